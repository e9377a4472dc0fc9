//! Offices to measure in, and their databases opened raw, with the settings the product uses.

use crate::time::time;
use calls::{Folders, Request, Surroundings, Xuecheng};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::hash::{DefaultHasher, Hash, Hasher};
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

/// How long a county took to be recorded, kept beside it.
const RECORDED_IN: &str = "recorded-in";

/// The example county: of one year, or of five with a million marks. It is kept for as long as the program is the same to
/// the byte, so that nothing is ever measured on tables that other code has filled.
pub fn county(five_years: bool) -> PathBuf {
    let size = if five_years { "five_years" } else { "year" };
    let kept = format!("xuecheng-bench-{size}-");
    let folder = std::env::temp_dir().join(format!("{kept}{:016x}", this_program()));
    if !folder.exists() {
        forget(&kept);
        eprintln!("生成示例县（{size}）  recording the example county");
        record(&folder, size);
    }
    let seconds = std::fs::read_to_string(folder.join(RECORDED_IN)).unwrap();
    eprintln!("示例县（{size}）录入用时 {seconds}  the example county took that long to record");
    folder
}

fn this_program() -> u64 {
    let mut hasher = DefaultHasher::new();
    std::fs::read(std::env::current_exe().unwrap()).unwrap().hash(&mut hasher);
    hasher.finish()
}

/// Records a county under another name and moves it into place, so that half of one is never taken for a whole.
fn record(folder: &Path, size: &str) {
    let unfinished = tempfile::tempdir().unwrap();
    let taken = time(|| {
        let host = Xuecheng::new(Folders::of_office(unfinished.path()), Arc::new(Surroundings));
        ask(&host, "office.record_example", json!({ "size": size }));
    });
    std::fs::write(unfinished.path().join(RECORDED_IN), format!("{:.1} s", taken.as_secs_f64())).unwrap();
    std::fs::rename(unfinished.keep(), folder).unwrap();
}

/// Removes the counties of other builds.
fn forget(kept: &str) {
    for other in std::fs::read_dir(std::env::temp_dir()).unwrap().map(Result::unwrap) {
        if other.file_name().to_string_lossy().starts_with(kept) {
            std::fs::remove_dir_all(other.path()).unwrap();
        }
    }
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
