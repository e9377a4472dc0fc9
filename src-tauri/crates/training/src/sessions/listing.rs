//! Sessions as the calendar shows them: between two dates, of a class, a venue or a trainer.

use super::Session;
use super::speakers::{SPEAKERS_NAMES, Speaker, speakers, taught_by};
use crate::attendance::Balance;
use crate::classes::ClassState;
use crate::enrollment::EnrollmentState;
use crate::ids::{ClassId, SessionId, TrainerId, VenueId};
use crate::make_up::guests_sql;
use crate::store::{Record, StoreError, View, column_value};
use chrono::NaiveDate;
use rusqlite::Row;
use rusqlite::types::ToSql;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which sessions: all those between two dates, narrowed to a class, a venue or a trainer.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SessionsQuery {
    /// First day.
    pub from: NaiveDate,
    /// Last day, included.
    pub to: NaiveDate,
    /// Only this class's.
    #[serde(default)]
    #[ts(optional)]
    pub class: Option<ClassId>,
    /// Only those in this venue.
    #[serde(default)]
    #[ts(optional)]
    pub venue: Option<VenueId>,
    /// Only those of this trainer.
    #[serde(default)]
    #[ts(optional)]
    pub trainer: Option<TrainerId>,
}

/// A session with the names people know it by.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionRow {
    /// The session.
    #[serde(flatten)]
    pub session: Session,
    /// The class's name.
    pub class_name: String,
    /// 第N期.
    pub run: u32,
    /// How far the class has come.
    pub class_state: ClassState,
    /// The venue's name.
    pub venue_name: String,
    /// The names of those who teach it, the trainer's first.
    pub trainer_name: String,
    /// The trainer's unit and post, as it is printed.
    pub trainer_organisation: String,
    /// Those who teach it, the trainer first, where there are several; empty otherwise.
    pub speakers: Vec<Speaker>,
    /// People on the class's roster, and guests who make up for a session here.
    pub roster: u32,
    /// Those of them who have been marked.
    pub marked: u32,
    /// All marks, those of people who have left the roster since included.
    pub marks: u32,
    /// Who organises the class.
    pub organiser: String,
}

/// The sessions asked for, in order of time; those of classes that were called off are not held.
pub fn list(view: &View<'_>, query: SessionsQuery) -> Result<Vec<SessionRow>, StoreError> {
    let mut rows = scheduled(view, query)?;
    rows.retain(|row| row.class_state != ClassState::Cancelled);
    Ok(rows)
}

/// The sessions asked for, in order of time, whether they are held or called off.
pub(super) fn scheduled(view: &View<'_>, query: SessionsQuery) -> Result<Vec<SessionRow>, StoreError> {
    let (from, to) = (query.from.to_string(), query.to.to_string());
    let taught = format!("session.id IN {}", taught_by("?"));
    let mut conditions = vec!["session.date BETWEEN ? AND ?"];
    let mut parameters: Vec<&dyn ToSql> = vec![&from, &to];
    if let Some(class) = &query.class {
        conditions.push("session.class = ?");
        parameters.push(class);
    }
    if let Some(venue) = &query.venue {
        conditions.push("session.venue = ?");
        parameters.push(venue);
    }
    if let Some(trainer) = &query.trainer {
        conditions.push(&taught);
        parameters.extend([trainer as &dyn ToSql, trainer]);
    }
    let tail = format!("WHERE {} ORDER BY session.date, session.start, class.name", conditions.join(" AND "));
    rows(view, &tail, parameters.as_slice())
}

/// Whose timetable.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct SessionsOfClass {
    /// The class.
    pub class: ClassId,
}

/// All sessions of a class in order of time; those without a date come last.
pub fn of_class(view: &View<'_>, query: SessionsOfClass) -> Result<Vec<SessionRow>, StoreError> {
    let tail = "WHERE session.class = ?
        ORDER BY session.date IS NULL, session.date, session.start, session.title, session.id";
    rows(view, tail, [query.class])
}

/// Which session.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct SessionReference {
    /// Its id.
    pub id: SessionId,
}

/// One session with its names; none if it is gone.
pub fn get(view: &View<'_>, reference: SessionReference) -> Result<Option<SessionRow>, StoreError> {
    Ok(rows(view, "WHERE session.id = ?", [reference.id])?.into_iter().next())
}

/// The sessions a query's tail names.
pub(crate) fn rows(
    view: &View<'_>,
    tail: &str,
    parameters: impl rusqlite::Params,
) -> Result<Vec<SessionRow>, StoreError> {
    let columns: Vec<String> = Session::COLUMNS.split(", ").map(|name| format!("session.{name}")).collect();
    let width = columns.len();
    let statement = format!(
        "SELECT {}, coalesce(class.name, ''), coalesce(class.run, 0), class.state,
            coalesce(venue.name, ''), coalesce({SPEAKERS_NAMES}, ''), coalesce(trainer.organisation, ''),
            (SELECT count(*) FROM enrollment WHERE enrollment.class = session.class
               AND enrollment.state NOT IN ({}))
              + (SELECT count(*) FROM make_up AS here WHERE here.session = session.id AND here.person IN ({})),
            (SELECT count(*) FROM mark WHERE mark.session = session.id),
            (SELECT count(*) FROM enrollment AS gone CROSS JOIN mark ON mark.session = session.id AND mark.person = gone.person
               WHERE gone.class = session.class AND gone.state IN ({})), coalesce(class.organiser, '')
         FROM session LEFT JOIN class ON class.id = session.class
           LEFT JOIN venue ON venue.id = session.venue LEFT JOIN trainer ON trainer.id = session.trainer {tail}",
        columns.join(", "),
        EnrollmentState::off_roster_codes(),
        guests_sql("session.id", "session.class"),
        EnrollmentState::off_roster_codes()
    );
    let mut rows = view.rows(&statement, parameters, |row| read(row, width))?;
    for row in rows.iter_mut().filter(|row| !row.session.others.is_empty()) {
        row.speakers = speakers(view, &row.session)?;
    }
    Ok(rows)
}

/// Reads a row whose names come after so many columns of the session's own.
fn read(row: &Row<'_>, width: usize) -> rusqlite::Result<SessionRow> {
    let (marks, of_gone): (u32, u32) = (row.get(width + 7)?, row.get(width + 8)?);
    Ok(SessionRow {
        session: Session::from_row(row)?,
        class_name: row.get(width)?,
        run: row.get(width + 1)?,
        class_state: column_value(row, width + 2)?,
        venue_name: row.get(width + 3)?,
        trainer_name: row.get(width + 4)?,
        trainer_organisation: row.get(width + 5)?,
        roster: row.get(width + 6)?,
        marked: marks.saturating_sub(of_gone),
        marks,
        organiser: row.get(width + 9)?,
        speakers: Vec::new(),
    })
}

/// How a session's roster divides, without reading the roll.
pub(crate) fn balance(view: &View<'_>, session: &SessionRow) -> Result<Balance, StoreError> {
    let statement = format!(
        "SELECT mark.status FROM (
             SELECT person FROM enrollment WHERE class = ?2 AND state NOT IN ({}) UNION ALL {}) AS expected
           LEFT JOIN mark ON mark.session = ?1 AND mark.person = expected.person",
        EnrollmentState::off_roster_codes(),
        guests_sql("?1", "?2")
    );
    let marks =
        view.rows(&statement, (session.session.id, session.session.class), |row| column_value(row, 0))?;
    Ok(Balance::of(marks))
}
