//! The program is started, closed and started again.

#![expect(clippy::indexing_slicing, reason = "a story stops at the first surprise")]

use serde_json::{Value, json};
use xuecheng_tests::desk::{Office, story};

/// How often the program is started while it runs: each start once left a database half open.
const STARTS: u32 = 5;

#[tokio::test]
#[ignore = "opens a window: cargo xtask test --only desktop"]
async fn the_first_run_opens_a_window_that_answers() {
    story(async |desk| {
        let window = desk.open(&[]).await;
        assert!(window.title().await.contains("学程"), "the window says what it is");
        assert_eq!(window.size().await, (1366, 768), "it fits the smallest screen an office has");
        window.wait_for_text("新建办公室").await;
        window.screenshot("first-run").await;
        assert!(!desk.data().exists(), "looking leaves nothing behind");
        desk.close(window).await;
    })
    .await;
}

#[tokio::test]
#[ignore = "opens a window: cargo xtask test --only desktop"]
async fn the_window_opens_as_large_as_it_was_closed() {
    story(async |desk| {
        let window = desk.open(&[]).await;
        window.resize(1200, 700).await;
        desk.close(window).await;
        let window = desk.open(&[]).await;
        assert_eq!(window.size().await, (1200, 700), "the size is remembered");
        desk.close(window).await;
    })
    .await;
}

#[tokio::test]
#[ignore = "opens a window: cargo xtask test --only desktop"]
async fn a_second_start_hands_over_to_the_open_window() {
    story(async |desk| {
        let office = Office::made_at(&desk.data());
        let session = office.hold_a_class("乡村振兴", &["杨若兰".to_owned()]);
        drop(office);
        let window = desk.open(&[]).await;
        window.wait_for_text("县委组织部").await;
        window.evaluate(&format!("location.hash = '#/attendance/{session}'")).await;
        window.wait_for_text("杨若兰").await;
        for _ in 0..STARTS {
            let second = desk.start_again(&[]).await;
            assert!(second.success(), "a second start ends without complaint: {second}");
        }
        window.press("Enter").await;
        window.wait_for("[data-status='present']").await;
        desk.close(window).await;
        let office = Office::at(&desk.data());
        let roll = office.call("attendance.roll", json!({ "session": session }));
        assert_eq!(roll["rows"][0]["status"], "present", "the window that was open went on recording");
        assert_eq!(
            office.call("office.verify", Value::Null)["broken_feeds"],
            json!([]),
            "and all of it is sound"
        );
    })
    .await;
}
