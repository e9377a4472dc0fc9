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
    use FigureUnit::{Days, Hours, Minutes, Share, Times};
    let shown = |unit, value: &dyn Display, source: &str, certainty, on| Figure {
        rule,
        unit,
        value: value.to_string(),
        source: source.to_owned(),
        certainty,
        on,
    };
    macro_rules! always {
        ($unit:expr, $field:ident) => {{
            let Sourced { value, source, certainty } = &rules.$field;
            shown($unit, value, source, *certainty, None)
        }};
    }
    macro_rules! switched {
        ($unit:expr, $field:ident) => {{
            let Switched { on, rule: Sourced { value, source, certainty } } = &rules.$field;
            shown($unit, value, source, *certainty, Some(*on))
        }};
    }
    match rule {
        FigureName::HoursPerDay => always!(Hours, hours_per_day),
        FigureName::HoursPerHalfDay => always!(Hours, hours_per_half_day),
        FigureName::LectureHoursPerHalfDay => always!(Hours, lecture_hours_per_half_day),
        FigureName::StepMinutes => always!(Minutes, step_minutes),
        FigureName::VoidShare => always!(Share, void_share),
        FigureName::LeaveLimit => always!(Share, leave_limit),
        FigureName::AbsentDaysWithdraw => always!(Days, absent_days_withdraw),
        FigureName::TheoryAndPartySpiritShare => always!(Share, theory_and_party_spirit_share),
        FigureName::PartySpiritShare => always!(Share, party_spirit_share),
        FigureName::LeadersLecturesShare => always!(Share, leaders_lectures_share),
        FigureName::TimesWithoutCause => switched!(Times, times_without_cause),
        FigureName::TalkMinutesPerHour => switched!(Minutes, talk_minutes_per_hour),
        FigureName::TeachingTimes => switched!(Times, teaching_times),
        FigureName::ListeningMinutesPerHour => switched!(Minutes, listening_minutes_per_hour),
        FigureName::PlacementHoursPerMonth => switched!(Hours, placement_hours_per_month),
        FigureName::PlacementHoursPerYear => always!(Hours, placement_hours_per_year),
        FigureName::PlacementAssessed => {
            let Switched { on, rule: Sourced { source, certainty, .. } } = &rules.placement_assessed;
            shown(FigureUnit::Switch, &"", source, *certainty, Some(*on))
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
