//! A time of day, in the ways offices and spreadsheets write it.

use crate::import::trouble::Trouble;
use chrono::Timelike;
use documents::sheet::{Cell, CellKind};
use identity::text::{plain_forms, without_spaces};

/// The minute a day ends with, which only names when something closes.
const END_OF_DAY: u16 = 24 * 60;

/// Minutes since midnight: `19:30`, `19点半`, `晚上7点`, `下午3时20分`, a time cell.
pub(super) fn time_of_day(cell: &Cell) -> Result<u16, Trouble> {
    read(cell).filter(|minutes| *minutes < END_OF_DAY).ok_or(Trouble::NotATime)
}

/// The same of what closes then, at `24:00` at the latest.
pub(super) fn closing_time(cell: &Cell) -> Result<u16, Trouble> {
    read(cell).ok_or(Trouble::NotATime)
}

fn read(cell: &Cell) -> Option<u16> {
    match cell.kind {
        CellKind::Date(moment) => u16::try_from(moment.time().num_seconds_from_midnight() / 60).ok(),
        CellKind::Number(part) if (0.0..1.0).contains(&part) => part_of_day(part),
        _ => written(&cell.text),
    }
}

/// A time cell without a day, as spreadsheets keep it: 0.8125 is 19:30.
fn part_of_day(part: f64) -> Option<u16> {
    format!("{:.0}", part * f64::from(END_OF_DAY)).parse().ok()
}

fn written(text: &str) -> Option<u16> {
    let text = without_spaces(&plain_forms(text));
    // A time cell of ods: PT19H30M00S.
    let duration = text.strip_prefix("PT").filter(|duration| duration.contains('H'));
    let text = duration.map_or_else(|| text.clone(), |duration| duration.replace(['H', 'M'], ":"));
    let halves = ["上午", "早上", "中午", "下午", "晚上", "晚"];
    let half = halves.into_iter().find(|half| text.starts_with(half));
    let is_late = half.is_some_and(|half| !["上午", "早上"].contains(&half));
    let bare = text.strip_prefix(half.unwrap_or_default())?.replace('半', "30");
    let parts: String = bare.chars().map(|sign| if "点时分".contains(sign) { ':' } else { sign }).collect();
    let mut numbers = parts.trim_end_matches(':').split(':').map(str::parse::<u16>);
    let (hour, minute) = (numbers.next()?.ok()?, numbers.next().transpose().ok()?.unwrap_or_default());
    // Seconds, where a spreadsheet writes them, say nothing; a number alone is no time of day.
    let is_time = parts.contains(':') && hour <= 24 && minute < 60;
    let hour = if is_late && (1..11).contains(&hour) { hour + 12 } else { hour };
    is_time.then(|| hour * 60 + minute).filter(|minutes| *minutes <= END_OF_DAY)
}

#[cfg(test)]
mod tests {
    use super::{closing_time, time_of_day, written};
    use documents::address::Address;
    use documents::sheet::{Cell, CellKind};

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
            ("PT19H30M00S", Some(1_170)),
            ("PT9H", Some(540)),
            ("PT30M", None),
            ("24:00", Some(1_440)),
            ("24:01", None),
            ("25:00", None),
            ("65000:00", None),
            ("9:75", None),
            ("傍晚", None),
            ("9", None),
        ] {
            assert_eq!(written(text), minutes, "{text}");
        }
    }
    #[test]
    fn time_cells_are_read_and_only_what_closes_does_so_at_the_end_of_the_day() {
        let cell = |text: &str, kind| Cell { text: text.to_owned(), kind, ..Cell::blank(Address::new(0, 0)) };
        let number = |part: f64| cell(&part.to_string(), CellKind::Number(part));
        for (part, minutes) in [(0.0, 0), (0.8125, 1_170), (1_160.0 / 1_440.0, 1_160)] {
            assert_eq!(time_of_day(&number(part)).ok(), Some(minutes), "{part}");
        }
        assert_eq!(time_of_day(&number(9.0)).ok(), None, "a number alone is no time of day");
        let midnight = cell("24:00", CellKind::Text);
        assert_eq!(time_of_day(&midnight).ok(), None, "nothing begins at the end of the day");
        assert_eq!(closing_time(&midnight).ok(), Some(1_440));
    }
}
