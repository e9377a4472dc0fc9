//! The clashes of a year of 10,000 sessions, and of one session being dragged, each beside a sorted sweep of the same year.
//!
//! The year is the example county's years laid over one another week by week, so that weekdays stay weekdays: its own sessions
//! and rosters, opening hours, seats and the ways between townships. Trainers and venues clash across the years, as in a first draft; the people that two
//! groups have in common are those of one year.

use crate::time::{Ratio, medians};
use chrono::{Datelike, NaiveDate};
use county::{County, TrainerSource};
use std::collections::BTreeMap;
use timetable::{Booking, Interval, Limits, Occupancy, Resource, Venue, check};

const SEED: u64 = 1;
const SESSIONS: usize = 10_000;
/// Whole weeks, so that a day's place tells its weekday.
const DAYS: i32 = 52 * 7;
/// Minutes from a township to another.
const WAY: u16 = 60;
const ROUNDS: usize = 30;

pub fn measure() -> Vec<Ratio> {
    let county = County::five_years(SEED, NaiveDate::from_ymd_opt(2026, 7, 1).unwrap());
    let limits = limits(&county);
    let mut year = bookings(&county);
    eprintln!("{} sessions, {} clashes", year.len(), check(&year, &limits).unwrap().len());
    let (ours, reference) = medians(
        ROUNDS,
        |_| assert!(!check(&year, &limits).unwrap().is_empty(), "some do clash"),
        |_| assert!(sweep(&year) > 0, "some do clash"),
    );
    let what = "the clashes of a 10,000-session year";
    let whole = Ratio { what, beside: "a sorted sweep", ours, reference, keep: "≤ 50 ms" };
    year.sort_by_key(|booking| booking.when);
    vec![whole, drag(&year, &limits)]
}

/// One session moved to where another one is.
fn drag(year: &[Booking], limits: &Limits) -> Ratio {
    let mut index = Occupancy::default();
    for booking in year {
        index.insert(booking.clone()).unwrap();
    }
    let at = |place: usize| year.get(place % year.len()).unwrap();
    let dragged = |round: usize| Booking { when: at(round * 7 + 1_000).when, ..at(round * 11).clone() };
    let (ours, reference) = medians(
        ROUNDS * 100,
        |round| {
            std::hint::black_box(index.clashes_of(&dragged(round), limits, None));
        },
        |round| {
            std::hint::black_box(collisions(year, &dragged(round)));
        },
    );
    let beside = "the day found in the sorted year, and swept";
    Ratio { what: "the clashes of one drag", beside, ours, reference, keep: "≤ 1 ms" }
}

fn id(place: usize) -> u128 {
    place.try_into().unwrap()
}

fn bookings(county: &County) -> Vec<Booking> {
    let monday = NaiveDate::from_ymd_opt(2020, 1, 6).unwrap();
    let mut people: BTreeMap<usize, u32> = BTreeMap::new();
    county.enrolments.iter().for_each(|enrolment| *people.entry(enrolment.class).or_default() += 1);
    let sessions = county.sessions.iter().take(SESSIONS).enumerate();
    let booked = sessions.map(|(place, session)| {
        let day = i32::try_from(session.date.signed_duration_since(monday).num_days()).unwrap() % DAYS;
        let resources = vec![
            Resource::Trainer(id(session.trainer)),
            Resource::Venue(id(session.venue)),
            Resource::Class(id(session.class)),
        ];
        let people = people.get(&session.class).copied().unwrap_or_default();
        let when = Interval::new(day, session.start, session.end).unwrap();
        Booking { id: id(place), when, resources, people }
    });
    booked.collect()
}

fn limits(county: &County) -> Limits {
    let mut limits = Limits::default();
    for (place, venue) in county.venues.iter().enumerate() {
        let weekday = venue.closed_on.map(|weekday| weekday.num_days_from_monday().try_into().unwrap());
        let closed = (0..DAYS).filter(|day| Some(day % 7) == weekday).map(Interval::whole).collect();
        let open = [(venue.opens, venue.closes)].into();
        limits.venues.insert(id(place), Venue { seats: Some(venue.capacity), open, closed });
    }
    for (place, venue) in county.venues.iter().enumerate() {
        for (other, there) in county.venues.iter().enumerate().skip(place + 1) {
            if venue.township != there.township {
                limits.travel.set(id(place), id(other), WAY);
            }
        }
    }
    for ((one, other), people) in in_common(needed(county).values()) {
        limits.shared.set(one, other, people);
    }
    limits
}

/// Where somebody is needed in a year, in class and as a trainer.
fn needed(county: &County) -> BTreeMap<(i32, usize), Vec<Resource>> {
    let mut needed: BTreeMap<(i32, usize), Vec<Resource>> = BTreeMap::new();
    for enrolment in &county.enrolments {
        let year = county.classes[enrolment.class].days.first().unwrap().year();
        needed.entry((year, enrolment.person)).or_default().push(Resource::Class(id(enrolment.class)));
    }
    for (place, trainer) in county.trainers.iter().enumerate() {
        if let TrainerSource::Internal(person) = trainer.source {
            let years = needed.iter_mut().filter(|((_, other), _)| *other == person);
            years.for_each(|(_, places)| places.push(Resource::Trainer(id(place))));
        }
    }
    needed
}

/// How many people are needed in both of two places, for every pair that has any.
fn in_common<'a>(needed: impl Iterator<Item = &'a Vec<Resource>>) -> BTreeMap<(Resource, Resource), u32> {
    let mut shared = BTreeMap::new();
    for places in needed {
        for (at, one) in places.iter().enumerate() {
            for other in places.iter().skip(at + 1) {
                *shared.entry((*one.min(other), *one.max(other))).or_default() += 1;
            }
        }
    }
    shared
}

fn collide(one: &Booking, other: &Booking) -> bool {
    one.id != other.id
        && one.when.overlaps(other.when)
        && one.resources.iter().any(|resource| other.resources.contains(resource))
}

/// How many pairs clash: everything in order of time, each against those that begin before it ends.
fn sweep(bookings: &[Booking]) -> usize {
    let mut sorted: Vec<&Booking> = bookings.iter().collect();
    sorted.sort_unstable_by_key(|booking| booking.when);
    let mut pairs = 0;
    for (at, one) in sorted.iter().enumerate() {
        let later = sorted.iter().skip(at + 1);
        let during = later
            .take_while(|other| other.when.day() == one.when.day() && other.when.start() < one.when.end());
        pairs += during.filter(|other| collide(one, other)).count();
    }
    pairs
}

/// With how many sessions of a sorted year a moved one clashes: its day is found by halving, and only that day is looked at.
fn collisions(sorted: &[Booking], moved: &Booking) -> usize {
    let day = moved.when.day();
    let first = sorted.partition_point(|other| other.when.day() < day);
    let during = sorted
        .iter()
        .skip(first)
        .take_while(|other| other.when.day() == day && other.when.start() < moved.when.end());
    during.filter(|other| collide(moved, other)).count()
}
