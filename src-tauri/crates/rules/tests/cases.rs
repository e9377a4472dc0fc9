//! The specification's own cases, and cases that make no sense.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use rules::check_case;
use serde_json::{Value, json};
use std::path::Path;

#[test]
fn every_case_of_the_specification_comes_out_as_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/rules-cases");
    let mut checked = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let whole: Value = serde_json::from_str(&text).unwrap();
        let report = serde_json::to_value(check_case(&text).unwrap()).unwrap();
        assert_eq!(Some(&report), whole.get("expect"), "{}", path.display());
        let bare = whole.get("case").unwrap().to_string();
        assert_eq!(
            serde_json::to_value(check_case(&bare).unwrap()).unwrap(),
            report,
            "a bare case reads the same"
        );
        checked += 1;
    }
    assert!(checked >= 8, "the cases are where they should be");
}

fn case() -> Value {
    json!({
        "sessions": [{ "id": "a", "date": "2026-03-02", "start": "09:00", "end": "12:00", "hours": 4 }],
        "people": [{ "id": "p", "band": "乡科级" }],
        "marks": [{ "session": "a", "person": "p", "status": "present" }],
        "as_of": "2026-12-31"
    })
}

#[test]
fn a_case_that_makes_no_sense_is_refused_with_a_sentence() {
    let nonsense = [
        ("/sessions/0/start", json!("12:00"), "no time passes"),
        ("/sessions/0/end", json!("25:00"), "no such hour"),
        ("/sessions/0/hours", json!(3.1), "no quarter-hour"),
        ("/sessions/0/hours", json!(-1), "negative"),
        ("/sessions/0/date", json!("2026-02-30"), "no such day"),
        ("/people/0/band", json!("处级"), "no such band"),
        ("/marks/0/person", json!("q"), "nobody"),
        ("/marks/0/session", json!("b"), "no such session"),
        ("/marks/0/status", json!("late"), "late by how much"),
        (
            "/marks/0",
            json!({ "session": "a", "person": "p", "status": "late", "minutes": 181 }),
            "beyond the session",
        ),
        (
            "/marks/0",
            json!({ "session": "a", "person": "p", "status": "sick", "minutes": 5 }),
            "sick takes no minutes",
        ),
        ("/as_of", json!("someday"), "no date"),
    ];
    for (place, value, why) in nonsense {
        let mut case = case();
        *case.pointer_mut(place).unwrap() = value;
        let refused = check_case(&case.to_string()).unwrap_err();
        assert!(!refused.zh().is_empty() && !refused.en().is_empty(), "{why}");
    }
    for rules in [
        json!({ "leave_limit": "0/0" }),
        json!({ "leave_limit": "8/7" }),
        json!({ "step_minutes": 0 }),
        json!({ "typo": 1 }),
    ] {
        let mut case = case();
        case.as_object_mut().unwrap().insert("rules".into(), rules.clone());
        assert!(check_case(&case.to_string()).is_err(), "{rules} is no rule");
    }
}

#[test]
fn missing_exactly_half_of_a_session_does_not_void_it() {
    let mut case = case();
    *case.pointer_mut("/marks/0").unwrap() =
        json!({ "session": "a", "person": "p", "status": "late", "minutes": 90 });
    let report = serde_json::to_value(check_case(&case.to_string()).unwrap()).unwrap();
    assert_eq!(report.pointer("/people/p/hours"), Some(&json!(2)), "the share must be exceeded");
}
