//! How the year's hours come along, unit by unit.

use super::{credited_sql, elsewhere_sql};
use crate::ids::{PersonId, UnitId};
use crate::people::PersonState;
use crate::rule_sets::History;
use crate::store::{StoreError, View};
use crate::units::{self, UnitNode};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use ts_rs::TS;

/// Which year.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ProgressQuery {
    /// The calendar year.
    pub year: i32,
}

/// A unit at the top of the tree and everyone below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UnitProgress {
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub name: String,
    /// People still called up.
    pub people: u32,
    /// Of those, people with any hours in the year (人数).
    pub trained: u32,
    /// Hours credited in the year, in quarter-hours.
    pub quarters: u32,
}

/// The top units in the official order, with the hours of all below them.
pub fn progress(view: &View<'_>, query: ProgressQuery) -> Result<Vec<UnitProgress>, StoreError> {
    let nodes = units::tree(view)?;
    let tops = units::tops(&nodes);
    let mut lines: BTreeMap<UnitId, UnitProgress> = BTreeMap::new();
    let hours = hours_of_everyone(view, query.year)?;
    for (person, unit) in people(view)? {
        let Some(top) = unit.and_then(|unit| tops.get(&unit)) else { continue };
        let quarters = hours.get(&person).copied().unwrap_or_default();
        let line = lines.entry(top.unit.id).or_insert_with(|| empty(top));
        line.people += 1;
        line.trained += u32::from(quarters > 0);
        line.quarters += quarters;
    }
    Ok(nodes.iter().filter(|node| node.depth == 0).filter_map(|node| lines.remove(&node.unit.id)).collect())
}

fn empty(top: &UnitNode) -> UnitProgress {
    UnitProgress { unit: top.unit.id, name: top.unit.name.clone(), people: 0, trained: 0, quarters: 0 }
}

/// Everyone still called up, with their unit.
fn people(view: &View<'_>) -> Result<Vec<(PersonId, Option<UnitId>)>, StoreError> {
    let statement = "SELECT id, unit FROM person WHERE state IS NOT ?";
    view.rows(statement, [PersonState::Retired.code()], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Hours credited in the year, in quarter-hours, by person. Summed here and not by `GROUP BY`, which would sort every mark of
/// the year first.
pub(super) fn hours_of_everyone(view: &View<'_>, year: i32) -> Result<HashMap<PersonId, u32>, StoreError> {
    let history = History::read(view)?;
    let credited = credited_sql(&history);
    let statement = format!(
        "SELECT mark.person, {credited}
         FROM session LEFT JOIN class ON class.id = session.class CROSS JOIN mark ON mark.session = session.id
         WHERE session.date BETWEEN ?1 AND ?2
         UNION ALL SELECT person, quarters FROM ({}) WHERE day BETWEEN ?1 AND ?2",
        elsewhere_sql(&history, view.caller.now.date)
    );
    let year = (format!("{year:04}-01-01"), format!("{year:04}-12-31"));
    let mut hours: HashMap<PersonId, u32> = HashMap::new();
    let mut prepared = view.sql.prepare_cached(&statement)?;
    let mut rows = prepared.query(year)?;
    while let Some(row) = rows.next()? {
        // A speaker without a name on the list of people earns nobody's hours.
        let (person, quarters): (Option<PersonId>, Option<u32>) = (row.get(0)?, row.get(1)?);
        let Some(person) = person else { continue };
        *hours.entry(person).or_default() += quarters.unwrap_or_default();
    }
    Ok(hours)
}
