//! The problem in numbers: everything the search asks for again and again.
#![expect(clippy::indexing_slicing, reason = "every index was given out by the tables themselves")]

use super::check::visits;
use super::problem::{Problem, Talk, There, Visit, capped};
use crate::booking::Id;
use std::collections::BTreeMap;

/// A way to make a visit: who goes, and what may be spoken about there, the cheapest topic first.
#[derive(Debug, Clone)]
pub(super) struct Way {
    pub team: usize,
    pub cost: i64,
    pub topics: Vec<(i64, Id)>,
}

/// A village in numbers.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub id: Id,
    pub area: Id,
    /// The cheapest first.
    pub ways: Vec<Way>,
    /// Whether nobody would come then, by time.
    pub shut: Vec<bool>,
    /// Its visits.
    pub visits: Vec<usize>,
}

/// A problem in numbers.
#[derive(Debug)]
pub(super) struct Tables<'p> {
    pub problem: &'p Problem,
    pub visits: Vec<Visit>,
    /// The village of each visit.
    pub place_of: Vec<usize>,
    pub places: Vec<Place>,
    pub times: Vec<crate::Interval>,
    /// The day of each time, counted from 0.
    pub day_of: Vec<usize>,
    pub days: usize,
    /// Whether a team is taken, by team and time.
    pub taken: Vec<Vec<bool>>,
    /// Those a team has a speaker in common with, itself among them.
    pub related: Vec<Vec<usize>>,
    /// What a team and those related to it do already.
    pub fixed: Vec<Vec<There>>,
    /// Talks given already, by team.
    pub given: Vec<i64>,
    pub team_ids: Vec<Id>,
}

impl<'p> Tables<'p> {
    pub fn new(problem: &'p Problem) -> Self {
        let mut teams: BTreeMap<Id, usize> = BTreeMap::new();
        for (at, team) in problem.teams.iter().enumerate() {
            teams.entry(team.id).or_insert(at);
        }
        let times: Vec<crate::Interval> = problem.times.iter().copied().collect();
        let days: BTreeMap<i32, usize> = {
            let all: std::collections::BTreeSet<i32> = times.iter().map(|when| when.day()).collect();
            all.into_iter().zip(0..).collect()
        };
        let visits: Vec<Visit> = visits(problem).into_iter().collect();
        let mut tables = Self {
            problem,
            place_of: Vec::new(),
            places: Vec::new(),
            day_of: times.iter().map(|when| days[&when.day()]).collect(),
            days: days.len(),
            taken: problem.teams.iter().map(|team| overlapping(&times, &team.busy)).collect(),
            related: related(problem),
            fixed: Vec::new(),
            given: problem.teams.iter().map(|team| capped(team.talks)).collect(),
            team_ids: problem.teams.iter().map(|team| team.id).collect(),
            visits,
            times,
        };
        tables.fixed = tables.related.iter().map(|related| tables.fixed_of(related)).collect();
        tables.add_places(&teams);
        tables
    }

    fn fixed_of(&self, teams: &[usize]) -> Vec<There> {
        let of_them = self
            .problem
            .fixed
            .iter()
            .filter(|fixed| teams.iter().any(|team| self.team_ids[*team] == fixed.team));
        of_them.map(|fixed| There { village: fixed.village, area: fixed.area, when: fixed.when }).collect()
    }

    fn add_places(&mut self, teams: &BTreeMap<Id, usize>) {
        let mut known: BTreeMap<Id, usize> = BTreeMap::new();
        for (at, visit) in self.visits.iter().enumerate() {
            let Some(village) = self.problem.villages.iter().find(|one| one.id == visit.village) else {
                continue;
            };
            let place = *known.entry(village.id).or_insert_with(|| {
                let mut place = Place {
                    id: village.id,
                    area: village.area,
                    ways: ways(self.problem, village, teams),
                    shut: overlapping(&self.times, &village.busy),
                    visits: Vec::new(),
                };
                for fixed in self.problem.fixed.iter().filter(|fixed| fixed.village == village.id) {
                    for (shut, when) in place.shut.iter_mut().zip(&self.times) {
                        *shut |= self.problem.too_soon(*when, fixed.when);
                    }
                }
                self.places.push(place);
                self.places.len() - 1
            });
            self.places[place].visits.push(at);
            self.place_of.push(place);
        }
    }

    pub fn talk(&self, team: usize, topic: Id, time: usize) -> Talk {
        Talk { team: self.team_ids[team], topic, when: self.times[time] }
    }

    pub fn there(&self, place: usize, time: usize) -> There {
        There { village: self.places[place].id, area: self.places[place].area, when: self.times[time] }
    }
}

fn overlapping(times: &[crate::Interval], busy: &std::collections::BTreeSet<crate::Interval>) -> Vec<bool> {
    times.iter().map(|when| when.overlaps_any(busy)).collect()
}

fn related(problem: &Problem) -> Vec<Vec<usize>> {
    let mut speaking: BTreeMap<Id, Vec<usize>> = BTreeMap::new();
    for (at, team) in problem.teams.iter().enumerate() {
        team.speakers.iter().for_each(|speaker| speaking.entry(*speaker).or_default().push(at));
    }
    let of = |(at, team): (usize, &super::Team)| {
        let others = team.speakers.iter().flat_map(|speaker| &speaking[speaker]).copied();
        let all: std::collections::BTreeSet<usize> = others.chain([at]).collect();
        all.into_iter().collect()
    };
    problem.teams.iter().enumerate().map(of).collect()
}

/// The ways to a village that lead to a topic, the cheapest first.
fn ways(problem: &Problem, village: &super::Village, teams: &BTreeMap<Id, usize>) -> Vec<Way> {
    let mut ways: Vec<Way> = Vec::new();
    for choice in &village.teams {
        let Some(team) = teams.get(&choice.what).copied() else { continue };
        if ways.iter().any(|way| way.team == team) {
            continue;
        }
        let able = |topic: &Id| problem.teams[team].topics.contains(topic);
        let offered = village.topics.iter().filter(|(topic, _)| able(topic));
        let mut topics: Vec<(i64, Id)> = offered.map(|(topic, cost)| (capped(*cost), *topic)).collect();
        topics.sort_unstable();
        if !topics.is_empty() {
            ways.push(Way { team, cost: capped(choice.cost), topics });
        }
    }
    ways.sort_by_key(|way| (way.cost + way.topics[0].0, way.team));
    ways
}
