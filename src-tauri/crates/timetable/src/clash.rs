//! What is wrong with a timetable.

use crate::booking::{Id, Resource};
use crate::interval::Day;

/// Why a booking cannot stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cause {
    /// Both sides need the same trainer, venue, team, class or audience at the same time.
    Twice(Resource),
    /// The sides need different groups that have people in common.
    People {
        /// A group that one side needs.
        one: Resource,
        /// A group that the other side needs; always the greater of the two.
        other: Resource,
        /// How many people belong to both.
        shared: u32,
    },
    /// Both sides need the same trainer, team, class or audience on one day, in venues too far apart for the time between.
    TooFar {
        /// Who cannot be there in time.
        who: Resource,
        /// How long the way takes, in minutes.
        minutes: u16,
        /// How much time there is for it.
        gap: u16,
    },
    /// More people than seats.
    OverCapacity {
        /// The venue that is too small.
        venue: Id,
        /// The seats it has.
        seats: u32,
        /// The people who need one.
        people: u32,
    },
    /// The venue is not open all the while, or closed that day.
    VenueClosed(Id),
    /// The trainer is not available all the while.
    TrainerAway(Id),
    /// Nothing takes place that day: a holiday or a county block.
    BlockedDay(Day),
}

/// One clash, the same whichever side it was found from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Clash {
    /// The booking, or the lesser of the two.
    pub first: Id,
    /// The other booking; none where a booking clashes with its venue, its trainer or the calendar.
    pub second: Option<Id>,
    /// What they clash over.
    pub cause: Cause,
}

impl Clash {
    pub(crate) fn between(one: Id, other: Id, cause: Cause) -> Self {
        Self { first: one.min(other), second: Some(one.max(other)), cause }
    }

    pub(crate) fn concerns(&self, booking: Id) -> bool {
        self.first == booking || self.second == Some(booking)
    }

    pub(crate) const fn alone(booking: Id, cause: Cause) -> Self {
        Self { first: booking, second: None, cause }
    }
}
