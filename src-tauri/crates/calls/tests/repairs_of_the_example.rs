//! The example county is upset in many ways; its repairs leave nearly everything where it is.

use crate::desk::Desk;
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Of the sessions that are not concerned, so many percent may move.
const MOST_MOVED: usize = 5;

fn ahead(desk: &Desk, from: NaiveDate) -> Vec<Value> {
    let all = desk.ask("sessions.list", json!({ "from": from, "to": from + Days::new(365) }));
    all.as_array().unwrap().clone()
}

/// A disruption of one day for each of the busiest of a kind, with the sessions it concerns.
fn disruptions(sessions: &[Value], field: &str) -> Vec<Value> {
    let mut busy: BTreeMap<(String, String), usize> = BTreeMap::new();
    for session in sessions.iter().filter(|session| session[field].is_string()) {
        let text = |name: &str| session[name].as_str().unwrap().to_owned();
        *busy.entry((text(field), text("date"))).or_default() += 1;
    }
    let mut ranked: Vec<_> = busy.into_iter().collect();
    ranked.sort_by_key(|(key, count)| (usize::MAX - count, key.clone()));
    let disruption = |((who, date), _): ((String, String), usize)| {
        let mut one = json!({ "sort": field, "trainer": null, "venue": null, "from": date, "to": date });
        one[field] = json!(who);
        one
    };
    ranked.into_iter().take(6).map(disruption).collect()
}

#[test]
fn hardly_anything_else_moves_when_the_example_county_is_repaired() {
    let desk = Desk::new();
    desk.ask("office.record_example", json!({ "size": "year" }));
    let today: NaiveDate = desk.ask("office.state", Value::Null)["today"].as_str().unwrap().parse().unwrap();
    let sessions = ahead(&desk, today + Days::new(2));
    let mut asked = [disruptions(&sessions, "trainer"), disruptions(&sessions, "venue")].concat();
    let dates: BTreeSet<&str> = sessions.iter().map(|session| session["date"].as_str().unwrap()).collect();
    asked.extend(
        dates
            .iter()
            .step_by(9)
            .take(4)
            .map(|date| json!({ "sort": "days", "trainer": null, "venue": null, "from": date, "to": date })),
    );
    assert!(asked.len() >= 10, "there is something to upset: {}", asked.len());
    for disruption in asked {
        let repairs = desk.ask("scheduling.repairs", disruption.clone())["repairs"].clone();
        let Some(best) = repairs.get(0) else { continue };
        let field = disruption["sort"].as_str().unwrap();
        let concerned = |session: &&Value| {
            session["date"] == disruption["from"] && (field == "days" || session[field] == disruption[field])
        };
        let struck: BTreeSet<&str> =
            sessions.iter().filter(concerned).map(|session| session["id"].as_str().unwrap()).collect();
        let moved = best["proposal"]["changes"].as_array().unwrap().iter();
        let others = moved.filter(|change| !struck.contains(change["session"].as_str().unwrap())).count();
        let most = (sessions.len() - struck.len()) * MOST_MOVED / 100;
        assert!(others <= most, "{others} others move, at most {most} may: {disruption}");
    }
}

#[test]
fn every_clash_of_the_example_county_has_three_ways_out_and_the_first_clears_it() {
    let desk = Desk::new();
    desk.ask("office.record_example", json!({ "size": "year" }));
    let today: NaiveDate = desk.ask("office.state", Value::Null)["today"].as_str().unwrap().parse().unwrap();
    let ahead = json!({ "from": today, "to": today + Days::new(180) });
    let clashes = desk.ask("sessions.clashes", ahead.clone());
    let clashes = clashes.as_array().unwrap();
    assert!(clashes.len() > 4, "the example county clashes on purpose: {}", clashes.len());
    for clash in clashes {
        let other = clash["other"].get("id").cloned().unwrap_or_default();
        let asked = json!({ "session": clash["session"]["id"], "other": other, "most": 3 });
        let found = desk.ask("scheduling.clash_repairs", asked);
        let ways = found["ways"].as_array().unwrap();
        assert_eq!(ways.len(), 3, "three ways out of {clash}: {found}");
        let (from, to) = (&ways[0]["from"], &ways[0]["to"]);
        let change = json!({ "session": ways[0]["session"], "from": from, "to": to });
        desk.ask("scheduling.apply", json!({ "changes": [change] }));
        let left = desk.ask("sessions.clashes", ahead.clone()).as_array().unwrap().len();
        assert!(left < clashes.len(), "the first of them clears it: {clash}");
        desk.ask("undo.last", Value::Null);
    }
}
