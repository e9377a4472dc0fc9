//! What has become of those who were called up, counted. Pure.

use crate::enrollment::EnrollmentState;
use serde::Serialize;
use ts_rs::TS;

/// How a call-up stands, in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
pub struct CallUpFigures {
    /// 应训: seats given.
    pub seats: u32,
    /// 已报: people on the roster.
    pub named: u32,
    /// 实报: of those, the ones whose unit has confirmed them.
    pub confirmed: u32,
    /// 不参训: named, and not sent.
    pub declined: u32,
    /// Named, and replaced by another.
    pub replaced: u32,
    /// 实到: of those on the roster, the ones who were at a session at all.
    pub came: u32,
}

impl CallUpFigures {
    /// Counts so many people in a state, who came or have not come yet.
    pub(super) fn count(&mut self, state: EnrollmentState, came: bool, people: u32) {
        match state {
            EnrollmentState::Declined => self.declined += people,
            EnrollmentState::Replaced => self.replaced += people,
            EnrollmentState::Withdrawn => {}
            state => {
                self.named += people;
                self.confirmed += if state == EnrollmentState::Nominated { 0 } else { people };
                self.came += if came { people } else { 0 };
            }
        }
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            seats: self.seats + other.seats,
            named: self.named + other.named,
            confirmed: self.confirmed + other.confirmed,
            declined: self.declined + other.declined,
            replaced: self.replaced + other.replaced,
            came: self.came + other.came,
        }
    }

    /// Whether anything was asked of the unit or done by it.
    pub(super) fn is_concerned(self) -> bool {
        self.seats + self.named + self.declined + self.replaced > 0
    }

    /// Whether a unit with these figures still owes an answer, though no receipt has come: a seat without a name, or a name it
    /// has not confirmed.
    pub(super) fn is_open(self) -> bool {
        self.named < self.seats || self.confirmed < self.named
    }
}

#[cfg(test)]
mod tests {
    use super::CallUpFigures;
    use crate::enrollment::EnrollmentState;
    use proptest::prelude::*;

    fn people() -> impl Strategy<Value = Vec<(EnrollmentState, bool)>> {
        prop::collection::vec((prop::sample::select(EnrollmentState::ALL.to_vec()), any::<bool>()), 0..60)
    }

    proptest! {
        #[test]
        fn everyone_is_counted_once_and_nobody_is_confirmed_who_is_not_named(people in people(), cut in 0_usize..60) {
            let counted = |people: &[(EnrollmentState, bool)]| {
                let mut figures = CallUpFigures::default();
                for (state, came) in people {
                    figures.count(*state, *came, 1);
                }
                figures
            };
            let all = counted(&people);
            let withdrawn = people.iter().filter(|(state, _)| *state == EnrollmentState::Withdrawn).count();
            let sum = usize::try_from(all.named + all.declined + all.replaced).unwrap_or(usize::MAX);
            prop_assert_eq!(sum + withdrawn, people.len(), "named, declined, replaced or withdrawn");
            prop_assert!(all.confirmed <= all.named && all.came <= all.named, "实报 and 实到 lie within 已报");
            let cut = cut.min(people.len());
            let (first, rest) = people.split_at(cut);
            prop_assert_eq!(counted(first).plus(counted(rest)), all, "units add up to the class");
        }
    }
}
