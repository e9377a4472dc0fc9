//! Kempe chains: the lectures of two periods that must trade periods together, because each would meet the next.
#![expect(clippy::indexing_slicing, reason = "every index comes from the tables the state was built for")]

use super::state::State;
use super::tables::NONE;
use crate::random::Random;

/// Chains beyond this length are not worth their while.
const LONGEST: usize = 128;

/// Room for a chain, kept from one to the next: each lecture with the place it came from and the one it goes to.
#[derive(Debug, Default)]
pub struct Chain {
    links: Vec<Link>,
}

#[derive(Debug, Clone, Copy)]
struct Link {
    lecture: usize,
    from: usize,
    to: usize,
}

impl Chain {
    /// Trades the chain that `lecture` belongs to between its period and `period`, and tells what that costs; none, and
    /// nothing changed, where a course is not available, the rooms do not suffice or it is too long.
    pub fn swap(
        &mut self,
        state: &mut State<'_>,
        lecture: usize,
        period: usize,
        random: &mut Random,
    ) -> Option<i32> {
        if !self.gather(state, lecture, period) {
            return None;
        }
        let before = state.soft;
        for link in &self.links {
            state.lift(link.lecture);
        }
        let home = self.links.first()?.from / state.tables.rooms;
        for at in 0..self.links.len() {
            let link = self.links[at];
            let target = if link.from / state.tables.rooms == home { period } else { home };
            let Some(place) = best_place(state, link, target, random) else {
                self.back_out(state, at);
                return None;
            };
            self.links[at].to = place;
            state.put(link.lecture, place);
        }
        Some(state.soft - before)
    }

    /// Takes the last swap back.
    pub fn undo(&self, state: &mut State<'_>) {
        self.back_out(state, self.links.len());
    }

    /// Lifts the first `placed` links, the others being lifted, and puts all back where they came from.
    fn back_out(&self, state: &mut State<'_>, placed: usize) {
        for link in self.links.iter().take(placed) {
            state.lift(link.lecture);
        }
        for link in &self.links {
            state.put(link.lecture, link.from);
        }
    }

    fn gather(&mut self, state: &State<'_>, lecture: usize, period: usize) -> bool {
        let tables = state.tables;
        let home = state.place_of[lecture] / tables.rooms;
        self.links.clear();
        self.links.push(Link { lecture, from: state.place_of[lecture], to: NONE });
        let mut next = 0;
        while let Some(link) = self.links.get(next).copied() {
            let course = tables.course_of[link.lecture];
            let target = if link.from / tables.rooms == home { period } else { home };
            if !tables.is_open[course * tables.periods + target] {
                return false;
            }
            if state.meets(course, target, None) {
                self.follow(state, course, target);
            }
            if self.links.len() > LONGEST {
                return false;
            }
            next += 1;
        }
        true
    }

    /// Adds the lectures of a period that `course` may not meet.
    fn follow(&mut self, state: &State<'_>, course: usize, period: usize) {
        let tables = state.tables;
        let places = period * tables.rooms..(period + 1) * tables.rooms;
        for from in places {
            let lecture = state.lecture_at[from];
            let meets = lecture != NONE && tables.in_conflict(course, tables.course_of[lecture]);
            if meets && self.links.iter().all(|link| link.lecture != lecture) {
                self.links.push(Link { lecture, from, to: NONE });
            }
        }
    }
}

/// The same room in the other period where it is free, else the cheapest free one, looked for from a random room on.
fn best_place(state: &State<'_>, link: Link, period: usize, random: &mut Random) -> Option<usize> {
    let tables = state.tables;
    let same = period * tables.rooms + link.from % tables.rooms;
    if state.lecture_at[same] == NONE {
        return Some(same);
    }
    let course = tables.course_of[link.lecture];
    let first = random.below(tables.rooms);
    let rooms = (first..tables.rooms).chain(0..first);
    let free = rooms.filter(|room| state.lecture_at[period * tables.rooms + room] == NONE);
    let cost = |room: &usize| {
        let at = course * tables.rooms + room;
        tables.seats_short[at] + i32::from(state.in_room[at] == 0)
    };
    free.min_by_key(cost).map(|room| period * tables.rooms + room)
}
