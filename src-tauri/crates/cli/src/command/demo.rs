//! `demo DIR`: the example county in a folder of its own.

use super::{Asked, pretty};
use crate::language::Text;
use crate::office::Office;
use crate::outcome::{Outcome, Refusal};
use clap::{Arg, ArgAction, Command, value_parser};
use serde_json::{Value, json};
use std::cell::Cell;
use std::path::{Path, PathBuf};
use training::sentence::Language;

pub fn command(language: Language) -> Command {
    let about = Text(
        "在空文件夹里生成示例县：真实区划、虚构人员，同一天生成的内容相同",
        "Make the example county in an empty folder: real divisions, invented people, the same for the same day",
    );
    let folder = Text("空文件夹，没有就新建", "An empty folder, made if it is not there");
    let years =
        Text("五年、约一百万条考勤，用于测速", "Five years and about a million marks, to measure with");
    Command::new("demo")
        .about(about.of(language))
        .arg(
            Arg::new("folder")
                .required(true)
                .value_name("DIR")
                .value_parser(value_parser!(PathBuf))
                .help(folder.of(language)),
        )
        .arg(Arg::new("five-years").long("five-years").action(ArgAction::SetTrue).help(years.of(language)))
}

pub fn run(asked: &Asked<'_>) -> Result<Outcome, Refusal> {
    let folder = asked.path("folder").map(Path::to_path_buf).unwrap_or_default();
    // The county is moved into place whole, which nothing can be under a name such as `.` or `..`.
    if folder.file_name().is_none() {
        let message = asked.say(Text(
            "请写出文件夹的名称，例如 demo 示例县；“.” 和 “..” 不行。",
            "Write the folder's name, such as demo example; “.” and “..” will not do.",
        ));
        return Err(Refusal { message: message.to_owned(), exit: Outcome::USAGE });
    }
    let size = if asked.matches.get_flag("five-years") { "five_years" } else { "year" };
    let office = Office::over(&folder, asked.language);
    let shown = Cell::new(u64::MAX);
    let state = office.call_watched("office.record_example", json!({ "size": size }), &|report| {
        let percent = report.done.saturating_mul(100).checked_div(report.total).unwrap_or_default();
        if shown.replace(percent) != percent {
            eprint!("\r{percent:3} %");
        }
    })?;
    eprintln!();
    if asked.json {
        return Ok(Outcome::done(pretty(&state)));
    }
    let name = state.pointer("/summary/office/name").and_then(Value::as_str).unwrap_or_default();
    Ok(Outcome::done(format!("{name}: {}", folder.display())))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use crate::command;
    use training::sentence::Language;

    #[test]
    fn a_folder_without_a_name_is_refused_before_anything_is_made() {
        for folder in [".", ".."] {
            let words = ["xuecheng-cli", "demo", folder];
            let matches = command::tree(Language::Chinese).try_get_matches_from(words).unwrap();
            let refused = command::run(&matches, Language::Chinese).err().unwrap();
            assert_eq!(refused.exit, 2, "{folder} cannot be replaced by a whole county: {}", refused.message);
        }
    }
}
