//! The tree: reading it in order, and changing it.

use super::{Unit, UnitKind, UnitPatch};
use crate::ids::UnitId;
use crate::store::{Draft, StoreError, View};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

crate::sentences! {
    /// Why a unit was not changed.
    pub enum UnitError with StoreError {
        Missing => "units.missing",
            zh "找不到这个单位，可能已被删除，请刷新后重试。",
            en "This unit no longer exists. Refresh and try again.";
        NameMissing => "units.name_missing",
            zh "请填写单位名称。",
            en "Enter the unit's name.";
        InsideItself { name: String } => "units.inside_itself",
            zh "不能把“{name}”移到它自己的下级单位里，请选择别的上级。",
            en "“{name}” cannot be moved inside one of its own units. Choose another parent.";
        NotEmpty { name: String, people: i64, units: i64 } => "units.not_empty",
            zh "“{name}”还有 {people} 名干部、{units} 个下级单位，请先移走再删除。",
            en "“{name}” still has {people} people and {units} units. Move them away before removing it.";
        InUse { name: String, venues: i64, teams: i64 } => "units.in_use",
            zh "“{name}”还有 {venues} 处场地、{teams} 支宣讲队伍登记在这里，请先给它们改换单位再删除。",
            en "{venues} venues and {teams} outreach teams are still recorded in “{name}”. Give them another unit before removing it.";
        HasRecords { name: String, talks: i64, others: i64 } => "units.has_records",
            zh "“{name}”有 {talks} 场宣讲（含计划的）和 {others} 条名额、回执或落实事项记录，删除后这些记录就对不上单位了，所以不能删除。",
            en "{talks} talks (planned ones included) and {others} records of seats, receipts or tasks belong to “{name}”. They would be left without their unit, so it cannot be removed.";
    }
}

/// A unit in the tree.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnitNode {
    /// The unit.
    #[serde(flatten)]
    pub unit: Unit,
    /// How deep it lies; 0 at the top.
    pub depth: u32,
    /// The people in it and in all units below it.
    pub people: i64,
}

/// The whole tree in the official order, each unit followed by those below it.
pub fn tree(view: &View<'_>) -> Result<Vec<UnitNode>, StoreError> {
    let units = view.all::<Unit>("ORDER BY parent, position, name", [])?;
    let counts =
        view.rows("SELECT unit, count(*) FROM person WHERE unit IS NOT NULL GROUP BY unit", [], |row| {
            Ok((row.get::<_, UnitId>(0)?, row.get::<_, i64>(1)?))
        })?;
    let counts: BTreeMap<UnitId, i64> = counts.into_iter().collect();
    let known: BTreeSet<UnitId> = units.iter().map(|unit| unit.id).collect();
    let mut below: BTreeMap<Option<UnitId>, Vec<Unit>> = BTreeMap::new();
    for unit in units {
        // A unit whose parent is gone is shown at the top rather than lost.
        let parent = unit.parent.filter(|parent| known.contains(parent));
        below.entry(parent).or_default().push(unit);
    }
    let mut nodes = Vec::new();
    place(None, 0, &mut below, &counts, &mut nodes);
    Ok(nodes)
}

/// Places the units below `parent`; returns how many people they hold.
fn place(
    parent: Option<UnitId>,
    depth: u32,
    below: &mut BTreeMap<Option<UnitId>, Vec<Unit>>,
    counts: &BTreeMap<UnitId, i64>,
    nodes: &mut Vec<UnitNode>,
) -> i64 {
    let mut total = 0;
    for unit in below.remove(&parent).unwrap_or_default() {
        let (id, index) = (unit.id, nodes.len());
        nodes.push(UnitNode { unit, depth, people: 0 });
        let people =
            counts.get(&id).copied().unwrap_or_default() + place(Some(id), depth + 1, below, counts, nodes);
        if let Some(node) = nodes.get_mut(index) {
            node.people = people;
        }
        total += people;
    }
    total
}

/// The top unit of every unit: the tree lists each top before those below it.
pub(crate) fn tops(nodes: &[UnitNode]) -> BTreeMap<UnitId, &UnitNode> {
    let mut top = None;
    let mut tops = BTreeMap::new();
    for node in nodes {
        if node.depth == 0 {
            top = Some(node);
        }
        if let Some(top) = top {
            tops.insert(node.unit.id, top);
        }
    }
    tops
}

/// A unit to make.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewUnit {
    /// Its name.
    pub name: String,
    /// What sort of unit.
    pub kind: UnitKind,
    /// The unit it belongs to.
    pub parent: Option<UnitId>,
    /// The official division code.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub code: String,
}

/// Makes a unit, last among its siblings.
pub fn create(draft: &mut Draft<'_>, new: NewUnit) -> Result<Unit, UnitError> {
    let name = named(&new.name)?;
    let last = draft.view().number("SELECT max(position) FROM unit WHERE parent IS ?", [new.parent])?;
    let unit = Unit {
        id: draft.new_id(),
        name,
        kind: new.kind,
        parent: new.parent,
        position: last + 1,
        code: new.code,
    };
    draft.put(&unit)?;
    Ok(unit)
}

/// A change of some fields.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct UnitEdit {
    /// Which unit.
    pub id: UnitId,
    /// What to change.
    pub patch: UnitPatch,
}

/// Changes some fields of a unit.
pub fn edit(draft: &mut Draft<'_>, edit: UnitEdit) -> Result<Unit, UnitError> {
    let mut patch = edit.patch;
    patch.name = patch.name.as_deref().map(named).transpose()?;
    if let Some(Some(parent)) = patch.parent {
        refuse_inside_itself(draft, edit.id, parent)?;
    }
    draft.edit(edit.id, patch)?.ok_or(UnitError::Missing)
}

/// Where a unit goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MoveUnit {
    /// Which unit.
    pub id: UnitId,
    /// Its new parent; none for the top.
    pub parent: Option<UnitId>,
    /// How many siblings come before it.
    pub index: u32,
}

/// Moves a unit among its siblings or to another parent, and renumbers the siblings that shift.
pub fn move_to(draft: &mut Draft<'_>, target: MoveUnit) -> Result<(), UnitError> {
    let view = draft.view();
    let mut unit = view.find::<Unit>(target.id)?.ok_or(UnitError::Missing)?;
    if let Some(parent) = target.parent {
        refuse_inside_itself(draft, unit.id, parent)?;
    }
    unit.parent = target.parent;
    let mut siblings =
        view.all::<Unit>("WHERE parent IS ? AND id <> ? ORDER BY position, name", (target.parent, unit.id))?;
    let index = usize::try_from(target.index).unwrap_or(usize::MAX).min(siblings.len());
    siblings.insert(index, unit);
    for (position, sibling) in (1..).zip(&mut siblings) {
        sibling.position = position;
        draft.put(sibling)?;
    }
    draft.count(1);
    Ok(())
}

/// Which unit.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct UnitReference {
    /// Its id.
    pub id: UnitId,
}

const TALKS_OF: &str = "SELECT (SELECT count(*) FROM talk WHERE village = ?1)
    + (SELECT count(*) FROM planned_talk WHERE village = ?1)";
const OTHERS_OF: &str =
    "SELECT (SELECT count(*) FROM quota WHERE unit = ?1) + (SELECT count(*) FROM receipt WHERE unit = ?1)
    + (SELECT count(*) FROM follow_up WHERE unit = ?1)";

/// Removes an empty unit that no record names.
pub fn remove(draft: &mut Draft<'_>, reference: UnitReference) -> Result<(), UnitError> {
    let view = draft.view();
    let unit = view.find::<Unit>(reference.id)?.ok_or(UnitError::Missing)?;
    let people = view.number("SELECT count(*) FROM person WHERE unit = ?", [unit.id])?;
    let units = view.number("SELECT count(*) FROM unit WHERE parent = ?", [unit.id])?;
    if people + units > 0 {
        return Err(UnitError::NotEmpty { name: unit.name, people, units });
    }
    let venues = view.number("SELECT count(*) FROM venue WHERE township = ?", [unit.id])?;
    let of_teams = "SELECT count(*) FROM outreach_team WHERE village = ?1 OR instr(covers, ?1) % 16 = 1";
    let teams = view.number(of_teams, [unit.id])?;
    if venues + teams > 0 {
        return Err(UnitError::InUse { name: unit.name, venues, teams });
    }
    let talks = view.number(TALKS_OF, [unit.id])?;
    let others = view.number(OTHERS_OF, [unit.id])?;
    if talks + others > 0 {
        return Err(UnitError::HasRecords { name: unit.name, talks, others });
    }
    Ok(draft.remove(&unit)?)
}

fn named(name: &str) -> Result<String, UnitError> {
    let name = name.trim();
    if name.is_empty() { Err(UnitError::NameMissing) } else { Ok(name.to_owned()) }
}

fn refuse_inside_itself(draft: &Draft<'_>, id: UnitId, parent: UnitId) -> Result<(), UnitError> {
    let view = draft.view();
    let mut above = Some(parent);
    let mut steps = 0;
    while let Some(unit) = above {
        if unit == id || steps > 100 {
            let name = view.find::<Unit>(id)?.ok_or(UnitError::Missing)?.name;
            return Err(UnitError::InsideItself { name });
        }
        above = view.find::<Unit>(unit)?.and_then(|unit| unit.parent);
        steps += 1;
    }
    Ok(())
}
