//! Figures open to what they count: a unit's hours to its people, a person's figures in a class to every session and mark.

use crate::desk::Desk;
use serde_json::{Value, json};

/// The example county.
fn county() -> Desk {
    let desk = Desk::new();
    desk.ask("office.record_example", json!({}));
    desk
}

fn sum(rows: &[Value], field: &str) -> u64 {
    rows.iter().map(|row| row[field].as_u64().unwrap()).sum()
}

#[test]
fn a_unit_s_hours_are_those_of_the_people_they_open_to_and_theirs_those_of_their_own_page() {
    let desk = county();
    let year = desk.ask("office.state", Value::Null)["today"].as_str().unwrap()[..4].parse::<i32>().unwrap();
    let units = desk.ask("credits.progress", json!({ "year": year }));
    let units = units.as_array().unwrap();
    assert!(units.len() > 30, "a county of units");
    for unit in units {
        let people = |trained: Value| {
            let asked = json!({ "year": year, "unit": unit["unit"], "trained": trained, "offset": 0, "limit": 9_999 });
            desk.ask("credits.people", asked)["rows"].as_array().unwrap().clone()
        };
        let (all, trained) = (people(Value::Null), people(json!(true)));
        let name = &unit["name"];
        assert_eq!(json!(all.len()), unit["people"], "{name}: everyone counted is there");
        assert_eq!(json!(trained.len()), unit["trained"], "{name}: and everyone with hours");
        assert_eq!(json!(sum(&all, "quarters")), unit["quarters"], "{name}: their hours add up");
    }
    let asked = json!({ "year": year, "by_hours": true, "descending": true, "offset": 0, "limit": 20 });
    let best = desk.ask("credits.people", asked);
    for row in best["rows"].as_array().unwrap() {
        let own = desk.ask("credits.person_year", json!({ "person": row["person"], "year": year }));
        assert_eq!(row["quarters"], own["credited"], "{}: as their own page says", row["name"]);
        assert!(row["quarters"].as_u64().unwrap() > 0, "the most first");
    }
}

#[test]
fn every_figure_of_a_person_in_a_class_is_the_sum_of_the_sessions_it_opens_to() {
    let desk = county();
    let classes = desk.ask("classes.page", json!({ "offset": 0, "limit": 200 }));
    let mut people = 0;
    for class in classes["rows"].as_array().unwrap() {
        let list = desk.ask("completion.list", json!({ "class": class["id"] }));
        for row in list["rows"].as_array().unwrap().iter().step_by(25) {
            let asked = json!({ "class": class["id"], "person": row["person"] });
            let lines = desk.ask("completion.sessions", asked);
            let lines = lines.as_array().unwrap();
            let of = |statuses: &[&str]| -> u64 {
                let of = lines.iter().filter(|line| statuses.iter().any(|status| line["status"] == **status));
                of.map(|line| line["quarters"].as_u64().unwrap()).sum()
            };
            let unmarked = lines.iter().filter(|line| line["status"].is_null()).count();
            let found = (
                json!(sum(lines, "credited") + sum(lines, "made_up")),
                json!(of(&["sick", "personal", "duty"])),
                json!(of(&["absent"])),
                json!(unmarked),
                json!(lines.len()),
            );
            let shown = (
                row["credited"].clone(),
                row["leave"].clone(),
                row["absent"].clone(),
                row["unmarked"].clone(),
                list["sessions"].clone(),
            );
            assert_eq!(found, shown, "{} in {}", row["name"], class["name"]);
            people += 1;
        }
    }
    assert!(people > 100, "some of every class: {people}");
}

#[test]
fn a_single_lecture_is_no_class_that_leave_is_a_share_of() {
    let desk = county();
    let of_lectures = |rows: &Value| {
        let rows = rows.as_array().unwrap();
        assert!(!rows.is_empty(), "there are some");
        rows.iter().filter(|row| row["class_name"].as_str().unwrap().contains("大讲堂")).count()
    };
    assert_eq!(of_lectures(&desk.ask("leave.cases", json!({}))), 0, "nobody decides on one lecture missed");
    let missed = json!({ "open": false, "offset": 0, "limit": 9_999 });
    assert_eq!(
        of_lectures(&desk.ask("make_up.missed", missed)["rows"]),
        0,
        "the series itself carries them over"
    );
}
