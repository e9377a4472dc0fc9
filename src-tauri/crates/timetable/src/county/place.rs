//! Where an activity goes, and where else it could.

use super::check::Check;
use super::problem::{Activity, Choice, Problem};
use crate::booking::{Booking, Id, Resource};
use crate::interval::Interval;
use crate::occupancy::DuplicateBooking;
use std::collections::BTreeMap;

/// When, by whom and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// When.
    pub when: Interval,
    /// By whom.
    pub trainer: Option<Id>,
    /// Where.
    pub venue: Option<Id>,
}

/// The place of each activity; those that are missing have none.
pub type Plan = BTreeMap<Id, Place>;

/// Every place an activity could have if there were no others, each with what its choices cost.
pub fn places_of(activity: &Activity) -> impl Iterator<Item = Choice<Place>> {
    let trainers = possible(&activity.trainers);
    let venues = possible(&activity.venues);
    activity.times.iter().flat_map(move |time| {
        let venues = venues.clone();
        trainers.clone().into_iter().flat_map(move |trainer| {
            venues.clone().into_iter().map(move |venue| Choice {
                what: Place { when: time.what, trainer: trainer.what, venue: venue.what },
                cost: time.cost.saturating_add(trainer.cost).saturating_add(venue.cost),
            })
        })
    })
}

/// The cheapest places an activity could have with everything else staying as planned, at most `most`, cheapest first;
/// the one it has is not among them.
pub fn alternatives(
    problem: &Problem,
    plan: &Plan,
    activity: &Activity,
    most: usize,
) -> Result<Vec<Choice<Place>>, DuplicateBooking> {
    let check = Check::new(problem, plan)?;
    let mut places: Vec<Choice<Place>> = places_of(activity).collect();
    places.sort_by_key(|place| (place.cost, place.what));
    let own = plan.get(&activity.id).copied();
    let free = places.into_iter().filter(|place| Some(place.what) != own);
    Ok(free.filter(|place| check.is_free(activity, place.what)).take(most).collect())
}

/// The choices, or the one choice to do without.
fn possible(choices: &[Choice<Id>]) -> Vec<Choice<Option<Id>>> {
    if choices.is_empty() {
        return vec![Choice { what: None, cost: 0 }];
    }
    choices.iter().map(|choice| Choice { what: Some(choice.what), cost: choice.cost }).collect()
}

impl Activity {
    /// The activity as a booking at a place.
    #[must_use]
    pub fn booked(&self, place: Place) -> Booking {
        let mut resources = vec![Resource::Class(self.class)];
        resources.extend(self.needs.iter().copied());
        resources.extend(place.trainer.map(Resource::Trainer));
        resources.extend(place.venue.map(Resource::Venue));
        Booking { id: self.id, when: place.when, resources, people: self.people }
    }
}
