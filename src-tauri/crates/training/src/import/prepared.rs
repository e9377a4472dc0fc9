//! What an import would do, row by row, worked out without doing any of it.

use super::choices::ImportChoices;
use super::field::ImportKind;
use super::receipts::Answer;
use super::report::UnknownUnit;
use super::trouble::{CellTrouble, Severity};
use super::units::UnitIndex;
use super::{ImportError, ImportFile, plan, receipts, roster, studies, tables};
use crate::enrollment::ClassMention;
use crate::outreach::{OutreachTeam, Talk};
use crate::people::Person;
use crate::placements::Placement;
use crate::plan::Program;
use crate::store::{Draft, Record, StoreError, View, each_fresh};
use crate::study::Study;
use crate::trainers::Trainer;
use crate::units::Unit;
use crate::venues::Venue;
use crate::world::Progress;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// It becomes a new record.
    New,
    /// It changes a record.
    Changed,
    /// It says what is recorded already.
    Unchanged,
    /// Somebody has to decide.
    Question,
    /// It has an error.
    Error,
    /// It stays out, as somebody chose.
    LeftOut,
}

/// How many rows have which fate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
pub struct ImportCounts {
    /// Rows of data.
    pub rows: usize,
    /// Rows that become new records.
    pub new: usize,
    /// Rows that change a record.
    pub changed: usize,
    /// Rows that change nothing.
    pub unchanged: usize,
    /// Rows to decide about.
    pub questions: usize,
    /// Rows with errors.
    pub errors: usize,
    /// Rows that stay out.
    pub left_out: usize,
}

/// One row on its way in.
#[derive(Debug, Clone)]
pub(super) struct PreparedRow<R> {
    /// Counted from 0.
    pub row: u32,
    /// Whom or what it is about: a name.
    pub title: String,
    /// What tells it from its namesakes.
    pub detail: String,
    pub fate: Fate,
    /// The record it changes.
    pub before: Option<R>,
    /// The record as it will be.
    pub after: R,
    /// The records it may mean, where somebody has to decide.
    pub candidates: Vec<R>,
}

/// What a row becomes, as it is recorded.
pub(super) trait Put: Sized {
    /// Records each, having said so first.
    fn put_each(
        records: &[&Self],
        draft: &mut Draft<'_>,
        before: &mut dyn FnMut() -> Result<(), StoreError>,
    ) -> Result<(), StoreError>;
}

impl<R: Record + Sync> Put for R {
    fn put_each(
        records: &[&Self],
        draft: &mut Draft<'_>,
        before: &mut dyn FnMut() -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        each_fresh(records, |record, fresh| {
            before()?;
            draft.put_fresh(record, fresh)
        })
    }
}

/// The rows, by what they become.
#[derive(Debug, Clone)]
pub(super) enum Rows {
    People(Vec<PreparedRow<Person>>),
    Programs(Vec<PreparedRow<Program>>),
    Studies(Vec<PreparedRow<Study>>),
    Teams(Vec<PreparedRow<OutreachTeam>>),
    Talks(Vec<PreparedRow<Talk>>),
    Trainers(Vec<PreparedRow<Trainer>>),
    Venues(Vec<PreparedRow<Venue>>),
    Placements(Vec<PreparedRow<Placement>>),
    Receipts(Vec<PreparedRow<Answer>>),
}

/// The same for rows of any kind.
macro_rules! each_kind {
    ($rows:expr, $found:ident => $result:expr) => {
        match $rows {
            $crate::import::prepared::Rows::People($found) => $result,
            $crate::import::prepared::Rows::Programs($found) => $result,
            $crate::import::prepared::Rows::Studies($found) => $result,
            $crate::import::prepared::Rows::Teams($found) => $result,
            $crate::import::prepared::Rows::Talks($found) => $result,
            $crate::import::prepared::Rows::Trainers($found) => $result,
            $crate::import::prepared::Rows::Venues($found) => $result,
            $crate::import::prepared::Rows::Placements($found) => $result,
            $crate::import::prepared::Rows::Receipts($found) => $result,
        }
    };
}
pub(super) use each_kind;

/// An import that has been worked out.
pub struct Prepared {
    pub(super) rows: Rows,
    /// Everything wrong, by cell.
    pub(super) troubles: Vec<CellTrouble>,
    /// Errors of the table itself, without which no row can be read.
    pub(super) unreadable: usize,
    /// The units to be made, parents first.
    pub(super) new_units: Vec<Unit>,
    pub(super) unknown_units: Vec<UnknownUnit>,
    pub(super) units: UnitIndex,
    /// What other records that rows name are called, by their ids.
    pub(super) others: BTreeMap<String, String>,
    pub(super) passed_over: usize,
    /// The year of the plan, or of studies without dates.
    pub(super) year: Option<i32>,
    /// The class a receipt is for.
    pub(super) for_class: Option<ClassMention>,
}

/// Works out what a file would do under these choices. `new_id` gives the records to be made their identity.
pub fn prepare(
    view: &View<'_>,
    file: &ImportFile,
    choices: &ImportChoices,
    new_id: &dyn Fn() -> [u8; 16],
    progress: &dyn Progress,
) -> Result<Prepared, ImportError> {
    let with = tables::With { view, file, choices, new_id, progress };
    let mut prepared = match file.kind {
        ImportKind::Roster => roster::prepare(view, file, choices, new_id)?,
        ImportKind::Plan => plan::prepare(view, file, choices, new_id)?,
        ImportKind::Study => studies::prepare(view, file, choices, new_id)?,
        ImportKind::Teams => tables::prepare(&with, Rows::Teams)?,
        ImportKind::Talks => tables::prepare(&with, Rows::Talks)?,
        ImportKind::Trainers => tables::prepare(&with, Rows::Trainers)?,
        ImportKind::Venues => tables::prepare(&with, Rows::Venues)?,
        ImportKind::Placements => tables::prepare(&with, Rows::Placements)?,
        ImportKind::Receipts => receipts::prepare(view, file, choices)?,
    };
    prepared.troubles.sort_by_key(|trouble| trouble.cell);
    Ok(prepared)
}

impl Prepared {
    /// How many rows have which fate.
    #[must_use]
    pub fn counts(&self) -> ImportCounts {
        let mut counts = ImportCounts::default();
        for fate in self.fates() {
            counts.rows += 1;
            match fate {
                Fate::New => counts.new += 1,
                Fate::Changed => counts.changed += 1,
                Fate::Unchanged => counts.unchanged += 1,
                Fate::Question => counts.questions += 1,
                Fate::Error => counts.errors += 1,
                Fate::LeftOut => counts.left_out += 1,
            }
        }
        counts
    }

    /// Why it cannot be applied as it is.
    #[must_use]
    pub fn refusal(&self) -> Option<ImportError> {
        let ImportCounts { errors, questions, .. } = self.counts();
        if self.unreadable > 0 {
            Some(ImportError::Unreadable { count: self.unreadable })
        } else if errors + questions > 0 {
            Some(ImportError::Blocked { errors, questions })
        } else {
            None
        }
    }

    fn fates(&self) -> Box<dyn Iterator<Item = Fate> + '_> {
        each_kind!(&self.rows, rows => Box::new(rows.iter().map(|row| row.fate)))
    }
}

/// The rows, counted from 0, that cannot be imported as they are.
pub(super) fn unsound(troubles: &[CellTrouble]) -> BTreeSet<u32> {
    let errors = troubles.iter().filter(|one| one.trouble.severity() == Severity::Error);
    errors.map(|one| one.cell.row).collect()
}
