//! The list of planned talks, and how far a quarter has come.

use super::{HELD, PlannedError, PlannedReference, PlannedTalk, span};
use crate::ids::{PlannedTalkId, TalkId, TopicId, UnitId};
use crate::outreach::OutreachTeam;
use crate::outreach::coverage::villages;
use crate::store::{Conditions, Page, PageQuery, Record, StoreError, View, Window, order};
use crate::{names, units};
use chrono::NaiveDate;
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// How far a planned talk has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlannedState {
    /// Its day is still to come.
    Ahead,
    /// Its day has passed and it was not logged.
    Overdue,
    /// It was logged.
    Held,
}

/// What the list is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlannedSort {
    /// By day and time.
    #[default]
    Date,
    /// In the official order of their villages.
    Official,
}

/// Which planned talks, and how.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct PlannedQuery {
    /// Part of a team's or of a village's name.
    pub text: String,
    /// A unit, with all those below it.
    pub unit: Option<UnitId>,
    /// The topic.
    pub topic: Option<TopicId>,
    /// How far it has come.
    pub state: Option<PlannedState>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Up to and with this day.
    pub to: Option<NaiveDate>,
    /// The order.
    pub sort: PlannedSort,
    /// Whether it runs backwards.
    pub descending: bool,
    /// Which rows.
    #[serde(flatten)]
    pub window: Window,
}

/// A planned talk as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlannedRow {
    /// The planned talk.
    #[serde(flatten)]
    pub planned: PlannedTalk,
    /// How far it has come.
    pub state: PlannedState,
    /// The talk that was logged for it.
    pub talk: Option<TalkId>,
    /// The team's name.
    pub team_name: String,
    /// Who speaks for the team, by name.
    pub speakers: Vec<String>,
    /// The topic's name.
    pub topic_name: String,
    /// The village's name.
    pub village_name: String,
    /// The name of the township it lies in.
    pub township_name: String,
}

fn row(row: &Row<'_>, today: NaiveDate) -> rusqlite::Result<PlannedRow> {
    let name = |column| row.get::<_, Option<String>>(column).map(Option::unwrap_or_default);
    let planned = PlannedTalk::from_row(row)?;
    let talk: Option<TalkId> = row.get("held_as")?;
    let state = match talk {
        Some(_) => PlannedState::Held,
        None if planned.date < today => PlannedState::Overdue,
        None => PlannedState::Ahead,
    };
    let speakers = name("team_speakers")?;
    Ok(PlannedRow {
        state,
        talk,
        team_name: name("team_name")?,
        speakers: speakers.lines().map(str::to_owned).collect(),
        topic_name: name("topic_name")?,
        village_name: name("village_name")?,
        township_name: name("township_name")?,
        planned,
    })
}

fn columns() -> String {
    format!(
        "{}, (SELECT id FROM talk WHERE talk.planned = planned_talk.id) AS held_as,
        (SELECT name FROM outreach_team WHERE id = planned_talk.team) AS team_name,
        (SELECT speakers FROM outreach_team WHERE id = planned_talk.team) AS team_speakers,
        (SELECT name FROM topic WHERE id = planned_talk.topic) AS topic_name,
        (SELECT name FROM unit WHERE id = planned_talk.village) AS village_name,
        (SELECT above.name FROM unit JOIN unit AS above ON above.id = unit.parent
            WHERE unit.id = planned_talk.village) AS township_name",
        PlannedTalk::COLUMNS
    )
}

/// A page of planned talks.
pub fn planned(view: &View<'_>, query: PlannedQuery) -> Result<Page<PlannedRow>, StoreError> {
    let today = view.caller.now.date;
    let (columns, window, conditions) = (columns(), query.window, conditions(&query, today));
    let (from, terms): (String, &[&str]) = match query.sort {
        PlannedSort::Official => {
            let placed = format!(
                "planned_talk LEFT JOIN ({}) AS place ON place.placed = planned_talk.village",
                units::PLACES
            );
            (placed, &["place.ordinal", "date", "start"])
        }
        PlannedSort::Date => (PlannedTalk::SHAPE.table.to_owned(), &["date", "start"]),
    };
    let order = order(terms, query.descending);
    PageQuery { columns: &columns, from: &from, conditions, order, window }
        .run(view, |found| row(found, today))
}

fn conditions(query: &PlannedQuery, today: NaiveDate) -> Conditions {
    let mut conditions = Conditions::default();
    let typed = query.text.trim();
    if !typed.is_empty() {
        let named = |column: &str, table: &str| {
            let found = format!("{column} IN (SELECT id FROM {table} WHERE {})", names::FOUND_IN_WORDS);
            (found, names::key(typed))
        };
        conditions
            .and_any(&[named("team", OutreachTeam::SHAPE.table), named("village", units::Unit::SHAPE.table)]);
    }
    conditions.and_given(&format!("village IN ({})", units::BELOW), query.unit.as_ref());
    conditions.and_given("topic = ?", query.topic.as_ref());
    conditions.and_given("date >= ?", query.from.as_ref());
    conditions.and_given("date <= ?", query.to.as_ref());
    match query.state {
        None => {}
        Some(PlannedState::Held) => conditions.and(&format!("? IS NOT NULL AND {HELD}"), &today),
        Some(PlannedState::Overdue) => conditions.and(&format!("date < ? AND NOT {HELD}"), &today),
        Some(PlannedState::Ahead) => conditions.and(&format!("date >= ? AND NOT {HELD}"), &today),
    }
    conditions
}

/// One planned talk.
pub fn planned_talk(view: &View<'_>, reference: PlannedReference) -> Result<PlannedRow, PlannedError> {
    let today = view.caller.now.date;
    let statement = format!("SELECT {} FROM planned_talk WHERE id = ?", columns());
    view.rows(&statement, [reference.id], |found| row(found, today))?.pop().ok_or(PlannedError::Missing)
}

/// Planned talks whose day has passed and that were not logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct OverdueTalks {
    /// How many.
    pub count: u32,
    /// The day of the earliest; none where there are none.
    pub since: Option<NaiveDate>,
}

/// The planned talks that are overdue on a day.
pub fn overdue_talks(view: &View<'_>, today: NaiveDate) -> Result<OverdueTalks, StoreError> {
    let statement = format!("SELECT count(*), min(date) FROM planned_talk WHERE date < ? AND NOT {HELD}");
    let found = view.rows(&statement, [today.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (count, since): (u32, Option<String>) = found.into_iter().next().unwrap_or_default();
    Ok(OverdueTalks { count, since: since.and_then(|day| day.parse().ok()) })
}

/// The planned talks of a stretch of time, in order.
pub(super) fn between(
    view: &View<'_>,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<PlannedRow>, StoreError> {
    let today = view.caller.now.date;
    let statement =
        format!("SELECT {} FROM planned_talk WHERE date BETWEEN ? AND ? ORDER BY date, start, id", columns());
    view.rows(&statement, [from.to_string(), to.to_string()], |found| row(found, today))
}

/// Which quarter of a year.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct QuarterQuery {
    /// The year.
    pub year: i32,
    /// 1 to 4.
    pub quarter: u8,
}

/// How far a quarter has come: every village is in one of the first three.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
pub struct QuarterFigures {
    /// Villages that have heard a talk in the quarter.
    pub heard: u32,
    /// Villages that have heard none and are to hear one.
    pub planned: u32,
    /// Villages for which nothing is planned.
    pub open: u32,
    /// Planned talks whose day has passed and which were not logged.
    pub overdue: u32,
}

/// How far a quarter has come.
pub fn quarter_figures(view: &View<'_>, query: QuarterQuery) -> Result<QuarterFigures, PlannedError> {
    let (from, to) = span(query.year, query.quarter).ok_or(PlannedError::Quarter)?;
    let between = [from.to_string(), to.to_string()];
    let of = |statement: &str| -> Result<BTreeSet<UnitId>, StoreError> {
        Ok(view.rows(statement, between.clone(), |row| row.get(0))?.into_iter().collect())
    };
    let heard = of("SELECT DISTINCT village FROM talk WHERE date BETWEEN ? AND ?")?;
    let ahead =
        of(&format!("SELECT DISTINCT village FROM planned_talk WHERE date BETWEEN ? AND ? AND NOT {HELD}"))?;
    let late = format!("SELECT id FROM planned_talk WHERE date BETWEEN ? AND ? AND date < ? AND NOT {HELD}");
    let today = view.caller.now.date.to_string();
    let [from, to] = between.clone();
    let late: Vec<PlannedTalkId> = view.rows(&late, [from, to, today], |row| row.get(0))?;
    let mut figures = QuarterFigures {
        overdue: u32::try_from(late.len()).unwrap_or(u32::MAX),
        ..QuarterFigures::default()
    };
    for village in villages(view, None)? {
        if heard.contains(&village.id) {
            figures.heard += 1;
        } else if ahead.contains(&village.id) {
            figures.planned += 1;
        } else {
            figures.open += 1;
        }
    }
    Ok(figures)
}
