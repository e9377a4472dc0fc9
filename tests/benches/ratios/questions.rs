//! What a screen asks for, out of the county of five years, beside the same put to the database by hand.

use crate::office::{ask, county, open, raw};
use crate::time::{Ratio, medians};
use calls::Xuecheng;
use rusqlite::Connection;
use serde_json::Value;

/// How often a list is asked for, and how often what takes a moment.
const ROUNDS: usize = 20;
const ROUNDS_OF_OUTPUT: usize = 5;
/// No list may be waited for.
pub const LIST: &str = "< 100 ms";
/// What is worked out over everyone, or written out, may take a moment.
pub const OUTPUT: &str = "< 1 s";

/// A question a screen asks, and the same one put to the database by hand.
pub struct Question {
    pub what: &'static str,
    pub call: &'static str,
    pub input: Value,
    pub by_hand: String,
    pub keep: &'static str,
}

/// Asks everything that `questions` has to ask of the county.
pub fn ratios(questions: impl FnOnce(&Connection) -> Vec<Question>) -> Vec<Ratio> {
    let folder = county(true);
    let host = open(&folder);
    let sql = raw(&folder);
    questions(&sql).iter().map(|question| ratio(&host, &sql, question)).collect()
}

fn ratio(host: &Xuecheng, sql: &Connection, question: &Question) -> Ratio {
    let rounds = if question.keep == OUTPUT { ROUNDS_OF_OUTPUT } else { ROUNDS };
    let (ours, reference) = medians(
        rounds,
        |_| {
            ask(host, question.call, question.input.clone());
        },
        |_| {
            let mut statement = sql.prepare_cached(&question.by_hand).unwrap();
            let rows = statement.query_map([], |row| row.get::<_, i64>(0)).unwrap();
            assert!(rows.map(Result::unwrap).count() > 0, "there is something to show: {}", question.what);
        },
    );
    Ratio { what: question.what, beside: "hand-written SQL", ours, reference, keep: question.keep }
}

/// The id, as the calls name it, that a statement finds.
pub fn found(sql: &Connection, statement: &str) -> String {
    sql.query_row(&format!("SELECT lower(hex(({statement})))"), [], |row| row.get(0)).unwrap()
}
