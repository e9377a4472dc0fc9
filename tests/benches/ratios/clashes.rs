//! The clashes of a year of 10,000 sessions, and of one session being dragged, beside a sorted sweep of the same intervals.

use crate::time::{Ratio, medians};
use timetable::{Booking, Interval, Limits, Occupancy, Resource, check};

const SESSIONS: u32 = 10_000;
const DAYS: u32 = 250;
const TRAINERS: u32 = 160;
const VENUES: u32 = 90;
const CLASSES: u32 = 73;
const ROUNDS: usize = 30;

pub fn measure() -> Vec<Ratio> {
    let mut year: Vec<Booking> = (0..SESSIONS).map(booking).collect();
    let limits = Limits::default();
    let (ours, reference) = medians(
        ROUNDS,
        |_| assert!(!check(&year, &limits).unwrap().is_empty(), "some do clash"),
        |_| assert!(sweep(&year) > 0, "some do clash"),
    );
    let beside = "a sorted sweep";
    let whole =
        Ratio { what: "the clashes of a 10,000-session year", beside, ours, reference, keep: "≤ 50 ms" };

    let mut index = Occupancy::default();
    for booking in &year {
        index.insert(booking.clone()).unwrap();
    }
    let dragged = |round: usize| Booking { when: slot(u32::try_from(round * 7).unwrap()), ..booking(5_000) };
    year.sort_by_key(|booking| booking.when);
    let (ours, reference) = medians(
        ROUNDS * 100,
        |round| {
            std::hint::black_box(index.clashes_of(&dragged(round), &limits, None));
        },
        |round| {
            std::hint::black_box(year.iter().filter(|other| collide(&dragged(round), other)).count());
        },
    );
    vec![whole, Ratio { what: "the clashes of one drag", beside, ours, reference, keep: "≤ 1 ms" }]
}

/// One of five half-overlapping periods of a day.
fn slot(at: u32) -> Interval {
    let start = 510 + u16::try_from(at / DAYS % 5 * 95).unwrap();
    Interval::new(i32::try_from(at % DAYS).unwrap(), start, start + 120).unwrap()
}

/// Spread so that a few in a hundred clash, as in a first draft.
fn booking(at: u32) -> Booking {
    let id = |number: u32| u128::from(number);
    let resources = vec![
        Resource::Trainer(id(at * 7 % TRAINERS)),
        Resource::Venue(id(at * 11 % VENUES)),
        Resource::Class(id(at * 13 % CLASSES)),
    ];
    Booking { id: id(at), when: slot(at * 17), resources, people: 40 }
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
