//! Hours for placements: so many for every full month, up to so many a year, where an office's rules credit them at all.

use crate::quarters::Quarters;
use crate::rule_set::RuleSet;
use chrono::{Datelike, Months, NaiveDate};
use std::collections::BTreeMap;

/// A placement as the rules see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed<Id> {
    /// Which.
    pub id: Id,
    /// Its first day.
    pub starts: NaiveDate,
    /// Its last day.
    pub ends: NaiveDate,
    /// Whether it has been assessed and passed.
    pub passed: bool,
}

/// A full month of a placement, counted from its first day, and what it credits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlacedMonth<Id> {
    /// Which placement.
    pub id: Id,
    /// The month's first day.
    pub from: NaiveDate,
    /// Its last day: the hours belong to the year it lies in.
    pub to: NaiveDate,
    /// What it credits.
    pub hours: Quarters,
    /// The version of the rules in force on its last day.
    pub rule_version: u32,
}

/// What one person's placements credit up to `today`, month by month in order of time. Each month goes by the rules in force on
/// its last day, `rules_on`; a year never credits more than those allow, and days shared by two placements count once.
/// The order of the placements does not matter.
#[must_use]
pub fn placed<'a, Id: Copy + Ord>(
    placements: &[Placed<Id>],
    today: NaiveDate,
    rules_on: impl Fn(NaiveDate) -> &'a RuleSet,
) -> Vec<PlacedMonth<Id>> {
    let mut months: Vec<(NaiveDate, NaiveDate, Placed<Id>)> = placements
        .iter()
        .flat_map(|placement| full_months(placement, today).map(|(from, to)| (to, from, *placement)))
        .collect();
    months.sort_unstable_by_key(|(to, from, placement)| (*to, *from, placement.id));
    let mut years: BTreeMap<i32, Quarters> = BTreeMap::new();
    let mut counted = NaiveDate::MIN;
    let mut credits = Vec::new();
    for (to, from, placement) in months {
        let rules = rules_on(to);
        if from <= counted || !credits_at_all(&placement, rules) {
            continue;
        }
        counted = to;
        let so_far = years.entry(to.year()).or_default();
        let left = rules.placement_hours_per_year.value.less(*so_far);
        let hours = rules.placement_hours_per_month.rule.value.min(left);
        *so_far += hours;
        credits.push(PlacedMonth { id: placement.id, from, to, hours, rule_version: rules.version });
    }
    credits
}

fn credits_at_all<Id>(placement: &Placed<Id>, rules: &RuleSet) -> bool {
    rules.placement_hours_per_month.on && (placement.passed || !rules.placement_assessed.on)
}

/// The full months that are over by `today`, each with its first and last day.
fn full_months<Id>(
    placement: &Placed<Id>,
    today: NaiveDate,
) -> impl Iterator<Item = (NaiveDate, NaiveDate)> + use<Id> {
    let (starts, last) = (placement.starts, placement.ends.min(today));
    let begins = move |month| starts.checked_add_months(Months::new(month));
    (0..)
        .map_while(move |month| Some((begins(month)?, begins(month + 1)?.pred_opt()?)))
        .take_while(move |(_, to)| *to <= last)
}

#[cfg(test)]
mod tests {
    use super::{Placed, placed};
    use crate::{Quarters, RuleSet};
    use chrono::{Datelike, Days, NaiveDate};
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    const LATER: NaiveDate = NaiveDate::MAX;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
    }

    fn switched_on() -> RuleSet {
        let mut rules = RuleSet::shipped();
        rules.placement_hours_per_month.on = true;
        rules
    }

    fn passed(id: u8, starts: NaiveDate, ends: NaiveDate) -> Placed<u8> {
        Placed { id, starts, ends, passed: true }
    }

    fn hours(months: &[super::PlacedMonth<u8>]) -> Vec<u64> {
        months.iter().map(|month| month.hours.count()).collect()
    }

    #[test]
    fn what_nobody_verified_credits_nothing_until_it_is_switched_on() {
        let half_a_year = [passed(1, day(2026, 1, 1), day(2026, 6, 30))];
        let shipped = RuleSet::shipped();
        assert_eq!(placed(&half_a_year, LATER, |_| &shipped), [], "as shipped");
        let rules = switched_on();
        let months = placed(&half_a_year, LATER, |_| &rules);
        assert_eq!(hours(&months), [32, 32, 32, 32, 32, 0], "eight hours a month, forty a year at most");
    }

    #[test]
    fn only_full_months_that_are_over_and_passed_count() {
        let rules = switched_on();
        let placement = passed(1, day(2026, 3, 16), day(2026, 5, 14));
        assert_eq!(
            hours(&placed(&[placement], LATER, |_| &rules)),
            [32],
            "a day is lacking of the second month"
        );
        assert_eq!(
            placed(&[placement], day(2026, 4, 14), |_| &rules),
            [],
            "nor is the first one over before its day"
        );
        let open = Placed { passed: false, ..placement };
        assert_eq!(placed(&[open], LATER, |_| &rules), [], "nobody has assessed it");
        let mut lenient = rules.clone();
        lenient.placement_assessed.on = false;
        assert_eq!(hours(&placed(&[open], LATER, |_| &lenient)), [32], "where that is not asked for");
    }

    #[test]
    fn a_placement_over_new_year_belongs_to_both_years() {
        let rules = switched_on();
        let months = placed(&[passed(1, day(2026, 11, 1), day(2027, 2, 28))], LATER, |_| &rules);
        let years: Vec<i32> = months.iter().map(|month| month.to.year()).collect();
        assert_eq!(years, [2026, 2026, 2027, 2027], "each month to the year of its last day");
        let across = placed(&[passed(1, day(2026, 12, 15), day(2027, 1, 14))], LATER, |_| &rules);
        assert_eq!(across.iter().map(|month| month.to).collect::<Vec<_>>(), [day(2027, 1, 14)]);
    }

    #[test]
    fn each_month_goes_by_the_rules_of_its_last_day() {
        let (old, mut new) = (RuleSet::shipped(), switched_on());
        (new.version, new.effective) = (2, day(2026, 3, 1));
        let rules_on = |on: NaiveDate| if on >= new.effective { &new } else { &old };
        let months = placed(&[passed(1, day(2026, 1, 1), day(2026, 4, 30))], LATER, rules_on);
        let versions: Vec<(u32, u32)> =
            months.iter().map(|month| (month.to.month(), month.rule_version)).collect();
        assert_eq!(versions, [(3, 2), (4, 2)], "what was over before the new version stays without hours");
    }

    fn placements() -> impl Strategy<Value = Vec<Placed<u8>>> {
        prop::collection::vec((0_u64..900, 0_u64..500, any::<bool>()), 0..5).prop_map(|rows| {
            let from = day(2025, 1, 1);
            rows.into_iter()
                .zip(0_u8..)
                .map(|((start, length, passed), id)| {
                    let starts = from + Days::new(start);
                    Placed { id, starts, ends: starts + Days::new(length), passed }
                })
                .collect()
        })
    }

    proptest! {
        #[test]
        fn no_year_credits_more_than_its_most_and_no_day_counts_twice(
            placements in placements(), month in 1_u32..200, year in 1_u32..400,
        ) {
            let mut rules = switched_on();
            rules.placement_hours_per_month.rule.value = Quarters::new(month);
            rules.placement_hours_per_year.value = Quarters::new(year);
            let months = placed(&placements, LATER, |_| &rules);
            let mut sums: BTreeMap<i32, u64> = BTreeMap::new();
            for credit in &months {
                *sums.entry(credit.to.year()).or_default() += credit.hours.count();
                let own = placements.iter().find(|one| one.id == credit.id);
                prop_assert!(own.is_some_and(|own| own.starts <= credit.from && credit.to <= own.ends && own.passed));
            }
            prop_assert!(sums.values().all(|sum| *sum <= u64::from(year)), "the most a year credits");
            let pairs = months.iter().zip(months.iter().skip(1));
            prop_assert!(pairs.into_iter().all(|(one, next)| one.to < next.from), "in order, none over another");
        }

        #[test]
        fn the_order_of_placements_does_not_matter(placements in placements()) {
            let rules = switched_on();
            let mut turned = placements.clone();
            turned.reverse();
            prop_assert_eq!(placed(&placements, LATER, |_| &rules), placed(&turned, LATER, |_| &rules));
        }

        #[test]
        fn what_is_over_stays_credited_as_time_goes_on(placements in placements(), days in 0_u64..1_500) {
            let rules = switched_on();
            let today = day(2025, 1, 1) + Days::new(days);
            let (now, later) = (placed(&placements, today, |_| &rules), placed(&placements, LATER, |_| &rules));
            prop_assert_eq!(&later.iter().take(now.len()).copied().collect::<Vec<_>>(), &now);
        }
    }
}
