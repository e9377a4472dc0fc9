//! Reporting back (销假), on time or earlier than asked.

use super::asking::open_class;
use super::deciding::{found, refuse_taken, sessions_of};
use super::hours::given_back;
use super::{Leave, LeaveError, LeaveSession, LeaveState};
use crate::ids::{LeaveId, SessionId};
use crate::sessions::Session;
use crate::store::Draft;
use serde::Deserialize;
use ts_rs::TS;

/// Someone is back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct ReturnFromLeave {
    /// The leave.
    pub id: LeaveId,
    /// The first session they attend again, if they return early; it and those after it are given back.
    pub back: Option<SessionId>,
}

/// Records that someone is back, and gives back the sessions that are left.
pub fn come_back(draft: &mut Draft<'_>, back: ReturnFromLeave) -> Result<Leave, LeaveError> {
    let view = draft.view();
    let mut leave = found(&view, back.id)?;
    open_class(&view, leave.class)?;
    if leave.state != LeaveState::Approved {
        return Err(LeaveError::NotApproved);
    }
    let sessions = sessions_of(&view, leave.id)?;
    let ids: Vec<SessionId> = sessions.iter().map(|(session, _)| session.id).collect();
    let returned = given_back(&ids, back.back).ok_or(LeaveError::SessionNotInLeave)?;
    let (remaining, used): (Vec<(Session, LeaveSession)>, Vec<_>) =
        sessions.into_iter().partition(|(session, _)| returned.contains(&session.id));
    refuse_taken(&view, &leave, &remaining)?;
    let today = draft.caller().now.date;
    let last = used.last().and_then(|(session, _)| session.date);
    if let Some(date) = last.filter(|date| *date > today) {
        return Err(LeaveError::NotOver { date });
    }
    for (_, link) in &remaining {
        draft.put(&LeaveSession { given_back: true, ..link.clone() })?;
    }
    leave.state = LeaveState::Returned;
    leave.returned = Some(today);
    draft.put(&leave)?;
    draft.count(1);
    Ok(leave)
}
