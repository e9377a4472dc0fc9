//! What the command line and the environment ask for.

use calls::Folders;
use lexopt::{Arg, Parser, ValueExt};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

const HELP: &str = "\
学程 · 干部教育培训管理（离线）    Xuecheng: an offline training-course manager

用法 Usage: xuecheng [--data 文件夹 DIR] [--demo]

  --data DIR   办公室数据所在的文件夹；也可用环境变量 XUECHENG_DATA 指定
               The folder of the office; the environment variable XUECHENG_DATA does the same
  --demo       直接打开示例县
               Open the example county at once
  --version    显示版本  Print the version
  --help       显示本说明  Print this help
";

const VERSION: &str = concat!("xuecheng ", env!("CARGO_PKG_VERSION"), "\n");

/// What the command line leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Start {
    /// The window.
    Window(Options),
    /// A text to print, and no window.
    Answer(&'static str),
}

/// What was asked of the window.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// The office's folder; none means the usual place.
    pub data: Option<PathBuf>,
    /// Go straight to the example county.
    pub demo: bool,
}

/// Why the command line was not understood.
#[derive(Debug, thiserror::Error)]
pub enum OptionsError {
    /// An argument that does not exist, or lacks its value.
    #[error("命令行有误 Wrong command line: {0}\n\n{HELP}")]
    Arguments(#[from] lexopt::Error),
    /// The system names no folder for programs' data.
    #[error(
        "系统没有给出用户数据文件夹，请用 --data 指定。 The system names no data folder: name one with --data."
    )]
    NoFolder,
}

impl Start {
    /// Reads the arguments (without the program's name); `environment` is the value of `XUECHENG_DATA`, and an argument
    /// counts before it.
    pub fn read(
        arguments: impl IntoIterator<Item = OsString>,
        environment: Option<OsString>,
    ) -> Result<Self, OptionsError> {
        let data = environment.filter(|folder| !folder.is_empty()).map(PathBuf::from);
        let mut options = Options { data, demo: false };
        let mut parser = Parser::from_args(arguments);
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Long("data") => options.data = Some(parser.value()?.parse()?),
                Arg::Long("demo") => options.demo = true,
                Arg::Long("version") | Arg::Short('V') => return Ok(Self::Answer(VERSION)),
                Arg::Long("help") | Arg::Short('h') => return Ok(Self::Answer(HELP)),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(Self::Window(options))
    }
}

impl Options {
    /// The folders these options mean, where `usual` is this program's folder in the system's data folder.
    pub fn folders(&self, usual: Option<&Path>) -> Result<Folders, OptionsError> {
        match &self.data {
            // Two spellings of one folder are one office.
            Some(folder) => match std::path::absolute(folder) {
                Ok(folder) => Ok(Folders::of_office(&folder)),
                Err(_) => Err(OptionsError::NoFolder),
            },
            None => usual.map(Folders::inside).ok_or(OptionsError::NoFolder),
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that fails should say where")]
mod tests {
    use super::*;

    fn window(arguments: &[&str], environment: Option<&str>) -> Options {
        let start =
            Start::read(arguments.iter().map(OsString::from), environment.map(OsString::from)).unwrap();
        let Start::Window(options) = start else { panic!("{arguments:?} did not mean a window") };
        options
    }

    #[test]
    fn the_command_line_counts_before_the_environment() {
        assert_eq!(window(&[], None), Options::default(), "nothing asked for means the usual place");
        assert_eq!(window(&[], Some("/u盘")).data, Some("/u盘".into()), "the environment names the folder");
        assert_eq!(window(&[], Some("")).data, None, "an empty variable names no folder");
        let both = window(&["--data", "/办公室", "--demo"], Some("/u盘"));
        assert_eq!(both, Options { data: Some("/办公室".into()), demo: true }, "the argument wins");
    }

    #[test]
    fn a_wrong_command_line_is_named_and_help_follows() {
        let error = Start::read(["--deom".into()], None).unwrap_err().to_string();
        assert!(error.contains("--deom") && error.contains("--demo"), "{error}");
        assert!(Start::read(["--data".into()], None).is_err(), "a folder must follow --data");
        assert_eq!(Start::read(["--help".into()], None).unwrap(), Start::Answer(HELP));
    }

    #[test]
    fn the_usual_place_keeps_office_and_example_apart() {
        let folders = Options::default().folders(Some(Path::new("/home/用户/学程"))).unwrap();
        assert_ne!(folders.office, folders.example);
        assert!(matches!(Options::default().folders(None), Err(OptionsError::NoFolder)));
        let named = Options { data: Some("/办公室".into()), demo: false };
        assert_eq!(
            named.folders(None).unwrap().office,
            Path::new("/办公室"),
            "a named folder needs no usual one"
        );
    }
}
