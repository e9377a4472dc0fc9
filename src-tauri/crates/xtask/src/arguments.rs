//! The tasks, and how they are asked for.

use lexopt::{Arg, Error, Parser, ValueExt};
use std::ffi::OsString;

/// What `cargo xtask help` prints.
pub const HELP: &str = "\
学程开发任务    Tasks for developing Xuecheng

  cargo xtask run [--demo] [--data DIR]   编译并打开桌面程序；--demo 直接打开示例县
                                          Build and open the desktop program; --demo opens the example county
  cargo xtask test [--only PART]          全部测试，或其中一部分：lint、rust、ui、desktop
                                          Every test, or one part of them: lint, rust, ui, desktop
  cargo xtask bench [PART…]               测量并打印各项比值；timetable 测量排课引擎
                                          Measure, and print the ratios; timetable measures the scheduling engine
  cargo xtask types [--check]             由调用表生成 TypeScript 类型；--check 只检查是否过期
                                          Write the TypeScript types of the calls; --check only compares
  cargo xtask package                     编译发布版并打成 .deb 安装包  Build the release and its .deb

缺少的系统软件包会自动安装（需要 root 或免密 sudo），否则打印需要执行的命令。
Missing system packages are installed (as root or with passwordless sudo), or the command to paste is printed.
";

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    /// Build and open the desktop program, which is given these options.
    Run {
        /// `--demo` and `--data DIR`, as typed.
        options: Vec<OsString>,
    },
    /// Run the tests.
    Test {
        /// One part of them; none means all.
        only: Option<Part>,
    },
    /// Measure.
    Bench {
        /// What the bench itself is told.
        options: Vec<OsString>,
    },
    /// Write the TypeScript types of the calls.
    Types {
        /// Only compare.
        check: bool,
    },
    /// Build what is handed out.
    Package,
    /// Print [`HELP`].
    Help,
}

/// A part of the tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Formatting, clippy, licences, eslint, vue-tsc.
    Lint,
    /// Unit, property and integration tests, and whether the generated types are stale.
    Rust,
    /// Unit tests of the interface.
    Ui,
    /// Stories in the real window.
    Desktop,
}

impl Part {
    /// Every part, the quickest to fail first.
    pub const ALL: [Self; 4] = [Self::Lint, Self::Ui, Self::Rust, Self::Desktop];

    fn named(name: &str) -> Result<Self, String> {
        match name {
            "lint" => Ok(Self::Lint),
            "rust" => Ok(Self::Rust),
            "ui" => Ok(Self::Ui),
            "desktop" => Ok(Self::Desktop),
            _ => Err("lint | rust | ui | desktop".to_owned()),
        }
    }
}

impl Task {
    /// Reads the arguments, without the program's name.
    pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, Error> {
        let mut parser = Parser::from_args(arguments);
        let name = match parser.next()? {
            Some(Arg::Value(name)) => name.string()?,
            None | Some(Arg::Long("help") | Arg::Short('h')) => return Ok(Self::Help),
            Some(other) => return Err(other.unexpected()),
        };
        let mut task = match name.as_str() {
            "run" => Self::Run { options: Vec::new() },
            "bench" => return Ok(Self::Bench { options: parser.raw_args()?.collect() }),
            "test" => Self::Test { only: None },
            "types" => Self::Types { check: false },
            "package" => Self::Package,
            "help" => Self::Help,
            _ => return Err(format!("没有名为 {name} 的任务 There is no task named {name}").into()),
        };
        while let Some(argument) = parser.next()? {
            match (&mut task, argument) {
                (_, Arg::Long("help") | Arg::Short('h')) => return Ok(Self::Help),
                (Self::Run { options }, Arg::Long("demo")) => options.push("--demo".into()),
                (Self::Run { options }, Arg::Long("data")) => {
                    options.extend(["--data".into(), parser.value()?]);
                }
                (Self::Test { only }, Arg::Long("only")) => {
                    *only = Some(parser.value()?.parse_with(Part::named)?);
                }
                (Self::Types { check }, Arg::Long("check")) => *check = true,
                (_, other) => return Err(other.unexpected()),
            }
        }
        Ok(task)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that fails should say where")]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Task, Error> {
        Task::read(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn each_task_is_read_with_its_options() {
        let options = vec!["--data".into(), "/u盘".into(), "--demo".into()];
        assert_eq!(read("run --data /u盘 --demo").unwrap(), Task::Run { options });
        assert_eq!(read("test --only desktop").unwrap(), Task::Test { only: Some(Part::Desktop) });
        assert_eq!(read("test").unwrap(), Task::Test { only: None }, "no part means every part");
        assert_eq!(read("types --check").unwrap(), Task::Types { check: true });
        assert_eq!(read("").unwrap(), Task::Help, "nothing asked for is answered with help");
        assert_eq!(read("package --help").unwrap(), Task::Help);
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (line, named) in [("tset", "tset"), ("run --only ui", "--only"), ("test --only gui", "gui")] {
            let error = read(line).unwrap_err().to_string();
            assert!(error.contains(named), "`{line}` is answered with: {error}");
        }
    }
}
