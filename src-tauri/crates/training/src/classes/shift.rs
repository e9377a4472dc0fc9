//! Moving a class's days to another start: weekday offsets are kept where they can be, days off are stepped over.

use crate::calendar::{SpecialDays, is_workday};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use std::collections::{BTreeMap, BTreeSet};

/// The longest run of days off that is stepped over; a county block can close weeks on end.
const FARTHEST: usize = 60;

/// Where each day of a class goes when its first day goes from `from` to `to`.
///
/// A day keeps its distance from the first. One that was a workday steps forward to the next workday; one that was
/// meant for a weekend may fall on a weekend again, but not on a holiday. Different days stay different and in order.
pub(super) fn shifted(
    days: &BTreeSet<NaiveDate>,
    from: NaiveDate,
    to: NaiveDate,
    special: &SpecialDays,
) -> BTreeMap<NaiveDate, NaiveDate> {
    let mut placed = BTreeMap::new();
    let mut last: Option<NaiveDate> = None;
    for day in days {
        let same_distance = *day + (to - from);
        let earliest =
            last.and_then(|last| last.succ_opt()).map_or(same_distance, |next| next.max(same_distance));
        let on_a_day_off = !is_workday(*day, special);
        let free = |date: &NaiveDate| is_workday(*date, special) || (on_a_day_off && weekend(*date, special));
        let place = earliest.iter_days().take(FARTHEST).find(free).unwrap_or(earliest);
        placed.insert(*day, place);
        last = Some(place);
    }
    placed
}

/// Whether a date is an ordinary weekend day.
fn weekend(date: NaiveDate, special: &SpecialDays) -> bool {
    !special.contains_key(&date) && matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The last day of a class that takes `length` days from `starts` on, days off not counted.
pub(super) fn last_day(starts: NaiveDate, length: u32, special: &SpecialDays) -> NaiveDate {
    let rest = usize::try_from(length).unwrap_or(usize::MAX).saturating_sub(2);
    let after = starts.iter_days().skip(1).take(3 * 366).filter(|date| is_workday(*date, special));
    let last = if length < 2 { None } else { after.into_iter().nth(rest) };
    last.unwrap_or(starts)
}

/// The days a shift may have to look at: the class's own, and as far as its days may be moved.
pub(super) fn horizon(days: &BTreeSet<NaiveDate>, from: NaiveDate, to: NaiveDate) -> (NaiveDate, NaiveDate) {
    let first = days.first().copied().unwrap_or(from).min(from).min(to);
    let last = days.last().copied().unwrap_or(from).max(from);
    let last = last.max(last + (to - from));
    (first, last.checked_add_days(Days::new(400)).unwrap_or(last))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use super::*;
    use crate::calendar::DayKind;
    use proptest::prelude::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn moved(days: &[&str], to: &str, special: &SpecialDays) -> Vec<String> {
        let days: BTreeSet<NaiveDate> = days.iter().map(|day| date(day)).collect();
        let from = *days.first().unwrap();
        shifted(&days, from, date(to), special).values().map(ToString::to_string).collect()
    }

    #[test]
    fn from_monday_to_monday_every_weekday_stays() {
        let week = ["2026-03-02", "2026-03-04", "2026-03-06", "2026-03-09"];
        let expected = ["2026-04-13", "2026-04-15", "2026-04-17", "2026-04-20"];
        assert_eq!(moved(&week, "2026-04-13", &SpecialDays::new()), expected, "six weeks later");
    }

    #[test]
    fn a_week_begun_on_wednesday_goes_on_after_the_weekend() {
        let week = ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06"];
        let expected = ["2026-03-11", "2026-03-12", "2026-03-13", "2026-03-16", "2026-03-17"];
        assert_eq!(moved(&week, "2026-03-11", &SpecialDays::new()), expected, "the weekend is stepped over");
    }

    #[test]
    fn a_holiday_is_stepped_over_and_a_make_up_workday_is_used() {
        let special = SpecialDays::from([
            (date("2026-05-01"), DayKind::Holiday),
            (date("2026-05-09"), DayKind::Workday),
        ]);
        let expected = ["2026-04-30", "2026-05-04"];
        assert_eq!(moved(&["2026-03-05", "2026-03-06"], "2026-04-30", &special), expected, "after May Day");
        let expected = ["2026-05-08", "2026-05-09"];
        assert_eq!(
            moved(&["2026-03-05", "2026-03-06"], "2026-05-08", &special),
            expected,
            "on a workday Saturday"
        );
    }

    #[test]
    fn a_day_meant_for_the_weekend_stays_on_the_weekend() {
        let expected = ["2026-03-13", "2026-03-14"];
        let days = ["2026-03-06", "2026-03-07"];
        assert_eq!(moved(&days, "2026-03-13", &SpecialDays::new()), expected, "Friday and Saturday");
    }

    #[test]
    fn the_last_day_counts_workdays() {
        let special = SpecialDays::from([(date("2026-05-01"), DayKind::Holiday)]);
        let last = |starts, length| last_day(date(starts), length, &special).to_string();
        assert_eq!(last("2026-03-02", 5), "2026-03-06", "Monday to Friday");
        assert_eq!(last("2026-03-05", 3), "2026-03-09", "over a weekend");
        assert_eq!(last("2026-04-30", 2), "2026-05-04", "over May Day and the weekend");
        assert_eq!(last("2026-03-02", 1), "2026-03-02", "a single day");
        assert_eq!(last("2026-03-02", 0), "2026-03-02", "nothing said");
    }

    proptest! {
        #[test]
        fn days_stay_apart_in_order_and_off_holidays(
            offsets in prop::collection::btree_set(0_i64..60, 1..30),
            to in 0_i64..400,
            holidays in prop::collection::btree_set(0_i64..500, 0..30),
        ) {
            let monday = date("2026-03-02");
            let after = |days: i64| monday + chrono::TimeDelta::days(days);
            let special: SpecialDays =
                holidays.iter().map(|day| (after(*day), DayKind::Holiday)).collect();
            let days: BTreeSet<NaiveDate> = offsets.iter().map(|day| after(*day)).collect();
            let placed = shifted(&days, monday, after(to), &special);
            let places: Vec<NaiveDate> = placed.values().copied().collect();
            prop_assert_eq!(placed.len(), days.len());
            prop_assert!(places.is_sorted() && places.iter().collect::<BTreeSet<_>>().len() == places.len());
            for (day, place) in &placed {
                prop_assert!(!special.contains_key(place), "{} fell on a holiday", day);
                prop_assert!(is_workday(*place, &special) || !is_workday(*day, &special));
                prop_assert!(*place >= *day + chrono::TimeDelta::days(to));
            }
        }
    }
}
