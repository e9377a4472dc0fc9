//! What a plan costs, counted afresh from the plan.

use super::check::violations;
use super::place::{Place, Plan};
use super::problem::{Activity, Choice, Problem};
use crate::booking::{Booking, Id, Resource};
use crate::occupancy::DuplicateBooking;
use std::collections::{BTreeMap, BTreeSet};

/// What plans are compared by: first what has no place or no right to it, then the cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    /// Activities without a place, or with one they cannot have.
    pub left_out: usize,
    /// What the plan costs.
    pub cost: i64,
}

/// How a plan compares.
pub fn rank(problem: &Problem, plan: &Plan) -> Result<Rank, DuplicateBooking> {
    let wrong: BTreeSet<Id> = violations(problem, plan)?.iter().map(|violation| violation.activity).collect();
    let unplaced = problem.activities.iter().filter(|activity| !plan.contains_key(&activity.id)).count();
    Ok(Rank { left_out: wrong.len() + unplaced, cost: cost(problem, plan) })
}

/// What a plan's choices cost, what its classes' changes of venue do, and how unevenly work is shared.
#[must_use]
pub fn cost(problem: &Problem, plan: &Plan) -> i64 {
    let placed = problem.activities.iter().filter_map(|activity| Some((activity, *plan.get(&activity.id)?)));
    let placed: Vec<(&Activity, Place)> = placed.collect();
    let choices: i64 = placed.iter().map(|(activity, place)| chosen(activity, *place)).sum();
    let bookings: Vec<Booking> = placed.iter().map(|(activity, place)| activity.booked(*place)).collect();
    let all = || problem.fixed.iter().chain(&bookings);
    let mut venues: BTreeMap<_, BTreeSet<Id>> = BTreeMap::new();
    let mut given: BTreeMap<Resource, i64> = BTreeMap::new();
    for booking in all() {
        let resources: BTreeSet<Resource> = booking.resources.iter().copied().collect();
        for resource in resources {
            match resource {
                Resource::Class(_) => {
                    let day = venues.entry((resource, booking.when.day())).or_default();
                    day.extend(booking.venue());
                }
                Resource::Trainer(_) => *given.entry(resource).or_default() += 1,
                _ => {}
            }
        }
    }
    let changes: usize = venues.values().map(|venues| venues.len().saturating_sub(1)).sum();
    let uneven: i64 = given.values().map(|given| given * given).sum();
    let changes = i64::try_from(changes).unwrap_or(i64::MAX);
    choices
        + i64::from(problem.weights.venue_change) * changes
        + i64::from(problem.weights.uneven_work) * uneven
}

/// What the choices of a place cost; a choice that is not among the activity's costs nothing.
fn chosen(activity: &Activity, place: Place) -> i64 {
    let of = |choices: &[Choice<Id>], chosen: Option<Id>| {
        let found = choices.iter().filter(|choice| Some(choice.what) == chosen);
        found.map(|choice| i64::from(choice.cost)).min().unwrap_or_default()
    };
    let times = activity.times.iter().filter(|time| time.what == place.when);
    let time = times.map(|time| i64::from(time.cost)).min().unwrap_or_default();
    time + of(&activity.trainers, place.trainer) + of(&activity.venues, place.venue)
}
