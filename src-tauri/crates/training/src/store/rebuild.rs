//! Rebuilding the projection from the journal, and verifying that nothing else is in it.

use super::journal_table::StoredEntry;
use super::projection::{Newest, Projector};
use super::record::Shape;
use super::{Feed, StoreError, journal_table, links, open, projection};
use crate::world::Progress;
use journal::{Chain, EntityId, Kind, Recorded, Registers};
use rusqlite::{Connection, TransactionBehavior};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// Between two reports of progress.
const STEP: u64 = 1_000;

/// Throws the projection away and computes it again, as one transaction.
pub(super) fn rebuild(
    sql: &mut Connection,
    shapes: &[Shape],
    progress: &dyn Progress,
) -> Result<(), StoreError> {
    let transaction = sql.transaction_with_behavior(TransactionBehavior::Immediate)?;
    drop_tables(&transaction)?;
    projection::create(&transaction, shapes)?;
    let mut projector = Projector::new(&transaction);
    for_each_entity(&transaction, shapes, progress, |entity| {
        let Some(newest) = links::mended(&transaction, entity.entries)? else { return Ok(()) };
        match entity.shape {
            Some(shape) => {
                projector.project(shape, entity.id, &entity.registers(), Newest::default(), newest)?;
            }
            None => projection::hide(&transaction, entity.kind, entity.id, newest)?,
        }
        Ok(())
    })?;
    drop(projector);
    transaction.execute("UPDATE installation SET projection = ?", [open::fingerprint(shapes)])?;
    Ok(transaction.commit()?)
}

/// Every table but the journal's own is a projection, also those of versions before this one.
fn drop_tables(sql: &Connection) -> Result<(), StoreError> {
    let mut prepared = sql.prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
           AND name NOT IN ('feed', 'line', 'installation')",
    )?;
    let tables: Vec<String> = prepared.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    for table in tables {
        sql.execute_batch(&format!("DROP TABLE \"{table}\""))?;
    }
    Ok(())
}

/// An entity and everything recorded about it.
struct Told<'a> {
    kind: Kind,
    id: &'a EntityId,
    /// None for a kind this version does not know: its entries are kept for a version that does.
    shape: Option<&'a Shape>,
    entries: &'a [StoredEntry],
}

impl Told<'_> {
    fn registers(&self) -> Registers {
        let recorded: Vec<Recorded> = self.entries.iter().map(|entry| entry.recorded.clone()).collect();
        Registers::of(&recorded)
    }
}

fn for_each_entity(
    sql: &Connection,
    shapes: &[Shape],
    progress: &dyn Progress,
    mut visit: impl FnMut(&Told<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let total = journal_table::entries(sql)?;
    let by_kind: BTreeMap<Kind, &Shape> = shapes.iter().map(|shape| (shape.kind, shape)).collect();
    let (total, mut done) = (journal_table::unsigned(total), 0);
    journal_table::for_each_entity(sql, |entries| {
        let before = done / STEP;
        done += entries.len() as u64;
        if done / STEP != before && !progress.report(done, total) {
            return Err(StoreError::Cancelled);
        }
        let Some(StoredEntry { kind, entity, .. }) = entries.first() else { return Ok(()) };
        visit(&Told { kind: *kind, id: entity, shape: by_kind.get(kind).copied(), entries })
    })
}

/// What verifying found.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
pub struct Verification {
    /// Changes in the journal.
    pub changes: i64,
    /// Entries in the journal.
    pub entries: i64,
    /// What `SQLite` itself finds wrong with the file; empty if nothing.
    pub database: Vec<String>,
    /// Devices whose feed is not what they signed.
    pub broken_feeds: Vec<String>,
    /// Rows of the projection that differ from what the journal amounts to, by table.
    pub differing_rows: BTreeMap<String, i64>,
}

impl Verification {
    /// Whether everything is as it should be.
    #[must_use]
    pub fn sound(&self) -> bool {
        self.database.is_empty() && self.broken_feeds.is_empty() && self.differing_rows.is_empty()
    }
}

/// Checks the file, the chain of every feed, and that the projection is what a rebuild would make.
pub(super) fn verify(
    sql: &Connection,
    shapes: &[Shape],
    progress: &dyn Progress,
) -> Result<Verification, StoreError> {
    let mut found = Verification {
        changes: journal_table::changes(sql)?,
        entries: journal_table::entries(sql)?,
        ..Verification::default()
    };
    let mut check = sql.prepare("PRAGMA quick_check")?;
    let lines: Vec<String> = check.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    found.database = lines.into_iter().filter(|line| line != "ok").collect();
    for feed in Feed::all(sql)? {
        if !feed_is_signed(sql, &feed)? {
            found.broken_feeds.push(feed.device.to_string());
        }
    }
    found.differing_rows = differing_rows(sql, shapes, progress)?;
    Ok(found)
}

/// Recomputes a feed's chain from its first change and checks it against the signed head.
fn feed_is_signed(sql: &Connection, feed: &Feed) -> Result<bool, StoreError> {
    let Some(signed) = journal_table::head_of(sql, feed.number)? else { return Ok(false) };
    let mut chain = Chain::start(feed.device);
    let (mut head, mut expected) = (chain.hash(), 0);
    let mut changes = sql.prepare(
        "SELECT change, body FROM line WHERE position = -1 AND change BETWEEN ? AND ? ORDER BY change",
    )?;
    let mut entries = sql.prepare(
        "SELECT kind, entity, body FROM line WHERE change = ? AND entity IS NOT NULL ORDER BY position",
    )?;
    let mut rows = changes.query([
        journal_table::change_number(feed.number, 0),
        journal_table::change_number(feed.number + 1, 0),
    ])?;
    while let Some(row) = rows.next()? {
        let number: i64 = row.get(0)?;
        expected += 1;
        if journal_table::sequence_of(number) != expected {
            return Ok(false);
        }
        let mut of_change = entries.query([number])?;
        while let Some(entry) = of_change.next()? {
            let (entity, body): (Vec<u8>, Vec<u8>) = (entry.get(1)?, entry.get(2)?);
            chain.entry(Kind(entry.get(0)?), &EntityId::from_bytes(&entity)?, &body);
        }
        head = chain.close(expected, &row.get::<_, Vec<u8>>(1)?);
    }
    let verdict = Chain::verify(feed.device, feed.public_key, expected, head, signed.signature);
    Ok(expected == signed.sequence && head == signed.hash && verdict.is_ok())
}

fn differing_rows(
    sql: &Connection,
    shapes: &[Shape],
    progress: &dyn Progress,
) -> Result<BTreeMap<String, i64>, StoreError> {
    let mut count = Count::default();
    let mut projector = Projector::new(sql);
    for_each_entity(sql, shapes, progress, |entity| {
        let Some(newest) = links::newest(entity.entries) else {
            count.differs("line");
            return Ok(());
        };
        let known = entity.shape.and_then(|shape| {
            Some((shape, projection::row_of(shape, entity.id, &entity.registers(), newest)?))
        });
        let Some((shape, should_be)) = known else {
            count.expect("unshown");
            if projector.newest(entity.shape, entity.kind, entity.id)? != Newest::unshown_at(newest) {
                count.differs("unshown");
            }
            return Ok(());
        };
        count.expect(shape.table);
        if projection::stored_row(sql, shape, entity.id)? != Some(should_be) {
            count.differs(shape.table);
        }
        Ok(())
    })?;
    for table in shapes.iter().map(|shape| shape.table).chain(["unshown"]) {
        let rows = sql.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?;
        count.surplus(table, rows);
    }
    Ok(count.differing)
}

/// Rows by table: those there should be, and those that are not as they should be.
#[derive(Default)]
struct Count {
    expected: BTreeMap<&'static str, i64>,
    differing: BTreeMap<String, i64>,
}

impl Count {
    fn expect(&mut self, table: &'static str) {
        *self.expected.entry(table).or_default() += 1;
    }

    fn differs(&mut self, table: &str) {
        *self.differing.entry(table.to_owned()).or_default() += 1;
    }

    fn surplus(&mut self, table: &str, rows: i64) {
        let surplus = rows - self.expected.get(table).copied().unwrap_or_default();
        if surplus > 0 {
            *self.differing.entry(table.to_owned()).or_default() += surplus;
        }
    }
}
