//! csv for a spreadsheet program: UTF-8 with a byte order mark, without which Excel takes it for GBK.

use super::{Report, Value};

/// A run of digits longer than this is rounded by a spreadsheet that opens the file.
const DIGITS_A_SPREADSHEET_KEEPS: usize = 11;

/// The header and the rows as csv, without title and note. A text that a spreadsheet would run as a formula gets an
/// apostrophe before it, a long number a tab, which keeps it a text; reading it back leaves both out of ID numbers.
#[must_use]
pub fn write_csv(report: &Report) -> Vec<u8> {
    let mut text = String::from("\u{FEFF}");
    line(&mut text, report.columns.iter().map(|column| safe(&column.header)));
    for row in &report.rows {
        let blank = Value::Blank;
        let values = (0..report.columns.len()).map(|place| row.get(place).unwrap_or(&blank));
        line(&mut text, values.map(shown));
    }
    text.into_bytes()
}

fn line(text: &mut String, fields: impl Iterator<Item = String>) {
    for (place, field) in fields.enumerate() {
        if place > 0 {
            text.push(',');
        }
        if field.contains([',', '"', '\n', '\r']) {
            text.push('"');
            text.push_str(&field.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&field);
        }
    }
    text.push_str("\r\n");
}

fn shown(value: &Value) -> String {
    match value {
        Value::Blank => String::new(),
        Value::Text(text) => safe(text),
        Value::Whole(number) => number.to_string(),
        Value::Quarters(quarters) => hundredths(quarters.saturating_mul(25)),
        Value::Tenths(tenths) => one_decimal(*tenths),
        Value::Hundredths(number) => hundredths(*number),
        Value::Thousandths(share) => format!("{}%", one_decimal(*share)),
        Value::Date(date) => date.to_string(),
    }
}

fn safe(text: &str) -> String {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{text}")
    } else if digits > DIGITS_A_SPREADSHEET_KEEPS
        && text.chars().all(|character| character.is_ascii_alphanumeric())
    {
        format!("\t{text}")
    } else {
        text.to_owned()
    }
}

fn one_decimal(tenths: i64) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}.{}", tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10)
}

/// Without needless zeros.
fn hundredths(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    let exact = format!("{sign}{}.{:02}", number.unsigned_abs() / 100, number.unsigned_abs() % 100);
    exact.trim_end_matches('0').trim_end_matches('.').to_owned()
}
