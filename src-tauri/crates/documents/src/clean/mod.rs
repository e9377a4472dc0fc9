//! From a cell to a value: every function takes a cell and gives its value, its problem, or both. A blank cell has neither.

mod choices;
mod dates;
mod numbers;
mod texts;

use crate::problem::{Problem, ProblemKind};
use crate::sheet::{Cell, CellKind};
use identity::text::one_line;

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

/// What spreadsheets show instead of a value where a formula failed; `Err:502` and its like besides.
const FAILURES: [&str; 7] = ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"];

/// What no cell of a list may hold, whatever its column: a formula written as text or failed, TRUE or FALSE, a sign that no
/// keyboard types. Whoever takes a cell's text by other ways than those here asks first.
pub fn flaw(cell: &Cell) -> Result<(), Problem> {
    let text = cell.text.trim();
    let kind = match cell.kind {
        CellKind::Failed => Some(ProblemKind::FormulaFailed),
        CellKind::Truth(_) => Some(ProblemKind::TruthValue),
        CellKind::Text if text.starts_with(['=', '＝']) => Some(ProblemKind::FormulaAsText),
        CellKind::Text if is_failure(text) => Some(ProblemKind::FormulaFailed),
        _ => one_line(text).chars().find(|character| character.is_control()).map(stray),
    };
    kind.map_or(Ok(()), |kind| Err(Problem::new(cell.address, kind)))
}

/// Whether a text is what is left of a failed formula, as in csv or where only values were pasted.
fn is_failure(text: &str) -> bool {
    let is_code = |code: &str| code.len() == 3 && code.starts_with('5') && code.parse::<u16>().is_ok();
    FAILURES.contains(&text) || text.strip_prefix("Err:").is_some_and(is_code)
}

fn stray(character: char) -> ProblemKind {
    ProblemKind::ControlCharacter { code: u32::from(character) }
}

/// Reads the text of a cell, in one line, that is neither blank nor a failed formula.
fn cleaned<T>(cell: &Cell, read: impl FnOnce(&str) -> Result<T, ProblemKind>) -> Cleaned<T> {
    cleaned_lines(cell, |text| read(one_line(text).trim()))
}

/// The same with its line breaks.
fn cleaned_lines<T>(cell: &Cell, read: impl FnOnce(&str) -> Result<T, ProblemKind>) -> Cleaned<T> {
    if cell.is_blank() {
        return Cleaned { value: None, problem: None };
    }
    let read = |()| read(cell.text.trim()).map_err(|kind| Problem::new(cell.address, kind));
    match flaw(cell).and_then(read) {
        Ok(value) => Cleaned { value: Some(value), problem: None },
        Err(problem) => Cleaned { value: None, problem: Some(problem) },
    }
}
