//! What comes between a timetable and its week: a closed room, a trainer who falls ill, a lesson too many, a session that
//! has to go elsewhere. Each is set right with the keyboard, and the last taken back.
#![expect(clippy::indexing_slicing, reason = "a story stops at the first surprise")]

use serde_json::{Value, json};
use xuecheng_tests::desk::{Office, Window, story};

#[tokio::test]
#[ignore = "opens a window: cargo xtask test --only desktop"]
async fn a_week_that_is_upset_is_set_right_with_the_keyboard() {
    story(async |desk| {
        let week = Week::made(&Office::made_at(&desk.data()));
        let window = desk.open(&[]).await;
        window.wait_for_text("县委组织部").await;
        leave_the_closed_room(&window).await;
        let sick = stand_in_for_a_trainer(&window, &week).await;
        let_the_class_go_on(&window).await;
        move_a_session_and_take_it_back(&window, &week).await;
        carry_a_session_over_the_month(&window, &week).await;
        desk.close(window).await;
        week.is_as_told(&Office::at(&desk.data()), &sick);
    })
    .await;
}

/// A class from Monday to Wednesday, full but for nothing, one lesson too many, in a room that closed since.
struct Week {
    class: Value,
    trainers: [Value; 2],
    days: Vec<String>,
}

impl Week {
    fn made(office: &Office) -> Self {
        let days = office.next_week();
        let trainers = ["李四", "王五"].map(|name| office.make("trainers.create", json!({ "name": name })));
        let trainers = trainers.map(Value::from);
        let details = json!({ "quarters": 16, "trainers": trainers });
        let course = office.make("courses.create", json!({ "name": "基层治理", "details": details }));
        let rooms =
            ["一号教室", "二号教室"].map(|name| office.make("venues.create", json!({ "name": name })));
        let class =
            json!({ "name": "年轻干部培训班", "starts": days[0], "ends": days[2], "venue": rooms[0] });
        let class = Value::from(office.make("classes.create", class));
        for (at, day) in days.iter().take(3).enumerate() {
            for start in [540, 870] {
                let room = if at == 0 && start == 540 { &rooms[1] } else { &rooms[0] };
                let slot = json!({ "class": class, "course": course, "title": "", "form": null, "date": day,
                    "start": start, "end": start + 180, "venue": room, "trainer": trainers[0], "quarters": 16 });
                office.call("sessions.create", slot);
            }
        }
        let evenings = json!({ "opens": 1140, "closes": 1260 });
        office.call("venues.edit", json!({ "id": rooms[1], "patch": evenings }));
        office.call("scheduling.add_lessons", json!({ "class": class, "courses": [course] }));
        Self { class, trainers, days }
    }

    fn is_as_told(&self, office: &Office, sick: &str) {
        let all = office.call("sessions.list", json!({ "from": self.days[0], "to": self.days[6] }));
        let all = all.as_array().cloned().unwrap_or_default();
        assert_eq!(all.len(), 7, "the lesson too many has a place: {all:?}");
        let ill = all.iter().filter(|one| one["date"] == sick && one["trainer"] == self.trainers[0]);
        assert_eq!(ill.count(), 0, "whoever is ill teaches nothing that day: {all:?}");
        let class = office.call("classes.get", json!({ "id": self.class }));
        assert_eq!(class["ends"], self.days[3], "the class goes on for a day");
        let clashes = office.call("sessions.clashes", json!({ "from": self.days[0], "to": self.days[6] }));
        assert_eq!(clashes, json!([]), "nothing clashes");
    }
}

async fn leave_the_closed_room(window: &Window) {
    window.evaluate("location.hash = '#/timetable/clashes'").await;
    window.wait_for_text("二号教室 只在 19:00–21:00 开放").await;
    window.tab_to_text("怎么解决").await;
    window.press("Enter").await;
    window.wait_for_text("换人或换地").await;
    let ways = window.texts_of(".ways li").await;
    assert!(ways.len() >= 3, "three ways out at least: {ways:?}");
    window.tab_to_text("采用").await;
    window.press("Enter").await;
    window.wait_for_text("没有冲突").await;
}

/// Returns the day of the illness.
async fn stand_in_for_a_trainer(window: &Window, week: &Week) -> String {
    let sick = week.days[1].clone();
    window.evaluate("location.hash = '#/timetable/scheduling'").await;
    window.wait_for_text("1 个课次还没有日期").await;
    window.tab_to_text("应急调课").await;
    window.press("Enter").await;
    window.pick("主讲人", "李四").await;
    for end in ["从", "到"] {
        window.tab_to(&format!(".el-dialog input[aria-label='{end}']")).await;
        window.press("Ctrl+a").await;
        window.type_text(&sick.replace('-', "")).await;
    }
    window.tab_to_text("找调整办法").await;
    window.press("Enter").await;
    window.wait_for_text("改动最少").await;
    let best = window.unspaced_text_of(".repair header").await;
    assert!(best.contains("改动2个课次，涉及0人次"), "as many as fall on that day: {best}");
    window.tab_to(".repair .use").await;
    window.press("Enter").await;
    window.wait_until_gone(".el-overlay:not([style*='display: none'])").await;
    sick
}

/// The class goes on for the day after its last.
async fn let_the_class_go_on(window: &Window) {
    window.tab_to_text("开始排课").await;
    window.press("Enter").await;
    window.wait_for_text("排不进去").await;
    window.tab_to_text("延长到").await;
    window.press("Enter").await;
    window.wait_for_text("收回").await;
    window.tab_to_text("采用所选").await;
    window.press("Enter").await;
    window.wait_for_text("没有待排课次").await;
}

async fn move_a_session_and_take_it_back(window: &Window, week: &Week) {
    let at = format!("location.hash = '#/timetable?week={}'", week.days[0]);
    window.evaluate(&at).await;
    window.wait_for_text("本周 7 个课次").await;
    window.tab_to("[data-block]").await;
    window.press("Alt+Up").await;
    window.wait_for("[data-block][title*='08:30']").await;
    window.wait_for_text("修改课次").await;
    window.press("Ctrl+z").await;
    window.wait_until_gone("[data-block][title*='08:30']").await;
    window.wait_for("[data-block][title*='09:00']").await;
}

/// On its way a session shows what it would clash with where it is; put down on a free day it lies there, until that is undone.
async fn carry_a_session_over_the_month(window: &Window, week: &Week) {
    let month = week.days[0].get(..7).unwrap_or_default();
    window.evaluate(&format!("location.hash = '#/timetable/month?month={month}'")).await;
    window.wait_for_text("7 个课次").await;
    window.tab_to(".days [tabindex='0']").await;
    for _ in 0..7 {
        if window.evaluate("return document.activeElement.matches('[data-item]')").await == json!(true) {
            break;
        }
        window.press("Right").await;
    }
    window.press("Space").await;
    window.press("Right").await;
    window.wait_for(".cell.taken").await;
    let clash = window.text_of(".under").await;
    assert!(clash.contains("同一班次同时有两个课次"), "Tuesday morning is taken: {clash}");
    for _ in 0..3 {
        window.press("Right").await;
    }
    window.wait_for(".cell.free").await;
    window.screenshot("month-carried").await;
    window.press("Enter").await;
    window.wait_for_text("修改课次").await;
    let friday = format!("[data-row='{}'][data-column='4'] [data-item]", week.days[0]);
    window.wait_for(&friday).await;
    window.press("Ctrl+z").await;
    window.wait_until_gone(&friday).await;
}
