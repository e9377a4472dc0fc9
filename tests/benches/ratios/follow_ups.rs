//! What the list of tasks that classes decided on (后续落实) asks for.

use crate::questions::{LIST, Question, ratios};
use crate::time::Ratio;
use serde_json::{Value, json};

pub fn measure() -> Vec<Ratio> {
    ratios(|_| {
        vec![
            question("every class's tasks, what is late first", json!({ "offset": 0, "limit": 100 }), "TRUE"),
            question(
                "those that are late or due soon, for 今日",
                json!({ "attention": true, "offset": 0, "limit": 6 }),
                "follow_up.due <= date('now', '+7 days')",
            ),
        ]
    })
}

fn question(what: &'static str, input: Value, condition: &str) -> Question {
    let by_hand = format!(
        "SELECT count(*) OVER (), follow_up.task, class.name FROM follow_up JOIN class ON class.id = follow_up.class
         WHERE {condition} ORDER BY follow_up.due LIMIT 100"
    );
    Question { what, call: "follow_ups.page", input, by_hand, keep: LIST }
}
