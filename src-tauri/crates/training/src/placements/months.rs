//! Which months a report is owed for, and since when it is late. Pure.

use super::Placement;
use chrono::{Datelike, Days, Months, NaiveDate};

/// A month with fewer days of the placement than this asks for no report, unless the whole placement is shorter.
const FEWEST_DAYS: i64 = 10;
/// Days after the month's end within which its report is in time.
const DAYS_OF_GRACE: u64 = 5;

/// The first days of all months in which the placement runs.
pub(crate) fn touched(placement: &Placement) -> Vec<NaiveDate> {
    let (Some(starts), Some(ends)) = (placement.starts, placement.ends) else { return Vec::new() };
    let first = first_of(starts);
    let months = (0..).map_while(|count| first.checked_add_months(Months::new(count)));
    months.take_while(|month| *month <= ends).collect()
}

/// The first days of the months a report is owed for: those it fills for some days; the last one if it fills none.
pub(super) fn owed(placement: &Placement) -> Vec<NaiveDate> {
    if placement.called_off {
        return Vec::new();
    }
    let months = touched(placement);
    let enough = |month: &&NaiveDate| days_in(placement, **month) >= FEWEST_DAYS;
    let long: Vec<NaiveDate> = months.iter().filter(enough).copied().collect();
    if long.is_empty() { months.last().copied().into_iter().collect() } else { long }
}

fn days_in(placement: &Placement, month: NaiveDate) -> i64 {
    let (Some(starts), Some(ends)) = (placement.starts, placement.ends) else { return 0 };
    let next = month.checked_add_months(Months::new(1)).unwrap_or(NaiveDate::MAX);
    let after = ends.succ_opt().unwrap_or(NaiveDate::MAX).min(next);
    (after - starts.max(month)).num_days()
}

/// Reports for months before this one are late today.
pub(super) fn late_before(today: NaiveDate) -> NaiveDate {
    first_of(today.checked_sub_days(Days::new(DAYS_OF_GRACE)).unwrap_or(today))
}

/// The first day of a day's month.
pub(super) fn first_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::{Placement, late_before, owed, touched};
    use chrono::{Days, NaiveDate};
    use proptest::prelude::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap_or_default()
    }

    fn between(starts: NaiveDate, ends: NaiveDate) -> Placement {
        Placement { starts: Some(starts), ends: Some(ends), ..Placement::default() }
    }

    #[test]
    fn a_few_days_at_either_end_ask_for_no_report() {
        let placement = between(day(2, 25), day(5, 9));
        assert_eq!(
            owed(&placement),
            [day(3, 1), day(4, 1)],
            "four days of February and nine of May are too few"
        );
        assert_eq!(touched(&placement).len(), 4, "though a report on them can be handed in");
        assert_eq!(owed(&between(day(3, 30), day(4, 3))), [day(4, 1)], "a week asks for one all the same");
        assert_eq!(
            owed(&Placement { called_off: true, ..placement }),
            [],
            "what was called off asks for none"
        );
    }

    #[test]
    fn a_report_is_late_from_the_sixth_of_the_next_month() {
        assert_eq!(late_before(day(4, 5)), day(3, 1), "on the fifth March is still in time");
        assert_eq!(late_before(day(4, 6)), day(4, 1), "on the sixth it is late");
    }

    proptest! {
        #[test]
        fn a_placement_of_any_length_owes_a_report_and_never_one_for_a_month_it_is_not_in(start in 0_u64..2_000, length in 0_u64..900) {
            let starts = day(1, 1) + Days::new(start);
            let placement = between(starts, starts + Days::new(length));
            let (owed, touched) = (owed(&placement), touched(&placement));
            prop_assert!(!owed.is_empty(), "at least one");
            prop_assert!(owed.iter().all(|month| touched.contains(month)), "in its own months");
            prop_assert!(owed.len() as u64 <= length / 28 + 2, "one a month");
        }
    }
}
