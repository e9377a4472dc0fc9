//! What somebody who opens the example county would find in it.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first thing that is wrong"
)]

mod clashes;
mod people;
mod plan;
mod records;
mod whole;

use chrono::NaiveDate;
use county::County;

/// The seed the program ships with in these tests.
const SEED: u64 = 2026;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A plain Monday in autumn.
fn example() -> County {
    County::example(SEED, day("2026-11-23"))
}

/// Reference dates that have gone wrong in other programs: turns of the year, weekends, long holidays, leap days.
const AWKWARD_DAYS: [&str; 10] = [
    "2026-11-23",
    "2026-01-01",
    "2026-12-31",
    "2027-01-04",
    "2026-10-03",
    "2024-02-29",
    "2025-01-29",
    "2026-07-11",
    "2026-04-30",
    "2030-06-15",
];
