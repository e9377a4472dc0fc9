//! What the outreach screens ask for, out of five years with 45,080 talks; beside hand-written SQL on the same file.

use crate::office::{ask, county, open, raw};
use crate::time::{Ratio, medians};
use calls::Xuecheng;
use rusqlite::Connection;
use serde_json::{Value, json};

const ROUNDS: usize = 20;
/// No list may be waited for.
const LIST: &str = "< 100 ms";
/// What the command line writes out may be.
const OUTPUT: &str = "< 1 s";

/// A question a screen asks, and the same one put to the database by hand.
struct Question {
    what: &'static str,
    call: &'static str,
    input: Value,
    by_hand: &'static str,
    keep: &'static str,
}

pub fn measure() -> Vec<Ratio> {
    let folder = county(true);
    let host = open(&folder);
    let sql = raw(&folder);
    let talks: i64 = sql.query_row("SELECT count(*) FROM talk", [], |row| row.get(0)).unwrap();
    eprintln!("{talks} talks");
    questions().iter().map(|question| ratio(&host, &sql, question)).collect()
}

fn ratio(host: &Xuecheng, sql: &Connection, question: &Question) -> Ratio {
    let (ours, reference) = medians(
        ROUNDS,
        |_| {
            ask(host, question.call, question.input.clone());
        },
        |_| {
            let mut statement = sql.prepare_cached(question.by_hand).unwrap();
            let rows = statement.query_map([], |row| row.get::<_, i64>(0)).unwrap();
            assert!(rows.count() > 0, "there is something to show");
        },
    );
    Ratio { what: question.what, beside: "hand-written SQL", ours, reference, keep: question.keep }
}

fn questions() -> Vec<Question> {
    let page = |text: &str, sort: &str| json!({ "text": text, "sort": sort, "descending": true, "offset": 0, "limit": 100 });
    vec![
        Question {
            what: "the newest of 45,080 talks",
            call: "outreach.talks",
            input: page("", "date"),
            by_hand: "SELECT count(*) OVER (), talk.date, team.name, village.name, topic.name FROM talk
                JOIN outreach_team AS team ON team.id = talk.team JOIN unit AS village ON village.id = talk.village
                JOIN topic ON topic.id = talk.topic ORDER BY talk.date DESC, talk.start DESC LIMIT 100",
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
                ORDER BY talk.audience DESC LIMIT 100",
            keep: LIST,
        },
        Question {
            what: "topics × villages × quarters, what was heard where",
            call: "outreach.coverage",
            input: json!({}),
            by_hand: "SELECT count(*), village, topic, substr(date, 1, 7) FROM talk GROUP BY village, topic, substr(date, 1, 7)",
            keep: OUTPUT,
        },
        Question {
            what: "the heat map of the townships",
            call: "outreach.heat",
            input: json!({}),
            by_hand: "SELECT count(*), village.parent, talk.topic FROM talk JOIN unit AS village ON village.id = talk.village
                GROUP BY village.parent, talk.topic",
            keep: LIST,
        },
        Question {
            what: "where to go next",
            call: "outreach.next_visits",
            input: json!({ "unit": null, "limit": 100 }),
            by_hand: "SELECT count(*), village, max(date) FROM talk GROUP BY village ORDER BY max(date) LIMIT 100",
            keep: LIST,
        },
        Question {
            what: "a month's return by township",
            call: "outreach.monthly",
            input: json!({ "year": 2026, "month": 5 }),
            by_hand: "SELECT count(*), sum(audience), village.parent FROM talk JOIN unit AS village ON village.id = talk.village
                WHERE date BETWEEN '2026-05-01' AND '2026-05-31' GROUP BY village.parent",
            keep: LIST,
        },
        Question {
            what: "the teams, with what each has held",
            call: "outreach.teams",
            input: json!({ "text": "", "sort": "name", "descending": false, "offset": 0, "limit": 100 }),
            by_hand: "SELECT (SELECT count(*) FROM talk WHERE talk.team = outreach_team.id), name FROM outreach_team ORDER BY name LIMIT 100",
            keep: LIST,
        },
    ]
}
