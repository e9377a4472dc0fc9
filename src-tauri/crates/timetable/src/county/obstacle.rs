//! What stands in the way of a place.

use crate::booking::{Booking, Id, Resource};
use crate::clash::{Cause, Clash};

/// What sort of obstacle; each is got out of the way in another manner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    /// The class has another session then. Relaxed by moving that one, or by more days for the class.
    ClassBusy,
    /// People of the class are elsewhere then. Relaxed by moving the other, or by another roster.
    PeopleBusy,
    /// The trainer teaches elsewhere then. Relaxed by another trainer.
    TrainerBusy,
    /// The trainer is away. Relaxed by another trainer.
    TrainerAway,
    /// The trainer would have too much that day, week or quarter. Relaxed by allowing more, or by another trainer.
    TrainerLoad,
    /// The class would have too much that day or week. Relaxed by allowing more.
    ClassLoad,
    /// The venue is taken. Relaxed by another venue.
    VenueBusy,
    /// The venue is not open. Relaxed by its opening hours, or by another venue.
    VenueClosed,
    /// The venue has too few seats. Relaxed by a larger venue, or by fewer people.
    Seats,
    /// The venue lacks equipment. Relaxed by another venue, or by bringing it there.
    Equipment,
    /// Nothing takes place that day. Relaxed by lifting the county block.
    BlockedDay,
    /// Something must come before or after it. Relaxed by giving up the order.
    Order,
    /// The way from one venue to the next takes too long. Relaxed by a venue nearby.
    Travel,
}

impl Family {
    /// All of them, those first that are easiest to get out of the way.
    pub const ALL: [Self; 13] = [
        Self::TrainerBusy,
        Self::VenueBusy,
        Self::TrainerLoad,
        Self::ClassLoad,
        Self::ClassBusy,
        Self::Order,
        Self::Travel,
        Self::Equipment,
        Self::Seats,
        Self::TrainerAway,
        Self::VenueClosed,
        Self::PeopleBusy,
        Self::BlockedDay,
    ];
}

/// One thing in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Obstacle {
    /// What sort.
    pub family: Family,
    /// What it is about: the trainer, venue or class; none for a day or an order.
    pub resource: Option<Resource>,
    /// The other activity or booking; none where there is none.
    pub other: Option<Id>,
}

impl Obstacle {
    /// A clash as seen by one of its sides.
    pub(super) fn of(clash: &Clash, booking: &Booking) -> Self {
        let other = if clash.first == booking.id { clash.second } else { Some(clash.first) };
        let own = |one: Resource, two: Resource| if booking.resources.contains(&one) { one } else { two };
        let (family, resource) = match clash.cause {
            Cause::Twice(resource) => (busy(resource), Some(resource)),
            Cause::People { one, other, .. } => (Family::PeopleBusy, Some(own(one, other))),
            Cause::TooFar { who, .. } => (Family::Travel, Some(who)),
            Cause::OverCapacity { venue, .. } => (Family::Seats, Some(Resource::Venue(venue))),
            Cause::VenueClosed(venue) => (Family::VenueClosed, Some(Resource::Venue(venue))),
            Cause::TrainerAway(trainer) => (Family::TrainerAway, Some(Resource::Trainer(trainer))),
            Cause::BlockedDay(_) => (Family::BlockedDay, None),
        };
        Self { family, resource, other }
    }
}

const fn busy(resource: Resource) -> Family {
    match resource {
        Resource::Trainer(_) => Family::TrainerBusy,
        Resource::Venue(_) => Family::VenueBusy,
        Resource::Class(_) => Family::ClassBusy,
        Resource::Team(_) | Resource::Audience(_) => Family::PeopleBusy,
    }
}
