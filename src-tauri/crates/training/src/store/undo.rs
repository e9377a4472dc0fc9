//! Undo and redo of any change, across restarts: an inverse change, refused if somebody has changed a value since.

use super::journal_table::Reader;
use super::projection::Projector;
use super::record::Shape;
use super::{ChangeReference, Draft, Feed, StoreError, View, journal_table};
use journal::{EntityId, Header, Kind, Label, Registers, Tag, Value};
use rusqlite::Connection;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// What undo and redo would do next.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
pub struct UndoState {
    /// The change undo would take back.
    pub undo: Option<ChangeReference>,
    /// The change redo would bring back.
    pub redo: Option<ChangeReference>,
}

/// The newest change of this installation still in force, and the newest one taken back and not overtaken.
pub fn state(view: &View<'_>) -> Result<UndoState, StoreError> {
    Ok(UndoState { undo: next_undo(view.sql)?, redo: next_redo(view.sql)? })
}

/// Takes back the newest change of this installation.
pub(crate) fn undo(draft: &mut Draft<'_>, shapes: &[Shape]) -> Result<ChangeReference, StoreError> {
    let target = next_undo(draft.view().sql)?.ok_or(StoreError::NothingToUndo)?;
    take_back(draft, shapes, target)
}

/// Brings back what the newest undo took.
pub(crate) fn redo(draft: &mut Draft<'_>, shapes: &[Shape]) -> Result<ChangeReference, StoreError> {
    let target = next_redo(draft.view().sql)?.ok_or(StoreError::NothingToRedo)?;
    take_back(draft, shapes, target)
}

/// Walks this installation's changes, newest first, until `found` says so.
fn newest_first(
    sql: &Connection,
    mut found: impl FnMut(u64, &Header) -> Result<Walk, StoreError>,
) -> Result<Option<ChangeReference>, StoreError> {
    let feed = Feed::own(sql)?;
    for sequence in (1..=feed.head(sql)?.sequence).rev() {
        let Some(header) = journal_table::header_of(sql, feed.number, sequence)? else { continue };
        match found(sequence, &header)? {
            Walk::On => {}
            Walk::Stop => return Ok(None),
            Walk::Found => return Ok(Some(ChangeReference::of(&feed, sequence, header.label))),
        }
    }
    Ok(None)
}

enum Walk {
    On,
    Stop,
    Found,
}

/// The change that makes the office. Before it there is no office to undo in, so undo stops there.
const MAKES_THE_OFFICE: &str = "office.create";

fn next_undo(sql: &Connection) -> Result<Option<ChangeReference>, StoreError> {
    let mut taken_back = BTreeSet::new();
    newest_first(sql, |sequence, header| {
        if taken_back.contains(&sequence) {
            return Ok(Walk::On);
        }
        let Some(target) = header.undoes else {
            return Ok(if header.label.code == MAKES_THE_OFFICE { Walk::Stop } else { Walk::Found });
        };
        taken_back.insert(target);
        Ok(Walk::On)
    })
}

fn next_redo(sql: &Connection) -> Result<Option<ChangeReference>, StoreError> {
    let mut redone = 0_u32;
    let feed = Feed::own(sql)?.number;
    newest_first(sql, |_, header| {
        let Some(target) = header.undoes else { return Ok(Walk::Stop) };
        let is_redo =
            journal_table::header_of(sql, feed, target)?.is_some_and(|target| target.undoes.is_some());
        Ok(match (is_redo, redone) {
            (false, 0) => Walk::Found,
            (false, _) => {
                redone -= 1;
                Walk::On
            }
            (true, _) => {
                redone += 1;
                Walk::On
            }
        })
    })
}

/// What a change did to one field: the value before it and the one it left.
struct Step {
    before: Value,
    after: Value,
}

pub(super) fn take_back(
    draft: &mut Draft<'_>,
    shapes: &[Shape],
    target: ChangeReference,
) -> Result<ChangeReference, StoreError> {
    let sql = draft.view().sql;
    let steps = steps_of(sql, shapes, number_of(sql, &target)?)?;
    let known_shape = |kind: &Kind| shapes.iter().find(|shape| shape.kind == *kind);
    let mut changed_since = 0;
    for ((kind, entity), fields) in &steps {
        let Some(shape) = known_shape(kind) else { continue };
        let registers = Registers::of(&draft.known(shape, entity)?.entries);
        // By value, not by entry: a later change that was itself taken back has left the value as it was.
        let untouched = |(tag, step): (&Tag, &Step)| {
            registers.current(*tag).iter().all(|current| current.value == step.after)
        };
        changed_since += usize::from(!fields.iter().all(untouched));
    }
    if changed_since > 0 {
        return Err(StoreError::ChangedSince { count: changed_since });
    }
    for ((kind, entity), fields) in steps {
        let Some(shape) = known_shape(&kind) else { continue };
        let values = fields.into_iter().map(|(tag, step)| (tag, step.before)).collect();
        let known = draft.known(shape, &entity)?;
        draft.set(shape, &entity, values, known)?;
    }
    draft.takes_back(target.sequence, Label { code: target.label.code.clone(), count: target.label.count });
    Ok(target)
}

/// The records that one of this installation's changes reached.
pub(crate) fn reached(
    view: &View<'_>,
    target: &ChangeReference,
) -> Result<BTreeSet<(Kind, EntityId)>, StoreError> {
    let entries = Reader::new(view.sql).of_change(number_of(view.sql, target)?)?;
    Ok(entries.into_iter().map(|stored| (stored.kind, stored.entity)).collect())
}

/// The number of one of this installation's own changes.
fn number_of(sql: &Connection, target: &ChangeReference) -> Result<i64, StoreError> {
    Ok(journal_table::change_number(Feed::own(sql)?.number, target.sequence))
}

type Steps = BTreeMap<(Kind, EntityId), BTreeMap<Tag, Step>>;

fn steps_of(sql: &Connection, shapes: &[Shape], change: i64) -> Result<Steps, StoreError> {
    let mut steps = Steps::new();
    let (reader, mut projector) = (Reader::new(sql), Projector::new(sql));
    for stored in reader.of_change(change)? {
        let shape = shapes.iter().find(|shape| shape.kind == stored.kind);
        let newest = projector.newest(shape, stored.kind, &stored.entity)?;
        let before = Registers::before(&stored.recorded.entry, &reader.all(newest.place)?);
        let fields = steps.entry((stored.kind, stored.entity)).or_default();
        for (tag, after) in &stored.recorded.entry.fields {
            fields
                .entry(*tag)
                .and_modify(|step| step.after = after.clone())
                .or_insert_with(|| Step { before: before.shown(*tag).clone(), after: after.clone() });
        }
    }
    Ok(steps)
}
