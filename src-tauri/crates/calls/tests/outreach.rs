//! Outreach: talks are logged as they were held, bad input is refused, and what was never heard shows.

mod credits;

use crate::desk::Desk;
use serde_json::{Value, json};

/// A township with two villages, a team in the first, and two topics.
pub(crate) struct Places {
    pub desk: Desk,
    pub township: String,
    pub home: String,
    pub other: String,
    pub team: String,
    pub topics: [String; 2],
}

impl Places {
    pub fn new() -> Self {
        let desk = Desk::with_office();
        let unit = |name: &str, kind: &str, parent: Option<&str>| {
            desk.made("units.create", json!({ "name": name, "kind": kind, "parent": parent }))
        };
        let township = unit("白帝镇", "township", None);
        let (village, other) =
            (unit("坪上村", "village", Some(&township)), unit("庙垭村", "village", Some(&township)));
        let topics = ["理论武装", "乡村振兴"]
            .map(|name| desk.made("topics.create", json!({ "name": name, "category": "theory" })));
        let details = json!({ "brand": "奉节坝坝会", "speakers": ["单雄"], "topics": [topics[1]] });
        let team = desk.made(
            "outreach.create_team",
            json!({ "name": "坪上村宣讲微团队", "village": village, "details": details }),
        );
        Self { desk, township, home: village, other, team, topics }
    }

    /// A talk that is right in every respect, with some fields said otherwise.
    pub fn talk(&self, otherwise: Value) -> Value {
        let mut talk = json!({
            "team": self.team, "topic": self.topics[0], "village": self.home, "date": "2026-03-02",
            "start": 1140, "minutes": 45, "form": "courtyard", "audience": 60
        });
        let Value::Object(fields) = otherwise else { return talk };
        talk.as_object_mut().unwrap().extend(fields);
        talk
    }

    pub fn log(&self, otherwise: Value) -> String {
        self.desk.made("outreach.log", self.talk(otherwise))
    }

    pub fn refused(&self, otherwise: Value) -> String {
        self.desk.refused("outreach.log", self.talk(otherwise))
    }
}

#[test]
fn a_talk_is_logged_changed_removed_and_brought_back() {
    let county = Places::new();
    let desk = &county.desk;
    let id = county.log(json!({}));
    let row = desk.ask("outreach.talk", json!({ "id": id }));
    assert_eq!(row["speakers"], json!(["单雄"]), "the team's speakers, unless others are named");
    assert_eq!(row["township_name"], "白帝镇", "the village is shown with its township");
    assert_eq!(row["quarters"], 0, "speaking credits nothing until an office says so");
    let edited = desk.ask("outreach.edit_talk", json!({ "id": id, "patch": { "minutes": 240 } }));
    assert_eq!(edited.pointer("/value/minutes"), Some(&json!(240)), "changed");
    desk.ask("outreach.remove_talk", json!({ "id": id }));
    assert_eq!(desk.ask("outreach.talks", json!({}))["total"], 0, "it is gone");
    desk.ask("undo.last", Value::Null);
    assert_eq!(
        desk.ask("outreach.talk", json!({ "id": id }))["minutes"],
        240,
        "undo brings it back as it was"
    );
}

#[test]
fn what_cannot_have_been_is_refused() {
    let county = Places::new();
    let nowhere = "0".repeat(32);
    let refusals = [
        (json!({ "village": nowhere }), "outreach.village_missing"),
        (json!({ "village": county.township }), "outreach.not_a_village"),
        (json!({ "team": nowhere }), "outreach.team_missing"),
        (json!({ "topic": nowhere }), "outreach.topic_missing"),
        (json!({ "date": "2999-01-01" }), "outreach.future"),
        (json!({ "minutes": 4 }), "outreach.minutes"),
        (json!({ "minutes": 481, "start": 540 }), "outreach.minutes"),
        (json!({ "start": 1410 }), "outreach.past_midnight"),
        (json!({ "audience": 0 }), "outreach.no_audience"),
        (json!({ "audience": 10_000 }), "outreach.crowd"),
    ];
    for (otherwise, code) in refusals {
        assert_eq!(county.refused(otherwise.clone()), code, "{otherwise} cannot have been");
    }
    assert_eq!(county.desk.ask("outreach.talks", json!({}))["total"], 0, "nothing refused was recorded");
    county.log(json!({ "start": 1395, "audience": 2_000 }));
}

#[test]
fn a_yard_holds_what_it_holds() {
    let county = Places::new();
    let yard = json!({ "kind": "village_square", "capacity": 80, "township": county.home });
    county.desk.made("venues.create", json!({ "name": "坪上村院坝", "details": yard }));
    assert_eq!(county.refused(json!({ "audience": 10_000 })), "outreach.seats", "10,000 in a yard of 80");
    assert_eq!(county.refused(json!({ "audience": 81 })), "outreach.seats", "one too many");
    county.log(json!({ "audience": 80 }));
    county.log(json!({ "audience": 81, "village": county.other, "start": 600 }));
}

#[test]
fn a_team_is_in_one_place_at_a_time() {
    let county = Places::new();
    let first = county.log(json!({ "start": 1140, "minutes": 60 }));
    let elsewhere =
        |start: u32, minutes: u32| json!({ "village": county.other, "start": start, "minutes": minutes });
    assert_eq!(county.refused(elsewhere(1199, 30)), "outreach.team_busy", "it begins before the first ends");
    assert_eq!(county.refused(elsewhere(1100, 41)), "outreach.team_busy", "it ends after the first begins");
    county.log(elsewhere(1200, 30));
    county.log(elsewhere(1110, 30));
    let longer = json!({ "id": first, "patch": { "minutes": 61 } });
    assert_eq!(
        county.desk.refused("outreach.edit_talk", longer),
        "outreach.team_busy",
        "an edit is checked too"
    );
    let same = json!({ "id": first, "patch": { "minutes": 59 } });
    county.desk.ask("outreach.edit_talk", same);
}

#[test]
fn the_list_is_narrowed_ordered_and_paged() {
    let county = Places::new();
    county.log(json!({ "date": "2026-01-05", "audience": 30 }));
    county.log(json!({ "date": "2026-02-05", "audience": 90, "topic": county.topics[1], "form": "stage" }));
    county.log(json!({ "date": "2026-03-05", "audience": 50, "village": county.other }));
    let dates = |query: Value| county.desk.texts("outreach.talks", query, "/date");
    let newest = json!({ "descending": true, "limit": 2, "offset": 0 });
    assert_eq!(dates(newest), ["2026-03-05", "2026-02-05"], "the newest first, two a page");
    let largest = json!({ "sort": "audience", "descending": true });
    assert_eq!(dates(largest), ["2026-02-05", "2026-03-05", "2026-01-05"], "the largest audience first");
    assert_eq!(
        dates(json!({ "sort": "official" })),
        ["2026-01-05", "2026-02-05", "2026-03-05"],
        "village by village"
    );
    assert_eq!(dates(json!({ "text": "myc" })), ["2026-03-05"], "a village by its initials");
    assert_eq!(dates(json!({ "text": "单雄" })).len(), 3, "a speaker");
    assert_eq!(dates(json!({ "form": "stage" })), ["2026-02-05"], "a form");
    assert_eq!(dates(json!({ "topic": county.topics[1] })), ["2026-02-05"], "a topic");
    assert_eq!(dates(json!({ "unit": county.township })).len(), 3, "a township with all its villages");
    assert_eq!(
        dates(json!({ "from": "2026-02-05", "to": "2026-02-28" })),
        ["2026-02-05"],
        "both days included"
    );
}

#[test]
fn the_matrix_shows_what_was_heard_and_the_visits_what_was_not() {
    let county = Places::new();
    county.log(json!({ "date": "2026-03-31" }));
    county.log(json!({ "date": "2026-04-01" }));
    let matrix = county.desk.ask("outreach.coverage", json!({}));
    let quarters: Vec<_> = matrix["cells"].as_array().unwrap().iter().map(|cell| &cell["quarter"]).collect();
    assert_eq!(quarters, ["2026Q1", "2026Q2"], "a quarter ends with March");
    assert_eq!(
        matrix["villages"].as_array().unwrap().len(),
        2,
        "villages without a cell are listed: they are the blind spots"
    );
    let heat = county.desk.ask("outreach.heat", json!({}));
    let expected =
        json!([{ "unit": county.township, "name": "白帝镇", "villages": 2, "talks": 2, "heard": [1, 0] }]);
    assert_eq!(heat["rows"], expected, "one of two villages heard the first topic, none the second");
    let opened =
        county.desk.ask("outreach.heat", json!({ "township": county.township, "from": "2026-04-01" }));
    assert_eq!(opened.pointer("/rows/0/heard"), Some(&json!([1, 0])), "the first village, since April");
    assert_eq!(opened.pointer("/rows/1/heard"), Some(&json!([0, 0])), "the second heard nothing");
    let visits = county.desk.ask("outreach.next_visits", json!({ "unit": null, "limit": 5 }));
    assert_eq!(visits.pointer("/0/village_name"), Some(&json!("庙垭村")), "never visited goes first");
    assert_eq!(visits.pointer("/0/unheard"), Some(&json!(2)), "it has heard neither topic");
    assert_eq!(
        visits.pointer("/1/topic_name"),
        Some(&json!("乡村振兴")),
        "what it has not heard, and its team can deliver"
    );
    assert_eq!(visits.pointer("/1/able"), Some(&json!(true)), "so the team can go");
}

#[test]
fn the_monthly_return_counts_each_township_and_exports() {
    let county = Places::new();
    county.log(json!({ "date": "2026-03-01", "audience": 20 }));
    county.log(json!({ "date": "2026-03-31", "audience": 30 }));
    county.log(json!({ "date": "2026-04-01", "audience": 500 }));
    let march = county.desk.ask("outreach.monthly", json!({ "year": 2026, "month": 3 }));
    let row = json!({ "township": county.township, "name": "白帝镇", "villages": 2, "reached": 1, "talks": 2, "minutes": 90, "audience": 50 });
    assert_eq!(march["rows"], json!([row]), "the first and the last of March, and nothing of April");
    assert_eq!(march.pointer("/total/audience"), Some(&json!(50)), "the sum of the townships");
    let file = county.desk.ask("outreach.export_monthly", json!({ "year": 2026, "month": 3 }));
    assert!(file["content"].as_str().unwrap().starts_with("UEsDB"), "a workbook, which is a zip");
    let refused = county.desk.refused("outreach.monthly", json!({ "year": 2026, "month": 13 }));
    assert_eq!(refused, "outreach.month", "there is no 13th month");
}

#[test]
fn a_team_with_talks_stays() {
    let county = Places::new();
    county.log(json!({}));
    let team = json!({ "id": county.team });
    assert_eq!(
        county.desk.refused("outreach.remove_team", team.clone()),
        "outreach.team_in_use",
        "its talks name it"
    );
    county.desk.ask("undo.last", Value::Null);
    county.desk.ask("outreach.remove_team", team);
    let nameless = json!({ "name": " ", "village": null });
    assert_eq!(
        county.desk.refused("outreach.create_team", nameless),
        "outreach.team_name_missing",
        "a team has a name"
    );
}

#[test]
fn what_a_talk_names_stays() {
    let county = Places::new();
    let desk = &county.desk;
    let person = |name: &str| desk.made("people.create", json!({ "name": name, "unit": null }));
    let (speaker, listener) = (person("单雄"), person("李四"));
    let talk = json!({ "village": county.other, "people": [speaker], "listeners": [listener] });
    let talk = county.log(talk);
    let named = [
        ("people.remove", &speaker, "people.in_use"),
        ("people.remove", &listener, "people.in_use"),
        ("units.remove", &county.other, "units.has_records"),
        ("topics.remove", &county.topics[0], "topics.in_use"),
    ];
    for (call, id, code) in named {
        assert_eq!(desk.refused(call, json!({ "id": id })), code, "{call}: the talk names it");
    }
    desk.ask("outreach.remove_talk", json!({ "id": talk }));
    for (call, id, _) in named {
        desk.ask(call, json!({ "id": id }));
    }
}

/// A PNG of two by two pixels.
pub(crate) const PNG: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==";

#[test]
fn a_talk_keeps_photos_that_are_photos() {
    let county = Places::new();
    let desk = &county.desk;
    let talk = county.log(json!({}));
    let photo = |content: &str| json!({ "talk": talk, "file_name": "院坝.jpg", "content": content });
    let row = desk.ask("outreach.add_photo", photo(PNG));
    let name = row.pointer("/value/photos/0").unwrap().clone();
    let shown = desk.ask("outreach.photo", json!({ "photo": name }));
    assert!(shown["content"].as_str().unwrap().starts_with("/9j/"), "it is kept as a JPEG of our own");
    assert_eq!(desk.refused("outreach.add_photo", photo(PNG)), "outreach.photo_twice", "once is enough");
    let spreadsheet = "UEsDBBQAAAAIAA==";
    assert_eq!(
        desk.refused("outreach.add_photo", photo(spreadsheet)),
        "photo.not_a_photo",
        "a spreadsheet that is called a photo"
    );
    assert_eq!(desk.refused("outreach.add_photo", photo(&PNG[..40])), "photo.damaged", "half a photo");
    assert_eq!(
        desk.refused("outreach.photo", json!({ "photo": "../office.key" })),
        "photo.not_here",
        "no way out"
    );
    desk.ask("outreach.edit_talk", json!({ "id": talk, "patch": { "photos": [] } }));
    desk.ask("outreach.remove_photo", json!({ "talk": talk, "photo": name }));
    assert_eq!(desk.ask("outreach.talk", json!({ "id": talk }))["photos"], json!([]), "taken off");
    desk.ask("undo.last", Value::Null);
    assert_eq!(desk.ask("outreach.talk", json!({ "id": talk }))["photos"], json!([name]), "and back");
    desk.ask("outreach.photo", json!({ "photo": name }));
}
