//! Import: a spreadsheet of people, of the year plan, of studies elsewhere, of teams, talks, trainers, venues or who comes to a
//! class becomes records, in one change, or nothing at all.
//!
//! A file is [`opened`](ImportFile::open) once and [`outlined`](outline); what would happen is [`prepared`](prepare) as
//! often as somebody corrects a column or answers a question, and [`applied`](apply) from the same choices.

mod apply;
mod by_key;
mod cells;
mod choices;
mod error;
mod export;
mod field;
mod file;
mod near;
mod outline;
mod plan;
mod prepared;
mod receipts;
mod report;
mod roster;
mod served;
mod settle;
mod studies;
mod tables;
mod trouble;
mod units;

pub use apply::{Applied, apply};
pub use choices::{ColumnChoice, ImportChoices, ImportDecision, RowDecision, UnitChoice};
pub use error::ImportError;
pub use export::{problem_list, template};
pub use field::{ImportField, ImportKind};
pub use file::ImportFile;
pub use outline::{
    ColumnOutline, HeaderLine, PassedOverRow, PassedOverWhy, SheetOutline, SheetSummary, outline,
};
pub use prepared::{Fate, ImportCounts, Prepared, prepare};
pub use report::{
    FieldDifference, ImportPreview, ImportRow, ProblemCounts, RecordGlance, UnknownUnit, preview, problems,
    rows,
};
pub use trouble::{ImportProblem, Severity};
