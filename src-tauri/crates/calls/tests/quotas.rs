//! Quotas: divided, set, refused, filled fairly, and reconciled with who was named and came.

use crate::desk::Desk;
use chrono::NaiveDate;
use serde_json::{Value, json};

/// A desk with a class of today, a large unit of six and a small one of two.
struct Office {
    desk: Desk,
    today: NaiveDate,
    units: [String; 2],
    people: Vec<String>,
    class: String,
}

impl Office {
    fn new() -> Self {
        let desk = Desk::with_office();
        let today: NaiveDate =
            desk.ask("office.state", Value::Null)["today"].as_str().unwrap().parse().unwrap();
        let unit = |name: &str| {
            desk.made("units.create", json!({ "name": name, "kind": "township", "parent": null }))
        };
        let units = [unit("永安街道"), unit("白帝镇")];
        let village = json!({ "name": "八阵村", "kind": "village", "parent": units[1] });
        let village = desk.made("units.create", village);
        let person = |at: usize| {
            let unit = [&units[0], &village][usize::from(at >= 6)];
            desk.made("people.create", json!({ "name": format!("王{}", ["一", "二", "三", "四", "五", "六", "七", "八"][at]), "unit": unit }))
        };
        let people = (0..8).map(person).collect();
        let class = desk.made("classes.create", json!({ "name": "甲班", "starts": today, "ends": today }));
        Self { desk, today, units, people, class }
    }

    fn propose(&self, way: Value) -> Result<Value, String> {
        let wanted = json!({ "class": self.class, "way": way });
        self.desk.call("quotas.propose", wanted).map_err(|failure| failure.code)
    }

    fn set(&self, seats: [u32; 2]) -> Result<Value, String> {
        let quotas: Vec<Value> = self
            .units
            .iter()
            .zip(seats)
            .map(|(unit, seats)| json!({ "unit": unit, "seats": seats }))
            .collect();
        let wanted = json!({ "class": self.class, "quotas": quotas });
        self.desk.call("quotas.set", wanted).map_err(|failure| failure.code)
    }

    fn of_class(&self) -> Value {
        self.desk.ask("quotas.of_class", json!({ "class": self.class }))
    }

    fn seats(proposed: &Value) -> Vec<u64> {
        proposed.as_array().unwrap().iter().map(|one| one["seats"].as_u64().unwrap()).collect()
    }
}

#[test]
fn seats_follow_size_or_a_rule() {
    let office = Office::new();
    let by_size = office.propose(json!({ "kind": "by_size", "seats": 4 })).unwrap();
    assert_eq!(Office::seats(&by_size), [3, 1], "six people and two, those of the village among them");
    let by_rule = office.propose(json!({ "kind": "by_rule", "one_in": 5, "least": 1 })).unwrap();
    assert_eq!(Office::seats(&by_rule), [1, 1], "one in five, at least one");
    let refused = |way: Value| office.propose(way).unwrap_err();
    assert_eq!(refused(json!({ "kind": "by_size", "seats": 9 })), "quotas.beyond_people", "eight people");
    assert_eq!(refused(json!({ "kind": "by_rule", "one_in": 0, "least": 1 })), "quotas.rule");
    assert_eq!(
        refused(json!({ "kind": "by_size", "seats": 0 })),
        "quotas.no_seats",
        "an empty field divides nothing"
    );
}

#[test]
fn quotas_that_cannot_be_are_refused() {
    let office = Office::new();
    let venue =
        office.desk.made("venues.create", json!({ "name": "小会议室", "details": { "capacity": 3 } }));
    office.desk.ask("classes.edit", json!({ "id": office.class, "patch": { "venue": venue } }));
    assert_eq!(office.set([3, 1]).unwrap_err(), "quotas.beyond_room", "four seats in a room of three");
    assert_eq!(office.propose(json!({ "kind": "by_size", "seats": 4 })).unwrap_err(), "quotas.beyond_room");
    let nowhere = json!([{ "unit": office.class, "seats": 1 }]);
    let wanted = json!({ "class": office.class, "quotas": nowhere });
    assert_eq!(office.desk.refused("quotas.set", wanted), "quotas.unit_missing", "that is no unit");
    assert_eq!(office.desk.refused("quotas.fill", json!({ "class": office.class })), "quotas.none");
    office.set([2, 1]).unwrap();
    office.desk.ask("undo.last", Value::Null);
    assert_eq!(office.of_class()["total"]["seats"], 0, "undone like any other act");
}

#[test]
fn those_furthest_behind_fill_the_seats_unless_they_are_called_elsewhere() {
    let office = Office::new();
    let other = office
        .desk
        .made("classes.create", json!({ "name": "乙班", "starts": office.today, "ends": office.today }));
    let busy = json!({ "class": other, "people": [office.people[0]] });
    office.desk.ask("enrollment.add", busy);
    let study = json!({
        "person": office.people[1], "kind": "outside", "title": "外训", "organiser": "市委党校", "proof": "证书",
        "starts": office.today, "ends": office.today, "claimed": 32
    });
    let study = office.desk.made("study.record", study);
    for by in ["经办人", "科长"] {
        let review = json!({ "ids": [study], "approve": true, "by": by, "note": "已核" });
        office.desk.ask("study.review", review);
    }
    let suggested = office.desk.ask("quotas.suggest", json!({ "class": office.class, "limit": 20 }));
    let names: Vec<&str> =
        suggested.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert!(!names.contains(&"王一"), "in another class on the same day: {names:?}");
    assert_eq!(names.last(), Some(&"王二"), "eight hours ahead of the others");
    office.set([6, 1]).unwrap();
    let filled = office.desk.ask("quotas.fill", json!({ "class": office.class }))["value"].clone();
    assert_eq!(filled["named"], 6, "five of six, and one");
    assert_eq!(filled["left"][0]["seats"], 1, "王一's seat stays empty");
    let row = office.of_class()["rows"][0].clone();
    let figures = ["people", "seats", "named", "accepted", "came"].map(|key| row[key].as_u64().unwrap());
    assert_eq!(figures, [6, 6, 5, 0, 0], "应训 6, 已报 5, nobody confirmed yet");
}

#[test]
fn a_leader_s_five_years_do_not_outweigh_a_clerk_s_one() {
    let office = Office::new();
    let patch = json!({ "band": "county_leader" });
    office.desk.ask("people.edit", json!({ "id": office.people[5], "patch": patch }));
    let suggested = office.desk.ask("quotas.suggest", json!({ "class": office.class, "limit": 20 }));
    let person = |name: &str| {
        suggested.as_array().unwrap().iter().find(|one| one["name"] == name).unwrap_or(&Value::Null).clone()
    };
    let (leader, clerk) = (person("王六"), person("王一"));
    assert!(leader["short"].as_u64() > clerk["short"].as_u64(), "550 hours in five years, 90 in one");
    assert_eq!(leader["behind"], clerk["behind"], "but both lack all that is asked: {suggested}");
}
