//! Where everybody served on which day, read once: what a list tells of a day names the unit, post and rank of that day.

use super::units::UnitIndex;
use crate::ids::PersonId;
use crate::people::{FormerPosting, Person, Posting, Postings};
use crate::store::{StoreError, View};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Everyone's earlier postings, the latest first.
pub(super) struct Served(BTreeMap<PersonId, Vec<FormerPosting>>);

impl Served {
    pub fn read(view: &View<'_>) -> Result<Self, StoreError> {
        let mut former: BTreeMap<PersonId, Vec<FormerPosting>> = BTreeMap::new();
        for posting in view.all::<FormerPosting>("ORDER BY until DESC, id", [])? {
            former.entry(posting.person).or_default().push(posting);
        }
        Ok(Self(former))
    }

    /// Where someone served on a day; where they serve now, if no day is known.
    pub fn on(&self, day: Option<NaiveDate>, person: &Person, units: &UnitIndex) -> Posting {
        let unit_name = person.unit.map(|unit| units.name(unit)).unwrap_or_default();
        let former = self.0.get(&person.id).cloned().unwrap_or_default();
        Postings::after(former, Posting::in_unit(person, unit_name.to_owned())).on(day).clone()
    }
}
