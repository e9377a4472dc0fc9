//! Numbers that a scanner types at the door of a session.

use crate::desk::Desk;
use serde_json::{Value, json};

const ID_NUMBER: &str = "11010519491231002X";
const PHONE: &str = "13800000001";

/// A class of today with a session, and two people on its roster, who can be told by a number each.
struct Door {
    desk: Desk,
    class: String,
    session: String,
    people: [String; 2],
}

impl Door {
    fn new() -> Self {
        let desk = Desk::with_office();
        let today = desk.ask("office.state", Value::Null)["today"].clone();
        let class = desk.made("classes.create", json!({ "name": "甲班", "starts": today, "ends": today }));
        let person = |name: &str, details: Value| {
            desk.made("people.create", json!({ "name": name, "unit": null, "details": details }))
        };
        let people =
            [person("张三", json!({ "id_number": ID_NUMBER })), person("李四", json!({ "phone": PHONE }))];
        desk.ask("enrollment.add", json!({ "class": class, "people": people }));
        let slot = json!({
            "class": class, "course": null, "title": "第一课", "form": null, "date": today, "start": 540, "end": 720,
            "venue": null, "trainer": null, "quarters": 16, "reason": ""
        });
        let session =
            desk.ask("sessions.create", slot)["value"]["session"]["id"].as_str().unwrap().to_owned();
        Self { desk, class, session, people }
    }

    fn scan(&self, number: &str) -> Result<Value, String> {
        let scanned = self.desk.call("attendance.scan", json!({ "session": self.session, "number": number }));
        scanned.map(|answer| answer["value"]["name"].clone()).map_err(|failure| failure.code)
    }

    fn balance(&self) -> Value {
        self.desk.ask("attendance.roll", json!({ "session": self.session }))["balance"].clone()
    }
}

#[test]
fn a_card_a_phone_number_or_a_place_on_the_list_says_who_came() {
    let door = Door::new();
    assert_eq!(door.scan("11010519491231002x"), Ok(json!("张三")), "a card, however the scanner writes X");
    assert_eq!(door.scan(PHONE), Ok(json!("李四")), "a phone number");
    assert_eq!(
        (&door.balance()["present"], &door.balance()["expected"]),
        (&json!(2), &json!(2)),
        "both are here"
    );
    door.desk.ask("undo.last", Value::Null);
    assert_eq!(door.balance()["unmarked"], 1, "a scan is taken back like any mark");
    assert_eq!(door.scan("2"), Ok(json!("李四")), "the second on the list");
    assert_eq!(door.scan("3"), Err("attendance.unknown_number".into()), "there is no third");
    assert_eq!(door.scan("440524188001010014"), Err("attendance.unknown_number".into()), "nobody's card");
}

#[test]
fn whoever_has_left_the_class_is_not_let_in_by_a_card() {
    let door = Door::new();
    let left = json!({ "class": door.class, "people": [door.people[0]], "state": "withdrawn", "reason": "工作调动" });
    door.desk.ask("enrollment.set_state", left);
    assert_eq!(door.scan(ID_NUMBER), Err("attendance.unknown_number".into()), "no longer on the roster");
    assert_eq!(
        (&door.balance()["expected"], &door.balance()["present"]),
        (&json!(1), &json!(0)),
        "and not counted"
    );
}
