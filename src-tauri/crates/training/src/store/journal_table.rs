//! The journal's rows: reading an entity's history, appending an entry.

use super::StoreError;
use journal::{DeviceId, EntityId, Entry, EntryId, Header, Kind, Recorded, Stamp};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// One entry as it lies in the database, with where it lies.
pub(super) struct StoredEntry {
    pub kind: Kind,
    pub entity: EntityId,
    pub recorded: Recorded,
}

/// The changes of one feed have numbers of their own; no device makes more than these.
const CHANGES_OF_A_FEED: i64 = 1 << 40;

/// The number of a feed's change.
pub(super) fn change_number(feed: i64, sequence: u64) -> i64 {
    feed * CHANGES_OF_A_FEED + signed(sequence)
}

/// The change's place in its feed.
pub(super) fn sequence_of(change: i64) -> u64 {
    unsigned(change % CHANGES_OF_A_FEED)
}

const HISTORY: &str =
    "SELECT line.kind, line.entity, line.position, line.body, line.change, header.body, feed.device
     FROM line JOIN line AS header ON header.change = line.change AND header.position = -1
     JOIN feed ON feed.number = line.change >> 40 WHERE line.entity IS NOT NULL";

/// Everything ever recorded about an entity, in the order it arrived here.
pub(super) fn entries_of(
    sql: &Connection,
    kind: Kind,
    entity: &EntityId,
) -> Result<Vec<Recorded>, StoreError> {
    let statement =
        format!("{HISTORY} AND line.kind = ? AND line.entity = ? ORDER BY line.change, line.position");
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
    let statement = format!("{HISTORY} AND line.change = ? ORDER BY line.position");
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
    let statement = format!("{HISTORY} ORDER BY line.kind, line.entity, line.change, line.position");
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
    let sequence = sequence_of(row.get(4)?);
    let header = Header::decode(row.get_ref(5)?.as_blob().map_err(rusqlite::Error::from)?)?;
    let device = DeviceId(row.get(6)?);
    let stamp =
        Stamp { time: header.time, author: header.author, standing: header.standing, device, sequence };
    let recorded =
        Recorded { id: EntryId::of(device, sequence, position, body), stamp, entry: Entry::decode(body)? };
    let entity = EntityId::from_bytes(row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?)?;
    Ok(StoredEntry { kind: Kind(row.get(0)?), entity, recorded })
}

/// The header of a feed's change; None if there is no such change.
pub(super) fn header_of(sql: &Connection, feed: i64, sequence: u64) -> Result<Option<Header>, StoreError> {
    let header: Option<Vec<u8>> = sql
        .prepare_cached("SELECT body FROM line WHERE change = ? AND position = -1")?
        .query_row([change_number(feed, sequence)], |row| row.get(0))
        .optional()?;
    Ok(header.as_deref().map(Header::decode).transpose()?)
}

/// How many changes the journal holds.
pub(super) fn changes(sql: &Connection) -> Result<i64, StoreError> {
    Ok(sql.query_row("SELECT count(*) FROM line WHERE position = -1", [], |row| row.get(0))?)
}

/// How many entries the journal holds.
pub(super) fn entries(sql: &Connection) -> Result<i64, StoreError> {
    Ok(sql.query_row("SELECT count(*) FROM line WHERE entity IS NOT NULL", [], |row| row.get(0))?)
}

/// Adds an entry's line.
pub(super) fn append(
    sql: &Connection,
    change: i64,
    position: u32,
    kind: Kind,
    entity: &EntityId,
    body: &[u8],
) -> Result<(), StoreError> {
    sql.prepare_cached("INSERT INTO line (change, position, kind, entity, body) VALUES (?, ?, ?, ?, ?)")?
        .execute(params![change, position, kind.0, entity.as_bytes(), body])?;
    Ok(())
}

/// Adds the line of a change's header.
pub(super) fn append_header(sql: &Connection, change: i64, header: &[u8]) -> Result<(), StoreError> {
    sql.prepare_cached("INSERT INTO line (change, position, body) VALUES (?, -1, ?)")?
        .execute(params![change, header])?;
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
