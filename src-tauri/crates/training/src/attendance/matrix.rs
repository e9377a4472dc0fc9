//! The attendance of a class on one sheet: everyone on the roster against every session.

use super::{AttendanceError, Balance, MarkStatus};
use crate::classes::{Class, ClassState};
use crate::credits::credited_sql;
use crate::enrollment::EnrollmentState;
use crate::ids::{ClassId, PersonId, SessionId};
use crate::make_up::credited_for;
use crate::rule_sets::History;
use crate::sessions::Session;
use crate::store::{StoreError, View, column_value};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Which class.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct MatrixQuery {
    /// Its id.
    pub class: ClassId,
}

/// A column of the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MatrixSession {
    /// The session.
    pub id: SessionId,
    /// What is taught.
    pub title: String,
    /// The local date.
    pub date: Option<NaiveDate>,
    /// Begins, minutes since midnight.
    pub start: u16,
    /// Ends, minutes since midnight.
    pub end: u16,
    /// 应到 = 实到 + 请假 + 缺席 + 未点.
    pub balance: Balance,
}

/// One person's mark at one session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct MatrixMark {
    /// How they attended.
    pub status: MarkStatus,
    /// Minutes late or left early.
    pub minutes: u16,
    /// What was credited elsewhere for making this session up, in quarter-hours; null where nothing has been heard again.
    pub made_up: Option<u32>,
}

/// A row of the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MatrixRow {
    /// The person.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their unit.
    pub unit: String,
    /// A mark for each session, in the order of the sessions; null where nobody was called yet.
    pub marks: Vec<Option<MatrixMark>>,
    /// Hours credited, in quarter-hours; with what was made up elsewhere.
    pub credited: u32,
    /// Hours on leave of any kind, in quarter-hours.
    pub on_leave: u32,
    /// Hours absent without leave, in quarter-hours.
    pub absent: u32,
}

/// The whole sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Matrix {
    /// Whether the class is closed, so that marks change only by correction.
    pub closed: bool,
    /// In order of time.
    pub sessions: Vec<MatrixSession>,
    /// Everyone on the roster, in its order.
    pub rows: Vec<MatrixRow>,
}

/// A mark as it counts.
struct Counted {
    mark: MatrixMark,
    credited: u32,
}

/// The sheet of a class.
pub fn matrix(view: &View<'_>, query: MatrixQuery) -> Result<Matrix, AttendanceError> {
    let class = view.find::<Class>(query.class)?.ok_or(AttendanceError::ClassMissing)?;
    let sessions: Vec<Session> = view.all("WHERE class = ? ORDER BY date, start, id", [class.id])?;
    let marks = marks(view, class.id)?;
    let mut rows = people(view, class.id)?;
    for row in &mut rows {
        fill(row, &sessions, &marks);
    }
    let columns = sessions.into_iter().enumerate().map(|(at, session)| {
        let marks = rows.iter().map(|row| row.marks.get(at).copied().flatten().map(|mark| mark.status));
        MatrixSession {
            id: session.id,
            title: session.title,
            date: session.date,
            start: session.start,
            end: session.end,
            balance: Balance::of(marks),
        }
    });
    Ok(Matrix { closed: class.state == ClassState::Closed, sessions: columns.collect(), rows })
}

fn people(view: &View<'_>, class: ClassId) -> Result<Vec<MatrixRow>, StoreError> {
    let statement = format!(
        "SELECT person.id, person.name, coalesce(unit.name, '')
         FROM enrollment JOIN person ON person.id = enrollment.person LEFT JOIN unit ON unit.id = person.unit
         WHERE enrollment.class = ? AND enrollment.state NOT IN ({})
         ORDER BY enrollment.study_group, enrollment.position, unit.position, person.position, person.id",
        EnrollmentState::off_roster_codes()
    );
    view.rows(&statement, [class], |row| {
        let (person, name, unit) = (row.get(0)?, column_value(row, 1)?, row.get(2)?);
        Ok(MatrixRow { person, name, unit, marks: Vec::new(), credited: 0, on_leave: 0, absent: 0 })
    })
}

fn marks(view: &View<'_>, class: ClassId) -> Result<BTreeMap<(PersonId, SessionId), Counted>, StoreError> {
    let history = History::read(view)?;
    let credited = credited_sql(&history);
    let made_up = credited_for(view, class, &history)?;
    let statement = format!(
        "SELECT mark.person, mark.session, mark.status, mark.minutes, {credited}
         FROM session JOIN class ON class.id = session.class JOIN mark ON mark.session = session.id
         WHERE session.class = ?"
    );
    let rows = view.rows(&statement, [class], |row| {
        let place = (row.get(0)?, row.get(1)?);
        let made_up = made_up.get(&place).copied();
        let mark = MatrixMark { status: column_value(row, 2)?, minutes: column_value(row, 3)?, made_up };
        Ok((place, Counted { mark, credited: row.get::<_, u32>(4)? + made_up.unwrap_or_default() }))
    })?;
    Ok(rows.into_iter().collect())
}

/// Puts a person's marks in the order of the sessions, and adds them up.
fn fill(row: &mut MatrixRow, sessions: &[Session], marks: &BTreeMap<(PersonId, SessionId), Counted>) {
    for session in sessions {
        let counted = marks.get(&(row.person, session.id));
        row.marks.push(counted.map(|counted| counted.mark));
        let Some(counted) = counted else { continue };
        row.credited += counted.credited;
        match counted.mark.status {
            MarkStatus::Sick | MarkStatus::Personal | MarkStatus::Duty => row.on_leave += session.quarters,
            MarkStatus::Absent => row.absent += session.quarters,
            MarkStatus::Present | MarkStatus::Late | MarkStatus::LeftEarly => {}
        }
    }
}
