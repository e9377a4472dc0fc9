//! A spreadsheet as read: sheets of cells, each with its text, its kind and its place.

use crate::address::{Address, Area};
use chrono::NaiveDateTime;
use std::borrow::Cow;

/// The kinds of file that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Excel 2007 and later, WPS.
    Xlsx,
    /// Excel 97–2003.
    Xls,
    /// `OpenDocument`.
    Ods,
    /// Text with separators.
    Csv,
}

/// Everything read from one file.
#[derive(Debug, Clone, PartialEq)]
pub struct Workbook {
    /// What the bytes turned out to be, whatever the file is called.
    pub format: Format,
    /// In the order of the file; hidden ones included.
    pub sheets: Vec<Sheet>,
}

/// One sheet. Cells without text are not kept.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// As on its tab; "" for csv.
    pub name: String,
    /// Whether the file hides it.
    pub hidden: bool,
    /// Rows that hold anything, from the top.
    pub rows: Vec<SheetRow>,
    /// Merged cells.
    pub merges: Vec<Area>,
}

/// One row of a sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SheetRow {
    /// Counted from 0.
    pub row: u32,
    /// Cells that hold anything, from the left.
    pub cells: Vec<Cell>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Where it is.
    pub address: Address,
    /// What it holds as text: exactly as typed; numbers without exponent; dates as `1980-05-01`.
    pub text: String,
    /// What the file says it is.
    pub kind: CellKind,
}

/// What a file says a cell is. In csv, a text that looks like a number is one: a spreadsheet wrote it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum CellKind {
    /// Nothing in it.
    Blank,
    /// Text.
    Text,
    /// A number.
    Number(f64),
    /// A date, perhaps with a time.
    Date(NaiveDateTime),
    /// TRUE or FALSE.
    Truth(bool),
    /// A formula that failed, such as #REF!.
    Failed,
}

impl Cell {
    /// An empty cell.
    #[must_use]
    pub fn blank(address: Address) -> Self {
        Self { address, text: String::new(), kind: CellKind::Blank }
    }

    /// Whether it holds nothing but spaces.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

impl SheetRow {
    /// The cell of a column counted from 0, blank or not.
    #[must_use]
    pub fn cell(&self, column: u32) -> Cow<'_, Cell> {
        match self.filled_cell(column) {
            Some(cell) => Cow::Borrowed(cell),
            None => Cow::Owned(Cell::blank(Address::new(self.row, column))),
        }
    }

    /// The text of a column counted from 0, without spaces around it.
    #[must_use]
    pub fn text(&self, column: u32) -> &str {
        self.filled_cell(column).map_or("", |cell| cell.text.trim())
    }

    fn filled_cell(&self, column: u32) -> Option<&Cell> {
        let place = self.cells.binary_search_by_key(&column, |cell| cell.address.column).ok();
        place.and_then(|place| self.cells.get(place))
    }
}
