//! A rule set as the editor shows it: one line a figure, each with its unit, source and certainty.

pub use super::names::FigureName;

use crate::people::RankBand;
use chrono::NaiveDate;
use rules::RuleSet;
use rules::rule_set::{Certainty, Counts, Period, Sourced, Switched, TargetName, TargetRule};
use serde::{Deserialize, Serialize};
use std::fmt::Display;
use ts_rs::TS;

/// What a figure is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FigureUnit {
    /// 学时.
    Hours,
    /// 分钟.
    Minutes,
    /// 天.
    Days,
    /// 次.
    Times,
    /// A fraction such as 1/7.
    Share,
    /// Nothing: it is on or off.
    Switch,
}

/// A figure as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Figure {
    /// Which figure.
    pub rule: FigureName,
    /// What it is counted in.
    pub unit: FigureUnit,
    /// The value, such as `8`, `0.25` or `1/7`.
    pub value: String,
    /// Where it stands, as it is cited.
    pub source: String,
    /// How sure we are of it.
    #[ts(type = "'verified' | 'secondary' | 'one_source' | 'inferred' | 'unverified' | 'office'")]
    pub certainty: Certainty,
    /// Whether it applies; none for a figure that always does.
    pub on: Option<bool>,
}

/// From so many minutes on, so many hours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VideoStep {
    /// The shortest video of the bracket, in whole minutes.
    pub from_minutes: u32,
    /// What it credits, in hours as typed.
    pub hours: String,
}

/// What online videos credit by their length.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VideoSheet {
    /// The brackets, shortest first.
    pub steps: Vec<VideoStep>,
    /// Where they stand, as it is cited.
    pub source: String,
    /// How sure we are of them.
    #[ts(type = "Figure['certainty']")]
    pub certainty: Certainty,
}

/// What some bands owe, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TargetSheet {
    /// Which target.
    #[ts(
        type = "'year' | 'cycle' | 'online' | 'basic_higher' | 'basic_lower' | 'party_member' | 'branch_secretary'"
    )]
    pub name: TargetName,
    /// Whether it applies.
    pub on: bool,
    /// Who owes it.
    #[ts(as = "Vec<RankBand>")]
    pub bands: Vec<rules::RankBand>,
    /// The first day of its cycle; none for the calendar year.
    pub from: Option<NaiveDate>,
    /// The last day of its cycle.
    pub to: Option<NaiveDate>,
    /// How many hours, as typed.
    pub required: String,
    /// Which credits count.
    #[ts(type = "'online' | 'all_but_online'")]
    pub counts: Counts,
    /// Months that a rise into the bands gives from its own day, if that ends later than the period.
    pub months_after_rise: Option<u16>,
    /// Where it stands, as it is cited.
    pub source: String,
    /// How sure we are of it.
    #[ts(type = "Figure['certainty']")]
    pub certainty: Certainty,
}

/// A rule set as the editor shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RuleSheet {
    /// The single figures, in the order they are shown.
    pub figures: Vec<Figure>,
    /// Online videos.
    pub video: VideoSheet,
    /// What the bands owe, in the order they are shown.
    pub targets: Vec<TargetSheet>,
}

impl From<&RuleSet> for RuleSheet {
    fn from(rules: &RuleSet) -> Self {
        let brackets = rules.online_video.value.iter();
        Self {
            figures: FigureName::ALL.iter().map(|name| figure(*name, rules)).collect(),
            video: VideoSheet {
                steps: brackets
                    .map(|bracket| VideoStep {
                        from_minutes: bracket.from_minutes,
                        hours: bracket.hours.to_string(),
                    })
                    .collect(),
                source: rules.online_video.source.clone(),
                certainty: rules.online_video.certainty,
            },
            targets: rules.targets.iter().map(target).collect(),
        }
    }
}

fn figure(rule: FigureName, rules: &RuleSet) -> Figure {
    let Said { value, source, certainty, on } = said(rule, rules);
    Figure { rule, unit: rule.unit(), value, source, certainty, on }
}

/// What a rule set says of a figure.
struct Said {
    value: String,
    source: String,
    certainty: Certainty,
    on: Option<bool>,
}

/// A figure that always applies.
impl<T: Display> From<&Sourced<T>> for Said {
    fn from(Sourced { value, source, certainty }: &Sourced<T>) -> Self {
        Self { value: value.to_string(), source: source.clone(), certainty: *certainty, on: None }
    }
}

/// A figure that an office may switch on.
impl<T: Display> From<&Switched<T>> for Said {
    fn from(Switched { on, rule }: &Switched<T>) -> Self {
        Self { on: Some(*on), ..Self::from(rule) }
    }
}

fn said(rule: FigureName, rules: &RuleSet) -> Said {
    match rule {
        FigureName::HoursPerDay => (&rules.hours_per_day).into(),
        FigureName::HoursPerHalfDay => (&rules.hours_per_half_day).into(),
        FigureName::LectureHoursPerHalfDay => (&rules.lecture_hours_per_half_day).into(),
        FigureName::StepMinutes => (&rules.step_minutes).into(),
        FigureName::VoidShare => (&rules.void_share).into(),
        FigureName::LeaveLimit => (&rules.leave_limit).into(),
        FigureName::AbsentDaysWithdraw => (&rules.absent_days_withdraw).into(),
        FigureName::TheoryAndPartySpiritShare => (&rules.theory_and_party_spirit_share).into(),
        FigureName::PartySpiritShare => (&rules.party_spirit_share).into(),
        FigureName::LeadersLecturesShare => (&rules.leaders_lectures_share).into(),
        FigureName::TimesWithoutCause => (&rules.times_without_cause).into(),
        FigureName::TalkMinutesPerHour => (&rules.talk_minutes_per_hour).into(),
        FigureName::TeachingTimes => (&rules.teaching_times).into(),
        FigureName::ListeningMinutesPerHour => (&rules.listening_minutes_per_hour).into(),
        FigureName::PlacementHoursPerMonth => (&rules.placement_hours_per_month).into(),
        FigureName::PlacementHoursPerYear => (&rules.placement_hours_per_year).into(),
        FigureName::PlacementAssessed => {
            let Switched { on, rule: Sourced { value: (), source, certainty } } = &rules.placement_assessed;
            Said { value: String::new(), source: source.clone(), certainty: *certainty, on: Some(*on) }
        }
    }
}

impl FigureName {
    /// What it is counted in.
    const fn unit(self) -> FigureUnit {
        match self {
            Self::HoursPerDay
            | Self::HoursPerHalfDay
            | Self::LectureHoursPerHalfDay
            | Self::PlacementHoursPerMonth
            | Self::PlacementHoursPerYear => FigureUnit::Hours,
            Self::StepMinutes | Self::TalkMinutesPerHour | Self::ListeningMinutesPerHour => {
                FigureUnit::Minutes
            }
            Self::AbsentDaysWithdraw => FigureUnit::Days,
            Self::TimesWithoutCause | Self::TeachingTimes => FigureUnit::Times,
            Self::VoidShare
            | Self::LeaveLimit
            | Self::TheoryAndPartySpiritShare
            | Self::PartySpiritShare
            | Self::LeadersLecturesShare => FigureUnit::Share,
            Self::PlacementAssessed => FigureUnit::Switch,
        }
    }
}

fn target(rule: &TargetRule) -> TargetSheet {
    let (from, to) = match rule.period {
        Period::CalendarYear {} => (None, None),
        Period::Cycle { from, to } => (Some(from), Some(to)),
    };
    TargetSheet {
        name: rule.name,
        on: rule.on,
        bands: rule.bands.clone(),
        from,
        to,
        required: rule.required.to_string(),
        counts: rule.counts,
        months_after_rise: rule.months_after_rise,
        source: rule.source.clone(),
        certainty: rule.certainty,
    }
}
