//! What a file looks like before anything is decided: its sheets, where the header is, which column seems to hold what.

use super::choices::Chosen;
use super::field::ImportField;
use super::{ImportChoices, ImportError, ImportFile};
use documents::address::column_letters;
use documents::columns::Mapping;
use documents::table::{Reason, Table};
use identity::id_number::masked;
use identity::text::plain_forms;
use serde::Serialize;
use std::collections::BTreeSet;
use ts_rs::TS;

/// How many filled rows are shown to choose the header from.
const HEADER_LINES: usize = 30;
/// How many values of a column are shown.
const SAMPLES: usize = 3;
/// How many rows are looked at for columns without a header.
const ROWS_TO_LOOK_AT: usize = 200;

/// A sheet of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SheetSummary {
    /// As on its tab; empty for csv.
    pub name: String,
    /// Whether the file hides it.
    pub hidden: bool,
    /// Rows that hold anything.
    pub rows: usize,
}

/// A row that may be the header.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HeaderLine {
    /// Counted from 1.
    pub row: u32,
    /// Its texts.
    pub texts: Vec<String>,
}

/// A column of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ColumnOutline {
    /// Counted from 0.
    pub column: u32,
    /// As a spreadsheet names it: C.
    pub letters: String,
    /// Its header; empty if it has none.
    pub header: String,
    /// What it seems to hold.
    pub field: Option<ImportField>,
    /// How sure that is, 1 to 100; 0 without a field.
    pub confidence: u8,
    /// Its first values; ID numbers masked.
    pub samples: Vec<String>,
}

/// Why a row is no data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PassedOverWhy {
    /// 合计, 小计.
    Total,
    /// The header again.
    RepeatedHeader,
    /// A note, a signature, a heading.
    Note,
}

/// A row that is passed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PassedOverRow {
    /// Counted from 1.
    pub row: u32,
    /// Why.
    pub why: PassedOverWhy,
}

/// A sheet with its table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SheetOutline {
    /// Which sheet, counted from 0.
    pub sheet: u32,
    /// The texts above the header.
    pub above: Vec<String>,
    /// The row of the header's last line, counted from 1; none where no header was found.
    pub header_row: Option<u32>,
    /// The rows that may be the header.
    pub header_lines: Vec<HeaderLine>,
    /// Its columns.
    pub columns: Vec<ColumnOutline>,
    /// Rows of data.
    pub rows: usize,
    /// Rows that are passed over.
    pub passed_over: Vec<PassedOverRow>,
    /// The year the title names, for a plan.
    pub year: Option<i32>,
}

impl ImportFile {
    /// Its sheets.
    #[must_use]
    pub fn sheets(&self) -> Vec<SheetSummary> {
        let summary = |sheet: &documents::sheet::Sheet| SheetSummary {
            name: sheet.name.clone(),
            hidden: sheet.hidden,
            rows: sheet.rows.len(),
        };
        self.workbook.sheets.iter().map(summary).collect()
    }
}

/// What the chosen sheet looks like. A sheet without a table is shown too, so that somebody can say where the header is.
pub fn outline(file: &ImportFile, choices: &ImportChoices) -> Result<SheetOutline, ImportError> {
    let (index, sheet) = file.sheet(choices.sheet)?;
    let lines = sheet.rows.iter().take(HEADER_LINES).map(|row| HeaderLine {
        row: row.row + 1,
        texts: row.cells.iter().map(|cell| cell.text.trim().to_owned()).collect(),
    });
    let mut outline = SheetOutline {
        sheet: index,
        above: Vec::new(),
        header_row: None,
        header_lines: lines.collect(),
        columns: Vec::new(),
        rows: 0,
        passed_over: Vec::new(),
        year: None,
    };
    match choices.table(file) {
        Ok(chosen) => describe(&chosen, &mut outline),
        Err(ImportError::NoTable { .. }) => (),
        Err(other) => return Err(other),
    }
    Ok(outline)
}

fn describe(chosen: &Chosen<'_>, outline: &mut SheetOutline) {
    let table = &chosen.table;
    outline.above.clone_from(&table.above);
    outline.header_row = header_row(table);
    outline.columns = columns(table, &chosen.mapping);
    outline.rows = table.rows.len();
    outline.passed_over = passed_over(table);
    outline.year = year_named(table);
}

/// The row of the header's last line, counted from 1.
pub(super) fn header_row(table: &Table<'_>) -> Option<u32> {
    table.header.iter().map(|cell| cell.address.row + 1).max()
}

/// The columns with a header, and those without one that hold something all the same.
fn columns(table: &Table<'_>, mapping: &Mapping) -> Vec<ColumnOutline> {
    let titled = table.header.iter().map(|cell| cell.address.column);
    let looked_at = table.rows.iter().take(ROWS_TO_LOOK_AT);
    let filled = looked_at.flat_map(|row| row.cells.iter().map(|cell| cell.address.column));
    let all: BTreeSet<u32> = titled.chain(filled).collect();
    all.into_iter().map(|column| column_outline(table, mapping, column)).collect()
}

fn column_outline(table: &Table<'_>, mapping: &Mapping, column: u32) -> ColumnOutline {
    let guess = mapping.columns.iter().find(|(_, guess)| guess.column == column);
    let field = guess.and_then(|(key, _)| ImportField::of(key));
    let shown = |text: &str| match field {
        Some(ImportField::IdNumber) => masked(text),
        _ => text.to_owned(),
    };
    let header = table.header.iter().find(|cell| cell.address.column == column);
    let values = table.rows.iter().map(|row| row.text(column)).filter(|text| !text.is_empty());
    ColumnOutline {
        column,
        letters: column_letters(column),
        header: header.map(documents::table::HeaderCell::text).unwrap_or_default(),
        field,
        confidence: guess.map_or(0, |(_, guess)| guess.confidence),
        samples: values.take(SAMPLES).map(shown).collect(),
    }
}

fn passed_over(table: &Table<'_>) -> Vec<PassedOverRow> {
    let why = |reason| match reason {
        Reason::Total => PassedOverWhy::Total,
        Reason::RepeatedHeader => PassedOverWhy::RepeatedHeader,
        Reason::Note => PassedOverWhy::Note,
    };
    table.passed_over.iter().map(|row| PassedOverRow { row: row.row + 1, why: why(row.reason) }).collect()
}

/// The first year of four digits above the header: 奉节县2026年度干部教育培训计划表.
pub(super) fn year_named(table: &Table<'_>) -> Option<i32> {
    let digits = |text: &String| -> Vec<String> {
        plain_forms(text).split(|letter: char| !letter.is_ascii_digit()).map(str::to_owned).collect()
    };
    let years = table.above.iter().flat_map(digits).filter(|digits| digits.len() == 4);
    years.filter_map(|year| year.parse().ok()).find(|year| (2000..=2100).contains(year))
}
