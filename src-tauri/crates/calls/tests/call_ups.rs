//! Call-ups: what was asked, named, confirmed and came; whom two organisers want in one week; who is never called; the reasons.

use crate::desk::Desk;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Value, json};

/// A county with two towns of four people each, and a class on a Monday and Tuesday some weeks ahead.
struct Office {
    desk: Desk,
    today: NaiveDate,
    monday: NaiveDate,
    units: [String; 2],
    people: Vec<String>,
    class: String,
}

const NAMES: [&str; 8] = ["王建一", "王建二", "王建三", "王建四", "李东一", "李东二", "李东三", "李东四"];

impl Office {
    fn new() -> Self {
        let desk = Desk::with_office();
        let today: NaiveDate =
            desk.ask("office.state", Value::Null)["today"].as_str().unwrap().parse().unwrap();
        let monday = today - Days::new(today.weekday().num_days_from_monday().into()) + Days::new(28);
        // What is counted by the year lies in one.
        let turns = (monday + Days::new(24)).year() != monday.year();
        let monday = if turns { monday + Days::new(28) } else { monday };
        let unit = |name: &str| {
            desk.made("units.create", json!({ "name": name, "kind": "township", "parent": null }))
        };
        let units = [unit("白帝镇"), unit("草堂镇")];
        let person =
            |at: usize| desk.made("people.create", json!({ "name": NAMES[at], "unit": units[at / 4] }));
        let people = (0..8).map(person).collect();
        let class = json!({
            "name": "年轻干部班", "starts": monday, "ends": monday + Days::new(1), "organiser": "县委组织部"
        });
        let class = desk.made("classes.create", class);
        Self { desk, today, monday, units, people, class }
    }

    /// A class of an organiser some days after the Monday, for one person.
    fn called_by(&self, organiser: &str, after: u64, person: usize) -> String {
        let day = self.monday + Days::new(after);
        let class = json!({ "name": "宣传干部班", "starts": day, "ends": day, "organiser": organiser });
        let class = self.desk.made("classes.create", class);
        self.desk.ask("enrollment.add", json!({ "class": class, "people": [self.people[person]] }));
        class
    }

    fn seats(&self, seats: [u32; 2]) {
        let quotas: Vec<Value> = self
            .units
            .iter()
            .zip(seats)
            .map(|(unit, seats)| json!({ "unit": unit, "seats": seats }))
            .collect();
        self.desk.ask("quotas.set", json!({ "class": self.class, "quotas": quotas }));
    }

    fn name(&self, people: &[usize]) {
        let people: Vec<&String> = people.iter().map(|at| &self.people[*at]).collect();
        self.desk.ask("enrollment.add", json!({ "class": self.class, "people": people }));
    }

    /// Seats, named, confirmed, declined, replaced and came of a unit.
    fn figures(&self, unit: usize) -> [u64; 6] {
        let rows = self.desk.ask("call_ups.units", json!({ "class": self.class }))["rows"].clone();
        let row = rows.as_array().unwrap().iter().find(|row| row["unit"] == self.units[unit]).unwrap();
        let keys = ["seats", "named", "confirmed", "declined", "replaced", "came"];
        keys.map(|key| row["figures"][key].as_u64().unwrap())
    }

    fn board(&self) -> Value {
        let rows = self.desk.ask("call_ups.board", json!({ "text": "年轻" }))["rows"].clone();
        rows[0].clone()
    }
}

#[test]
fn what_was_asked_is_reconciled_with_who_was_named_confirmed_and_sent() {
    let office = Office::new();
    office.seats([3, 2]);
    office.name(&[0, 1, 2, 4]);
    assert_eq!(office.figures(0), [3, 3, 0, 0, 0, 0], "应训 3, 已报 3, nobody confirmed");
    let row = office.board();
    assert_eq!((&row["gap"], &row["units"], &row["answered"]), (&json!(1), &json!(2), &json!(0)));
    let received =
        json!({ "class": office.class, "unit": office.units[0], "received": true, "confirm": true });
    office.desk.ask("call_ups.receive", received.clone());
    assert_eq!(office.figures(0), [3, 3, 3, 0, 0, 0], "实报 3, by telephone");
    assert_eq!(office.board()["answered"], 1, "the other unit still owes its receipt");
    let declined = json!({
        "class": office.class, "people": [office.people[1]], "state": "declined", "reason": "因公出差"
    });
    office.desk.ask("enrollment.set_state", declined);
    assert_eq!(office.figures(0), [3, 2, 2, 1, 0, 0], "who does not come is no longer named");
    let people =
        office.desk.ask("call_ups.people", json!({ "class": office.class, "unit": office.units[0] }));
    let last = people.as_array().unwrap().last().unwrap();
    assert_eq!((&last["name"], &last["reason"]), (&json!("王建二"), &json!("因公出差")), "the reason stays");
    office.desk.ask("undo.last", Value::Null);
    office.desk.ask("undo.last", Value::Null);
    assert_eq!(office.figures(0), [3, 3, 0, 0, 0, 0], "each act is taken back by itself");
    let without = json!({ "class": office.class, "people": [office.people[1]], "state": "declined" });
    assert_eq!(office.desk.refused("enrollment.set_state", without), "enrollment.reason_missing");
}

#[test]
fn a_class_without_dates_is_still_to_come() {
    let office = Office::new();
    let class = office.desk.made("classes.create", json!({ "name": "待定班", "organiser": "县委组织部" }));
    office.desk.ask("enrollment.add", json!({ "class": class, "people": [office.people[0]] }));
    let board = office.desk.ask("call_ups.board", json!({}));
    let named: Vec<&Value> =
        board["rows"].as_array().unwrap().iter().map(|row| &row["class"]["name"]).collect();
    assert_eq!(named, ["年轻干部班", "待定班"], "last, for nobody knows when");
}

#[test]
fn a_form_has_a_line_for_everyone_who_comes_whoever_they_replace() {
    let office = Office::new();
    office.seats([3, 1]);
    office.name(&[0, 1]);
    let replace = |person: usize, by: usize| {
        let (person, by) = (&office.people[person], &office.people[by]);
        let wanted =
            json!({ "class": office.class, "person": person, "by": by, "reason": "因公", "accepted": true });
        office.desk.ask("enrollment.replace", wanted);
    };
    let form = json!({ "class": office.class, "unit": office.units[0] });
    let counts = || {
        let file = office.desk.ask("call_ups.export_receipt", form.clone());
        let open = json!({ "kind": "receipts", "file_name": "回执.xlsx", "content": file["content"] });
        let handle = office.desk.ask("import.open", open)["handle"].clone();
        office.desk.ask("import.preview", json!({ "handle": handle }))["counts"].clone()
    };
    office.desk.ask(
        "call_ups.receive",
        json!({ "class": office.class, "unit": office.units[0], "received": true, "confirm": true }),
    );
    for (person, by) in [(0, 2), (2, 3), (3, 0)] {
        replace(person, by);
        let counts = counts();
        let said = ["rows", "unchanged", "errors"].map(|key| counts[key].as_u64().unwrap());
        assert_eq!(said, [2, 2, 0], "two come, and both have a line that says so: {counts}");
    }
}

#[test]
fn no_receipt_is_asked_of_anyone_while_the_seats_are_not_divided() {
    let office = Office::new();
    office.name(&[0, 4]);
    let waiting = || {
        let board = office.desk.ask("call_ups.board", json!({ "text": "年轻" }));
        ["missing", "overdue", "gap"].map(|key| board[key].as_u64().unwrap())
    };
    let due = json!({ "class": office.class, "due": office.today - Days::new(1) });
    office.desk.ask("call_ups.set_due", due);
    assert_eq!(waiting(), [0, 0, 0], "nobody has been asked to send anyone");
    let attention = office.desk.ask("call_ups.board", json!({ "text": "年轻", "attention": true }));
    assert_eq!(attention["rows"], json!([]), "so there is nothing to be done about receipts");
    let units = office.desk.ask("call_ups.units", json!({ "class": office.class }));
    assert_eq!(
        (&units["rows"][0]["missing"], &units["rows"][0]["overdue"]),
        (&json!(false), &json!(false)),
        "nor does a unit owe one on the class's own page"
    );
    assert_eq!(units["rows"][0]["figures"]["named"], 1, "who was named is counted all the same");
    office.seats([1, 1]);
    assert_eq!(waiting(), [2, 2, 0], "with seats both are asked, and both are late");
}

#[test]
fn a_receipt_is_late_once_its_day_is_over_and_no_later_than_the_class() {
    let office = Office::new();
    office.seats([1, 0]);
    assert_eq!(office.board()["overdue"], 0, "four weeks ahead nobody is late");
    let due = |due: NaiveDate| json!({ "class": office.class, "due": due });
    office.desk.ask("call_ups.set_due", due(office.today - Days::new(1)));
    assert_eq!(office.board()["overdue"], 1, "it was due yesterday");
    let refused = office.desk.refused("call_ups.set_due", due(office.monday + Days::new(1)));
    assert_eq!(refused, "call_ups.due_after_start");
    let back =
        office.desk.ask("call_ups.set_due", json!({ "class": office.class, "due": null }))["value"].clone();
    let usual = (office.monday - Days::new(5)).to_string();
    assert_eq!(
        (&back["due"], &back["due_said"]),
        (&json!(usual), &json!(false)),
        "five days before, as usual"
    );
}

#[test]
fn no_two_organisers_call_the_same_person_up_in_one_week_unnoticed() {
    let office = Office::new();
    office.called_by("县委宣传部", 3, 0);
    office.called_by("县委组织部", 3, 1);
    office.called_by("县委宣传部", 7, 2);
    let checked =
        office.desk.ask("enrollment.check", json!({ "class": office.class, "people": office.people }));
    let warnings: Vec<usize> =
        checked.as_array().unwrap().iter().map(|one| one["warnings"].as_array().unwrap().len()).collect();
    assert_eq!(
        warnings,
        [1, 0, 0, 0, 0, 0, 0, 0],
        "the same organiser may, and the next week is another one"
    );
    let warning = &checked[0]["warnings"][0];
    assert_eq!(
        (&warning["kind"], &warning["class"]["name"], &warning["class"]["organiser"]),
        (&json!("same_week"), &json!("宣传干部班"), &json!("县委宣传部")),
        "the other class and who organises it are named"
    );
    let held =
        office.desk.ask("enrollment.add", json!({ "class": office.class, "people": [office.people[0]] }));
    assert_eq!(held["value"]["held_back"], true, "nobody is named against it without a reason");
    let free = json!({ "class": office.class, "free": true, "limit": 50 });
    let free = office.desk.texts("enrollment.candidates", free, "/name");
    assert!(!free.contains(&"王建一".to_owned()) && free.len() == 7, "nor offered as free: {free:?}");
    office.seats([4, 0]);
    let filled = office.desk.ask("quotas.fill", json!({ "class": office.class }))["value"].clone();
    assert_eq!(filled["named"], 3, "nor named for a seat");
}

#[test]
fn who_is_never_called_up_and_who_again_and_again_is_listed_by_a_threshold() {
    let office = Office::new();
    for after in [0, 8, 15] {
        office.called_by("县委组织部", after, 0);
    }
    office.called_by("县委组织部", 22, 4);
    let year = office.monday.year();
    let period = json!({ "kind": "year", "year": year });
    let ask = |more: Value| {
        let mut query = json!({ "period": period, "limit": 50 });
        query.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        office.desk.ask("call_ups.called", query)
    };
    let never = ask(json!({ "at_most": 0 }));
    assert_eq!(never["total"], 6, "all but those called up");
    for (offset, left) in [(4, 2), (6, 0)] {
        let page = ask(json!({ "at_most": 0, "offset": offset }));
        let rows = page["rows"].as_array().map(Vec::len);
        assert_eq!((&page["total"], rows), (&json!(6), Some(left)), "a page further down counts the same");
    }
    let often = ask(json!({ "at_least": 3, "sort": "calls", "descending": true }));
    assert_eq!((&often["rows"][0]["name"], &often["rows"][0]["calls"]), (&json!("王建一"), &json!(3)));
    let spread = office.desk.ask("call_ups.spread", json!({ "period": period, "by": "unit", "over": 1 }));
    let row = &spread["rows"][0];
    let figures = ["people", "never", "over", "calls"].map(|key| row[key].as_u64().unwrap());
    assert_eq!(figures, [4, 3, 1, 3], "by the unit: {spread}");
    let refused = json!({ "period": { "kind": "cycle", "year": 2051 }, "limit": 1 });
    assert_eq!(office.desk.refused("call_ups.called", refused), "call_ups.no_cycle");
}

#[test]
fn the_reasons_say_who_why_when_last_and_who_was_passed_over() {
    let office = Office::new();
    let asked = json!({ "class": office.class, "unit": office.units[0] });
    assert_eq!(office.desk.refused("call_ups.justification", asked.clone()), "call_ups.nobody_to_justify");
    office.called_by("县委宣传部", 3, 0);
    office.called_by("县委组织部", 1, 1);
    office.seats([2, 0]);
    let reasons = office.desk.ask("call_ups.justification", asked.clone());
    let names = |list: &str, reasons: &Value| -> Vec<String> {
        let rows = reasons[list].as_array().unwrap().iter();
        rows.map(|row| row["person"]["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names("chosen", &reasons), ["王建三", "王建四"], "called up least and free: {reasons}");
    assert!(reasons["chosen"][0]["state"].is_null(), "only suggested so far");
    office.name(&[3]);
    office.seats([1, 0]);
    let reasons = office.desk.ask("call_ups.justification", asked);
    assert_eq!(
        (names("chosen", &reasons), &reasons["chosen"][0]["place"]),
        (vec!["王建四".into()], &json!(2))
    );
    assert_eq!(names("passed", &reasons), ["王建三"], "whose turn it was, passed over by hand");
    assert!(reasons["passed"][0]["person"]["passed"].is_null(), "nothing stood in the way but a hand");
}

#[test]
fn a_list_put_together_by_hand_is_compared_with_people_of_its_own_bands() {
    let office = Office::new();
    let set_band = |person: usize, band: &str| {
        let patch = json!({ "id": office.people[person], "patch": { "band": band } });
        office.desk.ask("people.edit", patch);
    };
    for leader in [2, 3, 5] {
        set_band(leader, "township_leader");
    }
    office.seats([1, 1]);
    let asked = json!({ "class": office.class, "unit": office.units[0] });
    let reasons = || office.desk.ask("call_ups.justification", asked.clone());
    assert_eq!(
        (&reasons()["people"], &reasons()["bands"]),
        (&json!(4), &json!([])),
        "while nobody is chosen everyone of the unit is a candidate"
    );
    office.name(&[3]);
    let by_hand = reasons();
    assert_eq!(
        (&by_hand["people"], &by_hand["bands"]),
        (&json!(2), &json!(["township_leader"])),
        "clerks are no candidates for a class of township leaders: {by_hand}"
    );
    let passed: Vec<&str> = by_hand["passed"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["person"]["name"].as_str().unwrap())
        .collect();
    assert_eq!(passed, ["王建三"], "only who could have been chosen was passed over");
    let whole = office.desk.ask("call_ups.justification", json!({ "class": office.class }));
    let chosen: Vec<&str> = whole["chosen"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["person"]["name"].as_str().unwrap())
        .collect();
    assert_eq!(chosen, ["王建四", "李东二"], "nor is a clerk suggested for the other town's free seat");
    let named =
        json!({ "class": office.class, "unit": office.units[0], "bands": ["staff", "township_leader"] });
    assert_eq!(office.desk.ask("call_ups.justification", named)["people"], 4, "unless bands are named");
}

#[test]
fn the_forms_go_out_as_they_come_back_in() {
    let office = Office::new();
    assert_eq!(
        office.desk.refused("call_ups.export_receipts", json!({ "class": office.class })),
        "call_ups.no_forms"
    );
    office.seats([3, 1]);
    office.name(&[0, 1]);
    let form = json!({ "class": office.class, "unit": office.units[0] });
    let import = || {
        let file = office.desk.ask("call_ups.export_receipt", form.clone());
        let open = json!({ "kind": "receipts", "file_name": "回执.xlsx", "content": file["content"] });
        let handle = office.desk.ask("import.open", open)["handle"].clone();
        office.desk.ask("import.preview", json!({ "handle": handle }))
    };
    let unanswered = import();
    assert_eq!(unanswered["for_class"]["name"], "年轻干部班", "its title names the class");
    let counts = &unanswered["counts"];
    assert_eq!(
        (&counts["rows"], &counts["errors"]),
        (&json!(2), &json!(2)),
        "the free seat's line says nothing"
    );
    let received =
        json!({ "class": office.class, "unit": office.units[0], "received": true, "confirm": true });
    office.desk.ask("call_ups.receive", received);
    assert_eq!(import()["counts"]["unchanged"], 2, "answered, it says what is on record");
    let zip = office.desk.ask("call_ups.export_receipts", json!({ "class": office.class }));
    assert_eq!(zip["extension"], "zip", "one form a unit");
    assert!(STANDARD.decode(zip["content"].as_str().unwrap()).unwrap().starts_with(b"PK"));
    let table = office.desk.ask("call_ups.export_allocation", json!({ "class": office.class }));
    assert_eq!(table["extension"], "xlsx");
}
