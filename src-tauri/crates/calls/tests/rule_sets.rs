//! Versions of the rules: from which day they count, whom they would change, and what they never change.

use crate::desk::{Desk, Later};
use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;

/// A desk with two classes of today in which the same person came 16 minutes late; the first class is closed.
struct Office {
    desk: Desk,
    clock: Arc<Later>,
    today: String,
    person: String,
    classes: [String; 2],
}

impl Office {
    fn new() -> Self {
        let (desk, clock) = Desk::with_time();
        let today = desk.ask("office.state", Value::Null)["today"].as_str().unwrap().to_owned();
        let person = desk.made("people.create", json!({ "name": "张三", "unit": null }));
        let office = Self { desk, clock, today, person, classes: [String::new(), String::new()] };
        let classes = [office.late("甲班", 540), office.late("乙班", 840)];
        let office = Self { classes, ..office };
        let people = json!([office.person]);
        let done =
            json!({ "class": office.classes[0], "people": people, "decision": "completed", "reason": "" });
        office.desk.ask("completion.decide", done);
        office.desk.ask("completion.close", json!({ "class": office.classes[0] }));
        office
    }

    /// A class of today whose only session the person came late to.
    fn late(&self, name: &str, start: u16) -> String {
        self.late_on(name, &self.today, start)
    }

    fn late_on(&self, name: &str, date: &str, start: u16) -> String {
        let class = self.class(name, date, start);
        self.came_late(&class);
        class
    }

    /// Someone who teaches these classes' only sessions.
    fn teacher_of(&self, classes: &[&String]) -> String {
        let teacher = self.desk.made("people.create", json!({ "name": "李讲师", "unit": null }));
        let trainer = json!({ "name": "李讲师", "details": { "person": teacher } });
        let trainer = self.desk.made("trainers.create", trainer);
        for class in classes {
            let matrix = self.desk.ask("attendance.matrix", json!({ "class": class }));
            let session = &matrix["sessions"][0]["id"];
            let edit = json!({ "id": session, "patch": { "trainer": trainer }, "reason": "兼顾" });
            self.desk.ask("sessions.edit", edit);
        }
        teacher
    }

    /// Someone's hours, in quarter-hours.
    fn hours_of(&self, person: &str) -> u64 {
        let of = |year: i32| {
            let asked = json!({ "person": person, "year": year });
            self.desk.ask("credits.person_year", asked)["credited"].as_u64().unwrap()
        };
        self.years().map(of).into_iter().sum()
    }

    /// A class with one session of three hours by the clock and four 学时.
    fn class(&self, name: &str, date: &str, start: u16) -> String {
        let class = self.desk.made("classes.create", json!({ "name": name, "starts": date, "ends": date }));
        let people = json!([self.person]);
        let enrolled = json!({ "class": class, "people": people, "accepted": people, "reason": "两班兼顾" });
        self.desk.ask("enrollment.add", enrolled);
        let session = json!({
            "class": class, "course": null, "title": "第一课", "form": null, "date": date,
            "start": start, "end": start + 180, "venue": null, "trainer": null, "quarters": 16, "reason": ""
        });
        self.desk.ask("sessions.create", session);
        class
    }

    /// Marks the person 16 minutes late.
    fn came_late(&self, class: &str) {
        let matrix = self.desk.ask("attendance.matrix", json!({ "class": class }));
        let marks = json!([{ "person": self.person, "status": "late", "minutes": 16 }]);
        let session = &matrix["sessions"][0]["id"];
        self.desk
            .ask("attendance.mark", json!({ "session": session, "source": "roll_call", "marks": marks }));
    }

    /// The day after today.
    fn tomorrow(&self) -> String {
        let today: NaiveDate = self.today.parse().unwrap();
        today.succ_opt().unwrap().to_string()
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

    /// The newest version with teaching credited so many times, from a day on.
    fn teaching(&self, from: &str, times: &str) -> Value {
        let mut next = self.next(from, "teaching_times", times);
        for figure in next["sheet"]["figures"].as_array_mut().unwrap() {
            if figure["rule"] == "teaching_times" {
                figure["on"] = json!(true);
            }
        }
        next
    }

    /// This year and, as days near today may lie in them, those around it.
    fn years(&self) -> [i32; 3] {
        let year: i32 = self.today[..4].parse().unwrap();
        [year - 1, year, year + 1]
    }

    /// The hours and the version of each class's only session.
    fn credited(&self, classes: &[String]) -> Vec<(u64, u64)> {
        let years = self
            .years()
            .map(|year| self.desk.ask("credits.person_year", json!({ "person": self.person, "year": year })));
        let lines: Vec<&Value> = years.iter().flat_map(|year| year["classes"].as_array().unwrap()).collect();
        let of = |class: &String| {
            let line = &lines.iter().find(|line| line["class"] == **class).unwrap()["sessions"][0];
            (line["credited"].as_u64().unwrap(), line["rule_version"].as_u64().unwrap())
        };
        classes.iter().map(of).collect()
    }

    /// The hours of all units, as one query over all marks counts them.
    fn counted_by_unit(&self) -> u64 {
        let unit =
            self.desk.made("units.create", json!({ "name": "永安街道", "kind": "township", "parent": null }));
        self.desk.ask("people.edit", json!({ "id": self.person, "patch": { "unit": unit } }));
        let of = |year| self.desk.ask("credits.progress", json!({ "year": year }))[0]["quarters"].as_u64();
        self.years().map(of).into_iter().map(Option::unwrap).sum()
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
fn a_version_reaches_what_is_still_to_come_and_not_what_was_credited() {
    let office = Office::new();
    assert_eq!(office.credited(&office.classes), [(13, 1), (13, 1)], "30 of 180 minutes lost of 4 hours");
    let tomorrow = office.tomorrow();
    let class = office.class("丙班", &tomorrow, 540);
    let next = office.next(&tomorrow, "step_minutes", "60");
    let effect = office.desk.ask("rule_sets.preview", next.clone());
    assert_eq!(effect["problems"], json!([]), "nothing stands against it");
    assert_eq!((&effect["sessions"], &effect["enrolled"]), (&json!(1), &json!(1)), "tomorrow's session");
    assert_eq!(effect["people_total"], json!(0), "and no mark there is");
    office.desk.ask("rule_sets.adopt", next);
    office.clock.go_on(1);
    office.came_late(&class);
    let [first, second] = office.classes.clone();
    let all = [first, second, class];
    assert_eq!(office.credited(&all), [(13, 1), (13, 1), (10, 2)], "each by the version of its day");
    assert_eq!(office.counted_by_unit(), 36, "the sums over all marks go by the same versions");
    let list = |class: &String| office.desk.ask("completion.list", json!({ "class": class }));
    assert_eq!(all.each_ref().map(|class| list(class)["rule_version"].clone()), [1, 1, 2], "judged so, too");
}

#[test]
fn a_version_dated_back_over_hours_already_credited_is_refused_and_says_from_when_it_may() {
    let office = Office::new();
    let next = office.next(&office.today, "step_minutes", "60");
    let problems = office.desk.ask("rule_sets.preview", next.clone())["problems"].clone();
    let sentence = problems[0].as_str().unwrap();
    assert!(
        sentence.contains("1 人") && sentence.contains(&office.tomorrow()),
        "whom, and from when: {sentence}"
    );
    assert_eq!(
        office.desk.refused("rule_sets.adopt", next),
        "rule_sets.credited",
        "乙班 is open, and marked"
    );
    assert_eq!(office.credited(&office.classes), [(13, 1), (13, 1)], "as before");
    let harmless = office.next(&office.today, "times_without_cause", "5");
    office.desk.ask("rule_sets.adopt", harmless);
    assert_eq!(
        office.credited(&office.classes),
        [(13, 1), (13, 2)],
        "what changes no hour may be dated back"
    );
}

#[test]
fn those_who_teach_are_named_before_teaching_is_credited_and_a_closed_class_stays_as_it_was() {
    let office = Office::new();
    let class = office.late("丙班", 1_080);
    let teacher = office.teacher_of(&[&class]);
    let year: i32 = office.today[..4].parse().unwrap();
    let next = office.teaching(&format!("{}-06-01", year - 1), "1");
    let effect = office.desk.ask("rule_sets.preview", next.clone())["speaking"].clone();
    assert_eq!(
        (&effect["people"], &effect["before"], &effect["after"], &effect["named"][0]["name"]),
        (&json!(1), &json!(0), &json!(16), &json!("李讲师")),
        "who would gain, before it is adopted"
    );
    office.desk.ask("rule_sets.adopt", next);
    let taught = || office.hours_of(&teacher);
    assert_eq!(taught(), 16, "once the session's hours");
    let people = json!([office.person]);
    let done = json!({ "class": class, "people": people, "decision": "completed", "reason": "" });
    office.desk.ask("completion.decide", done);
    office.desk.ask("completion.close", json!({ "class": class }));
    let doubled = office.teaching(&office.today, "2");
    assert_eq!(office.desk.ask("rule_sets.preview", doubled.clone())["speaking"]["people"], 0, "settled");
    office.desk.ask("rule_sets.adopt", doubled);
    assert_eq!(taught(), 16, "the closed class credits its teacher what it did");
    let rows = office.desk.ask("forecast.page", json!({ "year": year, "offset": 0, "limit": 50 }));
    let row = rows["rows"].as_array().unwrap().iter().find(|row| row["name"] == "李讲师").unwrap().clone();
    assert_eq!(row["lines"][0]["credited"], 16, "the sums over everyone say the same");
}

#[test]
fn hours_for_teaching_that_are_credited_stay_too() {
    let office = Office::new();
    let class = office.class("丙班", &office.today, 1_080);
    office.teacher_of(&[&class]);
    let year: i32 = office.today[..4].parse().unwrap();
    office.desk.ask("rule_sets.adopt", office.teaching(&format!("{}-06-01", year - 1), "1"));
    let doubled = office.teaching(&office.today, "2");
    assert_eq!(office.desk.refused("rule_sets.adopt", doubled), "rule_sets.credited", "taught and credited");
    office.desk.ask("rule_sets.adopt", office.teaching(&office.tomorrow(), "2"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    #[test]
    fn whatever_is_adopted_no_hour_that_was_credited_changes(
        versions in proptest::collection::vec((-12_i64..4, 5_u16..120, 1_u8..4), 2..8),
    ) {
        let office = Office::new();
        let day = |away: i64| {
            let today: NaiveDate = office.today.parse().unwrap();
            (today + TimeDelta::days(away)).to_string()
        };
        let classes = [-9, -5, -1].map(|away| office.late_on("早先的班", &day(away), 600));
        let teacher = office.teacher_of(&classes.each_ref());
        let hours = || -> Vec<u64> {
            let all: Vec<String> = office.classes.iter().chain(&classes).cloned().collect();
            office.credited(&all).into_iter().map(|(hours, _)| hours).collect()
        };
        for (away, minutes, times) in versions {
            let (learnt, taught) = (hours(), office.hours_of(&teacher));
            let mut next = office.teaching(&day(away), &times.to_string());
            let figures = next["sheet"]["figures"].as_array_mut().unwrap();
            let step = figures.iter_mut().find(|figure| figure["rule"] == "step_minutes").unwrap();
            step["value"] = json!(minutes.to_string());
            let adopted = office.desk.call("rule_sets.adopt", next).is_ok();
            prop_assert_eq!(hours(), learnt, "marks, from {} days on, adopted: {}", away, adopted);
            if taught > 0 {
                prop_assert_eq!(office.hours_of(&teacher), taught, "teaching, from {} days on", away);
            }
        }
    }
}

#[test]
fn adopting_is_undone_like_any_change() {
    let office = Office::new();
    let count = || office.desk.ask("rule_sets.versions", Value::Null).as_array().unwrap().len();
    office.desk.ask("rule_sets.adopt", office.next(&office.tomorrow(), "step_minutes", "60"));
    assert_eq!(count(), 2, "adopted");
    office.desk.ask("undo.last", Value::Null);
    assert_eq!(count(), 1, "the version is gone");
    office.desk.ask("undo.redo", Value::Null);
    assert_eq!(count(), 2, "and back");
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
    assert_eq!(office.credited(&office.classes), [(13, 1), (13, 1)], "today's sessions go by today's rules");
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

#[test]
fn the_next_run_of_a_closed_class_goes_by_the_rules_of_its_own_day() {
    let office = Office::new();
    let starts: NaiveDate = office.today.parse().unwrap();
    let copied = office
        .desk
        .ask("classes.copy", json!({ "class": office.classes[0], "starts": starts + TimeDelta::days(60) }));
    let next = &copied["value"]["class"];
    assert_eq!(
        (&next["state"], &next["rules_known"]),
        (&json!("planned"), &json!(0)),
        "nothing of it is settled"
    );
}
