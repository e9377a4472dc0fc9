//! Rosters and plans come in from files: checked cell by cell, all or nothing, and back out with one undo.

mod any;
mod files;
mod long_lists;
mod matching;
mod placements;
mod plan;
mod receipts;
mod strange_text;
mod studies;
mod tables;
mod units;

use crate::desk::Desk;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

const HEADER: &str = "姓名,性别,出生年月,身份证号,单位,职务,联系电话";

impl Desk {
    /// The handle of a fixture that was opened.
    fn opened(&self, kind: &str, name: &str) -> String {
        self.ask("import.open", file(kind, name))["handle"].as_str().unwrap().to_owned()
    }
}

/// An office with the townships that the fixtures name.
fn county() -> Desk {
    let desk = Desk::with_office();
    for name in [
        "永安街道",
        "鱼复街道",
        "夔门街道",
        "白帝镇",
        "草堂镇",
        "汾河镇",
        "康乐镇",
        "大树镇",
        "竹园镇",
        "公平镇",
        "朱衣镇",
    ] {
        unit(&desk, name, None);
    }
    desk
}

fn unit(desk: &Desk, name: &str, parent: Option<&str>) -> String {
    desk.made("units.create", json!({ "name": name, "kind": "township", "parent": parent }))
}

fn unit_id(desk: &Desk, name: &str) -> String {
    let found = desk.ask("units.find", json!({ "text": name, "limit": 1 }));
    found[0]["id"].as_str().unwrap().to_owned()
}

fn file(kind: &str, name: &str) -> Value {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/fixtures/import/");
    let bytes = std::fs::read(format!("{folder}{name}")).unwrap();
    json!({ "kind": kind, "file_name": name, "content": STANDARD.encode(bytes) })
}

fn import(desk: &Desk, kind: &str, name: &str, choices: Value) -> Value {
    let file = desk.opened(kind, name);
    desk.ask("import.apply", json!({ "handle": file, "choices": choices }))
}

fn open_csv(desk: &Desk, rows: &[&str]) -> String {
    opened_bytes(desk, "roster", format!("{HEADER}\n{}\n", rows.join("\n")).as_bytes())
}

fn apply_csv(desk: &Desk, rows: &[&str], choices: Value) -> Value {
    let file = open_csv(desk, rows);
    desk.ask("import.apply", json!({ "handle": file, "choices": choices }))
}

fn opened_bytes(desk: &Desk, kind: &str, bytes: &[u8]) -> String {
    let input = json!({ "kind": kind, "file_name": "名册", "content": STANDARD.encode(bytes) });
    desk.ask("import.open", input)["handle"].as_str().unwrap().to_owned()
}

fn bytes_of(file: &Value) -> Vec<u8> {
    STANDARD.decode(file["content"].as_str().unwrap()).unwrap()
}

/// The people whose name is just this.
fn people(desk: &Desk, name: &str) -> Vec<Value> {
    let rows = desk.ask("people.page", json!({ "text": name }))["rows"].clone();
    rows.as_array().unwrap().iter().filter(|row| row["name"] == name).cloned().collect()
}

/// All that an import can touch, as the screens show it.
fn everything(desk: &Desk) -> [Value; 3] {
    let page = json!({ "sort": "official", "limit": 10_000 });
    [
        desk.ask("people.page", page),
        desk.ask("units.tree", Value::Null),
        desk.ask("search.everything", json!({ "text": "班", "limit": 50 })),
    ]
}

fn is_sound(desk: &Desk) -> bool {
    let verified = desk.ask("office.verify", Value::Null);
    (&verified["differing_rows"], &verified["broken_feeds"]) == (&json!({}), &json!([]))
}
