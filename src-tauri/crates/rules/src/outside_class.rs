//! Hours for what is not attending a class: online videos by their length, lectures by half-days, speaking and teaching.

use crate::quarters::Quarters;
use crate::rule_set::{RuleSet, Switched};
use std::num::NonZeroU16;

/// What watching an online video of so many whole minutes credits; an empty one credits nothing.
#[must_use]
pub fn online_video(minutes: u32, rules: &RuleSet) -> Quarters {
    let brackets = rules.online_video.value.iter();
    brackets
        .take_while(|bracket| bracket.from_minutes <= minutes)
        .last()
        .map_or(Quarters::ZERO, |bracket| bracket.hours)
}

/// What a lecture of the hours given credits, held over so many half-days.
#[must_use]
pub fn lecture(hours: Quarters, half_days: u32, rules: &RuleSet) -> Quarters {
    let most = rules.lecture_hours_per_half_day.value;
    hours.min((0..half_days).map(|_| most).sum())
}

/// What speaking at an outreach talk of so many minutes credits: by the minute, down to the quarter-hour, and no more than a
/// lecture of half a day; nothing where the rule is off.
#[must_use]
pub fn spoken(minutes: u16, rules: &RuleSet) -> Quarters {
    by_the_minute(minutes, &rules.talk_minutes_per_hour, rules)
}

/// What hearing an outreach talk of so many minutes credits, counted like speaking; nothing where the rule is off.
#[must_use]
pub fn heard(minutes: u16, rules: &RuleSet) -> Quarters {
    by_the_minute(minutes, &rules.listening_minutes_per_hour, rules)
}

fn by_the_minute(minutes: u16, rule: &Switched<NonZeroU16>, rules: &RuleSet) -> Quarters {
    if !rule.on {
        return Quarters::ZERO;
    }
    let quarters = u32::from(minutes) * 4 / u32::from(rule.rule.value.get());
    Quarters::new(quarters).min(rules.lecture_hours_per_half_day.value)
}

/// What teaching a session of the hours given credits; nothing where the rule is off.
#[must_use]
pub fn taught(hours: Quarters, rules: &RuleSet) -> Quarters {
    let rule = &rules.teaching_times;
    let times = if rule.on { rule.rule.value.get() } else { 0 };
    (0..times).map(|_| hours).sum()
}

#[cfg(test)]
mod tests {
    use super::{heard, spoken, taught};
    use crate::{Quarters, RuleSet};
    use proptest::prelude::*;

    fn switched_on() -> RuleSet {
        let mut rules = RuleSet::shipped();
        rules.talk_minutes_per_hour.on = true;
        rules.teaching_times.on = true;
        rules.listening_minutes_per_hour.on = true;
        rules
    }

    #[test]
    fn what_nobody_verified_credits_nothing_until_it_is_switched_on() {
        let shipped = RuleSet::shipped();
        assert_eq!(spoken(45, &shipped), Quarters::ZERO, "speaking");
        assert_eq!(heard(45, &shipped), Quarters::ZERO, "hearing");
        assert_eq!(taught(Quarters::hours(4), &shipped), Quarters::ZERO, "teaching");
        assert_eq!(spoken(45, &switched_on()), Quarters::hours(1), "45 minutes are an hour");
        assert_eq!(
            taught(Quarters::hours(4), &switched_on()),
            Quarters::hours(4),
            "once the session's hours"
        );
    }

    proptest! {
        #[test]
        fn a_longer_talk_never_credits_less_nor_more_than_half_a_day(minutes in 0_u16..1_440) {
            let rules = switched_on();
            let hours = spoken(minutes, &rules);
            prop_assert!(hours <= spoken(minutes + 1, &rules), "a minute more");
            prop_assert!(hours <= Quarters::hours(4), "half a day's lecture at most");
            prop_assert_eq!(heard(minutes, &rules), hours, "hearing by the same measure as shipped");
        }
    }
}
