//! A timetable for an instance.

use super::instance::Instance;
use std::fmt::Write as _;

/// One lecture: everything by index, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lecture {
    /// Its course.
    pub course: usize,
    /// Its room.
    pub room: usize,
    /// Its day.
    pub day: usize,
    /// Its period within the day.
    pub period: usize,
}

/// The lectures that have a place, in order. Those that found none are left out, and counted by [`super::Cost`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Solution {
    /// The lectures.
    pub lectures: Vec<Lecture>,
}

impl Solution {
    /// The `.sol` file: course, room, day and period on a line each, named as in the `.ctt` file.
    #[must_use]
    pub fn write(&self, instance: &Instance) -> String {
        let mut text = String::new();
        for Lecture { course, room, day, period } in &self.lectures {
            let (Some(course), Some(room)) = (instance.courses.get(*course), instance.rooms.get(*room))
            else {
                continue;
            };
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{} {} {day} {period}", course.name, room.name);
        }
        text
    }
}
