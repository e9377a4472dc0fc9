//! What a spreadsheet's values look like as text.

use crate::sheet::CellKind;
use calamine::{Data, ExcelDateTime};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// Text and kind of a value.
pub(super) fn shown(value: Data) -> (String, CellKind) {
    match value {
        Data::Empty => (String::new(), CellKind::Blank),
        Data::String(text) | Data::DurationIso(text) => (text, CellKind::Text),
        #[expect(clippy::cast_precision_loss, reason = "the text keeps every digit")]
        Data::Int(number) => (number.to_string(), CellKind::Number(number as f64)),
        Data::Float(number) => numeric(number),
        Data::Bool(truth) => (if truth { "TRUE" } else { "FALSE" }.to_owned(), CellKind::Truth(truth)),
        Data::DateTime(moment) => serial(moment),
        Data::DateTimeIso(text) => iso(&text),
        Data::Error(error) => (error.to_string(), CellKind::Failed),
    }
}

/// A number; one that is none (infinite) stays a text for a person to see.
fn numeric(number: f64) -> (String, CellKind) {
    let kind = if number.is_finite() { CellKind::Number(number) } else { CellKind::Text };
    (number.to_string(), kind)
}

fn serial(moment: ExcelDateTime) -> (String, CellKind) {
    if moment.is_duration() || !(1.0..2_958_466.0).contains(&moment.as_f64()) {
        return numeric(moment.as_f64());
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
    let time = NaiveTime::from_hms_opt(u32::from(hour), u32::from(minute), u32::from(second));
    match date.zip(time) {
        Some((date, time)) => dated(date.and_time(time)),
        // 1900-02-29, a day that only spreadsheets know.
        None => numeric(moment.as_f64()),
    }
}

fn iso(text: &str) -> (String, CellKind) {
    let moment = text.parse::<NaiveDateTime>().ok();
    let date = || text.parse::<NaiveDate>().ok().map(|date| date.and_time(NaiveTime::MIN));
    match moment.or_else(date) {
        Some(moment) => dated(moment),
        None => (text.to_owned(), CellKind::Text),
    }
}

fn dated(moment: NaiveDateTime) -> (String, CellKind) {
    let format = if moment.time() == NaiveTime::MIN { "%Y-%m-%d" } else { "%Y-%m-%d %H:%M" };
    (moment.format(format).to_string(), CellKind::Date(moment))
}
