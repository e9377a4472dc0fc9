//! Applying a plan: one change, refused whole if anything it was computed from has changed.

use super::dates::ClassDays;
use super::error::SchedulingError;
use super::proposal::{OthersChange, Slot, slot_of};
use super::relaxation::RelaxationStep;
use crate::classes::{Class, ClassState};
use crate::ids::{ClassId, SessionId};
use crate::lectures;
use crate::sessions::{Session, forget_outdated, unanswered_clashes};
use crate::store::{Draft, View};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One session of a plan.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AppliedChange {
    /// The session.
    pub session: SessionId,
    /// Where it was when the plan was made.
    pub from: Slot,
    /// Where the plan puts it.
    pub to: Slot,
    /// Who teaches with the trainer, before and after; none where they stay the same.
    #[serde(default)]
    pub others: Option<OthersChange>,
}

/// The days a plan gives a class.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct AppliedDates {
    /// The class.
    pub class: ClassId,
    /// Its days when the plan was made; none where it had none.
    pub from: Option<ClassDays>,
    /// The days the plan gives it.
    pub to: ClassDays,
}

/// A plan to apply.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ApplyPlan {
    /// The classes it gives days.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub dates: Vec<AppliedDates>,
    /// What it does, session by session.
    pub changes: Vec<AppliedChange>,
    /// What has to give for it.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub steps: Vec<RelaxationStep>,
}

/// Applies a plan as one change; returns how many classes and sessions it concerns. Refused if one of them is no longer
/// where it was, or if one would clash with what has been recorded since.
pub fn apply(draft: &mut Draft<'_>, plan: ApplyPlan) -> Result<usize, SchedulingError> {
    // What was let stand where they are goes first: a step may let something stand where they will be.
    for change in &plan.changes {
        if let Some(session) = draft.view().find::<Session>(change.session)? {
            forget_outdated(draft, &session, &moved(&session, change))?;
        }
    }
    plan.steps.iter().cloned().try_for_each(|step| step.take(draft))?;
    for dates in &plan.dates {
        give_days(draft, *dates)?;
    }
    let mut placed: Vec<(Session, String)> = Vec::new();
    for change in &plan.changes {
        let view = draft.view();
        let session = view.find::<Session>(change.session)?.ok_or(SchedulingError::SessionMissing)?;
        let class = refuse_if_changed(&view, &session, change)?;
        let moved = moved(&session, change);
        draft.put(&moved)?;
        lectures::follow(draft, &moved)?;
        placed.push((moved, class));
    }
    for (session, class) in &placed {
        if !unanswered_clashes(&draft.view(), session)?.is_empty() {
            return Err(SchedulingError::Clashes { class: class.clone(), title: session.title.clone() });
        }
    }
    for dates in &plan.dates {
        refuse_outside(&draft.view(), *dates)?;
    }
    let concerned = plan.steps.len() + plan.dates.len() + plan.changes.len();
    draft.count(concerned);
    Ok(concerned)
}

/// A session where a change puts it.
fn moved(session: &Session, change: &AppliedChange) -> Session {
    let Slot { date, start, end, venue, trainer } = change.to;
    let others = change.others.as_ref().map_or_else(|| session.others.clone(), |others| others.to.clone());
    Session { date, start, end, venue, trainer, others, ..session.clone() }.with_speakers_in_order()
}

/// Gives a class its days, if it still has those the plan knew.
fn give_days(draft: &mut Draft<'_>, dates: AppliedDates) -> Result<(), SchedulingError> {
    let class = draft.view().find::<Class>(dates.class)?.ok_or(SchedulingError::ClassMissing)?;
    if matches!(class.state, ClassState::Closed | ClassState::Cancelled) {
        return Err(SchedulingError::ClassClosed { class: class.name });
    }
    if ClassDays::of(&class) != dates.from {
        return Err(SchedulingError::DatesChanged { class: class.name });
    }
    let ClassDays { from, to } = dates.to;
    if to < from {
        return Err(SchedulingError::Backwards);
    }
    Ok(draft.put(&Class { starts: Some(from), ends: Some(to), ..class })?)
}

/// Refuses days that leave a session of the class outside.
fn refuse_outside(view: &View<'_>, dates: AppliedDates) -> Result<(), SchedulingError> {
    let outside = "WHERE class = ? AND date IS NOT NULL AND date NOT BETWEEN ? AND ? LIMIT 1";
    let days = (dates.class, dates.to.from.to_string(), dates.to.to.to_string());
    let Some(session) = view.all::<Session>(outside, days)?.pop() else { return Ok(()) };
    let class = view.find::<Class>(dates.class)?.ok_or(SchedulingError::ClassMissing)?;
    Err(SchedulingError::OutsideItsDays { class: class.name, title: session.title })
}

/// Refuses a session that is not where it was, has marks, or belongs to a closed class; returns its class's name.
fn refuse_if_changed(
    view: &View<'_>,
    session: &Session,
    change: &AppliedChange,
) -> Result<String, SchedulingError> {
    let class = view.find::<Class>(session.class)?.ok_or(SchedulingError::ClassMissing)?;
    if matches!(class.state, ClassState::Closed | ClassState::Cancelled) {
        return Err(SchedulingError::ClassClosed { class: class.name });
    }
    let title = session.title.clone();
    let others = change.others.as_ref().is_none_or(|others| others.from == session.others);
    if slot_of(session) != change.from || !others {
        return Err(SchedulingError::Changed { class: class.name, title });
    }
    if view.number("SELECT count(*) FROM mark WHERE session = ?", [session.id])? > 0 {
        return Err(SchedulingError::Marked { class: class.name, title });
    }
    Ok(class.name)
}
