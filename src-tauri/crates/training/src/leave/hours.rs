//! The hours of a leave: those asked for are either used or given back, none of them twice.

use serde::Serialize;
use ts_rs::TS;

/// Hours of a leave, in quarter-hours: `asked = used + given_back`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
pub struct LeaveHours {
    /// Of all its sessions.
    pub asked: u32,
    /// Of those that are taken, or still to be.
    pub used: u32,
    /// Of those given back on return.
    pub given_back: u32,
}

impl LeaveHours {
    /// Adds up sessions, each with its quarter-hours and whether it was given back.
    pub fn of(sessions: impl IntoIterator<Item = (u32, bool)>) -> Self {
        sessions.into_iter().fold(Self::default(), |sum, (quarters, given_back)| Self {
            asked: sum.asked + quarters,
            used: sum.used + if given_back { 0 } else { quarters },
            given_back: sum.given_back + if given_back { quarters } else { 0 },
        })
    }
}

/// Which of a leave's sessions, in order of time, are given back by someone who attends again from `back` on; none if they
/// are away to the end. None if `back` is not one of them.
pub(super) fn given_back<S: Copy + PartialEq>(sessions: &[S], back: Option<S>) -> Option<Vec<S>> {
    let Some(back) = back else { return Some(Vec::new()) };
    let first = sessions.iter().position(|session| *session == back)?;
    Some(sessions.iter().skip(first).copied().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use proptest::prelude::*;
    use rules::{Attendance, Mark, MarkStatus, Quarters, RuleSet, Session, leave_of};

    /// A class whose sessions have these quarter-hours, of which some are on leave.
    fn rows(quarters: &[u32], on_leave: impl Fn(usize) -> bool) -> Vec<Attendance<usize>> {
        let row = |(id, quarters): (usize, &u32)| Attendance {
            session: Session {
                id,
                date: NaiveDate::default(),
                start: 540,
                end: 720,
                hours: Quarters::new(*quarters),
            },
            mark: on_leave(id).then_some(Mark::of(MarkStatus::Personal)),
        };
        quarters.iter().enumerate().map(row).collect()
    }

    proptest! {
        #[test]
        fn what_was_asked_for_is_used_or_given_back_wherever_they_return(
            quarters in prop::collection::vec(0_u32..40, 1..60), back in prop::option::of(0_usize..70),
        ) {
            let ids: Vec<usize> = (0..quarters.len()).collect();
            let Some(returned) = given_back(&ids, back) else {
                prop_assert!(back.is_some_and(|back| back >= quarters.len()), "refused only where it is not theirs");
                return Ok(());
            };
            let hours = LeaveHours::of(quarters.iter().zip(&ids).map(|(hours, id)| (*hours, returned.contains(id))));
            prop_assert_eq!(hours.asked, hours.used + hours.given_back);
            prop_assert_eq!(hours.asked, quarters.iter().sum::<u32>());
            let all = leave_of(&rows(&quarters, |_| true), &RuleSet::shipped());
            let after = leave_of(&rows(&quarters, |id| !returned.contains(&id)), &RuleSet::shipped());
            prop_assert_eq!(after.hours, Quarters::new(hours.used), "the rules count what is used, and no more");
            prop_assert_eq!(after.hours + Quarters::new(hours.given_back), all.hours);
        }

        #[test]
        fn returning_earlier_never_uses_more(
            quarters in prop::collection::vec(0_u32..40, 1..60), days in (0_usize..60, 0_usize..60),
        ) {
            let ids: Vec<usize> = (0..quarters.len()).collect();
            let used = |back: usize| {
                let back = back.min(quarters.len() - 1);
                let returned = given_back(&ids, Some(back)).unwrap_or_default();
                LeaveHours::of(quarters.iter().zip(&ids).map(|(hours, id)| (*hours, returned.contains(id)))).used
            };
            prop_assert!(used(days.0.min(days.1)) <= used(days.0.max(days.1)));
        }
    }
}
