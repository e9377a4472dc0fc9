//! The store: the only code that knows how `SQLite` is opened, keyed, written and rebuilt.
//!
//! One connection writes, behind a lock; others read and are never made to wait. One act of one person is one [`Draft`],
//! one transaction, one change in the journal; it is on disk before the call returns.

mod comings;
mod draft;
mod error;
mod feed;
mod field;
mod fresh;
mod history;
mod identity;
mod journal_table;
mod links;
mod open;
mod page;
mod projection;
mod rebuild;
mod record;
mod undo;
mod view;

pub(crate) use comings::{Coming, comings, comings_of_gone};
pub use draft::Draft;
pub use error::StoreError;
use feed::Feed;
pub use field::Field;
pub(crate) use fresh::each_fresh;
pub use history::{FieldChange, HistoryLine};
pub(crate) use history::{ever_recorded, first_recorded, history};
pub use identity::{RecordId, hexadecimal, sixteen_bytes};
pub(crate) use journal_table::Place;
pub use open::{Key, lock};
pub use page::{Conditions, Page, PageQuery, Window, order};
pub use rebuild::Verification;
pub use record::{Column, Derived, Patch, Record, RecordIdOf, Shape, column_value, entity_of, given};
pub use undo::{UndoState, state as undo_state};
pub(crate) use undo::{reached, redo, undo};
pub use view::View;

use crate::world::{Caller, Progress, World};
use journal::{AccountId, DeviceKey, Label};
#[doc(hidden)]
pub use rusqlite;
use rusqlite::{Connection, TransactionBehavior};
use serde::Serialize;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use ts_rs::TS;

/// A change as the shells name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ChangeReference {
    /// The device that made it.
    pub device: String,
    /// Its number in the device's feed.
    pub sequence: u64,
    /// What it was.
    pub label: ChangeLabel,
}

/// What a change was: a catalogue key and a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ChangeLabel {
    /// The catalogue key, such as `attendance.mark`.
    pub code: String,
    /// How many things it was about.
    pub count: u32,
}

impl ChangeReference {
    fn of(feed: &Feed, sequence: u64, label: Label) -> Self {
        let label = ChangeLabel { code: label.code, count: label.count };
        Self { device: feed.device.to_string(), sequence, label }
    }
}

/// What a write did, besides its own answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Written<T> {
    /// The call's own answer.
    pub value: T,
    /// The change, if there was anything to change.
    pub change: Option<ChangeReference>,
    /// The kinds of record it touched, by table name: what is on screen and shows them refreshes.
    pub touched: Vec<String>,
}

/// What a database holds, as the features declare it.
#[derive(Clone, Copy)]
pub struct Schema {
    /// Every kind of record.
    pub shapes: &'static [Shape],
    /// Teaches a connection the SQL functions that the features' queries use.
    pub teach: fn(&Connection) -> rusqlite::Result<()>,
}

/// An office's open database.
pub struct Store {
    path: PathBuf,
    key: Key,
    schema: Schema,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    account: AccountId,
    device_key: DeviceKey,
    _lock: File,
}

impl Store {
    /// Opens the database at `path`, making it if there is none and rebuilding its projection if it is another version's.
    pub fn open(
        path: &Path,
        key: Key,
        schema: Schema,
        world: &dyn World,
        progress: &dyn Progress,
    ) -> Result<Self, StoreError> {
        let lock = open::lock(path)?;
        let mut writer = open::writer(path, &key, &schema)?;
        open::prepare(&mut writer, schema.shapes, world, progress)?;
        let (account, device_key) = open::installation(&writer)?;
        let readers = Mutex::new(Vec::new());
        Ok(Self {
            path: path.to_owned(),
            key,
            schema,
            writer: Mutex::new(writer),
            readers,
            account,
            device_key,
            _lock: lock,
        })
    }

    /// The account that uses this installation.
    #[must_use]
    pub fn account(&self) -> AccountId {
        self.account
    }

    /// Looks something up, in a snapshot that no writer disturbs.
    pub fn read<T, E: From<StoreError>>(
        &self,
        caller: Caller,
        look: impl FnOnce(&View<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let idle = locked(&self.readers).pop();
        let sql = idle.map_or_else(|| open::reader(&self.path, &self.key, &self.schema), Ok)?;
        let answer = {
            let snapshot = sql.unchecked_transaction().map_err(StoreError::from)?;
            let answer = look(&View { sql: &sql, caller, corrects: None });
            snapshot.finish().map_err(StoreError::from)?;
            answer
        };
        locked(&self.readers).push(sql);
        answer
    }

    /// Records one act: all of it is on disk when this returns, or none of it.
    pub fn write<T, E: From<StoreError>>(
        &self,
        caller: Caller,
        world: &dyn World,
        code: &str,
        act: impl FnOnce(&mut Draft<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        let mut sql = locked(&self.writer);
        let transaction =
            sql.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
        let mut draft = Draft::begin(&transaction, &self.device_key, caller, world, code)?;
        let value = act(&mut draft)?;
        let finished = draft.finish()?;
        transaction.commit().map_err(StoreError::from)?;
        Ok(match finished {
            None => Written { value, change: None, touched: Vec::new() },
            Some(finished) => Written {
                value,
                change: Some(ChangeReference::of(&finished.feed, finished.sequence, finished.label)),
                touched: finished.touched.into_iter().map(str::to_owned).collect(),
            },
        })
    }

    /// Throws the projection away and computes it again from the journal.
    pub fn rebuild(&self, progress: &dyn Progress) -> Result<(), StoreError> {
        rebuild::rebuild(&mut locked(&self.writer), self.schema.shapes, progress)
    }

    /// Checks the file, the feeds' chains and the projection.
    pub fn verify(&self, caller: Caller, progress: &dyn Progress) -> Result<Verification, StoreError> {
        self.read(caller, |view| rebuild::verify(view.sql, self.schema.shapes, progress))
    }
}

/// A panic while the lock was held rolled its transaction back; the connection behind it is sound.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests;

/// Empty tables in memory, to look at a query's plan.
#[cfg(test)]
#[expect(
    clippy::disallowed_methods,
    reason = "no office's data: the tables are empty and gone with the test"
)]
pub(crate) fn empty_tables(shapes: &[Shape]) -> rusqlite::Result<Connection> {
    let sql = Connection::open_in_memory()?;
    shapes.iter().try_for_each(|shape| sql.execute_batch(&projection::definition(shape)))?;
    Ok(sql)
}
