//! The list of outreach teams.

use super::OutreachTeam;
use super::people::{PLACES_IN_LIST, names_of_list, names_read};
use crate::ids::{TopicId, UnitId};
use crate::store::{Conditions, Page, PageQuery, Record, StoreError, View, Window, order};
use crate::{names, units};
use rusqlite::{Params, Row};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the list is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TeamSort {
    /// In the official order of their villages.
    #[default]
    Official,
    /// By name.
    Name,
    /// By brand.
    Brand,
}

/// Which teams, and how.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct TeamsQuery {
    /// Part of the name, the brand or a speaker's name.
    pub text: String,
    /// A unit, with all those below it.
    pub unit: Option<UnitId>,
    /// A topic they can deliver.
    pub topic: Option<TopicId>,
    /// The order.
    pub sort: TeamSort,
    /// Whether it runs backwards.
    pub descending: bool,
    /// Which rows.
    #[serde(flatten)]
    pub window: Window,
}

/// A team as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TeamRow {
    /// The team.
    #[serde(flatten)]
    pub team: OutreachTeam,
    /// Its village's name; empty if none is recorded.
    pub village_name: String,
    /// The name of the township the village lies in.
    pub township_name: String,
    /// The names of its people in the register, in their order; empty for one who is no longer there.
    pub people_names: Vec<String>,
    /// The names of the villages it covers, in their order; empty for one that is no longer there.
    pub covers_names: Vec<String>,
}

fn row(row: &Row<'_>) -> rusqlite::Result<TeamRow> {
    let name = |column| row.get::<_, Option<String>>(column).map(Option::unwrap_or_default);
    Ok(TeamRow {
        team: OutreachTeam::from_row(row)?,
        village_name: name("village_name")?,
        township_name: name("township_name")?,
        people_names: names_read(row.get("people_names")?),
        covers_names: names_read(row.get("covers_names")?),
    })
}

/// The names of the villages a team covers as SQL, in their order, a line each.
const COVERS_NAMES: &str = "(WITH RECURSIVE place(at) AS (
        SELECT 1 WHERE length(outreach_team.covers) > 0
        UNION ALL SELECT at + 16 FROM place WHERE at + 16 <= length(outreach_team.covers))
    SELECT group_concat(name, char(10)) FROM (
        SELECT coalesce(unit.name, '') AS name
        FROM place LEFT JOIN unit ON unit.id = substr(outreach_team.covers, place.at, 16) ORDER BY place.at))";

fn columns() -> String {
    format!(
        "{}, (SELECT name FROM unit WHERE unit.id = village) AS village_name,
        (SELECT above.name FROM unit JOIN unit AS above ON above.id = unit.parent WHERE unit.id = village)
            AS township_name, {} AS people_names, {COVERS_NAMES} AS covers_names",
        OutreachTeam::COLUMNS,
        names_of_list("outreach_team.people", PLACES_IN_LIST)
    )
}

/// The teams a query's tail names.
pub(super) fn rows(view: &View<'_>, tail: &str, parameters: impl Params) -> Result<Vec<TeamRow>, StoreError> {
    view.rows(&format!("SELECT {} FROM outreach_team {tail}", columns()), parameters, row)
}

/// A page of teams.
pub fn teams(view: &View<'_>, query: TeamsQuery) -> Result<Page<TeamRow>, StoreError> {
    let mut conditions = Conditions::default();
    names::filter_words(&mut conditions, &query.text, &["brand", "speakers"]);
    conditions.and_given(&format!("village IN ({})", units::BELOW), query.unit.as_ref());
    conditions.and_given("instr(topics, ?) > 0", query.topic.as_ref());
    let columns = columns();
    let from = format!("outreach_team LEFT JOIN ({}) AS place ON place.placed = village", units::PLACES);
    let terms: &[&str] = match query.sort {
        TeamSort::Official => &["place.ordinal", "pinyin"],
        TeamSort::Name => &["pinyin"],
        TeamSort::Brand => &["brand", "place.ordinal", "pinyin"],
    };
    let order = order(terms, query.descending);
    PageQuery { columns: &columns, from: &from, conditions, order, window: query.window }.run(view, row)
}
