//! What the screens of the 大讲堂 ask for: the series, a year's lectures, and how each unit came to them.

use crate::questions::{LIST, Question, found, ratios};
use crate::time::Ratio;
use rusqlite::Connection;
use serde_json::json;

pub fn measure() -> Vec<Ratio> {
    ratios(questions)
}

/// Of the series with the most marks.
fn questions(sql: &Connection) -> Vec<Question> {
    let series = found(
        sql,
        "SELECT lecture.series FROM lecture JOIN mark ON mark.session = lecture.session GROUP BY 1 ORDER BY count(*) DESC LIMIT 1",
    );
    let question = |what, call, input, by_hand: &str| Question {
        what,
        call,
        input,
        by_hand: by_hand.replace("{series}", &format!("x'{series}'")),
        keep: LIST,
    };
    vec![
        question(
            "every series of lectures",
            "lectures.series",
            json!(null),
            "SELECT count(lecture.class), lecture_series.name FROM lecture_series
             LEFT JOIN lecture ON lecture.series = lecture_series.id GROUP BY lecture_series.id",
        ),
        question(
            "the lectures of one, with who came",
            "lectures.list",
            json!({ "id": series }),
            "SELECT count(*), sum(mark.status < 4), lecture.class FROM lecture JOIN mark ON mark.session = lecture.session
             WHERE lecture.series = {series} GROUP BY lecture.class",
        ),
        question(
            "its standing, unit by unit",
            "lectures.statistics",
            json!({ "id": series }),
            "SELECT count(*), sum(mark.status < 4), count(DISTINCT mark.person), sum(session.quarters), person.unit
             FROM lecture JOIN session ON session.id = lecture.session JOIN mark ON mark.session = session.id
             JOIN person ON person.id = mark.person WHERE lecture.series = {series} GROUP BY person.unit",
        ),
    ]
}
