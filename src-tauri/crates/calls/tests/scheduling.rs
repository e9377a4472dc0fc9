//! From a list of lessons to a timetable, why not, and repairs.

use crate::desk::Desk;
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

/// A desk with one class next week, Monday to Wednesday: six half-days, two trainers for the course, two rooms.
pub struct Week {
    pub desk: Desk,
    pub monday: NaiveDate,
    pub class: String,
    pub course: String,
    pub trainers: [String; 2],
    pub rooms: [String; 2],
}

impl Week {
    pub fn new() -> Self {
        let desk = Desk::with_office();
        let today: NaiveDate =
            desk.ask("office.state", Value::Null)["today"].as_str().unwrap().parse().unwrap();
        let monday = today.iter_days().skip(1).find(|day| day.format("%u").to_string() == "1").unwrap();
        let trainers = ["李四", "王五"].map(|name| desk.made("trainers.create", json!({ "name": name })));
        let course = desk.made(
            "courses.create",
            json!({ "name": "基层治理", "details": { "quarters": 16, "trainers": trainers } }),
        );
        let rooms = ["一号教室", "二号教室"].map(|name| desk.made("venues.create", json!({ "name": name })));
        let mut week = Self { desk, monday, class: String::new(), course, trainers, rooms };
        week.class = week.class("甲班", 2);
        week
    }

    pub fn day(&self, days: u64) -> String {
        (self.monday + Days::new(days)).to_string()
    }

    pub fn class(&self, name: &str, last: u64) -> String {
        let class =
            json!({ "name": name, "starts": self.day(0), "ends": self.day(last), "venue": self.rooms[0] });
        self.desk.made("classes.create", class)
    }

    pub fn add(&self, class: &str, lessons: usize) {
        let courses = vec![&self.course; lessons];
        self.desk.ask("scheduling.add_lessons", json!({ "class": class, "courses": courses }));
    }

    pub fn propose(&self, freedom: &str) -> Value {
        let scope = json!({ "classes": [], "from": self.day(0), "to": self.day(30), "freedom": freedom });
        self.desk.ask("scheduling.propose", json!({ "scope": scope, "seconds": 5, "seed": 1 }))
    }

    /// The sessions of a plan as `scheduling.apply` takes them.
    pub fn applied(proposal: &Value) -> Value {
        let slot = |slot: &Value| {
            json!({ "date": slot["date"], "start": slot["start"], "end": slot["end"],
                    "venue": slot["venue"], "trainer": slot["trainer"] })
        };
        let changes = proposal["changes"].as_array().unwrap().iter().map(|change| {
            json!({ "session": change["session"], "from": slot(&change["from"]), "to": slot(&change["to"]),
                    "others": change["others"] })
        });
        json!({ "changes": changes.collect::<Vec<Value>>() })
    }

    pub fn sessions(&self) -> Vec<Value> {
        let all = self.desk.ask("sessions.list", json!({ "from": self.day(0), "to": self.day(30) }));
        all.as_array().unwrap().clone()
    }

    /// How many clashes nobody has let stand.
    pub fn clashes(&self) -> usize {
        let all = self.desk.ask("sessions.clashes", json!({ "from": self.day(0), "to": self.day(30) }));
        all.as_array().unwrap().iter().filter(|clash| clash["overridden"].is_null()).count()
    }

    pub fn waiting(&self) -> usize {
        self.desk.ask("scheduling.waiting", json!({ "class": null })).as_array().unwrap().len()
    }
}

#[test]
fn lessons_become_a_timetable_without_a_clash_in_one_change_that_can_be_undone() {
    let week = Week::new();
    week.add(&week.class, 5);
    let other = week.class("乙班", 2);
    week.add(&other, 6);
    assert_eq!(week.waiting(), 11, "none has a date yet");
    assert_eq!(week.sessions().len(), 0, "none is on the calendar");

    let proposal = week.propose("gaps");
    assert_eq!(proposal["placed"], 11, "{proposal}");
    assert_eq!(week.waiting(), 11, "proposing records nothing");
    week.desk.ask("scheduling.apply", Week::applied(&proposal));
    assert_eq!(
        (week.sessions().len(), week.waiting(), week.clashes()),
        (11, 0, 0),
        "placed, and nothing clashes"
    );
    let last = week.desk.texts("sessions.list", json!({ "from": week.day(3), "to": week.day(30) }), "/id");
    assert_eq!(last, [""; 0], "all within the classes' days");

    week.desk.ask("undo.last", Value::Null);
    assert_eq!(week.waiting(), 11, "one undo takes all of it back");
}

#[test]
fn a_plan_is_refused_once_what_it_was_made_from_has_changed() {
    let week = Week::new();
    week.add(&week.class, 3);
    let proposal = week.propose("gaps");
    let first = &proposal["changes"][0];
    let mine = first["session"].clone();
    let patch = json!({ "date": week.day(2), "start": 540, "end": 720 });
    week.desk.ask("sessions.edit", json!({ "id": mine, "patch": patch }));
    let refused = week.desk.refused("scheduling.apply", Week::applied(&proposal));
    assert_eq!(refused, "scheduling.changed", "somebody has moved one of them since");
    assert_eq!(week.waiting(), 2, "and nothing of the plan was recorded");

    week.desk.ask("undo.last", Value::Null);
    let slot = &first["to"];
    let other = week.class("丙班", 2);
    let taken = json!({ "class": other, "course": null, "title": "讲座", "form": null, "date": slot["date"],
        "start": slot["start"], "end": slot["end"], "venue": slot["venue"], "trainer": null, "quarters": 16 });
    week.desk.ask("sessions.create", taken);
    let refused = week.desk.refused("scheduling.apply", Week::applied(&proposal));
    assert_eq!(refused, "scheduling.clashes", "the room is taken by now");
}

#[test]
fn what_has_no_place_is_told_with_its_reason_and_stays_waiting() {
    let week = Week::new();
    week.add(&week.class, 8);
    let proposal = week.propose("gaps");
    assert_eq!((&proposal["placed"], &proposal["left_out"]), (&json!(6), &json!(2)), "six half-days");
    let left_out = &proposal["changes"][0];
    assert_eq!(left_out["sort"], "left_out", "those without a place come first");
    assert_eq!(left_out["reasons"][0]["sort"], "class_busy", "every half-day of the class is taken");
    assert!(
        left_out["reasons"][0]["obstacles"][0]["other"]["title"].is_string(),
        "by a session that is named"
    );
    week.desk.ask("scheduling.apply", Week::applied(&proposal));
    assert_eq!((week.sessions().len(), week.waiting()), (6, 2), "what has no place still waits");
}

#[test]
fn a_class_without_dates_is_named_and_left_aside() {
    let week = Week::new();
    let undated = week.desk.made("classes.create", json!({ "name": "丁班" }));
    week.add(&undated, 1);
    let proposal = week.propose("gaps");
    assert_eq!(proposal["skipped"][0]["name"], "丁班", "it is said which");
    assert_eq!(proposal["skipped"][0]["reason"], "no_dates", "and why");
}

#[test]
fn an_ill_trainer_is_replaced_at_the_same_time_where_that_is_enough() {
    let week = Week::new();
    week.add(&week.class, 6);
    week.desk.ask("scheduling.apply", Week::applied(&week.propose("gaps")));
    let taught =
        |trainer: &str| week.sessions().iter().filter(|session| session["trainer"] == trainer).count();
    let ill = if taught(&week.trainers[0]) > 0 { &week.trainers[0] } else { &week.trainers[1] };
    let before = taught(ill);
    let disruption =
        json!({ "sort": "trainer", "trainer": ill, "venue": null, "from": week.day(0), "to": week.day(2) });
    let repairs = week.desk.ask("scheduling.repairs", disruption)["repairs"].clone();
    let best = &repairs[0];
    assert_eq!(best["sort"], "substitute", "{best}");
    assert_eq!(best["proposal"]["moved"], before, "only the sessions concerned");
    week.desk.ask("scheduling.apply", Week::applied(&best["proposal"]));
    assert_eq!((taught(ill), week.clashes()), (0, 0), "the other trainer steps in, without a clash");
}

#[test]
fn a_lost_day_is_made_up_within_the_class_or_after_it() {
    let week = Week::new();
    week.add(&week.class, 6);
    week.desk.ask("scheduling.apply", Week::applied(&week.propose("gaps")));
    let disruption =
        json!({ "sort": "days", "trainer": null, "venue": null, "from": week.day(0), "to": week.day(0) });
    let repairs = week.desk.ask("scheduling.repairs", disruption)["repairs"].clone();
    let best = &repairs[0];
    assert_eq!(
        (&best["sort"], &best["proposal"]["left_out"]),
        (&json!("later"), &json!(0)),
        "the class is full"
    );
    assert_eq!(best["proposal"]["moved"], 2, "the two sessions of that day");
    week.desk.ask("scheduling.apply", Week::applied(&best["proposal"]));
    let on_monday = week.sessions().iter().filter(|session| session["date"] == week.day(0).as_str()).count();
    assert_eq!((on_monday, week.sessions().len(), week.clashes()), (0, 6, 0), "moved, and nothing clashes");
}

#[test]
fn a_clash_has_three_ways_out_and_each_of_them_clears_it() {
    let week = Week::new();
    let other = week.class("乙班", 2);
    let session = |class: &str, which: usize| {
        let slot = json!({ "class": class, "course": week.course, "title": "", "form": null, "date": week.day(0),
            "start": 540, "end": 720, "venue": week.rooms[which], "trainer": week.trainers[which], "quarters": 16 });
        week.desk.ask("sessions.create", slot)["value"]["session"]["id"].clone()
    };
    let (one, two) = (session(&week.class, 0), session(&other, 1));
    let person = week.desk.made("people.create", json!({ "name": "张三", "unit": null }));
    for class in [&week.class, &other] {
        let both = json!({ "class": class, "people": [person], "accepted": [person], "reason": "两班兼顾" });
        week.desk.ask("enrollment.add", both);
    }
    assert_eq!(week.clashes(), 1, "somebody sits in both");
    let clash = json!({ "session": one, "other": two, "most": 4 });
    let ways = week.desk.ask("scheduling.clash_repairs", clash);
    let ways = ways["ways"].as_array().unwrap();
    assert_eq!(ways.len(), 4, "as many as were asked for");
    for way in ways {
        week.desk.ask("scheduling.apply", Week::applied(&json!({ "changes": [way] })));
        assert_eq!(week.clashes(), 0, "{way}");
        week.desk.ask("undo.last", Value::Null);
    }
}

#[test]
fn a_room_that_closed_since_has_ways_out_and_each_of_them_clears_it() {
    let week = Week::new();
    week.add(&week.class, 1);
    week.desk.ask("scheduling.apply", Week::applied(&week.propose("gaps")));
    let session = week.sessions()[0].clone();
    let close = json!({ "id": session["venue"], "patch": { "opens": 1200, "closes": 1300 } });
    week.desk.ask("venues.edit", close);
    assert_eq!(week.clashes(), 1, "the room is closed");
    let clash = json!({ "session": session["id"], "other": null, "most": 3 });
    let ways = week.desk.ask("scheduling.clash_repairs", clash);
    let ways = ways["ways"].as_array().unwrap();
    assert_eq!(ways.len(), 3, "three ways out");
    assert_eq!(ways[0]["sort"], "swapped", "the other room at the same time is the smallest change");
    for way in ways {
        week.desk.ask("scheduling.apply", Week::applied(&json!({ "changes": [way] })));
        assert_eq!(week.clashes(), 0, "{way}");
        week.desk.ask("undo.last", Value::Null);
    }
}

#[test]
fn nothing_is_kept_at_a_site_whose_safety_plan_is_gone() {
    let week = Week::new();
    week.add(&week.class, 1);
    week.desk.ask("scheduling.apply", Week::applied(&week.propose("gaps")));
    let session = week.sessions()[0].clone();
    let site = json!({ "kind": "field_site", "safety_plan": "安全预案" });
    week.desk.made("venues.create", json!({ "name": "白帝城", "details": site }));
    let unsafe_now = json!({ "id": session["venue"], "patch": { "kind": "field_site" } });
    week.desk.ask("venues.edit", unsafe_now);
    assert_eq!(week.clashes(), 1, "a site without a plan");
    let clash = json!({ "session": session["id"], "other": null, "most": 3 });
    let ways = week.desk.ask("scheduling.clash_repairs", clash)["ways"].as_array().unwrap().clone();
    assert!(!ways.is_empty(), "there is another site");
    for way in ways {
        week.desk.ask("scheduling.apply", Week::applied(&json!({ "changes": [way] })));
        assert_eq!(week.clashes(), 0, "another time at the same site would be no way out: {way}");
        week.desk.ask("undo.last", Value::Null);
    }
}

#[test]
fn what_is_preferred_is_heeded_as_much_as_was_said() {
    let week = Week::new();
    week.add(&week.class, 3);
    let propose = |mornings: u8| {
        let prefer = json!({ "mornings": mornings, "same_venue": 1, "fair_work": 0 });
        let scope = json!({ "classes": [], "from": week.day(0), "to": week.day(30), "freedom": "gaps", "prefer": prefer });
        week.desk.call("scheduling.propose", json!({ "scope": scope, "seconds": 5, "seed": 1 }))
    };
    let starts = |plan: Value| {
        let changes = plan["changes"].as_array().unwrap().clone();
        changes.iter().map(|change| change["to"]["start"].as_u64().unwrap()).collect::<Vec<u64>>()
    };
    assert!(starts(propose(0).unwrap()).contains(&870), "as early as possible: two of them on Monday");
    assert_eq!(starts(propose(3).unwrap()), [540; 3], "a morning each, whatever the day");
    assert_eq!(propose(4).unwrap_err().code, "scheduling.preferences", "as far as it goes");
}
