//! The plan as it is read: its years, and a year's lines.

use super::Program;
use crate::classes::ClassState;
use crate::enrollment::EnrollmentState;
use crate::ids::ProgramId;
use crate::names;
use crate::store::{Conditions, Page, PageQuery, Record, StoreError, View, Window, column_value, order};
use chrono::{Datelike, NaiveDate};
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// One year of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlanYear {
    /// Which year.
    pub year: i32,
    /// Its lines.
    pub programs: i64,
    /// The runs they plan, in all.
    pub runs: i64,
    /// 计划人次: size times runs, in all.
    pub places: i64,
    /// The classes that have been made for them and not called off.
    pub classes: i64,
}

/// The years there is a plan for, newest first; this year and the next are always among them.
pub fn years(view: &View<'_>) -> Result<Vec<PlanYear>, StoreError> {
    let statement = format!(
        "SELECT year, count(*), sum(runs), sum(size * runs), sum((SELECT count(*) FROM class
            WHERE class.program = program.id AND class.state <> {})) FROM program GROUP BY year",
        ClassState::Cancelled.code()
    );
    let planned = view.rows(&statement, [], |row| {
        Ok(PlanYear {
            year: row.get(0)?,
            programs: row.get(1)?,
            runs: row.get(2)?,
            places: row.get(3)?,
            classes: row.get(4)?,
        })
    })?;
    let this_year = view.caller.now.date.year();
    let empty = |year| PlanYear { year, programs: 0, runs: 0, places: 0, classes: 0 };
    let mut years: BTreeMap<i32, PlanYear> =
        [this_year, this_year + 1].into_iter().map(|year| (year, empty(year))).collect();
    years.extend(planned.into_iter().map(|planned| (planned.year, planned)));
    Ok(years.into_values().rev().collect())
}

/// What a year's programs are ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProgramSort {
    /// The plan's own order.
    #[default]
    Position,
    /// 班次名称.
    Name,
    /// 人数.
    Size,
    /// 期数.
    Runs,
    /// 天数.
    Days,
    /// 承办单位.
    Undertaker,
    /// 责任人.
    InCharge,
    /// Classes made so far.
    Classes,
}

impl ProgramSort {
    fn terms(self) -> &'static [&'static str] {
        match self {
            Self::Position => &["year", "position"],
            Self::Name => &["pinyin", "position"],
            Self::Size => &["size", "position"],
            Self::Runs => &["runs", "position"],
            Self::Days => &["days", "position"],
            Self::Undertaker => &["undertaker", "position"],
            Self::InCharge => &["in_charge", "position"],
            Self::Classes => &["classes", "position"],
        }
    }
}

/// Which programs.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct ProgramQuery {
    /// Only this one.
    pub id: Option<ProgramId>,
    /// The plan's year; every year's if not said.
    pub year: Option<i32>,
    /// Part of the name, its pinyin or initials, or part of the content, audience, undertaker or person in charge.
    pub text: String,
    /// The order.
    pub sort: ProgramSort,
    /// Whether it runs backwards.
    pub descending: bool,
    /// Which rows.
    #[serde(flatten)]
    pub window: Window,
}

/// A line of the plan and what has come of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProgramRow {
    /// The line.
    #[serde(flatten)]
    pub program: Program,
    /// Classes made for it and not called off.
    pub classes: i64,
    /// People on their rosters, in all (人次).
    pub enrolled: i64,
    /// The first day of the earliest of them.
    pub starts: Option<NaiveDate>,
}

/// A page of the plan's lines.
pub fn programs(view: &View<'_>, query: ProgramQuery) -> Result<Page<ProgramRow>, StoreError> {
    let mut conditions = Conditions::default();
    conditions.and_given("id = ?", query.id.as_ref());
    conditions.and_given("year = ?", query.year.as_ref());
    names::filter_words(&mut conditions, &query.text, &["content", "audience", "undertaker", "in_charge"]);
    PageQuery {
        columns: &columns(),
        from: "program",
        conditions,
        order: order(query.sort.terms(), query.descending),
        window: query.window,
    }
    .run(view, row)
}

fn columns() -> String {
    format!(
        "{}, (SELECT count(*) FROM class WHERE class.program = program.id AND {held}) AS classes,
        (SELECT count(*) FROM class CROSS JOIN enrollment ON enrollment.class = class.id
            WHERE class.program = program.id AND {held} AND enrollment.state NOT IN ({off})) AS enrolled,
        (SELECT min(starts) FROM class WHERE class.program = program.id AND {held}) AS first_day",
        Program::COLUMNS,
        held = format_args!("class.state <> {}", ClassState::Cancelled.code()),
        off = EnrollmentState::off_roster_codes(),
    )
}

fn row(row: &Row<'_>) -> rusqlite::Result<ProgramRow> {
    Ok(ProgramRow {
        program: Program::from_row(row)?,
        classes: row.get("classes")?,
        enrolled: row.get("enrolled")?,
        starts: column_value(row, row.as_ref().column_index("first_day")?)?,
    })
}

/// The program of this name in a year's plan.
pub(crate) fn of_the_same_name(
    view: &View<'_>,
    year: i32,
    name: &str,
) -> Result<Option<ProgramId>, StoreError> {
    let found = view.all::<Program>("WHERE year = ? AND name = ? ORDER BY position LIMIT 1", (year, name))?;
    Ok(found.first().map(|program| program.id))
}
