//! A call-up by keyboard: seats divided, filled fairly, the unit's receipt imported, reconciled, and taken back.
#![expect(clippy::indexing_slicing, clippy::expect_used, reason = "a story stops at the first surprise")]

use serde_json::{Value, json};
use xuecheng_tests::desk::{Office, Window, story};

/// 白帝镇 confirms the first of the two named and sends another for the second.
const RECEIPT: &str = "\
年轻干部班参训回执,,,,,
单位：白帝镇　名额：2,,,,,
序号,姓名,单位,是否参训,替换人,不参训或替换原因
1,赵建国,白帝镇,参训,,
2,钱红梅,白帝镇,替换,孙长江,产假
";

#[tokio::test]
#[ignore = "opens a window: cargo xtask test --only desktop"]
async fn seats_are_filled_a_receipt_comes_back_and_the_figures_agree_until_it_is_taken_back() {
    story(async |desk| {
        let class = leave_two_towns_and_a_class(&Office::made_at(&desk.data()));
        let receipt = desk.folder().join("白帝镇回执.csv");
        std::fs::write(&receipt, RECEIPT).expect("a folder to write into");

        let window = desk.open(&[]).await;
        window.wait_for_text("县委组织部").await;
        divide_and_fill(&window, &class).await;
        window.evaluate("location.hash = '#/call-ups'").await;
        window.wait_for_text("年轻干部班").await;
        window.tab_to("[role='grid'] [role='row'][tabindex='0']").await;
        window.press("Enter").await;
        window.wait_for_text("应训 4 · 已报 4 · 实报 0").await;

        window.tab_to_text("导入回执").await;
        window.press("Enter").await;
        window.wait_for_focus("[data-import-file]").await;
        window.choose_file("[data-import-file]", &receipt).await;
        window.wait_for("[data-column]").await;
        window.press("Ctrl+Enter").await;
        window.wait_for("[data-import-next]:enabled").await;
        window.press("Ctrl+Enter").await;
        window.wait_for_text("已导入").await;
        window.tab_to_text("查看调训对账").await;
        window.press("Enter").await;
        window.wait_for_text("应训 4 · 已报 4 · 实报 2").await;
        let total = window.unspaced_text_of(".total").await;
        assert!(total.contains("替换1"), "who was replaced is counted apart: {total}");
        window.wait_for_text("已回").await;

        window.press("Ctrl+z").await;
        window.wait_for_text("应训 4 · 已报 4 · 实报 0").await;
        desk.close(window).await;

        let office = Office::at(&desk.data());
        let units = office.call("call_ups.units", json!({ "class": class }));
        let received = units.pointer("/rows/0/received");
        assert_eq!(received, Some(&Value::Null), "one undo takes the receipt back too: {units}");
    })
    .await;
}

/// Four seats by size, and those furthest behind for them.
async fn divide_and_fill(window: &Window, class: &str) {
    window.evaluate(&format!("location.hash = '#/classes/{class}?tab=quotas'")).await;
    window.wait_for_text("分配名额").await;
    window.tab_to("input[aria-label='名额总数']").await;
    window.type_text("4").await;
    window.press("Tab").await;
    window.tab_to_text("分配名额").await;
    window.press("Enter").await;
    window.wait_for_text("自动补满 4 个空额").await;
    window.tab_to_text("自动补满 4 个空额").await;
    window.press("Enter").await;
    window.wait_for_text("自动补满 0 个空额").await;
}

/// Two towns of three people each, and a class four weeks ahead.
fn leave_two_towns_and_a_class(office: &Office) -> String {
    let towns = [("白帝镇", ["赵建国", "钱红梅", "孙长江"]), ("草堂镇", ["李娜", "吴明", "郑强"])];
    for (town, names) in towns {
        let unit = office.make("units.create", json!({ "name": town, "kind": "township", "parent": null }));
        for name in names {
            office.make("people.create", json!({ "name": name, "unit": unit }));
        }
    }
    let today = office.call("office.state", Value::Null)["today"].as_str().unwrap_or_default().to_owned();
    let today: chrono::NaiveDate = today.parse().expect("the office knows the day");
    let starts = today + chrono::Days::new(28);
    office.make(
        "classes.create",
        json!({ "name": "年轻干部班", "starts": starts, "ends": starts, "organiser": "县委组织部" }),
    )
}
