//! The command line: what can be asked, and who answers.

mod batch;
mod care;
mod create;
mod demo;
mod figures;
mod generic;
mod help;
mod import;
mod outreach;
mod propose;
mod rules;
mod schedule;
mod serve;
mod timetable;
mod words;

pub use help::complaint;

use crate::language::Text;
use crate::outcome::{Outcome, Refusal};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use std::path::{Path, PathBuf};
use training::sentence::Language;

/// One subcommand: its words and its answer.
struct Answer {
    command: fn(Language) -> Command,
    run: fn(&Asked<'_>) -> Result<Outcome, Refusal>,
}

const ANSWERS: &[Answer] = &[
    Answer { command: generic::list_command, run: generic::list },
    Answer { command: generic::call_command, run: generic::call },
    Answer { command: batch::command, run: batch::run },
    Answer { command: generic::calls_command, run: generic::calls },
    Answer { command: create::command, run: create::run },
    Answer { command: demo::command, run: demo::run },
    Answer { command: import::command, run: import::run },
    Answer { command: care::undo_command, run: care::undo },
    Answer { command: care::redo_command, run: care::redo },
    Answer { command: care::verify_command, run: care::verify },
    Answer { command: schedule::command, run: schedule::run },
    Answer { command: figures::attendance_command, run: figures::attendance },
    Answer { command: figures::report_command, run: figures::report },
    Answer { command: outreach::command, run: outreach::run },
    Answer { command: rules::command, run: rules::run },
    Answer { command: timetable::command, run: timetable::run },
    Answer { command: serve::command, run: serve::run },
];

/// What was asked, with the options every command shares.
pub struct Asked<'a> {
    /// The subcommand's own options.
    pub matches: &'a ArgMatches,
    /// The office's folder.
    pub data: PathBuf,
    /// Print JSON instead of a table.
    pub json: bool,
    /// The language of sentences and headings.
    pub language: Language,
}

const ABOUT: Text = Text(
    "学程：县级干部教育培训管理（命令行）",
    "Xuecheng: training management for county offices (command line)",
);
const DATA: Text =
    Text("办公室的文件夹，缺省为当前文件夹", "The office's folder; the current folder unless said");
const JSON: Text = Text("输出 JSON 而不是表格", "Print JSON instead of a table");
const EXITS: Text = Text(
    "退出码：0 完成；1 答案为“否”（有冲突、有错误、校验不通过）；2 命令行或输入有误；3 没有做成。",
    "Exit codes: 0 done; 1 the answer is no (clashes, errors, not sound); 2 wrong command line or input; 3 not done.",
);
const LANGUAGE: Text = Text("语言：zh 或 en", "Language: zh or en");

/// The whole tree of commands, described in a language.
pub fn tree(language: Language) -> Command {
    let shared = [
        Arg::new("data")
            .long("data")
            .value_name("DIR")
            .value_parser(value_parser!(PathBuf))
            .global(true)
            .help(DATA.of(language)),
        Arg::new("json").long("json").action(ArgAction::SetTrue).global(true).help(JSON.of(language)),
        Arg::new("lang").long("lang").value_parser(["zh", "en"]).global(true).help(LANGUAGE.of(language)),
    ];
    let tree = Command::new("xuecheng-cli")
        .about(ABOUT.of(language))
        .after_help(EXITS.of(language))
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .args(shared)
        .subcommands(ANSWERS.iter().map(|answer| (answer.command)(language)));
    help::spoken(tree, language)
}

/// Answers what was asked.
pub fn run(matches: &ArgMatches, language: Language) -> Result<Outcome, Refusal> {
    let data = matches.get_one::<PathBuf>("data").cloned().unwrap_or_else(|| PathBuf::from("."));
    let Some((name, own)) = matches.subcommand() else { return Ok(Outcome::done("")) };
    let asked = Asked { matches: own, data, json: matches.get_flag("json"), language };
    match ANSWERS.iter().find(|answer| (answer.command)(language).get_name() == name) {
        Some(answer) => (answer.run)(&asked),
        None => Ok(Outcome::done("")),
    }
}

impl Asked<'_> {
    /// The office named with `--data`.
    pub fn office(&self) -> Result<crate::office::Office, Refusal> {
        crate::office::Office::open(&self.data, self.language)
    }

    /// A word from the command line.
    pub fn word(&self, name: &str) -> Option<&str> {
        self.matches.get_one::<String>(name).map(String::as_str)
    }

    /// A file or folder from the command line, whose name need not be text.
    pub fn path(&self, name: &str) -> Option<&Path> {
        self.matches.get_one::<PathBuf>(name).map(PathBuf::as_path)
    }

    /// A text in the language asked for.
    pub fn say(&self, text: Text) -> &'static str {
        text.of(self.language)
    }
}

/// Lays out JSON for people.
pub fn pretty(value: &serde_json::Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}
