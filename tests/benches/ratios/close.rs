//! The year's close, and what one mark does to the figures on screen, out of a million marks; beside hand-written SQL on the
//! same file.

use crate::office::{ask, copied, county, open, raw};
use crate::time::{Ratio, medians};
use rusqlite::{Connection, params};
use serde_json::{Value, json};

const ROUNDS: usize = 5;
const MARKS: usize = 200;
const YEAR: i32 = 2026;
/// A mark's hours as somebody who knows the tables would write them; see `hours`.
const EARNED: &str = "CASE mark.status
    WHEN 1 THEN session.quarters
    WHEN 2 THEN session.quarters * max(0, session.end - session.start - (mark.minutes + 14) / 15 * 15) / (session.end - session.start)
    WHEN 3 THEN session.quarters * max(0, session.end - session.start - (mark.minutes + 14) / 15 * 15) / (session.end - session.start)
    ELSE 0 END";

pub fn measure() -> Vec<Ratio> {
    let folder = county(true);
    vec![year_close(&folder), one_mark(&folder)]
}

/// Everyone judged by every target of their band, the year's and the five years', and counted unit by unit.
fn year_close(folder: &std::path::Path) -> Ratio {
    let host = open(folder);
    let sql = raw(folder);
    let by_hand = format!(
        "SELECT person.unit, count(*), sum(coalesce(earned.year, 0) < 360), sum(coalesce(earned.cycle, 0) < 2200) FROM person
         LEFT JOIN (
             SELECT mark.person AS person, sum({EARNED}) AS cycle,
                 sum(CASE WHEN session.date BETWEEN '2026-01-01' AND '2026-12-31' THEN {EARNED} ELSE 0 END) AS year
             FROM session JOIN mark ON mark.session = session.id
             WHERE session.date BETWEEN '2023-01-01' AND '2027-12-31' GROUP BY mark.person
         ) AS earned ON earned.person = person.id GROUP BY person.unit"
    );
    let (ours, reference) = medians(
        ROUNDS,
        |_| {
            ask(&host, "forecast.units", json!({ "year": YEAR }));
        },
        |_| {
            let mut statement = sql.prepare_cached(&by_hand).unwrap();
            let units = statement.query_map([], |row| row.get::<_, i64>(2)).unwrap();
            assert!(units.count() > 50, "every unit has a line");
        },
    );
    let what = "the year's close: 8,200 people, every target";
    Ratio { what, beside: "hand-written SQL", ours, reference, keep: "none set" }
}

/// A mark, and after it the roll, the class's completion and the person's year, as the screens that are open ask for them.
fn one_mark(folder: &std::path::Path) -> Ratio {
    let (office, bare) = (copied(folder), copied(folder));
    let host = open(office.path());
    let sql = raw(bare.path());
    let board = ask(&host, "today.board", json!({}));
    let session = board.pointer("/sessions/0/id").unwrap().clone();
    let roll = ask(&host, "attendance.roll", json!({ "session": session }));
    let class = roll.pointer("/session/class").unwrap().clone();
    let people: Vec<Value> =
        roll["rows"].as_array().unwrap().iter().map(|row| row["person"].clone()).collect();
    let ids = |round: usize| [&session, people.get(round % people.len()).unwrap(), &class].map(bytes);
    let (ours, reference) = medians(
        MARKS,
        |round| {
            let person = people.get(round % people.len()).unwrap();
            let marks = json!([{ "person": person, "status": "absent", "minutes": 0 }]);
            ask(
                &host,
                "attendance.mark",
                json!({ "session": session, "source": "roll_call", "marks": marks }),
            );
            ask(&host, "attendance.roll", json!({ "session": session }));
            ask(&host, "completion.list", json!({ "class": class }));
            ask(&host, "credits.person_year", json!({ "person": person, "year": YEAR }));
        },
        |round| by_hand(&sql, &ids(round)),
    );
    let what = "one mark, and every figure that hangs on it";
    Ratio { what, beside: "hand-written SQL", ours, reference, keep: "none set" }
}

/// The mark's row, then the session's balance, everyone's hours in the class, and the person's year.
fn by_hand(sql: &Connection, [session, person, class]: &[Vec<u8>; 3]) {
    let queries = [
        "SELECT status, count(*) FROM mark WHERE session = ?1 AND ?2 IS NOT NULL AND ?3 IS NOT NULL GROUP BY status".to_owned(),
        format!(
            "SELECT enrollment.person, sum({EARNED}) FROM enrollment JOIN session ON session.class = enrollment.class
             LEFT JOIN mark ON mark.session = session.id AND mark.person = enrollment.person
             WHERE enrollment.class = ?3 AND ?1 IS NOT NULL AND ?2 IS NOT NULL GROUP BY enrollment.person"
        ),
        format!(
            "SELECT session.class, sum({EARNED}) FROM mark JOIN session ON session.id = mark.session
             WHERE mark.person = ?2 AND session.date BETWEEN '2026-01-01' AND '2026-12-31' AND ?1 IS NOT NULL AND ?3 IS NOT NULL
             GROUP BY session.class"
        ),
    ];
    sql.prepare_cached(
        "INSERT INTO mark (session, person, status, minutes, source, disputed) VALUES (?, ?, 7, 0, 1, 0)
         ON CONFLICT DO UPDATE SET status = 7 + minutes - minutes",
    )
    .unwrap()
    .execute(params![session, person])
    .unwrap();
    for query in &queries {
        let mut statement = sql.prepare_cached(query).unwrap();
        let rows =
            statement.query_map(params![session, person, class], |row| row.get::<_, Option<i64>>(1)).unwrap();
        assert!(rows.count() > 0, "there is something to count");
    }
}

/// The sixteen bytes of an id.
fn bytes(id: &Value) -> Vec<u8> {
    let text = id.as_str().unwrap();
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}
