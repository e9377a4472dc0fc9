//! The main job of a new office, from the first screen to a person's hours, with the keyboard alone.

use std::path::Path;
use xuecheng_tests::desk::{Window, story};

const ROSTER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/import/roster.xlsx");
const TODAY: &str = "return new Date().toLocaleDateString('sv').replaceAll('-', '')";

#[tokio::test]
#[ignore = "opens a window: cargo xtask test --only desktop"]
async fn a_new_office_does_the_main_job_without_a_mouse() {
    story(async |desk| {
        let window = desk.open(&[]).await;
        make_the_office(&window).await;
        import_the_roster(&window).await;
        plan_a_program(&window).await;
        open_a_class(&window).await;
        call_people_up(&window).await;
        schedule_a_session(&window).await;
        call_the_roll(&window).await;
        decide_who_completes(&window).await;
        open_the_hours_down_to_the_mark(&window).await;
        desk.close(window).await;
    })
    .await;
}

async fn make_the_office(window: &Window) {
    window.wait_for_focus("form input").await;
    window.type_text("奉节县委组织部").await;
    window.press("Tab").await;
    window.type_text("奉节县").await;
    window.press("Tab").await;
    window.type_text("王敏").await;
    window.tab_to("[data-import]").await;
    window.press("Enter").await;
    window.wait_for_focus("[data-import-file]").await;
}

/// Twelve people, and the eleven units the office does not know yet.
async fn import_the_roster(window: &Window) {
    window.choose_file("[data-import-file]", Path::new(ROSTER)).await;
    window.wait_for("[data-column]").await;
    window.press("Ctrl+Enter").await;
    window.tab_to("[data-create-units] input").await;
    window.press("Space").await;
    window.wait_for("[data-import-next]:enabled").await;
    window.press("Ctrl+Enter").await;
    window.wait_for_text("已导入").await;
    let done = window.unspaced_text_of(".figures").await;
    assert_eq!(done, "新增干部12新建单位11", "everyone in the file is in the office");
}

async fn plan_a_program(window: &Window) {
    window.press("Alt+2").await;
    window.wait_for_text("还没有培训项目").await;
    window.press("Alt+n").await;
    window.wait_for_focus(".el-dialog input").await;
    window.type_text("年轻干部培训班").await;
    window.press("Enter").await;
    window.wait_for_text("开设班次").await;
}

async fn open_a_class(window: &Window) {
    let today = window.evaluate(TODAY).await.as_str().map(str::to_owned).unwrap_or_default();
    window.press("Alt+3").await;
    window.wait_for_text("还没有班次").await;
    window.press("Alt+n").await;
    window.pick("所属项目", "年轻").await;
    for day in ["开始日期", "结束日期"] {
        window.tab_to(&format!(".el-dialog input[aria-label='{day}']")).await;
        window.type_text(&today).await;
    }
    window.press("Enter").await;
    window.wait_for("#tab-overview").await;
}

async fn call_people_up(window: &Window) {
    window.tab_to("#tab-overview").await;
    window.press("Right").await;
    window.wait_for_text("粘贴名单").await;
    window.press("Ctrl+Shift+v").await;
    window.wait_for_focus(".el-dialog textarea").await;
    for name in ["单长乐", "尉迟红梅", "𠮷明远"] {
        window.type_text(name).await;
        window.press("Enter").await;
    }
    window.press("Ctrl+Enter").await;
    window.wait_for_text("添加 3 人").await;
    window.press("Ctrl+Enter").await;
    window.wait_for_text("在册 3").await;
}

async fn schedule_a_session(window: &Window) {
    window.wait_until_gone(".el-overlay:not([style*='display: none'])").await;
    window.press("Alt+4").await;
    window.wait_for_text("本周 0 个课次").await;
    window.press("Alt+n").await;
    window.pick("班次", "年轻").await;
    window.tab_to(".el-dialog input.control:not([aria-label])").await;
    window.type_text("党章学习").await;
    window.press("Enter").await;
    window.wait_for_text("本周 1 个课次").await;
}

/// The second of the three is on duty leave.
async fn call_the_roll(window: &Window) {
    window.wait_until_gone(".el-overlay:not([style*='display: none'])").await;
    window.press("Alt+5").await;
    window.tab_to("a[href^='#/attendance/']").await;
    window.press("Enter").await;
    window.wait_for("[data-person]").await;
    window.press("6 b").await;
    window.wait_for("[data-status='duty']").await;
    window.press("Enter").await;
    window.wait_for_text("实到 2").await;
    let balance = window.unspaced_text_of(".balance").await;
    assert_eq!(balance, "应到3=实到2+请假1+缺席0", "the roll balances");
}

async fn decide_who_completes(window: &Window) {
    window.find("年轻", "年轻干部培训班").await;
    to_the_tab(window, "tab-completion").await;
    window.tab_to_text("符合条件的 2 人结业").await;
    window.press("Enter").await;
    window.wait_for_text("结班时编号").await;
    let decided = window.text_of("[role='tabpanel']").await;
    assert_eq!(decided.matches("结班时编号").count(), 2, "each gets a certificate at the closing: {decided}");
    assert!(decided.contains("请假超过上限"), "who was on leave all along is left to a person: {decided}");
}

/// Along the tabs of a class with the arrow key, however many features have brought one.
async fn to_the_tab(window: &Window, id: &str) {
    const MOST_TABS: usize = 12;
    window.tab_to("#tab-overview").await;
    for _ in 0..MOST_TABS {
        if window.evaluate("return document.activeElement.id").await == id {
            return;
        }
        window.press("Right").await;
    }
    panic!("the class has no tab {id}");
}

async fn open_the_hours_down_to_the_mark(window: &Window) {
    window.find("单长乐", "单长乐").await;
    window.tab_to("a[href^='#/hours/']").await;
    window.press("Enter").await;
    window.wait_for_text("全年所得").await;
    let earned = window.text_of(".target .figure").await;
    assert_eq!(earned, "4 学时", "a morning attended is four hours");
    window.tab_to_text("党章学习").await;
    window.press("Enter").await;
    window.wait_for("[data-person][data-status='present']").await;
}
