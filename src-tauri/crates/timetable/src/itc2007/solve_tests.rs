#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use super::*;
use crate::itc2007::samples::{comp01, small};
use crate::itc2007::{Cost, Lecture};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Never out of time: the tests count moves.
struct Patient;

impl Control for Patient {
    fn spent(&self) -> f64 {
        0.0
    }
}

fn counted(seed: u64, moves: u64) -> Options {
    Options { seed, threads: 1, moves: Some(moves), start: None }
}

/// The cost by the report's definitions, over a table of who is where, sharing nothing with the crate's own count:
/// hard violations, then the soft cost.
fn by_definition(instance: &Instance, lectures: &[Lecture]) -> (usize, usize) {
    let courses = &instance.courses;
    let together = |a: usize, b: usize| {
        let group = |courses: &Vec<usize>| courses.contains(&a) && courses.contains(&b);
        courses[a].teacher == courses[b].teacher || instance.curricula.iter().any(|c| group(&c.courses))
    };
    let held = |course: usize, room: usize, day: usize, period: usize| {
        usize::from(lectures.contains(&Lecture { course, room, day, period }))
    };
    let rooms = 0..instance.rooms.len();
    let at = |c: usize, d: usize, p: usize| rooms.clone().map(|r| held(c, r, d, p)).sum::<usize>();
    let (mut hard, mut soft) = (0, 0);
    for day in 0..instance.days {
        for period in 0..instance.periods_per_day {
            for room in rooms.clone() {
                let here: usize = (0..courses.len()).map(|c| held(c, room, day, period)).sum();
                hard += here.saturating_sub(1);
            }
            for course in 0..courses.len() {
                let here = at(course, day, period);
                hard += here * usize::from(instance.unavailable.contains(&(course, day, period)));
                let clash = (0..course).filter(|other| together(course, *other));
                hard += clash.map(|other| here * at(other, day, period)).sum::<usize>();
            }
            for curriculum in &instance.curricula {
                let count = |p: usize| curriculum.courses.iter().map(|c| at(*c, day, p)).sum::<usize>();
                let before = if period == 0 { 0 } else { count(period - 1) };
                let after = if period + 1 == instance.periods_per_day { 0 } else { count(period + 1) };
                soft += if before + after == 0 { 2 * count(period) } else { 0 };
            }
        }
    }
    let (missing, spread) = courses_by_definition(instance, lectures);
    (hard + missing, soft + spread)
}

fn courses_by_definition(instance: &Instance, lectures: &[Lecture]) -> (usize, usize) {
    let (mut hard, mut soft) = (0, 0);
    for (c, course) in instance.courses.iter().enumerate() {
        let own: Vec<&Lecture> = lectures.iter().filter(|lecture| lecture.course == c).collect();
        hard += course.lectures.abs_diff(own.len());
        let days = (0..instance.days).filter(|day| own.iter().any(|lecture| lecture.day == *day)).count();
        soft += if days < course.min_days { 5 * (course.min_days - days) } else { 0 };
        let used =
            (0..instance.rooms.len()).filter(|room| own.iter().any(|lecture| lecture.room == *room)).count();
        soft += used.max(1) - 1;
        for lecture in own {
            let seats = instance.rooms[lecture.room].seats;
            soft += if course.students > seats { (course.students - seats) as usize } else { 0 };
        }
    }
    (hard, soft)
}

/// The least cost of any timetable with every lecture placed and nothing violated; none where there is no such one.
fn best_by_trying_all(instance: &Instance, lectures: &mut Vec<Lecture>) -> Option<usize> {
    let (hard, soft) = by_definition(instance, lectures);
    let wanted: usize = instance.courses.iter().map(|course| course.lectures).sum();
    let missing = wanted - lectures.len();
    if hard > missing {
        return None;
    }
    let has_all = |c: &usize| {
        lectures.iter().filter(|lecture| lecture.course == *c).count() == instance.courses[*c].lectures
    };
    let Some(course) = (0..instance.courses.len()).find(|course| !has_all(course)) else { return Some(soft) };
    let last = lectures.last().copied().filter(|lecture| lecture.course == course);
    let mut best: Option<usize> = None;
    for day in 0..instance.days {
        for period in 0..instance.periods_per_day {
            for room in 0..instance.rooms.len() {
                // A course's lectures are all alike: trying them in the order of time is enough.
                if last.is_some_and(|last| (last.day, last.period) >= (day, period)) {
                    continue;
                }
                lectures.push(Lecture { course, room, day, period });
                let found = best_by_trying_all(instance, lectures);
                lectures.pop();
                best = [best, found].into_iter().flatten().min();
            }
        }
    }
    best
}

#[test]
fn a_thousand_small_problems_are_solved_as_well_as_by_trying_everything() {
    let mut random = Random::new(2007, 0);
    let mut feasible = 0;
    for number in 0..1000 {
        let instance = small(&mut random, 5);
        let solution = solve(&instance, &counted(number, 20_000), &Patient);
        let (hard, soft) = by_definition(&instance, &solution.lectures);
        let cost = Cost::of(&instance, &solution);
        assert_eq!((cost.hard(), cost.soft()), (hard, soft), "problem {number}: {instance:?}");
        match best_by_trying_all(&instance, &mut Vec::new()) {
            Some(best) => assert_eq!((hard, soft), (0, best), "problem {number}: {instance:?}"),
            None => assert!(hard > 0, "problem {number} has no timetable without a violation"),
        }
        feasible += usize::from(hard == 0);
    }
    assert!((200..1000).contains(&feasible), "both kinds are among them: {feasible} are feasible");
}

#[test]
fn a_thousand_timetables_full_of_violations_cost_what_the_definition_says() {
    let mut random = Random::new(2008, 0);
    for _ in 0..1000 {
        let instance = small(&mut random, 6);
        let mut lectures: Vec<Lecture> = Vec::new();
        for _ in 0..random.below(9) {
            let lecture = Lecture {
                course: random.below(instance.courses.len()),
                room: random.below(instance.rooms.len()),
                day: random.below(instance.days),
                period: random.below(instance.periods_per_day),
            };
            // A course twice in a period is no second lecture: the count leaves it out, so the table does too.
            let same = |other: &Lecture| {
                (other.course, other.day, other.period) == (lecture.course, lecture.day, lecture.period)
            };
            if !lectures.iter().any(same) {
                lectures.push(lecture);
            }
        }
        let expected = by_definition(&instance, &lectures);
        let cost = Cost::of(&instance, &Solution { lectures });
        assert_eq!((cost.hard(), cost.soft()), expected);
    }
}

#[test]
fn the_smallest_competition_instance_comes_close_to_its_optimum() {
    let instance = Instance::parse(&comp01()).unwrap();
    let solution = solve(&instance, &counted(1, 1_000_000), &Patient);
    let (hard, soft) = by_definition(&instance, &solution.lectures);
    assert_eq!(hard, 0);
    assert!((5..=12).contains(&soft), "the optimum is 5, found {soft}");
    let text = solution.write(&instance);
    assert_eq!(text.lines().count(), 160, "one line for each lecture");
    let rooms = ["B", "C", "E", "F", "G", "S"];
    let room_of = |line: &str| line.split(' ').nth(1).unwrap_or_default().to_owned();
    assert!(
        text.lines().all(|line| rooms.contains(&room_of(line).as_str())),
        "rooms are named as in the file"
    );
}

#[test]
fn the_same_seed_threads_and_moves_give_the_same_timetable() {
    let instance = Instance::parse(&comp01()).unwrap();
    for threads in [1, 3] {
        let options = Options { threads, ..counted(9, 30_000) };
        let once = solve(&instance, &options, &Patient);
        assert_eq!(solve(&instance, &options, &Patient), once, "with {threads} threads");
        let other = solve(&instance, &Options { seed: 10, ..options }, &Patient);
        assert_ne!(other, once, "another seed goes another way");
    }
}

#[test]
fn the_result_is_never_worse_than_the_start() {
    let instance = Instance::parse(&comp01()).unwrap();
    let good = solve(&instance, &counted(1, 300_000), &Patient);
    let rank = |solution: &Solution| by_definition(&instance, &solution.lectures);
    for seed in 0..5 {
        let start = Some(good.clone());
        let again = solve(&instance, &Options { start, ..counted(seed, 4000) }, &Patient);
        assert!(rank(&again) <= rank(&good));
    }
    let mut broken = good.clone();
    broken.lectures.retain(|lecture| lecture.course != 3);
    broken
        .lectures
        .iter_mut()
        .for_each(|lecture| lecture.room = if lecture.day == 0 { 0 } else { lecture.room });
    let start = Some(broken.clone());
    let mended = solve(&instance, &Options { start, ..counted(1, 4000) }, &Patient);
    assert!(rank(&mended) < rank(&broken), "a start with violations is mended");
}

/// Cancels after a few looks, and keeps what it was told.
struct Impatient {
    looks: AtomicUsize,
    told: Mutex<Vec<Progress>>,
}

impl Control for Impatient {
    fn spent(&self) -> f64 {
        0.0
    }

    fn cancelled(&self) -> bool {
        self.told.lock().unwrap().len() >= 5 || self.looks.fetch_add(1, Ordering::Relaxed) > 100_000
    }

    fn progress(&self, progress: &Progress) {
        self.told.lock().unwrap().push(*progress);
    }
}

#[test]
fn a_search_that_is_cancelled_returns_what_it_has_and_had_told_how_far_it_was() {
    let instance = Instance::parse(&comp01()).unwrap();
    let control = Impatient { looks: AtomicUsize::new(0), told: Mutex::default() };
    let options = Options { moves: Some(u64::MAX), ..counted(1, 0) };
    let solution = solve(&instance, &options, &control);
    let told = control.told.into_inner().unwrap();
    assert!(told.len() >= 5);
    assert!(told.windows(2).all(|pair| pair[0].spent <= pair[1].spent));
    assert_eq!(by_definition(&instance, &solution.lectures).0, 0, "the first timetable is already feasible");
}
