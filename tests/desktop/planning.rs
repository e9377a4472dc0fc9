//! Plans found by a search: looked at, applied in one step, taken back in one.
#![expect(clippy::indexing_slicing, reason = "a story stops at the first surprise")]

use serde_json::{Value, json};
use xuecheng_tests::desk::{Office, Window, story};

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

#[tokio::test]
#[ignore = "opens a window: cargo xtask test --only desktop"]
async fn lessons_are_put_in_order_with_the_keyboard_and_the_plan_keeps_to_it() {
    story(async |desk| {
        let class = leave_lessons_without_order(&Office::made_at(&desk.data()));
        let window = desk.open(&[]).await;
        window.wait_for_text("县委组织部").await;
        window.evaluate(&format!("location.hash = '#/classes/{class}?tab=timetable'")).await;
        window.wait_for_text("基层党建").await;
        window.press("o").await;
        window.wait_for_text("还没有先后要求").await;
        ask_for_order(&window, "基层党建", "基层治理").await;
        window.wait_for_text("“基层党建”之后才上“基层治理”").await;

        ask_for_order(&window, "基层治理", "基层党建").await;
        window.wait_for_text("已有一条先后要求").await;
        window.press("Escape").await;
        window.wait_until_gone(".el-overlay:not([style*='display: none'])").await;
        window.wait_for_text("课次先后 1").await;

        window.evaluate("location.hash = '#/timetable/scheduling'").await;
        window.wait_for_text("2 个课次还没有日期").await;
        window.tab_to_text("开始排课").await;
        window.press("Enter").await;
        window.wait_for_text("采用所选 2 项").await;
        window.tab_to_text("采用所选 2 项").await;
        window.press("Enter").await;
        window.wait_for_text("没有待排课次").await;
        desk.close(window).await;

        let lessons = Office::at(&desk.data()).call("sessions.of_class", json!({ "class": class }));
        let titles: Vec<&Value> = lessons.as_array().into_iter().flatten().map(|one| &one["title"]).collect();
        assert_eq!(titles, ["基层党建", "基层治理"], "in the order of their time: {lessons}");
    })
    .await;
}

/// A class of two days with two lessons to be given, recorded the other way round. Answers its id.
fn leave_lessons_without_order(office: &Office) -> String {
    let trainer = office.make("trainers.create", json!({ "name": "李四" }));
    let details = json!({ "quarters": 16, "trainers": [trainer] });
    let courses = ["基层治理", "基层党建"]
        .map(|name| office.make("courses.create", json!({ "name": name, "details": details })));
    let days = office.next_week();
    let class = json!({ "name": "年轻干部培训班", "starts": days[0], "ends": days[1] });
    let class = office.make("classes.create", class);
    office.call("scheduling.add_lessons", json!({ "class": class, "courses": courses }));
    class
}

async fn ask_for_order(window: &Window, first: &str, second: &str) {
    window.pick("先上", first).await;
    window.pick("后上", second).await;
    window.wait_for(".el-dialog .el-button--primary:not(.is-disabled)").await;
    window.press("Ctrl+Enter").await;
}
