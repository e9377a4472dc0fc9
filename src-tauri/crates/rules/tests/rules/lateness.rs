//! What being late or gone early leaves of a session, worked by hand: minutes up to the step, hours down to a quarter.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use crate::written::{table, worked_out};
use serde_json::{Value, json};

/// Start | end | hours | minutes | hours left.
const SHIPPED: &str = "
    09:00 | 12:00 | 4    | 0   | 4
    09:00 | 12:00 | 4    | 1   | 3.5
    09:00 | 12:00 | 4    | 15  | 3.5
    09:00 | 12:00 | 4    | 16  | 3.25
    09:00 | 12:00 | 4    | 30  | 3.25
    09:00 | 12:00 | 4    | 31  | 3
    09:00 | 12:00 | 4    | 45  | 3
    09:00 | 12:00 | 4    | 46  | 2.5
    09:00 | 12:00 | 4    | 60  | 2.5
    09:00 | 12:00 | 4    | 75  | 2.25
    09:00 | 12:00 | 4    | 76  | 2
    09:00 | 12:00 | 4    | 90  | 2
    09:00 | 12:00 | 4    | 91  | 0
    09:00 | 12:00 | 4    | 180 | 0
    14:30 | 17:30 | 3    | 1   | 2.75
    14:30 | 17:30 | 3    | 16  | 2.5
    14:30 | 17:30 | 3    | 90  | 1.5
    14:30 | 17:30 | 3.25 | 90  | 1.5
    14:30 | 17:30 | 0.25 | 1   | 0
    14:30 | 17:30 | 0    | 1   | 0
    09:00 | 09:50 | 1    | 10  | 0.5
    09:00 | 09:50 | 1    | 25  | 0.25
    09:00 | 09:50 | 1    | 26  | 0
    09:00 | 09:45 | 1    | 22  | 0.25
    09:00 | 09:45 | 1    | 23  | 0
    09:00 | 09:25 | 2    | 12  | 0.75
    09:00 | 09:25 | 2    | 13  | 0
    09:00 | 09:20 | 1    | 10  | 0.25
    09:00 | 09:10 | 4    | 5   | 0
    09:00 | 10:30 | 2    | 1   | 1.5
    09:00 | 10:30 | 2    | 45  | 1
    09:00 | 10:30 | 2    | 46  | 0
    09:00 | 17:00 | 8    | 100 | 6.25
    09:00 | 17:00 | 8    | 240 | 4
    09:00 | 17:00 | 8    | 241 | 0
    00:00 | 24:00 | 6    | 720 | 3
";

/// Step | voiding share | minutes of a session of 50 minutes and one hour | hours left.
const OVERRIDDEN: &str = "
    15 | 1/1  | 15 | 0.5
    15 | 1/1  | 30 | 0.25
    15 | 1    | 45 | 0
    15 | 1/1  | 46 | 0
    15 | 1/1  | 50 | 0
    15 | 0    | 0  | 1
    15 | 0/3  | 1  | 0
    15 | 1/5  | 10 | 0.5
    15 | 1/5  | 11 | 0
    1  | 1/2  | 1  | 0.75
    1  | 1/2  | 12 | 0.75
    1  | 1/2  | 13 | 0.5
    5  | 1/2  | 11 | 0.5
    30 | 1/2  | 1  | 0.25
    60 | 1/2  | 1  | 0
    60 | 1/2  | 0  | 1
    1  | 333333333333333333/1000000000000000000 | 16 | 0.5
    1  | 333333333333333333/1000000000000000000 | 17 | 0
";

fn hours_left(status: &str, times: (&str, &str), hours: &str, minutes: &str, rules: &Value) -> String {
    let number = |text: &str| -> Value { serde_json::from_str(text).unwrap() };
    let case = json!({
        "rules": rules,
        "sessions": [{ "id": "a", "date": "2026-03-02", "start": times.0, "end": times.1, "hours": number(hours) }],
        "people": [{ "id": "p", "band": "党员" }],
        "marks": [{ "session": "a", "person": "p", "status": status, "minutes": number(minutes) }],
        "as_of": "2026-12-31",
    });
    let result = worked_out(&case);
    assert_eq!(result["people"]["p"]["absent_hours"], 0, "nobody late is absent, even from a voided session");
    assert_eq!(result["people"]["p"]["leave"]["hours"], 0, "nor on leave");
    result["people"]["p"]["hours"].to_string()
}

#[test]
fn minutes_lost_take_their_share_as_worked_by_hand() {
    for row in table(SHIPPED) {
        for status in ["late", "left_early"] {
            let left = hours_left(status, (row[0], row[1]), row[2], row[3], &json!({}));
            assert_eq!(left, row[4], "{status} by {} of {} to {}, {} hours", row[3], row[0], row[1], row[2]);
        }
    }
}

#[test]
fn an_office_s_own_step_and_share_are_followed() {
    for row in table(OVERRIDDEN) {
        let step: u16 = row[0].parse().unwrap();
        let rules = json!({ "step_minutes": step, "void_share": row[1] });
        let left = hours_left("late", ("09:00", "09:50"), "1", row[2], &rules);
        assert_eq!(left, row[3], "late by {} with step {} and share {}", row[2], row[0], row[1]);
    }
}
