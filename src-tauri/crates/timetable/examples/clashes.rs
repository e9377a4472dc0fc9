//! Checks a year of 10,000 sessions and then single moves, against a sorted sweep over the same intervals.
//! `cargo run --release -p timetable --example clashes`
#![expect(clippy::print_stdout, reason = "a bench speaks to its terminal")]

use std::hint::black_box;
use std::time::{Duration, Instant};
use timetable::{Booking, Id, Interval, IntervalError, Limits, Occupancy, Resource, Venue, check};

const SESSIONS: u32 = 10_000;
const CLASSES: u32 = 365;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let bookings: Vec<Booking> = (0..SESSIONS).map(session).collect::<Result<_, _>>()?;
    let limits = limits();
    let whole = best_of(10, || check(&bookings, &limits).map_or(0, |clashes| clashes.len()));
    let sweep = best_of(10, || pairs_by_sweep(&bookings));
    let mut occupancy = Occupancy::default();
    for booking in &bookings {
        occupancy.insert(booking.clone())?;
    }
    let moves = best_of(10, || {
        bookings.iter().map(|booking| occupancy.clashes_of(booking, &limits, None).len()).sum()
    });
    let ratio = whole.0.as_secs_f64() / sweep.0.as_secs_f64();
    println!("{SESSIONS} sessions, {} clashes: {:?}, {ratio:.1} x a sorted sweep", whole.1, whole.0);
    println!("one move: {:?}", moves.0 / SESSIONS);
    Ok(())
}

/// A session of the invented year: 40 a day, half-days, a class, a trainer and a venue each, taken round in turn.
fn session(number: u32) -> Result<Booking, IntervalError> {
    let mixed = number.wrapping_mul(2_654_435_761) >> 8;
    let (day, half) = (number / 40, mixed % 2);
    let start = if half == 0 { 540 } else { 870 };
    let resources = vec![
        Resource::Class(Id::from(mixed % CLASSES)),
        Resource::Trainer(Id::from(mixed / 7 % 300)),
        Resource::Venue(Id::from(mixed / 11 % 120)),
    ];
    let when = Interval::new(i32::try_from(day).unwrap_or(0), start, start + 180)?;
    Ok(Booking { id: Id::from(number), when, resources, people: 30 + mixed % 40 })
}

/// Every venue has hours and seats, every class shares people with every fifth other.
fn limits() -> Limits {
    let mut limits = Limits::default();
    for venue in 0..120 {
        let open = [(480, 720), (840, 1080)].into();
        limits.venues.insert(venue, Venue { seats: Some(65), open, ..Venue::default() });
    }
    for one in 0..CLASSES {
        for other in (one + 1..CLASSES).step_by(5) {
            limits.shared.set(Resource::Class(one.into()), Resource::Class(other.into()), 3);
        }
    }
    limits
}

/// The least that any check must do: sort by start and walk over what still runs.
fn pairs_by_sweep(bookings: &[Booking]) -> usize {
    let mut all: Vec<Interval> = bookings.iter().map(|booking| booking.when).collect();
    all.sort_unstable();
    let mut running: Vec<Interval> = Vec::new();
    let mut pairs = 0;
    for when in all {
        running.retain(|other| other.overlaps(when));
        pairs += running.len();
        running.push(when);
    }
    pairs
}

fn best_of(times: u32, mut work: impl FnMut() -> usize) -> (Duration, usize) {
    let mut best = (Duration::MAX, 0);
    for _ in 0..times {
        let begun = Instant::now();
        let found = black_box(work());
        best = best.min((begun.elapsed(), found));
    }
    best
}
