//! The end of a class: grades and other conditions, closing, certificates, and corrections as the only way to change what is
//! closed.

mod numbers;

use crate::desk::Desk;
use serde_json::{Value, json};

/// A desk with a class of today: two sessions of four hours, marked, with 张三 (乡科级) and 李四 on its roster.
struct Office {
    desk: Desk,
    today: String,
    program: String,
    class: String,
    sessions: [String; 2],
    people: [String; 2],
}

impl Office {
    fn new() -> Self {
        let desk = Desk::with_office();
        let today = desk.ask("office.state", Value::Null)["today"].as_str().unwrap().to_owned();
        let year: i32 = today[..4].parse().unwrap();
        let person = |name: &str, band: &str| {
            let details = json!({ "band": band });
            desk.made("people.create", json!({ "name": name, "unit": null, "details": details }))
        };
        let people = [person("张三", "township_leader"), person("李四", "village_cadre")];
        let details = json!({ "way": "party_school" });
        let program =
            desk.made("plan.create", json!({ "year": year, "name": "年轻干部培训班", "details": details }));
        let empty = String::new;
        let mut office = Self { desk, today, program, class: empty(), sessions: [empty(), empty()], people };
        (office.class, office.sessions) = office.held_class("甲班", 540);
        office
    }

    /// A class whose two sessions everyone attended.
    fn held_class(&self, name: &str, start: u16) -> (String, [String; 2]) {
        let dates = json!({
            "name": name, "starts": self.today, "ends": self.today, "program": self.program
        });
        let class = self.desk.made("classes.create", dates);
        let (people, reason) = (&self.people, "工作需要");
        let enrolled = json!({ "class": class, "people": people, "accepted": people, "reason": reason });
        self.desk.ask("enrollment.add", enrolled);
        let sessions = [start, start + 60].map(|start| {
            let session = json!({
                "class": class, "course": null, "title": "第一课", "form": null, "date": self.today, "start": start,
                "end": start + 60, "venue": null, "trainer": null, "quarters": 16, "reason": reason
            });
            let made = self.desk.ask("sessions.create", session);
            let session = made["value"]["session"]["id"].as_str().unwrap().to_owned();
            self.desk.ask("attendance.confirm", json!({ "session": session }));
            session
        });
        (class, sessions)
    }

    fn list(&self) -> Value {
        self.desk.ask("completion.list", json!({ "class": self.class }))
    }

    fn row(&self, person: usize) -> Value {
        let list = self.list();
        let of = |row: &&Value| row["person"] == json!(self.people[person]);
        list["rows"].as_array().unwrap().iter().find(of).unwrap().clone()
    }

    fn decision(&self, person: usize, decision: &str, reason: &str) -> Value {
        json!({ "class": self.class, "people": [self.people[person]], "decision": decision, "reason": reason })
    }

    fn close(&self) {
        for person in 0..self.people.len() {
            self.desk.ask("completion.decide", self.decision(person, "completed", "经研究同意"));
        }
        self.desk.ask("completion.close", json!({ "class": self.class }));
    }

    fn correction(&self, what: &Value) -> Value {
        json!({ "class": self.class, "what": what, "reason": "签到表漏记", "corrected_by": "王老师" })
    }

    fn correct(&self, what: &Value) {
        self.desk.ask("corrections.correct", self.correction(what));
    }

    fn corrected_decision(&self, person: usize, decision: &str) -> Value {
        json!({ "kind": "decision", "person": self.people[person], "decision": decision })
    }

    fn corrected_mark(&self, status: &str) -> Value {
        let (session, person) = (&self.sessions[0], &self.people[0]);
        json!({ "kind": "mark", "session": session, "person": person, "status": status, "minutes": 0 })
    }

    fn corrections(&self) -> Vec<Value> {
        let list = self.desk.ask("corrections.list", json!({ "class": self.class }));
        list.as_array().unwrap().clone()
    }

    fn ask_for(&self, patch: &Value) {
        self.desk.ask("plan.edit", json!({ "id": self.program, "patch": patch }));
    }

    fn assess(&self, person: usize, grade: Option<u32>, evaluation: bool) {
        let people = json!([{ "person": self.people[person], "grade": grade, "evaluation": evaluation }]);
        self.desk.ask("completion.assess", json!({ "class": self.class, "people": people }));
    }

    fn register(&self) -> Value {
        self.desk.ask("certificates.page", json!({ "offset": 0, "limit": 50 }))
    }

    fn numbers(&self) -> Vec<(String, bool)> {
        let rows = self.register()["rows"].as_array().unwrap().clone();
        let of = |row: &Value| (row["number"].as_str().unwrap()[5..].to_owned(), row["void_on"].is_string());
        rows.iter().map(of).collect()
    }
}

#[test]
fn a_grade_and_an_evaluation_are_asked_for_where_the_program_says() {
    let office = Office::new();
    assert_eq!(office.row(0)["proposal"], "eligible", "attendance is all that is asked for");
    office.ask_for(&json!({ "grading": "test", "pass_mark": 600, "evaluation": true }));
    let row = office.row(0);
    assert_eq!(row["proposal"], "ungraded", "no grade yet");
    assert_eq!(
        (&row["reasons"][0]["kind"], &row["reasons"][1]["kind"]),
        (&json!("ungraded"), &json!("evaluation_missing")),
        "every reason, the gravest first"
    );
    office.assess(0, Some(599), true);
    let row = office.row(0);
    assert_eq!(row["proposal"], "not_passed", "59.9 of 60");
    assert_eq!((&row["reasons"][0]["grade"], &row["reasons"][0]["pass_mark"]), (&json!(599), &json!(600)));
    office.assess(0, Some(600), true);
    assert_eq!(office.row(0)["proposal"], "eligible", "the pass mark passes");
    assert_eq!(office.row(1)["proposal"], "ungraded", "each has their own");
    let beyond = json!([{ "person": office.people[1], "grade": 8750, "evaluation": false }]);
    let beyond = json!({ "class": office.class, "people": beyond });
    assert_eq!(office.desk.refused("completion.assess", beyond), "completion.grade_beyond", "875 points");
}

#[test]
fn who_stays_in_spite_of_their_leave_may_complete() {
    let office = Office::new();
    let marks = json!([{ "person": office.people[0], "status": "sick", "minutes": 0 }]);
    let marking = json!({ "session": office.sessions[0], "source": "roll_call", "marks": marks });
    office.desk.ask("attendance.mark", marking);
    let row = office.row(0);
    assert_eq!(row["proposal"], "needs_decision", "4 of 8 hours are more than 1/7");
    assert_eq!(
        (&row["reasons"][0]["used"], &row["reasons"][0]["limit"]),
        (&json!(16), &json!("8/7")),
        "the figures it rests on"
    );
    let case = json!({
        "class": office.class, "person": office.people[0], "decision": "keep", "decided_by": "赵部长",
        "reason": "公务繁重"
    });
    office.desk.ask("leave.decide_case", case);
    let row = office.row(0);
    assert_eq!(row["proposal"], "eligible", "a named person has decided");
    assert_eq!(
        (&row["reasons"][0]["kind"], &row["reasons"][0]["decided_by"]),
        (&json!("kept"), &json!("赵部长")),
        "and the list says who"
    );
}

#[test]
fn a_class_closes_when_its_papers_are_there_if_the_office_asks_for_them() {
    let office = Office::new();
    office.desk.ask("completion.require_papers", json!({ "required": true }));
    for person in 0..2 {
        office.desk.ask("completion.decide", office.decision(person, "completed", ""));
    }
    let held: Vec<bool> =
        office.list()["papers"].as_array().unwrap().iter().map(|paper| paper["held"] == true).collect();
    assert_eq!(held, [true, false, true, false], "planned and signed in; no trainer and no venue is known");
    let close = json!({ "class": office.class });
    assert_eq!(office.desk.refused("completion.close", close.clone()), "completion.papers_missing");
    for paper in ["agenda", "timetable"] {
        let file = json!({ "class": office.class, "paper": paper, "filed": true });
        office.desk.ask("completion.file_paper", file);
    }
    office.desk.ask("completion.close", close);
    assert_eq!(office.list()["closed_on"], office.today, "and the day is kept");
    office.desk.ask("undo.last", Value::Null);
    assert_eq!(office.list()["closed"], false, "a closing is taken back like anything else");
    assert_eq!(office.register()["total"], 0, "and its numbers with it");
}

#[test]
fn no_make_up_is_arranged_for_a_closed_class() {
    let office = Office::new();
    let missed = office.corrected_mark("absent");
    let marks = json!([{ "person": missed["person"], "status": "absent", "minutes": 0 }]);
    let marking = json!({ "session": missed["session"], "source": "roll_call", "marks": marks });
    office.desk.ask("attendance.mark", marking);
    office.desk.ask("completion.decide", office.decision(1, "completed", ""));
    office.desk.ask("completion.decide", office.decision(0, "completed", "安排补课"));
    office.desk.ask("completion.close", json!({ "class": office.class }));
    let assign = json!({
        "original": office.sessions[0], "person": office.people[0], "session": office.sessions[1]
    });
    assert_eq!(
        office.desk.refused("make_up.assign", assign),
        "make_up.class_closed",
        "what a closed class credits stays"
    );
}

#[test]
fn whoever_has_been_decided_on_neither_leaves_nor_is_replaced_past_the_decision() {
    let office = Office::new();
    let (class, person) = (&office.class, &office.people[0]);
    office.desk.ask("completion.decide", office.decision(0, "completed", "经研究同意"));
    let other = office.desk.made("people.create", json!({ "name": "王五", "unit": null }));
    for (call, input) in [
        (
            "enrollment.set_state",
            json!({ "class": class, "people": [person], "state": "withdrawn", "reason": "病" }),
        ),
        (
            "enrollment.replace",
            json!({ "class": class, "person": person, "by": other, "reason": "病", "accepted": true }),
        ),
        ("enrollment.remove", json!({ "class": class, "people": [person] })),
    ] {
        assert_eq!(office.desk.refused(call, input), "enrollment.decided", "{call}");
    }
    office.desk.ask("completion.decide", office.decision(0, "withdrawn", "因病"));
    assert_eq!(office.row(0)["decision"], "withdrawn", "the decision itself says so");
}

#[test]
fn no_class_closes_over_a_mark_that_is_missing_since_the_decision() {
    let office = Office::new();
    for person in 0..2 {
        office.desk.ask("completion.decide", office.decision(person, "completed", "经研究同意"));
    }
    office
        .desk
        .ask("attendance.clear", json!({ "session": office.sessions[1], "people": [office.people[0]] }));
    let close = json!({ "class": office.class });
    assert_eq!(office.desk.refused("completion.close", close.clone()), "completion.unmarked");
    office.desk.ask("attendance.confirm", json!({ "session": office.sessions[1] }));
    office.desk.ask("completion.close", close);
}

#[test]
fn nothing_of_a_closed_class_changes_but_by_correction() {
    let office = Office::new();
    office.close();
    let before = office.list();
    let (class, session, person) = (&office.class, &office.sessions[0], &office.people[0]);
    let other = office.desk.made("people.create", json!({ "name": "王五", "unit": null }));
    let mark = json!([{ "person": person, "status": "absent", "minutes": 0 }]);
    let cell = json!([{ "session": session, "person": person }]);
    let new_session = json!({
        "class": class, "course": null, "title": "加课", "form": null, "date": office.today, "start": 900,
        "end": 960, "venue": null, "trainer": null, "quarters": 4, "reason": "加课"
    });
    let grade = json!([{ "person": person, "grade": 900, "evaluation": true }]);
    let writes = [
        ("attendance.mark", json!({ "session": session, "source": "roll_call", "marks": mark })),
        ("attendance.confirm", json!({ "session": session })),
        ("attendance.clear", json!({ "session": session, "people": [person] })),
        ("attendance.fill", json!({ "cells": cell, "status": "absent", "minutes": 0 })),
        ("attendance.scan", json!({ "session": session, "number": "1" })),
        ("sessions.create", new_session),
        ("sessions.edit", json!({ "id": session, "patch": { "quarters": 8 } })),
        ("sessions.remove", json!({ "id": session })),
        ("enrollment.add", json!({ "class": class, "people": [other], "accepted": [other], "reason": "补" })),
        (
            "enrollment.set_state",
            json!({ "class": class, "people": [person], "state": "withdrawn", "reason": "病" }),
        ),
        (
            "enrollment.replace",
            json!({ "class": class, "person": person, "by": other, "reason": "病", "accepted": true }),
        ),
        ("enrollment.remove", json!({ "class": class, "people": [person] })),
        ("enrollment.move", json!({ "class": class, "person": person, "index": 1 })),
        ("enrollment.arrange", json!({ "class": class })),
        ("enrollment.group", json!({ "class": class, "groups": 2 })),
        ("enrollment.set_group", json!({ "class": class, "people": [person], "study_group": 1 })),
        (
            "leave.request",
            json!({ "class": class, "person": person, "kind": "sick", "reason": "病", "sessions": [session] }),
        ),
        (
            "leave.decide_case",
            json!({ "class": class, "person": person, "decision": "keep", "decided_by": "王", "reason": "病" }),
        ),
        ("completion.decide", office.decision(0, "not_completed", "旷课")),
        ("completion.assess", json!({ "class": class, "people": grade })),
        ("completion.file_paper", json!({ "class": class, "paper": "plan", "filed": true })),
        ("completion.close", json!({ "class": class })),
        ("classes.edit", json!({ "id": class, "patch": { "state": "confirmed" } })),
        ("classes.move", json!({ "class": class, "starts": "2026-01-05" })),
        ("classes.remove", json!({ "id": class })),
    ];
    for (call, input) in writes {
        let failure = office.desk.call(call, input).unwrap_err();
        assert!(failure.message.contains("已经结班"), "{call} says why: {}", failure.message);
        assert!(failure.message.contains("更正"), "{call} says what to do: {}", failure.message);
    }
    office.ask_for(&json!({ "grading": "paper", "pass_mark": 600 }));
    assert_eq!(office.list(), before, "nor by what its program asks for later");
}

#[test]
fn a_correction_keeps_the_old_value_the_new_one_the_reason_who_and_when() {
    let office = Office::new();
    office.close();
    let absent = office.corrected_mark("absent");
    let silent = json!({ "class": office.class, "what": absent, "reason": " ", "corrected_by": "王老师" });
    assert_eq!(office.desk.refused("corrections.correct", silent), "corrections.reason_missing", "why?");
    let nameless = json!({ "class": office.class, "what": absent, "reason": "漏记", "corrected_by": "" });
    assert_eq!(office.desk.refused("corrections.correct", nameless), "corrections.name_missing", "who?");
    let same = office.correction(&office.corrected_mark("present"));
    assert_eq!(
        office.desk.refused("corrections.correct", same),
        "corrections.nothing_changed",
        "present it was"
    );
    office.correct(&absent);
    assert_eq!((&office.row(0)["credited"], &office.row(0)["absent"]), (&json!(16), &json!(16)), "it counts");
    let listed = office.corrections().remove(0);
    let change = listed["changes"].as_array().unwrap().iter().find(|one| one["change"]["field"] == "status");
    let change = &change.unwrap()["change"];
    assert_eq!((&change["before"], &change["after"]), (&json!("present"), &json!("absent")), "old and new");
    assert_eq!(
        [&listed["reason"], &listed["corrected_by"], &listed["name"], &listed["corrected_on"]],
        [&json!("签到表漏记"), &json!("王老师"), &json!("张三"), &json!(office.today)],
        "why, who, about whom, when"
    );
    office.desk.ask("undo.last", Value::Null);
    assert_eq!(office.row(0)["credited"], 32, "taken back as one act");
    assert!(office.corrections().is_empty(), "with its line");
    office.desk.ask("undo.redo", Value::Null);
    assert_eq!(office.corrections().len(), 1, "and brought back");
}

#[test]
fn a_correction_stays_within_its_class_and_leaves_open_ones_alone() {
    let office = Office::new();
    let (other, _) = office.held_class("乙班", 840);
    let open = json!({
        "class": other, "what": office.corrected_mark("absent"), "reason": "漏记", "corrected_by": "王老师"
    });
    assert_eq!(office.desk.refused("corrections.correct", open), "corrections.not_closed", "just change it");
    office.close();
    let (_, sessions) = office.held_class("丙班", 1_020);
    let elsewhere = json!({
        "kind": "mark", "session": sessions[0], "person": office.people[0], "status": "absent", "minutes": 0
    });
    let elsewhere = office.correction(&elsewhere);
    assert_eq!(office.desk.refused("corrections.correct", elsewhere), "corrections.session_elsewhere");
}

#[test]
fn a_closed_class_is_opened_again_only_with_a_reason_and_keeps_its_numbers() {
    let office = Office::new();
    office.close();
    let numbers = office.numbers();
    office.correct(&json!({ "kind": "reopening" }));
    assert_eq!(office.list()["closed"], false, "open");
    assert_eq!(office.corrections()[0]["what"], "reopening", "and it says so");
    office.desk.ask("completion.decide", office.decision(1, "not_completed", "论文未交"));
    office.desk.ask("completion.close", json!({ "class": office.class }));
    assert_eq!(office.numbers()[0], numbers[0], "who completes keeps theirs");
    assert!(office.numbers()[1].1, "who does not any more: void");
}

#[test]
fn who_was_left_out_and_a_sessions_hours_are_corrected_too() {
    let office = Office::new();
    let late = office.desk.made("people.create", json!({ "name": "王五", "unit": null }));
    office.close();
    office.correct(&json!({ "kind": "roster", "person": late }));
    assert_eq!(office.list()["rows"].as_array().unwrap().len(), 3, "on the roster after all");
    let session = json!({ "kind": "session", "session": office.sessions[0], "patch": { "quarters": 8 } });
    office.correct(&session);
    assert_eq!(office.row(0)["credited"], 24, "two hours and four");
    let year: i32 = office.today[..4].parse().unwrap();
    let asked = json!({ "person": office.people[0], "year": year });
    assert_eq!(office.desk.ask("credits.person_year", asked)["credited"], 24, "in the year as well");
}
