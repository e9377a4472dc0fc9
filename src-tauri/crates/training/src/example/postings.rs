//! Where some of the example's people served before: a few rose this year, others came from another unit.

use super::Recording;
use super::names::{FORMER_POSTING, PERSON, UNIT, id};
use super::resources::band;
use crate::people::FormerPosting;
use crate::store::StoreError;
use chrono::{Datelike, NaiveDate};
use county::RankBand;

/// One in so many came to where they are now this year.
const ONE_IN: usize = 97;
/// How far to look for a seat they may have had before.
const NEAR: usize = 400;

impl Recording<'_> {
    pub(super) fn former_postings(&self) -> Result<(), StoreError> {
        let people = &self.county.people;
        let moved: Vec<(usize, &county::Person)> =
            people.iter().enumerate().filter(|(index, _)| index % ONE_IN == 5).collect();
        self.change("people.record_former", moved.len(), |draft| {
            for (number, (index, person)) in moved.into_iter().enumerate() {
                let seat = people.iter().cycle().skip(index + ONE_IN).take(NEAR);
                let Some(before) = seat.into_iter().find(|seat| may_have_been(seat, person)) else {
                    continue;
                };
                let unit = self.county.units.get(before.unit).map(|unit| unit.name.clone());
                draft.put(&FormerPosting {
                    id: id(FORMER_POSTING, number),
                    person: id(PERSON, index),
                    until: ended(self.county.today, number),
                    unit: Some(id(UNIT, before.unit)),
                    unit_name: unit.unwrap_or_default(),
                    post: before.post.clone(),
                    rank: before.rank.unwrap_or_default().to_owned(),
                    band: band(before.band),
                })?;
            }
            Ok(())
        })
    }
}

/// Whether somebody may have come from this seat: of the step below among leaders, of the same band elsewhere.
fn may_have_been(seat: &county::Person, person: &county::Person) -> bool {
    let below = match person.band {
        RankBand::County => RankBand::Section,
        RankBand::Section => RankBand::General,
        same => same,
    };
    seat.band == below && seat.unit != person.unit
}

/// The last day of a month of this year, or of the last one in January.
fn ended(today: NaiveDate, number: usize) -> Option<NaiveDate> {
    let month = u32::try_from(number).unwrap_or_default() % today.month() + 1;
    NaiveDate::from_ymd_opt(today.year(), month, 1)?.pred_opt()
}
