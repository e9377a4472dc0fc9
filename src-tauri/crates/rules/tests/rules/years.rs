//! Targets by band, year and cycle, worked by hand: 90 a year for 乡科级 and 一般干部, 550 in the cycle for 县处级, 50 online for all but
//! 党员; whoever rises to 县处级 in the cycle has a year from that day.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use crate::written::{table, worked_out};
use serde_json::{Value, json};

/// Bands | credits | day of judgement | targets: name credited/required, due.
const TARGETS: &str = "
    乡科级 | | 2026-12-31 | year 0/90 2026-12-31, online 0/50 2026-12-31
    乡科级 | 2026-03-02 class 90 | 2026-12-31 | year 90/90 2026-12-31, online 0/50 2026-12-31
    乡科级 | 2026-03-02 class 89.75 | 2026-12-31 | year 89.75/90 2026-12-31, online 0/50 2026-12-31
    乡科级 | 2026-03-02 class 100 | 2026-12-31 | year 100/90 2026-12-31, online 0/50 2026-12-31
    一般干部 | 2026-03-02 lecture 4, 2026-05-01 outside 40 | 2026-12-31 | year 44/90 2026-12-31, online 0/50 2026-12-31
    一般干部 | 2026-03-02 online 50 | 2026-12-31 | year 0/90 2026-12-31, online 50/50 2026-12-31
    一般干部 | 2026-03-02 online 60.25 | 2026-12-31 | year 0/90 2026-12-31, online 60.25/50 2026-12-31
    乡科级 | 2025-12-31 class 90, 2025-12-31 online 50 | 2026-12-31 | year 0/90 2026-12-31, online 0/50 2026-12-31
    乡科级 | 2027-01-01 class 90 | 2026-12-31 | year 0/90 2026-12-31, online 0/50 2026-12-31
    乡科级 | 2026-01-01 class 1, 2026-12-31 class 2 | 2026-12-31 | year 3/90 2026-12-31, online 0/50 2026-12-31
    乡科级 | 2026-06-30 class 1, 2026-07-01 class 2 | 2026-06-30 | year 1/90 2026-12-31, online 0/50 2026-12-31
    乡科级 | 2024-02-29 class 8 | 2024-02-29 | year 8/90 2024-12-31, online 0/50 2024-12-31
    乡科级 | 2026-01-01 class 4 | 2026-01-01 | year 4/90 2026-12-31, online 0/50 2026-12-31
    县处级 | 2023-01-01 class 100, 2027-12-31 outside 100 | 2027-12-31 | cycle 200/550 2027-12-31, online 0/50 2027-12-31
    县处级 | 2022-12-31 class 100, 2028-01-01 class 100 | 2028-01-01 | cycle 0/550 2027-12-31, online 0/50 2028-12-31
    县处级 | 2024-05-01 class 550 | 2026-12-31 | cycle 550/550 2027-12-31, online 0/50 2026-12-31
    县处级 | 2024-05-01 class 549.75 | 2026-12-31 | cycle 549.75/550 2027-12-31, online 0/50 2026-12-31
    县处级 | 2024-05-01 online 600, 2026-05-01 online 30 | 2026-12-31 | cycle 0/550 2027-12-31, online 30/50 2026-12-31
    村（社区）干部 | 2026-03-02 class 10, 2026-03-02 online 5 | 2026-12-31 | online 5/50 2026-12-31
    党员 | 2026-03-02 class 10, 2026-03-02 online 5 | 2026-12-31 |
    乡科级 2027-06-01 县处级 | 2027-03-01 class 8 | 2027-05-31 | year 8/90 2027-12-31, online 0/50 2027-12-31
    乡科级 2027-06-01 县处级 | 2027-03-01 class 8 | 2027-06-01 | cycle 8/550 2028-06-01, online 0/50 2027-12-31
    乡科级 2026-12-31 县处级 | | 2027-06-01 | cycle 0/550 2027-12-31, online 0/50 2027-12-31
    乡科级 2027-01-01 县处级 | | 2027-06-01 | cycle 0/550 2028-01-01, online 0/50 2027-12-31
    乡科级 2027-12-31 县处级 | | 2027-12-31 | cycle 0/550 2028-12-31, online 0/50 2027-12-31
    乡科级 2022-12-31 县处级 | | 2026-12-31 | cycle 0/550 2027-12-31, online 0/50 2026-12-31
    乡科级 2023-01-01 县处级 | | 2026-12-31 | cycle 0/550 2027-12-31, online 0/50 2026-12-31
    一般干部 2024-02-29 县处级 | | 2026-12-31 | cycle 0/550 2027-12-31, online 0/50 2026-12-31
    乡科级 2027-06-01 县处级 | 2025-05-01 class 550 | 2027-12-01 | cycle 550/550 2027-12-31, online 0/50 2027-12-31
    乡科级 2028-01-01 县处级 | | 2028-02-01 | cycle 0/550 2027-12-31, online 0/50 2028-12-31
    乡科级 2027-03-01 县处级 2027-09-01 乡科级 | 2027-04-01 class 20 | 2027-12-31 | year 20/90 2027-12-31, online 0/50 2027-12-31
    乡科级 2027-03-01 县处级 2027-09-01 乡科级 | 2027-04-01 class 20 | 2027-08-31 | cycle 20/550 2028-03-01, online 0/50 2027-12-31
    乡科级 2025-02-01 县处级 2026-02-01 乡科级 2027-10-01 县处级 | | 2027-12-31 | cycle 0/550 2028-10-01, online 0/50 2027-12-31
    县处级 2027-02-01 乡科级 2027-05-01 县处级 | | 2027-12-31 | cycle 0/550 2028-05-01, online 0/50 2027-12-31
    县处级 2027-05-01 县处级 | | 2027-12-31 | cycle 0/550 2027-12-31, online 0/50 2027-12-31
    乡科级 2027-03-01 县处级 2027-05-01 县处级 | | 2027-12-31 | cycle 0/550 2028-03-01, online 0/50 2027-12-31
    党员 2027-08-15 县处级 | | 2027-12-31 | cycle 0/550 2028-08-15, online 0/50 2027-12-31
    村（社区）干部 2026-05-01 乡科级 | 2026-04-01 class 9 | 2026-12-31 | year 9/90 2026-12-31, online 0/50 2026-12-31
    乡科级 2026-05-01 党员 | 2026-04-01 class 9 | 2026-12-31 |
    一般干部 2026-07-01 乡科级 | 2026-04-01 class 9 | 2026-12-31 | year 9/90 2026-12-31, online 0/50 2026-12-31
    乡科级 2027-06-01 县处级 | 2028-03-01 class 10 | 2028-04-01 | cycle 0/550 2028-06-01, online 0/50 2028-12-31
    乡科级 2027-06-01 县处级 | 2027-03-01 class 549, 2027-07-01 class 1 | 2027-06-30 | cycle 549/550 2028-06-01, online 0/50 2027-12-31
    乡科级 2027-06-01 县处级 | 2027-03-01 class 549, 2027-07-01 class 1 | 2027-07-01 | cycle 550/550 2027-12-31, online 0/50 2027-12-31
";

fn person(written: &str) -> Value {
    let words: Vec<&str> = written.split_whitespace().collect();
    let (first, changes) = words.split_first().unwrap();
    let changes = changes.chunks(2).map(|change| json!({ "from": change[0], "band": change[1] }));
    json!({ "id": "p", "band": first, "band_changes": changes.collect::<Vec<_>>() })
}

fn credits(written: &str) -> Vec<Value> {
    let credits = written.split(',').map(str::trim).filter(|credit| !credit.is_empty());
    let credit = |credit: &str| {
        let words: Vec<&str> = credit.split_whitespace().collect();
        let hours: Value = serde_json::from_str(words[2]).unwrap();
        json!({ "person": "p", "date": words[0], "kind": words[1], "hours": hours })
    };
    credits.map(credit).collect()
}

fn line(target: &Value) -> String {
    let text = |name: &str| target[name].to_string().replace('"', "");
    format!("{} {}/{} {}", text("name"), text("credited"), text("required"), text("due"))
}

#[test]
fn targets_come_out_as_worked_by_hand() {
    for row in table(TARGETS) {
        let case = json!({
            "sessions": [], "people": [person(row[0])], "marks": [], "credits": credits(row[1]), "as_of": row[2],
        });
        let result = worked_out(&case);
        let targets = result["people"]["p"]["targets"].as_array().unwrap();
        let lines: Vec<String> = targets.iter().map(line).collect();
        assert_eq!(lines.join(", "), row[3], "{} with {} on {}", row[0], row[1], row[2]);
        for target in targets {
            let hours = |name: &str| target[name].as_f64().unwrap();
            let short = (hours("required") - hours("credited")).max(0.0);
            assert_eq!(hours("short").to_bits(), short.to_bits(), "{} on {}", row[0], row[2]);
            let period = (target["from"].as_str().unwrap(), target["to"].as_str().unwrap());
            let year = (format!("{}-01-01", &row[2][..4]), format!("{}-12-31", &row[2][..4]));
            let expected =
                if target["name"] == "cycle" { ("2023-01-01", "2027-12-31") } else { (&*year.0, &*year.1) };
            assert_eq!(period, expected, "{} on {}", row[0], row[2]);
        }
    }
}

#[test]
fn a_class_counts_towards_the_target_beside_what_was_credited_elsewhere() {
    let case = json!({
        "sessions": crate::written::half_days(4, 4.0),
        "people": [person("乡科级"), { "id": "q", "band": "乡科级" }],
        "marks": crate::written::marks("p", "P L16 s ."),
        "credits": credits("2026-01-05 lecture 2.75, 2026-01-06 online 3"),
        "as_of": "2026-03-02",
    });
    let result = worked_out(&case);
    assert_eq!(result["people"]["p"]["hours"].to_string(), "7.25", "only the class's own hours");
    assert_eq!(line(&result["people"]["p"]["targets"][0]), "year 10/90 2026-12-31");
    assert_eq!(line(&result["people"]["p"]["targets"][1]), "online 3/50 2026-12-31");
    assert_eq!(
        line(&result["people"]["q"]["targets"][0]),
        "year 0/90 2026-12-31",
        "a credit is its owner's alone"
    );
}
