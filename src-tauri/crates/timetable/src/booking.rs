//! Something that takes place: when, and what it needs.

use crate::interval::Interval;

/// Names a record: its sixteen bytes, most significant first, or any smaller number.
pub type Id = u128;

/// What a booking needs to itself while it lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Resource {
    /// Someone who teaches.
    Trainer(Id),
    /// A place.
    Venue(Id),
    /// An outreach team.
    Team(Id),
    /// The people of a class.
    Class(Id),
    /// Any other group of people, or one person.
    Audience(Id),
}

/// A session, a talk or a lecture: one stretch of one day and what it needs for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    /// Which record it is.
    pub id: Id,
    /// When it takes place.
    pub when: Interval,
    /// What it needs; naming something twice changes nothing.
    pub resources: Vec<Resource>,
    /// How many people need a seat; 0 where nobody counts them.
    pub people: u32,
}

impl Booking {
    /// Where it takes place.
    pub(crate) fn venue(&self) -> Option<Id> {
        self.resources.iter().find_map(|resource| match resource {
            Resource::Venue(venue) => Some(*venue),
            _ => None,
        })
    }
}
