//! Days a trainer cannot come and weeks that are full: told as clashes, kept by the search, repaired.

use crate::desk::Desk;
use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Value, json};

/// A class next week, Monday to Wednesday, and two trainers for its course.
struct Week {
    desk: Desk,
    monday: NaiveDate,
    class: String,
    course: String,
    trainers: [String; 2],
}

impl Week {
    fn new() -> Self {
        let desk = Desk::with_office();
        let today: NaiveDate =
            desk.ask("office.state", Value::Null)["today"].as_str().unwrap().parse().unwrap();
        // Its Wednesday lies in the same quarter.
        let fits = |day: &NaiveDate| {
            day.format("%u").to_string() == "1" && (*day + Days::new(2)).month0() / 3 == day.month0() / 3
        };
        let monday = today.iter_days().skip(1).find(fits).unwrap();
        let trainers = ["李四", "王五"].map(|name| desk.made("trainers.create", json!({ "name": name })));
        let details = json!({ "quarters": 16, "trainers": trainers });
        let course = desk.made("courses.create", json!({ "name": "基层治理", "details": details }));
        let days = json!({ "name": "甲班", "starts": monday, "ends": monday + Days::new(2) });
        let class = desk.made("classes.create", days);
        Self { desk, monday, class, course, trainers }
    }

    fn day(&self, days: u64) -> String {
        (self.monday + Days::new(days)).to_string()
    }

    /// A half-day with the first trainer; `reason` lets a clash stand.
    fn session(&self, day: u64, start: u16, reason: &str) -> Value {
        let session = json!({ "class": self.class, "title": "基层治理", "course": self.course, "date": self.day(day),
                              "start": start, "end": start + 180, "trainer": self.trainers[0], "reason": reason });
        self.desk.ask("sessions.create", session)["value"].clone()
    }

    fn absent(&self, first: u64, last: u64) -> Value {
        json!({ "trainer": self.trainers[0], "starts": self.day(first), "ends": self.day(last),
                "reason": "参加市委党校学习" })
    }

    fn clashes(&self) -> Vec<Value> {
        let all = self.desk.ask("sessions.clashes", json!({ "from": self.day(0), "to": self.day(30) }));
        all.as_array().unwrap().clone()
    }

    fn limit(&self, minutes: u32) {
        let patch = json!({ "id": self.trainers[0], "patch": { "most_minutes": minutes } });
        self.desk.ask("trainers.edit", patch);
    }
}

#[test]
fn an_absence_is_a_clash_until_a_reason_lets_it_stand_or_it_is_taken_back() {
    let week = Week::new();
    week.session(1, 540, "");
    assert_eq!(week.clashes(), [] as [Value; 0], "the trainer can come");
    let absence = week.desk.made("trainers.add_absence", week.absent(1, 3));
    let [clash] = &week.clashes()[..] else { panic!("one clash") };
    assert_eq!(clash["kind"], "away");
    assert!(clash["detail"].as_str().unwrap().contains("市委党校"), "it says why: {clash}");
    assert_eq!(clash.pointer("/session/trainer"), Some(&json!("李四")), "and who");
    let refused = week.session(2, 540, "");
    assert_eq!(refused["session"], Value::Null, "a new session on these days is refused");
    assert_eq!(
        week.session(2, 870, "请假期间返校授课")["session"]["title"],
        "基层治理",
        "unless somebody says why"
    );
    let stands = week.clashes().into_iter().find(|clash| clash["overridden"] != Value::Null);
    assert_eq!(stands.unwrap()["overridden"], "请假期间返校授课", "the reason is kept");
    week.desk.ask("trainers.remove_absence", json!({ "id": absence }));
    assert_eq!(week.clashes(), [] as [Value; 0], "taken back, nothing is in the way");
}

#[test]
fn only_the_days_of_the_absence_count() {
    let week = Week::new();
    week.session(0, 540, "");
    week.session(2, 540, "");
    week.desk.made("trainers.add_absence", week.absent(1, 1));
    assert_eq!(week.clashes(), [] as [Value; 0], "neither the day before nor the day after");
    let rows = week.desk.ask("trainers.absences", json!({ "trainer": week.trainers[0] }));
    assert_eq!(rows[0]["sessions"], 0, "no session is concerned");
    let backwards = week.desk.refused("trainers.add_absence", week.absent(2, 1));
    assert_eq!(backwards, "trainers.absence_backwards", "it ends before it begins");
}

#[test]
fn a_week_with_too_much_is_told_once_and_one_reason_answers_it() {
    let week = Week::new();
    week.limit(360);
    week.session(0, 540, "");
    week.session(1, 540, "");
    assert_eq!(week.clashes(), [] as [Value; 0], "six hours are what was agreed");
    assert_eq!(week.session(2, 540, "")["clashes"][0]["kind"], "load", "nine are more");
    week.session(2, 540, "代课");
    let [clash] = &week.clashes()[..] else { panic!("told once: {:?}", week.clashes()) };
    assert_eq!(clash["detail"], "9 / 6", "how much, and how much it may be");
    assert_eq!(clash["overridden"], "代课");
    week.limit(0);
    assert_eq!(week.clashes(), [] as [Value; 0], "without a limit there is none to break");
}

#[test]
fn a_quarter_with_too_much_is_told_and_the_search_keeps_to_it_even_where_no_week_is_full() {
    let week = Week::new();
    let most = |trainer: &String, minutes: u32| {
        let patch = json!({ "most_minutes_a_quarter": minutes });
        week.desk.ask("trainers.edit", json!({ "id": trainer, "patch": patch }));
    };
    most(&week.trainers[0], 360);
    week.session(0, 540, "");
    week.session(1, 540, "");
    assert_eq!(week.clashes(), [] as [Value; 0], "six hours a quarter are what was agreed");
    assert_eq!(week.session(2, 540, "")["clashes"][0]["kind"], "quarter_load", "nine are more");
    let courses = vec![&week.course; 2];
    week.desk.ask("scheduling.add_lessons", json!({ "class": week.class, "courses": courses }));
    let scope = json!({ "classes": [], "from": week.day(0), "to": week.day(4), "freedom": "gaps" });
    let plan = week.desk.ask("scheduling.propose", json!({ "scope": scope, "seconds": 5, "seed": 1 }));
    let changes = plan["changes"].as_array().unwrap();
    assert_eq!(changes.len(), 2, "both are placed");
    for change in changes {
        assert_eq!(change["to"]["trainer"], json!(week.trainers[1]), "the other trainer still has time");
    }
    week.session(2, 540, "代课");
    let [clash] = &week.clashes()[..] else { panic!("told once: {:?}", week.clashes()) };
    assert_eq!(
        (&clash["detail"], &clash["overridden"]),
        (&json!("9 / 6"), &json!("代课")),
        "with its reason"
    );
    most(&week.trainers[0], 0);
    assert_eq!(week.clashes(), [] as [Value; 0], "without a limit there is none to break");
}

#[test]
fn the_search_keeps_to_absences_and_limits() {
    let week = Week::new();
    week.limit(180);
    week.desk.made("trainers.add_absence", week.absent(0, 1));
    let courses = vec![&week.course; 4];
    week.desk.ask("scheduling.add_lessons", json!({ "class": week.class, "courses": courses }));
    let scope = json!({ "classes": [], "from": week.day(0), "to": week.day(30), "freedom": "gaps" });
    let plan = week.desk.ask("scheduling.propose", json!({ "scope": scope, "seconds": 5, "seed": 1 }));
    let changes = plan["changes"].as_array().unwrap();
    assert_eq!(changes.len(), 4, "all are placed");
    let first = changes.iter().filter(|change| change["to"]["trainer"] == json!(week.trainers[0]));
    let dates: Vec<&str> = first.map(|change| change["to"]["date"].as_str().unwrap()).collect();
    assert!(dates.len() <= 1, "three hours a week: {dates:?}");
    assert!(dates.iter().all(|date| *date == week.day(2)), "on the one day the trainer can come: {dates:?}");
}

#[test]
fn a_recorded_absence_is_repaired() {
    let week = Week::new();
    let session = week.session(1, 540, "")["session"]["id"].clone();
    week.desk.made("trainers.add_absence", week.absent(1, 1));
    let rows = week.desk.ask("trainers.absences", json!({ "trainer": week.trainers[0] }));
    assert_eq!(rows[0]["sessions"], 1, "one session is concerned");
    let asked = json!({ "sort": "trainer", "trainer": week.trainers[0], "venue": null,
                        "from": week.day(1), "to": week.day(1) });
    let repairs = week.desk.ask("scheduling.repairs", asked)["repairs"].clone();
    let best = &repairs[0]["proposal"]["changes"][0];
    assert_eq!(
        (&best["session"], &best["sort"]),
        (&session, &json!("swapped")),
        "the other trainer steps in"
    );
    let ways =
        week.desk.ask("scheduling.clash_repairs", json!({ "session": session, "other": null, "most": 3 }));
    let ways = ways["ways"].as_array().unwrap();
    assert_eq!(ways.len(), 3, "three ways out of the clash, too");
    for way in ways {
        let to = &way["to"];
        let stays = to["trainer"] == json!(week.trainers[0]) && to["date"] == json!(week.day(1));
        assert!(!stays, "none of them leaves it as it is: {to}");
    }
}

#[test]
fn whoever_teaches_beside_another_and_falls_ill_is_replaced_alone() {
    let week = Week::new();
    let session = week.session(1, 540, "")["session"]["id"].clone();
    let third = week.desk.made("trainers.create", json!({ "name": "赵六" }));
    let fourth = week.desk.made("trainers.create", json!({ "name": "孙七" }));
    let with = json!({ "others": [third, fourth] });
    week.desk.ask("sessions.edit", json!({ "id": session, "patch": with, "reason": "三人合讲" }));
    let day = week.day(1);
    let away = json!({ "trainer": third, "starts": day, "ends": day, "reason": "住院" });
    week.desk.made("trainers.add_absence", away);
    assert_eq!(week.clashes()[0]["kind"], "away", "one of the three cannot come");
    let ill = json!({ "sort": "trainer", "trainer": third, "venue": null, "from": day, "to": day });
    let repairs = week.desk.ask("scheduling.repairs", ill)["repairs"].clone();
    let best = &repairs[0]["proposal"]["changes"][0];
    assert_eq!((&best["session"], &best["sort"]), (&session, &json!("swapped")), "{repairs}");
    assert_eq!(best["to"]["date"], best["from"]["date"], "its time stays");
    assert_eq!(best["to"]["trainer"], best["from"]["trainer"], "so does whoever leads it");
    let stepped_in = json!([week.trainers[1], fourth]);
    assert_eq!(
        best["others"],
        json!({ "from": [third, fourth], "to": stepped_in }),
        "only the one is replaced"
    );
    assert_eq!(best["to"]["trainer_name"], "李四、王五、孙七", "all are named");
    week.desk.ask("scheduling.apply", crate::scheduling::Week::applied(&repairs[0]["proposal"]));
    let row = week.desk.ask("sessions.get", json!({ "id": session }));
    assert_eq!(
        (&row["trainer"], &row["others"]),
        (&json!(week.trainers[0]), &stepped_in),
        "and it is applied so"
    );
    let stale =
        week.desk.refused("scheduling.apply", crate::scheduling::Week::applied(&repairs[0]["proposal"]));
    assert_eq!(stale, "scheduling.changed", "a second time it is no longer what it was made from");
}

#[test]
fn a_repair_says_what_stays_and_why() {
    let week = Week::new();
    let pinned = week.session(1, 540, "")["session"]["id"].clone();
    let free = week.session(1, 870, "")["session"]["id"].clone();
    week.desk.ask("sessions.edit", json!({ "id": pinned, "patch": { "pinned": true }, "reason": "" }));
    let ill = json!({ "sort": "trainer", "trainer": week.trainers[0], "venue": null, "from": week.day(1), "to": week.day(1) });
    let answer = week.desk.ask("scheduling.repairs", ill);
    let staying = answer["staying"].as_array().unwrap();
    assert_eq!(staying.len(), 1, "{answer}");
    assert_eq!(
        (&staying[0]["session"]["id"], &staying[0]["held"]),
        (&pinned, &json!("pinned")),
        "which, and why"
    );
    assert_eq!(answer["repairs"][0]["proposal"]["changes"][0]["session"], free, "the other is repaired");
}

#[test]
fn the_search_keeps_whoever_teaches_with_a_trainer_free_as_well() {
    let week = Week::new();
    week.desk
        .ask("scheduling.add_lessons", json!({ "class": week.class, "courses": [week.course, week.course] }));
    let waiting = week.desk.ask("sessions.of_class", json!({ "class": week.class }));
    let third = week.desk.made("trainers.create", json!({ "name": "赵六" }));
    for session in waiting.as_array().unwrap() {
        let patch = json!({ "others": [third] });
        week.desk.ask("sessions.edit", json!({ "id": session["id"], "patch": patch, "reason": "两人合讲" }));
    }
    // 赵六 teaches another class on Monday morning and is away on Tuesday.
    let days = json!({ "name": "乙班", "starts": week.monday, "ends": week.monday + Days::new(2) });
    let other = week.desk.made("classes.create", days);
    let busy = json!({ "class": other, "title": "党史", "course": null, "date": week.day(0), "start": 540,
                       "end": 720, "trainer": third, "reason": "" });
    week.desk.ask("sessions.create", busy);
    let away = json!({ "trainer": third, "starts": week.day(1), "ends": week.day(1), "reason": "开会" });
    week.desk.made("trainers.add_absence", away);
    let scope = json!({ "classes": [week.class], "from": week.day(0), "to": week.day(2), "freedom": "gaps" });
    let plan = week.desk.ask("scheduling.propose", json!({ "scope": scope, "seconds": 5, "seed": 1 }));
    let changes = plan["changes"].as_array().unwrap();
    assert_eq!(changes.len(), 2, "both are placed: {plan}");
    let places: Vec<(&Value, &Value)> =
        changes.iter().map(|change| (&change["to"]["date"], &change["to"]["start"])).collect();
    let monday_morning = (json!(week.day(0)), 720);
    for (date, start) in &places {
        assert_ne!(**date, json!(week.day(1)), "not while 赵六 is away: {places:?}");
        let clashes = **date == monday_morning.0 && start.as_u64().unwrap() < monday_morning.1;
        assert!(!clashes, "not while 赵六 teaches elsewhere: {places:?}");
    }
    let applied: Vec<Value> = changes
        .iter()
        .map(|change| json!({ "session": change["session"], "from": change["from"], "to": change["to"] }))
        .collect();
    week.desk.ask("scheduling.apply", json!({ "changes": applied }));
    let clashes = week.clashes();
    assert!(
        clashes.iter().all(|clash| clash["overridden"] != Value::Null),
        "nobody is in two places: {clashes:?}"
    );
    let asked =
        json!({ "sort": "trainer", "trainer": third, "venue": null, "from": places[0].0, "to": places[0].0 });
    let repairs = week.desk.ask("scheduling.repairs", asked)["repairs"].clone();
    assert!(!repairs.as_array().unwrap().is_empty(), "and if 赵六 falls ill there is a way: {repairs}");
}

#[test]
fn the_search_keeps_to_what_whoever_teaches_with_a_trainer_may_teach() {
    let week = Week::new();
    week.desk.ask("scheduling.add_lessons", json!({ "class": week.class, "courses": [week.course] }));
    let waiting = week.desk.ask("sessions.of_class", json!({ "class": week.class }))[0]["id"].clone();
    let third = week.desk.made("trainers.create", json!({ "name": "赵六" }));
    let with = json!({ "id": waiting, "patch": { "others": [third] }, "reason": "两人合讲" });
    week.desk.ask("sessions.edit", with);
    let other = week.desk.made(
        "classes.create",
        json!({ "name": "乙班", "starts": week.monday, "ends": week.monday + Days::new(2) }),
    );
    let taught = json!({ "class": other, "title": "党史", "course": null, "date": week.day(0), "start": 540,
                         "end": 720, "trainer": third, "reason": "" });
    week.desk.ask("sessions.create", taught);
    let limit = |minutes: u16| {
        week.desk.ask("trainers.edit", json!({ "id": third, "patch": { "most_minutes": minutes } }));
        let scope =
            json!({ "classes": [week.class], "from": week.day(0), "to": week.day(2), "freedom": "gaps" });
        week.desk.ask("scheduling.propose", json!({ "scope": scope, "seconds": 5, "seed": 1 }))
    };
    let plan = limit(240);
    assert_eq!(plan["left_out"], 1, "赵六 has taught three of four hours: {plan}");
    let reasons = plan["changes"][0]["reasons"].as_array().unwrap();
    let obstacle = |reason: &Value| {
        let first = &reason["obstacles"][0];
        (first["sort"].as_str().unwrap().to_owned(), first["name"].as_str().unwrap().to_owned())
    };
    let named: Vec<(String, String)> = reasons.iter().map(obstacle).collect();
    assert!(named.contains(&("trainer_load".to_owned(), "赵六".to_owned())), "and it is said who: {named:?}");
    let plan = limit(360);
    assert_eq!(plan["placed"], 1, "with six hours there is room: {plan}");
    let applied: Vec<Value> = plan["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|change| json!({ "session": change["session"], "from": change["from"], "to": change["to"] }))
        .collect();
    week.desk.ask("scheduling.apply", json!({ "changes": applied }));
}
