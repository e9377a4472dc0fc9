//! The result of a case.

use super::reading::{Case, Subject};
use crate::attendance::Attendance;
use crate::fraction::Fraction;
use crate::hours::{class_hours, credits, hours_by_year};
use crate::outcome::{Outcome, outcome};
use crate::quarters::Quarters;
use crate::rule_set::TargetName;
use crate::targets::{CreditKind, CreditedHours, targets};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;

/// What the program would show for a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CaseReport {
    /// The sum of the sessions' hours.
    pub class_hours: Quarters,
    /// Each person's figures.
    pub people: BTreeMap<String, PersonReport>,
}

/// One person's figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PersonReport {
    /// Hours credited by the sessions.
    pub hours: Quarters,
    /// The same by the year of the session's date; only years with hours.
    pub hours_by_year: BTreeMap<i32, Quarters>,
    /// Leave and its limit.
    pub leave: LeaveReport,
    /// Hours missed without leave.
    pub absent_hours: Quarters,
    /// What the rules propose.
    pub outcome: Outcome,
    /// The targets on the day of judgement.
    pub targets: Vec<TargetReport>,
}

/// Leave and its limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeaveReport {
    /// Hours missed on leave.
    pub hours: Quarters,
    /// The limit, exactly.
    pub limit: Fraction,
    /// What is left of it.
    pub remaining: Fraction,
    /// More than the limit.
    pub over: bool,
}

/// How a person stands with one target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TargetReport {
    /// Which target.
    pub name: TargetName,
    /// First day that counts.
    pub from: NaiveDate,
    /// Last day that counts.
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

pub(super) fn report(case: &Case) -> CaseReport {
    let people = case.people.iter().map(|(id, subject)| (id.clone(), person(case, subject)));
    CaseReport { class_hours: class_hours(case.sessions.iter().copied()), people: people.collect() }
}

fn person(case: &Case, subject: &Subject) -> PersonReport {
    let row = |session: &crate::attendance::Session<usize>| Attendance {
        session: *session,
        mark: subject.marks.get(&session.id).copied(),
    };
    let rows: Vec<Attendance<usize>> = case.sessions.iter().map(row).collect();
    let credited = credits(&rows, &case.rules);
    let judgement = outcome(&rows, &case.rules);
    let years = hours_by_year(&credited).into_iter().map(|(year, hours)| (year, hours.hours));
    let of_sessions = credited.iter().map(|credit| CreditedHours {
        id: credit.session,
        date: credit.date,
        hours: credit.hours,
        kind: CreditKind::Class,
    });
    let all: Vec<CreditedHours<usize>> = of_sessions.chain(subject.credits.iter().copied()).collect();
    PersonReport {
        hours: credited.iter().map(|credit| credit.hours).sum(),
        hours_by_year: years.filter(|(_, hours)| *hours > Quarters::ZERO).collect(),
        leave: LeaveReport {
            hours: judgement.leave.hours,
            limit: judgement.leave.limit,
            remaining: judgement.leave.remaining,
            over: judgement.leave.over,
        },
        absent_hours: judgement.absent_hours,
        outcome: judgement.outcome,
        targets: target_reports(case, subject, &all),
    }
}

fn target_reports(case: &Case, subject: &Subject, credits: &[CreditedHours<usize>]) -> Vec<TargetReport> {
    let lines = targets(&subject.career, credits, case.as_of, &case.rules);
    let report = |line: crate::targets::TargetProgress<usize>| TargetReport {
        name: line.name,
        from: line.from,
        to: line.to,
        required: line.required,
        credited: line.credited,
        short: line.short,
        due: line.due,
    };
    lines.into_iter().map(report).collect()
}
