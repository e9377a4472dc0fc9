//! A list of thousands of rows tells how far it has come, and stops when somebody asks it to.

use super::opened_bytes;
use crate::desk::Desk;
use calls::Request;
use serde_json::{Value, json};
use std::cell::RefCell;
use training::sentence::Language;

const ROWS: usize = 1_200;

fn venues() -> String {
    let rows: Vec<String> = (0..ROWS).map(|number| format!("第{number}教室,教室,60")).collect();
    format!("场地名称,类别,座位\n{}\n", rows.join("\n"))
}

/// Makes a call as a job. Answers how far it had come at each report; after so many, it is asked to stop.
fn job(desk: &Desk, name: &str, input: Value, stop_after: usize) -> (Vec<(u64, u64)>, Result<Value, String>) {
    let reports = RefCell::new(Vec::new());
    let request = Request {
        name: name.into(),
        input,
        job: Some("导入".into()),
        language: Language::Chinese,
        role: None,
    };
    let answer = desk.host.call(&request, &|report| {
        reports.borrow_mut().push((report.done, report.total));
        if reports.borrow().len() == stop_after {
            desk.ask("jobs.cancel", json!({ "job": "导入" }));
        }
    });
    (reports.into_inner(), answer.map_err(|failure| failure.code))
}

#[test]
fn checking_and_importing_report_their_progress_and_can_be_stopped() {
    let desk = Desk::with_office();
    let handle = opened_bytes(&desk, "venues", venues().as_bytes());
    let asked = json!({ "handle": handle });
    let (reports, preview) = job(&desk, "import.preview", asked.clone(), usize::MAX);
    assert_eq!(preview.unwrap()["counts"]["new"], ROWS, "all of them are new");
    assert!(reports.len() >= 4 && reports.is_sorted(), "it goes forward: {reports:?}");
    assert!(reports.iter().all(|(done, total)| done <= total), "and never past the end: {reports:?}");

    let (_, stopped) = job(&desk, "import.preview", asked.clone(), 2);
    assert_eq!(stopped.unwrap_err(), "store.cancelled", "the check stops");
    for after in [2, 8] {
        let (reports, stopped) = job(&desk, "import.apply", asked.clone(), after);
        assert_eq!(stopped.unwrap_err(), "store.cancelled", "the import stops, at {reports:?}");
        assert_eq!(desk.ask("venues.page", json!({}))["total"], 0, "and leaves nothing behind");
    }
    let (reports, applied) = job(&desk, "import.apply", asked, usize::MAX);
    assert_eq!(applied.unwrap()["value"]["counts"]["new"], ROWS, "asked again, it comes in");
    assert_eq!(reports.last().map(|(done, total)| done == total), Some(true), "to the end: {reports:?}");
    assert!(reports.is_sorted_by_key(|(done, _)| *done), "and always forward: {reports:?}");
}
