//! The history of any record: who, when, on which device, old value and new.

use crate::ids::AccountId;
use crate::kinds::SHAPES;
use crate::office::Account;
use crate::sentence::Language;
use crate::store::{self, FieldChange, HistoryLine, Shape, StoreError, View, sixteen_bytes};
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
    for line in &mut lines {
        line.author = account_name(view, &line.author)?;
        line.fields.iter_mut().try_for_each(|change| make_readable(view, shape, change))?;
    }
    Ok(lines)
}

/// Makes a change of a record of some table readable.
pub(crate) fn readable(view: &View<'_>, table: &str, change: &mut FieldChange) -> Result<(), StoreError> {
    let shape = SHAPES.iter().find(|shape| shape.table == table);
    shape.map_or(Ok(()), |shape| make_readable(view, shape, change))
}

/// Names what a field points at; masks ID numbers, here as everywhere else.
fn make_readable(view: &View<'_>, shape: &Shape, change: &mut FieldChange) -> Result<(), StoreError> {
    let points = shape.columns.iter().any(|column| column.name == change.field && column.sql == "BLOB");
    for text in [&mut change.before, &mut change.after].into_iter().flatten() {
        if change.field == "id_number" {
            *text = masked(text);
        } else if points {
            *text = names_of(view, text)?;
        }
    }
    Ok(())
}

/// Whoever made the change, by the name of their account if it is known here.
fn account_name(view: &View<'_>, id: &str) -> Result<String, StoreError> {
    let account = sixteen_bytes(id).map(|bytes| view.find::<Account>(AccountId(bytes))).transpose()?;
    Ok(account.flatten().map_or_else(|| id.to_owned(), |account| account.name))
}

/// The names behind ids written one after the other.
fn names_of(view: &View<'_>, digits: &str) -> Result<String, StoreError> {
    let (ids, _) = digits.as_bytes().as_chunks::<32>();
    let names: Result<Vec<String>, StoreError> =
        ids.iter().map(|id| name_of(view, &String::from_utf8_lossy(id))).collect();
    let comma = if view.caller.language == Language::Chinese { "、" } else { ", " };
    Ok(names?.join(comma))
}

/// A record's name, whatever its kind; the first digits of its id if it was removed.
fn name_of(view: &View<'_>, id: &str) -> Result<String, StoreError> {
    let Some(bytes) = sixteen_bytes(id) else { return Ok(id.to_owned()) };
    let named = SHAPES.iter().filter(|shape| shape.keys == ["id"]);
    for (shape, column) in named.filter_map(|shape| Some((shape, name_column(shape)?))) {
        let statement = format!("SELECT {column} FROM {} WHERE id = ?", shape.table);
        let found = view.rows(&statement, [bytes], |row| row.get::<_, Option<String>>(0))?;
        if let Some(name) = found.into_iter().flatten().next() {
            return Ok(name);
        }
    }
    Ok(id.chars().take(8).collect())
}

fn name_column(shape: &Shape) -> Option<&'static str> {
    shape.columns.iter().map(|column| column.name).find(|name| matches!(*name, "name" | "title"))
}
