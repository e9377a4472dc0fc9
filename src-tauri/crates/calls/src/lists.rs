//! Lists as spreadsheets: whatever rows and columns are on screen, as they stand there.

use crate::host::{Context, Xuecheng};
use crate::imports::ExportedFile;
use documents::write::{Column, Report, Value, WriteError, write_csv, write_xlsx};
use serde::Deserialize;
use ts_rs::TS;

/// Pixels of a character of half width in a list.
const CHARACTER: u32 = 7;

/// A list to save.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ListExport {
    /// What it is called.
    pub title: String,
    /// Its columns from the left.
    pub columns: Vec<ListColumn>,
    /// Its rows from the top: a text for each column.
    pub rows: Vec<Vec<String>>,
    /// As what.
    pub format: ListFormat,
}

/// A column of a list.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ListColumn {
    /// Its heading.
    pub title: String,
    /// How wide it is on screen, in pixels.
    pub width: u32,
    /// Whether figures stand in it, which a spreadsheet reckons with; in any other column a run of digits stays as it is.
    pub figures: bool,
}

/// A kind of spreadsheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ListFormat {
    /// A workbook.
    Xlsx,
    /// Plain text with commas, UTF-8 with a byte order mark.
    Csv,
}

/// The call `lists.export`.
pub(crate) fn export(_: &Xuecheng, _: &Context<'_>, list: ListExport) -> Result<ExportedFile, WriteError> {
    let format = list.format;
    let report = report(list);
    Ok(match format {
        ListFormat::Xlsx => ExportedFile::xlsx(&write_xlsx(&report)?),
        ListFormat::Csv => ExportedFile::of("csv", &write_csv(&report)),
    })
}

/// Without a title above the header, so that the file can be sorted, filtered and imported again.
fn report(list: ListExport) -> Report {
    let column = |column: &ListColumn| Column {
        header: column.title.clone(),
        width: u16::try_from(column.width.div_ceil(CHARACTER)).unwrap_or(u16::MAX),
    };
    let value = |(text, column): (&String, &ListColumn)| {
        if column.figures { Value::figure(text) } else { Value::shown(text) }
    };
    let row = |row: &Vec<String>| row.iter().zip(&list.columns).map(value).collect();
    let (columns, rows) = (list.columns.iter().map(column).collect(), list.rows.iter().map(row).collect());
    Report { sheet: list.title, columns, rows, ..Report::default() }
}
