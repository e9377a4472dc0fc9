//! One mark, from the call to the disk, beside one bare commit of two rows.

use crate::office::{ask, connect, copied, county, open};
use crate::time::{Ratio, medians};
use rusqlite::{TransactionBehavior, params};
use serde_json::{Value, json};

const ROUNDS: usize = 1_000;
/// The pages after which the database begins its log again.
const LOG_PAGES: usize = 1_000;
const STATUSES: [&str; 2] = ["present", "absent"];

pub fn measure() -> Vec<Ratio> {
    let office = copied(&county(false));
    let host = open(office.path());
    let board = ask(&host, "today.board", json!({}));
    let session = board.pointer("/sessions/0/id").unwrap().clone();
    let roll = ask(&host, "attendance.roll", json!({ "session": session }));
    let people: Vec<Value> =
        roll["rows"].as_array().unwrap().iter().map(|row| row["person"].clone()).collect();

    let folder = tempfile::tempdir().unwrap();
    let mut raw = connect(&folder.path().join("raw.db"), &[7; 32]);
    raw.execute_batch(
        "CREATE TABLE entry (id BLOB PRIMARY KEY, body BLOB) WITHOUT ROWID;
         CREATE TABLE mark (session BLOB, person BLOB, status INTEGER, PRIMARY KEY (session, person)) WITHOUT ROWID;",
    )
    .unwrap();
    let mut mark = |round: usize| {
        let person = people.get(round % people.len());
        let status = STATUSES.get(round / people.len() % 2);
        let marks = json!([{ "person": person, "status": status, "minutes": 0 }]);
        ask(&host, "attendance.mark", json!({ "session": session, "source": "roll_call", "marks": marks }));
    };
    let mut commit = |round: usize| {
        let transaction = raw.transaction_with_behavior(TransactionBehavior::Immediate).unwrap();
        let id = u128::try_from(round).unwrap().to_be_bytes();
        let mut entry = transaction.prepare_cached("INSERT INTO entry VALUES (?, ?)").unwrap();
        entry.execute(params![id, [0_u8; 96]]).unwrap();
        let mut row = transaction.prepare_cached("INSERT OR REPLACE INTO mark VALUES (?, ?, 1)").unwrap();
        row.execute(params![[1_u8; 16], id]).unwrap();
        drop((entry, row));
        transaction.commit().unwrap();
    };
    // Until both logs have been written round once and grow no more: a file that grows is slower to make safe.
    (0..people.len()).for_each(&mut mark);
    (0..LOG_PAGES).for_each(&mut commit);
    let (ours, reference) =
        medians(ROUNDS, |round| mark(people.len() + round), |round| commit(LOG_PAGES + round));
    let what = "one mark, the whole call";
    vec![Ratio { what, beside: "a bare commit of two rows", ours, reference, keep: "≤ 1.5" }]
}
