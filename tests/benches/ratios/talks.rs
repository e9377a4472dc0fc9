//! What the outreach screens ask for, out of five years with 45,080 talks.

use crate::questions::{LIST, OUTPUT, Question, ratios};
use crate::time::Ratio;
use serde_json::json;

pub fn measure() -> Vec<Ratio> {
    ratios(|_| lists().into_iter().chain(pictures()).collect())
}

fn lists() -> Vec<Question> {
    let page = |text: &str, sort: &str| json!({ "text": text, "sort": sort, "descending": true, "offset": 0, "limit": 100 });
    vec![
        Question {
            what: "the newest of 45,080 talks",
            call: "outreach.talks",
            input: page("", "date"),
            by_hand: "SELECT count(*) OVER (), talk.date, team.name, village.name, topic.name FROM talk
                JOIN outreach_team AS team ON team.id = talk.team JOIN unit AS village ON village.id = talk.village
                JOIN topic ON topic.id = talk.topic ORDER BY talk.date DESC, talk.start DESC LIMIT 100".to_owned(),
            keep: LIST,
        },
        Question {
            what: "those found by a word, the largest audience first",
            call: "outreach.talks",
            input: page("白帝", "audience"),
            by_hand: "SELECT count(*) OVER (), talk.date, team.name, village.name, topic.name FROM talk
                JOIN outreach_team AS team ON team.id = talk.team JOIN unit AS village ON village.id = talk.village
                JOIN topic ON topic.id = talk.topic
                WHERE instr(team.name, '白帝') OR instr(village.name, '白帝') OR instr(talk.speakers, '白帝')
                ORDER BY talk.audience DESC LIMIT 100".to_owned(),
            keep: LIST,
        },
        Question {
            what: "the teams, with what each has held",
            call: "outreach.teams",
            input: json!({ "text": "", "sort": "name", "descending": false, "offset": 0, "limit": 100 }),
            by_hand: "SELECT (SELECT count(*) FROM talk WHERE talk.team = outreach_team.id), name FROM outreach_team ORDER BY name LIMIT 100".to_owned(),
            keep: LIST,
        },
    ]
}

/// What is worked out over all of them.
fn pictures() -> Vec<Question> {
    vec![
        Question {
            what: "topics × villages × quarters, what was heard where",
            call: "outreach.coverage",
            input: json!({}),
            by_hand: "SELECT count(*), village, topic, substr(date, 1, 7) FROM talk GROUP BY village, topic, substr(date, 1, 7)".to_owned(),
            keep: OUTPUT,
        },
        Question {
            what: "the heat map of the townships",
            call: "outreach.heat",
            input: json!({}),
            by_hand: "SELECT count(*), village.parent, talk.topic FROM talk JOIN unit AS village ON village.id = talk.village
                GROUP BY village.parent, talk.topic".to_owned(),
            keep: LIST,
        },
        Question {
            what: "where to go next",
            call: "outreach.next_visits",
            input: json!({ "unit": null, "limit": 100 }),
            by_hand: "SELECT count(*), village, max(date) FROM talk GROUP BY village ORDER BY max(date) LIMIT 100".to_owned(),
            keep: LIST,
        },
        Question {
            what: "a month's return by township",
            call: "outreach.monthly",
            input: json!({ "year": 2026, "month": 5 }),
            by_hand: "SELECT count(*), sum(audience), village.parent FROM talk JOIN unit AS village ON village.id = talk.village
                WHERE date BETWEEN '2026-05-01' AND '2026-05-31' GROUP BY village.parent".to_owned(),
            keep: LIST,
        },
    ]
}
