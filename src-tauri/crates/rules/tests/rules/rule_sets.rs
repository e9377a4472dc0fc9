//! Rule sets: what is shipped, what is refused, which is in force.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use chrono::NaiveDate;
use rules::band::RankBand;
use rules::rule_set::{Certainty, Period, TargetName, VideoBracket, check_history};
use rules::{Fraction, Quarters, RuleSet, in_force};
use serde_json::json;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn codes(rules: &RuleSet) -> Vec<&'static str> {
    let errors = rules.check().err().unwrap_or_default();
    errors.iter().map(rules::RuleError::code).collect()
}

#[test]
fn the_shipped_rules_are_sound_and_what_nobody_verified_is_off() {
    let shipped = RuleSet::shipped();
    assert_eq!(shipped.check(), Ok(()));
    let doubtful = [Certainty::OneSource, Certainty::Unverified];
    assert!(shipped.targets.iter().all(|target| !(target.on && doubtful.contains(&target.certainty))));
    assert!(!shipped.times_without_cause.on, "one county's rule is not everyone's");
    let on: Vec<_> = shipped.targets.iter().filter(|target| target.on).map(|target| target.name).collect();
    assert_eq!(on, [TargetName::Year, TargetName::Cycle, TargetName::Online]);
    let off = |name| shipped.targets.iter().any(|target| target.name == name && !target.on);
    assert!(off(TargetName::PartyMember) && off(TargetName::BranchSecretary) && off(TargetName::BasicHigher));
}

#[test]
fn a_rule_set_survives_being_stored() {
    let text = serde_json::to_string(&RuleSet::shipped()).unwrap();
    assert_eq!(serde_json::from_str::<RuleSet>(&text).unwrap(), RuleSet::shipped());
    let stored: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(stored["leave_limit"]["value"], "1/7", "exact where it is stored");
    assert_eq!(stored["hours_per_day"]["value"], json!(8));
    let mut stepless = stored;
    stepless["step_minutes"]["value"] = json!(0);
    assert!(serde_json::from_value::<RuleSet>(stepless).is_err(), "a step of nothing rounds to nothing");
}

#[test]
fn absurd_values_are_refused() {
    let wrong = |change: fn(&mut RuleSet)| {
        let mut rules = RuleSet::shipped();
        change(&mut rules);
        codes(&rules)
    };
    assert_eq!(wrong(|rules| rules.version = 0), ["rules.no_version"]);
    assert_eq!(
        wrong(|rules| rules.hours_per_half_day.value = Quarters::hours(9)),
        ["rules.half_day_over_day"]
    );
    assert_eq!(wrong(|rules| rules.hours_per_half_day.value = Quarters::ZERO), ["rules.hours_out_of_range"]);
    assert_eq!(
        wrong(|rules| rules.lecture_hours_per_half_day.value = Quarters::hours(25)),
        ["rules.hours_out_of_range"]
    );
    assert_eq!(
        wrong(|rules| rules.leave_limit.value = Fraction::new(8, 7).unwrap()),
        ["rules.share_over_whole"]
    );
    assert_eq!(
        wrong(|rules| rules.party_spirit_share.value = Fraction::percent(71)),
        ["rules.party_spirit_over_both"]
    );
    assert_eq!(wrong(|rules| rules.absent_days_withdraw.value = Fraction::ZERO), ["rules.days_out_of_range"]);
    assert_eq!(wrong(|rules| rules.leave_limit.source = " ".to_owned()), ["rules.no_source"]);
    assert_eq!(wrong(|rules| rules.targets[0].required = Quarters::ZERO), ["rules.target_out_of_range"]);
    assert_eq!(
        wrong(|rules| {
            rules.version = 0;
            rules.absent_days_withdraw.value = Fraction::ZERO;
        }),
        ["rules.no_version", "rules.days_out_of_range"],
        "everything at once"
    );
}

#[test]
fn gaps_are_refused() {
    let wrong = |change: fn(&mut RuleSet)| {
        let mut rules = RuleSet::shipped();
        change(&mut rules);
        codes(&rules)
    };
    let from = |from_minutes| VideoBracket { from_minutes, hours: Quarters::new(1) };
    assert_eq!(wrong(|rules| rules.online_video.value.clear()), ["rules.video_gap"]);
    assert_eq!(wrong(|rules| rules.online_video.value[0].from_minutes = 5), ["rules.video_gap"]);
    assert_eq!(wrong(|rules| rules.online_video.value.swap(1, 2)), ["rules.video_gap"]);
    assert_eq!(wrong(|rules| rules.online_video.value[2].hours = Quarters::new(1)), ["rules.video_gap"]);
    let mut falling = RuleSet::shipped();
    falling.online_video.value = vec![from(1), from(1)];
    assert_eq!(codes(&falling), ["rules.video_gap"]);
    assert_eq!(wrong(|rules| rules.targets[0].bands.clear()), ["rules.target_of_nobody"]);
    assert_eq!(
        wrong(|rules| rules.targets[2].bands.retain(|band| *band != RankBand::VillageCadre)),
        ["rules.band_without_target"]
    );
    assert_eq!(wrong(|rules| rules.targets[0].bands.push(RankBand::Staff)), ["rules.target_twice"]);
    assert_eq!(wrong(|rules| rules.effective = day("2028-01-01")), ["rules.period_over"]);
    assert_eq!(
        wrong(|rules| {
            rules.targets[1].period = Period::Cycle { from: day("2027-12-31"), to: day("2023-01-01") };
        }),
        ["rules.period_backwards"]
    );
}

#[test]
fn the_latest_version_in_force_on_a_day_counts() {
    let shipped = RuleSet::shipped();
    let newer = RuleSet { version: 2, effective: day("2026-07-01"), ..shipped.clone() };
    let history = [shipped, newer];
    assert_eq!(check_history(&history), Ok(()));
    let version = |date| in_force(&history, day(date)).map(|rules| rules.version);
    assert_eq!(version("2022-12-31"), None, "nothing before the first");
    assert_eq!(version("2026-06-30"), Some(1));
    assert_eq!(version("2026-07-01"), Some(2), "from its own day on");
    let [first, second] = history;
    let swapped = check_history(&[second, first]).unwrap_err();
    assert_eq!(swapped[0].code(), "rules.history_out_of_order");
}
