//! The list of courses, and finding one as someone types.

use super::{Course, CourseError, CourseForm};
use crate::ids::{CourseId, TopicId, TrainerId};
use crate::names;
use crate::store::{Conditions, Page, PageQuery, Record, StoreError, View, Window, order};
use crate::trainers::Trainer;
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the list is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CourseSort {
    /// By topic in the plan's order, then by the pinyin of the name.
    #[default]
    Topic,
    /// By the pinyin of the name.
    Name,
    /// How it is taught.
    Form,
    /// Its usual hours.
    Hours,
    /// By how many sessions teach it.
    Sessions,
}

impl CourseSort {
    fn terms(self) -> &'static [&'static str] {
        match self {
            Self::Topic => &["topic_position", "pinyin"],
            Self::Name => &["pinyin"],
            Self::Form => &["form", "pinyin"],
            Self::Hours => &["quarters", "pinyin"],
            Self::Sessions => &["sessions", "pinyin"],
        }
    }
}

/// Which courses, and how.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct CoursesQuery {
    /// Part of a name, its pinyin or initials.
    pub text: String,
    /// Its topic.
    pub topic: Option<TopicId>,
    /// How it is taught.
    pub form: Option<CourseForm>,
    /// Who can give it.
    pub trainer: Option<TrainerId>,
    /// The order.
    pub sort: CourseSort,
    /// Whether it runs backwards.
    pub descending: bool,
    /// Which rows.
    #[serde(flatten)]
    pub window: Window,
}

/// A course as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CourseRow {
    /// The course.
    #[serde(flatten)]
    pub course: Course,
    /// Its topic's name; empty if it has none.
    pub topic_name: String,
    /// The names of those in `trainers`, in the same order; empty for one who was removed.
    pub trainer_names: Vec<String>,
    /// How many sessions teach it.
    pub sessions: i64,
}

fn columns() -> String {
    format!(
        "{}, (SELECT name FROM topic WHERE topic.id = course.topic) AS topic_name,
        (SELECT position FROM topic WHERE topic.id = course.topic) AS topic_position,
        (SELECT count(*) FROM session WHERE session.course = course.id) AS sessions",
        Course::COLUMNS
    )
}

fn row(row: &Row<'_>) -> rusqlite::Result<CourseRow> {
    Ok(CourseRow {
        course: Course::from_row(row)?,
        topic_name: row.get::<_, Option<String>>("topic_name")?.unwrap_or_default(),
        trainer_names: Vec::new(),
        sessions: row.get("sessions")?,
    })
}

/// Adds the trainers' names, one look for each trainer of the few rows shown.
fn with_trainers(view: &View<'_>, rows: Vec<CourseRow>) -> Result<Vec<CourseRow>, StoreError> {
    let name = |id: &TrainerId| {
        let trainer = view.find::<Trainer>(*id)?;
        Ok(trainer.map(|trainer| trainer.name).unwrap_or_default())
    };
    let named = |mut row: CourseRow| {
        row.trainer_names = row.course.trainers.iter().map(name).collect::<Result<_, StoreError>>()?;
        Ok(row)
    };
    rows.into_iter().map(named).collect()
}

/// A page of courses.
pub fn page(view: &View<'_>, query: CoursesQuery) -> Result<Page<CourseRow>, StoreError> {
    let mut conditions = Conditions::default();
    names::filter_words(&mut conditions, &query.text, &["note"]);
    conditions.and_given("topic = ?", query.topic.as_ref());
    conditions.and_given("form = ?", query.form.as_ref());
    conditions.and_given("instr(trainers, ?) > 0", query.trainer.as_ref());
    let found = PageQuery {
        columns: &columns(),
        from: "course",
        conditions,
        order: order(query.sort.terms(), query.descending),
        window: query.window,
    }
    .run(view, row)?;
    Ok(Page { total: found.total, rows: with_trainers(view, found.rows)? })
}

/// Which course.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CourseReference {
    /// Its id.
    pub id: CourseId,
}

/// One course.
pub fn get(view: &View<'_>, reference: CourseReference) -> Result<CourseRow, CourseError> {
    let statement = format!("SELECT {} FROM course WHERE id = ?", columns());
    let found = view.rows(&statement, [reference.id], row)?;
    with_trainers(view, found)?.pop().ok_or(CourseError::Missing)
}

/// What was typed so far.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FindCourses {
    /// Part of a name, its pinyin or initials; with nothing typed, the first by topic.
    pub text: String,
    /// How many to show at most.
    pub limit: u32,
}

/// The courses whose name comes closest.
pub fn find(view: &View<'_>, typed: FindCourses) -> Result<Vec<CourseRow>, StoreError> {
    let statement = format!(
        "SELECT {} FROM course WHERE {} ORDER BY {}, topic_position, pinyin, id LIMIT ?2",
        columns(),
        names::FOUND_IN_WORDS.replace('?', "?1"),
        names::CLOSENESS.replace('?', "?1"),
    );
    with_trainers(view, view.rows(&statement, (names::key(&typed.text), typed.limit), row)?)
}
