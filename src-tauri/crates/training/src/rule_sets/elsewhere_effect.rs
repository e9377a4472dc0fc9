//! What a new version would change about hours that no class gives: of placements, and of speaking, hearing and teaching.

use super::{History, NAMED};
use crate::credits::{rule_placement, speaking_sql};
use crate::ids::{PersonId, PlacementId};
use crate::placements::{Placement, PlacementResult};
use crate::store::{StoreError, View};
use chrono::NaiveDate;
use rules::placement::{Placed, placed};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// Someone whose hours from one source would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonHours {
    /// The person.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their unit.
    pub unit: String,
    /// Hours before, in quarter-hours.
    pub before: u32,
    /// Hours after, in quarter-hours.
    pub after: u32,
}

/// People whose hours from one source would change.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
pub struct HoursEffect {
    /// How many.
    pub people: u32,
    /// Their hours from it before, in quarter-hours.
    pub before: u32,
    /// Their hours from it after, in quarter-hours.
    pub after: u32,
    /// Who, the first of them.
    pub named: Vec<PersonHours>,
}

/// Compares the versions over all placements, as if each lasts as planned and those not assessed yet are passed.
pub(super) fn placement_effect(
    view: &View<'_>,
    before: &History,
    after: &History,
) -> Result<HoursEffect, StoreError> {
    let mut people: BTreeMap<PersonId, Vec<Placed<PlacementId>>> = BTreeMap::new();
    for placement in view.all::<Placement>("WHERE NOT called_off", [])? {
        let passed = placement.result != PlacementResult::Failed;
        let row = rule_placement(&placement).map(|row| Placed { passed, ..row });
        people.entry(placement.person).or_default().extend(row);
    }
    let changes =
        people.into_iter().map(|(person, rows)| (person, credited(&rows, before), credited(&rows, after)));
    named(view, changes.collect())
}

fn credited(rows: &[Placed<PlacementId>], history: &History) -> u32 {
    let months = placed(rows, NaiveDate::MAX, |day| history.on(day));
    let hours: rules::Quarters = months.into_iter().map(|month| month.hours).sum();
    u32::try_from(hours).unwrap_or(u32::MAX)
}

/// Compares the versions over all that was spoken, heard and taught so far.
pub(super) fn speaking_effect(
    view: &View<'_>,
    before: &History,
    after: &History,
) -> Result<HoursEffect, StoreError> {
    let sums = |history: &History| -> Result<BTreeMap<PersonId, u32>, StoreError> {
        let sources = speaking_sql(history, view.caller.now.date);
        let statement =
            format!("SELECT person, sum(quarters) FROM ({sources}) WHERE person IS NOT NULL GROUP BY 1");
        Ok(view.rows(&statement, [], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
    };
    let (was, becomes) = (sums(before)?, sums(after)?);
    let mut people: Vec<PersonId> = was.keys().chain(becomes.keys()).copied().collect();
    people.sort_unstable();
    people.dedup();
    let of = |sums: &BTreeMap<PersonId, u32>, person| sums.get(person).copied().unwrap_or_default();
    named(view, people.iter().map(|person| (*person, of(&was, person), of(&becomes, person))).collect())
}

/// Those whose hours differ, and the first of them by name.
fn named(view: &View<'_>, changes: Vec<(PersonId, u32, u32)>) -> Result<HoursEffect, StoreError> {
    let mut effect = HoursEffect::default();
    for (person, before, after) in changes.into_iter().filter(|(_, before, after)| before != after) {
        effect.people += 1;
        effect.before = effect.before.saturating_add(before);
        effect.after = effect.after.saturating_add(after);
        if effect.named.len() < NAMED {
            let (name, unit) = super::effect::name_and_unit(view, person)?;
            effect.named.push(PersonHours { person, name, unit, before, after });
        }
    }
    Ok(effect)
}
