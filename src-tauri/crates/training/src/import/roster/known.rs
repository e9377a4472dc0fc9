//! The people on record, read once and found by ID number and by name.

use super::super::trouble::Trouble;
use super::super::units::{Named, UnitIndex};
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

    /// The one person a row can mean, by ID number where it gives one, else by name within the unit it names. A number that
    /// contradicts the name, or the number on record, means nobody.
    pub fn the_one(&self, meant: &Meant<'_>, units: &UnitIndex) -> Result<&Person, Trouble> {
        let numbered = meant.id_number.map_or(&[][..], |number| self.numbered(number));
        let fitting =
            if numbered.is_empty() { self.unnumbered(meant)? } else { self.holders(numbered, meant)? };
        let name = meant.name.to_owned();
        let unit = meant.unit.filter(|_| numbered.is_empty());
        let here: Vec<&Person> = fitting
            .iter()
            .copied()
            .filter(|person| unit.is_none_or(|text| is_in(person, text, units)))
            .collect();
        match (here.as_slice(), fitting.as_slice(), unit) {
            ([only], ..) => Ok(only),
            ([], [], _) => Err(Trouble::PersonUnknown { name }),
            ([], _, Some(unit)) => Err(Trouble::PersonElsewhere { name, unit: unit.to_owned() }),
            (several, ..) => Err(Trouble::PersonSeveral { name, count: several.len() }),
        }
    }

    /// Those of a row's name, but for whoever is on record with another ID number than the row's.
    fn unnumbered(&self, meant: &Meant<'_>) -> Result<Vec<&Person>, Trouble> {
        let called = self.called(&normalised(meant.name));
        let called: Vec<&Person> = called.iter().filter_map(|place| self.person(*place)).collect();
        let agrees = |person: &Person| {
            let recorded = person.id_number.as_str();
            meant.id_number.is_none_or(|number| recorded.is_empty() || recorded == number)
        };
        let fitting: Vec<&Person> = called.iter().copied().filter(|person| agrees(person)).collect();
        if fitting.is_empty() && !called.is_empty() {
            return Err(Trouble::PersonOtherNumber { name: meant.name.to_owned() });
        }
        Ok(fitting)
    }

    /// Those with a row's ID number who are called as the row says.
    fn holders(&self, numbered: &[usize], meant: &Meant<'_>) -> Result<Vec<&Person>, Trouble> {
        let key = normalised(meant.name);
        let holders = numbered.iter().filter_map(|place| self.person(*place));
        let (fitting, others): (Vec<&Person>, Vec<&Person>) =
            holders.partition(|person| normalised(&person.name) == key);
        match others.first() {
            Some(other) if fitting.is_empty() => {
                Err(Trouble::NumberOfOther { name: meant.name.to_owned(), other: other.name.clone() })
            }
            _ => Ok(fitting),
        }
    }

    /// The only one of a name who serves in a village, else in its township; of a team without a village, in the county.
    /// Where there are two, nobody can say which of them is meant.
    pub fn speaker(&self, name: &str, village: Option<UnitId>, units: &UnitIndex) -> Option<PersonId> {
        let called = self.called(&normalised(name));
        let called: Vec<&Person> = called.iter().filter_map(|place| self.person(*place)).collect();
        let Some(village) = village else { return only(&called) };
        let of = |place: UnitId| {
            let here = |person: &&Person| person.unit.is_some_and(|unit| units.lies_below(unit, place));
            called.iter().copied().filter(here).collect::<Vec<&Person>>()
        };
        match of(village).as_slice() {
            [] => only(&of(units.unit(village)?.parent?)),
            here => only(here),
        }
    }

    /// The place after the last in a unit's order; each one asked for is taken.
    pub fn next_position(&mut self, unit: Option<UnitId>) -> i64 {
        let last = self.last.entry(unit).or_default();
        *last += 1;
        *last
    }
}

/// Whom a row is about, as it is written there.
pub(in crate::import) struct Meant<'a> {
    pub name: &'a str,
    pub id_number: Option<&'a str>,
    pub unit: Option<&'a str>,
}

fn only(people: &[&Person]) -> Option<PersonId> {
    match people {
        [only] => Some(only.id),
        _ => None,
    }
}

fn is_in(person: &Person, text: &str, units: &UnitIndex) -> bool {
    match units.named(text) {
        Named::One(unit) => person.unit == Some(unit),
        Named::Several(units) => person.unit.is_some_and(|unit| units.contains(&unit)),
        Named::Nothing => false,
    }
}
