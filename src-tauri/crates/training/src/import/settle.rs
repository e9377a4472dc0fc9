//! Whom a row means, and what follows: no two rows mean the same record, and whoever is in doubt is asked about once.

use super::choices::ImportChoices;
use super::prepared::{Fate, PreparedRow};
use super::trouble::{CellTrouble, Trouble};
use documents::address::Address;
use std::collections::{BTreeMap, HashMap};

/// What was found out about a row. Records are named by their place among the known ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// Not on record.
    Nobody,
    /// This record.
    One(usize),
    /// In doubt, with the records it may mean.
    Ask(Trouble, Vec<usize>),
    /// It cannot be what somebody decided.
    Refused(Trouble),
    /// Somebody decided to leave it out.
    LeftOut,
}

/// Which row has taken which record.
#[derive(Debug, Default)]
pub(super) struct Claims(BTreeMap<usize, Address>);

impl Claims {
    /// Takes a record for the row of this cell; the cell that has it already, if one does.
    pub fn take(&mut self, record: usize, cell: Address) -> Result<usize, Address> {
        if let Some(other) = self.holder(record) {
            return Err(other);
        }
        self.0.insert(record, cell);
        Ok(record)
    }

    pub fn holder(&self, record: usize) -> Option<Address> {
        self.0.get(&record).copied()
    }

    /// The one of some fitting records a row means: the only one that no other row has taken, else the first that is
    /// just as the row says.
    pub fn choose(
        &mut self,
        name: &str,
        cell: Address,
        fitting: &[usize],
        is_as_said: impl Fn(usize) -> bool,
    ) -> Found {
        let free: Vec<usize> = fitting.iter().copied().filter(|one| self.holder(*one).is_none()).collect();
        let chosen = match free.as_slice() {
            [only] => Some(*only),
            several => several.iter().copied().find(|one| is_as_said(*one)),
        };
        if let Some(record) = chosen {
            self.0.insert(record, cell);
            return Found::One(record);
        }
        let name = name.to_owned();
        match (free.len(), fitting.iter().find_map(|one| self.holder(*one))) {
            (0, Some(cell)) => Found::Ask(Trouble::Repeated { name, cell }, Vec::new()),
            (0, None) => Found::Nobody,
            (count, _) => Found::Ask(Trouble::Several { name, count }, free),
        }
    }
}

/// Rows that would become new records, by what makes two of them look the same.
pub(super) struct Newcomers<K, T>(HashMap<K, Vec<(Address, T)>>);

impl<K: Eq + std::hash::Hash, T> Newcomers<K, T> {
    pub fn new() -> Self {
        Self(HashMap::new())
    }

    /// The earlier row that may be the same as this one; without one, this one is remembered.
    pub fn earlier(&mut self, key: K, cell: Address, row: T, may_be: impl Fn(&T) -> bool) -> Option<Address> {
        let alike = self.0.entry(key).or_default();
        let earlier = alike.iter().find(|(_, other)| may_be(other)).map(|(cell, _)| *cell);
        if earlier.is_none() {
            alike.push((cell, row));
        }
        earlier
    }
}

/// A row as read, before its fate is known.
pub(super) struct Reading<R> {
    /// The cell of its name.
    pub cell: Address,
    pub title: String,
    pub detail: String,
    /// Whether every cell could be read.
    pub sound: bool,
    pub found: Found,
    /// The record as it would be.
    pub after: R,
}

/// Gives a row its fate, and says what is in doubt about it.
pub(super) fn settle<R: Clone + PartialEq>(
    reading: Reading<R>,
    known: &[R],
    choices: &ImportChoices,
    troubles: &mut Vec<CellTrouble>,
) -> PreparedRow<R> {
    let Reading { cell, title, detail, sound, found, after } = reading;
    let unless = |left_out: bool, fate: Fate| if left_out { Fate::LeftOut } else { fate };
    let (mut fate, mut before, mut candidates) = (Fate::New, None, Vec::new());
    match found {
        Found::LeftOut => fate = Fate::LeftOut,
        _ if !sound => fate = unless(choices.leave_out_errors, Fate::Error),
        Found::Refused(trouble) => {
            fate = unless(choices.leave_out_errors, Fate::Error);
            troubles.push(CellTrouble { cell, trouble });
        }
        Found::Ask(trouble, records) => {
            fate = unless(choices.leave_out_questions, Fate::Question);
            troubles.push(CellTrouble { cell, trouble });
            candidates = records.into_iter().filter_map(|record| known.get(record).cloned()).collect();
        }
        Found::One(record) => {
            before = known.get(record).cloned();
            fate = if before.as_ref() == Some(&after) { Fate::Unchanged } else { Fate::Changed };
        }
        Found::Nobody => (),
    }
    PreparedRow { row: cell.row, title, detail, fate, before, after, candidates }
}
