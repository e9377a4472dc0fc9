//! What venues are equipped with and lessons need: told as a clash, heeded by the plan, relaxed, imported and exported.

use crate::relaxations::gives_way;
use crate::scheduling::Week;
use serde_json::{Value, json};

fn needs(week: &Week, items: &[&str]) {
    week.desk.ask("courses.edit", json!({ "id": week.course, "patch": { "equipment": items } }));
}

fn has(week: &Week, room: usize, items: &[&str]) {
    week.desk.ask("venues.edit", json!({ "id": week.rooms[room], "patch": { "equipment": items } }));
}

fn held(week: &Week, room: usize, equipment: &[&str]) -> Value {
    let slot = json!({ "class": week.class, "course": week.course, "title": "", "form": null, "date": week.day(0),
        "start": 540, "end": 720, "venue": week.rooms[room], "trainer": null, "quarters": 16, "equipment": equipment });
    week.desk.ask("sessions.create", slot)["value"].clone()
}

#[test]
fn a_lesson_where_its_equipment_is_missing_is_a_clash_with_ways_out() {
    let week = Week::new();
    needs(&week, &["投影", " 投影 ", "视频会议"]);
    has(&week, 0, &["白板"]);
    let outcome = held(&week, 0, &["电脑机位"]);
    assert_eq!(outcome["session"], Value::Null, "nothing is recorded: {outcome}");
    let clash = &outcome["clashes"][0];
    assert_eq!((&clash["kind"], &clash["detail"]), (&json!("equipment"), &json!("电脑机位、投影、视频会议")));
    assert!(held(&week, 1, &[])["session"].is_object(), "nobody has said what the other room has");

    has(&week, 1, &["无"]);
    assert_eq!(week.clashes(), 1, "now somebody has");
    has(&week, 0, &["投 影", "视频会议"]);
    let session = week.sessions()[0].clone();
    let clash = json!({ "session": session["id"], "other": null, "most": 3 });
    let ways = week.desk.ask("scheduling.clash_repairs", clash);
    let ways = ways["ways"].as_array().unwrap();
    assert_eq!(ways[0]["to"]["venue"], json!(week.rooms[0]), "the room that has it, at the same time");
    for way in ways {
        week.desk.ask("scheduling.apply", Week::applied(&json!({ "changes": [way] })));
        assert_eq!(week.clashes(), 0, "{way}");
        week.desk.ask("undo.last", Value::Null);
    }
    let patch = json!({ "equipment": ["录播"] });
    week.desk.ask("scheduling.apply", Week::applied(&json!({ "changes": [ways[0]] })));
    let refused =
        week.desk.ask("sessions.edit", json!({ "id": session["id"], "patch": patch }))["value"].clone();
    assert_eq!(refused["clashes"][0]["detail"], "录播", "a lesson that needs more is looked at again");
}

#[test]
fn a_plan_goes_where_the_equipment_is_and_says_what_to_bring_where_it_is_nowhere() {
    let week = Week::new();
    needs(&week, &["电脑机位"]);
    has(&week, 0, &["投影"]);
    has(&week, 1, &["电脑机位", "投影"]);
    week.add(&week.class, 1);
    let proposal = week.propose("gaps");
    let venues: Vec<&Value> =
        proposal["changes"].as_array().unwrap().iter().map(|change| &change["to"]["venue"]).collect();
    assert_eq!(venues, [&json!(week.rooms[1])], "not the class's usual room");

    has(&week, 1, &["投影"]);
    let given = gives_way(&week, "equipment");
    let (relaxation, step) = (&given["relaxation"], &given["relaxation"]["step"]);
    assert_eq!(
        (&relaxation["sort"], &step["items"]),
        (&json!("bring_equipment"), &json!(["电脑机位"])),
        "{given}"
    );
}

#[test]
fn the_words_are_the_offices_list_and_whatever_else_was_typed() {
    let week = Week::new();
    has(&week, 0, &["投影", "LED屏"]);
    let words = |week: &Week| week.desk.texts("venues.equipment", Value::Null, "/name");
    assert!(
        words(&week).ends_with(&["LED屏".to_owned()]),
        "what was typed in comes last: {:?}",
        words(&week)
    );
    week.desk.ask("venues.set_equipment", json!({ "words": ["LED屏", "电子黑板", "LED 屏"] }));
    assert_eq!(words(&week), ["LED屏", "电子黑板", "投影"], "the list first, each once");
    let venues = week.desk.ask("venues.equipment", Value::Null);
    assert_eq!((&venues[0]["venues"], &venues[0]["listed"]), (&json!(1), &json!(true)), "and where it is");
    week.desk.ask("venues.set_equipment", json!({ "words": [] }));
    assert!(words(&week).contains(&"视频会议".to_owned()), "an empty list is the one an office begins with");
}
