//! What the roll-call proposes for those whose leave was granted.

use super::{LeaveKind, LeaveState};
use crate::ids::{LeaveId, PersonId, SessionId};
use crate::store::{StoreError, View, column_value};
use std::collections::BTreeMap;

/// Those on leave from a session, each with their leave.
pub(crate) fn proposed(
    view: &View<'_>,
    session: SessionId,
) -> Result<BTreeMap<PersonId, (LeaveId, LeaveKind)>, StoreError> {
    let statement = format!(
        "SELECT leave.person, leave.id, leave.kind FROM leave_session
           CROSS JOIN leave ON leave.id = leave_session.leave
         WHERE leave_session.session = ? AND leave_session.given_back IS NOT 1 AND leave.state IN ({})
         ORDER BY leave.asked, leave.id",
        LeaveState::granted_codes()
    );
    let rows = view.rows(&statement, [session], |row| {
        Ok((row.get(0)?, (row.get(1)?, column_value::<LeaveKind>(row, 2)?)))
    })?;
    Ok(rows.into_iter().collect())
}
