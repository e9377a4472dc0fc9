//! Which unit's seats a person takes: those of the nearest unit above them that has some, else those of their top unit.

use super::Quota;
use crate::ids::{ClassId, UnitId};
use crate::people::{PersonState, RankBand};
use crate::store::{StoreError, View};
use crate::units::{self, UnitNode};
use std::collections::{BTreeMap, BTreeSet};

/// The units that share a class's seats.
pub(crate) struct Shares {
    /// The units that have seats or could, in the official order.
    pub units: Vec<UnitNode>,
    /// The seats given to units.
    pub seats: BTreeMap<UnitId, u32>,
    /// For every unit, the one whose seats its people take.
    holders: BTreeMap<UnitId, UnitId>,
}

impl Shares {
    /// Those of a class.
    pub fn of(view: &View<'_>, class: ClassId) -> Result<Self, StoreError> {
        let quotas = view.all::<Quota>("WHERE class = ? ORDER BY unit", [class])?;
        Self::with(view, quotas.into_iter().map(|quota| (quota.unit, quota.seats)).collect())
    }

    /// Those that come with these seats.
    pub fn with(view: &View<'_>, seats: BTreeMap<UnitId, u32>) -> Result<Self, StoreError> {
        Ok(Self::among(&units::tree(view)?, seats))
    }

    /// Those among units, in the official order, that come with these seats.
    pub fn among(nodes: &[UnitNode], seats: BTreeMap<UnitId, u32>) -> Self {
        let level = level(nodes);
        let holds = |node: &UnitNode| node.depth <= level || seats.contains_key(&node.unit.id);
        let mut above: Vec<UnitId> = Vec::new();
        let mut holders = BTreeMap::new();
        for node in nodes {
            above.truncate(usize::try_from(node.depth).unwrap_or(usize::MAX));
            let holder = above.last().copied().filter(|_| !holds(node)).unwrap_or(node.unit.id);
            above.push(holder);
            holders.insert(node.unit.id, holder);
        }
        let units = nodes.iter().filter(|node| holds(node)).cloned().collect();
        Self { units, seats, holders }
    }

    /// Whether any seat was given to a unit.
    pub fn divided(&self) -> bool {
        self.seats.values().any(|seats| *seats > 0)
    }

    /// The unit whose seats someone of this unit takes.
    pub fn holder(&self, unit: UnitId) -> Option<UnitId> {
        self.holders.get(&unit).copied()
    }

    /// The people in post by the unit whose seats they take; of some bands, or of all where none is named.
    pub fn sizes(&self, view: &View<'_>, bands: &[RankBand]) -> Result<BTreeMap<UnitId, u32>, StoreError> {
        let statement = format!(
            "SELECT unit, count(*) FROM person WHERE unit IS NOT NULL AND state = {} {} GROUP BY unit",
            PersonState::Active.code(),
            of_bands(bands)
        );
        let counts =
            view.rows(&statement, [], |row| Ok((row.get::<_, UnitId>(0)?, row.get::<_, u32>(1)?)))?;
        let mut sizes = BTreeMap::new();
        for (unit, people) in counts {
            let Some(holder) = self.holder(unit) else { continue };
            *sizes.entry(holder).or_default() += people;
        }
        Ok(sizes)
    }
}

/// SQL that narrows people to some bands; to nothing where none is named.
fn of_bands(bands: &[RankBand]) -> String {
    let codes: BTreeSet<String> = bands.iter().map(|band| band.code().to_string()).collect();
    if codes.is_empty() {
        return String::new();
    }
    format!("AND band IN ({})", codes.into_iter().collect::<Vec<_>>().join(", "))
}

/// How deep the units lie that seats are given to: an office with one root above all counts what is below it.
fn level(nodes: &[UnitNode]) -> u32 {
    let tops = nodes.iter().filter(|node| node.depth == 0).count();
    u32::from(tops == 1 && nodes.len() > 1)
}
