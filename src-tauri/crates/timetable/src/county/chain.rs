//! One step of the search: an activity goes to a spot, whatever is in its way goes elsewhere, and all of it can be
//! taken back. Moves, swaps and chains of ejections are this one step.
#![expect(clippy::indexing_slicing, reason = "every index comes from the tables the state was built for")]

use super::state::State;
use super::tables::Spot;
use crate::random::Random;

/// So many may have to give way at once.
const MOST_BLOCKERS: usize = 4;

/// Room for a step, kept from one to the next.
#[derive(Debug, Default)]
pub struct Chain {
    blockers: Vec<usize>,
    /// Where each activity touched was before.
    before: Vec<(usize, Option<Spot>)>,
}

impl Chain {
    /// Sends an activity to a spot. What gives way goes where the activity came from, or to its cheapest spot, or is
    /// left without a place; false, and nothing changed, where more would be without a place than before.
    pub fn send(&mut self, state: &mut State<'_>, activity: usize, spot: Spot, random: &mut Random) -> bool {
        let unplaced = state.unplaced;
        let came_from = state.lift(activity);
        self.before.clear();
        self.before.push((activity, came_from));
        if !state.blockers(activity, spot, MOST_BLOCKERS, &mut self.blockers) {
            self.undo(state);
            return false;
        }
        for blocker in &self.blockers {
            let before = state.lift(*blocker);
            self.before.push((*blocker, before));
        }
        state.put(activity, spot);
        let old_time = came_from.map(|spot| state.row(activity).times[spot.time].when);
        for blocker in &self.blockers {
            let vacated = old_time.and_then(|old| {
                state.best_spot(*blocker, random, |time| {
                    time.when.day() == old.day() && time.when.start() == old.start()
                })
            });
            if let Some(spot) = vacated.or_else(|| state.best_spot(*blocker, random, |_| true)) {
                state.put(*blocker, spot);
            }
        }
        if state.unplaced > unplaced {
            self.undo(state);
            return false;
        }
        true
    }

    /// Takes the last step back.
    pub fn undo(&self, state: &mut State<'_>) {
        for (activity, _) in &self.before {
            state.lift(*activity);
        }
        for (activity, spot) in &self.before {
            if let Some(spot) = spot {
                state.put(*activity, *spot);
            }
        }
    }
}
