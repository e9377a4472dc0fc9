//! What a new version would change about the hours of placements.

use super::History;
use crate::credits::rule_placement;
use crate::ids::{PersonId, PlacementId};
use crate::placements::{Placement, PlacementResult};
use crate::store::{StoreError, View};
use chrono::NaiveDate;
use rules::placement::{Placed, placed};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// People whose placements would credit more or less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
pub struct PlacementEffect {
    /// How many.
    pub people: u32,
    /// Hours of their placements before, in quarter-hours.
    pub before: u32,
    /// Hours of their placements after, in quarter-hours.
    pub after: u32,
}

/// Compares the versions over all placements, as if each lasts as planned and those not assessed yet are passed.
pub(super) fn placement_effect(
    view: &View<'_>,
    before: &History,
    after: &History,
) -> Result<PlacementEffect, StoreError> {
    let mut people: BTreeMap<PersonId, Vec<Placed<PlacementId>>> = BTreeMap::new();
    for placement in view.all::<Placement>("WHERE NOT called_off", [])? {
        let passed = placement.result != PlacementResult::Failed;
        let row = rule_placement(&placement).map(|row| Placed { passed, ..row });
        people.entry(placement.person).or_default().extend(row);
    }
    let mut effect = PlacementEffect::default();
    for rows in people.values() {
        let (was, becomes) = (credited(rows, before), credited(rows, after));
        if was != becomes {
            effect.people += 1;
            effect.before += was;
            effect.after += becomes;
        }
    }
    Ok(effect)
}

fn credited(rows: &[Placed<PlacementId>], history: &History) -> u32 {
    let months = placed(rows, NaiveDate::MAX, |day| history.on(day));
    let hours: rules::Quarters = months.into_iter().map(|month| month.hours).sum();
    u32::try_from(hours).unwrap_or(u32::MAX)
}
