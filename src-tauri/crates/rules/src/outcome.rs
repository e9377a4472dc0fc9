//! What a person's row in a class comes to. The program proposes; a named person decides.

use crate::attendance::{Attendance, Mark, MarkStatus};
use crate::fraction::Fraction;
use crate::leave::{Leave, leave_of};
use crate::quarters::Quarters;
use crate::rule_set::RuleSet;
use serde::Serialize;
use std::collections::BTreeSet;

/// What the rules propose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Absent for as many days as propose a withdrawal (退学).
    WithdrawProposed,
    /// Absent or gone early as often as proposes 不予结业; only where an office has switched that rule on.
    RefusalProposed,
    /// Over the leave limit: a named person decides.
    NeedsDecision,
    /// Some session has no mark yet.
    Unmarked,
    /// Nothing stands against 结业.
    Eligible,
}

/// The outcome and everything it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Judgement<S> {
    /// What the rules propose.
    pub outcome: Outcome,
    /// Hours of the sessions missed without leave.
    pub absent_hours: Quarters,
    /// The sessions missed without leave.
    pub absent: Vec<S>,
    /// Absences from which a withdrawal is proposed; in hours.
    pub absent_limit: Fraction,
    /// The sessions left early.
    pub left_early: Vec<S>,
    /// The sessions without a mark.
    pub unmarked: Vec<S>,
    /// Leave and its limit.
    pub leave: Leave<S>,
    /// The version of the rules.
    pub rule_version: u32,
}

/// Judges one person, from their row over all sessions of the class.
#[must_use]
pub fn outcome<S: Copy>(rows: &[Attendance<S>], rules: &RuleSet) -> Judgement<S> {
    let marked = |status| move |row: &&Attendance<S>| row.mark.map(|mark| mark.status) == status;
    let sessions = |status| rows.iter().filter(marked(status)).map(|row| row.session.id).collect();
    let mut judgement = Judgement {
        outcome: Outcome::Eligible,
        absent_hours: rows.iter().filter(marked(Some(MarkStatus::Absent))).map(|row| row.session.hours).sum(),
        absent: sessions(Some(MarkStatus::Absent)),
        absent_limit: rules.absent_days_withdraw.value.of(rules.hours_per_day.value),
        left_early: sessions(Some(MarkStatus::LeftEarly)),
        unmarked: sessions(None),
        leave: leave_of(rows, rules),
        rule_version: rules.version,
    };
    judgement.outcome = proposed(&judgement, rules);
    judgement
}

fn proposed<S>(judgement: &Judgement<S>, rules: &RuleSet) -> Outcome {
    if absent_too_long(judgement) {
        Outcome::WithdrawProposed
    } else if absent_too_often(judgement, rules) {
        Outcome::RefusalProposed
    } else if judgement.leave.over {
        Outcome::NeedsDecision
    } else if judgement.unmarked.is_empty() {
        Outcome::Eligible
    } else {
        Outcome::Unmarked
    }
}

/// Absent for as long as proposes a withdrawal.
pub(crate) fn absent_too_long<S>(judgement: &Judgement<S>) -> bool {
    Fraction::from(judgement.absent_hours) >= judgement.absent_limit
}

/// Absent or gone early as often as proposes 不予结业.
pub(crate) fn absent_too_often<S>(judgement: &Judgement<S>, rules: &RuleSet) -> bool {
    let times = judgement.absent.len() + judgement.left_early.len();
    let refusal = &rules.times_without_cause;
    refusal.on && times >= usize::from(refusal.rule.value.get())
}

/// What granting leave for some sessions would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeaveEffect<S> {
    /// As it stands.
    pub before: Judgement<S>,
    /// With the leave granted.
    pub after: Judgement<S>,
}

/// The effect of a request, shown before anyone approves it: its sessions count as leave, whatever their mark is now.
#[must_use]
pub fn leave_effect<S: Copy + Ord>(
    rows: &[Attendance<S>],
    requested: &BTreeSet<S>,
    rules: &RuleSet,
) -> LeaveEffect<S> {
    let granted = |row: &Attendance<S>| {
        if requested.contains(&row.session.id) {
            Attendance { mark: Some(Mark::of(MarkStatus::Personal)), ..*row }
        } else {
            *row
        }
    };
    let after: Vec<_> = rows.iter().map(granted).collect();
    LeaveEffect { before: outcome(rows, rules), after: outcome(&after, rules) }
}
