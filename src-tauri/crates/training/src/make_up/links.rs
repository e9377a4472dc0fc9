//! Which session makes up for which, seen from either side.

use crate::enrollment::EnrollmentState;
use crate::ids::{ClassId, PersonId, SessionId};
use crate::store::{StoreError, View, column_value};
use chrono::NaiveDate;
use rusqlite::Row;
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// A session as another one names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SessionMention {
    /// The session.
    pub id: SessionId,
    /// What is taught.
    pub title: String,
    /// The local date.
    pub date: Option<NaiveDate>,
    /// Begins, minutes since midnight.
    pub start: u16,
    /// The class's name.
    pub class_name: String,
    /// 第N期.
    pub run: u32,
}

/// The columns of a mention of the session called `name` in a query, whose class is called `class`.
fn mention_sql(name: &str, class: &str) -> String {
    format!(
        "{name}.id, {name}.title, {name}.date, {name}.start, coalesce({class}.name, ''), coalesce({class}.run, 0)"
    )
}

/// Reads the columns of [`mention_sql`], the first of which is number `at`.
fn mention(row: &Row<'_>, at: usize) -> rusqlite::Result<SessionMention> {
    Ok(SessionMention {
        id: row.get(at)?,
        title: column_value(row, at + 1)?,
        date: column_value(row, at + 2)?,
        start: column_value(row, at + 3)?,
        class_name: row.get(at + 4)?,
        run: row.get(at + 5)?,
    })
}

/// Those who come to a session of another class to make up for one of their own, as a query for their ids. `session` and
/// `class` are SQL. Who is on the class's roster anyway is no guest.
pub(crate) fn guests_sql(session: &str, class: &str) -> String {
    format!(
        "SELECT make_up.person FROM make_up WHERE make_up.session = {session} AND NOT EXISTS (
           SELECT 1 FROM enrollment AS own WHERE own.class = {class} AND own.person = make_up.person
             AND own.state NOT IN ({}))",
        EnrollmentState::off_roster_codes()
    )
}

/// Whether someone is to make up for a session here.
pub(crate) fn is_guest(view: &View<'_>, session: SessionId, person: PersonId) -> Result<bool, StoreError> {
    let statement = "SELECT count(*) FROM make_up WHERE session = ?1 AND person = ?2";
    Ok(view.number(statement, (session, person))? > 0)
}

/// Someone who makes up for a session of their own class.
pub(crate) struct Guest {
    /// Who.
    pub person: PersonId,
    /// What they missed.
    pub missed: SessionMention,
}

/// Those who make up for something in a session.
pub(crate) fn guests(view: &View<'_>, session: SessionId, class: ClassId) -> Result<Vec<Guest>, StoreError> {
    let statement = format!(
        "SELECT make_up.person, {} FROM make_up JOIN session AS missed ON missed.id = make_up.original
           LEFT JOIN class ON class.id = missed.class
         WHERE make_up.session = ?1 AND make_up.person IN ({}) ORDER BY make_up.person, missed.date",
        mention_sql("missed", "class"),
        guests_sql("?1", "?2")
    );
    view.rows(&statement, (session, class), |row| Ok(Guest { person: row.get(0)?, missed: mention(row, 1)? }))
}

/// Where those who missed a session make it up.
pub(crate) fn links_of_session(
    view: &View<'_>,
    session: SessionId,
) -> Result<BTreeMap<PersonId, SessionMention>, StoreError> {
    let statement = format!(
        "SELECT make_up.person, {} FROM make_up JOIN session AS later ON later.id = make_up.session
           LEFT JOIN class ON class.id = later.class
         WHERE make_up.original = ?",
        mention_sql("later", "class")
    );
    let rows = view.rows(&statement, [session], |row| Ok((row.get(0)?, mention(row, 1)?)))?;
    Ok(rows.into_iter().collect())
}

/// A person's make-ups, by session: first those missed, each with where it is made up; then those heard, each with what
/// it makes up for.
pub(crate) struct PersonLinks {
    /// By the session missed.
    pub made_up_in: BTreeMap<SessionId, SessionMention>,
    /// By the session heard instead.
    pub makes_up: BTreeMap<SessionId, SessionMention>,
}

/// A person's make-ups.
pub(crate) fn links_of_person(view: &View<'_>, person: PersonId) -> Result<PersonLinks, StoreError> {
    let statement = format!(
        "SELECT {}, {} FROM make_up JOIN session AS missed ON missed.id = make_up.original
           LEFT JOIN class AS missed_class ON missed_class.id = missed.class
           JOIN session AS later ON later.id = make_up.session
           LEFT JOIN class AS later_class ON later_class.id = later.class
         WHERE make_up.person = ?",
        mention_sql("missed", "missed_class"),
        mention_sql("later", "later_class")
    );
    let rows = view.rows(&statement, [person], |row| Ok((mention(row, 0)?, mention(row, 6)?)))?;
    Ok(PersonLinks {
        made_up_in: rows.iter().map(|(missed, later)| (missed.id, later.clone())).collect(),
        makes_up: rows.into_iter().map(|(missed, later)| (later.id, missed)).collect(),
    })
}
