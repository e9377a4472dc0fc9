//! How a series stands: lecture by lecture and unit by unit.

use super::{LectureError, SeriesReference};
use crate::attendance::MarkStatus;
use crate::credits::credited_sql;
use crate::enrollment::EnrollmentState;
use crate::ids::{PersonId, UnitId};
use crate::quotas::Shares;
use crate::rule_sets::History;
use crate::store::{StoreError, View, column_value};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// The lectures of the series `?1` held by the day `?2`.
const HELD: &str = "lecture JOIN session ON session.id = lecture.session
    WHERE lecture.series = ?1 AND session.date <= ?2";

/// A unit's attendance over the lectures held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UnitAttendance {
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub name: String,
    /// Its seats in all lectures held.
    pub seats: u32,
    /// Its people on their lists (人次).
    pub invited: u32,
    /// Of those, who came (人次).
    pub came: u32,
    /// Who came at all (人数).
    pub people: u32,
    /// What they were credited, in quarter-hours.
    pub credited: u32,
    /// Its place by the share that came, 1 the best; units alike share a place, and one that was never invited has none.
    pub place: Option<u32>,
}

/// A series' figures.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct SeriesStatistics {
    /// Lectures that have been held.
    pub held: u32,
    /// On their lists (人次).
    pub invited: u32,
    /// Who came (人次).
    pub came: u32,
    /// Who came at all (人数).
    pub people: u32,
    /// What they were credited, in quarter-hours.
    pub credited: u32,
    /// Unit by unit, in the official order.
    pub units: Vec<UnitAttendance>,
}

/// The figures of a series' lectures held so far; a day's lecture counts from that day on.
pub fn statistics(view: &View<'_>, series: SeriesReference) -> Result<SeriesStatistics, LectureError> {
    super::series::found(view, series.id)?;
    let shares = Shares::with(view, BTreeMap::new())?;
    let mut lines: BTreeMap<UnitId, UnitAttendance> =
        shares.units.iter().map(|node| (node.unit.id, empty(node.unit.id, &node.unit.name))).collect();
    for (unit, seats) in seats(view, series)? {
        if let Some(line) = shares.holder(unit).and_then(|unit| lines.get_mut(&unit)) {
            line.seats += seats;
        }
    }
    let lectures = view.number(&format!("SELECT count(*) FROM {HELD}"), parameters(view, series))?;
    let held = u32::try_from(lectures).unwrap_or(u32::MAX);
    let mut figures = SeriesStatistics { held, ..SeriesStatistics::default() };
    let mut seen = BTreeSet::new();
    for Listed { person, unit, there, credited } in listed(view, series)? {
        let first = u32::from(there && seen.insert(person));
        let there = u32::from(there);
        (figures.invited, figures.came) = (figures.invited + 1, figures.came + there);
        (figures.people, figures.credited) = (figures.people + first, figures.credited + credited);
        if let Some(line) = unit.and_then(|unit| shares.holder(unit)).and_then(|unit| lines.get_mut(&unit)) {
            (line.invited, line.came) = (line.invited + 1, line.came + there);
            (line.people, line.credited) = (line.people + first, line.credited + credited);
        }
    }
    let in_order = shares.units.iter().filter_map(|node| lines.remove(&node.unit.id));
    figures.units = in_order.filter(|unit| unit.seats + unit.invited > 0).collect();
    rank(&mut figures.units);
    Ok(figures)
}

fn parameters(view: &View<'_>, series: SeriesReference) -> (crate::ids::SeriesId, String) {
    (series.id, view.caller.now.date.to_string())
}

fn seats(view: &View<'_>, series: SeriesReference) -> Result<Vec<(UnitId, u32)>, StoreError> {
    let statement =
        format!("SELECT unit, seats FROM quota WHERE class IN (SELECT lecture.class FROM {HELD})");
    view.rows(&statement, parameters(view, series), |row| Ok((row.get(0)?, column_value(row, 1)?)))
}

/// Someone on the list of a lecture.
struct Listed {
    person: PersonId,
    unit: Option<UnitId>,
    there: bool,
    credited: u32,
}

fn listed(view: &View<'_>, series: SeriesReference) -> Result<Vec<Listed>, StoreError> {
    let statement = format!(
        "SELECT person.id, person.unit, coalesce(mark.status, 0) IN ({}),
           CASE WHEN mark.status IS NULL THEN 0 ELSE {} END
         FROM (SELECT lecture.class, lecture.session FROM {HELD}) AS lecture
           CROSS JOIN enrollment ON enrollment.class = lecture.class
           JOIN person ON person.id = enrollment.person
           JOIN class ON class.id = lecture.class JOIN session ON session.id = lecture.session
           LEFT JOIN mark ON mark.session = lecture.session AND mark.person = person.id
         WHERE enrollment.state NOT IN ({})",
        MarkStatus::there_codes(),
        credited_sql(&History::read(view)?),
        EnrollmentState::off_roster_codes()
    );
    view.rows(&statement, parameters(view, series), |row| {
        Ok(Listed {
            person: row.get(0)?,
            unit: column_value(row, 1)?,
            there: row.get(2)?,
            credited: row.get(3)?,
        })
    })
}

fn empty(unit: UnitId, name: &str) -> UnitAttendance {
    let name = name.to_owned();
    UnitAttendance { unit, name, seats: 0, invited: 0, came: 0, people: 0, credited: 0, place: None }
}

/// Gives each unit its place by the share of its people that came.
fn rank(units: &mut [UnitAttendance]) {
    let shares: Vec<(u64, u64)> =
        units.iter().map(|unit| (u64::from(unit.came), u64::from(unit.invited))).collect();
    for unit in units.iter_mut().filter(|unit| unit.invited > 0) {
        let (came, invited) = (u64::from(unit.came), u64::from(unit.invited));
        let better = shares.iter().filter(|(others, of)| *of > 0 && others * invited > came * of).count();
        unit.place = u32::try_from(better + 1).ok();
    }
}
