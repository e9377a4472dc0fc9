//! Cases written short: `P*9 s` is nine half-days attended and one missed on sick leave.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use rules::check_case;
use serde_json::{Value, json};

/// The lines of a table, without its empty lines, cut at the bars.
pub fn table(text: &str) -> Vec<Vec<&str>> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| line.split('|').map(str::trim).collect()).collect()
}

/// Half-days from 2026-03-02 on, 9:00 to 12:00 and 14:30 to 17:30.
pub fn half_days(count: usize, hours: f64) -> Vec<Value> {
    let first = chrono::NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
    let half_day = |index: usize| {
        let (start, end) = if index.is_multiple_of(2) { ("09:00", "12:00") } else { ("14:30", "17:30") };
        let date = first + chrono::Days::new(u64::try_from(index / 2).unwrap());
        json!({ "id": index.to_string(), "date": date, "start": start, "end": end, "hours": hours })
    };
    (0..count).map(half_day).collect()
}

/// The marks of one person, one a session: `P` present, `s` `p` `d` leave, `x` absent, `.` none, `L16` late, `E91` gone early.
pub fn marks(person: &str, written: &str) -> Vec<Value> {
    let words = written.split_whitespace().flat_map(|word| match word.split_once('*') {
        Some((mark, times)) => vec![mark; times.parse().unwrap()],
        None => vec![word],
    });
    let marks = words.enumerate().filter(|(_, word)| *word != ".");
    marks.map(|(index, word)| mark(person, &index.to_string(), word)).collect()
}

fn mark(person: &str, session: &str, word: &str) -> Value {
    let (letter, minutes) = word.split_at(1);
    let status = match letter {
        "P" => "present",
        "s" => "sick",
        "p" => "personal",
        "d" => "duty",
        "x" => "absent",
        "L" => "late",
        "E" => "left_early",
        _ => panic!("no such mark: {word}"),
    };
    let minutes: Option<u16> = (!minutes.is_empty()).then(|| minutes.parse().unwrap());
    json!({ "session": session, "person": person, "status": status, "minutes": minutes })
}

/// The result of a case, as it is printed.
pub fn worked_out(case: &Value) -> Value {
    let report = check_case(&case.to_string()).unwrap_or_else(|error| panic!("{error:#}\n{case:#}"));
    serde_json::to_value(report).unwrap()
}
