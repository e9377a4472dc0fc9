//! What holds for every class, whoever marks it and in whatever order.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use chrono::NaiveDate;
use proptest::collection::{btree_map, btree_set, vec};
use proptest::prelude::*;
use rules::{
    Attendance, Because, Career, Credit, CreditKind, CreditedHours, Fraction, Mark, MarkStatus, Outcome,
    Quarters, RankBand, RuleSet, Session, balance, check_case, credited, credits, leave_of, outcome, targets,
};
use serde_json::{Value, json};
use std::num::NonZeroU16;

fn session() -> impl Strategy<Value = Session<usize>> {
    let times = (0_u16..1440).prop_flat_map(|start| (Just(start), start + 1..=1440));
    (times, 0_u32..40, 0_i64..800).prop_map(|((start, end), quarters, day)| {
        let date = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + chrono::Duration::days(day);
        Session { id: 0, date, start, end, hours: Quarters::new(quarters) }
    })
}

fn mark(length: u16) -> impl Strategy<Value = Mark> {
    (prop::sample::select(MarkStatus::ALL.to_vec()), 0..=length).prop_map(|(status, minutes)| Mark {
        status,
        minutes: if status.has_minutes() { minutes } else { 0 },
    })
}

fn row() -> impl Strategy<Value = Attendance<usize>> {
    session().prop_flat_map(|session| {
        let marked = prop::option::of(mark(session.length()));
        marked.prop_map(move |mark| Attendance { session, mark })
    })
}

fn rules() -> impl Strategy<Value = RuleSet> {
    (1_u16..120, 0_u64..=12, 0_u64..=12).prop_map(|(step, void, leave)| {
        let mut rules = RuleSet::shipped();
        rules.step_minutes.value = NonZeroU16::new(step).unwrap();
        rules.void_share.value = Fraction::new(void, 12).unwrap();
        rules.leave_limit.value = Fraction::new(leave, 12).unwrap();
        rules
    })
}

fn status_code(status: MarkStatus) -> Value {
    serde_json::to_value(status).unwrap()
}

/// Two people's rows over the same sessions, as a case.
fn case(rows: &[Attendance<usize>], others: &[Option<Mark>]) -> Value {
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let sessions = rows.iter().enumerate().map(|(index, row)| {
        let Session { date, start, end, hours, .. } = row.session;
        json!({ "id": index.to_string(), "date": date, "start": clock(start), "end": clock(end), "hours": hours })
    });
    let mark = |person: &str, index: usize, mark: Mark| {
        let status = status_code(mark.status);
        json!({ "session": index.to_string(), "person": person, "status": status, "minutes": mark.minutes })
    };
    let own = rows.iter().enumerate().filter_map(|(index, row)| Some(mark("p", index, row.mark?)));
    let other = others
        .iter()
        .take(rows.len())
        .enumerate()
        .filter_map(|(index, each)| Some(mark("q", index, (*each)?)));
    json!({
        "sessions": sessions.collect::<Vec<_>>(),
        "people": [{ "id": "p", "band": "乡科级" }, { "id": "q", "band": "县处级" }],
        "marks": own.chain(other).collect::<Vec<_>>(),
        "credits": [{ "person": "p", "date": "2026-05-01", "hours": 1.25, "kind": "lecture" },
            { "person": "q", "date": "2026-05-01", "hours": 2, "kind": "online" }],
        "as_of": "2026-12-31",
    })
}

fn result(case: &Value) -> Value {
    serde_json::to_value(check_case(&case.to_string()).unwrap()).unwrap()
}

fn leave_without_minutes() -> impl Strategy<Value = Option<Mark>> {
    let statuses = vec![MarkStatus::Present, MarkStatus::Sick, MarkStatus::Absent];
    prop::option::of(prop::sample::select(statuses).prop_map(Mark::of))
}

proptest! {
    #[test]
    fn a_credit_and_what_it_lost_are_the_session_s_hours(row in row(), rules in rules()) {
        let Some(mark) = row.mark else { return Ok(()) };
        let credit = credited(&row.session, mark, &rules);
        prop_assert!(credit.hours <= row.session.hours);
        prop_assert_eq!(credit.hours + credit.lost, row.session.hours);
    }

    /// The exact share, in 64-bit integers: what is credited is the most quarter-hours that fit in it.
    #[test]
    fn what_is_left_is_rounded_down_to_a_quarter_hour_and_no_further(row in row(), rules in rules()) {
        let Some(mark) = row.mark else { return Ok(()) };
        let credit = credited(&row.session, mark, &rules);
        if let Because::MinutesLost { lost, length, minutes } = credit.because {
            let exact = row.session.hours.count() * u64::from(length - lost);
            let (given, length) = (credit.hours.count(), u64::from(length));
            prop_assert!(given * length <= exact && exact < (given + 1) * length);
            prop_assert!(lost >= minutes && (lost - minutes < rules.step_minutes.value.get()));
        }
    }

    #[test]
    fn more_minutes_never_give_more_hours(session in session(), rules in rules(), minutes in (0_u16..1440, 0_u16..1440)) {
        let at = |minutes: u16| {
            let mark = Mark { status: MarkStatus::Late, minutes: minutes.min(session.length()) };
            credited(&session, mark, &rules).hours
        };
        prop_assert!(at(minutes.0.min(minutes.1)) >= at(minutes.0.max(minutes.1)));
    }

    /// Voided exactly when the minutes are more than the share of the length, worked in integers.
    #[test]
    fn the_voiding_share_itself_is_not_over(session in session(), share in 0_u64..=12, minutes in 0_u16..1440) {
        let mut rules = RuleSet::shipped();
        rules.void_share.value = Fraction::new(share, 12).unwrap();
        let minutes = minutes.min(session.length());
        let credit = credited(&session, Mark { status: MarkStatus::LeftEarly, minutes }, &rules);
        let over = u64::from(minutes) * 12 > share * u64::from(session.length());
        prop_assert_eq!(matches!(credit.because, Because::Voided { .. }), over);
    }

    /// Every hour of the class is credited, lost to minutes, leave, absence or not marked yet.
    #[test]
    fn the_hours_of_a_class_are_accounted_for(rows in vec(row(), 0..30), rules in rules()) {
        let credits = credits(&rows, &rules);
        let judgement = outcome(&rows, &rules);
        let unmarked: Quarters = rows.iter().filter(|row| row.mark.is_none()).map(|row| row.session.hours).sum();
        let by_minutes = |because| matches!(because, Because::MinutesLost { .. } | Because::Voided { .. });
        let late: Quarters = credits.iter().filter(|credit| by_minutes(credit.because)).map(|credit| credit.lost).sum();
        let given: Quarters = credits.iter().map(|credit| credit.hours).sum();
        let whole = given + late + judgement.leave.hours + judgement.absent_hours + unmarked;
        prop_assert_eq!(whole, judgement.leave.class_hours);
    }

    #[test]
    fn leave_of_exactly_the_limit_is_allowed_and_a_quarter_hour_more_is_not(quarters in 1_u32..4000, parts in 2_u32..12) {
        let mut rules = RuleSet::shipped();
        rules.leave_limit.value = Fraction::new(1, parts.into()).unwrap();
        let session = |quarters| Session {
            id: 0, date: NaiveDate::default(), start: 540, end: 720, hours: Quarters::new(quarters),
        };
        let class = |away: u32| {
            let there = Attendance { session: session(quarters * parts - away), mark: Some(Mark::of(MarkStatus::Present)) };
            [there, Attendance { session: session(away), mark: Some(Mark::of(MarkStatus::Sick)) }]
        };
        let (exact, over) = (outcome(&class(quarters), &rules), outcome(&class(quarters + 1), &rules));
        prop_assert_eq!(exact.outcome, Outcome::Eligible);
        prop_assert_eq!(exact.leave.remaining, Fraction::ZERO);
        prop_assert_eq!(over.outcome, Outcome::NeedsDecision);
    }

    #[test]
    fn leave_and_what_remains_are_the_limit_until_it_is_over(rows in vec(row(), 0..30), rules in rules()) {
        let leave = leave_of(&rows, &rules);
        let used = Fraction::from(leave.hours);
        if leave.over {
            prop_assert_eq!(leave.remaining, Fraction::ZERO);
            prop_assert!(used > leave.limit);
        } else {
            prop_assert_eq!(leave.limit.less(leave.remaining), used);
        }
    }

    #[test]
    fn the_order_of_entries_is_irrelevant(
        rows in vec(row(), 1..12),
        others in vec(leave_without_minutes(), 12),
        seed in any::<prop::sample::Index>(),
    ) {
        let case = case(&rows, &others);
        let mut turned = case.clone();
        for list in ["sessions", "people", "marks", "credits"] {
            let list = turned[list].as_array_mut().unwrap();
            list.reverse();
            let turns = if list.is_empty() { 0 } else { seed.index(list.len()) };
            list.rotate_left(turns);
        }
        prop_assert_eq!(result(&case), result(&turned));
    }

    #[test]
    fn a_mark_changes_nobody_else_s_figures(
        rows in vec(row(), 1..12),
        others in vec(leave_without_minutes(), 12),
        changed in leave_without_minutes(),
    ) {
        let before = result(&case(&rows, &others));
        let mut marked = others;
        marked[0] = changed;
        let after = result(&case(&rows, &marked));
        prop_assert_eq!(&before["people"]["p"], &after["people"]["p"]);
        prop_assert_eq!(&before["class_hours"], &after["class_hours"]);
    }

    #[test]
    fn the_sheet_balances(
        expected in btree_set(0_u8..40, 0..40),
        marks in btree_map(0_u8..40, prop::sample::select(MarkStatus::ALL.to_vec()).prop_map(Mark::of), 0..40),
    ) {
        let sheet = balance(&expected, &marks);
        let mut everyone = [sheet.present, sheet.leave, sheet.absent, sheet.unmarked].concat();
        prop_assert_eq!(everyone.len(), sheet.expected);
        everyone.sort_unstable();
        prop_assert!(everyone.iter().eq(&expected), "each expected person once");
        prop_assert!(sheet.unexpected.iter().all(|who| marks.contains_key(who) && !expected.contains(who)));
    }

    /// What was credited stands: a later reading of lateness and leave judges later marks, and no target moves.
    #[test]
    fn a_new_rule_leaves_what_was_credited_where_it_stands(rows in vec(row(), 0..20), later in rules()) {
        let credited = credits(&rows, &RuleSet::shipped());
        let kept = |credit: &Credit<usize>| CreditedHours {
            id: credit.session, date: credit.date, hours: credit.hours, kind: CreditKind::Class,
        };
        let kept: Vec<_> = credited.iter().map(kept).collect();
        let as_of = NaiveDate::from_ymd_opt(2027, 12, 31).unwrap();
        let by = |rules: &RuleSet| {
            let lines = targets(&Career::steady(RankBand::CountyLeader), &kept, as_of, rules);
            lines.into_iter().map(|line| (line.credited, line.short, line.due, line.counted)).collect::<Vec<_>>()
        };
        prop_assert_eq!(by(&RuleSet::shipped()), by(&later));
        prop_assert!(credited.iter().all(|credit| credit.rule_version == 1), "and says which rules it is by");
    }

    #[test]
    fn hours_are_exact_in_text_json_and_sums(quarters in vec(0_u32..4_000_000, 0..50)) {
        let hours: Vec<Quarters> = quarters.iter().copied().map(Quarters::new).collect();
        let sum: Quarters = hours.iter().copied().sum();
        prop_assert_eq!(sum.count(), quarters.iter().copied().map(u64::from).sum::<u64>());
        for each in hours {
            prop_assert_eq!(each.to_string().parse::<Quarters>().unwrap(), each);
            let json = serde_json::to_string(&each).unwrap();
            prop_assert_eq!(&json, &each.to_string());
            prop_assert_eq!(serde_json::from_str::<Quarters>(&json).unwrap(), each);
        }
    }

    #[test]
    fn fractions_are_ordered_as_by_cross_multiplying((a, b, c, d) in (any::<u64>(), 1_u64.., any::<u64>(), 1_u64..)) {
        let (one, other) = (Fraction::new(a, b).unwrap(), Fraction::new(c, d).unwrap());
        let crosswise = (u128::from(a) * u128::from(d)).cmp(&(u128::from(c) * u128::from(b)));
        prop_assert_eq!(one.cmp(&other), crosswise);
        prop_assert_eq!(one.to_string().parse::<Fraction>().unwrap(), one);
    }

    #[test]
    fn fractions_are_in_lowest_terms((a, b, scale) in (any::<u32>(), 1_u32.., 1_u32..)) {
        let scaled = Fraction::new(u64::from(a) * u64::from(scale), u64::from(b) * u64::from(scale)).unwrap();
        prop_assert_eq!(scaled.to_string(), Fraction::new(a.into(), b.into()).unwrap().to_string());
    }

    /// Whatever stands in a case, the answer is a report or a sentence: never a panic.
    #[test]
    fn nonsense_anywhere_is_answered(
        rows in vec(row(), 1..4),
        place in any::<prop::sample::Index>(),
        nonsense in prop::sample::select(vec![
            json!(null), json!(-1), json!(0), json!(0.1), json!(1e308), json!(u64::MAX), json!(i64::MIN), json!(""), json!("0/0"),
            json!("99:99"), json!("2026-02-29"), json!("９"), json!([]), json!({}), json!([[]]), json!(true), json!("\u{0}"),
        ]),
    ) {
        let mut case = case(&rows, &[]);
        case["rules"] = json!({ "hours_per_day": 8, "leave_limit": "1/7", "absent_days_withdraw": 2, "step_minutes": 15, "void_share": "1/2" });
        let mut places = Vec::new();
        leaves(&case, "", &mut places);
        let place = place.get(&places);
        *case.pointer_mut(place).unwrap() = nonsense;
        if let Err(error) = check_case(&case.to_string()) {
            prop_assert!(!error.zh().is_empty() && !error.en().is_empty() && !error.code().is_empty());
        }
    }
}

/// The places of everything in a case, whole lists and single values.
fn leaves(value: &Value, place: &str, places: &mut Vec<String>) {
    places.push(place.to_owned());
    let inner: Vec<(String, &Value)> = match value {
        Value::Array(list) => list.iter().enumerate().map(|(at, each)| (at.to_string(), each)).collect(),
        Value::Object(map) => map.iter().map(|(name, each)| (name.clone(), each)).collect(),
        _ => Vec::new(),
    };
    for (name, each) in inner {
        leaves(each, &format!("{place}/{name}"), places);
    }
}
