//! 干部大讲堂: dates, quotas, the door, who is carried over, hours and figures.

use crate::desk::Desk;
use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Value, json};

/// A desk with a hall of five seats, two units, six people and a series of this year.
struct Office {
    desk: Desk,
    today: NaiveDate,
    hall: String,
    units: [String; 2],
    people: Vec<String>,
    series: String,
}

impl Office {
    fn new() -> Self {
        let desk = Desk::with_office();
        let today: NaiveDate =
            desk.ask("office.state", Value::Null)["today"].as_str().unwrap().parse().unwrap();
        let unit = |name: &str| {
            desk.made("units.create", json!({ "name": name, "kind": "township", "parent": null }))
        };
        let units = [unit("永安街道"), unit("白帝镇")];
        let person = |(name, unit): (&str, usize)| {
            desk.made("people.create", json!({ "name": name, "unit": units[unit] }))
        };
        let people = [("张三", 0), ("李四", 0), ("王五", 0), ("赵六", 0), ("钱七", 1), ("孙八", 1)];
        let people = people.into_iter().map(person).collect();
        let hall = desk.made("venues.create", json!({ "name": "一号厅", "details": { "capacity": 5 } }));
        let details = json!({ "venue": hall, "organiser": "县委组织部" });
        let new = json!({ "name": "干部大讲堂", "year": today.year(), "details": details });
        let series = desk.made("lectures.create_series", new);
        Self { desk, today, hall, units, people, series }
    }

    fn lecture(&self, date: NaiveDate) -> Value {
        json!({
            "date": date, "start": 870, "end": 1050, "title": "长江大保护", "venue": self.hall, "quarters": 16
        })
    }

    /// Makes a lecture whatever day it is; the reason answers for a weekend or a holiday.
    fn make(&self, date: NaiveDate) -> String {
        let wanted = json!({ "series": self.series, "lectures": [self.lecture(date)], "reason": "工作需要" });
        let made = self.desk.ask("lectures.create", wanted);
        made["value"]["lectures"][0].as_str().unwrap().to_owned()
    }

    fn invite(&self, class: &str, people: &[usize]) {
        let people: Vec<&String> = people.iter().map(|at| &self.people[*at]).collect();
        let wanted = json!({ "class": class, "people": people, "accepted": people, "reason": "讲座" });
        self.desk.ask("enrollment.add", wanted);
    }

    fn sign_in(&self, class: &str, person: usize) -> Value {
        let wanted = json!({ "class": class, "person": self.people[person] });
        self.desk.ask("lectures.sign_in", wanted)["value"].clone()
    }

    fn list(&self) -> Value {
        self.desk.ask("lectures.list", json!({ "id": self.series }))
    }

    /// Two days of this year that are not later than today and not the same.
    fn two_days(&self) -> [NaiveDate; 2] {
        let before = self.today - Days::new(1);
        if before.year() == self.today.year() {
            [before, self.today]
        } else {
            [self.today, self.today + Days::new(1)]
        }
    }
}

#[test]
fn four_dates_are_proposed_for_a_year_to_come_and_made_in_one_act() {
    let office = Office::new();
    let next = office.today.year() + 1;
    let series = office.desk.made("lectures.create_series", json!({ "name": "干部大讲堂", "year": next }));
    let day = |day: u32| NaiveDate::from_ymd_opt(next, 6, day).unwrap();
    for closed in 15..20 {
        let holiday = json!({ "date": day(closed), "kind": "holiday", "name": "端午节" });
        office.desk.ask("calendar.set_day", holiday);
    }
    let proposed = office.desk.ask("lectures.propose", json!({ "id": series }));
    let dates: Vec<NaiveDate> = proposed
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["date"].as_str().unwrap().parse().unwrap())
        .collect();
    let quarters: Vec<u32> = dates.iter().map(|date| date.month0() / 3 + 1).collect();
    assert_eq!(quarters, [1, 2, 3, 4], "one a quarter");
    assert!(dates.iter().all(|date| date.weekday().number_from_monday() < 6), "no weekend: {dates:?}");
    assert!(dates[1] >= day(20), "past the holiday: {dates:?}");
    let lectures: Vec<Value> = dates.iter().map(|date| office.lecture(*date)).collect();
    let made = office.desk.ask("lectures.create", json!({ "series": series, "lectures": lectures }));
    assert_eq!(made["value"]["lectures"].as_array().unwrap().len(), 4, "one click: {made}");
    let again = office.desk.ask("lectures.propose", json!({ "id": series }));
    assert_eq!(again, json!([]), "every quarter has its lecture");
    office.desk.ask("undo.last", Value::Null);
    assert_eq!(office.desk.ask("lectures.list", json!({ "id": series })), json!([]), "and one act to undo");
}

#[test]
fn a_lecture_that_cannot_be_is_refused_with_a_sentence_or_warned_of() {
    let office = Office::new();
    let [first, second] = office.two_days();
    let holiday = json!({ "date": first, "kind": "holiday", "name": "国庆节" });
    office.desk.ask("calendar.set_day", holiday);
    let create = |lecture: Value, reason: &str| {
        let wanted = json!({ "series": office.series, "lectures": [lecture], "reason": reason });
        office.desk.call("lectures.create", wanted)
    };
    let warned = create(office.lecture(first), "").unwrap();
    assert_eq!(warned["value"]["clashes"][0]["kind"], "day", "a holiday is warned of: {warned}");
    assert_eq!(office.list(), json!([]), "and nothing was recorded");
    create(office.lecture(first), "领导要求").unwrap();
    let code = |lecture: Value| create(lecture, "工作需要").unwrap_err().code;
    assert_eq!(code(office.lecture(first)), "lectures.same_day");
    let mut lecture = office.lecture(second);
    lecture["date"] = json!(NaiveDate::from_ymd_opt(office.today.year() + 1, 1, 5));
    assert_eq!(code(lecture), "lectures.outside_year");
    let mut lecture = office.lecture(second);
    lecture["quarters"] = json!(20);
    assert_eq!(code(lecture), "lectures.hours_beyond", "five hours in one afternoon");
    let mut lecture = office.lecture(second);
    lecture["end"] = json!(870);
    assert_eq!(code(lecture), "lectures.times");
    let removed = office.desk.refused("lectures.remove_series", json!({ "id": office.series }));
    assert_eq!(removed, "lectures.not_empty");
}

#[test]
fn a_speaker_elsewhere_stands_in_the_way() {
    let office = Office::new();
    let trainer = office.desk.made("trainers.create", json!({ "name": "周教授" }));
    let lecture = |hall: &Value| {
        let mut lecture = office.lecture(office.today);
        lecture["trainer"] = json!(trainer);
        lecture["venue"] = hall.clone();
        lecture
    };
    let year = office.today.year();
    let other = office.desk.made("lectures.create_series", json!({ "name": "青年讲堂", "year": year }));
    let create = |series: &str, hall: Value, reason: &str| {
        let wanted = json!({ "series": series, "lectures": [lecture(&hall)], "reason": reason });
        office.desk.ask("lectures.create", wanted)["value"].clone()
    };
    create(&office.series, json!(office.hall), "工作需要");
    let clashes = create(&other, Value::Null, "");
    let kinds: Vec<&str> =
        clashes["clashes"].as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap()).collect();
    assert!(kinds.contains(&"trainer"), "one speaker in two halls: {kinds:?}");
    assert_eq!(clashes["lectures"], json!([]), "so nothing was made");
}

/// The list as it is printed: each number with the name behind it.
fn printed(office: &Office, class: &str) -> Vec<(u64, String)> {
    let sheet = office.desk.ask("lectures.sheet", json!({ "class": class }));
    let line = |line: &Value| {
        (line["number"].as_u64().unwrap_or_default(), line["name"].as_str().unwrap_or_default().to_owned())
    };
    sheet.as_array().unwrap().iter().map(line).collect()
}

fn lines(expected: &[(u64, &str)]) -> Vec<(u64, String)> {
    expected.iter().map(|(number, name)| (*number, (*name).to_owned())).collect()
}

#[test]
fn a_number_on_paper_stays_with_its_person() {
    let office = Office::new();
    let class = office.make(office.today);
    office.invite(&class, &[4, 0, 1, 2]);
    office.desk.ask("enrollment.arrange", json!({ "class": class }));
    let unit_by_unit = lines(&[(1, "张三"), (2, "李四"), (3, "王五"), (4, "钱七")]);
    assert_eq!(printed(&office, &class), unit_by_unit, "unit by unit, numbered");
    // After printing: one is taken off, one comes without being on the list.
    let gone =
        json!({ "class": class, "people": [office.people[1]], "state": "withdrawn", "reason": "病假" });
    office.desk.ask("enrollment.set_state", gone);
    office.sign_in(&class, 5);
    let scanned = office.desk.ask("lectures.scan", json!({ "class": class, "number": "4" }));
    assert_eq!(scanned["value"]["name"], "钱七", "the number on paper is still theirs");
    let later = lines(&[(1, "张三"), (3, "王五"), (4, "钱七"), (5, "孙八")]);
    assert_eq!(printed(&office, &class), later, "whoever came later comes last");
}

#[test]
fn a_list_signed_on_paper_is_entered_in_one_act() {
    let office = Office::new();
    let class = office.make(office.today);
    office.invite(&class, &[4, 0, 2]);
    office.sign_in(&class, 5);
    office.sign_in(&class, 4);
    let entered = json!({ "class": class, "unsigned": [office.people[2]] });
    let entered = office.desk.ask("lectures.enter_sheet", entered)["value"].clone();
    assert_eq!(
        entered,
        json!({ "came": 1, "excused": 0, "absent": 1 }),
        "the two at the door stay as they were"
    );
    let lecture = office.list()[0].clone();
    assert_eq!((&lecture["came"], &lecture["absent"]), (&json!(3), &json!(1)));
    let year = json!({ "person": office.people[0], "year": office.today.year() });
    let year = office.desk.ask("credits.person_year", year);
    assert_eq!(
        (&year["credited"], &year["classes"][0]["sessions"][0]["source"]),
        (&json!(16), &json!("paper")),
        "a signature on paper credits the same hours, and says where it stands"
    );
    let stranger = json!({ "class": class, "unsigned": [office.people[3]] });
    assert_eq!(office.desk.refused("lectures.enter_sheet", stranger), "lectures.not_listed");
    office.desk.ask("undo.last", Value::Null);
    assert_eq!(office.list()[0]["came"], 2, "and one to take back");
}

#[test]
fn the_door_takes_names_and_numbers_once_and_also_those_not_on_the_list() {
    let office = Office::new();
    let class = office.make(office.today);
    office.invite(&class, &[0, 1]);
    let patch = json!({ "phone": "13800000001" });
    office.desk.ask("people.edit", json!({ "id": office.people[4], "patch": patch }));
    let signed = office.sign_in(&class, 0);
    assert_eq!((&signed["name"], &signed["walk_in"]), (&json!("张三"), &json!(false)));
    let twice = json!({ "class": class, "person": office.people[0] });
    assert_eq!(office.desk.refused("lectures.sign_in", twice), "lectures.already_signed");
    let scanned =
        office.desk.ask("lectures.scan", json!({ "class": class, "number": "13800000001" }))["value"].clone();
    assert_eq!((&scanned["name"], &scanned["walk_in"]), (&json!("钱七"), &json!(true)), "not on the list");
    assert_eq!((&scanned["came"], &scanned["invited"]), (&json!(2), &json!(3)), "now he is");
    let place = office.desk.ask("lectures.scan", json!({ "class": class, "number": "2" }));
    assert_eq!(place["value"]["name"], "李四", "the second on the list");
    let unknown = json!({ "class": class, "number": "500236199901010001" });
    assert_eq!(office.desk.refused("lectures.scan", unknown), "lectures.unknown_number");
    let lecture = office.list()[0].clone();
    assert_eq!((&lecture["came"], &lecture["walk_ins"]), (&json!(3), &json!(1)));

    let asked = json!({ "person": office.people[4], "year": office.today.year() });
    let year = office.desk.ask("credits.person_year", asked);
    assert_eq!(year["credited"], 16, "four hours for who walked in");
    assert_eq!(year["classes"][0]["sessions"][0]["source"], "walk_in", "down to the sign-in: {year}");
    let marked = office.desk.refused("lectures.remove", json!({ "class": class }));
    assert_eq!(marked, "classes.has_marks", "what has been held is not removed");
}

#[test]
fn who_stayed_away_comes_first_next_time() {
    let office = Office::new();
    let [first, second] = office.two_days();
    let before = office.make(first);
    office.invite(&before, &[0, 1, 4]);
    if first <= office.today {
        office.sign_in(&before, 0);
        let finished = office.desk.ask("lectures.finish", json!({ "class": before }))["value"].clone();
        assert_eq!(finished["absent"], 2, "李四 and 钱七 stayed away");
    }
    let class = office.make(second);
    let carried = office.desk.texts("lectures.carried", json!({ "class": class }), "/name");
    assert_eq!(carried, ["李四", "钱七"], "in the order of the list");
    let quotas = json!([{ "unit": office.units[0], "seats": 2 }, { "unit": office.units[1], "seats": 1 }]);
    office.desk.ask("quotas.set", json!({ "class": class, "quotas": quotas }));
    let filled = office.desk.ask("quotas.fill", json!({ "class": class }))["value"].clone();
    assert_eq!((&filled["named"], &filled["left"]), (&json!(3), &json!([])));
    let roster = office.desk.texts("enrollment.roster", json!({ "class": class }), "/name");
    assert!(roster.contains(&"李四".to_owned()) && roster.contains(&"钱七".to_owned()), "{roster:?}");
    let carried = office.desk.ask("lectures.carried", json!({ "class": class }));
    assert!(carried.as_array().unwrap().iter().all(|one| one["invited"] == true), "both invited now");

    let figures = office.desk.ask("lectures.statistics", json!({ "id": office.series }));
    let unit = |at: usize| {
        let unit = &figures["units"][at];
        (unit["name"].clone(), unit["came"].clone(), unit["place"].clone())
    };
    assert_eq!(unit(0), (json!("永安街道"), json!(1), json!(1)), "one of its people came: {figures}");
    assert_eq!(unit(1), (json!("白帝镇"), json!(0), json!(2)), "nobody of this unit");
    assert_eq!(
        (&figures["credited"], &figures["units"][0]["credited"]),
        (&json!(16), &json!(16)),
        "and four hours were credited to the one who came"
    );
    let file = office.desk.ask("lectures.export", json!({ "id": office.series }));
    assert_eq!(file["extension"], "xlsx", "the standing goes along as a spreadsheet");
    let classes = office.desk.ask("classes.page", json!({}));
    assert_eq!(classes["total"], 0, "lectures are listed with their series, not among the classes");
}

#[test]
fn a_lecture_moves_with_its_session_and_takes_its_topic_along() {
    let office = Office::new();
    let [first, second] = office.two_days();
    let class = office.make(first);
    let topic = office.desk.made("topics.create", json!({ "name": "生态文明", "category": "theory" }));
    let mut lecture = office.lecture(second);
    (lecture["title"], lecture["topic"]) = (json!("守护一江碧水"), json!(topic));
    let edit = json!({ "class": class, "lecture": lecture, "reason": "讲师调整" });
    office.desk.ask("lectures.edit", edit);
    let row = office.desk.ask("lectures.get", json!({ "class": class }));
    assert_eq!((&row["date"], &row["title"]), (&json!(second), &json!("守护一江碧水")));
    assert_eq!(row["topic_name"], "生态文明", "it counts for the topic");
    let detail = office.desk.ask("classes.get", json!({ "id": class }));
    assert_eq!(
        (&detail["starts"], &detail["outside"]),
        (&json!(second), &json!(0)),
        "the class moved with it"
    );
    let (topic, title) = (json!(topic), json!("守护一江碧水，建设美丽奉节"));
    let mut renamed = office.lecture(second);
    (renamed["topic"], renamed["title"]) = (topic, title);
    office.desk.ask("lectures.edit", json!({ "class": class, "lecture": renamed, "reason": "定题" }));
    let courses = office.desk.texts("courses.page", json!({}), "/name");
    assert_eq!(courses, ["守护一江碧水，建设美丽奉节"], "its course is renamed, not made a second time");
}

#[test]
fn a_lecture_in_a_calendar_keeps_its_class_and_its_session_together() {
    let office = Office::new();
    let [first, second] = office.two_days();
    let class = office.make(first);
    let session = office.desk.ask("lectures.get", json!({ "class": class }))["session"].clone();
    let moved = json!({ "id": session, "patch": { "date": second }, "reason": "讲师调整" });
    office.desk.ask("sessions.edit", moved);
    let detail = office.desk.ask("classes.get", json!({ "id": class }));
    assert_eq!(
        (&detail["starts"], &detail["ends"]),
        (&json!(second), &json!(second)),
        "its day is the class's"
    );
    let gone = office.desk.refused("sessions.remove", json!({ "id": session }));
    assert_eq!(gone, "sessions.of_lecture", "without it the lecture would be nowhere");
}

#[test]
fn a_lecture_whose_door_is_closed_keeps_to_the_rules_of_its_day() {
    let office = Office::new();
    let class = office.make(office.today);
    office.invite(&class, &[0, 1]);
    office.sign_in(&class, 0);
    let version = || {
        let asked = json!({ "person": office.people[0], "year": office.today.year() });
        let year = office.desk.ask("credits.person_year", asked);
        year["classes"][0]["sessions"][0]["rule_version"].clone()
    };
    let adopt = || {
        let mut sheet = office.desk.ask("rule_sets.versions", Value::Null)[0]["sheet"].clone();
        for target in
            sheet["targets"].as_array_mut().unwrap().iter_mut().filter(|target| target["to"].is_string())
        {
            target["to"] = json!(format!("{}-12-31", office.today.year() + 4));
        }
        let next = json!({ "effective": office.today, "note": "县里另有规定", "sheet": sheet });
        office.desk.ask("rule_sets.adopt", next);
    };
    office.desk.ask("lectures.finish", json!({ "class": class }));
    adopt();
    assert_eq!(version(), json!(1), "once the door is closed a later version changes nothing");
    office.desk.ask("undo.last", Value::Null);
    office.desk.ask("undo.last", Value::Null);
    adopt();
    assert_eq!(version(), json!(2), "and opening it again lets it follow them again");
}
