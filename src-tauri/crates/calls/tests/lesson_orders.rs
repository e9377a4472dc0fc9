//! What comes before what: recorded, heeded by the plan and by hand, relaxed, and refused where it cannot be kept.

use crate::relaxations::{relaxation, with};
use crate::scheduling::Week;
use chrono::NaiveDate;
use serde_json::{Value, json};

/// Records that the second lesson of a class comes so many days after the first.
fn order(week: &Week, lessons: [&str; 2], least: u16, most: Option<u16>) -> Value {
    json!({ "id": null, "either_way": false, "least_days": least, "most_days": most,
            "lessons": { "of": "sessions", "class": week.class, "first": lessons[0], "second": lessons[1] } })
}

/// The waiting lessons of the class.
fn lessons(week: &Week) -> Vec<String> {
    week.desk.texts("scheduling.waiting", json!({ "class": week.class }), "/id")
}

fn orders(week: &Week) -> Value {
    week.desk.ask("lesson_orders.list", json!({ "of": "class", "id": week.class }))
}

/// Day and minute of a session.
fn when(week: &Week, id: &str) -> (NaiveDate, u64) {
    let session = week.desk.ask("sessions.get", json!({ "id": id }));
    (session["date"].as_str().unwrap().parse().unwrap(), session["start"].as_u64().unwrap())
}

fn place(week: &Week, id: &str, day: u64, start: u16) -> Value {
    let patch = json!({ "date": week.day(day), "start": start, "end": start + 180 });
    week.desk.ask("sessions.edit", json!({ "id": id, "patch": patch }))["value"].clone()
}

#[test]
fn a_plan_keeps_the_orders_that_were_asked_for() {
    let week = Week::new();
    week.add(&week.class, 4);
    let [a, b, c, d] = lessons(&week).try_into().unwrap();
    week.desk.ask("lesson_orders.record", order(&week, [&d, &a], 2, None));
    week.desk.ask("lesson_orders.record", order(&week, [&b, &c], 0, Some(0)));
    let proposal = week.propose("gaps");
    assert_eq!(proposal["placed"], 4, "{proposal}");
    week.desk.ask("scheduling.apply", Week::applied(&proposal));
    assert!((when(&week, &a).0 - when(&week, &d).0).num_days() >= 2, "two days later at least");
    assert_eq!(when(&week, &b).0, when(&week, &c).0, "on the same day");
    assert!(when(&week, &b).1 < when(&week, &c).1, "one after the other");
    assert_eq!(week.clashes(), 0, "and nothing clashes");
    let told = orders(&week);
    assert_eq!((&told[0]["pairs"], &told[0]["broken"]), (&json!(1), &json!(0)), "all of them are kept");
}

#[test]
fn a_move_by_hand_against_an_order_is_a_clash_with_both_sides_and_ways_out() {
    let week = Week::new();
    week.add(&week.class, 2);
    let [a, b] = lessons(&week).try_into().unwrap();
    week.desk.ask("lesson_orders.record", order(&week, [&a, &b], 1, None));
    place(&week, &a, 1, 540);
    for (moved, day, other) in [(&b, 1, &a), (&b, 0, &a)] {
        let outcome = place(&week, moved, day, 870);
        assert_eq!(outcome["session"], Value::Null, "nothing is recorded: {outcome}");
        let clash = &outcome["clashes"][0];
        assert_eq!((&clash["kind"], &clash["other"]["id"]), (&json!("order"), &json!(other)), "{clash}");
        assert_eq!(clash["order"]["is_first"], false, "it is the second of the two");
    }
    place(&week, &b, 2, 540);
    let outcome = place(&week, &a, 2, 870);
    assert_eq!(
        (&outcome["session"], &outcome["clashes"][0]["order"]["is_first"]),
        (&Value::Null, &json!(true))
    );

    let trial = json!({ "id": a, "class": week.class, "date": week.day(2), "start": 870, "end": 1050, "venue": null, "trainer": null });
    assert_eq!(
        week.desk.ask("sessions.check", trial)[0]["kind"],
        "order",
        "a drag is coloured before it ends"
    );

    // Recorded afterwards, or let stand: then it is in the list, once, and either side can give way.
    week.desk.ask("lesson_orders.remove", json!({ "id": orders(&week)[0]["id"] }));
    week.desk.ask("lesson_orders.record", order(&week, [&b, &a], 1, None));
    assert_eq!(week.clashes(), 1, "told once");
    let clash = json!({ "session": a, "other": b, "most": 3 });
    let ways = week.desk.ask("scheduling.clash_repairs", clash);
    let ways = ways["ways"].as_array().unwrap();
    assert_eq!(ways.len(), 3, "three ways out");
    for way in ways {
        week.desk.ask("scheduling.apply", Week::applied(&json!({ "changes": [way] })));
        assert_eq!(week.clashes(), 0, "{way}");
        week.desk.ask("undo.last", Value::Null);
    }
}

#[test]
fn a_move_by_hand_before_the_opening_or_after_the_closing_of_its_class_is_a_clash() {
    let week = Week::new();
    week.add(&week.class, 3);
    let [opening, lesson, closing] = lessons(&week).try_into().unwrap();
    for (id, title) in [(&opening, "开班式"), (&closing, "结业典礼")] {
        week.desk.ask("sessions.edit", json!({ "id": id, "patch": { "title": title } }));
    }
    place(&week, &opening, 1, 540);
    place(&week, &closing, 2, 540);
    for (day, start, other, is_first) in [(0, 540, &opening, false), (2, 870, &closing, true)] {
        let outcome = place(&week, &lesson, day, start);
        assert_eq!(outcome["session"], Value::Null, "nothing is recorded: {outcome}");
        let clash = &outcome["clashes"][0];
        assert_eq!((&clash["kind"], &clash["other"]["id"]), (&json!("order"), &json!(other)), "{clash}");
        assert_eq!(clash["order"]["is_first"], is_first, "which of the two comes first: {clash}");
    }
    place(&week, &lesson, 1, 870);
    assert_eq!(week.clashes(), 0, "between the two is its place");
    place(&week, &closing, 1, 780);
    assert_eq!(when(&week, &closing).0.to_string(), week.day(2), "nor may the closing come before a lesson");
}

#[test]
fn a_lesson_that_an_order_leaves_no_place_for_is_placed_against_it_where_that_is_clicked() {
    let week = Week::new();
    week.add(&week.class, 2);
    let [a, b] = lessons(&week).try_into().unwrap();
    place(&week, &b, 0, 540);
    week.desk.ask("sessions.edit", json!({ "id": b, "patch": { "pinned": true } }));
    week.desk.ask("lesson_orders.record", order(&week, [&a, &b], 0, None));
    let proposal = week.propose("gaps");
    let relaxation = relaxation(&proposal, "order");
    assert_eq!(relaxation["sort"], "out_of_order", "nothing comes before the first half-day");
    assert_eq!(relaxation["step"]["others"], json!([b]), "it is said against whom");
    week.desk.ask("scheduling.apply", with(&proposal, &relaxation));
    assert_eq!(week.waiting(), 0, "it has its place");
    let clashes = week.desk.ask("sessions.clashes", json!({ "from": week.day(0), "to": week.day(30) }));
    assert_eq!(clashes.as_array().unwrap().len(), 1, "{clashes}");
    assert_eq!(
        clashes[0]["overridden"], "排课时放宽先后要求",
        "that it is out of order is let stand, and why"
    );
    week.desk.ask("undo.last", Value::Null);
    assert_eq!((week.waiting(), week.clashes()), (1, 0), "one undo takes all of it back");
}

#[test]
fn what_cannot_be_kept_is_refused() {
    let week = Week::new();
    week.add(&week.class, 3);
    let [a, b, c] = lessons(&week).try_into().unwrap();
    let refused = |wanted: Value| week.desk.refused("lesson_orders.record", wanted);
    assert_eq!(refused(order(&week, [&a, &a], 0, None)), "lesson_orders.same_lesson");
    assert_eq!(refused(order(&week, [&a, &b], 3, Some(2))), "lesson_orders.least_over_most");
    assert_eq!(
        refused(order(&week, [&a, &b], 3, None)),
        "lesson_orders.too_long",
        "three days are two apart"
    );
    assert_eq!(refused(order(&week, [&a, &b], 400, None)), "lesson_orders.days_beyond");
    week.desk.ask("lesson_orders.record", order(&week, [&a, &b], 1, None));
    assert_eq!(refused(order(&week, [&b, &a], 0, None)), "lesson_orders.known", "the two have one already");
    week.desk.ask("lesson_orders.record", order(&week, [&b, &c], 1, None));
    assert_eq!(refused(order(&week, [&c, &a], 0, None)), "lesson_orders.circle");
    let near = json!({ "id": null, "either_way": true, "least_days": 0, "most_days": 1,
        "lessons": { "of": "sessions", "class": week.class, "first": a, "second": c } });
    assert_eq!(refused(near), "lesson_orders.apart", "two days between, by the other two");
    let mut changed = order(&week, [&a, &b], 2, None);
    let known = orders(&week);
    let known = known.as_array().unwrap().iter().find(|order| order["first_session"] == json!(a)).unwrap();
    changed["id"] = known["id"].clone();
    assert_eq!(refused(changed), "lesson_orders.too_long", "together with the other, four days");
    assert_eq!(orders(&week).as_array().unwrap().len(), 2, "nothing of it was recorded");

    week.desk.ask("sessions.remove", json!({ "id": b }));
    assert_eq!(orders(&week), json!([]), "with the lesson its orders go");
    week.desk.ask("undo.last", Value::Null);
    assert_eq!(orders(&week).as_array().unwrap().len(), 2, "and come back with it");
}

#[test]
fn a_programs_orders_hold_in_each_of_its_classes_and_a_class_copied_takes_its_own_along() {
    let week = Week::new();
    let year = week.day(0)[..4].parse::<i32>().unwrap();
    let program = week.desk.made("plan.create", json!({ "year": year, "name": "任职培训" }));
    let second =
        week.desk.made("courses.create", json!({ "name": "党性分析", "details": { "quarters": 16 } }));
    let lessons = json!({ "of": "courses", "program": program, "first": second, "second": week.course });
    let wanted =
        json!({ "id": null, "lessons": lessons, "either_way": false, "least_days": 1, "most_days": null });
    week.desk.ask("lesson_orders.record", wanted);
    let class =
        json!({ "program": program, "starts": week.day(0), "ends": week.day(2), "venue": week.rooms[0] });
    let class = week.desk.made("classes.create", class);
    let courses = [&week.course, &second];
    week.desk.ask("scheduling.add_lessons", json!({ "class": class, "courses": courses }));
    week.desk.ask("scheduling.apply", Week::applied(&week.propose("gaps")));
    let of_course = |course: &str| {
        let sessions = week.sessions();
        let session = sessions.iter().find(|session| session["course"] == course).unwrap().clone();
        session["date"].as_str().unwrap().parse::<NaiveDate>().unwrap()
    };
    assert!(of_course(&second) < of_course(&week.course), "党性分析 comes a day earlier at least");
    let listed = week.desk.ask("lesson_orders.list", json!({ "of": "class", "id": class }));
    assert_eq!((&listed[0]["first_name"], &listed[0]["pairs"]), (&json!("党性分析"), &json!(1)), "{listed}");

    let ids = week.desk.texts("sessions.of_class", json!({ "class": class }), "/id");
    let own = json!({ "of": "sessions", "class": class, "first": ids[0], "second": ids[1] });
    let wanted = json!({ "id": null, "lessons": own, "either_way": true, "least_days": 0, "most_days": 2 });
    week.desk.ask("lesson_orders.record", wanted);
    let copy = week.desk.ask("classes.copy", json!({ "class": class, "starts": week.day(14) }));
    let copy = copy["value"]["class"]["id"].clone();
    let listed = week.desk.ask("lesson_orders.list", json!({ "of": "class", "id": copy }));
    let pairs: Vec<&Value> = listed.as_array().unwrap().iter().map(|order| &order["pairs"]).collect();
    assert_eq!(pairs, [&json!(1), &json!(1)], "its own, about the copied lessons, and the program's");
}

#[test]
fn a_plan_copied_to_another_year_takes_the_orders_of_its_programs_along() {
    let week = Week::new();
    let year = week.day(0)[..4].parse::<i32>().unwrap();
    let program = week.desk.made("plan.create", json!({ "year": year, "name": "任职培训" }));
    let second = week.desk.made("courses.create", json!({ "name": "党性分析" }));
    let lessons = json!({ "of": "courses", "program": program, "first": second, "second": week.course });
    let wanted =
        json!({ "id": null, "lessons": lessons, "either_way": false, "least_days": 1, "most_days": 3 });
    week.desk.ask("lesson_orders.record", wanted);
    week.desk.ask("plan.copy_year", json!({ "from": year, "to": year + 1 }));
    let copy = week.desk.texts("plan.programs", json!({ "year": year + 1, "offset": 0, "limit": 9 }), "/id");
    let listed = week.desk.ask("lesson_orders.list", json!({ "of": "program", "id": copy[0] }));
    assert_eq!(listed.as_array().unwrap().len(), 1, "one order, of the copy: {listed}");
    let said =
        ["first_course", "second_course", "least_days", "most_days"].map(|field| listed[0][field].clone());
    assert_eq!(said, [json!(second), json!(week.course), json!(1), json!(3)], "just as it was asked");
}
