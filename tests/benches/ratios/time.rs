//! Two things timed in turn, so that whatever else the machine does falls on both.

use std::fmt;
use std::time::{Duration, Instant};

/// The head of the table.
pub const HEAD: &str = "| what | ours | beside | time | ratio | keep |\n|---|---|---|---|---|---|";

/// What was measured, a line of the table.
pub struct Ratio {
    pub what: &'static str,
    pub beside: &'static str,
    pub ours: Duration,
    pub reference: Duration,
    /// What must hold, in words.
    pub keep: &'static str,
}

impl fmt::Display for Ratio {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, beside, ours, reference, keep } = self;
        let ratio = ours.as_secs_f64() / reference.as_secs_f64();
        write!(out, "| {what} | {ours:.2?} | {beside} | {reference:.2?} | {ratio:.2} | {keep} |")
    }
}

/// The medians of `rounds` runs each of two things, in turn; the argument is the round.
pub fn medians(
    rounds: usize,
    mut ours: impl FnMut(usize),
    mut reference: impl FnMut(usize),
) -> (Duration, Duration) {
    // The first round fills caches and is not counted.
    let times: Vec<_> =
        (0..=rounds).map(|round| (time(|| ours(round)), time(|| reference(round)))).skip(1).collect();
    let (ours, reference): (Vec<_>, Vec<_>) = times.into_iter().unzip();
    (median(ours), median(reference))
}

/// How long something takes.
pub fn time(act: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    act();
    begun.elapsed()
}

/// The one in the middle.
pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
