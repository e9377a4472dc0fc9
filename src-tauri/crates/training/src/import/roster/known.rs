//! The people on record, read once and found by ID number and by name.

use crate::ids::{PersonId, UnitId};
use crate::people::Person;
use crate::store::{StoreError, View};
use identity::name::normalised;
use std::collections::{BTreeMap, HashMap};

/// Everybody on record.
pub(in crate::import) struct Known {
    pub people: Vec<Person>,
    by_id: HashMap<PersonId, usize>,
    by_number: HashMap<String, Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
    last: BTreeMap<Option<UnitId>, i64>,
}

impl Known {
    pub fn read(view: &View<'_>) -> Result<Self, StoreError> {
        let people = view.all::<Person>("", [])?;
        let mut known = Self {
            by_id: HashMap::with_capacity(people.len()),
            by_number: HashMap::new(),
            by_name: HashMap::with_capacity(people.len()),
            last: BTreeMap::new(),
            people: Vec::new(),
        };
        for (place, person) in people.iter().enumerate() {
            known.by_id.insert(person.id, place);
            known.by_name.entry(normalised(&person.name)).or_default().push(place);
            if !person.id_number.is_empty() {
                known.by_number.entry(person.id_number.clone()).or_default().push(place);
            }
            let last = known.last.entry(person.unit).or_default();
            *last = person.position.max(*last);
        }
        known.people = people;
        Ok(known)
    }

    pub fn place(&self, id: PersonId) -> Option<usize> {
        self.by_id.get(&id).copied()
    }

    pub fn numbered(&self, number: &str) -> &[usize] {
        self.by_number.get(number).map_or(&[], Vec::as_slice)
    }

    /// Everybody of a name, given as [`normalised`].
    pub fn called(&self, name: &str) -> &[usize] {
        self.by_name.get(name).map_or(&[], Vec::as_slice)
    }

    pub fn person(&self, place: usize) -> Option<&Person> {
        self.people.get(place)
    }

    /// The place after the last in a unit's order; each one asked for is taken.
    pub fn next_position(&mut self, unit: Option<UnitId>) -> i64 {
        let last = self.last.entry(unit).or_default();
        *last += 1;
        *last
    }
}
