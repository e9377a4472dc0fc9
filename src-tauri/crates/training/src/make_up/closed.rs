//! Make-ups and closed classes: what a closed class has credited stays.

use super::{MakeUp, MakeUpError};
use crate::classes::ClassState;
use crate::ids::{PersonId, SessionId};
use crate::store::{StoreError, View};

/// The closed class, if there is one, for which someone makes up in a session: its hours would change with the mark.
pub(crate) fn closed_original(
    view: &View<'_>,
    session: SessionId,
    person: PersonId,
) -> Result<Option<String>, StoreError> {
    let statement = "SELECT class.name FROM make_up JOIN session ON session.id = make_up.original
           JOIN class ON class.id = session.class
         WHERE make_up.session = ?1 AND make_up.person = ?2 AND class.state = ?3";
    let closed = ClassState::Closed.code();
    Ok(view.rows(statement, (session, person, closed), |row| row.get(0))?.into_iter().next())
}

/// Refuses where the session missed or the one heard instead belongs to a closed class.
pub(super) fn refuse_closed(view: &View<'_>, make_up: &MakeUp) -> Result<(), MakeUpError> {
    let sessions = [Some(make_up.original), make_up.session];
    sessions.into_iter().flatten().try_for_each(|session| refuse_closed_original(view, session))
}

/// Refuses where a session belongs to a closed class.
pub(super) fn refuse_closed_original(view: &View<'_>, session: SessionId) -> Result<(), MakeUpError> {
    let statement = "SELECT class.name FROM session JOIN class ON class.id = session.class
         WHERE session.id = ?1 AND class.state = ?2";
    let closed: Vec<String> = view.rows(statement, (session, ClassState::Closed.code()), |row| row.get(0))?;
    closed.into_iter().next().map_or(Ok(()), |class| Err(MakeUpError::ClassClosed { class }))
}
