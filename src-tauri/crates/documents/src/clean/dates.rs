//! Months and dates, in all the forms that offices and spreadsheets give them.

use super::{Cleaned, cleaned};
use crate::problem::{Month, Problem, ProblemKind};
use crate::sheet::{Cell, CellKind};
use chrono::{Datelike, Days, NaiveDate};
use identity::text::{plain_forms, without_spaces};

/// The years that a cell may mean.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;
/// The day numbers of 1927-05-18 to 2064-04-08: a number between them is taken for a day's number, not for a year.
const SERIALS: std::ops::RangeInclusive<u64> = 10_000..=60_000;

/// A month: `1980.5`, `1980-05`, `198005`, `1980年5月`, `1980/5/1`, a date cell, a spreadsheet's day number (with a warning).
///
/// The number 1980.1 is refused: a spreadsheet makes it of 1980.10 as well. The text `1980.1` is January.
#[must_use]
pub fn year_month(cell: &Cell) -> Cleaned<Month> {
    read(cell, |parts| match parts {
        Parts::Day(date) => Ok(Month { year: date.year(), month: date.month() }),
        Parts::Month(month) => Ok(month),
    })
}

/// A date: `1980.5.1`, `1980-05-01`, `19800501`, `1980年5月1日`, a date cell, a spreadsheet's day number (with a warning).
#[must_use]
pub fn full_date(cell: &Cell) -> Cleaned<NaiveDate> {
    read(cell, |parts| match parts {
        Parts::Day(date) => Ok(date),
        Parts::Month(_) => Err(ProblemKind::UnreadableDate),
    })
}

enum Parts {
    Month(Month),
    Day(NaiveDate),
}

fn read<T>(cell: &Cell, take: impl FnOnce(Parts) -> Result<T, ProblemKind>) -> Cleaned<T> {
    let mut serial = None;
    let mut result = cleaned(cell, |text| {
        let parts = match cell.kind {
            CellKind::Date(moment) => Parts::Day(moment.date()),
            _ => parts(text, cell.kind, &mut serial)?,
        };
        take(parts)
    });
    if let (Some(date), Some(_)) = (serial, &result.value) {
        result.problem = Some(Problem::new(cell.address, ProblemKind::SerialDate { date }));
    }
    result
}

fn parts(text: &str, kind: CellKind, serial: &mut Option<NaiveDate>) -> Result<Parts, ProblemKind> {
    let text = plain_forms(text);
    // A time of day after the date says nothing here.
    let date = if text.contains(':') { text.split([' ', 'T']).next().unwrap_or_default() } else { &text };
    let separated: String = without_spaces(date)
        .chars()
        .map(|sign| if "年月日号/-.—–、".contains(sign) { '.' } else { sign })
        .collect();
    let numbers: Vec<&str> = separated.trim_end_matches('.').split('.').collect();
    if numbers.iter().any(|number| number.is_empty() || !number.chars().all(|digit| digit.is_ascii_digit())) {
        return Err(ProblemKind::UnreadableDate);
    }
    match numbers.as_slice() {
        [digits] => run_of_digits(digits, serial),
        // Only a number cell loses its zero; 1980.10 as text keeps it.
        [year, "1"] if matches!(kind, CellKind::Number(_)) => {
            Err(ProblemKind::JanuaryOrOctober { year: self::year(year)? })
        }
        [year, month] => self::month(self::year(year)?, month).map(Parts::Month),
        [year, month, day] => self::day(self::year(year)?, month, day).map(Parts::Day),
        _ => Err(ProblemKind::UnreadableDate),
    }
}

fn run_of_digits(digits: &str, serial: &mut Option<NaiveDate>) -> Result<Parts, ProblemKind> {
    let (year_digits, rest) = digits.split_at_checked(4).unwrap_or((digits, ""));
    match rest.len() {
        0 => self::year(year_digits).and(Err(ProblemKind::YearOnly)),
        1 => {
            let day = digits.parse().ok().filter(|number| SERIALS.contains(number));
            // Day 0 of spreadsheets; their 1900 has a day too many, before which nobody was born.
            let zero = NaiveDate::from_ymd_opt(1899, 12, 30);
            let date = zero.zip(day).and_then(|(zero, day)| zero.checked_add_days(Days::new(day)));
            *serial = date;
            date.map(Parts::Day).ok_or(ProblemKind::UnreadableDate)
        }
        2 => self::month(self::year(year_digits)?, rest).map(Parts::Month),
        4 => {
            let (month, day) = rest.split_at(2);
            self::day(self::year(year_digits)?, month, day).map(Parts::Day)
        }
        _ => Err(ProblemKind::UnreadableDate),
    }
}

fn year(digits: &str) -> Result<i32, ProblemKind> {
    match digits.len() {
        2 => Err(ProblemKind::TwoDigitYear),
        4 => digits.parse().ok().filter(|year| YEARS.contains(year)).ok_or(ProblemKind::UnreadableDate),
        _ => Err(ProblemKind::UnreadableDate),
    }
}

fn month(year: i32, digits: &str) -> Result<Month, ProblemKind> {
    match digits.parse() {
        Ok(month) if (1..=12).contains(&month) => Ok(Month { year, month }),
        _ => Err(ProblemKind::NoSuchDate),
    }
}

fn day(year: i32, month: &str, day: &str) -> Result<NaiveDate, ProblemKind> {
    let month = self::month(year, month)?.month;
    day.parse().ok().and_then(|day| NaiveDate::from_ymd_opt(year, month, day)).ok_or(ProblemKind::NoSuchDate)
}
