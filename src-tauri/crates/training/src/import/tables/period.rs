//! The stretch of a placement, in the ways offices write it: `2026.3—2026.8`, `2026年3月至8月`, or its first and last day in
//! cells of their own. A month stands for its first day, or for its last.

use crate::import::trouble::Trouble;
use chrono::{Months, NaiveDate};
use documents::clean::{Cleaned, full_date};
use documents::sheet::{Cell, CellKind};
use identity::text::{plain_forms, without_spaces};

/// What may stand between the first and the last day; a hyphen only where it cannot be part of a date.
const BETWEEN: [char; 6] = ['至', '到', '—', '–', '~', '～'];

/// Which end of a stretch a cell gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    First,
    Last,
}

/// A day, or the month it lies at an end of.
pub(super) fn day(cell: &Cell, end: End) -> Cleaned<Option<NaiveDate>> {
    if let Some(month) = month_alone(cell, end) {
        return Cleaned { value: Some(Some(month)), problem: None };
    }
    let Cleaned { value, problem } = full_date(cell);
    Cleaned { value: value.map(Some), problem }
}

fn month_alone(cell: &Cell, end: End) -> Option<NaiveDate> {
    match cell.kind {
        CellKind::Date(_) => None,
        // A spreadsheet makes the number 2025.1 of 2025.10 as well.
        CellKind::Number(_) if cell.text.trim().ends_with(".1") => None,
        _ => match numbers(&cell.text).as_slice() {
            [year, month] => edge(*year, *month, end),
            _ => None,
        },
    }
}

/// A first and a last day.
pub(super) fn period(cell: &Cell) -> Result<(Option<NaiveDate>, Option<NaiveDate>), Trouble> {
    read(&cell.text).map(|(first, last)| (Some(first), Some(last))).ok_or(Trouble::NotAPeriod)
}

fn read(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let text = without_spaces(&plain_forms(text));
    let (first, last) = halves(&text)?;
    let (first, last) = (numbers(first), numbers(last));
    let starts = end_of(&first, End::First)?;
    // 2026年3月至8月, 2026.3.1—8.31: the year is not said twice.
    let last = match (first.len(), last.as_slice()) {
        (2, [month]) => vec![*first.first()?, *month],
        (3, [month, day]) => vec![*first.first()?, *month, *day],
        _ => last,
    };
    Some((starts, end_of(&last, End::Last)?))
}

fn halves(text: &str) -> Option<(&str, &str)> {
    let halves = text.split_once(&BETWEEN[..]).map(|(first, last)| (first, last.trim_start_matches(BETWEEN)));
    halves.or_else(|| text.split_once('-').filter(|(_, last)| !last.contains('-')))
}

fn end_of(numbers: &[u32], end: End) -> Option<NaiveDate> {
    match numbers {
        [year, month] => edge(*year, *month, end),
        [year, month, day] => NaiveDate::from_ymd_opt(i32::try_from(*year).ok()?, *month, *day),
        _ => None,
    }
}

/// The first or the last day of a month of a year with four digits.
fn edge(year: u32, month: u32, end: End) -> Option<NaiveDate> {
    let year = i32::try_from(year).ok().filter(|year| (1_000..10_000).contains(year))?;
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    match end {
        End::First => Some(first),
        End::Last => first.checked_add_months(Months::new(1))?.pred_opt(),
    }
}

/// The numbers of a text, if nothing but the signs of a date stands between them.
fn numbers(text: &str) -> Vec<u32> {
    let text = without_spaces(&plain_forms(text));
    let parts = text.split(['年', '月', '日', '.', '/', '-']).filter(|part| !part.is_empty());
    parts.map(str::parse).collect::<Result<Vec<u32>, _>>().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_stretch_is_read_as_people_write_it() {
        for (text, days) in [
            ("2026.3—2026.8", Some(("2026-03-01", "2026-08-31"))),
            ("2026年3月至8月", Some(("2026-03-01", "2026-08-31"))),
            ("2026年3月1日 至 2026年8月20日", Some(("2026-03-01", "2026-08-20"))),
            ("２０２６．３．１－８．３１", Some(("2026-03-01", "2026-08-31"))),
            ("2026/3/1~2027/2/28", Some(("2026-03-01", "2027-02-28"))),
            ("2026.3-2026.8", Some(("2026-03-01", "2026-08-31"))),
            ("2026-03-01至2026-08-31", Some(("2026-03-01", "2026-08-31"))),
            ("2026年2月30日至8月1日", None),
            ("半年", None),
            ("26.3—26.8", None),
            ("2026年3月起", None),
            ("", None),
        ] {
            let read = read(text).map(|(first, last)| (first.to_string(), last.to_string()));
            let days = days.map(|(first, last)| (first.to_owned(), last.to_owned()));
            assert_eq!(read, days, "{text}");
        }
    }
}
