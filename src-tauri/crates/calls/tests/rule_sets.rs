//! Versions of the rules: from which day they count, whom they would change, and what they never change.

use crate::desk::Desk;
use serde_json::{Value, json};

/// A desk with two classes of today in which the same person came 16 minutes late; the first class is closed.
struct Office {
    desk: Desk,
    today: String,
    person: String,
    classes: [String; 2],
}

impl Office {
    fn new() -> Self {
        let desk = Desk::with_office();
        let today = desk.ask("office.state", Value::Null)["today"].as_str().unwrap().to_owned();
        let person = desk.made("people.create", json!({ "name": "张三", "unit": null }));
        let office = Self { desk, today, person, classes: [String::new(), String::new()] };
        let classes = [office.class("甲班", 540), office.class("乙班", 840)];
        let office = Self { classes, ..office };
        let people = json!([office.person]);
        let done =
            json!({ "class": office.classes[0], "people": people, "decision": "completed", "reason": "" });
        office.desk.ask("completion.decide", done);
        office.desk.ask("completion.close", json!({ "class": office.classes[0] }));
        office
    }

    /// A class with one session of three hours by the clock and four 学时.
    fn class(&self, name: &str, start: u16) -> String {
        let dates = json!({ "name": name, "starts": self.today, "ends": self.today });
        let class = self.desk.made("classes.create", dates);
        let people = json!([self.person]);
        let enrolled = json!({ "class": class, "people": people, "accepted": people, "reason": "两班兼顾" });
        self.desk.ask("enrollment.add", enrolled);
        let session = json!({
            "class": class, "course": null, "title": "第一课", "form": null, "date": self.today,
            "start": start, "end": start + 180, "venue": null, "trainer": null, "quarters": 16, "reason": ""
        });
        let session = self.desk.ask("sessions.create", session)["value"]["session"]["id"].clone();
        let marks = json!([{ "person": self.person, "status": "late", "minutes": 16 }]);
        self.desk
            .ask("attendance.mark", json!({ "session": session, "source": "roll_call", "marks": marks }));
        class
    }

    /// What the newest version says, with a cycle that is not over.
    fn sheet(&self) -> Value {
        let mut sheet = self.desk.ask("rule_sets.versions", Value::Null)[0]["sheet"].clone();
        let year: i32 = self.today[..4].parse().unwrap();
        for target in sheet["targets"].as_array_mut().unwrap() {
            if target["to"].is_string() {
                target["to"] = json!(format!("{}-12-31", year + 4));
            }
        }
        sheet
    }

    /// The newest version with one figure changed, from a day on.
    fn next(&self, effective: &str, rule: &str, value: &str) -> Value {
        let mut sheet = self.sheet();
        let figures = sheet["figures"].as_array_mut().unwrap();
        let figure = figures.iter_mut().find(|figure| figure["rule"] == rule).unwrap();
        figure["value"] = json!(value);
        json!({ "effective": effective, "note": "县里另有规定", "sheet": sheet })
    }

    /// The hours and the version of each class's only session.
    fn credited(&self) -> Vec<(u64, u64)> {
        let year: i32 = self.today[..4].parse().unwrap();
        let year = self.desk.ask("credits.person_year", json!({ "person": self.person, "year": year }));
        let of = |class: &String| {
            let classes = year["classes"].as_array().unwrap();
            let line = &classes.iter().find(|line| line["class"] == **class).unwrap()["sessions"][0];
            (line["credited"].as_u64().unwrap(), line["rule_version"].as_u64().unwrap())
        };
        self.classes.iter().map(of).collect()
    }

    /// The year's hours of all units, as one query over all marks counts them.
    fn counted_by_unit(&self) -> u64 {
        let unit =
            self.desk.made("units.create", json!({ "name": "永安街道", "kind": "township", "parent": null }));
        self.desk.ask("people.edit", json!({ "id": self.person, "patch": { "unit": unit } }));
        let year: i32 = self.today[..4].parse().unwrap();
        self.desk.ask("credits.progress", json!({ "year": year }))[0]["quarters"].as_u64().unwrap()
    }
}

#[test]
fn an_office_begins_with_the_shipped_rules_and_what_nobody_verified_is_off() {
    let office = Office::new();
    let versions = office.desk.ask("rule_sets.versions", Value::Null);
    assert_eq!(versions.as_array().unwrap().len(), 1, "one version to begin with");
    assert_eq!((&versions[0]["version"], &versions[0]["in_force"]), (&json!(1), &json!(true)), "in force");
    let figures = versions[0]["sheet"]["figures"].as_array().unwrap();
    let limit = figures.iter().find(|figure| figure["rule"] == "leave_limit").unwrap();
    assert_eq!((&limit["value"], &limit["unit"]), (&json!("1/7"), &json!("share")), "exact, with its unit");
    assert!(limit["source"].as_str().unwrap().contains("第十五条"), "with the article it stands in");
    let times = figures.iter().find(|figure| figure["rule"] == "times_without_cause").unwrap();
    assert_eq!(
        (&times["on"], &times["certainty"]),
        (&json!(false), &json!("one_source")),
        "one county's rule"
    );
}

#[test]
fn a_new_version_shows_whom_it_changes_and_leaves_a_closed_class_alone() {
    let office = Office::new();
    assert_eq!(office.credited(), [(13, 1), (13, 1)], "30 of 180 minutes lost of 4 hours leave 3.25");
    let next = office.next(&office.today, "step_minutes", "60");
    let effect = office.desk.ask("rule_sets.preview", next.clone());
    assert_eq!(effect["problems"], json!([]), "nothing stands against it");
    assert_eq!((&effect["kept"], &effect["sessions"]), (&json!(1), &json!(1)), "the closed class is kept");
    let class = &effect["classes"][0];
    assert_eq!(
        (&class["name"], &class["before"], &class["after"]),
        (&json!("乙班"), &json!(13), &json!(10)),
        "60 lost"
    );
    let person = &effect["people"][0];
    assert_eq!((&person["name"], &effect["people_total"]), (&json!("张三"), &json!(1)), "by name");
    assert_eq!(office.credited(), [(13, 1), (13, 1)], "a preview records nothing");

    office.desk.ask("rule_sets.adopt", next);
    assert_eq!(office.credited(), [(13, 1), (10, 2)], "the closed class keeps its hours and its version");
    assert_eq!(office.counted_by_unit(), 23, "the sums over all marks go by the same versions");
    let list = |class: &String| office.desk.ask("completion.list", json!({ "class": class }));
    assert_eq!(list(&office.classes[0])["rule_version"], json!(1), "judged as it was");
    assert_eq!(list(&office.classes[0])["rows"][0]["credited"], json!(13), "with the same hours");
    assert_eq!(list(&office.classes[1])["rule_version"], json!(2), "the open class goes by the new ones");
}

#[test]
fn those_who_teach_are_named_before_teaching_is_credited_and_a_closed_class_stays_as_it_was() {
    let office = Office::new();
    let teacher = office.desk.made("people.create", json!({ "name": "李讲师", "unit": null }));
    let trainer = json!({ "name": "李讲师", "details": { "person": teacher } });
    let trainer = office.desk.made("trainers.create", trainer);
    let class = office.class("丙班", 1_080);
    let sessions = office.desk.ask("attendance.matrix", json!({ "class": class }))["sessions"].clone();
    let edit = json!({ "id": sessions[0]["id"], "patch": { "trainer": trainer }, "reason": "兼顾" });
    office.desk.ask("sessions.edit", edit);
    let switched = |from: &str, times: &str| {
        let mut next = office.next(from, "teaching_times", times);
        for figure in next["sheet"]["figures"].as_array_mut().unwrap() {
            if figure["rule"] == "teaching_times" {
                figure["on"] = json!(true);
            }
        }
        next
    };
    let year: i32 = office.today[..4].parse().unwrap();
    let next = switched(&format!("{}-06-01", year - 1), "1");
    let effect = office.desk.ask("rule_sets.preview", next.clone())["speaking"].clone();
    assert_eq!(
        (&effect["people"], &effect["before"], &effect["after"], &effect["named"][0]["name"]),
        (&json!(1), &json!(0), &json!(16), &json!("李讲师")),
        "who would gain, before it is adopted"
    );
    office.desk.ask("rule_sets.adopt", next);
    let taught = || {
        let asked = json!({ "person": teacher, "year": year });
        office.desk.ask("credits.person_year", asked)["credited"].as_u64().unwrap()
    };
    assert_eq!(taught(), 16, "once the session's hours");
    let people = json!([office.person]);
    let done = json!({ "class": class, "people": people, "decision": "completed", "reason": "" });
    office.desk.ask("completion.decide", done);
    office.desk.ask("completion.close", json!({ "class": class }));
    let doubled = switched(&office.today, "2");
    assert_eq!(office.desk.ask("rule_sets.preview", doubled.clone())["speaking"]["people"], 0, "settled");
    office.desk.ask("rule_sets.adopt", doubled);
    assert_eq!(taught(), 16, "the closed class credits its teacher what it did");
    let rows = office.desk.ask("forecast.page", json!({ "year": year, "offset": 0, "limit": 50 }));
    let row = rows["rows"].as_array().unwrap().iter().find(|row| row["name"] == "李讲师").unwrap().clone();
    assert_eq!(row["lines"][0]["credited"], 16, "the sums over everyone say the same");
}

#[test]
fn adopting_is_undone_like_any_change() {
    let office = Office::new();
    office.desk.ask("rule_sets.adopt", office.next(&office.today, "step_minutes", "60"));
    office.desk.ask("undo.last", Value::Null);
    assert_eq!(office.credited(), [(13, 1), (13, 1)], "as before");
    let versions = office.desk.ask("rule_sets.versions", Value::Null);
    assert_eq!(versions.as_array().unwrap().len(), 1, "the version is gone");
    office.desk.ask("undo.redo", Value::Null);
    assert_eq!(office.credited(), [(13, 1), (10, 2)], "and back");
}

#[test]
fn a_version_from_a_later_day_changes_nothing_before_it() {
    let office = Office::new();
    let year: i32 = office.today[..4].parse().unwrap();
    let next = office.next(&format!("{}-01-01", year + 1), "step_minutes", "60");
    let effect = office.desk.ask("rule_sets.preview", next.clone());
    assert_eq!((&effect["classes"], &effect["people_total"]), (&json!([]), &json!(0)), "nobody yet");
    let versions = office.desk.ask("rule_sets.adopt", next)["value"].clone();
    assert_eq!(versions[1]["until"], json!(format!("{year}-12-31")), "the one before ends the day before");
    assert_eq!(versions[1]["in_force"], json!(true), "and is in force until then");
    assert_eq!(office.credited(), [(13, 1), (13, 1)], "today's sessions go by today's rules");
}

#[test]
fn a_changed_target_says_how_many_people_owe_it() {
    let office = Office::new();
    let mut next = office.next(&office.today, "step_minutes", "15");
    next["sheet"]["targets"][0]["required"] = json!("100");
    let effect = office.desk.ask("rule_sets.preview", next);
    let staff = effect["targets"].as_array().unwrap().iter().find(|line| line["band"] == "staff").unwrap();
    assert_eq!((&staff["before"], &staff["after"]), (&json!(360), &json!(400)), "90 and 100 hours");
    assert_eq!(staff["people"], json!(1), "张三 is staff");
}

#[test]
fn rules_that_overlap_contradict_or_say_nothing_are_refused() {
    let office = Office::new();
    let refused = |next: Value| office.desk.call("rule_sets.adopt", next).unwrap_err();
    let overlapping = office.next("2023-01-01", "step_minutes", "10");
    assert_eq!(refused(overlapping).code, "rule_sets.not_later", "two versions from one day");
    let share = refused(office.next(&office.today, "leave_limit", "8/7"));
    assert!(share.message.contains("“请假上限”"), "in words people use: {}", share.message);
    assert_eq!(
        refused(office.next(&office.today, "hours_per_half_day", "9")).code,
        "rule_sets.unsound",
        "over a day"
    );
    assert_eq!(
        refused(office.next(&office.today, "step_minutes", "一刻")).code,
        "rule_sets.not_number",
        "no number"
    );
    assert_eq!(
        refused(office.next(&office.today, "hours_per_day", "8.1")).code,
        "rule_sets.not_hours",
        "no quarter"
    );
    let mut half = office.next(&office.today, "step_minutes", "10");
    half["sheet"]["targets"][0]["from"] = json!(office.today);
    assert_eq!(refused(half).code, "rule_sets.period_half", "a cycle has two ends");
    let sheet = office.desk.ask("rule_sets.versions", Value::Null)[0]["sheet"].clone();
    let same = json!({ "effective": office.today, "note": "", "sheet": sheet });
    assert_eq!(refused(same).code, "rule_sets.unchanged", "nothing new");
    let mut several = office.next(&office.today, "leave_limit", "8/7");
    several["sheet"]["targets"][1]["source"] = json!(" ");
    let problems = office.desk.ask("rule_sets.preview", several)["problems"].clone();
    assert_eq!(problems.as_array().unwrap().len(), 2, "the preview names everything at once: {problems}");
}
