#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use super::samples::{CROWDED, SMALL, Size, Unhurried, problem};
use super::*;
use crate::booking::Resource;
use crate::control::{Control, Progress};
use crate::interval::Interval;
use crate::order::Order;
use crate::random::Random;
use std::sync::atomic::{AtomicUsize, Ordering};

fn options(seed: u64, moves: u64) -> Options {
    Options { seed, threads: 1, moves: Some(moves), ..Options::default() }
}

/// The best rank there is, by trying everything.
fn best_by_force(problem: &Problem) -> Rank {
    let alone = Plan::new();
    let check = Check::new(problem, &alone).unwrap();
    let possible: Vec<Vec<Place>> = problem
        .activities
        .iter()
        .map(|activity| {
            let places = places_of(activity).map(|choice| choice.what);
            places.filter(|place| check.is_free(activity, *place)).collect()
        })
        .collect();
    let mut best = rank(problem, &alone).unwrap();
    try_all(problem, &possible, 0, &mut Plan::new(), &mut best);
    best
}

fn try_all(problem: &Problem, possible: &[Vec<Place>], at: usize, plan: &mut Plan, best: &mut Rank) {
    let Some(activity) = problem.activities.get(at) else {
        if violations(problem, plan).unwrap().is_empty() {
            *best = (*best).min(rank(problem, plan).unwrap());
        }
        return;
    };
    try_all(problem, possible, at + 1, plan, best);
    for place in &possible[at] {
        plan.insert(activity.id, *place);
        try_all(problem, possible, at + 1, plan, best);
        plan.remove(&activity.id);
    }
}

#[test]
fn a_thousand_small_problems_are_solved_as_well_as_by_trying_everything() {
    for seed in 0..1_000 {
        let problem = problem(seed, SMALL);
        let (plan, found) = solve(&problem, &options(seed, 3_000), &Unhurried).unwrap();
        assert_eq!(found, rank(&problem, &plan).unwrap(), "the rank told is the plan's, problem {seed}");
        assert_eq!(found, best_by_force(&problem), "nothing better was overlooked in problem {seed}");
    }
}

#[test]
fn no_plan_of_a_crowded_problem_violates_anything() {
    for seed in 0..300 {
        let problem = problem(seed, CROWDED);
        let (plan, _) = solve(&problem, &options(seed, 600), &Unhurried).unwrap();
        assert_eq!(violations(&problem, &plan).unwrap(), [], "problem {seed}");
    }
}

#[test]
fn a_plan_is_never_worse_than_the_one_it_started_from() {
    for seed in 0..200 {
        let problem = problem(seed, CROWDED);
        let mut random = Random::new(seed, 1);
        // Anywhere it may go, whatever is in the way: also a start full of clashes.
        let start: Plan = problem
            .activities
            .iter()
            .filter_map(|activity| {
                let places: Vec<Place> = places_of(activity).map(|choice| choice.what).collect();
                Some((activity.id, *places.get(random.below(places.len() + 1))?))
            })
            .collect();
        let before = rank(&problem, &start).unwrap();
        let options = Options { start, ..options(seed, 64) };
        let (_, after) = solve(&problem, &options, &Unhurried).unwrap();
        assert!(after <= before, "problem {seed}: {after:?} after {before:?}");
    }
}

#[test]
fn the_same_seed_and_threads_give_the_same_plan() {
    for seed in 0..20 {
        let problem = problem(seed, CROWDED);
        for threads in [1, 3] {
            let options = Options { threads, ..options(seed, 500) };
            let once = solve(&problem, &options, &Unhurried).unwrap();
            assert_eq!(
                once,
                solve(&problem, &options, &Unhurried).unwrap(),
                "problem {seed}, {threads} threads"
            );
        }
    }
}

#[test]
fn strange_problems_neither_panic_nor_hang() {
    let strange = Size { activities: 12, times: 5, days: 40, rules: 6 };
    for seed in 0..300 {
        let mut problem = problem(seed, strange);
        let mut random = Random::new(seed, 2);
        let far = [i32::MIN, i32::MAX, 0][random.below(3)];
        for activity in &mut problem.activities {
            match random.below(6) {
                0 => activity.times.clear(),
                1 => activity.people = u32::MAX,
                2 => {
                    let when = Interval::new(far, 0, 1440).unwrap();
                    activity.times.push(Choice { what: when, cost: u32::MAX });
                    activity.times.push(Choice { what: when, cost: 0 });
                }
                3 => activity.needs.extend([31, 31, 32].map(Resource::Audience)),
                _ => {}
            }
        }
        problem.monday = far;
        let itself =
            Order { before: 2, after: 2, either_way: false, least_days: u16::MAX, most_days: Some(0) };
        problem.orders.push(itself);
        problem.loads.insert(Resource::Class(12), Load { minutes_a_day: Some(0), ..Load::default() });
        let (plan, _) = solve(&problem, &options(seed, 300), &Unhurried).unwrap();
        assert_eq!(violations(&problem, &plan).unwrap(), [], "problem {seed}");
        for activity in &problem.activities {
            let _ = why_not(&problem, &plan, activity).unwrap();
        }
    }
}

#[test]
fn two_bookings_of_one_id_are_refused() {
    let mut problem = problem(3, SMALL);
    problem.activities.push(problem.activities[0].clone());
    assert!(
        solve(&problem, &options(1, 10), &Unhurried).is_err(),
        "which of them a plan means would not be known"
    );
}

/// Stops the search at its first report.
struct StopsAtOnce(AtomicUsize);

impl Control for StopsAtOnce {
    fn spent(&self) -> f64 {
        0.0
    }

    fn cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed) > 0
    }

    fn progress(&self, _: &Progress) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

#[test]
fn whoever_stops_the_search_gets_what_there_is() {
    let problem = problem(8, CROWDED);
    let endless = Options { moves: Some(u64::MAX), ..options(8, 0) };
    let (plan, _) = solve(&problem, &endless, &StopsAtOnce(AtomicUsize::new(0))).unwrap();
    assert_eq!(violations(&problem, &plan).unwrap(), [], "stopped early, but sound");
    assert!(!plan.is_empty(), "the first plan was there already");
}

#[test]
fn alternatives_are_free_and_cheapest_first() {
    let mut seen = 0;
    for seed in 0..100 {
        let problem = problem(seed, CROWDED);
        let (plan, _) = solve(&problem, &options(seed, 200), &Unhurried).unwrap();
        for activity in &problem.activities {
            let ways = alternatives(&problem, &plan, activity, 3).unwrap();
            assert!(ways.is_sorted_by_key(|way| way.cost), "cheapest first");
            for way in ways {
                let moved: Plan =
                    plan.iter().map(|(id, place)| (*id, *place)).chain([(activity.id, way.what)]).collect();
                assert_eq!(violations(&problem, &moved).unwrap(), [], "nothing else has to move");
                assert_ne!(plan.get(&activity.id), Some(&way.what), "where it is already is no alternative");
                seen += 1;
            }
        }
    }
    assert!(seen > 100, "there was something to check");
}
