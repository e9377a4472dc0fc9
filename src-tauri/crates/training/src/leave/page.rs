//! The desk's list of leaves.

use super::{LeaveHours, LeaveKind, LeaveState, LeaveVerdict};
use crate::ids::{ClassId, LeaveId, PersonId};
use crate::store::{Conditions, Page, PageQuery, StoreError, View, Window, column_value, order};
use chrono::NaiveDate;
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// In which order leaves are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LeaveSort {
    /// What waits first, then the newest.
    #[default]
    Waiting,
    /// By name.
    Name,
    /// By class.
    Class,
    /// By their first session.
    From,
    /// By the hours asked for.
    Hours,
}

impl LeaveSort {
    fn terms(self) -> &'static [&'static str] {
        match self {
            // 1 is Requested, 2 is Approved: numbers that are never given again.
            Self::Waiting => &["(state <> 1)", "(state <> 2)", "-julianday(asked)"],
            Self::Name => &["pinyin", "first"],
            Self::Class => &["class_starts", "class_name", "run"],
            Self::From => &["first"],
            Self::Hours => &["quarters"],
        }
    }
}

/// Which leaves.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct LeaveQuery {
    /// Only those in this state.
    #[serde(default)]
    #[ts(optional)]
    pub state: Option<LeaveState>,
    /// Only those from this class.
    #[serde(default)]
    #[ts(optional)]
    pub class: Option<ClassId>,
    /// Only this person's.
    #[serde(default)]
    #[ts(optional)]
    pub person: Option<PersonId>,
    /// Only those whose person's name or whose class has this in it.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub text: String,
    /// In which order.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub sort: LeaveSort,
    /// The other way round.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub descending: bool,
    /// Which of them.
    #[serde(flatten)]
    pub window: Window,
}

/// A leave as the desk lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeaveRow {
    /// The leave.
    pub id: LeaveId,
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their unit.
    pub unit: String,
    /// Their post.
    pub post: String,
    /// From which class.
    pub class: ClassId,
    /// The class's name.
    pub class_name: String,
    /// 第N期.
    pub run: u32,
    /// 班主任 of the class.
    pub head_teacher: String,
    /// Which leave.
    pub kind: LeaveKind,
    /// Why.
    pub reason: String,
    /// How far it has come.
    pub state: LeaveState,
    /// The day it was asked for.
    pub asked: Option<NaiveDate>,
    /// The day they reported back.
    pub returned: Option<NaiveDate>,
    /// Why it was withdrawn.
    pub withdrawn_because: String,
    /// Its first day.
    pub first: Option<NaiveDate>,
    /// Its last day.
    pub last: Option<NaiveDate>,
    /// How many sessions.
    pub sessions: u32,
    /// Their hours.
    pub hours: LeaveHours,
    /// Whose approval it waits for; empty when it waits for none.
    pub waits_for: String,
}

const FROM: &str = "(SELECT leave.*, person.name, person.pinyin, person.name_key, person.post,
      coalesce(unit.name, '') AS unit_name, coalesce(class.name, '') AS class_name, coalesce(class.run, 0) AS run,
      class.starts AS class_starts, coalesce(class.head_teacher, '') AS head_teacher,
      coalesce(class.name_key, '') AS class_key,
      min(session.date) AS first, max(session.date) AS last, count(session.id) AS sessions,
      coalesce(sum(session.quarters), 0) AS quarters,
      coalesce(sum(session.quarters) FILTER (WHERE leave_session.given_back = 1), 0) AS given_back
    FROM leave JOIN person ON person.id = leave.person LEFT JOIN unit ON unit.id = person.unit
      LEFT JOIN class ON class.id = leave.class LEFT JOIN leave_session ON leave_session.leave = leave.id
      LEFT JOIN session ON session.id = leave_session.session
    GROUP BY leave.id)";

fn columns() -> String {
    format!(
        "id, person, name, unit_name, post, class, class_name, run, head_teacher, kind, reason, state, asked,
           returned, withdrawn_because, first, last, sessions, quarters, given_back,
           (SELECT leave_step.name FROM leave_step WHERE leave_step.leave = id AND leave_step.verdict = {}
            ORDER BY leave_step.place LIMIT 1)",
        LeaveVerdict::Pending.code()
    )
}

/// The leaves asked for.
pub fn page(view: &View<'_>, query: LeaveQuery) -> Result<Page<LeaveRow>, StoreError> {
    let mut conditions = Conditions::default();
    conditions.and_given("state = ?", query.state.as_ref());
    conditions.and_given("class = ?", query.class.as_ref());
    conditions.and_given("person = ?", query.person.as_ref());
    let text = query.text.trim().to_lowercase();
    if !text.is_empty() {
        conditions.and("instr(name_key, ?) > 0 OR instr(pinyin, ?) > 0 OR instr(class_key, ?) > 0", &text);
    }
    let order = order(query.sort.terms(), query.descending);
    PageQuery { columns: &columns(), from: FROM, conditions, order, window: query.window }.run(view, read)
}

/// One leave as the desk lists it.
pub(super) fn row(view: &View<'_>, id: LeaveId) -> Result<Option<LeaveRow>, StoreError> {
    let statement = format!("SELECT {} FROM {FROM} WHERE id = ?", columns());
    Ok(view.rows(&statement, [id], read)?.into_iter().next())
}

fn read(row: &Row<'_>) -> rusqlite::Result<LeaveRow> {
    let (asked, given_back): (u32, u32) = (row.get(18)?, row.get(19)?);
    let state = column_value(row, 11)?;
    let waits_for: Option<String> = row.get(20)?;
    Ok(LeaveRow {
        id: row.get(0)?,
        person: row.get(1)?,
        name: column_value(row, 2)?,
        unit: row.get(3)?,
        post: column_value(row, 4)?,
        class: row.get(5)?,
        class_name: row.get(6)?,
        run: row.get(7)?,
        head_teacher: row.get(8)?,
        kind: column_value(row, 9)?,
        reason: column_value(row, 10)?,
        state,
        asked: column_value(row, 12)?,
        returned: column_value(row, 13)?,
        withdrawn_because: column_value(row, 14)?,
        first: column_value(row, 15)?,
        last: column_value(row, 16)?,
        sessions: row.get(17)?,
        hours: LeaveHours { asked, used: asked.saturating_sub(given_back), given_back },
        waits_for: waits_for.filter(|_| state == LeaveState::Requested).unwrap_or_default(),
    })
}
