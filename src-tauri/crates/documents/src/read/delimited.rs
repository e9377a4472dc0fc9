//! csv: UTF-8 with or without a byte order mark, UTF-16 with one, GB 18030; separated by commas, semicolons or tabs.

use super::collect::Collector;
use crate::address::Address;
use crate::limits::Limits;
use crate::read_error::ReadError;
use crate::sheet::{CellKind, Format, Workbook};
use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, GB18030, UTF_8};

/// How many lines show which separator is used.
const LINES_TO_JUDGE: usize = 20;
/// Digits that a spreadsheet keeps of a number.
const DIGITS_OF_A_NUMBER: usize = 15;

pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Workbook, ReadError> {
    // One kind of line end, so that lines can be counted.
    let text = decoded(bytes)?.replace("\r\n", "\n").replace('\r', "\n");
    let mut collector = Collector::new(limits);
    collector.sheet("", false)?;
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(&text))
        .from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let mut row = 0_u32;
    loop {
        let line = reader.position().line();
        if !reader.read_record(&mut record).map_err(|_| ReadError::Damaged { format: Format::Csv })? {
            break;
        }
        // The reader passes over empty lines, which a spreadsheet counts as rows; lines within quotes it does not.
        let within = record.iter().map(|field| field.matches('\n').count()).sum::<usize>() as u64;
        let passed_over = (reader.position().line() - line).saturating_sub(1 + within);
        row = row.saturating_add(u32::try_from(passed_over).unwrap_or(u32::MAX));
        for (column, field) in record.iter().enumerate() {
            let address = Address::new(row, u32::try_from(column).unwrap_or(u32::MAX));
            collector.cell(address, field.to_owned(), kind(field))?;
        }
        row = row.saturating_add(1);
    }
    Ok(Workbook { format: Format::Csv, sheets: collector.finish() })
}

fn decoded(bytes: &[u8]) -> Result<String, ReadError> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => GB18030,
    };
    let (text, _, has_errors) = encoding.decode(bytes);
    if has_errors { Err(ReadError::Encoding) } else { Ok(text.into_owned()) }
}

/// The separator that most lines have, and most often; a comma where none has any.
fn separator(text: &str) -> u8 {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(LINES_TO_JUDGE).collect();
    let weight = |separator: char| {
        let counts = lines.iter().map(|line| outside_quotes(line, separator));
        counts.fold((0, 0), |(having, all), count| (having + usize::from(count > 0), all + count))
    };
    [b'\t', b';', b','].into_iter().max_by_key(|separator| weight(char::from(*separator))).unwrap_or(b',')
}

fn outside_quotes(line: &str, separator: char) -> usize {
    line.split('"').step_by(2).map(|piece| piece.matches(separator).count()).sum()
}

/// A text that reads as a number was one in the spreadsheet that wrote it, unless it has more digits than a spreadsheet keeps.
fn kind(field: &str) -> CellKind {
    let text = field.trim();
    let is_numeral = text.starts_with(|first: char| first.is_ascii_digit() || first == '-')
        && text.ends_with(|last: char| last.is_ascii_digit())
        && text.chars().filter(char::is_ascii_digit).count() <= DIGITS_OF_A_NUMBER;
    match text.parse::<f64>() {
        Ok(number) if is_numeral && number.is_finite() => CellKind::Number(number),
        _ => CellKind::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> Vec<(String, String)> {
        let workbook = read(bytes, &Limits::default());
        let sheets = workbook.map(|workbook| workbook.sheets).unwrap_or_default();
        let rows = sheets.into_iter().flat_map(|sheet| sheet.rows);
        rows.flat_map(|row| row.cells).map(|cell| (cell.address.to_string(), cell.text)).collect()
    }

    fn expected(cells: &[(&str, &str)]) -> Vec<(String, String)> {
        cells.iter().map(|(address, text)| ((*address).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn empty_lines_and_lines_in_quotes_keep_the_rows_where_a_spreadsheet_shows_them() {
        let text = "\n姓名,备注\r\n\r\n\r\n张三,\"两\n行\"\n李四,一行\n\n王五,\n";
        assert_eq!(
            cells(text.as_bytes()),
            expected(&[
                ("A2", "姓名"),
                ("B2", "备注"),
                ("A5", "张三"),
                ("B5", "两\n行"),
                ("A6", "李四"),
                ("B6", "一行"),
                ("A8", "王五")
            ])
        );
    }

    #[test]
    fn the_separator_is_found_even_beside_others_in_quotes() {
        for text in ["姓名;\"a,b,c\"\n张三;李四", "姓名\t\"a,b,c\"\n张三\t李四", "姓名,\"a;b;c\"\n张三,李四"]
        {
            assert_eq!(
                cells(text.as_bytes()).last().map(|(address, _)| address.clone()),
                Some("B2".to_owned()),
                "{text}"
            );
        }
    }

    #[test]
    fn utf_16_as_excel_saves_unicode_text_is_read() {
        let bytes: Vec<u8> =
            "\u{FEFF}姓名\t单位\n张三\t永安".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(
            cells(&bytes),
            expected(&[("A1", "姓名"), ("B1", "单位"), ("A2", "张三"), ("B2", "永安")])
        );
    }
}
