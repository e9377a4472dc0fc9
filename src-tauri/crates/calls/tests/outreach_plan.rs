//! A quarter's outreach: proposed, applied in one change, changed by hand, held and taken along as files.

use crate::desk::Desk;
use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Two townships with three villages each; every village but the last has a team that can deliver two topics of three.
struct County {
    desk: Desk,
    townships: Vec<String>,
    villages: Vec<String>,
    teams: Vec<String>,
    topics: Vec<String>,
    quarter: Value,
}

impl County {
    fn new() -> Self {
        let desk = Desk::with_office();
        let topics: Vec<String> = ["理论武装", "乡村振兴", "基层治理"]
            .map(|name| desk.made("topics.create", json!({ "name": name, "category": "theory" })))
            .into();
        let quarter = next_quarter(&desk);
        let mut county = Self { desk, townships: vec![], villages: vec![], teams: vec![], topics, quarter };
        for township in ["白帝镇", "草堂镇"] {
            let unit = json!({ "name": township, "kind": "township", "parent": null });
            county.townships.push(county.desk.made("units.create", unit));
            for village in ["坪上村", "庙垭村", "浣花村"] {
                county.village(&format!("{township}{village}"));
            }
        }
        for place in 0..5 {
            let (village, topics) = (&county.villages[place], [&county.topics[place % 3], &county.topics[1]]);
            let details = json!({ "speakers": ["单雄"], "topics": topics });
            let name = format!("第{place}宣讲微团队");
            let team = json!({ "name": name, "village": village, "details": details });
            county.teams.push(county.desk.made("outreach.create_team", team));
        }
        county
    }

    fn village(&mut self, name: &str) {
        let unit = json!({ "name": name, "kind": "village", "parent": self.townships.last() });
        self.villages.push(self.desk.made("units.create", unit));
    }

    fn scope(&self, otherwise: Value) -> Value {
        let mut scope = json!({ "reach": "township", "visits": 1, "starts": [600, 900], "minutes": 45,
                                "weekends": false, "afresh": false });
        let more = [self.quarter.clone(), otherwise];
        let more = more.into_iter().filter_map(|fields| fields.as_object().cloned());
        more.for_each(|fields| scope.as_object_mut().unwrap().extend(fields));
        scope
    }

    fn propose(&self, otherwise: Value) -> Value {
        let input = json!({ "scope": self.scope(otherwise), "seconds": 5, "seed": 1 });
        self.desk.ask("outreach.propose_plan", input)
    }

    fn apply(&self, proposal: &Value) {
        self.desk.ask("outreach.apply_plan", applied(proposal));
    }

    fn planned(&self, query: Value) -> Vec<Value> {
        self.desk.ask("outreach.planned", query)["rows"].as_array().unwrap().clone()
    }

    fn figures(&self) -> [i64; 4] {
        let figures = self.desk.ask("outreach.quarter", self.quarter.clone());
        ["heard", "planned", "open", "overdue"].map(|name| figures[name].as_i64().unwrap())
    }
}

fn today(desk: &Desk) -> NaiveDate {
    desk.ask("office.state", Value::Null)["today"].as_str().unwrap().parse().unwrap()
}

/// A quarter that has not begun.
fn next_quarter(desk: &Desk) -> Value {
    let soon = today(desk) + Days::new(92);
    json!({ "year": soon.year(), "quarter": soon.month0() / 3 + 1 })
}

/// The proposal as `outreach.apply_plan` takes it.
fn applied(proposal: &Value) -> Value {
    let slot = |slot: &Value| match slot {
        Value::Null => Value::Null,
        slot => json!({ "team": slot["team"], "topic": slot["topic"], "date": slot["date"],
                        "start": slot["start"], "minutes": slot["minutes"] }),
    };
    let changes = proposal["changes"].as_array().unwrap().iter().map(|change| {
        json!({ "planned": change["planned"], "village": change["village"],
                "from": slot(&change["from"]), "to": slot(&change["to"]) })
    });
    json!({ "changes": changes.collect::<Vec<Value>>() })
}

#[test]
fn every_village_is_visited_once_and_one_undo_takes_the_plan_back() {
    let county = County::new();
    assert_eq!(county.figures(), [0, 0, 6, 0], "nothing is planned yet");
    let proposal = county.propose(json!({}));
    assert_eq!(proposal["unvisited"], json!([]), "the last village is reached by a team of its township");
    assert_eq!(proposal["changes"].as_array().unwrap().len(), 6, "one talk a village");
    assert_eq!(county.figures(), [0, 0, 6, 0], "a proposal records nothing");
    county.apply(&proposal);
    assert_eq!(county.figures(), [0, 6, 0, 0], "every village is to hear a talk");
    let rows = county.planned(json!({ "limit": 50, "offset": 0 }));
    let places: BTreeSet<&str> = rows.iter().map(|row| row["village"].as_str().unwrap()).collect();
    assert_eq!(places.len(), 6, "each village once");
    let again = county.propose(json!({}));
    assert_eq!(again["changes"], json!([]), "what is planned is not planned twice");
    county.desk.ask("undo.last", Value::Null);
    assert_eq!(county.figures(), [0, 0, 6, 0], "one undo takes all of it back");
}

#[test]
fn reach_is_what_was_chosen() {
    let county = County::new();
    let own = county.propose(json!({ "reach": "village" }));
    assert_eq!(own.pointer("/unvisited/0/reason"), Some(&json!("out_of_reach")), "it has no team of its own");
    assert_eq!(own.pointer("/unvisited/0/village"), Some(&json!(county.villages[5])), "the last village");
    let near = county.propose(json!({ "reach": "township" }));
    let last = near["changes"].as_array().unwrap().last().unwrap().clone();
    let team = last.pointer("/to/team").unwrap();
    assert!([&county.teams[3], &county.teams[4]].iter().any(|near| json!(near) == *team), "{last}");
    assert_eq!(last["own"], false, "said to be another village's team");
}

#[test]
fn what_was_heard_longest_ago_comes_first() {
    let county = County::new();
    for (topic, date) in [(0, "2026-01-05"), (1, "2025-01-06")] {
        county.desk.ask(
            "outreach.log",
            json!({ "team": county.teams[0], "topic": county.topics[topic], "village": county.villages[0],
                    "date": date, "start": 600, "minutes": 45, "form": "courtyard", "audience": 30 }),
        );
    }
    let proposal = county.propose(json!({ "reach": "village" }));
    let first = &proposal["changes"][0];
    assert_eq!(first["village"], json!(county.villages[0]), "in the official order");
    assert_eq!(first.pointer("/to/topic"), Some(&json!(county.topics[1])), "heard a year before the other");
    assert_eq!(first["last"], "2025-01-06", "and it says when");
}

#[test]
fn a_planned_talk_is_held_once_and_counts_only_then() {
    let county = County::new();
    county.apply(&county.propose(json!({})));
    let planned = county.planned(json!({ "limit": 1, "offset": 0 }))[0].clone();
    let talk = json!({ "team": planned["team"], "topic": planned["topic"], "village": planned["village"],
                       "date": today(&county.desk).to_string(), "start": 0, "minutes": 45,
                       "form": "courtyard", "audience": 30, "planned": planned["id"] });
    let query = |state: &str| county.planned(json!({ "state": state, "limit": 50, "offset": 0 })).len();
    assert_eq!([query("ahead"), query("held")], [6, 0], "nothing was held");
    let held = county.desk.made("outreach.log", talk.clone());
    assert_eq!([query("ahead"), query("held")], [5, 1], "logging it is holding it");
    let mut again = talk;
    again["start"] = json!(120);
    assert_eq!(county.desk.refused("outreach.log", again), "outreach.planned_held", "but once");
    let remove = json!({ "id": planned["id"] });
    assert_eq!(
        county.desk.refused("outreach.remove_planned", remove),
        "outreach.planned_is_held",
        "what was held stays on the plan"
    );
    county.desk.ask("outreach.remove_talk", json!({ "id": held }));
    assert_eq!([query("ahead"), query("held")], [6, 0], "a talk taken back was not held");
}

#[test]
fn nobody_is_sent_to_two_places_by_hand() {
    let county = County::new();
    county.apply(&county.propose(json!({})));
    let rows = county.planned(json!({ "limit": 50, "offset": 0 }));
    let (one, other) = (&rows[0], &rows[1]);
    let onto = |team: &Value| json!({ "id": one["id"], "patch": { "team": team, "date": other["date"], "start": other["start"] } });
    let busy = county.desk.refused("outreach.edit_planned", onto(&other["team"]));
    assert_eq!(busy, "outreach.planned_busy", "the other's team is there already");
    let minute = json!({ "id": one["id"], "patch": { "start": 1430 } });
    assert_eq!(
        county.desk.refused("outreach.edit_planned", minute),
        "outreach.planned_times",
        "past midnight"
    );
    let later = json!({ "id": one["id"], "patch": { "start": 1000 } });
    assert_eq!(
        county.desk.ask("outreach.edit_planned", later).pointer("/value/start"),
        Some(&json!(1000)),
        "free"
    );
}

#[test]
fn whoever_speaks_for_two_teams_is_in_one_place_at_a_time() {
    let county = County::new();
    let person = json!({ "name": "单雄", "unit": county.villages[0] });
    let person = county.desk.made("people.create", person);
    for team in &county.teams {
        let patch = json!({ "id": team, "patch": { "people": [person] } });
        county.desk.ask("outreach.edit_team", patch);
    }
    county.apply(&county.propose(json!({})));
    let rows = county.planned(json!({ "limit": 50, "offset": 0 }));
    let when = |row: &Value| (row["date"].clone().to_string(), row["start"].as_u64().unwrap());
    let times: BTreeSet<(String, u64)> = rows.iter().map(when).collect();
    assert_eq!(times.len(), rows.len(), "one speaker, six talks, six times");
    let onto = json!({ "date": rows[0]["date"], "start": rows[0]["start"].as_u64().unwrap() + 30 });
    let refused = county.desk.refused("outreach.edit_planned", json!({ "id": rows[5]["id"], "patch": onto }));
    assert_eq!(refused, "outreach.planned_busy", "another team, but the same speaker");
}

#[test]
fn a_plan_made_before_somebody_changed_it_is_refused() {
    let county = County::new();
    county.apply(&county.propose(json!({})));
    let afresh = county.propose(json!({ "afresh": true, "starts": [1170] }));
    assert_eq!(afresh.pointer("/changes/0/sort"), Some(&json!("moved")), "other times of day");
    let first = afresh.pointer("/changes/0/planned").unwrap();
    county.desk.ask("outreach.edit_planned", json!({ "id": first, "patch": { "minutes": 60 } }));
    let refused = county.desk.refused("outreach.apply_plan", applied(&afresh));
    assert_eq!(refused, "outreach.planned_changed", "it would have undone what somebody wrote");
    county.apply(&county.propose(json!({ "afresh": true, "starts": [1170] })));
    let rows = county.planned(json!({ "limit": 50, "offset": 0 }));
    assert!(rows.iter().all(|row| row["start"] == 1170), "moved, not added: {}", rows.len());
    assert_eq!(rows.len(), 6, "still one a village");
}

#[test]
fn what_cannot_be_planned_is_refused() {
    let county = County::new();
    let refusals = [
        (json!({ "quarter": 5 }), "outreach.planned_quarter"),
        (json!({ "quarter": 0 }), "outreach.planned_quarter"),
        (json!({ "visits": 0 }), "outreach.planned_visits"),
        (json!({ "visits": 7 }), "outreach.planned_visits"),
        (json!({ "starts": [] }), "outreach.planned_no_starts"),
        (json!({ "starts": [1420] }), "outreach.planned_times"),
        (json!({ "minutes": 2 }), "outreach.planned_times"),
        (json!({ "year": 2020 }), "outreach.planned_no_days"),
    ];
    for (otherwise, code) in refusals {
        let input = json!({ "scope": county.scope(otherwise.clone()), "seconds": 1 });
        assert_eq!(county.desk.refused("outreach.propose_plan", input), code, "{otherwise}");
    }
}

#[test]
fn the_plan_goes_along_as_a_spreadsheet_and_a_calendar() {
    let county = County::new();
    county.apply(&county.propose(json!({})));
    let calendar = county.desk.ask("outreach.plan_calendar", county.quarter.clone());
    let calendar = calendar.as_str().unwrap();
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 6, "an event a talk");
    assert!(calendar.contains("LOCATION:白帝镇"), "with the township: {calendar}");
    let file = county.desk.ask("outreach.export_plan", county.quarter.clone());
    assert_eq!(file["extension"], "xlsx", "{file}");
    assert!(file["content"].as_str().unwrap().len() > 1_000, "a workbook");
}

#[test]
fn a_team_goes_only_where_it_covers_and_the_reason_says_so() {
    let county = County::new();
    let covers = |team: usize, villages: &[usize]| {
        let covers: Vec<&String> = villages.iter().map(|village| &county.villages[*village]).collect();
        let edit = json!({ "id": county.teams[team], "patch": { "covers": covers } });
        county.desk.ask("outreach.edit_team", edit)
    };
    let edited = covers(3, &[4]);
    assert_eq!(edited["value"]["covers_names"], json!(["草堂镇庙垭村"]), "what it covers is shown by name");
    covers(4, &[3]);
    let proposal = county.propose(json!({}));
    let [left] = &proposal["unvisited"].as_array().unwrap()[..] else { panic!("one village: {proposal}") };
    assert_eq!(left["village"], json!(county.villages[5]), "the one without a team of its own");
    assert_eq!(left["reason"], "covered_elsewhere", "both teams of its township cover other villages");
    assert_eq!(left["teams"].as_array().unwrap().len(), 2, "they are named");
    covers(0, &[5]);
    let proposal = county.propose(json!({ "reach": "village" }));
    assert_eq!(proposal["unvisited"], json!([]), "a team covers it, from however far");
    let changes = proposal["changes"].as_array().unwrap();
    let last = changes.iter().find(|change| change["village"] == json!(county.villages[5])).unwrap();
    assert_eq!(last.pointer("/to/team"), Some(&json!(county.teams[0])), "the team that covers it");
    let township = json!({ "id": county.teams[1], "patch": { "covers": [county.townships[0]] } });
    let refused = county.desk.refused("outreach.edit_team", township);
    assert_eq!(refused, "outreach.team_cover_missing", "a township is no village");
}

#[test]
fn a_talk_changed_by_hand_says_at_once_what_it_runs_into() {
    let county = County::new();
    county.apply(&county.propose(json!({ "reach": "village" })));
    let rows = county.planned(json!({ "limit": 50, "offset": 0 }));
    let at = |village: usize| {
        rows.iter().find(|row| row["village"] == json!(county.villages[village])).unwrap().clone()
    };
    let (first, near, far) = (at(0), at(1), at(3));
    let edit = |id: &Value, patch: Value| {
        county.desk.ask("outreach.edit_planned", json!({ "id": id, "patch": patch }));
        county.desk.ask("outreach.planned_warnings", json!({ "id": id }))
    };
    let end = first["start"].as_u64().unwrap() + 45;
    let with = |start: u64| json!({ "team": first["team"], "date": first["date"], "start": start });
    let warned = edit(&near["id"], with(end + 10));
    let travel: Vec<&Value> =
        warned.as_array().unwrap().iter().filter(|one| one["sort"] == "travel").collect();
    assert_eq!(travel.len(), 1, "ten minutes are too few: {warned}");
    assert_eq!((&travel[0]["needed"], &travel[0]["free"]), (&json!(30), &json!(10)), "within a township");
    assert_eq!(travel[0]["talk"]["village_name"], "白帝镇庙垭村", "the talk asked about");
    assert_eq!(travel[0]["other"]["village_name"], "白帝镇坪上村", "and the one before it");
    assert_eq!(edit(&near["id"], with(end + 30)), json!([]), "half an hour is enough");
    let warned = edit(&far["id"], with(end + 120));
    assert_eq!(warned[0]["needed"], 60, "into another township it takes longer: {warned}");

    let village = json!({ "village": first["village"], "date": near["date"], "team": near["team"] });
    let warned = edit(&near["id"], village);
    let twice = near["date"] == first["date"];
    let told = warned.as_array().unwrap().iter().any(|one| one["sort"] == "village_twice");
    assert_eq!(told, twice, "told only where the village hears two that day: {warned}");
    let warned = edit(&near["id"], json!({ "date": first["date"], "start": end + 200 }));
    assert_eq!(warned[0]["sort"], "village_twice", "the village hears two that day: {warned}");
}

#[test]
fn a_planned_talk_nobody_logged_is_on_todays_page_until_it_is_taken_care_of() {
    let county = County::new();
    county.apply(&county.propose(json!({})));
    let overdue = || county.desk.ask("today.board", json!({}))["overdue_talks"].clone();
    assert_eq!(overdue(), json!({ "count": 0, "since": null }), "all of them are still to come");
    let planned = county.planned(json!({ "limit": 1, "offset": 0 }))[0].clone();
    let yesterday = (today(&county.desk) - Days::new(1)).to_string();
    let edit = json!({ "id": planned["id"], "patch": { "date": yesterday } });
    county.desk.ask("outreach.edit_planned", edit);
    assert_eq!(overdue(), json!({ "count": 1, "since": yesterday }), "its day has passed");
    let talk = json!({ "team": planned["team"], "topic": planned["topic"], "village": planned["village"],
                       "date": yesterday, "start": 600, "minutes": 45, "form": "courtyard", "audience": 30,
                       "planned": planned["id"] });
    county.desk.made("outreach.log", talk);
    assert_eq!(overdue()["count"], 0, "logged, it is done");
    county.desk.ask("undo.last", Value::Null);
    county.desk.ask("outreach.remove_planned", json!({ "id": planned["id"] }));
    assert_eq!(overdue()["count"], 0, "called off, too");
}
