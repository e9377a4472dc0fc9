//! The journal's rows: reading an entity's history, appending an entry, moving a feed's head on.

use super::StoreError;
use super::feed::Head;
use journal::{
    ChainHash, DeviceId, EntityId, Entry, EntryId, HeadSignature, Header, HybridTime, Kind, Recorded, Stamp,
};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Where an entry lies: its change's number, and its place in the change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(super) change: i64,
    pub(super) position: u32,
}

impl Place {
    /// The so-manyth place of the first feed.
    #[cfg(test)]
    pub fn at(number: u32) -> Self {
        Self { change: CHANGES_OF_A_FEED + i64::from(number), position: 0 }
    }

    /// The number of the feed it lies in. Of one feed what was recorded later lies in a greater place.
    pub fn feed(self) -> i64 {
        self.change / CHANGES_OF_A_FEED
    }
}

/// One entry as it lies in the database.
pub(super) struct StoredEntry {
    pub kind: Kind,
    pub entity: EntityId,
    pub place: Place,
    /// The entry about the same entity that came before it.
    pub before: Option<Place>,
    /// Whether nothing said before it is in force any more.
    pub settles: bool,
    pub recorded: Recorded,
}

/// The changes of one feed have numbers of their own; no device makes more than these.
const CHANGES_OF_A_FEED: i64 = 1 << 40;
/// Where a feed's head lies: behind the entries of its newest change, and so on the page that is being written anyway.
const HEAD: i64 = 1 << 40;

/// The number of a feed's change.
pub(super) fn change_number(feed: i64, sequence: u64) -> i64 {
    feed * CHANGES_OF_A_FEED + signed(sequence)
}

/// The change's place in its feed.
pub(super) fn sequence_of(change: i64) -> u64 {
    unsigned(change % CHANGES_OF_A_FEED)
}

/// An entry whose change is still being made has no header yet.
const HISTORY: &str =
    "SELECT line.kind, line.entity, line.change, line.position, line.before_change, line.before_position,
         line.settles, line.body, header.body, feed.device
     FROM line JOIN feed ON feed.number = line.change >> 40
     LEFT JOIN line AS header ON header.change = line.change AND header.position = -1";

/// Reads entries by their places. A change that is still being made takes its own stamp.
pub(super) struct Reader<'a> {
    sql: &'a Connection,
    making: Option<Stamp>,
}

impl<'a> Reader<'a> {
    /// Of a journal in which every change is whole.
    pub fn new(sql: &'a Connection) -> Self {
        Self { sql, making: None }
    }

    /// For whoever is making a change, and sees what it has said so far.
    pub fn making(sql: &'a Connection, stamp: Stamp) -> Self {
        Self { sql, making: Some(stamp) }
    }

    /// The entries about an entity of which this is the newest: all of them, or those that can still be in force. The oldest first.
    fn walk(&self, newest: Option<Place>, all: bool) -> Result<Vec<StoredEntry>, StoreError> {
        let mut prepared =
            self.sql.prepare_cached(&format!("{HISTORY} WHERE line.change = ? AND line.position = ?"))?;
        let mut entries = Vec::new();
        let mut next = newest;
        while let Some(place) = next {
            let mut rows = prepared.query(params![place.change, place.position])?;
            let row = rows.next()?.ok_or_else(|| StoreError::Damaged {
                detail: format!("no entry at {}.{}", place.change, place.position),
            })?;
            let entry = self.read(row)?;
            next = if entry.settles && !all { None } else { entry.before };
            entries.push(entry);
        }
        entries.reverse();
        Ok(entries)
    }

    /// Everything ever recorded about the entity of which this is the newest entry, the oldest first.
    pub fn with_places(&self, newest: Place) -> Result<Vec<StoredEntry>, StoreError> {
        self.walk(Some(newest), true)
    }

    /// Everything ever recorded about an entity, in the order it came.
    pub fn all(&self, newest: Option<Place>) -> Result<Vec<Recorded>, StoreError> {
        Ok(self.walk(newest, true)?.into_iter().map(|entry| entry.recorded).collect())
    }

    /// What is needed to know what is in force of it.
    pub fn in_force(&self, newest: Option<Place>) -> Result<Vec<Recorded>, StoreError> {
        Ok(self.walk(newest, false)?.into_iter().map(|entry| entry.recorded).collect())
    }

    /// The entries of one change, in order.
    pub fn of_change(&self, change: i64) -> Result<Vec<StoredEntry>, StoreError> {
        let statement = format!(
            "{HISTORY} WHERE line.change = ? AND line.position BETWEEN 0 AND {} ORDER BY line.position",
            HEAD - 1
        );
        let mut prepared = self.sql.prepare_cached(&statement)?;
        let mut rows = prepared.query([change])?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            entries.push(self.read(row)?);
        }
        Ok(entries)
    }

    fn read(&self, row: &Row<'_>) -> Result<StoredEntry, StoreError> {
        let (change, position) = (row.get(2)?, row.get(3)?);
        let before: (Option<i64>, Option<u32>) = (row.get(4)?, row.get(5)?);
        let body = row.get_ref(7)?.as_blob().map_err(rusqlite::Error::from)?;
        let header = row.get_ref(8)?.as_blob_or_null().map_err(rusqlite::Error::from)?;
        let stamp = self.stamp(header, DeviceId(row.get(9)?), change)?;
        let id = EntryId::of(stamp.device, stamp.sequence, position, body);
        Ok(StoredEntry {
            kind: Kind(row.get(0)?),
            entity: EntityId::from_bytes(row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?)?,
            place: Place { change, position },
            before: before.0.zip(before.1).map(|(change, position)| Place { change, position }),
            settles: row.get::<_, Option<bool>>(6)?.unwrap_or_default(),
            recorded: Recorded { id, stamp, entry: Entry::decode(body)? },
        })
    }

    fn stamp(&self, header: Option<&[u8]>, device: DeviceId, change: i64) -> Result<Stamp, StoreError> {
        let Some(header) = header else {
            let unfinished = || StoreError::Damaged { detail: format!("change {change} has no header") };
            return self.making.clone().ok_or_else(unfinished);
        };
        let Header { time, author, standing, .. } = Header::decode(header)?;
        Ok(Stamp { time, author, standing, device, sequence: sequence_of(change) })
    }
}

/// Visits every entity with all its entries, kind by kind; those of one entity by their places.
pub(super) fn for_each_entity(
    sql: &Connection,
    mut visit: impl FnMut(&[StoredEntry]) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let reader = Reader::new(sql);
    let mut places = sql.prepare(
        "SELECT change, position FROM line WHERE entity IS NOT NULL ORDER BY kind, entity, change, position",
    )?;
    let mut line = sql.prepare(&format!("{HISTORY} WHERE line.change = ? AND line.position = ?"))?;
    let mut rows = places.query([])?;
    let mut entries: Vec<StoredEntry> = Vec::new();
    while let Some(row) = rows.next()? {
        let mut found = line.query([row.get::<_, i64>(0)?, row.get(1)?])?;
        let Some(found) = found.next()? else { continue };
        let entry = reader.read(found)?;
        if entries.first().is_some_and(|first| (first.kind, &first.entity) != (entry.kind, &entry.entity)) {
            visit(&entries)?;
            entries.clear();
        }
        entries.push(entry);
    }
    if entries.is_empty() { Ok(()) } else { visit(&entries) }
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

/// An entry's line as it is written.
pub(super) struct NewLine<'a> {
    pub place: Place,
    pub kind: Kind,
    pub entity: &'a EntityId,
    pub before: Option<Place>,
    pub settles: bool,
    pub body: &'a [u8],
}

/// Adds an entry's line.
pub(super) fn append(sql: &Connection, line: &NewLine<'_>) -> Result<(), StoreError> {
    sql.prepare_cached(
        "INSERT INTO line (change, position, kind, entity, before_change, before_position, settles, body)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    )?
    .execute(params![
        line.place.change,
        line.place.position,
        line.kind.0,
        line.entity.as_bytes(),
        line.before.map(|before| before.change),
        line.before.map(|before| before.position),
        line.settles,
        line.body
    ])?;
    Ok(())
}

/// Says anew what came before an entry, and that nobody knows whether it settles its entity.
pub(super) fn relink(sql: &Connection, place: Place, before: Option<Place>) -> Result<(), StoreError> {
    let (change, position) = (before.map(|before| before.change), before.map(|before| before.position));
    sql.prepare_cached(
        "UPDATE line SET before_change = ?, before_position = ?, settles = NULL WHERE change = ? AND position = ?",
    )?
    .execute(params![change, position, place.change, place.position])?;
    Ok(())
}

/// Adds the line of a change's header.
pub(super) fn append_header(sql: &Connection, change: i64, header: &[u8]) -> Result<(), StoreError> {
    sql.prepare_cached("INSERT INTO line (change, position, body) VALUES (?, -1, ?)")?
        .execute(params![change, header])?;
    Ok(())
}

/// The head of a feed; None if it has none, which no feed should.
pub(super) fn head_of(sql: &Connection, feed: i64) -> Result<Option<Head>, StoreError> {
    let mut prepared = sql.prepare_cached(
        "SELECT head.change, head.body, header.body FROM line AS head
         LEFT JOIN line AS header ON header.change = head.change AND header.position = -1
         WHERE head.change BETWEEN ? AND ? ORDER BY head.change DESC, head.position DESC LIMIT 1",
    )?;
    let mut rows = prepared.query([change_number(feed, 0), change_number(feed + 1, 0) - 1])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let (hash, signature) =
        row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?.split_at_checked(32).unwrap_or_default();
    let (Ok(hash), Ok(signature)) = (hash.try_into(), signature.try_into()) else { return Ok(None) };
    let header = row.get_ref(2)?.as_blob_or_null().map_err(rusqlite::Error::from)?;
    let clock = header.map(Header::decode).transpose()?.map_or(HybridTime(0), |header| header.time);
    Ok(Some(Head { sequence: sequence_of(row.get(0)?), hash: ChainHash(hash), signature, clock }))
}

/// The first head of a feed.
pub(super) fn append_head(
    sql: &Connection,
    feed: i64,
    hash: ChainHash,
    signature: HeadSignature,
) -> Result<(), StoreError> {
    let (change, body) = (change_number(feed, 0), [hash.0.as_slice(), &signature].concat());
    sql.execute("INSERT INTO line (change, position, body) VALUES (?, ?, ?)", params![change, HEAD, body])?;
    Ok(())
}

/// Moves a feed's head behind the change that follows.
pub(super) fn move_head(
    sql: &Connection,
    feed: i64,
    from: u64,
    hash: ChainHash,
    signature: HeadSignature,
) -> Result<(), StoreError> {
    let (from, body) = (change_number(feed, from), [hash.0.as_slice(), &signature].concat());
    sql.prepare_cached("UPDATE line SET change = ?, body = ? WHERE change = ? AND position = ?")?
        .execute(params![from + 1, body, from, HEAD])?;
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
