//! The proposed next visits: the villages that have waited longest, each with a topic it has never heard.

use super::OutreachTeam;
use super::coverage::{HeardQuery, HeardTopic, HeardVillage, heard, topics, villages};
use crate::ids::{TeamId, TopicId, UnitId};
use crate::store::{StoreError, View};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use ts_rs::TS;

/// Which visits.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct VisitsQuery {
    /// A unit, with all those below it; none for the county.
    pub unit: Option<UnitId>,
    /// How many at most.
    pub limit: u32,
}

/// A visit worth making.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Visit {
    /// Where.
    pub village: UnitId,
    /// The village's name.
    pub village_name: String,
    /// Its township's name.
    pub township_name: String,
    /// How many topics it has never heard.
    pub unheard: u32,
    /// When a talk was last held there.
    pub last: Option<NaiveDate>,
    /// The topic proposed: one it never heard.
    pub topic: TopicId,
    /// The topic's name.
    pub topic_name: String,
    /// The village's own team, if it has one.
    pub team: Option<TeamId>,
    /// The team's name.
    pub team_name: String,
    /// Whether the team can deliver the topic.
    pub able: bool,
}

/// Who has waited longest, first; within the same day who has missed most.
pub fn next_visits(view: &View<'_>, query: VisitsQuery) -> Result<Vec<Visit>, StoreError> {
    let known = Known {
        topics: topics(view)?,
        heard: heard(view, HeardQuery::default())?,
        teams: teams(view)?,
        last: last(view)?,
    };
    let villages = villages(view, query.unit)?;
    let mut visits: Vec<Visit> = villages.into_iter().filter_map(|village| known.visit(village)).collect();
    visits.sort_by_key(|visit| (visit.last, Reverse(visit.unheard)));
    visits.truncate(usize::try_from(query.limit).unwrap_or(usize::MAX));
    Ok(visits)
}

fn teams(view: &View<'_>) -> Result<BTreeMap<UnitId, OutreachTeam>, StoreError> {
    let teams = view.all::<OutreachTeam>("WHERE village IS NOT NULL ORDER BY name DESC, id", [])?;
    Ok(teams.into_iter().filter_map(|team| Some((team.village?, team))).collect())
}

fn last(view: &View<'_>) -> Result<BTreeMap<UnitId, NaiveDate>, StoreError> {
    let days = view.rows("SELECT village, max(date) FROM talk GROUP BY village", [], |row| {
        Ok((row.get::<_, UnitId>(0)?, row.get::<_, String>(1)?))
    })?;
    Ok(days.into_iter().filter_map(|(village, day)| Some((village, day.parse().ok()?))).collect())
}

/// What a proposal rests on.
struct Known {
    topics: Vec<HeardTopic>,
    heard: BTreeMap<(UnitId, TopicId), u32>,
    teams: BTreeMap<UnitId, OutreachTeam>,
    last: BTreeMap<UnitId, NaiveDate>,
}

impl Known {
    /// The visit a village is due; none once it has heard every topic.
    fn visit(&self, village: HeardVillage) -> Option<Visit> {
        let unheard = || self.topics.iter().filter(|topic| !self.heard.contains_key(&(village.id, topic.id)));
        let team = self.teams.get(&village.id);
        let able = |topic: &HeardTopic| team.is_some_and(|team| team.topics.contains(&topic.id));
        let topic = unheard().find(|topic| able(topic)).or_else(|| unheard().next())?;
        Some(Visit {
            unheard: u32::try_from(unheard().count()).unwrap_or(u32::MAX),
            last: self.last.get(&village.id).copied(),
            topic: topic.id,
            topic_name: topic.name.clone(),
            team: team.map(|team| team.id),
            team_name: team.map(|team| team.name.clone()).unwrap_or_default(),
            able: able(topic),
            village: village.id,
            village_name: village.name,
            township_name: village.township_name,
        })
    }
}
