//! Records nothing is known of yet: what they say in the journal's bytes and the rows they become is worked out beforehand,
//! by whatever core is free, while the database is being written.

use super::draft::changed_fields;
use super::projection;
use super::record::Record;
use journal::{EntityId, Entry, Registers, Value};
use std::num::NonZero;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread::{Scope, available_parallelism, scope};

/// What putting a record writes if nothing is known of it.
pub(crate) struct Fresh {
    pub(super) entity: EntityId,
    pub(super) body: Vec<u8>,
    pub(super) row: Vec<Value>,
}

impl Fresh {
    /// None for a record that says nothing.
    fn of<R: Record>(record: &R) -> Option<Self> {
        let entity = record.entity();
        let values = record.values();
        let row = projection::new_row(&R::SHAPE, &entity, &values)?;
        let fields = changed_fields(&R::SHAPE, values, &Registers::default());
        let body = Entry { fields, replaces: Vec::new() }.encode();
        Some(Self { entity, body, row })
    }
}

/// Fewer records than these are not worth a thread.
const FEW: usize = 256;
/// How many are handed over at once, and how many of these handfuls may wait.
const HANDFUL: usize = 128;
const WAITING: usize = 4;
/// One thread writes, however many work out.
const MOST_WORKERS: usize = 3;

/// Hands over all records in their order, each with what was worked out about it.
pub(crate) fn each_fresh<R: Record + Sync, E>(
    records: &[&R],
    mut take: impl FnMut(&R, Option<Fresh>) -> Result<(), E>,
) -> Result<(), E> {
    if records.len() < FEW {
        return records.iter().try_for_each(|record| take(record, Fresh::of(*record)));
    }
    let workers = available_parallelism().map_or(1, NonZero::get).clamp(1, MOST_WORKERS);
    scope(|threads| {
        let ready: Vec<_> = (0..workers).map(|worker| works(threads, records, worker, workers)).collect();
        for (handful, ready) in records.chunks(HANDFUL).zip(ready.iter().cycle()) {
            // A thread that has stopped worked nothing out: then it is done here.
            let mut ready = ready.recv().unwrap_or_default().into_iter();
            for record in handful {
                take(record, ready.next().unwrap_or_else(|| Fresh::of(*record)))?;
            }
        }
        Ok(())
    })
}

/// Starts a thread that works out every so-many-th handful.
fn works<'scope, R: Record + Sync>(
    threads: &'scope Scope<'scope, '_>,
    records: &'scope [&'scope R],
    worker: usize,
    workers: usize,
) -> Receiver<Vec<Option<Fresh>>> {
    let (sender, ready) = sync_channel(WAITING);
    threads.spawn(move || {
        for handful in records.chunks(HANDFUL).skip(worker).step_by(workers) {
            let made = handful.iter().map(|record| Fresh::of(*record)).collect();
            if sender.send(made).is_err() {
                // Whoever was to take them has given up.
                return;
            }
        }
    });
    ready
}
