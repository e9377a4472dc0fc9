//! The year plan.

use super::import;
use crate::desk::Desk;
use serde_json::{Value, json};

#[test]
fn a_plan_comes_in_under_the_year_of_its_title() {
    let desk = Desk::with_office();
    let file = desk.opened("plan", "year-plan.xlsx");
    let preview = desk.ask("import.preview", json!({ "handle": file }));
    assert_eq!(
        (&preview["counts"]["rows"], &preview["year"]),
        (&json!(4), &json!(2026)),
        "合计 is no program"
    );
    let warned = desk.texts("import.problems", json!({ "handle": file }), "/cell");
    assert_eq!(warned, ["H4", "H6"], "4.5 and 0.5 days are not silently whole ones");
    let applied = desk.ask("import.apply", json!({ "handle": file }));
    assert_eq!(applied.pointer("/change/label/code"), Some(&json!("import.plan")), "one change");
    let lines = desk.ask("plan.programs", json!({ "year": 2026 }));
    let line = |place: usize, key: &str| lines["rows"][place][key].clone();
    assert_eq!(
        (line(1, "size"), line(1, "runs"), line(1, "days")),
        (json!(45), json!(1), json!(5)),
        "45人, 1期, 4.5天"
    );
    assert_eq!(line(3, "in_charge"), "查德林", "in the order of the file");
    let again = import(&desk, "plan", "year-plan.xlsx", json!({}));
    assert_eq!(again["change"], Value::Null, "the second time there is nothing to say");
    let other = import(&desk, "plan", "year-plan.xlsx", json!({ "year": 2031 }));
    assert_eq!(other.pointer("/value/counts/new"), Some(&json!(4)), "another year's plan is another plan");
    let refused = json!({ "handle": file, "choices": { "year": 26 } });
    assert_eq!(desk.refused("import.preview", refused), "import.year_beyond", "a year has four digits");
}
