//! The projection: one table a kind, computed from the journal, disposable and rebuilt at will.
//!
//! It has no UNIQUE and no FOREIGN KEY beyond its key: what breaks a rule becomes an issue people see, never a lost record.

use super::record::{Derived, Shape};
use journal::{EntityId, Registers, Value};
use rusqlite::types::ValueRef;
use rusqlite::{CachedStatement, Connection, params_from_iter};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt::Write;

/// The statements that make a kind's table and indexes.
pub(super) fn definition(shape: &Shape) -> String {
    let table = shape.table;
    let keys = shape.keys.iter().map(|key| format!("{key} BLOB NOT NULL"));
    let columns = shape.columns.iter().map(|column| format!("{} {}", column.name, column.sql));
    let derived = shape.derived.iter().map(|derived| derived.definition.to_owned());
    let all: Vec<String> = keys.chain(columns).chain(derived).collect();
    let mut sql = format!(
        "CREATE TABLE {table} ({}, disputed INTEGER NOT NULL, PRIMARY KEY ({})) STRICT, WITHOUT ROWID;\n",
        all.join(", "),
        shape.keys.join(", ")
    );
    for (number, columns) in shape.indexes.iter().enumerate() {
        // Writing to a String cannot fail.
        let _ = writeln!(sql, "CREATE INDEX {table}_by_{number} ON {table} ({columns});");
    }
    sql
}

/// The row an entity's registers amount to: keys, fields, derived columns, the number of disputed fields.
/// None if the entity does not exist (any more).
pub(super) fn row_of(shape: &Shape, entity: &EntityId, registers: &Registers) -> Option<Vec<Value>> {
    let (keys, _) = entity.as_bytes().as_chunks::<16>();
    if keys.len() != shape.keys.len() || !registers.exist() {
        return None;
    }
    let fields: Vec<Value> =
        shape.columns.iter().map(|column| fitting(column.sql, registers.shown(column.tag))).collect();
    let derived = (shape.derive)(&fields);
    let disputed = i64::try_from(registers.disputed().len()).unwrap_or(i64::MAX);
    let keys = keys.iter().map(|key| Value::Bytes(key.to_vec()));
    Some(keys.chain(fields).chain(derived).chain([Value::Integer(disputed)]).collect())
}

/// A value of another type than its column's reads as nothing: another version's entry must not stop this one.
fn fitting(sql: &str, value: &Value) -> Value {
    match (sql, value) {
        ("INTEGER", Value::Integer(_)) | ("TEXT", Value::Text(_)) | ("BLOB", Value::Bytes(_)) => {
            value.clone()
        }
        _ => Value::Null,
    }
}

/// Writes rows. A kind's statement is worded once, however many thousand rows follow.
pub(super) struct Projector<'a> {
    sql: &'a Connection,
    upserts: BTreeMap<&'static str, CachedStatement<'a>>,
}

impl<'a> Projector<'a> {
    pub fn new(sql: &'a Connection) -> Self {
        Self { sql, upserts: BTreeMap::new() }
    }

    /// Brings an entity's row in line with its registers.
    pub fn project(
        &mut self,
        shape: &Shape,
        entity: &EntityId,
        registers: &Registers,
    ) -> rusqlite::Result<()> {
        let Some(row) = row_of(shape, entity, registers) else {
            return remove(self.sql, shape, entity);
        };
        let statement = match self.upserts.entry(shape.table) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(self.sql.prepare_cached(&upsert(shape, row.len()))?),
        };
        statement.execute(params_from_iter(row.iter().map(bound)))?;
        Ok(())
    }
}

/// An update where there is a row, for it leaves alone the indexes of nothing but keys.
fn upsert(shape: &Shape, width: usize) -> String {
    let places = vec!["?"; width].join(",");
    let fields = shape.columns.iter().map(|column| column.name);
    let all = fields.chain(shape.derived.iter().map(Derived::name)).chain(["disputed"]);
    let updates: Vec<String> = all.map(|name| format!("{name}=excluded.{name}")).collect();
    format!(
        "INSERT INTO {} VALUES ({places}) ON CONFLICT ({}) DO UPDATE SET {}",
        shape.table,
        shape.keys.join(","),
        updates.join(",")
    )
}

fn remove(sql: &Connection, shape: &Shape, entity: &EntityId) -> rusqlite::Result<()> {
    let (keys, _) = entity.as_bytes().as_chunks::<16>();
    if keys.len() == shape.keys.len() {
        let statement = format!("DELETE FROM {} WHERE {}", shape.table, key_condition(shape));
        sql.prepare_cached(&statement)?.execute(params_from_iter(keys.iter().map(<[u8; 16]>::as_slice)))?;
    }
    Ok(())
}

/// The row as it stands in the table.
pub(super) fn stored_row(
    sql: &Connection,
    shape: &Shape,
    entity: &EntityId,
) -> rusqlite::Result<Option<Vec<Value>>> {
    let (keys, _) = entity.as_bytes().as_chunks::<16>();
    if keys.len() != shape.keys.len() {
        return Ok(None);
    }
    let statement = format!("SELECT * FROM {} WHERE {}", shape.table, key_condition(shape));
    let mut prepared = sql.prepare_cached(&statement)?;
    let width = prepared.column_count();
    let mut rows = prepared.query(params_from_iter(keys.iter().map(<[u8; 16]>::as_slice)))?;
    let Some(row) = rows.next()? else { return Ok(None) };
    (0..width).map(|index| Ok(value_of(row.get_ref(index)?))).collect::<rusqlite::Result<_>>().map(Some)
}

fn key_condition(shape: &Shape) -> String {
    let conditions: Vec<String> = shape.keys.iter().map(|key| format!("{key} = ?")).collect();
    conditions.join(" AND ")
}

/// A journal value as a bound parameter.
fn bound(value: &Value) -> rusqlite::types::ToSqlOutput<'_> {
    rusqlite::types::ToSqlOutput::Borrowed(match value {
        Value::Null => ValueRef::Null,
        Value::Integer(number) => ValueRef::Integer(*number),
        Value::Text(text) => ValueRef::Text(text.as_bytes()),
        Value::Bytes(bytes) => ValueRef::Blob(bytes),
    })
}

/// A column as a journal value; projections have no floating point.
pub(super) fn value_of(column: ValueRef<'_>) -> Value {
    match column {
        ValueRef::Integer(number) => Value::Integer(number),
        ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => Value::Bytes(bytes.to_vec()),
        ValueRef::Null | ValueRef::Real(_) => Value::Null,
    }
}
