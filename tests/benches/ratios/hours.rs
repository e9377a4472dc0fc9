//! A year's hours by unit, out of five years with a million marks, beside hand-written SQL on the same file.

use crate::office::{ask, county, open, raw};
use crate::time::{Ratio, medians};
use serde_json::json;

const ROUNDS: usize = 5;
const YEAR: i32 = 2026;
/// What a person who knows the tables would write; lateness in quarters of an hour, as the shipped rules have it.
const BY_HAND: &str = "
    SELECT person.unit, count(*), sum(earned.quarters) FROM (
        SELECT mark.person AS person, sum(CASE mark.status
            WHEN 1 THEN session.quarters
            WHEN 2 THEN session.quarters * max(0, session.end - session.start - (mark.minutes + 14) / 15 * 15)
                        / (session.end - session.start)
            WHEN 3 THEN session.quarters * max(0, session.end - session.start - (mark.minutes + 14) / 15 * 15)
                        / (session.end - session.start)
            ELSE 0 END) AS quarters
        FROM session JOIN mark ON mark.session = session.id
        WHERE session.date BETWEEN '2026-01-01' AND '2026-12-31' GROUP BY mark.person
    ) AS earned JOIN person ON person.id = earned.person GROUP BY person.unit";

pub fn measure() -> Vec<Ratio> {
    let folder = county(true);
    let host = open(&folder);
    let sql = raw(&folder);
    let marks: i64 = sql.query_row("SELECT count(*) FROM mark", [], |row| row.get(0)).unwrap();
    eprintln!("{marks} marks");
    let (ours, reference) = medians(
        ROUNDS,
        |_| {
            ask(&host, "credits.progress", json!({ "year": YEAR }));
        },
        |_| {
            let mut statement = sql.prepare_cached(BY_HAND).unwrap();
            let units = statement.query_map([], |row| row.get::<_, i64>(2)).unwrap();
            assert!(units.count() > 50, "every unit has a line");
        },
    );
    let what = "the year's hours by unit, out of 1,000,000 marks";
    vec![Ratio { what, beside: "hand-written SQL", ours, reference, keep: "≤ 1.2" }]
}
