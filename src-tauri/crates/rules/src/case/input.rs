//! The case as it is written: JSON of a known form, not yet known to make sense.

use crate::attendance::MarkStatus;
use crate::band::{BandChange, RankBand};
use crate::quarters::Quarters;
use crate::targets::CreditKind;
use chrono::NaiveDate;
use serde::Deserialize;
use std::num::NonZeroU16;

#[derive(Debug, Deserialize)]
pub(super) struct Case {
    #[serde(default)]
    pub rules: Overrides,
    pub sessions: Vec<Session>,
    pub people: Vec<Person>,
    pub marks: Vec<Mark>,
    #[serde(default)]
    pub credits: Vec<Credit>,
    pub as_of: NaiveDate,
}

/// A rule that does not exist is refused rather than silently left out.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Overrides {
    pub hours_per_day: Option<Quarters>,
    pub leave_limit: Option<String>,
    pub absent_days_withdraw: Option<Quarters>,
    pub step_minutes: Option<NonZeroU16>,
    pub void_share: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Session {
    pub id: String,
    pub date: NaiveDate,
    pub start: String,
    pub end: String,
    pub hours: Quarters,
}

#[derive(Debug, Deserialize)]
pub(super) struct Person {
    pub id: String,
    pub band: RankBand,
    #[serde(default)]
    pub band_changes: Vec<BandChange>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Mark {
    pub session: String,
    pub person: String,
    pub status: MarkStatus,
    pub minutes: Option<u16>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Credit {
    pub person: String,
    pub date: NaiveDate,
    pub hours: Quarters,
    pub kind: CreditKind,
}
