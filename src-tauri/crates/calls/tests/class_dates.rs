//! The year's classes at once: days for those that have none, and their sessions within them.

use crate::desk::Desk;
use chrono::{Datelike, Days, Months, NaiveDate};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A desk with a program of two runs of four days, planned for the month after the next, and lessons for each run.
struct Month {
    desk: Desk,
    today: NaiveDate,
    first: NaiveDate,
    last: NaiveDate,
    room: String,
    course: String,
    runs: Vec<String>,
}

impl Month {
    fn new() -> Self {
        let desk = Desk::with_office();
        let today: NaiveDate =
            desk.ask("office.state", Value::Null)["today"].as_str().unwrap().parse().unwrap();
        let first = (today + Months::new(2)).with_day(1).unwrap();
        let last = first + Months::new(1) - Days::new(1);
        let trainer = desk.made("trainers.create", json!({ "name": "李四" }));
        let course = json!({ "name": "基层治理", "details": { "quarters": 16, "trainers": [trainer] } });
        let course = desk.made("courses.create", course);
        let room = desk.made("venues.create", json!({ "name": "一号教室" }));
        let mut month = Self { desk, today, first, last, room, course, runs: Vec::new() };
        month.runs = month.planned("村干部班", 2, "一号教室");
        month.runs.iter().for_each(|class| month.lessons(class, 6));
        month
    }

    /// The classes of a new program of four days, without dates.
    fn planned(&self, name: &str, runs: u32, place: &str) -> Vec<String> {
        let details = json!({ "runs": runs, "days": 4, "size": 30, "place": place,
            "period": format!("{}月", self.first.month()), "audience": name });
        let program = json!({ "year": self.first.year(), "name": name, "details": details });
        let program = self.desk.made("plan.create", program);
        let made = self.desk.ask("classes.create_runs", json!({ "program": program }));
        let made = made["value"].as_array().unwrap();
        made.iter().map(|class| class["id"].as_str().unwrap().to_owned()).collect()
    }

    fn lessons(&self, class: &str, count: usize) {
        let courses = vec![&self.course; count];
        self.desk.ask("scheduling.add_lessons", json!({ "class": class, "courses": courses }));
    }

    fn propose(&self, dates: &str, seed: u32) -> Value {
        let scope = json!({ "classes": [], "from": self.today, "to": self.last + Days::new(60),
            "freedom": "gaps", "dates": dates });
        self.desk.ask("scheduling.propose", json!({ "scope": scope, "seconds": 5, "seed": seed }))
    }

    fn block(&self, from: NaiveDate, to: NaiveDate) {
        for date in from.iter_days().take_while(|date| *date <= to) {
            let day = json!({ "date": date, "kind": "county_block", "name": "防汛" });
            self.desk.ask("calendar.set_day", day);
        }
    }

    fn class_days(&self, class: &str) -> [Value; 2] {
        let class = self.desk.ask("classes.get", json!({ "id": class }));
        ["starts", "ends"].map(|field| class[field].clone())
    }

    fn sessions(&self) -> Vec<Value> {
        let span = json!({ "from": self.today, "to": self.last + Days::new(60) });
        self.desk.ask("sessions.list", span).as_array().unwrap().clone()
    }
}

/// A plan as `scheduling.apply` takes it.
fn applied(proposal: &Value) -> Value {
    let slot = |slot: &Value| {
        json!({ "date": slot["date"], "start": slot["start"], "end": slot["end"],
                "venue": slot["venue"], "trainer": slot["trainer"] })
    };
    let changes = proposal["changes"].as_array().unwrap().iter().map(|change| {
        json!({ "session": change["session"], "from": slot(&change["from"]), "to": slot(&change["to"]) })
    });
    let given = proposal["dates"].as_array().unwrap().iter().filter(|one| !one["to"].is_null());
    let dates = given.map(|one| json!({ "class": one["class"], "from": one["from"], "to": one["to"] }));
    json!({ "changes": changes.collect::<Vec<Value>>(), "dates": dates.collect::<Vec<Value>>() })
}

fn date(value: &Value) -> NaiveDate {
    value.as_str().unwrap().parse().unwrap()
}

/// First and last day of each class of a plan.
fn spans(proposal: &Value) -> Vec<(NaiveDate, NaiveDate)> {
    let dates = proposal["dates"].as_array().unwrap().iter();
    dates.map(|one| (date(&one["to"]["from"]), date(&one["to"]["to"]))).collect()
}

#[test]
fn classes_without_dates_get_days_in_their_month_and_their_sessions_in_one_change() {
    let month = Month::new();
    let blocked = month.first + Days::new(7);
    month.block(blocked, blocked + Days::new(2));
    let proposal = month.propose("open", 1);
    let found = spans(&proposal);
    assert_eq!(found.len(), 2, "both runs get days: {proposal}");
    for (from, to) in &found {
        assert!(*from >= month.first && *to <= month.last, "{from} to {to} lies in the month planned");
        let days = from.iter_days().take_while(|date| date <= to);
        let workdays = days.filter(|date| date.weekday().num_days_from_monday() < 5);
        let workdays = workdays.filter(|date| !(blocked..=blocked + Days::new(2)).contains(date));
        assert!(workdays.count() >= 4, "four days people can come, and not those blocked");
    }
    let apart = found[0].1 < found[1].0 || found[1].1 < found[0].0;
    assert!(apart, "the same people and the same room are needed once at a time");
    assert_eq!((&proposal["placed"], &proposal["left_out"]), (&json!(12), &json!(0)), "all lessons fit");
    assert_eq!(month.propose("open", 1)["dates"], proposal["dates"], "the same seed, the same days");
    assert_eq!(month.class_days(&month.runs[0]), [Value::Null, Value::Null], "proposing records nothing");

    month.desk.ask("scheduling.apply", applied(&proposal));
    for session in month.sessions() {
        let [starts, ends] = month.class_days(session["class"].as_str().unwrap());
        assert!((date(&starts)..=date(&ends)).contains(&date(&session["date"])), "within its class's days");
    }
    let span = json!({ "from": month.today, "to": month.last });
    assert_eq!(month.desk.ask("sessions.clashes", span), json!([]), "nothing clashes");
    month.desk.ask("undo.last", Value::Null);
    assert_eq!(month.class_days(&month.runs[1]), [Value::Null, Value::Null], "one undo takes the days back");
    assert_eq!(month.sessions().len(), 0, "and the sessions with them");
}

#[test]
fn a_month_without_room_is_said_to_have_none_and_who_is_in_the_way() {
    let month = Month::new();
    let taken = json!({ "name": "长班", "starts": month.first, "ends": month.last, "venue": month.room });
    month.desk.made("classes.create", taken);
    let proposal = month.propose("open", 1);
    let left = &proposal["dates"][0];
    assert!(left["to"].is_null(), "the room is taken all month: {left}");
    let in_the_way = &left["in_the_way"][0];
    assert_eq!((&in_the_way["sort"], &in_the_way["name"]), (&json!("venue"), &json!("一号教室")), "by what");
    assert_eq!(in_the_way["class_name"], "长班", "and by whom");
    assert!(left["nearly"]["from"].is_string(), "days it could have otherwise are named");

    let month = Month::new();
    month.block(month.first, month.last);
    let left = &month.propose("open", 1)["dates"][0];
    assert!(left["to"].is_null() && left["nearly"].is_null(), "no workday is left in the month: {left}");
}

#[test]
fn a_class_whose_days_are_blocked_moves_with_its_sessions_where_it_may() {
    let month = Month::new();
    month.desk.ask("scheduling.apply", applied(&month.propose("open", 1)));
    let class = &month.runs[0];
    let [starts, ends] = month.class_days(class).map(|day| date(&day));
    month.block(starts, ends);
    assert_eq!(month.propose("open", 1)["dates"], json!([]), "without leave it keeps its days");
    let proposal = month.propose("movable", 1);
    let moved = proposal["dates"].as_array().unwrap();
    assert_eq!(moved.len(), 1, "the other class stays where it is: {proposal}");
    assert_eq!(moved[0]["class"], class.as_str(), "the one concerned moves");
    assert_eq!((&proposal["moved"], &proposal["left_out"]), (&json!(6), &json!(0)), "with its six sessions");

    let mut without = applied(&proposal);
    without["changes"] = json!([]);
    let refused = month.desk.refused("scheduling.apply", without);
    assert_eq!(refused, "scheduling.outside_its_days", "its sessions cannot stay behind");
    month.desk.ask("scheduling.apply", applied(&proposal));
    let days: BTreeSet<NaiveDate> = month.sessions().iter().map(|one| date(&one["date"])).collect();
    assert!(days.range(starts..=ends).next().is_none(), "no session is left on the blocked days");
    let refused = month.desk.refused("scheduling.apply", applied(&proposal));
    assert_eq!(refused, "scheduling.dates_changed", "a plan is applied once");
}

#[test]
fn where_sessions_find_no_place_in_the_first_days_other_days_are_tried() {
    let month = Month::new();
    let monday = month.first.iter_days().find(|day| day.format("%u").to_string() == "1").unwrap();
    // A week's limit that another class uses up on the Monday alone: the days after it look free.
    let trainers = month.desk.ask("trainers.find", json!({ "text": "李四", "limit": 1 }));
    let trainer = trainers[0]["id"].clone();
    month.desk.ask("trainers.edit", json!({ "id": trainer, "patch": { "most_minutes": 1_080 } }));
    let other = month.desk.made("venues.create", json!({ "name": "二号教室" }));
    for monday in monday.iter_days().step_by(7).take(2) {
        let busy = json!({ "name": "另一班", "starts": monday, "ends": monday });
        let class = month.desk.made("classes.create", busy);
        for start in [480, 720] {
            let slot = json!({ "class": class, "course": null, "title": "讲座", "form": null, "date": monday,
                "start": start, "end": start + 240, "venue": other, "trainer": trainer, "quarters": 16 });
            month.desk.ask("sessions.create", slot);
        }
    }
    let proposal = month.propose("open", 1);
    assert_eq!(proposal["left_out"], 0, "the weeks after have room for all: {proposal}");
    let later = spans(&proposal).iter().all(|(from, _)| *from >= monday + Days::new(14));
    assert!(later, "neither run stays in the weeks that look free at first: {proposal}");
}

#[test]
fn a_class_keeps_to_the_time_of_its_own() {
    let month = Month::new();
    let (from, to) = (month.first + Days::new(35), month.first + Days::new(55));
    let own = json!({ "not_before": from, "not_after": to });
    month.desk.ask("classes.edit", json!({ "id": month.runs[0], "patch": own }));
    let proposal = month.propose("open", 1);
    let of = |class: &str| {
        let dates = proposal["dates"].as_array().unwrap();
        let one = dates.iter().find(|one| one["class"] == class).unwrap();
        (date(&one["to"]["from"]), date(&one["to"]["to"]))
    };
    let (first, last) = of(&month.runs[0]);
    assert!(first >= from && last <= to, "not in the month of its plan: {first} to {last}");
    assert!(of(&month.runs[1]).1 <= month.last, "the other run has no time of its own");
}
