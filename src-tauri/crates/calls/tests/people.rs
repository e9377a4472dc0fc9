//! People: recorded, found, listed, matched, moved and taken back.

use crate::desk::Desk;
use calls::Request;
use serde_json::{Value, json};
use training::sentence::Language;
use training::world::Role;

/// Two streets, one with a community below it, and people with the names that trip programs up.
struct County {
    desk: Desk,
    street: String,
    community: String,
    other: String,
}

impl County {
    fn new() -> Self {
        let desk = Desk::with_office();
        let unit = |name: &str, parent: Option<&str>| {
            desk.made("units.create", json!({ "name": name, "kind": "township", "parent": parent }))
        };
        let street = unit("永安街道", None);
        let community = unit("永安社区", Some(&street));
        let other = unit("鱼复街道", None);
        Self { desk, street, community, other }
    }

    fn person(&self, name: &str, unit: &str) -> String {
        self.desk.made("people.create", json!({ "name": name, "unit": unit }))
    }

    fn listed(&self, query: Value) -> Vec<String> {
        self.desk.texts("people.page", query, "/name")
    }

    fn found(&self, text: &str) -> Vec<String> {
        self.desk.texts("people.find", json!({ "text": text, "limit": 10 }), "/name")
    }
}

#[test]
fn the_official_order_is_the_units_order_then_the_manual_one() {
    let county = County::new();
    let last = county.person("赵一", &county.other);
    let middle = county.person("钱二", &county.community);
    let first = county.person("孙三", &county.street);
    let second = county.person("李四", &county.street);
    let order = county.listed(json!({}));
    assert_eq!(order, ["孙三", "李四", "钱二", "赵一"], "units in tree order, newcomers last in theirs");
    county.desk.ask("people.move", json!({ "id": second, "beside": first, "after": false }));
    assert_eq!(county.listed(json!({})), ["李四", "孙三", "钱二", "赵一"], "moved before a colleague");
    let refused = county.desk.refused("people.move", json!({ "id": last, "beside": middle, "after": true }));
    assert_eq!(refused, "people.other_unit", "the order by hand is one within a unit");
    county.desk.ask("undo.last", Value::Null);
    assert_eq!(county.listed(json!({})), ["孙三", "李四", "钱二", "赵一"], "the move is taken back whole");
    let backwards = county.listed(json!({ "descending": true }));
    assert_eq!(backwards, ["赵一", "钱二", "李四", "孙三"], "the same order from the end");
}

#[test]
fn a_page_is_filtered_by_a_unit_with_those_below_it() {
    let county = County::new();
    county.person("孙三", &county.street);
    county.person("钱二", &county.community);
    county.person("赵一", &county.other);
    let page = county.desk.ask("people.page", json!({ "unit": county.street, "limit": 1 }));
    assert_eq!((&page["total"], page["rows"].as_array().unwrap().len()), (&json!(2), 1), "two, one shown");
    assert_eq!(page.pointer("/rows/0/unit_name"), Some(&json!("永安街道")), "with the unit's name");
    let second = county.listed(json!({ "unit": county.street, "limit": 1, "offset": 1 }));
    assert_eq!(second, ["钱二"], "the next page goes on where the first ended");
    assert_eq!(
        county.listed(json!({ "unit": county.community })),
        ["钱二"],
        "a unit without the one above it"
    );
    assert!(county.listed(json!({ "band": "county_leader" })).is_empty(), "nobody of that band");
}

#[test]
fn names_are_found_by_characters_pinyin_and_initials_with_surname_readings() {
    let county = County::new();
    for name in ["单雄信", "尉迟敬德", "阿依古丽·买买提", "𠮷野", "王㛃", "张三丰", "李张三"]
    {
        county.person(name, &county.street);
    }
    for (typed, name) in [
        ("shanxiong", "单雄信"),
        ("danxiong", "单雄信"),
        ("sxx", "单雄信"),
        ("YUCHI", "尉迟敬德"),
        ("ycjd", "尉迟敬德"),
        ("古丽买", "阿依古丽·买买提"),
        ("阿依古丽•买买提", "阿依古丽·买买提"),
        ("𠮷", "𠮷野"),
        ("㛃", "王㛃"),
        (" 张  三丰 ", "张三丰"),
    ] {
        assert_eq!(county.found(typed), [name], "{typed}");
    }
    assert!(county.found("shanxx").is_empty(), "half pinyin, half initials is neither");
    assert_eq!(county.found("张三"), ["张三丰", "李张三"], "what begins with it before what contains it");
    assert!(county.found(" ").is_empty(), "nothing typed finds nobody");
    assert_eq!(county.listed(json!({ "text": "zsf" })), ["张三丰"], "the list is searched the same way");
}

#[test]
fn a_list_is_searched_by_post_too_and_sorted_by_pinyin_or_strokes() {
    let county = County::new();
    for (name, post) in [("李四", "书记"), ("丁一", "主任（兼）"), ("曾五", "书记"), ("王二", "")]
    {
        let details = json!({ "post": post });
        county.desk.ask("people.create", json!({ "name": name, "unit": county.street, "details": details }));
    }
    assert_eq!(county.listed(json!({ "text": "书记" })), ["李四", "曾五"], "both secretaries");
    assert_eq!(county.listed(json!({ "text": "主任（兼" })), ["丁一"], "signs count in a post");
    assert_eq!(
        county.listed(json!({ "sort": "name" })),
        ["丁一", "李四", "王二", "曾五"],
        "ding, li, wang, zeng"
    );
    assert_eq!(county.listed(json!({ "sort": "strokes" })), ["丁一", "王二", "李四", "曾五"], "2, 4, 7, 12");
    let posts = county.listed(json!({ "sort": "post", "descending": true }));
    assert_eq!(posts.last().map(String::as_str), Some("王二"), "no post comes last, even backwards");
}

/// A county in which a name alone is not always enough.
fn county_of_namesakes() -> County {
    let county = County::new();
    county.person("张三", &county.community);
    county.person("张三", &county.other);
    county.person("李四", &county.street);
    let retired = county.person("李四", &county.other);
    county.desk.ask("people.edit", json!({ "id": retired, "patch": { "state": "retired" } }));
    let details = json!({ "id_number": "11010519491231002X" });
    county.desk.ask("people.create", json!({ "name": "王五", "unit": null, "details": details }));
    county
}

/// What became of one pasted line, of how many people, and the unit of the first.
fn matched(county: &County, line: &str) -> (String, usize, String) {
    let matches = county.desk.ask("people.match", json!({ "names": [" ", line] }));
    let people = matches[0]["people"].as_array().unwrap();
    let unit = people.first().map_or("", |row| row["unit_name"].as_str().unwrap());
    (matches[0]["outcome"].as_str().unwrap().to_owned(), people.len(), unit.to_owned())
}

#[test]
fn pasted_lines_are_matched_or_asked_about() {
    let county = county_of_namesakes();
    for (line, outcome, people, unit, why) in [
        ("张三", "choice", 2, "永安社区", "two of one name"),
        ("1\t张 三\t男\t永安街道", "certain", 1, "永安社区", "only one below that street"),
        ("奉节县鱼复街道 张三", "certain", 1, "鱼复街道", "a unit named within a longer text"),
        ("李四", "certain", 1, "永安街道", "only one in post"),
        ("李四（鱼复街道）", "certain", 1, "鱼复街道", "the unit names the retired one"),
        ("某某\t110105 19491231 002x", "certain", 1, "", "an ID number settles it"),
        ("王五 永安街道", "choice", 1, "", "of another unit than the line says"),
        ("2\t赵六\t永安街道", "nobody", 0, "", "no such name"),
    ] {
        assert_eq!(matched(&county, line), (outcome.to_owned(), people, unit.to_owned()), "{why}: {line}");
    }
    let unknown = county.desk.ask("people.match", json!({ "names": ["2\t赵六\t永安街道"] }));
    assert_eq!(unknown[0]["name"], "赵六", "the part that could be a name is named");
}

#[test]
fn namesakes_are_two_people_but_an_id_number_belongs_to_one() {
    let county = County::new();
    let first = county.person("张伟", &county.street);
    let second = county.person("张伟", &county.street);
    assert_eq!(county.found("张伟").len(), 2, "namesakes are kept apart");
    let number = json!({ "id_number": "11010519491231002x" });
    county.desk.ask("people.edit", json!({ "id": first, "patch": number }));
    let taken = county.desk.call("people.edit", json!({ "id": second, "patch": number })).unwrap_err();
    assert_eq!(taken.code, "people.id_number_taken", "one number, one person");
    assert!(taken.message.contains("永安街道"), "the sentence says whose it is: {}", taken.message);
}

#[test]
fn an_id_number_is_shown_in_full_only_when_the_coordinator_asks() {
    let county = County::new();
    let id = county.person("张伟", &county.street);
    let patch = json!({ "id_number": "11010519491231002X" });
    let edited = county.desk.ask("people.edit", json!({ "id": id, "patch": patch }));
    let masked = Some(&Value::from("110105********002X"));
    assert_eq!(edited.pointer("/value/id_number"), masked, "masked in the answer");
    let got = county.desk.ask("people.get", json!({ "id": id }));
    assert_eq!(got.pointer("/id_number"), masked, "masked by itself");
    let history = county.desk.ask("history.of", json!({ "table": "person", "id": id })).to_string();
    assert!(!history.contains("19491231"), "masked in the history: {history}");
    let reveal = |role| Request {
        name: "people.reveal".into(),
        input: json!({ "id": id }),
        job: None,
        language: Language::Chinese,
        role,
    };
    let shown = county.desk.host.call(&reveal(None), &|_| {}).unwrap();
    assert_eq!(shown["id_number"], "11010519491231002X", "in full for the coordinator");
    let refused = county.desk.host.call(&reveal(Some(Role::Trainer)), &|_| {}).unwrap_err();
    assert_eq!(refused.code, "role.insufficient", "and for nobody else");
}

#[test]
fn several_people_are_changed_in_one_act_or_not_at_all() {
    let county = County::new();
    let ids = [county.person("孙三", &county.street), county.person("李四", &county.street)];
    county.desk.ask("people.edit_several", json!({ "ids": ids, "patch": { "unit": county.other } }));
    assert_eq!(
        county.listed(json!({ "unit": county.other })),
        ["孙三", "李四"],
        "both moved, in their order"
    );
    county.desk.ask("undo.last", Value::Null);
    assert_eq!(county.listed(json!({ "unit": county.street })), ["孙三", "李四"], "both back with one undo");
    let stranger = "00".repeat(16);
    let with_stranger = json!({ "ids": [ids[0], stranger], "patch": { "state": "retired" } });
    assert_eq!(county.desk.refused("people.edit_several", with_stranger), "people.missing", "one is unknown");
    assert_eq!(county.listed(json!({ "state": "retired" })).len(), 0, "so none was changed");
}

#[test]
fn a_history_reads_in_words_not_in_numbers_and_ids() {
    let county = County::new();
    let id = county.person("张伟", &county.street);
    let patch = json!({ "state": "retired", "unit": county.other, "county_managed": true });
    county.desk.ask("people.edit", json!({ "id": id, "patch": patch }));
    let history = county.desk.ask("history.of", json!({ "table": "person", "id": id }));
    let newest = &history[0];
    assert_eq!(newest["author"], "张三", "the account's name");
    let change = |field: &str| {
        let fields = newest["fields"].as_array().unwrap();
        let found = fields.iter().find(|change| change["field"] == field).unwrap();
        (found["before"].as_str().unwrap(), found["after"].as_str().unwrap())
    };
    assert_eq!(change("state"), ("active", "retired"), "a choice by its word");
    assert_eq!(change("unit"), ("永安街道", "鱼复街道"), "a unit by its name");
    assert_eq!(change("county_managed"), ("false", "true"), "yes or no");
}

#[test]
fn what_cannot_be_is_refused_with_a_sentence() {
    let county = County::new();
    let id = county.person("张伟", &county.street);
    let edit = |patch: Value| county.desk.refused("people.edit", json!({ "id": id, "patch": patch }));
    assert_eq!(edit(json!({ "name": "张" })), "name.invalid", "one character is no name");
    assert_eq!(edit(json!({ "birth": "1980.13" })), "people.month", "there is no month 13");
    assert_eq!(edit(json!({ "id_number": "500236198001011000" })), "id_number.invalid", "destroyed digits");
    assert_eq!(edit(json!({ "unit": "00".repeat(16) })), "people.unit_missing", "no such unit");
    let kept = county.desk.ask("people.edit", json!({ "id": id, "patch": { "birth": "1980年5月" } }));
    assert_eq!(kept.pointer("/value/birth"), Some(&json!("1980-05")), "a month is kept in one form");
    let nobody = county.desk.refused("people.get", json!({ "id": "00".repeat(16) }));
    assert_eq!(nobody, "people.missing", "nobody has this id");
}

#[test]
fn whoever_changes_unit_comes_last_there_and_a_removal_is_taken_back() {
    let county = County::new();
    let moving = county.person("孙三", &county.street);
    county.person("李四", &county.other);
    county.desk.ask("people.edit", json!({ "id": moving, "patch": { "unit": county.other } }));
    assert_eq!(county.listed(json!({ "unit": county.other })), ["李四", "孙三"], "last among the colleagues");
    county.desk.ask("people.remove", json!({ "id": moving }));
    assert_eq!(county.listed(json!({})), ["李四"], "gone");
    county.desk.ask("undo.last", Value::Null);
    assert_eq!(county.listed(json!({})), ["李四", "孙三"], "back, in the same place");
    county.desk.ask("undo.last", Value::Null);
    assert_eq!(county.listed(json!({ "unit": county.street })), ["孙三"], "and back in the old unit");
    county.desk.ask("undo.last", Value::Null);
    county.desk.ask("undo.last", Value::Null);
    assert!(county.listed(json!({})).is_empty(), "nobody was ever recorded");
    county.desk.ask("undo.redo", Value::Null);
    assert_eq!(county.listed(json!({})), ["孙三"], "redone");
}

#[test]
fn someone_who_teaches_is_not_removed() {
    let county = County::new();
    let id = county.person("张伟", &county.street);
    county.desk.ask("trainers.create", json!({ "name": "张伟", "details": { "person": id } }));
    let refused = county.desk.call("people.remove", json!({ "id": id })).unwrap_err();
    assert_eq!(refused.code, "people.in_use", "a trainer's record points here");
    assert!(refused.message.contains("1 条师资记录"), "the sentence counts the uses: {}", refused.message);
}
