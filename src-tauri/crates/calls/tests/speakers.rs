//! Several who teach one session: each is named, needed, told of when away, and credited.

use crate::desk::Desk;
use serde_json::{Value, json};

/// A session today by a guest, and with him by 李娜 of the county.
struct Shared {
    desk: Desk,
    today: String,
    class: String,
    session: String,
    with: String,
    person: String,
}

impl Shared {
    fn new() -> Self {
        let desk = Desk::with_office();
        let today = desk.ask("office.state", Value::Null)["today"].as_str().unwrap().to_owned();
        let unit = json!({ "name": "永安街道", "kind": "township", "parent": null });
        let unit = desk.made("units.create", unit);
        let person = desk.made("people.create", json!({ "name": "李娜", "unit": unit }));
        let guest = desk.made("trainers.create", json!({ "name": "周教授" }));
        let with = desk.made("trainers.create", json!({ "name": "李娜", "details": { "person": person } }));
        let class = json!({ "name": "甲班", "starts": today, "ends": today });
        let class = desk.made("classes.create", class);
        let mut shared = Self { desk, today, class, session: String::new(), with, person };
        let others = json!([shared.with, guest, shared.with]);
        let made = shared.make(540, &json!(guest), &others, "");
        made["session"]["id"].as_str().unwrap().clone_into(&mut shared.session);
        shared
    }

    fn make(&self, start: u16, trainer: &Value, others: &Value, reason: &str) -> Value {
        let session = json!({
            "class": self.class, "course": null, "title": "长江大保护", "form": null, "date": self.today,
            "start": start, "end": start + 180, "venue": null, "trainer": trainer, "others": others,
            "quarters": 16, "reason": reason
        });
        self.desk.ask("sessions.create", session)["value"].clone()
    }

    fn clash_of(&self, kind: &str) -> Value {
        let clashes = self.desk.ask("sessions.clashes", json!({ "from": self.today, "to": self.today }));
        let found = clashes.as_array().unwrap().iter().find(|clash| clash["kind"] == kind).cloned();
        found.unwrap_or_else(|| panic!("nothing is said of {kind}: {clashes}"))
    }
}

#[test]
fn all_are_named_once_wherever_the_session_is() {
    let shared = Shared::new();
    let both = json!("周教授、李娜");
    let of_class = shared.desk.texts("sessions.of_class", json!({ "class": shared.class }), "/trainer_name");
    assert_eq!(of_class, ["周教授、李娜"], "in the timetable");
    let roll = shared.desk.ask("attendance.roll", json!({ "session": shared.session }));
    assert_eq!(roll["session"]["trainer"], both, "at the roll-call");
    let diary = json!({ "from": shared.today, "to": shared.today, "trainer": shared.with });
    assert_eq!(
        shared.desk.texts("sessions.list", diary.clone(), "/trainer_name"),
        ["周教授、李娜"],
        "in either diary"
    );
    let calendar = shared.desk.ask("sessions.calendar_file", diary);
    assert!(calendar.as_str().unwrap().contains("周教授、李娜"), "and its file: {calendar}");
    let alone = json!({ "id": shared.session, "patch": { "trainer": null }, "reason": "" });
    let left = shared.desk.ask("sessions.edit", alone)["value"]["session"].clone();
    assert_eq!(
        (&left["trainer"], &left["others"]),
        (&json!(shared.with), &json!([])),
        "without the first the other is the trainer"
    );
}

#[test]
fn each_is_needed_and_nowhere_else() {
    let shared = Shared::new();
    let elsewhere = json!({ "name": "乙班", "starts": shared.today, "ends": shared.today });
    let elsewhere = shared.desk.made("classes.create", elsewhere);
    let other = json!({
        "class": elsewhere, "course": null, "title": "党史", "form": null, "date": shared.today, "start": 600,
        "end": 660, "venue": null, "trainer": shared.with, "quarters": 4, "reason": "工作需要"
    });
    shared.desk.ask("sessions.create", other);
    assert_eq!(shared.clash_of("trainer")["trainers"], "李娜", "in two places, and it is said who");
    let away =
        json!({ "trainer": shared.with, "starts": shared.today, "ends": shared.today, "reason": "住院" });
    shared.desk.ask("trainers.add_absence", away);
    assert_eq!(shared.clash_of("away")["trainers"], "李娜", "ill");
    let limit = json!({ "id": shared.with, "patch": { "most_minutes": 120 } });
    shared.desk.ask("trainers.edit", limit);
    assert_eq!(shared.clash_of("load")["detail"], "4 / 2", "and teaching more than agreed");
    let removed = shared.desk.refused("trainers.remove", json!({ "id": shared.with }));
    assert_eq!(removed, "trainers.in_use", "whoever teaches with another is not removed");
}

#[test]
fn each_is_credited_where_the_rules_say_so() {
    let shared = Shared::new();
    let desk = &shared.desk;
    let year: i32 = shared.today[..4].parse().unwrap();
    let mut sheet = desk.ask("rule_sets.versions", Value::Null)[0]["sheet"].clone();
    for figure in sheet["figures"].as_array_mut().unwrap() {
        if figure["rule"] == "teaching_times" {
            figure["on"] = json!(true);
        }
    }
    for target in sheet["targets"].as_array_mut().unwrap() {
        if target["to"].is_string() {
            target["to"] = json!(format!("{}-12-31", year + 4));
        }
    }
    desk.ask("rule_sets.adopt", json!({ "effective": shared.today, "note": "县里另有规定", "sheet": sheet }));
    let hours = desk.ask("credits.person_year", json!({ "person": shared.person, "year": year }));
    assert_eq!(
        (&hours["credited"], hours.pointer("/speaking/0/id")),
        (&json!(16), Some(&json!(shared.session))),
        "four hours for who taught with the guest, down to the session"
    );
    let units = desk.ask("credits.progress", json!({ "year": year }));
    assert_eq!(units[0]["quarters"], 16, "and in the unit's sum");
}
