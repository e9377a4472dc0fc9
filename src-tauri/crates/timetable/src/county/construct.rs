//! A first plan: each activity where it is cheapest, and where nothing is free, the place whose occupants have given
//! way least often so far.
#![expect(clippy::indexing_slicing, reason = "every index comes from the tables the state was built for")]

use super::anneal::Best;
use super::state::State;
use super::tables::Spot;
use crate::random::Random;

/// Spots looked at when somebody must give way.
const LOOKED_AT: usize = 96;
/// So many may have to give way for one.
const MOST_BLOCKERS: usize = 6;

/// Places what can be placed, and leaves the best plan met.
pub fn construct(state: &mut State<'_>, random: &mut Random, steps: usize, stop: &dyn Fn() -> bool) {
    let mut waiting: Vec<usize> = (0..state.spots.len()).filter(|at| state.spots[*at].is_none()).collect();
    // Those with the fewest choices first.
    let choices = |at: &usize| {
        let row = state.row(*at);
        row.times.len() * row.trainers.len() * row.venues.len()
    };
    waiting.sort_by_key(|at| std::cmp::Reverse(choices(at)));
    let mut gave_way = vec![0_usize; state.spots.len()];
    let mut best = Best::of(state);
    for step in 0..steps {
        if stop() || waiting.is_empty() {
            break;
        }
        // In order at first, then anyone, so that nobody waits for ever behind one who has no place at all.
        let next = if step < state.spots.len() { waiting.len() - 1 } else { random.below(waiting.len()) };
        let activity = waiting.swap_remove(next);
        if let Some(spot) = state.best_spot(activity, random, |_| true) {
            state.put(activity, spot);
        } else if let Some((spot, blockers)) = cheapest_way_in(state, activity, &gave_way, random) {
            for blocker in blockers {
                state.lift(blocker);
                gave_way[blocker] += 1;
                waiting.push(blocker);
            }
            state.put(activity, spot);
        } else {
            waiting.push(activity);
        }
        best.keep(state);
    }
    best.restore(state);
}

fn cheapest_way_in(
    state: &State<'_>,
    activity: usize,
    gave_way: &[usize],
    random: &mut Random,
) -> Option<(Spot, Vec<usize>)> {
    let row = state.row(activity);
    if row.times.is_empty() {
        return None;
    }
    let mut best: Option<(usize, Spot, Vec<usize>)> = None;
    let mut blockers = Vec::new();
    for _ in 0..LOOKED_AT {
        let spot = Spot {
            time: random.below(row.times.len()),
            trainer: random.below(row.trainers.len()),
            venue: random.below(row.venues.len()),
        };
        if state.blockers(activity, spot, MOST_BLOCKERS, &mut blockers) {
            let price = blockers.iter().map(|blocker| 1 + gave_way[*blocker]).sum();
            if best.as_ref().is_none_or(|(least, ..)| price < *least) {
                best = Some((price, spot, blockers.clone()));
            }
        }
    }
    best.map(|(_, spot, blockers)| (spot, blockers))
}
