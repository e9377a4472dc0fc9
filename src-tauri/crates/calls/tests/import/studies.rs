//! A platform's statement of what people learned elsewhere.

use super::opened_bytes;
use crate::desk::Desk;
use chrono::Datelike;
use serde_json::{Value, json};

const HEADER: &str = "姓名,单位,身份证号,课程名称,学习平台,开始日期,结束日期,学时,证书编号,类别";

/// Two people called 张伟 in different units, one of whom has an ID number, and one 李娜.
fn office() -> (Desk, i32) {
    let desk = Desk::with_office();
    let today: chrono::NaiveDate =
        desk.ask("office.state", Value::Null)["today"].as_str().unwrap().parse().unwrap();
    let unit = |name: &str| super::unit(&desk, name, None);
    let (first, second) = (unit("白帝镇"), unit("草堂镇"));
    let person = |name: &str, unit: &str, number: &str| {
        let details = json!({ "id_number": number });
        desk.made("people.create", json!({ "name": name, "unit": unit, "details": details }));
    };
    person("张伟", &first, "11010519491231002X");
    person("张伟", &second, "");
    person("李娜", &first, "");
    (desk, today.year() - 1)
}

fn open(desk: &Desk, rows: &[String]) -> String {
    opened_bytes(desk, "study", format!("{HEADER}\n{}\n", rows.join("\n")).as_bytes())
}

fn row(year: i32, who: &str, course: &str, hours: &str) -> String {
    format!("{who},{course},重庆干部网络学院,{year}-03-01,{year}-06-30,{hours},证{course},")
}

fn apply(desk: &Desk, rows: &[String], choices: Value) -> Value {
    let file = open(desk, rows);
    desk.ask("import.apply", json!({ "handle": file, "choices": choices }))["value"]["counts"].clone()
}

#[test]
fn a_statement_comes_in_once_waits_for_review_and_goes_out_in_one_undo() {
    let (desk, year) = office();
    let rows = [
        row(year, "张伟,白帝镇,", "民法典", "20"),
        row(year, "张伟,,11010519491231002X", "乡村振兴", "3.5学时"),
        row(year, "李娜,,", "民法典", "12"),
    ];
    assert_eq!(apply(&desk, &rows, json!({}))["new"], 3, "each is found by unit, by number, by name");
    let page = |state: &str| desk.ask("study.page", json!({ "state": state, "offset": 0, "limit": 9 }));
    let recorded = page("recorded");
    assert_eq!(recorded["total"], 3, "nothing is credited before somebody has looked at it");
    let hours: Vec<u64> =
        recorded["rows"].as_array().unwrap().iter().map(|row| row["claimed"].as_u64().unwrap()).collect();
    assert!(hours.contains(&14) && hours.contains(&80), "3.5 and 20 hours in quarters: {hours:?}");
    assert_eq!(apply(&desk, &rows, json!({}))["unchanged"], 3, "the second time there is nothing to say");
    let more = [row(year, "李娜,,", "民法典", "16")];
    assert_eq!(apply(&desk, &more, json!({}))["changed"], 1, "before its review a row puts it right");
    desk.ask("undo.last", Value::Null);
    desk.ask("undo.last", Value::Null);
    assert_eq!(page("recorded")["total"], 0, "the whole statement is one act");
}

#[test]
fn every_row_that_cannot_be_is_named_by_its_cell_and_nothing_comes_in() {
    let (desk, year) = office();
    let rows = [
        row(year, "张伟,,", "民法典", "20"),
        row(year, "王五,,", "民法典", "20"),
        row(year, "李娜,草堂镇,", "民法典", "20"),
        row(year, "李娜,,", "保密教育", "4000"),
        row(year, "李娜,,", "消防", ""),
        format!("李娜,,,外出学习,某大学,{year}-03-01,{year}-03-02,8,,外训"),
        format!("李娜,,,反着,平台,{year}-06-01,{year}-03-02,8,,"),
        row(year, "李娜,,", "心理", "2"),
        row(year, "李娜,,", "心理", "2"),
    ];
    let file = open(&desk, &rows);
    let refused = desk.call("import.apply", json!({ "handle": file })).unwrap_err();
    assert_eq!(refused.code, "import.blocked", "all or nothing");
    let cells = desk.texts("import.problems", json!({ "handle": file, "offset": 0, "limit": 99 }), "/cell");
    assert_eq!(
        cells,
        ["A2", "A3", "A4", "A5", "A6", "A7", "A8", "A10"],
        "each with its cell, the good row without"
    );
    let sentences =
        desk.texts("import.problems", json!({ "handle": file, "offset": 0, "limit": 99 }), "/sentence");
    assert!(sentences[0].contains("2 名干部叫“张伟”"), "what to do about namesakes: {}", sentences[0]);
    assert!(sentences[5].contains("证明材料"), "training elsewhere needs a proof: {}", sentences[5]);
    let kept = apply(&desk, &rows, json!({ "leave_out_errors": true }));
    assert_eq!(
        (&kept["new"], &kept["left_out"]),
        (&json!(1), &json!(8)),
        "the rest comes in when somebody says so"
    );
}

#[test]
fn a_number_that_contradicts_the_record_means_nobody() {
    let (desk, year) = office();
    let rows = [
        row(year, "张伟,白帝镇,440524188001010014", "民法典", "20"),
        row(year, "李娜,,11010519491231002X", "民法典", "20"),
        row(year, "张伟,草堂镇,440524188001010014", "民法典", "20"),
    ];
    let file = open(&desk, &rows);
    let page = json!({ "handle": file, "offset": 0, "limit": 9 });
    assert_eq!(
        desk.texts("import.problems", page.clone(), "/cell"),
        ["A2", "A3"],
        "not whoever has another number; the namesake without one is meant"
    );
    let said = desk.texts("import.problems", page, "/sentence");
    assert!(said[1].contains("登记在“张伟”名下，不是“李娜”"), "whose number it is: {}", said[1]);
}

#[test]
fn what_has_been_reviewed_is_not_changed_by_a_file() {
    let (desk, year) = office();
    apply(&desk, &[row(year, "李娜,,", "民法典", "20")], json!({}));
    let page = desk.ask("study.page", json!({ "offset": 0, "limit": 1 }));
    let ids = [page["rows"][0]["id"].clone()];
    desk.ask("study.review", json!({ "ids": ids, "approve": true, "by": "王干事", "note": "" }));
    let same = apply(&desk, &[row(year, "李娜,,", "民法典", "20")], json!({}));
    assert_eq!(same["unchanged"], 1, "saying the same is no harm");
    let file = open(&desk, &[row(year, "李娜,,", "民法典", "24")]);
    assert_eq!(desk.refused("import.apply", json!({ "handle": file })), "import.blocked");
}

#[test]
fn rows_without_dates_are_of_the_year_that_was_said() {
    let (desk, year) = office();
    let file = opened_bytes(&desk, "study", "姓名,课程名称,学时\n李娜,全年学习,50\n".as_bytes());
    desk.ask("import.apply", json!({ "handle": file, "choices": { "year": year } }));
    let page = desk.ask("study.page", json!({ "offset": 0, "limit": 1 }));
    let row = &page["rows"][0];
    assert_eq!(
        (&row["starts"], &row["ends"]),
        (&json!(format!("{year}-01-01")), &json!(format!("{year}-12-31"))),
        "the whole of it"
    );
}

#[test]
fn what_a_list_says_nothing_about_stays_as_it_was_recorded() {
    let (desk, year) = office();
    let apply_text = |text: &str| {
        let file = opened_bytes(&desk, "study", text.as_bytes());
        let choices = json!({ "year": year });
        desk.ask("import.apply", json!({ "handle": file, "choices": choices }))["value"]["counts"].clone()
    };
    let whole = format!(
        "姓名,课程名称,学习平台,开始日期,结束日期,学时,视频时长,证书编号\n\
         李娜,民法典,重庆干部网络学院,{year}-03-01,{year}-06-30,12,600,证001\n"
    );
    assert_eq!(apply_text(&whole)["new"], 1);
    let dated = format!("姓名,课程名称,开始日期,结束日期,学时\n李娜,民法典,{year}-03-01,{year}-06-30,12\n");
    assert_eq!(apply_text(&dated)["unchanged"], 1, "a list with fewer columns says nothing new");
    assert_eq!(
        apply_text("姓名,课程名称,学时\n李娜,民法典,12\n")["unchanged"],
        1,
        "nor does one without dates change them"
    );
    assert_eq!(apply_text("姓名,课程名称,学时\n李娜,民法典,16\n")["changed"], 1, "but for the hours");
    let study = desk.ask("study.page", json!({ "offset": 0, "limit": 1 }))["rows"][0].clone();
    let said = ["organiser", "proof", "minutes", "claimed", "ends"].map(|key| study[key].clone());
    let kept =
        [json!("重庆干部网络学院"), json!("证001"), json!(600), json!(64), json!(format!("{year}-06-30"))];
    assert_eq!(said, kept, "platform, proof, length and days are not erased");
}
