//! The list of talks.

use super::people::{PLACES_IN_LIST, names_of_list, names_read, places_of_listeners};
use super::{OutreachTeam, Talk, TalkError, TalkForm, TalkReference};
use crate::ids::{TalkId, TeamId, TopicId, UnitId};
use crate::rule_sets::History;
use crate::store::{Conditions, Page, PageQuery, Record, StoreError, View, Window, order};
use crate::{names, units};
use chrono::NaiveDate;
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the list is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TalkSort {
    /// By day and time.
    #[default]
    Date,
    /// In the official order of their villages.
    Official,
    /// By length.
    Minutes,
    /// By how many heard it.
    Audience,
}

/// Which talks, and how.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct TalksQuery {
    /// Part of a team's name, of a village's name or of a speaker's.
    pub text: String,
    /// A unit, with all those below it.
    pub unit: Option<UnitId>,
    /// The team.
    pub team: Option<TeamId>,
    /// The topic.
    pub topic: Option<TopicId>,
    /// The form.
    pub form: Option<TalkForm>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Up to and with this day.
    pub to: Option<NaiveDate>,
    /// The order.
    pub sort: TalkSort,
    /// Whether it runs backwards.
    pub descending: bool,
    /// Which rows.
    #[serde(flatten)]
    pub window: Window,
}

/// A talk as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TalkRow {
    /// The talk.
    #[serde(flatten)]
    pub talk: Talk,
    /// The team's name.
    pub team_name: String,
    /// The team's brand.
    pub brand: String,
    /// The topic's name.
    pub topic_name: String,
    /// The village's name.
    pub village_name: String,
    /// The name of the township it lies in.
    pub township_name: String,
    /// The names of those who are credited, in their order; empty for one who is no longer in the register.
    pub people_names: Vec<String>,
    /// What it credits each of them, in quarter-hours.
    pub quarters: u32,
    /// The names of its listeners, in their order; empty for one who is no longer in the register.
    pub listeners_names: Vec<String>,
    /// What hearing it credits each of them, in quarter-hours.
    pub heard_quarters: u32,
}

fn row(row: &Row<'_>, history: &History) -> rusqlite::Result<TalkRow> {
    let name = |column| row.get::<_, Option<String>>(column).map(Option::unwrap_or_default);
    let talk = Talk::from_row(row)?;
    Ok(TalkRow {
        team_name: name("team_name")?,
        brand: name("team_brand")?,
        topic_name: name("topic_name")?,
        village_name: name("village_name")?,
        township_name: name("township_name")?,
        people_names: names_read(row.get("people_names")?),
        quarters: talk.quarters(history.on(talk.date)),
        listeners_names: names_read(row.get("listeners_names")?),
        heard_quarters: talk.heard_quarters(history.on(talk.date)),
        talk,
    })
}

/// One talk by its id, as SQL.
fn one() -> String {
    format!("SELECT {} FROM talk WHERE id = ?", columns())
}

fn columns() -> String {
    format!(
        "{}, (SELECT name FROM outreach_team WHERE id = talk.team) AS team_name,
        (SELECT brand FROM outreach_team WHERE id = talk.team) AS team_brand,
        (SELECT name FROM topic WHERE id = talk.topic) AS topic_name,
        (SELECT name FROM unit WHERE id = talk.village) AS village_name,
        (SELECT above.name FROM unit JOIN unit AS above ON above.id = unit.parent WHERE unit.id = talk.village)
            AS township_name, {} AS people_names, {} AS listeners_names",
        Talk::COLUMNS,
        names_of_list("talk.people", PLACES_IN_LIST),
        names_of_list("talk.listeners", &places_of_listeners())
    )
}

/// A page of talks.
pub fn talks(view: &View<'_>, query: TalksQuery) -> Result<Page<TalkRow>, StoreError> {
    let from = match query.sort {
        TalkSort::Official => {
            format!("talk LEFT JOIN ({}) AS place ON place.placed = talk.village", units::PLACES)
        }
        _ => Talk::SHAPE.table.to_owned(),
    };
    let terms: &[&str] = match query.sort {
        TalkSort::Date => &["date", "start"],
        TalkSort::Official => &["place.ordinal", "date", "start"],
        TalkSort::Minutes => &["minutes", "date"],
        TalkSort::Audience => &["audience", "date"],
    };
    let order = order(terms, query.descending);
    let (window, conditions) = (query.window, conditions(&query));
    let history = History::read(view)?;
    // Ids alone are put in order; names are looked up for the rows on screen, not for five years of talks.
    let page = PageQuery { columns: "id", from: &from, conditions, order, window }
        .run(view, |found| found.get::<_, TalkId>(0))?;
    let statement = one();
    let mut rows = Vec::new();
    for id in page.rows {
        rows.extend(view.rows(&statement, [id], |found| row(found, &history))?);
    }
    Ok(Page { total: page.total, rows })
}

fn conditions(query: &TalksQuery) -> Conditions {
    let mut conditions = Conditions::default();
    let typed = query.text.trim();
    if !typed.is_empty() {
        let named = |column: &str, table: &str| {
            format!("{column} IN (SELECT id FROM {table} WHERE {})", names::FOUND_IN_WORDS)
        };
        let tables = [("team", OutreachTeam::SHAPE.table), ("village", units::Unit::SHAPE.table)];
        let by_name = tables.map(|(column, table)| (named(column, table), names::key(typed)));
        let spoken = ("instr(speakers, ?) > 0".to_owned(), typed.to_owned());
        conditions.and_any(&by_name.into_iter().chain([spoken]).collect::<Vec<_>>());
    }
    conditions.and_given(&format!("village IN ({})", units::BELOW), query.unit.as_ref());
    conditions.and_given("team = ?", query.team.as_ref());
    conditions.and_given("topic = ?", query.topic.as_ref());
    conditions.and_given("form = ?", query.form.as_ref());
    conditions.and_given("date >= ?", query.from.as_ref());
    conditions.and_given("date <= ?", query.to.as_ref());
    conditions
}

/// One talk.
pub fn talk(view: &View<'_>, reference: TalkReference) -> Result<TalkRow, TalkError> {
    let statement = one();
    let history = History::read(view)?;
    view.rows(&statement, [reference.id], |found| row(found, &history))?.pop().ok_or(TalkError::Missing)
}
