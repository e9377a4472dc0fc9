//! Classes: made from the plan, copied, put off, confirmed, called off, removed.

use crate::desk::Desk;
use serde_json::{Value, json};

fn program(desk: &Desk) -> String {
    let details =
        json!({ "size": 40, "runs": 3, "days": 5, "audience": "乡镇党政班子成员", "place": "县委党校" });
    desk.made("plan.create", json!({ "year": 2026, "name": "科级干部进修班", "details": details }))
}

fn session(desk: &Desk, class: &str, date: &str) -> Value {
    let session = json!({
        "class": class, "course": null, "title": "党的二十大精神解读", "form": null, "date": date,
        "start": 540, "end": 720, "venue": null, "trainer": null, "quarters": 16, "reason": "测试用例"
    });
    desk.ask("sessions.create", session).pointer("/value/session").unwrap().clone()
}

fn dates(desk: &Desk, class: &str) -> Vec<String> {
    let span = json!({ "class": class, "from": "2020-01-01", "to": "2030-12-31" });
    desk.texts("sessions.list", span, "/date")
}

/// A class that has been held, with one person marked present.
fn marked(desk: &Desk) -> String {
    let class = desk.made(
        "classes.create",
        json!({ "name": "读书班", "starts": "2025-03-03", "ends": "2025-03-04", "state": "confirmed" }),
    );
    let unit = desk.made("units.create", json!({ "name": "永安街道", "kind": "township", "parent": null }));
    let person = desk.made("people.create", json!({ "name": "李四", "unit": unit }));
    desk.ask("enrollment.add", json!({ "class": class, "people": [person] }));
    let session = session(desk, &class, "2025-03-03");
    let marks = json!([{ "person": person, "status": "present", "minutes": 0 }]);
    desk.ask("attendance.mark", json!({ "session": session["id"], "marks": marks, "source": "roll_call" }));
    class
}

#[test]
fn a_class_takes_after_its_program_and_counts_its_runs() {
    let desk = Desk::with_office();
    let program = program(&desk);
    let venue = desk.made("venues.create", json!({ "name": "县委党校" }));
    let made =
        desk.ask("classes.create", json!({ "program": program, "starts": "2026-03-05" }))["value"].clone();
    assert_eq!(made["name"], "科级干部进修班", "the program's name");
    assert_eq!(made["run"], 1, "the first run");
    assert_eq!((&made["capacity"], &made["audience"]), (&json!(40), &json!("乡镇党政班子成员")), "its size");
    assert_eq!(made["venue"], json!(venue), "the place the plan names is a venue on record");
    assert_eq!(made["ends"], "2026-03-11", "five workdays from a Thursday");
    let second = desk.ask("classes.create", json!({ "program": program, "capacity": 60 }))["value"].clone();
    assert_eq!((&second["run"], &second["capacity"]), (&json!(2), &json!(60)), "what is said wins");
    let rest = desk.ask("classes.create_runs", json!({ "program": program }))["value"].clone();
    let runs: Vec<_> = rest.as_array().unwrap().iter().map(|class| class["run"].clone()).collect();
    assert_eq!(runs, [3], "only the run that is lacking");
    let again = desk.refused("classes.create_runs", json!({ "program": program }));
    assert_eq!(again, "classes.runs_complete", "then there are all three");
    let alone = desk.ask("classes.create", json!({ "name": "领导干部读书班" }))["value"].clone();
    assert_eq!(alone["run"], 0, "a class of its own has no number");
}

#[test]
fn what_makes_no_sense_is_refused() {
    let desk = Desk::with_office();
    let refused = |details: Value| desk.refused("classes.create", details);
    assert_eq!(refused(json!({})), "classes.name_missing", "a class has a name");
    let backwards = json!({ "name": "读书班", "starts": "2026-03-06", "ends": "2026-03-05" });
    assert_eq!(refused(backwards), "classes.ends_before_start", "dates run forward");
    assert_eq!(
        refused(json!({ "name": "读书班", "starts": "0026-03-05" })),
        "classes.date_beyond",
        "a year 26"
    );
    assert_eq!(refused(json!({ "name": "读书班", "capacity": 9999 })), "classes.capacity_beyond", "too many");
    assert_eq!(
        refused(json!({ "name": "读书班", "state": "confirmed" })),
        "classes.dates_needed",
        "no dates"
    );
    let class = desk.made("classes.create", json!({ "name": "读书班" }));
    let close = json!({ "id": class, "patch": { "state": "closed" } });
    assert_eq!(
        desk.refused("classes.edit", close),
        "classes.close_elsewhere",
        "closing is a decision of its own"
    );
}

#[test]
fn a_new_run_takes_the_timetable_along_and_steps_over_days_off() {
    let desk = Desk::with_office();
    desk.ask("calendar.import_statutory", Value::Null);
    let program = program(&desk);
    let starts = json!({ "program": program, "starts": "2026-03-02", "ends": "2026-03-06" });
    let earlier = desk.made("classes.create", starts);
    for date in ["2026-03-02", "2026-03-03", "2026-03-06"] {
        session(&desk, &earlier, date);
    }
    let copied =
        desk.ask("classes.copy", json!({ "class": earlier, "starts": "2026-04-29" }))["value"].clone();
    assert_eq!(
        (&copied["sessions"], &copied["displaced"]),
        (&json!(3), &json!(1)),
        "one fell on May Day's days"
    );
    let class = copied["class"].clone();
    assert_eq!((&class["run"], &class["starts"]), (&json!(2), &json!("2026-04-29")), "the next run");
    let new = class["id"].as_str().unwrap();
    let expected = ["2026-04-29", "2026-04-30", "2026-05-06"];
    assert_eq!(dates(&desk, new), expected, "1 to 5 May 2026 are days off");
    assert_eq!(class["ends"], "2026-05-06", "the last day moves with them");
    let detail = desk.ask("classes.get", json!({ "id": new }));
    assert_eq!(
        (&detail["enrolled"], &detail["session_quarters"]),
        (&json!(0), &json!(48)),
        "12 hours, nobody yet"
    );
    desk.ask("undo.last", Value::Null);
    assert!(dates(&desk, new).is_empty(), "the copy is one change");
    assert_eq!(desk.refused("classes.get", json!({ "id": new })), "classes.missing", "class and all");
}

#[test]
fn a_class_that_is_put_off_takes_its_sessions_along() {
    let desk = Desk::with_office();
    let class = desk
        .made("classes.create", json!({ "name": "读书班", "starts": "2026-03-02", "ends": "2026-03-03" }));
    session(&desk, &class, "2026-03-02");
    session(&desk, &class, "2026-03-03");
    desk.ask("classes.move", json!({ "class": class, "starts": "2026-03-16" }));
    assert_eq!(dates(&desk, &class), ["2026-03-16", "2026-03-17"], "two weeks later");
    let detail = desk.ask("classes.get", json!({ "id": class }));
    assert_eq!(
        (&detail["starts"], &detail["ends"]),
        (&json!("2026-03-16"), &json!("2026-03-17")),
        "so its dates"
    );
    desk.ask("classes.edit", json!({ "id": class, "patch": { "starts": "2026-03-17" } }));
    let detail = desk.ask("classes.get", json!({ "id": class }));
    assert_eq!(detail["outside"], 1, "a session left outside the dates is pointed out");
}

#[test]
fn marks_keep_a_class_where_it_is() {
    let desk = Desk::with_office();
    let class = marked(&desk);
    let cancel = json!({ "id": class, "patch": { "state": "cancelled" } });
    assert_eq!(desk.refused("classes.edit", cancel), "classes.has_marks", "it was held");
    assert_eq!(desk.refused("classes.remove", json!({ "id": class })), "classes.has_marks", "so it stays");
    let later = json!({ "class": class, "starts": "2026-03-02" });
    assert_eq!(desk.refused("classes.move", later), "classes.has_marks", "on its days");
    assert_eq!(desk.ask("classes.get", json!({ "id": class }))["marks"], 1, "one mark");
}

#[test]
fn removing_a_class_and_taking_it_back_loses_nothing() {
    let desk = Desk::with_office();
    let class = desk
        .made("classes.create", json!({ "name": "读书班", "starts": "2026-03-02", "ends": "2026-03-03" }));
    let unit = desk.made("units.create", json!({ "name": "永安街道", "kind": "township", "parent": null }));
    let people: Vec<String> = ["张三", "李四"]
        .iter()
        .map(|name| desk.made("people.create", json!({ "name": name, "unit": unit })))
        .collect();
    desk.ask("enrollment.add", json!({ "class": class, "people": people }));
    session(&desk, &class, "2026-03-02");
    session(&desk, &class, "2026-03-03");
    let before = desk.ask("classes.get", json!({ "id": class }));
    desk.ask("classes.remove", json!({ "id": class }));
    assert_eq!(desk.refused("classes.get", json!({ "id": class })), "classes.missing", "the class is gone");
    assert!(dates(&desk, &class).is_empty(), "so is its timetable");
    let roster = json!({ "class": class });
    assert_eq!(
        desk.refused("enrollment.roster", roster.clone()),
        "enrollment.class_missing",
        "and its roster"
    );
    desk.ask("undo.last", Value::Null);
    assert_eq!(desk.ask("classes.get", json!({ "id": class })), before, "one undo brings all of it back");
    assert_eq!(desk.texts("enrollment.roster", roster, "/name"), ["张三", "李四"], "in the same order");
}

#[test]
fn the_list_is_filtered_by_where_classes_stand_today() {
    let desk = Desk::with_office();
    let made = |name: &str, starts: Value, ends: Value| {
        desk.made("classes.create", json!({ "name": name, "starts": starts, "ends": ends }))
    };
    made("往年班", json!("2020-03-02"), json!("2020-03-06"));
    made("明年班", json!("2099-03-02"), json!("2099-03-06"));
    made("未定班", Value::Null, Value::Null);
    let cancelled = made("取消班", json!("2020-05-11"), json!("2020-05-12"));
    desk.ask("classes.edit", json!({ "id": cancelled, "patch": { "state": "cancelled" } }));
    let listed = |query: Value| desk.texts("classes.page", query, "/name");
    assert_eq!(listed(json!({ "phases": ["ended"] })), ["往年班"], "its days are over");
    assert_eq!(
        listed(json!({ "phases": ["planned"] })),
        ["明年班", "未定班"],
        "those without dates come last"
    );
    assert_eq!(listed(json!({ "phases": ["cancelled"] })), ["取消班"], "called off is not over");
    assert_eq!(
        listed(json!({ "from": "2020-03-06", "to": "2020-05-11" })),
        ["往年班", "取消班"],
        "both ends count"
    );
    assert_eq!(
        listed(json!({ "from": "2020-03-07", "to": "2020-05-10" })),
        [""; 0],
        "the days between are free"
    );
    assert_eq!(listed(json!({ "year": 2099 })), ["明年班"], "by the year it begins in");
    let nearest = ["明年班", "未定班", "往年班", "取消班"];
    assert_eq!(listed(json!({ "sort": "nearest" })), nearest, "to come, over, called off");
    assert_eq!(listed(json!({ "text": "mnb" })), ["明年班"], "by initials");
    let everywhere = desk.texts("search.everything", json!({ "text": "mingnian" }), "/title");
    assert_eq!(everywhere, ["明年班"], "the palette finds it by pinyin too");
    assert_eq!(listed(json!({ "sort": "name", "descending": true }))[0], "未定班", "by pinyin, backwards");
}

#[test]
fn today_counts_the_running_classes_that_the_list_shows() {
    let desk = Desk::with_office();
    let today = desk.ask("office.state", Value::Null)["today"].clone();
    let held = |name: &str, days: Value| {
        desk.made("classes.create", json!({ "name": name, "starts": days, "ends": days }))
    };
    held("甲班", today.clone());
    let off = held("乙班", today.clone());
    desk.ask("classes.edit", json!({ "id": off, "patch": { "state": "cancelled" } }));
    let closed = held("丙班", today.clone());
    desk.ask("completion.close", json!({ "class": closed }));
    let year: i32 = today.as_str().unwrap()[..4].parse().unwrap();
    let series = desk.made("lectures.create_series", json!({ "name": "干部大讲堂", "year": year }));
    let lecture = json!({ "date": today, "start": 870, "end": 1050, "title": "形势与政策", "quarters": 16 });
    desk.ask("lectures.create", json!({ "series": series, "lectures": [lecture], "reason": "工作需要" }));
    let shown = desk.texts("classes.page", json!({ "phases": ["running"] }), "/name");
    assert_eq!(shown, ["甲班"], "called off, closed and a lecture are no running class");
    assert_eq!(
        desk.ask("today.board", json!({}))["running_classes"],
        json!(shown.len()),
        "the figure counts those"
    );
}

#[test]
fn the_week_counts_everyone_for_each_of_their_sessions_as_the_day_does() {
    let desk = Desk::with_office();
    let today = desk.ask("office.state", Value::Null)["today"].clone();
    let class = desk.made("classes.create", json!({ "name": "甲班", "starts": today, "ends": today }));
    let person = |name: &str| desk.made("people.create", json!({ "name": name, "unit": null }));
    let people = ["赵建国", "钱红梅", "孙长江"].map(person);
    desk.ask("enrollment.add", json!({ "class": class, "people": people, "accepted": [], "reason": "" }));
    for start in [540, 870] {
        let session = json!({ "class": class, "course": null, "title": "讲座", "form": null, "date": today,
            "start": start, "end": start + 180, "venue": null, "trainer": null, "quarters": 12 });
        desk.ask("sessions.create", session);
    }
    let board = desk.ask("today.board", json!({}));
    let day = board["week"].as_array().unwrap().iter().find(|day| day["date"] == today).unwrap();
    assert_eq!((&day["sessions"], &day["people"]), (&json!(2), &json!(6)), "three people, twice: {day}");
}

#[test]
fn a_roll_is_done_once_everyone_expected_is_marked_and_a_class_called_off_is_not_held() {
    let desk = Desk::with_office();
    let today = desk.ask("office.state", Value::Null)["today"].clone();
    let class =
        |name: &str| desk.made("classes.create", json!({ "name": name, "starts": today, "ends": today }));
    let (held, off) = (class("甲班"), class("乙班"));
    let session = |class: &str| {
        let session = json!({ "class": class, "course": null, "title": "讲座", "form": null, "date": today,
            "start": 540, "end": 720, "venue": null, "trainer": null, "quarters": 12 });
        desk.ask("sessions.create", session)["value"]["session"]["id"].clone()
    };
    let person = |name: &str| desk.made("people.create", json!({ "name": name, "unit": null }));
    let people = ["赵建国", "钱红梅"].map(person);
    desk.ask("enrollment.add", json!({ "class": held, "people": people }));
    let (roll, _) = (session(&held), session(&off));
    desk.ask("attendance.confirm", json!({ "session": roll }));
    let newcomer = person("孙长江");
    desk.ask(
        "enrollment.replace",
        json!({ "class": held, "person": people[0], "by": newcomer, "reason": "因公", "accepted": true }),
    );
    desk.ask("classes.edit", json!({ "id": off, "patch": { "state": "cancelled" } }));
    let board = desk.ask("today.board", json!({}));
    let sessions = board["sessions"].as_array().unwrap();
    let counted = ["roster", "marked", "marks"].map(|key| sessions[0][key].as_u64().unwrap());
    assert_eq!((sessions.len(), counted), (1, [2, 1, 2]), "the one who came instead is still to be marked");
    let day = board["week"].as_array().unwrap().iter().find(|day| day["date"] == today).unwrap();
    assert_eq!((&day["sessions"], &day["people"]), (&json!(1), &json!(2)), "called off: {day}");
}
