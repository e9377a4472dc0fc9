//! What a change is called, in the words of the screens: one catalogue for all shells.

use serde_json::Value;
use std::collections::BTreeMap;
use training::sentence::Language;

const CHINESE: &str = include_str!("../../../../ui/src/text/zh-CN/changes.json");
const ENGLISH: &str = include_str!("../../../../ui/src/text/en/changes.json");

/// A change's label, as a write's answer has it, in words: 修改单位; 添加学员 3 人; where the text does not say the number itself,
/// 修改单位（3 项）.
pub fn change_text(label: &Value, language: Language) -> String {
    let code = label.get("code").and_then(Value::as_str).unwrap_or_default();
    let count = label.get("count").and_then(Value::as_u64).unwrap_or_default();
    let Some(text) = catalogue(language).remove(&format!("change.{code}")) else {
        return something_else(language).to_owned();
    };
    let what = filled(&text, count);
    match language {
        _ if count < 2 || what != text => what,
        Language::Chinese => format!("{what}（{count} 项）"),
        Language::English => format!("{what} ({count})"),
    }
}

fn catalogue(language: Language) -> BTreeMap<String, String> {
    let file = match language {
        Language::Chinese => CHINESE,
        Language::English => ENGLISH,
    };
    // Whether it can be read is tested; a change without words is still undone.
    serde_json::from_str(file).unwrap_or_default()
}

fn something_else(language: Language) -> &'static str {
    match language {
        Language::Chinese => "一项操作",
        Language::English => "a change",
    }
}

/// Replaces `{count}` by the number, and `{count|person|people}` by the form that fits it.
fn filled(text: &str, count: u64) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{count") {
        let Some((forms, behind)) = after.split_once('}') else { break };
        filled.push_str(before);
        match forms.strip_prefix('|').and_then(|forms| forms.split_once('|')) {
            Some((one, many)) => filled.push_str(if count == 1 { one } else { many }),
            None => filled.push_str(&count.to_string()),
        }
        rest = behind;
    }
    filled + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_change_anyone_can_make_has_words_in_both_languages() {
        let writes = calls::calls().filter(|call| call.sort == calls::CallSort::Write);
        let imports =
            ["roster", "plan", "study", "teams", "talks", "trainers", "venues", "placements", "receipts"];
        // An import is called by what it brings in.
        let codes = writes.map(|call| call.name.to_owned()).filter(|name| name != "import.apply");
        for code in codes.chain(imports.map(|kind| format!("import.{kind}"))) {
            for language in [Language::Chinese, Language::English] {
                let text = change_text(&json!({ "code": code, "count": 1 }), language);
                assert!(text != something_else(language) && !text.contains('{'), "{code}: {text}");
            }
        }
    }

    #[test]
    fn a_change_is_told_as_the_screens_tell_it() {
        let told = |code: &str, count: u64, language| {
            change_text(&json!({ "code": code, "count": count }), language)
        };
        assert_eq!(told("units.edit", 1, Language::Chinese), "修改单位");
        assert_eq!(told("attendance.mark", 3, Language::Chinese), "标记考勤（3 项）");
        assert_eq!(told("enrollment.add", 3, Language::Chinese), "添加学员 3 人", "the number is said once");
        assert_eq!(told("of.the.future", 3, Language::English), "a change");
    }

    #[test]
    fn english_takes_the_form_that_fits_the_number() {
        assert_eq!(filled("{count} {count|person|people}", 1), "1 person");
        assert_eq!(filled("{count} {count|person|people}", 3), "3 people");
    }
}
