//! Any roster at all.

use super::{county, everything, open_csv};
use proptest::prelude::*;
use serde_json::{Value, json};

/// One person of a made-up roster: few names and units, so that namesakes and repetitions are common.
fn line() -> impl Strategy<Value = String> {
    let names =
        prop::sample::select(vec!["张伟", "李娜", "阿依古丽·买买提", "𠮷庆", "张  伟", "王", "李娜2"]);
    let births = prop::sample::select(vec!["", "1980.5", "1980-05", "199001", "1980.13"]);
    let numbers =
        prop::sample::select(vec!["", "", "11010519491231002X", "440524188001010014", "440524188001010015"]);
    let units = prop::sample::select(vec!["白帝镇", "草堂镇", "奉节县/白帝镇", "新设站", ""]);
    let posts = prop::sample::select(vec!["", "科员", "镇长"]);
    (names, births, numbers, units, posts)
        .prop_map(|(name, birth, number, unit, post)| format!("{name},,{birth},{number},{unit},{post},"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever a roster holds, an import does what its preview said, a second one adds nobody, and undo takes it back.
    #[test]
    fn any_roster_comes_in_as_previewed_once_and_goes_out_whole(
        first in prop::collection::vec(line(), 0..12),
        second in prop::collection::vec(line(), 1..12),
    ) {
        let desk = county();
        let choices = json!({ "create_units": true, "leave_out_errors": true, "leave_out_questions": true });
        for rows in [first, second] {
            let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
            let before = everything(&desk);
            let file = open_csv(&desk, &rows);
            let asked = json!({ "handle": file, "choices": choices });
            let preview = match desk.call("import.preview", asked.clone()) {
                Ok(preview) => preview,
                // A header with nothing below it is no table.
                Err(refusal) => { prop_assert_eq!(refusal.code, "import.no_table"); continue }
            };
            let applied = desk.ask("import.apply", asked.clone());
            prop_assert_eq!(&preview["counts"], &applied["value"]["counts"], "as it was said");
            let after = everything(&desk);
            if !applied["change"].is_null() {
                desk.ask("undo.last", Value::Null);
                prop_assert_eq!(everything(&desk), before, "undo takes back all of it");
                desk.ask("undo.redo", Value::Null);
            }
            let again = desk.ask("import.apply", asked);
            prop_assert_eq!(&again["value"]["counts"]["new"], 0, "nobody comes in twice");
            prop_assert_eq!(again["change"].clone(), Value::Null, "there is nothing left to say");
            prop_assert_eq!(everything(&desk), after);
        }
    }
}
