//! On which days a quarterly lecture falls. Pure.

use crate::calendar::{SpecialDays, is_workday};
use chrono::{Datelike, Days, Months, NaiveDate};

/// The last month of each quarter: lectures are in its middle.
const MONTHS: [(u32, u32); 4] = [(1, 3), (2, 6), (3, 9), (4, 12)];
/// The day of the month from which on a free day is looked for.
const MIDDLE: u32 = 15;

/// The quarter a day lies in, 1 to 4.
pub(super) fn quarter_of(date: NaiveDate) -> u32 {
    date.month0() / 3 + 1
}

/// For each quarter of a year that is not over on `from`: the first workday from the middle of its last month on, or from
/// `from` on where that is later; the last before it where none is left in the quarter.
pub(super) fn quarterly(year: i32, from: NaiveDate, days: &SpecialDays) -> Vec<(u32, NaiveDate)> {
    let found = MONTHS.into_iter().filter_map(|(quarter, month)| {
        let middle = NaiveDate::from_ymd_opt(year, month, MIDDLE)?;
        let end = NaiveDate::from_ymd_opt(year, month, 1)? + Months::new(1) - Days::new(1);
        let begin = NaiveDate::from_ymd_opt(year, month - 2, 1)?.max(from);
        let wish = middle.max(from);
        let later = wish.iter_days().take_while(|day| *day <= end).find(|day| is_workday(*day, days));
        let earlier = || {
            let before = wish.pred_opt()?;
            let mut back = before.iter_days().rev().take_while(|day| *day >= begin);
            back.find(|day| is_workday(*day, days))
        };
        let day = if wish > end { None } else { later.or_else(earlier) };
        Some((quarter, day?))
    });
    found.collect()
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

    #[test]
    fn a_lecture_moves_to_the_first_day_people_are_at_work() {
        let plain = quarterly(2026, date("2025-12-01"), &SpecialDays::new());
        let dates: Vec<String> = plain.iter().map(|(_, day)| day.to_string()).collect();
        assert_eq!(dates, ["2026-03-16", "2026-06-15", "2026-09-15", "2026-12-15"], "15 March is a Sunday");
        let flood = SpecialDays::from([
            (date("2026-06-15"), DayKind::CountyBlock),
            (date("2026-06-16"), DayKind::Holiday),
            (date("2026-06-20"), DayKind::Workday),
        ]);
        assert_eq!(
            quarterly(2026, date("2026-06-15"), &flood).first(),
            Some(&(2, date("2026-06-17"))),
            "past both"
        );
        assert_eq!(
            quarterly(2026, date("2026-06-19"), &flood).first(),
            Some(&(2, date("2026-06-19"))),
            "not before today"
        );
    }

    proptest! {
        #[test]
        fn every_date_is_a_workday_of_its_quarter_and_not_over(
            from in 0_u64..400, closed in prop::collection::btree_set(0_u64..365, 0..250),
        ) {
            let first = date("2026-01-01");
            let from = date("2025-12-01") + Days::new(from);
            let days: SpecialDays = closed.into_iter().map(|day| (first + Days::new(day), DayKind::Holiday)).collect();
            for (quarter, day) in quarterly(2026, from, &days) {
                prop_assert!(is_workday(day, &days), "{day} is no workday");
                prop_assert_eq!((day.year(), quarter_of(day)), (2026, quarter));
                prop_assert!(day >= from, "{day} is over on {from}");
            }
        }
    }
}
