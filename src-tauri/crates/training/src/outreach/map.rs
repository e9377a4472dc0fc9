//! The townships as a drawn map: each with its villages, and how many of the topics each village has heard.

use super::coverage::{HeardQuery, heard, topics, villages};
use crate::ids::{TopicId, UnitId};
use crate::store::{StoreError, View};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What is counted.
#[derive(Debug, Clone, Copy, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct MapQuery {
    /// One topic alone.
    pub topic: Option<TopicId>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Up to and with this day.
    pub to: Option<NaiveDate>,
}

/// A village on the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MapVillage {
    /// Its id.
    pub id: UnitId,
    /// Its name.
    pub name: String,
    /// How many of the topics it has heard.
    pub heard: u32,
    /// How many talks were held there.
    pub talks: u32,
}

/// A township on the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MapTownship {
    /// Its id; none for villages that lie in no township.
    pub unit: Option<UnitId>,
    /// Its name.
    pub name: String,
    /// Its villages, in the official order.
    pub villages: Vec<MapVillage>,
}

/// The map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TownshipMap {
    /// How many topics there are to be heard.
    pub topics: usize,
    /// In the official order.
    pub townships: Vec<MapTownship>,
}

/// How much was heard village by village, of all topics or of one.
pub fn map(view: &View<'_>, query: MapQuery) -> Result<TownshipMap, StoreError> {
    let MapQuery { topic, from, to } = query;
    let offered = topics(view)?;
    let counted = offered.iter().map(|one| one.id).filter(|id| topic.is_none_or(|topic| topic == *id));
    let counted: Vec<TopicId> = counted.collect();
    let talks: BTreeMap<(UnitId, TopicId), u32> = heard(view, HeardQuery { unit: None, from, to })?;
    let mut townships: Vec<MapTownship> = Vec::new();
    for village in villages(view, None)? {
        let of_topics = counted.iter().filter_map(|topic| talks.get(&(village.id, *topic)).copied());
        let of_topics: Vec<u32> = of_topics.filter(|count| *count > 0).collect();
        let found = MapVillage {
            id: village.id,
            name: village.name,
            heard: u32::try_from(of_topics.len()).unwrap_or(u32::MAX),
            talks: of_topics.iter().sum(),
        };
        // Villages come in the official order, so that those of a township stand together.
        match townships.last_mut().filter(|last| last.unit == village.township) {
            Some(last) => last.villages.push(found),
            None => townships.push(MapTownship {
                unit: village.township,
                name: village.township_name,
                villages: vec![found],
            }),
        }
    }
    Ok(TownshipMap { topics: counted.len(), townships })
}
