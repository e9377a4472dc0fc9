//! Plans found by a search: looked at, applied in one step, taken back in one.
#![expect(clippy::indexing_slicing, reason = "a story stops at the first surprise")]

use serde_json::{Value, json};
use xuecheng_tests::desk::{Office, story};

#[tokio::test]
#[ignore = "opens a window: cargo xtask test --only desktop"]
async fn a_class_without_dates_gets_its_days_and_lessons_in_one_step_and_gives_them_back_in_one() {
    story(async |desk| {
        leave_a_class_to_be_planned(&Office::made_at(&desk.data()));
        let window = desk.open(&[]).await;
        window.wait_for_text("县委组织部").await;
        window.evaluate("location.hash = '#/timetable/scheduling'").await;
        window.wait_for_text("4 个课次还没有日期").await;
        window.tab_to_text("开始排课").await;
        window.press("Enter").await;
        window.wait_for_text("定日期").await;
        let plan = window.unspaced_text_of(".plan").await;
        assert!(plan.contains("新排4个"), "every lesson has a place within the days found: {plan}");
        window.tab_to_text("采用所选 5 项").await;
        window.press("Enter").await;
        window.wait_for_text("没有待排课次").await;

        window.press("Ctrl+z").await;
        window.wait_for_text("4 个课次还没有日期").await;
        desk.close(window).await;
        let classes = Office::at(&desk.data()).call("classes.page", json!({ "offset": 0, "limit": 9 }));
        assert_eq!(classes["rows"][0]["starts"], Value::Null, "one undo takes the days back too: {classes}");
    })
    .await;
}

/// A program of two days with one run, no dates, and four lessons to be given.
fn leave_a_class_to_be_planned(office: &Office) {
    let today = office.call("office.state", Value::Null)["today"].clone();
    let year: i32 = today.as_str().and_then(|today| today.get(..4)?.parse().ok()).unwrap_or_default();
    let trainer = office.make("trainers.create", json!({ "name": "李四" }));
    let details = json!({ "quarters": 16, "trainers": [trainer] });
    let course = office.make("courses.create", json!({ "name": "基层治理", "details": details }));
    // No month is named, so any days the page looks at will do.
    let details = json!({ "runs": 1, "days": 2, "size": 30 });
    let program = json!({ "year": year, "name": "年轻干部培训班", "details": details });
    let program = office.make("plan.create", program);
    let made = office.call("classes.create_runs", json!({ "program": program }));
    let class = &made["value"][0]["id"];
    let lessons = json!({ "class": class, "courses": [course, course, course, course] });
    office.call("scheduling.add_lessons", lessons);
}
