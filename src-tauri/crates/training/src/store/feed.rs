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
}

/// How far a feed has come: its newest change, what the chain amounts to there, and the device's signature over that.
#[derive(Debug, Clone)]
pub(super) struct Head {
    pub sequence: u64,
    pub hash: ChainHash,
    pub signature: [u8; 64],
    /// The journal's clock at the newest change.
    pub clock: HybridTime,
}

const COLUMNS: &str = "feed.number, device, public_key";

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
        let device = key.device();
        sql.execute("INSERT INTO feed (device, public_key) VALUES (?, ?)", params![device.0, key.public()])?;
        let (number, hash) = (sql.last_insert_rowid(), Chain::start(device).hash());
        journal_table::append_head(sql, number, hash, key.sign(0, hash))?;
        Ok(number)
    }

    /// How far it has come.
    pub fn head(&self, sql: &Connection) -> Result<Head, StoreError> {
        let missing = || StoreError::Damaged { detail: format!("feed {} has no head", self.device) };
        journal_table::head_of(sql, self.number)?.ok_or_else(missing)
    }

    /// Signs the change that follows this head, and moves the head there.
    pub fn advance(
        &self,
        sql: &Connection,
        key: &DeviceKey,
        from: &Head,
        hash: ChainHash,
    ) -> Result<(), StoreError> {
        let signature = key.sign(from.sequence + 1, hash);
        journal_table::move_head(sql, self.number, from.sequence, hash, signature)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Feed> {
    Ok(Feed { number: row.get(0)?, device: DeviceId(row.get(1)?), public_key: row.get(2)? })
}
