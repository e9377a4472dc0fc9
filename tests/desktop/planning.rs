//! Plans found by a search: looked at, applied in one step, taken back in one, and taken along as files.
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
async fn a_class_without_dates_gets_its_days_and_lessons_in_one_step_and_gives_them_back_in_one() {
    story(async |desk| {
        leave_a_class_to_be_planned(&Office::made_at(&desk.data()));
        let window = desk.open(&[]).await;
        window.wait_for_text("县委组织部").await;
        window.evaluate("location.hash = '#/timetable/scheduling'").await;
        window.wait_for_text("4 个课次还没有日期").await;
        window.tab_to_text("开始排课").await;
        window.press("Enter").await;
        window.wait_for_text("定日期").await;
        let plan = window.unspaced_text_of(".plan").await;
        assert!(plan.contains("新排4个"), "every lesson has a place within the days found: {plan}");
        window.tab_to_text("采用所选 5 项").await;
        window.press("Enter").await;
        window.wait_for_text("没有待排课次").await;

        window.press("Ctrl+z").await;
        window.wait_for_text("4 个课次还没有日期").await;
        desk.close(window).await;
        let classes = Office::at(&desk.data()).call("classes.page", json!({ "offset": 0, "limit": 9 }));
        assert_eq!(classes["rows"][0]["starts"], Value::Null, "one undo takes the days back too: {classes}");
    })
    .await;
}

#[tokio::test]
#[ignore = "opens a window: cargo xtask test --only desktop"]
async fn a_quarters_outreach_is_planned_and_taken_along_as_a_sheet_and_as_a_calendar() {
    story(async |desk| {
        let villages = leave_villages_to_be_visited(&Office::made_at(&desk.data()));
        let window = desk.open(&[]).await;
        window.wait_for_text("县委组织部").await;
        window.evaluate("location.hash = '#/outreach/plan'").await;
        window.wait_for_text("编排计划").await;
        // The quarter after this one has all its days ahead.
        window.click_text("下季度").await;
        window.click_text("编排计划").await;
        window.wait_for(".el-dialog").await;
        window.click_text("开始编排").await;
        window.click_text(&format!("采用方案（{villages} 场）")).await;
        window.wait_until_gone(".proposal").await;
        window.wait_for_text("坪上村宣讲微团队").await;

        window.evaluate(WATCH_FILES).await;
        for (button, ending, begins) in
            [("导出 Excel", ".xlsx", "PK"), ("导出日历", ".ics", "BEGIN:VCALENDAR")]
        {
            window.click_text(button).await;
            expect_a_file(&window, ending, begins).await;
        }
        desk.close(window).await;
    })
    .await;
}

/// A program of two days with one run, no dates, and four lessons to be given.
fn leave_a_class_to_be_planned(office: &Office) {
    let today = office.call("office.state", Value::Null)["today"].clone();
    let year: i32 = today.as_str().and_then(|today| today.get(..4)?.parse().ok()).unwrap_or_default();
    let trainer = office.make("trainers.create", json!({ "name": "李四" }));
    let details = json!({ "quarters": 16, "trainers": [trainer] });
    let course = office.make("courses.create", json!({ "name": "基层治理", "details": details }));
    // No month is named, so any days the page looks at will do.
    let details = json!({ "runs": 1, "days": 2, "size": 30 });
    let program = json!({ "year": year, "name": "年轻干部培训班", "details": details });
    let program = office.make("plan.create", program);
    let made = office.call("classes.create_runs", json!({ "program": program }));
    let class = &made["value"][0]["id"];
    let lessons = json!({ "class": class, "courses": [course, course, course, course] });
    office.call("scheduling.add_lessons", lessons);
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
                           "details": { "topics": [topic] } });
        office.make("outreach.create_team", team);
    }
    villages.len()
}

/// Waits until the page has saved a file whose name ends and whose bytes begin so.
async fn expect_a_file(window: &Window, ending: &str, begins: &str) {
    const LOOKS: u32 = 200;
    let (ending, begins) = (Value::from(ending), Value::from(begins));
    let there = format!(
        "return window.saved.some((file) => file.name.endsWith({ending}) && file.begins.startsWith({begins}))"
    );
    for _ in 0..LOOKS {
        if window.evaluate(&there).await == Value::Bool(true) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    let saved = window.evaluate("return JSON.stringify(window.saved)").await;
    panic!("no file ends with {ending} and begins with {begins}: {saved}");
}
