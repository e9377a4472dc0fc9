//! The list of people sent out (双学双促) that an office keeps already, with those of past years and how they were assessed.

use super::opened_bytes;
use crate::desk::Desk;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

const HEADER: &str =
    "姓名,单位,职务,锻炼方式,去向类别,去向,接收单位,带教导师,起止时间,鉴定结果,鉴定人,鉴定意见";

/// A township with 张三, 李四 and two people called 王五, one of them in a village.
fn office() -> Desk {
    let desk = Desk::with_office();
    let unit = |name: &str, kind: &str, parent: Option<&str>| {
        desk.made("units.create", json!({ "name": name, "kind": kind, "parent": parent }))
    };
    let township = unit("白帝镇", "township", None);
    let village = unit("坪上村", "village", Some(&township));
    for (name, unit) in [("张三", &township), ("李四", &township), ("王五", &township), ("王五", &village)]
    {
        let details = json!({ "post": "干事", "rank": "一级科员" });
        desk.made("people.create", json!({ "name": name, "unit": unit, "details": details }));
    }
    desk
}

fn opened(desk: &Desk, rows: &[&str]) -> String {
    opened_bytes(desk, "placements", format!("{HEADER}\n{}\n", rows.join("\n")).as_bytes())
}

fn counts(desk: &Desk, handle: &str, choices: Value) -> Value {
    desk.ask("import.apply", json!({ "handle": handle, "choices": choices }))["value"]["counts"].clone()
}

fn problems(desk: &Desk, handle: &str) -> Vec<String> {
    let page = desk.ask("import.problems", json!({ "handle": handle, "offset": 0, "limit": 99 }));
    let said =
        |row: &Value| format!("{} {}", row["cell"].as_str().unwrap(), row["sentence"].as_str().unwrap());
    page["rows"].as_array().unwrap().iter().map(said).collect()
}

const SENT: [&str; 3] = [
    "张三,白帝镇,干事,挂职锻炼,先进地区,杭州市,西湖区委组织部,陈导师,2024年3月至8月,优秀,西湖区委组织部,表现突出",
    "李四,,,,重点项目,草堂组团项目,县发展改革委,,2025.3.1—2025.8.31,,,",
    "王五,坪上村,支部书记,跟班学习,机关单位,县委组织部,,,2024-03-01至2024-05-20,合格,县委组织部,",
];

#[test]
fn those_sent_out_in_past_years_come_in_with_post_and_assessment_once_and_go_in_one_undo() {
    let desk = office();
    assert_eq!(counts(&desk, &opened(&desk, &SENT), json!({}))["new"], 3, "each is found");
    let found = |name: &str| desk.ask("placements.page", json!({ "text": name }))["rows"][0].clone();
    let first = found("张三");
    assert_eq!(
        (&first["kind"], &first["place_kind"], &first["starts"], &first["ends"], &first["result"]),
        (
            &json!("secondment"),
            &json!("region"),
            &json!("2024-03-01"),
            &json!("2024-08-31"),
            &json!("excellent")
        ),
        "months stand for their first and last day: {first}"
    );
    let second = found("李四");
    assert_eq!(
        (&second["kind"], &second["post"]),
        (&json!("practice"), &json!("干事")),
        "what is on record now"
    );
    let third = found("王五");
    assert_eq!(
        (&third["unit"], &third["post"], &third["ends"]),
        (&json!("坪上村"), &json!("支部书记"), &json!("2024-05-20")),
        "of two of a name the one of the unit, with the post of that time: {third}"
    );
    assert_eq!(
        counts(&desk, &opened(&desk, &SENT), json!({}))["unchanged"],
        3,
        "the second time says nothing new"
    );
    desk.ask("undo.last", Value::Null);
    assert_eq!(desk.ask("placements.page", json!({}))["total"], 0, "one act, one undo");
}

#[test]
fn a_number_that_contradicts_the_record_sends_nobody() {
    let desk = office();
    let id = |name: &str| desk.ask("people.page", json!({ "text": name }))["rows"][0]["id"].clone();
    for (name, number) in [("张三", "11010519491231002X"), ("李四", "440524188001010014")] {
        desk.ask("people.edit", json!({ "id": id(name), "patch": { "id_number": number } }));
    }
    let text = "姓名,身份证号,去向,起止时间\n张三,440524188001010014,杭州市,2024年3月至8月\n";
    let said = problems(&desk, &opened_bytes(&desk, "placements", text.as_bytes()));
    assert!(
        said.iter().any(|line| line.starts_with("A2 ") && line.contains("登记在“李四”名下")),
        "neither the one named nor the one numbered: {said:?}"
    );
}

#[test]
fn a_month_that_lost_its_zero_is_refused_and_a_number_of_days_is_read_with_a_warning() {
    let desk = office();
    let text = "姓名,去向,开始日期,结束日期,鉴定结果,鉴定人,鉴定日期\n\
                张三,杭州市,2025.1,2025.12,,,\n\
                李四,草堂,45352,45535,合格,县委组织部,45536\n";
    let handle = opened_bytes(&desk, "placements", text.as_bytes());
    let said = problems(&desk, &handle);
    let named = |cell: &str, words: &str| {
        said.iter().any(|line| line.starts_with(&format!("{cell} ")) && line.contains(words))
    };
    assert!(named("C2", "10月"), "2025.1 may be October: {said:?}");
    assert!(named("C3", "2024-03-01") && named("G3", "2024-09-01"), "what they were read as: {said:?}");
    assert_eq!(
        counts(&desk, &handle, json!({ "leave_out_errors": true }))["new"],
        1,
        "a warning is no error"
    );
    let row = desk.ask("placements.page", json!({ "text": "李四" }))["rows"][0].clone();
    assert_eq!((&row["starts"], &row["ends"]), (&json!("2024-03-01"), &json!("2024-08-31")), "{row}");
}

#[test]
fn who_has_moved_since_was_sent_out_by_where_they_served_then() {
    let desk = office();
    let person = desk.ask("people.page", json!({ "text": "李四" }))["rows"][0]["id"].clone();
    let before = desk.made("units.create", json!({ "name": "草堂镇", "kind": "township", "parent": null }));
    let former = json!({
        "person": person, "unit": before, "post": "村官", "rank": "二级科员", "band": "staff", "until": "2024-12-31"
    });
    desk.ask("people.record_former", former);
    let text = "姓名,去向,起止时间\n李四,杭州市,2024年3月至8月\n李四,宁波市,2025年3月至8月\n";
    assert_eq!(counts(&desk, &opened_bytes(&desk, "placements", text.as_bytes()), json!({}))["new"], 2);
    let rows = desk.ask("placements.page", json!({ "text": "李四" }))["rows"].clone();
    let served = |place: &str| {
        let row = rows.as_array().unwrap().iter().find(|row| row["place"] == place).unwrap();
        [&row["unit"], &row["post"], &row["rank"]].map(|said| said.as_str().unwrap().to_owned())
    };
    assert_eq!(served("杭州市"), ["草堂镇", "村官", "二级科员"], "the posting of its first day");
    assert_eq!(served("宁波市"), ["白帝镇", "干事", "一级科员"], "not an earlier one");
}

#[test]
fn what_cannot_be_is_named_by_its_cell_and_nobody_comes_in() {
    let desk = office();
    let rows = [
        "赵六,,,,,杭州市,,,2024年3月至8月,,,",
        "王五,,,,,杭州市,,,2024年3月至8月,,,",
        "张三,,,,,杭州市,,,大半年,,,",
        "张三,,,,,杭州市,,,2024年8月至3月,,,",
        "李四,,,,,,,,2024年3月至8月,,,",
        "李四,,,,,草堂,,,2024年3月至8月,良好,,",
        "李四,,,,,草堂,,,2024年3月至8月,合格,,",
        "李四,,,,,草堂,,,2023年3月至2090年8月,,,",
        "李四,,,,,草堂,,,2022年3月至8月,不合格,县委组织部,",
        "张三,,,,,杭州市,,,2024年3月至8月,,,",
        "张三,,,,,宁波市,,,2024.8.5—9.30,,,",
        "张三,,,,,宁波市,,,,,,",
    ];
    let handle = opened(&desk, &rows);
    let said = problems(&desk, &handle);
    let expected = [
        ("A2", "没有“赵六”"),
        ("A3", "2 名干部叫“王五”"),
        ("I4", "起止时间看不懂"),
        ("A5", "早于开始日期"),
        ("F6", "必填"),
        ("J7", "应为以下之一"),
        ("A8", "鉴定"),
        ("A9", "三年"),
        ("A10", "不合格"),
        ("A12", "杭州市"),
        ("A13", "起止日期"),
    ];
    for (cell, words) in expected {
        let named = said.iter().any(|line| line.starts_with(&format!("{cell} ")) && line.contains(words));
        assert!(named, "{cell} {words}: {said:#?}");
    }
    let refused = desk.refused("import.apply", json!({ "handle": handle }));
    assert_eq!(refused, "import.blocked", "all or nothing");
    let rest = counts(&desk, &handle, json!({ "leave_out_errors": true, "leave_out_questions": true }));
    assert_eq!(rest["new"], 1, "the sound row comes in alone: {said:#?}");
}

#[test]
fn an_assessed_placement_says_what_it_says_and_reports_stay_within_its_dates() {
    let desk = office();
    counts(&desk, &opened(&desk, &SENT), json!({}));
    let elsewhere = SENT[0].replace("杭州市", "宁波市");
    let said = problems(&desk, &opened(&desk, &[&elsewhere]));
    assert!(said.iter().any(|line| line.starts_with("A2 ") && line.contains("鉴定")), "{said:?}");
    let row = desk.ask("placements.page", json!({ "text": "李四" }))["rows"][0].clone();
    let report = json!({ "placement": row["id"], "month": "2025-07-01", "date": "2025-08-01", "summary": "在项目一线", "by": "李四" });
    desk.ask("placements.report", report);
    let shorter = SENT[1].replace("2025.8.31", "2025.6.30");
    let said = problems(&desk, &opened(&desk, &[&shorter]));
    assert!(said.iter().any(|line| line.starts_with("A2 ") && line.contains("月报")), "{said:?}");
}

#[test]
fn the_list_that_was_exported_comes_back_unchanged() {
    let desk = office();
    counts(&desk, &opened(&desk, &SENT), json!({}));
    let sheet = desk.ask("placements.export", json!({}));
    let bytes = STANDARD.decode(sheet["content"].as_str().unwrap()).unwrap();
    let handle = opened_bytes(&desk, "placements", &bytes);
    let preview = desk.ask("import.preview", json!({ "handle": handle }));
    assert_eq!(preview["counts"]["unchanged"], 3, "nothing is lost on the way out and in: {preview}");
}
