//! Topic coverage: who heard what, who lacks what their band must hear, and the names behind every figure.

use crate::desk::Desk;
use serde_json::{Value, json};

/// A desk with two people of a unit, of whom 张三 was at a session on the first of two topics.
struct Office {
    desk: Desk,
    year: i32,
    unit: String,
    topics: [String; 2],
    session: String,
    people: [String; 2],
}

impl Office {
    fn new() -> Self {
        let desk = Desk::with_office();
        let today = desk.ask("office.state", Value::Null)["today"].as_str().unwrap().to_owned();
        let unit =
            desk.made("units.create", json!({ "name": "永安街道", "kind": "township", "parent": null }));
        let person = |name: &str, band: &str| {
            let details = json!({ "band": band });
            desk.made("people.create", json!({ "name": name, "unit": unit, "details": details }))
        };
        let people = [person("张三", "staff"), person("李四", "township_leader")];
        let topic = |name: &str| desk.made("topics.create", json!({ "name": name, "category": "theory" }));
        let topics = [topic("党的创新理论"), topic("党章党规党纪")];
        let details = json!({ "topic": topics[0], "form": "lecture", "quarters": 16 });
        let course = json!({ "name": "第一讲", "details": details });
        let course = desk.made("courses.create", course);
        let class = desk.made("classes.create", json!({ "name": "甲班", "starts": today, "ends": today }));
        desk.ask(
            "enrollment.add",
            json!({ "class": class, "people": people, "accepted": people, "reason": "" }),
        );
        let session = json!({
            "class": class, "course": course, "title": "第一课", "form": null, "date": today,
            "start": 540, "end": 720, "venue": null, "trainer": null, "quarters": 16, "reason": ""
        });
        let session =
            desk.ask("sessions.create", session)["value"]["session"]["id"].as_str().unwrap().to_owned();
        let office = Self { year: today[..4].parse().unwrap(), desk, unit, topics, session, people };
        office.mark(0, "present");
        office.mark(1, "absent");
        office
    }

    fn mark(&self, person: usize, status: &str) {
        let marks = json!([{ "person": self.people[person], "status": status, "minutes": 0 }]);
        self.desk.ask(
            "attendance.mark",
            json!({ "session": self.session, "source": "roll_call", "marks": marks }),
        );
    }

    /// The cells of the first row, each as heard and lacking.
    fn cells(&self, rows: &str, place: usize) -> Vec<(u64, u64)> {
        let matrix = self.desk.ask("coverage.matrix", json!({ "year": self.year, "rows": rows }));
        let cells = matrix["rows"][place]["cells"].as_array().unwrap();
        cells
            .iter()
            .map(|cell| (cell["heard"].as_u64().unwrap(), cell["lacking"].as_u64().unwrap()))
            .collect()
    }

    fn require(&self, topic: usize, bands: Value) {
        self.desk.ask("topics.edit", json!({ "id": self.topics[topic], "patch": { "required": bands } }));
    }
}

#[test]
fn a_topic_is_covered_for_those_who_were_there() {
    let office = Office::new();
    assert_eq!(office.cells("units", 0), [(1, 0), (0, 0)], "张三 was there, 李四 was not");
    assert_eq!(office.cells("bands", 0), [(0, 0), (0, 0)], "township leaders: 李四 alone");
    assert_eq!(office.cells("bands", 1), [(1, 0), (0, 0)], "staff: 张三 alone");
    office.mark(1, "present");
    assert_eq!(office.cells("units", 0), [(2, 0), (0, 0)], "a mark corrected counts at once");
}

#[test]
fn a_required_topic_is_lacking_until_it_is_heard() {
    let office = Office::new();
    office.require(0, json!(["township_leader", "staff"]));
    office.require(1, json!(["staff"]));
    assert_eq!(office.cells("units", 0), [(1, 1), (0, 1)], "李四 lacks the first, 张三 the second");
    let query = json!({ "year": office.year, "unit": office.unit, "offset": 0, "limit": 10 });
    let gaps = office.desk.ask("coverage.gaps", query.clone());
    let lines: Vec<_> =
        gaps["rows"].as_array().unwrap().iter().map(|row| (&row["name"], &row["lacking"])).collect();
    let (first, second) = (json!(["党章党规党纪"]), json!(["党的创新理论"]));
    assert_eq!(
        lines,
        [(&json!("张三"), &first), (&json!("李四"), &second)],
        "by person, in the official order"
    );
    office.mark(1, "present");
    assert_eq!(office.desk.ask("coverage.gaps", query)["total"], json!(1), "李四 has heard it");
    office.desk.ask("people.edit", json!({ "id": office.people[0], "patch": { "state": "retired" } }));
    assert_eq!(office.cells("units", 0), [(1, 0), (0, 0)], "who is no longer in post is not counted");
}

#[test]
fn every_cell_opens_to_its_names() {
    let office = Office::new();
    let names = |heard: Value| {
        let query = json!({
            "year": office.year, "topic": office.topics[0], "unit": office.unit, "heard": heard, "offset": 0, "limit": 10
        });
        office.desk.texts("coverage.people", query, "/name")
    };
    assert_eq!(names(json!(true)), ["张三"], "as many as the cell says");
    assert_eq!(names(json!(false)), ["李四"], "and those who have not");
    assert_eq!(names(Value::Null), ["张三", "李四"], "or everyone");
    let before = json!({ "year": office.year - 1, "topic": office.topics[0], "heard": true, "offset": 0, "limit": 10 });
    assert_eq!(
        office.desk.ask("coverage.people", before)["total"],
        json!(0),
        "the year before is another year"
    );
}
