//! Sessions and their clashes, the roll-call and what it credits.

use crate::desk::Desk;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A desk with two classes of today that share a person, a trainer and a venue.
struct Day {
    desk: Desk,
    today: String,
    classes: [String; 2],
    person: String,
    trainer: String,
    venue: String,
}

impl Day {
    fn new() -> Self {
        let desk = Desk::with_office();
        let today = desk.ask("office.state", Value::Null)["today"].as_str().unwrap().to_owned();
        let person = desk.made("people.create", json!({ "name": "张三", "unit": null }));
        let class = |name: &str| {
            let class = desk.made("classes.create", json!({ "name": name, "starts": today, "ends": today }));
            let enrolled =
                json!({ "class": class, "people": [person], "accepted": [person], "reason": "两班兼顾" });
            desk.ask("enrollment.add", enrolled);
            class
        };
        let classes = [class("甲班"), class("乙班")];
        let trainer = desk.made("trainers.create", json!({ "name": "李四" }));
        let venue = desk.made("venues.create", json!({ "name": "一号教室" }));
        Self { desk, today, classes, person, trainer, venue }
    }

    fn session(&self, class: usize, start: u16, end: u16, reason: &str) -> Value {
        let slot = json!({
            "class": self.classes[class], "course": null, "title": "第一课", "form": null, "date": self.today,
            "start": start, "end": end, "venue": self.venue, "trainer": self.trainer, "quarters": 16, "reason": reason
        });
        self.desk.ask("sessions.create", slot)["value"].clone()
    }

    fn kinds(clashes: &Value) -> Vec<&str> {
        clashes.as_array().unwrap().iter().map(|clash| clash["kind"].as_str().unwrap()).collect()
    }
}

#[test]
fn a_clash_is_named_on_both_sides_and_stands_only_with_a_reason() {
    let day = Day::new();
    day.session(0, 540, 720, "");
    let refused = day.session(1, 600, 700, "");
    assert_eq!(refused["session"], Value::Null, "nothing is recorded");
    assert_eq!(Day::kinds(&refused["clashes"]), ["venue", "trainer", "people"], "everything that clashes");
    assert_eq!(refused["clashes"][2]["detail"], "张三", "people are named");
    assert_eq!(refused["clashes"][0]["other"]["class_name"], "甲班", "the other side too");

    assert!(
        day.session(1, 600, 700, "只有这个时间").get("session").unwrap().is_object(),
        "a reason lets it stand"
    );
    let span = json!({ "from": day.today, "to": day.today });
    let clashes = day.desk.ask("sessions.clashes", span);
    assert_eq!(clashes.as_array().unwrap().len(), 3, "each once");
    assert_eq!(clashes[0]["overridden"], "只有这个时间", "with its reason");
}

#[test]
fn a_reason_speaks_of_where_a_session_was_and_goes_when_it_does() {
    let day = Day::new();
    let venue = |name: &str, opens: u16| {
        day.desk.made("venues.create", json!({ "name": name, "details": { "opens": opens } }))
    };
    let [closed, shut_too] = [venue("东厅", 600), venue("西厅", 630)];
    let slot = json!({
        "class": day.classes[0], "course": null, "title": "第一课", "form": null, "date": day.today, "start": 540,
        "end": 580, "venue": closed, "trainer": null, "quarters": 4, "reason": "提前开门"
    });
    let made = day.desk.ask("sessions.create", slot);
    assert_eq!(Day::kinds(&made["value"]["clashes"]), ["closed"], "open from ten until midnight");
    let id = made["value"]["session"]["id"].clone();
    let edit = |patch: Value| {
        let edited = day.desk.ask("sessions.edit", json!({ "id": id, "patch": patch, "reason": "" }));
        edited["value"]["session"].is_object()
    };
    assert!(edit(json!({ "title": "第二课" })), "the same place needs no new reason");
    assert!(!edit(json!({ "venue": shut_too })), "another room that is closed does");
    let span = json!({ "from": day.today, "to": day.today });
    let clashes = || day.desk.ask("sessions.clashes", span.clone());
    assert_eq!(clashes()[0]["overridden"], "提前开门", "what was refused left the old reason alone");
    assert!(edit(json!({ "venue": null })), "nowhere in particular");
    assert!(!edit(json!({ "venue": closed })), "and back, the reason is asked for again");
}

#[test]
fn what_was_called_off_stands_in_nobody_s_way() {
    let day = Day::new();
    day.session(0, 540, 720, "");
    assert_eq!(
        day.session(1, 600, 700, "")["session"],
        Value::Null,
        "the room, the trainer and 张三 are taken"
    );
    day.desk.ask("classes.edit", json!({ "id": day.classes[0], "patch": { "state": "cancelled" } }));
    assert!(
        day.session(1, 600, 700, "")["session"].is_object(),
        "they are free once the class is called off"
    );
    let span = json!({ "from": day.today, "to": day.today });
    assert_eq!(day.desk.ask("sessions.clashes", span.clone()), json!([]));
    assert_eq!(
        day.desk.ask("sessions.list", span.clone()).as_array().unwrap().len(),
        1,
        "nor is it in a calendar"
    );
    let file = day.desk.ask("sessions.calendar_file", span);
    let file = file.as_str().unwrap();
    assert_eq!(file.matches("BEGIN:VEVENT").count(), 2, "a calendar that took it over earlier");
    assert_eq!(file.matches("STATUS:CANCELLED").count(), 1, "is told that it is off");
}

#[test]
fn a_session_left_without_a_title_is_called_by_its_course() {
    let day = Day::new();
    let course = day.desk.made("courses.create", json!({ "name": "党性修养" }));
    let id = day.session(0, 540, 720, "")["session"]["id"].clone();
    let patch = json!({ "title": " ", "course": course });
    let edited = day.desk.ask("sessions.edit", json!({ "id": id, "patch": patch, "reason": "" }));
    assert_eq!(edited["value"]["session"]["title"], "党性修养");
}

#[test]
fn a_class_has_all_its_sessions_in_order_of_time_and_no_other_s() {
    let day = Day::new();
    day.session(0, 870, 1_050, "");
    day.session(0, 540, 720, "");
    day.session(1, 750, 840, "");
    let sessions = day.desk.ask("sessions.of_class", json!({ "class": day.classes[0] }));
    let starts: Vec<u64> =
        sessions.as_array().unwrap().iter().map(|row| row["start"].as_u64().unwrap()).collect();
    assert_eq!(starts, [540, 870], "the morning first, and nothing of the other class");
}

#[test]
fn touching_periods_are_no_clash_and_a_session_never_clashes_with_itself() {
    let day = Day::new();
    let id = day.session(0, 540, 720, "")["session"]["id"].clone();
    assert!(day.session(1, 720, 1440, "")["session"].is_object(), "it begins when the other ends");
    let moved = day.desk.ask("sessions.edit", json!({ "id": id, "patch": { "start": 550 }, "reason": "" }));
    assert!(moved["value"]["session"].is_object(), "its own old place is free for it");
    let backwards = json!({ "id": id, "patch": { "end": 500 }, "reason": "" });
    assert_eq!(day.desk.refused("sessions.edit", backwards), "sessions.times", "it ends after it starts");
}

#[test]
fn every_overlap_on_the_five_minute_grid_up_to_midnight_is_found_once_and_nothing_else() {
    let day = Day::new();
    let grid: Vec<(u16, u16)> = (1395..1440)
        .step_by(5)
        .flat_map(|start| (start + 5..=1440).step_by(5).map(move |end| (start, end)))
        .collect();
    let session = |&(start, end): &(u16, u16)| {
        let made = day.session(0, start, end, "试排")["session"]["id"].clone();
        made.as_str().unwrap().to_owned()
    };
    let ids: Vec<String> = grid.iter().map(session).collect();
    let share_a_cell = |one: usize, other: usize| {
        (0..1440)
            .step_by(5)
            .any(|cell| [grid[one], grid[other]].iter().all(|(start, end)| (*start..*end).contains(&cell)))
    };
    let expected: BTreeSet<BTreeSet<String>> = (0..grid.len())
        .flat_map(|one| (0..one).map(move |other| (one, other)))
        .filter(|(one, other)| share_a_cell(*one, *other))
        .map(|(one, other)| BTreeSet::from([ids[one].clone(), ids[other].clone()]))
        .collect();

    let sides = |clashes: &Value| -> Vec<BTreeSet<String>> {
        let of_the_trainer = clashes.as_array().unwrap().iter().filter(|clash| clash["kind"] == "trainer");
        let side = |clash: &Value, side: &str| clash[side]["id"].as_str().unwrap().to_owned();
        of_the_trainer.map(|clash| [side(clash, "session"), side(clash, "other")].into()).collect()
    };
    let found = sides(&day.desk.ask("sessions.clashes", json!({ "from": day.today, "to": day.today })));
    assert_eq!(found.len(), expected.len(), "each once, whichever side is named first");
    assert_eq!(BTreeSet::from_iter(found), expected, "none missed, none made up");
    for (id, (start, end)) in ids.iter().zip(&grid) {
        let trial = json!({
            "id": id, "class": day.classes[0], "date": day.today, "start": start, "end": end,
            "venue": null, "trainer": day.trainer
        });
        let alone = sides(&day.desk.ask("sessions.check", trial));
        let own = expected.iter().filter(|pair| pair.contains(id)).cloned();
        assert_eq!(BTreeSet::from_iter(alone), own.collect(), "the one being edited meets the others only");
    }
}

#[test]
fn the_sheet_balances_mark_by_mark_and_the_hours_follow() {
    let day = Day::new();
    let session = day.session(0, 540, 720, "")["session"]["id"].clone();
    let mark = |status: &str, minutes: u16| {
        let marks = json!([{ "person": day.person, "status": status, "minutes": minutes }]);
        day.desk.call("attendance.mark", json!({ "session": session, "source": "roll_call", "marks": marks }))
    };
    mark("late", 16).unwrap();
    let balance = day.desk.ask("attendance.roll", json!({ "session": session }))["balance"].clone();
    assert_eq!((&balance["expected"], &balance["present"]), (&json!(1), &json!(1)), "late is present");
    let year: i32 = day.today[..4].parse().unwrap();
    let hours = || {
        let asked = json!({ "person": day.person, "year": year });
        day.desk.ask("credits.person_year", asked)["credited"].as_u64().unwrap()
    };
    assert_eq!(hours(), 13, "4 hours less 30 of 180 minutes, rounded down to a quarter: 3.25");
    assert_eq!(mark("late", 0).unwrap_err().code, "attendance.minutes_missing", "late by how much");
    assert_eq!(
        mark("late", 181).unwrap_err().code,
        "attendance.minutes_beyond",
        "no longer than the session"
    );
    mark("absent", 0).unwrap();
    assert_eq!(hours(), 0, "the mark was changed, and the hours with it");
    day.desk.ask("undo.last", Value::Null);
    assert_eq!(hours(), 13, "and back");
}

#[test]
fn completing_needs_every_mark_and_going_against_the_rules_a_reason() {
    let day = Day::new();
    let session = day.session(0, 540, 720, "")["session"]["id"].clone();
    let decide = |decision: &str, reason: &str| {
        let people = json!([day.person]);
        let input =
            json!({ "class": day.classes[0], "people": people, "decision": decision, "reason": reason });
        day.desk.call("completion.decide", input)
    };
    assert_eq!(decide("completed", "").unwrap_err().code, "completion.unmarked", "a session is unmarked");
    day.desk.ask("attendance.confirm", json!({ "session": session }));
    assert_eq!(
        decide("not_completed", "").unwrap_err().code,
        "completion.reason_missing",
        "the rules say eligible"
    );
    let decided = decide("completed", "").unwrap();
    assert_eq!(decided["value"]["rows"][0]["certificate"], "", "decisions may still go to and fro");
    day.desk.ask("completion.close", json!({ "class": day.classes[0] }));
    let closed = day.desk.ask("completion.list", json!({ "class": day.classes[0] }));
    let certificate = closed["rows"][0]["certificate"].as_str().unwrap();
    assert!(certificate.ends_with("-0001"), "the first of the year: {certificate}");
    let late = json!({ "session": session, "people": [day.person] });
    assert_eq!(day.desk.refused("attendance.clear", late), "attendance.class_closed", "closed is closed");
}

#[test]
fn a_block_of_the_sheet_is_filled_in_one_act_and_taken_back_in_one() {
    let day = Day::new();
    let first = day.session(0, 540, 600, "")["session"]["id"].clone();
    let second = day.session(0, 600, 720, "")["session"]["id"].clone();
    let sheet = || day.desk.ask("attendance.matrix", json!({ "class": day.classes[0] }));
    let cells =
        json!([{ "session": first, "person": day.person }, { "session": second, "person": day.person }]);
    let fill = |status: Value, minutes: u16| json!({ "cells": cells, "status": status, "minutes": minutes });
    assert_eq!(sheet()["rows"][0]["marks"], json!([null, null]), "nobody has been called");

    day.desk.ask("attendance.fill", fill(json!("absent"), 0));
    let filled = sheet();
    assert_eq!(filled["rows"][0]["marks"][1]["status"], "absent", "in both columns");
    assert_eq!((&filled["rows"][0]["absent"], &filled["rows"][0]["credited"]), (&json!(32), &json!(0)));
    assert_eq!(filled["sessions"][0]["balance"]["absent"], 1, "each column balances");

    day.desk.ask("undo.last", Value::Null);
    assert_eq!(sheet()["rows"][0]["marks"], json!([null, null]), "one step back for the whole block");
    day.desk.ask("undo.redo", Value::Null);
    day.desk.ask("attendance.fill", fill(Value::Null, 0));
    assert_eq!(sheet()["rows"][0]["marks"], json!([null, null]), "marks can be taken away");

    assert_eq!(
        day.desk.refused("attendance.fill", fill(json!("late"), 90)),
        "attendance.minutes_beyond",
        "longer than the first session"
    );
    assert_eq!(sheet()["rows"][0]["marks"], json!([null, null]), "and then the second has no mark either");
}

#[test]
fn a_trainer_s_sessions_go_into_any_calendar() {
    let day = Day::new();
    day.session(0, 540, 720, "");
    let query = json!({ "from": day.today, "to": day.today, "trainer": day.trainer });
    let file = day.desk.ask("sessions.calendar_file", query);
    let file = file.as_str().unwrap();
    let date = day.today.replace('-', "");
    assert_eq!(file.matches("BEGIN:VEVENT").count(), 1, "one session");
    assert!(file.contains(&format!("DTSTART;TZID=Asia/Shanghai:{date}T090000\r\n")), "from nine: {file}");
    assert!(file.contains(&format!("DTEND;TZID=Asia/Shanghai:{date}T120000\r\n")), "to twelve");
    assert!(file.contains("LOCATION:一号教室\r\n"), "where");
    let nobody = json!({ "from": day.today, "to": day.today, "trainer": "00000000000000000000000000000000" });
    let other = day.desk.ask("sessions.calendar_file", nobody);
    assert!(!other.as_str().unwrap().contains("VEVENT"), "nothing of anybody else's");
}

#[test]
fn a_field_site_without_a_safety_plan_or_not_in_use_is_taken_only_with_a_reason() {
    let day = Day::new();
    let edit = |patch: Value| day.desk.ask("venues.edit", json!({ "id": day.venue, "patch": patch }));
    edit(json!({ "kind": "field_site" }));
    let refused = day.session(0, 540, 720, "");
    assert_eq!((&refused["session"], Day::kinds(&refused["clashes"])), (&Value::Null, vec!["safety"]));
    edit(json!({ "safety_plan": "全程安排安全员", "suspended": true }));
    assert_eq!(Day::kinds(&day.session(0, 540, 720, "")["clashes"]), ["suspended"], "there is a plan now");
    edit(json!({ "suspended": false, "capacity": 1 }));
    assert!(day.session(0, 540, 720, "")["session"].is_object(), "nothing stands against it");
    assert_eq!(
        day.desk.refused("venues.edit", json!({ "id": day.venue, "patch": { "travel_minutes": 1441 } })),
        "venues.too_far"
    );
}
