//! What a developer types: `cargo xtask run | test | bench | types | package`.
//!
//! Each task does everything a fresh Debian 12 with Rust and Node lacks, and skips what is already done.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line speaks to its terminal")]

mod arguments;
mod check;
mod interface;
mod package;
mod step;
mod system;
mod tools;
mod tree;

use arguments::{HELP, Part, Task};
use std::ffi::OsString;
use std::process::ExitCode;
use step::{Failure, announce, run};
use tree::Tree;

/// The TypeScript types of the calls.
const GENERATED: &str = "ui/src/api/generated/calls.ts";

fn main() -> ExitCode {
    let task = match Task::read(std::env::args_os().skip(1)) {
        Ok(task) => task,
        Err(error) => {
            eprintln!("{error}\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    match Tree::here().and_then(|tree| perform(&tree, &task)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n✗ {failure}");
            ExitCode::FAILURE
        }
    }
}

fn perform(tree: &Tree, task: &Task) -> Result<(), Failure> {
    match task {
        Task::Help => {
            print!("{HELP}");
            Ok(())
        }
        Task::Run { options } => open_the_window(tree, options),
        Task::Test { only: None } => Part::ALL.iter().try_for_each(|part| check::perform(tree, *part)),
        Task::Test { only: Some(part) } => check::perform(tree, *part),
        Task::Bench { options } => bench(tree, options),
        Task::Types { check } => types(tree, *check),
        Task::Package => package::perform(tree),
    }
}

fn open_the_window(tree: &Tree, options: &[OsString]) -> Result<(), Failure> {
    system::ensure_screen()?;
    system::ensure(system::BUILD)?;
    interface::ensure_built(tree)?;
    announce("编译桌面程序", "build the desktop program");
    run(tree.cargo().args(["build", "--workspace", "--bin", "xuecheng"]))?;
    announce("打开学程", "open Xuecheng");
    run(tree.command(tree.program("xuecheng")).args(options))
}

/// `timetable` measures the scheduling engine; anything else, and nothing, names parts of the ratios.
fn bench(tree: &Tree, options: &[OsString]) -> Result<(), Failure> {
    system::ensure(system::BUILD)?;
    let (bench, options) = match options {
        [first, rest @ ..] if first == "timetable" => ("timetable", rest),
        all => ("ratios", all),
    };
    let mut cargo = tree.cargo();
    if bench == "ratios" && (options.is_empty() || options.iter().any(|part| part == "window")) {
        system::ensure(system::WINDOW_TESTS)?;
        cargo.env("XUECHENG_TAURI_DRIVER", tools::tauri_driver(tree)?);
        interface::ensure_built(tree)?;
        announce("编译发布版", "build the release");
        let programs = ["--package", "xuecheng", "--bins", "--example", "empty_window"];
        run(tree.cargo().args(["build", "--release"]).args(programs))?;
        cargo.env("XUECHENG_PROGRAM", tree.release("xuecheng"));
        cargo.env("XUECHENG_EMPTY_WINDOW", tree.release("examples/empty_window"));
    }
    announce("编译并测量", "build, and measure");
    run(cargo.args(["bench", "--package", "xuecheng-tests", "--bench", bench, "--"]).args(options))
}

/// Writes the TypeScript types of the calls, or with `check` fails when they are not what would be written.
fn types(tree: &Tree, check: bool) -> Result<(), Failure> {
    announce("接口类型", "types of the calls");
    let mut cargo = tree.cargo();
    cargo.args(["run", "--quiet", "--package", "calls", "--example", "typescript", "--"]);
    run(cargo.args(check.then_some("--check")).arg(GENERATED))
}
