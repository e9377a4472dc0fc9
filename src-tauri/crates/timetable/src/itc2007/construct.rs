//! The first timetable: the hardest lecture first, into the place that harms the others least; where there is none, it
//! ejects the lectures that have been ejected least, and they look for a place in turn.
#![expect(clippy::indexing_slicing, reason = "every index comes from the tables the state was built for")]

use super::state::State;
use super::tables::NONE;
use crate::random::Random;

/// How many of the unplaced lectures are looked at together; more only in instances far beyond any known one.
const GLANCE: usize = 256;

/// Places what is unplaced. Gives up after `patience` steps, or when told to stop, and leaves the rest unplaced.
pub fn construct(state: &mut State<'_>, random: &mut Random, patience: u64, stop: &dyn Fn() -> bool) {
    let mut ejections = vec![0; state.tables.lectures()];
    let mut best = (state.unplaced.len(), state.place_of.clone());
    for _ in 0..patience {
        if stop() {
            break;
        }
        let Some(lecture) = hardest(state, &ejections, random) else { return };
        if let Some(place) = gentlest_place(state, lecture, random) {
            state.put(lecture, place);
        } else if let Some(place) = cheapest_ejection(state, lecture, &ejections, random) {
            eject_for(state, lecture, place, &mut ejections);
        } else {
            // It can go nowhere at all: its course has no period.
            state.unplaced.push(lecture);
            break;
        }
        if state.unplaced.len() < best.0 {
            best = (state.unplaced.len(), state.place_of.clone());
        }
    }
    if best.0 < state.unplaced.len() {
        state.restore(&best.1);
    }
}

/// Takes off the list the lecture that was ejected most or has the fewest periods left.
fn hardest(state: &mut State<'_>, ejections: &[usize], random: &mut Random) -> Option<usize> {
    let tables = state.tables;
    let first = random.below(state.unplaced.len());
    let order = (first..state.unplaced.len()).chain(0..first).take(GLANCE);
    let ease = |at: &usize| {
        let lecture = state.unplaced[*at];
        let course = tables.course_of[lecture];
        let left = tables.open_periods[course].iter().filter(|period| state.allows(course, **period)).count();
        (std::cmp::Reverse(ejections[lecture]), left)
    };
    let at = order.min_by_key(ease)?;
    Some(state.unplaced.swap_remove(at))
}

/// The free place that costs least, and at equal cost takes the period from the fewest unplaced lectures.
fn gentlest_place(state: &mut State<'_>, lecture: usize, random: &mut Random) -> Option<usize> {
    let tables = state.tables;
    let course = tables.course_of[lecture];
    let mut best = None;
    for period in &tables.open_periods[course] {
        if state.meets(course, *period, None) {
            continue;
        }
        let Some(place) = emptiest_room(state, course, *period) else { continue };
        let blocked = state.unplaced.iter().take(GLANCE).map(|other| tables.course_of[*other]);
        let blocked =
            blocked.filter(|other| tables.in_conflict(course, *other) && state.allows(*other, *period));
        let blocked = i32::try_from(blocked.count()).unwrap_or(i32::MAX);
        let cost = state.put(lecture, place);
        state.lift(lecture);
        let key = (cost.saturating_add(blocked), random.bits());
        if best.is_none_or(|(least, _)| key < least) {
            best = Some((key, place));
        }
    }
    best.map(|(_, place)| place)
}

fn emptiest_room(state: &State<'_>, course: usize, period: usize) -> Option<usize> {
    let tables = state.tables;
    let free = (0..tables.rooms).filter(|room| state.lecture_at[period * tables.rooms + room] == NONE);
    let cost = |room: &usize| {
        let at = course * tables.rooms + room;
        (tables.seats_short[at], state.in_room[at] == 0)
    };
    free.min_by_key(cost).map(|room| period * tables.rooms + room)
}

/// The place whose taking ejects the lectures that were ejected least so far.
fn cheapest_ejection(
    state: &State<'_>,
    lecture: usize,
    ejections: &[usize],
    random: &mut Random,
) -> Option<usize> {
    let tables = state.tables;
    let course = tables.course_of[lecture];
    let weight = |other: usize| 1 + ejections[other] * ejections[other];
    let mut best = None;
    for period in &tables.open_periods[course] {
        let met: usize = met(state, course, *period).map(weight).sum();
        for room in &tables.fitting_rooms[course] {
            let place = period * tables.rooms + room;
            let there = state.lecture_at[place];
            let extra = there != NONE && !tables.in_conflict(course, tables.course_of[there]);
            let total = met + if extra { weight(there) } else { 0 };
            let key = (total, random.bits());
            if best.is_none_or(|(least, _)| key < least) {
                best = Some((key, place));
            }
        }
    }
    best.map(|(_, place)| place)
}

/// The lectures of a period that `course` may not meet.
fn met(state: &State<'_>, course: usize, period: usize) -> impl Iterator<Item = usize> {
    let tables = state.tables;
    let here = state.lecture_at[period * tables.rooms..][..tables.rooms].iter().copied();
    here.filter(move |other| *other != NONE && tables.in_conflict(course, tables.course_of[*other]))
}

fn eject_for(state: &mut State<'_>, lecture: usize, place: usize, ejections: &mut [usize]) {
    let tables = state.tables;
    let course = tables.course_of[lecture];
    let mut leaving: Vec<usize> = met(state, course, place / tables.rooms).collect();
    let there = state.lecture_at[place];
    if there != NONE && !leaving.contains(&there) {
        leaving.push(there);
    }
    for other in leaving {
        state.lift(other);
        state.unplaced.push(other);
        ejections[other] += 1;
    }
    state.put(lecture, place);
}
