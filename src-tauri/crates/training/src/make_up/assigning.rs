//! Arranging a make-up, and calling it off.

use super::closed::{refuse_closed, refuse_closed_original};
use super::offers::{OffersQuery, offer, title_of};
use super::{MakeUp, MakeUpError};
use crate::attendance::{Mark, MarkStatus};
use crate::ids::{PersonId, SessionId};
use crate::leave;
use crate::sessions::Session;
use crate::store::{Draft, StoreError, View};
use serde::Deserialize;
use ts_rs::TS;

/// A make-up to arrange.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct AssignMakeUp {
    /// The session missed.
    pub original: SessionId,
    /// By whom.
    pub person: PersonId,
    /// The one to be heard instead.
    pub session: SessionId,
}

/// Links a missed session to a later one; an earlier arrangement is replaced.
pub fn assign(draft: &mut Draft<'_>, assign: AssignMakeUp) -> Result<MakeUp, MakeUpError> {
    let view = draft.view();
    let AssignMakeUp { original, person, session } = assign;
    let title = title_of(&view, original)?.ok_or(MakeUpError::SessionMissing)?;
    refuse_closed_original(&view, original)?;
    if !is_missed(&view, original, person)? {
        return Err(MakeUpError::NotMissed { title });
    }
    if let Some(before) = view.find::<MakeUp>((original, person))? {
        refuse_heard(&view, &before)?;
    }
    if offer(&view, OffersQuery { original, person }, session)?.is_none() {
        return Err(MakeUpError::NotOffered { title });
    }
    let assigned = Some(draft.caller().now.date);
    let make_up = MakeUp { original, person, session: Some(session), assigned };
    draft.put(&make_up)?;
    draft.count(1);
    Ok(make_up)
}

/// Marked as leave or absent; or not marked yet, but on leave.
fn is_missed(view: &View<'_>, session: SessionId, person: PersonId) -> Result<bool, StoreError> {
    match view.find::<Mark>((session, person))?.map(|mark| mark.status) {
        Some(MarkStatus::Present | MarkStatus::Late | MarkStatus::LeftEarly) => Ok(false),
        Some(MarkStatus::Sick | MarkStatus::Personal | MarkStatus::Duty | MarkStatus::Absent) => Ok(true),
        None => Ok(leave::proposed(view, session)?.contains_key(&person)),
    }
}

fn refuse_heard(view: &View<'_>, make_up: &MakeUp) -> Result<(), MakeUpError> {
    let Some(session) = make_up.session.map(|id| view.find::<Session>(id)).transpose()?.flatten() else {
        return Ok(());
    };
    match view.find::<Mark>((session.id, make_up.person))? {
        Some(_) => Err(MakeUpError::Heard { title: session.title, date: session.date.unwrap_or_default() }),
        None => Ok(()),
    }
}

/// A make-up to call off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct CancelMakeUp {
    /// The session missed.
    pub original: SessionId,
    /// By whom.
    pub person: PersonId,
}

/// Takes the link away, unless it has been heard.
pub fn cancel(draft: &mut Draft<'_>, cancel: CancelMakeUp) -> Result<(), MakeUpError> {
    let view = draft.view();
    let make_up = view.find::<MakeUp>((cancel.original, cancel.person))?.ok_or(MakeUpError::None)?;
    refuse_closed(&view, &make_up)?;
    refuse_heard(&view, &make_up)?;
    draft.remove(&make_up)?;
    draft.count(1);
    Ok(())
}

/// Takes back what is arranged in or for a session that is about to be removed.
pub(crate) fn remove_those_of(draft: &mut Draft<'_>, session: SessionId) -> Result<(), StoreError> {
    for make_up in draft.view().all::<MakeUp>("WHERE session = ?1 OR original = ?1", [session])? {
        draft.remove(&make_up)?;
    }
    Ok(())
}
