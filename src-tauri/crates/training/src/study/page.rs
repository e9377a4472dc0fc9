//! The list of studies.

use super::{StudyError, StudyKind, StudyReference, StudyState};
use crate::ids::{PersonId, StudyId, TopicId};
use crate::store::{Conditions, Page, PageQuery, StoreError, View, Window, column_value, order};
use chrono::NaiveDate;
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// In which order studies are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StudySort {
    /// What waits first, then the newest.
    #[default]
    Waiting,
    /// By name.
    Name,
    /// By their last day.
    Ends,
    /// By hours.
    Hours,
}

impl StudySort {
    fn terms(self) -> &'static [&'static str] {
        match self {
            // 1 is Recorded, 2 is Checked: numbers that are never given again.
            Self::Waiting => &["(state > 2)", "-julianday(ends)"],
            Self::Name => &["pinyin", "ends"],
            Self::Ends => &["ends"],
            Self::Hours => &["max(credited, claimed)"],
        }
    }
}

/// Which studies.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct StudyQuery {
    /// Only those that have come this far.
    #[serde(default)]
    #[ts(optional)]
    pub state: Option<StudyState>,
    /// Only this sort.
    #[serde(default)]
    #[ts(optional)]
    pub kind: Option<StudyKind>,
    /// Only this person's.
    #[serde(default)]
    #[ts(optional)]
    pub person: Option<PersonId>,
    /// Only those of this year.
    #[serde(default)]
    #[ts(optional)]
    pub year: Option<i32>,
    /// Only those whose person's name or whose own has this in it.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub text: String,
    /// In which order.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub sort: StudySort,
    /// The other way round.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub descending: bool,
    /// Which of them.
    #[serde(flatten)]
    pub window: Window,
}

/// A study as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StudyRow {
    /// The study.
    pub id: StudyId,
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their unit at that time.
    pub unit: String,
    /// Their post at that time.
    pub post: String,
    /// Their rank at that time.
    pub rank: String,
    /// What sort.
    pub kind: StudyKind,
    /// The course's or the class's name.
    pub title: String,
    /// 主办单位, or the platform.
    pub organiser: String,
    /// The first day.
    pub starts: Option<NaiveDate>,
    /// The last day.
    pub ends: Option<NaiveDate>,
    /// Minutes of an online video; 0 where the hours are given.
    pub minutes: u32,
    /// The hours asked for, in quarter-hours.
    pub claimed: u32,
    /// Where it can be looked up.
    pub proof: String,
    /// The topic it belongs to.
    pub topic: Option<TopicId>,
    /// Its name.
    pub topic_name: String,
    /// How far it has come.
    pub state: StudyState,
    /// Who checked it.
    pub checked_by: String,
    /// On which day.
    pub checked_on: Option<NaiveDate>,
    /// Who approved it.
    pub approved_by: String,
    /// On which day.
    pub approved_on: Option<NaiveDate>,
    /// What the last of them said.
    pub note: String,
    /// The hours credited, in quarter-hours.
    pub credited: u32,
    /// The version of the rules they were credited by.
    pub rule_version: u32,
}

const FROM: &str =
    "(SELECT study.*, coalesce(person.name, '') AS name, coalesce(person.pinyin, '') AS pinyin,
      coalesce(person.name_key, '') AS name_key, coalesce(topic.name, '') AS topic_name
    FROM study LEFT JOIN person ON person.id = study.person LEFT JOIN topic ON topic.id = study.topic)";
const COLUMNS: &str =
    "id, person, name, unit_name, post, rank, kind, title, organiser, starts, ends, minutes, claimed, proof,
    topic, topic_name, state, checked_by, checked_on, approved_by, approved_on, note, credited, rule_version";

/// The studies asked for.
pub fn page(view: &View<'_>, query: StudyQuery) -> Result<Page<StudyRow>, StoreError> {
    let mut conditions = Conditions::default();
    conditions.and_given("state = ?", query.state.as_ref());
    conditions.and_given("kind = ?", query.kind.as_ref());
    conditions.and_given("person = ?", query.person.as_ref());
    conditions.and_given("substr(ends, 1, 4) = ?", query.year.map(|year| format!("{year:04}")).as_ref());
    let text = query.text.trim().to_lowercase();
    if !text.is_empty() {
        conditions.and("instr(name_key, ?) > 0 OR instr(pinyin, ?) > 0 OR instr(lower(title), ?) > 0", &text);
    }
    let order = order(query.sort.terms(), query.descending);
    PageQuery { columns: COLUMNS, from: FROM, conditions, order, window: query.window }.run(view, read)
}

/// One study.
pub fn get(view: &View<'_>, study: StudyReference) -> Result<StudyRow, StudyError> {
    row(view, study.id)?.ok_or(StudyError::Missing)
}

/// One study as lists show it.
pub(crate) fn row(view: &View<'_>, id: StudyId) -> Result<Option<StudyRow>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM {FROM} WHERE id = ?");
    Ok(view.rows(&statement, [id], read)?.into_iter().next())
}

/// Everything credited to a person, in order of time.
pub(crate) fn credited_of(view: &View<'_>, person: PersonId) -> Result<Vec<StudyRow>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM {FROM} WHERE person = ? AND state = {} ORDER BY ends, id",
        StudyState::Credited.code()
    );
    view.rows(&statement, [person], read)
}

fn read(row: &Row<'_>) -> rusqlite::Result<StudyRow> {
    Ok(StudyRow {
        id: row.get(0)?,
        person: row.get(1)?,
        name: row.get(2)?,
        unit: column_value(row, 3)?,
        post: column_value(row, 4)?,
        rank: column_value(row, 5)?,
        kind: column_value(row, 6)?,
        title: column_value(row, 7)?,
        organiser: column_value(row, 8)?,
        starts: column_value(row, 9)?,
        ends: column_value(row, 10)?,
        minutes: column_value(row, 11)?,
        claimed: column_value(row, 12)?,
        proof: column_value(row, 13)?,
        topic: column_value(row, 14)?,
        topic_name: row.get(15)?,
        state: column_value(row, 16)?,
        checked_by: column_value(row, 17)?,
        checked_on: column_value(row, 18)?,
        approved_by: column_value(row, 19)?,
        approved_on: column_value(row, 20)?,
        note: column_value(row, 21)?,
        credited: column_value(row, 22)?,
        rule_version: column_value(row, 23)?,
    })
}
