//! Counts and hours.

use super::{Cleaned, cleaned};
use crate::problem::ProblemKind;
use crate::sheet::Cell;
use identity::text::without_spaces;
use std::ops::RangeInclusive;

/// More hours than any field can hold.
const MOST_HOURS: u32 = 100_000;
/// Numbers are read in millionths, whole: fine enough for a quarter, coarse enough to forgive a spreadsheet whose
/// 0.1 + 0.2 is not quite 0.3.
const MILLION: i64 = 1_000_000;

/// A whole number within bounds; `40人`, `２期` and `1,200` are forgiven.
#[must_use]
pub fn whole_number(cell: &Cell, bounds: RangeInclusive<u32>) -> Cleaned<u32> {
    cleaned(cell, |text| {
        let millionths = millionths(text, &["人次", "人", "名", "期", "天", "个", "次", "场", "分钟"])?;
        if millionths % MILLION != 0 {
            return Err(ProblemKind::NotWhole);
        }
        within(millionths / MILLION, bounds)
    })
}

/// Hours in steps of 0.25, as quarter-hours: 3.5 is 14. `3.5学时` is forgiven.
#[must_use]
pub fn quarter_hours(cell: &Cell) -> Cleaned<u32> {
    cleaned(cell, |text| {
        let millionths = millionths(text, &["个学时", "学时", "课时", "小时"])?;
        if millionths % (MILLION / 4) != 0 {
            return Err(ProblemKind::NotQuarters);
        }
        within(millionths / (MILLION / 4), 0..=MOST_HOURS * 4)
            .map_err(|_| ProblemKind::OutOfRange { least: 0, most: MOST_HOURS })
    })
}

/// A decimal number in millionths, rounded.
fn millionths(text: &str, counters: &[&str]) -> Result<i64, ProblemKind> {
    let text = without_spaces(text).replace(',', "");
    let bare = counters.iter().find_map(|counter| text.strip_suffix(counter)).unwrap_or(&text);
    let (sign, digits) = bare.strip_prefix('-').map_or((1, bare), |digits| (-1, digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let is_plain = |part: &str| part.chars().all(|digit| digit.is_ascii_digit());
    if whole.is_empty() || !is_plain(whole) || !is_plain(fraction) {
        return Err(ProblemKind::NotANumber);
    }
    // Seven places, the last of which rounds.
    let places: String = fraction.chars().chain("0000000".chars()).take(7).collect();
    let rounded = places.parse::<i64>().map(|tenths| (tenths + 5) / 10).ok();
    let whole = whole.parse::<i64>().ok().and_then(|whole| whole.checked_mul(MILLION));
    let sum = whole.zip(rounded).and_then(|(whole, rounded)| whole.checked_add(rounded));
    sum.map(|sum| sign * sum).ok_or(ProblemKind::NotANumber)
}

fn within(number: i64, bounds: RangeInclusive<u32>) -> Result<u32, ProblemKind> {
    let (least, most) = (*bounds.start(), *bounds.end());
    let number = u32::try_from(number).ok().filter(|number| bounds.contains(number));
    number.ok_or(ProblemKind::OutOfRange { least, most })
}
