//! Who needs what when: an index over bookings that answers what one of them clashes with.

use crate::booking::{Booking, Id, Resource};
use crate::clash::{Cause, Clash};
use crate::interval::{Day, Interval};
use crate::limits::Limits;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Two bookings came with the same id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("编号 {0:032x} 的课次出现了两次，请先删除其中一个")]
pub struct DuplicateBooking(pub Id);

/// When one resource is needed on one day, in order.
type Uses = Vec<(Interval, Id)>;

/// Bookings, by day and by what they need.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Occupancy {
    bookings: BTreeMap<Id, Booking>,
    days: BTreeMap<Day, BTreeMap<Resource, Uses>>,
}

/// Every clash among `bookings` and with `limits`, each once, in order.
pub fn check(bookings: &[Booking], limits: &Limits) -> Result<Vec<Clash>, DuplicateBooking> {
    let mut occupancy = Occupancy::default();
    let mut clashes = Vec::new();
    for booking in bookings {
        occupancy.collect(booking, limits, None, &mut clashes);
        occupancy.insert(booking.clone())?;
    }
    Ok(once(clashes))
}

impl Occupancy {
    /// Adds a booking. It is not checked: bookings that clash are kept side by side.
    pub fn insert(&mut self, booking: Booking) -> Result<(), DuplicateBooking> {
        if self.bookings.contains_key(&booking.id) {
            return Err(DuplicateBooking(booking.id));
        }
        let entry = (booking.when, booking.id);
        for resource in &booking.resources {
            let uses = self.days.entry(booking.when.day()).or_default().entry(*resource).or_default();
            if let Err(place) = uses.binary_search(&entry) {
                uses.insert(place, entry);
            }
        }
        self.bookings.insert(booking.id, booking);
        Ok(())
    }

    /// Takes a booking out and hands it back; none where there is no such booking.
    pub fn remove(&mut self, id: Id) -> Option<Booking> {
        let booking = self.bookings.remove(&id)?;
        if let Entry::Occupied(mut day) = self.days.entry(booking.when.day()) {
            for resource in &booking.resources {
                if let Entry::Occupied(mut uses) = day.get_mut().entry(*resource) {
                    uses.get_mut().retain(|(_, other)| *other != id);
                    if uses.get().is_empty() {
                        uses.remove();
                    }
                }
            }
            if day.get().is_empty() {
                day.remove();
            }
        }
        Some(booking)
    }

    /// The booking with this id.
    #[must_use]
    pub fn get(&self, id: Id) -> Option<&Booking> {
        self.bookings.get(&id)
    }

    /// What `booking` clashes with, each clash once, in order. It need not be in the index; it never clashes with the
    /// booking of the same id, nor with `ignoring`, the one it is to replace.
    #[must_use]
    pub fn clashes_of(&self, booking: &Booking, limits: &Limits, ignoring: Option<Id>) -> Vec<Clash> {
        let mut clashes = Vec::new();
        self.collect(booking, limits, ignoring, &mut clashes);
        once(clashes)
    }

    fn collect(&self, booking: &Booking, limits: &Limits, ignoring: Option<Id>, clashes: &mut Vec<Clash>) {
        limits.broken_by(booking, clashes);
        let Some(day) = self.days.get(&booking.when.day()) else { return };
        for resource in &booking.resources {
            if let Some(uses) = day.get(resource) {
                let others = self.too_far(booking, *resource, uses, limits);
                clashes.extend(others.filter(|clash| ignoring.is_none_or(|other| !clash.concerns(other))));
            }
            let mut report = |uses: &Uses, cause: Cause| {
                let others = overlapping(uses, booking.when)
                    .filter(|other| *other != booking.id && Some(*other) != ignoring);
                clashes.extend(others.map(|other| Clash::between(booking.id, other, cause)));
            };
            if let Some(uses) = day.get(resource) {
                report(uses, Cause::Twice(*resource));
            }
            let Some(neighbours) = limits.shared.neighbours(*resource) else { continue };
            in_both(neighbours, day, |neighbour, shared, uses| {
                let (one, other) = (*resource.min(neighbour), *resource.max(neighbour));
                report(uses, Cause::People { one, other, shared: *shared });
            });
        }
    }

    /// Where else on the day a resource is needed, too far away for the time between.
    fn too_far(
        &self,
        booking: &Booking,
        who: Resource,
        uses: &Uses,
        limits: &Limits,
    ) -> impl Iterator<Item = Clash> {
        let (own, travel) = (booking.venue(), &limits.travel);
        let travels = !travel.is_empty() && own.is_some() && !matches!(who, Resource::Venue(_));
        let near = if travels { uses.as_slice() } else { &[] };
        near.iter().filter_map(move |(span, other)| {
            let gap = span.gap(booking.when).filter(|gap| *gap < travel.longest())?;
            let there = self.bookings.get(other).filter(|there| there.id != booking.id)?.venue();
            let minutes = travel.minutes(own, there);
            let cause = Cause::TooFar { who, minutes, gap };
            (gap < minutes).then(|| Clash::between(booking.id, *other, cause))
        })
    }
}

/// Calls `each` for the resources in both maps, looking the shorter one up in the longer.
fn in_both<A, B>(
    left: &BTreeMap<Resource, A>,
    right: &BTreeMap<Resource, B>,
    mut each: impl FnMut(&Resource, &A, &B),
) {
    if left.len() <= right.len() {
        for (key, a) in left {
            if let Some(b) = right.get(key) {
                each(key, a, b);
            }
        }
    } else {
        for (key, b) in right {
            if let Some(a) = left.get(key) {
                each(key, a, b);
            }
        }
    }
}

fn overlapping(uses: &Uses, when: Interval) -> impl Iterator<Item = Id> {
    let started = uses.iter().take_while(move |(span, _)| span.start() < when.end());
    started.filter(move |(span, _)| span.overlaps(when)).map(|(_, id)| *id)
}

fn once(mut clashes: Vec<Clash>) -> Vec<Clash> {
    clashes.sort_unstable();
    clashes.dedup();
    clashes
}

#[cfg(test)]
#[path = "occupancy_tests.rs"]
mod tests;
