//! What lies in an office before its window opens, recorded through the same calls.
#![expect(clippy::indexing_slicing, reason = "an answer without what it should have stops the story")]

use calls::{Folders, Request, Surroundings, Xuecheng};
use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;

/// An office without its window. It is closed when this is dropped, and only then a window may open it.
pub struct Office(Xuecheng);

impl Office {
    /// Opens the office in `folder`, if there is one.
    #[must_use]
    pub fn at(folder: &Path) -> Self {
        let office = Self(Xuecheng::new(Folders::of_office(folder), Arc::new(Surroundings)));
        office.call("office.state", Value::Null);
        office
    }

    /// Makes an office in `folder`.
    #[must_use]
    pub fn made_at(folder: &Path) -> Self {
        let office = Self::at(folder);
        let new = json!({ "name": "县委组织部", "county": "奉节县", "account_name": "王敏" });
        office.call("office.create", new);
        office
    }

    /// Makes a call.
    pub fn call(&self, name: &str, input: Value) -> Value {
        let request: Request = serde_json::from_value(json!({ "name": name, "input": input })).unwrap();
        self.0.call(&request, &|_| {}).unwrap_or_else(|refusal| panic!("{name} is refused: {refusal:?}"))
    }

    /// Makes a record, and answers its id.
    pub fn make(&self, name: &str, input: Value) -> String {
        let made = self.call(name, input);
        made["value"]["id"].as_str().unwrap_or_else(|| panic!("{name} makes nothing")).to_owned()
    }

    /// The days from next Monday to its Sunday, as `2026-12-07`.
    pub fn next_week(&self) -> Vec<String> {
        let today = self.call("office.state", Value::Null)["today"].clone();
        let today: NaiveDate = today.as_str().and_then(|today| today.parse().ok()).expect("a day is today");
        let until = 7 - u64::from(today.weekday().num_days_from_monday());
        (0..7).map(|day| (today + Days::new(until + day)).to_string()).collect()
    }

    /// A class of one session this morning, with these people in it. Answers the session's id.
    pub fn hold_a_class(&self, title: &str, names: &[String]) -> String {
        let today = self.call("office.state", Value::Null)["today"].clone();
        let class =
            self.make("classes.create", json!({ "name": "年轻干部培训班", "starts": today, "ends": today }));
        let enlist = |name: &String| self.make("people.create", json!({ "name": name, "unit": null }));
        let people: Vec<String> = names.iter().map(enlist).collect();
        self.call(
            "enrollment.add",
            json!({ "class": class, "people": people, "accepted": [], "reason": "" }),
        );
        let session = json!({
            "class": class, "course": null, "title": title, "form": null, "date": today, "start": 540, "end": 720,
            "venue": null, "trainer": null, "quarters": 16,
        });
        let held = self.call("sessions.create", session);
        held["value"]["session"]["id"].as_str().expect("nothing clashes").to_owned()
    }
}
