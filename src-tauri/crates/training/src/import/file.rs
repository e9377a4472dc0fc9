//! A file that was opened: read once, looked at as often as somebody corrects a choice.

use super::ImportError;
use super::field::ImportKind;
use documents::columns::guess_columns;
use documents::limits::Limits;
use documents::read::read;
use documents::sheet::{Sheet, Workbook};
use documents::table::Table;

/// A spreadsheet on its way in.
#[derive(Debug, Clone)]
pub struct ImportFile {
    /// What it is imported as.
    pub kind: ImportKind,
    /// The file's name, without its folder.
    pub name: String,
    pub(super) workbook: Workbook,
    /// The sheet that most looks like such a table.
    likeliest: usize,
}

impl ImportFile {
    /// Reads a file's bytes. What they are decides, not the name.
    pub fn open(kind: ImportKind, name: &str, bytes: &[u8]) -> Result<Self, ImportError> {
        let workbook = read(bytes, name, &Limits::default())?;
        let likeliest = likeliest(&workbook, kind);
        Ok(Self { kind, name: name.to_owned(), workbook, likeliest })
    }

    /// The sheet asked for, else the likeliest, with its place.
    pub(super) fn sheet(&self, index: Option<u32>) -> Result<(u32, &Sheet), ImportError> {
        let likeliest = u32::try_from(self.likeliest).unwrap_or_default();
        let index = index.unwrap_or(likeliest);
        let place = usize::try_from(index).map_err(|_| ImportError::SheetMissing)?;
        Ok((index, self.workbook.sheets.get(place).ok_or(ImportError::SheetMissing)?))
    }

    /// The table in the sheet asked for; its header found, or in the row said (counted from 1).
    pub(super) fn table(
        &self,
        sheet: Option<u32>,
        header_row: Option<u32>,
    ) -> Result<Table<'_>, ImportError> {
        let (_, sheet) = self.sheet(sheet)?;
        let specs = self.kind.specs();
        let table = match header_row {
            None => Table::find(sheet, &specs),
            Some(row) => row.checked_sub(1).and_then(|row| Table::at(sheet, row, &specs)),
        };
        table.ok_or_else(|| ImportError::NoTable { sheet: sheet.name.clone() })
    }
}

/// The place of the first visible sheet whose table names the most fields; else of the first.
fn likeliest(workbook: &Workbook, kind: ImportKind) -> usize {
    let specs = kind.specs();
    let visible = workbook.sheets.iter().enumerate().filter(|(_, sheet)| !sheet.hidden);
    let candidates: Vec<(usize, &Sheet)> = visible.collect();
    if let [(only, _)] = candidates.as_slice() {
        return *only;
    }
    let named = |sheet: &Sheet| {
        Table::find(sheet, &specs).map_or(0, |table| guess_columns(&table, &specs).columns.len())
    };
    let best = candidates.iter().rev().max_by_key(|(_, sheet)| named(sheet));
    best.map_or(0, |(place, _)| *place)
}
