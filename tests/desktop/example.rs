//! The example county is asked for, beside whatever office there is.
#![expect(clippy::indexing_slicing, clippy::expect_used, reason = "a story stops at the first surprise")]

use crate::tour::take_the_tour;
use serde_json::{Value, json};
use std::path::Path;
use std::time::Duration;
use xuecheng_tests::desk::{Office, Window, story};

/// How long the whole county may take to be recorded, on a slow machine and in a debug build.
const RECORDING: Duration = Duration::from_mins(3);

#[tokio::test]
#[ignore = "opens a window: cargo xtask test --only desktop"]
async fn the_example_opens_beside_an_office_and_its_hours_open_down_to_the_mark() {
    story(async |desk| {
        drop(Office::made_at(&desk.data()));
        let window = desk.open(&["--demo"]).await;
        window.wait_for_text_within("示例县 · 人员均为虚构", RECORDING).await;
        every_page_shows(&window).await;
        desk.close(window).await;

        let mark = some_mark(&desk.data().join("example"));
        let window = desk.open(&["--demo"]).await;
        window.wait_for_text("示例县 · 人员均为虚构").await;
        open_the_hours_down_to(&window, &mark).await;
        take_the_tour(&window, &mark).await;
        desk.close(window).await;

        let window = desk.open(&[]).await;
        window.wait_for_text("县委组织部").await;
        assert!(!window.text().await.contains("示例县"), "without --demo it is the office that opens");
        desk.close(window).await;
    })
    .await;
}

/// Each of the rail's pages and their tabs arrives: what a page is made of may load in a browser and not here.
async fn every_page_shows(window: &Window) {
    for rail in addresses(window, ".rail a").await {
        window.click(&format!(".rail a[href='{rail}']")).await;
        window.wait_for("#main .page:not([aria-busy])").await;
        for tab in addresses(window, "#main > .tabs a").await {
            window.click(&format!("#main > .tabs a[href='{tab}']")).await;
            window.wait_for("#main .page:not([aria-busy])").await;
        }
    }
}

async fn addresses(window: &Window, css: &str) -> Vec<String> {
    let script =
        format!("return [...document.querySelectorAll(\"{css}\")].map((a) => a.getAttribute('href'))");
    serde_json::from_value(window.evaluate(&script).await).unwrap_or_default()
}

/// Someone who was present at a session.
pub struct Mark {
    pub class: String,
    pub session: String,
    pub person: String,
    name: String,
    unit: String,
}

fn some_mark(folder: &Path) -> Mark {
    let office = Office::at(folder);
    let today = office.call("office.state", Value::Null)["today"].as_str().unwrap_or_default().to_owned();
    let year = today.get(..4).unwrap_or_default();
    let sessions = office.call("sessions.list", json!({ "from": format!("{year}-01-01"), "to": today }));
    let sessions = sessions.as_array().map(Vec::as_slice).unwrap_or_default();
    // A lecture is a class of one session; the story wants one that goes on for days.
    let goes_on =
        |class: &Value| sessions.iter().filter(|session| session["class"] == *class).take(2).count() == 2;
    let marked = sessions.iter().find(|session| session["marked"] != 0 && goes_on(&session["class"]));
    let held = marked.expect("half the year has been held");
    let roll = office.call("attendance.roll", json!({ "session": held["id"] }));
    let present = roll["rows"].as_array().into_iter().flatten().find(|row| row["status"] == "present");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let row = present.expect("somebody came");
    let (class, session, person) = (text(&held["class"]), text(&held["id"]), text(&row["person"]));
    Mark { class, session, person, name: text(&row["name"]), unit: text(&row["unit"]) }
}

async fn open_the_hours_down_to(window: &Window, mark: &Mark) {
    window.find(&mark.name, &mark.unit).await;
    window.tab_to(&format!("a[href='#/hours/{}']", mark.person)).await;
    window.press("Enter").await;
    window.wait_for_text("全年所得").await;
    window.tab_to(&format!("a[href^='#/attendance/{}']", mark.session)).await;
    window.press("Enter").await;
    // However long the roll, the keyboard is on the mark that was asked for.
    let asked = format!("[data-person='{}'][data-status='present'][aria-current='true']", mark.person);
    window.wait_for(&asked).await;
}
