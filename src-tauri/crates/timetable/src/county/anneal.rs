//! Simulated annealing over the steps of [`Chain`].
#![expect(clippy::indexing_slicing, reason = "every index comes from the tables the state was built for")]

use super::chain::Chain;
use super::state::State;
use super::tables::Spot;
use crate::random::Random;

/// Proposals between two looks at the clock.
pub const BATCH: u64 = 64;
/// Proposals that are tried out to learn what a step costs here.
const TRIED_OUT: usize = 200;
/// The first temperature, of a typical change for the worse.
const HOT: f64 = 0.6;
/// The last temperature, of the first.
const COLD: f64 = 0.02;

/// The best plan met so far.
#[derive(Debug, Clone)]
pub struct Best {
    pub rank: (usize, i64),
    pub spots: Vec<Option<Spot>>,
}

impl Best {
    pub fn of(state: &State<'_>) -> Self {
        Self { rank: state.rank(), spots: state.spots.clone() }
    }

    /// Keeps the state if it is better.
    pub fn keep(&mut self, state: &State<'_>) {
        if state.rank() < self.rank {
            self.rank = state.rank();
            self.spots.clone_from(&state.spots);
        }
    }

    pub fn restore(&self, state: &mut State<'_>) {
        for activity in 0..state.spots.len() {
            state.lift(activity);
        }
        for (activity, spot) in self.spots.iter().enumerate() {
            if let Some(spot) = spot {
                state.put(activity, *spot);
            }
        }
    }
}

/// A walk over plans.
pub struct Walk<'a, 't> {
    pub state: &'a mut State<'t>,
    pub random: &'a mut Random,
    pub best: Best,
    chain: Chain,
}

impl<'a, 't> Walk<'a, 't> {
    pub fn new(state: &'a mut State<'t>, random: &'a mut Random) -> Self {
        let best = Best::of(state);
        Self { state, random, best, chain: Chain::default() }
    }

    /// Cools as `clock` runs from 0 to 1, and returns when it gets there.
    pub fn cool(&mut self, clock: &mut dyn FnMut(&Best) -> f64) {
        if self.state.spots.is_empty() {
            return;
        }
        let hot = self.typical_loss() * HOT;
        loop {
            let spent = clock(&self.best);
            if spent >= 1.0 {
                break;
            }
            let temperature = hot * COLD.powf(spent);
            for _ in 0..BATCH {
                self.step(temperature);
            }
            self.best.keep(self.state);
        }
    }

    /// What a step for the worse costs on average.
    fn typical_loss(&mut self) -> f64 {
        let (mut sum, mut count) = (0.0, 0.0);
        for _ in 0..TRIED_OUT {
            let before = self.state.rank();
            if self.propose() {
                #[expect(clippy::cast_precision_loss, reason = "a temperature, not an account")]
                let loss = (self.state.cost - before.1) as f64;
                if loss > 0.0 {
                    sum += loss;
                    count += 1.0;
                }
                self.best.keep(self.state);
                self.chain.undo(self.state);
            }
        }
        if count > 0.0 { sum / count } else { 1.0 }
    }

    fn step(&mut self, temperature: f64) {
        let before = self.state.rank();
        if !self.propose() {
            return;
        }
        let (unplaced, cost) = self.state.rank();
        #[expect(clippy::cast_precision_loss, reason = "a chance, not an account")]
        let worse = (cost - before.1) as f64;
        let chance = (-worse / temperature).exp() * 4_294_967_296.0;
        if unplaced < before.0 || worse <= 0.0 || f64::from(self.random.bits()) < chance {
            if unplaced < before.0 || worse < 0.0 {
                self.best.keep(self.state);
            }
        } else {
            self.chain.undo(self.state);
        }
    }

    /// Sends a random activity to a random spot; half of the time only its trainer or only its venue changes.
    fn propose(&mut self) -> bool {
        let activity = self.random.below(self.state.spots.len());
        let row = self.state.row(activity);
        if row.times.is_empty() {
            return false;
        }
        let mut spot = Spot {
            time: self.random.below(row.times.len()),
            trainer: self.random.below(row.trainers.len()),
            venue: self.random.below(row.venues.len()),
        };
        if let Some(now) = self.state.spots[activity] {
            match self.random.below(8) {
                0 | 1 => (spot.time, spot.venue) = (now.time, now.venue),
                2 | 3 => (spot.time, spot.trainer) = (now.time, now.trainer),
                4 | 5 => (spot.trainer, spot.venue) = (now.trainer, now.venue),
                _ => {}
            }
            if spot == now {
                return false;
            }
        }
        self.chain.send(self.state, activity, spot, self.random)
    }
}
