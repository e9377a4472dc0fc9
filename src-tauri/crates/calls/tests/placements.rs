//! Placements: several people to one place, a report a month, the assessment at the end, and who is away.

use crate::desk::Desk;
use chrono::{Datelike, Days, Months, NaiveDate};
use serde_json::{Value, json};

struct Office {
    desk: Desk,
    people: Vec<String>,
    today: NaiveDate,
}

impl Office {
    fn new() -> Self {
        let desk = Desk::with_office();
        let today: NaiveDate =
            desk.ask("office.state", Value::Null)["today"].as_str().unwrap().parse().unwrap();
        let unit = desk
            .made("units.create", json!({ "name": "县民政局", "parent": null, "kind": "county_department" }));
        let person = |name: &str| {
            let details = json!({ "post": "科员", "band": "staff" });
            desk.made("people.create", json!({ "name": name, "unit": unit, "details": details }))
        };
        let people = ["张三", "李四", "王五"].map(person).to_vec();
        Self { desk, people, today }
    }

    /// The first of the month so many months before this one.
    fn month(&self, before: u32) -> NaiveDate {
        self.today.with_day(1).unwrap() - Months::new(before)
    }

    fn placement(&self, people: &[usize], starts: NaiveDate, ends: NaiveDate) -> Value {
        let people: Vec<&String> = people.iter().map(|place| &self.people[*place]).collect();
        json!({
            "people": people, "kind": "practice", "place_kind": "project", "place": "草堂组团项目",
            "host": "项目指挥部", "mentor": "何指挥长", "starts": starts, "ends": ends, "goals": "形成一篇调研报告"
        })
    }

    fn sent(&self, people: &[usize], starts: NaiveDate, ends: NaiveDate) -> Vec<String> {
        let answer = self.desk.ask("placements.record", self.placement(people, starts, ends));
        let rows = answer["value"].as_array().unwrap();
        rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
    }

    /// A placement of the first person over the three months before this one.
    fn over(&self) -> String {
        self.sent(&[0], self.month(3), self.month(0) - Days::new(1)).remove(0)
    }

    fn report(&self, placement: &str, month: NaiveDate) -> Value {
        json!({
            "placement": placement, "month": month, "date": self.today, "summary": "参与现场调度", "by": "张三",
            "proof": "月报1号"
        })
    }

    fn get(&self, id: &str) -> Value {
        self.desk.ask("placements.get", json!({ "id": id }))
    }

    fn assess(&self, id: &str, result: &str) -> Result<Value, String> {
        let said = json!({ "ids": [id], "result": result, "assessor": "教育科", "opinion": "" });
        self.desk.call("placements.assess", said).map_err(|failure| failure.code)
    }

    fn total(&self, mut query: Value) -> i64 {
        query["offset"] = json!(0);
        query["limit"] = json!(50);
        self.desk.ask("placements.page", query)["total"].as_i64().unwrap()
    }
}

#[test]
fn several_people_are_sent_at_once_and_taken_back_at_once() {
    let office = Office::new();
    let ids = office.sent(&[0, 1, 2], office.month(1), office.today + Days::new(40));
    assert_eq!(ids.len(), 3, "one placement a person");
    assert_eq!(office.total(json!({ "stage": "running" })), 3, "all are away today");
    assert_eq!(office.total(json!({ "text": "lisi" })), 1, "found by pinyin");
    assert_eq!(office.total(json!({ "text": "草堂" })), 3, "and by place");
    office.desk.ask("undo.last", Value::Null);
    assert_eq!(office.total(json!({})), 0, "one act, one undo");
}

#[test]
fn nobody_is_at_two_places_on_one_day() {
    let office = Office::new();
    let (starts, ends) = (office.month(1), office.today);
    let first = office.sent(&[0], starts, ends).remove(0);
    let refused = |people: &[usize], starts| {
        office.desk.refused("placements.record", office.placement(people, starts, ends + Days::new(60)))
    };
    assert_eq!(refused(&[1, 0], ends), "placements.overlap", "the last day is shared");
    assert_eq!(office.total(json!({})), 1, "all or none: the other person was not sent either");
    let next = office.sent(&[0], ends + Days::new(1), ends + Days::new(60)).remove(0);
    let longer = json!({ "id": first, "patch": { "ends": ends + Days::new(1) } });
    assert_eq!(
        office.desk.refused("placements.edit", longer.clone()),
        "placements.overlap",
        "nor by an edit"
    );
    let off = json!({ "id": next, "called_off": true, "reason": "工作需要" });
    office.desk.ask("placements.call_off", off);
    office.desk.ask("placements.edit", longer);
    let back = json!({ "id": next, "called_off": false, "reason": "" });
    assert_eq!(office.desk.refused("placements.call_off", back), "placements.overlap", "its days are taken");
}

#[test]
fn a_report_is_owed_each_month_and_its_lack_is_seen_until_it_is_there() {
    let office = Office::new();
    let id = office.sent(&[0], office.month(3), office.month(0) + Days::new(60)).remove(0);
    let detail = office.get(&id);
    assert_eq!(detail["stage"], "running");
    // The month before this one is only late from its sixth on.
    let late = if office.today.day() > 5 { 3 } else { 2 };
    assert_eq!(detail["overdue"], late, "every month that is over and past its days of grace");
    assert_eq!(office.total(json!({ "attention": true })), 1, "it has to be seen to");
    for before in 1..=3 {
        office.desk.ask("placements.report", office.report(&id, office.month(before) + Days::new(9)));
    }
    let detail = office.get(&id);
    assert_eq!((&detail["overdue"], &detail["reports"]), (&json!(0), &json!(3)), "all are in");
    assert_eq!(detail["months"][0]["reports"][0]["proof"], "月报1号", "each with where it can be looked up");
    assert_eq!(office.total(json!({ "attention": true })), 0);
    let again = office.report(&id, office.month(3));
    assert_eq!(office.desk.refused("placements.report", again), "placements.report_there", "one a month");
    let later = json!({ "id": id, "patch": { "starts": office.month(2) } });
    assert_eq!(
        office.desk.refused("placements.edit", later),
        "placements.reports_outside",
        "no report is cut off"
    );
}

#[test]
fn an_assessment_ends_it_and_can_be_withdrawn() {
    let office = Office::new();
    let id = office.over();
    assert_eq!(office.get(&id)["stage"], "to_assess");
    office.assess(&id, "passed").unwrap();
    let detail = office.get(&id);
    assert_eq!(
        (&detail["stage"], &detail["overdue"]),
        (&json!("assessed"), &json!(0)),
        "nothing more is asked for"
    );
    let patch = json!({ "id": id, "patch": { "place": "别处" } });
    assert_eq!(office.desk.refused("placements.edit", patch), "placements.assessed");
    assert_eq!(office.desk.refused("placements.remove", json!({ "id": id })), "placements.assessed");
    office.assess(&id, "open").unwrap();
    assert_eq!(office.get(&id)["stage"], "to_assess", "withdrawn");
    office.desk.ask("placements.remove", json!({ "id": id }));
    assert_eq!(office.total(json!({})), 0);
    office.desk.ask("undo.last", Value::Null);
    assert_eq!(office.total(json!({})), 1, "a removal can be taken back");
}

#[test]
fn it_keeps_the_post_its_person_had() {
    let office = Office::new();
    let id = office.over();
    let risen = json!({ "id": office.people[0], "patch": { "post": "副局长", "band": "township_leader" } });
    office.desk.ask("people.edit", risen);
    let patch = json!({ "id": id, "patch": { "mentor": "田主任" } });
    office.desk.ask("placements.edit", patch);
    let detail = office.get(&id);
    assert_eq!((&detail["post"], &detail["mentor"]), (&json!("科员"), &json!("田主任")), "as it was then");
}

#[test]
fn a_first_day_put_right_names_the_unit_of_that_day() {
    let office = Office::new();
    let other = office
        .desk
        .made("units.create", json!({ "name": "县水利局", "parent": null, "kind": "county_department" }));
    let former = json!({
        "person": office.people[0], "unit": other, "post": "科员", "rank": "", "band": "staff", "until": office.month(2)
    });
    office.desk.ask("people.record_former", former);
    let id = office.sent(&[0], office.month(1), office.today).remove(0);
    assert_eq!(office.get(&id)["unit"], "县民政局");
    let patch = json!({ "starts": office.month(3) });
    office.desk.ask("placements.edit", json!({ "id": id, "patch": patch }));
    assert_eq!(office.get(&id)["unit"], "县水利局", "where they served then");
}

#[test]
fn whoever_is_away_is_warned_about_when_called_up_and_the_class_is_seen_at_the_placement() {
    let office = Office::new();
    let id = office.sent(&[0], office.month(1), office.today).remove(0);
    let class = |starts: NaiveDate| {
        office.desk.made("classes.create", json!({ "name": "科级干部班", "starts": starts, "ends": starts }))
    };
    let (during, after) = (class(office.today), class(office.today + Days::new(1)));
    let warned = |class: &str| {
        let people = json!({ "class": class, "people": [office.people[0]] });
        office.desk.ask("enrollment.check", people)[0]["warnings"].clone()
    };
    assert_eq!(warned(&during)[0]["placement"]["place"], "草堂组团项目", "on the last day");
    assert_eq!(warned(&after), json!([]), "not on the next");
    let people = json!({ "class": during, "people": [office.people[0]], "accepted": [office.people[0]], "reason": "必须参加" });
    office.desk.ask("enrollment.add", people);
    assert_eq!(office.get(&id)["classes"][0]["name"], "科级干部班");
}

#[test]
fn what_cannot_be_is_refused_with_what_to_do() {
    let office = Office::new();
    let (starts, ends) = (office.month(3), office.month(0) - Days::new(1));
    let with = |field: &str, value: Value| {
        let mut placement = office.placement(&[0], starts, ends);
        placement[field] = value;
        office.desk.refused("placements.record", placement)
    };
    assert_eq!(with("people", json!([])), "placements.nobody_chosen");
    assert_eq!(with("people", json!(["0".repeat(32)])), "placements.person_missing");
    assert_eq!(with("place", json!(" ")), "placements.place_missing");
    assert_eq!(with("ends", Value::Null), "placements.dates_missing");
    assert_eq!(with("ends", json!(starts - Days::new(1))), "placements.dates_reversed");
    assert_eq!(with("ends", json!(starts + Months::new(36))), "placements.too_long");
    let id = office.over();
    let reported = |field: &str, value: Value| {
        let mut report = office.report(&id, starts);
        report[field] = value;
        office.desk.refused("placements.report", report)
    };
    assert_eq!(reported("month", json!(office.today)), "placements.month_outside");
    assert_eq!(reported("date", json!(office.today + Days::new(1))), "placements.not_yet");
    assert_eq!(reported("summary", json!("")), "placements.summary_missing");
    assert_eq!(reported("by", json!("")), "placements.reporter_missing");
    let long = office.sent(&[2], starts, office.today + Months::new(2)).remove(0);
    let ahead = office.report(&long, office.today + Months::new(1));
    assert_eq!(office.desk.refused("placements.report", ahead), "placements.month_ahead");
    let off = json!({ "id": id, "called_off": true, "reason": "" });
    assert_eq!(office.desk.refused("placements.call_off", off), "placements.reason_missing");
    let running = office.sent(&[1], starts, office.today + Days::new(1)).remove(0);
    assert_eq!(office.assess(&running, "passed").unwrap_err(), "placements.not_over");
    assert_eq!(office.assess(&id, "failed").unwrap_err(), "placements.opinion_missing");
    assert_eq!(office.total(json!({})), 3, "nothing refused was recorded");
}

#[test]
fn the_list_goes_into_a_spreadsheet_as_filtered() {
    let office = Office::new();
    office.sent(&[0, 1], office.month(1), office.today);
    let query = json!({ "text": "张三", "offset": 0, "limit": 1 });
    let file = office.desk.ask("placements.export", query);
    assert_eq!(file["extension"], "xlsx");
    assert!(file["content"].as_str().unwrap().len() > 1_000, "a whole workbook");
}

impl Office {
    /// From the given day on placements are credited.
    fn credit(&self, effective: NaiveDate) -> Value {
        let mut sheet = self.desk.ask("rule_sets.versions", Value::Null)[0]["sheet"].clone();
        for figure in sheet["figures"].as_array_mut().unwrap() {
            if figure["rule"] == "placement_hours_per_month" {
                figure["on"] = json!(true);
            }
        }
        for target in sheet["targets"].as_array_mut().unwrap() {
            if target["to"].is_string() {
                target["to"] = json!(format!("{}-12-31", self.today.year() + 4));
            }
        }
        json!({ "effective": effective, "note": "县里另有规定", "sheet": sheet })
    }

    /// The quarter-hours of the first person in the years the three months before this one lie in.
    fn credited(&self) -> u64 {
        let years: std::collections::BTreeSet<i32> =
            (1..=3).map(|before| self.month(before).year()).collect();
        let year = |year: &i32| {
            let query = json!({ "person": self.people[0], "year": year });
            self.desk.ask("credits.person_year", query)["credited"].as_u64().unwrap()
        };
        years.iter().map(year).sum()
    }

    fn counted_by_unit(&self) -> u64 {
        let years: std::collections::BTreeSet<i32> =
            (1..=3).map(|before| self.month(before).year()).collect();
        let unit = |year: &i32| {
            self.desk.ask("credits.progress", json!({ "year": year }))[0]["quarters"].as_u64().unwrap()
        };
        years.iter().map(unit).sum()
    }
}

#[test]
fn full_months_are_credited_where_the_rules_say_so_once_passed() {
    let office = Office::new();
    let id = office.over();
    office.assess(&id, "passed").unwrap();
    assert_eq!((office.credited(), office.counted_by_unit()), (0, 0), "the shipped rule is off");
    let rules = office.credit(office.month(3));
    let effect = office.desk.ask("rule_sets.preview", rules.clone())["placements"].clone();
    assert_eq!(
        (&effect["people"], &effect["before"], &effect["after"], &effect["named"][0]["name"]),
        (&json!(1), &json!(0), &json!(96), &json!("张三")),
        "the preview says whom it concerns"
    );
    office.desk.ask("rule_sets.adopt", rules);
    assert_eq!(
        (office.credited(), office.counted_by_unit()),
        (96, 96),
        "eight hours for each of three months"
    );
    let detail = office.get(&id);
    assert_eq!(detail["credits"].as_array().unwrap().len(), 3, "each opens to its month");
    assert_eq!(
        (&detail["credits"][0]["rule_version"], &detail["article"]),
        (&json!(2), &json!("本软件默认设置"))
    );
    let query =
        json!({ "person": office.people[0], "from": office.month(3).year(), "to": office.today.year() });
    let file = office.desk.ask("training_file.read", query);
    assert_eq!(
        (&file["entries"][0]["kind"], &file["entries"][0]["credited"]),
        (&json!("placement"), &json!(96))
    );
    office.assess(&id, "open").unwrap();
    assert_eq!((office.credited(), office.counted_by_unit()), (0, 0), "no longer passed");
}
