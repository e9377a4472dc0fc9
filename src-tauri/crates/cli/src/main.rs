//! `xuecheng-cli`: the same calls from a command line, and the loopback browser shell.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line speaks to its terminal")]

mod changes;
mod command;
mod language;
mod office;
mod outcome;
mod serve;
mod table;

use outcome::Outcome;
use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    let language = language::asked_for(
        // A file's name need not be text; what names the language is.
        std::env::args_os().map(|word| word.to_string_lossy().into_owned()),
    );
    let matches = match command::tree(language).try_get_matches() {
        Ok(matches) => matches,
        Err(error) => {
            if let Some(complaint) = command::complaint(&error, language) {
                eprintln!("{complaint}");
            }
            // Help and version are no failure; clap prints each to its proper stream.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { Outcome::USAGE } else { 0 });
        }
    };
    match command::run(&matches, language) {
        Ok(outcome) => {
            if !outcome.text.is_empty() {
                // A reader such as `head` may have seen enough; the work is done all the same.
                let _ = writeln!(std::io::stdout(), "{}", outcome.text);
            }
            ExitCode::from(outcome.code)
        }
        Err(failure) => {
            eprintln!("{}", failure.message);
            ExitCode::from(failure.exit)
        }
    }
}
