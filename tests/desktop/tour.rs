//! The main screens as the README shows them; `XUECHENG_SCREENSHOTS` names where the pictures go.

use crate::example::Mark;
use xuecheng_tests::desk::Window;

/// Goes from screen to screen of the example, each with something on it, and takes its picture.
pub async fn take_the_tour(window: &Window, mark: &Mark) {
    let Mark { class, session, person, .. } = mark;
    let stops = [
        ("today", "/".to_owned(), "#main .week"),
        ("plan", "/plan".to_owned(), "[role='gridcell']"),
        ("class", format!("/classes/{class}?tab=roster"), "[role='tabpanel'] [role='gridcell']"),
        ("timetable", "/timetable".to_owned(), "#main .grid"),
        ("month", "/timetable/month".to_owned(), ".days [data-item]"),
        ("roll-call", format!("/attendance/{session}"), "[data-person]"),
        ("completion", format!("/classes/{class}?tab=completion"), "[role='tabpanel'] [role='gridcell']"),
        ("hours", format!("/hours/{person}"), ".target"),
        ("people", "/people".to_owned(), "[role='gridcell']"),
    ];
    for (name, address, shown) in stops {
        window.evaluate(&format!("location.hash = '#{address}'")).await;
        window.wait_for(shown).await;
        window.screenshot(name).await;
    }
}
