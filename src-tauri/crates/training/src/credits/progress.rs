//! How the year's hours come along, unit by unit.

use super::{credited_sql, elsewhere_sql};
use crate::ids::UnitId;
use crate::people::PersonState;
use crate::rule_sets::History;
use crate::store::{StoreError, View};
use crate::units::{self, UnitNode};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
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

/// One person's hours in a year.
struct PersonHours {
    unit: Option<UnitId>,
    quarters: u32,
}

/// The top units in the official order, with the hours of all below them.
pub fn progress(view: &View<'_>, query: ProgressQuery) -> Result<Vec<UnitProgress>, StoreError> {
    let nodes = units::tree(view)?;
    let tops = units::tops(&nodes);
    let mut lines: BTreeMap<UnitId, UnitProgress> = BTreeMap::new();
    for person in hours_of_everyone(view, query.year)? {
        let Some(top) = person.unit.and_then(|unit| tops.get(&unit)) else { continue };
        let line = lines.entry(top.unit.id).or_insert_with(|| empty(top));
        line.people += 1;
        line.trained += u32::from(person.quarters > 0);
        line.quarters += person.quarters;
    }
    Ok(nodes.iter().filter(|node| node.depth == 0).filter_map(|node| lines.remove(&node.unit.id)).collect())
}

fn empty(top: &UnitNode) -> UnitProgress {
    UnitProgress { unit: top.unit.id, name: top.unit.name.clone(), people: 0, trained: 0, quarters: 0 }
}

fn hours_of_everyone(view: &View<'_>, year: i32) -> Result<Vec<PersonHours>, StoreError> {
    let history = History::read(view)?;
    let credited = credited_sql(&history);
    let statement = format!(
        "WITH earned AS MATERIALIZED (
           SELECT mark.person, sum({credited}) AS quarters
           FROM session LEFT JOIN class ON class.id = session.class CROSS JOIN mark ON mark.session = session.id
           WHERE session.date BETWEEN ?1 AND ?2 GROUP BY mark.person),
         elsewhere AS MATERIALIZED (
           SELECT person, sum(quarters) AS quarters FROM ({}) WHERE day BETWEEN ?1 AND ?2 GROUP BY person)
         SELECT person.unit, coalesce(earned.quarters, 0) + coalesce(elsewhere.quarters, 0)
         FROM person LEFT JOIN earned ON earned.person = person.id
           LEFT JOIN elsewhere ON elsewhere.person = person.id WHERE person.state IS NOT ?3",
        elsewhere_sql(&history, view.caller.now.date)
    );
    let (from, to) = (format!("{year:04}-01-01"), format!("{year:04}-12-31"));
    view.rows(&statement, (from, to, PersonState::Retired.code()), |row| {
        Ok(PersonHours { unit: row.get(0)?, quarters: row.get(1)? })
    })
}
