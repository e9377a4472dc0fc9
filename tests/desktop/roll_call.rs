//! The roll is called with few keys, and what was marked outlives a power cut.
#![expect(clippy::indexing_slicing, reason = "a story stops at the first surprise")]

use serde_json::Value;
use xuecheng_tests::desk::{Desk, Office, Window, story};

const PEOPLE: usize = 40;
/// Whoever is neither present nor named here is none of the six exceptions.
const EXCEPTIONS: [(usize, &str); 6] =
    [(0, "personal"), (1, "personal"), (2, "absent"), (3, "absent"), (4, "personal"), (5, "late")];

#[tokio::test]
#[ignore = "opens a window: cargo xtask test --only desktop"]
async fn forty_people_with_six_exceptions_take_twelve_keys_and_outlive_a_power_cut() {
    story(async |desk| {
        let session = Office::made_at(&desk.data()).hold_a_class("党章学习", &names());
        let window = desk.open(&[]).await;
        open_the_roll(&window, &session).await;
        window.count_presses_anew();
        mark_everyone(&window).await;
        assert!(window.presses() <= 12, "{} keys were pressed", window.presses());
        expect_the_marks(&window).await;
        desk.pull_the_plug(window).await;

        let window = desk.open(&[]).await;
        open_the_roll(&window, &session).await;
        expect_the_marks(&window).await;
        desk.close(window).await;
        expect_a_sound_database(desk);
    })
    .await;
}

fn names() -> Vec<String> {
    let (surnames, given) =
        (['赵', '钱', '孙', '李', '周', '吴', '郑', '王'], ["建国", "红梅", "长江", "志远", "小川"]);
    let all = surnames.iter().flat_map(|surname| given.map(|given| format!("{surname}{given}")));
    all.take(PEOPLE).collect()
}

async fn open_the_roll(window: &Window, session: &str) {
    window.wait_for_text("今日课次").await;
    window.press("Alt+5").await;
    window.tab_to(&format!("a[href='#/attendance/{session}']")).await;
    window.press("Enter").await;
    window.wait_for("[data-person]").await;
}

/// Two are absent, three on leave, one is a quarter of an hour late, everyone else is there.
async fn mark_everyone(window: &Window) {
    window.press("c d 5 a b e 2 f").await;
    window.wait_for(".minutes input").await;
    window.press("1 5 Enter").await;
    window.wait_until_gone(".minutes input").await;
    window.press("Enter").await;
}

async fn expect_the_marks(window: &Window) {
    window.wait_for_text("实到 35").await;
    let balance = window.unspaced_text_of(".balance").await;
    assert!(balance.starts_with("应到40=实到35+请假3+缺席2"), "the roll balances: {balance}");
    assert!(balance.contains("迟到1，"), "who came late came: {balance}");
    let mut expected = vec!["present"; PEOPLE];
    for (at, status) in EXCEPTIONS {
        expected[at] = status;
    }
    let statuses =
        "return [...document.querySelectorAll('[data-person]')].map((card) => card.dataset.status)";
    assert_eq!(window.evaluate(statuses).await, Value::from(expected), "each person has their own mark");
}

fn expect_a_sound_database(desk: &Desk) {
    let found = Office::at(&desk.data()).call("office.verify", Value::Null);
    assert_eq!(found["database"], Value::from(Vec::<Value>::new()), "the file is whole");
    assert_eq!(found["broken_feeds"], Value::from(Vec::<Value>::new()), "the chain holds");
    assert_eq!(found["differing_rows"], serde_json::json!({}), "the tables are what the journal says");
}
