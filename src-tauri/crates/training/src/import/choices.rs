//! What a person chose about a file: where its table is, what its columns are, and what to do with doubtful rows.

use super::field::{ImportField, ImportKind};
use super::trouble::CellTrouble;
use super::{ImportError, ImportFile};
use crate::ids::{ClassId, UnitId};
use crate::store::sixteen_bytes;
use documents::columns::{Mapping, guess_columns};
use documents::problem::{Problem, ProblemKind};
use documents::table::Table;
use serde::Deserialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// Everything a person chose. The default takes the file as it is guessed and decides nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ImportChoices {
    /// Which sheet, counted from 0; the likeliest if not said.
    pub sheet: Option<u32>,
    /// The row of the header's last line, counted from 1 as a spreadsheet does; found if not said.
    pub header_row: Option<u32>,
    /// What the columns hold; guessed if not said.
    pub columns: Option<Vec<ColumnChoice>>,
    /// The unit of the rows that name none; of a receipt, the unit that answers.
    pub unit_for_all: Option<UnitId>,
    /// The class a receipt is for; as its title says if not chosen.
    pub class: Option<ClassId>,
    /// What becomes of single units the office does not have.
    pub units: Vec<UnitChoice>,
    /// Make all other units the office does not have.
    pub create_units: bool,
    /// Leave out rows with errors instead of importing nothing.
    pub leave_out_errors: bool,
    /// Leave out rows that nobody has decided about.
    pub leave_out_questions: bool,
    /// Row by row, what somebody decided.
    pub decisions: Vec<RowDecision>,
    /// The plan's year; as its title says, else this year.
    pub year: Option<i32>,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct ColumnChoice {
    /// The column, counted from 0.
    pub column: u32,
    /// What it holds.
    pub field: ImportField,
}

/// What becomes of a unit the office does not have.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct UnitChoice {
    /// As the file writes it.
    pub text: String,
    /// The unit it means; null to make it.
    pub unit: Option<UnitId>,
}

/// A decision about one row.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct RowDecision {
    /// The row, counted from 1.
    pub row: u32,
    /// What to do with it.
    pub decision: ImportDecision,
}

/// What to do with a row.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportDecision {
    /// It is somebody, or something, not on record yet.
    New,
    /// It is this record.
    Same(String),
    /// It stays out.
    LeaveOut,
}

impl ImportDecision {
    /// The record it names.
    pub(super) fn same(&self) -> Option<[u8; 16]> {
        match self {
            Self::Same(record) => sixteen_bytes(record),
            Self::New | Self::LeaveOut => None,
        }
    }
}

/// The table of a file, and what its columns hold.
pub(super) struct Chosen<'a> {
    pub table: Table<'a>,
    pub mapping: Mapping,
}

impl Chosen<'_> {
    /// A trouble for each column that no row can do without and the table has not: by its key and its usual heading.
    pub fn missing(&self, needed: &[(&str, &'static str)]) -> impl Iterator<Item = CellTrouble> {
        let first = self.table.header.first().map(|cell| cell.address);
        let missing = needed.iter().filter(|(key, _)| self.mapping.column(key).is_none());
        missing.filter_map(move |(_, header)| {
            Some(Problem::new(first?, ProblemKind::MissingColumn { header }).into())
        })
    }
}

impl ImportChoices {
    /// The decisions by row, counted from 0.
    pub(super) fn by_row(&self) -> BTreeMap<u32, &ImportDecision> {
        let rows = self.decisions.iter();
        rows.filter_map(|one| Some((one.row.checked_sub(1)?, &one.decision))).collect()
    }

    /// The table these choices point at.
    pub(super) fn table<'a>(&self, file: &'a ImportFile) -> Result<Chosen<'a>, ImportError> {
        let table = file.table(self.sheet, self.header_row)?;
        let mapping = match &self.columns {
            Some(columns) => chosen_columns(columns, file.kind),
            None => guess_columns(&table, &file.kind.specs()),
        };
        Ok(Chosen { table, mapping })
    }
}

fn chosen_columns(columns: &[ColumnChoice], kind: ImportKind) -> Mapping {
    let fields = kind.fields();
    let mut mapping = Mapping::default();
    for choice in columns.iter().filter(|choice| fields.contains(&choice.field)) {
        mapping.assign(choice.field.key(), Some(choice.column));
    }
    mapping
}
