//! Trainers, venues, topics, courses, days and teams: recorded, listed, found, and kept while something needs them.

use crate::desk::Desk;
use serde_json::{Value, json};

fn names(desk: &Desk, call: &str, query: Value) -> Vec<String> {
    desk.texts(call, query, "/name")
}

fn topic(desk: &Desk, name: &str) -> String {
    desk.made("topics.create", json!({ "name": name, "category": "theory" }))
}

#[test]
fn an_office_may_begin_with_the_starting_list_of_topics_and_keeps_its_own() {
    let desk = Desk::with_office();
    desk.made("topics.create", json!({ "name": "党史与革命传统", "category": "party_spirit" }));
    assert_eq!(desk.ask("topics.load_starting", Value::Null)["value"], 22, "all but the one there is");
    let list = desk.ask("topics.list", Value::Null);
    let list = list.as_array().unwrap();
    assert_eq!(
        (list.len(), &list[0]["name"]),
        (23, &json!("党史与革命传统")),
        "the office's own comes first"
    );
    assert!(list[1]["note"].as_str().unwrap().contains("示例初始专题"), "each says what it is");
    assert_eq!(
        desk.ask("topics.load_starting", Value::Null)["change"],
        Value::Null,
        "a second time changes nothing"
    );
    desk.ask("undo.last", Value::Null);
    assert_eq!(names(&desk, "topics.list", Value::Null), ["党史与革命传统"], "taken back in one");
}

#[test]
fn topics_stand_in_the_plans_order_and_stay_while_courses_are_on_them() {
    let desk = Desk::with_office();
    let first = topic(&desk, "习近平新时代中国特色社会主义思想");
    let second = topic(&desk, "乡村振兴");
    let course = desk.made("courses.create", json!({ "name": "产业振兴", "details": { "topic": first } }));
    desk.ask("topics.move", json!({ "id": second, "index": 0 }));
    let order = names(&desk, "topics.list", Value::Null);
    assert_eq!(order, ["乡村振兴", "习近平新时代中国特色社会主义思想"], "moved to the front");
    let refused = desk.call("topics.remove", json!({ "id": first })).unwrap_err();
    assert_eq!(refused.code, "topics.in_use", "a course is on it");
    assert!(refused.message.contains("1 门课程"), "the sentence counts the uses: {}", refused.message);
    desk.ask("courses.remove", json!({ "id": course }));
    desk.ask("topics.remove", json!({ "id": first }));
    assert_eq!(names(&desk, "topics.list", Value::Null), ["乡村振兴"], "nothing needs it any more");
    desk.ask("undo.last", Value::Null);
    assert_eq!(names(&desk, "topics.list", Value::Null).len(), 2, "and back");
}

#[test]
fn courses_are_found_by_topic_trainer_and_name() {
    let desk = Desk::with_office();
    let (theory, policy) = (topic(&desk, "理论武装"), topic(&desk, "政策法规"));
    let trainer = desk.made("trainers.create", json!({ "name": "单老师" }));
    let course = |name: &str, details: Value| {
        desk.made("courses.create", json!({ "name": name, "details": details }));
    };
    course("民法典解读", json!({ "topic": policy, "form": "case", "quarters": 12 }));
    course("党的创新理论", json!({ "topic": theory, "trainers": [trainer] }));
    assert_eq!(
        names(&desk, "courses.page", json!({})),
        ["党的创新理论", "民法典解读"],
        "in the topics' order"
    );
    assert_eq!(names(&desk, "courses.page", json!({ "form": "case" })), ["民法典解读"], "by form");
    let by_trainer = desk.ask("courses.page", json!({ "trainer": trainer }));
    assert_eq!(by_trainer.pointer("/rows/0/trainer_names/0"), Some(&json!("单老师")), "with who gives it");
    let found = names(&desk, "courses.find", json!({ "text": "mfd", "limit": 5 }));
    assert_eq!(found, ["民法典解读"], "by initials");
    let all = names(&desk, "courses.find", json!({ "text": "", "limit": 5 }));
    assert_eq!(all.len(), 2, "a picker opens with the first courses");
    let refused = desk.refused("trainers.remove", json!({ "id": trainer }));
    assert_eq!(refused, "trainers.in_use", "a course counts on the trainer");
}

#[test]
fn trainers_have_an_understudy_other_than_themselves() {
    let desk = Desk::with_office();
    let topic = topic(&desk, "理论武装");
    let first = desk.made(
        "trainers.create",
        json!({ "name": "曾教授", "details": { "organisation": "市委党校", "external": true, "topics": [topic] } }),
    );
    let second =
        desk.made("trainers.create", json!({ "name": "仇老师", "details": { "understudy": first } }));
    let page = desk.ask("trainers.page", json!({ "text": "qls" }));
    assert_eq!(page.pointer("/rows/0/understudy_name"), Some(&json!("曾教授")), "仇 is read Qiú");
    assert_eq!(names(&desk, "trainers.page", json!({ "text": "党校" })), ["曾教授"], "by unit and post");
    assert_eq!(names(&desk, "trainers.page", json!({ "topic": topic })), ["曾教授"], "by topic");
    assert_eq!(names(&desk, "trainers.page", json!({ "external": false })), ["仇老师"], "from the county");
    let oneself = json!({ "id": second, "patch": { "understudy": second } });
    assert_eq!(
        desk.refused("trainers.edit", oneself),
        "trainers.own_understudy",
        "nobody steps in for themselves"
    );
    let still = desk.ask("trainers.get", json!({ "id": second }));
    assert_eq!(still["understudy_name"], "曾教授", "the refused change left nothing behind");
    let refused = desk.refused("trainers.remove", json!({ "id": first }));
    assert_eq!(refused, "trainers.in_use", "someone's understudy");
    desk.ask("trainers.remove", json!({ "id": second }));
    desk.ask("trainers.remove", json!({ "id": first }));
    assert!(names(&desk, "trainers.page", json!({})).is_empty(), "in this order both can go");
}

#[test]
fn venues_open_before_they_close_and_lie_in_a_township() {
    let desk = Desk::with_office();
    let township = desk.made("units.create", json!({ "name": "白帝镇", "kind": "township", "parent": null }));
    let details =
        json!({ "kind": "red_site", "capacity": 200, "township": township, "opens": 540, "closes": 1020 });
    let venue = desk.made("venues.create", json!({ "name": "川东游击队小镇", "details": details }));
    desk.made(
        "venues.create",
        json!({ "name": "党校报告厅", "details": { "kind": "lecture_hall", "capacity": 300 } }),
    );
    let found = names(&desk, "venues.find", json!({ "text": "cdyjd", "limit": 5 }));
    assert_eq!(found, ["川东游击队小镇"], "by initials");
    let by_township = desk.ask("venues.page", json!({ "township": township }));
    assert_eq!(by_township.pointer("/rows/0/township_name"), Some(&json!("白帝镇")), "with its township");
    let largest = names(&desk, "venues.page", json!({ "sort": "capacity", "descending": true }));
    assert_eq!(largest, ["党校报告厅", "川东游击队小镇"], "the largest first");
    let backwards = json!({ "id": venue, "patch": { "opens": 1020, "closes": 540 } });
    assert_eq!(desk.refused("venues.edit", backwards), "venues.hours", "closed before it opens");
    let refused = desk.refused("units.remove", json!({ "id": township }));
    assert_eq!(refused, "units.in_use", "a venue lies in it");
    desk.ask("venues.remove", json!({ "id": venue }));
    desk.ask("units.remove", json!({ "id": township }));
}

#[test]
fn days_are_set_imported_and_taken_back() {
    let desk = Desk::with_office();
    let year = json!({ "from": "2026-01-01", "to": "2026-12-31" });
    let imported = desk.ask("calendar.import_statutory", Value::Null);
    assert!(imported["value"].as_u64().unwrap() > 150, "five years of statutory days");
    let october = json!({ "from": "2026-10-01", "to": "2026-10-10" });
    let days = names(&desk, "calendar.days", october);
    assert_eq!(days.len(), 8, "seven days off and a make-up workday");
    let removed = desk.ask("calendar.remove_days", json!({ "from": "2026-10-01", "to": "2026-10-07" }));
    assert_eq!(removed["value"], 7, "the seven days off, and not the make-up workday after them");
    desk.ask("undo.last", Value::Null);
    let again = desk.ask("calendar.import_statutory", Value::Null);
    assert_eq!((&again["value"], &again["change"]), (&json!(0), &Value::Null), "nothing new, so no change");
    let block = json!({ "date": "2026-06-15", "kind": "county_block", "name": "防汛" });
    desk.ask("calendar.set_day", block);
    desk.ask("calendar.remove_day", json!({ "date": "2026-06-15" }));
    desk.ask("undo.last", Value::Null);
    assert!(
        names(&desk, "calendar.days", year.clone()).contains(&"防汛".to_owned()),
        "the removal is taken back"
    );
    desk.ask("undo.last", Value::Null);
    desk.ask("undo.last", Value::Null);
    assert!(names(&desk, "calendar.days", year).is_empty(), "the whole import goes in one step");
    let twice = json!({ "date": "2027-01-01", "kind": "holiday", "name": "元旦" });
    let refused = desk.refused("calendar.import", json!({ "days": [twice, twice] }));
    assert_eq!(refused, "calendar.twice", "one day, one line");
    let nameless = json!({ "date": "2027-01-01", "kind": "holiday", "name": " " });
    assert_eq!(desk.refused("calendar.set_day", nameless), "calendar.name_missing", "a day has a name");
}

#[test]
fn one_box_finds_people_trainers_and_venues() {
    let desk = Desk::with_office();
    desk.ask("people.create", json!({ "name": "白帝", "unit": null, "details": { "post": "书记" } }));
    desk.ask("trainers.create", json!({ "name": "白迪" }));
    desk.ask("venues.create", json!({ "name": "白帝城" }));
    let hits = desk.ask("search.everything", json!({ "text": "baid" }));
    let kinds: Vec<&str> = hits.as_array().unwrap().iter().map(|hit| hit["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["person", "trainer", "venue"], "one of each, by pinyin");
    assert_eq!(hits.pointer("/0/detail"), Some(&json!("书记")), "told apart by post");
    assert!(
        desk.ask("search.everything", json!({ "text": "" })).as_array().unwrap().is_empty(),
        "nothing typed"
    );
}
