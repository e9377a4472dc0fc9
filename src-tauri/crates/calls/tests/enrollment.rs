//! Rosters: calling people up, what speaks against it, replacing them, groups.

mod candidates;

use crate::desk::Desk;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A class of three in March, and people of two streets.
struct Roster {
    desk: Desk,
    class: String,
    street: String,
    other: String,
}

impl Roster {
    fn new() -> Self {
        let desk = Desk::with_office();
        let unit = |name: &str| {
            desk.made("units.create", json!({ "name": name, "kind": "township", "parent": null }))
        };
        let (street, other) = (unit("永安街道"), unit("鱼复街道"));
        let class = held(&desk, "科级班", "2026-03-02", "2026-03-06", 3);
        Self { desk, class, street, other }
    }

    fn person(&self, name: &str) -> String {
        self.desk.made("people.create", json!({ "name": name, "unit": self.street }))
    }

    /// People whose names are told apart by a character of their own.
    fn people(&self, count: u32, unit: &str) -> Vec<String> {
        let name = |number: u32| format!("学{}", char::from_u32(0x4E00 + number).unwrap());
        let person = |number| json!({ "name": name(number), "unit": unit });
        (0..count).map(|number| self.desk.made("people.create", person(number))).collect()
    }

    fn add(&self, class: &str, people: &[&str]) -> Value {
        self.desk.ask("enrollment.add", json!({ "class": class, "people": people }))["value"].clone()
    }

    fn warnings(&self, class: &str, person: &str) -> Vec<String> {
        let checked = self.desk.ask("enrollment.check", json!({ "class": class, "people": [person] }));
        let warnings = checked[0]["warnings"].as_array().unwrap();
        warnings.iter().map(|warning| warning["kind"].as_str().unwrap().to_owned()).collect()
    }

    fn names(&self) -> Vec<String> {
        self.desk.texts("enrollment.roster", json!({ "class": self.class }), "/name")
    }

    fn row(&self, name: &str) -> Value {
        let rows = self.desk.ask("enrollment.roster", json!({ "class": self.class }));
        rows.as_array().unwrap().iter().find(|row| row["name"] == name).unwrap().clone()
    }
}

fn held(desk: &Desk, name: &str, starts: &str, ends: &str, capacity: u32) -> String {
    let class = json!({ "name": name, "starts": starts, "ends": ends, "capacity": capacity });
    desk.made("classes.create", class)
}

/// A morning of a class that began on 3 March 2025, at which one person was.
fn attended(desk: &Desk, class: &str, person: &str) {
    let session = json!({
        "class": class, "course": null, "title": "开班式", "form": null, "date": "2025-03-03",
        "start": 540, "end": 720, "venue": null, "trainer": null, "quarters": 16
    });
    let session = desk.ask("sessions.create", session)["value"]["session"]["id"].clone();
    let marks = json!([{ "person": person, "status": "present", "minutes": 0 }]);
    desk.ask("attendance.mark", json!({ "session": session, "marks": marks, "source": "roll_call" }));
}

#[test]
fn one_shared_day_is_an_overlap_and_the_next_day_is_not() {
    let roster = Roster::new();
    let person = roster.person("张三");
    roster.add(&roster.class, &[&person]);
    for (starts, ends, expected) in [
        ("2026-02-23", "2026-03-01", 0),
        ("2026-02-23", "2026-03-02", 1),
        ("2026-03-04", "2026-03-04", 1),
        ("2026-03-06", "2026-03-10", 1),
        ("2026-03-07", "2026-03-10", 0),
        ("2026-02-01", "2026-04-01", 1),
    ] {
        let other = held(&roster.desk, &format!("{starts}班"), starts, ends, 0);
        let found = roster.warnings(&other, &person);
        assert_eq!(found.len(), expected, "from {starts} to {ends}: {found:?}");
    }
}

#[test]
fn a_class_called_off_and_a_roster_left_overlap_with_nothing() {
    let roster = Roster::new();
    let (stays, leaves) = (roster.person("张三"), roster.person("李四"));
    roster.add(&roster.class, &[&stays, &leaves]);
    let withdraw =
        json!({ "class": roster.class, "people": [leaves], "state": "withdrawn", "reason": "工作调动" });
    roster.desk.ask("enrollment.set_state", withdraw);
    let other = held(&roster.desk, "村支书班", "2026-03-05", "2026-03-06", 0);
    assert_eq!(roster.warnings(&other, &stays), ["overlap"], "still on the roster");
    assert!(roster.warnings(&other, &leaves).is_empty(), "withdrawn, so free");
    roster.desk.ask("classes.edit", json!({ "id": roster.class, "patch": { "state": "cancelled" } }));
    assert!(roster.warnings(&other, &stays).is_empty(), "the class is not held");
}

#[test]
fn the_last_seat_is_free_and_the_next_one_is_over_capacity() {
    let roster = Roster::new();
    let people: Vec<String> = ["张三", "李四", "王五", "赵六"].map(|name| roster.person(name)).into();
    let people: Vec<&str> = people.iter().map(String::as_str).collect();
    let held_back = roster.add(&roster.class, &people);
    assert_eq!((&held_back["added"], &held_back["held_back"]), (&json!(0), &json!(true)), "three seats");
    assert_eq!(held_back["people"][2]["warnings"], json!([]), "the third still has one");
    let over = json!([{ "kind": "over_capacity", "capacity": 3, "enrolled": 4 }]);
    assert_eq!(held_back["people"][3]["warnings"], over, "the fourth has none");
    assert!(roster.names().is_empty(), "nothing was recorded");
    let mut wanted = json!({ "class": roster.class, "people": people, "accepted": [people[3]] });
    let refused = roster.desk.refused("enrollment.add", wanted.clone());
    assert_eq!(refused, "enrollment.reason_missing", "letting it stand takes a reason");
    wanted["reason"] = json!("经部领导同意增加一人");
    assert_eq!(roster.desk.ask("enrollment.add", wanted)["value"]["added"], 4, "all four");
    assert_eq!(roster.row("赵六")["reason"], "经部领导同意增加一人", "the reason stays with the fourth");
    assert_eq!(roster.row("张三")["reason"], "", "and with nobody else");
    let again = roster.add(&roster.class, &people);
    assert_eq!((&again["added"], &again["held_back"]), (&json!(0), &json!(false)), "all of them are there");
}

#[test]
fn a_second_call_for_the_same_program_is_pointed_out() {
    let roster = Roster::new();
    let desk = &roster.desk;
    let program = desk.made("plan.create", json!({ "year": 2026, "name": "年轻干部班" }));
    let run = |starts: &str, ends: &str| {
        desk.made("classes.create", json!({ "program": program, "starts": starts, "ends": ends }))
    };
    let (first, second) = (run("2026-03-09", "2026-03-13"), run("2026-09-07", "2026-09-11"));
    let person = roster.person("张三");
    roster.add(&first, &[&person]);
    let checked = desk.ask("enrollment.check", json!({ "class": second, "people": [person] }));
    let warning = &checked[0]["warnings"][0];
    assert_eq!((&warning["kind"], &warning["class"]["run"]), (&json!("repeat"), &json!(1)), "the first run");
    desk.ask("people.edit", json!({ "id": person, "patch": { "state": "retired" } }));
    assert_eq!(roster.warnings(&second, &person), ["repeat", "not_active"], "and now retired besides");
}

#[test]
fn the_reason_of_a_replacement_stays_with_both_and_in_the_history() {
    let roster = Roster::new();
    let (leaves, comes) = (roster.person("张三"), roster.person("李四"));
    roster.add(&roster.class, &[&leaves]);
    let mut wanted = json!({ "class": roster.class, "person": leaves, "by": comes, "reason": " " });
    let refused = roster.desk.refused("enrollment.replace", wanted.clone());
    assert_eq!(refused, "enrollment.reason_missing", "a replacement has a reason");
    wanted["reason"] = json!("防汛值班");
    assert_eq!(
        roster.desk.ask("enrollment.replace", wanted)["value"]["recorded"],
        true,
        "nothing against it"
    );
    let (old, new) = (roster.row("张三"), roster.row("李四"));
    assert_eq!(
        (&old["state"], &old["reason"]),
        (&json!("replaced"), &json!("防汛值班")),
        "who left, and why"
    );
    assert_eq!(old["replaced_by"]["name"], "李四", "for whom");
    assert_eq!(
        (&new["replaces_name"], &new["position"]),
        (&json!("张三"), &old["position"]),
        "in their place"
    );
    let id = format!("{}{comes}", roster.class);
    let lines = roster.desk.ask("history.of", json!({ "table": "enrollment", "id": id }));
    let fields = lines[0]["fields"].as_array().unwrap();
    let after = |name: &str| fields.iter().find(|field| field["field"] == name).unwrap()["after"].clone();
    assert_eq!(after("reason"), "防汛值班", "the history has the reason");
    assert_eq!(after("replaces"), "张三", "and whom they replace");
    let back = json!({ "class": roster.class, "person": leaves, "by": comes, "reason": "再换" });
    assert_eq!(
        roster.desk.refused("enrollment.replace", back),
        "enrollment.gone",
        "nobody is replaced twice"
    );
    roster.desk.ask("undo.last", Value::Null);
    assert_eq!(roster.names(), ["张三"], "one undo takes back both sides");
    assert_eq!(roster.row("张三")["state"], "nominated", "as it was");
}

#[test]
fn a_replacement_who_is_busy_comes_only_when_that_is_accepted() {
    let roster = Roster::new();
    let (leaves, comes) = (roster.person("张三"), roster.person("李四"));
    roster.add(&roster.class, &[&leaves]);
    roster.add(&held(&roster.desk, "村支书班", "2026-03-06", "2026-03-09", 0), &[&comes]);
    let mut wanted = json!({ "class": roster.class, "person": leaves, "by": comes, "reason": "防汛值班" });
    let told = roster.desk.ask("enrollment.replace", wanted.clone())["value"].clone();
    assert_eq!((&told["recorded"], &told["warnings"][0]["kind"]), (&json!(false), &json!("overlap")), "busy");
    assert_eq!(roster.names(), ["张三"], "nothing was recorded");
    wanted["accepted"] = json!(true);
    assert_eq!(roster.desk.ask("enrollment.replace", wanted)["value"]["recorded"], true, "let stand");
    assert_eq!(
        roster.row("李四")["warnings"][0]["class"]["name"],
        "村支书班",
        "and still shown on the roster"
    );
}

#[test]
fn a_pasted_list_says_of_every_line_what_it_means() {
    let roster = Roster::new();
    let desk = &roster.desk;
    let enrolled = roster.person("张三");
    roster.person("李四");
    roster.person("王五");
    desk.made("people.create", json!({ "name": "王五", "unit": roster.other }));
    roster.person("赵六");
    roster.person("钱七");
    roster.add(&roster.class, &[&enrolled]);
    let text = "张三\n李　四\t永安街道\n\n王五\n鱼复街道，王五\n李四\n孙八\n赵六、钱七\n";
    let lines = desk.ask("enrollment.paste", json!({ "class": roster.class, "text": text }));
    let read: Vec<(u64, &str, &str, usize)> = lines
        .as_array()
        .unwrap()
        .iter()
        .map(|line| {
            let text = |field: &str| line[field].as_str().unwrap();
            let people = line["people"].as_array().unwrap().len();
            (line["line"].as_u64().unwrap(), text("name"), text("outcome"), people)
        })
        .collect();
    let expected = [
        (1, "张三", "enrolled", 1),
        (2, "李　四", "certain", 1),
        (4, "王五", "choice", 2),
        (5, "王五", "certain", 1),
        (6, "李四", "repeated", 1),
        (7, "孙八", "nobody", 0),
        (8, "赵六", "certain", 1),
        (8, "钱七", "certain", 1),
    ];
    assert_eq!(read, expected, "known, spaced out, two of a name, told apart, twice, unknown, two on a line");
    let together = json!({ "class": roster.class, "text": "李四，赵六 钱七" });
    assert_eq!(
        desk.texts("enrollment.paste", together, "/name"),
        ["李四", "赵六", "钱七"],
        "a line of names"
    );
}

#[test]
fn forty_people_are_added_and_taken_back_as_one() {
    let roster = Roster::new();
    let class = held(&roster.desk, "大班", "2026-06-01", "2026-06-02", 40);
    let people = roster.people(40, &roster.street);
    let added = roster.desk.ask("enrollment.add", json!({ "class": class, "people": people }));
    assert_eq!(
        added["change"]["label"],
        json!({ "code": "enrollment.add", "count": 40 }),
        "one change, forty people"
    );
    let roster_of = || roster.desk.texts("enrollment.roster", json!({ "class": class }), "/person");
    assert_eq!(roster_of(), people, "in the order they were chosen");
    roster.desk.ask("undo.last", Value::Null);
    assert!(roster_of().is_empty(), "all forty at once");
    roster.desk.ask("undo.redo", Value::Null);
    assert_eq!(roster_of(), people, "and back again");
}

#[test]
fn the_order_is_kept_moved_and_put_right() {
    let roster = Roster::new();
    let first = roster.desk.made("people.create", json!({ "name": "赵一", "unit": roster.other }));
    let (second, third) = (roster.person("钱二"), roster.person("孙三"));
    roster.add(&roster.class, &[&first, &third, &second]);
    assert_eq!(roster.names(), ["赵一", "孙三", "钱二"], "as chosen");
    roster.desk.ask("enrollment.move", json!({ "class": roster.class, "person": second, "index": 0 }));
    assert_eq!(roster.names(), ["钱二", "赵一", "孙三"], "moved to the top");
    roster.desk.ask("enrollment.arrange", json!({ "class": roster.class }));
    assert_eq!(roster.names(), ["钱二", "孙三", "赵一"], "the units' order, then the order within them");
}

#[test]
fn whoever_was_marked_is_withdrawn_not_removed() {
    let roster = Roster::new();
    let desk = &roster.desk;
    let class = held(desk, "往年班", "2025-03-03", "2025-03-04", 0);
    let (marked, never_came) = (roster.person("张三"), roster.person("李四"));
    roster.add(&class, &[&marked, &never_came]);
    attended(desk, &class, &marked);
    let both = json!({ "class": class, "people": [never_came, marked] });
    assert_eq!(desk.refused("enrollment.remove", both), "enrollment.has_marks", "one of them was there");
    assert_eq!(
        desk.texts("enrollment.roster", json!({ "class": class }), "/name").len(),
        2,
        "so neither is removed"
    );
    desk.ask("enrollment.remove", json!({ "class": class, "people": [never_came] }));
    let withdrawn = json!({ "class": class, "people": [marked], "state": "withdrawn" });
    assert_eq!(desk.refused("enrollment.set_state", withdrawn), "enrollment.reason_missing", "with a reason");
    let completed = json!({ "class": class, "people": [marked], "state": "completed" });
    assert_eq!(desk.refused("enrollment.set_state", completed), "enrollment.by_decision", "not by hand");
}

#[test]
fn whoever_left_comes_back_by_being_added_again() {
    let roster = Roster::new();
    let desk = &roster.desk;
    let (gone, stays) = (roster.person("张三"), roster.person("李四"));
    roster.add(&roster.class, &[&gone, &stays]);
    let set = |people: &[&String], state: &str| json!({ "class": roster.class, "people": people, "state": state, "reason": "因公" });
    desk.ask("enrollment.set_state", set(&[&gone], "withdrawn"));
    let everyone = set(&[&stays, &gone], "confirmed");
    assert_eq!(desk.refused("enrollment.set_state", everyone), "enrollment.left", "nobody slips back in");
    assert_eq!(roster.row("李四")["state"], "nominated", "and nothing is half-done");
    let again = json!({ "class": roster.class, "people": [gone], "accepted": [gone], "reason": "返回" });
    desk.ask("enrollment.add", again);
    assert_eq!(roster.row("张三")["on_roster"], true, "what speaks against it has been asked");
}

#[test]
fn groups_are_made_and_undone_as_one_change() {
    let roster = Roster::new();
    let desk = &roster.desk;
    let class = held(desk, "大班", "2026-06-01", "2026-06-02", 0);
    let mut people = roster.people(4, &roster.street);
    people.extend(roster.people(4, &roster.other));
    desk.ask("enrollment.add", json!({ "class": class, "people": people }));
    let grouped = desk.ask("enrollment.group", json!({ "class": class, "groups": 2 }));
    assert_eq!(grouped["change"]["label"]["count"], 8, "all eight at once");
    let counts = || {
        let mut counts: BTreeMap<(u64, String), u32> = BTreeMap::new();
        for row in desk.ask("enrollment.roster", json!({ "class": class })).as_array().unwrap() {
            let unit = row["unit_name"].as_str().unwrap().to_owned();
            *counts.entry((row["study_group"].as_u64().unwrap(), unit)).or_default() += 1;
        }
        counts
    };
    assert!(counts().values().all(|people| *people == 2), "two of each street in each group: {:?}", counts());
    let nine = desk.refused("enrollment.group", json!({ "class": class, "groups": 9 }));
    assert_eq!(nine, "enrollment.groups_beyond", "more groups than people");
    desk.ask("enrollment.group", json!({ "class": class, "groups": 0 }));
    assert!(counts().keys().all(|(group, _)| *group == 0), "done away with");
    desk.ask("undo.last", Value::Null);
    assert!(counts().keys().all(|(group, _)| *group > 0), "and back");
}
