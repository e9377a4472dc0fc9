//! Coverage: which topic was heard in which village, and when: the blind spots are what is not there.

use crate::ids::{TopicId, UnitId};
use crate::store::{StoreError, View};
use crate::topics::Topic;
use crate::units::{self, UnitKind};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What is counted.
#[derive(Debug, Clone, Copy, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct HeardQuery {
    /// A unit, with all those below it.
    pub unit: Option<UnitId>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Up to and with this day.
    pub to: Option<NaiveDate>,
}

/// A village of the matrix.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
pub struct HeardVillage {
    /// Its id.
    pub id: UnitId,
    /// Its name.
    pub name: String,
    /// The township it lies in.
    pub township: Option<UnitId>,
    /// The township's name.
    pub township_name: String,
}

/// A topic of the matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HeardTopic {
    /// Its id.
    pub id: TopicId,
    /// Its name.
    pub name: String,
}

/// What was heard of one topic in one village in one quarter of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HeardCell {
    /// Where.
    pub village: UnitId,
    /// What about.
    pub topic: TopicId,
    /// When, such as `2026Q3`.
    pub quarter: String,
    /// How many talks.
    pub talks: i64,
    /// 受众人次.
    pub audience: i64,
}

/// The matrix of topics, villages and quarters; what has no cell was not heard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HeardMatrix {
    /// In the official order.
    pub villages: Vec<HeardVillage>,
    /// In the plan's order; those no longer offered are left out.
    pub topics: Vec<HeardTopic>,
    /// Village by village, topic by topic, quarter by quarter.
    pub cells: Vec<HeardCell>,
}

/// The plus signs keep the index by date out of it: looking up a year's talks one by one takes longer than reading the one
/// index that has all of this for all years.
pub(super) const CELLS: &str = "SELECT village, topic,
        substr(date, 1, 4) || 'Q' || ((CAST(substr(date, 6, 2) AS INTEGER) + 2) / 3) AS quarter,
        count(*), sum(audience)
    FROM talk WHERE +date >= ? AND +date <= ? GROUP BY village, topic, quarter";

/// See [`CELLS`].
pub(super) const HEARD: &str = "SELECT village, topic, count(*) FROM talk
    WHERE +date >= ? AND +date <= ? GROUP BY village, topic";

/// What was heard where, quarter by quarter.
pub fn coverage(view: &View<'_>, query: HeardQuery) -> Result<HeardMatrix, StoreError> {
    let (villages, topics) = (villages(view, query.unit)?, topics(view)?);
    let place: BTreeMap<UnitId, usize> = villages.iter().map(|village| village.id).zip(0..).collect();
    let column: BTreeMap<TopicId, usize> = topics.iter().map(|topic| topic.id).zip(0..).collect();
    let mut cells = view.rows(CELLS, span(query), |row| {
        Ok(HeardCell {
            village: row.get(0)?,
            topic: row.get(1)?,
            quarter: row.get(2)?,
            talks: row.get(3)?,
            audience: row.get(4)?,
        })
    })?;
    cells.retain(|cell| place.contains_key(&cell.village) && column.contains_key(&cell.topic));
    cells.sort_by(|one, other| {
        let key = |cell: &HeardCell| (place.get(&cell.village).copied(), column.get(&cell.topic).copied());
        key(one).cmp(&key(other)).then_with(|| one.quarter.cmp(&other.quarter))
    });
    Ok(HeardMatrix { villages, topics, cells })
}

/// The first and the last day as the database writes them; wide open where they are not given.
fn span(query: HeardQuery) -> [String; 2] {
    let text = |day: Option<NaiveDate>, open: &str| day.map_or(open.to_owned(), |day| day.to_string());
    [text(query.from, ""), text(query.to, "~")]
}

/// The villages below a unit, or all, in the official order.
pub(super) fn villages(view: &View<'_>, unit: Option<UnitId>) -> Result<Vec<HeardVillage>, StoreError> {
    let below = match unit {
        Some(_) => format!("AND unit.id IN ({})", units::BELOW),
        None => "AND ? IS NULL".to_owned(),
    };
    let statement = format!(
        "SELECT unit.id, unit.name, unit.parent, above.name
        FROM unit JOIN ({}) AS place ON place.placed = unit.id LEFT JOIN unit AS above ON above.id = unit.parent
        WHERE unit.kind = {} {below} ORDER BY place.ordinal",
        units::PLACES,
        UnitKind::Village.code()
    );
    view.rows(&statement, [unit], |row| {
        Ok(HeardVillage {
            id: row.get(0)?,
            name: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
            township: row.get(2)?,
            township_name: row.get::<_, Option<String>>(3)?.unwrap_or_default(),
        })
    })
}

/// The topics on offer, in the plan's order.
pub(super) fn topics(view: &View<'_>) -> Result<Vec<HeardTopic>, StoreError> {
    let topics = view.all::<Topic>("WHERE NOT coalesce(retired, 0) ORDER BY position, name, id", [])?;
    Ok(topics.into_iter().map(|Topic { id, name, .. }| HeardTopic { id, name }).collect())
}

/// How often each topic was heard in each village.
pub(super) fn heard(
    view: &View<'_>,
    query: HeardQuery,
) -> Result<BTreeMap<(UnitId, TopicId), u32>, StoreError> {
    let counted = view.rows(HEARD, span(query), |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
    Ok(counted.into_iter().collect())
}

/// What the heat map shows.
#[derive(Debug, Clone, Copy, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct HeatQuery {
    /// The township whose villages are shown; none for the townships.
    pub township: Option<UnitId>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Up to and with this day.
    pub to: Option<NaiveDate>,
}

/// A line of the heat map: a township, or a village of the one that was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HeatRow {
    /// The unit; none for villages that lie in no township.
    pub unit: Option<UnitId>,
    /// Its name.
    pub name: String,
    /// How many villages it stands for.
    pub villages: u32,
    /// Talks held in them.
    pub talks: u32,
    /// In how many of the villages each topic was heard, in the topics' order.
    pub heard: Vec<u32>,
}

/// The heat map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Heat {
    /// In the plan's order.
    pub topics: Vec<HeardTopic>,
    /// In the official order.
    pub rows: Vec<HeatRow>,
}

/// In how many villages each topic was heard: by township, or village by village within one.
pub fn heat(view: &View<'_>, query: HeatQuery) -> Result<Heat, StoreError> {
    let HeatQuery { township, from, to } = query;
    let topics = topics(view)?;
    let heard = heard(view, HeardQuery { unit: township, from, to })?;
    let mut rows: Vec<HeatRow> = Vec::new();
    for village in villages(view, township)? {
        let counts: Vec<u32> =
            topics.iter().map(|topic| heard.get(&(village.id, topic.id)).copied().unwrap_or(0)).collect();
        let (unit, name) = match township {
            Some(_) => (Some(village.id), village.name),
            None => (village.township, village.township_name),
        };
        add(&mut rows, HeatRow { unit, name, villages: 0, talks: 0, heard: vec![0; topics.len()] }, &counts);
    }
    Ok(Heat { topics, rows })
}

/// Counts a village into the line of its unit, which is the last one: villages come in the official order.
fn add(rows: &mut Vec<HeatRow>, empty: HeatRow, counts: &[u32]) {
    if rows.last().is_none_or(|row| row.unit != empty.unit) {
        rows.push(empty);
    }
    let Some(row) = rows.last_mut() else { return };
    row.villages += 1;
    row.talks += counts.iter().sum::<u32>();
    for (heard, count) in row.heard.iter_mut().zip(counts) {
        *heard += u32::from(*count > 0);
    }
}
