//! The published cases: what the command prints is what the specification expects, to the character.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use rules::{CaseReport, check_case};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/fixtures/rules-cases");

fn cases() -> Vec<PathBuf> {
    let files = fs::read_dir(CASES).unwrap().map(|entry| entry.unwrap().path());
    let mut cases: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|kind| kind == "json")).collect();
    cases.sort();
    cases
}

fn worked_out(path: &Path, text: &str) -> CaseReport {
    check_case(text).unwrap_or_else(|error| panic!("{}: {error:#}", path.display()))
}

#[test]
fn every_published_case_comes_out_as_it_expects() {
    let cases = cases();
    assert!(cases.len() >= 8, "the eight published cases are there, not {}", cases.len());
    for path in cases {
        let text = fs::read_to_string(&path).unwrap();
        let file: Value = serde_json::from_str(&text).unwrap();
        let printed = serde_json::to_string(&worked_out(&path, &text)).unwrap();
        let result: Value = serde_json::from_str(&printed).unwrap();
        assert_eq!(result, file["expect"], "{}", path.display());
    }
}

#[test]
fn a_bare_case_comes_out_like_one_in_a_file() {
    for path in cases() {
        let text = fs::read_to_string(&path).unwrap();
        let file: Value = serde_json::from_str(&text).unwrap();
        let bare = file["case"].to_string();
        assert_eq!(worked_out(&path, &bare), worked_out(&path, &text), "{}", path.display());
    }
}
