//! How many more people a unit may send. Pure.

use crate::ids::UnitId;
use std::collections::BTreeMap;

/// The seats of a class, and how many of them are taken.
#[derive(Debug, Clone, Default)]
pub(super) struct Seats {
    given: BTreeMap<UnitId, u32>,
    taken: BTreeMap<UnitId, u32>,
}

/// A unit has fewer seats than people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooMany {
    pub seats: u32,
    pub people: u32,
}

impl Seats {
    /// Those given; where none are, nothing limits anyone.
    pub fn new(given: BTreeMap<UnitId, u32>) -> Self {
        Self { given, taken: BTreeMap::new() }
    }

    /// Somebody has one already, whatever was given.
    pub fn hold(&mut self, unit: UnitId) {
        *self.taken.entry(unit).or_default() += 1;
    }

    /// Somebody gives theirs up.
    pub fn free(&mut self, unit: UnitId) {
        let taken = self.taken.entry(unit).or_default();
        *taken = taken.saturating_sub(1);
    }

    /// Somebody takes one more; refused where the unit has no more.
    pub fn take(&mut self, unit: UnitId) -> Result<(), TooMany> {
        let people = self.taken.get(&unit).copied().unwrap_or_default() + 1;
        let seats = self.given.get(&unit).copied().unwrap_or_default();
        if !self.given.is_empty() && people > seats {
            return Err(TooMany { seats, people });
        }
        self.taken.insert(unit, people);
        Ok(())
    }

    /// A unit that has more people than seats as it is.
    pub fn too_many(&self, unit: UnitId) -> Option<TooMany> {
        let people = self.taken.get(&unit).copied().unwrap_or_default();
        let seats = self.given.get(&unit).copied().unwrap_or_default();
        (!self.given.is_empty() && people > seats).then_some(TooMany { seats, people })
    }
}

#[cfg(test)]
mod tests {
    use super::Seats;
    use crate::ids::UnitId;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_more_come_in_than_there_are_seats_and_no_seat_stays_empty_that_somebody_asked_for(
            given in prop::collection::btree_map(0_u8..6, 0_u32..9, 1..6),
            held in prop::collection::vec(0_u8..6, 0..20),
            asking in prop::collection::vec(0_u8..6, 0..40),
        ) {
            let unit = |number: u8| UnitId([number; 16]);
            let mut seats = Seats::new(given.iter().map(|(number, seats)| (unit(*number), *seats)).collect());
            for number in &held {
                seats.hold(unit(*number));
            }
            let came: Vec<u8> = asking.iter().copied().filter(|number| seats.take(unit(*number)).is_ok()).collect();
            for number in 0..6 {
                let count = |of: &[u8]| of.iter().copied().filter(|one| *one == number).collect::<Vec<_>>().len();
                let room = usize::try_from(given.get(&number).copied().unwrap_or_default()).unwrap_or_default();
                let free = room.saturating_sub(count(&held));
                prop_assert_eq!(count(&came), count(&asking).min(free), "as many as there were free seats");
            }
        }

        #[test]
        fn where_no_seats_are_given_everyone_may_come(asking in prop::collection::vec(0_u8..6, 0..40)) {
            let mut seats = Seats::default();
            prop_assert!(asking.iter().all(|number| seats.take(UnitId([*number; 16])).is_ok()));
        }
    }
}
