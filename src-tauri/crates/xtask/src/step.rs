//! One step of a task: a line that says what happens, a program that runs, and what went wrong.

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::process::Command;

/// Why a task stopped.
#[derive(Debug)]
pub enum Failure {
    /// A program ran and did not succeed.
    Ended {
        /// The program and its arguments.
        line: String,
    },
    /// A program could not be started.
    NotFound {
        /// Its name.
        program: String,
        /// What the system said.
        error: io::Error,
    },
    /// System packages are missing and only the user may install them.
    Paste {
        /// What to paste.
        line: String,
    },
    /// There is no screen to open a window on.
    NoScreen,
    /// A file could not be read or written.
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// The package is larger than promised.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The size to keep, in bytes.
        keep: u64,
    },
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ended { line } => write!(f, "未通过 failed: {line}"),
            Self::NotFound { program, error } => {
                write!(f, "无法运行 {program}，请先安装 cannot run {program}, install it first: {error}")
            }
            Self::Paste { line } => {
                write!(
                    f,
                    "缺少系统软件包，请执行下面一行后重试 packages are missing, run this and try again:\n\n    {line}\n"
                )
            }
            Self::NoScreen => write!(
                f,
                "没有图形桌面，窗口无处可开：请在桌面里运行，或安装 xvfb 后用 xvfb-run --auto-servernum 运行同一命令 \
                 there is no screen for the window: run this on a desktop, or install xvfb and run it under xvfb-run --auto-servernum"
            ),
            Self::File { path, error } => write!(f, "{}: {error}", path.display()),
            Self::TooLarge { bytes, keep } => {
                write!(f, "安装包 {bytes} 字节，超过上限 the package has {bytes} bytes, more than {keep}")
            }
        }
    }
}

/// Says what happens next, in both languages.
pub fn announce(chinese: &str, english: &str) {
    println!("\n▶ {chinese} · {english}");
}

/// Runs a program to its end, with its output where the user sees it.
pub fn run(command: &mut Command) -> Result<(), Failure> {
    let status = command.status().map_err(|error| not_found(command, error))?;
    if status.success() { Ok(()) } else { Err(Failure::Ended { line: line_of(command) }) }
}

/// Whether a program runs and succeeds, with its output hidden.
pub fn succeeds(command: &mut Command) -> bool {
    command.output().is_ok_and(|output| output.status.success())
}

/// What a program prints, if it runs and succeeds.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn not_found(command: &Command, error: io::Error) -> Failure {
    Failure::NotFound { program: command.get_program().to_string_lossy().into_owned(), error }
}

fn line_of(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
