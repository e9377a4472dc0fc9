//! The small moves: one lecture to another place, or two lectures trading places. What a move costs is read off
//! without making it, since most are refused.
#![expect(clippy::indexing_slicing, reason = "every index comes from the tables the state was built for")]

use super::cost::{ALONE, DAY, ROOM};
use super::state::{State, alone};
use super::tables::NONE;

/// A move that keeps the timetable free of hard violations.
#[derive(Debug, Clone, Copy)]
pub struct Move {
    lecture: usize,
    /// The lecture in the place it goes to, or [`NONE`].
    other: usize,
    from: usize,
    to: usize,
    /// What it adds to the soft cost.
    pub delta: i32,
}

impl State<'_> {
    /// The move of a placed lecture to any place, trading with whatever is there; none where it would change nothing,
    /// or bring a lecture where its course is not available or meets one it may not.
    pub fn propose(&self, lecture: usize, to: usize) -> Option<Move> {
        let tables = self.tables;
        let (from, other) = (self.place_of[lecture], self.lecture_at[to]);
        let course = tables.course_of[lecture];
        let (here, there) = (from / tables.rooms, to / tables.rooms);
        let partner = (other != NONE).then(|| tables.course_of[other]);
        if from == to || partner == Some(course) {
            return None;
        }
        if here != there {
            let returns = partner.is_none_or(|partner| self.may_go(partner, here, Some(course)));
            if !(returns && self.may_go(course, there, partner)) {
                return None;
            }
        }
        let back = partner.map_or(0, |partner| self.shift(partner, to, from, course));
        let delta = self.shift(course, from, to, partner.unwrap_or(NONE)) + back;
        Some(Move { lecture, other, from, to, delta })
    }

    fn may_go(&self, course: usize, period: usize, leaving: Option<usize>) -> bool {
        self.tables.is_open[course * self.tables.periods + period] && !self.meets(course, period, leaving)
    }

    /// Makes a move.
    pub fn make(&mut self, step: Move) {
        self.lift(step.lecture);
        if step.other != NONE {
            self.lift(step.other);
            self.put(step.other, step.from);
        }
        self.put(step.lecture, step.to);
    }

    /// What it costs to shift a lecture of `course`, while one of `partner` goes the other way.
    fn shift(&self, course: usize, from: usize, to: usize, partner: usize) -> i32 {
        let tables = self.tables;
        let (here, old) = (from / tables.rooms, from % tables.rooms);
        let (there, new) = (to / tables.rooms, to % tables.rooms);
        let mut delta = 0;
        if old != new {
            let rooms = course * tables.rooms;
            delta += tables.seats_short[rooms + new] - tables.seats_short[rooms + old];
            delta += ROOM * i32::from(self.in_room[rooms + new] == 0);
            delta -= ROOM * i32::from(self.in_room[rooms + old] == 1);
        }
        if here != there {
            delta += self.shift_day(course, tables.day_of[here], tables.day_of[there]);
            delta += self.shift_busy(course, here, there, partner);
        }
        delta
    }

    fn shift_day(&self, course: usize, from: usize, to: usize) -> i32 {
        if from == to {
            return 0;
        }
        let days = course * self.tables.days;
        let (used, least) = (self.days_used[course], self.tables.min_days[course]);
        let then = used - i32::from(self.on_day[days + from] == 1) + i32::from(self.on_day[days + to] == 0);
        DAY * ((least - then).max(0) - (least - used).max(0))
    }

    fn shift_busy(&self, course: usize, from: usize, to: usize, partner: usize) -> i32 {
        let tables = self.tables;
        let (old_day, new_day) = (tables.day_of[from], tables.day_of[to]);
        let (old_bit, new_bit) = (tables.bit_of[from], tables.bit_of[to]);
        let mut delta = 0;
        for curriculum in &tables.curricula_of[course] {
            if partner != NONE && tables.is_member[partner * tables.curricula + curriculum] {
                continue;
            }
            let old = self.busy[curriculum * tables.days + old_day];
            if old_day == new_day {
                delta += alone(old ^ old_bit ^ new_bit) - alone(old);
            } else {
                let new = self.busy[curriculum * tables.days + new_day];
                delta += alone(old ^ old_bit) - alone(old) + alone(new ^ new_bit) - alone(new);
            }
        }
        ALONE * delta
    }
}
