//! Registers: how a set of entries becomes the current values of an entity.
//!
//! A field's current values are those set by entries that no other entry setting the field replaces.
//! That is a property of the set, so it depends neither on the order in which entries arrive nor on how often.

use crate::{AccountId, DeviceId, Entry, EntryId, HybridTime, Tag, Value};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// The field every kind has: 1 once the entity has been removed. Its other values stay, so that taking the removal
/// back restores them.
pub const REMOVED: Tag = 0;

/// In what standing something was recorded; the later case wins the display of a dispute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Read from a file.
    Import,
    /// Recorded by the person it is about, or by a clerk.
    Own,
    /// Recorded by the trainer in the room.
    Trainer,
    /// Recorded by the coordinator.
    Coordinator,
}

impl Standing {
    /// The number it is written as.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Import => 0,
            Self::Own => 1,
            Self::Trainer => 2,
            Self::Coordinator => 3,
        }
    }

    /// Reads the number back; one from a later version counts as the lowest.
    #[must_use]
    pub fn from_code(code: u8) -> Self {
        match code {
            1 => Self::Own,
            2 => Self::Trainer,
            3 => Self::Coordinator,
            _ => Self::Import,
        }
    }
}

/// Who recorded an entry, when, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The journal's clock.
    pub time: HybridTime,
    /// The person.
    pub author: AccountId,
    /// Their standing.
    pub standing: Standing,
    /// The installation.
    pub device: DeviceId,
    /// The change's number in the device's feed.
    pub sequence: u64,
}

/// An entry with its id and stamp, as a journal hands it out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Its id.
    pub id: EntryId,
    /// Who, when, where.
    pub stamp: Stamp,
    /// What.
    pub entry: Entry,
}

/// One current value of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Current {
    /// The value.
    pub value: Value,
    /// The entry that set it.
    pub id: EntryId,
    /// Who, when, where.
    pub stamp: Stamp,
}

impl Current {
    /// The order of display: standing, then clock, then id. The greatest is shown.
    fn precedence(&self, other: &Self) -> Ordering {
        let key = |current: &Self| (current.stamp.standing, current.stamp.time, current.id);
        key(self).cmp(&key(other))
    }
}

/// The current values of every field of one entity.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Registers(BTreeMap<Tag, Vec<Current>>);

impl Registers {
    /// Computes the registers from an entity's entries, in whatever order, however often delivered.
    #[must_use]
    pub fn of(entries: &[Recorded]) -> Self {
        let replaced: BTreeSet<(Tag, EntryId)> = entries
            .iter()
            .flat_map(|recorded| {
                let tags = recorded.entry.fields.iter().map(|(tag, _)| *tag);
                tags.flat_map(|tag| recorded.entry.replaces.iter().map(move |id| (tag, *id)))
            })
            .collect();
        let mut registers: BTreeMap<Tag, Vec<Current>> = BTreeMap::new();
        for recorded in entries {
            for (tag, value) in &recorded.entry.fields {
                let values = registers.entry(*tag).or_default();
                let known = values.iter().any(|current| current.id == recorded.id);
                if !known && !replaced.contains(&(*tag, recorded.id)) {
                    let (id, stamp) = (recorded.id, recorded.stamp.clone());
                    values.push(Current { value: value.clone(), id, stamp });
                }
            }
        }
        for values in registers.values_mut() {
            values.sort_by(|one, other| other.precedence(one));
        }
        Self(registers)
    }

    /// The registers as whoever recorded an entry saw them, for the fields it sets. They follow from the entries it replaces and
    /// from all that those had replaced in turn: what a replaced entry had itself replaced must not count again. `all` is
    /// everything recorded about the entity.
    #[must_use]
    pub fn before(entry: &Entry, all: &[Recorded]) -> Self {
        let known: BTreeMap<EntryId, &Recorded> =
            all.iter().map(|recorded| (recorded.id, recorded)).collect();
        let mut seen: BTreeMap<EntryId, Recorded> = BTreeMap::new();
        let mut next: Vec<EntryId> = entry.replaces.clone();
        while let Some(id) = next.pop() {
            let Some(recorded) = known.get(&id) else { continue };
            if seen.insert(id, (*recorded).clone()).is_none() {
                next.extend(&recorded.entry.replaces);
            }
        }
        Self::of(&seen.into_values().collect::<Vec<_>>())
    }

    /// The value to show: of several concurrent ones the one with precedence; `Null` where nothing was recorded.
    #[must_use]
    pub fn shown(&self, tag: Tag) -> &Value {
        self.current(tag).first().map_or(&Value::Null, |current| &current.value)
    }

    /// All current values of a field, the shown one first.
    #[must_use]
    pub fn current(&self, tag: Tag) -> &[Current] {
        self.0.get(&tag).map_or(&[], Vec::as_slice)
    }

    /// The entries an author who sees all this replaces when setting these fields.
    #[must_use]
    pub fn replaced_by_setting(&self, tags: &[Tag]) -> Vec<EntryId> {
        let seen: BTreeSet<EntryId> =
            tags.iter().flat_map(|tag| self.current(*tag)).map(|current| current.id).collect();
        seen.into_iter().collect()
    }

    /// Whether every value in force was set by this entry, so that whatever came before it no longer counts.
    #[must_use]
    pub fn rest_on(&self, id: EntryId) -> bool {
        self.0.values().flatten().all(|current| current.id == id)
    }

    /// The fields in which people recorded different values without having seen each other's (有争议).
    #[must_use]
    pub fn disputed(&self) -> Vec<Tag> {
        let differ = |values: &[Current]| values.iter().any(|current| Some(&current.value) != first(values));
        self.0.iter().filter(|(_, values)| differ(values)).map(|(tag, _)| *tag).collect()
    }

    /// Whether the entity exists: some field shows a value, and it has not been removed.
    #[must_use]
    pub fn exist(&self) -> bool {
        let shows = |values: &Vec<Current>| first(values).is_some_and(|value| *value != Value::Null);
        *self.shown(REMOVED) == Value::Null && self.0.values().any(shows)
    }
}

fn first(values: &[Current]) -> Option<&Value> {
    values.first().map(|current| &current.value)
}

#[cfg(test)]
mod tests;
