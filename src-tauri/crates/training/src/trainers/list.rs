//! The list of trainers, one of them, and finding one as someone types.

use super::{Trainer, TrainerError};
use crate::ids::{TopicId, TrainerId};
use crate::names;
use crate::sessions::taught_by;
use crate::store::{Conditions, Page, PageQuery, Record, StoreError, View, Window, order};
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the list is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TrainerSort {
    /// By the pinyin of the name.
    #[default]
    Name,
    /// By the strokes of the name's characters (姓氏笔画).
    Strokes,
    /// Unit and post.
    Organisation,
    /// From within the county first.
    External,
    /// By how many sessions they teach.
    Sessions,
}

impl TrainerSort {
    fn terms(self) -> &'static [&'static str] {
        match self {
            Self::Name => &["by_pinyin"],
            Self::Strokes => &["by_strokes"],
            Self::Organisation => &["organisation", "by_pinyin"],
            Self::External => &["external", "by_pinyin"],
            Self::Sessions => &["sessions", "by_pinyin"],
        }
    }
}

/// Which trainers, and how.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct TrainersQuery {
    /// Part of a name, its pinyin or initials, or part of the unit and post.
    pub text: String,
    /// A topic they can teach.
    pub topic: Option<TopicId>,
    /// Whether they come from outside the county.
    pub external: Option<bool>,
    /// The order.
    pub sort: TrainerSort,
    /// Whether it runs backwards.
    pub descending: bool,
    /// Which rows.
    #[serde(flatten)]
    pub window: Window,
}

/// A trainer as lists show them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TrainerRow {
    /// The trainer.
    #[serde(flatten)]
    pub trainer: Trainer,
    /// The name of the understudy (AB角); empty if there is none.
    pub understudy_name: String,
    /// How many courses they can give.
    pub courses: i64,
    /// How many sessions they teach or have taught.
    pub sessions: i64,
}

fn row(row: &Row<'_>) -> rusqlite::Result<TrainerRow> {
    Ok(TrainerRow {
        trainer: Trainer::from_row(row)?,
        understudy_name: row.get::<_, Option<String>>("understudy_name")?.unwrap_or_default(),
        courses: row.get("courses")?,
        sessions: row.get("sessions")?,
    })
}

fn columns() -> String {
    format!(
        "{}, (SELECT name FROM trainer AS other WHERE other.id = trainer.understudy) AS understudy_name,
        (SELECT count(*) FROM course WHERE instr(course.trainers, trainer.id) > 0) AS courses,
        (SELECT count(*) FROM {}) AS sessions",
        Trainer::COLUMNS,
        taught_by("trainer.id")
    )
}

/// A page of trainers.
pub fn page(view: &View<'_>, query: TrainersQuery) -> Result<Page<TrainerRow>, StoreError> {
    let mut conditions = Conditions::default();
    names::filter(&mut conditions, &query.text, &["organisation"]);
    conditions.and_given("instr(topics, ?) > 0", query.topic.as_ref());
    conditions.and_given("external = ?", query.external.as_ref());
    PageQuery {
        columns: &columns(),
        from: "trainer",
        conditions,
        order: order(query.sort.terms(), query.descending),
        window: query.window,
    }
    .run(view, row)
}

/// Which trainer.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TrainerReference {
    /// Their id.
    pub id: TrainerId,
}

/// One trainer.
pub fn get(view: &View<'_>, reference: TrainerReference) -> Result<TrainerRow, TrainerError> {
    let statement = format!("SELECT {} FROM trainer WHERE id = ?", columns());
    view.rows(&statement, [reference.id], row)?.pop().ok_or(TrainerError::Missing)
}

/// What was typed so far.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FindTrainers {
    /// Part of a name, its pinyin or initials; with nothing typed, the first by name.
    pub text: String,
    /// How many to show at most.
    pub limit: u32,
}

/// The trainers whose name comes closest.
pub fn find(view: &View<'_>, typed: FindTrainers) -> Result<Vec<TrainerRow>, StoreError> {
    let statement = format!(
        "SELECT {} FROM trainer WHERE {} ORDER BY {}, by_pinyin, id LIMIT ?2",
        columns(),
        names::FOUND.replace('?', "?1"),
        names::CLOSENESS.replace('?', "?1"),
    );
    view.rows(&statement, (names::key(&typed.text), typed.limit), row)
}
