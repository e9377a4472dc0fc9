//! When records came and when they were taken back, in the order their devices recorded it: for what is told of records and must
//! not depend on when somebody looks.

use super::journal_table::{Place, Reader, StoredEntry};
use super::record::Record;
use super::{StoreError, View};
use journal::{Registers, Value};
use rusqlite::Params;

/// That a record came, or was taken back.
#[derive(Debug, Clone)]
pub(crate) struct Coming<R> {
    /// Where that was recorded.
    pub place: Place,
    /// Where the record first came: no other record has this place.
    pub first: Place,
    /// The record, as it was last known. Its id is read only of records that have never been taken back.
    pub record: R,
    /// Whether it came.
    pub came: bool,
}

/// How a record is made of its fields' values, in the order of its shape's columns.
type Read<R> = fn(&[Value]) -> R;

/// The comings and goings of the records that a query's tail (`WHERE …`) names.
pub(crate) fn comings<R: Record>(
    view: &View<'_>,
    read: Read<R>,
    tail: &str,
    parameters: impl Params,
) -> Result<Vec<Coming<R>>, StoreError> {
    let statement = format!(
        "SELECT {}, newest_change, newest_position, (SELECT before_change IS NOT NULL FROM line
            WHERE line.change = newest_change AND line.position = newest_position)
         FROM {} {tail}",
        R::COLUMNS,
        R::SHAPE.table
    );
    let behind = R::SHAPE.keys.len() + R::SHAPE.columns.len() + 1;
    let shown = view.rows(&statement, parameters, |row| {
        let place = Place { change: row.get(behind)?, position: row.get(behind + 1)? };
        Ok((R::from_row(row)?, place, row.get::<_, Option<bool>>(behind + 2)?.unwrap_or_default()))
    })?;
    let mut comings = Vec::with_capacity(shown.len());
    for (record, place, has_past) in shown {
        if has_past {
            comings.extend(past(view, read, place)?);
        } else {
            comings.push(Coming { place, first: place, record, came: true });
        }
    }
    Ok(comings)
}

/// The comings and goings of all records of a kind that are not there any more.
pub(crate) fn comings_of_gone<R: Record>(
    view: &View<'_>,
    read: Read<R>,
) -> Result<Vec<Coming<R>>, StoreError> {
    let statement = "SELECT newest_change, newest_position FROM unshown WHERE kind = ?";
    let newest = view
        .rows(statement, [R::SHAPE.kind.0], |row| Ok(Place { change: row.get(0)?, position: row.get(1)? }))?;
    let mut comings = Vec::new();
    for place in newest {
        comings.extend(past(view, read, place)?);
    }
    Ok(comings)
}

/// Entry by entry whether the record was there, where that turned.
fn past<R: Record>(view: &View<'_>, read: Read<R>, newest: Place) -> Result<Vec<Coming<R>>, StoreError> {
    let entries = Reader::new(view.sql).with_places(newest)?;
    let mut comings: Vec<Coming<R>> = Vec::new();
    let mut so_far = Vec::new();
    for StoredEntry { place, recorded, .. } in entries {
        so_far.push(recorded);
        let registers = Registers::of(&so_far);
        let there = comings.last().is_some_and(|last| last.came);
        let first = comings.first().map_or(place, |first| first.place);
        match (there, registers.exist()) {
            (false, true) => {
                let values: Vec<Value> =
                    R::SHAPE.columns.iter().map(|column| registers.shown(column.tag).clone()).collect();
                comings.push(Coming { place, first, record: read(&values), came: true });
            }
            (true, false) => {
                let known = comings.last().map(|last| last.record.clone());
                comings.extend(known.map(|record| Coming { place, first, record, came: false }));
            }
            _ => {}
        }
    }
    Ok(comings)
}
