//! What a class decided to do is seen today, settled with its proof by keyboard, and on paper for the archive.
#![expect(clippy::indexing_slicing, reason = "a story stops at the first surprise")]

use serde_json::json;
use xuecheng_tests::desk::{Office, Window, story};

#[tokio::test]
#[ignore = "opens a window: cargo xtask test --only desktop"]
async fn a_late_task_is_seen_today_settled_with_its_proof_and_printed_for_the_archive() {
    story(async |desk| {
        leave_a_task_overdue(&Office::made_at(&desk.data()));
        let window = desk.open(&[]).await;
        window.wait_for_text("后续落实逾期或即将到期 1 项").await;
        window.screenshot("follow-ups-today").await;
        window.tab_to_text("走访十户脐橙种植户").await;
        window.press("Enter").await;
        window.wait_for_text("已逾期").await;
        settle(&window).await;

        window.evaluate("location.hash = '#/follow-ups'").await;
        window.tab_to_text("打印台账").await;
        window.press("Enter").await;
        window.wait_for_text("共 1 项，已落实 1 项，逾期 0 项").await;
        let paper = window.text_of(".sheet").await;
        for said in
            ["培训成果后续落实台账", "乡村振兴培训班", "走访十户脐橙种植户", "李娜", "调研报告第 3 号"]
        {
            assert!(paper.contains(said), "the archive has {said}: {paper}");
        }
        window.screenshot("follow-ups-archive").await;
        desk.close(window).await;
        let page = Office::at(&desk.data()).call("follow_ups.page", json!({ "attention": true }));
        assert_eq!(page["total"], 0, "nothing is late any more: {page}");
    })
    .await;
}

/// A class that is over, and a task of it that was due soon after.
fn leave_a_task_overdue(office: &Office) {
    let class = json!({ "name": "乡村振兴培训班", "starts": "2026-01-12", "ends": "2026-01-14" });
    let class = office.make("classes.create", class);
    let person = office.make("people.create", json!({ "name": "李娜", "unit": null }));
    let task = json!({ "class": class, "task": "走访十户脐橙种植户", "person": person, "due": "2026-01-31" });
    office.make("follow_ups.record", task);
}

/// Through the panel's button, with what proves it.
async fn settle(window: &Window) {
    window.tab_to_text("办结").await;
    window.press("Enter").await;
    window.wait_for(".el-dialog textarea, .el-dialog input").await;
    window.tab_to(".el-dialog textarea, .el-dialog input:not([type='radio'])").await;
    window.type_text("调研报告第 3 号").await;
    window.press("Ctrl+Enter").await;
    window.wait_for_text("调研报告第 3 号").await;
    window.wait_until_gone(".el-overlay:not([style*='display: none'])").await;
}
