//! What a plan is worth, and which of its talks cannot be. It shares no state with the search.

use super::problem::{Problem, Talk, Team, There, Village, Visit, capped};
use crate::booking::Id;
use std::collections::{BTreeMap, BTreeSet};

/// The talks planned, by visit.
pub type Plan = BTreeMap<Visit, Talk>;

/// What counts about a plan: first the visits that nobody makes, then its cost. Less is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    /// Visits without a talk that can be.
    pub unvisited: usize,
    /// What the talks cost.
    pub cost: i64,
}

/// Why nobody makes a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unvisited {
    /// No team is within reach.
    NoTeam,
    /// No team within reach can speak about a topic on offer that the plan does not have there already.
    NoTopic,
    /// Every team that could is taken at every time there is.
    NoTime,
}

/// The villages and teams by id; of two with one id the first.
fn by_id<T>(list: &[T], id: impl Fn(&T) -> Id) -> BTreeMap<Id, &T> {
    list.iter().rev().map(|one| (id(one), one)).collect()
}

struct Known<'a> {
    problem: &'a Problem,
    teams: BTreeMap<Id, &'a Team>,
    villages: BTreeMap<Id, &'a Village>,
}

impl<'a> Known<'a> {
    fn new(problem: &'a Problem) -> Self {
        let teams = by_id(&problem.teams, |team| team.id);
        Self { problem, teams, villages: by_id(&problem.villages, |village| village.id) }
    }

    /// What sending this team to speak on this topic costs; none where it cannot be, whatever else is planned.
    fn cost(&self, visit: Visit, talk: Talk) -> Option<i64> {
        let (village, team) = (self.villages.get(&visit.village)?, self.teams.get(&talk.team)?);
        let sent = village.teams.iter().find(|choice| choice.what == talk.team)?.cost;
        let topic = village.topics.get(&talk.topic).filter(|_| team.topics.contains(&talk.topic))?;
        let allowed = visit.turn < village.visits
            && self.problem.times.contains(&talk.when)
            && !talk.when.overlaps_any(&team.busy)
            && !talk.when.overlaps_any(&village.busy);
        allowed.then(|| capped(sent) + capped(*topic))
    }

    fn there(&self, visit: Visit, talk: Talk) -> There {
        let area = self.villages.get(&visit.village).map_or(visit.village, |village| village.area);
        There { village: visit.village, area, when: talk.when }
    }

    /// Whether two teams are one, or have a speaker in common.
    fn related(&self, one: Id, other: Id) -> bool {
        let speakers = |team: Id| self.teams.get(&team).map(|team| &team.speakers);
        one == other || speakers(one).zip(speakers(other)).is_some_and(|(one, other)| !one.is_disjoint(other))
    }

    fn meets_fixed(&self, visit: Visit, talk: Talk) -> bool {
        let here = self.there(visit, talk);
        self.problem.fixed.iter().any(|fixed| {
            let there = There { village: fixed.village, area: fixed.area, when: fixed.when };
            fixed.village == visit.village && self.problem.too_soon(talk.when, fixed.when)
                || self.problem.collide(here, there) && self.related(talk.team, fixed.team)
        })
    }

    fn meets(&self, (visit, talk): (Visit, Talk), (other, planned): (Visit, Talk)) -> bool {
        let same = visit.village == other.village;
        same && (talk.topic == planned.topic || self.problem.too_soon(talk.when, planned.when))
            || talk.when.day() == planned.when.day()
                && self.problem.collide(self.there(visit, talk), self.there(other, planned))
                && self.related(talk.team, planned.team)
    }
}

/// The visits whose talks cannot be: they break a rule by themselves, or meet a fixed talk or another one of the plan.
#[must_use]
pub fn faulty(problem: &Problem, plan: &Plan) -> BTreeSet<Visit> {
    let known = Known::new(problem);
    let alone =
        |visit: &Visit, talk: &Talk| known.cost(*visit, *talk).is_none() || known.meets_fixed(*visit, *talk);
    let mut found: BTreeSet<Visit> =
        plan.iter().filter(|(visit, talk)| alone(visit, talk)).map(|(visit, _)| *visit).collect();
    for (place, one) in plan.iter().enumerate() {
        for other in plan.iter().skip(place + 1) {
            if known.meets((*one.0, *one.1), (*other.0, *other.1)) {
                found.extend([*one.0, *other.0]);
            }
        }
    }
    found
}

/// What the talks of a plan cost that can be.
#[must_use]
pub fn cost(problem: &Problem, plan: &Plan) -> i64 {
    let known = Known::new(problem);
    let wrong = faulty(problem, plan);
    let sound = || plan.iter().filter(|(visit, _)| !wrong.contains(visit));
    let choices: i64 = sound().filter_map(|(visit, talk)| known.cost(*visit, *talk)).sum();
    let mut work: BTreeMap<Id, i64> =
        known.teams.values().map(|team| (team.id, capped(team.talks))).collect();
    let mut days: BTreeMap<i32, i64> = BTreeMap::new();
    for (_, talk) in sound() {
        *work.entry(talk.team).or_default() += 1;
        *days.entry(talk.when.day()).or_default() += 1;
    }
    let squares = |counts: Vec<&i64>| counts.into_iter().map(|count| count * count).sum::<i64>();
    choices
        + i64::from(problem.weights.uneven_work) * squares(work.values().collect())
        + i64::from(problem.weights.crowded_days) * squares(days.values().collect())
}

/// The visits there are to be made.
pub(super) fn visits(problem: &Problem) -> BTreeSet<Visit> {
    let villages = by_id(&problem.villages, |village| village.id);
    let turns = |village: &Village| {
        let id = village.id;
        (0..village.visits).map(move |turn| Visit { village: id, turn })
    };
    villages.into_values().flat_map(turns).collect()
}

/// The rank of a plan.
#[must_use]
pub fn rank(problem: &Problem, plan: &Plan) -> Rank {
    let wrong = faulty(problem, plan);
    let made = plan.keys().filter(|visit| !wrong.contains(visit)).count();
    Rank { unvisited: visits(problem).len().saturating_sub(made), cost: cost(problem, plan) }
}

/// Why a visit is not made, given the rest of the plan; none where it could be.
#[must_use]
pub fn why_unvisited(problem: &Problem, plan: &Plan, visit: Visit) -> Option<Unvisited> {
    let known = Known::new(problem);
    let Some(village) = known.villages.get(&visit.village) else { return Some(Unvisited::NoTeam) };
    if village.teams.is_empty() {
        return Some(Unvisited::NoTeam);
    }
    let heard: BTreeSet<Id> =
        plan.iter().filter(|(other, _)| other.village == visit.village).map(|(_, talk)| talk.topic).collect();
    let mut reason = Unvisited::NoTopic;
    for choice in &village.teams {
        let Some(team) = known.teams.get(&choice.what) else { continue };
        let offered = |topic: &&Id| village.topics.contains_key(topic) && !heard.contains(topic);
        let Some(topic) = team.topics.iter().find(offered) else { continue };
        reason = Unvisited::NoTime;
        let mut talks = problem.times.iter().map(|when| Talk { team: team.id, topic: *topic, when: *when });
        if talks.any(|talk| known.fits(plan, visit, talk)) {
            return None;
        }
    }
    Some(reason)
}

impl Known<'_> {
    fn fits(&self, plan: &Plan, visit: Visit, talk: Talk) -> bool {
        self.cost(visit, talk).is_some()
            && !self.meets_fixed(visit, talk)
            && plan
                .iter()
                .all(|(other, planned)| *other == visit || !self.meets((visit, talk), (*other, *planned)))
    }
}
