//! Study outside the office's own classes: recorded with a proof, checked, approved by somebody else, and only then credited.

use crate::desk::Desk;
use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Value, json};

struct Office {
    desk: Desk,
    person: String,
    /// A day of this year that is over; the first of January has none before it in its year, so it is that day itself.
    over: NaiveDate,
}

impl Office {
    fn new() -> Self {
        let desk = Desk::with_office();
        let today: NaiveDate =
            desk.ask("office.state", Value::Null)["today"].as_str().unwrap().parse().unwrap();
        let unit = desk
            .made("units.create", json!({ "name": "县民政局", "parent": null, "kind": "county_department" }));
        let details = json!({ "post": "科员", "band": "staff" });
        let person = desk.made("people.create", json!({ "name": "张三", "unit": unit, "details": details }));
        Self { desk, person, over: today }
    }

    fn outside(&self, quarters: u32) -> Value {
        json!({
            "person": self.person, "kind": "outside", "title": "市民政系统业务培训", "organiser": "市民政局",
            "starts": self.over, "ends": self.over, "claimed": quarters, "proof": "渝民函〔2026〕12号"
        })
    }

    fn online(&self, title: &str, minutes: u32) -> Value {
        json!({
            "person": self.person, "kind": "online", "title": title, "organiser": "重庆干部网络学院",
            "starts": self.over, "ends": self.over, "minutes": minutes
        })
    }

    fn with(mut study: Value, field: &str, value: impl Into<Value>) -> Value {
        study[field] = value.into();
        study
    }

    fn review(&self, ids: &[&str], approve: bool, by: &str) -> Result<Value, String> {
        let note = if approve { "" } else { "证书号不清楚" };
        let said = json!({ "ids": ids, "approve": approve, "by": by, "note": note });
        self.desk.call("study.review", said).map_err(|failure| failure.code)
    }

    fn state(&self, id: &str) -> String {
        self.desk.ask("study.get", json!({ "id": id }))["state"].as_str().unwrap().to_owned()
    }

    fn year(&self) -> Value {
        self.desk.ask("credits.person_year", json!({ "person": self.person, "year": self.over.year() }))
    }

    fn unit_quarters(&self) -> u64 {
        self.desk.ask("credits.progress", json!({ "year": self.over.year() }))[0]["quarters"]
            .as_u64()
            .unwrap()
    }

    fn target(&self, name: &str) -> u64 {
        let year = self.year();
        let lines = year["targets"].as_array().unwrap().clone();
        lines.iter().find(|line| line["name"] == name).unwrap()["credited"].as_u64().unwrap()
    }
}

#[test]
fn training_elsewhere_counts_once_two_people_have_looked_at_its_proof() {
    let office = Office::new();
    let id = office.desk.made("study.record", office.outside(24));
    assert_eq!(office.year()["credited"], 0, "nobody has looked at it yet");
    office.review(&[&id], true, "王干事").unwrap();
    assert_eq!((office.state(&id).as_str(), office.unit_quarters()), ("checked", 0), "one of two");
    let same = office.review(&[&id], true, "王干事").unwrap_err();
    assert_eq!(same, "study.same_reviewer", "the second look is somebody else's");
    office.review(&[&id], true, "李科长").unwrap();
    let year = office.year();
    assert_eq!((&year["credited"], office.unit_quarters()), (&json!(24), 24), "six hours, for the unit too");
    assert_eq!((office.target("year"), office.target("online")), (24, 0), "not as online study");
    let study = &year["studies"][0];
    assert_eq!(
        (&study["proof"], &study["checked_by"], &study["approved_by"], &study["rule_version"]),
        (&json!("渝民函〔2026〕12号"), &json!("王干事"), &json!("李科长"), &json!(1)),
        "the hours open to what stands behind them"
    );
}

#[test]
fn whoever_has_studied_is_not_removed() {
    let office = Office::new();
    let study = office.desk.made("study.record", office.outside(16));
    assert_eq!(
        office.desk.refused("people.remove", json!({ "id": office.person })),
        "people.in_use",
        "the hours would be nobody's"
    );
    office.desk.ask("study.remove", json!({ "id": study }));
    office.desk.ask("people.remove", json!({ "id": office.person }));
}

#[test]
fn an_online_video_is_looked_at_once_and_goes_by_its_length() {
    let office = Office::new();
    let ids: Vec<String> = [("一", 15), ("二", 29), ("三", 30)]
        .map(|(title, minutes)| office.desk.made("study.record", office.online(title, minutes)))
        .to_vec();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    office.review(&ids, true, "王干事").unwrap();
    assert_eq!(office.year()["credited"], 7, "0.25 + 0.5 + 1 hour");
    assert_eq!((office.target("online"), office.target("year")), (7, 0), "towards the online target alone");
    let query = json!({ "year": office.over.year(), "sort": "name", "offset": 0, "limit": 9 });
    let forecast = office.desk.ask("forecast.page", query);
    let lines = forecast["rows"][0]["lines"].as_array().unwrap().clone();
    let online = lines.iter().find(|line| line["online"] == true).unwrap();
    assert_eq!(online["credited"], 7, "the forecast counts the same");
}

#[test]
fn what_is_credited_stays_as_it_was_when_the_person_rises_and_goes_when_it_is_sent_back() {
    let office = Office::new();
    let id = office.desk.made("study.record", office.outside(16));
    office.review(&[&id], true, "王干事").unwrap();
    office.review(&[&id], true, "李科长").unwrap();
    let risen = json!({ "id": office.person, "patch": { "post": "副局长", "band": "township_leader" } });
    office.desk.ask("people.edit", risen);
    let study = office.desk.ask("study.get", json!({ "id": id }));
    assert_eq!((&study["post"], &study["unit"]), (&json!("科员"), &json!("县民政局")), "as it was then");
    let patch = json!({ "id": id, "patch": { "claimed": 32 } });
    assert_eq!(
        office.desk.refused("study.edit", patch.clone()),
        "study.reviewed",
        "not behind the reviewers' backs"
    );
    assert_eq!(office.desk.refused("study.remove", json!({ "id": id })), "study.reviewed", "nor removed");
    office.review(&[&id], false, "李科长").unwrap();
    assert_eq!((office.state(&id).as_str(), office.unit_quarters()), ("returned", 0), "its hours are gone");
    let edited = office.desk.ask("study.edit", patch);
    assert_eq!(edited["value"]["state"], "recorded", "put right, it waits again");
    office.desk.ask("undo.last", Value::Null);
    office.desk.ask("undo.last", Value::Null);
    assert_eq!(
        (office.state(&id).as_str(), office.unit_quarters()),
        ("credited", 16),
        "both acts can be undone"
    );
}

#[test]
fn what_cannot_be_is_refused_with_what_to_do() {
    let office = Office::new();
    let code = |study: Value| office.desk.refused("study.record", study);
    let outside = || office.outside(24);
    assert_eq!(code(Office::with(outside(), "title", " ")), "study.title_missing");
    assert_eq!(code(Office::with(outside(), "organiser", "")), "study.organiser_missing");
    assert_eq!(code(Office::with(outside(), "proof", "")), "study.proof_missing");
    assert_eq!(code(Office::with(outside(), "claimed", 0)), "study.no_hours");
    assert_eq!(
        code(Office::with(outside(), "claimed", 33)),
        "study.too_many_hours",
        "one day is eight hours"
    );
    assert_eq!(code(office.online("整天", 1_441)), "study.too_many_minutes");
    let tomorrow = office.over + Days::new(1);
    assert_eq!(
        code(Office::with(office.online("将来", 30), "ends", tomorrow.to_string())).as_str(),
        if tomorrow.year() == office.over.year() { "study.not_yet" } else { "study.across_years" }
    );
    let before = office.over - Days::new(1);
    assert_eq!(code(Office::with(outside(), "ends", before.to_string())), "study.dates_reversed");
    let last_year = NaiveDate::from_ymd_opt(office.over.year() - 1, 12, 30).unwrap();
    assert_eq!(code(Office::with(outside(), "starts", last_year.to_string())), "study.across_years");
    let nobody = "0".repeat(32);
    assert_eq!(code(Office::with(outside(), "person", nobody)), "study.person_missing");
    office.desk.made("study.record", outside());
    assert_eq!(code(outside()), "study.already_there", "the same twice");
    let page = office.desk.ask("study.page", json!({ "offset": 0, "limit": 9 }));
    assert_eq!(page["total"], 1, "nothing refused was recorded");
}

#[test]
fn a_review_is_all_or_nothing() {
    let office = Office::new();
    let good = office.desk.made("study.record", office.online("一", 30));
    let done = office.desk.made("study.record", office.online("二", 30));
    office.review(&[&done], true, "王干事").unwrap();
    assert_eq!(office.review(&[&good, &done], true, "王干事").unwrap_err(), "study.not_waiting");
    assert_eq!(office.state(&good), "recorded", "the other one was not touched either");
    assert_eq!(office.review(&[], true, "王干事").unwrap_err(), "study.nothing_chosen");
    assert_eq!(office.review(&[&good], true, " ").unwrap_err(), "study.name_missing");
    let silent = json!({ "ids": [good], "approve": false, "by": "王干事", "note": "" });
    assert_eq!(office.desk.refused("study.review", silent), "study.note_missing");
}
