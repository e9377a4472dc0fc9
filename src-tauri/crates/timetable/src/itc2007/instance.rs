//! What an instance says.

use std::collections::BTreeSet;

/// A week of periods, rooms, courses and the groups of courses that share students. Made by [`Instance::parse`], which
/// vouches for every index in it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Instance {
    /// Its name.
    pub name: String,
    /// Teaching days in the week.
    pub days: usize,
    /// Periods in each day.
    pub periods_per_day: usize,
    /// The courses.
    pub courses: Vec<Course>,
    /// The rooms.
    pub rooms: Vec<Room>,
    /// Groups of courses with students in common.
    pub curricula: Vec<Curriculum>,
    /// Course, day and period, all from 0, that do not go together.
    pub unavailable: BTreeSet<(usize, usize, usize)>,
}

/// A course: some lectures, each to be given in a period of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// Its name in the file.
    pub name: String,
    /// Who gives it.
    pub teacher: String,
    /// How many lectures it has.
    pub lectures: usize,
    /// On how many days they should be spread at least.
    pub min_days: usize,
    /// How many students attend.
    pub students: u32,
}

/// A room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// Its name in the file.
    pub name: String,
    /// Its seats.
    pub seats: u32,
}

/// Courses with students in common: never at the same time, and best without lectures that stand alone in a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Curriculum {
    /// Its name in the file.
    pub name: String,
    /// Its courses, by index.
    pub courses: Vec<usize>,
}
