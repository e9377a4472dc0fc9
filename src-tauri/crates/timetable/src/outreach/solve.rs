//! The search: a first plan village by village, then annealing over moves that may push other visits out.
#![expect(clippy::indexing_slicing, reason = "every index comes from the tables the state was built for")]

use super::check::{Plan, Rank, rank};
use super::problem::Problem;
use super::state::{Made, State};
use super::tables::Tables;
use crate::control::{Control, Progress};
use crate::random::Random;

/// How to search.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// The same seed, threads and moves give the same plan.
    pub seed: u64,
    /// How many threads, each with a walk of its own: at least 1, at most 64.
    pub threads: usize,
    /// Moves that each thread may weigh; none: until [`Control::spent`] says so.
    pub moves: Option<u64>,
    /// Moves after which each thread is done though there is time left; none: it uses all the time.
    pub enough: Option<u64>,
    /// A plan to improve on: the result is never worse.
    pub start: Plan,
}

/// More threads than this are not started.
const MOST_THREADS: usize = 64;
/// Moves between two looks at the clock.
const BATCH: u64 = 64;
/// The last temperature.
const COLD: f64 = 0.5;
/// A move that would push out more visits than this is not made.
const MOST_PUSHED: usize = 3;

/// Plans as well as time allows. No talk of the plan breaks a rule; visits that nobody can make are missing from it.
#[must_use]
pub fn solve(problem: &Problem, options: &Options, control: &dyn Control) -> (Plan, Rank) {
    let tables = Tables::new(problem);
    let mut state = State::new(&tables);
    for (visit, name) in tables.visits.iter().enumerate() {
        if let Some(talk) = options.start.get(name) {
            state.adopt(visit, *talk);
        }
    }
    construct(&mut state, control);
    state.settle_topics();
    let mut best = walked(problem, &state, options, control);
    best.settle_topics();
    let plan = best.plan();
    let (old, new) = (rank(problem, &options.start), rank(problem, &plan));
    if old <= new { (options.start.clone(), old) } else { (plan, new) }
}

/// One walk on each thread; the best of them, the first among equals.
fn walked<'t>(problem: &Problem, first: &State<'t>, options: &Options, control: &dyn Control) -> State<'t> {
    let missing = missing(problem);
    let walk = |thread: u64| {
        let (best, state) = (first.clone(), first.clone());
        let mut walk = Walk { best, state, random: Random::new(options.seed, thread + 1), missing };
        walk.cool(options, control);
        walk.best
    };
    let walk = &walk;
    let threads = options.threads.clamp(1, MOST_THREADS) as u64;
    let found: Vec<State<'t>> = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|thread| scope.spawn(move || walk(thread))).collect();
        let mut found = vec![walk(0)];
        // A walk that broke off is left out; the others still count.
        found.extend(others.into_iter().filter_map(|other| other.join().ok()));
        found
    });
    found.into_iter().min_by_key(State::rank).unwrap_or_else(|| first.clone())
}

/// Gives every visit that is not made the cheapest way that is free, on the emptiest day; villages with few ways first.
fn construct(state: &mut State<'_>, control: &dyn Control) {
    let mut left: Vec<usize> = (0..state.made.len()).filter(|visit| state.made[*visit].is_none()).collect();
    left.sort_by_key(|visit| (state.ways(*visit).len(), *visit));
    for visit in left {
        if control.cancelled() {
            break;
        }
        let mut ways: Vec<(i64, usize)> = (0..state.ways(visit).len())
            .filter_map(|way| {
                let known = &state.ways(visit)[way];
                Some((known.cost + state.topic(visit, way)?.0 + state.burden(known.team), way))
            })
            .collect();
        ways.sort_unstable();
        let free = ways.into_iter().find_map(|(_, way)| Some((way, free_time(state, visit, way)?)));
        if let Some((way, time)) = free {
            make(state, visit, way, time);
        }
    }
}

/// The free time on the emptiest day, the earliest of equals.
fn free_time(state: &State<'_>, visit: usize, way: usize) -> Option<usize> {
    let mut pushed = Vec::new();
    let mut times: Vec<usize> = (0..state.tables.times.len()).collect();
    times.sort_by_key(|time| (state.crowd(*time), *time));
    times.into_iter().find(|time| {
        pushed.clear();
        state.may(visit, way, *time, &mut pushed) && pushed.is_empty()
    })
}

fn make(state: &mut State<'_>, visit: usize, way: usize, time: usize) -> bool {
    let Some((cost, topic)) = state.topic(visit, way) else { return false };
    let cost = state.ways(visit)[way].cost + cost;
    state.put(visit, Made { way, time, topic, cost });
    true
}

/// What a visit nobody makes weighs: more than any single one can cost.
fn missing(problem: &Problem) -> f64 {
    let dearest = problem.villages.iter().map(|village| {
        let team = village.teams.iter().map(|choice| super::problem::capped(choice.cost)).max();
        let topic = village.topics.values().map(|cost| super::problem::capped(*cost)).max();
        team.unwrap_or_default() + topic.unwrap_or_default()
    });
    let evenness = i64::from(problem.weights.uneven_work) + i64::from(problem.weights.crowded_days);
    #[expect(clippy::cast_precision_loss, reason = "a temperature, not an account")]
    let weight = (2 * dearest.max().unwrap_or_default() + 20 * evenness + 10) as f64;
    weight
}

struct Walk<'t> {
    state: State<'t>,
    best: State<'t>,
    random: Random,
    missing: f64,
}

impl Walk<'_> {
    fn cool(&mut self, options: &Options, control: &dyn Control) {
        let (visits, times) = (self.state.made.len(), self.state.tables.times.len());
        if visits == 0 || times == 0 {
            return;
        }
        let mut weighed = 0_u64;
        loop {
            let spent = spent(options, control, weighed);
            let unplaced = self.best.unvisited;
            let soft = i32::try_from(self.best.cost).unwrap_or(i32::MAX);
            control.progress(&Progress { spent: spent.min(1.0), unplaced, soft });
            if spent >= 1.0 || control.cancelled() {
                break;
            }
            let hot = self.missing / 2.0;
            let temperature = hot * (COLD / hot).powf(spent);
            for _ in 0..BATCH {
                self.step(temperature);
            }
            weighed += BATCH;
        }
    }

    fn step(&mut self, temperature: f64) {
        let visit = self.random.below(self.state.made.len());
        let ways = self.state.ways(visit).len();
        if ways == 0 {
            return;
        }
        let mut way = self.random.below(ways);
        let mut time = self.random.below(self.state.tables.times.len());
        if let Some(made) = self.state.made[visit] {
            match self.random.below(4) {
                0 => way = made.way,
                1 => time = made.time,
                _ => {}
            }
        }
        let mut pushed = Vec::new();
        if self.state.may(visit, way, time, &mut pushed) && pushed.len() <= MOST_PUSHED {
            self.weigh(visit, (way, time), &pushed, temperature);
        }
    }

    fn weigh(&mut self, visit: usize, (way, time): (usize, usize), pushed: &[usize], temperature: f64) {
        let before = self.state.rank();
        let moved = [visit].into_iter().chain(pushed.iter().copied());
        let lifted: Vec<(usize, Made)> = moved.filter_map(|one| Some((one, self.state.lift(one)?))).collect();
        let done = make(&mut self.state, visit, way, time);
        let after = self.state.rank();
        #[expect(clippy::cast_precision_loss, reason = "a chance, not an account")]
        let worse = (after.1 - before.1) as f64 + (after.0 as f64 - before.0 as f64) * self.missing;
        let chance = (-worse / temperature).exp() * 4_294_967_296.0;
        if done && (worse <= 0.0 || f64::from(self.random.bits()) < chance) {
            if after < self.best.rank() {
                self.best.clone_from(&self.state);
            }
            return;
        }
        self.state.lift(visit);
        for (visit, made) in lifted {
            self.state.put(visit, made);
        }
    }
}

/// How much of the whole is spent.
fn spent(options: &Options, control: &dyn Control, weighed: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a share of the moves, not their number")]
    let share = |all: u64| weighed as f64 / all.max(1) as f64;
    if let Some(moves) = options.moves {
        return share(moves);
    }
    control.spent().max(options.enough.map_or(0.0, share))
}
