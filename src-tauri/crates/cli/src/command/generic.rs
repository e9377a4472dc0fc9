//! Any call by its name, and the lists people ask for most.

use super::{Asked, pretty, words};
use crate::language::Text;
use crate::outcome::{Outcome, Refusal};
use crate::table;
use clap::{Arg, Command};
use serde_json::{Value, json};
use training::sentence::Language;

pub fn calls_command(language: Language) -> Command {
    Command::new("calls").about(Text("列出所有可用的调用", "List every call").of(language))
}

#[expect(clippy::unnecessary_wraps, reason = "every command answers in the same form")]
pub fn calls(asked: &Asked<'_>) -> Result<Outcome, Refusal> {
    let rows: Vec<Value> = calls::calls()
        .map(|call| json!({ "name": call.name, "sort": format!("{:?}", call.sort), "role": call.role }))
        .collect();
    if asked.json {
        return Ok(Outcome::done(pretty(&Value::Array(rows))));
    }
    let rows = words::column_in_words(&rows, "sort", words::SORTS, asked.language);
    let rows = words::column_in_words(&rows, "role", words::ROLES, asked.language);
    let columns = [
        ("name", asked.say(Text("调用", "call"))),
        ("sort", asked.say(Text("类别", "sort"))),
        ("role", asked.say(Text("所需身份", "role"))),
    ];
    Ok(Outcome::done(table::lined_up(&rows, &columns)))
}

pub fn call_command(language: Language) -> Command {
    let about = Text("按名称执行一个调用，输入输出均为 JSON", "Make a call by name; JSON in, JSON out");
    let name = Text("调用的名称，见 calls", "The call's name; see calls");
    Command::new("call")
        .about(about.of(language))
        .arg(Arg::new("name").required(true).value_name("NAME").help(name.of(language)))
        .arg(
            Arg::new("input")
                .value_name("JSON")
                .help(Text("输入，缺省为 null", "Input; null unless given").of(language)),
        )
}

pub fn call(asked: &Asked<'_>) -> Result<Outcome, Refusal> {
    let input = match asked.word("input") {
        Some(text) => serde_json::from_str(text).map_err(|error| Refusal {
            message: format!("{}{error}", asked.say(words::NOT_JSON)),
            exit: Outcome::USAGE,
        })?,
        None => Value::Null,
    };
    let answer = asked.office()?.call(asked.word("name").unwrap_or_default(), input)?;
    Ok(Outcome::done(pretty(&answer)))
}

/// A list by its name on the command line: the call, its input, and the columns of the table.
struct List {
    name: &'static str,
    call: &'static str,
    input: fn() -> Value,
    columns: &'static [(&'static str, Text)],
}

const LISTS: &[List] = &[
    List {
        name: "units",
        call: "units.tree",
        input: || Value::Null,
        columns: &[
            ("name", Text("单位", "Unit")),
            ("depth", Text("层级", "Depth")),
            ("people", Text("人数", "People")),
        ],
    },
    List {
        name: "people",
        call: "people.page",
        input: || json!({ "text": "", "sort": "official", "descending": false, "offset": 0, "limit": MOST }),
        columns: &[
            ("id", Text("编号", "Id")),
            ("name", Text("姓名", "Name")),
            ("unit_name", Text("单位", "Unit")),
            ("post", Text("职务", "Post")),
        ],
    },
    List {
        name: "classes",
        call: "classes.page",
        input: || json!({ "text": "", "phases": [], "sort": "starts", "descending": false, "offset": 0, "limit": MOST }),
        columns: &[
            ("id", Text("编号", "Id")),
            ("name", Text("班次", "Class")),
            ("run", Text("期", "Run")),
            ("starts", Text("开始", "Starts")),
            ("ends", Text("结束", "Ends")),
        ],
    },
    List {
        name: "trainers",
        call: "trainers.page",
        input: || json!({ "offset": 0, "limit": MOST }),
        columns: &[
            ("id", Text("编号", "Id")),
            ("name", Text("姓名", "Name")),
            ("organisation", Text("单位", "Unit")),
        ],
    },
    List {
        name: "venues",
        call: "venues.page",
        input: || json!({ "offset": 0, "limit": MOST }),
        columns: &[
            ("id", Text("编号", "Id")),
            ("name", Text("场地", "Venue")),
            ("capacity", Text("座位", "Seats")),
            ("address", Text("地址", "Address")),
        ],
    },
    List {
        name: "topics",
        call: "topics.list",
        input: || Value::Null,
        columns: &[("id", Text("编号", "Id")), ("name", Text("专题", "Topic"))],
    },
    List {
        name: "courses",
        call: "courses.page",
        input: || json!({ "offset": 0, "limit": MOST }),
        columns: &[("id", Text("编号", "Id")), ("name", Text("课程", "Course"))],
    },
    List {
        name: "sessions",
        call: "sessions.list",
        input: || json!({ "from": "1900-01-01", "to": "2999-12-31" }),
        columns: &[
            ("id", Text("编号", "Id")),
            ("date", Text("日期", "Date")),
            ("title", Text("课次", "Session")),
            ("class_name", Text("班次", "Class")),
            ("venue_name", Text("地点", "Venue")),
        ],
    },
    List {
        name: "today",
        call: "today.board",
        input: || json!({}),
        columns: &[
            ("id", Text("编号", "Id")),
            ("title", Text("课次", "Session")),
            ("class_name", Text("班次", "Class")),
            ("venue_name", Text("地点", "Venue")),
            ("roster", Text("应到", "Expected")),
            ("marked", Text("已点", "Marked")),
        ],
    },
];

/// No office keeps more rows than this in one list.
const MOST: u32 = 100_000;

pub fn list_command(language: Language) -> Command {
    let names: Vec<&str> = LISTS.iter().map(|list| list.name).collect();
    let what = format!("{}: {}", Text("列出什么", "What to list").of(language), names.join(", "));
    Command::new("list")
        .about(Text("列出数据", "List records").of(language))
        .arg(Arg::new("what").required(true).value_name("WHAT").value_parser(names).help(what))
}

pub fn list(asked: &Asked<'_>) -> Result<Outcome, Refusal> {
    let what = asked.word("what").unwrap_or_default();
    let Some(list) = LISTS.iter().find(|list| list.name == what) else { return Ok(Outcome::done("")) };
    let answer = asked.office()?.call(list.call, (list.input)())?;
    if asked.json {
        return Ok(Outcome::done(pretty(&answer)));
    }
    let rows = answer
        .get("rows")
        .or_else(|| answer.get("sessions"))
        .or(Some(&answer))
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default();
    let columns: Vec<(&str, &str)> =
        list.columns.iter().map(|(key, heading)| (*key, asked.say(*heading))).collect();
    Ok(Outcome::done(table::lined_up(&rows, &columns)))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use crate::command;
    use training::sentence::Language;

    #[test]
    fn the_calls_are_listed_in_the_language_asked_for() {
        let listed = |language| {
            let matches = command::tree(language).try_get_matches_from(["xuecheng-cli", "calls"]).unwrap();
            command::run(&matches, language).ok().unwrap().text
        };
        let chinese = listed(Language::Chinese);
        assert!(chinese.starts_with("调用"), "the headings: {chinese}");
        for english in ["Read", "Write", "Host", " reader", " clerk", " trainer", " coordinator"] {
            assert!(!chinese.contains(english), "{english} is no Chinese: {chinese}");
        }
        assert!(listed(Language::English).starts_with("call "), "in English they are English");
    }
}
