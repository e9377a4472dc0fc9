//! Texts that no list should hold: formulas, several lines, signs nobody sees. Real workbooks, all kinds of list.

use super::{county, opened_bytes, people};
use crate::desk::Desk;
use documents::write::{Column, Report, Value as Cell, write_xlsx};
use serde_json::{Value, json};

fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let (header, rows) = rows.split_first().unwrap();
    let columns = header.iter().map(|header| Column { header: (*header).to_owned(), width: 12 }).collect();
    let cells = |row: &&[&str]| row.iter().map(|text| Cell::Text((*text).to_owned())).collect();
    let rows = rows.iter().map(cells).collect();
    write_xlsx(&Report { sheet: "表".into(), columns, rows, ..Report::default() }).unwrap()
}

/// What is wrong with a file, as `B2：…`, with everything unknown to be made.
fn problems(desk: &Desk, kind: &str, rows: &[&[&str]]) -> Vec<String> {
    let handle = opened_bytes(desk, kind, &workbook(rows));
    let choices = json!({ "create_units": true });
    desk.ask("import.preview", json!({ "handle": handle, "choices": choices }));
    let page = desk.ask("import.problems", json!({ "handle": handle, "offset": 0, "limit": 100 }));
    let text = |row: &Value, key: &str| row[key].as_str().unwrap().to_owned();
    let errors = page["rows"].as_array().unwrap().iter().filter(|row| row["severity"] == "error");
    errors.map(|row| format!("{}：{}", text(row, "cell"), text(row, "sentence"))).collect()
}

const FORMULA: &str = "=HYPERLINK(\"http://x\",\"白帝镇\")";
const FORMULA_SAID: &str = "此格是以“=”开头的公式文字，请改为直接填写的内容。";

#[test]
fn a_formula_or_a_sign_nobody_sees_is_named_by_its_cell_and_becomes_no_record() {
    let desk = county();
    let rows: [&[&str]; 5] = [
        &["姓名", "单位", "职务"],
        &["甲一一", FORMULA, "镇长"],
        &["甲二二", "新设\u{7}中心", "主任"],
        &["甲\u{8}三", "白帝镇", "＝1+1"],
        &["甲四四", "白帝镇", "科员"],
    ];
    let said = problems(&desk, "roster", &rows);
    let bell = "此格含有看不见的控制字符（U+0007），请清空此格后重新填写。";
    let backspace = bell.replace("0007", "0008");
    assert_eq!(
        said,
        [
            format!("B2：{FORMULA_SAID}"),
            format!("B3：{bell}"),
            format!("A4：{backspace}"),
            format!("C4：{FORMULA_SAID}")
        ]
    );
    let units = desk.texts("units.tree", Value::Null, "/name");
    let handle = opened_bytes(&desk, "roster", &workbook(&rows));
    let choices = json!({ "create_units": true, "leave_out_errors": true });
    desk.ask("import.apply", json!({ "handle": handle, "choices": choices }));
    assert_eq!(desk.texts("units.tree", Value::Null, "/name"), units, "no unit is called by a formula");
    assert_eq!(people(&desk, "甲四四").len(), 1, "the sound row came in");
}

#[test]
fn a_line_break_in_a_cell_is_a_space() {
    let desk = county();
    let rows: [&[&str]; 3] = [
        &["姓名", "单位", "职务", "联系电话"],
        &["欧阳\n娜娜", "白帝镇\r\n新设服务\n中心", "副镇长\r\n（兼）", "13900000001"],
        &["甲二\u{200B}二", "白帝镇 新设服务 中心", "科员", "13900000002"],
    ];
    assert_eq!(problems(&desk, "roster", &rows), [""; 0], "nothing of it is an error");
    let handle = opened_bytes(&desk, "roster", &workbook(&rows));
    desk.ask("import.apply", json!({ "handle": handle, "choices": { "create_units": true } }));
    let (one, other) = (&people(&desk, "欧阳 娜娜")[0], &people(&desk, "甲二二")[0]);
    assert_eq!(one["unit_name"], "白帝镇 新设服务 中心", "a unit's name is one line");
    assert_eq!(one["unit"], other["unit"], "and one unit, however it was broken");
    assert_eq!(one["post"], "副镇长 （兼）");
}

#[test]
fn no_other_list_takes_a_formula_either() {
    let desk = county();
    let formulas = |kind: &str, header: &[&str], row: &[&str]| problems(&desk, kind, &[header, row]).len();
    let plan = ["班次名称", "培训对象", "人数"];
    assert_eq!(formulas("plan", &plan, &[FORMULA, "科级干部", "40"]), 1, "a class");
    let trainers = ["姓名", "单位及职务", "职务"];
    assert_eq!(formulas("trainers", &trainers, &["王老师", FORMULA, FORMULA]), 2, "where a trainer is from");
    let venues = ["场地名称", "类别", "座位"];
    assert_eq!(formulas("venues", &venues, &[FORMULA, "教室", "40"]), 1, "a venue");
    let teams = ["队伍名称", "宣讲员", "备注"];
    assert_eq!(formulas("teams", &teams, &[FORMULA, "=A1、张三", ""]), 2, "a team and its speakers");
    let study = ["姓名", "课程名称", "学时"];
    assert!(formulas("study", &study, &["甲一一", FORMULA, "4"]) >= 1, "a study");
}

#[test]
fn what_is_left_of_a_failed_formula_becomes_no_record_of_any_list() {
    let desk = county();
    let trainers = ["姓名", "单位及职务", "备注"];
    let said = problems(&desk, "trainers", &[&trainers, &["王老师", "#N/A", "Err:502"]]);
    let failed = "此格是出错的公式，请改为直接填写的内容。";
    assert_eq!(
        said,
        [format!("B2：{failed}"), format!("C2：{failed}")],
        "where a trainer is from, and a note"
    );
    let teams = ["队伍名称", "宣讲员", "备注"];
    assert_eq!(
        problems(&desk, "teams", &[&teams, &["#REF!", "#NAME?", ""]]).len(),
        2,
        "a team and its speakers"
    );
    let venues = ["场地名称", "类别", "设备"];
    let said =
        problems(&desk, "venues", &[&venues, &["一号教室", "教室", "#DIV/0!"], &["#5教室", "教室", ""]]);
    assert_eq!(said, [format!("C2：{failed}")], "its equipment; a sign alone is no failure");
}
