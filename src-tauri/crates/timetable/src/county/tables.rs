//! The problem in numbers: activities, resources and days counted from 0, so that the search touches only vectors.
#![expect(clippy::indexing_slicing, reason = "every index comes from the maps built here")]

use super::check::minutes;
use super::place::{Place, Plan};
use super::problem::{Activity, Choice, Load, Problem};
use crate::booking::{Booking, Id, Resource};
use crate::interval::{Day, Interval, Minute};
use crate::occupancy::DuplicateBooking;
use crate::order::Order;
use std::collections::{BTreeMap, BTreeSet};

/// No activity, no resource, no venue.
pub const NONE: usize = usize::MAX;

/// A time an activity may have.
#[derive(Debug, Clone, Copy)]
pub struct Time {
    pub when: Interval,
    pub day: usize,
    pub cost: i64,
}

/// A trainer or a venue an activity may have; [`NONE`] where it needs none.
#[derive(Debug, Clone, Copy)]
pub struct Way {
    pub resource: usize,
    pub id: Option<Id>,
    pub cost: i64,
}

/// What an activity must keep a distance from.
#[derive(Debug, Clone, Copy)]
pub enum Other {
    Activity(usize),
    Fixed(Interval),
}

/// One side of an order.
#[derive(Debug, Clone, Copy)]
pub struct Bond {
    pub other: Other,
    pub comes_first: bool,
    pub order: Order,
}

/// An activity; its choices stand cheapest first.
#[derive(Debug)]
pub struct Row {
    pub id: Id,
    pub groups: Vec<usize>,
    pub times: Vec<Time>,
    pub trainers: Vec<Way>,
    pub venues: Vec<Way>,
    pub bonds: Vec<Bond>,
    /// By time and trainer, by time and venue: whether nothing but other bookings can be in the way.
    teaches: Vec<bool>,
    seats: Vec<bool>,
}

/// One use of a resource.
#[derive(Debug, Clone, Copy)]
pub struct Use {
    pub start: Minute,
    pub end: Minute,
    pub venue: usize,
    pub by: usize,
}

/// One choice of each kind of an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    pub time: usize,
    pub trainer: usize,
    pub venue: usize,
}

/// The problem, counted.
#[derive(Debug)]
pub struct Tables {
    pub rows: Vec<Row>,
    pub resources: Vec<Resource>,
    pub days: usize,
    /// The days of the same week as a day.
    pub week: Vec<Vec<usize>>,
    /// The days of the same quarter as a day.
    pub quarter: Vec<Vec<usize>>,
    pub loads: Vec<Option<Load>>,
    pub neighbours: Vec<Vec<usize>>,
    /// What is booked already, by resource and day.
    pub booked: Vec<Vec<Use>>,
    pub venue_change: i64,
    pub uneven_work: i64,
    travel: Vec<u16>,
}

impl Row {
    pub fn allows(&self, spot: Spot) -> bool {
        self.teaches[spot.time * self.trainers.len() + spot.trainer]
            && self.seats[spot.time * self.venues.len() + spot.venue]
    }

    pub fn minutes(&self, time: usize) -> u32 {
        minutes(self.times[time].when)
    }

    pub fn place(&self, spot: Spot) -> Place {
        Place {
            when: self.times[spot.time].when,
            trainer: self.trainers[spot.trainer].id,
            venue: self.venues[spot.venue].id,
        }
    }

    /// The spot of a place; none where it is not among the choices.
    pub fn spot(&self, place: Place) -> Option<Spot> {
        Some(Spot {
            time: self.times.iter().position(|time| time.when == place.when)?,
            trainer: self.trainers.iter().position(|way| way.id == place.trainer)?,
            venue: self.venues.iter().position(|way| way.id == place.venue)?,
        })
    }

    pub fn resources(&self, spot: Spot) -> impl Iterator<Item = usize> {
        let ways = [self.trainers[spot.trainer].resource, self.venues[spot.venue].resource];
        self.groups.iter().copied().chain(ways.into_iter().filter(|resource| *resource != NONE))
    }

    pub fn cost(&self, spot: Spot) -> i64 {
        self.times[spot.time].cost + self.trainers[spot.trainer].cost + self.venues[spot.venue].cost
    }
}

impl Tables {
    pub fn new(problem: &Problem) -> Result<Self, DuplicateBooking> {
        refuse_duplicates(problem)?;
        let maps = Maps::new(problem);
        let rows = problem.activities.iter().map(|activity| maps.row(problem, activity)).collect();
        let shared = |resource: &Resource| {
            let neighbours = problem.limits.shared.neighbours(*resource).into_iter().flatten();
            neighbours.filter_map(|(other, _)| maps.resources.get(other).copied()).collect()
        };
        let resources: Vec<Resource> = maps.resources.keys().copied().collect();
        let mut tables = Self {
            rows,
            days: maps.days.len(),
            week: maps.together(|day| problem.week(day)),
            quarter: maps.together(|day| problem.quarter(day)),
            loads: resources.iter().map(|resource| problem.loads.get(resource).copied()).collect(),
            neighbours: resources.iter().map(shared).collect(),
            booked: vec![Vec::new(); resources.len() * maps.days.len()],
            venue_change: i64::from(problem.weights.venue_change),
            uneven_work: i64::from(problem.weights.uneven_work),
            travel: travel(problem, &resources),
            resources,
        };
        problem.fixed.iter().for_each(|booking| tables.book(&maps, booking));
        Ok(tables)
    }

    /// Minutes from one venue to another.
    pub fn travel(&self, one: usize, other: usize) -> u32 {
        if self.travel.is_empty() || one == NONE || other == NONE {
            return 0;
        }
        u32::from(self.travel[one * self.resources.len() + other])
    }

    fn book(&mut self, maps: &Maps, booking: &Booking) {
        let day = maps.days[&booking.when.day()];
        let venue = booking.venue().and_then(|venue| maps.resources.get(&Resource::Venue(venue))).copied();
        let (start, end) = (booking.when.start(), booking.when.end());
        let resources: BTreeSet<Resource> = booking.resources.iter().copied().collect();
        for resource in resources {
            let at = maps.resources[&resource] * self.days + day;
            self.booked[at].push(Use { start, end, venue: venue.unwrap_or(NONE), by: NONE });
        }
    }

    /// The plan of these spots.
    pub fn plan(&self, spots: &[Option<Spot>]) -> Plan {
        let placed = self.rows.iter().zip(spots);
        placed.filter_map(|(row, spot)| Some((row.id, row.place((*spot)?)))).collect()
    }
}

fn refuse_duplicates(problem: &Problem) -> Result<(), DuplicateBooking> {
    let mut ids = BTreeSet::new();
    let all = problem.activities.iter().map(|activity| activity.id);
    let mut all = all.chain(problem.fixed.iter().map(|booking| booking.id));
    all.find(|id| !ids.insert(*id)).map_or(Ok(()), |twice| Err(DuplicateBooking(twice)))
}

/// Minutes between any two resources that are venues; empty where nothing was said.
fn travel(problem: &Problem, resources: &[Resource]) -> Vec<u16> {
    if problem.limits.travel.is_empty() {
        return Vec::new();
    }
    let venue = |resource: &Resource| match resource {
        Resource::Venue(venue) => Some(*venue),
        _ => None,
    };
    let from = |one: &Resource| {
        let one = venue(one);
        resources.iter().map(move |other| problem.limits.travel.minutes(one, venue(other)))
    };
    resources.iter().flat_map(from).collect()
}

/// What is counted, by what it is.
struct Maps {
    resources: BTreeMap<Resource, usize>,
    days: BTreeMap<Day, usize>,
    activities: BTreeMap<Id, usize>,
    fixed: BTreeMap<Id, Interval>,
}

impl Maps {
    fn new(problem: &Problem) -> Self {
        let mut resources = BTreeSet::new();
        let mut days = BTreeSet::new();
        for activity in &problem.activities {
            resources.insert(Resource::Class(activity.class));
            resources.extend(activity.needs.iter().copied());
            resources.extend(activity.trainers.iter().map(|trainer| Resource::Trainer(trainer.what)));
            resources.extend(activity.venues.iter().map(|venue| Resource::Venue(venue.what)));
            days.extend(activity.times.iter().map(|time| time.what.day()));
        }
        for booking in &problem.fixed {
            resources.extend(booking.resources.iter().copied());
            days.insert(booking.when.day());
        }
        Self {
            resources: resources.into_iter().zip(0..).collect(),
            days: days.into_iter().zip(0..).collect(),
            activities: problem.activities.iter().map(|activity| activity.id).zip(0..).collect(),
            fixed: problem.fixed.iter().map(|booking| (booking.id, booking.when)).collect(),
        }
    }

    /// For each day, the days of the same week or quarter.
    fn together<Period: Ord>(&self, period: impl Fn(Day) -> Period) -> Vec<Vec<usize>> {
        let mut periods: BTreeMap<Period, Vec<usize>> = BTreeMap::new();
        for (day, at) in &self.days {
            periods.entry(period(*day)).or_default().push(*at);
        }
        self.days.keys().map(|day| periods[&period(*day)].clone()).collect()
    }

    fn row(&self, problem: &Problem, activity: &Activity) -> Row {
        let times = self.times(activity);
        let trainers = self.ways(&activity.trainers, Resource::Trainer);
        let venues = self.ways(&activity.venues, Resource::Venue);
        let allowed = |time: &Time, way: &Way, resource: fn(Id) -> Resource| {
            let resources = way.id.map(resource).into_iter().collect();
            let booking = Booking { id: activity.id, when: time.when, resources, people: activity.people };
            let mut broken = Vec::new();
            problem.limits.broken_by(&booking, &mut broken);
            broken.is_empty()
        };
        let table = |ways: &[Way], resource: fn(Id) -> Resource| -> Vec<bool> {
            times.iter().flat_map(|time| ways.iter().map(|way| allowed(time, way, resource))).collect()
        };
        let suits = |way: &Way| way.id.is_none_or(|id| !activity.unsuited.contains(&id));
        let teaches = table(&trainers, Resource::Trainer);
        let mut seats = table(&venues, Resource::Venue);
        for (at, seat) in seats.iter_mut().enumerate() {
            *seat = *seat && suits(&venues[at % venues.len()]);
        }
        let groups: BTreeSet<Resource> =
            activity.needs.iter().copied().chain([Resource::Class(activity.class)]).collect();
        let groups = groups.iter().map(|group| self.resources[group]).collect();
        let bonds = self.bonds(problem, activity.id);
        Row { id: activity.id, groups, times, trainers, venues, bonds, teaches, seats }
    }

    /// The times, cheapest first, each once.
    fn times(&self, activity: &Activity) -> Vec<Time> {
        let mut costs: BTreeMap<Interval, u32> = BTreeMap::new();
        for Choice { what, cost } in &activity.times {
            let least = costs.entry(*what).or_insert(*cost);
            *least = (*least).min(*cost);
        }
        let time =
            |(when, cost): (Interval, u32)| Time { when, day: self.days[&when.day()], cost: cost.into() };
        let mut times: Vec<Time> = costs.into_iter().map(time).collect();
        times.sort_by_key(|time| time.cost);
        times
    }

    /// The trainers or venues, cheapest first, each once; or the way to do without.
    fn ways(&self, choices: &[Choice<Id>], resource: fn(Id) -> Resource) -> Vec<Way> {
        if choices.is_empty() {
            return vec![Way { resource: NONE, id: None, cost: 0 }];
        }
        let mut costs: BTreeMap<Id, u32> = BTreeMap::new();
        for Choice { what, cost } in choices {
            let least = costs.entry(*what).or_insert(*cost);
            *least = (*least).min(*cost);
        }
        let way = |(id, cost): (Id, u32)| Way {
            resource: self.resources[&resource(id)],
            id: Some(id),
            cost: cost.into(),
        };
        let mut ways: Vec<Way> = costs.into_iter().map(way).collect();
        ways.sort_by_key(|way| way.cost);
        ways
    }

    fn bonds(&self, problem: &Problem, id: Id) -> Vec<Bond> {
        let orders = problem.orders.iter().filter(|order| order.before != order.after);
        let mine = orders.filter(|order| order.before == id || order.after == id);
        let bond = |order: &Order| {
            let comes_first = order.before == id;
            let other = if comes_first { order.after } else { order.before };
            let placed = self.activities.get(&other).map(|at| Other::Activity(*at));
            let other = placed.or_else(|| self.fixed.get(&other).map(|when| Other::Fixed(*when)))?;
            Some(Bond { other, comes_first, order: *order })
        };
        mine.filter_map(bond).collect()
    }
}
