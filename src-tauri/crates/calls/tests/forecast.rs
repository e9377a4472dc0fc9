//! The forecast: what is credited, what is scheduled, who will miss what, and what would close the gap.

use crate::desk::Desk;
use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Value, json};

/// A desk with one township leader, in a year of which today is a day.
struct Office {
    desk: Desk,
    today: NaiveDate,
    unit: String,
    person: String,
}

impl Office {
    fn new() -> Self {
        let desk = Desk::with_office();
        let today = desk.ask("office.state", Value::Null)["today"].as_str().unwrap().parse().unwrap();
        let unit =
            desk.made("units.create", json!({ "name": "永安街道", "kind": "township", "parent": null }));
        let details = json!({ "band": "township_leader" });
        let person = desk.made("people.create", json!({ "name": "张三", "unit": unit, "details": details }));
        Self { desk, today, unit, person }
    }

    /// A class of so many quarter-hours on one day, and its last session; people are enrolled, whatever speaks against it.
    fn class(&self, name: &str, day: NaiveDate, quarters: u32, people: &[&str]) -> (String, String) {
        let dates = json!({ "name": name, "starts": day, "ends": day, "capacity": 2 });
        let class = self.desk.made("classes.create", dates);
        let enrolled = json!({ "class": class, "people": people, "accepted": people, "reason": "工作需要" });
        if !people.is_empty() {
            self.desk.ask("enrollment.add", enrolled);
        }
        let mut last = String::new();
        let (mut left, mut start) = (quarters, 540);
        while left > 0 {
            // A session has a day's hours at most.
            let hours = left.min(60);
            let session = json!({
                "class": class, "course": null, "title": "第一课", "form": null, "date": day,
                "start": start, "end": start + 120, "venue": null, "trainer": null, "quarters": hours, "reason": "工作需要"
            });
            let made = self.desk.ask("sessions.create", session)["value"]["session"]["id"].clone();
            made.as_str().unwrap().clone_into(&mut last);
            (left, start) = (left - hours, start + 120);
        }
        (class, last)
    }

    /// The year in which tomorrow lies, so that there is always something to come.
    fn year(&self) -> i32 {
        self.tomorrow().year()
    }

    fn tomorrow(&self) -> NaiveDate {
        self.today + Days::new(1)
    }

    fn page(&self, more: Value) -> Value {
        let mut query = json!({ "year": self.year(), "offset": 0, "limit": 50 });
        query.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.desk.ask("forecast.page", query)
    }

    /// Credited, planned and missing of the yearly target.
    fn line(&self) -> (u64, u64, u64) {
        let page = self.page(json!({ "target": "year" }));
        let lines = page["rows"][0]["lines"].as_array().unwrap();
        let line = lines.iter().find(|line| line["name"] == "year").unwrap();
        let figure = |key: &str| line[key].as_u64().unwrap();
        (figure("credited"), figure("planned"), figure("short"))
    }
}

#[test]
fn what_is_scheduled_counts_until_it_is_marked_and_then_what_the_mark_credits() {
    let office = Office::new();
    assert_eq!(office.line(), (0, 0, 360), "90 hours owed, nothing in sight");
    office.class("下期", office.tomorrow(), 40, &[&office.person]);
    assert_eq!(office.line(), (0, 40, 320), "ten hours to come");
    if office.today.year() == office.year() {
        let (_, session) = office.class("本期", office.today, 16, &[&office.person]);
        assert_eq!(office.line(), (0, 56, 304), "today's is still to come");
        let marks = json!([{ "person": office.person, "status": "late", "minutes": 16 }]);
        office
            .desk
            .ask("attendance.mark", json!({ "session": session, "source": "roll_call", "marks": marks }));
        assert_eq!(office.line(), (12, 40, 308), "30 of 120 minutes lost: marked is marked, and counts once");
    }
}

#[test]
fn whoever_left_the_roster_or_whose_class_was_called_off_has_nothing_to_come() {
    let office = Office::new();
    let (class, _) = office.class("下期", office.tomorrow(), 40, &[&office.person]);
    let out = json!({ "class": class, "people": [office.person], "state": "withdrawn", "reason": "因病" });
    office.desk.ask("enrollment.set_state", out);
    assert_eq!(office.line(), (0, 0, 360), "withdrawn");
    office.desk.ask("undo.last", Value::Null);
    assert_eq!(office.line(), (0, 40, 320), "back on the roster");
    office.desk.ask("classes.edit", json!({ "id": class, "patch": { "state": "cancelled" } }));
    assert_eq!(office.line(), (0, 0, 360), "called off");
}

#[test]
fn the_list_narrows_to_those_who_will_miss_and_the_units_add_up() {
    let office = Office::new();
    let details = json!({ "band": "staff" });
    let other =
        office.desk.made("people.create", json!({ "name": "李四", "unit": office.unit, "details": details }));
    office.class("下期", office.tomorrow(), 360, &[&other]);
    let names = |more: Value| -> Vec<String> {
        let page = office.page(more);
        page["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names(json!({ "outlook": "missing" })), ["张三"], "李四 has ninety hours to come");
    assert_eq!(names(json!({ "outlook": "met" })), ["李四"], "and will have met the target");
    assert_eq!(names(json!({ "band": "staff" })), ["李四"], "by band");
    assert_eq!(
        names(json!({ "sort": "short", "descending": true })),
        ["张三", "李四"],
        "furthest behind first"
    );
    assert!(names(json!({ "target": "cycle" })).is_empty(), "neither is a county leader");
    let units = office.desk.ask("forecast.units", json!({ "year": office.year() }));
    let year = &units[1]["targets"][0];
    assert_eq!((&units[1]["name"], &year["name"]), (&json!("永安街道"), &json!("year")), "by top unit");
    assert_eq!(
        (&year["people"], &year["missing"], &year["short"]),
        (&json!(2), &json!(1), &json!(360)),
        "one of two"
    );
    assert_eq!(units[0]["targets"], units[1]["targets"], "the whole office is its only unit");
}

#[test]
fn planned_classes_with_a_free_seat_are_offered_those_that_close_the_gap_first() {
    let office = Office::new();
    let later = office.tomorrow();
    if (later + Days::new(3)).year() != office.year() {
        return; // The year's last days hold no three classes more.
    }
    office.class("已报", later, 320, &[&office.person]);
    office.class("同日", later, 40, &[]);
    let others: Vec<String> = ["王五", "赵六"]
        .map(|name| office.desk.made("people.create", json!({ "name": name, "unit": office.unit })))
        .into();
    office.class("满员", later + Days::new(1), 40, &[&others[0], &others[1]]);
    office.class("短班", later + Days::new(2), 16, &[]);
    office.class("正好", later + Days::new(3), 40, &[]);
    let closing =
        office.desk.ask("forecast.closing", json!({ "person": office.person, "year": office.year() }));
    assert_eq!(closing["row"]["short"], json!(40), "ten hours are missing");
    let classes = closing["classes"].as_array().unwrap();
    let offered: Vec<_> =
        classes.iter().map(|class| (class["name"].as_str().unwrap(), &class["closes"])).collect();
    assert_eq!(
        offered,
        [("正好", &json!(true)), ("短班", &json!(false))],
        "neither full nor on the same day"
    );
}

#[test]
fn what_the_rules_are_silent_on_is_flagged() {
    let office = Office::new();
    let edit = |patch: Value| office.desk.ask("people.edit", json!({ "id": office.person, "patch": patch }));
    let flags = || office.page(json!({}))["rows"][0]["flags"].clone();
    assert_eq!(flags(), json!([]), "nothing to flag");
    edit(json!({ "work_start": format!("{}-02", office.year()) }));
    assert_eq!(flags(), json!([{ "kind": "entered" }]), "began this year: the rules do not pro-rate");
    let rose = format!("{}-01-01", office.year());
    edit(
        json!({ "work_start": "", "band": "county_leader", "band_before": "township_leader", "band_since": rose }),
    );
    assert_eq!(flags(), json!([{ "kind": "band_changed", "day": rose }]), "promoted");
    let page = office.page(json!({}));
    let cycle = &page["rows"][0]["lines"][0];
    assert_eq!(
        (&cycle["name"], &cycle["required"]),
        (&json!("cycle"), &json!(2200)),
        "the new band's 550 hours"
    );
    edit(json!({ "band_before": null, "band_since": null, "state": "retired" }));
    assert_eq!(flags(), json!([{ "kind": "retired" }]), "retired");
    assert_eq!(office.page(json!({ "outlook": "missing" }))["total"], json!(0), "and not counted as missing");
    let year = json!({ "year": 1900, "offset": 0, "limit": 1 });
    assert_eq!(office.desk.refused("forecast.page", year), "forecast.year_out_of_range", "long ago");
}
