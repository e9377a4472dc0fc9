//! `rules check CASE.json`: what the program would show for these sessions, marks and credits. Touches no database.

use super::Asked;
use crate::language::Text;
use crate::outcome::{Outcome, Refusal};
use clap::{Arg, Command};
use std::io::{ErrorKind, Read};
use training::sentence::Language;

pub fn command(language: Language) -> Command {
    let about = Text("学时规则：用案例文件核对", "The rules of hours: check a case file");
    let check = Text(
        "读入一个案例，按缺省规则和案例中的改动计算学时、请假、结果和达标情况",
        "Read a case and compute hours, leave, outcome and targets by the shipped rules and the case's overrides",
    );
    let case = Text(
        "案例文件，格式见 tests/fixtures/rules-cases/README.md",
        "The case; its form is in tests/fixtures/rules-cases/README.md",
    );
    Command::new("rules").about(about.of(language)).subcommand_required(true).subcommand(
        Command::new("check")
            .about(check.of(language))
            .arg(Arg::new("case").required(true).value_name("CASE.json").help(case.of(language))),
    )
}

/// More than any case holds: a thousand people over two hundred sessions are half of it.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// The text of a case file, or why there is none.
fn read(path: &str) -> Result<String, Text> {
    let unread = |error: &std::io::Error| match error.kind() {
        ErrorKind::NotFound => {
            Text("找不到案例文件 {path}：请检查路径。", "There is no case file {path}: check the path.")
        }
        ErrorKind::PermissionDenied => Text(
            "没有权限读取案例文件 {path}：请检查文件权限。",
            "The case file {path} may not be read: check its permissions.",
        ),
        _ => Text(
            "{path} 读不出来：请给出一个 JSON 案例文件，而不是文件夹或设备。",
            "{path} cannot be read: name a JSON case file, not a folder or a device.",
        ),
    };
    let file = std::fs::File::open(path).map_err(|error| unread(&error))?;
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(|error| unread(&error))?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > MOST_BYTES) {
        return Err(Text(
            "{path} 超过 64 MB，不像是案例文件：请检查是否选错了文件。",
            "{path} is larger than 64 MB, too large for a case: check whether it is the right file.",
        ));
    }
    String::from_utf8(bytes).map_err(|_| {
        Text(
            "{path} 不是 UTF-8 编码：请用编辑器把它另存为 UTF-8 后再试。",
            "{path} is not in UTF-8: save it as UTF-8 in an editor and try again.",
        )
    })
}

pub fn run(asked: &Asked<'_>) -> Result<Outcome, Refusal> {
    let refused = |message: String| Refusal { message, exit: Outcome::USAGE };
    let path = asked.matches.subcommand().and_then(|(_, check)| check.get_one::<String>("case"));
    let path = path.map(String::as_str).unwrap_or_default();
    let text = read(path).map_err(|why| refused(asked.say(why).replace("{path}", path)))?;
    let report = rules::check_case(&text).map_err(|error| {
        refused(match asked.language {
            Language::Chinese => error.zh(),
            Language::English => error.en(),
        })
    })?;
    let report = serde_json::to_value(report).map_err(|error| refused(error.to_string()))?;
    Ok(Outcome::done(super::pretty(&report)))
}
