//! The balance of a roll-call: 应到 = 实到 + 请假 + 缺席, with those not yet called kept apart.

use super::MarkStatus;
use serde::Serialize;
use ts_rs::TS;

/// How a session's roster divides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
pub struct Balance {
    /// 应到: everyone on the roster.
    pub expected: u32,
    /// 实到: those who came, also late or leaving early.
    pub present: u32,
    /// 请假: sick, personal and duty leave.
    pub on_leave: u32,
    /// 缺席: absent without leave.
    pub absent: u32,
    /// Not yet called.
    pub unmarked: u32,
    /// Of those present, the late.
    pub late: u32,
    /// Of those present, the ones who left early.
    pub left_early: u32,
}

impl Balance {
    /// Counts a roster's marks, one for each person on it; None for someone not yet called.
    pub fn of(marks: impl IntoIterator<Item = Option<MarkStatus>>) -> Self {
        marks.into_iter().fold(Self::default(), |balance, mark| balance.with(mark, 1))
    }

    /// The same with `people` more who have this mark.
    #[must_use]
    pub fn with(mut self, mark: Option<MarkStatus>, people: u32) -> Self {
        self.expected += people;
        match mark {
            None => self.unmarked += people,
            Some(MarkStatus::Present) => self.present += people,
            Some(MarkStatus::Late) => {
                self.present += people;
                self.late += people;
            }
            Some(MarkStatus::LeftEarly) => {
                self.present += people;
                self.left_early += people;
            }
            Some(MarkStatus::Sick | MarkStatus::Personal | MarkStatus::Duty) => self.on_leave += people,
            Some(MarkStatus::Absent) => self.absent += people,
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_sheet_always_balances(
            marks in prop::collection::vec(prop::option::of(prop::sample::select(MarkStatus::ALL)), 0..400)
        ) {
            let balance = Balance::of(marks.iter().copied());
            prop_assert_eq!(balance.expected as usize, marks.len());
            let sum = balance.present + balance.on_leave + balance.absent + balance.unmarked;
            prop_assert_eq!(balance.expected, sum);
            prop_assert!(balance.late + balance.left_early <= balance.present);
        }
    }
}
