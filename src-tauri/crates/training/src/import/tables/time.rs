//! A time of day, in the ways offices and spreadsheets write it.

use crate::import::trouble::Trouble;
use chrono::Timelike;
use documents::sheet::{Cell, CellKind};
use identity::text::{plain_forms, without_spaces};

/// Minutes since midnight: `19:30`, `19点半`, `晚上7点`, `下午3时20分`, a time cell.
pub(super) fn time_of_day(cell: &Cell) -> Result<u16, Trouble> {
    let minutes = match cell.kind {
        CellKind::Date(moment) => u16::try_from(moment.time().num_seconds_from_midnight() / 60).ok(),
        _ => written(&cell.text),
    };
    minutes.ok_or(Trouble::NotATime)
}

fn written(text: &str) -> Option<u16> {
    let text = without_spaces(&plain_forms(text));
    let halves = ["上午", "早上", "中午", "下午", "晚上", "晚"];
    let half = halves.into_iter().find(|half| text.starts_with(half));
    let is_late = half.is_some_and(|half| !["上午", "早上"].contains(&half));
    let bare = text.strip_prefix(half.unwrap_or_default())?.replace('半', "30");
    let parts: String = bare.chars().map(|sign| if "点时分".contains(sign) { ':' } else { sign }).collect();
    let mut numbers = parts.trim_end_matches(':').split(':').map(str::parse::<u16>);
    let (hour, minute) = (numbers.next()?.ok()?, numbers.next().transpose().ok()?.unwrap_or_default());
    // Seconds, where a spreadsheet writes them, say nothing; a number alone is no time of day.
    let is_time = parts.contains(':') && hour < 24 && minute < 60;
    let hour = if is_late && (1..11).contains(&hour) { hour + 12 } else { hour };
    is_time.then_some(hour * 60 + minute)
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, minutes) in [
            ("19:30", Some(1_170)),
            ("９：００", Some(540)),
            ("19点半", Some(1_170)),
            ("晚上7点", Some(1_140)),
            ("下午3时20分", Some(920)),
            ("中午12点", Some(720)),
            ("9:00:00", Some(540)),
            ("25:00", None),
            ("9:75", None),
            ("傍晚", None),
            ("9", None),
        ] {
            assert_eq!(written(text), minutes, "{text}");
        }
    }
}
