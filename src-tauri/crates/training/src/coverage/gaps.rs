//! Behind the matrix: who heard a topic and who did not, and what each person still lacks.

use super::heard::{heard, listeners, topics};
use crate::ids::{PersonId, TopicId, UnitId};
use crate::people::RankBand;
use crate::store::{Page, StoreError, View, Window};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which cell of the matrix.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[ts(optional_fields)]
pub struct TopicPeopleQuery {
    /// The calendar year.
    pub year: i32,
    /// The topic.
    pub topic: TopicId,
    /// A unit, with all those below it.
    #[serde(default)]
    pub unit: Option<UnitId>,
    /// 职级层次.
    #[serde(default)]
    pub band: Option<RankBand>,
    /// Only those who heard it, or only those who did not.
    #[serde(default)]
    pub heard: Option<bool>,
    /// Which rows.
    #[serde(flatten)]
    pub window: Window,
}

/// Someone behind a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TopicListener {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their unit's name.
    pub unit_name: String,
    /// 职务.
    pub post: String,
    /// 职级层次.
    pub band: RankBand,
    /// The day they last heard it in the year.
    pub heard: Option<NaiveDate>,
    /// Whether their band must hear it.
    pub required: bool,
}

/// The names behind a cell, in the official order.
pub fn people(view: &View<'_>, query: TopicPeopleQuery) -> Result<Page<TopicListener>, StoreError> {
    let required =
        topics(view)?.into_iter().find(|topic| topic.id == query.topic).map(|topic| topic.required);
    let required = required.unwrap_or_default();
    let heard = heard(view, query.year)?;
    let rows = listeners(view, query.unit, query.band)?.into_iter().map(|person| TopicListener {
        heard: heard.get(&(person.person, query.topic)).copied(),
        required: required.contains(&person.band),
        person: person.person,
        name: person.name,
        unit_name: person.unit_name,
        post: person.post,
        band: person.band,
    });
    let wanted = |row: &TopicListener| query.heard.is_none_or(|heard| heard == row.heard.is_some());
    Ok(window(rows.filter(wanted).collect(), query.window))
}

/// Whose gaps.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[ts(optional_fields)]
pub struct GapsQuery {
    /// The calendar year.
    pub year: i32,
    /// A unit, with all those below it.
    #[serde(default)]
    pub unit: Option<UnitId>,
    /// 职级层次.
    #[serde(default)]
    pub band: Option<RankBand>,
    /// Which rows.
    #[serde(flatten)]
    pub window: Window,
}

/// Someone who lacks topics their band must hear.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CoverageGap {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their unit's name.
    pub unit_name: String,
    /// 职务.
    pub post: String,
    /// 职级层次.
    pub band: RankBand,
    /// How many topics their band must hear.
    pub required: u32,
    /// The names of those they have not heard, in the plan's order.
    pub lacking: Vec<String>,
}

/// Everyone who lacks a required topic, in the official order.
pub fn gaps(view: &View<'_>, query: GapsQuery) -> Result<Page<CoverageGap>, StoreError> {
    let topics = topics(view)?;
    let heard = heard(view, query.year)?;
    let rows = listeners(view, query.unit, query.band)?.into_iter().filter_map(|person| {
        let required: Vec<_> = topics.iter().filter(|topic| topic.required.contains(&person.band)).collect();
        let lacking = required.iter().filter(|topic| !heard.contains_key(&(person.person, topic.id)));
        let lacking: Vec<String> = lacking.map(|topic| topic.name.clone()).collect();
        (!lacking.is_empty()).then(|| CoverageGap {
            person: person.person,
            name: person.name,
            unit_name: person.unit_name,
            post: person.post,
            band: person.band,
            required: u32::try_from(required.len()).unwrap_or(u32::MAX),
            lacking,
        })
    });
    Ok(window(rows.collect(), query.window))
}

fn window<T>(rows: Vec<T>, window: Window) -> Page<T> {
    let place = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let total = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    Page { total, rows: rows.into_iter().skip(place(window.offset)).take(place(window.limit)).collect() }
}
