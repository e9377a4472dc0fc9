//! The first calls a user makes: an office is made, a unit is moved, all of it undone.

use crate::desk::Desk;
use calls::{Folders, Request, Surroundings, Xuecheng};
use serde_json::{Value, json};
use std::sync::Arc;
use training::sentence::Language;

#[test]
fn before_an_office_is_made_only_the_first_screen_answers() {
    let desk = Desk::new();
    let state = desk.call("office.state", Value::Null).unwrap();
    assert_eq!((&state["summary"], &state["exists"]), (&Value::Null, &json!(false)), "a first run");
    assert_eq!(desk.call("units.tree", Value::Null).unwrap_err().code, "office.none", "nothing to show yet");
    let unnamed = desk.call("office.create", json!({ "name": " ", "county": "", "account_name": "" }));
    assert_eq!(unnamed.unwrap_err().code, "office.name_missing", "an office has a name");
}

#[test]
fn an_office_opened_ahead_is_the_one_the_first_screen_finds() {
    let folder = tempfile::tempdir().unwrap();
    let program = || Xuecheng::new(Folders::inside(folder.path()), Arc::new(Surroundings));
    let state = |host: &Xuecheng| {
        let name = "office.state".to_owned();
        let request =
            Request { name, input: Value::Null, job: None, language: Language::Chinese, role: None };
        host.call(&request, &|_| {}).unwrap()
    };
    let first = program().started(true);
    assert_eq!(
        state(&first)["exists"],
        false,
        "on the first run there is nothing to open, and nothing is made"
    );
    let new = json!({ "name": "组织部", "county": "奉节县", "account_name": "张三" });
    let request = Request {
        name: "office.create".to_owned(),
        input: new,
        job: None,
        language: Language::Chinese,
        role: None,
    };
    first.call(&request, &|_| {}).unwrap();
    first.close();
    let again = state(&program().started(true));
    assert_eq!(
        again["failure"],
        Value::Null,
        "the page that asks meanwhile waits instead of finding it in use"
    );
    assert_eq!(again.pointer("/summary/office/name"), Some(&json!("组织部")), "and it is open");
}

#[test]
fn a_program_that_ends_while_its_office_is_being_opened_leaves_nobody_at_work() {
    let folder = tempfile::tempdir().unwrap();
    let program = || Xuecheng::new(Folders::inside(folder.path()), Arc::new(Surroundings));
    let ask = |host: &Xuecheng, name: &str, input: Value| {
        let name = name.to_owned();
        let request = Request { name, input, job: None, language: Language::Chinese, role: None };
        host.call(&request, &|_| {})
    };
    let new = json!({ "name": "组织部", "county": "奉节县", "account_name": "张三" });
    ask(&program(), "office.create", new).unwrap();
    for _ in 0..20 {
        drop(program().started(true));
        let next = ask(&program(), "office.state", Value::Null).unwrap();
        assert_eq!(next["failure"], Value::Null, "the office is free again as soon as the program is gone");
    }
    let ended = program().started(true);
    ended.end();
    let late = ask(&ended, "office.state", Value::Null).unwrap_err();
    assert_eq!(late.code, "call.ending", "and nothing begins any more");
}

#[test]
fn units_are_made_moved_and_undone_in_order() {
    let desk = Desk::with_office();
    let first = unit(&desk, "永安街道", None);
    unit(&desk, "鱼复街道", None);
    unit(&desk, "永安社区", Some(&first));
    assert_eq!(names(&desk), ["永安街道", "永安社区", "鱼复街道"], "each followed by those below it");
    desk.call("units.move", json!({ "id": first, "parent": null, "index": 1 })).unwrap();
    assert_eq!(names(&desk), ["鱼复街道", "永安街道", "永安社区"], "moved with all below it");
    let undone = desk.call("undo.last", Value::Null).unwrap();
    assert_eq!(
        undone.pointer("/value/label/code"),
        Some(&json!("units.move")),
        "the move is what was undone"
    );
    assert_eq!(names(&desk), ["永安街道", "永安社区", "鱼复街道"], "back in place");
}

#[test]
fn undo_goes_back_to_the_empty_office_and_no_further() {
    let desk = Desk::with_office();
    let nothing = || {
        assert_eq!(desk.ask("undo.state", Value::Null)["undo"], Value::Null, "there is nothing to offer");
        assert_eq!(desk.refused("undo.last", Value::Null), "undo.nothing", "nor to take back");
    };
    nothing();
    unit(&desk, "永安街道", None);
    desk.ask("undo.last", Value::Null);
    nothing();
    let state = desk.ask("office.state", Value::Null);
    assert_eq!(state.pointer("/summary/office/county"), Some(&json!("奉节县")), "the office is still there");
}

#[test]
fn units_are_found_as_someone_types() {
    let desk = Desk::with_office();
    let street = unit(&desk, "永安街道", None);
    unit(&desk, "曾家社区", Some(&street));
    unit(&desk, "永乐镇", None);
    let found = |text: &str| desk.ask("units.find", json!({ "text": text, "limit": 5 }));
    let by_initials = found("zjsq");
    assert_eq!(by_initials.pointer("/0/name"), Some(&json!("曾家社区")), "by initials");
    assert_eq!(by_initials.pointer("/0/above"), Some(&json!("永安街道")), "with the unit above it");
    let from_within = desk.texts("units.find", json!({ "text": "jiedao", "limit": 5 }), "/name");
    assert_eq!(from_within, ["永安街道"], "what every name begins with can be left out");
    let alike = desk.texts("units.find", json!({ "text": "永", "limit": 5 }), "/name");
    assert_eq!(alike, ["永安街道", "永乐镇"], "those alike in the official order");
    assert_eq!(found("").as_array().unwrap().len(), 3, "nothing typed shows the first");
}

#[test]
fn a_unit_with_people_or_units_is_not_removed_and_none_moves_inside_itself() {
    let desk = Desk::with_office();
    let above = unit(&desk, "永安街道", None);
    let below = unit(&desk, "永安社区", Some(&above));
    assert_eq!(
        desk.call("units.remove", json!({ "id": above })).unwrap_err().code,
        "units.not_empty",
        "it has a unit"
    );
    let moved = desk.call("units.move", json!({ "id": above, "parent": below, "index": 0 }));
    assert_eq!(moved.unwrap_err().code, "units.inside_itself", "no circles");
    desk.call("units.remove", json!({ "id": below })).unwrap();
    desk.call("units.remove", json!({ "id": above })).unwrap();
    assert!(names(&desk).is_empty(), "from the bottom up it goes");
}

#[test]
fn a_reader_may_look_but_not_change() {
    let desk = Desk::with_office();
    let request = Request {
        name: "units.create".into(),
        input: json!({ "name": "x", "kind": "other", "parent": null }),
        job: None,
        language: Language::English,
        role: Some(training::world::Role::Reader),
    };
    assert_eq!(desk.host.call(&request, &|_| {}).unwrap_err().code, "role.insufficient", "refused");
}

#[test]
fn what_the_program_does_not_know_is_a_sentence() {
    let desk = Desk::with_office();
    assert_eq!(desk.call("no.such", Value::Null).unwrap_err().code, "call.unknown", "a name");
    assert_eq!(desk.call("units.create", json!({ "nom": 1 })).unwrap_err().code, "call.input", "a form");
}

fn unit(desk: &Desk, name: &str, parent: Option<&str>) -> String {
    desk.made("units.create", json!({ "name": name, "kind": "township", "parent": parent }))
}

fn names(desk: &Desk) -> Vec<String> {
    desk.texts("units.tree", Value::Null, "/name")
}
