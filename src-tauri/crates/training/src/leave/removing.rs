//! What goes with a class that is removed.

use super::{Leave, LeaveCase, LeaveSession, LeaveStep};
use crate::ids::ClassId;
use crate::store::{Draft, StoreError};

/// Removes all leave of a class that is about to be removed: nobody could decide on it any more.
pub(crate) fn remove_those_of(draft: &mut Draft<'_>, class: ClassId) -> Result<(), StoreError> {
    let view = draft.view();
    for leave in view.all::<Leave>("WHERE class = ?", [class])? {
        for session in view.all::<LeaveSession>("WHERE leave = ?", [leave.id])? {
            draft.remove(&session)?;
        }
        for step in view.all::<LeaveStep>("WHERE leave = ?", [leave.id])? {
            draft.remove(&step)?;
        }
        draft.remove(&leave)?;
    }
    for case in view.all::<LeaveCase>("WHERE class = ?", [class])? {
        draft.remove(&case)?;
    }
    Ok(())
}
