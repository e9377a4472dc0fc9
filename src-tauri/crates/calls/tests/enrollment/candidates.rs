//! Whom to call up: the candidates for a class.

use super::{Roster, attended, held};
use serde_json::{Value, json};

#[test]
fn candidates_show_what_they_have_had_and_whether_they_are_free() {
    let roster = Roster::new();
    let (here, busy, free) = (roster.person("张三"), roster.person("李四"), roster.person("王五"));
    roster.add(&roster.class, &[&here]);
    roster.add(&held(&roster.desk, "村支书班", "2026-03-06", "2026-03-09", 0), &[&busy]);
    roster.add(&held(&roster.desk, "往年班", "2025-03-03", "2025-03-04", 0), &[&free]);
    let page = roster.desk.ask("enrollment.candidates", json!({ "class": roster.class, "sort": "calls" }));
    let row = |person: &str| {
        page["rows"].as_array().unwrap().iter().find(|row| row["person"] == *person).unwrap().clone()
    };
    assert_eq!(
        (&row(&here)["enrolled"], &row(&here)["overlap"]),
        (&json!(true), &Value::Null),
        "here already"
    );
    assert_eq!(row(&busy)["overlap"]["name"], "村支书班", "elsewhere on the last day");
    assert_eq!(
        (&row(&busy)["calls"], &row(&free)["calls"]),
        (&json!(1), &json!(0)),
        "last year's does not count"
    );
    assert_eq!(page["rows"][0]["name"], "王五", "who was called the least comes first");
    let names = |query: Value| roster.desk.texts("enrollment.candidates", query, "/name");
    assert_eq!(names(json!({ "class": roster.class, "free": true })), ["王五"], "only who could come");
    assert_eq!(names(json!({ "class": roster.class, "text": "ls" })), ["李四"], "by initials");
    assert_eq!(
        names(json!({ "class": roster.class, "unit": roster.other })),
        [""; 0],
        "nobody of that street"
    );
}

#[test]
fn candidates_show_the_hours_of_the_year_the_class_is_in() {
    let roster = Roster::new();
    let desk = &roster.desk;
    let (trained, untrained) = (roster.person("张三"), roster.person("李四"));
    let past = held(desk, "往年班", "2025-03-03", "2025-03-04", 0);
    roster.add(&past, &[&trained]);
    attended(desk, &past, &trained);
    let quarters = |class: &str| -> Vec<(String, u64)> {
        let query = json!({ "class": class, "sort": "quarters", "descending": true });
        let page = desk.ask("enrollment.candidates", query);
        let row =
            |row: &Value| (row["person"].as_str().unwrap().to_owned(), row["quarters"].as_u64().unwrap());
        page["rows"].as_array().unwrap().iter().map(row).collect()
    };
    let same_year = held(desk, "同年班", "2025-09-01", "2025-09-02", 0);
    assert_eq!(
        quarters(&same_year),
        [(trained.clone(), 16), (untrained.clone(), 0)],
        "four hours, the most first"
    );
    assert!(quarters(&roster.class).iter().all(|(_, quarters)| *quarters == 0), "none of them next year");
}
