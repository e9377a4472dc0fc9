//! The program is started, closed and started again.

use xuecheng_tests::desk::story;

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
        let window = desk.open(&[]).await;
        let second = desk.start_again(&[]).await;
        assert!(second.success(), "the second start ends without complaint");
        assert!(window.title().await.contains("学程"), "and the window that was open still answers");
        desk.close(window).await;
    })
    .await;
}
