//! Every search tells how far it is and what it has, and can be stopped for that; whatever its scope.

use crate::desk::Desk;
use calls::{ProgressReport, Request};
use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Value, json};
use std::sync::Mutex;
use training::sentence::Language;

/// Hours, so that only the wish to stop can end a search early.
const HOURS: u32 = 36_000;

/// What a search told until it was stopped, as soon as it had found something, and what it answered.
fn stopped(desk: &Desk, name: &str, scope: Value) -> (Vec<ProgressReport>, Value) {
    let told = Mutex::new(Vec::new());
    let ask = |name: &str, input: Value, job: Option<&str>, report: &dyn Fn(ProgressReport)| {
        let (name, job) = (name.to_owned(), job.map(str::to_owned));
        let request = Request { name, input, job, language: Language::Chinese, role: None };
        desk.host.call(&request, report).unwrap()
    };
    let report = |report: ProgressReport| {
        let enough = report.found.is_some();
        told.lock().unwrap().push(report);
        if enough {
            ask("jobs.cancel", json!({ "job": "search" }), None, &|_| {});
        }
    };
    let input = json!({ "scope": scope, "seconds": HOURS, "seed": 3 });
    let answer = ask(name, input, Some("search"), &report);
    (told.into_inner().unwrap(), answer)
}

/// A plan that was stopped is sound: it was told, it ended before its time, and what it says adds up.
fn is_sound(what: &str, (told, answer): &(Vec<ProgressReport>, Value)) {
    let last = told.last().unwrap();
    assert!(last.done < last.total, "{what} ended before its time");
    assert!(told.iter().any(|report| report.found.is_some()), "{what} told what it had");
    assert!(answer.is_object(), "{what} answers with what it had: {answer}");
}

#[test]
fn a_search_of_any_scope_tells_how_far_it_is_and_stops_when_told_to() {
    let desk = Desk::new();
    desk.ask("office.record_example", json!({ "size": "year" }));
    let today: NaiveDate = desk.ask("office.state", Value::Null)["today"].as_str().unwrap().parse().unwrap();
    let waiting = desk.ask("scheduling.waiting", json!({ "class": null }));
    let waiting = waiting.as_array().unwrap();
    assert!(waiting.len() > 4, "the example leaves something to schedule: {}", waiting.len());
    let last = today + Days::new(300);
    let scope = |classes: Value, to: NaiveDate, freedom: &str, dates: &str| json!({ "classes": classes, "from": today, "to": to, "freedom": freedom, "dates": dates });
    let clashes = desk.ask("sessions.clashes", json!({ "from": today, "to": last }));
    let clashing = clashes.as_array().unwrap().iter().filter(|clash| clash["overridden"].is_null()).count();
    let class = json!([waiting.last().unwrap()["class"]]);
    let scopes = [
        ("one class", scope(class, last, "everything", "keep")),
        ("a month", scope(json!([]), today + Days::new(30), "everything", "keep")),
        ("the year", scope(json!([]), last, "everything", "movable")),
    ];
    for (what, scope) in scopes {
        let found = stopped(&desk, "scheduling.propose", scope);
        is_sound(what, &found);
        let left_out = usize::try_from(found.1["left_out"].as_u64().unwrap()).unwrap();
        // Of two sessions that clash where they lie, one has no place that holds.
        assert!(
            left_out <= waiting.len() + clashing,
            "{what}: never worse than where it started: {left_out}"
        );
    }
    let soon = today + Days::new(92);
    let quarter = json!({ "year": soon.year(), "quarter": soon.month0() / 3 + 1, "reach": "township", "visits": 1, "starts": [600, 900], "minutes": 45, "weekends": false, "afresh": true });
    is_sound("the quarter's outreach", &stopped(&desk, "outreach.propose_plan", quarter));
}

#[test]
fn the_example_s_open_class_gets_days_and_all_that_waits_a_place() {
    let desk = Desk::new();
    desk.ask("office.record_example", json!({ "size": "year" }));
    let today: NaiveDate = desk.ask("office.state", Value::Null)["today"].as_str().unwrap().parse().unwrap();
    let scope = json!({ "classes": [], "from": today, "to": today + Days::new(300), "freedom": "gaps", "dates": "open" });
    let plan = desk.ask("scheduling.propose", json!({ "scope": scope, "seconds": 60, "seed": 1 }));
    let open = plan["dates"].as_array().unwrap();
    assert_eq!(open.len(), 1, "one class has no days yet");
    assert!(open[0]["to"].is_object(), "and gets some: {}", open[0]);
    let left_out = plan["changes"].as_array().unwrap().iter().filter(|one| one["sort"] == "left_out");
    for change in left_out {
        assert!(change["from"]["date"].is_string(), "everything that waits has a place: {change}");
        let reasons = change["reasons"].as_array().unwrap();
        assert!(!reasons.is_empty(), "what clashes and stays has reasons: {change}");
        assert!(reasons.iter().any(|one| one["relaxation"].is_object()), "and something can give: {change}");
    }
}
