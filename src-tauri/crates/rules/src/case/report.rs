//! What a case comes to, in the fields the specification names.

use super::read::{Case, CasePerson};
use crate::attendance::Attendance;
use crate::fraction::Fraction;
use crate::hours::{Credit, class_hours, credits, hours_by_year};
use crate::leave::Leave;
use crate::outcome::{Outcome, outcome};
use crate::quarters::Quarters;
use crate::rule_set::TargetName;
use crate::targets::{CreditKind, CreditedHours, TargetProgress, targets};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;

/// The result of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CaseReport {
    /// The sum of the sessions' hours.
    pub class_hours: Quarters,
    /// Everyone, by id.
    pub people: BTreeMap<String, PersonReport>,
}

/// One person's figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PersonReport {
    /// Hours credited by the case's sessions.
    pub hours: Quarters,
    /// The same by the year of the session; only years that have some.
    pub hours_by_year: BTreeMap<i32, Quarters>,
    /// Leave and its limit.
    pub leave: LeaveReport,
    /// Hours missed without leave.
    pub absent_hours: Quarters,
    /// What the rules propose.
    pub outcome: Outcome,
    /// Targets on the day of judgement.
    pub targets: Vec<TargetReport>,
}

/// Leave and its limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeaveReport {
    /// Hours missed on leave.
    pub hours: Quarters,
    /// The limit, exactly.
    pub limit: Fraction,
    /// What the limit leaves, exactly.
    pub remaining: Fraction,
    /// More than the limit.
    pub over: bool,
}

/// One target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TargetReport {
    /// Which.
    pub name: TargetName,
    /// The first day that counts.
    pub from: NaiveDate,
    /// The last day that counts.
    pub to: NaiveDate,
    /// Hours owed.
    pub required: Quarters,
    /// Hours credited.
    pub credited: Quarters,
    /// Hours still owed.
    pub short: Quarters,
    /// When it has to be met.
    pub due: NaiveDate,
}

impl<S> From<Leave<S>> for LeaveReport {
    fn from(leave: Leave<S>) -> Self {
        Self { hours: leave.hours, limit: leave.limit, remaining: leave.remaining, over: leave.over }
    }
}

impl<C> From<TargetProgress<C>> for TargetReport {
    fn from(progress: TargetProgress<C>) -> Self {
        let TargetProgress { name, from, to, required, credited, short, due, .. } = progress;
        Self { name, from, to, required, credited, short, due }
    }
}

/// Works a case out.
pub fn report(case: &Case) -> CaseReport {
    CaseReport {
        class_hours: class_hours(case.sessions.iter().copied()),
        people: case.people.iter().map(|(id, person)| (id.clone(), person_report(case, person))).collect(),
    }
}

fn person_report(case: &Case, person: &CasePerson) -> PersonReport {
    let row = |session| Attendance { session, mark: person.marks.get(&session.id).copied() };
    let rows: Vec<_> = case.sessions.iter().copied().map(row).collect();
    let credits = credits(&rows, &case.rules);
    let judgement = outcome(&rows, &case.rules);
    let years = hours_by_year(&credits);
    let all: Vec<_> = credits.iter().map(of_class).chain(person.credits.iter().copied()).collect();
    let targets = targets(&person.career, &all, case.as_of, &case.rules);
    PersonReport {
        hours: credits.iter().map(|credit| credit.hours).sum(),
        hours_by_year: years.into_iter().map(|(year, figures)| (year, figures.hours)).collect(),
        absent_hours: judgement.absent_hours,
        outcome: judgement.outcome,
        leave: judgement.leave.into(),
        targets: targets.into_iter().map(TargetReport::from).collect(),
    }
}

fn of_class(credit: &Credit<usize>) -> CreditedHours<usize> {
    CreditedHours { id: credit.session, date: credit.date, hours: credit.hours, kind: CreditKind::Class }
}
