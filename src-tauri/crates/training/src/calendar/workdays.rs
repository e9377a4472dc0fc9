//! Which days are there to train on.

use super::DayKind;
use chrono::{Datelike, NaiveDate, Weekday};
use std::collections::BTreeMap;

/// The days that are not what their weekday says.
pub type SpecialDays = BTreeMap<NaiveDate, DayKind>;

/// Whether people are at work and free to be trained: a make-up workday is such a day even on a weekend, a holiday and a
/// county block (两会, 防汛, 农忙) are not.
#[must_use]
pub fn is_workday(date: NaiveDate, days: &SpecialDays) -> bool {
    match days.get(&date) {
        Some(DayKind::Workday) => true,
        Some(DayKind::Holiday | DayKind::CountyBlock) => false,
        None => !matches!(date.weekday(), Weekday::Sat | Weekday::Sun),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_special_day_outweighs_its_weekday() {
        let days = SpecialDays::from([
            (date("2026-10-01"), DayKind::Holiday),
            (date("2026-10-10"), DayKind::Workday),
            (date("2026-06-15"), DayKind::CountyBlock),
        ]);
        assert!(!is_workday(date("2026-10-01"), &days), "a Thursday, but National Day");
        assert!(is_workday(date("2026-10-10"), &days), "a Saturday, but a make-up workday");
        assert!(!is_workday(date("2026-06-15"), &days), "a Monday, but the county fights the flood");
        assert!(!is_workday(date("2026-10-11"), &days), "an ordinary Sunday");
        assert!(is_workday(date("2026-10-12"), &days), "an ordinary Monday");
    }

    proptest! {
        #[test]
        fn without_special_days_seven_days_in_a_row_have_five_workdays(start in 0_i32..40_000) {
            let first = NaiveDate::from_num_days_from_ce_opt(700_000 + start).unwrap();
            let week = first.iter_days().take(7).filter(|date| is_workday(*date, &SpecialDays::new())).count();
            prop_assert_eq!(week, 5);
        }
    }
}
