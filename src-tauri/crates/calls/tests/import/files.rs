//! Whole files: damaged, unreadable, cancelled, come in twice.

use super::{bytes_of, county, everything, file, import, is_sound, opened_bytes, people};
use crate::desk::Desk;
use calls::Request;
use serde_json::{Value, json};
use training::sentence::Language;
use training::world::Role;

#[test]
fn a_damaged_roster_imports_nothing_and_names_every_cell() {
    let desk = county();
    let before = everything(&desk);
    let file = desk.opened("roster", "roster-damaged.xlsx");
    let preview = desk.ask("import.preview", json!({ "handle": file }));
    let cells = desk.texts("import.problems", json!({ "handle": file, "limit": 200 }), "/cell");
    let damaged = "B9 B10 B11 B12 B13 B14 B15 C16 C17 E18 E19 E20 E21 E22 E23 E24 E25 E26 F27 F28 F30 F31 F32 F33 F34 \
                   F35 F36 F37 G38 G39 G40 L41 L42 L43 M44 M45 M46 M47 B48";
    assert_eq!(cells, damaged.split(' ').collect::<Vec<_>>(), "every fault by its cell, and nothing else");
    assert_eq!(preview["counts"]["errors"], 36, "a fault keeps its row out");
    assert_eq!(preview["ready"], false, "so it cannot go on as it is");
    let refused = desk.call("import.apply", json!({ "handle": file })).unwrap_err();
    assert_eq!(refused.code, "import.blocked", "refused as a whole: {}", refused.message);
    assert_eq!(everything(&desk), before, "nothing was half-imported");
}

#[test]
fn what_is_left_out_is_listed_and_the_rest_comes_in_as_one_change() {
    let desk = county();
    let before = everything(&desk);
    let file = desk.opened("roster", "roster-damaged.xlsx");
    let choices = json!({
        "leave_out_errors": true,
        "decisions": [{ "row": 48, "decision": "leave_out" }],
    });
    let applied = desk.ask("import.apply", json!({ "handle": file, "choices": choices }));
    assert_eq!(applied.pointer("/change/label/code"), Some(&json!("import.roster")), "one change");
    let names = desk.texts("people.page", json!({ "sort": "official" }), "/name");
    let expected = ["赵一鸣", "张  三", "钱二宝", "孙三清", "𠮷庆丰", "褚明德", "沈西林"];
    let sorted = |names: &[String]| {
        let mut sorted = names.to_vec();
        sorted.sort();
        sorted
    };
    assert_eq!(sorted(&names), sorted(&expected.map(str::to_owned)), "the sound rows, all of them");
    let left_out = desk.texts("import.rows", json!({ "handle": file, "fate": "left_out" }), "/fate");
    assert_eq!(left_out.len(), 37, "each row that stayed out is listed");
    let list = desk.ask("import.export_problems", json!({ "handle": file }));
    assert_eq!(&bytes_of(&list)[..2], b"PK", "and handed out as a workbook");
    desk.ask("undo.last", Value::Null);
    assert_eq!(everything(&desk), before, "one undo takes back all of it");
    assert!(is_sound(&desk), "the tables still follow from the journal");
}

#[test]
fn the_same_file_twice_changes_nothing_the_second_time() {
    let desk = county();
    let first = import(&desk, "roster", "roster.xlsx", json!({}));
    assert_eq!(first.pointer("/value/counts/new"), Some(&json!(12)), "twelve people come in");
    let second = import(&desk, "roster", "roster.xlsx", json!({}));
    assert_eq!(second.pointer("/value/counts/unchanged"), Some(&json!(12)), "all known, nothing to say");
    assert_eq!(second["change"], Value::Null, "so that there is nothing to undo");
}

#[test]
fn every_kind_of_file_brings_the_same_people() {
    let people = |file: &str| {
        let desk = county();
        import(&desk, "roster", file, json!({}));
        let mut rows = desk.ask("people.page", json!({ "sort": "official" }))["rows"].clone();
        for row in rows.as_array_mut().unwrap() {
            for made_up in ["id", "unit"] {
                row.as_object_mut().unwrap().remove(made_up);
            }
        }
        rows
    };
    let expected = people("roster.xlsx");
    assert_eq!(expected.as_array().unwrap().len(), 12, "all twelve");
    for file in ["roster.xls", "roster.ods", "roster-utf8.csv", "roster-gb18030.csv"] {
        assert_eq!(people(file), expected, "{file} says the same as the xlsx");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_refused_with_a_sentence() {
    let desk = Desk::with_office();
    for name in [
        "zip-bomb.xlsx",
        "truncated.xlsx",
        "truncated.xls",
        "lying-count.xlsx",
        "notes-renamed.xlsx",
        "password.xlsx",
        "far-corners.xls",
        "repeated-cells.ods",
        "export-webpage.xls",
    ] {
        let refused = desk.call("import.open", file("roster", name)).unwrap_err();
        assert_eq!(refused.code, "file.unreadable", "{name}");
        assert!(refused.message.ends_with('。'), "{name}: {}", refused.message);
    }
    let torn = json!({ "kind": "roster", "file_name": "a.xlsx", "content": "#" });
    assert_eq!(desk.refused("import.open", torn), "import.content", "bytes that did not arrive whole");
    assert_eq!(desk.refused("import.preview", json!({ "handle": "0" })), "import.closed", "no such file");
}

#[test]
fn header_and_columns_are_corrected_by_hand() {
    let desk = county();
    let csv = "甲,乙,丙\n某年某月,无,无\n张三丰,白帝镇,镇长\n李四光,草堂镇,科员\n";
    let file = opened_bytes(&desk, "roster", csv.as_bytes());
    let outline = desk.ask("import.outline", json!({ "handle": file, "choices": { "header_row": 2 } }));
    assert_eq!((&outline["header_row"], &outline["rows"]), (&json!(2), &json!(2)), "as somebody said");
    let columns = json!([
        { "column": 0, "field": "name" },
        { "column": 1, "field": "unit" },
        { "column": 2, "field": "post" },
    ]);
    let choices = json!({ "header_row": 2, "columns": columns });
    desk.ask("import.apply", json!({ "handle": file, "choices": choices }));
    assert_eq!(people(&desk, "李四光")[0]["post"], "科员", "read from the columns they named");
}

#[test]
fn whoever_cancels_leaves_nothing_behind() {
    let desk = county();
    let before = everything(&desk);
    let file = desk.opened("roster", "roster.xlsx");
    let request = |name: &str, input: Value| Request {
        name: name.into(),
        input,
        job: Some("import".into()),
        language: Language::Chinese,
        role: None,
    };
    let cancel = |_| {
        let cancel = Request { job: None, ..request("jobs.cancel", json!({ "job": "import" })) };
        desk.host.call(&cancel, &|_| {}).unwrap();
    };
    let refused = desk.host.call(&request("import.apply", json!({ "handle": file })), &cancel).unwrap_err();
    assert_eq!(refused.code, "store.cancelled", "cancelled at the first report");
    assert_eq!(everything(&desk), before, "nothing was kept");
}

#[test]
fn an_empty_form_has_every_heading_an_import_knows() {
    let desk = Desk::with_office();
    for kind in ["roster", "plan"] {
        let form = desk.ask("import.template", json!({ "kind": kind }));
        let file = opened_bytes(&desk, kind, &bytes_of(&form));
        let outline = desk.ask("import.outline", json!({ "handle": file }));
        let columns = outline["columns"].as_array().unwrap();
        assert!(columns.len() > 10, "{kind}: the whole form");
        for column in columns {
            assert_eq!(column["confidence"], 100, "{kind}: {} is known at once", column["header"]);
        }
    }
}

#[test]
fn only_a_coordinator_imports() {
    let desk = Desk::with_office();
    let request = Request {
        name: "import.open".into(),
        input: file("roster", "roster.xlsx"),
        job: None,
        language: Language::Chinese,
        role: Some(Role::Trainer),
    };
    assert_eq!(desk.host.call(&request, &|_| {}).unwrap_err().code, "role.insufficient", "not a trainer");
}
