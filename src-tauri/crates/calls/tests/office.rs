//! The first calls a user makes: an office is made, a unit is moved, all of it undone.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use calls::{Folders, Request, Surroundings, Xuecheng};
use serde_json::{Value, json};
use std::sync::Arc;
use training::sentence::Language;

struct Desk {
    host: Xuecheng,
    _folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let host = Xuecheng::new(Folders::inside(folder.path()), Arc::new(Surroundings));
        Self { host, _folder: folder }
    }

    fn with_office() -> Self {
        let desk = Self::new();
        desk.call(
            "office.create",
            json!({ "name": "奉节县委组织部", "county": "奉节县", "account_name": "张三" }),
        )
        .unwrap();
        desk
    }

    fn call(&self, name: &str, input: Value) -> Result<Value, calls::Failure> {
        let request =
            Request { name: name.into(), input, job: None, language: Language::Chinese, role: None };
        self.host.call(&request, &|_| {})
    }

    fn unit(&self, name: &str, parent: Option<&str>) -> String {
        let made =
            self.call("units.create", json!({ "name": name, "kind": "township", "parent": parent })).unwrap();
        made.pointer("/value/id").unwrap().as_str().unwrap().to_owned()
    }

    fn names(&self) -> Vec<String> {
        let tree = self.call("units.tree", Value::Null).unwrap();
        tree.as_array().unwrap().iter().map(|node| node["name"].as_str().unwrap().to_owned()).collect()
    }
}

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
fn units_are_made_moved_and_undone_in_order() {
    let desk = Desk::with_office();
    let first = desk.unit("永安街道", None);
    desk.unit("鱼复街道", None);
    desk.unit("永安社区", Some(&first));
    assert_eq!(desk.names(), ["永安街道", "永安社区", "鱼复街道"], "each followed by those below it");
    desk.call("units.move", json!({ "id": first, "parent": null, "index": 1 })).unwrap();
    assert_eq!(desk.names(), ["鱼复街道", "永安街道", "永安社区"], "moved with all below it");
    let undone = desk.call("undo.last", Value::Null).unwrap();
    assert_eq!(
        undone.pointer("/value/label/code"),
        Some(&json!("units.move")),
        "the move is what was undone"
    );
    assert_eq!(desk.names(), ["永安街道", "永安社区", "鱼复街道"], "back in place");
}

#[test]
fn a_unit_with_people_or_units_is_not_removed_and_none_moves_inside_itself() {
    let desk = Desk::with_office();
    let above = desk.unit("永安街道", None);
    let below = desk.unit("永安社区", Some(&above));
    assert_eq!(
        desk.call("units.remove", json!({ "id": above })).unwrap_err().code,
        "units.not_empty",
        "it has a unit"
    );
    let moved = desk.call("units.move", json!({ "id": above, "parent": below, "index": 0 }));
    assert_eq!(moved.unwrap_err().code, "units.inside_itself", "no circles");
    desk.call("units.remove", json!({ "id": below })).unwrap();
    desk.call("units.remove", json!({ "id": above })).unwrap();
    assert!(desk.names().is_empty(), "from the bottom up it goes");
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
