//! Where someone serves. A credit keeps it as it was at the time, for people move and their file must not move with them.

use super::{Person, RankBand};
use crate::ids::UnitId;
use crate::store::{StoreError, View};
use crate::units::Unit;

/// Someone's unit, post and rank at one time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Posting {
    /// The unit.
    pub unit: Option<UnitId>,
    /// Its name.
    pub unit_name: String,
    /// 职务.
    pub post: String,
    /// 职级.
    pub rank: String,
    /// 职级层次.
    pub band: RankBand,
}

impl Posting {
    /// As it is on record now.
    pub fn of(view: &View<'_>, person: &Person) -> Result<Self, StoreError> {
        let unit = person.unit.map(|unit| view.find::<Unit>(unit)).transpose()?.flatten();
        Ok(Self::in_unit(person, unit.map(|unit| unit.name).unwrap_or_default()))
    }

    /// The same where the unit's name is known.
    pub fn in_unit(person: &Person, unit_name: String) -> Self {
        let Person { unit, post, rank, band, .. } = person;
        Self { unit: *unit, unit_name, post: post.clone(), rank: rank.clone(), band: *band }
    }
}
