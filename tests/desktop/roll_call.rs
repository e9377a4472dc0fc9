//! The main job's hottest minute: forty people, six exceptions, twelve key presses.

use std::time::Duration;
use xuecheng_tests::desk::story;

/// Making the example county takes a while in a debug build.
const MAKING: Duration = Duration::from_secs(240);

/// Opens the roll of today's session whose roster has this many people; its hour is not asked.
const OPEN_ROLL: &str = "const link = [...document.querySelectorAll('a[href^=\"#/attendance/\"]')]
    .find((link) => link.textContent.includes(' 40 '));
    link.focus(); return link.getAttribute('href')";

#[tokio::test]
#[ignore = "opens a window: cargo xtask test --only desktop"]
async fn forty_people_with_six_exceptions_take_twelve_presses() {
    story(async |desk| {
        let window = desk.open(&["--demo"]).await;
        window.wait_for_text_within("今天的课次", MAKING).await;
        window.screenshot("today").await;
        let roll = window.evaluate(OPEN_ROLL).await;
        assert!(roll.is_string(), "the example county has a class of forty in session");
        window.press("Enter").await;
        window.wait_for("[data-person]").await;
        window.screenshot("roll-call-open").await;

        window.count_presses_anew();
        // Two absent (the status proposed), three on personal leave, one fifteen minutes late; everyone else is present.
        for presses in ["c d 5 a b e 2 f", "1 5 Enter", "Enter"] {
            window.press(presses).await;
            tokio::time::sleep(Duration::from_millis(400)).await;
        }
        assert!(window.presses() <= 12, "{} presses", window.presses());
        let balance = window.text_of(".balance").await.replace('\n', " ");
        for part in ["应到 40", "实到 35", "请假 3", "缺席 2", "迟到 1"] {
            assert!(balance.contains(part), "{part} in {balance}");
        }
        assert!(!balance.contains("未点"), "everyone has a mark: {balance}");
        window.screenshot("roll-call").await;

        window.press("Ctrl+z").await;
        window.wait_for_text("未点 34").await;
        desk.close(window).await;

        let window = desk.open(&["--demo"]).await;
        window.wait_for_text_within("今天的课次", MAKING).await;
        window.wait_for_text("6/40").await;
        desk.close(window).await;
    })
    .await;
}
