//! Where a unit lies in the tree: for queries, and for people who name a unit in passing.

use super::Unit;
use crate::ids::UnitId;
use crate::names;
use crate::store::{StoreError, View};
use std::collections::{BTreeMap, BTreeSet};

/// Selects the id of the unit `?` and of all below it.
pub(crate) const BELOW: &str = "
    WITH RECURSIVE below (id) AS (
        SELECT ? UNION SELECT unit.id FROM unit JOIN below ON unit.parent = below.id
    ) SELECT id FROM below";

/// Selects each unit as `placed` with its `ordinal` in the official order. A unit whose parent is gone counts as at the top.
pub(crate) const PLACES: &str = "
    WITH RECURSIVE path (placed, way) AS (
        SELECT id, printf('%010d', position) || name FROM unit
        WHERE parent IS NULL OR parent NOT IN (SELECT id FROM unit)
        UNION
        SELECT unit.id, way || char(1) || printf('%010d', position) || name
        FROM path JOIN unit ON unit.parent = path.placed
    ) SELECT placed, row_number() OVER (ORDER BY way) AS ordinal FROM path";

/// The deepest a tree is followed; two devices can, between them, make units that lie inside each other.
const DEEPEST: usize = 100;

/// Every unit's name and parent.
pub(crate) struct Lineages(BTreeMap<UnitId, (String, Option<UnitId>)>);

impl Lineages {
    pub fn read(view: &View<'_>) -> Result<Self, StoreError> {
        let units = view.all::<Unit>("", [])?;
        Ok(Self(units.into_iter().map(|unit| (unit.id, (names::key(&unit.name), unit.parent))).collect()))
    }

    /// The units a text names: by their whole name if there are any, else by part of it (奉节县永安街道 names 永安街道).
    pub fn named(&self, text: &str) -> BTreeSet<UnitId> {
        let text = names::key(text);
        let such = |fits: &dyn Fn(&str) -> bool| -> BTreeSet<UnitId> {
            self.0.iter().filter(|(_, (name, _))| fits(name)).map(|(id, _)| *id).collect()
        };
        let whole = such(&|name| name == text);
        if !whole.is_empty() || text.chars().count() < 2 {
            return whole;
        }
        such(&|name| name.contains(&text) || (name.chars().count() > 1 && text.contains(name)))
    }

    /// Whether a unit is one of these or lies below one.
    pub fn within(&self, unit: UnitId, named: &BTreeSet<UnitId>) -> bool {
        let above = |unit: &UnitId| self.0.get(unit).and_then(|(_, parent)| *parent);
        std::iter::successors(Some(unit), above).take(DEEPEST).any(|unit| named.contains(&unit))
    }
}
