//! Offices to measure in, and their databases opened raw, with the settings the product uses.

use calls::{Folders, Request, Surroundings, Xuecheng};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;
use training::sentence::Language;
use training::store::hexadecimal;

/// The program over an office's folder, opened if there is one.
pub fn open(folder: &Path) -> Xuecheng {
    let host = Xuecheng::new(Folders::of_office(folder), Arc::new(Surroundings));
    ask(&host, "office.state", Value::Null);
    host
}

/// The answer of a call that succeeds.
pub fn ask(host: &Xuecheng, name: &str, input: Value) -> Value {
    let request = Request { name: name.into(), input, job: None, language: Language::Chinese, role: None };
    host.call(&request, &|_| {}).unwrap()
}

/// A connection of one's own to the office in `folder`.
pub fn raw(folder: &Path) -> Connection {
    let key = std::fs::read(folder.join("office.key")).unwrap();
    connect(&folder.join("office.db"), &key)
}

/// A connection with the cipher and the safety of the product's own.
pub fn connect(path: &Path, key: &[u8]) -> Connection {
    let sql = Connection::open(path).unwrap();
    let digits = hexadecimal(key);
    sql.pragma_update(None, "key", format!("x'{digits}'")).unwrap();
    sql.pragma_update(None, "journal_mode", "wal").unwrap();
    sql.pragma_update(None, "synchronous", "full").unwrap();
    sql.pragma_update(None, "temp_store", "memory").unwrap();
    sql.pragma_update(None, "cache_size", -64_000).unwrap();
    sql
}

/// The example county, recorded once and kept for the next run: of one year, or of five with a million marks.
pub fn county(five_years: bool) -> PathBuf {
    let name = if five_years { "five-years" } else { "year" };
    let folder = std::env::temp_dir().join(format!("xuecheng-bench-{}-{name}", env!("CARGO_PKG_VERSION")));
    if !folder.join("office.db").exists() {
        let size = if five_years { "five_years" } else { "year" };
        eprintln!("生成示例县（{size}），只需一次  recording the example county, once");
        let host = Xuecheng::new(Folders::of_office(&folder), Arc::new(Surroundings));
        ask(&host, "office.record_example", json!({ "size": size }));
    }
    folder
}

/// A copy of an office, for marks that must not pile up in the one that is kept.
pub fn copied(folder: &Path) -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    for file in std::fs::read_dir(folder).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), copy.path().join(file.file_name())).unwrap();
    }
    copy
}
