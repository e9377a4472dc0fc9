#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use super::*;
use crate::booking::{Id, Resource};
use crate::interval::Day;
use crate::random::Random;
use std::collections::BTreeSet;

fn some(random: &mut Random, most: usize, kind: fn(Id) -> Resource) -> BTreeSet<Resource> {
    (0..random.below(most + 1)).map(|_| kind(Id::try_from(random.below(3)).unwrap())).collect()
}

fn days(random: &mut Random, horizon: usize) -> BTreeSet<Day> {
    let (first, length) = (random.below(horizon), 1 + random.below(3));
    (first..first + length).map(|day| Day::try_from(day).unwrap()).collect()
}

/// A problem that follows from its seed: classes in each other's way, on few days.
fn problem(seed: u64, most: usize, horizon: usize) -> Problem {
    let mut random = Random::new(seed, 3);
    let mut problem = Problem::default();
    let count = random.below(most + 1);
    for id in (1..).take(count) {
        let mut needs = some(&mut random, 1, Resource::Venue);
        needs.extend(some(&mut random, 1, Resource::Audience));
        needs.insert(Resource::Class(id));
        let runs = (0..random.below(5))
            .map(|_| Run { days: days(&mut random, horizon), cost: u32::try_from(random.below(6)).unwrap() });
        let runs = runs.collect();
        let wishes = some(&mut random, 2, Resource::Trainer);
        problem.classes.push(OpenClass { id, runs, needs, wishes });
    }
    for id in (100..).take(random.below(3)) {
        let needs = some(&mut random, 2, Resource::Venue);
        let wishes = some(&mut random, 2, Resource::Trainer);
        problem.dated.push(Dated { id, days: days(&mut random, horizon), needs, wishes });
    }
    if random.below(2) == 0 {
        problem.shared.set(Resource::Class(1), Resource::Class(2), 4);
    }
    let weight = |random: &mut Random| u32::try_from(random.below(4)).unwrap();
    problem.weights = Weights { shared: weight(&mut random), crowded: weight(&mut random) };
    problem
}

fn best_by_force(problem: &Problem, at: usize, plan: &mut Plan) -> Rank {
    let Some(class) = problem.classes.get(at) else {
        let mut rank = rank(problem, plan);
        if !violations(problem, plan).is_empty() {
            rank.left_out = usize::MAX;
        }
        return rank;
    };
    let mut best = best_by_force(problem, at + 1, plan);
    for run in 0..class.runs.len() {
        plan.insert(class.id, run);
        best = best.min(best_by_force(problem, at + 1, plan));
        plan.remove(&class.id);
    }
    best
}

fn options(seed: u64, moves: u64) -> Options {
    Options { seed, moves, start: Plan::new() }
}

#[test]
fn a_thousand_small_problems_are_solved_as_well_as_by_trying_everything() {
    for seed in 0..1_000 {
        let problem = problem(seed, 4, 5);
        let (plan, found) = solve(&problem, &options(seed, 600));
        assert_eq!(found, rank(&problem, &plan), "the rank told is the plan's, problem {seed}");
        assert_eq!(
            found,
            best_by_force(&problem, 0, &mut Plan::new()),
            "nothing was overlooked, problem {seed}"
        );
    }
}

#[test]
fn no_plan_of_a_crowded_problem_violates_anything_and_a_seed_always_gives_the_same() {
    for seed in 0..200 {
        let problem = problem(seed, 20, 12);
        let (plan, _) = solve(&problem, &options(seed, 300));
        assert_eq!(violations(&problem, &plan), [], "problem {seed}");
        assert_eq!(solve(&problem, &options(seed, 300)).0, plan, "again the same, problem {seed}");
    }
}

#[test]
fn a_plan_is_never_worse_than_the_one_it_started_from() {
    for seed in 0..200 {
        let problem = problem(seed, 8, 6);
        let mut random = Random::new(seed, 9);
        // Any run, whatever is in the way, and some that are not there at all.
        let start: Plan =
            problem.classes.iter().map(|class| (class.id, random.below(class.runs.len() + 1))).collect();
        let before = rank(&problem, &start);
        let (_, after) = solve(&problem, &Options { start, ..options(seed, 50) });
        assert!(after <= before, "{after:?} is worse than {before:?}, problem {seed}");
    }
}

#[test]
fn what_is_in_the_way_is_named_and_once_it_is_gone_the_run_is_free() {
    let mut explained = 0;
    for seed in 0..400 {
        let problem = problem(seed, 6, 4);
        let (plan, _) = solve(&problem, &options(seed, 300));
        for class in problem.classes.iter().filter(|class| !plan.contains_key(&class.id)) {
            let Some((run, obstacles)) = why_not(&problem, &plan, class) else {
                assert!(class.runs.is_empty(), "only a class without a choice has no reason, problem {seed}");
                continue;
            };
            assert!(!obstacles.is_empty(), "a class without days is kept from each run, problem {seed}");
            let others: BTreeSet<Id> = obstacles.iter().map(|one| one.other).collect();
            let (mut freed, mut plan) = (problem.clone(), plan.clone());
            freed.dated.retain(|dated| !others.contains(&dated.id));
            plan.retain(|id, _| !others.contains(id));
            plan.insert(class.id, run);
            let wrong = violations(&freed, &plan);
            assert_eq!(wrong, [], "with them gone nothing is in its way, problem {seed}");
            explained += 1;
        }
    }
    assert!(explained > 20, "{explained} classes were explained");
}

#[test]
fn classes_that_share_a_venue_are_given_days_one_after_the_other() {
    let week = |first: Day| Run { days: (first..first + 5).collect(), cost: 0 };
    let class = |id: Id| OpenClass {
        id,
        runs: vec![week(0), week(7), week(14)],
        needs: BTreeSet::from([Resource::Class(id), Resource::Venue(9)]),
        wishes: BTreeSet::new(),
    };
    let problem = Problem { classes: vec![class(1), class(2), class(3)], ..Problem::default() };
    let (plan, rank) = solve(&problem, &options(1, 50));
    assert_eq!(rank.left_out, 0, "three weeks are enough for three classes");
    assert_eq!(plan.values().collect::<BTreeSet<_>>().len(), 3, "each has a week to itself");
    assert!(plan.values().all(|run| problem.classes[0].runs.get(*run).is_some()), "from its own list");
}
