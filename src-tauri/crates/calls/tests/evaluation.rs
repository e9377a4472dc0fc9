//! Evaluation sheets: entered from paper, told only where nobody can be read out of a figure.

use crate::desk::Desk;
use serde_json::{Value, json};

/// A desk with a class and one lecture of one trainer.
struct Office {
    desk: Desk,
    class: String,
    lecture: String,
    year: i32,
}

impl Office {
    fn new() -> Self {
        let desk = Desk::with_office();
        let today = desk.ask("office.state", Value::Null)["today"].as_str().unwrap().to_owned();
        let dates = json!({ "name": "科级干部进修班", "starts": today, "ends": today });
        let class = desk.made("classes.create", dates);
        let trainer = desk.made("trainers.create", json!({ "name": "李教授" }));
        let session = json!({
            "class": class, "course": null, "title": "第一课", "form": null, "date": today, "start": 540,
            "end": 720, "venue": null, "trainer": trainer, "quarters": 16, "reason": ""
        });
        let made = desk.ask("sessions.create", session);
        let lecture = made["value"]["session"]["id"].as_str().unwrap().to_owned();
        let year = today[..4].parse().unwrap();
        Self { desk, class, lecture, year }
    }

    fn items(&self, form: &str) -> Vec<Value> {
        self.desk.ask("evaluation.items", json!({ "form": form })).as_array().unwrap().clone()
    }

    /// A sheet with the same grade on every item.
    fn sheet(&self, session: Option<&str>, grade: u8) -> Value {
        let form = if session.is_some() { "lecture" } else { "class" };
        let answer = |item: &Value| json!({ "item": item["id"], "grade": grade });
        let answers: Vec<Value> = self.items(form).iter().map(answer).collect();
        json!({ "class": self.class, "session": session, "answers": answers })
    }

    fn enter(&self, session: Option<&str>, grade: u8) {
        self.desk.ask("evaluation.enter", self.sheet(session, grade));
    }

    fn of_class(&self, session: Option<&str>) -> Value {
        self.desk.ask("evaluation.of_class", json!({ "class": self.class, "session": session }))
    }

    fn summary(&self, by: &str) -> Value {
        self.desk.ask("evaluation.summary", json!({ "year": self.year, "by": by }))["lines"][0].clone()
    }
}

#[test]
fn no_figure_is_told_until_five_people_have_answered() {
    let office = Office::new();
    for grade in [1, 1, 2, 3] {
        office.enter(None, grade);
    }
    let four = office.of_class(None);
    assert_eq!(four["sheets"], 4, "the heap is counted");
    assert_eq!(four["figure"], Value::Null, "four people's opinion is nobody's business");
    assert_eq!(
        (&four["items"][0]["figure"], &four["items"][0]["grades"]),
        (&Value::Null, &json!([])),
        "nor is an item's"
    );
    assert_eq!(office.summary("class")["favourable"], Value::Null, "nor in the year's summary");
    office.enter(None, 4);
    let five = office.of_class(None);
    assert_eq!(five["figure"], 600, "three of five said 好 or 较好");
    assert_eq!(five["items"][20]["grades"], json!([2, 1, 1, 1]), "each grade as often as it was ticked");
    assert_eq!(office.summary("class")["favourable"], 600, "the year says the same");
}

#[test]
fn whoever_looks_before_and_after_one_sheet_cannot_subtract_it() {
    let office = Office::new();
    (0..5).for_each(|_| office.enter(None, 1));
    let (seen, year) = (office.of_class(None), office.summary("class"));
    for sheet in 6..10 {
        office.enter(None, 4);
        let now = office.of_class(None);
        assert_eq!((&now["sheets"], &now["counted"]), (&json!(sheet), &json!(5)), "it waits for its batch");
        assert_eq!(now["figure"], seen["figure"], "no figure moves by one sheet");
        let figures = |look: &Value| -> Vec<Value> {
            let items = look["items"].as_array().unwrap().iter();
            items.map(|item| json!([item["figure"], item["grades"], item["counted"]])).collect()
        };
        assert_eq!(figures(&now), figures(&seen), "nor any item's");
        assert_eq!(office.summary("class")["favourable"], year["favourable"], "nor the year's");
    }
    office.enter(None, 4);
    let ten = office.of_class(None);
    assert_eq!((&ten["counted"], &ten["figure"]), (&json!(10), &json!(500)), "five come at once");
}

#[test]
fn a_sheet_taken_back_tells_nothing_of_itself_nor_of_who_comes_next() {
    let office = Office::new();
    let take_back = || office.desk.ask("undo.last", Value::Null);
    let told = || {
        let now = office.of_class(None);
        (now["sheets"].clone(), now["counted"].clone(), now["figure"].clone())
    };
    (0..4).for_each(|_| office.enter(None, 1));
    take_back();
    (0..2).for_each(|_| office.enter(None, 1));
    assert_eq!(told(), (json!(5), json!(5), json!(1000)), "a slip before anything was told costs nothing");
    (0..2).for_each(|_| office.enter(None, 4));
    take_back();
    assert_eq!(told(), (json!(6), json!(5), json!(1000)), "nor does one in a batch that is still filling");
    take_back();
    take_back();
    assert_eq!(told(), (json!(4), json!(0), Value::Null), "the other four go with the fifth");
    (0..4).for_each(|_| office.enter(None, 4));
    assert_eq!(told().1, 0, "and do not make up five with whoever comes next");
    office.enter(None, 4);
    assert_eq!(told(), (json!(9), json!(5), json!(0)), "a batch of its own is told");
    take_back();
    office.desk.ask("undo.redo", Value::Null);
    office.enter(None, 1);
    assert_eq!(told(), (json!(10), json!(5), json!(0)), "brought back, it is in its batch again");
}

#[test]
fn lecture_cards_come_together_by_trainer() {
    let office = Office::new();
    for points in [20, 18, 16, 14, 0] {
        office.enter(Some(&office.lecture), points);
    }
    let line = office.summary("trainer");
    assert_eq!((&line["name"], &line["cards"]), (&json!("李教授"), &json!(5)), "the cards are the trainer's");
    assert_eq!(line["points"], 680, "68 of 20 × 5 points, an item");
    let lectures = office.of_class(None)["lectures"].clone();
    assert_eq!(
        (&lectures[0]["cards"], &lectures[0]["figure"]),
        (&json!(5), &json!(680)),
        "and the lecture's"
    );
}

#[test]
fn an_item_skipped_by_most_keeps_its_few_answers_to_itself() {
    let office = Office::new();
    for sheet in 0..6 {
        let mut sheet_given = office.sheet(None, 1);
        if sheet > 3 {
            sheet_given["answers"].as_array_mut().unwrap().remove(0);
        }
        office.desk.ask("evaluation.enter", sheet_given);
    }
    let items = office.of_class(None)["items"].clone();
    assert_eq!((&items[0]["answered"], &items[0]["figure"]), (&json!(4), &Value::Null), "four answered it");
    assert_eq!((&items[1]["answered"], &items[1]["figure"]), (&json!(6), &json!(1000)), "all answered this");
}

#[test]
fn a_sheet_that_cannot_be_right_is_refused() {
    let office = Office::new();
    let refused = |sheet: Value| office.desk.refused("evaluation.enter", sheet);
    assert_eq!(refused(office.sheet(None, 5)), "evaluation.grade", "there are four grades");
    assert_eq!(refused(office.sheet(None, 0)), "evaluation.grade", "0 is no grade");
    assert_eq!(refused(office.sheet(Some(&office.lecture), 21)), "evaluation.grade", "20 points an item");
    let blank = json!({ "class": office.class, "session": null, "answers": [] });
    assert_eq!(refused(blank), "evaluation.blank", "nothing is ticked");
    let mut twice = office.sheet(None, 1);
    twice["answers"][1] = twice["answers"][0].clone();
    assert_eq!(refused(twice), "evaluation.item_missing", "one item has one answer");
    let mut elsewhere = office.sheet(Some(&office.lecture), 20);
    elsewhere["class"] = json!(office.desk.made("classes.create", json!({ "name": "另一班" })));
    assert_eq!(refused(elsewhere), "evaluation.session_missing", "the lecture was another class's");
    assert_eq!(office.of_class(None)["sheets"], 0, "nothing of it was kept");
}

#[test]
fn a_sheet_can_be_taken_back_and_says_nothing_about_who_filled_it_in() {
    let office = Office::new();
    let entered = office.desk.ask("evaluation.enter", office.sheet(None, 1));
    assert_eq!(entered["value"], json!({ "sheets": 1 }), "the answer has no one's name, only the heap");
    office.desk.ask("undo.last", Value::Null);
    assert_eq!(office.of_class(None)["sheets"], 0, "a sheet entered by mistake is gone");
}

#[test]
fn an_office_words_its_own_items_and_old_answers_stay() {
    let office = Office::new();
    for _ in 0..5 {
        office.enter(None, 1);
    }
    let first = office.items("class")[0].clone();
    let mut set = json!({ "form": "class", "id": first["id"], "heading": "培训设计", "title": "课前调研", "retired": false });
    office.desk.ask("evaluation.set_item", set.clone());
    assert_eq!(office.items("class")[0]["title"], "课前调研", "the office's own words");
    set["retired"] = json!(true);
    office.desk.ask("evaluation.set_item", set.clone());
    let items = office.of_class(None)["items"].clone();
    assert_eq!(
        (&items[0]["asked"], &items[0]["figure"]),
        (&json!(false), &json!(1000)),
        "what was answered stays"
    );
    let late = office.desk.refused("evaluation.enter", office.sheet(None, 1));
    assert_eq!(late, "evaluation.item_missing", "but nobody is asked any more");
    let new =
        json!({ "form": "class", "id": null, "heading": "培训效果", "title": "总体评价", "retired": false });
    office.desk.ask("evaluation.set_item", new);
    assert_eq!(office.items("class").last().unwrap()["title"], "总体评价", "a new item comes last");
    set["title"] = json!("  ");
    assert_eq!(
        office.desk.refused("evaluation.set_item", set),
        "evaluation.title_missing",
        "an item asks something"
    );
}

#[test]
fn no_figure_gives_away_a_lecture_with_few_cards() {
    let office = Office::new();
    let made = office.desk.ask(
        "sessions.list",
        json!({ "from": format!("{}-01-01", office.year), "to": format!("{}-12-31", office.year) }),
    );
    let first = made[0].clone();
    let second = json!({
        "class": office.class, "course": null, "title": "第二课", "form": null, "date": first["date"], "start": 840,
        "end": 900, "venue": null, "trainer": first["trainer"], "quarters": 4, "reason": "工作需要"
    });
    let second =
        office.desk.ask("sessions.create", second)["value"]["session"]["id"].as_str().unwrap().to_owned();
    for _ in 0..5 {
        office.enter(Some(&office.lecture), 16);
    }
    for grade in [4, 4, 4] {
        office.enter(Some(&second), grade);
    }
    let line = office.summary("trainer");
    assert_eq!(
        (&line["cards"], &line["cards_told"], &line["points"]),
        (&json!(8), &json!(5), &json!(800)),
        "the three are in no figure of their trainer"
    );
    assert_eq!(
        office.summary("class")["points"],
        800,
        "nor of their class: less the five they would be left"
    );
    office.enter(Some(&second), 4);
    office.enter(Some(&second), 4);
    assert_eq!(office.summary("trainer")["points"], 500, "five of them are told like any others");
}

#[test]
fn the_whole_gives_away_no_item_that_few_answered() {
    let office = Office::new();
    for sheet in 0..6 {
        let mut given = office.sheet(None, 1);
        let answers = given["answers"].as_array_mut().unwrap();
        if sheet < 4 {
            answers[0]["grade"] = json!(4);
        } else {
            answers.remove(0);
        }
        office.desk.ask("evaluation.enter", given);
    }
    let whole = office.of_class(None);
    assert_eq!(whole["items"][0]["figure"], Value::Null, "four answered it");
    assert_eq!(whole["figure"], 1000, "less the other twenty, the whole would say what the four said");
    assert_eq!(office.summary("class")["favourable"], 1000, "and so would the year");
    assert_eq!(office.summary("class")["items"][0], Value::Null, "in which the item has no figure either");
}

#[test]
fn a_lecture_that_moved_to_another_class_is_one_heap_whoever_looks() {
    let office = Office::new();
    for _ in 0..5 {
        office.enter(Some(&office.lecture), 20);
    }
    let today = office.desk.ask("office.state", Value::Null)["today"].clone();
    let other = json!({ "name": "青干班", "starts": today, "ends": today });
    let other = office.desk.made("classes.create", other);
    let moved = json!({ "id": office.lecture, "patch": { "class": other }, "reason": "" });
    office.desk.ask("sessions.edit", moved);
    let mut late = office.sheet(Some(&office.lecture), 0);
    late["class"] = json!(other);
    office.desk.ask("evaluation.enter", late);
    let lines = office.desk.ask("evaluation.summary", json!({ "year": office.year, "by": "class" }));
    let line = &lines["lines"][0];
    assert_eq!(
        (&line["name"], &line["cards"]),
        (&json!("青干班"), &json!(6)),
        "all six are that class's now"
    );
    assert_eq!(
        (&line["points"], &office.summary("trainer")["points"]),
        (&json!(1000), &json!(1000)),
        "five told here and six there would say what the sixth gave"
    );
}

/// A talk of 王敏 of 永安队 on one topic in one village.
fn talk(office: &Office) -> String {
    let township = json!({ "name": "永安街道", "kind": "township", "parent": null });
    let township = office.desk.made("units.create", township);
    let village =
        office.desk.made("units.create", json!({ "name": "茶店村", "kind": "village", "parent": township }));
    let topic = office.desk.made("topics.create", json!({ "name": "惠民政策", "category": "policy" }));
    let details =
        json!({ "village": village, "brand": "奉节坝坝会", "speakers": ["王敏"], "topics": [topic] });
    let team = office.desk.made("outreach.create_team", json!({ "name": "永安队", "details": details }));
    let today = office.desk.ask("office.state", Value::Null)["today"].clone();
    let talk = json!({
        "team": team, "topic": topic, "village": village, "date": today, "start": 600, "minutes": 45,
        "form": "courtyard", "audience": 40, "speakers": ["王敏", "李强"]
    });
    office.desk.ask("outreach.log", talk)["value"]["id"].as_str().unwrap().to_owned()
}

#[test]
fn listeners_cards_come_together_by_team_speaker_and_topic() {
    let office = Office::new();
    let talk = talk(&office);
    let items = office.items("talk");
    assert_eq!(items.len(), 4, "a small card");
    let card = |grade: u8| {
        let answers: Vec<Value> =
            items.iter().map(|item| json!({ "item": item["id"], "grade": grade })).collect();
        json!({ "talk": talk, "answers": answers })
    };
    assert_eq!(office.desk.refused("evaluation.enter_card", card(5)), "evaluation.grade", "four grades");
    for grade in [1, 1, 2, 3] {
        office.desk.ask("evaluation.enter_card", card(grade));
    }
    let told = |by: &str| office.summary(by)["favourable"].clone();
    assert_eq!(told("team"), Value::Null, "four listeners keep their opinion to themselves");
    let entered = office.desk.ask("evaluation.enter_card", card(1));
    assert_eq!(entered["value"]["sheets"], 5, "five cards lie on the heap");
    let heard = office.desk.ask("evaluation.of_talk", json!({ "talk": talk }));
    assert_eq!(
        (&heard["figure"], &heard["audience"]),
        (&json!(800), &json!(40)),
        "four of five speak well of it"
    );
    assert_eq!(heard["items"][0]["grades"], json!([3, 1, 1, 0]), "each grade as often as it was ticked");
    assert_eq!([told("team"), told("talk_topic")], [json!(800), json!(800)], "the team's and the topic's");
    let speakers = office.desk.ask("evaluation.summary", json!({ "year": office.year, "by": "speaker" }));
    let named = |at: usize| (&speakers["lines"][at]["name"], &speakers["lines"][at]["favourable"]);
    assert_eq!(
        [named(0), named(1)],
        [(&json!("王敏"), &json!(800)), (&json!("李强"), &json!(800))],
        "each of its speakers"
    );
    assert_eq!(speakers["lines"][0]["detail"], "永安队", "told apart by team");
    let gone = json!({ "talk": "00".repeat(16), "answers": card(1)["answers"] });
    assert_eq!(office.desk.refused("evaluation.enter_card", gone), "evaluation.talk_missing");
}

#[test]
fn a_spreadsheet_tells_what_the_screen_tells_and_no_more() {
    let office = Office::new();
    for points in [20, 18, 16, 14] {
        office.enter(Some(&office.lecture), points);
    }
    let exported = || {
        let file = office.desk.ask("evaluation.export", json!({ "year": office.year, "by": "trainer" }));
        assert_eq!(file["extension"], "xlsx", "a workbook");
        sheet_text(&file)
    };
    let four = exported();
    assert!(four.contains("李教授") && four.contains("答卷不足"), "named, without a figure: {four}");
    office.enter(Some(&office.lecture), 0);
    assert!(exported().contains("68"), "five are told: {}", exported());
}

/// Every cell of the first sheet, as texts.
fn sheet_text(file: &Value) -> String {
    use base64::Engine;
    let bytes = base64::engine::general_purpose::STANDARD.decode(file["content"].as_str().unwrap()).unwrap();
    let limits = documents::limits::Limits::default();
    let read = documents::read::read(&bytes, "评估.xlsx", &limits).unwrap();
    format!("{read:?}")
}
