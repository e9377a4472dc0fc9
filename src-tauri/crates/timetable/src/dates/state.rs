//! Who has which days, while the search runs; its cost is kept up to date with every step.
#![expect(clippy::indexing_slicing, reason = "every index comes from the maps built here")]

use super::problem::{Dated, OpenClass, Plan, Problem};
use crate::booking::Resource;
use crate::interval::Day;
use std::collections::{BTreeMap, BTreeSet};

/// A run, its days counted from 0.
struct Choice {
    days: Vec<usize>,
    /// What it costs, with what it shares with those who keep their days.
    cost: i64,
    /// Its place among the class's runs.
    place: usize,
}

/// Some classes with days, without any violation.
pub struct State<'p> {
    problem: &'p Problem,
    /// By class: the runs that nobody who keeps their days is in the way of.
    choices: Vec<Vec<Choice>>,
    /// By two classes: whether they may meet, and what they would rather not share.
    apart: Vec<bool>,
    wishes: Vec<i64>,
    /// By day: the classes placed there, and how many are there in all.
    there: Vec<Vec<usize>>,
    crowd: Vec<i64>,
    pub chosen: Vec<Option<usize>>,
    pub unplaced: usize,
    pub cost: i64,
}

impl<'p> State<'p> {
    /// Nobody has days yet.
    pub fn new(problem: &'p Problem) -> Self {
        let days = problem.classes.iter().flat_map(|class| &class.runs).flat_map(|run| &run.days);
        let days: BTreeSet<Day> = days.copied().collect();
        let days: BTreeMap<Day, usize> = days.into_iter().zip(0..).collect();
        let mut crowd = vec![0; days.len()];
        for day in problem.dated.iter().flat_map(|dated| &dated.days).filter_map(|day| days.get(day)) {
            crowd[*day] += 1;
        }
        let pairs =
            || problem.classes.iter().flat_map(|one| problem.classes.iter().map(move |two| (one, two)));
        let wishes = pairs().map(|(one, two)| common(&one.wishes, &two.wishes)).collect();
        Self {
            choices: problem.classes.iter().map(|class| choices(problem, class, &days)).collect(),
            apart: pairs().map(|(one, two)| must_part(problem, &one.needs, &two.needs)).collect(),
            wishes,
            there: vec![Vec::new(); days.len()],
            crowd,
            chosen: vec![None; problem.classes.len()],
            unplaced: problem.classes.len(),
            cost: 0,
            problem,
        }
    }

    pub fn rank(&self) -> (usize, i64) {
        (self.unplaced, self.cost)
    }

    pub fn choices(&self, class: usize) -> usize {
        self.choices[class].len()
    }

    /// What it would cost to give a class a run, wherever the class is now.
    fn price(&self, class: usize, choice: usize) -> i64 {
        let choice = &self.choices[class][choice];
        let (shared, crowded) = (self.problem.weights.shared, self.problem.weights.crowded);
        let day = |day: &usize| {
            let others = self.there[*day].iter().map(|other| self.wishes[self.pair(class, *other)]);
            i64::from(shared) * others.sum::<i64>() + i64::from(crowded) * (2 * self.crowd[*day] + 1)
        };
        choice.cost + choice.days.iter().map(day).sum::<i64>()
    }

    const fn pair(&self, one: usize, two: usize) -> usize {
        one * self.chosen.len() + two
    }

    pub fn put(&mut self, class: usize, choice: usize) {
        self.cost += self.price(class, choice);
        for day in &self.choices[class][choice].days {
            self.there[*day].push(class);
            self.crowd[*day] += 1;
        }
        self.chosen[class] = Some(choice);
        self.unplaced -= 1;
    }

    pub fn lift(&mut self, class: usize) -> Option<usize> {
        let choice = self.chosen[class].take()?;
        for day in &self.choices[class][choice].days {
            self.there[*day].retain(|other| *other != class);
            self.crowd[*day] -= 1;
        }
        self.cost -= self.price(class, choice);
        self.unplaced += 1;
        Some(choice)
    }

    /// The classes that must give way for another to have a run, each once, in order.
    pub fn blockers(&self, class: usize, choice: usize) -> BTreeSet<usize> {
        let days = self.choices[class][choice].days.iter();
        let there = days.flat_map(|day| &self.there[*day]).copied();
        there.filter(|other| *other != class && self.apart[self.pair(class, *other)]).collect()
    }

    /// The cheapest run free for a class that has none, the first among equals from the `from`th on.
    pub fn best(&self, class: usize, from: usize) -> Option<usize> {
        let count = self.choices[class].len();
        let free = |choice: &usize| self.blockers(class, *choice).is_empty();
        (from..count).chain(0..from.min(count)).filter(free).min_by_key(|choice| self.price(class, *choice))
    }

    /// The plan of these runs.
    pub fn plan(&self, chosen: &[Option<usize>]) -> Plan {
        let classes = self.problem.classes.iter().zip(&self.choices).zip(chosen);
        classes.filter_map(|((class, runs), choice)| Some((class.id, runs[(*choice)?].place))).collect()
    }

    /// The choice of a run by its place; none where somebody who keeps their days is in its way.
    pub fn choice(&self, class: usize, place: usize) -> Option<usize> {
        self.choices[class].iter().position(|choice| choice.place == place)
    }
}

fn common(one: &BTreeSet<Resource>, two: &BTreeSet<Resource>) -> i64 {
    i64::try_from(one.intersection(two).count()).unwrap_or(i64::MAX)
}

/// Whether two who need these may not have a day in common.
fn must_part(problem: &Problem, one: &BTreeSet<Resource>, two: &BTreeSet<Resource>) -> bool {
    let shares = |resource: &Resource| {
        let near = problem.shared.neighbours(*resource);
        two.contains(resource) || near.is_some_and(|near| near.keys().any(|other| two.contains(other)))
    };
    one.iter().any(shares)
}

/// The runs of a class that nobody who keeps their days is in the way of.
fn choices(problem: &Problem, class: &OpenClass, days: &BTreeMap<Day, usize>) -> Vec<Choice> {
    let dated: Vec<&Dated> = problem.dated.iter().filter(|dated| dated.id != class.id).collect();
    let parted: Vec<&Dated> =
        dated.iter().copied().filter(|dated| must_part(problem, &class.needs, &dated.needs)).collect();
    let runs = class.runs.iter().enumerate();
    let free = runs.filter(|(_, run)| parted.iter().all(|dated| dated.days.is_disjoint(&run.days)));
    free.map(|(place, run)| {
        let met = |dated: &&Dated| {
            let days = i64::try_from(dated.days.intersection(&run.days).count()).unwrap_or(i64::MAX);
            days * common(&class.wishes, &dated.wishes)
        };
        let shared: i64 = dated.iter().map(met).sum();
        let cost = i64::from(run.cost) + i64::from(problem.weights.shared) * shared;
        Choice { days: run.days.iter().map(|day| days[day]).collect(), cost, place }
    })
    .collect()
}
