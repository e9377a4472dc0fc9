//! The roll of a session: everyone on the roster, with the mark each has.

use super::{AttendanceError, Balance, MarkSource, MarkStatus};
use crate::classes::ClassState;
use crate::enrollment::EnrollmentState;
use crate::ids::{ClassId, LeaveId, PersonId, SessionId};
use crate::leave;
use crate::make_up::{self, SessionMention};
use crate::sessions::SPEAKERS_NAMES;
use crate::store::{StoreError, View, column_value};
use chrono::NaiveDate;
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Which session.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct RollQuery {
    /// Its id.
    pub session: SessionId,
}

/// A session as the roll-call shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RollSession {
    /// Its id.
    pub id: SessionId,
    /// The class it belongs to.
    pub class: ClassId,
    /// The class's name, with its run.
    pub class_name: String,
    /// 第N期.
    pub run: u32,
    /// Whether the class is closed, so that marks change only by correction.
    pub closed: bool,
    /// What is taught.
    pub title: String,
    /// The local date.
    pub date: Option<NaiveDate>,
    /// Begins, minutes since midnight.
    pub start: u16,
    /// Ends, minutes since midnight.
    pub end: u16,
    /// Credited hours, in quarter-hours.
    pub quarters: u32,
    /// Where.
    pub venue: String,
    /// By whom.
    pub trainer: String,
}

/// One person on the roll.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RollRow {
    /// The person.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Full pinyin and initials, for type-ahead.
    pub pinyin: String,
    /// Initials.
    pub initials: String,
    /// Their unit.
    pub unit: String,
    /// Their post.
    pub post: String,
    /// 组别; 0 while there are no groups.
    pub study_group: u32,
    /// Their mark; null while there is only a proposal.
    pub status: Option<MarkStatus>,
    /// What they are proposed as: present, or on the leave that was granted.
    pub proposed: MarkStatus,
    /// The leave that was granted for this session.
    pub leave: Option<LeaveId>,
    /// For a guest of another class: the session they make up for here.
    pub makes_up: Option<SessionMention>,
    /// Where someone who missed this session makes it up.
    pub made_up_in: Option<SessionMention>,
    /// Minutes late or left early.
    pub minutes: u16,
    /// How the mark came to be.
    pub source: Option<MarkSource>,
}

/// A session's roll and its balance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Roll {
    /// The session.
    pub session: RollSession,
    /// Everyone on the roster, in its order.
    pub rows: Vec<RollRow>,
    /// 应到 = 实到 + 请假 + 缺席 + 未点.
    pub balance: Balance,
}

/// A session's roll.
pub fn roll(view: &View<'_>, query: RollQuery) -> Result<Roll, AttendanceError> {
    let session = session(view, query.session)?.ok_or(AttendanceError::SessionMissing)?;
    let mut rows = rows(view, &session)?;
    rows.extend(guests(view, &session)?);
    propose(view, &session, &mut rows)?;
    let balance = Balance::of(rows.iter().map(|row| row.status));
    Ok(Roll { session, rows, balance })
}

/// The session, if it exists.
pub(super) fn session(view: &View<'_>, id: SessionId) -> Result<Option<RollSession>, StoreError> {
    let statement = format!(
        "SELECT session.id, session.class, coalesce(class.name, ''), coalesce(class.run, 0), class.state,
            session.title, session.date, session.start, session.end, session.quarters,
            coalesce(venue.name, ''), coalesce({SPEAKERS_NAMES}, '')
         FROM session LEFT JOIN class ON class.id = session.class
           LEFT JOIN venue ON venue.id = session.venue LEFT JOIN trainer ON trainer.id = session.trainer
         WHERE session.id = ?"
    );
    let rows = view.rows(&statement, [id], |row| {
        Ok(RollSession {
            id: row.get(0)?,
            class: row.get(1)?,
            class_name: row.get(2)?,
            run: row.get(3)?,
            closed: column_value::<ClassState>(row, 4)? == ClassState::Closed,
            title: column_value(row, 5)?,
            date: column_value(row, 6)?,
            start: column_value(row, 7)?,
            end: column_value(row, 8)?,
            quarters: column_value(row, 9)?,
            venue: row.get(10)?,
            trainer: row.get(11)?,
        })
    })?;
    Ok(rows.into_iter().next())
}

fn rows(view: &View<'_>, session: &RollSession) -> Result<Vec<RollRow>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS}
         FROM enrollment JOIN person ON person.id = enrollment.person
           LEFT JOIN unit ON unit.id = person.unit
           LEFT JOIN mark ON mark.session = ?1 AND mark.person = enrollment.person
         WHERE enrollment.class = ?2 AND enrollment.state NOT IN ({})
         ORDER BY enrollment.study_group, enrollment.position, unit.position, person.position, person.id",
        EnrollmentState::off_roster_codes()
    );
    view.rows(&statement, (session.id, session.class), row)
}

/// Those of other classes who make up for a session here, after the class's own people.
fn guests(view: &View<'_>, session: &RollSession) -> Result<Vec<RollRow>, StoreError> {
    let mut missed: BTreeMap<PersonId, SessionMention> = BTreeMap::new();
    for guest in make_up::guests(view, session.id, session.class)? {
        missed.entry(guest.person).or_insert(guest.missed);
    }
    if missed.is_empty() {
        return Ok(Vec::new());
    }
    let statement = format!(
        "SELECT {COLUMNS} FROM person LEFT JOIN enrollment ON 0 LEFT JOIN unit ON unit.id = person.unit
           LEFT JOIN mark ON mark.session = ?1 AND mark.person = person.id
         WHERE person.id IN ({}) ORDER BY unit.position, person.position, person.id",
        make_up::guests_sql("?1", "?2")
    );
    let rows = view.rows(&statement, (session.id, session.class), row)?;
    let named = rows.into_iter().map(|row| RollRow { makes_up: missed.remove(&row.person), ..row });
    Ok(named.collect())
}

/// Proposes those whose leave was granted as on leave, and names where a missed session is made up.
fn propose(view: &View<'_>, session: &RollSession, rows: &mut [RollRow]) -> Result<(), StoreError> {
    let mut leaves = leave::proposed(view, session.id)?;
    let mut links = make_up::links_of_session(view, session.id)?;
    for row in rows {
        if let Some((leave, kind)) = leaves.remove(&row.person) {
            (row.leave, row.proposed) = (Some(leave), kind.status());
        }
        row.made_up_in = links.remove(&row.person);
    }
    Ok(())
}

const COLUMNS: &str =
    "person.id, person.name, person.pinyin, person.initials, coalesce(unit.name, ''), person.post,
            enrollment.study_group, mark.status, mark.minutes, mark.source";

fn row(row: &Row<'_>) -> rusqlite::Result<RollRow> {
    Ok(RollRow {
        person: row.get(0)?,
        name: column_value(row, 1)?,
        pinyin: row.get(2)?,
        initials: row.get(3)?,
        unit: row.get(4)?,
        post: column_value(row, 5)?,
        study_group: column_value(row, 6)?,
        status: column_value(row, 7)?,
        minutes: column_value(row, 8)?,
        source: column_value(row, 9)?,
        proposed: MarkStatus::Present,
        leave: None,
        makes_up: None,
        made_up_in: None,
    })
}
