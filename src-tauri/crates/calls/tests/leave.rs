//! Leave: asked for by session, its effect seen before it is approved, approved step by step, given back on return; and the
//! case of someone beyond the limit.

use crate::desk::Desk;
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A desk with a class of seven days from today, two sessions of four hours a day: the limit is one day exactly.
struct Office {
    desk: Desk,
    class: String,
    sessions: Vec<String>,
    people: [String; 2],
}

impl Office {
    fn new() -> Self {
        let desk = Desk::with_office();
        let today: NaiveDate =
            desk.ask("office.state", Value::Null)["today"].as_str().unwrap().parse().unwrap();
        let person = |name: &str| desk.made("people.create", json!({ "name": name, "unit": null }));
        let people = [person("张三"), person("李四")];
        let dates = json!({ "name": "甲班", "starts": today, "ends": today + Days::new(6) });
        let class = desk.made("classes.create", dates);
        let enrolled = json!({ "class": class, "people": people, "accepted": people, "reason": "" });
        desk.ask("enrollment.add", enrolled);
        let sessions = (0..14).map(|half| {
            let (day, start) = (today + Days::new(half / 2), if half % 2 == 0 { 540 } else { 870 });
            let session = json!({
                "class": class, "course": null, "title": format!("第{}课", half + 1), "form": null, "date": day,
                "start": start, "end": start + 180, "venue": null, "trainer": null, "quarters": 16, "reason": "工作需要"
            });
            desk.ask("sessions.create", session)["value"]["session"]["id"].as_str().unwrap().to_owned()
        });
        let sessions = sessions.collect();
        Self { desk, class, sessions, people }
    }

    fn asked(&self, sessions: &[usize]) -> Value {
        let sessions: Vec<&String> = sessions.iter().map(|at| &self.sessions[*at]).collect();
        json!({
            "class": self.class, "person": self.people[0], "kind": "sick", "reason": "住院检查", "sessions": sessions
        })
    }

    fn request(&self, sessions: &[usize]) -> String {
        self.desk.made("leave.request", self.asked(sessions))
    }

    fn decide(&self, leave: &str, approve: bool) -> String {
        let said = json!({ "id": leave, "approve": approve, "decided_by": "王老师", "note": "情况属实" });
        self.desk.ask("leave.decide", said)["value"]["state"].as_str().unwrap().to_owned()
    }

    fn approve_all(&self, leave: &str) {
        while self.decide(leave, true) == "requested" {}
    }

    fn get(&self, leave: &str) -> Value {
        self.desk.ask("leave.get", json!({ "id": leave }))
    }

    fn roll(&self, session: usize) -> Value {
        self.desk.ask("attendance.roll", json!({ "session": self.sessions[session] }))
    }

    fn mark(&self, session: usize, status: &str) {
        let marks = json!([{ "person": self.people[0], "status": status, "minutes": 0 }]);
        let marking = json!({ "session": self.sessions[session], "source": "roll_call", "marks": marks });
        self.desk.ask("attendance.mark", marking);
    }

    fn cases(&self) -> Vec<Value> {
        self.desk.ask("leave.cases", json!({})).as_array().unwrap().clone()
    }

    fn decide_case(&self, decision: &str) -> Value {
        let (class, person) = (&self.class, &self.people[0]);
        json!({
            "class": class, "person": person, "decision": decision, "decided_by": "赵部长", "reason": "公务繁重"
        })
    }
}

#[test]
fn the_effect_is_seen_before_anyone_approves() {
    let office = Office::new();
    let effect = |sessions: &[usize]| office.desk.ask("leave.effect", office.asked_question(sessions));
    let day = effect(&[0, 1]);
    assert_eq!((&day["asked"], &day["limit"]), (&json!(32), &json!("8")), "8 of 56 hours: 1/7 exactly");
    assert_eq!(day["before"]["half_days"], 2, "two half-days fit before");
    assert_eq!(
        (&day["after"]["remaining"], &day["after"]["over"]),
        (&json!("0"), &json!(false)),
        "none after"
    );
    assert_eq!(day["chain"], json!(["班主任", "教务部门"]), "a day climbs one step");
    let more = effect(&[0, 1, 2]);
    assert_eq!(more["after"]["over"], true, "12 of 56 hours");
    assert_eq!(more["after"]["proposal"], "needs_decision", "what that means for completion");
    assert_eq!(more["before"]["used"], 0, "nothing has been asked for yet");
}

impl Office {
    fn asked_question(&self, sessions: &[usize]) -> Value {
        let asked = self.asked(sessions);
        json!({ "class": asked["class"], "person": asked["person"], "sessions": asked["sessions"] })
    }
}

#[test]
fn the_chain_is_walked_step_by_step_and_each_step_names_who() {
    let office = Office::new();
    let leave = office.request(&[2, 3]);
    let row = || office.get(&leave)["leave"].clone();
    assert_eq!((&row()["state"], &row()["waits_for"]), (&json!("requested"), &json!("班主任")));
    let unnamed = json!({ "id": leave, "approve": true, "decided_by": " ", "note": "" });
    assert_eq!(office.desk.refused("leave.decide", unnamed), "leave.name_missing", "the record says who");
    assert_eq!(office.decide(&leave, true), "requested", "one of two has agreed");
    assert_eq!(row()["waits_for"], "教务部门", "the next one's turn");
    assert_eq!(office.roll(2)["rows"][0]["proposed"], "present", "nothing is granted yet");
    assert_eq!(office.decide(&leave, true), "approved", "the last one grants it");
    let steps = office.get(&leave)["steps"].clone();
    assert_eq!(
        (&steps[0]["decided_by"], steps[1]["decided_on"].is_string()),
        (&json!("王老师"), true),
        "who and when"
    );
    assert_eq!(office.roll(2)["rows"][0]["proposed"], "sick", "and the roll-call proposes it");
    office.desk.ask("undo.last", Value::Null);
    assert_eq!(row()["state"], "requested", "an approval can be taken back like anything else");
}

#[test]
fn a_refusal_needs_a_reason_and_ends_the_request() {
    let office = Office::new();
    let leave = office.request(&[2, 3]);
    let silent = json!({ "id": leave, "approve": false, "decided_by": "王老师", "note": "" });
    assert_eq!(office.desk.refused("leave.decide", silent), "leave.note_missing", "why?");
    assert_eq!(office.decide(&leave, false), "refused");
    let again = json!({ "id": leave, "approve": true, "decided_by": "王老师", "note": "" });
    assert_eq!(office.desk.refused("leave.decide", again), "leave.not_requested", "it is over");
    assert!(!office.request(&[2]).is_empty(), "its sessions can be asked for again");
}

#[test]
fn granted_leave_is_proposed_and_the_trainer_overrules() {
    let office = Office::new();
    let leave = office.request(&[0]);
    office.approve_all(&leave);
    let confirm = json!({ "session": office.sessions[0] });
    office.desk.ask("attendance.confirm", confirm);
    let balance = &office.roll(0)["balance"];
    assert_eq!((&balance["present"], &balance["on_leave"]), (&json!(1), &json!(1)), "as proposed, each");
    office.mark(0, "present");
    assert_eq!(office.roll(0)["rows"][0]["status"], "present", "they came after all");
    assert_eq!(office.get(&leave)["effect"]["before"]["used"], 0, "then nothing else is used");
    office.mark(0, "sick");
    let back = json!({ "id": leave, "back": office.sessions[0] });
    assert_eq!(
        office.desk.refused("leave.come_back", back),
        "leave.already_taken",
        "what the roll-call saw is not given back"
    );
}

#[test]
fn leave_granted_afterwards_excuses_an_absence() {
    let office = Office::new();
    office.mark(0, "absent");
    let leave = office.request(&[0]);
    office.approve_all(&leave);
    assert_eq!(office.roll(0)["rows"][0]["status"], "sick", "absent no more");
    office.desk.ask("undo.last", Value::Null);
    assert_eq!(office.roll(0)["rows"][0]["status"], "absent", "in one act with the approval");
}

#[test]
fn coming_back_early_gives_the_rest_back() {
    let office = Office::new();
    let leave = office.request(&[2, 3, 4]);
    office.approve_all(&leave);
    assert_eq!(office.cases().len(), 1, "twelve hours are over the limit of eight");
    let on_time = json!({ "id": leave, "back": null });
    assert_eq!(office.desk.refused("leave.come_back", on_time), "leave.not_over", "it has not even begun");
    let stranger = json!({ "id": leave, "back": office.sessions[9] });
    assert_eq!(office.desk.refused("leave.come_back", stranger), "leave.session_not_in_leave");
    office.desk.ask("leave.come_back", json!({ "id": leave, "back": office.sessions[2] }));
    let hours = office.get(&leave)["leave"]["hours"].clone();
    assert_eq!(hours, json!({ "asked": 48, "used": 0, "given_back": 48 }), "all of it");
    assert_eq!(office.roll(3)["rows"][0]["proposed"], "present", "expected again");
    assert!(office.cases().is_empty(), "and no case any more");
    assert!(!office.request(&[3]).is_empty(), "what was given back can be asked for again");
}

#[test]
fn what_makes_no_sense_is_refused() {
    let office = Office::new();
    let refused = |asked: Value| office.desk.refused("leave.request", asked);
    let with = |key: &str, value: Value| {
        let mut asked = office.asked(&[2, 3]);
        asked[key] = value;
        asked
    };
    assert_eq!(refused(office.asked(&[])), "leave.no_sessions");
    assert_eq!(refused(with("reason", json!("  "))), "leave.reason_missing");
    assert_eq!(refused(with("sessions", json!(["0".repeat(32)]))), "leave.session_outside");
    let stranger = office.desk.made("people.create", json!({ "name": "王五", "unit": null }));
    assert_eq!(refused(with("person", json!(stranger))), "leave.not_enrolled");
    let all: Vec<usize> = (0..14).collect();
    assert_eq!(refused(office.asked(&all)), "leave.whole_class", "that is not leave");
    office.mark(0, "present");
    assert_eq!(refused(office.asked(&[0])), "leave.attended", "they were there");
    let first = office.request(&[2, 3]);
    assert_eq!(refused(office.asked(&[3, 4])), "leave.overlaps", "the fourth session is in both");
    office.desk.ask("leave.withdraw", json!({ "id": first, "reason": "改期" }));
    assert!(!office.request(&[3, 4]).is_empty(), "once the first is taken back, it is in one only");
    let off = Office::new();
    off.desk.ask("classes.edit", json!({ "id": off.class, "patch": { "state": "cancelled" } }));
    assert_eq!(off.desk.refused("leave.request", off.asked(&[6])), "leave.class_shut", "called off");
}

#[test]
fn no_request_waits_for_a_class_that_is_not_held() {
    let office = Office::new();
    let waiting = office.request(&[2]);
    office.desk.ask("classes.edit", json!({ "id": office.class, "patch": { "state": "cancelled" } }));
    office.desk.ask("leave.withdraw", json!({ "id": waiting, "reason": "班次取消" }));
    assert_eq!(office.get(&waiting)["leave"]["state"], "withdrawn", "it can be taken back");
    let office = Office::new();
    office.request(&[2]);
    let total = || office.desk.ask("leave.page", json!({ "offset": 0, "limit": 9 }))["total"].clone();
    office.desk.ask("classes.remove", json!({ "id": office.class }));
    assert_eq!(total(), 0, "it goes with its class");
    office.desk.ask("undo.last", Value::Null);
    assert_eq!(total(), 1, "and comes back with it");
}

#[test]
fn nobody_is_withdrawn_past_a_decision_and_no_case_is_left_of_who_has_left() {
    let office = Office::new();
    let leave = office.request(&[2, 3, 4]);
    office.approve_all(&leave);
    let withdrawn = json!({
        "class": office.class, "people": [office.people[0]], "state": "withdrawn", "reason": "因病"
    });
    office.desk.ask("enrollment.set_state", withdrawn);
    assert!(office.cases().is_empty(), "who has left needs no decision");
    assert_eq!(office.desk.refused("leave.decide_case", office.decide_case("withdraw")), "leave.no_case");
    office.desk.ask("undo.last", Value::Null);
    assert_eq!(office.cases().len(), 1, "who is back does");
    let decision = json!({
        "class": office.class, "people": [office.people[0]], "decision": "not_completed", "reason": "请假过多"
    });
    office.desk.ask("completion.decide", decision);
    assert_eq!(office.desk.refused("leave.decide_case", office.decide_case("withdraw")), "leave.decided");
}

#[test]
fn beyond_the_limit_a_named_person_decides() {
    let office = Office::new();
    let refused = |asked: Value| office.desk.refused("leave.decide_case", asked);
    assert_eq!(refused(office.decide_case("keep")), "leave.no_case", "within the limit there is none");
    let leave = office.request(&[2, 3, 4]);
    assert!(office.cases().is_empty(), "asked for is not granted");
    office.approve_all(&leave);
    let case = office.cases().remove(0);
    assert_eq!((&case["used"], &case["limit"], &case["decision"]), (&json!(48), &json!("8"), &Value::Null));
    let mut unnamed = office.decide_case("keep");
    unnamed["decided_by"] = json!("");
    assert_eq!(refused(unnamed), "leave.name_missing");
    office.desk.ask("leave.decide_case", office.decide_case("keep"));
    assert_eq!(office.cases()[0]["decision"]["decided_by"], "赵部长", "decided, and by whom");
    let more = office.request(&[5]);
    office.approve_all(&more);
    assert_eq!(office.cases()[0]["decision"], Value::Null, "more leave than was decided on opens it again");
    office.desk.ask("leave.decide_case", office.decide_case("withdraw"));
    let roster = office.desk.ask("enrollment.roster", json!({ "class": office.class }));
    let state = |name: &str| {
        let rows = roster.as_array().unwrap();
        rows.iter().find(|row| row["name"] == name).map(|row| row["state"].clone())
    };
    assert_eq!(state("张三"), Some(json!("withdrawn")), "the roster follows");
}

#[test]
fn the_desk_lists_what_waits_first() {
    let office = Office::new();
    let approved = office.request(&[0]);
    office.approve_all(&approved);
    let waiting = office.request(&[2]);
    let ids = |query: Value| office.desk.texts("leave.page", query, "/id");
    assert_eq!(ids(json!({ "offset": 0, "limit": 9 })), [waiting.clone(), approved.clone()]);
    assert_eq!(ids(json!({ "state": "approved", "offset": 0, "limit": 9 })), [approved], "by state");
    assert_eq!(ids(json!({ "text": "zhang", "offset": 0, "limit": 9 })).len(), 2, "by the name's pinyin");
    assert!(ids(json!({ "text": "李四", "offset": 0, "limit": 9 })).is_empty(), "nobody else's");
}

/// What someone at the desk may do, in any order.
#[derive(Debug, Clone)]
enum Act {
    Request(Vec<usize>),
    Approve(usize),
    Refuse(usize),
    Withdraw(usize),
    Return(usize, Option<usize>),
    Mark(usize, &'static str),
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        3 => prop::collection::vec(0_usize..14, 1..5).prop_map(Act::Request),
        4 => (0_usize..4).prop_map(Act::Approve),
        1 => (0_usize..4).prop_map(Act::Refuse),
        1 => (0_usize..4).prop_map(Act::Withdraw),
        2 => (0_usize..4, prop::option::of(0_usize..14)).prop_map(|(leave, back)| Act::Return(leave, back)),
        1 => (0_usize..2, prop::sample::select(vec!["present", "sick", "absent"])).prop_map(|(at, mark)| Act::Mark(at, mark)),
    ];
    prop::collection::vec(act, 1..25)
}

impl Office {
    /// Does it, or is refused.
    fn act(&self, act: &Act, leaves: &mut Vec<String>) {
        let id = |at: &usize| leaves.get(*at).cloned().unwrap_or_default();
        let said = |at: &usize, approve: bool| json!({ "id": id(at), "approve": approve, "decided_by": "王老师", "note": "情况属实" });
        let (name, input) = match act {
            Act::Request(sessions) => {
                let made = self.desk.call("leave.request", self.asked(sessions));
                leaves.extend(made.ok().map(|made| made["value"]["id"].as_str().unwrap().to_owned()));
                return;
            }
            Act::Approve(at) => ("leave.decide", said(at, true)),
            Act::Refuse(at) => ("leave.decide", said(at, false)),
            Act::Withdraw(at) => ("leave.withdraw", json!({ "id": id(at), "reason": "" })),
            Act::Return(at, back) => {
                let back = back.map(|session| self.sessions[session].clone());
                ("leave.come_back", json!({ "id": id(at), "back": back }))
            }
            Act::Mark(at, status) => {
                let marks = json!([{ "person": self.people[0], "status": status, "minutes": 0 }]);
                let session = &self.sessions[*at];
                ("attendance.mark", json!({ "session": session, "source": "roll_call", "marks": marks }))
            }
        };
        let _ = self.desk.call(name, input);
    }

    /// Quarter-hours of the sessions at which the roll-call marked, or proposes, leave.
    fn away(&self) -> u64 {
        let of_sessions = (0..14).map(|at| {
            let row = self.roll(at)["rows"][0].clone();
            let counts = if row["status"].is_null() { &row["proposed"] } else { &row["status"] };
            u64::from(["sick", "personal", "duty"].iter().any(|leave| counts == leave)) * 16
        });
        of_sessions.sum()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn hours_asked_used_and_given_back_balance_whatever_is_done(acts in acts()) {
        let office = Office::new();
        let mut leaves = Vec::new();
        for act in &acts {
            office.act(act, &mut leaves);
        }
        for leave in &leaves {
            let detail = office.get(leave);
            let hours = |of: &str| detail["leave"]["hours"][of].as_u64().unwrap();
            prop_assert_eq!(hours("asked"), hours("used") + hours("given_back"));
            let sessions = detail["sessions"].as_array().unwrap();
            prop_assert_eq!(hours("asked"), 16 * sessions.len() as u64, "as many as its sessions have");
        }
        let nothing = json!({ "class": office.class, "person": office.people[0], "sessions": [] });
        let used = office.desk.ask("leave.effect", nothing)["before"]["used"].as_u64().unwrap();
        prop_assert_eq!(used, office.away(), "the limit counts what the roll-call counts, session by session");
    }
}
