//! The journal's rows: reading an entity's history, appending an entry.

use super::StoreError;
use journal::{DeviceId, EntityId, Entry, EntryId, Header, Kind, Recorded, Stamp};
use rusqlite::{Connection, Row, params};

/// One entry as it lies in the database, with where it lies.
pub(super) struct StoredEntry {
    pub kind: Kind,
    pub entity: EntityId,
    pub recorded: Recorded,
}

const HISTORY: &str =
    "SELECT entry.kind, entry.entity, entry.position, entry.body, change.sequence, change.header, feed.device
     FROM entry JOIN change ON change.number = entry.change JOIN feed ON feed.number = change.feed";

/// Everything ever recorded about an entity, in the order it arrived here.
pub(super) fn entries_of(
    sql: &Connection,
    kind: Kind,
    entity: &EntityId,
) -> Result<Vec<Recorded>, StoreError> {
    let statement =
        format!("{HISTORY} WHERE entry.kind = ? AND entry.entity = ? ORDER BY entry.change, entry.position");
    let mut prepared = sql.prepare_cached(&statement)?;
    let mut rows = prepared.query(params![kind.0, entity.as_bytes()])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(read(row)?.recorded);
    }
    Ok(entries)
}

/// The entries of one change, in order.
pub(super) fn entries_of_change(sql: &Connection, change: i64) -> Result<Vec<StoredEntry>, StoreError> {
    let statement = format!("{HISTORY} WHERE entry.change = ? ORDER BY entry.position");
    let mut prepared = sql.prepare_cached(&statement)?;
    let mut rows = prepared.query([change])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(read(row)?);
    }
    Ok(entries)
}

/// Visits every entity with all its entries, kind by kind.
pub(super) fn for_each_entity(
    sql: &Connection,
    mut visit: impl FnMut(Kind, &EntityId, &[Recorded]) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let statement = format!("{HISTORY} ORDER BY entry.kind, entry.entity, entry.change, entry.position");
    let mut prepared = sql.prepare(&statement)?;
    let mut rows = prepared.query([])?;
    let mut current: Option<(Kind, EntityId)> = None;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let stored = read(row)?;
        let key = (stored.kind, stored.entity);
        if current.as_ref() != Some(&key) {
            if let Some((kind, entity)) = current.replace(key) {
                visit(kind, &entity, &entries)?;
            }
            entries.clear();
        }
        entries.push(stored.recorded);
    }
    match current {
        Some((kind, entity)) => visit(kind, &entity, &entries),
        None => Ok(()),
    }
}

fn read(row: &Row<'_>) -> Result<StoredEntry, StoreError> {
    let position: u32 = row.get(2)?;
    let body = row.get_ref(3)?.as_blob().map_err(rusqlite::Error::from)?;
    let sequence = unsigned(row.get(4)?);
    let header = Header::decode(row.get_ref(5)?.as_blob().map_err(rusqlite::Error::from)?)?;
    let device = DeviceId(row.get(6)?);
    let stamp =
        Stamp { time: header.time, author: header.author, standing: header.standing, device, sequence };
    let recorded =
        Recorded { id: EntryId::of(device, sequence, position, body), stamp, entry: Entry::decode(body)? };
    let entity = EntityId::from_bytes(row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?)?;
    Ok(StoredEntry { kind: Kind(row.get(0)?), entity, recorded })
}

/// Adds an entry's row.
pub(super) fn append(
    sql: &Connection,
    change: i64,
    position: u32,
    kind: Kind,
    entity: &EntityId,
    body: &[u8],
) -> Result<(), StoreError> {
    sql.prepare_cached("INSERT INTO entry (change, position, kind, entity, body) VALUES (?, ?, ?, ?, ?)")?
        .execute(params![change, position, kind.0, entity.as_bytes(), body])?;
    Ok(())
}

/// Sequence numbers and clocks are stored as `SQLite`'s signed integers.
pub(super) fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// And read back.
pub(super) fn unsigned(number: i64) -> u64 {
    u64::try_from(number).unwrap_or_default()
}
