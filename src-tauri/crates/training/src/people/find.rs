//! Finding people as someone types: 汉字, full pinyin, initials.

use super::PersonRow;
use super::list::{columns, row};
use crate::names;
use crate::store::{StoreError, View};
use serde::Deserialize;
use ts_rs::TS;

/// What was typed so far.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FindPeople {
    /// Part of a name, its pinyin or initials.
    pub text: String,
    /// How many to show at most.
    pub limit: u32,
}

/// The people whose name comes closest: those it begins before those that contain it, those in post before the others.
pub fn find(view: &View<'_>, typed: FindPeople) -> Result<Vec<PersonRow>, StoreError> {
    let text = names::key(&typed.text);
    if text.is_empty() {
        return Ok(Vec::new());
    }
    view.rows(&statement(), (text, typed.limit), row)
}

/// One scan of the covering index of names, then the few rows that are shown.
fn statement() -> String {
    format!(
        "SELECT {columns} FROM (
            SELECT id AS found, {closeness} AS closeness FROM person WHERE {by_name}
            ORDER BY closeness, state, by_pinyin LIMIT ?2
        ) CROSS JOIN person ON person.id = found
        ORDER BY closeness, state, by_pinyin, position",
        columns = columns(),
        closeness = names::CLOSENESS.replace('?', "?1"),
        by_name = names::FOUND.replace('?', "?1"),
    )
}
