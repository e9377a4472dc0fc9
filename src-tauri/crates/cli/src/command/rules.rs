//! `rules check CASE.json`: what the program would show for these sessions, marks and credits. Touches no database.

use super::Asked;
use crate::language::Text;
use crate::outcome::{Outcome, Refusal};
use clap::{Arg, Command};
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

pub fn run(asked: &Asked<'_>) -> Result<Outcome, Refusal> {
    let refused = |message: String| Refusal { message, exit: Outcome::USAGE };
    let path = asked.matches.subcommand().and_then(|(_, check)| check.get_one::<String>("case"));
    let path = path.map(String::as_str).unwrap_or_default();
    let text = std::fs::read_to_string(path).map_err(|error| {
        refused(format!(
            "{}{path}: {error}",
            asked.say(Text("案例文件读不出来：", "The case file cannot be read: "))
        ))
    })?;
    let report = rules::check_case(&text).map_err(|error| {
        refused(match asked.language {
            Language::Chinese => error.zh(),
            Language::English => error.en(),
        })
    })?;
    let report = serde_json::to_value(report).map_err(|error| refused(error.to_string()))?;
    Ok(Outcome::done(super::pretty(&report)))
}
