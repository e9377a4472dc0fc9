//! Simulated annealing over moves, trades and Kempe chains.
#![expect(clippy::indexing_slicing, reason = "every index comes from the tables the state was built for")]

use super::chain::Chain;
use super::state::State;
use super::tables::NONE;
use crate::random::Random;

/// Proposals between two looks at the clock.
pub const BATCH: u64 = 2048;
/// How many lectures without a place are tried each time.
const TRIED: usize = 64;
/// A change for the worse beyond this is never taken.
const WORST: usize = 64;

/// Of 128 proposals, those that keep the period and change the room.
const ROOM_ONLY: usize = 20;
/// Of 128 proposals, those that trade a whole chain.
const CHAINS: usize = 64;

/// From which temperature to which.
#[derive(Debug, Clone, Copy)]
pub struct Heat {
    pub hot: f64,
    pub cold: f64,
}

/// The best timetable met so far.
#[derive(Debug, Clone)]
pub struct Best {
    pub rank: (usize, i32),
    pub places: Vec<usize>,
}

impl Best {
    pub fn of(state: &State<'_>) -> Self {
        Self { rank: state.rank(), places: state.place_of.clone() }
    }

    pub fn keep(&mut self, state: &State<'_>) {
        if state.rank() < self.rank {
            self.rank = state.rank();
            self.places.clone_from(&state.place_of);
        }
    }
}

/// A walk over timetables.
pub struct Walk<'a, 't> {
    pub state: &'a mut State<'t>,
    pub random: &'a mut Random,
    pub best: Best,
    chain: Chain,
    /// The chance to take a change for the worse by so much.
    chances: [f64; WORST],
}

impl<'a, 't> Walk<'a, 't> {
    pub fn new(state: &'a mut State<'t>, random: &'a mut Random) -> Self {
        let best = Best::of(state);
        Self { state, random, best, chain: Chain::default(), chances: [0.0; WORST] }
    }

    /// Cools from hot to cold as `clock` runs from 0 to 1, and returns when it gets there.
    pub fn cool(&mut self, heat: Heat, clock: &mut dyn FnMut(&Best) -> f64) {
        loop {
            let spent = clock(&self.best);
            if spent >= 1.0 {
                break;
            }
            self.set_temperature(heat.hot * (heat.cold / heat.hot).powf(spent));
            for _ in 0..BATCH {
                self.step();
            }
            self.place_unplaced();
            if self.best.rank == (0, 0) {
                break;
            }
        }
        self.best.keep(self.state);
    }

    fn set_temperature(&mut self, temperature: f64) {
        for (worse, chance) in (0_i32..).zip(&mut self.chances) {
            *chance = (-f64::from(worse) / temperature).exp();
        }
    }

    fn takes(&mut self, delta: i32) -> bool {
        let Ok(worse) = usize::try_from(delta) else { return true };
        worse == 0
            || self
                .chances
                .get(worse)
                .is_some_and(|chance| f64::from(self.random.bits()) < chance * 4_294_967_296.0)
    }

    fn step(&mut self) {
        let tables = self.state.tables;
        let lecture = self.random.below(tables.lectures());
        if self.state.place_of[lecture] == NONE {
            return;
        }
        let course = tables.course_of[lecture];
        let from = self.state.place_of[lecture];
        let (here, room) = (from / tables.rooms, from % tables.rooms);
        let kind = self.random.below(128);
        let period = if kind < ROOM_ONLY { here } else { self.pick(&tables.open_periods[course]) };
        if kind >= 128 - CHAINS && period != here {
            return self.try_chain(lecture, period);
        }
        let room = match self.random.below(8) {
            0..3 if period != here => room,
            3 => self.random.below(tables.rooms),
            _ => self.pick(&tables.fitting_rooms[course]),
        };
        if let Some(step) = self.state.propose(lecture, period * tables.rooms + room)
            && self.takes(step.delta)
        {
            if step.delta > 0 {
                self.best.keep(self.state);
            }
            self.state.make(step);
        }
    }

    fn pick(&mut self, from: &[usize]) -> usize {
        from[self.random.below(from.len())]
    }

    fn try_chain(&mut self, lecture: usize, period: usize) {
        self.best.keep(self.state);
        if let Some(delta) = self.chain.swap(self.state, lecture, period, self.random)
            && !self.takes(delta)
        {
            self.chain.undo(self.state);
        }
    }

    /// Tries some of the lectures without a place in every free one, others the next time.
    fn place_unplaced(&mut self) {
        for _ in 0..self.state.unplaced.len().min(TRIED) {
            let lecture = self.state.unplaced.remove(0);
            let tables = self.state.tables;
            let course = tables.course_of[lecture];
            let free = |period: usize| {
                let places = period * tables.rooms..(period + 1) * tables.rooms;
                places.into_iter().find(|place| self.state.lecture_at[*place] == NONE)
            };
            let open =
                tables.open_periods[course].iter().filter(|period| self.state.allows(course, **period));
            if let Some(place) = open.copied().find_map(free) {
                self.state.put(lecture, place);
            } else {
                self.state.unplaced.push(lecture);
            }
        }
    }
}
