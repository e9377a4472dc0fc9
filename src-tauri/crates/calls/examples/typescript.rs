//! Writes the TypeScript types of every call, or with `--check` says whether the file is what would be written.
#![expect(clippy::print_stderr, reason = "a command line speaks to its terminal")]

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (check, path) = match (arguments.next(), arguments.next()) {
        (Some(flag), Some(path)) if flag == "--check" => (true, path),
        (Some(path), None) => (false, path),
        _ => {
            eprintln!("usage: typescript [--check] FILE");
            return ExitCode::from(2);
        }
    };
    let text = calls::typescript();
    if check {
        if std::fs::read_to_string(&path).is_ok_and(|written| written == text) {
            return ExitCode::SUCCESS;
        }
        eprintln!("{path} is stale: run `cargo xtask types`");
        return ExitCode::FAILURE;
    }
    match std::fs::write(&path, text) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{path}: {error}");
            ExitCode::FAILURE
        }
    }
}
