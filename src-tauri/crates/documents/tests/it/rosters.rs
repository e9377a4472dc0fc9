//! The same twelve people come out of every kind of file, and out of every shape of table.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use crate::files::{opened, roster, sheet, table};
use documents::address::{Address, Area};
use documents::columns::{Guess, guess_columns};
use documents::fields::{ROSTER, YEAR_PLAN};
use documents::sheet::Format;
use documents::table::{Reason, Table};
use identity::id_number::Sex;

#[test]
fn every_kind_of_file_gives_the_same_people() {
    let expected = roster("roster.xlsx");
    assert_eq!(expected.problems, []);
    assert_eq!(expected.rows.len(), 12);
    let first = expected.rows.first().unwrap();
    assert_eq!(first.name.as_deref(), Some("单长乐"));
    assert_eq!(first.id_number.as_ref().unwrap().masked(), "500236********0019");
    assert_eq!(first.birth.unwrap().to_string(), "1980-05");
    assert_eq!((first.sex, first.unit.as_deref()), (Some(Sex::Male), Some("永安街道")));
    for (file, format) in [
        ("roster.xls", Format::Xls),
        ("roster.ods", Format::Ods),
        ("roster-utf8.csv", Format::Csv),
        ("roster-utf8-bom.csv", Format::Csv),
        ("roster-gb18030.csv", Format::Csv),
    ] {
        assert_eq!(opened(file).unwrap().format, format, "{file}");
        assert_eq!(roster(file), expected, "{file}");
    }
}

#[test]
fn every_column_of_a_roster_is_known_by_its_header() {
    let sheet = sheet("roster.xlsx");
    let table = table(&sheet);
    let mapping = guess_columns(&table, &ROSTER);
    for (column, field) in (0..).zip(&ROSTER) {
        assert_eq!(mapping.columns.get(field.key), Some(&Guess { column, confidence: 100 }), "{}", field.key);
    }
    assert_eq!(mapping.unused(&table), Vec::<u32>::new());
}

#[test]
fn a_title_and_a_header_of_two_merged_lines_are_seen_through() {
    for file in ["roster-two-line-header.xlsx", "roster-two-line-header.csv"] {
        let sheet = sheet(file);
        let table = table(&sheet);
        assert_eq!(
            table.above.first().map(String::as_str),
            Some("奉节县2026年秋季乡镇（街道）干部培训班学员名册")
        );
        let header: Vec<String> = table.header.iter().map(documents::table::HeaderCell::text).collect();
        assert_eq!(
            header,
            [
                "序号",
                "单位",
                "基本情况/姓名",
                "基本情况/性别",
                "基本情况/出生年月",
                "基本情况/身份证号",
                "工作情况/职务",
                "工作情况/职级",
                "联系方式/手机(11位)",
                "备注"
            ],
            "{file}"
        );
        let passed_over: Vec<_> =
            table.passed_over.iter().map(|passed| (passed.row, passed.reason)).collect();
        assert_eq!(passed_over, [(12, Reason::Total), (13, Reason::Note), (14, Reason::Note)], "{file}");
        let mapping = guess_columns(&table, &ROSTER);
        let columns =
            ["number", "unit", "name", "sex", "birth", "id_number", "post", "rank", "phone", "remark"];
        for (column, key) in (0..).zip(columns) {
            assert_eq!(mapping.column(key), Some(column), "{key} in {file}");
        }
    }
}

#[test]
fn a_unit_merged_over_its_people_belongs_to_each_of_them() {
    let roster = roster("roster-two-line-header.xlsx");
    assert_eq!(roster.problems, []);
    let units: Vec<_> = roster.rows.iter().map(|row| row.unit.as_deref().unwrap()).collect();
    assert_eq!(units, ["永安街道", "永安街道", "鱼复街道", "夔门街道", "白帝镇", "草堂镇", "汾河镇"]);
    let rows: Vec<_> = roster.rows.iter().map(|row| row.row).collect();
    assert_eq!(rows, [4, 5, 6, 7, 8, 10, 11], "the blank row is passed over");
}

#[test]
fn hidden_sheets_are_told_apart() {
    let workbook = opened("roster-two-line-header.xlsx").unwrap();
    let sheets: Vec<_> = workbook.sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.hidden)).collect();
    assert_eq!(sheets, [("学员名册", false), ("说明", true)]);
}

#[test]
fn a_person_corrects_a_guess_and_no_column_is_used_twice() {
    let sheet = sheet("roster.xlsx");
    let table = table(&sheet);
    let mut mapping = guess_columns(&table, &ROSTER);
    mapping.assign("remark", Some(7));
    assert_eq!(mapping.column("remark"), Some(7));
    assert_eq!(mapping.column("post"), None, "its column went to the remark");
    mapping.assign("remark", None);
    assert_eq!(mapping.unused(&table), [7, 13]);
}

#[test]
fn values_tell_a_column_whose_header_says_nothing() {
    let text = "甲,乙,姓名,单位\n男,13900000001,张三,白帝镇\n女,13900000002,李四,白帝镇\n男,13900000003,王五,白帝镇\n";
    let limits = documents::limits::Limits::default();
    let workbook = documents::read::read(text.as_bytes(), "a.csv", &limits).unwrap();
    let table = Table::find(workbook.sheets.first().unwrap(), &ROSTER).unwrap();
    let mapping = guess_columns(&table, &ROSTER);
    assert_eq!((mapping.column("sex"), mapping.column("phone")), (Some(0), Some(1)));
    assert!(mapping.columns.get("sex").unwrap().confidence < 50, "a guess from values is a weak one");
}

#[test]
fn the_year_plan_is_found_under_its_title() {
    let workbook = opened("year-plan.xlsx").unwrap();
    let table = Table::find(workbook.sheets.first().unwrap(), &YEAR_PLAN).unwrap();
    let mapping = guess_columns(&table, &YEAR_PLAN);
    for (column, field) in (0..).zip(&YEAR_PLAN) {
        assert_eq!(mapping.column(field.key), Some(column), "{}", field.key);
    }
    let column = |key: &str| mapping.column(key).unwrap();
    let sizes: Vec<_> = table
        .rows
        .iter()
        .map(|row| documents::clean::whole_number(&row.cell(column("size")), 1..=5000).value)
        .collect();
    assert_eq!(sizes, [Some(50), Some(45), Some(98), Some(200)]);
    let runs: Vec<_> = table
        .rows
        .iter()
        .map(|row| documents::clean::whole_number(&row.cell(column("runs")), 1..=99).value)
        .collect();
    assert_eq!(runs, [Some(2), Some(1), Some(4), Some(4)]);
    assert_eq!(table.passed_over.len(), 1, "合计");
}

#[test]
fn a_person_says_where_the_header_is() {
    let workbook = opened("roster-two-line-header.xlsx").unwrap();
    let sheet = workbook.sheets.first().unwrap();
    let found = Table::find(sheet, &ROSTER).unwrap();
    let last_line = found.header.first().unwrap().address.row;
    assert_eq!(Table::at(sheet, last_line, &ROSTER), Some(found), "both of its lines are seen from the last");
    let upper = Table::at(sheet, last_line - 1, &ROSTER).unwrap();
    assert_eq!(upper.header.iter().map(|cell| cell.address.row).max(), Some(last_line - 1), "as they say");
    assert_eq!(Table::at(sheet, 9_999, &ROSTER), None, "there is no such row");
}

#[test]
fn lines_that_were_numbered_beforehand_and_stayed_empty_are_no_rows() {
    let text = "序号,姓名,单位\n1,张三,白帝镇\n2,李四,\n3,,\n4,,草堂镇\n5,,\n合计,,\n注：截至今日,,\n";
    let limits = documents::limits::Limits::default();
    let mut workbook = documents::read::read(text.as_bytes(), "a.csv", &limits).unwrap();
    let sheet = workbook.sheets.first_mut().unwrap();
    sheet.merges.push(Area { first: Address::new(1, 2), last: Address::new(3, 2) });
    let table = Table::find(sheet, &ROSTER).unwrap();
    let rows: Vec<_> = table.rows.iter().map(|row| (row.row, row.text(2))).collect();
    assert_eq!(rows, [(1, "白帝镇"), (2, "白帝镇"), (4, "草堂镇")], "the unit lent to line 3 is not its own");
    let passed_over: Vec<_> = table.passed_over.iter().map(|passed| (passed.row, passed.reason)).collect();
    assert_eq!(passed_over, [(6, Reason::Total), (7, Reason::Note)], "what says something is still named");
}
