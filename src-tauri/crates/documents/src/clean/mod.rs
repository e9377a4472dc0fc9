//! From a cell to a value: every function takes a cell and gives its value, its problem, or both. A blank cell has neither.

mod choices;
mod dates;
mod numbers;
mod texts;

use crate::problem::{Problem, ProblemKind};
use crate::sheet::{Cell, CellKind};

pub use choices::{choice, sex, yes_no};
pub use dates::{full_date, year_month};
pub use numbers::{quarter_hours, whole_number};
pub use texts::{id_number, name, phone, text};

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned<T> {
    /// The value: none for a blank cell and for one with an error.
    pub value: Option<T>,
    /// What is wrong; a warning comes with a value.
    pub problem: Option<Problem>,
}

impl<T> Cleaned<T> {
    /// The value; its problem goes to the list.
    pub fn take(self, problems: &mut Vec<Problem>) -> Option<T> {
        problems.extend(self.problem);
        self.value
    }
}

/// Reads the text of a cell that is neither blank nor a failed formula.
fn cleaned<T>(cell: &Cell, read: impl FnOnce(&str) -> Result<T, ProblemKind>) -> Cleaned<T> {
    if cell.is_blank() {
        return Cleaned { value: None, problem: None };
    }
    let result = match cell.kind {
        CellKind::Failed => Err(ProblemKind::FormulaFailed),
        CellKind::Truth(_) => Err(ProblemKind::TruthValue),
        _ => read(cell.text.trim()),
    };
    match result {
        Ok(value) => Cleaned { value: Some(value), problem: None },
        Err(kind) => Cleaned { value: None, problem: Some(Problem::new(cell.address, kind)) },
    }
}
