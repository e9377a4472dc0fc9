//! Who is away on a placement on some days: whoever calls people up for a class then should know.

use super::PlacementKind;
use crate::ids::{PersonId, PlacementId};
use crate::store::{StoreError, View, column_value};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// A placement as a warning names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlacementMention {
    /// Which placement.
    pub id: PlacementId,
    /// What sort.
    pub kind: PlacementKind,
    /// Where.
    pub place: String,
    /// The first day.
    pub starts: Option<NaiveDate>,
    /// The last day.
    pub ends: Option<NaiveDate>,
}

/// The first placement of everyone who is away.
pub(crate) type Away = BTreeMap<PersonId, PlacementMention>;

/// Who is away on some of these days, the first and the last included.
pub(crate) fn away(view: &View<'_>, starts: NaiveDate, ends: NaiveDate) -> Result<Away, StoreError> {
    let statement = "SELECT person, id, kind, place, starts, ends FROM placement
         WHERE starts <= ?1 AND ends >= ?2 AND NOT called_off ORDER BY starts DESC, id DESC";
    let rows = view.rows(statement, (ends.to_string(), starts.to_string()), |row| {
        let mention = PlacementMention {
            id: row.get(1)?,
            kind: column_value(row, 2)?,
            place: column_value(row, 3)?,
            starts: column_value(row, 4)?,
            ends: column_value(row, 5)?,
        };
        Ok((row.get(0)?, mention))
    })?;
    Ok(rows.into_iter().collect())
}
