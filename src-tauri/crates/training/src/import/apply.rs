//! Doing it: all rows in one change, or nothing.

use super::prepared::{Fate, ImportCounts, Prepared, PreparedRow, Put, Rows, each_kind};
use super::receipts::answering;
use super::{ImportChoices, ImportError, ImportFile, prepare};
use crate::call_ups::took_receipt;
use crate::ids::UnitId;
use crate::people::{Person, keep_posting};
use crate::store::{Draft, StoreError};
use crate::units::Unit;
use crate::world::Progress;
use serde::Serialize;
use std::cell::Cell;
use std::collections::BTreeSet;
use ts_rs::TS;

/// How many records are put between two reports.
const STEP: usize = 100;

/// What an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Applied {
    /// Rows by what became of them.
    pub counts: ImportCounts,
    /// Units made.
    pub units: usize,
}

/// Imports a file as it was chosen. Rows that are in error or in doubt stop all of it, unless somebody chose to leave
/// them out; what the file does not say stays as it is. Returns what was worked out as well, for the list of what stayed out.
pub fn apply(
    draft: &mut Draft<'_>,
    file: &ImportFile,
    choices: &ImportChoices,
    progress: &dyn Progress,
) -> Result<(Applied, Prepared), ImportError> {
    let half = FirstHalf { progress, steps: Cell::new(0) };
    let prepared = prepare(&draft.view(), file, choices, &draft.ids_in_a_row(), &half)?;
    if let Some(refusal) = prepared.refusal() {
        return Err(refusal);
    }
    draft.from_a_file();
    let counts = prepared.counts();
    let mut putting = Putting::after(&half, counts.new + counts.changed);
    let units = match &prepared.rows {
        Rows::People(rows) => used_units(&prepared.new_units, rows),
        _ => Vec::new(),
    };
    units.iter().try_for_each(|unit| draft.put(*unit))?;
    if let Rows::People(rows) = &prepared.rows {
        let changed = rows.iter().filter(|row| row.fate == Fate::Changed);
        changed.map(|row| &row.after).try_for_each(|person| keep_posting(draft, person))?;
    }
    each_kind!(&prepared.rows, rows => putting.put_all(draft, rows)?);
    let receipts = receipts(draft, file, &prepared)?;
    draft.count(putting.done.max(receipts));
    Ok((Applied { counts, units: units.len() }, prepared))
}

/// Takes down that the units of a receipt have answered; how many of its rows count.
fn receipts(draft: &mut Draft<'_>, file: &ImportFile, prepared: &Prepared) -> Result<usize, StoreError> {
    let (Rows::Receipts(rows), Some(class)) = (&prepared.rows, &prepared.for_class) else { return Ok(0) };
    for unit in answering(None, rows) {
        took_receipt(draft, class.id, unit, &file.name)?;
    }
    let counts = prepared.counts();
    Ok(counts.new + counts.changed + counts.unchanged)
}

/// The units that somebody is really in, with those above them: a row that stays out makes no unit.
fn used_units<'a>(new_units: &'a [Unit], rows: &[PreparedRow<Person>]) -> Vec<&'a Unit> {
    let put = rows.iter().filter(|row| row.is_put());
    let mut wanted: BTreeSet<UnitId> = put.filter_map(|row| row.after.unit).collect();
    // Parents stand before their children, so that backwards each child has named its parent in time.
    let mut used: Vec<&Unit> = Vec::new();
    for unit in new_units.iter().rev() {
        if wanted.contains(&unit.id) {
            wanted.extend(unit.parent);
            used.push(unit);
        }
    }
    used.reverse();
    used
}

/// What is worked out is then put, which takes about as long.
struct FirstHalf<'a> {
    progress: &'a dyn Progress,
    /// How many steps it takes.
    steps: Cell<u64>,
}

impl Progress for FirstHalf<'_> {
    fn report(&self, done: u64, total: u64) -> bool {
        self.steps.set(total);
        self.progress.report(done, total.saturating_mul(2))
    }
}

struct Putting<'a> {
    progress: &'a dyn Progress,
    done: usize,
    total: usize,
    /// What working it out has taken, in steps of the whole.
    before: u64,
    /// What putting takes, in the same steps.
    own: u64,
}

impl<'a> Putting<'a> {
    /// Tables that are worked out at once have taken no steps.
    fn after(half: &FirstHalf<'a>, total: usize) -> Self {
        let steps = half.steps.get();
        let own = if steps == 0 { u64::try_from(total).unwrap_or(u64::MAX) } else { steps };
        Self { progress: half.progress, done: 0, total, before: steps, own }
    }

    fn put_all<R: Put>(&mut self, draft: &mut Draft<'_>, rows: &[PreparedRow<R>]) -> Result<(), StoreError> {
        let records: Vec<&R> = rows.iter().filter(|row| row.is_put()).map(|row| &row.after).collect();
        R::put_each(&records, draft, &mut || {
            if self.done.is_multiple_of(STEP) {
                self.report()?;
            }
            self.done += 1;
            Ok(())
        })?;
        self.report()
    }

    fn report(&self) -> Result<(), StoreError> {
        let steps = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let put = steps(self.done).saturating_mul(self.own) / steps(self.total.max(1));
        let goes_on = self.progress.report(self.before + put, self.before + self.own);
        if goes_on { Ok(()) } else { Err(StoreError::Cancelled) }
    }
}

impl<R> PreparedRow<R> {
    /// Whether it records anything.
    fn is_put(&self) -> bool {
        matches!(self.fate, Fate::New | Fate::Changed)
    }
}
