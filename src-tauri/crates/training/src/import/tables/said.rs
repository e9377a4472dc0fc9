//! What a row says, column by column: whatever cannot be read is named by its cell, and leaves the record as it was.

use super::against::Against;
use crate::import::trouble::{CellTrouble, Trouble};
use documents::clean::{Cleaned, flaw};
use documents::columns::Mapping;
use documents::sheet::{Cell, SheetRow};
use identity::text::one_line;
use std::borrow::Cow;

/// What may stand between the items of a list.
const BREAKS: [char; 8] = ['、', '，', ',', '；', ';', '/', '\n', '|'];

/// A row, and what its words are looked up in.
pub(in crate::import) struct Said<'a> {
    row: &'a SheetRow,
    mapping: &'a Mapping,
    pub against: &'a Against,
    pub troubles: Vec<CellTrouble>,
}

impl<'a> Said<'a> {
    pub fn new(row: &'a SheetRow, mapping: &'a Mapping, against: &'a Against) -> Self {
        Self { row, mapping, against, troubles: Vec::new() }
    }

    /// What stands in a column, in one line; empty where there is none.
    pub fn word(&self, key: &str) -> Cow<'a, str> {
        self.mapping.column(key).map_or(Cow::Borrowed(""), |column| one_line(self.row.text(column)))
    }

    fn cell(&self, key: &str) -> Option<Cow<'a, Cell>> {
        let cell = self.row.cell(self.mapping.column(key)?);
        (!cell.is_blank()).then_some(cell)
    }

    /// A value that the cell alone decides.
    pub fn read<T>(&mut self, key: &str, clean: impl Fn(&Cell) -> Cleaned<T>, field: &mut T) {
        let Some(cell) = self.cell(key) else { return };
        let Cleaned { value, problem } = clean(&cell);
        self.troubles.extend(problem.map(CellTrouble::from));
        if let Some(value) = value {
            *field = value;
        }
    }

    /// A value that is looked up, or read in a way of our own.
    pub fn find<T>(
        &mut self,
        key: &str,
        find: impl Fn(&'a Against, &Cell) -> Result<T, Trouble>,
        field: &mut T,
    ) {
        let line = |cell: &Cell| Cell { text: one_line(&cell.text).into_owned(), ..cell.clone() };
        self.look(key, |against, cell| find(against, &line(cell)), field);
    }

    /// A list, each item of which is looked up.
    pub fn list<T>(
        &mut self,
        key: &str,
        find: impl Fn(&'a Against, &str) -> Result<T, Trouble>,
        field: &mut Vec<T>,
    ) {
        self.look(key, |against, cell| items(&cell.text).map(|item| find(against, item)).collect(), field);
    }

    /// Looks at a cell as it was typed, if nothing is wrong with it.
    fn look<T>(&mut self, key: &str, find: impl Fn(&'a Against, &Cell) -> Result<T, Trouble>, field: &mut T) {
        let Some(cell) = self.cell(key) else { return };
        let found = flaw(&cell).map_err(|problem| Trouble::Cell(problem.kind));
        match found.and_then(|()| find(self.against, &cell)) {
            Ok(value) => *field = value,
            Err(trouble) => self.troubles.push(CellTrouble { cell: cell.address, trouble }),
        }
    }
}

fn items(text: &str) -> impl Iterator<Item = &str> {
    text.split(BREAKS).map(str::trim).filter(|item| !item.is_empty())
}
