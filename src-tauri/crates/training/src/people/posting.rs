//! Where someone serves, and where they served on a day. A credit names it as it was then, for people move and their file must
//! not move with them.

use super::{FormerPosting, Person, PostingsOf, RankBand, former_postings};
use crate::ids::UnitId;
use crate::store::{StoreError, View};
use crate::units::Unit;
use chrono::NaiveDate;

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

impl From<FormerPosting> for Posting {
    fn from(former: FormerPosting) -> Self {
        let FormerPosting { unit, unit_name, post, rank, band, .. } = former;
        Self { unit, unit_name, post, rank, band }
    }
}

/// Everywhere someone has served.
#[derive(Debug, Clone)]
pub(crate) struct Postings {
    /// With the last day of each, earliest first.
    former: Vec<(NaiveDate, Posting)>,
    /// Where they serve now.
    now: Posting,
}

impl Postings {
    /// Of one person.
    pub fn of(view: &View<'_>, person: &Person) -> Result<Self, StoreError> {
        let former = former_postings(view, PostingsOf { person: person.id })?;
        Ok(Self::after(former, Posting::of(view, person)?))
    }

    /// Those before, the latest first, and the one now.
    pub fn after(former: Vec<FormerPosting>, now: Posting) -> Self {
        let former = former.into_iter().rev().filter_map(|one| Some((one.until?, one.into())));
        Self { former: former.collect(), now }
    }

    /// The last days of those before, and the band held until then; earliest first.
    pub fn bands(&self) -> Vec<(NaiveDate, RankBand)> {
        self.former.iter().map(|(until, posting)| (*until, posting.band)).collect()
    }

    /// The one on a day; today's where no day is known.
    pub fn on(&self, day: Option<NaiveDate>) -> &Posting {
        let held = self.former.iter().find(|(until, _)| day.is_some_and(|day| day <= *until));
        held.map_or(&self.now, |(_, posting)| posting)
    }
}

#[cfg(test)]
mod tests {
    use super::{Posting, Postings};
    use crate::people::FormerPosting;
    use chrono::{Days, NaiveDate};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn day(number: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2023, 1, 1).unwrap_or_default() + Days::new(number)
    }

    proptest! {
        #[test]
        fn a_day_is_served_in_the_first_posting_that_had_not_ended(
            ends in prop::collection::btree_set(0_u64..400, 0..6), asked in 0_u64..450, later in 400_u64..450,
        ) {
            let posting = |post: String| Posting { post, ..Posting::default() };
            let former = |ends: &BTreeSet<u64>| -> Vec<FormerPosting> {
                let one = |end: &u64| FormerPosting { until: Some(day(*end)), post: end.to_string(), ..FormerPosting::default() };
                ends.iter().rev().map(one).collect()
            };
            let postings = Postings::after(former(&ends), posting("now".into()));
            let expected = ends.iter().find(|end| asked <= **end).map_or("now".to_owned(), u64::to_string);
            prop_assert_eq!(&postings.on(Some(day(asked))).post, &expected, "as counted by hand");
            // A move later than the day asked about leaves that day where it was, but for its name.
            let mut moved = ends.clone();
            moved.insert(later);
            let after = Postings::after(former(&moved), posting("elsewhere".into()));
            let kept = if expected == "now" && asked <= later { later.to_string() } else if expected == "now" { "elsewhere".into() } else { expected };
            prop_assert_eq!(&after.on(Some(day(asked))).post, &kept, "a later move rewrites nothing before it");
        }
    }
}
