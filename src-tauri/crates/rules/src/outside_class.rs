//! Hours for what is not a class: online videos by their length, lectures by half-days.

use crate::quarters::Quarters;
use crate::rule_set::RuleSet;

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
