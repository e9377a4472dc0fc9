//! One class, unit by unit and name by name.

use super::answers::CallUpFigures;
use super::{CallUp, CallUpError, Receipt, due};
use crate::attendance::MarkStatus;
use crate::classes::Class;
use crate::enrollment::{Elsewhere, EnrollmentState, EnrollmentWarning};
use crate::ids::{ClassId, PersonId, UnitId};
use crate::people::Person;
use crate::quotas::Shares;
use crate::store::{StoreError, View, column_value};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A unit's part in a call-up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CallUpUnit {
    /// The unit, or null for people whose unit is not known.
    pub unit: Option<UnitId>,
    /// Its name.
    pub name: String,
    /// How it stands.
    pub figures: CallUpFigures,
    /// When its receipt came.
    pub received: Option<NaiveDate>,
    /// The file it came in; empty where it was taken down by hand or has not come.
    pub file: String,
    /// Whether its answer is still to come.
    pub missing: bool,
    /// Whether it is late with it.
    pub overdue: bool,
}

/// A class's units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CallUpUnits {
    /// Every unit with seats or people in it, in the official order.
    pub rows: Vec<CallUpUnit>,
    /// Their sum.
    pub total: CallUpFigures,
    /// The last day on which a receipt is in time.
    pub due: Option<NaiveDate>,
    /// Whether somebody has said that day.
    pub due_said: bool,
}

/// Which class, and which of its units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct UnitPeopleQuery {
    /// The class.
    pub class: ClassId,
    /// The unit whose seats the people take; all of them without one.
    #[serde(default)]
    #[ts(optional)]
    pub unit: Option<UnitId>,
}

/// Someone who was called up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CallUpPerson {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// The unit whose seat they take.
    pub holder: Option<UnitId>,
    /// Their unit's name.
    pub unit_name: String,
    /// 职务.
    pub post: String,
    /// 联系电话.
    pub phone: String,
    /// How far they have come.
    pub state: EnrollmentState,
    /// Why they do not come, were replaced, or come against a warning.
    pub reason: String,
    /// Whom they replace.
    pub replaced: Option<PersonId>,
    /// Their name; empty if nobody.
    pub replaces: String,
    /// The name of who comes in their place; empty if nobody.
    pub replaced_by: String,
    /// Whether they were at a session at all.
    pub came: bool,
    /// What speaks against their coming; nothing for those who do not.
    pub warnings: Vec<EnrollmentWarning>,
}

/// What is counted of a class's people: whose unit, in which state, whether they came, how many.
pub(super) type Counted = (Option<UnitId>, EnrollmentState, bool, u32);

/// Unit by unit, how a class's call-up stands.
pub fn units(view: &View<'_>, query: UnitPeopleQuery) -> Result<CallUpUnits, CallUpError> {
    let class = view.find::<Class>(query.class)?.ok_or(CallUpError::ClassMissing)?;
    let shares = Shares::of(view, class.id)?;
    let counted = counted(view, &[class.id])?.into_iter().map(|(_, people)| people);
    let receipts = view.all::<Receipt>("WHERE class = ? ORDER BY unit", [class.id])?;
    let said = view.find::<CallUp>(class.id)?.and_then(|call_up| call_up.due);
    let due = due(said, class.starts);
    let late = is_late(due, &class, view.caller.now.date);
    let mut rows = of_units(&shares, counted, receipts, late);
    rows.retain(|row| query.unit.is_none() || row.unit == query.unit);
    let total = rows.iter().fold(CallUpFigures::default(), |sum, row| sum.plus(row.figures));
    Ok(CallUpUnits { rows, total, due, due_said: said.is_some() })
}

/// Whether a receipt that has not come is late: the day is over, and the class is not.
pub(super) fn is_late(due: Option<NaiveDate>, class: &Class, today: NaiveDate) -> bool {
    let is_over = class.ends.or(class.starts).is_some_and(|ends| ends < today);
    due.is_some_and(|due| due < today) && !is_over
}

/// Every unit that is concerned, in the official order, people without a unit last. While the seats are not divided no unit has
/// been asked to send anyone, so none owes a receipt.
pub(super) fn of_units(
    shares: &Shares,
    counted: impl Iterator<Item = Counted>,
    receipts: Vec<Receipt>,
    late: bool,
) -> Vec<CallUpUnit> {
    let mut figures: BTreeMap<Option<UnitId>, CallUpFigures> = BTreeMap::new();
    for (unit, state, came, people) in counted {
        let holder = unit.and_then(|unit| shares.holder(unit));
        figures.entry(holder).or_default().count(state, came, people);
    }
    let mut receipts: BTreeMap<UnitId, Receipt> =
        receipts.into_iter().map(|receipt| (receipt.unit, receipt)).collect();
    let state = |unit, name, figures: CallUpFigures, receipt: Option<Receipt>| {
        let missing = shares.divided() && receipt.is_none() && figures.is_open();
        let (received, file) = receipt.map(|receipt| (receipt.received, receipt.file)).unzip();
        let file = file.unwrap_or_default();
        CallUpUnit { unit, name, figures, received, file, missing, overdue: missing && late }
    };
    let mut rows: Vec<CallUpUnit> = Vec::new();
    for node in &shares.units {
        let unit = node.unit.id;
        let seats = shares.seats.get(&unit).copied().unwrap_or_default();
        let figures = CallUpFigures { seats, ..figures.remove(&Some(unit)).unwrap_or_default() };
        let receipt = receipts.remove(&unit);
        if figures.is_concerned() || receipt.is_some() {
            rows.push(state(Some(unit), node.unit.name.clone(), figures, receipt));
        }
    }
    rows.extend(figures.into_values().map(|figures| state(None, String::new(), figures, None)));
    rows
}

/// The people of some classes, counted by class, unit, state and whether they came. Whether they came is looked for among the
/// sessions that have any mark: most classes that call people up have none yet.
pub(super) fn counted(view: &View<'_>, classes: &[ClassId]) -> Result<Vec<(ClassId, Counted)>, StoreError> {
    let among = among(classes);
    let statement = format!(
        "WITH held AS MATERIALIZED (SELECT id, class FROM session
            WHERE session.{among} AND EXISTS (SELECT 1 FROM mark WHERE mark.session = session.id))
         SELECT class, unit, state, came, count(*) FROM (
            SELECT enrollment.class, person.unit, enrollment.state, {} AS came
            FROM enrollment JOIN person ON person.id = enrollment.person WHERE enrollment.{among})
         GROUP BY 1, 2, 3, 4",
        came("held")
    );
    view.rows(&statement, [], |row| {
        let unit: Option<UnitId> = column_value(row, 1)?;
        Ok((row.get(0)?, (unit, column_value(row, 2)?, row.get(3)?, row.get(4)?)))
    })
}

/// The SQL that narrows whatever belongs to a class to some classes.
pub(super) fn among(classes: &[ClassId]) -> String {
    let ids: Vec<String> = classes.iter().map(|class| format!("x'{class}'")).collect();
    format!("class IN ({})", ids.join(", "))
}

/// The SQL for whether the person of an enrolment was at any of its class's sessions, out of the table these lie in.
fn came(sessions: &str) -> String {
    format!(
        "EXISTS (SELECT 1 FROM {sessions} AS session
            CROSS JOIN mark ON mark.session = session.id AND mark.person = enrollment.person
            WHERE session.class = enrollment.class AND mark.status IN ({}))",
        MarkStatus::there_codes()
    )
}

/// The people of a class, or those who take one unit's seats, in the roster's order; who does not come stands last.
pub fn people(view: &View<'_>, query: UnitPeopleQuery) -> Result<Vec<CallUpPerson>, CallUpError> {
    let class = view.find::<Class>(query.class)?.ok_or(CallUpError::ClassMissing)?;
    let shares = Shares::of(view, class.id)?;
    let mut people = named(view, &shares, class.id)?;
    people.retain(|person| query.unit.is_none() || person.holder == query.unit);
    let elsewhere = Elsewhere::of(view, &class)?;
    for person in people.iter_mut().filter(|person| person.state.on_roster()) {
        let known = view.find::<Person>(person.person)?.ok_or(CallUpError::ClassMissing)?;
        person.warnings = elsewhere.warnings(&known);
    }
    Ok(people)
}

/// Everyone who was ever called up for a class, without what speaks against it.
pub(super) fn named(
    view: &View<'_>,
    shares: &Shares,
    class: ClassId,
) -> Result<Vec<CallUpPerson>, StoreError> {
    let off = EnrollmentState::off_roster_codes();
    let statement = format!(
        "SELECT person.id, person.name, person.unit, (SELECT name FROM unit WHERE unit.id = person.unit), post, phone,
            enrollment.state, enrollment.reason,
            (SELECT name FROM person AS other WHERE other.id = enrollment.replaces),
            (SELECT other.name FROM enrollment AS later JOIN person AS other ON other.id = later.person
                WHERE later.class = enrollment.class AND later.replaces = enrollment.person
                ORDER BY later.state IN ({off}), later.position LIMIT 1),
            {}, enrollment.replaces
         FROM enrollment JOIN person ON person.id = enrollment.person WHERE enrollment.class = ?
         ORDER BY enrollment.state IN ({off}), enrollment.position, person.id",
        came("session")
    );
    view.rows(&statement, [class], |row| person(row, shares))
}

/// Reads a row of [`named`].
fn person(row: &rusqlite::Row<'_>, shares: &Shares) -> rusqlite::Result<CallUpPerson> {
    let unit: Option<UnitId> = column_value(row, 2)?;
    let state = column_value(row, 6)?;
    // Who was replaced once and has come back since is nobody's to replace.
    let replaced_by = if state == EnrollmentState::Replaced { column_value(row, 9)? } else { String::new() };
    Ok(CallUpPerson {
        person: row.get(0)?,
        name: column_value(row, 1)?,
        holder: unit.and_then(|unit| shares.holder(unit)),
        unit_name: column_value(row, 3)?,
        post: column_value(row, 4)?,
        phone: column_value(row, 5)?,
        state,
        reason: column_value(row, 7)?,
        replaces: column_value(row, 8)?,
        replaced_by,
        came: row.get(10)?,
        replaced: column_value(row, 11)?,
        warnings: Vec::new(),
    })
}
