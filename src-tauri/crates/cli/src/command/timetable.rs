//! `timetable solve`: the scheduling engine on the public ITC2007 instances; `timetable propose`: on the office's own classes.

use super::{Asked, pretty, words as texts};
use crate::language::Text;
use crate::outcome::{Outcome, Refusal};
use clap::{Arg, ArgMatches, Command};
use serde_json::json;
use std::time::{Duration, Instant};
use timetable::itc2007::{Control, Cost, Instance, Options, solve};
use training::sentence::Language;

const THREADS: Text = Text("线程数，缺省用全部处理器核", "Threads; all cores unless said");
const MOVES: Text = Text(
    "每个线程走这么多步就停，与快慢无关，同一种子、线程数和步数结果相同；缺省按 --seconds 停",
    "Stop after so many moves on each thread, however fast: seed, threads and moves give the same again; by --seconds unless said",
);

pub fn command(language: Language) -> Command {
    let about = Text("排课引擎", "The scheduling engine");
    let solve = Text(
        "求解 ITC2007 课程表实例，打印硬冲突数和四项软代价",
        "Solve an ITC2007 curriculum-based instance; print hard violations and the four soft parts",
    );
    let option = |name: &'static str, value: &'static str, help: Text| {
        Arg::new(name).long(name).value_name(value).help(help.of(language))
    };
    Command::new("timetable")
        .about(about.of(language))
        .subcommand_required(true)
        .subcommand(super::propose::command(language))
        .subcommand(
            Command::new("solve")
                .about(solve.of(language))
                .arg(option("ctt", "FILE", Text("实例文件", "The instance")).required(true))
                .arg(option("seconds", "N", super::propose::SECONDS).default_value("10"))
                .arg(option("seed", "S", super::propose::SEED).default_value("1"))
                .arg(option("threads", "N", THREADS).value_parser(clap::value_parser!(u16).range(1..=64)))
                .arg(option("moves", "N", MOVES).value_parser(clap::value_parser!(u64)))
                .arg(option("out", "FILE.sol", Text("把解写入文件", "Write the solution to a file"))),
        )
}

struct Until {
    begun: Instant,
    limit: Duration,
}

impl Control for Until {
    fn spent(&self) -> f64 {
        self.begun.elapsed().as_secs_f64() / self.limit.as_secs_f64()
    }
}

pub fn run(asked: &Asked<'_>) -> Result<Outcome, Refusal> {
    let Some((which, words)) = asked.matches.subcommand() else { return Ok(Outcome::done("")) };
    if which == "propose" {
        return super::propose::run(asked, words);
    }
    let refused = |message: String| Refusal { message, exit: Outcome::USAGE };
    let path = word(words, "ctt");
    let instance = read(asked, path).map_err(refused)?;
    let number = Text(
        "--seconds 应是 0 到 86400 的数，--seed 应是整数。",
        "--seconds is a number from 0 to 86400, --seed a whole number.",
    );
    let seconds = word(words, "seconds").parse().ok().filter(|seconds| (0.0..=86_400.0).contains(seconds));
    let (Some(seconds), Ok(seed)) = (seconds, word(words, "seed").parse()) else {
        return Err(refused(asked.say(number).to_owned()));
    };
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let threads = words.get_one::<u16>("threads").map_or(cores, |threads| usize::from(*threads));
    let moves = words.get_one::<u64>("moves").copied();
    let control = Until { begun: Instant::now(), limit: Duration::from_secs_f64(seconds) };
    let solution = solve(&instance, &Options { seed, threads, moves, ..Options::default() }, &control);
    if let Some(out) = words.get_one::<String>("out") {
        std::fs::write(out, solution.write(&instance))
            .map_err(|error| refused(format!("{}{out}: {error}", asked.say(texts::UNWRITTEN))))?;
    }
    let cost = Cost::of(&instance, &solution);
    Ok(Outcome::done(pretty(&json!({
        "instance": instance.name,
        "seed": seed,
        "threads": threads,
        "seconds": seconds,
        "hard": cost.hard(),
        "soft": cost.soft(),
        "room_capacity": cost.room_capacity,
        "min_working_days": cost.min_working_days,
        "curriculum_compactness": cost.curriculum_compactness,
        "room_stability": cost.room_stability,
    }))))
}

/// The instance in a file, or a sentence that says why there is none.
fn read(asked: &Asked<'_>, path: &str) -> Result<Instance, String> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| format!("{}{path}: {error}", asked.say(texts::UNREAD)))?;
    Instance::parse(&text).map_err(|error| match asked.language {
        Language::Chinese => format!("{path}: {error}"),
        // What is wrong with a line is told in Chinese only.
        Language::English => {
            let line = error.line;
            format!("{path}: line {line} is not as the .ctt format has it. Correct it or get the file anew.")
        }
    })
}

fn word<'a>(words: &'a ArgMatches, name: &str) -> &'a str {
    words.get_one::<String>(name).map(String::as_str).unwrap_or_default()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use crate::command;
    use training::sentence::Language;

    #[test]
    fn a_file_that_is_no_instance_is_refused_in_the_language_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("broken.ctt");
        std::fs::write(&file, "Name: a\nCourses: many\n").unwrap();
        let missing = folder.path().join("missing.ctt");
        let refused = |path: &std::path::Path, language| {
            let words = ["xuecheng-cli", "timetable", "solve", "--ctt", path.to_str().unwrap()];
            let matches = command::tree(language).try_get_matches_from(words).unwrap();
            command::run(&matches, language).err().unwrap().message
        };
        let is_chinese = |text: &str| text.chars().any(|each| ('\u{4e00}'..='\u{9fff}').contains(&each));
        for path in [&file, &missing] {
            let (chinese, english) = (refused(path, Language::Chinese), refused(path, Language::English));
            assert!(is_chinese(&chinese), "a sentence of its own: {chinese}");
            assert!(!is_chinese(&english), "no Chinese in English: {english}");
        }
        assert!(refused(&file, Language::English).contains("line 2"), "and it says where");
    }
}
