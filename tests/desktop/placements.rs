//! Three people are sent to one project by keyboard, and what they owe is seen until it is there.
#![expect(clippy::indexing_slicing, clippy::expect_used, reason = "a story stops at the first surprise")]

use serde_json::{Value, json};
use xuecheng_tests::desk::{Office, Window, story};

const NAMES: [&str; 3] = ["赵建国", "钱红梅", "孙长江"];

#[tokio::test]
#[ignore = "opens a window: cargo xtask test --only desktop"]
async fn a_report_that_is_late_is_seen_today_and_gone_once_it_is_there() {
    story(async |desk| {
        let office = Office::made_at(&desk.data());
        let people: Vec<String> = NAMES
            .iter()
            .map(|name| office.make("people.create", json!({ "name": name, "unit": null })))
            .collect();
        let starts = month_before_last(&office);
        let sent = json!({
            "people": people, "kind": "practice", "place_kind": "project", "place": "草堂组团项目",
            "starts": starts, "ends": format!("{}-12-31", &starts[..4].parse::<i32>().unwrap_or(2026) + 1)
        });
        office.call("placements.record", sent);
        drop(office);

        let window = desk.open(&[]).await;
        window.wait_for_text("双学双促待办理 3 人").await;
        window.click_text("赵建国").await;
        window.wait_for_text("逾期未报").await;
        report(&window).await;
        desk.close(window).await;

        let found = Office::at(&desk.data())
            .call("placements.page", json!({ "text": "赵建国", "offset": 0, "limit": 1 }));
        assert_eq!(found["rows"][0]["reports"], Value::from(1), "the report is on record");
    })
    .await;
}

#[tokio::test]
#[ignore = "opens a window: cargo xtask test --only desktop"]
async fn the_list_an_office_keeps_already_comes_in_by_keyboard() {
    story(async |desk| {
        let office = Office::made_at(&desk.data());
        for name in NAMES {
            office.make("people.create", json!({ "name": name, "unit": null }));
        }
        drop(office);
        let list = desk.folder().join("双学双促人员名册.csv");
        let rows: Vec<String> = NAMES
            .iter()
            .map(|name| format!("{name},重点项目,草堂组团项目,2025年3月至8月,合格,县委组织部"))
            .collect();
        let header = "姓名,去向类别,去向,起止时间,鉴定结果,鉴定人";
        std::fs::write(&list, format!("{header}\n{}\n", rows.join("\n")))
            .expect("a file that can be written");

        let window = desk.open(&[]).await;
        window.wait_for_text("县委组织部").await;
        window.evaluate("location.hash = '#/placements'").await;
        window.tab_to_text("导入双学双促人员").await;
        window.press("Enter").await;
        window.wait_for_focus("[data-import-file]").await;
        window.choose_file("[data-import-file]", &list).await;
        window.wait_for("[data-column]").await;
        window.press("Ctrl+Enter").await;
        window.wait_for("[data-import-next]:enabled").await;
        window.screenshot("placements-import").await;
        window.press("Ctrl+Enter").await;
        window.wait_for_text("已导入").await;
        window.tab_to_text("查看双学双促").await;
        window.press("Enter").await;
        window.wait_for_text("草堂组团项目").await;
        window.screenshot("placements").await;
        desk.close(window).await;
        let found = Office::at(&desk.data()).call("placements.page", json!({}));
        assert_eq!(found["total"], 3, "each of them is on record");
        assert_eq!(found["rows"][0]["result"], "passed", "with how it was assessed: {found}");
    })
    .await;
}

/// The report of the first month that lacks one, by keyboard from its line on.
async fn report(window: &Window) {
    window.tab_to(".months button:not(:disabled)").await;
    window.press("Enter").await;
    window.wait_for("textarea:focus").await;
    window.type_text("参与现场调度，走访相关单位").await;
    window.press("Ctrl+Enter").await;
    window.wait_for_text("参与现场调度，走访相关单位").await;
}

/// The first day of the month before the last one, whose report is late whatever day it is.
fn month_before_last(office: &Office) -> String {
    let today = office.call("office.state", Value::Null)["today"].as_str().unwrap_or_default().to_owned();
    let part = |range: std::ops::Range<usize>| {
        today.get(range).and_then(|text| text.parse::<i32>().ok()).unwrap_or(1)
    };
    let months = part(0..4) * 12 + part(5..7) - 3;
    format!("{:04}-{:02}-01", months / 12, months % 12 + 1)
}
