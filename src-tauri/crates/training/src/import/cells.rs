//! A row's cells by the columns that were chosen for them.

use super::choices::Chosen;
use super::trouble::CellTrouble;
use documents::address::Address;
use documents::clean::{Cleaned, text};
use documents::problem::{Problem, ProblemKind};
use documents::sheet::{Cell, SheetRow};
use identity::text::one_line;

/// A row that is read column by column; what is wrong with its cells is kept until it is asked for.
pub(super) struct Cells<'a> {
    row: &'a SheetRow,
    chosen: &'a Chosen<'a>,
    /// The cell that says what or whom the row is about.
    pub cell: Address,
    /// What that cell says on one line, without spaces around it.
    pub name: String,
    problems: Vec<Problem>,
}

impl<'a> Cells<'a> {
    /// A row that has to say what or whom it is about, in a column that is chosen.
    pub fn of(row: &'a SheetRow, chosen: &'a Chosen<'a>, name: &str) -> Self {
        let named = row.cell(chosen.mapping.column(name).unwrap_or_default());
        let problem = named.is_blank().then(|| Problem::new(named.address, ProblemKind::Missing));
        let (cell, name) = (named.address, one_line(named.text.trim()).into_owned());
        Self { row, chosen, cell, name, problems: problem.into_iter().collect() }
    }

    /// What a cell says; none where it is blank, cannot be read, or there is no such column.
    pub fn read<T>(&mut self, key: &str, clean: impl FnOnce(&Cell) -> Cleaned<T>) -> Option<T> {
        let cell = self.row.cell(self.chosen.mapping.column(key)?);
        clean(&cell).take(&mut self.problems)
    }

    /// The text of a cell.
    pub fn text(&mut self, key: &str) -> Option<String> {
        self.read(key, text)
    }

    /// What could not be read so far.
    pub fn troubles(&mut self) -> Vec<CellTrouble> {
        std::mem::take(&mut self.problems).into_iter().map(CellTrouble::from).collect()
    }
}
