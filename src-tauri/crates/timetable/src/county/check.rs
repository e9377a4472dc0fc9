//! The exact check: what is wrong with a place, given everything else. It shares no state with the solver, so that it
//! can judge the solver's plans.

use super::obstacle::{Family, Obstacle};
use super::place::{Place, Plan};
use super::problem::{Activity, Problem};
use crate::booking::{Booking, Id, Resource};
use crate::interval::{Day, Interval};
use crate::occupancy::{DuplicateBooking, Occupancy};
use std::collections::BTreeMap;

/// Something a plan must not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Violation {
    /// Which activity.
    pub activity: Id,
    /// What is in its way; none where its place is not among those it may have.
    pub obstacle: Option<Obstacle>,
}

/// Everything wrong with a plan, activity by activity: a clash of two is told from both sides. What is wrong among the
/// fixed bookings alone is not the plan's.
pub fn violations(problem: &Problem, plan: &Plan) -> Result<Vec<Violation>, DuplicateBooking> {
    let check = Check::new(problem, plan)?;
    let mut found = Vec::new();
    for activity in &problem.activities {
        let Some(place) = plan.get(&activity.id) else { continue };
        let told = |obstacle| Violation { activity: activity.id, obstacle };
        if !is_possible(activity, *place) {
            found.push(told(None));
        }
        found.extend(check.obstacles(activity, *place).into_iter().map(|obstacle| told(Some(obstacle))));
    }
    Ok(found)
}

fn is_possible(activity: &Activity, place: Place) -> bool {
    let among = |choices: &[super::problem::Choice<Id>], chosen: Option<Id>| match chosen {
        Some(chosen) => choices.iter().any(|choice| choice.what == chosen),
        None => choices.is_empty(),
    };
    activity.times.iter().any(|time| time.what == place.when)
        && among(&activity.trainers, place.trainer)
        && among(&activity.venues, place.venue)
}

/// A use of a resource: by what and when.
struct Use {
    by: Id,
    when: Interval,
}

/// A plan and the fixed bookings, ready to be asked about places.
pub struct Check<'a> {
    problem: &'a Problem,
    occupancy: Occupancy,
    times: BTreeMap<Id, Interval>,
    /// What a trainer or a class has in a week.
    uses: BTreeMap<(Resource, i64), Vec<Use>>,
}

impl<'a> Check<'a> {
    /// Takes in the fixed bookings and the plan.
    pub fn new(problem: &'a Problem, plan: &Plan) -> Result<Self, DuplicateBooking> {
        let (occupancy, times, uses) = (Occupancy::default(), BTreeMap::new(), BTreeMap::new());
        let mut check = Self { problem, occupancy, times, uses };
        for booking in &problem.fixed {
            check.take_in(booking.clone())?;
        }
        for activity in &problem.activities {
            if let Some(place) = plan.get(&activity.id) {
                check.take_in(activity.booked(*place))?;
            }
        }
        Ok(check)
    }

    fn take_in(&mut self, booking: Booking) -> Result<(), DuplicateBooking> {
        self.times.insert(booking.id, booking.when);
        for resource in people_of(&booking) {
            let week = (resource, self.problem.week(booking.when.day()));
            let uses = self.uses.entry(week).or_default();
            uses.push(Use { by: booking.id, when: booking.when });
        }
        self.occupancy.insert(booking)
    }

    /// Whether nothing at all is in the way of an activity at a place.
    #[must_use]
    pub fn is_free(&self, activity: &Activity, place: Place) -> bool {
        self.obstacles(activity, place).is_empty()
    }

    /// What is in the way of an activity at a place, each once, in order. Where it is planned now does not matter.
    #[must_use]
    pub fn obstacles(&self, activity: &Activity, place: Place) -> Vec<Obstacle> {
        let booking = activity.booked(place);
        let clashes = self.occupancy.clashes_of(&booking, &self.problem.limits, None);
        let mut found: Vec<Obstacle> = clashes.iter().map(|clash| Obstacle::of(clash, &booking)).collect();
        for resource in people_of(&booking) {
            self.load(&booking, resource, &mut found);
        }
        if let Some(venue) = place.venue.filter(|venue| activity.unsuited.contains(venue)) {
            let resource = Some(Resource::Venue(venue));
            found.push(Obstacle { family: Family::Equipment, resource, other: None });
        }
        self.orders(&booking, &mut found);
        found.sort_unstable();
        found.dedup();
        found
    }

    fn uses(&self, resource: Resource, day: Day) -> impl Iterator<Item = &Use> {
        self.uses.get(&(resource, self.problem.week(day))).into_iter().flatten()
    }

    fn load(&self, booking: &Booking, resource: Resource, found: &mut Vec<Obstacle>) {
        let Some(load) = self.problem.loads.get(&resource) else { return };
        let day = booking.when.day();
        let others = || self.uses(resource, day).filter(|other| other.by != booking.id);
        let own = minutes(booking.when);
        let week = own + others().map(|other| minutes(other.when)).sum::<u32>();
        let of_day = others().filter(|other| other.when.day() == day);
        let today = own + of_day.map(|other| minutes(other.when)).sum::<u32>();
        let quarter = own + self.of_quarter(booking, resource);
        let exceeded = |limit: Option<u32>, minutes: u32| limit.is_some_and(|limit| minutes > limit);
        if exceeded(load.minutes_a_day, today)
            || exceeded(load.minutes_a_week, week)
            || exceeded(load.minutes_a_quarter, quarter)
        {
            let family = match resource {
                Resource::Trainer(_) => Family::TrainerLoad,
                _ => Family::ClassLoad,
            };
            found.push(Obstacle { family, resource: Some(resource), other: None });
        }
    }

    /// What a resource has in the week and in the quarter of a place once the activity is there, in minutes.
    #[must_use]
    pub fn minutes_with(&self, activity: &Activity, place: Place, resource: Resource) -> [u32; 2] {
        let booking = activity.booked(place);
        let own = minutes(place.when);
        let others = self.uses(resource, place.when.day()).filter(|other| other.by != activity.id);
        let week = own + others.map(|other| minutes(other.when)).sum::<u32>();
        [week, own + self.of_quarter(&booking, resource)]
    }

    /// What else a resource has in the quarter of a booking, in minutes.
    fn of_quarter(&self, booking: &Booking, resource: Resource) -> u32 {
        let quarter = self.problem.quarter(booking.when.day());
        let uses = self.uses.range((resource, i64::MIN)..=(resource, i64::MAX)).flat_map(|(_, uses)| uses);
        let others = uses.filter(|other| other.by != booking.id);
        let same = others.filter(|other| self.problem.quarter(other.when.day()) == quarter);
        same.map(|other| minutes(other.when)).sum()
    }

    fn orders(&self, booking: &Booking, found: &mut Vec<Obstacle>) {
        for order in self.problem.orders.iter().filter(|order| order.before != order.after) {
            let (other, kept) = if order.before == booking.id {
                (order.after, self.times.get(&order.after).map(|after| order.is_kept(booking.when, *after)))
            } else if order.after == booking.id {
                (order.before, self.times.get(&order.before).map(|first| order.is_kept(*first, booking.when)))
            } else {
                continue;
            };
            if kept == Some(false) {
                found.push(Obstacle { family: Family::Order, resource: None, other: Some(other) });
            }
        }
    }
}

/// The resources that tire: everyone and everything but the venue, each once.
fn people_of(booking: &Booking) -> Vec<Resource> {
    let people = booking.resources.iter().filter(|resource| !matches!(resource, Resource::Venue(_)));
    let mut people: Vec<Resource> = people.copied().collect();
    people.sort_unstable();
    people.dedup();
    people
}

/// How long it lasts.
pub(super) fn minutes(when: Interval) -> u32 {
    u32::from(when.end()) - u32::from(when.start())
}
