//! Feeds: what each device has recorded so far, and the signed head that proves it.

use super::{StoreError, journal_table};
use journal::{Chain, ChainHash, DeviceId, DeviceKey, HybridTime};
use rusqlite::{Connection, Row, params};

/// A device's feed as this database knows it.
#[derive(Debug, Clone)]
pub(super) struct Feed {
    pub number: i64,
    pub device: DeviceId,
    pub public_key: [u8; 32],
    pub head_sequence: u64,
    pub head: ChainHash,
    pub signature: [u8; 64],
    pub clock: HybridTime,
}

const COLUMNS: &str = "feed.number, device, public_key, head_sequence, head_hash, head_signature, clock";

impl Feed {
    /// This installation's own feed.
    pub fn own(sql: &Connection) -> Result<Self, StoreError> {
        let statement =
            format!("SELECT {COLUMNS} FROM feed JOIN installation ON installation.feed = feed.number");
        Ok(sql.prepare_cached(&statement)?.query_row([], read)?)
    }

    /// Every feed.
    pub fn all(sql: &Connection) -> Result<Vec<Self>, StoreError> {
        let mut prepared = sql.prepare(&format!("SELECT {COLUMNS} FROM feed ORDER BY number"))?;
        let rows = prepared.query_map([], read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Adds the empty feed of a device that has just been made, and returns its number.
    pub fn start(sql: &Connection, key: &DeviceKey) -> Result<i64, StoreError> {
        let (device, head) = (key.device(), Chain::start(key.device()).hash());
        sql.execute(
            "INSERT INTO feed (device, public_key, head_sequence, head_hash, head_signature, clock) VALUES (?, ?, 0, ?, ?, 0)",
            params![device.0, key.public(), head.0, key.sign(0, head)],
        )?;
        Ok(sql.last_insert_rowid())
    }

    /// Moves this installation's head on and signs it.
    pub fn advance(
        &mut self,
        sql: &Connection,
        key: &DeviceKey,
        sequence: u64,
        head: ChainHash,
        clock: HybridTime,
    ) -> Result<(), StoreError> {
        let signature = key.sign(sequence, head);
        sql.prepare_cached(
            "UPDATE feed SET head_sequence = ?, head_hash = ?, head_signature = ?, clock = ? WHERE number = ?",
        )?
        .execute(params![
            journal_table::signed(sequence), head.0, signature, journal_table::signed(clock.0), self.number
        ])?;
        (self.head_sequence, self.head, self.signature, self.clock) = (sequence, head, signature, clock);
        Ok(())
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Feed> {
    Ok(Feed {
        number: row.get(0)?,
        device: DeviceId(row.get(1)?),
        public_key: row.get(2)?,
        head_sequence: journal_table::unsigned(row.get(3)?),
        head: ChainHash(row.get(4)?),
        signature: row.get(5)?,
        clock: HybridTime(journal_table::unsigned(row.get(6)?)),
    })
}
