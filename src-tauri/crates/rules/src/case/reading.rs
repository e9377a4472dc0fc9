//! Reading a case: every name it uses must exist, every mark must be possible.

use super::input;
use crate::attendance::{Mark, MarkError, Session, SessionError};
use crate::band::{Career, CareerError};
use crate::fraction::{Fraction, FractionError};
use crate::rule_set::{RuleError, RuleSet};
use crate::targets::CreditedHours;
use chrono::NaiveDate;
use std::collections::BTreeMap;

sentences! {
    /// What is wrong with a case as a whole.
    pub enum CaseProblem {
        NotJson { detail: String } => "rules.case_not_json",
            zh "这个案例读不懂：{detail}。请对照案例说明检查字段名、日期和数字。",
            en "This case cannot be read: {detail}. Check field names, dates and numbers against the specification.";
        Twice { what: &'static str, id: String } => "rules.case_twice",
            zh "{what} 中的“{id}”出现了两次：请去掉一个。",
            en "“{id}” occurs twice in {what}: remove one.";
        Unknown { place: &'static str, id: String } => "rules.case_unknown",
            zh "{place} 提到的“{id}”不存在：请补上或更正。",
            en "{place} names “{id}”, which does not exist: add or correct it.";
        Time { session: String, found: String } => "rules.case_time",
            zh "课次“{session}”的时间“{found}”无效：请写成 09:00 这样，最晚 24:00。",
            en "The time “{found}” of session “{session}” is invalid: write it like 09:00, up to 24:00.";
        MinutesMissing { session: String, person: String } => "rules.case_minutes_missing",
            zh "“{person}”在课次“{session}”的迟到或早退没有写分钟数：请补上 minutes。",
            en "“{person}” is late or gone early in “{session}” without minutes: add them.";
    }
}

/// Why a case makes no sense.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CaseError {
    /// The case as a whole.
    #[error("{}", .0.zh())]
    Problem(CaseProblem),
    /// A session.
    #[error("{}", .0.zh())]
    Session(SessionError),
    /// A mark.
    #[error("{}", .0.zh())]
    Mark(MarkError),
    /// A person's bands.
    #[error("{}", .0.zh())]
    Career(CareerError),
    /// A share among the overrides.
    #[error("{}", .0.zh())]
    Fraction(FractionError),
    /// The rules as overridden.
    #[error("{}", .0.zh())]
    Rules(RuleError),
}

macro_rules! from {
    ($($error:ident => $case:ident),+) => {
        $(impl From<$error> for CaseError {
            fn from(error: $error) -> Self {
                Self::$case(error)
            }
        })+
    };
}
from!(CaseProblem => Problem, SessionError => Session, MarkError => Mark, CareerError => Career,
      FractionError => Fraction, RuleError => Rules);

impl CaseError {
    /// The sentence in Chinese.
    #[must_use]
    pub fn zh(&self) -> String {
        self.to_string()
    }

    /// The sentence in English.
    #[must_use]
    pub fn en(&self) -> String {
        match self {
            Self::Problem(error) => error.en(),
            Self::Session(error) => error.en(),
            Self::Mark(error) => error.en(),
            Self::Career(error) => error.en(),
            Self::Fraction(error) => error.en(),
            Self::Rules(error) => error.en(),
        }
    }
}

/// One person of a case, with everything that concerns them.
pub(super) struct Subject {
    pub career: Career,
    /// Marks by the session's place in the case.
    pub marks: BTreeMap<usize, Mark>,
    pub credits: Vec<CreditedHours<usize>>,
}

/// A case that makes sense.
pub(super) struct Case {
    pub rules: RuleSet,
    pub sessions: Vec<Session<usize>>,
    pub people: BTreeMap<String, Subject>,
    pub as_of: NaiveDate,
}

pub(super) fn read(json: &str) -> Result<Case, CaseError> {
    let not_json = |error: serde_json::Error| CaseProblem::NotJson { detail: error.to_string() };
    let mut whole: serde_json::Value = serde_json::from_str(json).map_err(not_json)?;
    let case = whole.get_mut("case").map(serde_json::Value::take).unwrap_or(whole);
    let case: input::Case = serde_json::from_value(case).map_err(not_json)?;
    let places = places("sessions", case.sessions.iter().map(|session| &session.id))?;
    let sessions: Vec<Session<usize>> =
        case.sessions.iter().enumerate().map(session).collect::<Result<_, CaseError>>()?;
    let mut people = subjects(&case.people)?;
    for mark in &case.marks {
        let place = *places.get(&mark.session).ok_or_else(|| unknown("marks", &mark.session))?;
        let at = sessions.get(place).ok_or_else(|| unknown("marks", &mark.session))?;
        let subject = people.get_mut(&mark.person).ok_or_else(|| unknown("marks", &mark.person))?;
        if subject.marks.insert(place, checked(mark, at)?).is_some() {
            let id = format!("{} / {}", mark.session, mark.person);
            return Err(CaseProblem::Twice { what: "marks", id }.into());
        }
    }
    for (place, credit) in case.credits.iter().enumerate() {
        let subject = people.get_mut(&credit.person).ok_or_else(|| unknown("credits", &credit.person))?;
        let (date, hours, kind) = (credit.date, credit.hours, credit.kind);
        subject.credits.push(CreditedHours { id: sessions.len() + place, date, hours, kind });
    }
    Ok(Case { rules: overridden(&case.rules)?, sessions, people, as_of: case.as_of })
}

fn overridden(overrides: &input::Overrides) -> Result<RuleSet, CaseError> {
    let mut rules = RuleSet::shipped();
    if let Some(hours) = overrides.hours_per_day {
        rules.hours_per_day.value = hours;
        // Half-days follow the day unless the case has its own reading of them, which it cannot.
        rules.hours_per_half_day.value = hours.share(1, 2);
    }
    if let Some(limit) = &overrides.leave_limit {
        rules.leave_limit.value = limit.parse()?;
    }
    if let Some(days) = overrides.absent_days_withdraw {
        rules.absent_days_withdraw.value = Fraction::from(days);
    }
    if let Some(step) = overrides.step_minutes {
        rules.step_minutes.value = step;
    }
    if let Some(share) = &overrides.void_share {
        rules.void_share.value = share.parse()?;
    }
    rules.check()?;
    Ok(rules)
}

fn places<'a>(
    what: &'static str,
    ids: impl Iterator<Item = &'a String>,
) -> Result<BTreeMap<String, usize>, CaseError> {
    let mut places = BTreeMap::new();
    for (place, id) in ids.enumerate() {
        if places.insert(id.clone(), place).is_some() {
            return Err(CaseProblem::Twice { what, id: id.clone() }.into());
        }
    }
    Ok(places)
}

fn subjects(people: &[input::Person]) -> Result<BTreeMap<String, Subject>, CaseError> {
    places("people", people.iter().map(|person| &person.id))?;
    let subject = |person: &input::Person| {
        let career = Career::new(person.band, person.band_changes.clone())?;
        Ok((person.id.clone(), Subject { career, marks: BTreeMap::new(), credits: Vec::new() }))
    };
    people.iter().map(subject).collect()
}

fn session((place, session): (usize, &input::Session)) -> Result<Session<usize>, CaseError> {
    let minute = |text: &String| {
        let invalid = || CaseProblem::Time { session: session.id.clone(), found: text.clone() };
        minutes(text).ok_or_else(invalid)
    };
    let (start, end) = (minute(&session.start)?, minute(&session.end)?);
    let session = Session { id: place, date: session.date, start, end, hours: session.hours };
    session.check()?;
    Ok(session)
}

fn minutes(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let digits = |part: &str| {
        (part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse::<u16>().ok())
            .flatten()
    };
    let (hour, minute) = (digits(hour)?, digits(minute)?);
    let minutes = hour * 60 + minute;
    (minute < 60 && minutes <= 1_440).then_some(minutes)
}

fn checked(mark: &input::Mark, session: &Session<usize>) -> Result<Mark, CaseError> {
    let minutes = match mark.minutes {
        Some(minutes) => minutes,
        None if mark.status.has_minutes() => {
            let (session, person) = (mark.session.clone(), mark.person.clone());
            return Err(CaseProblem::MinutesMissing { session, person }.into());
        }
        None => 0,
    };
    let mark = Mark { status: mark.status, minutes };
    mark.check(session)?;
    Ok(mark)
}

fn unknown(place: &'static str, id: &str) -> CaseError {
    CaseProblem::Unknown { place, id: id.to_owned() }.into()
}
