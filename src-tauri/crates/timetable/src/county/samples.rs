//! Random problems for the tests.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use super::problem::{Activity, Choice, Load, Problem, Weights};
use crate::booking::{Booking, Id, Resource};
use crate::control::Control;
use crate::interval::{Day, Interval};
use crate::limits::Venue;
use crate::order::Order;
use crate::random::Random;
use std::collections::BTreeSet;

/// A search that ends when its moves are spent.
pub struct Unhurried;

impl Control for Unhurried {
    fn spent(&self) -> f64 {
        0.0
    }
}

/// How large and how strange a random problem may be.
#[derive(Clone, Copy)]
pub struct Size {
    pub activities: usize,
    pub times: usize,
    pub days: usize,
    /// Of eight chances, how many that a rule is there at all.
    pub rules: usize,
}

pub const SMALL: Size = Size { activities: 3, times: 2, days: 3, rules: 2 };
pub const CROWDED: Size = Size { activities: 9, times: 4, days: 3, rules: 2 };

const TRAINERS: [Id; 2] = [101, 102];
const VENUES: [Id; 3] = [201, 202, 203];
const STARTS: [u16; 3] = [540, 600, 870];
/// The first of January 2026, a Thursday, counted from a Monday.
const FIRST_DAY: Day = 3;

/// A problem that follows from its seed.
pub fn problem(seed: u64, size: Size) -> Problem {
    let mut random = Random::new(seed, 7);
    let mut problem = Problem::default();
    let count = 1 + random.below(size.activities);
    for id in (1..).take(count) {
        let activity = activity(id, size, &mut random);
        problem.activities.push(activity);
    }
    problem.weights = Weights {
        venue_change: if random.below(2) == 0 { 0 } else { 3 },
        uneven_work: u32::try_from(random.below(3)).unwrap(),
    };
    // A quarter ends after the first day.
    problem.quarters = BTreeSet::from([FIRST_DAY + 1]);
    rules(&mut problem, size, &mut random);
    bookings(&mut problem, size, &mut random);
    problem
}

fn when(size: Size, random: &mut Random) -> Interval {
    let day = FIRST_DAY + Day::try_from(random.below(size.days)).unwrap();
    let start = STARTS[random.below(3)];
    Interval::new(day, start, start + 60 + 60 * u16::try_from(random.below(3)).unwrap()).unwrap()
}

fn activity(id: Id, size: Size, random: &mut Random) -> Activity {
    let cost = |random: &mut Random| u32::try_from(random.below(4)).unwrap();
    let count = 1 + random.below(size.times);
    let times: BTreeSet<Interval> = (0..count).map(|_| when(size, random)).collect();
    let some = |of: &[Id], random: &mut Random| -> Vec<Choice<Id>> {
        let chosen: BTreeSet<Id> = (0..random.below(3)).map(|_| of[random.below(of.len())]).collect();
        chosen.into_iter().map(|what| Choice { what, cost: cost(random) }).collect()
    };
    let (trainers, venues) = (some(&TRAINERS, random), some(&VENUES, random));
    Activity {
        id,
        class: 11 + random.below(2) as Id,
        needs: (0..random.below(2)).map(|_| Resource::Audience(31)).collect(),
        people: u32::try_from(random.below(40)).unwrap(),
        times: times.into_iter().map(|what| Choice { what, cost: cost(random) }).collect(),
        trainers,
        unsuited: venues.iter().map(|venue| venue.what).filter(|_| random.below(8) < size.rules).collect(),
        venues,
    }
}

fn rules(problem: &mut Problem, size: Size, random: &mut Random) {
    let there = |random: &mut Random| random.below(8) < size.rules;
    for trainer in TRAINERS {
        if there(random) {
            problem.limits.away.insert(trainer, BTreeSet::from([when(size, random)]));
        }
        if there(random) {
            let load =
                Load { minutes_a_day: Some(150), minutes_a_week: Some(300), minutes_a_quarter: Some(270) };
            problem.loads.insert(Resource::Trainer(trainer), load);
        }
    }
    for venue in VENUES {
        if there(random) {
            let closed = BTreeSet::from([when(size, random)]);
            let venue_limits = Venue { seats: Some(20), open: BTreeSet::from([(540, 1050)]), closed };
            problem.limits.venues.insert(venue, venue_limits);
        }
    }
    if there(random) {
        problem.limits.blocked.insert(FIRST_DAY);
    }
    if there(random) {
        problem.limits.shared.set(Resource::Class(11), Resource::Class(12), 2);
        problem.limits.shared.set(Resource::Class(11), Resource::Trainer(101), 1);
    }
    if there(random) {
        problem.limits.travel.set(201, 202, 90);
        problem.limits.travel.set(202, 203, 200);
    }
    if there(random) {
        let load = Load { minutes_a_day: Some(200), ..Load::default() };
        problem.loads.insert(Resource::Class(11), load);
    }
    for (before, after) in [(1, 2), (3, 2), (900, 1)] {
        if there(random) {
            let least_days = u16::try_from(random.below(2)).unwrap();
            let either_way = random.below(3) == 0;
            problem.orders.push(Order { before, after, either_way, least_days, most_days: Some(2) });
        }
    }
}

fn bookings(problem: &mut Problem, size: Size, random: &mut Random) {
    for id in (900..).take(random.below(3)) {
        let resources = vec![
            Resource::Class(11 + random.below(3) as Id),
            Resource::Trainer(TRAINERS[random.below(2)]),
            Resource::Venue(VENUES[random.below(3)]),
        ];
        problem.fixed.push(Booking { id, when: when(size, random), resources, people: 10 });
    }
}
