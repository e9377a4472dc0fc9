//! The whole search: first timetables, annealing on every core, and rounds that start again from the best.

use super::anneal::{BATCH, Best, Heat, Walk};
use super::construct::construct;
use super::cost::Cost;
use super::instance::Instance;
use super::matching::rematch;
use super::solution::Solution;
use super::state::State;
use super::tables::Tables;
use crate::control::{Control, Progress};
use crate::random::Random;

/// How to search.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// The same seed, threads and moves give the same timetable.
    pub seed: u64,
    /// How many threads: at least 1, at most 64.
    pub threads: usize,
    /// Proposals that each thread may weigh; none: until [`Control::spent`] says so.
    pub moves: Option<u64>,
    /// A timetable to improve on: the result is never worse.
    pub start: Option<Solution>,
}

/// More threads than this are not started.
const MOST_THREADS: usize = 64;

/// A part of the search: until what share of it is spent, and from how hot to how cold.
struct Round {
    until: f64,
    heat: Heat,
}

/// Where every walk ends: so cold that one change for the worse in eight hundred is taken.
const COLD: f64 = 0.15;

/// The same for every instance, however long the search: one long cooling on each thread from a first timetable of its
/// own, then short ones from the best of all. The last moments are left for the rooms.
const ROUNDS: [Round; 3] = [
    Round { until: 0.55, heat: Heat { hot: 8.0, cold: COLD } },
    Round { until: 0.775, heat: Heat { hot: 1.5, cold: COLD } },
    Round { until: 0.995, heat: Heat { hot: 1.5, cold: COLD } },
];
/// The first timetable may take this share of the time.
const CONSTRUCTION: f64 = 0.3;
/// And this many steps for each that a move counts.
const MOVES_PER_STEP: u64 = 8;

/// Solves an instance as well as time allows. The result violates nothing but by leaving lectures out, unless the start
/// does and nothing better was found.
#[must_use]
pub fn solve(instance: &Instance, options: &Options, control: &dyn Control) -> Solution {
    let tables = Tables::new(instance);
    let mut first = State::new(&tables);
    if let Some(start) = &options.start {
        first.adopt(instance, start);
    }
    let search = Search { options, control, first: &first };
    let (mut best, mut from) = (None, 0.0);
    for (number, round) in (0..).zip(&ROUNDS) {
        let found = search.round(number, from, round, best.as_ref());
        from = round.until;
        best = best.into_iter().chain([found]).min_by_key(|best: &Best| best.rank);
    }
    if let Some(best) = best.filter(|best| best.rank < first.rank()) {
        first.restore(&best.places);
    }
    let found = first.solution();
    let rank = |solution: &Solution| {
        let cost = Cost::of(instance, solution);
        (cost.hard(), cost.soft())
    };
    match &options.start {
        Some(start) if rank(start) <= rank(&found) => start.clone(),
        _ => found,
    }
}

struct Search<'a, 't> {
    options: &'a Options,
    control: &'a dyn Control,
    /// What is there before the search.
    first: &'a State<'t>,
}

impl Search<'_, '_> {
    /// One walk on each thread; the best of them, the first among equals.
    fn round(&self, number: u64, from: f64, round: &Round, best: Option<&Best>) -> Best {
        let threads = self.options.threads.clamp(1, MOST_THREADS) as u64;
        let walk = |thread: u64| {
            self.walk(Random::new(self.options.seed, number * threads + thread), from, round, best)
        };
        let walk = &walk;
        let found: Vec<Best> = std::thread::scope(|scope| {
            let others: Vec<_> = (1..threads).map(|thread| scope.spawn(move || walk(thread))).collect();
            let mut found = vec![walk(0)];
            // A walk that broke off is left out; the others still count.
            found.extend(others.into_iter().filter_map(|other| other.join().ok()));
            found
        });
        found.into_iter().min_by_key(|best| best.rank).unwrap_or_else(|| Best::of(self.first))
    }

    fn walk(&self, mut random: Random, from: f64, round: &Round, best: Option<&Best>) -> Best {
        let mut state = self.first.clone();
        if let Some(best) = best {
            state.restore(&best.places);
        } else {
            self.construct(&mut state, &mut random);
        }
        let mut walk = Walk::new(&mut state, &mut random);
        let (length, mut weighed) = (round.until - from, 0);
        walk.cool(round.heat, &mut |best| {
            let spent = self.spent(from, weighed);
            weighed += BATCH;
            let (unplaced, soft) = best.rank;
            self.control.progress(&Progress { spent, unplaced, soft });
            if self.control.cancelled() { 1.0 } else { (spent - from) / length }
        });
        let mut best = walk.best;
        state.restore(&best.places);
        rematch(&mut state, &|| self.stops());
        best.keep(&state);
        best
    }

    fn construct(&self, state: &mut State<'_>, random: &mut Random) {
        let steps = self.options.moves.map_or(u64::MAX, |moves| moves / MOVES_PER_STEP);
        let late = || self.options.moves.is_none() && self.control.spent() > CONSTRUCTION;
        construct(state, random, steps, &|| self.control.cancelled() || late());
    }

    fn stops(&self) -> bool {
        self.control.cancelled() || self.options.moves.is_none() && self.control.spent() >= 1.0
    }

    /// How much of the whole is spent, after weighing so many moves since `from`.
    fn spent(&self, from: f64, weighed: u64) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a share of the moves, not their number")]
        self.options
            .moves
            .map_or_else(|| self.control.spent(), |moves| from + weighed as f64 / moves.max(1) as f64)
    }
}

#[cfg(test)]
#[path = "solve_tests.rs"]
mod tests;
