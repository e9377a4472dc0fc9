//! 应训、已报、实到: unit by unit, the seats, who was named for them, and who came.

use super::{QuotaError, Shares};
use crate::attendance::MarkStatus;
use crate::classes::Class;
use crate::enrollment::EnrollmentState;
use crate::ids::{ClassId, UnitId};
use crate::store::{StoreError, View, column_value};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Whose quotas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct QuotasQuery {
    /// The class, or the lecture's.
    pub class: ClassId,
}

/// How a unit stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuotaRow {
    /// The unit, or null for people whose unit is not known.
    pub unit: Option<UnitId>,
    /// Its name.
    pub name: String,
    /// Its people in post, with those of all units below it that have no seats of their own.
    pub people: u32,
    /// 应训: its seats.
    pub seats: u32,
    /// 已报: of its people, those on the roster.
    pub named: u32,
    /// Of those, the ones confirmed.
    pub accepted: u32,
    /// 实到: of those, the ones who were at a session at all.
    pub came: u32,
}

/// The smallest room a class is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Room {
    /// Its name.
    pub name: String,
    /// Its seats.
    pub capacity: u32,
}

/// A class's seats and how they are filled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ClassQuotas {
    /// Every unit with seats, people or both, in the official order.
    pub rows: Vec<QuotaRow>,
    /// The sums of the rows.
    pub total: QuotaRow,
    /// The room that limits it, where its seats are known.
    pub room: Option<Room>,
}

/// Unit by unit, how a class stands.
pub fn of_class(view: &View<'_>, query: QuotasQuery) -> Result<ClassQuotas, QuotaError> {
    view.find::<Class>(query.class)?.ok_or(QuotaError::ClassMissing)?;
    let shares = Shares::of(view, query.class)?;
    let sizes = shares.sizes(view, &[])?;
    let mut enrolled = enrolled(view, query.class, &shares)?;
    let mut rows: Vec<QuotaRow> = Vec::new();
    for node in &shares.units {
        let unit = node.unit.id;
        let row = QuotaRow {
            unit: Some(unit),
            name: node.unit.name.clone(),
            people: sizes.get(&unit).copied().unwrap_or_default(),
            seats: shares.seats.get(&unit).copied().unwrap_or_default(),
            ..enrolled.remove(&Some(unit)).unwrap_or_else(nobody)
        };
        rows.extend((row.people + row.seats + row.named > 0).then_some(row));
    }
    rows.extend(enrolled.into_values());
    Ok(ClassQuotas { total: total(&rows), rows, room: room(view, query.class)? })
}

fn nobody() -> QuotaRow {
    QuotaRow { unit: None, name: String::new(), people: 0, seats: 0, named: 0, accepted: 0, came: 0 }
}

fn total(rows: &[QuotaRow]) -> QuotaRow {
    rows.iter().fold(nobody(), |sum, row| QuotaRow {
        people: sum.people + row.people,
        seats: sum.seats + row.seats,
        named: sum.named + row.named,
        accepted: sum.accepted + row.accepted,
        came: sum.came + row.came,
        ..sum
    })
}

/// Those on the roster, by the unit whose seats they take.
fn enrolled(
    view: &View<'_>,
    class: ClassId,
    shares: &Shares,
) -> Result<BTreeMap<Option<UnitId>, QuotaRow>, StoreError> {
    let statement = format!(
        "SELECT person.unit, enrollment.state, EXISTS (
            SELECT 1 FROM session CROSS JOIN mark ON mark.session = session.id AND mark.person = person.id
            WHERE session.class = ?1 AND mark.status IN ({}))
         FROM enrollment JOIN person ON person.id = enrollment.person
         WHERE enrollment.class = ?1 AND enrollment.state NOT IN ({})",
        MarkStatus::there_codes(),
        EnrollmentState::off_roster_codes()
    );
    let people = view.rows(&statement, [class], |row| {
        let unit: Option<UnitId> = column_value(row, 0)?;
        Ok((unit, column_value::<EnrollmentState>(row, 1)?, row.get::<_, bool>(2)?))
    })?;
    let mut rows: BTreeMap<Option<UnitId>, QuotaRow> = BTreeMap::new();
    for (unit, state, came) in people {
        let row = rows.entry(unit.and_then(|unit| shares.holder(unit))).or_insert_with(nobody);
        row.named += 1;
        row.accepted += u32::from(state != EnrollmentState::Nominated);
        row.came += u32::from(came);
    }
    Ok(rows)
}

/// The smallest room a class sits in whose seats are known.
pub(super) fn room(view: &View<'_>, class: ClassId) -> Result<Option<Room>, StoreError> {
    let statement = "SELECT name, capacity FROM venue WHERE capacity > 0 AND (
           id IN (SELECT venue FROM session WHERE class = ?1)
           OR id = (SELECT venue FROM class WHERE id = ?1)
             AND NOT EXISTS (SELECT 1 FROM session WHERE class = ?1 AND venue IS NOT NULL))
         ORDER BY capacity LIMIT 1";
    let rows = view.rows(statement, [class], |row| {
        Ok(Room { name: column_value(row, 0)?, capacity: column_value(row, 1)? })
    })?;
    Ok(rows.into_iter().next())
}
