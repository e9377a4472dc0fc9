//! Applying a plan: one change, refused whole if anything it was computed from has changed.

use super::error::SchedulingError;
use super::proposal::{Slot, slot_of};
use crate::classes::{Class, ClassState};
use crate::ids::SessionId;
use crate::sessions::{Session, unanswered_clashes};
use crate::store::{Draft, View};
use serde::Deserialize;
use ts_rs::TS;

/// One session of a plan.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct AppliedChange {
    /// The session.
    pub session: SessionId,
    /// Where it was when the plan was made.
    pub from: Slot,
    /// Where the plan puts it.
    pub to: Slot,
}

/// A plan to apply.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ApplyPlan {
    /// What it does, session by session.
    pub changes: Vec<AppliedChange>,
}

/// Applies a plan as one change; returns how many sessions it concerns. Refused if a session is no longer where it was, or
/// if one would clash with what has been recorded since.
pub fn apply(draft: &mut Draft<'_>, plan: ApplyPlan) -> Result<usize, SchedulingError> {
    let mut placed: Vec<(Session, String)> = Vec::new();
    for change in &plan.changes {
        let view = draft.view();
        let session = view.find::<Session>(change.session)?.ok_or(SchedulingError::SessionMissing)?;
        let class = refuse_if_changed(&view, &session, change.from)?;
        let Slot { date, start, end, venue, trainer } = change.to;
        let session = Session { date, start, end, venue, trainer, ..session };
        draft.put(&session)?;
        placed.push((session, class));
    }
    for (session, class) in &placed {
        if !unanswered_clashes(&draft.view(), session)?.is_empty() {
            return Err(SchedulingError::Clashes { class: class.clone(), title: session.title.clone() });
        }
    }
    draft.count(plan.changes.len());
    Ok(plan.changes.len())
}

/// Refuses a session that is not where it was, has marks, or belongs to a closed class; returns its class's name.
fn refuse_if_changed(view: &View<'_>, session: &Session, from: Slot) -> Result<String, SchedulingError> {
    let class = view.find::<Class>(session.class)?.ok_or(SchedulingError::ClassMissing)?;
    if matches!(class.state, ClassState::Closed | ClassState::Cancelled) {
        return Err(SchedulingError::ClassClosed { class: class.name });
    }
    let title = session.title.clone();
    if slot_of(session) != from {
        return Err(SchedulingError::Changed { class: class.name, title });
    }
    if view.number("SELECT count(*) FROM mark WHERE session = ?", [session.id])? > 0 {
        return Err(SchedulingError::Marked { class: class.name, title });
    }
    Ok(class.name)
}
