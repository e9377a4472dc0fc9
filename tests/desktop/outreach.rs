//! A quarter's outreach is planned, applied and taken along; talks are logged by keyboard, and what cannot have been is not.
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a story stops at the first surprise")]

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
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

/// A PNG of two by two pixels.
const PHOTO: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==";

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

#[tokio::test]
#[ignore = "opens a window: cargo xtask test --only desktop"]
async fn a_talk_is_logged_by_keyboard_with_who_heard_it_and_photos_and_nothing_that_cannot_have_been() {
    story(async |desk| {
        let office = Office::made_at(&desk.data());
        leave_villages_to_be_visited(&office);
        let yard = json!({ "kind": "village_square", "capacity": 80, "township": unit(&office, "坪上村") });
        office.make("venues.create", json!({ "name": "坪上村院坝", "details": yard }));
        for name in ["李娜", "王五"] {
            office.make("people.create", json!({ "name": name, "unit": unit(&office, "坪上村") }));
        }
        drop(office);
        let (photo, no_photo) = (desk.folder().join("院坝.png"), desk.folder().join("截图.jpg"));
        std::fs::write(&photo, STANDARD.decode(PHOTO).unwrap()).unwrap();
        std::fs::write(&no_photo, "这不是照片").unwrap();

        let window = desk.open(&[]).await;
        window.wait_for_text("县委组织部").await;
        window.evaluate("location.hash = '#/outreach'").await;
        log_a_talk_with_few_keys(&window).await;
        refuse_what_cannot_have_been(&window).await;
        name_a_listener_and_add_photos(&window, &photo, &no_photo).await;
        window.screenshot("outreach-log").await;
        desk.close(window).await;

        let talks = Office::at(&desk.data()).call("outreach.talks", json!({ "sort": "audience" }));
        let said: Vec<_> = talks["rows"].as_array().unwrap().iter().map(|talk| &talk["audience"]).collect();
        assert_eq!(said, [60, 79], "two talks were held, nothing that was refused: {talks}");
        let last = &talks["rows"][1];
        assert_eq!(last["listeners_names"], json!(["李娜"]), "who heard it is named");
        assert_eq!(last["photos"].as_array().map(Vec::len), Some(1), "one photo is one");
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

fn unit(office: &Office, name: &str) -> Value {
    office.call("units.find", json!({ "text": name, "limit": 1 }))[0]["id"].clone()
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

/// Team, topic and how many came are typed; village, form, length and time come with the team.
async fn log_a_talk_with_few_keys(window: &Window) {
    window.wait_for_text("还没有登记宣讲").await;
    window.press("Alt+n").await;
    window.count_presses_anew();
    log(window, "psc", "乡村", "60").await;
    assert!(window.presses() <= 13, "{} keys were pressed", window.presses());
    window.wait_for_text("坪上村宣讲微团队").await;
}

/// Types a talk in and saves it, from the team's field on.
async fn log(window: &Window, team: &str, topic: &str, audience: &str) {
    fill_in(window, team, topic, audience).await;
    window.press("Enter").await;
    window.wait_for_focus("[data-field='team'] input").await;
}

async fn fill_in(window: &Window, team: &str, topic: &str, audience: &str) {
    window.wait_for_focus("[data-field='team'] input").await;
    choose(window, team, "坪上村").await;
    window.wait_for_focus("[data-field='topic'] input").await;
    choose(window, topic, "乡村振兴").await;
    window.wait_for_focus("[data-field='village'] input").await;
    window.press("Enter Enter Enter").await;
    window.wait_for_focus("[data-field='audience'] input").await;
    window.type_text(audience).await;
}

/// The only one a picker finds for a text, once it has looked it up.
async fn choose(window: &Window, text: &str, shown: &str) {
    window.type_text(text).await;
    let offered = format!(
        "const list = document.getElementById(document.activeElement.getAttribute('aria-controls')); \
         return list?.querySelectorAll('[role=option]').length === 1 \
             && (list.querySelector('.is-hovering')?.innerText.includes({}) ?? false)",
        Value::from(shown)
    );
    until(window, &offered, shown).await;
    window.press("Enter").await;
}

/// Ten thousand in a yard of 80; the team in two places; a village nobody knows.
async fn refuse_what_cannot_have_been(window: &Window) {
    fill_in(window, "psc", "乡村", "10000").await;
    window.press("Enter").await;
    window.wait_for_text("可容纳的 80 人").await;
    window.wait_for_focus("[data-field='audience'] input").await;
    window.press("Ctrl+a").await;
    window.type_text("79").await;
    window.press("Enter").await;
    window.wait_for_text("同一支队伍不能同时在两处").await;
    window.wait_for_focus("[data-field='start'] input").await;
    window.press("Ctrl+a").await;
    window.type_text("900").await;
    window.tab_to("[data-field='village'] input").await;
    window.type_text("没有的村").await;
    window.wait_for_text("没有找到“没有的村”").await;
    window.press("Escape").await;
}

async fn name_a_listener_and_add_photos(
    window: &Window,
    photo: &std::path::Path,
    no_photo: &std::path::Path,
) {
    window.tab_to(".listeners input[role='combobox']").await;
    choose(window, "ln", "李娜").await;
    window.press("Escape").await;
    window.choose_file("[data-log-photos]", no_photo).await;
    window.wait_for_text("不是照片").await;
    window.choose_file("[data-log-photos]", photo).await;
    window.wait_for(".extras .picture").await;
    window.screenshot("outreach-log-extras").await;
    window.tab_to("[data-log-photos]").await;
    window.press("Ctrl+Enter").await;
    window.wait_until_gone(".extras .picture").await;
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
