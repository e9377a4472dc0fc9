//! The history of a record: who recorded what, when and on which device, old value and new.

use super::journal_table::Reader;
use super::projection::Projector;
use super::record::{Record, Shape};
use super::{StoreError, View, journal_table};
use journal::{EntityId, Entry, Header, REMOVED, Registers, Stamp, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One change of one record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HistoryLine {
    /// When, in milliseconds since 1970; shown as local time.
    pub unix_milliseconds: u64,
    /// The account that did it.
    pub author: String,
    /// The device it was done on.
    pub device: String,
    /// The catalogue key of the act.
    pub label: String,
    /// Whether the act took another one back.
    pub undo: bool,
    /// The fields it changed.
    pub fields: Vec<FieldChange>,
}

/// One field's old and new value: a text, a number, a word such as `retired`, or ids as hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldChange {
    /// The column's name, or `removed`.
    pub field: String,
    /// Before; null where nothing was recorded.
    pub before: Option<String>,
    /// After.
    pub after: Option<String>,
}

/// Everything ever recorded about an entity, newest first.
pub(crate) fn history(
    view: &View<'_>,
    shape: &Shape,
    entity: &EntityId,
) -> Result<Vec<HistoryLine>, StoreError> {
    let newest = Projector::new(view.sql).newest(Some(shape), shape.kind, entity)?;
    let mut entries = Reader::new(view.sql).all(newest.place)?;
    entries.sort_by_key(|recorded| recorded.stamp.time);
    let mut lines = Vec::new();
    for recorded in &entries {
        let before = Registers::before(&recorded.entry, &entries);
        let Some(header) = header(view, &recorded.stamp)? else { continue };
        let fields = recorded.entry.fields.iter();
        let fields = fields.map(|(tag, value)| change_of(shape, *tag, before.shown(*tag), value));
        lines.push(HistoryLine {
            unix_milliseconds: recorded.stamp.time.unix_milliseconds(),
            author: recorded.stamp.author.to_string(),
            device: recorded.stamp.device.to_string(),
            label: header.label.code,
            undo: header.undoes.is_some(),
            fields: fields.collect(),
        });
    }
    lines.reverse();
    Ok(lines)
}

/// When a record was first recorded, in milliseconds since 1970; none if it never was.
pub(crate) fn first_recorded<R: Record>(view: &View<'_>, record: &R) -> Result<Option<u64>, StoreError> {
    let shape = R::SHAPE;
    let newest = Projector::new(view.sql).newest(Some(&shape), shape.kind, &record.entity())?;
    let entries = Reader::new(view.sql).all(newest.place)?;
    Ok(entries.iter().map(|recorded| recorded.stamp.time.unix_milliseconds()).min())
}

/// Visits every value a field of some kind of record was ever given, whether or not it is still shown.
pub(crate) fn ever_recorded(
    view: &View<'_>,
    shape: &Shape,
    field: &str,
    mut visit: impl FnMut(&Value),
) -> Result<(), StoreError> {
    let Some(column) = shape.columns.iter().find(|column| column.name == field) else { return Ok(()) };
    let mut entries = view.sql.prepare("SELECT body FROM line WHERE kind = ? AND entity IS NOT NULL")?;
    let mut rows = entries.query([shape.kind.0])?;
    while let Some(row) = rows.next()? {
        let entry = Entry::decode(row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?)?;
        entry.fields.iter().filter(|(tag, _)| *tag == column.tag).for_each(|(_, value)| visit(value));
    }
    Ok(())
}

/// A field's old and new value, as texts.
pub(super) fn change_of(shape: &Shape, tag: journal::Tag, before: &Value, after: &Value) -> FieldChange {
    FieldChange {
        field: field_name(shape, tag),
        before: text(shape, tag, before),
        after: text(shape, tag, after),
    }
}

fn header(view: &View<'_>, stamp: &Stamp) -> Result<Option<Header>, StoreError> {
    let feed = view
        .sql
        .prepare_cached("SELECT number FROM feed WHERE device = ?")?
        .query_row([stamp.device.0], |row| row.get(0))?;
    journal_table::header_of(view.sql, feed, stamp.sequence)
}

fn field_name(shape: &Shape, tag: journal::Tag) -> String {
    let column = shape.columns.iter().find(|column| column.tag == tag);
    match column {
        Some(column) => column.name.to_owned(),
        None if tag == REMOVED => "removed".to_owned(),
        None => format!("field {tag}"),
    }
}

fn text(shape: &Shape, tag: journal::Tag, value: &Value) -> Option<String> {
    let column = shape.columns.iter().find(|column| column.tag == tag);
    if let Some(word) = column.and_then(|column| (column.word)(value)) {
        return Some(word);
    }
    match value {
        Value::Null => None,
        Value::Integer(number) => Some(number.to_string()),
        Value::Text(text) => Some(text.clone()),
        Value::Bytes(bytes) => Some(super::identity::hexadecimal(bytes)),
    }
}
