//! Reading what was typed in the editor back into a rule set.

use super::RuleSetError;
use super::sheet::{Figure, FigureName, RuleSheet, TargetSheet};
use crate::sentence::Language;
use rules::rule_set::{Period, Sourced, Switched, TargetRule, VideoBracket};
use rules::{Fraction, Quarters, RuleSet};
use std::num::NonZeroU16;

/// The rule set a sheet says, made from the one before it; or everything in it that is no value at all.
pub(super) fn read(
    before: &RuleSet,
    sheet: RuleSheet,
    language: Language,
) -> Result<RuleSet, Vec<RuleSetError>> {
    let mut rules = before.clone();
    let mut errors = Vec::new();
    for figure in sheet.figures {
        errors.extend(set(&mut rules, figure, language).err());
    }
    let steps = sheet.video.steps.into_iter().map(|step| {
        let hours = hours(video_name(language), &step.hours, language)?;
        Ok(VideoBracket { from_minutes: step.from_minutes, hours })
    });
    match steps.collect::<Result<_, RuleSetError>>() {
        Ok(value) => {
            let (source, certainty) = (sheet.video.source, sheet.video.certainty);
            rules.online_video = Sourced { value, source, certainty };
        }
        Err(error) => errors.push(error),
    }
    match sheet.targets.into_iter().map(|target| owed(target, language)).collect::<Result<_, _>>() {
        Ok(targets) => rules.targets = targets,
        Err(error) => errors.push(error),
    }
    if errors.is_empty() { Ok(rules) } else { Err(errors) }
}

fn set(rules: &mut RuleSet, figure: Figure, language: Language) -> Result<(), RuleSetError> {
    use FigureName as Name;
    match figure.rule {
        Name::HoursPerDay => rules.hours_per_day = in_hours(figure, language)?,
        Name::HoursPerHalfDay => rules.hours_per_half_day = in_hours(figure, language)?,
        Name::LectureHoursPerHalfDay => rules.lecture_hours_per_half_day = in_hours(figure, language)?,
        Name::StepMinutes => rules.step_minutes = in_wholes(figure, language)?,
        Name::VoidShare => rules.void_share = in_shares(figure, language)?,
        Name::LeaveLimit => rules.leave_limit = in_shares(figure, language)?,
        Name::AbsentDaysWithdraw => rules.absent_days_withdraw = in_shares(figure, language)?,
        Name::TheoryAndPartySpiritShare => {
            rules.theory_and_party_spirit_share = in_shares(figure, language)?;
        }
        Name::PartySpiritShare => rules.party_spirit_share = in_shares(figure, language)?,
        Name::LeadersLecturesShare => rules.leaders_lectures_share = in_shares(figure, language)?,
        Name::TimesWithoutCause => rules.times_without_cause = switched(figure, language)?,
        Name::TalkMinutesPerHour => rules.talk_minutes_per_hour = switched(figure, language)?,
        Name::TeachingTimes => rules.teaching_times = switched(figure, language)?,
        Name::ListeningMinutesPerHour => rules.listening_minutes_per_hour = switched(figure, language)?,
        Name::PlacementHoursPerMonth => {
            let on = figure.on.unwrap_or(false);
            rules.placement_hours_per_month = Switched { on, rule: in_hours(figure, language)? };
        }
        Name::PlacementHoursPerYear => rules.placement_hours_per_year = in_hours(figure, language)?,
        Name::PlacementAssessed => {
            let rule = Sourced { value: (), source: figure.source, certainty: figure.certainty };
            rules.placement_assessed = Switched { on: figure.on.unwrap_or(false), rule };
        }
    }
    Ok(())
}

fn in_hours(figure: Figure, language: Language) -> Result<Sourced<Quarters>, RuleSetError> {
    let value = hours(figure.rule.said(language), &figure.value, language)?;
    Ok(Sourced { value, source: figure.source, certainty: figure.certainty })
}

fn switched(figure: Figure, language: Language) -> Result<Switched<NonZeroU16>, RuleSetError> {
    Ok(Switched { on: figure.on.unwrap_or(false), rule: in_wholes(figure, language)? })
}

fn in_wholes(figure: Figure, language: Language) -> Result<Sourced<NonZeroU16>, RuleSetError> {
    let value = figure.value.trim().parse().map_err(|_| RuleSetError::NotNumber {
        rule: figure.rule.said(language).to_owned(),
        found: figure.value.clone(),
    })?;
    Ok(Sourced { value, source: figure.source, certainty: figure.certainty })
}

fn in_shares(figure: Figure, language: Language) -> Result<Sourced<Fraction>, RuleSetError> {
    let value = figure.value.trim().parse::<Fraction>().map_err(|error| RuleSetError::NotHours {
        rule: figure.rule.said(language).to_owned(),
        sentence: if language == Language::Chinese { error.zh() } else { error.en() },
    })?;
    Ok(Sourced { value, source: figure.source, certainty: figure.certainty })
}

fn hours(rule: &str, typed: &str, language: Language) -> Result<Quarters, RuleSetError> {
    typed.trim().parse::<Quarters>().map_err(|error| RuleSetError::NotHours {
        rule: rule.to_owned(),
        sentence: if language == Language::Chinese { error.zh() } else { error.en() },
    })
}

fn owed(sheet: TargetSheet, language: Language) -> Result<TargetRule, RuleSetError> {
    let period = match (sheet.from, sheet.to) {
        (Some(from), Some(to)) => Period::Cycle { from, to },
        (None, None) => Period::CalendarYear {},
        _ => return Err(RuleSetError::PeriodHalf { target: sheet.name.zh().to_owned() }),
    };
    Ok(TargetRule {
        required: hours(sheet.name.zh(), &sheet.required, language)?,
        name: sheet.name,
        on: sheet.on,
        bands: sheet.bands,
        period,
        counts: sheet.counts,
        months_after_rise: sheet.months_after_rise,
        source: sheet.source,
        certainty: sheet.certainty,
    })
}

fn video_name(language: Language) -> &'static str {
    match language {
        Language::Chinese => "网络视频学时",
        Language::English => "online videos",
    }
}
