//! The training file: what a person took part in over the years, with where they served at the time.

use crate::desk::Desk;
use chrono::{Datelike, NaiveDate};
use serde_json::{Value, json};

struct Office {
    desk: Desk,
    today: NaiveDate,
    units: [String; 2],
    person: String,
    class: String,
}

impl Office {
    /// 张三 of 县民政局 attended four hours of a class of today and completed it.
    fn new() -> Self {
        let desk = Desk::with_office();
        let today: NaiveDate =
            desk.ask("office.state", Value::Null)["today"].as_str().unwrap().parse().unwrap();
        let unit = |name: &str| {
            desk.made("units.create", json!({ "name": name, "parent": null, "kind": "county_department" }))
        };
        let units = [unit("县民政局"), unit("县财政局")];
        let details = json!({ "post": "科员", "rank": "一级科员", "band": "staff" });
        let new = json!({ "name": "张三", "unit": units[0], "details": details });
        let person = desk.made("people.create", new);
        let class = desk.made(
            "classes.create",
            json!({ "name": "年轻干部班", "starts": today, "ends": today, "organiser": "县委组织部" }),
        );
        desk.ask(
            "enrollment.add",
            json!({ "class": class, "people": [person], "accepted": [], "reason": "" }),
        );
        let slot = json!({
            "class": class, "course": null, "title": "第一课", "form": null, "date": today, "start": 540,
            "end": 720, "venue": null, "trainer": null, "quarters": 16, "reason": ""
        });
        let session = desk.ask("sessions.create", slot)["value"]["session"]["id"].clone();
        desk.ask("attendance.confirm", json!({ "session": session }));
        Self { desk, today, units, person, class }
    }

    fn decide(&self, decision: &str, reason: &str) {
        let input = json!({
            "class": self.class, "people": [self.person], "decision": decision, "reason": reason
        });
        self.desk.ask("completion.decide", input);
    }

    fn file(&self, years: i32) -> Value {
        let this = self.today.year();
        let asked = json!({ "person": self.person, "from": this - years + 1, "to": this });
        self.desk.ask("training_file.read", asked)
    }

    fn rise(&self) {
        let patch = json!({ "unit": self.units[1], "post": "副局长", "rank": "四级调研员" });
        self.desk.ask("people.edit", json!({ "id": self.person, "patch": patch }));
    }
}

#[test]
fn a_class_keeps_where_someone_served_when_it_was_decided() {
    let office = Office::new();
    let open = office.file(1)["entries"][0].clone();
    assert_eq!((&open["unit"], &open["kept"]), (&json!("县民政局"), &json!(false)), "undecided, as of today");
    office.decide("completed", "");
    office.rise();
    let file = office.file(1);
    assert_eq!((&file["unit"], &file["post"]), (&json!("县财政局"), &json!("副局长")), "where they are now");
    let entry = &file["entries"][0];
    assert_eq!(
        (&entry["unit"], &entry["post"], &entry["rank"], &entry["kept"]),
        (&json!("县民政局"), &json!("科员"), &json!("一级科员"), &json!(true)),
        "where they were then"
    );
    assert_eq!(
        (&entry["organiser"], &entry["outcome"], &entry["credited"]),
        (&json!("县委组织部"), &json!("completed"), &json!(16))
    );
    assert_eq!(entry["approver"], "张三", "the account that decided");
    office.decide("withdrawn", "本人申请");
    let again = office.file(1)["entries"][0].clone();
    assert_eq!((&again["outcome"], &again["unit"]), (&json!("withdrawn"), &json!("县民政局")), "still then");
}

#[test]
fn a_file_says_what_the_years_say() {
    let office = Office::new();
    let last_year = office.today.year() - 1;
    let study = |kind: &str, title: &str, day: String, claimed: u32| {
        let new = json!({
            "person": office.person, "kind": kind, "title": title, "organiser": "市民政局", "starts": day,
            "ends": day, "claimed": claimed, "proof": "渝民函〔2026〕12号"
        });
        let id = office.desk.made("study.record", new);
        for by in ["王干事", "李科长"] {
            let said = json!({ "ids": [id], "approve": true, "by": by, "note": "" });
            office.desk.ask("study.review", said);
        }
    };
    study("outside", "业务培训", format!("{last_year}-03-02"), 24);
    let file = office.file(2);
    let titles: Vec<&str> =
        file["entries"].as_array().unwrap().iter().map(|entry| entry["title"].as_str().unwrap()).collect();
    assert_eq!(titles, ["业务培训", "年轻干部班"], "by their first day");
    let years: Vec<(i64, i64)> = file["years"]
        .as_array()
        .unwrap()
        .iter()
        .map(|year| (year["year"].as_i64().unwrap(), year["credited"].as_i64().unwrap()))
        .collect();
    assert_eq!(years, [(i64::from(last_year), 24), (i64::from(last_year) + 1, 16)]);
    assert_eq!(file["credited"], 40);
    for (year, credited) in years {
        let asked = json!({ "person": office.person, "year": year });
        assert_eq!(
            office.desk.ask("credits.person_year", asked)["credited"],
            credited,
            "as the year's page says"
        );
    }
    assert_eq!(office.file(1)["entries"].as_array().unwrap().len(), 1, "other years are left out");
}

#[test]
fn years_that_cannot_be_are_refused() {
    let office = Office::new();
    let asked = |from: i32, to: i32| json!({ "person": office.person, "from": from, "to": to });
    for (from, to) in [(2026, 2025), (1900, 2026), (i32::MIN, i32::MAX)] {
        assert_eq!(office.desk.refused("training_file.read", asked(from, to)), "training_file.years_wrong");
    }
    let nobody = json!({ "person": "00000000000000000000000000000000", "from": 2026, "to": 2026 });
    assert_eq!(office.desk.refused("training_file.read", nobody), "credits.person_missing");
}
