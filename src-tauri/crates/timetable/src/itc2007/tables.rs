//! An instance laid out for speed: everything the solver looks up, by index.
#![expect(clippy::indexing_slicing, reason = "every index comes from the instance, which vouches for it")]

use super::cost::SEAT;
use super::instance::Instance;
use std::collections::BTreeMap;

/// No lecture, or no place.
pub const NONE: usize = usize::MAX;

/// Lectures are numbered through all courses, periods through all days, places through all periods and rooms.
#[derive(Debug)]
pub struct Tables {
    pub courses: usize,
    pub rooms: usize,
    pub days: usize,
    pub periods: usize,
    pub periods_per_day: usize,
    /// The course of each lecture.
    pub course_of: Vec<usize>,
    /// The day of each period, and its bit within the day.
    pub day_of: Vec<usize>,
    pub bit_of: Vec<u64>,
    /// What a course costs in a room for want of seats: courses by rooms.
    pub seats_short: Vec<i32>,
    /// The rooms worth trying first for each course, the rest being far too small.
    pub fitting_rooms: Vec<Vec<usize>>,
    pub min_days: Vec<i32>,
    /// The periods in which each course may take place, as a list and as courses by periods.
    pub open_periods: Vec<Vec<usize>>,
    pub is_open: Vec<bool>,
    /// Words in a set of courses.
    pub words: usize,
    /// The courses, itself included, that may not share a period with a course: courses by words.
    pub conflicts: Vec<u64>,
    pub curricula_of: Vec<Vec<usize>>,
    /// Whether a course is in a curriculum: courses by curricula.
    pub is_member: Vec<bool>,
    pub curricula: usize,
}

/// How many students may stand in a room that is still worth trying often.
const TOLERATED: i32 = 12;

impl Tables {
    pub fn new(instance: &Instance) -> Self {
        let (courses, rooms) = (instance.courses.len(), instance.rooms.len());
        let periods = instance.days * instance.periods_per_day;
        let seats_short = seats_short(instance);
        let is_open: Vec<bool> = (0..courses)
            .flat_map(|course| (0..periods).map(move |period| (course, period)))
            .map(|(course, period)| {
                let (day, slot) = (period / instance.periods_per_day, period % instance.periods_per_day);
                !instance.unavailable.contains(&(course, day, slot))
            })
            .collect();
        let open = |course: usize| (0..periods).filter(|at| is_open[course * periods + at]).collect();
        let words = courses.div_ceil(64);
        let of = |course: usize| std::iter::repeat_n(course, instance.courses[course].lectures);
        Self {
            courses,
            rooms,
            days: instance.days,
            periods,
            periods_per_day: instance.periods_per_day,
            course_of: (0..courses).flat_map(of).collect(),
            day_of: (0..periods).map(|period| period / instance.periods_per_day).collect(),
            bit_of: (0..periods).map(|period| 1 << (period % instance.periods_per_day)).collect(),
            fitting_rooms: (0..courses).map(|at| fitting(&seats_short[at * rooms..][..rooms])).collect(),
            seats_short,
            min_days: instance.courses.iter().map(|course| signed(course.min_days)).collect(),
            open_periods: (0..courses).map(open).collect(),
            is_open,
            words,
            conflicts: conflicts(instance, words),
            curricula_of: curricula_of(instance),
            is_member: membership(instance),
            curricula: instance.curricula.len(),
        }
    }

    pub fn lectures(&self) -> usize {
        self.course_of.len()
    }

    /// Whether two courses, or a course and itself, may not share a period.
    pub fn in_conflict(&self, one: usize, other: usize) -> bool {
        self.conflicts[one * self.words + other / 64] >> (other % 64) & 1 == 1
    }
}

fn signed(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

fn seats_short(instance: &Instance) -> Vec<i32> {
    let short = |students: u32, seats: u32| SEAT * students.saturating_sub(seats).cast_signed();
    let of = |students: u32| instance.rooms.iter().map(move |room| short(students, room.seats));
    instance.courses.iter().flat_map(|course| of(course.students)).collect()
}

fn fitting(short: &[i32]) -> Vec<usize> {
    let least = short.iter().min().copied().unwrap_or(0);
    (0..short.len()).filter(|room| short[*room] <= least + TOLERATED).collect()
}

fn conflicts(instance: &Instance, words: usize) -> Vec<u64> {
    let mut sets = vec![0; instance.courses.len() * words];
    let mut exclude = |group: &[usize]| {
        let mut members: Vec<u64> = vec![0; words];
        for course in group {
            members[course / 64] |= 1 << (course % 64);
        }
        for course in group {
            let own = sets[course * words..][..words].iter_mut();
            own.zip(&members).for_each(|(own, members)| *own |= members);
        }
    };
    let mut teachers: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, course) in instance.courses.iter().enumerate() {
        teachers.entry(&course.teacher).or_default().push(at);
    }
    let curricula = instance.curricula.iter().map(|curriculum| &curriculum.courses);
    for group in teachers.values().chain(curricula) {
        exclude(group);
    }
    sets
}

fn curricula_of(instance: &Instance) -> Vec<Vec<usize>> {
    let mut of = vec![Vec::new(); instance.courses.len()];
    for (at, curriculum) in instance.curricula.iter().enumerate() {
        for course in &curriculum.courses {
            of[*course].push(at);
        }
    }
    of
}

fn membership(instance: &Instance) -> Vec<bool> {
    let count = instance.curricula.len();
    let mut members = vec![false; instance.courses.len() * count];
    for (at, curriculum) in instance.curricula.iter().enumerate() {
        for course in &curriculum.courses {
            members[course * count + at] = true;
        }
    }
    members
}
