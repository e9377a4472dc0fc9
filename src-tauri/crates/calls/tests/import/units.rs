//! The units a roster names.

use super::{apply_csv, county, open_csv, opened_bytes, people, unit, unit_id};
use crate::desk::Desk;
use serde_json::{Value, json};

#[test]
fn units_are_known_by_name_by_path_and_without_a_break() {
    let desk = county();
    let (above, other) = (unit_id(&desk, "白帝镇"), unit_id(&desk, "草堂镇"));
    for parent in [&above, &other] {
        unit(&desk, "中心社区", Some(parent));
    }
    let rows = [
        "甲一一,男,,,白帝镇,,",
        "甲二二,男,,,奉节县/白帝镇,,",
        "甲三三,男,,,奉节县白帝镇,,",
        "甲四四,男,,,白帝镇／中心社区,,",
        "甲五五,男,,,草堂镇中心社区,,",
        "甲六六,男,,,中心社区,,",
        "甲七七,男,,,白帝真,,",
        "甲八八,男,,,火星站,,",
    ];
    let file = open_csv(&desk, &rows);
    let preview = desk.ask("import.preview", json!({ "handle": file }));
    let said: Vec<&str> = preview["unknown_units"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["text"].as_str().unwrap())
        .collect();
    assert_eq!(said, ["中心社区", "白帝真", "火星站"], "two of one name, a slip, and nobody's");
    assert_eq!(preview.pointer("/unknown_units/0/several/1/detail"), Some(&json!("草堂镇/中心社区")));
    assert_eq!(
        preview.pointer("/unknown_units/1/nearest/title"),
        Some(&json!("白帝镇")),
        "the slip is guessed"
    );
    let choices = json!({
        "create_units": true,
        "units": [{ "text": "中心社区", "unit": preview.pointer("/unknown_units/0/several/1/id") }, { "text": "白帝真", "unit": above }],
    });
    let applied = desk.ask("import.apply", json!({ "handle": file, "choices": choices }));
    assert_eq!(applied.pointer("/value/units"), Some(&json!(1)), "only what nobody knew is made");
    let units = |name: &str| people(&desk, name)[0]["unit_name"].clone();
    assert_eq!((units("甲三三"), units("甲五五")), (json!("白帝镇"), json!("中心社区")));
    assert_eq!(people(&desk, "甲五五")[0]["unit"], people(&desk, "甲六六")[0]["unit"], "as it was said");
    assert_eq!((units("甲七七"), units("甲八八")), (json!("白帝镇"), json!("火星站")));
}

#[test]
fn units_are_made_with_those_above_them_and_only_for_rows_that_come_in() {
    let desk = Desk::with_office();
    let rows = [
        "甲一一,男,,,白帝镇/紫阳村,,",
        "甲二二,男,,,白帝镇/浣花村,,",
        "甲三三,男,,,白帝镇白龙社区,,",
        "甲,男,,,无人镇,,",
    ];
    apply_csv(&desk, &rows, json!({ "create_units": true, "leave_out_errors": true }));
    let tree = desk.ask("units.tree", Value::Null);
    let tree: Vec<(&str, i64, &str)> = tree
        .as_array()
        .unwrap()
        .iter()
        .map(|unit| {
            let text = |key: &str| unit[key].as_str().unwrap();
            (text("name"), unit["depth"].as_i64().unwrap(), text("kind"))
        })
        .collect();
    assert_eq!(
        tree,
        [
            ("白帝镇", 0, "township"),
            ("紫阳村", 1, "village"),
            ("浣花村", 1, "village"),
            ("白龙社区", 1, "village")
        ],
        "each once, below its township; none for the row that stayed out"
    );
}

#[test]
fn one_unit_serves_a_roster_that_names_none() {
    let desk = county();
    let csv = "姓名,职务\n张三丰,镇长\n李四光,科员\n";
    let file = opened_bytes(&desk, "roster", csv.as_bytes());
    let missing = desk.ask("import.preview", json!({ "handle": file }));
    assert_eq!(missing["ready"], false, "without a unit nobody can be placed");
    assert_eq!(desk.refused("import.apply", json!({ "handle": file })), "import.unreadable");
    let choices = json!({ "unit_for_all": unit_id(&desk, "白帝镇") });
    desk.ask("import.apply", json!({ "handle": file, "choices": choices }));
    assert_eq!(people(&desk, "张三丰")[0]["unit_name"], "白帝镇", "as somebody said");
}
