//! What a timetable costs, counted from scratch as the competition's report defines it.

use super::instance::Instance;
use super::solution::{Lecture, Solution};
use std::collections::{BTreeMap, BTreeSet};

/// A student without a seat.
pub(super) const SEAT: i32 = 1;
/// A day fewer than a course should be spread on.
pub(super) const DAY: i32 = 5;
/// A lecture of a curriculum with none of the same curriculum just before or after it that day.
pub(super) const ALONE: i32 = 2;
/// A room of a course beyond its first.
pub(super) const ROOM: i32 = 1;

/// Hard violations, counted, and soft costs, weighted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cost {
    /// Lectures missing or too many.
    pub lectures: usize,
    /// Pairs of lectures at the same time whose courses share a teacher or a curriculum.
    pub conflicts: usize,
    /// Lectures when their course is not available.
    pub availability: usize,
    /// Lectures beyond the first in one room at one time.
    pub room_occupancy: usize,
    /// 1 for each student without a seat in each lecture.
    pub room_capacity: usize,
    /// 5 for each day that a course falls short.
    pub min_working_days: usize,
    /// 2 for each lecture that stands alone in its curriculum.
    pub curriculum_compactness: usize,
    /// 1 for each room of a course beyond its first.
    pub room_stability: usize,
}

impl Cost {
    /// Counts everything anew. Lectures outside the instance, and a course's second lecture in one period, count as
    /// missing.
    #[must_use]
    pub fn of(instance: &Instance, solution: &Solution) -> Self {
        let (lectures, dropped) = valid(instance, solution);
        let mut by_course = vec![Vec::new(); instance.courses.len()];
        for lecture in &lectures {
            by_course.get_mut(lecture.course).into_iter().for_each(|own| own.push(*lecture));
        }
        let mut cost = Self { lectures: dropped, ..Self::default() };
        cost.count_periods(instance, &lectures);
        cost.count_courses(instance, &by_course);
        cost.count_curricula(instance, &by_course);
        cost
    }

    /// All hard violations; 0 is a feasible timetable.
    #[must_use]
    pub const fn hard(&self) -> usize {
        self.lectures + self.conflicts + self.availability + self.room_occupancy
    }

    /// The sum of the four soft costs.
    #[must_use]
    pub const fn soft(&self) -> usize {
        self.room_capacity + self.min_working_days + self.curriculum_compactness + self.room_stability
    }

    fn count_periods(&mut self, instance: &Instance, lectures: &[Lecture]) {
        let groups = groups_of(instance);
        let mut periods: BTreeMap<(usize, usize), Vec<&Lecture>> = BTreeMap::new();
        for lecture in lectures {
            periods.entry((lecture.day, lecture.period)).or_default().push(lecture);
            let when = (lecture.course, lecture.day, lecture.period);
            self.availability += usize::from(instance.unavailable.contains(&when));
        }
        let clash = |one: &Lecture, other: &Lecture| {
            let (one, other) = (groups.get(one.course), groups.get(other.course));
            one.zip(other).is_some_and(|(one, other)| !one.is_disjoint(other))
        };
        for here in periods.values() {
            let rooms: BTreeSet<usize> = here.iter().map(|lecture| lecture.room).collect();
            self.room_occupancy += here.len() - rooms.len();
            for (at, one) in here.iter().enumerate() {
                self.conflicts += here.iter().skip(at + 1).filter(|other| clash(one, other)).count();
            }
        }
    }

    fn count_courses(&mut self, instance: &Instance, by_course: &[Vec<Lecture>]) {
        for (course, own) in instance.courses.iter().zip(by_course) {
            let days: BTreeSet<usize> = own.iter().map(|lecture| lecture.day).collect();
            let rooms: BTreeSet<usize> = own.iter().map(|lecture| lecture.room).collect();
            self.lectures += course.lectures.abs_diff(own.len());
            self.min_working_days += 5 * course.min_days.saturating_sub(days.len());
            self.room_stability += rooms.len().saturating_sub(1);
            for room in own.iter().filter_map(|lecture| instance.rooms.get(lecture.room)) {
                self.room_capacity += course.students.saturating_sub(room.seats) as usize;
            }
        }
    }

    fn count_curricula(&mut self, instance: &Instance, by_course: &[Vec<Lecture>]) {
        for curriculum in &instance.curricula {
            let members = || curriculum.courses.iter().filter_map(|course| by_course.get(*course)).flatten();
            let busy: BTreeSet<(usize, usize)> =
                members().map(|lecture| (lecture.day, lecture.period)).collect();
            let alone = members().filter(|Lecture { day, period, .. }| {
                let before = period.checked_sub(1).is_some_and(|period| busy.contains(&(*day, period)));
                !before && !busy.contains(&(*day, period + 1))
            });
            self.curriculum_compactness += 2 * alone.count();
        }
    }
}

/// The lectures that lie within the instance, one a course and period, and how many were dropped.
fn valid(instance: &Instance, solution: &Solution) -> (Vec<Lecture>, usize) {
    let mut seen = BTreeSet::new();
    let inside = |lecture: &&Lecture| {
        lecture.course < instance.courses.len()
            && lecture.room < instance.rooms.len()
            && lecture.day < instance.days
            && lecture.period < instance.periods_per_day
            && seen.insert((lecture.course, lecture.day, lecture.period))
    };
    let kept: Vec<Lecture> = solution.lectures.iter().filter(inside).copied().collect();
    let dropped = solution.lectures.len() - kept.len();
    (kept, dropped)
}

/// The groups each course belongs to, its curricula and its teacher: courses that share one may not share a period.
fn groups_of(instance: &Instance) -> Vec<BTreeSet<(bool, usize)>> {
    let mut groups: Vec<BTreeSet<(bool, usize)>> = vec![BTreeSet::new(); instance.courses.len()];
    for (at, curriculum) in instance.curricula.iter().enumerate() {
        for course in &curriculum.courses {
            groups.get_mut(*course).into_iter().for_each(|own| own.extend([(false, at)]));
        }
    }
    let mut teachers: BTreeMap<&str, usize> = BTreeMap::new();
    for (own, course) in groups.iter_mut().zip(&instance.courses) {
        let next = teachers.len();
        own.insert((true, *teachers.entry(&course.teacher).or_insert(next)));
    }
    groups
}
