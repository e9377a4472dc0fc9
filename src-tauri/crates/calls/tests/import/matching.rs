//! Whom a row means, and what it leaves alone.

use super::{apply_csv, county, open_csv, people};
use serde_json::{Value, json};

#[test]
fn empty_cells_never_erase_what_is_recorded() {
    let desk = county();
    apply_csv(&desk, &["张三丰,男,1980.5,,白帝镇,镇长,13900000000"], json!({}));
    let applied = apply_csv(&desk, &["张三丰,,,,白帝镇,书记,"], json!({}));
    assert_eq!(applied.pointer("/value/counts/changed"), Some(&json!(1)), "the post alone is new");
    let person = &desk.ask("people.page", json!({}))["rows"][0];
    let field = |name: &str| person[name].as_str().unwrap().to_owned();
    assert_eq!(
        [field("post"), field("birth"), field("phone"), field("sex")],
        ["书记", "1980-05", "13900000000", "male"],
        "what the file does not say stays"
    );
}

#[test]
fn whoever_is_in_doubt_is_asked_about_once() {
    let desk = county();
    let known = ["张三丰,男,1980.5,,白帝镇,镇长,", "李四光,男,,440524188001010014,草堂镇,科员,"];
    apply_csv(&desk, &known, json!({}));
    let rows = [
        "张三丰,男,1990.1.2,,白帝镇,科员,",
        "张三丰,男,1980.5,,草堂镇,科员,",
        "李四海,男,,440524188001010014,草堂镇,科员,",
        "王小五,男,,,白帝镇,科员,",
        "王小五,男,,,白帝镇,干事,",
    ];
    let file = open_csv(&desk, &rows);
    desk.ask("import.preview", json!({ "handle": file }));
    let asked = desk.ask("import.rows", json!({ "handle": file, "fate": "question" }));
    let asked: Vec<(i64, usize)> = asked["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["row"].as_i64().unwrap(), row["candidates"].as_array().unwrap().len()))
        .collect();
    assert_eq!(
        asked,
        [(2, 1), (3, 1), (4, 1), (6, 0)],
        "another birth month, another unit, another name under the same number, the same twice in the file"
    );
    let refused = desk.refused("import.apply", json!({ "handle": file }));
    assert_eq!(refused, "import.blocked", "nothing goes on until they are decided");
    let id = |name: &str| people(&desk, name)[0]["id"].clone();
    let decisions = json!([
        { "row": 2, "decision": "new" },
        { "row": 3, "decision": { "same": id("张三丰") } },
        { "row": 4, "decision": { "same": id("李四光") } },
        { "row": 6, "decision": "leave_out" },
    ]);
    desk.ask("import.apply", json!({ "handle": file, "choices": { "decisions": decisions } }));
    assert_eq!(people(&desk, "李四光").len(), 0, "the name was corrected");
    assert_eq!(people(&desk, "李四海").len(), 1, "in the same record");
    assert_eq!(people(&desk, "张三丰").len(), 2, "one is new, one has moved");
    assert_eq!(people(&desk, "王小五").len(), 1, "the repetition stayed out");
}

#[test]
fn two_rows_never_become_one_record_and_no_number_two_people() {
    let desk = county();
    apply_csv(&desk, &["李四光,男,,440524188001010014,草堂镇,科员,"], json!({}));
    let id = people(&desk, "李四光")[0]["id"].clone();
    let rows = ["李四光,男,,440524188001010014,草堂镇,科员,", "李四川,男,,,草堂镇,科员,"];
    let file = open_csv(&desk, &rows);
    let preview = |decisions: Value| {
        desk.ask("import.preview", json!({ "handle": file, "choices": { "decisions": decisions } }))["counts"]
            .clone()
    };
    let both = preview(json!([{ "row": 3, "decision": { "same": id } }]));
    assert_eq!(both["errors"], 1, "the record of row 2 cannot be row 3's as well");
    let again = preview(json!([{ "row": 2, "decision": "new" }]));
    assert_eq!(again["errors"], 1, "nobody else gets a number that is taken");
}

#[test]
fn what_a_file_says_of_one_namesake_tells_the_other_apart() {
    let desk = county();
    apply_csv(&desk, &["张伟,,,,白帝镇,科员,"], json!({}));
    let rows = ["张伟,,1980.5,,白帝镇,科员,", "张伟,,1990.3,,白帝镇,干事,"];
    let file = open_csv(&desk, &rows);
    let counts = desk.ask("import.preview", json!({ "handle": file }))["counts"].clone();
    assert_eq!(
        (&counts["changed"], &counts["new"]),
        (&json!(1), &json!(1)),
        "two months of birth, two people"
    );
    desk.ask("import.apply", json!({ "handle": file }));
    let again = desk.ask("import.apply", json!({ "handle": file }));
    assert_eq!(again["change"], Value::Null, "and the file once more has nothing to add");
}

#[test]
fn a_row_that_says_less_takes_nobody_from_a_row_that_says_more() {
    let desk = county();
    let rows = ["张伟,,1990.3,,草堂镇,,", "张伟,,,,草堂镇,科员,", "张伟,,1980.5,,草堂镇,镇长,"];
    let file = open_csv(&desk, &rows);
    let choices = json!({ "leave_out_questions": true });
    let asked = json!({ "handle": file, "choices": choices });
    desk.ask("import.apply", asked.clone());
    assert_eq!(people(&desk, "张伟").len(), 2, "two months of birth; the row between them is asked about");
    let again = desk.ask("import.apply", asked);
    assert_eq!(again["change"], Value::Null, "the 镇长 does not become a 科员");
}
