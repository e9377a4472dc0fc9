//! Codes of the calls' answers, as people read them in a table.

use crate::language::Text;
use serde_json::Value;
use training::sentence::Language;

type Words = &'static [(&'static str, Text)];

/// What clashes.
pub const CLASHES: Words = &[
    ("trainer", Text("主讲人", "trainer")),
    ("venue", Text("场地", "venue")),
    ("class", Text("同一班次", "same class")),
    ("people", Text("学员", "people")),
    ("capacity", Text("座位不足", "too few seats")),
    ("closed", Text("场地不开放", "venue closed")),
    ("day", Text("节假日或停训日", "holiday or blocked day")),
    ("travel", Text("路程赶不到", "too far apart")),
    ("away", Text("主讲人请假", "trainer away")),
    ("load", Text("主讲人周课时超限", "trainer's week too full")),
    ("quarter_load", Text("主讲人季度课时超限", "trainer's quarter too full")),
    ("safety", Text("无安全预案", "no safety plan")),
    ("suspended", Text("场地停用", "venue suspended")),
    ("travel", Text("路上赶不到", "too far apart")),
    ("equipment", Text("场地缺设备", "equipment missing")),
    ("order", Text("先后或间隔不符", "out of order")),
];

/// How someone attended.
pub const STATUSES: Words = &[
    ("present", Text("实到", "present")),
    ("late", Text("迟到", "late")),
    ("left_early", Text("早退", "left early")),
    ("sick", Text("病假", "sick leave")),
    ("personal", Text("事假", "personal leave")),
    ("duty", Text("公假", "duty leave")),
    ("absent", Text("旷课", "absent")),
];

/// How bad a problem in a file is.
pub const SEVERITIES: Words = &[
    ("error", Text("错误", "error")),
    ("question", Text("待确认", "to decide")),
    ("warning", Text("提示", "warning")),
];

/// What a plan does with a session.
pub const PLANNED: Words = &[
    ("placed", Text("新排", "placed")),
    ("moved", Text("改时间", "other time")),
    ("swapped", Text("换人或换地", "swapped")),
    ("kept", Text("不动", "stays")),
    ("left_out", Text("排不进去", "no place")),
];

/// What sort of call.
pub const SORTS: Words =
    &[("Read", Text("查询", "read")), ("Write", Text("记录", "write")), ("Host", Text("程序", "host"))];

/// The least role that may make a call.
pub const ROLES: Words = &[
    ("reader", Text("查阅", "reader")),
    ("clerk", Text("乡镇录入", "clerk")),
    ("trainer", Text("点名", "trainer")),
    ("coordinator", Text("统筹", "coordinator")),
];

/// Before what the system says of a file, which is English.
pub const UNREAD: Text = Text("文件读不出来：", "Cannot read the file ");
pub const UNWRITTEN: Text = Text("文件写不进去：", "Cannot write the file ");
/// Before what is wrong with it, which is English.
pub const NOT_JSON: Text = Text("输入不是有效的 JSON：", "The input is not JSON: ");

/// A code in words; one that has none stays as it is.
pub fn in_words(words: Words, code: &str, language: Language) -> String {
    let known = words.iter().find(|(known, _)| *known == code);
    known.map_or_else(|| code.to_owned(), |(_, text)| text.of(language).to_owned())
}

/// Rows in which one column's code is in words.
pub fn column_in_words(rows: &[Value], column: &str, words: Words, language: Language) -> Vec<Value> {
    let told = |row: &Value| {
        let mut row = row.clone();
        if let Some(cell) = row.get_mut(column)
            && let Some(code) = cell.as_str()
        {
            *cell = Value::String(in_words(words, code, language));
        }
        row
    };
    rows.iter().map(told).collect()
}
