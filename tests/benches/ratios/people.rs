//! A keystroke in the search for people, beside the same question put to the database by hand.

use crate::office::{ask, county, open, raw};
use crate::time::{Ratio, medians};
use serde_json::json;

const ROUNDS: usize = 200;
const SHOWN: u32 = 8;
/// What is in the box after each keystroke of three searches.
const TYPED: [&str; 10] = ["w", "wa", "wan", "wang", "wangx", "王", "王小", "l", "lx", "lxm"];
const BY_HAND: &str = "SELECT id, name, unit, post FROM person
    WHERE instr(name_key, ?1) OR instr(' ' || pinyin, ' ' || ?1) OR instr(' ' || initials, ' ' || ?1)
    ORDER BY pinyin LIMIT ?2";

pub fn measure() -> Vec<Ratio> {
    let folder = county(false);
    let host = open(&folder);
    let sql = raw(&folder);
    let typed = |round: usize| TYPED.get(round % TYPED.len()).copied().unwrap();
    let (ours, reference) = medians(
        ROUNDS,
        |round| {
            ask(&host, "people.find", json!({ "text": typed(round), "limit": SHOWN }));
        },
        |round| {
            let mut statement = sql.prepare_cached(BY_HAND).unwrap();
            let found = statement.query_map((typed(round), SHOWN), |row| row.get::<_, String>(1)).unwrap();
            assert!(found.count() <= 8, "the database keeps to the limit");
        },
    );
    let what = "a keystroke among 8,200 people, to the rows";
    vec![Ratio { what, beside: "hand-written SQL", ours, reference, keep: "< 16 ms" }]
}
