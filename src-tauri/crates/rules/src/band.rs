//! Rank bands (职级层次): what the hour targets hang on, and how a person's band changed over the years.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What the hour targets hang on. In JSON the code or the Chinese name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RankBand {
    /// 县处级.
    #[serde(alias = "县处级")]
    CountyLeader,
    /// 乡科级.
    #[serde(alias = "乡科级")]
    TownshipLeader,
    /// 一般干部.
    #[serde(alias = "一般干部")]
    Staff,
    /// 村（社区）干部.
    #[serde(alias = "村（社区）干部", alias = "村(社区)干部")]
    VillageCadre,
    /// 党员.
    #[serde(alias = "党员")]
    PartyMember,
}

impl RankBand {
    /// Every band, from the top.
    pub const ALL: [Self; 5] =
        [Self::CountyLeader, Self::TownshipLeader, Self::Staff, Self::VillageCadre, Self::PartyMember];

    /// The name in Chinese.
    #[must_use]
    pub const fn zh(self) -> &'static str {
        match self {
            Self::CountyLeader => "县处级",
            Self::TownshipLeader => "乡科级",
            Self::Staff => "一般干部",
            Self::VillageCadre => "村（社区）干部",
            Self::PartyMember => "党员",
        }
    }
}

/// From a day on, another band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BandChange {
    /// The first day in the new band.
    pub from: NaiveDate,
    /// The new band.
    pub band: RankBand,
}

sentences! {
    /// Why band changes make no sense.
    pub enum CareerError {
        OutOfOrder { earlier: NaiveDate, later: NaiveDate } => "rules.band_changes_out_of_order",
            zh "职级变动 {later} 排在 {earlier} 之前或与之同日：请按日期先后填写，每天至多一次变动。",
            en "The band change of {later} is not before that of {earlier}: list changes by date, at most one a day.";
    }
}

/// The bands a person has held: one to begin with, and changes in the order of their days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Career {
    first: RankBand,
    changes: Vec<BandChange>,
}

impl Career {
    /// A career; each change must be later than the one before it.
    pub fn new(first: RankBand, changes: Vec<BandChange>) -> Result<Self, CareerError> {
        let misplaced =
            changes.iter().zip(changes.iter().skip(1)).find(|(before, after)| before.from >= after.from);
        match misplaced {
            Some((before, after)) => Err(CareerError::OutOfOrder { earlier: after.from, later: before.from }),
            None => Ok(Self { first, changes }),
        }
    }

    /// Someone who has always been in one band.
    #[must_use]
    pub fn steady(band: RankBand) -> Self {
        Self { first: band, changes: Vec::new() }
    }

    /// The band held on a day; a change counts from its own day on.
    #[must_use]
    pub fn band_on(&self, day: NaiveDate) -> RankBand {
        self.until(day).last().map_or(self.first, |change| change.band)
    }

    /// The day of the latest rise into one of `bands`, if that band is still held on `day`.
    #[must_use]
    pub fn rose_to(&self, bands: &[RankBand], day: NaiveDate) -> Option<NaiveDate> {
        let mut inside = bands.contains(&self.first);
        let mut rose = None;
        for change in self.until(day) {
            let enters = bands.contains(&change.band);
            rose = if enters && inside { rose } else { enters.then_some(change.from) };
            inside = enters;
        }
        rose
    }

    /// The changes up to a day.
    pub fn until(&self, day: NaiveDate) -> impl Iterator<Item = &BandChange> {
        self.changes.iter().take_while(move |change| change.from <= day)
    }
}
