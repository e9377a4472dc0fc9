//! What the rules propose for someone, and every reason they have, with its figures.

use crate::leave::{CaseDecision, LeaveCase};
use rules::{Conditions, Hindrance, Judgement, Outcome, Quarters, RuleSet, Work, hindrances};
use serde::Serialize;
use ts_rs::TS;

/// What the rules propose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Proposal {
    /// Nothing stands against completion.
    Eligible,
    /// Some session has no mark yet.
    Unmarked,
    /// Not graded yet.
    Ungraded,
    /// No evaluation handed in yet.
    EvaluationMissing,
    /// Over the leave limit: a named person decides.
    NeedsDecision,
    /// Graded below the pass mark: 不予结业.
    NotPassed,
    /// Absent as often as proposes refusing completion.
    RefusalProposed,
    /// Absent for as long as proposes withdrawal.
    WithdrawProposed,
}

impl From<Outcome> for Proposal {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Eligible => Self::Eligible,
            Outcome::Unmarked => Self::Unmarked,
            Outcome::NeedsDecision => Self::NeedsDecision,
            Outcome::RefusalProposed => Self::RefusalProposed,
            Outcome::WithdrawProposed => Self::WithdrawProposed,
        }
    }
}

impl From<Option<Hindrance>> for Proposal {
    fn from(gravest: Option<Hindrance>) -> Self {
        match gravest {
            None => Self::Eligible,
            Some(Hindrance::AbsentTooLong) => Self::WithdrawProposed,
            Some(Hindrance::AbsentTooOften) => Self::RefusalProposed,
            Some(Hindrance::NotPassed) => Self::NotPassed,
            Some(Hindrance::OverLeave) => Self::NeedsDecision,
            Some(Hindrance::Unmarked) => Self::Unmarked,
            Some(Hindrance::Ungraded) => Self::Ungraded,
            Some(Hindrance::EvaluationMissing) => Self::EvaluationMissing,
        }
    }
}

/// A reason, with the figures it rests on. Hours are quarter-hours, limits exact hours, grades tenths of a point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CompletionReason {
    /// Absent for as long as proposes a withdrawal.
    AbsentTooLong {
        /// Hours missed, in quarter-hours.
        hours: u32,
        /// The limit, exactly.
        limit: String,
        /// Where the rule stands, as it is cited.
        article: String,
    },
    /// Absent or gone early as often as proposes 不予结业.
    AbsentTooOften {
        /// How often.
        times: u32,
        /// The limit, exactly.
        limit: u16,
        /// Where the rule stands, as it is cited.
        article: String,
    },
    /// Graded below the pass mark.
    NotPassed {
        /// Their grade, in tenths of a point; none where there is none.
        grade: u32,
        /// The least that passes.
        pass_mark: u32,
    },
    /// Over the leave limit, and nobody has decided yet.
    OverLeave {
        /// Hours on leave, in quarter-hours.
        used: u32,
        /// The limit, exactly.
        limit: String,
        /// Where the rule stands, as it is cited.
        article: String,
    },
    /// Some sessions have no mark yet.
    Unmarked {
        /// How many.
        sessions: u32,
    },
    /// Not graded yet.
    Ungraded {},
    /// No evaluation handed in yet.
    EvaluationMissing {},
    /// Over the leave limit, but a named person decided that they stay: this speaks for them.
    Kept {
        /// Hours on leave, in quarter-hours.
        used: u32,
        /// The limit, exactly.
        limit: String,
        /// Who decided.
        decided_by: String,
        /// Why.
        reason: String,
    },
}

/// The proposal on someone and the reasons for it.
pub(super) fn reasons<S>(
    judgement: &Judgement<S>,
    rules: &RuleSet,
    case: Option<&LeaveCase>,
    conditions: Conditions,
    work: Work,
) -> (Proposal, Vec<CompletionReason>) {
    let used = whole(judgement.leave.hours);
    let limit = judgement.leave.limit.to_string();
    let kept = case.filter(|case| case.decision == CaseDecision::Keep && used <= case.quarters);
    let found = hindrances(judgement, rules, kept.is_some(), conditions, work);
    let mut reasons: Vec<_> =
        found.iter().map(|hindrance| reason(*hindrance, judgement, rules, conditions, work)).collect();
    if let Some(case) = kept.filter(|_| judgement.leave.over) {
        let (decided_by, reason) = (case.decided_by.clone(), case.reason.clone());
        reasons.push(CompletionReason::Kept { used, limit, decided_by, reason });
    }
    (found.first().copied().into(), reasons)
}

fn reason<S>(
    hindrance: Hindrance,
    judgement: &Judgement<S>,
    rules: &RuleSet,
    conditions: Conditions,
    work: Work,
) -> CompletionReason {
    match hindrance {
        Hindrance::AbsentTooLong => CompletionReason::AbsentTooLong {
            hours: whole(judgement.absent_hours),
            limit: judgement.absent_limit.to_string(),
            article: rules.absent_days_withdraw.source.clone(),
        },
        Hindrance::AbsentTooOften => CompletionReason::AbsentTooOften {
            times: count(judgement.absent.len() + judgement.left_early.len()),
            limit: rules.times_without_cause.rule.value.get(),
            article: rules.times_without_cause.rule.source.clone(),
        },
        Hindrance::NotPassed => CompletionReason::NotPassed {
            grade: work.grade.unwrap_or_default(),
            pass_mark: conditions.pass_mark.unwrap_or_default(),
        },
        Hindrance::OverLeave => CompletionReason::OverLeave {
            used: whole(judgement.leave.hours),
            limit: judgement.leave.limit.to_string(),
            article: rules.leave_limit.source.clone(),
        },
        Hindrance::Unmarked => CompletionReason::Unmarked { sessions: count(judgement.unmarked.len()) },
        Hindrance::Ungraded => CompletionReason::Ungraded {},
        Hindrance::EvaluationMissing => CompletionReason::EvaluationMissing {},
    }
}

pub(super) fn whole(quarters: Quarters) -> u32 {
    u32::try_from(quarters.count()).unwrap_or(u32::MAX)
}

pub(super) fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}
