//! Giving units their seats: proposed by size or by a rule, or by hand.

use super::standing::room;
use super::{ClassQuotas, Quota, QuotaError, QuotasQuery, Shares, by_rule, by_size, of_class};
use crate::ids::{ClassId, UnitId};
use crate::people::RankBand;
use crate::store::{Draft, View};
use crate::units::Unit;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// The most seats a rule gives each unit at least.
const MOST_LEAST: u32 = 500;

/// How seats are divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum QuotaWay {
    /// So many seats in proportion to the units' people.
    BySize {
        /// In all.
        seats: u32,
    },
    /// One seat for so many people.
    ByRule {
        /// One in how many.
        one_in: u32,
        /// But at least so many for each unit.
        least: u32,
    },
}

/// A division to propose.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct ProposeQuotas {
    /// The class, or the lecture's.
    pub class: ClassId,
    /// How.
    pub way: QuotaWay,
    /// Only people of these bands count; of all where none is named.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub bands: Vec<RankBand>,
}

/// A unit's seats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnitSeats {
    /// The unit.
    pub unit: UnitId,
    /// Its seats; none takes the quota away.
    pub seats: u32,
}

/// Proposes a division among the units at the top of the tree, in the official order. Records nothing.
pub fn propose(view: &View<'_>, wanted: ProposeQuotas) -> Result<Vec<UnitSeats>, QuotaError> {
    let shares = Shares::with(view, BTreeMap::new())?;
    let sizes = shares.sizes(view, &wanted.bands)?;
    let units: Vec<UnitId> = shares.units.iter().map(|node| node.unit.id).collect();
    let sizes: Vec<u32> = units.iter().map(|unit| sizes.get(unit).copied().unwrap_or_default()).collect();
    let people: u32 = sizes.iter().sum();
    if people == 0 {
        return Err(QuotaError::Nobody);
    }
    let parts = match wanted.way {
        QuotaWay::BySize { seats: 0 } => return Err(QuotaError::NoSeats),
        QuotaWay::BySize { seats } if seats > people => {
            return Err(QuotaError::BeyondPeople { seats, people });
        }
        QuotaWay::BySize { seats } => by_size(seats, &sizes),
        QuotaWay::ByRule { one_in, least } if one_in == 0 || least > MOST_LEAST => {
            return Err(QuotaError::Rule);
        }
        QuotaWay::ByRule { one_in, least } => by_rule(one_in, least, &sizes),
    };
    let proposed: Vec<UnitSeats> =
        units.into_iter().zip(parts).map(|(unit, seats)| UnitSeats { unit, seats }).collect();
    refuse_too_many(view, wanted.class, proposed.iter().map(|one| one.seats))?;
    Ok(proposed)
}

/// Seats to give.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct SetQuotas {
    /// The class, or the lecture's.
    pub class: ClassId,
    /// Unit by unit.
    pub quotas: Vec<UnitSeats>,
    /// Whether all other units lose theirs.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub only: bool,
}

/// Gives units their seats, all in one change; refused where the room has fewer in all.
pub fn set(draft: &mut Draft<'_>, wanted: SetQuotas) -> Result<ClassQuotas, QuotaError> {
    let view = draft.view();
    let class = crate::enrollment::open_class(&view, wanted.class)?.id;
    let known = view.all::<Quota>("WHERE class = ? ORDER BY unit", [class])?;
    let before: BTreeMap<UnitId, Quota> = known.into_iter().map(|quota| (quota.unit, quota)).collect();
    let mut after: BTreeMap<UnitId, u32> =
        before.values().filter(|_| !wanted.only).map(|quota| (quota.unit, quota.seats)).collect();
    for one in &wanted.quotas {
        view.find::<Unit>(one.unit)?.ok_or(QuotaError::UnitMissing)?;
        after.insert(one.unit, one.seats);
    }
    after.retain(|_, seats| *seats > 0);
    refuse_too_many(&view, class, after.values().copied())?;
    for (_, quota) in before.iter().filter(|(unit, _)| !after.contains_key(unit)) {
        draft.remove(quota)?;
    }
    for (unit, seats) in after {
        draft.put(&Quota { class, unit, seats })?;
    }
    draft.count(wanted.quotas.len());
    of_class(&draft.view(), QuotasQuery { class })
}

/// Refuses more seats than the room has.
fn refuse_too_many(
    view: &View<'_>,
    class: ClassId,
    seats: impl Iterator<Item = u32>,
) -> Result<(), QuotaError> {
    let seats = seats.fold(0, u32::saturating_add);
    match room(view, class)? {
        Some(room) if seats > room.capacity => {
            Err(QuotaError::BeyondRoom { seats, capacity: room.capacity, venue: room.name })
        }
        _ => Ok(()),
    }
}
