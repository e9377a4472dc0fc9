//! Whatever list is on screen leaves as a spreadsheet that says the same, and nothing in it is a formula.

use crate::desk::Desk;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use documents::limits::Limits;
use documents::read::read;
use documents::sheet::{CellKind, Sheet};
use serde_json::{Value, json};

const HOSTILE: [&str; 5] =
    ["=HYPERLINK(\"http://x\",\"点我\")", "+86 23", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "第一行\n第二行"];

fn list(format: &str) -> Value {
    let column = |title: &str, figures: bool| json!({ "title": title, "width": 90, "figures": figures });
    let mut rows = vec![
        json!(["尉迟红梅", "500236198510150022", "2026年9月5日", "1,234.5", "37.5%", "3 / 5"]),
        json!(["=姓名", "", "2026-09-06", "0", "–", "0 / 5"]),
    ];
    rows.extend(HOSTILE.map(|text| json!([text, "", "", "", "", text])));
    json!({
        "title": "干部/学时",
        "columns": [
            column("姓名", false), column("身份证号", false), column("=日期", false),
            column("学时", true), column("占比", true), column("已点", true),
        ],
        "rows": rows,
        "format": format,
    })
}

/// What a call exported, as the import would read it, and its bytes.
fn opened(desk: &Desk, list: Value) -> (Sheet, Vec<u8>) {
    let file = desk.ask("lists.export", list);
    let bytes = STANDARD.decode(file["content"].as_str().unwrap()).unwrap();
    let name = format!("名单.{}", file["extension"].as_str().unwrap());
    let sheet = read(&bytes, &name, &Limits::default()).unwrap().sheets.into_iter().next().unwrap();
    (sheet, bytes)
}

#[test]
fn a_workbook_says_what_the_screen_said_and_can_be_reckoned_with() {
    let (sheet, _) = opened(&Desk::new(), list("xlsx"));
    let text = |row: usize, column: u32| sheet.rows[row].text(column).to_owned();
    assert_eq!(sheet.name, "干部学时", "a tab cannot have a slash in its name");
    assert_eq!((text(0, 0), text(0, 2)), ("姓名".into(), "=日期".into()), "the header comes first");
    assert_eq!(text(1, 1), "500236198510150022", "an ID number keeps its digits");
    let kinds: Vec<CellKind> = sheet.rows[1].cells.iter().map(|cell| cell.kind).collect();
    assert!(matches!(kinds[2], CellKind::Date(_)), "a date sorts as one: {kinds:?}");
    assert_eq!(kinds[3..5], [CellKind::Number(1_234.5), CellKind::Number(0.375)], "figures add up");
    assert_eq!((text(1, 5), text(2, 4)), ("3 / 5".into(), "–".into()), "what is no figure stays as it was");
    for (row, hostile) in (3..).zip(HOSTILE) {
        assert_eq!(text(row, 0), hostile, "text stays text");
        assert!(matches!(sheet.rows[row].cells[0].kind, CellKind::Text), "and is no formula: {hostile}");
    }
}

#[test]
fn csv_begins_with_its_mark_and_no_field_runs_as_a_formula() {
    let (sheet, bytes) = opened(&Desk::new(), list("csv"));
    assert!(bytes.starts_with("\u{FEFF}姓名,身份证号,'=日期,".as_bytes()), "Excel knows it is UTF-8");
    let first: Vec<&str> = (0..6).map(|column| sheet.rows[1].text(column)).collect();
    assert_eq!(first, ["尉迟红梅", "500236198510150022", "2026-09-05", "1234.5", "37.5%", "3 / 5"]);
    for (row, hostile) in (3..).zip(&HOSTILE[..4]) {
        assert_eq!(sheet.rows[row].text(0), format!("'{hostile}"), "an apostrophe keeps it a text");
    }
    assert_eq!(sheet.rows.len(), 8, "a line break within a cell does not begin a row");
}
