//! A power cut at any instant: what was answered is there, what was not is whole or absent, and the database verifies.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

mod importing;
mod marking;

use calls::{Folders, Request, Surroundings, Xuecheng};
use serde_json::{Value, json};
use std::path::Path;
use std::process::{Child, Command};
use std::sync::Arc;
use std::time::Duration;
use training::sentence::Language;

const PROGRAM: &str = env!("CARGO_BIN_EXE_xuecheng-cli");

fn call(host: &Xuecheng, name: &str, input: Value) -> Value {
    let request = Request { name: name.into(), input, job: None, language: Language::Chinese, role: None };
    host.call(&request, &|_| {}).unwrap()
}

fn open(folder: &Path) -> Xuecheng {
    let host = Xuecheng::new(Folders::of_office(folder), Arc::new(Surroundings));
    call(&host, "office.state", Value::Null);
    host
}

/// A new office in `folder`.
fn office(folder: &Path) -> Xuecheng {
    let host = open(folder);
    call(&host, "office.create", json!({ "name": "县委组织部", "county": "奉节县", "account_name": "张三" }));
    host
}

/// Cuts the power of a running program after a while, and waits until it is gone.
fn cut(child: &mut Child, after: Duration) {
    std::thread::sleep(after);
    // The program may have finished by then.
    let _ = Command::new("kill").args(["-9", &child.id().to_string()]).status().unwrap();
    child.wait().unwrap();
}

/// The file, the chain and the tables are as they should be.
fn assert_sound(host: &Xuecheng, round: u32) {
    let found = call(host, "office.verify", Value::Null);
    assert_eq!(found["differing_rows"], json!({}), "round {round}: the tables equal the journal");
    assert_eq!(found["broken_feeds"], json!([]), "round {round}: the chain holds");
    assert_eq!(found["database"], json!([]), "round {round}: the file is sound");
}
