//! Everything that stands against someone's completion, not only the gravest: attendance, the grade, the evaluation.

use crate::outcome::{Judgement, absent_too_long, absent_too_often};
use crate::rule_set::RuleSet;
use std::collections::BTreeSet;

/// What a program asks for besides attendance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Conditions {
    /// The least grade that passes, in tenths of a point; none where nothing is graded.
    pub pass_mark: Option<u32>,
    /// Whether everyone has to hand in an evaluation.
    pub evaluation: bool,
}

/// What someone has handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Work {
    /// Their grade, in tenths of a point.
    pub grade: Option<u32>,
    /// Whether they have handed in an evaluation.
    pub evaluation: bool,
}

/// What stands against completion, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hindrance {
    /// Absent for as long as proposes a withdrawal.
    AbsentTooLong,
    /// Absent or gone early as often as proposes 不予结业.
    AbsentTooOften,
    /// Graded below the pass mark.
    NotPassed,
    /// Over the leave limit, and nobody has decided that they stay.
    OverLeave,
    /// Some session has no mark yet.
    Unmarked,
    /// Not graded yet.
    Ungraded,
    /// No evaluation handed in yet.
    EvaluationMissing,
}

/// What stands against someone's completion; nothing if they may complete. `kept` says that a named person has decided
/// that they stay in spite of their leave.
#[must_use]
pub fn hindrances<S>(
    judgement: &Judgement<S>,
    rules: &RuleSet,
    kept: bool,
    conditions: Conditions,
    work: Work,
) -> BTreeSet<Hindrance> {
    let below = |mark: u32| work.grade.is_some_and(|grade| grade < mark);
    let all = [
        (Hindrance::AbsentTooLong, absent_too_long(judgement)),
        (Hindrance::AbsentTooOften, absent_too_often(judgement, rules)),
        (Hindrance::NotPassed, conditions.pass_mark.is_some_and(below)),
        (Hindrance::OverLeave, judgement.leave.over && !kept),
        (Hindrance::Unmarked, !judgement.unmarked.is_empty()),
        (Hindrance::Ungraded, conditions.pass_mark.is_some() && work.grade.is_none()),
        (Hindrance::EvaluationMissing, conditions.evaluation && !work.evaluation),
    ];
    all.into_iter().filter(|(_, stands)| *stands).map(|(hindrance, _)| hindrance).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attendance::{Attendance, Mark, MarkStatus, Session};
    use crate::outcome::{Outcome, outcome};
    use crate::quarters::Quarters;
    use chrono::NaiveDate;
    use proptest::prelude::*;

    /// Sessions of four hours, each marked or not.
    fn rows(marks: &[Option<u8>]) -> Vec<Attendance<usize>> {
        let status = |number: u8| match number {
            0 => MarkStatus::Absent,
            1 => MarkStatus::Sick,
            _ => MarkStatus::Present,
        };
        let row = |(id, mark): (usize, &Option<u8>)| Attendance {
            session: Session {
                id,
                date: NaiveDate::default(),
                start: 540,
                end: 720,
                hours: Quarters::hours(4),
            },
            mark: mark.map(|number| Mark::of(status(number))),
        };
        marks.iter().enumerate().map(row).collect()
    }

    fn marks() -> impl Strategy<Value = Vec<Option<u8>>> {
        prop::collection::vec(prop::option::weighted(0.9, 0_u8..9), 1..30)
    }

    proptest! {
        #[test]
        fn without_further_conditions_completion_is_what_attendance_says(marks in marks()) {
            let rules = RuleSet::shipped();
            let judgement = outcome(&rows(&marks), &rules);
            let found = hindrances(&judgement, &rules, false, Conditions::default(), Work::default());
            let gravest = match found.first() {
                None => Outcome::Eligible,
                Some(Hindrance::AbsentTooLong) => Outcome::WithdrawProposed,
                Some(Hindrance::AbsentTooOften) => Outcome::RefusalProposed,
                Some(Hindrance::OverLeave) => Outcome::NeedsDecision,
                Some(Hindrance::Unmarked) => Outcome::Unmarked,
                Some(other) => return Err(TestCaseError::fail(format!("{other:?} was not asked for"))),
            };
            prop_assert_eq!(gravest, judgement.outcome, "the gravest is the outcome");
        }

        #[test]
        fn a_grade_counts_from_the_pass_mark_on_and_no_condition_hides_another(
            marks in marks(), mark in 0_u32..=1_000, grade in prop::option::of(0_u32..=1_000), handed_in: bool,
        ) {
            let rules = RuleSet::shipped();
            let judgement = outcome(&rows(&marks), &rules);
            let conditions = Conditions { pass_mark: Some(mark), evaluation: true };
            let work = Work { grade, evaluation: handed_in };
            let found = hindrances(&judgement, &rules, false, conditions, work);
            let fewer = hindrances(&judgement, &rules, false, Conditions::default(), work);
            prop_assert!(found.is_superset(&fewer), "more asked for, no less against");
            let passed = !found.contains(&Hindrance::NotPassed) && !found.contains(&Hindrance::Ungraded);
            prop_assert_eq!(passed, grade.is_some_and(|grade| grade >= mark), "equality passes");
            prop_assert_eq!(found.contains(&Hindrance::EvaluationMissing), !handed_in);
        }

        #[test]
        fn a_named_person_lifts_the_leave_limit_and_nothing_else(marks in marks()) {
            let rules = RuleSet::shipped();
            let judgement = outcome(&rows(&marks), &rules);
            let of = |kept| hindrances(&judgement, &rules, kept, Conditions::default(), Work::default());
            let mut without = of(false);
            without.remove(&Hindrance::OverLeave);
            prop_assert_eq!(of(true), without);
        }
    }
}
