//! Three ways out of each clash of the example county, beside listing the sessions they are sought among.

use crate::office::{ask, county, open};
use crate::time::{Ratio, medians};
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

const ROUNDS: usize = 20;
/// As far before and after a clash as its repairs look.
const AROUND: (u64, u64) = (62, 83);

pub fn measure() -> Vec<Ratio> {
    let host = open(&county(false));
    let day = |value: &Value| value.as_str().unwrap().parse::<NaiveDate>().unwrap();
    let today = day(&ask(&host, "office.state", Value::Null)["today"]);
    let ahead = json!({ "from": today, "to": today + Days::new(180) });
    let clashes = ask(&host, "sessions.clashes", ahead);
    let clashes = clashes.as_array().unwrap();
    assert!(!clashes.is_empty(), "the example county clashes on purpose");
    let at = |round: usize| &clashes[round % clashes.len()];
    let (ours, reference) = medians(
        ROUNDS,
        |round| {
            let clash = at(round);
            let other = clash.pointer("/other/id").cloned().unwrap_or_default();
            let asked = json!({ "session": clash["session"]["id"], "other": other, "most": 3 });
            let found = ask(&host, "scheduling.clash_repairs", asked);
            let ways = found["ways"].as_array().map_or(0, Vec::len);
            assert!(ways == 3, "three ways out of each clash: {found}");
        },
        |round| {
            let date = day(&at(round)["session"]["date"]);
            let around = json!({ "from": date - Days::new(AROUND.0), "to": date + Days::new(AROUND.1) });
            ask(&host, "sessions.list", around);
        },
    );
    let what = "three ranked repairs of a clash";
    vec![Ratio { what, beside: "listing the sessions around it", ours, reference, keep: "≤ 200 ms" }]
}
