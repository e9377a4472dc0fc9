//! xlsx: title, note, a header that stays in sight and repeats on every printed page, rows.

use super::{Report, Value, WriteError};
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

const MOST_ROWS: usize = 1_048_576;
const MOST_COLUMNS: usize = 16_384;
/// Most characters of one cell.
const MOST_CHARACTERS: usize = 32_767;
/// Most characters of a tab's name.
const MOST_TAB_CHARACTERS: usize = 31;
const A4: u8 = 9;

/// A report as an xlsx file.
pub fn write_xlsx(report: &Report) -> Result<Vec<u8>, WriteError> {
    let above = usize::from(!report.title.is_empty()) + usize::from(!report.note.is_empty());
    let (rows, columns) = (report.rows.len(), report.columns.len());
    let (Ok(last_row), Ok(last_column)) = (u32::try_from(above + rows), u16::try_from(columns)) else {
        return Err(WriteError::TooLarge { rows, columns });
    };
    if above + 1 + rows > MOST_ROWS || columns > MOST_COLUMNS {
        return Err(WriteError::TooLarge { rows, columns });
    }
    let header_row = last_row - u32::try_from(rows).unwrap_or(last_row);
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name(tab_name(&report.sheet))?;
    write_above(sheet, report, last_column.saturating_sub(1))?;
    write_header(sheet, report, header_row)?;
    let formats = Formats::new();
    for (row, values) in (header_row + 1..).zip(&report.rows) {
        for (column, value) in (0..last_column).zip(values) {
            write_value(sheet, row, column, value, &formats)?;
        }
    }
    sheet.set_freeze_panes(header_row + 1, 0)?;
    sheet.set_repeat_rows(header_row, header_row)?;
    sheet.set_paper_size(A4);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_footer("&C&P / &N");
    Ok(workbook.save_to_buffer()?)
}

fn write_above(sheet: &mut Worksheet, report: &Report, last_column: u16) -> Result<(), XlsxError> {
    let centred = Format::new().set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter);
    let title = centred.set_bold().set_font_size(16);
    let note = Format::new().set_align(FormatAlign::Right);
    let lines = [(&report.title, title), (&report.note, note)];
    for (row, (text, format)) in (0..).zip(lines.iter().filter(|(text, _)| !text.is_empty())) {
        let text = fitting(text);
        if last_column > 0 {
            sheet.merge_range(row, 0, row, last_column, &text, format)?;
        } else {
            sheet.write_string_with_format(row, 0, text, format)?;
        }
    }
    Ok(())
}

fn write_header(sheet: &mut Worksheet, report: &Report, row: u32) -> Result<(), XlsxError> {
    let format = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_border(FormatBorder::Thin)
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter);
    for (column, header) in (0..).zip(&report.columns) {
        sheet.set_column_width(column, f64::from(header.width.clamp(2, 255)))?;
        sheet.write_string_with_format(row, column, fitting(&header.header), &format)?;
    }
    Ok(())
}

/// How each kind of value looks.
struct Formats {
    text: Format,
    whole: Format,
    short: Format,
    tenths: Format,
    share: Format,
    date: Format,
}

impl Formats {
    fn new() -> Self {
        let plain = Format::new().set_border(FormatBorder::Thin).set_align(FormatAlign::VerticalCenter);
        Self {
            // "@" marks text, so that editing the cell does not turn an ID number into a number either.
            text: plain.clone().set_num_format("@").set_text_wrap(),
            whole: plain.clone().set_num_format("0"),
            short: plain.clone().set_num_format("General"),
            tenths: plain.clone().set_num_format("0.0"),
            share: plain.clone().set_num_format("0.0%"),
            date: plain.set_num_format("yyyy-mm-dd"),
        }
    }
}

fn write_value(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    value: &Value,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match value {
        Value::Blank => sheet.write_blank(row, column, &formats.text)?,
        Value::Text(text) => sheet.write_string_with_format(row, column, fitting(text), &formats.text)?,
        Value::Whole(number) => number_with(sheet, row, column, (*number, 1), &formats.whole)?,
        Value::Quarters(quarters) => number_with(sheet, row, column, (*quarters, 4), &formats.short)?,
        Value::Tenths(tenths) => number_with(sheet, row, column, (*tenths, 10), &formats.tenths)?,
        Value::Hundredths(number) => number_with(sheet, row, column, (*number, 100), &formats.short)?,
        Value::Thousandths(share) => number_with(sheet, row, column, (*share, 1_000), &formats.share)?,
        Value::Date(date) => match spreadsheet_date(*date) {
            Some(known) => sheet.write_datetime_with_format(row, column, known, &formats.date)?,
            None => sheet.write_string_with_format(row, column, date.to_string(), &formats.text)?,
        },
    };
    Ok(())
}

/// So many parts of which so many make one.
#[expect(clippy::cast_precision_loss, reason = "what a county counts stays far below 2^53")]
fn number_with<'a>(
    sheet: &'a mut Worksheet,
    row: u32,
    column: u16,
    (parts, of): (i64, i64),
    format: &Format,
) -> Result<&'a mut Worksheet, XlsxError> {
    sheet.write_number_with_format(row, column, parts as f64 / of as f64, format)
}

/// None before 1900, where a spreadsheet's calendar begins.
fn spreadsheet_date(date: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok()?;
    ExcelDateTime::from_ymd(year, u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?).ok()
}

/// The text as far as a cell can hold it.
fn fitting(text: &str) -> String {
    text.chars().take(MOST_CHARACTERS).collect()
}

fn tab_name(name: &str) -> String {
    let allowed =
        name.chars().filter(|character| !"[]:*?/\\'".contains(*character) && !character.is_control());
    let name: String = allowed.take(MOST_TAB_CHARACTERS).collect();
    if name.trim().is_empty() { "Sheet1".to_owned() } else { name }
}
