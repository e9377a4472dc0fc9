//! Approving step by step, refusing, and taking a request back.

use super::asking::open_class;
use super::{Leave, LeaveError, LeaveSession, LeaveState, LeaveStep, LeaveVerdict};
use crate::attendance::{Mark, MarkSource, MarkStatus};
use crate::ids::LeaveId;
use crate::sessions::Session;
use crate::store::{Draft, StoreError, View};
use serde::Deserialize;
use ts_rs::TS;

/// What the next in the chain says.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct DecideLeave {
    /// The leave.
    pub id: LeaveId,
    /// Whether they agree.
    pub approve: bool,
    /// Their name.
    pub decided_by: String,
    /// 意见; needed for a refusal.
    pub note: String,
}

/// Records what the next in the chain says. The last approval grants the leave, the first refusal ends it.
pub fn decide(draft: &mut Draft<'_>, decide: DecideLeave) -> Result<Leave, LeaveError> {
    let view = draft.view();
    let mut leave = found(&view, decide.id)?;
    open_class(&view, leave.class)?;
    let (decided_by, note) = (decide.decided_by.trim().to_owned(), decide.note.trim().to_owned());
    if decided_by.is_empty() {
        return Err(LeaveError::NameMissing);
    }
    if !decide.approve && note.is_empty() {
        return Err(LeaveError::NoteMissing);
    }
    let pending = pending_steps(&view, &leave)?;
    let (Some(step), LeaveState::Requested) = (pending.first(), leave.state) else {
        return Err(LeaveError::NotRequested);
    };
    let now = draft.caller().now;
    draft.put(&LeaveStep {
        verdict: if decide.approve { LeaveVerdict::Approved } else { LeaveVerdict::Refused },
        decided_by,
        decided_on: Some(now.date),
        decided_at: now.minute,
        note,
        ..step.clone()
    })?;
    if !decide.approve {
        leave.state = LeaveState::Refused;
    } else if pending.len() == 1 {
        leave.state = LeaveState::Approved;
        excuse(draft, &leave)?;
    }
    draft.put(&leave)?;
    draft.count(1);
    Ok(leave)
}

/// Who has not said anything yet, in order.
fn pending_steps(view: &View<'_>, leave: &Leave) -> Result<Vec<LeaveStep>, StoreError> {
    view.all("WHERE leave = ?1 AND verdict = ?2 ORDER BY place", (leave.id, LeaveVerdict::Pending.code()))
}

/// Leave granted afterwards: where someone was marked absent, they were on leave.
fn excuse(draft: &mut Draft<'_>, leave: &Leave) -> Result<(), StoreError> {
    let absent = draft.view().all::<Mark>(
        "WHERE person = ?1 AND status = ?2
           AND session IN (SELECT session FROM leave_session WHERE leave = ?3)",
        (leave.person, MarkStatus::Absent.code(), leave.id),
    )?;
    for mark in absent {
        draft.put(&Mark { status: leave.kind.status(), source: MarkSource::RollCall, ..mark })?;
    }
    Ok(())
}

/// A request to take back.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct WithdrawLeave {
    /// The leave.
    pub id: LeaveId,
    /// Why; may be empty.
    pub reason: String,
}

/// Takes back a request that waits, or a leave of which nothing has been taken.
pub fn withdraw(draft: &mut Draft<'_>, withdraw: WithdrawLeave) -> Result<Leave, LeaveError> {
    let view = draft.view();
    let mut leave = found(&view, withdraw.id)?;
    match leave.state {
        // Nobody can decide on it once its class is closed or called off, so it must not wait for ever.
        LeaveState::Requested => {}
        LeaveState::Approved => {
            open_class(&view, leave.class)?;
            refuse_taken(&view, &leave, &sessions_of(&view, leave.id)?)?;
        }
        LeaveState::Refused | LeaveState::Withdrawn | LeaveState::Returned => {
            return Err(LeaveError::NotRequested);
        }
    }
    leave.state = LeaveState::Withdrawn;
    withdraw.reason.trim().clone_into(&mut leave.withdrawn_because);
    draft.put(&leave)?;
    draft.count(1);
    Ok(leave)
}

/// The leave with this id.
pub(super) fn found(view: &View<'_>, id: LeaveId) -> Result<Leave, LeaveError> {
    view.find::<Leave>(id)?.ok_or(LeaveError::Missing)
}

/// A leave's sessions in order of time, each with whether it was given back.
pub(super) fn sessions_of(
    view: &View<'_>,
    leave: LeaveId,
) -> Result<Vec<(Session, LeaveSession)>, StoreError> {
    let links = view.all::<LeaveSession>("WHERE leave = ?", [leave])?;
    let sessions = view.all::<Session>(
        "WHERE id IN (SELECT session FROM leave_session WHERE leave = ?) ORDER BY date, start, id",
        [leave],
    )?;
    let joined = sessions.into_iter().filter_map(|session| {
        let link = links.iter().find(|link| link.session == session.id)?.clone();
        Some((session, link))
    });
    Ok(joined.collect())
}

/// Refuses to give back a session at which someone was marked on leave.
pub(super) fn refuse_taken(
    view: &View<'_>,
    leave: &Leave,
    sessions: &[(Session, LeaveSession)],
) -> Result<(), LeaveError> {
    for (session, _) in sessions {
        let mark = view.find::<Mark>((session.id, leave.person))?;
        if mark.is_some_and(|mark| mark.status == leave.kind.status()) {
            let (title, date) = (session.title.clone(), session.date.unwrap_or_default());
            return Err(LeaveError::AlreadyTaken { title, date });
        }
    }
    Ok(())
}
