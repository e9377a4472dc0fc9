//! The projection: one table a kind, computed from the journal, disposable and rebuilt at will.
//!
//! It has no UNIQUE and no FOREIGN KEY beyond its key: what breaks a rule becomes an issue people see, never a lost record.

use super::journal_table::Place;
use super::record::{Derived, Shape};
use journal::{EntityId, Kind, Registers, Value};
use rusqlite::types::ValueRef;
use rusqlite::{CachedStatement, Connection, OptionalExtension, Row, params, params_from_iter};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt::Write;

/// Where the newest entry lies about what has no row: what was removed, and kinds this version does not know.
const UNSHOWN: &str =
    "CREATE TABLE unshown (kind INTEGER NOT NULL, entity BLOB NOT NULL, newest_change INTEGER NOT NULL,
    newest_position INTEGER NOT NULL, PRIMARY KEY (kind, entity)) STRICT, WITHOUT ROWID;";

/// The statements that make a kind's table and indexes. Every row names the newest entry about it, and so finds them all.
pub(super) fn definition(shape: &Shape) -> String {
    let table = shape.table;
    let keys = shape.keys.iter().map(|key| format!("{key} BLOB NOT NULL"));
    let columns = shape.columns.iter().map(|column| format!("{} {}", column.name, column.sql));
    let derived = shape.derived.iter().map(|derived| derived.definition.to_owned());
    let all: Vec<String> = keys.chain(columns).chain(derived).collect();
    let mut sql = format!(
        "CREATE TABLE {table} ({}, disputed INTEGER NOT NULL, newest_change INTEGER, newest_position INTEGER, PRIMARY KEY ({})) STRICT, WITHOUT ROWID;\n",
        all.join(", "),
        shape.keys.join(", ")
    );
    for (number, columns) in shape.indexes.iter().enumerate() {
        // Writing to a String cannot fail.
        let _ = writeln!(sql, "CREATE INDEX {table}_by_{number} ON {table} ({columns});");
    }
    sql
}

/// The row an entity's registers amount to: keys, fields, derived columns, the number of disputed fields, the newest entry.
/// None if the entity does not exist (any more).
pub(super) fn row_of(
    shape: &Shape,
    entity: &EntityId,
    registers: &Registers,
    newest: Place,
) -> Option<Vec<Value>> {
    if !registers.exist() {
        return None;
    }
    let shown = shape.columns.iter().map(|column| registers.shown(column.tag));
    let mut row = row(shape, entity, shown, registers.disputed().len())?;
    row.extend(placed(newest));
    Some(row)
}

/// The row of an entity nothing is known of but these values, up to the newest entry. None where there are none.
pub(super) fn new_row(shape: &Shape, entity: &EntityId, values: &[Value]) -> Option<Vec<Value>> {
    let says = values.iter().any(|value| *value != Value::Null);
    if says { row(shape, entity, values.iter(), 0) } else { None }
}

fn row<'a>(
    shape: &Shape,
    entity: &EntityId,
    shown: impl Iterator<Item = &'a Value>,
    disputed: usize,
) -> Option<Vec<Value>> {
    let (keys, _) = entity.as_bytes().as_chunks::<16>();
    if keys.len() != shape.keys.len() {
        return None;
    }
    let mut row = Vec::with_capacity(keys.len() + shape.columns.len() + shape.derived.len() + 3);
    row.extend(keys.iter().map(|key| Value::Bytes(key.to_vec())));
    row.extend(shape.columns.iter().zip(shown).map(|(column, value)| fitting(column.sql, value)));
    row.extend((shape.derive)(row.get(keys.len()..).unwrap_or_default()));
    row.push(Value::Integer(i64::try_from(disputed).unwrap_or(i64::MAX)));
    Some(row)
}

fn placed(newest: Place) -> [Value; 2] {
    [Value::Integer(newest.change), Value::Integer(newest.position.into())]
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

/// Where the journal's newest entry about an entity lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Newest {
    /// None for what nothing has been recorded about.
    pub place: Option<Place>,
    /// Whether it has no row.
    unshown: bool,
}

impl Newest {
    /// Of an entity without a row.
    pub fn unshown_at(place: Place) -> Self {
        Self { place: Some(place), unshown: true }
    }
}

/// Makes the empty tables.
pub(super) fn create(sql: &Connection, shapes: &[Shape]) -> rusqlite::Result<()> {
    sql.execute_batch(UNSHOWN)?;
    shapes.iter().try_for_each(|shape| sql.execute_batch(&definition(shape)))
}

/// Reads and writes rows. A kind's statements are worded once, however many thousand rows follow.
pub(super) struct Projector<'a> {
    sql: &'a Connection,
    upserts: BTreeMap<&'static str, CachedStatement<'a>>,
    finders: BTreeMap<&'static str, CachedStatement<'a>>,
}

impl<'a> Projector<'a> {
    pub fn new(sql: &'a Connection) -> Self {
        Self { sql, upserts: BTreeMap::new(), finders: BTreeMap::new() }
    }

    /// Where the newest entry about an entity lies; `shape` is none for a kind this version does not know.
    pub fn newest(
        &mut self,
        shape: Option<&Shape>,
        kind: Kind,
        entity: &EntityId,
    ) -> rusqlite::Result<Newest> {
        if let Some(shape) = shape
            && let Some(place) = self.newest_shown(shape, entity)?
        {
            return Ok(Newest { place: Some(place), unshown: false });
        }
        let place = self
            .sql
            .prepare_cached(
                "SELECT newest_change, newest_position FROM unshown WHERE kind = ? AND entity = ?",
            )?
            .query_row(params![kind.0, entity.as_bytes()], place)
            .optional()?;
        Ok(Newest { place, unshown: place.is_some() })
    }

    fn newest_shown(&mut self, shape: &Shape, entity: &EntityId) -> rusqlite::Result<Option<Place>> {
        let (keys, _) = entity.as_bytes().as_chunks::<16>();
        if keys.len() != shape.keys.len() {
            return Ok(None);
        }
        let statement = match self.finders.entry(shape.table) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(self.sql.prepare_cached(&finder(shape))?),
        };
        statement.query_row(params_from_iter(keys.iter().map(<[u8; 16]>::as_slice)), place).optional()
    }

    /// Brings an entity's row in line with its registers, the newest entry about it lying at `newest` now and at `before` until now.
    pub fn project(
        &mut self,
        shape: &Shape,
        entity: &EntityId,
        registers: &Registers,
        before: Newest,
        newest: Place,
    ) -> rusqlite::Result<()> {
        let Some(row) = row_of(shape, entity, registers, newest) else {
            if !before.unshown {
                remove(self.sql, shape, entity)?;
            }
            return hide(self.sql, shape.kind, entity, newest);
        };
        if before.unshown {
            let statement = "DELETE FROM unshown WHERE kind = ? AND entity = ?";
            self.sql.prepare_cached(statement)?.execute(params![shape.kind.0, entity.as_bytes()])?;
        }
        self.upsert(shape, &row)
    }

    /// Writes the row of an entity that had none.
    pub fn write(&mut self, shape: &Shape, mut row: Vec<Value>, newest: Place) -> rusqlite::Result<()> {
        row.extend(placed(newest));
        self.upsert(shape, &row)
    }

    fn upsert(&mut self, shape: &Shape, row: &[Value]) -> rusqlite::Result<()> {
        let statement = match self.upserts.entry(shape.table) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(self.sql.prepare_cached(&upsert(shape, row.len()))?),
        };
        statement.execute(params_from_iter(row.iter().map(bound)))?;
        Ok(())
    }
}

/// Keeps in sight what has no row.
pub(super) fn hide(sql: &Connection, kind: Kind, entity: &EntityId, newest: Place) -> rusqlite::Result<()> {
    sql.prepare_cached(
        "INSERT OR REPLACE INTO unshown (kind, entity, newest_change, newest_position) VALUES (?, ?, ?, ?)",
    )?
    .execute(params![kind.0, entity.as_bytes(), newest.change, newest.position])?;
    Ok(())
}

fn place(row: &Row<'_>) -> rusqlite::Result<Place> {
    Ok(Place { change: row.get(0)?, position: row.get(1)? })
}

fn finder(shape: &Shape) -> String {
    format!("SELECT newest_change, newest_position FROM {} WHERE {}", shape.table, key_condition(shape))
}

/// An update where there is a row, for it leaves alone the indexes of nothing but keys.
fn upsert(shape: &Shape, width: usize) -> String {
    let places = vec!["?"; width].join(",");
    let fields = shape.columns.iter().map(|column| column.name);
    let all = fields.chain(shape.derived.iter().map(Derived::name)).chain([
        "disputed",
        "newest_change",
        "newest_position",
    ]);
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
