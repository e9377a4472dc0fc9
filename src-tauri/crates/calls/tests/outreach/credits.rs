//! Hours for speaking, teaching and listening.

use super::Places;
use serde_json::{Value, json};

impl Places {
    fn today(&self) -> String {
        self.desk.ask("office.state", Value::Null)["today"].as_str().unwrap().to_owned()
    }

    /// From today on speakers and teachers are credited.
    fn credit_speaking(&self) {
        self.credit(&["talk_minutes_per_hour", "teaching_times"]);
    }

    /// From today on these rules are on.
    fn credit(&self, switches: &[&str]) {
        let today = self.today();
        let mut sheet = self.desk.ask("rule_sets.versions", Value::Null)[0]["sheet"].clone();
        for figure in sheet["figures"].as_array_mut().unwrap() {
            if switches.iter().any(|rule| figure["rule"] == *rule) {
                figure["on"] = json!(true);
            }
        }
        let year: i32 = today[..4].parse().unwrap();
        for target in sheet["targets"].as_array_mut().unwrap() {
            if target["to"].is_string() {
                target["to"] = json!(format!("{}-12-31", year + 4));
            }
        }
        self.desk
            .ask("rule_sets.adopt", json!({ "effective": today, "note": "县里另有规定", "sheet": sheet }));
    }

    fn year_of(&self, person: &str) -> Value {
        let year: i32 = self.today()[..4].parse().unwrap();
        self.desk.ask("credits.person_year", json!({ "person": person, "year": year }))
    }
}

#[test]
fn speakers_are_credited_where_the_rules_say_so() {
    let county = Places::new();
    let desk = &county.desk;
    let person = desk.made("people.create", json!({ "name": "单雄", "unit": county.home }));
    desk.ask("outreach.edit_team", json!({ "id": county.team, "patch": { "people": [person] } }));
    let talk = county.log(json!({ "date": county.today() }));
    assert_eq!(
        desk.ask("outreach.talk", json!({ "id": talk }))["people_names"],
        json!(["单雄"]),
        "of the team"
    );
    assert_eq!(county.year_of(&person)["credited"], 0, "nobody has verified that speaking counts");
    county.credit_speaking();
    let year = county.year_of(&person);
    assert_eq!(year["credited"], 4, "45 minutes are an hour");
    assert_eq!(year.pointer("/speaking/0/id"), Some(&json!(talk)), "and it opens to the talk");
    assert_eq!(year.pointer("/speaking/0/rule_version"), Some(&json!(2)), "with the version it goes by");
    let all: i32 = county.today()[..4].parse().unwrap();
    let units = desk.ask("credits.progress", json!({ "year": all }));
    assert_eq!(units[0]["quarters"], 4, "the unit's sum has it too");
    desk.ask("outreach.edit_talk", json!({ "id": talk, "patch": { "minutes": 240 } }));
    assert_eq!(county.year_of(&person)["credited"], 16, "half a day's lecture at most");
    desk.ask("outreach.edit_talk", json!({ "id": talk, "patch": { "people": [] } }));
    assert_eq!(county.year_of(&person)["credited"], 0, "they did not speak after all");
    let nobody = json!({ "id": talk, "patch": { "people": ["0".repeat(32)] } });
    assert_eq!(
        desk.refused("outreach.edit_talk", nobody),
        "outreach.speaker_missing",
        "nobody in the register"
    );
}

#[test]
fn teaching_is_credited_where_the_rules_say_so() {
    let county = Places::new();
    let (desk, today) = (&county.desk, county.today());
    let person = desk.made("people.create", json!({ "name": "单雄", "unit": county.home }));
    let trainer = desk.made("trainers.create", json!({ "name": "单雄", "details": { "person": person } }));
    let class = desk.made("classes.create", json!({ "name": "甲班", "starts": today, "ends": today }));
    let session = json!({
        "class": class, "course": null, "title": "第一课", "form": null, "date": today, "start": 540, "end": 720,
        "venue": null, "trainer": trainer, "quarters": 16, "reason": ""
    });
    let session = desk.ask("sessions.create", session)["value"]["session"]["id"].clone();
    assert_eq!(county.year_of(&person)["credited"], 0, "nobody has verified that teaching counts");
    county.credit_speaking();
    let year = county.year_of(&person);
    assert_eq!(year["credited"], 16, "the session's four hours");
    assert_eq!(year.pointer("/speaking/0/id"), Some(&session), "and it opens to the session");
    let forecast = desk.ask("forecast.page", json!({ "year": today[..4].parse::<i32>().unwrap() }));
    assert_eq!(
        forecast.pointer("/rows/0/lines/0/credited"),
        Some(&json!(16)),
        "the forecast counts it as earned"
    );
}

#[test]
fn named_listeners_are_credited_where_the_rules_say_so() {
    let county = Places::new();
    let desk = &county.desk;
    let person = |name: &str| desk.made("people.create", json!({ "name": name, "unit": county.home }));
    let (speaker, listener) = (person("单雄"), person("李娜"));
    let talk = county.log(json!({ "date": county.today() }));
    let edit = |patch: Value| desk.call("outreach.edit_talk", json!({ "id": talk, "patch": patch }));
    edit(json!({ "people": [speaker], "listeners": [listener] })).unwrap();
    let shown = desk.ask("outreach.talk", json!({ "id": talk }));
    assert_eq!(
        (&shown["listeners_names"], &shown["heard_quarters"]),
        (&json!(["李娜"]), &json!(0)),
        "named, the rule is off"
    );
    assert_eq!(county.year_of(&listener)["credited"], 0, "so nothing is credited");
    let both = edit(json!({ "listeners": [listener, speaker] })).unwrap_err();
    assert_eq!(both.code, "outreach.listener_speaks");
    let gone = edit(json!({ "listeners": ["0".repeat(32)] })).unwrap_err();
    assert_eq!(gone.code, "outreach.listener_missing");
    let none = edit(json!({ "audience": 1, "listeners": [listener, person("王五")] })).unwrap_err();
    assert_eq!(none.code, "outreach.more_than_audience");
    county.credit(&["listening_minutes_per_hour"]);
    let minutes = desk.ask("outreach.talk", json!({ "id": talk }))["minutes"].as_u64().unwrap();
    let year = county.year_of(&listener);
    assert_eq!(year["credited"], minutes * 4 / 45, "by the minute, down to the quarter-hour");
    assert_eq!(
        (&year["speaking"][0]["kind"], &year["speaking"][0]["id"]),
        (&json!("heard"), &json!(talk)),
        "the hours open to the talk"
    );
    assert_eq!(county.year_of(&speaker)["credited"], 0, "speaking is another rule");
}
