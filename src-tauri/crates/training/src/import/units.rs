//! The unit a cell names: by its name, by a path (`白帝镇/紫阳村`), or written without a break (`奉节县白帝镇紫阳村`).

use super::near::likeness;
use crate::ids::UnitId;
use crate::office::{Office, THIS_OFFICE};
use crate::store::{StoreError, View};
use crate::units::{PLACES, Unit, UnitKind};
use identity::text::{plain_forms, without_spaces};
use std::collections::{BTreeMap, HashMap};

/// What may stand between the parts of a path.
const BREAKS: [char; 6] = ['/', '\\', '>', '→', '»', '|'];
/// The deepest a tree is followed; two devices can, between them, make units that lie inside each other.
const DEEPEST: usize = 100;

/// What a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Named {
    /// One unit.
    One(UnitId),
    /// Units of the same name.
    Several(Vec<UnitId>),
    /// None.
    Nothing,
}

impl From<Vec<UnitId>> for Named {
    fn from(units: Vec<UnitId>) -> Self {
        match units.as_slice() {
            [] => Self::Nothing,
            [only] => Self::One(*only),
            _ => Self::Several(units),
        }
    }
}

/// The office's units, and those an import is going to make.
pub(super) struct UnitIndex {
    units: BTreeMap<UnitId, Unit>,
    by_name: HashMap<String, Vec<UnitId>>,
    last: BTreeMap<Option<UnitId>, i64>,
    /// What may stand before any unit: the county's name, whole and without 县.
    county: Vec<String>,
}

impl UnitIndex {
    pub fn read(view: &View<'_>) -> Result<Self, StoreError> {
        let county = view.find::<Office>(THIS_OFFICE)?.map(|office| key(&office.county)).unwrap_or_default();
        let stem = county.trim_end_matches(['县', '区', '市']).to_owned();
        let mut index = Self {
            units: BTreeMap::new(),
            by_name: HashMap::new(),
            last: BTreeMap::new(),
            county: [county, stem].into_iter().filter(|name| !name.is_empty()).collect(),
        };
        let in_order = format!("LEFT JOIN ({PLACES}) AS place ON placed = id ORDER BY ordinal, id");
        for unit in view.all::<Unit>(&in_order, [])? {
            index.add(unit);
        }
        Ok(index)
    }

    pub fn add(&mut self, unit: Unit) {
        self.by_name.entry(key(&unit.name)).or_default().push(unit.id);
        let last = self.last.entry(unit.parent).or_default();
        *last = unit.position.max(*last);
        self.units.insert(unit.id, unit);
    }

    pub fn name(&self, unit: UnitId) -> &str {
        self.units.get(&unit).map_or("", |unit| &unit.name)
    }

    pub fn unit(&self, unit: UnitId) -> Option<&Unit> {
        self.units.get(&unit)
    }

    /// The units of some kinds.
    pub fn of_kinds(&self, kinds: &[UnitKind]) -> impl Iterator<Item = &Unit> {
        self.units.values().filter(|unit| kinds.contains(&unit.kind))
    }

    /// Whether a unit is another one, or lies somewhere below it.
    pub fn lies_below(&self, unit: UnitId, above: UnitId) -> bool {
        unit == above || self.above(unit).any(|other| other.id == above)
    }

    pub fn has(&self, unit: UnitId) -> bool {
        self.units.contains_key(&unit)
    }

    pub fn kind(&self, unit: UnitId) -> Option<UnitKind> {
        self.units.get(&unit).map(|unit| unit.kind)
    }

    /// A unit's name after those of the units above it.
    pub fn path(&self, unit: UnitId) -> String {
        let mut names: Vec<&str> = self.above(unit).map(|unit| unit.name.as_str()).collect();
        names.reverse();
        names.push(self.name(unit));
        names.join("/")
    }

    /// The unit whose name shares most characters with a text, if that is more than half of the longer.
    pub fn nearest(&self, text: &str) -> Option<UnitId> {
        let text = self.parts(text).pop()?;
        let alike = self.units.values().filter_map(|unit| Some((likeness(&text, &unit.name)?, unit.id)));
        alike.max_by_key(|(share, id)| (*share, std::cmp::Reverse(*id))).map(|(_, id)| id)
    }

    /// The unit or the units a text names.
    pub fn named(&self, text: &str) -> Named {
        let parts = self.parts(text);
        match parts.split_last() {
            None => Named::Nothing,
            Some((name, [])) => match Named::from(self.called(name)) {
                Named::Nothing => self.unbroken(name),
                found => found,
            },
            Some((name, above)) => {
                let fitting = self.called(name).into_iter().filter(|unit| self.lies_in(*unit, above));
                Named::from(fitting.collect::<Vec<UnitId>>())
            }
        }
    }

    /// The units to be made so that a text names one, the highest first: those of its path that do not exist yet.
    pub fn missing(&self, text: &str, new_id: &dyn Fn() -> UnitId) -> Vec<Unit> {
        let mut missing: Vec<Unit> = Vec::new();
        let mut parent = None;
        for part in self.parts_to_make(text) {
            if let Some(unit) = self.known_part(&part, parent).filter(|_| missing.is_empty()) {
                parent = Some(unit);
                continue;
            }
            let kind = kind_of(&part);
            let position = self.last.get(&parent).copied().unwrap_or_default() + 1;
            let unit = Unit { id: new_id(), name: part, kind, parent, position, code: String::new() };
            parent = Some(unit.id);
            missing.push(unit);
        }
        missing
    }

    /// The unit of this name below `parent`; the highest part of a path may lie anywhere, if there is only one such unit.
    fn known_part(&self, part: &str, parent: Option<UnitId>) -> Option<UnitId> {
        let below = self.called(&key(part)).into_iter().find(|unit| self.parent(*unit) == parent);
        below.or_else(|| match (parent, self.named(part)) {
            (None, Named::One(unit)) => Some(unit),
            _ => None,
        })
    }

    fn parent(&self, unit: UnitId) -> Option<UnitId> {
        self.units.get(&unit).and_then(|unit| unit.parent)
    }

    fn above(&self, unit: UnitId) -> impl Iterator<Item = &Unit> {
        let parent = |unit: &&Unit| unit.parent.and_then(|parent| self.units.get(&parent));
        std::iter::successors(self.units.get(&unit), move |unit| parent(unit)).skip(1).take(DEEPEST)
    }

    fn called(&self, key: &str) -> Vec<UnitId> {
        self.by_name.get(key).cloned().unwrap_or_default()
    }

    /// The parts of a path as keys, without the county above all.
    fn parts(&self, text: &str) -> Vec<String> {
        let text = plain_forms(text);
        let mut parts: Vec<String> = text.split(BREAKS).map(key).filter(|part| !part.is_empty()).collect();
        while parts.len() > 1 && parts.first().is_some_and(|first| self.is_the_county(first)) {
            parts.remove(0);
        }
        parts
    }

    /// The parts of a path as they are written. A village written straight after its township is a part of its own.
    fn parts_to_make(&self, text: &str) -> Vec<String> {
        let (keys, text) = (self.parts(text).len(), plain_forms(text));
        let written: Vec<&str> = text.split(BREAKS).map(str::trim).filter(|part| !part.is_empty()).collect();
        let written = written.get(written.len().saturating_sub(keys)..).unwrap_or_default();
        match written {
            [whole] => self.split_after_township(whole),
            parts => parts.iter().map(ToString::to_string).collect(),
        }
    }

    fn split_after_township(&self, whole: &str) -> Vec<String> {
        let bare = self.county.iter().find_map(|county| whole.strip_prefix(county.as_str())).unwrap_or(whole);
        let bare = if bare.chars().count() < 2 { whole } else { bare };
        let township = |at: &usize| {
            let (upper, lower) = bare.split_at_checked(*at).unwrap_or_default();
            lower.chars().count() > 1 && is_village(lower) && !self.called(&key(upper)).is_empty()
        };
        let ends = bare.char_indices().map(|(at, _)| at).skip(1).filter(township).max();
        match ends.and_then(|at| bare.split_at_checked(at)) {
            Some((upper, lower)) => vec![upper.to_owned(), lower.to_owned()],
            None => vec![whole.to_owned()],
        }
    }

    /// Whether the units named lie above a unit, in their order; there may be others between them.
    fn lies_in(&self, unit: UnitId, names: &[String]) -> bool {
        let mut above = self.above(unit).map(|unit| key(&unit.name));
        names.iter().rev().all(|name| above.any(|key| key == *name))
    }

    /// A unit's name at the end of a text that begins with the names above it.
    fn unbroken(&self, text: &str) -> Named {
        let starts = text.char_indices().map(|(at, _)| at).skip(1);
        for (above, name) in starts.filter_map(|at| text.split_at_checked(at)) {
            let fitting: Vec<UnitId> =
                self.called(name).into_iter().filter(|unit| self.leads_to(above, *unit)).collect();
            if !fitting.is_empty() {
                return fitting.into();
            }
        }
        Named::Nothing
    }

    fn leads_to(&self, text: &str, unit: UnitId) -> bool {
        let mut rest = text.to_owned();
        for above in self.above(unit) {
            if let Some(shorter) = rest.strip_suffix(key(&above.name).as_str()) {
                rest = shorter.to_owned();
            }
        }
        rest.is_empty() || self.is_the_county(&rest)
    }

    /// 奉节县, 中共奉节县, 重庆市奉节县, 重庆市.
    fn is_the_county(&self, text: &str) -> bool {
        let bare = text.strip_prefix("中共").unwrap_or(text);
        let above = self.county.iter().find_map(|county| bare.strip_suffix(county.as_str())).unwrap_or(bare);
        (above.is_empty() || above.ends_with(['市', '省'])) && !text.is_empty()
    }
}

fn key(text: &str) -> String {
    without_spaces(text).to_lowercase()
}

fn is_village(name: &str) -> bool {
    ["村", "社区", "村委会", "居委会"].iter().any(|end| name.ends_with(end))
}

/// What sort of unit a name says it is.
fn kind_of(name: &str) -> UnitKind {
    let ends = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
    if is_village(name) {
        UnitKind::Village
    } else if ends(&["镇", "乡", "街道", "街道办事处"]) {
        UnitKind::Township
    } else if ends(&["学校", "中学", "小学", "医院", "公司", "集团", "银行", "卫生院", "幼儿园"])
    {
        UnitKind::Other
    } else {
        UnitKind::CountyDepartment
    }
}
