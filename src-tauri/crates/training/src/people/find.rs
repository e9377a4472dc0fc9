//! Finding people as someone types: 汉字, full pinyin, initials.

use super::PersonRow;
use super::list::{columns, row};
use crate::names;
use crate::store::{StoreError, View};
use serde::Deserialize;
use ts_rs::TS;

/// What was typed so far.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FindPeople {
    /// Part of a name, its pinyin or initials.
    pub text: String,
    /// How many to show at most.
    pub limit: u32,
}

/// The people whose name comes closest: those it begins before those that contain it, those in post before the others.
pub fn find(view: &View<'_>, typed: FindPeople) -> Result<Vec<PersonRow>, StoreError> {
    let text = names::key(&typed.text);
    if text.is_empty() {
        return Ok(Vec::new());
    }
    view.rows(&statement(), (text, typed.limit), row)
}

/// One scan of the covering index of names, then the few rows that are shown.
fn statement() -> String {
    format!(
        "SELECT {columns} FROM (
            SELECT id AS found, {closeness} AS closeness FROM person WHERE {by_name}
            ORDER BY closeness, state, pinyin LIMIT ?2
        ) CROSS JOIN person ON person.id = found
        ORDER BY closeness, state, pinyin, name_key, position",
        columns = columns(),
        closeness = names::CLOSENESS.replace('?', "?1"),
        by_name = names::FOUND.replace('?', "?1"),
    )
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use super::*;
    use crate::kinds::SHAPES;
    use crate::store::empty_tables;

    #[test]
    fn a_keystroke_reads_one_covering_index_and_then_only_the_rows_shown() {
        let sql = empty_tables(SHAPES).unwrap();
        let mut prepared = sql.prepare(&format!("EXPLAIN QUERY PLAN {}", statement())).unwrap();
        let rows = prepared.query_map(("zs", 8), |row| row.get::<_, String>("detail")).unwrap();
        let plan: Vec<String> = rows.map(Result::unwrap).collect();
        let reads: Vec<&String> = plan.iter().filter(|step| step.contains(" person")).collect();
        let [scan, look] = reads.as_slice() else { panic!("two reads of the table: {plan:#?}") };
        assert!(scan.contains("USING COVERING INDEX"), "names alone are scanned, not people: {plan:#?}");
        assert!(look.starts_with("SEARCH person USING PRIMARY KEY"), "then the few found: {plan:#?}");
    }
}
