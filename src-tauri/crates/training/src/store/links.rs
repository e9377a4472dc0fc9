//! The list that the entries about one entity are: its row names the newest, and each names the one that came before it.
//! Like the rows it is computed from what the entries say, verified, and mended by a rebuild.

use super::StoreError;
use super::journal_table::{self, Place, StoredEntry};
use journal::Registers;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// Where the list begins: at the newest entry. None where it leaves an entry out, or hides one that is in force.
pub(super) fn newest(entries: &[StoredEntry]) -> Option<Place> {
    let order = newest_first(entries)?;
    let recorded = |entries: &[&StoredEntry]| {
        let entries: Vec<_> = entries.iter().map(|entry| entry.recorded.clone()).collect();
        Registers::of(&entries)
    };
    let settling = order.iter().position(|entry| entry.settles);
    let hides =
        settling.and_then(|at| order.get(..=at)).is_some_and(|read| recorded(read) != recorded(&order));
    if hides { None } else { order.first().map(|entry| entry.place) }
}

fn newest_first(entries: &[StoredEntry]) -> Option<Vec<&StoredEntry>> {
    let by_place: BTreeMap<Place, &StoredEntry> = entries.iter().map(|entry| (entry.place, entry)).collect();
    let followed: BTreeSet<Place> = entries.iter().filter_map(|entry| entry.before).collect();
    let mut next = entries.iter().map(|entry| entry.place).find(|place| !followed.contains(place));
    let mut order = Vec::with_capacity(entries.len());
    while let Some(place) = next
        && order.len() < entries.len()
    {
        let entry = by_place.get(&place)?;
        order.push(*entry);
        next = entry.before;
    }
    (next.is_none() && order.len() == entries.len()).then_some(order)
}

/// Puts the list in order if it is not, the entries (sorted by their places) one behind the other, and returns where it begins.
pub(super) fn mended(sql: &Connection, entries: &[StoredEntry]) -> Result<Option<Place>, StoreError> {
    if let Some(newest) = newest(entries) {
        return Ok(Some(newest));
    }
    let mut before = None;
    for entry in entries {
        journal_table::relink(sql, entry.place, before)?;
        before = Some(entry.place);
    }
    Ok(before)
}
