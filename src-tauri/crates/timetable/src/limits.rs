//! What bookings must respect besides each other.

use crate::booking::{Booking, Id, Resource};
use crate::clash::{Cause, Clash};
use crate::interval::{Day, Interval, Minute};
use crate::travel::Travel;
use std::collections::{BTreeMap, BTreeSet};

/// What a venue allows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Venue {
    /// Seats; none where nobody counts them.
    pub seats: Option<u32>,
    /// Open daily from a minute up to another; empty where it never closes.
    pub open: BTreeSet<(Minute, Minute)>,
    /// Closed then, whatever its daily hours.
    pub closed: BTreeSet<Interval>,
}

/// The venues, trainers, days, groups of people and ways that bookings are checked against.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Limits {
    /// By venue; one that is not listed allows everything.
    pub venues: BTreeMap<Id, Venue>,
    /// When a trainer cannot teach, by trainer.
    pub away: BTreeMap<Id, BTreeSet<Interval>>,
    /// Days on which nothing takes place.
    pub blocked: BTreeSet<Day>,
    /// Groups that have people in common.
    pub shared: SharedPeople,
    /// The ways between venues: whoever is needed in two of them on a day must have the time to get there.
    pub travel: Travel,
}

/// How many people belong to two resources at once, the same in both directions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SharedPeople(BTreeMap<Resource, BTreeMap<Resource, u32>>);

impl SharedPeople {
    /// Says that `people` people belong to both groups, so that the two cannot be needed at once. It holds for any two
    /// different resources: a trainer can sit in a class. Saying it again replaces the number, 0 takes it back.
    pub fn set(&mut self, one: Resource, other: Resource, people: u32) {
        for (from, to) in [(one, other), (other, one)] {
            let neighbours = self.0.entry(from).or_default();
            if people == 0 || one == other {
                neighbours.remove(&to);
            } else {
                neighbours.insert(to, people);
            }
        }
    }

    /// Who has people in common with `resource`, and how many.
    pub(crate) fn neighbours(&self, resource: Resource) -> Option<&BTreeMap<Resource, u32>> {
        self.0.get(&resource)
    }
}

impl Limits {
    /// What is wrong with a booking whatever else takes place.
    pub(crate) fn broken_by(&self, booking: &Booking, clashes: &mut Vec<Clash>) {
        if self.blocked.contains(&booking.when.day()) {
            clashes.push(Clash::alone(booking.id, Cause::BlockedDay(booking.when.day())));
        }
        for resource in &booking.resources {
            match resource {
                Resource::Trainer(trainer) => {
                    if self.away.get(trainer).is_some_and(|away| booking.when.overlaps_any(away)) {
                        clashes.push(Clash::alone(booking.id, Cause::TrainerAway(*trainer)));
                    }
                }
                Resource::Venue(id) => {
                    if let Some(venue) = self.venues.get(id) {
                        clashes.extend(venue.refuses(*id, booking));
                    }
                }
                Resource::Team(_) | Resource::Class(_) | Resource::Audience(_) => {}
            }
        }
    }
}

impl Venue {
    fn refuses(&self, venue: Id, booking: &Booking) -> impl Iterator<Item = Clash> {
        let (id, people) = (booking.id, booking.people);
        let shut = booking.when.overlaps_any(&self.closed)
            || !(self.open.is_empty() || booking.when.is_covered_by(&self.open));
        let full = self.seats.filter(|seats| *seats < people);
        let closed = shut.then(|| Clash::alone(id, Cause::VenueClosed(venue)));
        let full = full.map(|seats| Clash::alone(id, Cause::OverCapacity { venue, seats, people }));
        closed.into_iter().chain(full)
    }
}
