#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use super::*;
use crate::booking::Id;
use crate::control::{Control, Progress};
use crate::county::Choice;
use crate::interval::Interval;
use crate::random::Random;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A search that ends when its moves are spent.
struct Unhurried;

impl Control for Unhurried {
    fn spent(&self) -> f64 {
        0.0
    }
}

fn number(random: &mut Random, below: usize) -> u32 {
    u32::try_from(random.below(below)).unwrap()
}

/// Few teams, villages and times, crowded enough that not everything goes.
fn sample(seed: u64, villages: usize, most_visits: usize) -> Problem {
    let mut random = Random::new(seed, 40);
    let mut times = BTreeSet::new();
    for _ in 0..=random.below(3) {
        let start = 540 + 30 * u16::try_from(random.below(4)).unwrap();
        times.insert(Interval::new(i32::try_from(random.below(2)).unwrap(), start, start + 45).unwrap());
    }
    let ids = |from: Id, count: usize| (from..).take(count).collect::<Vec<Id>>();
    let (teams, places, topics) = (ids(1, 1 + random.below(3)), ids(11, villages), ids(21, 3));
    let some = |of: &[Id], random: &mut Random| -> BTreeSet<Id> {
        of.iter().copied().filter(|_| random.below(3) > 0).collect()
    };
    Problem {
        teams: teams
            .iter()
            .map(|id| Team {
                id: *id,
                speakers: some(&[31, 32, 33, 34, 35, 36], &mut random).into_iter().take(1).collect(),
                topics: some(&topics, &mut random),
                busy: times.iter().copied().filter(|_| random.below(6) == 0).collect(),
                talks: number(&mut random, 2),
            })
            .collect(),
        villages: places
            .iter()
            .map(|id| Village {
                id: *id,
                area: 51 + random.below(2) as Id,
                visits: u16::try_from(1 + random.below(most_visits)).unwrap(),
                teams: some(&teams, &mut random)
                    .into_iter()
                    .map(|what| Choice { what, cost: 5 * number(&mut random, 3) })
                    .collect(),
                topics: topics.iter().map(|topic| (*topic, 10 * number(&mut random, 3))).collect(),
                busy: BTreeSet::new(),
            })
            .collect(),
        fixed: times
            .first()
            .filter(|_| random.below(3) == 0)
            .map(|when| Fixed { team: 1, village: 11, area: 51, when: *when })
            .into_iter()
            .collect(),
        times,
        near: 15,
        far: 60,
        apart: u16::try_from(random.below(2)).unwrap(),
        weights: Weights { uneven_work: 3, crowded_days: 1 },
    }
}

/// What is wrong with a plan, written anew from the rules: nothing here is shared with the search or its check.
fn wrong(problem: &Problem, plan: &Plan) -> Vec<String> {
    let mut found = Vec::new();
    let team = |id: Id| problem.teams.iter().find(|team| team.id == id).unwrap();
    let village = |id: Id| problem.villages.iter().find(|village| village.id == id).unwrap();
    let mut all: Vec<(Id, Id, Id, Interval, Option<Id>)> = plan
        .iter()
        .map(|(visit, talk)| {
            (talk.team, visit.village, village(visit.village).area, talk.when, Some(talk.topic))
        })
        .collect();
    all.extend(problem.fixed.iter().map(|one| (one.team, one.village, one.area, one.when, None)));
    for (visit, talk) in plan {
        let (team, village) = (team(talk.team), village(visit.village));
        let rules = [
            ("another visit than asked for", visit.turn < village.visits),
            ("out of reach", village.teams.iter().any(|choice| choice.what == talk.team)),
            ("cannot deliver it", team.topics.contains(&talk.topic)),
            ("not on offer", village.topics.contains_key(&talk.topic)),
            ("no such time", problem.times.contains(&talk.when)),
            ("team busy", team.busy.iter().all(|busy| !busy.overlaps(talk.when))),
        ];
        found.extend(rules.iter().filter(|(_, kept)| !kept).map(|(rule, _)| format!("{visit:?}: {rule}")));
    }
    for (at, one) in all.iter().enumerate() {
        for other in all.iter().skip(at + 1).filter(|other| one.4.is_some() || other.4.is_some()) {
            let days = (one.3.day() - other.3.day()).abs();
            let gap = i32::from(other.3.start()).max(i32::from(one.3.start()))
                - i32::from(other.3.end()).min(i32::from(one.3.end()));
            let way = if one.1 == other.1 {
                0
            } else if one.2 == other.2 {
                15
            } else {
                60
            };
            let share = one.0 == other.0
                || problem.teams.iter().any(|team| team.id == one.0)
                    && team(one.0).speakers.iter().any(|speaker| team(other.0).speakers.contains(speaker));
            if share && days == 0 && gap < way {
                found.push(format!("in two places at once: {one:?} {other:?}"));
            }
            if one.1 == other.1 && (days < i32::from(problem.apart) || days == 0 && gap < 0) {
                found.push(format!("too soon again: {one:?} {other:?}"));
            }
            if one.1 == other.1 && one.4.is_some() && one.4 == other.4 {
                found.push(format!("the same topic again: {one:?} {other:?}"));
            }
        }
    }
    found
}

/// The fewest visits that have to be left out, by trying everything.
fn fewest_left_out(problem: &Problem) -> usize {
    let mut visits: Vec<Visit> = Vec::new();
    for village in &problem.villages {
        visits.extend((0..village.visits).map(|turn| Visit { village: village.id, turn }));
    }
    let mut best = visits.len();
    try_all(problem, &visits, 0, &mut Plan::new(), &mut best);
    best
}

fn try_all(problem: &Problem, visits: &[Visit], at: usize, plan: &mut Plan, best: &mut usize) {
    let Some(visit) = visits.get(at) else {
        *best = (*best).min(visits.len() - plan.len());
        return;
    };
    if at - plan.len() >= *best {
        return;
    }
    let village = problem.villages.iter().find(|village| village.id == visit.village).unwrap();
    for team in &village.teams {
        for topic in village.topics.keys() {
            for when in &problem.times {
                plan.insert(*visit, Talk { team: team.what, topic: *topic, when: *when });
                if wrong(problem, plan).is_empty() {
                    try_all(problem, visits, at + 1, plan, best);
                }
                plan.remove(visit);
            }
        }
    }
    try_all(problem, visits, at + 1, plan, best);
}

fn options(seed: u64, moves: u64) -> Options {
    Options { seed, moves: Some(moves), ..Options::default() }
}

#[test]
fn no_fewer_villages_are_visited_than_by_trying_everything() {
    let mut left_out = 0;
    for seed in 0..300 {
        let problem = sample(seed, 3, 1);
        let (plan, found) = solve(&problem, &options(seed, 4_000), &Unhurried);
        assert_eq!(wrong(&problem, &plan), Vec::<String>::new(), "problem {seed}");
        assert_eq!(found.unvisited, fewest_left_out(&problem), "problem {seed}: as many as can be");
        left_out += found.unvisited;
    }
    assert!(left_out > 50, "some could not be visited at all: {left_out}");
}

#[test]
fn no_plan_of_a_crowded_problem_breaks_a_rule_and_its_rank_is_what_it_says() {
    for seed in 0..300 {
        let problem = sample(seed, 8, 2);
        let (plan, found) = solve(&problem, &options(seed, 1_500), &Unhurried);
        assert_eq!(wrong(&problem, &plan), Vec::<String>::new(), "problem {seed}");
        assert_eq!(found, rank(&problem, &plan), "problem {seed}: the rank told is the plan's");
        let visits: usize = problem.villages.iter().map(|village| usize::from(village.visits)).sum();
        assert_eq!(found.unvisited, visits - plan.len(), "problem {seed}: what is missing is counted");
    }
}

#[test]
fn every_visit_left_out_says_why_and_none_of_them_could_be_made() {
    let mut reasons = BTreeSet::new();
    for seed in 0..300 {
        let problem = sample(seed, 8, 1);
        let (plan, _) = solve(&problem, &options(seed, 800), &Unhurried);
        for village in &problem.villages {
            let visit = Visit { village: village.id, turn: 0 };
            if plan.contains_key(&visit) {
                continue;
            }
            reasons.insert(why_unvisited(&problem, &plan, visit).unwrap());
            for team in &village.teams {
                for when in &problem.times {
                    for topic in village.topics.keys() {
                        let mut more = plan.clone();
                        more.insert(visit, Talk { team: team.what, topic: *topic, when: *when });
                        assert_ne!(wrong(&problem, &more), Vec::<String>::new(), "problem {seed}, {visit:?}");
                    }
                }
            }
        }
    }
    assert_eq!(reasons.len(), 3, "all sorts came up: {reasons:?}");
}

#[test]
fn a_village_hears_what_it_heard_longest_ago_of_what_its_team_can_deliver() {
    for seed in 0..200 {
        let problem = sample(seed, 6, 1);
        let (plan, _) = solve(&problem, &options(seed, 500), &Unhurried);
        for (visit, talk) in &plan {
            let village = problem.villages.iter().find(|village| village.id == visit.village).unwrap();
            let team = problem.teams.iter().find(|team| team.id == talk.team).unwrap();
            let least = team.topics.iter().filter_map(|topic| village.topics.get(topic)).min().unwrap();
            assert_eq!(&village.topics[&talk.topic], least, "problem {seed}, {visit:?}");
        }
    }
}

#[test]
fn a_plan_is_never_worse_than_the_one_it_started_from() {
    for seed in 0..200 {
        let problem = sample(seed, 6, 2);
        let mut random = Random::new(seed, 41);
        let mut start = Plan::new();
        for village in problem.villages.iter().filter(|village| !village.teams.is_empty()) {
            let team = village.teams[random.below(village.teams.len())].what;
            let when = *problem.times.iter().nth(random.below(problem.times.len())).unwrap();
            start.insert(
                Visit { village: village.id, turn: 0 },
                Talk { team, topic: 21 + random.below(3) as Id, when },
            );
        }
        let before = rank(&problem, &start);
        let (_, after) = solve(&problem, &Options { start, ..options(seed, 64) }, &Unhurried);
        assert!(after <= before, "problem {seed}: {after:?} after {before:?}");
    }
}

#[test]
fn the_same_seed_and_threads_give_the_same_plan() {
    for seed in 0..20 {
        let problem = sample(seed, 8, 2);
        for threads in [1, 3] {
            let options = Options { threads, ..options(seed, 500) };
            let once = solve(&problem, &options, &Unhurried);
            assert_eq!(once, solve(&problem, &options, &Unhurried), "problem {seed}, {threads} threads");
        }
    }
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
    let problem = sample(4, 8, 2);
    let (plan, _) = solve(&problem, &options(4, u64::MAX), &StopsAtOnce(AtomicUsize::new(0)));
    assert_eq!(wrong(&problem, &plan), Vec::<String>::new(), "stopped early, but sound");
    assert!(!plan.is_empty(), "the first plan was there already");
}

/// Teams that are as good for everything share the work.
#[test]
fn work_is_shared_evenly() {
    let teams: Vec<Id> = (1..=4).collect();
    let mut problem = sample(1, 20, 1);
    problem.times = (0..10).map(|day| Interval::new(day, 600, 645).unwrap()).collect();
    problem.fixed.clear();
    problem.teams =
        teams.iter().map(|id| Team { id: *id, topics: BTreeSet::from([21]), ..Team::default() }).collect();
    for village in &mut problem.villages {
        village.teams = teams.iter().map(|what| Choice { what: *what, cost: 0 }).collect();
    }
    let (plan, found) = solve(&problem, &options(1, 4_000), &Unhurried);
    assert_eq!(found.unvisited, 0, "there is time for all");
    for team in teams {
        assert_eq!(plan.values().filter(|talk| talk.team == team).count(), 5, "20 talks for 4 teams");
    }
}
