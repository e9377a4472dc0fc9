//! What is to be planned: which quarter, who may go where, and when talks may begin.

use super::material::Material;
use super::{PlannedError, PlannedTalk, edit, span};
use crate::calendar::is_workday;
use crate::ids::{TeamId, UnitId};
use crate::outreach::OutreachTeam;
use crate::scheduling::{day, number};
use crate::store::View;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use timetable::Interval;
use timetable::county::Choice;
use timetable::outreach::{Fixed, Plan, Problem, Talk, Team, Village, Visit, Weights};
use ts_rs::TS;

/// How far a team goes. The official divisions name the townships and their order, not their borders: neighbours are those
/// next to each other in that order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// Its own village only.
    Village,
    /// Any village of its township.
    #[default]
    Township,
    /// The townships before and after its own in the official order, too.
    Neighbours,
}

/// What is to be planned.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct QuarterScope {
    /// The year.
    pub year: i32,
    /// 1 to 4.
    pub quarter: u8,
    /// How far a team goes.
    pub reach: Reach,
    /// How many talks each village is to hear in the quarter, those held and planned already among them.
    pub visits: u16,
    /// When talks may begin, minutes since midnight.
    pub starts: Vec<u16>,
    /// How long they last, in minutes.
    pub minutes: u16,
    /// Whether talks are held on weekends too; never on holidays and county blocks.
    pub weekends: bool,
    /// Whether what is planned already may be planned anew.
    pub afresh: bool,
}

/// So many talks a village hears in a quarter at most.
const MOST_VISITS: u16 = 6;
/// Minutes from one village to another of its township, and to one elsewhere.
pub(super) const TRAVEL: (u16, u16) = (30, 60);
/// Days between two talks in one village.
const APART: u16 = 14;
/// What sending a team costs: to its own village, within its township, to a neighbouring one.
const SENT: [u32; 3] = [0, 15, 40];
/// What a topic costs for every topic the village has waited for longer.
pub(super) const WAITED: u32 = 10;
const WEIGHTS: Weights = Weights { uneven_work: 8, crowded_days: 1 };

/// A problem, ready for the engine, and what is needed to tell its answer to people.
pub struct PreparedQuarter {
    /// The problem.
    pub problem: Problem,
    /// What is planned now and may change.
    pub start: Plan,
    pub(super) material: Material,
    pub(super) records: BTreeMap<Visit, PlannedTalk>,
    /// Planned talks that no visit is asked for any more.
    pub(super) spare: Vec<PlannedTalk>,
    pub(super) reach: Reach,
}

/// Reads what is to be planned: from tomorrow on, to the end of the quarter.
pub fn prepare_quarter(view: &View<'_>, scope: &QuarterScope) -> Result<PreparedQuarter, PlannedError> {
    let (first, to) = span(scope.year, scope.quarter).ok_or(PlannedError::Quarter)?;
    if !(1..=MOST_VISITS).contains(&scope.visits) {
        return Err(PlannedError::Visits { most: MOST_VISITS });
    }
    if scope.starts.is_empty() {
        return Err(PlannedError::NoStarts);
    }
    scope.starts.iter().try_for_each(|start| edit::check_time(*start, scope.minutes))?;
    let tomorrow = view.caller.now.date.succ_opt().unwrap_or(first);
    let from = first.max(tomorrow);
    let material = Material::read(view, first, from, to)?;
    let times = times(&material, scope, from, to);
    if times.is_empty() {
        return Err(PlannedError::NoDays);
    }
    Ok(problem(material, scope, times, from))
}

/// Every time a talk may begin, on every day people may come.
fn times(material: &Material, scope: &QuarterScope, from: NaiveDate, to: NaiveDate) -> BTreeSet<Interval> {
    let free = |date: &NaiveDate| {
        is_workday(*date, &material.days) || scope.weekends && !material.days.contains_key(date)
    };
    let days = from.iter_days().take_while(|date| *date <= to).filter(free);
    days.flat_map(|date| {
        scope
            .starts
            .iter()
            .filter_map(move |start| Interval::new(day(date), *start, start + scope.minutes).ok())
    })
    .collect()
}

fn problem(
    material: Material,
    scope: &QuarterScope,
    times: BTreeSet<Interval>,
    from: NaiveDate,
) -> PreparedQuarter {
    let (free, kept): (Vec<PlannedTalk>, Vec<PlannedTalk>) =
        material.planned.iter().cloned().partition(|talk| scope.afresh && talk.date >= from);
    let mut prepared = PreparedQuarter {
        problem: Problem {
            times,
            teams: material.teams.values().map(|team| material.engine_team(team, &kept)).collect(),
            fixed: fixed(&material, &kept, from),
            near: TRAVEL.0,
            far: TRAVEL.1,
            apart: APART,
            weights: WEIGHTS,
            ..Problem::default()
        },
        start: Plan::new(),
        records: BTreeMap::new(),
        spare: Vec::new(),
        reach: scope.reach,
        material,
    };
    let villages = prepared.material.villages.keys().copied().collect::<Vec<UnitId>>();
    for village in villages {
        let village = prepared.material.engine_village(village, scope, &kept);
        prepared.problem.villages.push(village);
    }
    prepared.take_over(free);
    prepared
}

/// What is arranged and stays, as far as it can still be in somebody's way.
fn fixed(material: &Material, kept: &[PlannedTalk], from: NaiveDate) -> Vec<Fixed> {
    let since = from.checked_sub_days(Days::new(APART.into())).unwrap_or(from);
    let held =
        material.held.iter().map(|talk| (talk.team, talk.village, talk.date, talk.start, talk.minutes));
    let planned = kept.iter().map(|talk| (talk.team, talk.village, talk.date, talk.start, talk.minutes));
    let near = held.chain(planned).filter(|(_, _, date, _, _)| *date >= since);
    near.filter_map(|(team, village, date, start, minutes)| {
        let when = Interval::new(day(date), start, start + minutes).ok()?;
        let area = number(material.area(village).0);
        Some(Fixed { team: number(team.0), village: number(village.0), area, when })
    })
    .collect()
}

impl PreparedQuarter {
    /// Gives each planned talk that may change the first visit of its village that has none.
    fn take_over(&mut self, free: Vec<PlannedTalk>) {
        let asked: BTreeMap<u128, u16> =
            self.problem.villages.iter().map(|village| (village.id, village.visits)).collect();
        let mut taken: BTreeMap<u128, u16> = BTreeMap::new();
        for talk in free {
            let village = number(talk.village.0);
            let turn = taken.entry(village).or_default();
            let when = Interval::new(day(talk.date), talk.start, talk.start.saturating_add(talk.minutes));
            let visit = Visit { village, turn: *turn };
            let (Ok(when), true) = (when, *turn < asked.get(&village).copied().unwrap_or_default()) else {
                self.spare.push(talk);
                continue;
            };
            *turn += 1;
            self.start.insert(visit, Talk { team: number(talk.team.0), topic: number(talk.topic.0), when });
            self.records.insert(visit, talk);
        }
    }
}

impl Material {
    fn engine_team(&self, team: &OutreachTeam, kept: &[PlannedTalk]) -> Team {
        let held = self.held.iter().filter(|talk| talk.team == team.id).count();
        let planned = kept.iter().filter(|talk| talk.team == team.id).count();
        let speakers: BTreeSet<u128> = team.people.iter().map(|person| number(person.0)).collect();
        Team {
            id: number(team.id.0),
            topics: team.topics.iter().map(|topic| number(topic.0)).collect(),
            busy: speakers.iter().filter_map(|person| self.busy.get(person)).flatten().copied().collect(),
            talks: u32::try_from(held + planned).unwrap_or(u32::MAX),
            speakers,
        }
    }

    fn engine_village(&self, village: UnitId, scope: &QuarterScope, kept: &[PlannedTalk]) -> Village {
        let held = self.held.iter().filter(|talk| talk.village == village).count();
        let planned = kept.iter().filter(|talk| talk.village == village);
        let have = u16::try_from(held + planned.clone().count()).unwrap_or(u16::MAX);
        let mut topics = self.waited(village);
        for talk in planned {
            topics.remove(&number(talk.topic.0));
        }
        Village {
            id: number(village.0),
            area: number(self.area(village).0),
            visits: scope.visits.saturating_sub(have),
            teams: self.within_reach(village, scope.reach),
            topics,
            busy: BTreeSet::new(),
        }
    }

    /// The teams that go to a village, its own first.
    fn within_reach(&self, village: UnitId, reach: Reach) -> Vec<Choice<u128>> {
        let sent = |(id, team): (&TeamId, &OutreachTeam)| {
            let cost = if team.covers.is_empty() {
                self.reached(team, village, reach)?
            } else {
                team.goes_to(village).then(|| self.way(team, village))?
            };
            Some(Choice { what: number(id.0), cost })
        };
        self.teams.iter().filter_map(sent).collect()
    }

    /// What it costs to send a team to a village within reach; none beyond it. The villages it covers are not looked at.
    fn reached(&self, team: &OutreachTeam, village: UnitId, reach: Reach) -> Option<u32> {
        let home = team.village?;
        let (own, other) = (self.place(village), self.place(home));
        let within = match reach {
            _ if home == village => true,
            Reach::Village => false,
            Reach::Township => own.is_some() && own == other,
            Reach::Neighbours => own.zip(other).is_some_and(|(own, other)| own.abs_diff(other) <= 1),
        };
        within.then(|| self.way(team, village))
    }

    /// What the way of a team to a village costs.
    fn way(&self, team: &OutreachTeam, village: UnitId) -> u32 {
        let [at_home, near, far] = SENT;
        let (own, home) = (self.place(village), team.village.and_then(|home| self.place(home)));
        match team.village {
            Some(home) if home == village => at_home,
            _ if own.is_some() && own == home => near,
            _ => far,
        }
    }

    /// The names of the teams within reach of a village that cover others instead.
    pub(super) fn covering_others(&self, village: UnitId, reach: Reach) -> Vec<String> {
        let near = self.teams.values().filter(|team| self.reached(team, village, reach).is_some());
        near.filter(|team| !team.goes_to(village)).map(|team| team.name.clone()).collect()
    }
}
