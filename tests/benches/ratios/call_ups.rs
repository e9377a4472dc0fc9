//! What the screens of call-ups (调训) ask for: every class's receipts, whom to call up and why, and how call-ups spread.

use crate::questions::{LIST, OUTPUT, Question, found, ratios};
use crate::time::Ratio;
use rusqlite::Connection;
use serde_json::json;

/// Classes that call up, and are neither over nor lectures.
const AHEAD: &str = "class.state <> 4 AND coalesce(class.ends, class.starts) >= date('now')
    AND class.id NOT IN (SELECT class FROM lecture)";
/// How often everyone was called up in the cycle.
const CALLED: &str = "SELECT enrollment.person, count(*) AS calls FROM enrollment JOIN class ON class.id = enrollment.class
    WHERE enrollment.state < 6 AND class.starts BETWEEN '2023-01-01' AND '2027-12-31' GROUP BY enrollment.person";

pub fn measure() -> Vec<Ratio> {
    ratios(|sql| board().into_iter().chain(whom(sql)).chain(spread()).collect())
}

fn board() -> [Question; 2] {
    let by_hand = |condition: &str| {
        format!(
            "SELECT count(*), class.id, person.unit, sum(EXISTS (SELECT 1 FROM session CROSS JOIN mark
                ON mark.session = session.id AND mark.person = person.id WHERE session.class = class.id AND mark.status < 4))
             FROM class JOIN enrollment ON enrollment.class = class.id JOIN person ON person.id = enrollment.person
             WHERE {condition} GROUP BY class.id, person.unit"
        )
    };
    [
        Question {
            what: "the receipts of every class that is not over",
            call: "call_ups.board",
            input: json!({}),
            by_hand: by_hand(AHEAD),
            keep: LIST,
        },
        Question {
            what: "those of a year that is over",
            call: "call_ups.board",
            input: json!({ "over": 2025 }),
            by_hand: by_hand("class.starts BETWEEN '2025-01-01' AND '2025-12-31'"),
            keep: OUTPUT,
        },
    ]
}

/// The next class with seats; the suggestions stand on everyone's hours of five years.
fn whom(sql: &Connection) -> [Question; 3] {
    let next = format!(
        "SELECT id FROM class WHERE {AHEAD} AND id IN (SELECT class FROM quota WHERE seats > 0) ORDER BY starts, id LIMIT 1"
    );
    let class = found(sql, &next);
    let hours =
        "SELECT sum(session.quarters), mark.person FROM mark JOIN session ON session.id = mark.session
        WHERE mark.status < 4 AND session.date BETWEEN '2023-01-01' AND '2027-12-31' GROUP BY mark.person";
    [
        Question {
            what: "one class's receipts, unit by unit",
            call: "call_ups.units",
            input: json!({ "class": class }),
            by_hand: format!(
                "SELECT count(*), person.unit FROM enrollment JOIN person ON person.id = enrollment.person
                 WHERE enrollment.class = x'{class}' GROUP BY person.unit
                 UNION ALL SELECT sum(seats), unit FROM quota WHERE class = x'{class}' GROUP BY unit"
            ),
            keep: LIST,
        },
        Question {
            what: "whom of 8,200 to call up, and what speaks for each",
            call: "quotas.suggest",
            input: json!({ "class": class, "limit": 50 }),
            by_hand: hours.to_owned(),
            keep: OUTPUT,
        },
        Question {
            what: "the sheet of reasons, with whoever was passed over",
            call: "call_ups.justification",
            input: json!({ "class": class }),
            by_hand: hours.to_owned(),
            keep: OUTPUT,
        },
    ]
}

fn spread() -> [Question; 3] {
    let period = json!({ "kind": "cycle", "year": 2026 });
    let people = |condition: &str, order: &str| {
        format!(
            "SELECT count(*) OVER (), person.name, coalesce(calls, 0) FROM person
             LEFT JOIN ({CALLED}) AS called ON called.person = person.id
             WHERE person.state = 1 AND {condition} ORDER BY {order} LIMIT 100"
        )
    };
    [
        Question {
            what: "who was never called up in five years",
            call: "call_ups.called",
            input: json!({ "period": period, "at_most": 0, "offset": 0, "limit": 100 }),
            by_hand: people("calls IS NULL", "person.position"),
            keep: LIST,
        },
        Question {
            what: "who was called up most often",
            call: "call_ups.called",
            input: json!({ "period": period, "at_least": 3, "sort": "calls", "descending": true, "offset": 0, "limit": 100 }),
            by_hand: people("calls > 2", "calls DESC"),
            keep: LIST,
        },
        Question {
            what: "how call-ups spread over the units",
            call: "call_ups.spread",
            input: json!({ "period": period, "by": "unit", "over": 3 }),
            by_hand: format!(
                "SELECT count(*), sum(calls IS NULL), sum(calls > 2), person.unit FROM person
                 LEFT JOIN ({CALLED}) AS called ON called.person = person.id WHERE person.state = 1 GROUP BY person.unit"
            ),
            keep: LIST,
        },
    ]
}
