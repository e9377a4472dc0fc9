//! A quarter's outreach is planned, applied and taken along, and its talks are logged from the plan.
#![expect(clippy::indexing_slicing, reason = "a story stops at the first surprise")]

use serde_json::{Value, json};
use xuecheng_tests::desk::{Office, Window, story};

/// Keeps what the page saves: its name and how its bytes begin.
const WATCH_FILES: &str = "
    window.saved = []
    const addressOf = URL.createObjectURL
    URL.createObjectURL = (blob) => {
        const file = { name: '', begins: '' }
        window.saved.push(file)
        blob.slice(0, 15).text().then((begins) => { file.begins = begins })
        return addressOf.call(URL, blob)
    }
    const follow = HTMLAnchorElement.prototype.click
    HTMLAnchorElement.prototype.click = function () {
        if (this.download) window.saved.at(-1).name = this.download
        else follow.call(this)
    }";

#[tokio::test]
#[ignore = "opens a window: cargo xtask test --only desktop"]
async fn a_quarters_outreach_is_planned_taken_along_and_logged_talk_by_talk() {
    story(async |desk| {
        let villages = leave_villages_to_be_visited(&Office::made_at(&desk.data()));
        let window = desk.open(&[]).await;
        plan_the_next_quarter(&window, villages).await;
        window.evaluate(WATCH_FILES).await;
        for (button, ending, begins) in
            [("导出 Excel", ".xlsx", "PK"), ("导出日历", ".ics", "BEGIN:VCALENDAR")]
        {
            window.click_text(button).await;
            expect_a_file(&window, ending, begins).await;
        }
        window.screenshot("outreach-plan").await;
        desk.close(window).await;

        let quarter = hold_the_first_talk_today(&Office::at(&desk.data()));
        let window = desk.open(&[]).await;
        log_from_the_plan(&window, &quarter).await;
        desk.close(window).await;
        let talks = Office::at(&desk.data()).call("outreach.talks", json!({}));
        assert_eq!(talks["total"], 1, "one talk was held");
        assert!(talks["rows"][0]["planned"].is_string(), "and it is the planned one: {talks}");
    })
    .await;
}

/// Two villages, each with a team that can speak about one topic; answers how many there are.
fn leave_villages_to_be_visited(office: &Office) -> usize {
    let topic = office.make("topics.create", json!({ "name": "乡村振兴", "category": "theory" }));
    let township = json!({ "name": "白帝镇", "kind": "township", "parent": null });
    let township = office.make("units.create", township);
    let villages = ["坪上村", "庙垭村"];
    for name in villages {
        let village = json!({ "name": name, "kind": "village", "parent": township });
        let village = office.make("units.create", village);
        let team = json!({ "name": format!("{name}宣讲微团队"), "village": village,
                           "details": { "topics": [topic], "speakers": ["单雄"] } });
        office.make("outreach.create_team", team);
    }
    villages.len()
}

/// The quarter after this one has all its days ahead.
async fn plan_the_next_quarter(window: &Window, villages: usize) {
    window.wait_for_text("县委组织部").await;
    window.evaluate("location.hash = '#/outreach/plan'").await;
    window.wait_for_text("编排计划").await;
    window.click_text("下季度").await;
    window.click_text("编排计划").await;
    window.wait_for(".el-dialog").await;
    window.click_text("开始编排").await;
    window.click_text(&format!("采用方案（{villages} 场）")).await;
    window.wait_until_gone(".proposal").await;
    window.wait_for_text("坪上村宣讲微团队").await;
}

/// Brings the first planned talk forward to this day; answers the quarter it lies in, as the address has it.
fn hold_the_first_talk_today(office: &Office) -> String {
    let today = office.call("office.state", Value::Null)["today"].as_str().unwrap_or_default().to_owned();
    let planned = office.call("outreach.planned", json!({ "sort": "date", "offset": 0, "limit": 1 }));
    let patch = json!({ "date": today, "start": 540 });
    office.call("outreach.edit_planned", json!({ "id": planned["rows"][0]["id"], "patch": patch }));
    let month: u32 = today.get(5..7).and_then(|month| month.parse().ok()).unwrap_or(1);
    format!("{}Q{}", &today[..4], month.div_ceil(3))
}

/// On the row of the plan: L, how many came, Enter.
async fn log_from_the_plan(window: &Window, quarter: &str) {
    window.wait_for_text("县委组织部").await;
    window.evaluate(&format!("location.hash = '#/outreach/plan?quarter={quarter}'")).await;
    window.wait_for_text("宣讲微团队").await;
    window.tab_to(".body [role='row']").await;
    window.count_presses_anew();
    window.press("l").await;
    window.wait_for_focus("[data-field='audience'] input").await;
    window.type_text("60").await;
    window.press("Enter").await;
    window.wait_for_focus("[data-field='team'] input").await;
    window.wait_for_text("09:00").await;
    assert!(window.presses() <= 4, "{} keys were pressed", window.presses());
}

/// Waits until the page has saved a file whose name ends and whose bytes begin so.
async fn expect_a_file(window: &Window, ending: &str, begins: &str) {
    let (name, bytes) = (Value::from(ending), Value::from(begins));
    let there = format!(
        "return window.saved.some((file) => file.name.endsWith({name}) && file.begins.startsWith({bytes}))"
    );
    until(window, &there, ending).await;
}

/// Waits until a script answers yes.
async fn until(window: &Window, script: &str, what: &str) {
    const LOOKS: u32 = 200;
    for _ in 0..LOOKS {
        if window.evaluate(script).await == Value::Bool(true) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("{what} does not come. The page reads:\n{}", window.text().await);
}
