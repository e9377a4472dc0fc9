//! A half-day of leave from the request to the certificate, and what was typed wrong put right afterwards: the keyboard alone.
#![expect(clippy::indexing_slicing, reason = "a story stops at the first surprise")]

use serde_json::{Value, json};
use xuecheng_tests::desk::{Office, Window, story};

const NAMES: [&str; 2] = ["赵建国", "钱红梅"];
/// Half-days of the class: four whole days, which leave room for one half-day of leave.
const HALF_DAYS: u32 = 8;

#[tokio::test]
#[ignore = "opens a window: cargo xtask test --only desktop"]
async fn leave_is_asked_approved_made_up_and_closed_and_a_mark_is_corrected_without_a_mouse() {
    story(async |desk| {
        let planned = plan(&Office::made_at(&desk.data()));
        let window = desk.open(&[]).await;
        window.wait_for_text("县委组织部").await;
        ask_for_leave(&window).await;
        approve(&window).await;
        call_the_roll(&window, &planned.last).await;
        arrange_the_make_up(&window).await;
        hear_what_was_missed(&window, &planned.later).await;
        close_the_class(&window, &planned.class).await;
        correct_a_mark(&window).await;
        desk.close(window).await;
        look_at_what_is_recorded(&Office::at(&desk.data()), &planned);
    })
    .await;
}

struct Planned {
    class: String,
    people: Vec<String>,
    last: String,
    later: String,
}

/// A class of four days up to today, marked but for its last half-day, and another class that hears the same tonight.
fn plan(office: &Office) -> Planned {
    let today = office.call("office.state", Value::Null)["today"].as_str().unwrap_or_default().to_owned();
    let first = days_before(&today, 3);
    let topic = office.make("topics.create", json!({ "name": "党的创新理论", "category": "theory" }));
    let course =
        json!({ "name": "第一讲", "details": { "topic": topic, "form": "lecture", "quarters": 16 } });
    let course = office.make("courses.create", course);
    let people: Vec<String> = NAMES
        .iter()
        .map(|name| office.make("people.create", json!({ "name": name, "unit": null })))
        .collect();
    let class = |name: &str, starts: &str, people: &[String]| {
        let class = office.make("classes.create", json!({ "name": name, "starts": starts, "ends": today }));
        office.call(
            "enrollment.add",
            json!({ "class": class, "people": people, "accepted": people, "reason": "" }),
        );
        class
    };
    let session = |class: &str, date: &str, start: u32, title: &str| {
        let slot = json!({
            "class": class, "course": course, "title": title, "form": null, "date": date, "start": start,
            "end": start + 180, "venue": null, "trainer": null, "quarters": 16, "reason": "教学安排"
        });
        office.call("sessions.create", slot)["value"]["session"]["id"].as_str().unwrap_or_default().to_owned()
    };
    let own = class("甲班", &first, &people);
    let sessions: Vec<String> = (0..HALF_DAYS)
        .map(|at| {
            let start = if at % 2 == 0 { 540 } else { 870 };
            session(&own, &days_before(&today, 3 - at / 2), start, &format!("第{}课", at + 1))
        })
        .collect();
    for marked in sessions.iter().take(sessions.len() - 1) {
        office.call("attendance.confirm", json!({ "session": marked }));
    }
    let teacher = office.make("people.create", json!({ "name": "周德华", "unit": null }));
    let other = class("乙班", &today, &[teacher]);
    let later = session(&other, &today, 1_110, "晚间第一讲");
    office.call("completion.require_papers", json!({ "required": false }));
    Planned { class: own, people, last: sessions[sessions.len() - 1].clone(), later }
}

fn days_before(today: &str, days: u32) -> String {
    let day: chrono::NaiveDate = today.parse().unwrap_or_default();
    (day - chrono::Days::new(u64::from(days))).to_string()
}

async fn go(window: &Window, address: &str) {
    window.wait_until_gone(".el-overlay:not([style*='display: none'])").await;
    window.evaluate(&format!("location.hash = '#{address}'")).await;
}

/// Types into a picker and takes what it finds once that is there: an earlier list may still be closing.
async fn choose(window: &Window, label: &str, name: &str) {
    window.tab_to(&format!(".el-dialog input[aria-label='{label}']")).await;
    window.type_text(name).await;
    window.wait_for_text(name).await;
    window.wait_for("[role='option'].is-hovering").await;
    window.press("Enter").await;
}

/// What it would do to hours and completion is on screen before it is asked for.
async fn ask_for_leave(window: &Window) {
    go(window, "/leave").await;
    window.wait_for_text("还没有请假单").await;
    window.press("Alt+n").await;
    choose(window, "班次", "甲班").await;
    choose(window, "学员", NAMES[0]).await;
    window.tab_to(".el-dialog input.control[autocomplete='off']:not([role])").await;
    window.type_text("家中老人就医").await;
    window.tab_to(".el-dialog fieldset input:not(:disabled)").await;
    window.press("Space").await;
    window.wait_for_text("准假后").await;
    let effect = window.unspaced_text_of(".el-dialog").await;
    assert!(effect.contains("4.57"), "a seventh of 32 hours: {effect}");
    assert!(effect.contains("审批：班主任"), "half a day goes to the head teacher: {effect}");
    window.press("Ctrl+Enter").await;
    window.wait_for_text("待班主任审批").await;
}

async fn approve(window: &Window) {
    window.wait_until_gone(".el-overlay:not([style*='display: none'])").await;
    window.press("a").await;
    window.wait_for_focus(".el-dialog input").await;
    window.type_text("李班主任").await;
    window.press("Enter").await;
    window.wait_for_text("已准").await;
}

/// Leave is a proposal on the roll until the roll is called.
async fn call_the_roll(window: &Window, session: &str) {
    go(window, &format!("/attendance/{session}")).await;
    window.wait_for("[data-person]").await;
    window.press("Enter").await;
    window.wait_for_text("实到 1").await;
    let balance = window.unspaced_text_of(".balance").await;
    assert_eq!(balance, "应到2=实到1+请假1+缺席0", "the granted leave is on the roll");
}

async fn arrange_the_make_up(window: &Window) {
    go(window, "/make-ups").await;
    window.wait_for_text("赵建国").await;
    window.tab_to("[role='row'][tabindex='0']").await;
    window.press("Enter").await;
    window.tab_to_text("到这里补").await;
    window.press("Enter").await;
    window.wait_for_text("已安排").await;
}

async fn hear_what_was_missed(window: &Window, session: &str) {
    go(window, &format!("/attendance/{session}")).await;
    window.wait_for("[data-person]").await;
    window.press("Enter").await;
    window.wait_for_text("实到 2").await;
}

async fn close_the_class(window: &Window, class: &str) {
    go(window, &format!("/classes/{class}?tab=completion")).await;
    window.tab_to_text("符合条件的 2 人结业").await;
    window.press("Enter").await;
    window.wait_for_text("结班时编号").await;
    window.tab_to_text("结班").await;
    window.press("Enter").await;
    window.wait_for_text("更正…").await;
}

async fn correct_a_mark(window: &Window) {
    window.tab_to_text("更正…").await;
    window.press("Enter").await;
    window.wait_for(".el-dialog select").await;
    choose(window, "学员", NAMES[1]).await;
    window.tab_to(".el-dialog select.long").await;
    window.press("Down").await;
    window.tab_to(".el-dialog .pair select").await;
    // 旷课 is the last there is.
    window.press("End").await;
    window.tab_to(".el-dialog input[autocomplete='off']:not([role])").await;
    window.type_text("李班主任").await;
    window.press("Tab").await;
    window.type_text("与签到表核对后更正").await;
    window.press("Ctrl+Enter").await;
    window.wait_for_text("更正记录（1）").await;
}

fn look_at_what_is_recorded(office: &Office, planned: &Planned) {
    let list = office.call("completion.list", json!({ "class": planned.class }));
    assert_eq!(list["closed"], true, "closed");
    let of = |person: usize| {
        let rows = list["rows"].as_array().cloned().unwrap_or_default();
        rows.into_iter().find(|row| row["person"] == *planned.people[person]).unwrap_or_default()
    };
    assert_eq!(
        (&of(0)["credited"], &of(0)["made_up"]),
        (&json!(128), &json!(16)),
        "made up, so nothing is missing"
    );
    assert_eq!(
        (&of(1)["credited"], &of(1)["absent"]),
        (&json!(112), &json!(16)),
        "the corrected mark counts"
    );
    let numbers: Vec<&str> =
        list["rows"].as_array().into_iter().flatten().filter_map(|row| row["certificate"].as_str()).collect();
    assert!(numbers.iter().any(|number| number.ends_with("0001")), "numbered from the first: {numbers:?}");
    assert!(numbers.iter().any(|number| number.ends_with("0002")), "each its own: {numbers:?}");
}
