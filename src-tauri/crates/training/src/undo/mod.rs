//! Undo and redo, of whatever was done last on this installation.

use crate::kinds::SHAPES;
use crate::store::{self, ChangeReference, Draft, StoreError, View};

pub use crate::store::UndoState;

/// What undo and redo would do next.
pub fn state(view: &View<'_>) -> Result<UndoState, StoreError> {
    store::undo_state(view)
}

/// Takes back the newest change.
pub fn last(draft: &mut Draft<'_>) -> Result<ChangeReference, StoreError> {
    store::undo(draft, SHAPES)
}

/// Brings back what the newest undo took.
pub fn redo(draft: &mut Draft<'_>) -> Result<ChangeReference, StoreError> {
    store::redo(draft, SHAPES)
}
