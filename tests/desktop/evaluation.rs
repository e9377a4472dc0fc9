//! What a class thought, a key an item from paper and at a kiosk; no figure before five people, in none that is told.
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a story stops at the first surprise")]

use serde_json::{Value, json};
use xuecheng_tests::desk::{Office, WHOLE_SCREEN, Window, story};

const ITEMS: u32 = 21;

#[tokio::test]
#[ignore = "opens a window: cargo xtask test --only desktop"]
async fn papers_take_a_key_an_item_and_a_kiosk_shows_nothing_else() {
    story(async |desk| {
        let names = ["赵建国", "钱红梅", "孙长江", "李志远", "周小川", "吴建国"].map(str::to_owned);
        Office::made_at(&desk.data()).hold_a_class("党章学习", &names);
        let window = desk.open(&[]).await;
        open_the_papers(&window).await;
        type_four_forms(&window).await;
        the_fifth_comes_at_the_kiosk(&window).await;
        type_four_cards(&window).await;
        the_year_tells_five_and_not_four(&window).await;
        desk.close(window).await;
        expect_nothing_personal(&Office::at(&desk.data()));
    })
    .await;
}

async fn open_the_papers(window: &Window) {
    window.wait_for_text("今日课次").await;
    window.find("年轻", "年轻干部培训班").await;
    window.tab_to("#tab-overview").await;
    for _ in 0..12 {
        if window.evaluate("return document.activeElement.id").await == "tab-evaluation" {
            break;
        }
        window.press("Right").await;
    }
    window.wait_for_focus(".sheet").await;
}

/// Four forms and nothing but a key an item: full ones save themselves.
async fn type_four_forms(window: &Window) {
    window.count_presses_anew();
    for form in 1..=4 {
        for item in 0..ITEMS {
            window.press(if item == 0 { "4" } else { "1" }).await;
        }
        window.wait_for_text(&format!("本次已录 {form} 份")).await;
    }
    assert_eq!(window.presses(), 4 * ITEMS, "a key an item, and none to save");
    window.wait_for_text("总体好评率 答卷不足").await;
    window.screenshot("evaluation-papers").await;
}

/// The whole screen is somebody else's now: the office's keys do nothing, nor does Esc, a reload comes back to it, and only the
/// code leads out.
async fn the_fifth_comes_at_the_kiosk(window: &Window) {
    let usual = window.size().await;
    window.tab_to_text("一体机填写").await;
    window.press("Enter").await;
    window.wait_for_focus(".el-dialog input").await;
    window.type_text("2468").await;
    window.press("Enter").await;
    window.wait_for_focus(".kiosk .paper").await;
    window.wait_for_size(WHOLE_SCREEN).await;
    window.press("Escape").await;
    window.press("Ctrl+k").await;
    window.press("Alt+3").await;
    window.evaluate("location.hash = '#/people'").await;
    window.evaluate("document.body.dataset.before = ''; setTimeout(() => location.reload(), 50)").await;
    window.wait_until_gone("body[data-before]").await;
    window.wait_for_text("还有 21 项没有填").await;
    window.wait_for_focus(".kiosk .paper").await;
    let shown = window.text().await;
    assert!(!shown.contains("钱红梅") && !shown.contains("好评率"), "nothing of the office is seen: {shown}");
    window.wait_for_size(WHOLE_SCREEN).await;
    window.screenshot("kiosk").await;
    window.count_presses_anew();
    for _ in 0..ITEMS {
        window.press("1").await;
    }
    window.press("Enter").await;
    window.wait_for_text("谢谢您的评价").await;
    assert_eq!(window.presses(), ITEMS + 1, "a key an item, and one to hand it in");
    window.wait_for_text("还有 21 项没有填").await;
    leave_the_kiosk(window).await;
    window.wait_for_size(usual).await;
}

async fn leave_the_kiosk(window: &Window) {
    window.tab_to_text("工作人员退出").await;
    window.press("Enter").await;
    window.wait_for_focus(".el-dialog input").await;
    window.type_text("1111").await;
    window.press("Enter").await;
    window.wait_for_text("口令不对").await;
    window.type_text("2468").await;
    window.press("Enter").await;
    window.wait_until_gone(".kiosk").await;
    window.wait_for("[aria-label='主导航'], nav").await;
}

/// Five items of up to twenty points a card, at a key each.
async fn type_four_cards(window: &Window) {
    open_the_papers_again(window).await;
    window.wait_for_text("总体好评率 96.2%").await;
    window.tab_to(".papers button:not([aria-current='true'])").await;
    window.press("Enter").await;
    window.wait_for_focus(".sheet.lecture").await;
    window.count_presses_anew();
    for card in 1..=4 {
        window.press("0 9 8 P Q").await;
        window.wait_for_text(&format!("本次已录 {card} 份")).await;
    }
    assert_eq!(window.presses(), 20, "five items a card");
}

async fn open_the_papers_again(window: &Window) {
    window.find("年轻", "年轻干部培训班").await;
    if window.texts_of(".sheet").await.is_empty() {
        window.tab_to("#tab-overview").await;
        for _ in 0..12 {
            if window.evaluate("return document.activeElement.id").await == "tab-evaluation" {
                break;
            }
            window.press("Right").await;
        }
    }
    window.wait_for(".sheet").await;
}

async fn the_year_tells_five_and_not_four(window: &Window) {
    window.find("评估汇总", "评估汇总").await;
    window.wait_for("[aria-label='汇总方式']").await;
    window.evaluate("location.hash = '#/evaluation?by=class'").await;
    window.wait_for_text("96.2%").await;
    window.wait_for_text("答卷不足").await;
    window.screenshot("evaluation-summary").await;
}

/// Five forms and four cards lie on record; the answers of the four are in no answer of any call.
fn expect_nothing_personal(office: &Office) {
    let year = office.call("office.state", Value::Null)["today"].as_str().unwrap_or_default()[..4].to_owned();
    let year: u16 = year.parse().unwrap();
    let by_class = office.call("evaluation.summary", json!({ "year": year, "by": "class" }));
    let line = &by_class["lines"][0];
    assert_eq!((&line["forms"], &line["cards"]), (&json!(5), &json!(4)), "each was saved as it was made");
    assert_eq!(
        (&line["favourable"], &line["points"]),
        (&json!(962), &Value::Null),
        "five are told, four are not"
    );
    let history = office.call("undo.state", Value::Null).to_string();
    assert!(!history.contains("赵建国"), "nobody is named: {history}");
}
