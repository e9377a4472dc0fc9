//! One mark, from the call to the disk, beside one bare commit of two rows.

use crate::office::{ask, connect, copied, county, open};
use crate::time::{Ratio, medians};
use rusqlite::{TransactionBehavior, params};
use serde_json::{Value, json};

const ROUNDS: usize = 300;
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
    let (ours, reference) = medians(
        ROUNDS,
        |round| {
            let person = people.get(round % people.len());
            let status = STATUSES.get(round / people.len() % 2);
            let marks = json!([{ "person": person, "status": status, "minutes": 0 }]);
            ask(
                &host,
                "attendance.mark",
                json!({ "session": session, "source": "roll_call", "marks": marks }),
            );
        },
        |round| {
            let transaction = raw.transaction_with_behavior(TransactionBehavior::Immediate).unwrap();
            let id = u128::try_from(round).unwrap().to_be_bytes();
            transaction
                .prepare_cached("INSERT INTO entry VALUES (?, ?)")
                .unwrap()
                .execute(params![id, [0_u8; 96]])
                .unwrap();
            transaction
                .prepare_cached("INSERT OR REPLACE INTO mark VALUES (?, ?, 1)")
                .unwrap()
                .execute(params![[1_u8; 16], id])
                .unwrap();
            transaction.commit().unwrap();
        },
    );
    let what = "one mark, the whole call";
    vec![Ratio { what, beside: "a bare commit of two rows", ours, reference, keep: "≤ 1.5" }]
}
