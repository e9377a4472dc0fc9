//! Units: the organisation tree, in the official manual order.

mod find;
mod lineage;
mod tree;

pub use find::{FindUnits, FoundUnit, find};
pub(crate) use lineage::{BELOW, Lineages, PLACES};
pub(crate) use tree::tops;
pub use tree::{
    MoveUnit, NewUnit, UnitEdit, UnitError, UnitNode, UnitReference, create, edit, move_to, remove, tree,
};

use crate::ids::UnitId;
use crate::{names, record};
use journal::Value;

crate::choices! {
    /// What sort of unit.
    pub enum UnitKind {
        /// A department of the county.
        CountyDepartment = 1,
        /// A township or street.
        Township = 2,
        /// A village or community.
        Village = 3,
        /// A school, a hospital, an enterprise.
        Other = 4,
    }
}

record! {
    /// A node of the organisation tree.
    pub struct Unit [id: UnitId] in "unit" as 3 {
        /// Its name.
        name: String = 1,
        /// What sort of unit.
        kind: UnitKind = 2,
        /// The unit it belongs to; none at the top.
        parent: Option<UnitId> = 3,
        /// Its place among its siblings, in the official order.
        position: i64 = 4,
        /// The official division code, if it has one.
        code: String = 5,
    }
    /// Some fields of a unit.
    pub struct UnitPatch;
    together [&["parent", "position"]];
    indexes ["parent, position"];
    derived search_keys => ["name_key TEXT NOT NULL", "pinyin TEXT NOT NULL", "initials TEXT NOT NULL"];
}

/// The columns units are found by.
fn search_keys(unit: &Unit) -> Vec<Value> {
    names::of_words(&unit.name)
}
