//! 干部大讲堂 by keyboard: a series, its seats, the door by number, scanner and name, the list on paper, who is carried over.
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a story stops at the first surprise")]

use serde_json::{Value, json};
use xuecheng_tests::desk::{Office, Window, story};

const PEOPLE: [(&str, usize); 6] =
    [("赵建国", 0), ("钱红梅", 0), ("孙长江", 0), ("李志远", 0), ("周小川", 1), ("吴国庆", 1)];
/// Two days of one year, the first of them no later than today.
const DAYS: &str = "const today = new Date(); const other = new Date(today); \
    other.setDate(today.getDate() - 1); \
    const same = other.getFullYear() === today.getFullYear(); \
    if (!same) other.setDate(today.getDate() + 1); \
    const typed = (day) => day.toLocaleDateString('sv').replaceAll('-', ''); \
    return same ? [typed(other), typed(today)] : [typed(today), typed(other)]";

#[tokio::test]
#[ignore = "opens a window: cargo xtask test --only desktop"]
async fn a_lecture_goes_from_its_date_to_the_next_one_s_list_without_a_mouse() {
    story(async |desk| {
        enlist(&Office::made_at(&desk.data()));
        let window = desk.open(&[]).await;
        make_the_series(&window).await;
        make_two_lectures(&window).await;
        divide_and_fill_the_seats(&window).await;
        let came = sign_in_at_the_door(&window).await;
        let missing = type_the_paper_back(&window, came).await;
        carry_over(&window, &missing).await;
        the_series_knows(&window).await;
        desk.close(window).await;
        expect_hours(&Office::at(&desk.data()), &missing);
    })
    .await;
}

fn enlist(office: &Office) {
    let unit =
        |name: &str| office.make("units.create", json!({ "name": name, "kind": "township", "parent": null }));
    let units = [unit("永安街道"), unit("白帝镇")];
    for (at, (name, unit)) in PEOPLE.into_iter().enumerate() {
        let person = office.make("people.create", json!({ "name": name, "unit": units[unit] }));
        let patch = json!({ "phone": format!("1380000000{at}") });
        office.call("people.edit", json!({ "id": person, "patch": patch }));
    }
}

async fn make_the_series(window: &Window) {
    window.wait_for_text("今日课次").await;
    window.press("Alt+6").await;
    window.wait_for_text("还没有讲座系列").await;
    window.tab_to_text("新建系列").await;
    window.press("Enter").await;
    window.wait_for_focus(".el-dialog input").await;
    window.press("Ctrl+Enter").await;
    window.wait_for_text("这个系列还没有讲座").await;
}

/// The dates that are proposed are changed to yesterday's and today's.
async fn make_two_lectures(window: &Window) {
    let days = window.evaluate(DAYS).await;
    window.wait_until_gone(".el-overlay:not([style*='display: none'])").await;
    window.press("Alt+n").await;
    window.wait_for(".el-dialog .line").await;
    if window.texts_of(".el-dialog .line").await.len() < 2 {
        window.tab_to_text("加一讲").await;
        window.press("Enter").await;
    }
    window.wait_for(".line + .line").await;
    for (line, day, title) in
        [(".line:not(.line + .line)", 0, "长江大保护"), (".line + .line", 1, "乡村振兴")]
    {
        window.tab_to(&format!("{line} input[aria-label='日期']")).await;
        window.type_text(days[day].as_str().unwrap_or_default()).await;
        window.tab_to(&format!("{line} input[aria-label='题目']")).await;
        window.type_text(title).await;
    }
    window.press("Ctrl+Enter").await;
    window.wait_for_text("长江大保护").await;
    window.wait_until_gone(".el-overlay:not([style*='display: none'])").await;
    window.screenshot("lectures-series").await;
}

/// Five seats for six people, by the size of their units; whoever is furthest behind is named.
async fn divide_and_fill_the_seats(window: &Window) {
    window.tab_to_text("长江大保护").await;
    window.press("Enter").await;
    window.tab_to("input[aria-label='名额总数']").await;
    window.type_text("5").await;
    window.tab_to_text("分配名额").await;
    window.press("Enter").await;
    window.tab_to_text("自动补满 5 个空额").await;
    window.press("Enter").await;
    window.wait_for_text("已按公平次序提名 5 人").await;
}

/// One by the number on the list, one by the scanner, one by initials: each a line of keys.
async fn sign_in_at_the_door(window: &Window) -> usize {
    window.tab_to_text("门口签到").await;
    window.press("Enter").await;
    window.wait_for_focus(".entry input").await;
    window.count_presses_anew();
    window.press("1 Enter").await;
    window.wait_for_text("第 1 位").await;
    assert_eq!(window.presses(), 2, "a number and Enter");
    let mut names = vec![window.text_of(".signed li.first strong").await];
    let others: Vec<(usize, &str)> = PEOPLE
        .iter()
        .enumerate()
        .map(|(at, (name, _))| (at, *name))
        .filter(|(_, name)| *name != names[0])
        .collect();
    let (scanned, typed) = (others[0], others[1]);
    window.type_text(&format!("1380000000{}", scanned.0)).await;
    window.press("Enter").await;
    window.wait_for_text("第 2 位").await;
    names.push(window.text_of(".signed li.first strong").await);
    window.type_text(typed.1).await;
    window.wait_for("#door-people [aria-selected='true']").await;
    window.press("Enter").await;
    window.wait_for_text("第 3 位").await;
    names.push(window.text_of(".signed li.first strong").await);
    assert_eq!(names[1..], [scanned.1, typed.1], "whoever was at the door was signed in");
    window.screenshot("lecture-door").await;
    names.len()
}

/// The others signed on paper, all but one, whose number is typed.
async fn type_the_paper_back(window: &Window, came: usize) -> String {
    window.tab_to_text("讲座").await;
    window.press("Enter").await;
    window.tab_to_text("录入签到表").await;
    window.press("Enter").await;
    window.wait_for_focus(".numbers").await;
    let listed = window.texts_of("[data-number]").await.len();
    let fixed = window.texts_of("[data-number]:disabled").await.len();
    assert_eq!(fixed, came, "who signed in at the door stays as they are");
    let number =
        window.evaluate("return document.querySelector('[data-number]:not(:disabled)').dataset.number").await;
    let missing = window.text_of("[data-number]:not(:disabled) .name").await;
    window.press("9 9 Space").await;
    window.wait_for_text("名单上没有").await;
    window.type_text(number.as_str().unwrap_or_default()).await;
    window.press("Space").await;
    window.wait_for("[data-number].missing").await;
    window.screenshot("lecture-paper").await;
    window.press("Ctrl+Enter").await;
    window.wait_for_text("分配名额").await;
    window.wait_for_text(&format!("录入纸质签到表（{} 人）", listed - came)).await;
    missing
}

/// The next lecture proposes whoever stayed away.
async fn carry_over(window: &Window, missing: &str) {
    window.press("Alt+6").await;
    window.tab_to_text("乡村振兴").await;
    window.press("Enter").await;
    window.wait_for_text("上一讲有 1 人应到未到").await;
    window.tab_to_text("看名单").await;
    window.press("Enter").await;
    window.wait_for_text(missing).await;
    window.tab_to_text("全部邀请").await;
    window.press("Enter").await;
    window.wait_until_gone(".carried").await;
}

async fn the_series_knows(window: &Window) {
    window.press("Alt+6").await;
    window.wait_for_text("各单位到课情况").await;
    window.wait_for_text("永安街道").await;
    let figures = window.unspaced_text_of(".stats").await;
    assert!(figures.contains("实到人次"), "the series' standing: {figures}");
    window.screenshot("lectures-standing").await;
}

/// Everyone who came is credited four hours, whether the door or the paper says so; who stayed away is not.
fn expect_hours(office: &Office, missing: &str) {
    let year = office.call("office.state", Value::Null)["today"].as_str().unwrap_or_default()[..4].to_owned();
    let page = office.call("people.page", json!({ "offset": 0, "limit": 10 }));
    let people = page["rows"].as_array().cloned().unwrap_or_default();
    assert_eq!(people.len(), PEOPLE.len(), "everyone is still there");
    let mut credited = 0;
    for person in people {
        let asked = json!({ "person": person["id"], "year": year.parse::<i32>().unwrap() });
        let hours = office.call("credits.person_year", asked)["credited"].as_u64().unwrap_or_default();
        if person["name"] == missing {
            assert_eq!(hours, 0, "who stayed away has no hours");
        }
        credited += hours;
    }
    assert!(credited == 16 * 4 || credited == 16 * 5, "four hours each for all but one: {credited}");
}
