#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use super::*;
use crate::itc2007::chain::Chain;
use crate::itc2007::construct::construct;
use crate::itc2007::matching::rematch;
use crate::itc2007::samples::{comp01, small};
use crate::itc2007::{Cost, Instance};
use crate::random::Random;

fn assert_counted(instance: &Instance, state: &State<'_>) {
    let cost = Cost::of(instance, &state.solution());
    assert_eq!(usize::try_from(state.soft), Ok(cost.soft()), "the running cost is the cost counted anew");
    assert_eq!(state.unplaced.len(), cost.hard(), "nothing is violated but by lectures without a place");
}

fn chain_and_back(instance: &Instance, state: &mut State<'_>, lecture: usize, random: &mut Random) {
    let mut chain = Chain::default();
    let places = state.place_of.clone();
    if chain.swap(state, lecture, random.below(state.tables.periods), random).is_some() {
        assert_counted(instance, state);
        if random.below(2) == 0 {
            chain.undo(state);
            assert_eq!(state.place_of, places, "undone is as before");
        }
    } else {
        assert_eq!(state.place_of, places, "refused is as before");
    }
}

/// Makes random moves and chains, whatever they cost, and counts anew after each.
fn wander(instance: &Instance, random: &mut Random, steps: usize) {
    let tables = Tables::new(instance);
    let mut state = State::new(&tables);
    construct(&mut state, random, 500, &|| false);
    assert_counted(instance, &state);
    for _ in 0..steps {
        let lecture = random.below(tables.lectures());
        if state.place_of.get(lecture) == Some(&NONE) {
            continue;
        }
        let before = state.soft;
        match random.below(4) {
            0 => {
                chain_and_back(instance, &mut state, lecture, random);
            }
            1 if random.below(20) == 0 => {
                rematch(&mut state, &|| false);
                assert!(state.soft <= before, "matching the rooms never costs");
            }
            _ => {
                if let Some(step) = state.propose(lecture, random.below(tables.periods * tables.rooms)) {
                    state.make(step);
                    assert_eq!(state.soft - before, step.delta, "a move costs what was read off");
                }
            }
        }
        assert_counted(instance, &state);
    }
    let mut again = State::new(&tables);
    again.restore(&state.place_of);
    assert_eq!((again.soft, again.rank()), (state.soft, state.rank()));
    assert_eq!((again.busy, again.in_room, again.on_day), (state.busy, state.in_room, state.on_day));
}

#[test]
fn every_move_keeps_the_running_cost_true_on_small_problems() {
    let mut random = Random::new(77, 0);
    for _ in 0..300 {
        let instance = small(&mut random, 8);
        wander(&instance, &mut random, 60);
    }
}

#[test]
fn every_move_keeps_the_running_cost_true_on_a_competition_instance() {
    wander(&Instance::parse(&comp01()).unwrap(), &mut Random::new(78, 0), 2000);
}
