//! What is written can be read again, as it was.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use chrono::NaiveDate;
use documents::Language;
use documents::limits::Limits;
use documents::read::read;
use documents::sheet::{CellKind, Sheet};
use documents::write::{Column, Report, Value, WriteError, write_csv, write_xlsx};
use proptest::prelude::*;
use std::io::{Cursor, Read};

fn report() -> Report {
    let column = |header: &str, width| Column { header: header.to_owned(), width };
    Report {
        sheet: "学时[2026]".to_owned(),
        title: "2026年学时统计".to_owned(),
        note: "导出目的：年度核对".to_owned(),
        columns: vec![
            column("姓名", 10),
            column("身份证号", 20),
            column("学时", 8),
            column("人次", 8),
            column("结业日期", 12),
        ],
        rows: vec![
            vec![
                Value::Text("尉迟红梅".to_owned()),
                Value::Text("500236198510150022".to_owned()),
                Value::Quarters(14),
                Value::Whole(3),
                Value::Date(NaiveDate::from_ymd_opt(2026, 9, 5).unwrap()),
            ],
            vec![Value::Text("=HYPERLINK(\"http://x\")".to_owned()), Value::Blank, Value::Quarters(16)],
        ],
    }
}

fn sheet(bytes: &[u8], name: &str) -> Sheet {
    read(bytes, name, &Limits::default()).unwrap().sheets.into_iter().next().unwrap()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut text = String::new();
    zip::ZipArchive::new(Cursor::new(bytes))
        .unwrap()
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

#[test]
fn a_workbook_keeps_text_as_text_and_numbers_as_numbers() {
    let bytes = write_xlsx(&report()).unwrap();
    let sheet = sheet(&bytes, "a.xlsx");
    assert_eq!(sheet.name, "学时2026", "a tab cannot have brackets in its name");
    let rows: Vec<Vec<&str>> =
        sheet.rows.iter().map(|row| row.cells.iter().map(|cell| cell.text.as_str()).collect()).collect();
    assert_eq!(
        rows,
        [
            vec!["2026年学时统计"],
            vec!["导出目的：年度核对"],
            vec!["姓名", "身份证号", "学时", "人次", "结业日期"],
            vec!["尉迟红梅", "500236198510150022", "3.5", "3", "2026-09-05"],
            vec!["=HYPERLINK(\"http://x\")", "4"],
        ]
    );
    let kinds: Vec<CellKind> = sheet.rows.get(3).unwrap().cells.iter().map(|cell| cell.kind).collect();
    let date = NaiveDate::from_ymd_opt(2026, 9, 5).unwrap().and_hms_opt(0, 0, 0).unwrap();
    assert_eq!(
        kinds,
        [CellKind::Text, CellKind::Text, CellKind::Number(3.5), CellKind::Number(3.0), CellKind::Date(date)]
    );
}

#[test]
fn a_workbook_holds_no_formula_and_keeps_its_header_in_sight() {
    let bytes = write_xlsx(&report()).unwrap();
    let xml = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(!xml.contains("<f>"), "what begins with = is text");
    assert!(xml.contains("ySplit=\"3\"") && xml.contains("state=\"frozen\""), "{xml}");
    assert!(part(&bytes, "xl/workbook.xml").contains("$3:$3"), "the header repeats on every page");
}

#[test]
fn csv_opens_safely_in_a_spreadsheet() {
    let bytes = write_csv(&report());
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert_eq!(
        text,
        "\u{FEFF}姓名,身份证号,学时,人次,结业日期\r\n\
         尉迟红梅,\t500236198510150022,3.5,3,2026-09-05\r\n\
         \"'=HYPERLINK(\"\"http://x\"\")\",,4,,\r\n"
    );
    let sheet = sheet(&bytes, "a.csv");
    assert_eq!(
        sheet.rows.get(1).unwrap().text(1),
        "500236198510150022",
        "the tab is gone when it is read again"
    );
}

#[test]
fn a_report_wider_than_a_sheet_is_refused() {
    let column = Column { header: String::new(), width: 2 };
    let report = Report { columns: vec![column; 20_000], ..Report::default() };
    let refused = write_xlsx(&report).unwrap_err();
    assert!(matches!(refused, WriteError::TooLarge { columns: 20_000, .. }));
    assert!(refused.sentence(Language::Zh).contains("20000列"));
}

#[test]
fn an_empty_report_is_still_a_workbook() {
    assert_eq!(sheet(&write_xlsx(&Report::default()).unwrap(), "a.xlsx").rows, []);
}

proptest! {
    #[test]
    fn any_text_survives_a_workbook(texts in prop::collection::vec("[ -~一-龥=+@\\-\n]{0,30}", 1..6)) {
        let columns = vec![Column { header: "列".to_owned(), width: 9 }; texts.len()];
        let rows = vec![texts.iter().map(|text| Value::Text(text.clone())).collect()];
        let bytes = write_xlsx(&Report { columns, rows, ..Report::default() }).unwrap();
        let sheet = sheet(&bytes, "a.xlsx");
        for (column, text) in (0..).zip(&texts) {
            let read = sheet.rows.get(1).map(|row| row.text(column).to_owned()).unwrap_or_default();
            prop_assert_eq!(read, text.trim());
        }
    }

    #[test]
    fn no_csv_field_begins_like_a_formula(text in "[=+@\\-\t\r]{0,2}[a-z0-9,\"]{0,8}") {
        let columns = vec![Column { header: "列".to_owned(), width: 9 }];
        let rows = vec![vec![Value::Text(text)]];
        let csv = String::from_utf8(write_csv(&Report { columns, rows, ..Report::default() })).unwrap();
        let line = csv.split_once("\r\n").unwrap().1.trim_start_matches('"');
        prop_assert!(!line.starts_with(['=', '+', '-', '@']), "{}", line);
    }
}
