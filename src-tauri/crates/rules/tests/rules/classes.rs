//! Attendance, leave and outcome of whole classes, worked by hand from the rules: 1/7 of the class's hours for leave, two days of
//! absence for a withdrawal.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use crate::written::{half_days, marks, table, worked_out};
use serde_json::json;

/// 8 hours a day, 4 a half-day. Days | marks | hours | leave | limit | remaining | absent | outcome.
const EIGHT_AND_FOUR: &str = "
    3 | P*6            | 24    | 0  | 24/7  | 24/7  | 0  | eligible
    3 | s P*5          | 20    | 4  | 24/7  | 0     | 0  | needs_decision
    3 | P*5 p          | 20    | 4  | 24/7  | 0     | 0  | needs_decision
    3 | P*2 d P*3      | 20    | 4  | 24/7  | 0     | 0  | needs_decision
    3 | P*5 .          | 20    | 0  | 24/7  | 24/7  | 0  | unmarked
    3 | .*6            | 0     | 0  | 24/7  | 24/7  | 0  | unmarked
    3 | s P*4 .        | 16    | 4  | 24/7  | 0     | 0  | needs_decision
    3 | x P*5          | 20    | 0  | 24/7  | 24/7  | 4  | eligible
    3 | x*3 P*3        | 12    | 0  | 24/7  | 24/7  | 12 | eligible
    3 | x*4 P*2        | 8     | 0  | 24/7  | 24/7  | 16 | withdraw_proposed
    3 | x*4 s .        | 0     | 4  | 24/7  | 0     | 16 | withdraw_proposed
    3 | x*6            | 0     | 0  | 24/7  | 24/7  | 24 | withdraw_proposed
    3 | s*6            | 0     | 24 | 24/7  | 0     | 0  | needs_decision
    5 | P*10           | 40    | 0  | 40/7  | 40/7  | 0  | eligible
    5 | p P*9          | 36    | 4  | 40/7  | 12/7  | 0  | eligible
    5 | s d P*8        | 32    | 8  | 40/7  | 0     | 0  | needs_decision
    5 | s P*8 .        | 32    | 4  | 40/7  | 12/7  | 0  | unmarked
    5 | s x P*8        | 32    | 4  | 40/7  | 12/7  | 4  | eligible
    5 | s x*3 P*6      | 24    | 4  | 40/7  | 12/7  | 12 | eligible
    5 | s x*4 P*5      | 20    | 4  | 40/7  | 12/7  | 16 | withdraw_proposed
    5 | s s x*4 P*4    | 16    | 8  | 40/7  | 0     | 16 | withdraw_proposed
    5 | L16 P*9        | 39.25 | 0  | 40/7  | 40/7  | 0  | eligible
    5 | P*9 E90        | 38    | 0  | 40/7  | 40/7  | 0  | eligible
    5 | L91 P*9        | 36    | 0  | 40/7  | 40/7  | 0  | eligible
    5 | L91 E91 P*7 .  | 28    | 0  | 40/7  | 40/7  | 0  | unmarked
    5 | s L1 E1 P*7    | 35    | 4  | 40/7  | 12/7  | 0  | eligible
    7 | P*14           | 56    | 0  | 8     | 8     | 0  | eligible
    7 | s P*13         | 52    | 4  | 8     | 4     | 0  | eligible
    7 | s p P*12       | 48    | 8  | 8     | 0     | 0  | eligible
    7 | s p d P*11     | 44    | 12 | 8     | 0     | 0  | needs_decision
    7 | d d .*12       | 0     | 8  | 8     | 0     | 0  | unmarked
    7 | s s x*3 P*9    | 36    | 8  | 8     | 0     | 12 | eligible
    10 | P*20          | 80    | 0  | 80/7  | 80/7  | 0  | eligible
    10 | s s P*18      | 72    | 8  | 80/7  | 24/7  | 0  | eligible
    10 | s p d P*17    | 68    | 12 | 80/7  | 0     | 0  | needs_decision
    10 | s s x*3 P*15  | 60    | 8  | 80/7  | 24/7  | 12 | eligible
    10 | x*4 P*16      | 64    | 0  | 80/7  | 80/7  | 16 | withdraw_proposed
    22 | P*44          | 176   | 0  | 176/7 | 176/7 | 0  | eligible
    22 | s*6 P*38      | 152   | 24 | 176/7 | 8/7   | 0  | eligible
    22 | d*3 p*3 P*38  | 152   | 24 | 176/7 | 8/7   | 0  | eligible
    22 | s*7 P*37      | 148   | 28 | 176/7 | 0     | 0  | needs_decision
    22 | x*3 s*6 P*35  | 140   | 24 | 176/7 | 8/7   | 12 | eligible
";

/// 6 hours a day, 3 a half-day: two days of absence are 12 hours.
const SIX_AND_THREE: &str = "
    3 | P*6           | 18   | 0  | 18/7  | 18/7  | 0  | eligible
    3 | s P*5         | 15   | 3  | 18/7  | 0     | 0  | needs_decision
    5 | s P*9         | 27   | 3  | 30/7  | 9/7   | 0  | eligible
    5 | s s P*8       | 24   | 6  | 30/7  | 0     | 0  | needs_decision
    5 | x*3 P*7       | 21   | 0  | 30/7  | 30/7  | 9  | eligible
    5 | x*4 P*6       | 18   | 0  | 30/7  | 30/7  | 12 | withdraw_proposed
    5 | L16 P*9       | 29.5 | 0  | 30/7  | 30/7  | 0  | eligible
    7 | s s P*12      | 36   | 6  | 6     | 0     | 0  | eligible
    7 | s*3 P*11      | 33   | 9  | 6     | 0     | 0  | needs_decision
    10 | s s P*18     | 54   | 6  | 60/7  | 18/7  | 0  | eligible
    10 | s*3 P*17     | 51   | 9  | 60/7  | 0     | 0  | needs_decision
    22 | s*6 P*38     | 114  | 18 | 132/7 | 6/7   | 0  | eligible
    22 | s*7 P*37     | 111  | 21 | 132/7 | 0     | 0  | needs_decision
";

fn compare(written: &str, hours_per_day: u32, hours_per_half_day: f64) {
    for row in table(written) {
        let days: usize = row[0].parse().unwrap();
        let case = json!({
            "rules": { "hours_per_day": hours_per_day },
            "sessions": half_days(days * 2, hours_per_half_day),
            "people": [{ "id": "p", "band": "乡科级" }],
            "marks": marks("p", row[1]),
            "as_of": "2026-12-31",
        });
        let result = worked_out(&case);
        let person = &result["people"]["p"];
        let text = |pointer: &str| person.pointer(pointer).unwrap().to_string().replace('"', "");
        let found =
            ["/hours", "/leave/hours", "/leave/limit", "/leave/remaining", "/absent_hours", "/outcome"];
        assert_eq!(found.map(text).to_vec(), row[2..], "{days} days: {}", row[1]);
        let over = row[7] == "needs_decision" || row[1] == "x*4 s ." || row[1].starts_with("s s x*4");
        assert_eq!(person["leave"]["over"], json!(over), "{days} days: {}", row[1]);
    }
}

#[test]
fn classes_of_eight_hours_a_day_come_out_as_worked_by_hand() {
    compare(EIGHT_AND_FOUR, 8, 4.0);
}

#[test]
fn classes_of_six_hours_a_day_come_out_as_worked_by_hand() {
    compare(SIX_AND_THREE, 6, 3.0);
}

/// Rules | marks of a five-day class | outcome.
const OVERRIDDEN: &str = r#"
    {"leave_limit": "1/5"}                           | s s P*8   | eligible
    {"leave_limit": "2/10"}                          | s*3 P*7   | needs_decision
    {"leave_limit": "0"}                             | s P*9     | needs_decision
    {"leave_limit": "0/9"}                           | P*10      | eligible
    {"leave_limit": "1"}                             | s*10      | eligible
    {"leave_limit": "1000000007/10000000070"}        | s P*9     | eligible
    {"leave_limit": "999999999/10000000000"}         | s P*9     | needs_decision
    {"leave_limit": "9223372036854775807/18446744073709551615"} | s*5 P*5 | needs_decision
    {"absent_days_withdraw": 1}                      | x x P*8   | withdraw_proposed
    {"absent_days_withdraw": 1}                      | x P*9     | eligible
    {"absent_days_withdraw": 0.5}                    | x P*9     | withdraw_proposed
    {"absent_days_withdraw": 1.25}                   | x x P*8   | eligible
    {"absent_days_withdraw": 1.25}                   | x*3 P*7   | withdraw_proposed
    {"absent_days_withdraw": 3, "hours_per_day": 4}  | x*3 P*7   | withdraw_proposed
    {"absent_days_withdraw": 3, "hours_per_day": 4.25} | x*3 P*7 | eligible
"#;

#[test]
fn overridden_rules_decide_as_worked_by_hand() {
    for row in table(OVERRIDDEN) {
        let rules: serde_json::Value = serde_json::from_str(row[0]).unwrap();
        let case = json!({
            "rules": rules,
            "sessions": half_days(10, 4.0),
            "people": [{ "id": "p", "band": "党员" }],
            "marks": marks("p", row[1]),
            "as_of": "2026-12-31",
        });
        assert_eq!(worked_out(&case)["people"]["p"]["outcome"], row[2], "{} with {}", row[1], row[0]);
    }
}

#[test]
fn each_session_counts_in_its_own_year_and_empty_years_are_left_out() {
    let session = |id: &str, date: &str, hours: f64| json!({ "id": id, "date": date, "start": "09:00", "end": "12:00", "hours": hours });
    let case = json!({
        "sessions": [session("0", "2025-12-31", 4.0), session("1", "2026-01-01", 3.25), session("2", "2027-01-01", 0.0),
            session("3", "2028-02-29", 0.5), session("4", "2029-01-01", 4.0)],
        "people": [{ "id": "p", "band": "乡科级" }],
        "marks": marks("p", "L46 P P P x"),
        "as_of": "2026-01-31",
    });
    let result = worked_out(&case);
    assert_eq!(result["class_hours"].to_string(), "11.75");
    assert_eq!(result["people"]["p"]["hours_by_year"], json!({ "2025": 2.5, "2026": 3.25, "2028": 0.5 }));
    assert_eq!(result["people"]["p"]["targets"][0]["credited"], json!(3.25), "the year's own hours only");
}

#[test]
fn a_class_without_sessions_and_a_person_without_marks_have_their_figures_too() {
    let person = json!([{ "id": "p", "band": "党员" }]);
    let empty = json!({ "sessions": [], "people": person, "marks": [], "as_of": "2026-12-31" });
    let figures = json!({ "hours": 0, "limit": "0", "remaining": "0", "over": false });
    let result = worked_out(&empty);
    assert_eq!(result["people"]["p"]["leave"], figures, "nothing of nothing");
    assert_eq!(result["people"]["p"]["outcome"], "eligible", "no session is without a mark");
    let nobody = json!({ "sessions": half_days(2, 4.0), "people": [], "marks": [], "as_of": "2026-12-31" });
    assert_eq!(worked_out(&nobody), json!({ "class_hours": 8, "people": {} }));
}
