//! A timetable under construction: always without a hard violation among the lectures that have a place, and with its
//! soft cost kept up to date.
#![expect(clippy::indexing_slicing, reason = "every index comes from the tables the state was built for")]

use super::cost::{ALONE, DAY, ROOM};
use super::instance::Instance;
use super::solution::{Lecture, Solution};
use super::tables::{NONE, Tables};

/// Where every lecture is, and the counts that cost changes are read from.
#[derive(Debug, Clone)]
pub struct State<'a> {
    pub tables: &'a Tables,
    /// The place of each lecture, or [`NONE`].
    pub place_of: Vec<usize>,
    /// The lecture in each place, or [`NONE`].
    pub lecture_at: Vec<usize>,
    /// The set of courses in each period: periods by words.
    pub present: Vec<u64>,
    /// The periods of a day in which each curriculum has a lecture: curricula by days.
    pub busy: Vec<u64>,
    /// Lectures of each course on each day, and days with any.
    pub on_day: Vec<i32>,
    pub days_used: Vec<i32>,
    /// Lectures of each course in each room, and rooms with any.
    pub in_room: Vec<i32>,
    pub rooms_used: Vec<i32>,
    /// The lectures without a place.
    pub unplaced: Vec<usize>,
    /// The soft cost of those with a place.
    pub soft: i32,
}

/// How many of a day's periods stand alone.
pub const fn alone(busy: u64) -> i32 {
    (busy & !(busy << 1) & !(busy >> 1)).count_ones().cast_signed()
}

impl<'a> State<'a> {
    pub fn new(tables: &'a Tables) -> Self {
        Self {
            tables,
            place_of: vec![NONE; tables.lectures()],
            lecture_at: vec![NONE; tables.periods * tables.rooms],
            present: vec![0; tables.periods * tables.words],
            busy: vec![0; tables.curricula * tables.days],
            on_day: vec![0; tables.courses * tables.days],
            days_used: vec![0; tables.courses],
            in_room: vec![0; tables.courses * tables.rooms],
            rooms_used: vec![0; tables.courses],
            unplaced: (0..tables.lectures()).collect(),
            soft: tables.min_days.iter().map(|days| DAY * days).sum(),
        }
    }

    /// Fewer unplaced lectures first, then the soft cost.
    pub fn rank(&self) -> (usize, i32) {
        (self.unplaced.len(), self.soft)
    }

    /// Whether a lecture of `course` in `period` would meet one it may not share the period with, other than `leaving`.
    pub fn meets(&self, course: usize, period: usize, leaving: Option<usize>) -> bool {
        let words = self.tables.words;
        let here = &self.present[period * words..][..words];
        let against = &self.tables.conflicts[course * words..][..words];
        let Some(leaving) = leaving else { return here.iter().zip(against).any(|(a, b)| a & b != 0) };
        let pairs = here.iter().zip(against).enumerate();
        pairs.into_iter().any(|(word, (a, b))| {
            let gone = if word == leaving / 64 { 1 << (leaving % 64) } else { 0 };
            a & b & !gone != 0
        })
    }

    /// Whether a lecture of `course` can be added in `period`, wherever there is a room.
    pub fn allows(&self, course: usize, period: usize) -> bool {
        self.tables.is_open[course * self.tables.periods + period] && !self.meets(course, period, None)
    }

    /// Gives an unplaced lecture an empty place in a period that allows it, and tells what that costs. The caller takes
    /// it off the list of unplaced lectures.
    pub fn put(&mut self, lecture: usize, place: usize) -> i32 {
        self.turn(lecture, place, 1)
    }

    /// Takes a lecture out of its place and tells what that costs. The caller puts it elsewhere or on the list.
    pub fn lift(&mut self, lecture: usize) -> i32 {
        self.turn(lecture, self.place_of[lecture], -1)
    }

    fn turn(&mut self, lecture: usize, place: usize, by: i32) -> i32 {
        let tables = self.tables;
        let course = tables.course_of[lecture];
        let (period, room) = (place / tables.rooms, place % tables.rooms);
        let (here, there) = if by > 0 { (place, lecture) } else { (NONE, NONE) };
        self.place_of[lecture] = here;
        self.lecture_at[place] = there;
        self.present[period * tables.words + course / 64] ^= 1 << (course % 64);
        let delta = by * tables.seats_short[course * tables.rooms + room]
            + self.turn_room(course, room, by)
            + self.turn_day(course, tables.day_of[period], by)
            + self.turn_busy(course, period);
        self.soft += delta;
        delta
    }

    fn turn_room(&mut self, course: usize, room: usize, by: i32) -> i32 {
        let count = &mut self.in_room[course * self.tables.rooms + room];
        *count += by;
        if (by > 0 && *count != 1) || (by < 0 && *count != 0) {
            return 0;
        }
        let before = (self.rooms_used[course] - 1).max(0);
        self.rooms_used[course] += by;
        ROOM * ((self.rooms_used[course] - 1).max(0) - before)
    }

    fn turn_day(&mut self, course: usize, day: usize, by: i32) -> i32 {
        let count = &mut self.on_day[course * self.tables.days + day];
        *count += by;
        if (by > 0 && *count != 1) || (by < 0 && *count != 0) {
            return 0;
        }
        let least = self.tables.min_days[course];
        let before = (least - self.days_used[course]).max(0);
        self.days_used[course] += by;
        DAY * ((least - self.days_used[course]).max(0) - before)
    }

    fn turn_busy(&mut self, course: usize, period: usize) -> i32 {
        let tables = self.tables;
        let (day, bit) = (tables.day_of[period], tables.bit_of[period]);
        let mut delta = 0;
        for curriculum in &tables.curricula_of[course] {
            let busy = &mut self.busy[curriculum * tables.days + day];
            delta -= alone(*busy);
            *busy ^= bit;
            delta += alone(*busy);
        }
        ALONE * delta
    }

    /// The same timetable in the form that is handed out.
    pub fn solution(&self) -> Solution {
        let tables = self.tables;
        let placed = self.place_of.iter().enumerate().filter(|(_, place)| **place != NONE);
        let mut lectures: Vec<Lecture> = placed
            .map(|(lecture, place)| Lecture {
                course: tables.course_of[lecture],
                room: place % tables.rooms,
                day: tables.day_of[place / tables.rooms],
                period: place / tables.rooms % tables.periods_per_day,
            })
            .collect();
        lectures.sort_unstable();
        Solution { lectures }
    }

    /// Takes over what a solution holds, leaving out every lecture that would violate something.
    pub fn adopt(&mut self, instance: &Instance, solution: &Solution) {
        for Lecture { course, room, day, period } in &solution.lectures {
            let inside = *course < instance.courses.len()
                && *room < instance.rooms.len()
                && *day < instance.days
                && *period < instance.periods_per_day;
            if !inside {
                continue;
            }
            let period = day * instance.periods_per_day + period;
            let place = period * instance.rooms.len() + room;
            let free = self.lecture_at[place] == NONE && self.allows(*course, period);
            let next = self.unplaced.iter().position(|lecture| self.tables.course_of[*lecture] == *course);
            if let Some(at) = next.filter(|_| free) {
                let lecture = self.unplaced.remove(at);
                self.put(lecture, place);
            }
        }
    }

    /// Becomes the timetable whose lectures have these places.
    pub fn restore(&mut self, places: &[usize]) {
        *self = Self::new(self.tables);
        for (lecture, place) in places.iter().enumerate().filter(|(_, place)| **place != NONE) {
            self.put(lecture, *place);
        }
        self.unplaced.retain(|lecture| places[*lecture] == NONE);
    }
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;
