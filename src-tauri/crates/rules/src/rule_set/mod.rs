//! The rules as data: versioned, with an effective date, each rule with its source and how certain that source is.

mod checks;
mod shipped;

pub use checks::RuleError;

use crate::band::RankBand;
use crate::fraction::Fraction;
use crate::quarters::Quarters;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::num::NonZeroU16;

/// How far a rule's source can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Read in its source.
    Verified,
    /// Found in one source only.
    OneSource,
    /// Inferred: our own reading.
    Inferred,
    /// Not verified: an editable default, never "the rule".
    Unverified,
}

/// A rule's value with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// The regulation, article and year.
    pub source: String,
    /// How certain that is.
    pub certainty: Certainty,
}

/// A rule an office can switch on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Switched<T> {
    /// Whether it applies.
    pub on: bool,
    /// The rule.
    pub rule: Sourced<T>,
}

/// What an online video of at least so many minutes credits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bracket {
    /// From this length on, in whole minutes.
    pub from_minutes: u32,
    /// The credit.
    pub hours: Quarters,
}

/// Which target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TargetName {
    /// The calendar year's hours.
    Year,
    /// The five-year cycle's hours.
    Cycle,
    /// Online self-study in the calendar year.
    Online,
    /// Party members' yearly hours.
    PartyMember,
}

impl TargetName {
    /// The word it goes by.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Cycle => "cycle",
            Self::Online => "online",
            Self::PartyMember => "party_member",
        }
    }
}

/// The time a target spans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// The calendar year of the day of judgement.
    CalendarYear,
    /// From one day to another, both included.
    Cycle {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
    },
}

impl Period {
    /// Its first and last day, as seen on a day.
    #[must_use]
    pub fn around(self, day: NaiveDate) -> (NaiveDate, NaiveDate) {
        match self {
            Self::Cycle { from, to } => (from, to),
            Self::CalendarYear => {
                let ends = |month, date| NaiveDate::from_ymd_opt(day.year(), month, date).unwrap_or(day);
                (ends(1, 1), ends(12, 31))
            }
        }
    }
}

/// Which hours count towards a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counts {
    /// Online self-study only.
    Online,
    /// Everything but online self-study.
    AllButOnline,
}

/// Hours a band owes in a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetRule {
    /// Which target.
    pub name: TargetName,
    /// Whether it applies.
    pub on: bool,
    /// Who owes it.
    pub bands: Vec<RankBand>,
    /// In what time.
    pub period: Period,
    /// How much.
    pub required: Quarters,
    /// What counts.
    pub counts: Counts,
    /// Months that whoever rose into the band within the period has from that day.
    pub months_after_rise: Option<u16>,
    /// The regulation, article and year.
    pub source: String,
    /// How certain that is.
    pub certainty: Certainty,
}

/// A version of all rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleSet {
    /// Its number; credited hours remember it.
    pub version: u32,
    /// The first day it applies to.
    pub effective: NaiveDate,
    /// Hours a full day counts.
    pub hours_per_day: Sourced<Quarters>,
    /// Hours a half-day counts.
    pub hours_per_half_day: Sourced<Quarters>,
    /// Minutes late or early are rounded up to this.
    pub step_minutes: Sourced<NonZeroU16>,
    /// Missing more than this share of a session voids it.
    pub void_share: Sourced<Fraction>,
    /// The share of a class's hours that leave may reach.
    pub leave_limit: Sourced<Fraction>,
    /// Days absent that propose a withdrawal.
    pub absent_days_withdraw: Sourced<Fraction>,
    /// Times absent or gone early that propose refusing completion.
    pub times_without_cause: Switched<NonZeroU16>,
    /// What online videos credit, by length, shortest first.
    pub online_video: Sourced<Vec<Bracket>>,
    /// The most a lecture credits for a half-day.
    pub lecture_hours_per_half_day: Sourced<Quarters>,
    /// Theory and party spirit together, of a party-school class.
    pub theory_and_party_spirit_share: Sourced<Fraction>,
    /// Party spirit alone.
    pub party_spirit_share: Sourced<Fraction>,
    /// Leaders' lectures, of a semester.
    pub leaders_lectures_share: Sourced<Fraction>,
    /// The hour targets, in the order they are shown.
    pub targets: Vec<TargetRule>,
}

/// The rule set that applies on a day: of those effective by then, the latest; of those, the highest version.
#[must_use]
pub fn in_force(versions: &[RuleSet], day: NaiveDate) -> Option<&RuleSet> {
    let effective = versions.iter().filter(|rules| rules.effective <= day);
    effective.max_by_key(|rules| (rules.effective, rules.version))
}
