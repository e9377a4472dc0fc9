//! Rule sets: the numbers an office works by, as versioned data with a source and a degree of certainty each.
//!
//! A rule set is never changed once it is in force: a new version takes effect from a day on, and what was credited before
//! keeps the version it was credited by.

mod check;
mod shipped;

pub use check::{RuleError, check_history};

use crate::approval::ApprovalStep;
use crate::band::RankBand;
use crate::fraction::Fraction;
use crate::quarters::Quarters;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::num::NonZeroU16;

/// How sure we are of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Read in its source.
    Verified,
    /// Read in a text about its source.
    Secondary,
    /// One source only.
    OneSource,
    /// Our inference.
    Inferred,
    /// Not verified.
    Unverified,
    /// Set by the office itself.
    Office,
}

/// A number or table, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sourced<T> {
    /// What the rule says.
    pub value: T,
    /// Where it stands, as it is cited.
    pub source: String,
    /// How sure we are of it.
    pub certainty: Certainty,
}

/// A rule that an office may switch on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Switched<T> {
    /// Whether it applies.
    pub on: bool,
    /// The rule.
    pub rule: Sourced<T>,
}

/// From so many minutes on, so many hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VideoBracket {
    /// The shortest video of the bracket, in whole minutes.
    pub from_minutes: u32,
    /// What it credits.
    pub hours: Quarters,
}

/// Which target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TargetName {
    /// 年度学时.
    Year,
    /// 五年学时.
    Cycle,
    /// 网络自学学时.
    Online,
    /// 基本培训, the higher figure.
    BasicHigher,
    /// 基本培训, the lower figure.
    BasicLower,
    /// 普通党员.
    PartyMember,
    /// 党支部书记.
    BranchSecretary,
}

impl TargetName {
    /// The word it goes by.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Cycle => "cycle",
            Self::Online => "online",
            Self::BasicHigher => "basic_higher",
            Self::BasicLower => "basic_lower",
            Self::PartyMember => "party_member",
            Self::BranchSecretary => "branch_secretary",
        }
    }

    /// The name in Chinese.
    #[must_use]
    pub const fn zh(self) -> &'static str {
        match self {
            Self::Year => "年度学时",
            Self::Cycle => "五年学时",
            Self::Online => "网络自学学时",
            Self::BasicHigher => "基本培训（高）",
            Self::BasicLower => "基本培训（低）",
            Self::PartyMember => "普通党员",
            Self::BranchSecretary => "党支部书记",
        }
    }
}

/// When a target's hours have to fall.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Period {
    /// The calendar year of the day of judgement.
    CalendarYear {},
    /// A fixed run of years.
    Cycle {
        /// Its first day.
        from: NaiveDate,
        /// Its last day.
        to: NaiveDate,
    },
}

impl Period {
    /// The first and last day, as seen from the day of judgement.
    #[must_use]
    pub fn around(self, day: NaiveDate) -> (NaiveDate, NaiveDate) {
        match self {
            Self::Cycle { from, to } => (from, to),
            Self::CalendarYear {} => (
                NaiveDate::from_ymd_opt(day.year(), 1, 1).unwrap_or(day),
                NaiveDate::from_ymd_opt(day.year(), 12, 31).unwrap_or(day),
            ),
        }
    }
}

/// Which credits count towards a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counts {
    /// Online self-study only.
    Online,
    /// Everything but online self-study.
    AllButOnline,
}

/// What some bands owe.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetRule {
    /// Which target.
    pub name: TargetName,
    /// Whether it applies.
    pub on: bool,
    /// Who owes it. May be empty only while it is off.
    pub bands: Vec<RankBand>,
    /// When the hours have to fall.
    pub period: Period,
    /// How many.
    pub required: Quarters,
    /// Which credits count.
    pub counts: Counts,
    /// Months that a rise into the bands gives from its own day, if that ends later than the period.
    pub months_after_rise: Option<u16>,
    /// Where it stands, as it is cited.
    pub source: String,
    /// How sure we are of it.
    pub certainty: Certainty,
}

/// The numbers an office works by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleSet {
    /// Counts up from 1; kept with everything computed.
    pub version: u32,
    /// The first day it is in force.
    pub effective: NaiveDate,
    /// 学时 a full day counts as.
    pub hours_per_day: Sourced<Quarters>,
    /// 学时 a half-day counts as.
    pub hours_per_half_day: Sourced<Quarters>,
    /// Minutes late or left early are rounded up to this.
    pub step_minutes: Sourced<NonZeroU16>,
    /// Being late or gone by more than this share of the session leaves nothing of it.
    pub void_share: Sourced<Fraction>,
    /// Leave allowed, as a share of the class's hours.
    pub leave_limit: Sourced<Fraction>,
    /// Who approves leave, by its length. Versions recorded before there was a chain have the shipped one.
    #[serde(default = "shipped::leave_approval")]
    pub leave_approval: Sourced<Vec<ApprovalStep>>,
    /// Days of absence from which a withdrawal is proposed.
    pub absent_days_withdraw: Sourced<Fraction>,
    /// Absences and early leaves from which 不予结业 is proposed.
    pub times_without_cause: Switched<NonZeroU16>,
    /// What an online video credits by its length, shortest first.
    pub online_video: Sourced<Vec<VideoBracket>>,
    /// The most a lecture credits per half-day.
    pub lecture_hours_per_half_day: Sourced<Quarters>,
    /// Minutes of an outreach talk that credit its speakers an hour, a half-day's lecture at most; off where speaking credits
    /// nothing. Versions recorded before there was such a rule have it off.
    #[serde(default = "shipped::talk_minutes_per_hour")]
    pub talk_minutes_per_hour: Switched<NonZeroU16>,
    /// Times a session's hours that teaching it credits; off where teaching credits nothing, as in versions before it.
    #[serde(default = "shipped::teaching_times")]
    pub teaching_times: Switched<NonZeroU16>,
    /// Minutes of an outreach talk that credit its named listeners an hour, a half-day's lecture at most; off where listening
    /// credits nothing, as in versions before it.
    #[serde(default = "shipped::listening_minutes_per_hour")]
    pub listening_minutes_per_hour: Switched<NonZeroU16>,
    /// What a full month of a placement credits; off where placements credit nothing, as in versions before it.
    #[serde(default = "shipped::placement_hours_per_month")]
    pub placement_hours_per_month: Switched<Quarters>,
    /// The most placements credit in a calendar year.
    #[serde(default = "shipped::placement_hours_per_year")]
    pub placement_hours_per_year: Sourced<Quarters>,
    /// Whether a placement credits only once it has been assessed and passed.
    #[serde(default = "shipped::placement_assessed")]
    pub placement_assessed: Switched<()>,
    /// Theory and party spirit, as a share of the hours.
    pub theory_and_party_spirit_share: Sourced<Fraction>,
    /// Party spirit, as a share of the hours.
    pub party_spirit_share: Sourced<Fraction>,
    /// Leaders' lectures, as a share of a semester's hours.
    pub leaders_lectures_share: Sourced<Fraction>,
    /// What the bands owe, in the order they are shown.
    pub targets: Vec<TargetRule>,
}

/// The rule set in force on a day; none before the first takes effect.
#[must_use]
pub fn in_force(history: &[RuleSet], day: NaiveDate) -> Option<&RuleSet> {
    history.iter().filter(|rules| rules.effective <= day).max_by_key(|rules| (rules.effective, rules.version))
}
