//! The history of any record: who, when, on which device, old value and new.

use crate::kinds::SHAPES;
use crate::store::{self, FieldChange, HistoryLine, View};
use identity::id_number::masked;
use journal::EntityId;
use serde::Deserialize;
use ts_rs::TS;

crate::sentences! {
    /// Why there is no history to show.
    pub enum HistoryError with StoreError {
        UnknownRecord => "history.unknown_record",
            zh "找不到这条记录。",
            en "There is no such record.";
    }
}

/// Which record.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct HistoryQuery {
    /// The record's table, such as `person`.
    pub table: String,
    /// Its id, or the two ids it joins, one after the other.
    pub id: String,
}

/// Everything ever recorded about it, newest first.
pub fn of(view: &View<'_>, query: HistoryQuery) -> Result<Vec<HistoryLine>, HistoryError> {
    let shape = SHAPES.iter().find(|shape| shape.table == query.table).ok_or(HistoryError::UnknownRecord)?;
    let entity = EntityId::from_hexadecimal(&query.id).map_err(|_| HistoryError::UnknownRecord)?;
    let mut lines = store::history(view, shape, &entity)?;
    lines.iter_mut().flat_map(|line| &mut line.fields).for_each(mask);
    Ok(lines)
}

/// ID numbers are masked here as everywhere else.
fn mask(change: &mut FieldChange) {
    if change.field == "id_number" {
        for text in [&mut change.before, &mut change.after].into_iter().flatten() {
            *text = masked(text);
        }
    }
}
