//! What a class may be recorded as.

use super::{Class, ClassError, ClassState};
use crate::plan::{LARGEST_SIZE, LONGEST_DAYS, MOST_RUNS};
use chrono::{Datelike, NaiveDate};

/// The most hours a class plans, in quarter-hours: 3000 hours, more than a year's work.
const MOST_QUARTERS: u32 = 3000 * 4;

/// The class with its name trimmed, if all of it makes sense.
pub(super) fn checked(class: Class) -> Result<Class, ClassError> {
    let name = class.name.trim().to_owned();
    let Class { run, capacity, .. } = class;
    if name.is_empty() {
        return Err(ClassError::NameMissing);
    } else if run > MOST_RUNS {
        return Err(ClassError::RunBeyond { run });
    } else if capacity > LARGEST_SIZE {
        return Err(ClassError::CapacityBeyond { capacity });
    } else if class.quarters > MOST_QUARTERS {
        return Err(ClassError::HoursBeyond);
    }
    dates(class.starts, class.ends)?;
    if class.state == ClassState::Confirmed && (class.starts.is_none() || class.ends.is_none()) {
        return Err(ClassError::DatesNeeded { name });
    }
    Ok(Class { name, ..class })
}

fn dates(starts: Option<NaiveDate>, ends: Option<NaiveDate>) -> Result<(), ClassError> {
    let beyond = |date: &NaiveDate| !(2000..=2100).contains(&date.year());
    if let Some(date) = [starts, ends].into_iter().flatten().find(beyond) {
        return Err(ClassError::DateBeyond { date });
    }
    let Some(ends) = ends else { return Ok(()) };
    let starts = starts.ok_or(ClassError::StartMissing)?;
    let days = (ends - starts).num_days() + 1;
    if days < 1 {
        Err(ClassError::EndsBeforeStart { starts, ends })
    } else if days > i64::from(LONGEST_DAYS) {
        Err(ClassError::TooLong { days })
    } else {
        Ok(())
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use super::*;

    fn held(starts: &str, ends: &str) -> Class {
        let date = |text: &str| (!text.is_empty()).then(|| text.parse().unwrap());
        Class { name: "科级班".into(), starts: date(starts), ends: date(ends), ..Class::default() }
    }

    fn code(class: Class) -> &'static str {
        checked(class).map_or_else(|error| crate::sentence::Sentence::code(&error), |_| "recorded")
    }

    #[test]
    fn dates_are_in_order_inside_sane_years_and_within_a_year() {
        for (starts, ends, expected) in [
            ("2026-03-02", "2026-03-02", "recorded"),
            ("2026-03-02", "2026-03-01", "classes.ends_before_start"),
            ("", "2026-03-01", "classes.start_missing"),
            ("2026-03-02", "", "recorded"),
            ("1999-12-31", "2000-01-01", "classes.date_beyond"),
            ("2026-01-01", "2027-01-01", "recorded"),
            ("2026-01-01", "2027-01-02", "classes.too_long"),
        ] {
            assert_eq!(code(held(starts, ends)), expected, "from {starts:?} to {ends:?}");
        }
    }

    #[test]
    fn a_mistyped_number_is_caught_at_its_limit() {
        let class = held("2026-03-02", "2026-03-06");
        assert_eq!(code(Class { capacity: 5000, ..class.clone() }), "recorded", "the limit itself");
        assert_eq!(code(Class { capacity: 5001, ..class.clone() }), "classes.capacity_beyond", "one more");
        assert_eq!(code(Class { run: 201, ..class.clone() }), "classes.run_beyond", "runs");
        assert_eq!(code(Class { quarters: 12_001, ..class }), "classes.hours_beyond", "hours");
    }

    #[test]
    fn a_class_without_dates_is_not_confirmed() {
        let class = Class { state: ClassState::Confirmed, ..held("", "") };
        assert_eq!(code(class), "classes.dates_needed", "nobody can be called up for no day");
    }
}
