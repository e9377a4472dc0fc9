//! Who goes where when, while the search runs; nothing in it ever breaks a rule.
#![expect(clippy::indexing_slicing, reason = "every index comes from the tables the state was built for")]

use super::check::Plan;
use super::problem::Talk;
use super::tables::{Tables, Way};
use crate::booking::Id;
use std::collections::BTreeMap;

/// A visit as it is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Made {
    /// Which of the village's ways.
    pub way: usize,
    pub time: usize,
    pub topic: Id,
    pub cost: i64,
}

/// Some visits made, without any fault.
#[derive(Debug, Clone)]
pub(super) struct State<'t> {
    pub tables: &'t Tables<'t>,
    pub made: Vec<Option<Made>>,
    pub unvisited: usize,
    pub cost: i64,
    /// By team, the visits it makes.
    out: Vec<Vec<usize>>,
    work: Vec<i64>,
    days: Vec<i64>,
    /// How often each topic is spoken about: of equally good ones the rarer is chosen.
    spoken: BTreeMap<Id, u32>,
}

impl<'t> State<'t> {
    pub fn new(tables: &'t Tables<'t>) -> Self {
        let weight = i64::from(tables.problem.weights.uneven_work);
        Self {
            tables,
            made: vec![None; tables.visits.len()],
            unvisited: tables.visits.len(),
            cost: tables.given.iter().map(|given| weight * given * given).sum(),
            out: vec![Vec::new(); tables.team_ids.len()],
            work: tables.given.clone(),
            days: vec![0; tables.days],
            spoken: BTreeMap::new(),
        }
    }

    pub fn rank(&self) -> (usize, i64) {
        (self.unvisited, self.cost)
    }

    pub fn ways(&self, visit: usize) -> &'t [Way] {
        &self.tables.places[self.tables.place_of[visit]].ways
    }

    /// Talks on the day of a time.
    pub fn crowd(&self, time: usize) -> i64 {
        self.days[self.tables.day_of[time]]
    }

    /// What one more talk of a team costs in evenness.
    pub fn burden(&self, team: usize) -> i64 {
        i64::from(self.tables.problem.weights.uneven_work) * (2 * self.work[team] + 1)
    }

    /// The cheapest topic nobody speaks about in the village yet, the rarest of equally cheap ones.
    pub fn topic(&self, visit: usize, way: usize) -> Option<(i64, Id)> {
        let place = &self.tables.places[self.tables.place_of[visit]];
        let others = || place.visits.iter().filter(|other| **other != visit);
        let heard =
            |topic: Id| others().any(|other| self.made[*other].is_some_and(|made| made.topic == topic));
        let topics = &place.ways[way].topics;
        let (least, _) = topics.iter().find(|(_, topic)| !heard(*topic))?;
        let best = topics.iter().filter(|(cost, topic)| cost == least && !heard(*topic));
        best.min_by_key(|(_, topic)| (self.spoken.get(topic).copied().unwrap_or_default(), *topic)).copied()
    }

    /// Whether a visit may be made just so, but for the visits it would push out, which are added to `pushed`.
    pub fn may(&self, visit: usize, way: usize, time: usize, pushed: &mut Vec<usize>) -> bool {
        let at = self.tables.place_of[visit];
        let place = &self.tables.places[at];
        let team = place.ways[way].team;
        if place.shut[time] || self.tables.taken[team][time] {
            return false;
        }
        let problem = self.tables.problem;
        let here = self.tables.there(at, time);
        if self.tables.fixed[team].iter().any(|fixed| problem.collide(here, *fixed)) {
            return false;
        }
        for other in place.visits.iter().filter(|other| **other != visit) {
            let soon = |made: Made| problem.too_soon(here.when, self.tables.times[made.time]);
            if self.made[*other].is_some_and(soon) {
                pushed.push(*other);
            }
        }
        for other in self.tables.related[team].iter().flat_map(|team| &self.out[*team]) {
            let Some(made) = self.made[*other] else { continue };
            let there = self.tables.there(self.tables.place_of[*other], made.time);
            if *other != visit && !pushed.contains(other) && problem.collide(here, there) {
                pushed.push(*other);
            }
        }
        true
    }

    /// Makes a visit that is not made. Nothing is checked.
    pub fn put(&mut self, visit: usize, made: Made) {
        let team = self.ways(visit)[made.way].team;
        let weights = self.tables.problem.weights;
        let day = self.tables.day_of[made.time];
        self.cost += made.cost
            + i64::from(weights.uneven_work) * (2 * self.work[team] + 1)
            + i64::from(weights.crowded_days) * (2 * self.days[day] + 1);
        self.work[team] += 1;
        self.days[day] += 1;
        *self.spoken.entry(made.topic).or_default() += 1;
        self.out[team].push(visit);
        self.made[visit] = Some(made);
        self.unvisited -= 1;
    }

    /// Gives a visit up, and tells how it was made.
    pub fn lift(&mut self, visit: usize) -> Option<Made> {
        let made = self.made[visit].take()?;
        let team = self.ways(visit)[made.way].team;
        let weights = self.tables.problem.weights;
        let day = self.tables.day_of[made.time];
        self.work[team] -= 1;
        self.days[day] -= 1;
        self.cost -= made.cost
            + i64::from(weights.uneven_work) * (2 * self.work[team] + 1)
            + i64::from(weights.crowded_days) * (2 * self.days[day] + 1);
        if let Some(count) = self.spoken.get_mut(&made.topic) {
            *count -= 1;
        }
        self.out[team].retain(|other| *other != visit);
        self.unvisited += 1;
        Some(made)
    }

    /// Makes a visit as a plan has it, if that can stand.
    pub fn adopt(&mut self, visit: usize, talk: Talk) {
        let team = self.tables.team_ids.iter().position(|id| *id == talk.team);
        let way = self.ways(visit).iter().position(|way| Some(way.team) == team);
        let time = self.tables.times.binary_search(&talk.when).ok();
        let (Some(way), Some(time)) = (way, time) else { return };
        let known = &self.ways(visit)[way];
        let Some((cost, _)) = known.topics.iter().find(|(_, topic)| *topic == talk.topic) else { return };
        let place = &self.tables.places[self.tables.place_of[visit]];
        let heard =
            place.visits.iter().any(|other| self.made[*other].is_some_and(|made| made.topic == talk.topic));
        let mut pushed = Vec::new();
        if !heard && self.may(visit, way, time, &mut pushed) && pushed.is_empty() {
            self.put(visit, Made { way, time, topic: talk.topic, cost: known.cost + cost });
        }
    }

    /// Lets every visit speak about the best topic that is left for it.
    pub fn settle_topics(&mut self) {
        let mut changed = true;
        while changed {
            changed = false;
            for visit in 0..self.made.len() {
                let Some(made) = self.made[visit] else { continue };
                let Some((cost, topic)) = self.topic(visit, made.way) else { continue };
                let cost = self.ways(visit)[made.way].cost + cost;
                if cost < made.cost {
                    self.lift(visit);
                    self.put(visit, Made { topic, cost, ..made });
                    changed = true;
                }
            }
        }
    }

    pub fn plan(&self) -> Plan {
        let talks = self.made.iter().enumerate().filter_map(|(visit, made)| {
            let made = (*made)?;
            let team = self.ways(visit)[made.way].team;
            Some((self.tables.visits[visit], self.tables.talk(team, made.topic, made.time)))
        });
        talks.collect()
    }
}
