//! Whom a list of people is about, and the order the office lists people in.

use super::RankBand;
use crate::ids::UnitId;
use crate::store::Conditions;
use crate::{names, units};

/// Whom: everyone, unless something narrows it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Whom<'a> {
    /// Part of a name, its pinyin or initials, or part of a post.
    pub text: &'a str,
    /// A unit, with all those below it.
    pub unit: Option<UnitId>,
    /// 职级层次.
    pub band: Option<RankBand>,
}

impl Whom<'_> {
    /// The conditions on `person`.
    pub fn conditions(self) -> Conditions {
        let mut conditions = Conditions::default();
        names::filter(&mut conditions, self.text, &["post"]);
        conditions.and_given(&format!("unit IN ({})", units::BELOW), self.unit.as_ref());
        conditions.and_given("band = ?", self.band.as_ref());
        conditions
    }
}

/// The official order: by the place of their unit, then by their own in it. For people [`placed`].
pub(crate) const OFFICIAL_ORDER: &[&str] = &["place.ordinal", "position", "by_pinyin"];

/// People with the place of their unit, as SQL to select from.
pub(crate) fn placed() -> String {
    format!("person LEFT JOIN ({}) AS place ON place.placed = person.unit", units::PLACES)
}
