//! How someone stands in a class: what was marked, and where nothing was, the leave they have been granted.

use super::{LeaveKind, LeaveState};
use crate::attendance::Mark;
use crate::credits::{rule_mark, rule_session};
use crate::ids::{ClassId, PersonId, SessionId};
use crate::sessions::Session;
use crate::store::{StoreError, View, column_value};
use rules::Attendance;
use std::collections::BTreeMap;

/// A class's sessions in order of time.
pub(super) fn sessions_of(view: &View<'_>, class: ClassId) -> Result<Vec<Session>, StoreError> {
    view.all("WHERE class = ? ORDER BY date, start, id", [class])
}

/// A person's row over the sessions of a class.
pub(super) struct Standing {
    pub sessions: Vec<Session>,
    pub marks: BTreeMap<SessionId, Mark>,
    pub granted: BTreeMap<SessionId, LeaveKind>,
}

impl Standing {
    pub(super) fn read(view: &View<'_>, class: ClassId, person: PersonId) -> Result<Self, StoreError> {
        let marks = view.all::<Mark>(
            "WHERE person = ?1 AND session IN (SELECT id FROM session WHERE class = ?2)",
            (person, class),
        )?;
        Ok(Self {
            sessions: sessions_of(view, class)?,
            marks: marks.into_iter().map(|mark| (mark.session, mark)).collect(),
            granted: granted(view, class, person)?,
        })
    }

    /// What was marked counts; a session without a mark counts as the leave granted for it.
    pub(super) fn rows(&self) -> Vec<Attendance<SessionId>> {
        let mark_of = |session: SessionId| {
            let marked = self.marks.get(&session).map(|mark| rule_mark(mark.status, mark.minutes));
            marked.or_else(|| self.granted.get(&session).map(|kind| rule_mark(kind.status(), 0)))
        };
        let row =
            |session: &Session| Attendance { session: rule_session(session), mark: mark_of(session.id) };
        self.sessions.iter().map(row).collect()
    }
}

fn granted(
    view: &View<'_>,
    class: ClassId,
    person: PersonId,
) -> Result<BTreeMap<SessionId, LeaveKind>, StoreError> {
    let statement = format!(
        "SELECT leave_session.session, leave.kind FROM leave
           JOIN leave_session ON leave_session.leave = leave.id AND leave_session.given_back IS NOT 1
         WHERE leave.person = ?1 AND leave.class = ?2 AND leave.state IN ({}) ORDER BY leave.asked, leave.id",
        LeaveState::granted_codes()
    );
    let rows =
        view.rows(&statement, (person, class), |row| Ok((row.get(0)?, column_value::<LeaveKind>(row, 1)?)))?;
    Ok(rows.into_iter().collect())
}
