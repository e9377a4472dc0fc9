//! What the list of placements (双学双促) asks for.

use crate::questions::{LIST, Question, ratios};
use crate::time::Ratio;
use serde_json::{Value, json};

pub fn measure() -> Vec<Ratio> {
    ratios(|_| {
        vec![
            question("everyone's placements, the newest first", json!({ "offset": 0, "limit": 100 }), "TRUE"),
            question(
                "those whose report is late, for 今日",
                json!({ "attention": true, "offset": 0, "limit": 6 }),
                "placement.ends >= date('now', '-1 year')",
            ),
        ]
    })
}

fn question(what: &'static str, input: Value, condition: &str) -> Question {
    let by_hand = format!(
        "SELECT count(*) OVER (), person.name, (SELECT count(*) FROM placement_report WHERE placement = placement.id)
         FROM placement JOIN person ON person.id = placement.person WHERE {condition} ORDER BY placement.starts DESC LIMIT 100"
    );
    Question { what, call: "placements.page", input, by_hand, keep: LIST }
}
