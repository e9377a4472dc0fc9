//! A quarter's plan as people see it before it is applied.

use super::PlannedTalk;
use super::material::Material;
use super::scope::{PreparedQuarter, Reach};
use crate::ids::{PlannedTalkId, TeamId, TopicId, UnitId};
use crate::scheduling::date;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use timetable::Control;
use timetable::outreach::{Options, Talk, Unvisited, Visit, solve, why_unvisited};
use ts_rs::TS;

/// Who speaks about what and when, as recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TalkSlot {
    /// Who.
    pub team: TeamId,
    /// What about.
    pub topic: TopicId,
    /// The local date.
    pub date: NaiveDate,
    /// Begins, minutes since midnight.
    pub start: u16,
    /// How long, in minutes.
    pub minutes: u16,
}

/// The same with names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TalkSlotShown {
    /// Who, what about and when.
    #[serde(flatten)]
    pub slot: TalkSlot,
    /// The team's name.
    pub team_name: String,
    /// The topic's name.
    pub topic_name: String,
}

/// What a plan does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TalkChangeSort {
    /// A talk is planned.
    Added,
    /// A planned talk changes its team, topic or time.
    Moved,
    /// A planned talk is taken off.
    Dropped,
}

/// What a plan does with one talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TalkChange {
    /// The planned talk; none where it is new.
    pub planned: Option<PlannedTalkId>,
    /// Where.
    pub village: UnitId,
    /// The village's name.
    pub village_name: String,
    /// The township it lies in.
    pub township: Option<UnitId>,
    /// The township's name.
    pub township_name: String,
    /// What happens to it.
    pub sort: TalkChangeSort,
    /// As it is now.
    pub from: Option<TalkSlotShown>,
    /// As the plan has it.
    pub to: Option<TalkSlotShown>,
    /// When the village last heard the topic; none if never.
    pub last: Option<NaiveDate>,
    /// Whether it is the village's own team.
    pub own: bool,
}

/// Why nobody can go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum UnvisitedReason {
    /// No team is within reach.
    OutOfReach,
    /// The teams within reach cover other villages only.
    CoveredElsewhere,
    /// No team within reach can deliver another topic.
    NothingToTell,
    /// Every team that could is taken at every time there is.
    TimesTaken,
}

/// A village nobody can go to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UnvisitedVillage {
    /// Where.
    pub village: UnitId,
    /// The village's name.
    pub village_name: String,
    /// The township's name.
    pub township_name: String,
    /// Why.
    pub reason: UnvisitedReason,
    /// The teams within reach that cover other villages, by name, where that is why.
    pub teams: Vec<String>,
}

/// A quarter's plan, before it is applied.
#[derive(Debug, Clone, Serialize, TS)]
pub struct QuarterProposal {
    /// What it does, in the official order of the villages.
    pub changes: Vec<TalkChange>,
    /// Villages nobody can go to, in the official order.
    pub unvisited: Vec<UnvisitedVillage>,
    /// All villages.
    pub villages: usize,
    /// Planned talks that stay as they are.
    pub kept: usize,
    /// The most and the fewest talks that a team which goes out gives in the quarter.
    pub busiest: u32,
    /// See `busiest`.
    pub idlest: u32,
}

/// Searches for a plan for as long as `control` allows, and tells what it would do. Records nothing.
#[must_use]
pub fn propose_quarter(
    prepared: &PreparedQuarter,
    options: &Options,
    control: &dyn Control,
) -> QuarterProposal {
    let options = Options { start: prepared.start.clone(), ..options.clone() };
    let (plan, _) = solve(&prepared.problem, &options, control);
    let material = &prepared.material;
    let mut changes: Vec<TalkChange> = Vec::new();
    let mut unvisited = Vec::new();
    let mut kept = 0;
    for village in &prepared.problem.villages {
        for turn in 0..village.visits {
            let visit = Visit { village: village.id, turn };
            let record = prepared.records.get(&visit);
            let to = plan.get(&visit).and_then(|talk| slot(*talk));
            if to.is_none()
                && let Some(reason) = why_unvisited(&prepared.problem, &plan, visit)
            {
                let village = UnitId(village.id.to_be_bytes());
                unvisited.push(material.unvisited(village, reason, prepared.reach));
            }
            let now = record.map(PlannedTalk::slot);
            if now == to && to.is_some() {
                kept += 1;
            } else {
                changes.extend(material.change(UnitId(village.id.to_be_bytes()), record, to));
            }
        }
    }
    changes.extend(prepared.spare.iter().filter_map(|talk| material.change(talk.village, Some(talk), None)));
    let place = |village: &UnitId| material.order.get(village).copied();
    changes.sort_by_key(|change| {
        (place(&change.village), change.to.as_ref().map(|to| (to.slot.date, to.slot.start)))
    });
    unvisited.sort_by_key(|one| place(&one.village));
    let (busiest, idlest) = loads(prepared, &plan);
    QuarterProposal { changes, unvisited, villages: material.villages.len(), kept, busiest, idlest }
}

/// The most and the fewest talks of a team that gives any.
fn loads(prepared: &PreparedQuarter, plan: &timetable::outreach::Plan) -> (u32, u32) {
    let mut given: std::collections::BTreeMap<u128, u32> =
        prepared.problem.teams.iter().map(|team| (team.id, team.talks)).collect();
    for talk in plan.values() {
        *given.entry(talk.team).or_default() += 1;
    }
    let out = || given.values().copied().filter(|talks| *talks > 0);
    (out().max().unwrap_or_default(), out().min().unwrap_or_default())
}

fn slot(talk: Talk) -> Option<TalkSlot> {
    Some(TalkSlot {
        team: TeamId(talk.team.to_be_bytes()),
        topic: TopicId(talk.topic.to_be_bytes()),
        date: date(talk.when.day())?,
        start: talk.when.start(),
        minutes: talk.when.end() - talk.when.start(),
    })
}

impl PlannedTalk {
    pub(super) fn slot(&self) -> TalkSlot {
        let Self { team, topic, date, start, minutes, .. } = *self;
        TalkSlot { team, topic, date, start, minutes }
    }
}

impl Material {
    fn shown(&self, slot: TalkSlot) -> TalkSlotShown {
        let topic = self.topics.iter().find(|topic| topic.id == slot.topic);
        TalkSlotShown {
            team_name: self.teams.get(&slot.team).map(|team| team.name.clone()).unwrap_or_default(),
            topic_name: topic.map(|topic| topic.name.clone()).unwrap_or_default(),
            slot,
        }
    }

    /// What happens to a talk; none where there was none and is to be none.
    fn change(
        &self,
        village: UnitId,
        record: Option<&PlannedTalk>,
        to: Option<TalkSlot>,
    ) -> Option<TalkChange> {
        let sort = match (record, to) {
            (None, Some(_)) => TalkChangeSort::Added,
            (Some(_), Some(_)) => TalkChangeSort::Moved,
            (Some(_), None) => TalkChangeSort::Dropped,
            (None, None) => return None,
        };
        let place = self.villages.get(&village).cloned().unwrap_or_default();
        let home = to.and_then(|to| self.teams.get(&to.team)?.village);
        Some(TalkChange {
            planned: record.map(|record| record.id),
            village,
            village_name: place.name,
            township: place.township,
            township_name: place.township_name,
            sort,
            from: record.map(|record| self.shown(record.slot())),
            to: to.map(|to| self.shown(to)),
            last: to.and_then(|to| self.last.get(&(village, to.topic)).copied()),
            own: home == Some(village),
        })
    }

    fn unvisited(&self, village: UnitId, reason: Unvisited, reach: Reach) -> UnvisitedVillage {
        let place = self.villages.get(&village).cloned().unwrap_or_default();
        let covering = self.covering_others(village, reach);
        let (reason, teams) = match reason {
            Unvisited::NoTeam if !covering.is_empty() => (UnvisitedReason::CoveredElsewhere, covering),
            Unvisited::NoTeam => (UnvisitedReason::OutOfReach, Vec::new()),
            Unvisited::NoTopic => (UnvisitedReason::NothingToTell, Vec::new()),
            Unvisited::NoTime => (UnvisitedReason::TimesTaken, Vec::new()),
        };
        UnvisitedVillage {
            village,
            village_name: place.name,
            township_name: place.township_name,
            reason,
            teams,
        }
    }
}
