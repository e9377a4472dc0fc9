//! Make-ups: what is offered, the link seen from both sides, and hours credited once.

use crate::desk::Desk;
use chrono::{Datelike, NaiveDate};
use serde_json::{Value, json};

/// A desk with two classes of today that hear the same topic: 张三 of the first missed it, 李四 is in the second.
struct Office {
    desk: Desk,
    today: NaiveDate,
    people: [String; 2],
    classes: [String; 2],
    course: String,
    missed: String,
    later: String,
}

impl Office {
    fn new() -> Self {
        let desk = Desk::with_office();
        let today = desk.ask("office.state", Value::Null)["today"].as_str().unwrap().parse().unwrap();
        let person = |name: &str| desk.made("people.create", json!({ "name": name, "unit": null }));
        let people = [person("张三"), person("李四")];
        let topic = desk.made("topics.create", json!({ "name": "党的创新理论", "category": "theory" }));
        let details = json!({ "topic": topic, "form": "lecture", "quarters": 16 });
        let course = desk.made("courses.create", json!({ "name": "第一讲", "details": details }));
        let class = |name: &str, who: &String| {
            let class = desk.made("classes.create", json!({ "name": name, "starts": today, "ends": today }));
            desk.ask(
                "enrollment.add",
                json!({ "class": class, "people": [who], "accepted": [who], "reason": "" }),
            );
            class
        };
        let classes = [class("甲班", &people[0]), class("乙班", &people[1])];
        let empty = String::new;
        let mut office = Self { desk, today, people, classes, course, missed: empty(), later: empty() };
        office.missed = office.session(0, 540, 16, None);
        office.later = office.session(1, 870, 16, None);
        office.mark(&office.missed, 0, "absent");
        office
    }

    fn session(&self, class: usize, start: u16, quarters: u32, venue: Option<&str>) -> String {
        let session = json!({
            "class": self.classes[class], "course": self.course, "title": format!("{start}"), "form": null,
            "date": self.today, "start": start, "end": start + 60, "venue": venue, "trainer": null,
            "quarters": quarters, "reason": "工作需要"
        });
        let made = self.desk.ask("sessions.create", session);
        made["value"]["session"]["id"].as_str().unwrap().to_owned()
    }

    fn marking(&self, session: &str, person: usize, status: &str) -> Value {
        let marks = json!([{ "person": self.people[person], "status": status, "minutes": 0 }]);
        json!({ "session": session, "source": "roll_call", "marks": marks })
    }

    fn mark(&self, session: &str, person: usize, status: &str) {
        self.desk.ask("attendance.mark", self.marking(session, person, status));
    }

    fn offers(&self) -> Vec<String> {
        let missed = json!({ "original": self.missed, "person": self.people[0] });
        self.desk.texts("make_up.offers", missed, "/id")
    }

    fn assignment(&self, session: &str) -> Value {
        json!({ "original": self.missed, "person": self.people[0], "session": session })
    }

    fn assign(&self) {
        self.desk.ask("make_up.assign", self.assignment(&self.later));
    }

    fn roll(&self, session: &str) -> Vec<Value> {
        let roll = self.desk.ask("attendance.roll", json!({ "session": session }));
        roll["rows"].as_array().unwrap().clone()
    }

    fn year(&self) -> Value {
        let asked = json!({ "person": self.people[0], "year": self.today.year() });
        self.desk.ask("credits.person_year", asked)
    }
}

#[test]
fn later_sessions_on_the_topic_with_a_free_seat_are_offered() {
    let office = Office::new();
    assert_eq!(
        office.offers(),
        std::slice::from_ref(&office.later),
        "the other class's session, later the same day"
    );
    office.session(1, 480, 16, None);
    assert_eq!(office.offers().len(), 1, "what was before is no second chance");
    office.session(1, 1020, 20, None);
    assert_eq!(office.offers().len(), 1, "nobody gains hours by missing");
    let venue =
        office.desk.made("venues.create", json!({ "name": "一号教室", "details": { "capacity": 1 } }));
    office.session(1, 1080, 16, Some(&venue));
    assert_eq!(office.offers().len(), 1, "its one seat is 李四's");
    let last = office.session(1, 1200, 16, None);
    assert_eq!(office.offers(), [office.later.clone(), last], "the earliest first");
    office.session(0, 870, 16, None);
    assert_eq!(office.offers().len(), 1, "at the first, 张三 now has a session of their own");
}

#[test]
fn a_make_up_is_seen_from_both_sides_and_credited_once() {
    let office = Office::new();
    assert_eq!(office.roll(&office.later).len(), 1, "李四 alone");
    let stranger = office.marking(&office.later, 0, "present");
    assert_eq!(office.desk.refused("attendance.mark", stranger), "attendance.not_enrolled");
    office.assign();
    let guest = office.roll(&office.later)[1].clone();
    assert_eq!((&guest["name"], &guest["makes_up"]["class_name"]), (&json!("张三"), &json!("甲班")));
    assert_eq!(office.roll(&office.missed)[0]["made_up_in"]["class_name"], "乙班", "and from the other side");
    office.mark(&office.later, 0, "present");
    let balance = office.desk.ask("attendance.roll", json!({ "session": office.later }))["balance"].clone();
    assert_eq!((&balance["expected"], &balance["present"]), (&json!(2), &json!(1)), "the guest is expected");

    let year = office.year();
    assert_eq!(year["credited"], 16, "four hours, once");
    assert_eq!(
        year["classes"][0]["sessions"][0]["made_up_in"]["id"],
        json!(office.later),
        "on the year's page"
    );
    assert_eq!(
        year["classes"][1]["sessions"][0]["makes_up"]["id"],
        json!(office.missed),
        "on both its lines"
    );
    let row = office.desk.ask("completion.list", json!({ "class": office.classes[0] }))["rows"][0].clone();
    assert_eq!(
        (&row["credited"], &row["made_up"]),
        (&json!(16), &json!(16)),
        "it counts for the class missed"
    );
    let other = office.desk.ask("completion.list", json!({ "class": office.classes[1] }));
    assert_eq!(other["rows"].as_array().unwrap().len(), 1, "and makes nobody a member of the other");
    let again = office.marking(&office.missed, 0, "present");
    assert_eq!(office.desk.refused("attendance.mark", again), "attendance.made_up", "never twice");
    assert_eq!(office.year()["credited"], 16, "still once");
}

#[test]
fn a_make_up_makes_sense_or_is_refused() {
    let office = Office::new();
    let refused = |name: &str, input: Value| office.desk.refused(name, input);
    let cancel = json!({ "original": office.missed, "person": office.people[0] });
    assert_eq!(refused("make_up.cancel", cancel.clone()), "make_up.none", "there is none");
    assert_eq!(refused("make_up.assign", office.assignment(&office.missed)), "make_up.not_offered", "itself");
    office.assign();
    office.desk.ask("make_up.cancel", cancel.clone());
    assert_eq!(office.roll(&office.later).len(), 1, "no guest any more");
    office.assign();
    office.mark(&office.later, 0, "present");
    assert_eq!(refused("make_up.cancel", cancel), "make_up.heard", "it has been heard");
    office.desk.ask("attendance.clear", json!({ "session": office.later, "people": [office.people[0]] }));
    office.desk.ask("undo.last", Value::Null);
    assert_eq!(office.year()["credited"], 16, "undone like any other act");
    let attended = Office::new();
    attended.mark(&attended.missed, 0, "present");
    let needless = attended.assignment(&attended.later);
    assert_eq!(attended.desk.refused("make_up.assign", needless), "make_up.not_missed", "nothing was missed");
}

#[test]
fn what_was_missed_is_listed_with_where_it_is_made_up() {
    let office = Office::new();
    let rows = |open: bool| {
        let asked = json!({ "class": office.classes[0], "open": open, "offset": 0, "limit": 9 });
        office.desk.ask("make_up.missed", asked)["rows"].as_array().unwrap().clone()
    };
    assert_eq!((&rows(true)[0]["name"], &rows(true)[0]["made_up_in"]), (&json!("张三"), &Value::Null));
    office.assign();
    assert!(rows(true).is_empty(), "nothing is left to arrange");
    assert_eq!(rows(false)[0]["made_up_in"]["class_name"], "乙班");
    office.mark(&office.later, 0, "present");
    assert_eq!(rows(false)[0]["heard"], "present", "and that it has been heard");
}

#[test]
fn a_class_closes_once_what_is_made_up_elsewhere_is_marked() {
    let office = Office::new();
    office.assign();
    let class = json!({ "class": office.classes[0] });
    let decision = json!({
        "class": office.classes[0], "people": [office.people[0]], "decision": "completed", "reason": "补课后符合要求"
    });
    office.desk.ask("completion.decide", decision);
    let refused = office.desk.refused("completion.close", class.clone());
    assert_eq!(refused, "completion.make_ups_open", "their hours would come after the closing");
    office.mark(&office.later, 0, "present");
    office.desk.ask("completion.close", class);
    assert_eq!(office.year()["credited"], json!(16), "the class closes with the hours made up");
    let refused = office.desk.refused("attendance.mark", office.marking(&office.later, 0, "absent"));
    assert_eq!(refused, "attendance.counts_for_closed", "and they stay what they were at its closing");
    let clear = json!({ "session": office.later, "people": [office.people[0]] });
    assert_eq!(office.desk.refused("attendance.clear", clear), "attendance.counts_for_closed", "nor cleared");
    let cell = json!([{ "session": office.later, "person": office.people[0] }]);
    let emptied = json!({ "cells": cell, "status": null, "minutes": 0 });
    assert_eq!(office.desk.refused("attendance.fill", emptied), "attendance.counts_for_closed", "by any way");
    assert_eq!(office.year()["credited"], json!(16), "so the hours stay");
}

#[test]
fn a_make_up_goes_with_the_session_it_was_to_be_heard_in() {
    let office = Office::new();
    let to_arrange = || {
        let asked = json!({ "class": office.classes[0], "open": true, "offset": 0, "limit": 9 });
        office.desk.ask("make_up.missed", asked)["total"].clone()
    };
    let gone = [
        ("sessions.remove", json!({ "id": office.later })),
        ("classes.remove", json!({ "id": office.classes[1] })),
    ];
    for (call, input) in gone {
        office.assign();
        assert_eq!(to_arrange(), 0, "arranged");
        office.desk.ask(call, input);
        assert_eq!(to_arrange(), 1, "{call}: to be arranged again, and nothing keeps the class from closing");
        office.desk.ask("undo.last", Value::Null);
        assert_eq!(to_arrange(), 0, "{call}: undone, it is arranged as before");
        office.desk.ask("make_up.cancel", json!({ "original": office.missed, "person": office.people[0] }));
    }
}

#[test]
fn an_absence_that_is_made_up_is_not_cleared_unseen() {
    let office = Office::new();
    office.assign();
    let clear = json!({ "session": office.missed, "people": [office.people[0]] });
    assert_eq!(office.desk.refused("attendance.clear", clear.clone()), "attendance.made_up");
    office.desk.ask("make_up.cancel", json!({ "original": office.missed, "person": office.people[0] }));
    office.desk.ask("attendance.clear", clear);
    office.desk.ask("attendance.confirm", json!({ "session": office.missed }));
    assert_eq!(office.roll(&office.missed)[0]["status"], "present", "called off first, it is marked anew");
}

#[test]
fn no_class_closes_over_a_guest_who_is_not_marked_yet() {
    let office = Office::new();
    office.assign();
    office.mark(&office.later, 1, "present");
    let decision = json!({
        "class": office.classes[1], "people": [office.people[1]], "decision": "completed", "reason": ""
    });
    office.desk.ask("completion.decide", decision);
    let close = json!({ "class": office.classes[1] });
    assert_eq!(office.desk.refused("completion.close", close.clone()), "completion.make_ups_open");
    office.mark(&office.later, 0, "present");
    office.desk.ask("completion.close", close);
}

#[test]
fn a_guest_takes_a_seat_before_the_room_is_chosen_too() {
    let office = Office::new();
    office.assign();
    let venue =
        office.desk.made("venues.create", json!({ "name": "一号教室", "details": { "capacity": 1 } }));
    let patch = json!({ "id": office.later, "patch": { "venue": venue }, "reason": "" });
    let answer = office.desk.ask("sessions.edit", patch)["value"].clone();
    assert_eq!(answer["session"], Value::Null, "two people for one seat");
    assert_eq!(answer["clashes"][0]["kind"], "capacity");
}
