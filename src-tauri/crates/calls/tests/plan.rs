//! The year plan: its lines, their order, a new year from an old one.

use crate::desk::Desk;
use serde_json::{Value, json};

fn names(desk: &Desk, query: Value) -> Vec<String> {
    desk.texts("plan.programs", query, "/name")
}

fn program(desk: &Desk, name: &str) -> String {
    desk.made("plan.create", json!({ "year": 2026, "name": name, "details": { "size": 50, "runs": 2 } }))
}

#[test]
fn lines_keep_the_order_they_are_given() {
    let desk = Desk::with_office();
    program(&desk, "科级干部进修班");
    program(&desk, "村支书培训班");
    let last = program(&desk, "年轻干部培训班");
    desk.ask("plan.move", json!({ "id": last, "index": 0 }));
    let year = json!({ "year": 2026 });
    assert_eq!(names(&desk, year.clone()), ["年轻干部培训班", "科级干部进修班", "村支书培训班"], "moved up");
    desk.ask("undo.last", Value::Null);
    assert_eq!(names(&desk, year)[2], "年轻干部培训班", "and back");
    assert_eq!(names(&desk, json!({ "year": 2026, "text": "czs" })), ["村支书培训班"], "found by initials");
}

#[test]
fn a_line_that_makes_no_sense_is_refused_with_its_reason() {
    let desk = Desk::with_office();
    let refused = |year: i32, name: &str, details: Value| {
        desk.refused("plan.create", json!({ "year": year, "name": name, "details": details }))
    };
    assert_eq!(refused(2026, "  ", json!({})), "plan.name_missing", "a line has a name");
    assert_eq!(refused(26, "科级班", json!({})), "plan.year_beyond", "a year of two digits");
    assert_eq!(refused(2026, "科级班", json!({ "size": 50_000 })), "plan.size_beyond", "a digit too many");
    assert_eq!(refused(2026, "科级班", json!({ "runs": 201 })), "plan.runs_beyond", "a digit too many");
    assert_eq!(refused(2026, "科级班", json!({ "days": 367 })), "plan.days_beyond", "longer than a year");
    let made = program(&desk, "科级班");
    let edit = json!({ "id": made, "patch": { "name": "" } });
    assert_eq!(desk.refused("plan.edit", edit), "plan.name_missing", "nor does it lose its name later");
}

#[test]
fn a_program_with_classes_stays_until_they_are_gone() {
    let desk = Desk::with_office();
    let program = program(&desk, "科级干部进修班");
    let class = desk.made("classes.create", json!({ "program": program }));
    let removal = json!({ "id": program });
    assert_eq!(desk.refused("plan.remove", removal.clone()), "plan.has_classes", "it has a class");
    desk.ask("classes.remove", json!({ "id": class }));
    desk.ask("plan.remove", removal);
    assert!(names(&desk, json!({})).is_empty(), "now it goes");
}

#[test]
fn a_new_year_is_copied_from_the_old_without_doubles() {
    let desk = Desk::with_office();
    program(&desk, "科级干部进修班");
    program(&desk, "村支书培训班");
    desk.ask("plan.create", json!({ "year": 2027, "name": "村支书培训班" }));
    let copied = desk.ask("plan.copy_year", json!({ "from": 2026, "to": 2027 }));
    assert_eq!(copied["value"], json!({ "copied": 1, "skipped": 1 }), "one is there already");
    assert_eq!(names(&desk, json!({ "year": 2027 })), ["村支书培训班", "科级干部进修班"], "added at the end");
    let again = desk.refused("plan.copy_year", json!({ "from": 2026, "to": 2027 }));
    assert_eq!(again, "plan.nothing_to_copy", "a second time adds nothing");
    let same = desk.refused("plan.copy_year", json!({ "from": 2026, "to": 2026 }));
    assert_eq!(same, "plan.same_year", "nor onto itself");
    let years = desk.ask("plan.years", Value::Null);
    let of = |year: i64| years.as_array().unwrap().iter().find(|row| row["year"] == year).unwrap().clone();
    assert_eq!(of(2026)["places"], 200, "two programs of two runs of fifty");
    assert_eq!(of(2027)["programs"], 2, "the new year's lines");
}
