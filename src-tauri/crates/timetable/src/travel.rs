//! The ways between venues.

use crate::booking::Id;
use std::collections::BTreeMap;

/// How long it takes from venue to venue, the same in both directions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Travel {
    minutes: BTreeMap<(Id, Id), u16>,
    longest: u16,
}

impl Travel {
    /// Says that whoever is at one of the venues needs so many minutes to be at the other.
    pub fn set(&mut self, one: Id, other: Id, minutes: u16) {
        self.minutes.insert((one.min(other), one.max(other)), minutes);
        self.longest = self.longest.max(minutes);
    }

    /// Minutes from one venue to the other; 0 where nothing was said, or where no venue is involved.
    #[must_use]
    pub fn minutes(&self, one: Option<Id>, other: Option<Id>) -> u16 {
        let pair = one.zip(other).filter(|(one, other)| one != other);
        let known = pair.and_then(|(one, other)| self.minutes.get(&(one.min(other), one.max(other))));
        known.copied().unwrap_or_default()
    }

    /// No way takes longer.
    pub(crate) const fn longest(&self) -> u16 {
        self.longest
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.minutes.is_empty()
    }
}
