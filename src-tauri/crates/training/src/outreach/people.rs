//! Those who speak and are in the register: it is to them that hours are credited.

use crate::ids::PersonId;
use crate::people::Person;
use crate::store::{StoreError, View};

/// How many of them a team or a talk names.
pub(crate) const MOST_PEOPLE: usize = 12;

/// The places of a list of people, as a table of `SQLite` with the column `column1`.
pub(crate) const PLACES_IN_LIST: &str =
    "(VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11)) AS place";

/// How many listeners a talk names.
pub(super) const MOST_LISTENERS: usize = 60;

/// The places of a list of listeners, as [`PLACES_IN_LIST`].
pub(crate) fn places_of_listeners() -> String {
    let places: Vec<String> = (0..MOST_LISTENERS).map(|place| format!("({place})")).collect();
    format!("(VALUES {}) AS place", places.join(", "))
}

/// The person at the place `place` of the list in a column, as SQL.
pub(crate) fn person_in_list(list: &str) -> String {
    format!("substr({list}, place.column1 * 16 + 1, 16)")
}

/// The names of the people in a column's list as SQL, in the list's order, a line each; empty for one who is gone.
pub(super) fn names_of_list(list: &str, places: &str) -> String {
    format!(
        "(SELECT group_concat(name, char(10)) FROM (
            SELECT coalesce(person.name, '') AS name
            FROM {places} LEFT JOIN person ON person.id = {}
            WHERE place.column1 * 16 < length({list}) ORDER BY place.column1))",
        person_in_list(list)
    )
}

/// Reads what [`names_of_list`] selected.
pub(super) fn names_read(lines: Option<String>) -> Vec<String> {
    lines.map(|lines| lines.split('\n').map(str::to_owned).collect()).unwrap_or_default()
}

/// Whether everybody in a list is in the register.
pub(super) fn all_known(view: &View<'_>, people: &[PersonId]) -> Result<bool, StoreError> {
    for person in people {
        if view.find::<Person>(*person)?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}
