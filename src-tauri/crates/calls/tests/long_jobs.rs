//! Long jobs, stopped under way: what they had begun is gone, and what was there before is as it was.

use crate::desk::Desk;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use calls::{Failure, Folders, Request, Surroundings, Xuecheng};
use serde_json::{Value, json};
use std::cell::Cell;
use std::sync::Arc;
use training::sentence::Language;

/// Makes a call and asks it to stop at its first report of progress; says why it was refused, and how many reports came.
fn stopped(desk: &Desk, name: &str, input: Value) -> (String, u32) {
    let request = |name: &str, input: Value, job: Option<&str>| Request {
        name: name.into(),
        input,
        job: job.map(str::to_owned),
        language: Language::Chinese,
        role: None,
    };
    let reports = Cell::new(0);
    let refused: Result<Value, Failure> = desk.host.call(&request(name, input, Some("long")), &|report| {
        assert!(report.done <= report.total, "never further than the end: {report:?}");
        reports.set(reports.get() + 1);
        desk.host.call(&request("jobs.cancel", json!({ "job": "long" }), None), &|_| {}).unwrap();
    });
    (refused.unwrap_err().code, reports.get())
}

#[test]
fn an_example_that_is_given_up_leaves_no_half_county_behind() {
    let desk = Desk::new();
    let (code, reports) = stopped(&desk, "office.record_example", json!({}));
    assert_eq!(code, "store.cancelled", "a sentence says so");
    assert!(reports > 0 && reports < 10, "it stops soon: {reports} more reports");
    let state = desk.ask("office.state", Value::Null);
    assert_eq!((&state["summary"], &state["exists"]), (&Value::Null, &json!(false)), "there is no office");
    desk.ask("office.create", json!({ "name": "组织部", "county": "奉节县", "account_name": "张三" }));
    assert_eq!(desk.texts("people.page", json!({}), "/name"), [""; 0], "and a new one begins empty");
}

#[test]
fn an_example_does_not_begin_in_a_folder_that_holds_something() {
    let around = tempfile::tempdir().unwrap();
    let folder = around.path().join("office");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("notes.txt"), "…").unwrap();
    let host = Xuecheng::new(Folders::of_office(&folder), Arc::new(Surroundings));
    let (name, job) = ("office.record_example".to_owned(), Some("long".to_owned()));
    let request = Request { name, input: json!({}), job, language: Language::Chinese, role: None };
    let reports = Cell::new(0);
    let refused = host.call(&request, &|_| reports.set(reports.get() + 1)).unwrap_err();
    assert_eq!((refused.code.as_str(), reports.get()), ("example.occupied", 0), "refused at once");
    let entries = std::fs::read_dir(around.path()).unwrap();
    let left: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["office"], "nothing is left beside it");
}

/// More people than there are records between two reports.
const PEOPLE: usize = 1_100;

/// An office with a roster on its way in, and what to ask of it.
fn importing() -> (Desk, Value) {
    let desk = Desk::with_office();
    let letters: Vec<char> =
        "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢".chars().collect();
    let name = |at: usize| letters[at % letters.len()];
    let lines = (0..PEOPLE).map(|at| format!("{}{},白帝镇\n", name(at / letters.len()), name(at)));
    let content = STANDARD.encode(format!("姓名,单位\n{}", lines.collect::<String>()));
    let opened =
        desk.ask("import.open", json!({ "kind": "roster", "file_name": "a.csv", "content": content }));
    let asked = json!({ "handle": opened["handle"], "choices": { "create_units": true } });
    (desk, asked)
}

fn people(desk: &Desk) -> Value {
    desk.ask("people.page", json!({ "limit": 1 }))["total"].clone()
}

#[test]
fn a_roster_that_is_given_up_is_not_half_imported() {
    let (desk, asked) = importing();
    assert_eq!(stopped(&desk, "import.apply", asked.clone()).0, "store.cancelled", "a sentence says so");
    assert_eq!(people(&desk), 0, "nobody came in");
    assert_eq!(desk.ask("units.tree", Value::Null), json!([]), "nor their unit");
    desk.ask("import.apply", asked);
    assert_eq!(people(&desk), PEOPLE, "the same file comes in whole afterwards");
}

#[test]
fn a_check_and_a_rebuild_may_be_given_up_and_done_again() {
    let (desk, asked) = importing();
    desk.ask("import.apply", asked);
    for call in ["office.verify", "office.rebuild"] {
        assert_eq!(stopped(&desk, call, Value::Null).0, "store.cancelled", "{call}");
        assert_eq!(people(&desk), PEOPLE, "{call} took nothing away");
    }
    desk.ask("office.rebuild", Value::Null);
    let found = desk.ask("office.verify", Value::Null);
    assert_eq!((&found["differing_rows"], &found["database"]), (&json!({}), &json!([])), "all is sound");
}
