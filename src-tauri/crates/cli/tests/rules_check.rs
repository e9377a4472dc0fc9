//! `rules check`: what is printed, and how it ends, as a script that calls it sees it.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use serde_json::{Value, json};
use std::path::Path;
use std::process::{Command, Output};

const CASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/fixtures/rules-cases/06-late.json");

fn check(path: &Path, language: &str) -> Output {
    let program = env!("CARGO_BIN_EXE_xuecheng-cli");
    Command::new(program).args(["--lang", language, "rules", "check"]).arg(path).output().unwrap()
}

/// Whether a text has Chinese in it.
fn is_chinese(text: &str) -> bool {
    text.chars().any(|each| ('\u{4e00}'..='\u{9fff}').contains(&each))
}

#[test]
fn a_case_that_makes_sense_is_printed_as_json_with_exit_code_0() {
    let output = check(Path::new(CASE), "zh");
    assert_eq!(output.status.code(), Some(0));
    let printed: Value = serde_json::from_slice(&output.stdout).unwrap();
    let file: Value = serde_json::from_str(&std::fs::read_to_string(CASE).unwrap()).unwrap();
    assert_eq!(Some(&printed), file.get("expect"), "what the file expects");
    assert!(output.stderr.is_empty(), "and nothing else");
}

#[test]
fn line_ends_of_windows_and_a_byte_order_mark_change_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.json");
    let text = std::fs::read_to_string(CASE).unwrap().replace('\n', "\r\n");
    std::fs::write(&path, format!("\u{feff}{text}")).unwrap();
    assert_eq!(check(&path, "zh").stdout, check(Path::new(CASE), "zh").stdout);
}

#[test]
fn whatever_makes_no_sense_is_answered_by_a_sentence_and_exit_code_2() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.json");
    let utf_16: Vec<u8> = "\u{feff}{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let deep = format!("{{\"case\": {}", "[".repeat(200_000));
    let deep_note = format!("{{\"note\": {}{}}}", "[".repeat(200_000), "]".repeat(200_000));
    let large = json!({ "sessions": [], "people": [], "marks": [], "as_of": 1e300 }).to_string();
    let files: [(&str, Vec<u8>); 10] = [
        ("empty", Vec::new()),
        ("blank", b" \r\n\t".to_vec()),
        ("no JSON", b"sessions: []".to_vec()),
        ("torn", br#"{"case": {"sessions": ["#.to_vec()),
        ("a list", b"[]".to_vec()),
        ("UTF-16", utf_16),
        ("no text", vec![0xff, 0xfe, 0x00, 0x80]),
        ("deep", deep.into_bytes()),
        ("deep in a note", deep_note.into_bytes()),
        ("a huge number", large.into_bytes()),
    ];
    for (name, bytes) in files {
        std::fs::write(&path, bytes).unwrap();
        for language in ["zh", "en"] {
            let output = check(&path, language);
            let said = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(2), "{name}: {said}");
            assert!(output.stdout.is_empty(), "{name}: no half result");
            assert!(!said.trim().is_empty() && !said.contains("panicked"), "{name}: {said}");
            let words = said.replace(&path.display().to_string(), "");
            assert_eq!(is_chinese(&words), language == "zh", "{name} in {language}: {said}");
        }
    }
    let missing = check(&folder.path().join("nowhere.json"), "zh");
    assert_eq!(missing.status.code(), Some(2), "no such file");
    assert!(String::from_utf8(missing.stderr).unwrap().contains("找不到"), "and says so");
    assert_eq!(check(folder.path(), "en").status.code(), Some(2), "a folder");
}
