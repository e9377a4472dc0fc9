//! What was missed, and where it is made up.

use super::links::{SessionMention, links_of_session};
use crate::attendance::MarkStatus;
use crate::classes::ClassState;
use crate::ids::{ClassId, PersonId, SessionId};
use crate::lectures::NOT_A_LECTURE;
use crate::store::{Conditions, Page, PageQuery, StoreError, View, Window, column_value, order};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which missed sessions: those of open classes, narrowed to a class or a person.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct MissedQuery {
    /// Only this class's.
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
    /// Only those for which nothing is arranged.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub open: bool,
    /// Which of them.
    #[serde(flatten)]
    pub window: Window,
}

/// A session someone missed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MissedRow {
    /// Session and person together: what the row is known by.
    pub id: String,
    /// The session.
    pub session: SessionId,
    /// What was taught.
    pub title: String,
    /// The local date.
    pub date: Option<NaiveDate>,
    /// Begins, minutes since midnight.
    pub start: u16,
    /// Ends, minutes since midnight.
    pub end: u16,
    /// Its hours, in quarter-hours.
    pub quarters: u32,
    /// The class.
    pub class: ClassId,
    /// The class's name.
    pub class_name: String,
    /// 第N期.
    pub run: u32,
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their unit.
    pub unit: String,
    /// How they were marked.
    pub status: MarkStatus,
    /// Where they make it up.
    pub made_up_in: Option<SessionMention>,
    /// How they were marked there.
    pub heard: Option<MarkStatus>,
}

/// Sessions that were missed, the latest first; whoever missed a lecture is carried over to the next one by its series.
pub fn missed(view: &View<'_>, query: MissedQuery) -> Result<Page<MissedRow>, StoreError> {
    let mut conditions = Conditions::default();
    conditions.and_given("class = ?", query.class.as_ref());
    conditions.and_given("person = ?", query.person.as_ref());
    let text = query.text.trim().to_lowercase();
    if !text.is_empty() {
        conditions.and("instr(name_key, ?) > 0 OR instr(pinyin, ?) > 0 OR instr(class_key, ?) > 0", &text);
    }
    if query.open {
        conditions.and("(later IS NULL) = ?", &true);
    }
    let columns =
        "id, session, title, date, start, end, quarters, class, class_name, run, person, name, unit_name,
        status, later, heard";
    let order = order(&["date", "start", "pinyin"], true);
    let page =
        PageQuery { columns, from: &from(), conditions, order, window: query.window }.run(view, |row| {
            let (session, person): (SessionId, PersonId) = (row.get(1)?, row.get(10)?);
            Ok(MissedRow {
                id: format!("{session}{person}"),
                session,
                title: column_value(row, 2)?,
                date: column_value(row, 3)?,
                start: column_value(row, 4)?,
                end: column_value(row, 5)?,
                quarters: column_value(row, 6)?,
                class: row.get(7)?,
                class_name: row.get(8)?,
                run: row.get(9)?,
                person,
                name: column_value(row, 11)?,
                unit: row.get(12)?,
                status: column_value(row, 13)?,
                made_up_in: None,
                heard: column_value(row, 15)?,
            })
        })?;
    linked(view, page)
}

/// Names the sessions in which those of a page are made up.
fn linked(view: &View<'_>, mut page: Page<MissedRow>) -> Result<Page<MissedRow>, StoreError> {
    for row in &mut page.rows {
        row.made_up_in = links_of_session(view, row.session)?.remove(&row.person);
    }
    Ok(page)
}

fn from() -> String {
    format!(
        "(SELECT hex(session.id) || hex(person.id) AS id, session.id AS session, session.title, session.date,
            session.start, session.end, session.quarters, class.id AS class, coalesce(class.name, '') AS class_name,
            coalesce(class.run, 0) AS run, class.name_key AS class_key, person.id AS person, person.name, person.pinyin,
            person.name_key, coalesce(unit.name, '') AS unit_name, mark.status, make_up.session AS later,
            there.status AS heard
          FROM class CROSS JOIN session ON session.class = class.id CROSS JOIN mark ON mark.session = session.id
            JOIN person ON person.id = mark.person LEFT JOIN unit ON unit.id = person.unit
            LEFT JOIN make_up ON make_up.original = session.id AND make_up.person = person.id
            LEFT JOIN mark AS there ON there.session = make_up.session AND there.person = person.id
          WHERE class.state NOT IN ({}, {}) AND mark.status IN ({}, {}, {}, {})
            AND {NOT_A_LECTURE})",
        ClassState::Closed.code(),
        ClassState::Cancelled.code(),
        MarkStatus::Sick.code(),
        MarkStatus::Personal.code(),
        MarkStatus::Duty.code(),
        MarkStatus::Absent.code(),
    )
}
