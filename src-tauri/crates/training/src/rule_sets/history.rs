//! The versions there are, and which of them counts for what.

use super::RuleVersion;
use crate::classes::Class;
use crate::store::{StoreError, View};
use chrono::NaiveDate;
use rules::RuleSet;

/// Every version of the rules, in the order in which they take effect; there is always a first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    first: RuleSet,
    later: Vec<RuleSet>,
}

impl History {
    /// The versions recorded; the shipped rules where none is.
    pub fn read(view: &View<'_>) -> Result<Self, StoreError> {
        let recorded = view.all::<RuleVersion>("ORDER BY effective, version", [])?;
        let sets = recorded.iter().map(rules_of).collect::<Result<Vec<_>, _>>()?;
        Ok(Self::of(sets))
    }

    /// The versions given, earliest first; the shipped rules where there is none.
    #[must_use]
    pub fn of(sets: Vec<RuleSet>) -> Self {
        let mut sets = sets.into_iter();
        Self { first: sets.next().unwrap_or_else(RuleSet::shipped), later: sets.collect() }
    }

    /// The version in force on a day; the first one also counts for what lies before it.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> &RuleSet {
        self.known_on(0, day)
    }

    /// The version in force on a day among those up to the version `known`; 0 for all of them.
    #[must_use]
    pub fn known_on(&self, known: u32, day: NaiveDate) -> &RuleSet {
        let counts = |rules: &&RuleSet| rules.effective <= day && (known == 0 || rules.version <= known);
        self.later.iter().rfind(counts).unwrap_or(&self.first)
    }

    /// The rules a class is judged by: those in force on its first day.
    #[must_use]
    pub fn of_class(&self, class: &Class) -> &RuleSet {
        self.known_on(class.rules_known, class.starts.unwrap_or(self.first.effective))
    }

    /// The version that took effect last.
    #[must_use]
    pub fn latest(&self) -> &RuleSet {
        self.later.last().unwrap_or(&self.first)
    }

    /// Every version, earliest first.
    pub fn all(&self) -> impl Iterator<Item = &RuleSet> {
        std::iter::once(&self.first).chain(&self.later)
    }

    /// The history with one more version.
    #[must_use]
    pub fn with(&self, next: RuleSet) -> Self {
        let mut longer = self.clone();
        longer.later.push(next);
        longer
    }

    /// The history as a text literal of `SQLite`, for the function `credited_quarters`.
    #[must_use]
    pub fn literal(&self) -> String {
        // A rule set is numbers, dates and texts: writing it cannot fail.
        let text = serde_json::to_string(&self.all().collect::<Vec<_>>()).unwrap_or_default();
        format!("'{}'", text.replace('\'', "''"))
    }

    /// Reads what [`History::literal`] wrote.
    pub fn from_literal(text: &str) -> serde_json::Result<Self> {
        serde_json::from_str(text).map(Self::of)
    }
}

/// The rules a version holds. One this program cannot read would make every figure wrong, so it is never passed over.
fn rules_of(version: &RuleVersion) -> Result<RuleSet, StoreError> {
    serde_json::from_str(&version.body)
        .map_err(|error| StoreError::Damaged { detail: format!("rule_version {}: {error}", version.version) })
}

#[cfg(test)]
mod tests {
    use super::History;
    use chrono::{Days, NaiveDate};
    use proptest::prelude::*;
    use rules::RuleSet;
    use std::num::NonZeroU16;

    /// Versions that follow one another, some days apart, each with a step of its own.
    fn histories() -> impl Strategy<Value = Vec<RuleSet>> {
        prop::collection::vec((1_u64..400, 1_u16..=1440), 1..6).prop_map(|steps| {
            let mut effective = RuleSet::shipped().effective;
            let following = steps.into_iter().zip(2_u32..).map(|((days, step), version)| {
                effective = effective + Days::new(days);
                let mut rules = RuleSet { version, effective, ..RuleSet::shipped() };
                rules.step_minutes.value = NonZeroU16::new(step).unwrap_or(NonZeroU16::MIN);
                rules
            });
            std::iter::once(RuleSet::shipped()).chain(following).collect()
        })
    }

    fn days() -> impl Strategy<Value = NaiveDate> {
        (0_u64..3_000).prop_map(|days| RuleSet::shipped().effective + Days::new(days))
    }

    proptest! {
        #[test]
        fn later_versions_change_nothing_for_a_class_that_was_closed_before(
            (sets, closed) in histories().prop_flat_map(|sets| (1..=sets.len()).prop_map(move |closed| (sets.clone(), closed))),
            day in days(),
        ) {
            let (before, after) = (History::of(sets.iter().take(closed).cloned().collect()), History::of(sets));
            let known = before.latest().version;
            prop_assert_eq!(after.known_on(known, day), before.on(day), "as on the day it was closed");
        }

        #[test]
        fn a_version_counts_from_its_day_to_the_day_before_the_next(sets in histories(), day in days()) {
            let history = History::of(sets.clone());
            let counted = history.on(day);
            prop_assert!(counted.effective <= day, "it has begun");
            let next = sets.iter().find(|rules| rules.version == counted.version + 1);
            prop_assert!(next.is_none_or(|next| next.effective > day), "and the next has not");
        }

        #[test]
        fn what_queries_are_handed_reads_back(sets in histories()) {
            let history = History::of(sets);
            let literal = history.literal();
            let text = literal.trim_matches('\'').replace("''", "'");
            prop_assert_eq!(History::from_literal(&text).ok(), Some(history));
        }
    }
}
