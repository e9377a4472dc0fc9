//! Closing a gap: the planned classes with free seats that someone could still join.

use super::page::{ForecastFilter, ForecastRow, rows};
use super::{ForecastError, ForecastLine};
use crate::classes::ClassState;
use crate::enrollment::EnrollmentState;
use crate::ids::{ClassId, PersonId};
use crate::people::Person;
use crate::store::{StoreError, View, column_value};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose gap.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ClosingQuery {
    /// The person.
    pub person: PersonId,
    /// The calendar year.
    pub year: i32,
}

/// A planned class with a free seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ClosingClass {
    /// The class.
    pub class: ClassId,
    /// Its name.
    pub name: String,
    /// 第N期.
    pub run: u32,
    /// First day.
    pub starts: Option<NaiveDate>,
    /// Last day.
    pub ends: Option<NaiveDate>,
    /// Whom it is for.
    pub audience: String,
    /// Its hours, in quarter-hours: its timetable's, or the planned ones while it has none.
    pub quarters: u32,
    /// Free seats; none where nobody has said how many it takes.
    pub free: Option<u32>,
    /// Whether it alone closes the gap.
    pub closes: bool,
}

/// A person's forecast and what would close the gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Closing {
    /// How they stand.
    pub row: ForecastRow,
    /// What classes are wanted for, in quarter-hours: the most that is short of a target, when that is due.
    pub wanting: u32,
    /// Classes on days on which they are in no other: those that close the gap first, the shortest of them first.
    pub classes: Vec<ClosingClass>,
}

/// What someone could join to close the gap.
pub fn closing(view: &View<'_>, query: ClosingQuery) -> Result<Closing, ForecastError> {
    let person = view.find::<Person>(query.person)?.ok_or(ForecastError::PersonMissing)?;
    let filter = ForecastFilter { unit: person.unit, band: Some(person.band), ..ForecastFilter::default() };
    let row = rows(view, query.year, &filter, None)?
        .into_iter()
        .find(|row| row.person == person.id)
        .ok_or(ForecastError::PersonMissing)?;
    let wanting = row.lines.iter().map(ForecastLine::wanting).max().unwrap_or_default();
    let last = row.lines.iter().filter(|line| line.wanting() > 0).map(|line| line.due).max();
    let mut classes = match last {
        Some(last) => open_classes(view, person.id, last)?,
        None => Vec::new(),
    };
    for class in &mut classes {
        class.closes = class.quarters >= wanting;
    }
    classes.sort_by_key(|class| {
        let hours = if class.closes { class.quarters } else { u32::MAX - class.quarters };
        (!class.closes, hours, class.starts)
    });
    Ok(Closing { row, wanting, classes })
}

/// Classes that begin after today, with a seat and hours, on days on which the person is in no other class.
fn open_classes(view: &View<'_>, person: PersonId, last: NaiveDate) -> Result<Vec<ClosingClass>, StoreError> {
    let (off, closed, cancelled) =
        (EnrollmentState::off_roster_codes(), ClassState::Closed.code(), ClassState::Cancelled.code());
    let statement = format!(
        "WITH offered AS (
           SELECT class.*,
             (SELECT count(*) FROM enrollment WHERE enrollment.class = class.id AND state NOT IN ({off})) AS taken,
             coalesce((SELECT sum(quarters) FROM session WHERE session.class = class.id), class.quarters) AS hours
           FROM class WHERE class.state NOT IN ({closed}, {cancelled}) AND class.starts > ?2 AND class.starts <= ?3)
         SELECT id, name, run, starts, ends, audience, hours, capacity, taken FROM offered
         WHERE hours > 0 AND (coalesce(capacity, 0) = 0 OR taken < capacity) AND NOT EXISTS (
           SELECT 1 FROM enrollment JOIN class AS other ON other.id = enrollment.class
           WHERE enrollment.person = ?1 AND enrollment.state NOT IN ({off}) AND other.state <> {cancelled}
             AND other.starts <= coalesce(offered.ends, offered.starts)
             AND coalesce(other.ends, other.starts) >= offered.starts)"
    );
    let days = (view.caller.now.date.to_string(), last.to_string());
    view.rows(&statement, (person, days.0, days.1), |row| {
        let (capacity, taken): (u32, u32) = (column_value(row, 7)?, row.get(8)?);
        Ok(ClosingClass {
            class: row.get(0)?,
            name: column_value(row, 1)?,
            run: column_value(row, 2)?,
            starts: column_value(row, 3)?,
            ends: column_value(row, 4)?,
            audience: column_value(row, 5)?,
            quarters: row.get(6)?,
            free: (capacity > 0).then(|| capacity.saturating_sub(taken)),
            closes: false,
        })
    })
}
