//! A session without a place: what can give for it, applied with the plan in one change.

use crate::scheduling::Week;
use serde_json::{Value, json};

/// A week with lessons to be placed, everything in their way as `upset` leaves it.
fn upset(lessons: usize, upset: impl FnOnce(&Week)) -> Week {
    let week = Week::new();
    week.add(&week.class, lessons);
    upset(&week);
    week
}

/// The reason of a sort of the first session left out, and its relaxation.
pub fn relaxation(proposal: &Value, reason: &str) -> Value {
    let left_out = &proposal["changes"][0];
    assert_eq!(left_out["sort"], "left_out", "something has no place: {proposal}");
    let reasons = left_out["reasons"].as_array().unwrap();
    let found = reasons.iter().find(|one| one["sort"] == reason);
    found.unwrap_or_else(|| panic!("{reason} is among {reasons:?}"))["relaxation"].clone()
}

/// The plan as `scheduling.apply` takes it, with a relaxation in place of what it says of the same sessions.
pub fn with(proposal: &Value, relaxation: &Value) -> Value {
    let of = |change: &Value| change["session"].clone();
    let instead = relaxation["changes"].as_array().unwrap();
    let kept = proposal["changes"].as_array().unwrap().iter();
    let kept = kept.filter(|change| instead.iter().all(|other| of(other) != of(change)));
    let changes: Vec<Value> = kept.chain(instead).cloned().collect();
    let mut plan = Week::applied(&json!({ "changes": changes }));
    plan["dates"] = relaxation["dates"].as_object().map_or(json!([]), |dates| json!([dates]));
    plan["steps"] = relaxation["step"].as_object().map_or(json!([]), |step| json!([step]));
    plan
}

/// Applies the relaxation of a reason: all lessons have a date then and nothing clashes; one undo takes all of it back.
pub fn gives_way(week: &Week, reason: &str) -> Value {
    let proposal = week.propose("gaps");
    let relaxation = relaxation(&proposal, reason);
    let (sessions, waiting, clashes) = (week.sessions(), week.waiting(), week.clashes());
    week.desk.ask("scheduling.apply", with(&proposal, &relaxation));
    assert_eq!(
        (week.waiting(), week.clashes()),
        (0, clashes),
        "every lesson has a place, and nothing new clashes: {relaxation}"
    );
    let after = week.sessions();
    week.desk.ask("undo.last", Value::Null);
    assert_eq!((week.sessions(), week.waiting()), (sessions, waiting), "one undo takes all of it back");
    json!({ "relaxation": relaxation, "sessions": after })
}

/// Other classes, each in a room of its own at every half-day of the week, with days to spare until a day.
fn others(week: &Week, rooms: &[usize], trainers: [Option<usize>; 2], last: u64) -> String {
    let mut other = String::new();
    for (room, trainer) in rooms.iter().zip(trainers) {
        other = week.class(&format!("{room}号班"), last);
        for (day, start) in (0..3).flat_map(|day| [(day, 540), (day, 870)]) {
            let slot = json!({ "class": other, "course": null, "title": "讲座", "form": null,
                "date": week.day(day), "start": start, "end": start + 180, "venue": week.rooms[*room],
                "trainer": trainer.map(|trainer| &week.trainers[trainer]), "quarters": 16 });
            week.desk.ask("sessions.create", slot);
        }
    }
    other
}

#[test]
fn a_full_class_goes_on_for_a_day() {
    let week = upset(7, |_| {});
    let given = gives_way(&week, "class_busy");
    assert_eq!(given["relaxation"]["sort"], "extend", "{given}");
    assert_eq!(given["relaxation"]["dates"]["to"]["to"], week.day(3), "Thursday");
    let on_thursday = |session: &&Value| session["date"] == week.day(3).as_str();
    assert_eq!(given["sessions"].as_array().unwrap().iter().filter(on_thursday).count(), 1, "one lesson");
}

#[test]
fn two_lessons_too_many_are_promised_different_places() {
    let week = upset(8, |_| {});
    let proposal = week.propose("gaps");
    let place = |at: usize| {
        let to = &proposal["changes"][at]["reasons"][0]["relaxation"]["changes"][0]["to"];
        (to["date"].clone(), to["start"].clone())
    };
    assert!(place(0).0.is_string(), "{proposal}");
    assert_ne!(place(0), place(1), "both relaxations can be applied together");
}

fn absent(week: &Week) {
    for trainer in &week.trainers {
        let days = json!({ "trainer": trainer, "starts": week.day(0), "ends": week.day(30) });
        week.desk.ask("trainers.add_absence", days);
    }
}

#[test]
fn somebody_else_teaches_where_all_are_away_and_nobody_yet_where_there_is_nobody() {
    let week = upset(1, absent);
    assert_eq!(gives_way(&week, "trainer_away")["relaxation"]["sort"], "unnamed", "its time is settled");
    week.desk.made("trainers.create", json!({ "name": "赵六" }));
    let given = gives_way(&week, "trainer_away");
    assert_eq!(
        (&given["relaxation"]["sort"], &given["relaxation"]["name"]),
        (&json!("other_trainer"), &json!("赵六"))
    );
}

#[test]
fn a_trainer_teaches_more_than_agreed() {
    let week = upset(1, |week| {
        for trainer in &week.trainers {
            let patch = json!({ "most_minutes": 60, "most_minutes_a_quarter": 120 });
            week.desk.ask("trainers.edit", json!({ "id": trainer, "patch": patch }));
        }
    });
    let given = gives_way(&week, "trainer_load");
    let step = &given["relaxation"]["step"];
    assert_eq!((&step["week"], &step["quarter"]), (&json!(180), &json!(180)), "as much as the lesson takes");
}

#[test]
fn a_venue_opens_longer_or_gets_more_seats() {
    let week = upset(1, |week| {
        for room in &week.rooms {
            let patch = json!({ "opens": 1200, "closes": 1320 });
            week.desk.ask("venues.edit", json!({ "id": room, "patch": patch }));
        }
    });
    let given = gives_way(&week, "venue_closed");
    assert_eq!(given["relaxation"]["sort"], "open_longer", "{given}");

    let week = upset(1, |week| {
        for room in &week.rooms {
            week.desk.ask("venues.edit", json!({ "id": room, "patch": { "capacity": 20 } }));
        }
        week.desk.ask("classes.edit", json!({ "id": week.class, "patch": { "capacity": 45 } }));
    });
    let given = gives_way(&week, "seats");
    assert_eq!(given["relaxation"]["step"]["seats"], 45, "a seat for each");
}

#[test]
fn whoever_is_in_the_way_goes_elsewhere_unless_it_is_pinned() {
    let full = |week: &Week| {
        others(week, &[0, 1], [None, None], 9);
    };
    let week = upset(1, full);
    let given = gives_way(&week, "venue_busy");
    assert_eq!(given["relaxation"]["sort"], "move_other", "{given}");
    assert_eq!(
        given["relaxation"]["changes"].as_array().unwrap().len(),
        2,
        "the lesson, and the other session"
    );

    for session in week.sessions() {
        week.desk.ask("sessions.edit", json!({ "id": session["id"], "patch": { "pinned": true } }));
    }
    let given = gives_way(&week, "venue_busy");
    assert_eq!(given["relaxation"]["sort"], "unnamed", "pinned sessions stay: {given}");
}

#[test]
fn a_busy_trainer_is_relieved_and_shared_people_are_freed() {
    let week = upset(1, |week| {
        others(week, &[0, 1], [Some(0), Some(1)], 9);
        week.desk.made("venues.create", json!({ "name": "三号教室" }));
    });
    week.desk.made("trainers.create", json!({ "name": "赵六" }));
    assert_eq!(gives_way(&week, "trainer_busy")["relaxation"]["name"], "赵六", "who is free");

    let week = upset(1, |week| {
        let other = others(week, &[1], [None, None], 9);
        let person = week.desk.made("people.create", json!({ "name": "张三", "unit": null }));
        for class in [&week.class, &other] {
            let both =
                json!({ "class": class, "people": [person], "accepted": [person], "reason": "两班兼顾" });
            week.desk.ask("enrollment.add", both);
        }
    });
    assert_eq!(
        gives_way(&week, "people_busy")["relaxation"]["sort"],
        "move_other",
        "the other class has days"
    );
}

#[test]
fn what_must_come_after_the_opening_comes_before_only_where_that_is_clicked() {
    let opening = |week: &Week, day: u64, start: u16| {
        let slot = json!({ "class": week.class, "course": null, "title": "开班式", "form": null, "date": week.day(day),
            "start": start, "end": start + 180, "venue": week.rooms[0], "trainer": null, "quarters": 4 });
        let made = week.desk.ask("sessions.create", slot);
        let id = &made["value"]["session"]["id"];
        week.desk.ask("sessions.edit", json!({ "id": id, "patch": { "pinned": true } }));
    };
    let week = upset(4, |week| opening(week, 1, 540));
    let proposal = week.propose("gaps");
    assert_eq!(
        (&proposal["placed"], &proposal["left_out"]),
        (&json!(3), &json!(1)),
        "Monday is before the opening"
    );

    let week = upset(1, |week| opening(week, 2, 870));
    let given = gives_way(&week, "order");
    assert_eq!(given["relaxation"]["sort"], "out_of_order", "nothing comes after the last half-day");
}

#[test]
fn a_class_without_a_workday_gets_one() {
    let week = Week::new();
    let weekend =
        json!({ "name": "丁班", "starts": week.day(5), "ends": week.day(6), "venue": week.rooms[0] });
    let class = week.desk.made("classes.create", weekend);
    week.add(&class, 1);
    assert_eq!(
        gives_way(&week, "no_days")["relaxation"]["dates"]["to"]["to"],
        week.day(7),
        "the Monday after"
    );
}

#[test]
fn nothing_is_placed_in_a_venue_out_of_use() {
    let week = upset(2, |week| {
        week.desk.ask("venues.edit", json!({ "id": week.rooms[0], "patch": { "suspended": true } }));
    });
    let proposal = week.propose("gaps");
    assert_eq!(proposal["placed"], 2, "the other room will do: {proposal}");
    week.desk.ask("scheduling.apply", Week::applied(&proposal));
    assert_eq!(week.clashes(), 0, "nothing is held where nothing may be held");
}

#[test]
fn a_session_on_a_day_blocked_since_stays_there_where_the_block_is_lifted() {
    let week = Week::new();
    let class = week.class("丁班", 0);
    let held = json!({ "class": class, "course": week.course, "title": "", "form": null, "date": week.day(0),
        "start": 540, "end": 720, "venue": week.rooms[0], "trainer": week.trainers[0], "quarters": 16 });
    week.desk.ask("sessions.create", held);
    week.desk.ask("calendar.set_day", json!({ "date": week.day(0), "kind": "county_block", "name": "防汛" }));
    assert_eq!(week.clashes(), 1, "it lies on a blocked day");
    let proposal = week.propose("gaps");
    let relaxation = relaxation(&proposal, "blocked_day");
    assert_eq!(
        (&relaxation["sort"], &relaxation["step"]["date"]),
        (&json!("lift_block"), &json!(week.day(0))),
        "{relaxation}"
    );
    week.desk.ask("scheduling.apply", with(&proposal, &relaxation));
    assert_eq!(
        (week.sessions().len(), week.waiting(), week.clashes()),
        (1, 0, 0),
        "it stays, and nothing clashes"
    );
    week.desk.ask("undo.last", Value::Null);
    assert_eq!(week.clashes(), 1, "one undo blocks the day again");
}

#[test]
fn a_way_that_is_too_long_is_spared_where_the_venue_is_left_open() {
    let far = |week: &Week| {
        let township = |name: &str| {
            week.desk.made("units.create", json!({ "name": name, "kind": "township", "parent": null }))
        };
        let (near, far) = (township("永安街道"), township("兴隆镇"));
        for room in &week.rooms {
            let patch = json!({ "township": near, "travel_minutes": 100 });
            week.desk.ask("venues.edit", json!({ "id": room, "patch": patch }));
        }
        let details = json!({ "kind": "red_site", "township": far, "travel_minutes": 120 });
        let site = week.desk.made("venues.create", json!({ "name": "纪念地", "details": details }));
        for (day, start) in (0..3).flat_map(|day| [(day, 540), (day, 870)]).filter(|slot| *slot != (0, 870)) {
            let held = json!({ "class": week.class, "course": null, "title": "现场教学", "form": "field_teaching",
                "date": week.day(day), "start": start, "end": start + 180, "venue": site, "trainer": null, "quarters": 16 });
            let made = week.desk.ask("sessions.create", held);
            let id = &made["value"]["session"]["id"];
            week.desk.ask("sessions.edit", json!({ "id": id, "patch": { "pinned": true } }));
        }
    };
    let week = upset(1, far);
    let given = gives_way(&week, "travel");
    assert_eq!(given["relaxation"]["sort"], "unnamed", "no room is near enough: {given}");
    assert_eq!(given["relaxation"]["changes"][0]["to"]["venue"], Value::Null, "its time is settled");

    week.desk.made("venues.create", json!({ "name": "镇会议室", "details": { "kind": "meeting_room" } }));
    let proposal = week.propose("gaps");
    assert_eq!(proposal["placed"], 1, "and where a room is near, it needs nothing: {proposal}");
}
