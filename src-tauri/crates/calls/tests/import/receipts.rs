//! A unit's receipt: who comes, who does not, who comes instead and why.

use super::{file, opened_bytes};
use crate::desk::Desk;
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

const HEADER: &str = "序号,姓名,单位,职务,是否参训,替换人,替换人职务,不参训或替换原因,联系电话,备注";

/// Two towns, a class of 科级干部班（第2期）four weeks ahead with seats for both, three of one and one of the other named.
pub(super) struct Receipts {
    desk: Desk,
    class: String,
    units: [String; 2],
    starts: NaiveDate,
}

/// Of 白帝镇 the first six, of 草堂镇 the others. There are two 张伟 in 白帝镇 and one 李娜 in 草堂镇.
const PEOPLE: [(&str, &str); 9] = [
    ("赵建国", "副镇长"),
    ("钱红梅", "党政办主任"),
    ("孙长江", "组织委员"),
    ("周文", "科员"),
    ("张伟", "农服中心主任"),
    ("张伟", "综治专干"),
    ("李娜", "副镇长"),
    ("吴明", "科员"),
    ("郑强", "科员"),
];

impl Receipts {
    fn new() -> Self {
        let desk = Desk::with_office();
        let today: NaiveDate =
            desk.ask("office.state", Value::Null)["today"].as_str().unwrap().parse().unwrap();
        let starts = today + Days::new(28);
        let unit = |name: &str| super::unit(&desk, name, None);
        let units = [unit("白帝镇"), unit("草堂镇")];
        let people: Vec<String> = PEOPLE
            .iter()
            .enumerate()
            .map(|(at, (name, post))| {
                let unit = &units[usize::from(at >= 6)];
                let details = json!({ "post": post });
                desk.made("people.create", json!({ "name": name, "unit": unit, "details": details }))
            })
            .collect();
        let class = json!({
            "name": "科级干部班", "run": 2, "starts": starts, "ends": starts + Days::new(2), "organiser": "县委组织部"
        });
        let class = desk.made("classes.create", class);
        desk.made(
            "classes.create",
            json!({ "name": "科级干部班", "run": 1, "starts": starts, "ends": starts }),
        );
        let quotas = json!([{ "unit": units[0], "seats": 4 }, { "unit": units[1], "seats": 1 }]);
        desk.ask("quotas.set", json!({ "class": class, "quotas": quotas }));
        let named = [&people[0], &people[1], &people[2], &people[6]];
        desk.ask("enrollment.add", json!({ "class": class, "people": named }));
        Self { desk, class, units, starts }
    }

    fn open(&self, rows: &[&str]) -> String {
        let text = format!(
            "科级干部班（第2期）参训回执,,,,,,,,,\n单位：白帝镇　名额：4,,,,,,,,,\n{HEADER}\n{}\n",
            rows.join("\n")
        );
        opened_bytes(&self.desk, "receipts", text.as_bytes())
    }

    fn apply(&self, rows: &[&str], choices: Value) -> Value {
        let handle = self.open(rows);
        self.desk.ask("import.apply", json!({ "handle": handle, "choices": choices }))["value"]["counts"]
            .clone()
    }

    /// Every problem of a file that cannot come in, as `cell severity sentence`.
    fn problems(&self, handle: &str) -> Vec<String> {
        self.desk.ask("import.preview", json!({ "handle": handle }));
        let page = self.desk.ask("import.problems", json!({ "handle": handle, "offset": 0, "limit": 99 }));
        let said = |row: &Value| {
            let text = |key: &str| row[key].as_str().unwrap().to_owned();
            format!("{} {} {}", text("cell"), text("severity"), text("sentence"))
        };
        page["rows"].as_array().unwrap().iter().map(said).collect()
    }

    /// Decides that someone completes the class.
    fn decide(&self, name: &str) {
        let person = self.desk.ask("people.page", json!({ "text": name }))["rows"][0]["id"].clone();
        let decision = json!({ "class": self.class, "people": [person], "decision": "completed", "reason": "经研究同意" });
        self.desk.ask("completion.decide", decision);
    }

    /// Whoever has this name on the roster: state, reason and whom they replace.
    fn on_roster(&self, name: &str) -> (String, String, String) {
        let people = self.desk.ask("call_ups.people", json!({ "class": self.class }));
        let one = people.as_array().unwrap().iter().find(|one| one["name"] == name).unwrap().clone();
        let text = |key: &str| one[key].as_str().unwrap().to_owned();
        (text("state"), text("reason"), text("replaces"))
    }

    fn figures(&self, unit: usize) -> [u64; 5] {
        let rows = self.desk.ask("call_ups.units", json!({ "class": self.class }))["rows"].clone();
        let row = rows.as_array().unwrap().iter().find(|row| row["unit"] == self.units[unit]).unwrap();
        ["seats", "named", "confirmed", "declined", "replaced"]
            .map(|key| row["figures"][key].as_u64().unwrap())
    }
}

fn told(problems: &[String], cell: &str, severity: &str, words: &str) -> bool {
    problems.iter().any(|line| line.starts_with(&format!("{cell} {severity} ")) && line.contains(words))
}

#[test]
fn a_receipt_confirms_declines_and_replaces_in_one_act_and_is_taken_back_in_one() {
    let office = Receipts::new();
    let rows = [
        "1,赵建国,白帝镇,副镇长,参训,,,,13900000001,",
        "2,钱红梅,白帝镇,党政办主任,不参训,,,产假,,",
        "3,孙长江,白帝镇,组织委员,替换,周文,科员,下派驻村,13900000002,",
        "4,,,,,,,,,",
    ];
    let counts = office.apply(&rows, json!({}));
    assert_eq!(
        (&counts["changed"], &counts["rows"]),
        (&json!(3), &json!(3)),
        "the free seat's line is no row"
    );
    assert_eq!(office.figures(0), [4, 2, 2, 1, 1], "应训 4, 已报 2, 实报 2, one declined, one replaced");
    let said = |state: &str, reason: &str, replaces: &str| (state.into(), reason.into(), replaces.into());
    assert_eq!(office.on_roster("钱红梅"), said("declined", "产假", ""));
    assert_eq!(
        office.on_roster("孙长江"),
        said("replaced", "下派驻村", ""),
        "the reason stays with who left"
    );
    assert_eq!(office.on_roster("周文"), said("confirmed", "下派驻村", "孙长江"), "and with who comes");
    let phone = office.desk.ask("people.page", json!({ "text": "周文" }))["rows"][0]["phone"].clone();
    assert_eq!(phone, "13900000002", "how whoever comes is reached");
    assert_eq!(office.apply(&rows, json!({}))["unchanged"], 3, "the same file twice says nothing new");
    office.desk.ask("undo.last", Value::Null);
    assert_eq!(office.figures(0), [4, 3, 0, 0, 0], "one act, one undo");
    let units = office.desk.ask("call_ups.units", json!({ "class": office.class }));
    assert!(units["rows"][0]["received"].is_null(), "nor has the receipt come");
    assert!(super::is_sound(&office.desk), "the tables are what the journal says");
}

#[test]
fn every_row_that_cannot_be_is_named_by_its_cell_and_nothing_comes_in() {
    let office = Receipts::new();
    let handle = office.open(&[
        "1,赵建国,白帝镇,,,,,,,",
        "2,钱红梅,白帝镇,,不参训,,,,,",
        "3,孙长江,白帝镇,,参训,周文,,工作需要,,",
        "4,孙长河,白帝镇,,参训,,,,,",
        "5,吴明,白帝镇,,参训,,,,,",
        "6,吴明,,,参训,,,,,",
        "7,郑强,,,也许,,,,,",
        "8,周文,白帝镇,,替换,张伟,综治专干,换人,,",
    ]);
    let refused = office.desk.call("import.apply", json!({ "handle": handle })).unwrap_err();
    assert_eq!(refused.code, "import.blocked", "all or nothing");
    let problems = office.problems(&handle);
    let expected = [
        ("E4", "error", "是否参训"),
        ("H5", "error", "写明原因"),
        ("F6", "error", "只留一种"),
        ("B7", "error", "没有“孙长河”"),
        ("B8", "error", "没有叫“吴明”的干部"),
        ("B9", "error", "不占“白帝镇”的名额"),
        ("E10", "error", "应为以下之一"),
        ("B11", "error", "没有被提名"),
    ];
    for (cell, severity, words) in expected {
        assert!(told(&problems, cell, severity, words), "{cell} {words}: {problems:#?}");
    }
    assert_eq!(office.figures(0), [4, 3, 0, 0, 0], "nothing is half-imported");
}

#[test]
fn more_people_than_seats_and_people_nobody_named_are_not_let_in_by_themselves() {
    let office = Receipts::new();
    let rows = ["1,赵建国,白帝镇,,参训,,,,,", "2,周文,白帝镇,,参训,,,,,", "3,张伟,白帝镇,综治专干,参训,,,,,"];
    let problems = office.problems(&office.open(&rows));
    assert!(told(&problems, "B5", "question", "没有被提名"), "{problems:#?}");
    assert!(told(&problems, "B6", "error", "应训名额 4 人，加上这一行就有 5 人"), "{problems:#?}");
    assert!(
        told(&problems, "B3", "warning", "2 人：钱红梅、孙长江"),
        "whom it does not mention: {problems:#?}"
    );
    let named = json!({ "decisions": [{ "row": 5, "decision": "new" }], "leave_out_errors": true });
    let counts = office.apply(&rows, named);
    assert_eq!((&counts["new"], &counts["changed"], &counts["left_out"]), (&json!(1), &json!(1), &json!(1)));
    assert_eq!(office.on_roster("周文").0, "confirmed", "somebody has said so");
    let declined = ["1,赵建国,白帝镇,,不参训,,,生病,,", "2,张伟,白帝镇,综治专干,参训,,,,,"];
    let again = json!({ "decisions": [{ "row": 5, "decision": "new" }] });
    assert_eq!(
        office.apply(&declined, again)["new"],
        1,
        "who does not come frees a seat, whatever the order"
    );
}

#[test]
fn whoever_has_been_decided_on_is_neither_replaced_nor_declined_and_keeps_their_seat() {
    let office = Receipts::new();
    office.decide("孙长江");
    office.decide("赵建国");
    let rows = [
        "1,赵建国,白帝镇,,不参训,,,生病,,",
        "2,孙长江,白帝镇,,替换,张伟,农服中心主任,驻村,,",
        "3,周文,白帝镇,,参训,,,,,",
        "4,张伟,白帝镇,综治专干,参训,,,,,",
    ];
    let problems = office.problems(&office.open(&rows));
    assert!(told(&problems, "B4", "error", "已有结业决定"), "as by hand: {problems:#?}");
    assert!(told(&problems, "B5", "error", "已有结业决定"), "as by hand: {problems:#?}");
    assert!(
        told(&problems, "B7", "error", "应训名额 4 人，加上这一行就有 5 人"),
        "a refused line frees no seat: {problems:#?}"
    );
}

#[test]
fn someone_declined_twice_frees_one_seat() {
    let office = Receipts::new();
    let rows = [
        "1,钱红梅,白帝镇,,不参训,,,产假,,",
        "2,钱红梅,白帝镇,,不参训,,,产假,,",
        "3,周文,白帝镇,,参训,,,,,",
        "4,张伟,白帝镇,综治专干,参训,,,,,",
        "5,张伟,白帝镇,农服中心主任,参训,,,,,",
    ];
    let problems = office.problems(&office.open(&rows));
    assert!(told(&problems, "B5", "error", "B4 指的是同一条"), "{problems:#?}");
    assert!(told(&problems, "B8", "error", "应训名额 4 人，加上这一行就有 5 人"), "{problems:#?}");
}

#[test]
fn of_namesakes_somebody_says_who_is_meant_unless_the_post_does() {
    let office = Receipts::new();
    let handle = office.open(&["1,张伟,白帝镇,,参训,,,,,"]);
    office.desk.ask("import.preview", json!({ "handle": handle }));
    let row = office.desk.ask("import.rows", json!({ "handle": handle, "offset": 0, "limit": 9 }))["rows"][0]
        .clone();
    assert_eq!((&row["fate"], row["candidates"].as_array().unwrap().len()), (&json!("question"), 2));
    let second = row["candidates"][1]["id"].clone();
    let choices = json!({ "decisions": [{ "row": 4, "decision": { "same": second } }] });
    let counts = office.desk.ask("import.apply", json!({ "handle": handle, "choices": choices }));
    assert_eq!(counts["value"]["counts"]["new"], 1, "chosen and let in at once");
    let replaced = ["1,赵建国,白帝镇,,替换,张伟,,出差,,"];
    let problems = office.problems(&office.open(&replaced));
    assert!(
        told(&problems, "F4", "error", "2 名干部叫“张伟”")
            || told(&problems, "F4", "error", "已经在本班名单"),
        "{problems:#?}"
    );
    let twice = ["1,赵建国,白帝镇,,参训,,,,,", "2,赵建国,白帝镇,,不参训,,,病,,"];
    let problems = office.problems(&office.open(&twice));
    assert!(told(&problems, "B5", "error", "B4 指的是同一条"), "one line a person: {problems:#?}");
}

#[test]
fn who_is_called_up_elsewhere_those_days_or_that_week_is_said_with_both_classes() {
    let office = Receipts::new();
    let day = office.starts;
    let other = json!({ "name": "宣传干部班", "starts": day, "ends": day, "organiser": "县委宣传部" });
    let other = office.desk.made("classes.create", other);
    for name in ["赵建国", "周文"] {
        let person = office.desk.ask("people.page", json!({ "text": name }))["rows"][0]["id"].clone();
        let add = json!({ "class": other, "people": [person], "accepted": [person], "reason": "先定" });
        office.desk.ask("enrollment.add", add);
    }
    let rows = ["1,赵建国,白帝镇,,参训,,,,,", "2,孙长江,白帝镇,,替换,周文,,驻村,,"];
    let problems = office.problems(&office.open(&rows));
    assert!(
        told(&problems, "B4", "warning", "“宣传干部班”（主办：县委宣传部），与“科级干部班（第2期）”同期"),
        "{problems:#?}"
    );
    assert!(
        told(&problems, "F5", "question", "照回执办理"),
        "for who comes instead somebody decides: {problems:#?}"
    );
    let counts = office.apply(&rows, json!({ "leave_out_questions": true }));
    assert_eq!((&counts["changed"], &counts["left_out"]), (&json!(1), &json!(1)));
    let decided = json!({ "decisions": [{ "row": 5, "decision": "new" }] });
    assert_eq!(office.apply(&rows, decided)["changed"], 1, "let stand, with the receipt's reason");
    assert_eq!(office.on_roster("周文").1, "驻村");
}

#[test]
fn a_receipt_needs_a_class_that_takes_people() {
    let office = Receipts::new();
    let text = format!("{HEADER}\n1,赵建国,白帝镇,,参训,,,,,\n");
    let handle = opened_bytes(&office.desk, "receipts", text.as_bytes());
    let refused = office.desk.call("import.preview", json!({ "handle": handle })).unwrap_err();
    assert_eq!(refused.code, "import.receipt_class", "nothing says which class it is for");
    let chosen = json!({ "handle": handle, "choices": { "class": office.class } });
    assert_eq!(office.desk.ask("import.preview", chosen.clone())["counts"]["changed"], 1, "somebody says it");
    office.desk.ask("classes.edit", json!({ "id": office.class, "patch": { "state": "cancelled" } }));
    assert_eq!(office.desk.refused("import.preview", chosen), "enrollment.class_cancelled");
}

#[test]
fn a_damaged_file_names_each_cell_and_brings_nothing_in() {
    let office = Receipts::new();
    let handle = office.desk.ask("import.open", file("receipts", "receipts-damaged.xlsx"))["handle"].clone();
    let handle = handle.as_str().unwrap();
    let problems = office.problems(handle);
    let expected = [
        ("E6", "error", "是否参训"),
        ("H7", "error", "写明原因"),
        ("F8", "error", "填写替换"),
        ("F9", "error", "只留一种"),
        ("E10", "error", "应为以下之一"),
        ("B11", "error", "没有“欧阳山”"),
        ("B12", "error", "不占“白帝镇”的名额"),
        ("I13", "error", "电话"),
        ("B14", "error", "此格必填"),
        ("B15", "error", "指的是同一条"),
    ];
    for (cell, severity, words) in expected {
        assert!(told(&problems, cell, severity, words), "{cell} {words}: {problems:#?}");
    }
    assert_eq!(office.figures(0), [4, 3, 0, 0, 0], "nothing is half-imported");
    let rest =
        json!({ "handle": handle, "choices": { "leave_out_errors": true, "leave_out_questions": true } });
    let counts = office.desk.ask("import.apply", rest)["value"]["counts"].clone();
    assert_eq!(counts["changed"], 1, "the sound row comes in alone: {counts}");
}
