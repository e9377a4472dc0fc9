//! The training file: what a person took part in over the years, with where they served at the time.

use crate::desk::{Desk, Later};
use chrono::{Datelike, NaiveDate};
use serde_json::{Value, json};
use std::sync::Arc;

struct Office {
    desk: Desk,
    clock: Arc<Later>,
    today: NaiveDate,
    units: [String; 2],
    person: String,
    class: String,
}

impl Office {
    /// 张三 of 县民政局 attended four hours of a class of today and completed it.
    fn new() -> Self {
        let (desk, clock) = Desk::with_time();
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
        Self { desk, clock, today, units, person, class }
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
fn a_class_keeps_where_someone_served_when_it_was_held() {
    let office = Office::new();
    office.clock.go_on(1);
    office.rise();
    let file = office.file(1);
    assert_eq!((&file["unit"], &file["post"]), (&json!("县财政局"), &json!("副局长")), "where they are now");
    let then = (json!("县民政局"), json!("科员"), json!("一级科员"));
    let served = |entry: &Value| (entry["unit"].clone(), entry["post"].clone(), entry["rank"].clone());
    assert_eq!(served(&file["entries"][0]), then, "nobody has decided yet: where they were on its last day");
    let year = json!({ "person": office.person, "year": office.today.year() });
    let credit = office.desk.ask("credits.person_year", year)["classes"][0]["sessions"][0].clone();
    assert_eq!(served(&credit["served"]), then, "the hour itself says so too");
    office.decide("completed", "");
    let entry = office.file(1)["entries"][0].clone();
    assert_eq!(served(&entry), then, "the decision as well, though it came after the move");
    assert_eq!(
        (&entry["organiser"], &entry["outcome"], &entry["credited"]),
        (&json!("县委组织部"), &json!("completed"), &json!(16))
    );
    assert_eq!(entry["approver"], "张三", "the account that decided");
    let former = office.desk.ask("people.former_postings", json!({ "person": office.person }))[0].clone();
    assert_eq!(former["until"], json!(office.today), "served there until the day before the move");
    office.desk.ask("people.remove_former", json!({ "id": former["id"] }));
    office.decide("withdrawn", "本人申请");
    let again = office.file(1)["entries"][0].clone();
    assert_eq!((&again["outcome"], &again["unit"]), (&json!("withdrawn"), &json!("县民政局")), "still then");
}

#[test]
fn what_is_put_right_on_the_first_day_is_no_move_and_one_day_keeps_one_posting() {
    let office = Office::new();
    office.rise();
    let former = || office.desk.ask("people.former_postings", json!({ "person": office.person }));
    assert_eq!(former(), json!([]), "recorded only today: a mistake put right");
    office.clock.go_on(30);
    let edit = |patch: Value| office.desk.ask("people.edit", json!({ "id": office.person, "patch": patch }));
    edit(json!({ "phone": "1", "note": "电话已核" }));
    assert_eq!(former(), json!([]), "no move");
    edit(json!({ "post": "局长" }));
    edit(json!({ "rank": "三级调研员" }));
    edit(json!({ "band": "county_leader" }));
    let kept = former();
    assert_eq!(
        kept.as_array().unwrap().len(),
        1,
        "one posting ended, though three fields were typed: {kept}"
    );
    assert_eq!(
        (&kept[0]["post"], &kept[0]["rank"], &kept[0]["band"]),
        (&json!("副局长"), &json!("四级调研员"), &json!("staff")),
        "as it was this morning"
    );
    for _ in 0..3 {
        office.desk.ask("undo.last", Value::Null);
    }
    assert_eq!(former(), json!([]), "undone with the change that ended it");
}

#[test]
fn a_posting_is_kept_although_the_clock_was_ahead_when_the_person_was_recorded() {
    let (desk, clock) = Desk::with_time();
    clock.go_on(300);
    let new = json!({ "name": "李四", "unit": null, "details": { "post": "科员" } });
    let person = desk.made("people.create", new);
    clock.go_back(299);
    desk.ask("people.edit", json!({ "id": person, "patch": { "post": "副局长" } }));
    let former = desk.ask("people.former_postings", json!({ "person": person }));
    assert_eq!(former[0]["post"], "科员", "where they served before: {former}");
}

#[test]
fn an_earlier_posting_is_recorded_by_hand_and_the_days_are_judged_by_it() {
    let office = Office::new();
    let yesterday = office.today.pred_opt().unwrap();
    let long_ago = office.today - chrono::Days::new(400);
    let posting = |until: NaiveDate, post: &str, band: &str| json!({ "person": office.person, "until": until, "unit": office.units[1], "post": post, "rank": "", "band": band });
    let refused = |input: Value| office.desk.refused("people.record_former", input);
    assert_eq!(refused(posting(office.today, "村干部", "staff")), "people.posting_until", "it has not ended");
    let made = office.desk.made("people.record_former", posting(long_ago, "村主任", "village_cadre"));
    assert_eq!(refused(posting(long_ago, "村支书", "village_cadre")), "people.posting_twice");
    let mut changed = posting(yesterday, "村支书", "village_cadre");
    changed["id"] = json!(made);
    office.desk.ask("people.record_former", changed);
    let target = |year: i32| {
        let asked = json!({ "person": office.person, "year": year });
        let targets = office.desk.ask("credits.person_year", asked)["targets"].clone();
        targets
            .as_array()
            .unwrap()
            .iter()
            .map(|line| line["name"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(target(office.today.year() - 1), ["online"], "a village cadre then, who owed no 90 hours");
    assert_eq!(target(office.today.year()), ["year", "online"], "staff today");
    let nobody = "00000000000000000000000000000000";
    assert_eq!(
        office.desk.refused("people.remove_former", json!({ "id": nobody })),
        "people.posting_missing"
    );
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
