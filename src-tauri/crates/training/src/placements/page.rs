//! The list of placements: where each stands today, and which reports are late.

use super::{PlaceKind, PlacementKind, PlacementResult, months};
use crate::ids::{PersonId, PlacementId, UnitId};
use crate::store::{Conditions, Page, PageQuery, StoreError, View, Window, column_value, order};
use crate::units;
use chrono::NaiveDate;
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::choices! {
    /// How far a placement has come: it follows from its dates and its assessment.
    pub enum PlacementStage {
        /// 未开始.
        Ahead = 1,
        /// 锻炼中.
        Running = 2,
        /// 待鉴定.
        ToAssess = 3,
        /// 已鉴定.
        Assessed = 4,
        /// 已取消.
        CalledOff = 5,
    }
}

/// In which order placements are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlacementSort {
    /// What has to be seen to first, then the newest.
    #[default]
    Waiting,
    /// By the pinyin of the name.
    Name,
    /// By their first day.
    Starts,
    /// By their last day.
    Ends,
    /// By place.
    Place,
    /// By late reports.
    Overdue,
}

impl PlacementSort {
    fn terms(self) -> &'static [&'static str] {
        match self {
            // 3 is ToAssess: a number that is never given again.
            Self::Waiting => &["(overdue = 0 AND stage <> 3)", "-julianday(starts)", "place", "pinyin"],
            Self::Name => &["pinyin", "starts"],
            Self::Starts => &["starts", "place", "pinyin"],
            Self::Ends => &["ends", "place", "pinyin"],
            Self::Place => &["place_kind", "place", "pinyin"],
            Self::Overdue => &["overdue", "ends"],
        }
    }
}

/// Which placements.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct PlacementQuery {
    /// Only those that have come this far.
    pub stage: Option<PlacementStage>,
    /// Only this sort.
    pub kind: Option<PlacementKind>,
    /// Only at this sort of place.
    pub place_kind: Option<PlaceKind>,
    /// Only of people who were in this unit or below it.
    pub unit: Option<UnitId>,
    /// Only this person's.
    pub person: Option<PersonId>,
    /// Only those with days in this year.
    pub year: Option<i32>,
    /// Only those that have to be seen to: a report is late, or the assessment is due.
    #[ts(optional, as = "Option<_>")]
    pub attention: bool,
    /// Only those whose person, place, host or mentor has this in its name.
    #[ts(optional, as = "Option<_>")]
    pub text: String,
    /// In which order.
    #[ts(optional, as = "Option<_>")]
    pub sort: PlacementSort,
    /// The other way round.
    #[ts(optional, as = "Option<_>")]
    pub descending: bool,
    /// Which of them.
    #[serde(flatten)]
    pub window: Window,
}

/// A placement as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlacementRow {
    /// The placement.
    pub id: PlacementId,
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their unit when it was recorded.
    pub unit: String,
    /// Their post at that time.
    pub post: String,
    /// Their rank at that time.
    pub rank: String,
    /// What sort of placement.
    pub kind: PlacementKind,
    /// What sort of place.
    pub place_kind: PlaceKind,
    /// The region, project, industry or unit.
    pub place: String,
    /// 接收单位.
    pub host: String,
    /// 带教导师.
    pub mentor: String,
    /// The first day.
    pub starts: Option<NaiveDate>,
    /// The last day.
    pub ends: Option<NaiveDate>,
    /// What is to be learned or done there.
    pub goals: String,
    /// Why it was called off.
    pub reason: String,
    /// How it was assessed.
    pub result: PlacementResult,
    /// By whom.
    pub assessor: String,
    /// On which day.
    pub assessed_on: Option<NaiveDate>,
    /// What was said of it.
    pub opinion: String,
    /// How far it has come.
    pub stage: PlacementStage,
    /// Reports handed in.
    pub reports: u32,
    /// Reports it asks for in all.
    pub owed: u32,
    /// Reports that are late.
    pub overdue: u32,
}

const COLUMNS: &str = "id, person, name, unit_name, post, rank, kind, place_kind, place, host, mentor, starts, ends, goals,
    reason, result, assessor, assessed_on, opinion, stage,
    (SELECT count(*) FROM placement_report AS report WHERE report.placement = placed.id), json_array_length(owed), overdue";

/// Placements with their person's name, how far each has come today, and how many of its reports are late.
fn placed(today: NaiveDate) -> String {
    let late = months::late_before(today);
    format!(
        "(SELECT placement.*, coalesce(person.name, '') AS name, coalesce(person.pinyin, '') AS pinyin,
            coalesce(person.name_key, '') AS name_key,
            CASE WHEN placement.called_off THEN {} WHEN placement.result <> {} THEN {}
                WHEN placement.starts > '{today}' THEN {} WHEN placement.ends >= '{today}' THEN {} ELSE {} END AS stage,
            CASE WHEN placement.result <> {} THEN 0 ELSE (
                SELECT count(*) FROM json_each(placement.owed) AS month WHERE month.value < '{late}'
                AND NOT EXISTS (SELECT 1 FROM placement_report AS report
                    WHERE report.placement = placement.id AND report.month = month.value)) END AS overdue
        FROM placement LEFT JOIN person ON person.id = placement.person) AS placed",
        PlacementStage::CalledOff.code(),
        PlacementResult::Open.code(),
        PlacementStage::Assessed.code(),
        PlacementStage::Ahead.code(),
        PlacementStage::Running.code(),
        PlacementStage::ToAssess.code(),
        PlacementResult::Open.code(),
    )
}

/// The placements asked for.
pub fn page(view: &View<'_>, query: PlacementQuery) -> Result<Page<PlacementRow>, StoreError> {
    let mut conditions = Conditions::default();
    conditions.and_given("stage = ?", query.stage.as_ref());
    conditions.and_given("kind = ?", query.kind.as_ref());
    conditions.and_given("place_kind = ?", query.place_kind.as_ref());
    conditions.and_given("person = ?", query.person.as_ref());
    conditions.and_given(&format!("unit IN ({})", units::BELOW), query.unit.as_ref());
    conditions.and_given(
        "substr(starts, 1, 4) <= ? AND substr(ends, 1, 4) >= ?",
        query.year.map(|year| format!("{year:04}")).as_ref(),
    );
    if query.attention {
        conditions.and("overdue > 0 OR stage = ?", &PlacementStage::ToAssess);
    }
    let text = query.text.trim().to_lowercase();
    if !text.is_empty() {
        let found = ["name_key", "pinyin", "lower(place)", "lower(host)", "lower(mentor)"];
        conditions.and(&found.map(|column| format!("instr({column}, ?) > 0")).join(" OR "), &text);
    }
    PageQuery {
        columns: COLUMNS,
        from: &placed(view.caller.now.date),
        conditions,
        order: order(query.sort.terms(), query.descending),
        window: query.window,
    }
    .run(view, read)
}

/// One placement as lists show it.
pub(super) fn row(view: &View<'_>, id: PlacementId) -> Result<Option<PlacementRow>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM {} WHERE id = ?", placed(view.caller.now.date));
    Ok(view.rows(&statement, [id], read)?.pop())
}

fn read(row: &Row<'_>) -> rusqlite::Result<PlacementRow> {
    Ok(PlacementRow {
        id: row.get(0)?,
        person: row.get(1)?,
        name: row.get(2)?,
        unit: column_value(row, 3)?,
        post: column_value(row, 4)?,
        rank: column_value(row, 5)?,
        kind: column_value(row, 6)?,
        place_kind: column_value(row, 7)?,
        place: column_value(row, 8)?,
        host: column_value(row, 9)?,
        mentor: column_value(row, 10)?,
        starts: column_value(row, 11)?,
        ends: column_value(row, 12)?,
        goals: column_value(row, 13)?,
        reason: column_value(row, 14)?,
        result: column_value(row, 15)?,
        assessor: column_value(row, 16)?,
        assessed_on: column_value(row, 17)?,
        opinion: column_value(row, 18)?,
        stage: column_value(row, 19)?,
        reports: row.get(20)?,
        owed: row.get(21)?,
        overdue: row.get(22)?,
    })
}
