//! Cases that make no sense are refused by a typed error, with a sentence in both languages that names the place.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use rules::{CaseError, check_case};
use serde_json::{Value, json};

fn sound() -> Value {
    json!({
        "sessions": [
            { "id": "a", "date": "2026-03-02", "start": "09:00", "end": "12:00", "hours": 4 },
            { "id": "b", "date": "2026-03-02", "start": "14:30", "end": "17:30", "hours": 4 },
        ],
        "people": [
            { "id": "p", "band": "乡科级", "band_changes": [{ "from": "2027-06-01", "band": "县处级" }, { "from": "2028-06-01", "band": "乡科级" }] },
            { "id": "q", "band": "党员" },
        ],
        "marks": [
            { "session": "a", "person": "p", "status": "late", "minutes": 16 },
            { "session": "b", "person": "p", "status": "present" },
        ],
        "credits": [{ "person": "q", "date": "2026-01-01", "hours": 4, "kind": "online" }],
        "rules": { "hours_per_day": 8, "leave_limit": "1/7", "absent_days_withdraw": 2, "step_minutes": 15, "void_share": "1/2" },
        "as_of": "2026-12-31",
    })
}

fn refusal(case: &str) -> CaseError {
    let refused = check_case(case).unwrap_err();
    let sentences = [refused.zh(), refused.en()];
    assert_eq!(refused.to_string(), refused.zh(), "shown in Chinese");
    for sentence in &sentences {
        assert!(!sentence.contains('{'), "no sentence has a hole: {sentence}");
    }
    assert!(
        !refused.en().chars().any(|c| ('，'..='～').contains(&c)),
        "English throughout: {}",
        refused.en()
    );
    refused
}

/// What is put in place of what, and the code of the refusal. Null is the same as leaving a field out.
#[test]
fn a_value_that_makes_no_sense_is_refused() {
    let values = [
        ("/sessions/0/id", json!(""), "case.not_text"),
        ("/sessions/0/id", json!(7), "case.not_text"),
        ("/sessions/0/id", json!("b"), "case.double_session"),
        ("/sessions/0/id", Value::Null, "case.missing"),
        ("/sessions/0/date", json!("2026-02-30"), "case.not_date"),
        ("/sessions/0/date", json!("2026-3-2"), "case.not_date"),
        ("/sessions/0/date", json!("0026-03-02"), "case.not_date"),
        ("/sessions/0/date", json!(20_260_302), "case.not_date"),
        ("/sessions/0/start", json!("12:00"), "case.session"),
        ("/sessions/0/start", json!("12:01"), "case.session"),
        ("/sessions/0/start", json!("9"), "case.not_time"),
        ("/sessions/0/start", json!("-9:00"), "case.not_time"),
        ("/sessions/0/start", json!("+9:00"), "case.not_time"),
        ("/sessions/0/end", json!("24:01"), "case.not_time"),
        ("/sessions/0/end", json!("12:60"), "case.not_time"),
        ("/sessions/0/end", json!(720), "case.not_time"),
        ("/sessions/0/hours", json!(3.1), "case.not_hours"),
        ("/sessions/0/hours", json!(-4), "case.not_hours"),
        ("/sessions/0/hours", json!(-0.25), "case.not_hours"),
        ("/sessions/0/hours", json!(1e300), "case.not_hours"),
        ("/sessions/0/hours", json!(1_000_000.25), "case.not_hours"),
        ("/sessions/0/hours", json!("4"), "case.not_hours"),
        ("/sessions/0/hours", Value::Null, "case.missing"),
        ("/people/0/id", json!("q"), "case.double_person"),
        ("/people/0/band", json!("处级"), "case.not_one_of"),
        ("/people/0/band", Value::Null, "case.missing"),
        ("/people/0/band_changes/0/from", json!("2027"), "case.not_date"),
        ("/people/0/band_changes/0/from", json!("2028-06-01"), "case.career"),
        ("/people/0/band_changes/1/band", json!("县长"), "case.not_one_of"),
        ("/marks/0/session", json!("z"), "case.unknown_session"),
        ("/marks/0/person", json!("z"), "case.unknown_person"),
        ("/marks/0/session", json!("b"), "case.double_mark"),
        ("/marks/0/status", json!("here"), "case.not_one_of"),
        ("/marks/0/status", json!("present"), "case.mark"),
        ("/marks/0/minutes", Value::Null, "case.missing"),
        ("/marks/0/minutes", json!(-1), "case.not_minutes"),
        ("/marks/0/minutes", json!(15.5), "case.not_minutes"),
        ("/marks/0/minutes", json!(181), "case.mark"),
        ("/marks/0/minutes", json!(70_000), "case.not_minutes"),
        ("/marks/0/minutes", json!("16"), "case.not_minutes"),
        ("/credits/0/person", json!("z"), "case.unknown_person"),
        ("/credits/0/date", json!("someday"), "case.not_date"),
        ("/credits/0/hours", json!(0.1), "case.not_hours"),
        ("/credits/0/kind", json!("video"), "case.not_one_of"),
        ("/as_of", json!("2026-13-01"), "case.not_date"),
        ("/as_of", Value::Null, "case.missing"),
        ("/sessions", Value::Null, "case.missing"),
        ("/people", Value::Null, "case.missing"),
        ("/marks", Value::Null, "case.missing"),
        ("/marks", json!({}), "case.wrong_shape"),
        ("/sessions/0", json!("a"), "case.wrong_shape"),
    ];
    for (place, value, code) in values {
        let mut case = sound();
        *case.pointer_mut(place).unwrap() = value.clone();
        assert_eq!(refusal(&case.to_string()).code(), code, "{place} = {value}");
    }
}

#[test]
fn rules_that_make_no_sense_are_refused() {
    let values = [
        ("hours_per_day", json!(0), "case.rules"),
        ("hours_per_day", json!(24.25), "case.rules"),
        ("hours_per_day", json!(7.9), "case.not_hours"),
        ("hours_per_day", json!(-8), "case.not_hours"),
        ("leave_limit", json!("0/0"), "case.not_fraction"),
        ("leave_limit", json!("1/0"), "case.not_fraction"),
        ("leave_limit", json!("-1/7"), "case.not_fraction"),
        ("leave_limit", json!("1/-7"), "case.not_fraction"),
        ("leave_limit", json!("+1/7"), "case.not_fraction"),
        ("leave_limit", json!("1 / 7"), "case.not_fraction"),
        ("leave_limit", json!("1/7/2"), "case.not_fraction"),
        ("leave_limit", json!("/7"), "case.not_fraction"),
        ("leave_limit", json!("1/"), "case.not_fraction"),
        ("leave_limit", json!(""), "case.not_fraction"),
        ("leave_limit", json!("one seventh"), "case.not_fraction"),
        ("leave_limit", json!("0.14"), "case.not_fraction"),
        ("leave_limit", json!(0.14), "case.not_fraction"),
        ("leave_limit", json!("1/340282366920938463463374607431768211457"), "case.not_fraction"),
        ("leave_limit", json!("8/7"), "case.rules"),
        ("void_share", json!("3/2"), "case.rules"),
        ("void_share", json!("1/0"), "case.not_fraction"),
        ("step_minutes", json!(0), "case.not_step"),
        ("step_minutes", json!(-15), "case.not_step"),
        ("step_minutes", json!(7.5), "case.not_step"),
        ("step_minutes", json!(1441), "case.not_step"),
        ("absent_days_withdraw", json!(0), "case.rules"),
        ("absent_days_withdraw", json!(367), "case.rules"),
        ("absent_days_withdraw", json!(-2), "case.not_hours"),
        ("leave_limt", json!("1/7"), "case.wrong_shape"),
    ];
    for (name, value, code) in values {
        let mut case = sound();
        case.pointer_mut("/rules").unwrap().as_object_mut().unwrap().insert(name.to_owned(), value.clone());
        assert_eq!(refusal(&case.to_string()).code(), code, "{name} = {value}");
    }
}

#[test]
fn a_field_nobody_knows_is_named_rather_than_passed_over() {
    for place in
        ["", "/rules", "/sessions/0", "/people/0", "/people/0/band_changes/0", "/marks/0", "/credits/0"]
    {
        let mut case = sound();
        case.pointer_mut(place).unwrap().as_object_mut().unwrap().insert("minuts".to_owned(), json!(3));
        let refused = refusal(&case.to_string());
        assert_eq!(refused.code(), "case.wrong_shape", "in {place}");
        assert!(refused.zh().contains("minuts"), "{refused} names the field");
    }
}

#[test]
fn a_file_that_is_no_case_is_refused_with_its_line() {
    assert_eq!(refusal("").code(), "case.not_json");
    assert_eq!(refusal("[]").code(), "case.wrong_shape");
    assert_eq!(refusal("{}").code(), "case.missing");
    assert_eq!(refusal(r#"{"case": 3}"#).code(), "case.wrong_shape");
    assert_eq!(refusal(r#"{"case": {}}"#).code(), "case.missing");
    assert_eq!(
        refusal(r#"{"case": {"as_of": "2026-01-01", "as_of": "2026-01-02"}}"#).code(),
        "case.wrong_shape"
    );
    let torn = refusal("{\n  \"case\": {,}\n}");
    assert!(torn.zh().contains("第 2 行"), "{torn}");
    assert!(torn.en().contains("Line 2"), "{torn:#}");
}

#[test]
fn a_refusal_names_the_place_and_what_stands_there() {
    let mut case = sound();
    *case.pointer_mut("/sessions/1/hours").unwrap() = json!(3.1);
    let refused = refusal(&case.to_string());
    assert!(refused.zh().contains("sessions[1].hours") && refused.zh().contains("3.1"), "{refused}");
    *case.pointer_mut("/sessions/1/hours").unwrap() = json!(4);
    *case.pointer_mut("/marks/0/minutes").unwrap() = json!(181);
    let refused = refusal(&case.to_string());
    assert!(refused.zh().contains("181") && refused.zh().contains("180"), "{refused}");
    assert!(refused.en().contains("session of 180"), "{refused:#}");
}

#[test]
fn what_windows_editors_and_careful_people_add_does_no_harm() {
    let report = check_case(&sound().to_string()).unwrap();
    assert_eq!(check_case(&format!("\u{feff}{}", sound())).unwrap(), report, "a byte order mark");
    let mut noted = sound();
    noted.as_object_mut().unwrap().insert("note".to_owned(), json!("why this case"));
    assert_eq!(check_case(&noted.to_string()).unwrap(), report, "a note");
    let mut decimal = sound();
    *decimal.pointer_mut("/sessions/0/hours").unwrap() = json!(4.0);
    *decimal.pointer_mut("/marks/0/minutes").unwrap() = json!(16.0);
    assert_eq!(check_case(&decimal.to_string()).unwrap(), report, "whole numbers written with a point");
}

#[test]
fn band_changes_count_by_their_days_in_whatever_order_they_are_listed() {
    let report = check_case(&sound().to_string()).unwrap();
    let mut turned = sound();
    turned.pointer_mut("/people/0/band_changes").unwrap().as_array_mut().unwrap().reverse();
    assert_eq!(check_case(&turned.to_string()).unwrap(), report);
}
