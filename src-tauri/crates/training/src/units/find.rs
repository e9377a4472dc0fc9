//! Finding a unit as someone types.

use super::{PLACES, Unit};
use crate::names;
use crate::store::{Record, StoreError, View};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What was typed so far.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FindUnits {
    /// Part of a name, its pinyin or initials; with nothing typed, the first in the official order.
    pub text: String,
    /// How many to show at most.
    pub limit: u32,
}

/// A unit found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FoundUnit {
    /// The unit.
    #[serde(flatten)]
    pub unit: Unit,
    /// The name of the unit it belongs to, which tells namesakes apart; empty at the top.
    pub above: String,
}

/// The units whose name comes closest, those alike in the official order.
pub fn find(view: &View<'_>, typed: FindUnits) -> Result<Vec<FoundUnit>, StoreError> {
    let statement = format!(
        "SELECT {}, (SELECT name FROM unit AS above WHERE above.id = unit.parent) AS above
        FROM unit LEFT JOIN ({PLACES}) AS place ON place.placed = unit.id
        WHERE {} ORDER BY {}, place.ordinal, id LIMIT ?2",
        Unit::COLUMNS,
        names::FOUND_IN_WORDS.replace('?', "?1"),
        names::CLOSENESS.replace('?', "?1"),
    );
    view.rows(&statement, (names::key(&typed.text), typed.limit), |row| {
        let above = row.get::<_, Option<String>>("above")?.unwrap_or_default();
        Ok(FoundUnit { unit: Unit::from_row(row)?, above })
    })
}
