//! The whole search: a first plan on every core, annealing, and rounds that start again from the best.

use super::anneal::{BATCH, Best, Walk};
use super::construct::construct;
use super::cost::{Rank, rank};
use super::place::Plan;
use super::problem::Problem;
use super::state::State;
use super::tables::Tables;
use crate::control::{Control, Progress};
use crate::occupancy::DuplicateBooking;
use crate::random::Random;

/// How to search.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// The same seed, threads and moves give the same plan.
    pub seed: u64,
    /// How many threads: at least 1, at most 64.
    pub threads: usize,
    /// Proposals that each thread may weigh; none: until [`Control::spent`] says so.
    pub moves: Option<u64>,
    /// Proposals after which each thread is done though there is time left; none: it uses all the time.
    pub enough: Option<u64>,
    /// A plan to improve on: the result is never worse.
    pub start: Plan,
}

/// More threads than this are not started.
const MOST_THREADS: usize = 64;
/// Until what share each round lasts; the first starts from a plan of its own, the others from the best.
const ROUNDS: [f64; 3] = [0.6, 0.8, 1.0];
/// The first plan may take this share of the time.
const CONSTRUCTION: f64 = 0.3;
/// And so many steps for each activity.
const STEPS_AN_ACTIVITY: usize = 60;

/// Solves a problem as well as time allows. What could not be placed is missing from the plan, and what is placed
/// violates nothing, unless the start does and nothing better was found.
pub fn solve(
    problem: &Problem,
    options: &Options,
    control: &dyn Control,
) -> Result<(Plan, Rank), DuplicateBooking> {
    let tables = Tables::new(problem)?;
    let mut first = State::new(&tables);
    adopt(&mut first, &options.start);
    let search = Search { options, control, first: &first };
    let mut best = Best::of(&first);
    let mut from = 0.0;
    for (number, until) in (0..).zip(ROUNDS) {
        let found = search.round(number, from, until, &best);
        from = until;
        if found.rank < best.rank {
            best = found;
        }
    }
    let plan = tables.plan(&best.spots);
    let (old, new) = (rank(problem, &options.start)?, rank(problem, &plan)?);
    Ok(if old <= new { (options.start.clone(), old) } else { (plan, new) })
}

/// Takes over what can stand of a plan.
fn adopt(state: &mut State<'_>, plan: &Plan) {
    for activity in 0..state.spots.len() {
        let row = state.row(activity);
        let spot = plan.get(&row.id).and_then(|place| row.spot(*place));
        if let Some(spot) = spot.filter(|spot| state.fits(activity, *spot)) {
            state.put(activity, spot);
        }
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
    fn round(&self, number: u64, from: f64, until: f64, best: &Best) -> Best {
        let threads = self.options.threads.clamp(1, MOST_THREADS) as u64;
        let walk = |thread: u64| {
            let random = Random::new(self.options.seed, number * threads + thread);
            self.walk(random, number == 0, (from, until), best)
        };
        let walk = &walk;
        let found: Vec<Best> = std::thread::scope(|scope| {
            let others: Vec<_> = (1..threads).map(|thread| scope.spawn(move || walk(thread))).collect();
            let mut found = vec![walk(0)];
            // A walk that broke off is left out; the others still count.
            found.extend(others.into_iter().filter_map(|other| other.join().ok()));
            found
        });
        found.into_iter().min_by_key(|best| best.rank).unwrap_or_else(|| best.clone())
    }

    fn walk(&self, mut random: Random, is_first: bool, (from, until): (f64, f64), best: &Best) -> Best {
        let mut state = self.first.clone();
        if is_first {
            let late = || self.options.moves.is_none() && self.control.spent() > CONSTRUCTION;
            let steps = state.spots.len() * STEPS_AN_ACTIVITY;
            construct(&mut state, &mut random, steps, &|| self.control.cancelled() || late());
        } else {
            best.restore(&mut state);
        }
        let mut walk = Walk::new(&mut state, &mut random);
        let mut weighed = 0;
        walk.cool(&mut |best| {
            let spent = self.spent(from, weighed);
            weighed += BATCH;
            let (unplaced, cost) = best.rank;
            let soft = i32::try_from(cost).unwrap_or(i32::MAX);
            self.control.progress(&Progress { spent, unplaced, soft });
            if self.control.cancelled() { 1.0 } else { (spent - from) / (until - from) }
        });
        walk.best
    }

    /// How much of the whole is spent, after weighing so many moves since `from`.
    fn spent(&self, from: f64, weighed: u64) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a share of the moves, not their number")]
        let share = |all: u64| from + weighed as f64 / all.max(1) as f64;
        if let Some(moves) = self.options.moves {
            return share(moves);
        }
        self.control.spent().max(self.options.enough.map_or(0.0, share))
    }
}
