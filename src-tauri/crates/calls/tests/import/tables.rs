//! The lists an office keeps already: its teams, the talks of past years, its trainers, its venues.

use super::import;
use crate::desk::Desk;
use serde_json::{Value, json};

/// Two topics, and a township with two villages, the yard of one of which holds 80.
fn office() -> Desk {
    let desk = Desk::with_office();
    let unit = |name: &str, kind: &str, parent: Option<&str>| {
        desk.made("units.create", json!({ "name": name, "kind": kind, "parent": parent }))
    };
    let township = unit("白帝镇", "township", None);
    let village = unit("坪上村", "village", Some(&township));
    unit("庙垭村", "village", Some(&township));
    for name in ["理论武装", "乡村振兴"] {
        desk.made("topics.create", json!({ "name": name, "category": "theory" }));
    }
    let yard = json!({ "kind": "village_square", "capacity": 80, "township": village });
    desk.made("venues.create", json!({ "name": "坪上村坝子", "details": yard }));
    desk
}

fn counts(desk: &Desk, kind: &str, name: &str, choices: Value) -> Value {
    import(desk, kind, name, choices)["value"]["counts"].clone()
}

/// Every problem of a file, as `cell sentence`.
fn problems(desk: &Desk, kind: &str, name: &str) -> Vec<String> {
    let handle = desk.opened(kind, name);
    let refused = desk.call("import.apply", json!({ "handle": handle })).unwrap_err();
    assert_eq!(refused.code, "import.blocked", "all or nothing");
    let page = desk.ask("import.problems", json!({ "handle": handle, "offset": 0, "limit": 99 }));
    let said =
        |row: &Value| format!("{} {}", row["cell"].as_str().unwrap(), row["sentence"].as_str().unwrap());
    page["rows"].as_array().unwrap().iter().map(said).collect()
}

#[test]
fn teams_come_in_with_their_villages_topics_and_speakers_and_go_in_one_undo() {
    let desk = office();
    assert_eq!(counts(&desk, "teams", "teams.xlsx", json!({}))["new"], 2, "both are new");
    let teams = desk.ask("outreach.teams", json!({}))["rows"].clone();
    let found = teams.as_array().unwrap().iter().find(|team| team["village_name"] == "坪上村").unwrap();
    assert_eq!(found["speakers"], json!(["单雄", "李娜"]), "a list in a cell is taken apart");
    assert_eq!(found["topics"].as_array().unwrap().len(), 2, "each topic is found by its name");
    assert_eq!(found["covers"].as_array().unwrap().len(), 2, "and each village covered");
    let other = teams.as_array().unwrap().iter().find(|team| team["village_name"] == "庙垭村");
    assert!(other.is_some(), "a village written with county and township before it is found");
    assert_eq!(
        counts(&desk, "teams", "teams.xlsx", json!({}))["unchanged"],
        2,
        "the second time says nothing new"
    );
    desk.ask("undo.last", Value::Null);
    assert_eq!(desk.ask("outreach.teams", json!({}))["total"], 0, "one act, one undo");
}

#[test]
fn speakers_are_linked_to_the_register_where_only_one_can_be_meant() {
    let desk = office();
    let unit = |name: &str| desk.ask("units.find", json!({ "text": name, "limit": 1 }))[0]["id"].clone();
    let (village, township, other) = (unit("坪上村"), unit("白帝镇"), unit("庙垭村"));
    let person = |name: &str, unit: &Value| desk.made("people.create", json!({ "name": name, "unit": unit }));
    // Two called 单雄: the one of the village is meant. Two called 李娜 in the township: nobody can say which.
    let (here, _) = (person("单雄", &village), person("单雄", &other));
    for unit in [&township, &other] {
        person("李娜", unit);
    }
    import(&desk, "teams", "teams.xlsx", json!({}));
    let teams = desk.ask("outreach.teams", json!({}))["rows"].clone();
    let team =
        teams.as_array().unwrap().iter().find(|team| team["village_name"] == "坪上村").unwrap().clone();
    assert_eq!(team["people"], json!([here]), "one is linked, the other left open");
    import(&desk, "talks", "talks.xlsx", json!({}));
    let talks = desk.ask("outreach.talks", json!({ "team": team["id"], "limit": 50 }))["rows"].clone();
    let spoken = talks
        .as_array()
        .unwrap()
        .iter()
        .filter(|talk| talk["speakers"].as_array().unwrap().contains(&json!("单雄")));
    let people: Vec<Value> = spoken.map(|talk| talk["people"].clone()).collect();
    assert!(
        !people.is_empty() && people.iter().all(|people| *people == json!([here])),
        "in talks, too: {people:?}"
    );
    let person = desk.ask("people.page", json!({ "text": "李娜" }))["rows"][0]["id"].clone();
    desk.ask("outreach.edit_team", json!({ "id": team["id"], "patch": { "people": [here, person] } }));
    let again = counts(&desk, "teams", "teams.xlsx", json!({}));
    assert_eq!(again["unchanged"], 2, "who was linked by hand stays linked");
}

#[test]
fn talks_of_past_years_come_in_whatever_their_dates_look_like_and_only_once() {
    let desk = office();
    import(&desk, "teams", "teams.xlsx", json!({}));
    assert_eq!(counts(&desk, "talks", "talks.xlsx", json!({}))["new"], 6, "every shape of date is read");
    let talks = desk.ask("outreach.talks", json!({ "sort": "date", "limit": 50 }))["rows"].clone();
    let mut held: Vec<(&str, u64)> = talks
        .as_array()
        .unwrap()
        .iter()
        .map(|talk| (talk["date"].as_str().unwrap(), talk["start"].as_u64().unwrap()))
        .collect();
    held.sort_unstable();
    let expected = [
        ("2025-03-02", 1_140),
        ("2025-03-09", 1_140),
        ("2025-03-16", 1_170),
        ("2025-03-23", 540),
        ("2025-03-30", 540),
        ("2025-03-30", 585),
    ];
    assert_eq!(held, expected, "two talks of a day without a time follow each other");
    assert_eq!(counts(&desk, "talks", "talks.xlsx", json!({}))["unchanged"], 6, "no talk is held twice");
    desk.ask("undo.last", Value::Null);
    assert_eq!(desk.ask("outreach.talks", json!({}))["total"], 0, "one act, one undo");
}

#[test]
fn each_thing_that_cannot_be_is_named_by_its_cell_and_no_talk_comes_in() {
    let desk = office();
    import(&desk, "teams", "teams.xlsx", json!({}));
    let said = problems(&desk, "talks", "talks-damaged.xlsx");
    let expected = [
        ("D4", "不能同时在两处"),
        ("I5", "相近的有：坪上村"),
        ("D6", "可容纳的 80 人"),
        ("B7", "日历上没有这一天"),
        ("B8", "年份只有两位"),
        ("D9", "还没有到"),
        ("C10", "19:30 的样子"),
        ("D11", "没有登记过"),
        ("G12", "相近的有：乡村振兴"),
        ("J13", "应为以下之一"),
        ("D14", "时长 3 分钟"),
        ("B15", "此格必填"),
        ("I16", "没有登记过“白帝镇”"),
        ("D17", "午夜"),
        ("D18", "至少 1 人"),
        ("D19", "D3 相同"),
    ];
    for (cell, words) in expected {
        let found = said.iter().any(|line| line.starts_with(&format!("{cell} ")) && line.contains(words));
        assert!(found, "{cell} {words}: {said:#?}");
    }
    assert_eq!(desk.ask("outreach.talks", json!({}))["total"], 0, "nothing is half-imported");
    let rest = json!({ "leave_out_errors": true, "leave_out_questions": true });
    let counts = counts(&desk, "talks", "talks-damaged.xlsx", rest);
    assert_eq!(
        (&counts["new"], &counts["left_out"]),
        (&json!(1), &json!(16)),
        "the sound row comes in alone"
    );
}

#[test]
fn trainers_and_venues_come_in_without_their_damaged_rows() {
    let desk = office();
    let said = problems(&desk, "trainers", "trainers-gb18030.csv");
    assert!(said.iter().any(|line| line.starts_with("A6 ")), "a trainer without a name: {said:?}");
    assert!(said.iter().any(|line| line.starts_with("D7 ")), "an origin nobody knows: {said:?}");
    let leave_out = json!({ "leave_out_errors": true });
    assert_eq!(counts(&desk, "trainers", "trainers-gb18030.csv", leave_out.clone())["new"], 3, "the rest");
    let found = desk.ask("trainers.page", json!({ "text": "尉迟明" }))["rows"][0].clone();
    assert_eq!(
        (&found["organisation"], &found["external"]),
        (&json!("市委党校教授"), &json!(true)),
        "unit and post are one text, and where they come from is understood"
    );
    let said = problems(&desk, "venues", "venues.csv");
    let unknown = said.iter().any(|line| line.starts_with("D6 ") && line.contains("白帝镇"));
    assert!(unknown, "the township meant is suggested: {said:?}");
    assert!(said.iter().any(|line| line.starts_with("A7 ") && line.contains("开放时间")), "{said:?}");
    assert_eq!(counts(&desk, "venues", "venues.csv", leave_out)["new"], 3, "the rest");
    let found = desk.ask("venues.page", json!({ "text": "川东游击队小镇" }))["rows"][0].clone();
    assert_eq!(
        (&found["kind"], &found["capacity"], &found["opens"]),
        (&json!("red_site"), &json!(120), &json!(510)),
        "its kind, seats and hours"
    );
}

#[test]
fn field_sites_come_in_with_guide_way_topics_and_safety_plan() {
    let desk = office();
    let topic = desk.ask("topics.list", Value::Null)[0]["name"].as_str().unwrap().to_owned();
    let lines = format!(
        "现场教学点,类别,容纳人数,讲解员,联系方式,车程,适用专题,安全预案\n\
         草堂脐橙产业园,现场教学点,80,田讲解员,县脐橙中心,30,{topic},全程安排安全员\n\
         远方教学点,现场教学点,80,某某,,2000,没有的专题,\n"
    );
    let handle = super::opened_bytes(&desk, "venues", lines.as_bytes());
    let page = desk.ask("import.problems", json!({ "handle": handle, "offset": 0, "limit": 99 }));
    let cells: Vec<&str> =
        page["rows"].as_array().unwrap().iter().map(|row| row["cell"].as_str().unwrap()).collect();
    assert!(cells.contains(&"F3"), "a way of more than a day: {page}");
    assert!(cells.contains(&"G3"), "a topic that is not in the plan: {page}");
    desk.ask("import.apply", json!({ "handle": handle, "choices": { "leave_out_errors": true } }));
    let site = desk.ask("venues.page", json!({ "text": "草堂" }))["rows"][0].clone();
    assert_eq!(
        (&site["guide"], &site["travel_minutes"], &site["safety_plan"], &site["topics"][0].is_string()),
        (&json!("田讲解员"), &json!(30), &json!("全程安排安全员"), &true),
        "all that a field site has"
    );
}

#[test]
fn venues_that_were_saved_come_in_again_with_their_equipment() {
    let desk = office();
    let lines = "场地名称,类别,座位,设备\n一号教室,教室,60,投影、扩音；LED屏\n报告厅,报告厅,200,\n";
    let handle = super::opened_bytes(&desk, "venues", lines.as_bytes());
    desk.ask("import.apply", json!({ "handle": handle, "choices": {} }));
    let equipment = || desk.ask("venues.page", json!({ "text": "一号" }))["rows"][0]["equipment"].clone();
    assert_eq!(equipment(), json!(["投影", "扩音", "LED屏"]), "item by item");
    let total = || desk.ask("venues.page", json!({}))["total"].clone();
    let before = total();
    let saved = desk.ask("venues.export", json!({}));
    let id = desk.ask("venues.page", json!({ "text": "一号" }))["rows"][0]["id"].clone();
    desk.ask("venues.edit", json!({ "id": id, "patch": { "equipment": [] } }));
    let again = json!({ "kind": "venues", "file_name": "场地.xlsx", "content": saved["content"] });
    let handle = desk.ask("import.open", again)["handle"].clone();
    let page = desk.ask("import.problems", json!({ "handle": handle, "offset": 0, "limit": 99 }));
    assert_eq!(page["total"], 0, "nothing is wrong with it: {page}");
    desk.ask("import.apply", json!({ "handle": handle, "choices": {} }));
    assert_eq!(equipment(), json!(["投影", "扩音", "LED屏"]), "as they were saved");
    assert_eq!(total(), before, "and no venue twice");
}

#[test]
fn time_cells_come_in_and_a_venue_may_be_open_until_midnight() {
    let desk = office();
    let lines = "场地名称,类别,座位,开门时间,关门时间\n夜校,教室,60,0.3541666667,24:00\n";
    let handle = super::opened_bytes(&desk, "venues", lines.as_bytes());
    desk.ask("import.apply", json!({ "handle": handle, "choices": {} }));
    let venue = || desk.ask("venues.page", json!({ "text": "夜校" }))["rows"][0].clone();
    assert_eq!(
        (&venue()["opens"], &venue()["closes"]),
        (&json!(510), &json!(1_440)),
        "8:30 as a spreadsheet keeps it"
    );
    let saved = desk.ask("venues.export", json!({}));
    let again = json!({ "kind": "venues", "file_name": "场地.xlsx", "content": saved["content"] });
    let handle = desk.ask("import.open", again)["handle"].clone();
    let preview = desk.ask("import.preview", json!({ "handle": handle }));
    assert_eq!(preview["counts"]["errors"], 0, "what was saved comes in again: {preview}");
}

#[test]
fn a_trainer_of_another_organisation_is_asked_about_before_anything_is_overwritten() {
    let desk = office();
    let opened = |rows: &str| {
        super::opened_bytes(&desk, "trainers", format!("姓名,单位及职务,联系电话\n{rows}\n").as_bytes())
    };
    desk.ask("import.apply", json!({ "handle": opened("王芳,县委党校,"), "choices": {} }));
    let handle = opened("王芳,县农业农村委,\n王芳,县委党校,");
    let fates = |handle: &str| {
        desk.ask("import.preview", json!({ "handle": handle }));
        desk.texts("import.rows", json!({ "handle": handle, "offset": 0, "limit": 9 }), "/fate")
    };
    assert_eq!(
        fates(&handle),
        ["question", "unchanged"],
        "the one on record is taken by the row that says so"
    );
    let handle = opened("王芳,县农业农村委,13900000001");
    assert_eq!(fates(&handle), ["question"], "another organisation, perhaps another person");
    let page = json!({ "handle": handle, "offset": 0, "limit": 9 });
    let said = desk.texts("import.problems", page, "/sentence");
    assert!(said[0].contains("已有“王芳”（县委党校）"), "{said:?}");
    let other = json!({ "decisions": [{ "row": 2, "decision": "new" }] });
    desk.ask("import.apply", json!({ "handle": handle, "choices": other }));
    assert_eq!(desk.ask("trainers.page", json!({ "text": "王芳" }))["total"], 2, "somebody has said so");
    assert_eq!(
        fates(&opened("王芳,县委党校,13900000002")),
        ["changed"],
        "of two the one of the organisation"
    );
}
