//! Opening a database: the key, the settings, the schema, the lock.

use super::record::Shape;
use super::{Feed, Schema, StoreError, projection, rebuild};
use crate::world::{Progress, World};
use journal::{AccountId, DeviceKey};
use rusqlite::{Connection, OpenFlags, Row, TransactionBehavior, params};
use std::fs::{File, TryLockError};
use std::path::Path;

/// The raw key of a database: 32 random bytes, handed in; where they are kept is the shell's affair.
#[derive(Clone, Copy)]
pub struct Key(pub [u8; 32]);

/// What tells an office's database from any other file.
const APPLICATION: i64 = 0x5875_6563;
/// The journal's own tables; projections have a version of their own.
const FORMAT: i64 = 3;

/// Takes the lock beside a path that keeps a second window out; it is freed when the file is dropped, or the process dies.
pub fn lock(path: &Path) -> Result<File, StoreError> {
    let file = File::options().create(true).truncate(false).write(true).open(path.with_extension("lock"))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(StoreError::InUse),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

/// Opens the connection that writes.
#[expect(clippy::disallowed_methods, reason = "the one place that opens databases")]
pub(super) fn writer(path: &Path, key: &Key, schema: &Schema) -> Result<Connection, StoreError> {
    let sql =
        Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    settings(&sql, key, schema)?;
    sql.pragma_update(None, "journal_mode", "wal")?;
    sql.pragma_update(None, "synchronous", "full")?;
    Ok(sql)
}

/// Opens a connection that only reads, and is never made to wait by the writer.
#[expect(clippy::disallowed_methods, reason = "the one place that opens databases")]
pub(super) fn reader(path: &Path, key: &Key, schema: &Schema) -> Result<Connection, StoreError> {
    let sql = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    settings(&sql, key, schema)?;
    sql.pragma_update(None, "query_only", true)?;
    Ok(sql)
}

fn settings(sql: &Connection, key: &Key, schema: &Schema) -> Result<(), StoreError> {
    let digits = super::identity::hexadecimal(&key.0);
    sql.pragma_update(None, "key", format!("x'{digits}'"))?;
    // The first read proves the key.
    sql.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))?;
    sql.pragma_update(None, "temp_store", "memory")?;
    sql.pragma_update(None, "cache_size", -64_000)?;
    sql.pragma_update(None, "foreign_keys", false)?;
    sql.set_prepared_statement_cache_capacity(512);
    Ok((schema.teach)(sql)?)
}

/// Makes the tables of a new database, and brings the projection of an older one up to date.
pub(super) fn prepare(
    sql: &mut Connection,
    shapes: &[Shape],
    world: &dyn World,
    progress: &dyn Progress,
) -> Result<(), StoreError> {
    let format: i64 = sql.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if format > FORMAT {
        return Err(StoreError::Newer { version: format });
    }
    if format == 0 {
        create(sql, shapes, world)?;
    }
    if (1..FORMAT).contains(&format) {
        bring_over(sql, format)?;
    }
    let built: String = sql.query_row("SELECT projection FROM installation", [], |row| row.get(0))?;
    if built != fingerprint(shapes) {
        rebuild::rebuild(sql, shapes, progress)?;
    }
    Ok(())
}

/// Brings the journal of an office of a format before this one over, step by step in one transaction.
fn bring_over(sql: &mut Connection, format: i64) -> Result<(), StoreError> {
    let transaction = sql.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let steps = [(1, include_str!("from_1.sql")), (2, include_str!("from_2.sql"))];
    for (_, step) in steps.iter().filter(|(from, _)| *from >= format) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", FORMAT)?;
    Ok(transaction.commit()?)
}

fn create(sql: &mut Connection, shapes: &[Shape], world: &dyn World) -> Result<(), StoreError> {
    let (mut secret, mut account) = ([0; 32], [0; 16]);
    world.fill(&mut secret);
    world.fill(&mut account);
    let transaction = sql.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute_batch(include_str!("schema.sql"))?;
    projection::create(&transaction, shapes)?;
    let feed = Feed::start(&transaction, &DeviceKey::from_secret(secret))?;
    transaction.execute(
        "INSERT INTO installation (id, feed, secret, account, projection) VALUES (1, ?, ?, ?, ?)",
        params![feed, secret, account, fingerprint(shapes)],
    )?;
    transaction.pragma_update(None, "application_id", APPLICATION)?;
    transaction.pragma_update(None, "user_version", FORMAT)?;
    Ok(transaction.commit()?)
}

/// The account that uses this installation, and the key it signs with.
pub(super) fn installation(sql: &Connection) -> Result<(AccountId, DeviceKey), StoreError> {
    let read = |row: &Row<'_>| Ok((AccountId(row.get(0)?), DeviceKey::from_secret(row.get(1)?)));
    Ok(sql.query_row("SELECT account, secret FROM installation", [], read)?)
}

/// What the projection's tables look like, and which version of the rules fills them.
pub(super) fn fingerprint(shapes: &[Shape]) -> String {
    let definitions: String = shapes.iter().map(projection::definition).collect();
    format!("{DERIVATION} {definitions}")
}

/// Raised whenever a derived column is computed differently, so that older databases rebuild theirs.
const DERIVATION: u32 = 1;
