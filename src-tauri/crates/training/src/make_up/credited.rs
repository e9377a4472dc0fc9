//! What make-ups credit, for the class whose session was missed.

use crate::credits::credited_sql;
use crate::ids::{ClassId, PersonId, SessionId};
use crate::rule_sets::History;
use crate::store::{StoreError, View};
use std::collections::BTreeMap;

/// What was credited elsewhere for sessions missed in a class, in quarter-hours, by person and missed session.
pub(crate) fn credited_for(
    view: &View<'_>,
    class: ClassId,
    history: &History,
) -> Result<BTreeMap<(PersonId, SessionId), u32>, StoreError> {
    // `session` and `class` are those in which it was heard: its own day's rules credit it.
    let statement = format!(
        "SELECT make_up.person, make_up.original, {}
         FROM session AS missed JOIN make_up ON make_up.original = missed.id
           JOIN session ON session.id = make_up.session LEFT JOIN class ON class.id = session.class
           JOIN mark ON mark.session = session.id AND mark.person = make_up.person
         WHERE missed.class = ?",
        credited_sql(history)
    );
    let rows = view.rows(&statement, [class], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
    Ok(rows.into_iter().collect())
}
