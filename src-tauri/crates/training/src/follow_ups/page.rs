//! The list of tasks: of one class, or of all of them with what is late first.

use super::{FollowUpError, FollowUpReference, FollowUpState};
use crate::ids::{ClassId, FollowUpId, PersonId, UnitId};
use crate::store::{Conditions, Page, PageQuery, StoreError, View, Window, column_value, order};
use crate::units;
use chrono::{Days, NaiveDate};
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A task is due soon in its last days.
const SOON: u64 = 7;

crate::choices! {
    /// How a task stands today: it follows from its state and the day it is due.
    pub enum FollowUpStage {
        /// 已逾期.
        Overdue = 1,
        /// 即将到期.
        Soon = 2,
        /// 待落实.
        Open = 3,
        /// 已落实.
        Done = 4,
        /// 不再落实.
        Dropped = 5,
    }
}

/// In which order tasks are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FollowUpSort {
    /// What is late first, then what is due next; what is settled last.
    #[default]
    Waiting,
    /// By the day they are due.
    Due,
    /// By class.
    Class,
    /// By who answers for them.
    Owner,
}

impl FollowUpSort {
    fn terms(self) -> &'static [&'static str] {
        match self {
            Self::Waiting => &["stage", "due"],
            Self::Due => &["due", "stage"],
            Self::Class => &["class_starts", "class", "due"],
            Self::Owner => &["unit_position", "pinyin", "due"],
        }
    }
}

/// Which tasks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct FollowUpQuery {
    /// Only this class's.
    pub class: Option<ClassId>,
    /// Only those that stand so.
    pub stage: Option<FollowUpStage>,
    /// Only those this unit or one below it answers for.
    pub unit: Option<UnitId>,
    /// Only those due in this year.
    pub year: Option<i32>,
    /// Only those that are late or due soon.
    #[ts(optional, as = "Option<_>")]
    pub attention: bool,
    /// Only those whose task, class, person or unit has this in it.
    #[ts(optional, as = "Option<_>")]
    pub text: String,
    /// In which order.
    #[ts(optional, as = "Option<_>")]
    pub sort: FollowUpSort,
    /// The other way round.
    #[ts(optional, as = "Option<_>")]
    pub descending: bool,
    /// Which of them.
    #[serde(flatten)]
    pub window: Window,
}

/// A task as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FollowUpRow {
    /// The task.
    pub id: FollowUpId,
    /// Whose decision it was.
    pub class: ClassId,
    /// The class's name.
    pub class_name: String,
    /// Its run; 0 if it has none.
    pub run: u32,
    /// What is to be done.
    pub task: String,
    /// Who answers for it.
    pub person: Option<PersonId>,
    /// Their name.
    pub person_name: String,
    /// Which unit answers for it.
    pub unit: Option<UnitId>,
    /// Its name.
    pub unit_name: String,
    /// The last day it is to be done by.
    pub due: Option<NaiveDate>,
    /// 备注.
    pub note: String,
    /// How it stands today.
    pub stage: FollowUpStage,
    /// What proves that it was done.
    pub proof: String,
    /// Why it was dropped.
    pub reason: String,
    /// The day it was settled.
    pub settled_on: Option<NaiveDate>,
    /// Who recorded that.
    pub settled_by: String,
}

const COLUMNS: &str =
    "id, class, class_name, run, task, person, person_name, unit, unit_name, due, note, stage, proof,
    reason, settled_on, settled_by";

/// Tasks with their class's, person's and unit's names, and how each stands today.
fn standing(today: NaiveDate) -> String {
    let soon = today.checked_add_days(Days::new(SOON)).unwrap_or(today);
    format!(
        "(SELECT follow_up.*, coalesce(class.name, '') AS class_name, coalesce(class.run, 0) AS run,
            class.starts AS class_starts, coalesce(person.name, '') AS person_name,
            coalesce(person.pinyin, '') AS pinyin, coalesce(unit.name, '') AS unit_name,
            place.ordinal AS unit_position,
            CASE WHEN follow_up.state = {} THEN {} WHEN follow_up.state = {} THEN {}
                WHEN follow_up.due < '{today}' THEN {} WHEN follow_up.due <= '{soon}' THEN {} ELSE {} END AS stage
        FROM follow_up LEFT JOIN class ON class.id = follow_up.class
            LEFT JOIN person ON person.id = follow_up.person LEFT JOIN unit ON unit.id = follow_up.unit
            LEFT JOIN ({}) AS place ON place.placed = follow_up.unit) AS standing",
        FollowUpState::Done.code(),
        FollowUpStage::Done.code(),
        FollowUpState::Dropped.code(),
        FollowUpStage::Dropped.code(),
        FollowUpStage::Overdue.code(),
        FollowUpStage::Soon.code(),
        FollowUpStage::Open.code(),
        units::PLACES,
    )
}

/// The tasks asked for.
pub fn page(view: &View<'_>, query: FollowUpQuery) -> Result<Page<FollowUpRow>, StoreError> {
    let mut conditions = Conditions::default();
    conditions.and_given("class = ?", query.class.as_ref());
    conditions.and_given("stage = ?", query.stage.as_ref());
    conditions.and_given(&format!("unit IN ({})", units::BELOW), query.unit.as_ref());
    conditions.and_given("substr(due, 1, 4) = ?", query.year.map(|year| format!("{year:04}")).as_ref());
    if query.attention {
        conditions.and("stage <= ?", &FollowUpStage::Soon);
    }
    let text = query.text.trim().to_lowercase();
    if !text.is_empty() {
        let found = ["lower(task)", "lower(class_name)", "lower(person_name)", "pinyin", "lower(unit_name)"];
        conditions.and(&found.map(|column| format!("instr({column}, ?) > 0")).join(" OR "), &text);
    }
    PageQuery {
        columns: COLUMNS,
        from: &standing(view.caller.now.date),
        conditions,
        order: order(query.sort.terms(), query.descending),
        window: query.window,
    }
    .run(view, read)
}

/// One task.
pub fn get(view: &View<'_>, reference: FollowUpReference) -> Result<FollowUpRow, FollowUpError> {
    row(view, reference.id)?.ok_or(FollowUpError::Missing)
}

fn row(view: &View<'_>, id: FollowUpId) -> Result<Option<FollowUpRow>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM {} WHERE id = ?", standing(view.caller.now.date));
    Ok(view.rows(&statement, [id], read)?.pop())
}

fn read(row: &Row<'_>) -> rusqlite::Result<FollowUpRow> {
    Ok(FollowUpRow {
        id: row.get(0)?,
        class: row.get(1)?,
        class_name: row.get(2)?,
        run: row.get(3)?,
        task: column_value(row, 4)?,
        person: row.get(5)?,
        person_name: row.get(6)?,
        unit: row.get(7)?,
        unit_name: row.get(8)?,
        due: column_value(row, 9)?,
        note: column_value(row, 10)?,
        stage: column_value(row, 11)?,
        proof: column_value(row, 12)?,
        reason: column_value(row, 13)?,
        settled_on: column_value(row, 14)?,
        settled_by: column_value(row, 15)?,
    })
}
