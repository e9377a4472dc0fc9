//! Changing and removing classes.

use super::checks::checked;
use super::create::refuse_missing_venue;
use super::list::marks_in;
use super::{Class, ClassError, ClassPatch, ClassReference, ClassState};
use crate::call_ups::{CallUp, Receipt};
use crate::completion::Completion;
use crate::enrollment::Enrollment;
use crate::follow_ups::FollowUp;
use crate::ids::ClassId;
use crate::leave;
use crate::lectures::Lecture;
use crate::lesson_orders;
use crate::make_up;
use crate::plan::Program;
use crate::quotas::Quota;
use crate::sessions::{ClashOverride, Session};
use crate::store::{Draft, Patch, View};
use serde::Deserialize;
use ts_rs::TS;

/// A change of some fields.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ClassEdit {
    /// Which class.
    pub id: ClassId,
    /// What to change.
    pub patch: ClassPatch,
}

/// Changes some fields of a class: also confirms it or calls it off, through its state.
pub fn edit(draft: &mut Draft<'_>, edit: ClassEdit) -> Result<Class, ClassError> {
    let view = draft.view();
    let before = open(&view, edit.id)?;
    let mut class = before.clone();
    edit.patch.apply(&mut class);
    class.rules_known = before.rules_known;
    let class = checked(class)?;
    if class.state != before.state {
        match class.state {
            ClassState::Closed => return Err(ClassError::CloseElsewhere),
            ClassState::Cancelled => refuse_marked(&view, &class)?,
            ClassState::Planned | ClassState::Confirmed => {}
        }
    }
    if class.venue != before.venue {
        refuse_missing_venue(&view, class.venue)?;
    }
    if let (Some(program), true) = (class.program, class.program != before.program) {
        view.find::<Program>(program)?.ok_or(ClassError::ProgramMissing)?;
    }
    draft.put(&class)?;
    Ok(class)
}

/// Removes a class with its sessions and its roster, as one change. Marks are never removed with it.
pub fn remove(draft: &mut Draft<'_>, reference: ClassReference) -> Result<(), ClassError> {
    let view = draft.view();
    let class = open(&view, reference.id)?;
    refuse_marked(&view, &class)?;
    let sessions = "IN (SELECT id FROM session WHERE class = ?1)";
    let overrides = format!("WHERE session {sessions} OR other {sessions}");
    for stood in view.all::<ClashOverride>(&overrides, [class.id])? {
        draft.remove(&stood)?;
    }
    lesson_orders::remove_those_of(draft, &["class"], class.id)?;
    for session in view.all::<Session>("WHERE class = ?", [class.id])? {
        make_up::remove_those_of(draft, session.id)?;
        draft.remove(&session)?;
    }
    leave::remove_those_of(draft, class.id)?;
    for enrollment in view.all::<Enrollment>("WHERE class = ?", [class.id])? {
        draft.remove(&enrollment)?;
    }
    for completion in view.all::<Completion>("WHERE class = ?", [class.id])? {
        draft.remove(&completion)?;
    }
    for quota in view.all::<Quota>("WHERE class = ?", [class.id])? {
        draft.remove(&quota)?;
    }
    for receipt in view.all::<Receipt>("WHERE class = ?", [class.id])? {
        draft.remove(&receipt)?;
    }
    for call_up in view.all::<CallUp>("WHERE class = ?", [class.id])? {
        draft.remove(&call_up)?;
    }
    for follow_up in view.all::<FollowUp>("WHERE class = ?", [class.id])? {
        draft.remove(&follow_up)?;
    }
    if let Some(lecture) = view.find::<Lecture>(class.id)? {
        draft.remove(&lecture)?;
    }
    draft.remove(&class)?;
    draft.count(1);
    Ok(())
}

/// The class, if it may still change: a closed one does only by correction.
pub(super) fn open(view: &View<'_>, id: ClassId) -> Result<Class, ClassError> {
    let class = view.find::<Class>(id)?.ok_or(ClassError::Missing)?;
    if class.state == ClassState::Closed { Err(ClassError::Closed { name: class.name }) } else { Ok(class) }
}

pub(super) fn refuse_marked(view: &View<'_>, class: &Class) -> Result<(), ClassError> {
    let marks = marks_in(view, class.id)?;
    if marks > 0 { Err(ClassError::HasMarks { name: class.name.clone(), marks }) } else { Ok(()) }
}
