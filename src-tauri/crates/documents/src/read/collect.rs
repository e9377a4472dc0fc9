//! Puts cells into sheets and counts them against the limits.

use crate::address::{Address, Area};
use crate::limits::Limits;
use crate::read_error::ReadError;
use crate::sheet::{Cell, CellKind, Sheet, SheetRow};

/// A workbook under construction.
pub(super) struct Collector<'a> {
    limits: &'a Limits,
    sheets: Vec<Sheet>,
    cells: usize,
}

impl<'a> Collector<'a> {
    pub(super) fn new(limits: &'a Limits) -> Self {
        Self { limits, sheets: Vec::new(), cells: 0 }
    }

    /// Begins the next sheet; what follows belongs to it.
    pub(super) fn sheet(&mut self, name: &str, hidden: bool) -> Result<(), ReadError> {
        let sheets = self.sheets.len() + 1;
        if sheets > self.limits.sheets {
            return Err(ReadError::TooManySheets { sheets, limit: self.limits.sheets });
        }
        self.sheets.push(Sheet { name: name.to_owned(), hidden, ..Sheet::default() });
        Ok(())
    }

    /// Adds a cell to the current sheet; cells without text are left out.
    pub(super) fn cell(&mut self, address: Address, text: String, kind: CellKind) -> Result<(), ReadError> {
        let Some(sheet) = self.sheets.last_mut() else { return Ok(()) };
        if text.trim().is_empty() {
            return Ok(());
        }
        let limits = self.limits;
        if address.row >= limits.rows || address.column >= limits.columns {
            let (sheet, rows, columns) = (sheet.name.clone(), limits.rows, limits.columns);
            return Err(ReadError::BeyondEdge { sheet, address, rows, columns });
        }
        // No text has more characters than bytes, so most need no counting.
        let is_long = text.len() > limits.cell_characters;
        let characters = if is_long { text.chars().count() } else { text.len() };
        if characters > limits.cell_characters {
            let limit = limits.cell_characters;
            return Err(ReadError::CellTooLong { sheet: sheet.name.clone(), address, characters, limit });
        }
        self.cells += 1;
        if self.cells > limits.cells {
            return Err(ReadError::TooManyCells { limit: limits.cells });
        }
        let cell = Cell { address, text, kind };
        if let Some(row) = sheet.rows.last_mut().filter(|row| row.row == address.row) {
            row.cells.push(cell);
            return Ok(());
        }
        // The rows of a table are about as long as one another.
        let mut cells = Vec::with_capacity(sheet.rows.last().map_or(1, |row| row.cells.len()));
        cells.push(cell);
        sheet.rows.push(SheetRow { row: address.row, cells });
        Ok(())
    }

    /// Says which cells of the current sheet are merged.
    pub(super) fn merges(&mut self, areas: impl IntoIterator<Item = Area>) {
        if let Some(sheet) = self.sheets.last_mut() {
            // No honest sheet merges more areas than it may have rows.
            sheet.merges.extend(areas.into_iter().take(self.limits.rows as usize));
        }
    }

    /// The sheets with their rows and cells in order, whatever order the file had them in.
    pub(super) fn finish(self) -> Vec<Sheet> {
        let mut sheets = self.sheets;
        for sheet in &mut sheets {
            sheet.rows.sort_by_key(|row| row.row);
            sheet.rows.dedup_by(|later, earlier| {
                let same = later.row == earlier.row;
                if same {
                    earlier.cells.append(&mut later.cells);
                }
                same
            });
            for row in &mut sheet.rows {
                row.cells.sort_by_key(|cell| cell.address.column);
                row.cells.dedup_by_key(|cell| cell.address.column);
            }
        }
        sheets
    }
}
