//! What the screens ask for beyond the command: half-days left, effects of a leave, balances, gauges, credits outside classes.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use chrono::NaiveDate;
use rules::outside_class::{lecture, online_video};
use rules::rule_set::Period;
use rules::structure::{Category, Taught, structure};
use rules::{
    Attendance, BandChange, Career, CreditKind, CreditedHours, Mark, MarkStatus, Outcome, Quarters, RankBand,
    RuleSet, Session, balance, credited, leave_effect, leave_of, outcome, targets,
};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn class(half_days: u32, mark: Option<MarkStatus>) -> Vec<Attendance<u32>> {
    let session =
        |id| Session { id, date: day("2026-03-02"), start: 540, end: 720, hours: Quarters::hours(4) };
    (0..half_days).map(|id| Attendance { session: session(id), mark: mark.map(Mark::of) }).collect()
}

/// As domain rules have it: 3 days allow not even one half-day, 5 one, 7 exactly one day, 10 two half-days, 22 six.
#[test]
fn the_limit_leaves_whole_half_days() {
    let rules = RuleSet::shipped();
    for (days, half_days) in [(3, 0), (5, 1), (7, 2), (10, 2), (22, 6)] {
        let leave = leave_of(&class(days * 2, None), &rules);
        assert_eq!(leave.half_days_left, half_days, "{days} days");
    }
    let mut used = class(44, Some(MarkStatus::Present));
    used[3].mark = Some(Mark::of(MarkStatus::Duty));
    used[9].mark = Some(Mark::of(MarkStatus::Sick));
    let leave = leave_of(&used, &rules);
    assert_eq!((leave.half_days_left, leave.sessions), (4, vec![3, 9]), "and names what was used");
}

#[test]
fn a_request_shows_its_effect_before_anyone_approves_it() {
    let rules = RuleSet::shipped();
    let rows = class(10, Some(MarkStatus::Present));
    let effect = leave_effect(&rows, &BTreeSet::from([0, 1]), &rules);
    assert_eq!((effect.before.outcome, effect.after.outcome), (Outcome::Eligible, Outcome::NeedsDecision));
    assert_eq!(effect.after.leave.sessions, [0, 1]);
    let one = leave_effect(&rows, &BTreeSet::from([0]), &rules);
    assert_eq!(one.after.outcome, Outcome::Eligible, "one half-day of five days is within the limit");
    assert_eq!(one.after.leave.remaining.to_string(), "12/7");
}

#[test]
fn a_judgement_opens_to_its_sessions() {
    let mut rows = class(6, Some(MarkStatus::Present));
    rows[1].mark = Some(Mark::of(MarkStatus::Absent));
    rows[2].mark = Some(Mark { status: MarkStatus::LeftEarly, minutes: 10 });
    rows[4].mark = None;
    let judgement = outcome(&rows, &RuleSet::shipped());
    assert_eq!((judgement.absent, judgement.left_early, judgement.unmarked), (vec![1], vec![2], vec![4]));
    assert_eq!((judgement.absent_limit.to_string().as_str(), judgement.rule_version), ("16", 1));
}

#[test]
fn three_times_without_cause_counts_only_where_it_is_switched_on() {
    let mut rows = class(10, Some(MarkStatus::Present));
    rows[0].mark = Some(Mark::of(MarkStatus::Absent));
    rows[1].mark = Some(Mark { status: MarkStatus::LeftEarly, minutes: 5 });
    let mut rules = RuleSet::shipped();
    rules.times_without_cause.on = true;
    assert_eq!(outcome(&rows, &rules).outcome, Outcome::Eligible, "twice");
    rows[2].mark = Some(Mark { status: MarkStatus::LeftEarly, minutes: 5 });
    assert_eq!(outcome(&rows, &rules).outcome, Outcome::RefusalProposed, "three times");
    assert_eq!(outcome(&rows, &RuleSet::shipped()).outcome, Outcome::Eligible, "as shipped");
}

#[test]
fn a_credit_says_why() {
    let rules = RuleSet::shipped();
    let session =
        Session { id: "a", date: day("2026-03-02"), start: 540, end: 720, hours: Quarters::hours(4) };
    let because = |status, minutes| {
        let credit = credited(&session, Mark { status, minutes }, &rules);
        assert_eq!((credit.session, credit.rule_version), ("a", 1));
        assert_eq!(credit.hours + credit.lost, session.hours);
        serde_json::to_value(credit.because).unwrap()
    };
    assert_eq!(because(MarkStatus::Present, 0), json!({ "reason": "present" }));
    assert_eq!(
        because(MarkStatus::Late, 16),
        json!({ "reason": "minutes_lost", "minutes": 16, "lost": 30, "length": 180 })
    );
    assert_eq!(
        because(MarkStatus::LeftEarly, 91),
        json!({ "reason": "voided", "minutes": 91, "length": 180 })
    );
    assert_eq!(because(MarkStatus::Duty, 0), json!({ "reason": "leave", "status": "duty" }));
    assert_eq!(because(MarkStatus::Absent, 0), json!({ "reason": "absent" }));
}

#[test]
fn a_sign_in_sheet_balances_and_names_strangers_beside_it() {
    let statuses =
        [(1, MarkStatus::Late), (2, MarkStatus::Sick), (3, MarkStatus::Absent), (9, MarkStatus::Present)];
    let marks: BTreeMap<_, _> = statuses.into_iter().map(|(who, status)| (who, Mark::of(status))).collect();
    let sheet = balance(&BTreeSet::from([1, 2, 3, 4]), &marks);
    assert_eq!(sheet.expected, 4);
    assert_eq!((sheet.present, sheet.leave, sheet.absent), (vec![1], vec![2], vec![3]));
    assert_eq!((sheet.unmarked, sheet.unexpected), (vec![4], vec![9]));
}

#[test]
fn videos_credit_by_length_and_lectures_by_half_days() {
    let rules = RuleSet::shipped();
    let videos = [(0, 0), (1, 1), (15, 1), (16, 2), (29, 2), (30, 4), (600, 4)];
    for (minutes, quarters) in videos {
        assert_eq!(online_video(minutes, &rules), Quarters::new(quarters), "{minutes} minutes");
    }
    let lectures = [(3, 1, 3), (4, 1, 4), (5, 1, 4), (8, 2, 8), (9, 2, 8), (4, 0, 0)];
    for (hours, half_days, credit) in lectures {
        let credited = lecture(Quarters::hours(hours), half_days, &rules);
        assert_eq!(credited, Quarters::hours(credit), "{hours} hours over {half_days} half-days");
    }
}

/// Of 40 hours: theory with party spirit 28 and more, party spirit 8 and more, leaders' lectures 8 and more.
#[test]
fn the_gauges_are_met_exactly_at_their_shares() {
    let taught = |session, hours, category, by_leader| Taught {
        session,
        hours: Quarters::hours(hours),
        category: Some(category),
        by_leader,
    };
    let mut plan = vec![
        taught("a", 20, Category::Theory, false),
        taught("b", 8, Category::PartySpirit, true),
        taught("c", 12, Category::Policy, false),
    ];
    let gauges = structure(&plan, &RuleSet::shipped());
    assert!(gauges.theory_and_party_spirit.met && gauges.party_spirit.met && gauges.leaders_lectures.met);
    assert_eq!(gauges.theory_and_party_spirit.sessions, ["a", "b"]);
    plan.push(Taught { session: "d", hours: Quarters::new(1), category: None, by_leader: false });
    let gauges = structure(&plan, &RuleSet::shipped());
    assert!(!gauges.theory_and_party_spirit.met && !gauges.party_spirit.met && !gauges.leaders_lectures.met);
    assert_eq!(gauges.theory_and_party_spirit.short, Quarters::new(1), "28.175 hours are asked for");
    let nothing = structure::<&str>(&[], &RuleSet::shipped());
    assert!(nothing.party_spirit.met, "an empty timetable misses nothing");
}

#[test]
fn a_rise_on_a_leap_day_ends_on_the_last_of_february() {
    let mut rules = RuleSet::shipped();
    rules.targets[1].period = Period::Cycle { from: day("2028-01-01"), to: day("2032-12-31") };
    let rise = |from| vec![BandChange { from: day(from), band: RankBand::CountyLeader }];
    let due = |from| {
        let career = Career::new(RankBand::Staff, rise(from)).unwrap();
        targets::<u8>(&career, &[], day("2032-12-31"), &rules)[0].due
    };
    assert_eq!(due("2032-02-29"), day("2033-02-28"));
    assert_eq!(due("2032-03-01"), day("2033-03-01"));
}

#[test]
fn a_target_opens_to_its_credits_and_flags_what_a_person_should_look_at() {
    let credit = |id, date, kind| CreditedHours { id, date: day(date), hours: Quarters::hours(8), kind };
    let credits = [
        credit(1, "2027-03-01", CreditKind::Class),
        credit(2, "2027-03-01", CreditKind::Online),
        credit(3, "2028-03-01", CreditKind::Outside),
        credit(4, "2028-06-02", CreditKind::Outside),
    ];
    let rise = BandChange { from: day("2027-06-01"), band: RankBand::CountyLeader };
    let career = Career::new(RankBand::TownshipLeader, vec![rise]).unwrap();
    let lines = targets(&career, &credits, day("2028-12-31"), &RuleSet::shipped());
    assert_eq!((lines[0].due, lines[0].counted.as_slice()), (day("2028-06-01"), [1].as_slice()));
    assert_eq!(lines[0].credited_in_extension, Quarters::hours(8), "shown beside, up to the day it is due");
    assert_eq!(
        lines[0].band_changed,
        [day("2027-06-01")],
        "promotion in mid-period is flagged, not pro-rated"
    );
}
