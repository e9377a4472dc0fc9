//! Follow-through: tasks a class decided on, how they stand from day to day, and what settles them.

use crate::desk::Desk;
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

/// A desk with a class that began a month ago, and 张三 of 县民政局 in the office's register.
struct Office {
    desk: Desk,
    today: NaiveDate,
    class: String,
    person: String,
}

impl Office {
    fn new() -> Self {
        let desk = Desk::with_office();
        let today: NaiveDate =
            desk.ask("office.state", Value::Null)["today"].as_str().unwrap().parse().unwrap();
        let unit = desk
            .made("units.create", json!({ "name": "县民政局", "parent": null, "kind": "county_department" }));
        let person = desk.made("people.create", json!({ "name": "张三", "unit": unit }));
        let starts = today - Days::new(30);
        let class =
            desk.made("classes.create", json!({ "name": "中青年班", "starts": starts, "ends": starts }));
        Self { desk, today, class, person }
    }

    /// A task due so many days from today; before it if negative.
    fn task(&self, text: &str, days: i64) -> Value {
        let due = self.today + chrono::TimeDelta::days(days);
        json!({ "class": self.class, "task": text, "person": self.person, "unit": null, "due": due })
    }

    fn record(&self, text: &str, days: i64) -> String {
        self.desk.made("follow_ups.record", self.task(text, days))
    }

    /// Tasks in the order of the list, each with how it stands.
    fn list(&self, wanted: Value) -> Vec<(String, String)> {
        let mut query = json!({ "offset": 0, "limit": 50 });
        query.as_object_mut().unwrap().extend(wanted.as_object().unwrap().clone());
        let page = self.desk.ask("follow_ups.page", query);
        let text = |row: &Value, key: &str| row[key].as_str().unwrap().to_owned();
        page["rows"].as_array().unwrap().iter().map(|row| (text(row, "task"), text(row, "stage"))).collect()
    }
}

fn settling(ids: &[&String], state: &str, said: &str) -> Value {
    json!({ "ids": ids, "state": state, "said": said })
}

fn stood(tasks: &[(&str, &str)]) -> Vec<(String, String)> {
    tasks.iter().map(|(task, stage)| ((*task).to_owned(), (*stage).to_owned())).collect()
}

#[test]
fn what_is_late_comes_first_and_what_is_settled_last() {
    let office = Office::new();
    let far = office.record("帮带年轻干部", 8);
    office.record("成果宣讲", 7);
    office.record("今天到期", 0);
    let late = office.record("调研报告", -1);
    let expected =
        [("调研报告", "overdue"), ("今天到期", "soon"), ("成果宣讲", "soon"), ("帮带年轻干部", "open")];
    assert_eq!(office.list(json!({})), stood(&expected), "a task is late from the day after it was due");
    assert_eq!(office.list(json!({ "attention": true })).len(), 3, "what has to be seen to");
    let done = settling(&[&late, &far], "done", "存教育科档案柜");
    office.desk.ask("follow_ups.settle", done);
    assert_eq!(office.list(json!({ "stage": "done" })).len(), 2, "several are settled in one act");
    let row = office.desk.ask("follow_ups.get", json!({ "id": late }));
    assert_eq!(
        (&row["proof"], &row["settled_by"]),
        (&json!("存教育科档案柜"), &json!("张三")),
        "by whom, with what"
    );
    assert_eq!(row["settled_on"], json!(office.today), "and when");
    assert_eq!(row["unit_name"], "县民政局", "the unit is its person's where none is said");
    office.desk.ask("undo.last", Value::Null);
    assert_eq!(office.list(json!({})), stood(&expected), "and taken back in one");
    assert_eq!(
        office.list(json!({ "text": "zhangsan" })).len(),
        4,
        "found by the pinyin of who answers for it"
    );
    assert_eq!(office.list(json!({ "text": "宣讲" })), stood(&[("成果宣讲", "soon")]), "and by what it says");
}

#[test]
fn a_task_that_makes_no_sense_is_refused_with_a_sentence() {
    let office = Office::new();
    let refused = |change: Value| {
        let mut task = office.task("调研报告", 3);
        task.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        office.desk.refused("follow_ups.record", task)
    };
    assert_eq!(refused(json!({ "task": "  " })), "follow_ups.task_missing", "nothing to do");
    assert_eq!(refused(json!({ "task": "长".repeat(501) })), "follow_ups.task_too_long", "not in a table");
    assert_eq!(refused(json!({ "person": null })), "follow_ups.owner_missing", "nobody answers for it");
    assert_eq!(refused(json!({ "due": null })), "follow_ups.due_missing", "no day");
    let early = office.today - Days::new(31);
    assert_eq!(refused(json!({ "due": early })), "follow_ups.due_before", "before the class began");
    let nobody = "00000000000000000000000000000000";
    assert_eq!(refused(json!({ "person": nobody })), "follow_ups.person_missing", "no such person");
    assert_eq!(refused(json!({ "unit": nobody })), "follow_ups.unit_missing", "no such unit");
    assert_eq!(refused(json!({ "class": nobody })), "follow_ups.class_missing", "no such class");
    assert_eq!(office.list(json!({})), [], "and nothing is half recorded");
}

#[test]
fn settling_says_why_and_what_is_settled_is_opened_before_it_changes() {
    let office = Office::new();
    let task = office.record("调研报告", -1);
    let settle = |state: &str, said: &str| settling(&[&task], state, said);
    assert_eq!(
        office.desk.refused("follow_ups.settle", settle("done", " ")),
        "follow_ups.proof_missing",
        "no proof"
    );
    assert_eq!(
        office.desk.refused("follow_ups.settle", settle("dropped", "")),
        "follow_ups.reason_missing",
        "no reason"
    );
    let nothing = settling(&[], "done", "档案柜");
    assert_eq!(office.desk.refused("follow_ups.settle", nothing), "follow_ups.nothing_chosen", "none chosen");
    office.desk.ask("follow_ups.settle", settle("dropped", "责任人调动"));
    assert_eq!(office.list(json!({})), stood(&[("调研报告", "dropped")]), "it is late no more");
    let edit = json!({ "id": task, "patch": { "task": "案例一份" } });
    assert_eq!(
        office.desk.refused("follow_ups.edit", edit.clone()),
        "follow_ups.settled",
        "first opened again"
    );
    office.desk.ask("follow_ups.settle", settle("open", ""));
    office.desk.ask("follow_ups.edit", edit);
    assert_eq!(office.list(json!({})), stood(&[("案例一份", "overdue")]), "and late again");
    let emptied = json!({ "id": task, "patch": { "due": null } });
    assert_eq!(
        office.desk.refused("follow_ups.edit", emptied),
        "follow_ups.due_missing",
        "an edit keeps to the same rules"
    );
}

#[test]
fn a_class_takes_its_tasks_with_it_and_brings_them_back() {
    let office = Office::new();
    office.record("调研报告", 3);
    office.desk.ask("classes.remove", json!({ "id": office.class }));
    assert_eq!(office.list(json!({})), [], "removed with the class");
    office.desk.ask("undo.last", Value::Null);
    assert_eq!(office.list(json!({ "class": office.class })).len(), 1, "and back with it");
    let file = office.desk.ask("follow_ups.export", json!({ "offset": 0, "limit": 0 }));
    assert!(file["content"].as_str().unwrap().len() > 4_000, "the whole list as a spreadsheet");
}
