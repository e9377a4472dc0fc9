//! What the screens of evaluation (评估) ask for: the year's summaries, and one class's papers.

use crate::questions::{LIST, Question, found, ratios};
use crate::time::Ratio;
use rusqlite::Connection;
use serde_json::json;

/// The county's last year.
const YEAR: i32 = 2026;

pub fn measure() -> Vec<Ratio> {
    ratios(questions)
}

fn questions(sql: &Connection) -> Vec<Question> {
    let class =
        found(sql, "SELECT class FROM evaluation_sheet GROUP BY class ORDER BY count(*) DESC LIMIT 1");
    let summary = |what, by: &str, papers: String| Question {
        what,
        call: "evaluation.summary",
        input: json!({ "year": YEAR, "by": by }),
        // A paper's answers are one text: whoever reads the figures by hand reads all of it.
        by_hand: format!("SELECT count(*), sum(length(answers)) FROM ({papers})"),
        keep: LIST,
    };
    let sheets = |join: &str, day: &str| {
        format!(
            "SELECT answers FROM evaluation_sheet AS sheet JOIN {join} WHERE {day} BETWEEN '{YEAR}-01-01' AND '{YEAR}-12-31'"
        )
    };
    vec![
        summary(
            "a year's lecture cards by trainer",
            "trainer",
            sheets("session ON session.id = sheet.session", "session.date"),
        ),
        summary(
            "its class forms and cards by class",
            "class",
            sheets("class ON class.id = sheet.class", "class.starts"),
        ),
        summary(
            "its listeners' cards by team",
            "team",
            format!(
                "SELECT answers FROM talk_card JOIN talk ON talk.id = talk_card.talk
                 WHERE talk.date BETWEEN '{YEAR}-01-01' AND '{YEAR}-12-31'"
            ),
        ),
        Question {
            what: "one class's papers, item by item",
            call: "evaluation.of_class",
            input: json!({ "class": class, "session": null }),
            by_hand: format!(
                "SELECT count(*), sum(length(answers)) FROM evaluation_sheet WHERE class = x'{class}'"
            ),
            keep: LIST,
        },
    ]
}
