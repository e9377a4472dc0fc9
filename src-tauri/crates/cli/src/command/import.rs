//! `import FILE`: a roster, a year plan or another list out of a spreadsheet, all of it or nothing.

use super::{Asked, pretty, words};
use crate::language::Text;
use crate::office::Office;
use crate::outcome::{Outcome, Refusal};
use crate::table;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use clap::{Arg, ArgAction, Command, value_parser};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use training::sentence::Language;

/// How many problems are fetched at a time.
const PAGE: usize = 1_000;

/// What a spreadsheet can be imported as.
const KINDS: [&str; 9] =
    ["roster", "plan", "study", "teams", "talks", "trainers", "venues", "placements", "receipts"];

pub fn command(language: Language) -> Command {
    let about = Text(
        "从 xlsx、xls、ods、csv 导入名册、计划、自学、宣讲队伍、宣讲、师资、场地、双学双促或参训回执；有错误时什么也不导入，退出码为 1",
        "Import a roster, a plan, studies, teams, talks, trainers, venues, placements or receipts from xlsx, xls, ods or csv; with errors nothing is imported and it exits 1",
    );
    let file = Text("电子表格文件", "The spreadsheet file");
    let kind = Text(
        "roster 名册（缺省）、plan 年度计划、study 自学与外训、teams 宣讲队伍、talks 宣讲、trainers 师资、venues 场地、placements 双学双促、receipts 参训回执",
        "roster (unless said), plan, study, teams, talks, trainers, venues, placements or receipts",
    );
    let dry_run = Text("只检查，不导入", "Check only, import nothing");
    let leave_out =
        Text("跳过有错误或待确认的行，导入其余", "Leave out rows with errors or in doubt, import the rest");
    let create_units = Text("新建表中有而办公室没有的单位", "Make the units that the office does not have");
    let year = Text("计划年度，缺省看标题", "The plan's year; as the title says unless given");
    let class = Text(
        "回执是哪个班次的（班次编号），缺省看标题",
        "The class of a receipt (its id); as the title says unless given",
    );
    let flag = |name: &'static str, help: Text| {
        Arg::new(name).long(name).action(ArgAction::SetTrue).help(help.of(language))
    };
    Command::new("import")
        .about(about.of(language))
        .arg(
            Arg::new("file")
                .required(true)
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .help(file.of(language)),
        )
        .arg(
            Arg::new("kind").long("kind").value_parser(KINDS).default_value("roster").help(kind.of(language)),
        )
        .arg(Arg::new("year").long("year").value_parser(value_parser!(i32)).help(year.of(language)))
        .arg(Arg::new("class").long("class").value_name("ID").help(class.of(language)))
        .arg(flag("dry-run", dry_run))
        .arg(flag("leave-out-bad-rows", leave_out))
        .arg(flag("create-units", create_units))
}

pub fn run(asked: &Asked<'_>) -> Result<Outcome, Refusal> {
    let office = asked.office()?;
    let handle = opened(asked, &office)?;
    let question = json!({ "handle": handle, "choices": choices(asked) });
    let preview = office.call("import.preview", question.clone())?;
    let problems = problems(&office, &handle)?;
    let is_ready = preview.get("ready").and_then(Value::as_bool).unwrap_or_default();
    let applied = if is_ready && !asked.matches.get_flag("dry-run") {
        Some(office.call("import.apply", question)?)
    } else {
        None
    };
    let text = if asked.json {
        pretty(&json!({ "preview": preview, "problems": problems, "applied": applied }))
    } else {
        told(asked, &preview, &problems, applied.as_ref())
    };
    Ok(if is_ready { Outcome::done(text) } else { Outcome::no(text) })
}

fn opened(asked: &Asked<'_>, office: &Office) -> Result<String, Refusal> {
    let path = asked.path("file").unwrap_or(Path::new(""));
    let bytes = std::fs::read(path).map_err(|error| Refusal {
        message: format!("{}{}: {error}", asked.say(words::UNREAD), path.display()),
        exit: Outcome::USAGE,
    })?;
    let opened = office.call(
        "import.open",
        json!({
            "kind": asked.word("kind"),
            "file_name": path.file_name().unwrap_or_default().to_string_lossy(),
            "content": STANDARD.encode(bytes),
        }),
    )?;
    Ok(opened.get("handle").and_then(Value::as_str).unwrap_or_default().to_owned())
}

fn choices(asked: &Asked<'_>) -> Value {
    let flag = |name: &str| asked.matches.get_flag(name);
    json!({
        "create_units": flag("create-units"),
        "leave_out_errors": flag("leave-out-bad-rows"),
        "leave_out_questions": flag("leave-out-bad-rows"),
        "class": asked.matches.get_one::<String>("class"),
        "year": asked.matches.get_one::<i32>("year"),
    })
}

fn problems(office: &Office, handle: &str) -> Result<Vec<Value>, Refusal> {
    let mut problems = Vec::new();
    loop {
        let query = json!({ "handle": handle, "offset": problems.len(), "limit": PAGE });
        let page = office.call("import.problems", query)?;
        let rows = page.get("rows").and_then(Value::as_array).cloned().unwrap_or_default();
        let is_last = rows.len() < PAGE;
        problems.extend(rows);
        if is_last {
            return Ok(problems);
        }
    }
}

fn told(asked: &Asked<'_>, preview: &Value, problems: &[Value], applied: Option<&Value>) -> String {
    let columns = [
        ("cell", asked.say(Text("单元格", "cell"))),
        ("severity", asked.say(Text("级别", "severity"))),
        ("sentence", asked.say(Text("问题", "problem"))),
    ];
    let mut parts = Vec::new();
    if !problems.is_empty() {
        let problems = words::column_in_words(problems, "severity", words::SEVERITIES, asked.language);
        parts.push(table::lined_up(&problems, &columns));
    }
    let counts = applied.and_then(|applied| applied.pointer("/value/counts"));
    parts.push(figures(asked, counts.or(preview.get("counts")).unwrap_or(&Value::Null), applied.is_some()));
    parts.join("\n\n")
}

fn figures(asked: &Asked<'_>, counts: &Value, done: bool) -> String {
    let count = |key: &str| counts.get(key).and_then(Value::as_u64).unwrap_or_default();
    let (rows, new, changed, unchanged) = (count("rows"), count("new"), count("changed"), count("unchanged"));
    let (errors, questions, left_out) = (count("errors"), count("questions"), count("left_out"));
    let begins = match (done, asked.language) {
        (true, Language::Chinese) => "已导入：",
        (true, Language::English) => "Imported: ",
        (false, Language::Chinese) => "没有导入：",
        (false, Language::English) => "Not imported: ",
    };
    match asked.language {
        Language::Chinese => format!(
            "{begins}共 {rows} 行，新增 {new}，更新 {changed}，无变化 {unchanged}，错误 {errors}，待确认 {questions}，跳过 {left_out}。"
        ),
        Language::English => format!(
            "{begins}{rows} rows, {new} new, {changed} changed, {unchanged} unchanged, {errors} errors, {questions} to decide, {left_out} left out."
        ),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use crate::command;
    use crate::office::Office;
    use serde_json::json;
    use training::sentence::Language;

    /// What `xuecheng-cli` prints and exits with.
    fn told(folder: &str, words: &[&str]) -> (String, u8) {
        let tree = command::tree(Language::Chinese);
        let matches =
            tree.try_get_matches_from([&["xuecheng-cli", "--data", folder], words].concat()).unwrap();
        match command::run(&matches, Language::Chinese) {
            Ok(outcome) => (outcome.text, outcome.code),
            Err(refusal) => (refusal.message, refusal.exit),
        }
    }

    fn fixture(name: &str) -> String {
        format!("{}/../../../tests/fixtures/import/{name}", env!("CARGO_MANIFEST_DIR"))
    }

    #[test]
    fn errors_are_listed_by_cell_and_nothing_comes_in_until_they_may_be_left_out() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().to_str().unwrap();
        let office = json!({ "name": "干部教育科", "county": "奉节县", "account_name": "李梅" });
        Office::over(folder.as_ref(), Language::Chinese).call("office.create", office).unwrap();
        let damaged = fixture("roster-damaged.xlsx");
        let (text, code) = told(folder, &["import", &damaged, "--create-units"]);
        assert_eq!(code, 1, "the answer is no");
        assert!(text.contains("\nE18     错误"), "every problem stands in a line of its own: {text}");
        assert!(text.ends_with("错误 34，待确认 0，跳过 0。") && text.contains("没有导入"), "{text}");
        let leave_out = ["import", &damaged, "--create-units", "--leave-out-bad-rows"];
        let (text, code) = told(folder, &[leave_out.as_slice(), &["--dry-run"]].concat());
        assert_eq!((code, text.contains("没有导入")), (0, true), "only looked at: {text}");
        let (text, code) = told(folder, &leave_out);
        assert_eq!((code, text.contains("已导入")), (0, true), "the rest came in: {text}");
        let (text, code) = told(folder, &["import", &fixture("zip-bomb.xlsx")]);
        assert_eq!((code, text.contains("file.unreadable")), (3, true), "a sentence, no crash: {text}");
        let (_, code) = told(folder, &["import", "no-such-file.xlsx"]);
        assert_eq!(code, 2, "there is no such file");
    }
}
