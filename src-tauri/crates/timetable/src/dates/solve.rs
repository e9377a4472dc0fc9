//! The search for days: the classes with the fewest runs first, then moves that push others aside and find them another
//! place, worse ones let through less and less. It counts its moves and asks no clock, so a seed always gives one plan.
#![expect(clippy::indexing_slicing, reason = "a class is counted from 0 among those of the state")]

use super::check::{Rank, rank};
use super::problem::{Plan, Problem};
use super::state::State;
use crate::random::Random;

/// How to search.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// The same seed and moves give the same plan.
    pub seed: u64,
    /// Moves to weigh.
    pub moves: u64,
    /// A plan to improve on: the result is never worse.
    pub start: Plan,
}

/// The most a move may make the plan worse at first; from then on less and less.
const WORSE: u64 = 60;

/// Gives days to as many classes as it can, and as cheaply. What got none is missing from the plan, and what has days
/// violates nothing, unless the start does and nothing better was found.
#[must_use]
pub fn solve(problem: &Problem, options: &Options) -> (Plan, Rank) {
    let mut search = Search { state: State::new(problem), random: Random::new(options.seed, 0) };
    search.adopt(problem, &options.start);
    search.fill();
    let mut best = (search.state.rank(), search.state.chosen.clone());
    for number in 0..options.moves {
        let lenient = WORSE * (options.moves - number) / options.moves;
        search.step(usize::try_from(lenient).unwrap_or_default());
        if search.state.rank() < best.0 {
            best = (search.state.rank(), search.state.chosen.clone());
        }
    }
    let plan = search.state.plan(&best.1);
    let (old, new) = (rank(problem, &options.start), rank(problem, &plan));
    if old <= new { (options.start.clone(), old) } else { (plan, new) }
}

struct Search<'p> {
    state: State<'p>,
    random: Random,
}

impl Search<'_> {
    /// Takes over what can stand of a plan.
    fn adopt(&mut self, problem: &Problem, start: &Plan) {
        for (class, open) in problem.classes.iter().enumerate() {
            let choice = start.get(&open.id).and_then(|place| self.state.choice(class, *place));
            if let Some(choice) = choice.filter(|choice| self.state.blockers(class, *choice).is_empty()) {
                self.state.put(class, choice);
            }
        }
    }

    /// Gives days to whoever has none, those with the fewest choices first.
    fn fill(&mut self) {
        let mut waiting: Vec<usize> = (0..self.state.chosen.len()).collect();
        waiting.retain(|class| self.state.chosen[*class].is_none());
        waiting.sort_by_key(|class| self.state.choices(*class));
        for class in waiting {
            self.place(class);
        }
    }

    fn place(&mut self, class: usize) {
        let from = self.random.below(self.state.choices(class));
        if let Some(choice) = self.state.best(class, from) {
            self.state.put(class, choice);
        }
    }

    /// Gives a class another run, whoever is there looks for another; taken back where it makes the plan too much worse.
    fn step(&mut self, lenient: usize) {
        let class = self.random.below(self.state.chosen.len());
        let choices = if self.state.chosen.is_empty() { 0 } else { self.state.choices(class) };
        if choices == 0 {
            return;
        }
        let choice = self.random.below(choices);
        let (unplaced, cost) = self.state.rank();
        let mut before = vec![(class, self.state.lift(class))];
        let blockers = self.state.blockers(class, choice);
        before.extend(blockers.iter().map(|other| (*other, self.state.lift(*other))));
        self.state.put(class, choice);
        for other in &blockers {
            self.place(*other);
        }
        let worse = i64::try_from(self.random.below(lenient + 1)).unwrap_or_default();
        let kept = self.state.unplaced < unplaced
            || self.state.unplaced == unplaced && self.state.cost <= cost.saturating_add(worse);
        if !kept {
            for (class, _) in &before {
                self.state.lift(*class);
            }
            for (class, choice) in before {
                if let Some(choice) = choice {
                    self.state.put(class, choice);
                }
            }
        }
    }
}
