//! What a planned talk changed by hand runs into: the way from one village to the next, a village that hears two talks on
//! one day, a team sent where it does not go. None of it is refused: who changes the plan may know better.

use super::scope::TRAVEL;
use super::{HELD, PlannedError, PlannedReference, PlannedTalk};
use crate::ids::{PersonId, TeamId, TopicId, UnitId};
use crate::outreach::{OutreachTeam, Talk};
use crate::store::{StoreError, View};
use crate::topics::Topic;
use crate::units::Unit;
use serde::Serialize;
use std::collections::BTreeSet;
use ts_rs::TS;

/// What is to be looked at again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlannedWarningSort {
    /// The team, or one of its speakers, is at two talks at once.
    Twice,
    /// There is too little time for the way between two talks.
    Travel,
    /// The village hears two talks on the day.
    VillageTwice,
    /// The team covers other villages.
    NotCovered,
}

/// A talk by name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
pub struct WarnedTalk {
    /// Begins, minutes since midnight.
    pub start: u16,
    /// How long, in minutes.
    pub minutes: u16,
    /// The team's name.
    pub team_name: String,
    /// The village's name.
    pub village_name: String,
    /// The topic's name.
    pub topic_name: String,
}

/// One thing to be looked at again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
pub struct PlannedWarning {
    /// What.
    pub sort: PlannedWarningSort,
    /// The talk asked about.
    pub talk: WarnedTalk,
    /// The other talk of the day; none where it is the team that does not go there.
    pub other: Option<WarnedTalk>,
    /// Minutes the way takes; 0 where it is not about the way.
    pub needed: u16,
    /// Minutes there are for it.
    pub free: u16,
}

/// What takes place on the day, planned or held.
struct There {
    team: TeamId,
    topic: TopicId,
    village: UnitId,
    start: u16,
    minutes: u16,
}

/// What a planned talk runs into on its day, what is worst first; nothing for one that was held.
pub fn planned_warnings(
    view: &View<'_>,
    reference: PlannedReference,
) -> Result<Vec<PlannedWarning>, PlannedError> {
    let talk = view.find::<PlannedTalk>(reference.id)?.ok_or(PlannedError::Missing)?;
    let held = format!("SELECT count(*) FROM planned_talk WHERE id = ? AND {HELD}");
    if view.number(&held, [talk.id])? > 0 {
        return Ok(Vec::new());
    }
    let others = others(view, &talk)?;
    let own = There::of(&talk);
    let mut found = Vec::new();
    for other in &others {
        for (sort, needed, free) in met(view, &own, other)? {
            let (talk, other) = (named(view, &own)?, Some(named(view, other)?));
            found.push(PlannedWarning { sort, talk, other, needed, free });
        }
    }
    let team = view.find::<OutreachTeam>(talk.team)?.unwrap_or_default();
    if !team.goes_to(talk.village) {
        let sort = PlannedWarningSort::NotCovered;
        found.push(PlannedWarning { sort, talk: named(view, &own)?, other: None, needed: 0, free: 0 });
    }
    found.sort();
    Ok(found)
}

/// The other talks of the day.
fn others(view: &View<'_>, talk: &PlannedTalk) -> Result<Vec<There>, StoreError> {
    let day = talk.date.to_string();
    let planned =
        view.all::<PlannedTalk>(&format!("WHERE date = ? AND id <> ? AND NOT {HELD}"), (&day, talk.id))?;
    let held = view.all::<Talk>("WHERE date = ?", [&day])?;
    let held = held.iter().map(|talk| There {
        team: talk.team,
        topic: talk.topic,
        village: talk.village,
        start: talk.start,
        minutes: talk.minutes,
    });
    Ok(planned.iter().map(There::of).chain(held).collect())
}

/// What two talks of a day have against each other, with the minutes the way takes and those there are for it.
fn met(
    view: &View<'_>,
    one: &There,
    other: &There,
) -> Result<Vec<(PlannedWarningSort, u16, u16)>, StoreError> {
    let mut found = Vec::new();
    if share_speakers(view, one.team, other.team)? {
        let free = one.start.saturating_sub(other.end()).max(other.start.saturating_sub(one.end()));
        let needed = way(view, one.village, other.village)?;
        if one.start < other.end() && other.start < one.end() {
            found.push((PlannedWarningSort::Twice, 0, 0));
        } else if free < needed {
            found.push((PlannedWarningSort::Travel, needed, free));
        }
    }
    if one.village == other.village {
        found.push((PlannedWarningSort::VillageTwice, 0, 0));
    }
    Ok(found)
}

/// Whether two teams are one, or have a speaker in common.
fn share_speakers(view: &View<'_>, one: TeamId, other: TeamId) -> Result<bool, StoreError> {
    if one == other {
        return Ok(true);
    }
    let people = |team| -> Result<BTreeSet<PersonId>, StoreError> {
        Ok(view.find::<OutreachTeam>(team)?.unwrap_or_default().people.into_iter().collect())
    };
    Ok(!people(one)?.is_disjoint(&people(other)?))
}

/// Minutes from one village to another: none within a village, fewer within a township.
fn way(view: &View<'_>, one: UnitId, other: UnitId) -> Result<u16, StoreError> {
    if one == other {
        return Ok(0);
    }
    let township = |village| Ok::<_, StoreError>(view.find::<Unit>(village)?.and_then(|unit| unit.parent));
    let (near, far) = TRAVEL;
    let one = township(one)?;
    Ok(if one.is_some() && one == township(other)? { near } else { far })
}

fn named(view: &View<'_>, there: &There) -> Result<WarnedTalk, StoreError> {
    Ok(WarnedTalk {
        start: there.start,
        minutes: there.minutes,
        team_name: view.find::<OutreachTeam>(there.team)?.map(|team| team.name).unwrap_or_default(),
        village_name: view.find::<Unit>(there.village)?.map(|unit| unit.name).unwrap_or_default(),
        topic_name: view.find::<Topic>(there.topic)?.map(|topic| topic.name).unwrap_or_default(),
    })
}

impl There {
    const fn of(talk: &PlannedTalk) -> Self {
        let PlannedTalk { team, topic, village, start, minutes, .. } = *talk;
        Self { team, topic, village, start, minutes }
    }

    const fn end(&self) -> u16 {
        self.start.saturating_add(self.minutes)
    }
}
