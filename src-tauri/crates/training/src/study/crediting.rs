//! What a study credits, and where queries find what has been credited.

use super::{Study, StudyKind, StudyState};
use chrono::NaiveDate;
use rules::{Quarters, RuleSet};

/// A day of video, in minutes.
pub(crate) const LONGEST_VIDEO: u32 = 24 * 60;

/// How many days there are from the first to the last, and the most they credit.
pub(super) fn most(starts: NaiveDate, ends: NaiveDate, rules: &RuleSet) -> (i64, Quarters) {
    let days = (ends - starts).num_days() + 1;
    let a_day = rules.hours_per_day.value;
    (days, (0..days).map(|_| a_day).sum())
}

/// What a study credits: a video by its length, all else the hours asked for, within what its days allow.
pub(super) fn credited(study: &Study, rules: &RuleSet) -> Quarters {
    if study.kind == StudyKind::Online && study.minutes > 0 {
        return rules::outside_class::online_video(study.minutes, rules);
    }
    let claimed = Quarters::new(study.claimed);
    match (study.starts, study.ends) {
        (Some(starts), Some(ends)) => claimed.min(most(starts, ends, rules).1),
        _ => Quarters::ZERO,
    }
}

/// Credited studies as SQL: `person`, `day`, `quarters`, and whether they are `online` (0 or 1).
pub(crate) fn credited_rows() -> String {
    format!(
        "SELECT study.person AS person, study.ends AS day, study.credited AS quarters, study.kind = {} AS online
         FROM study WHERE study.state = {}",
        StudyKind::Online.code(),
        StudyState::Credited.code()
    )
}

#[cfg(test)]
mod tests {
    use super::{Study, StudyKind, credited};
    use chrono::{Days, NaiveDate};
    use proptest::prelude::*;
    use rules::{Quarters, RuleSet};

    proptest! {
        #[test]
        fn no_more_is_credited_than_asked_for_or_than_the_days_allow(claimed in 0_u32..2_000, days in 1_u64..60) {
            let starts = NaiveDate::from_ymd_opt(2026, 3, 2);
            let ends = starts.and_then(|day| day.checked_add_days(Days::new(days - 1)));
            let study = Study { kind: StudyKind::Outside, starts, ends, claimed, ..Study::default() };
            let hours = credited(&study, &RuleSet::shipped());
            prop_assert!(hours <= Quarters::new(claimed), "nobody asked for more");
            prop_assert!(hours.count() <= days * 32, "eight hours a day at most");
            prop_assert!(hours == Quarters::new(claimed) || hours.count() == days * 32, "and no less than that");
        }
    }

    #[test]
    fn a_video_goes_by_its_length() {
        let quarters = |minutes| {
            let study = Study { kind: StudyKind::Online, minutes, claimed: 400, ..Study::default() };
            credited(&study, &RuleSet::shipped()).count()
        };
        let by_length = [1, 15, 16, 29, 30, 90].map(quarters);
        assert_eq!(by_length, [1, 1, 2, 2, 4, 4], "up to 15 minutes 0.25, under 30 minutes 0.5, else 1 hour");
    }
}
