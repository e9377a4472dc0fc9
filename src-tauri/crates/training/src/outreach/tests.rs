//! What the queries read, with five years of talks in mind.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use super::coverage::{CELLS, HEARD};
use crate::kinds::SHAPES;
use crate::store::{empty_tables, order};
use rusqlite::params_from_iter;

/// How `SQLite` reads the talks for a statement.
fn reads(statement: &str, parameters: &[&str]) -> Vec<String> {
    let sql = empty_tables(SHAPES).unwrap();
    let mut prepared = sql.prepare(&format!("EXPLAIN QUERY PLAN {statement}")).unwrap();
    let steps =
        prepared.query_map(params_from_iter(parameters), |row| row.get::<_, String>("detail")).unwrap();
    steps.map(Result::unwrap).filter(|step| step.contains(" talk") || step.contains("B-TREE")).collect()
}

#[test]
fn the_heat_map_reads_one_index_and_no_talk() {
    let reads = reads(HEARD, &["2026-01-01", "2026-12-31"]);
    let [scan] = reads.as_slice() else { panic!("one read, no sorting: {reads:#?}") };
    assert!(scan.contains("COVERING INDEX"), "{scan}");
}

#[test]
fn the_matrix_reads_one_index_and_no_talk() {
    let reads = reads(CELLS, &["2026-01-01", "2026-12-31"]);
    assert!(reads.first().unwrap().contains("COVERING INDEX"), "{reads:#?}");
}

#[test]
fn the_newest_talks_are_read_off_an_index() {
    let order = order(&["date", "start"], true);
    let reads = reads(&format!("SELECT id FROM talk {order} LIMIT 100"), &[]);
    assert!(reads.first().unwrap().contains("SCAN talk USING COVERING INDEX"), "no talk itself: {reads:#?}");
    assert!(!reads.iter().any(|step| step.ends_with("B-TREE FOR ORDER BY")), "an hour's at most: {reads:#?}");
}
