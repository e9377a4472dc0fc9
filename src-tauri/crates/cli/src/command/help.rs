//! Help and complaints about the command line, in the language asked for.

use crate::language::Text;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, Error};
use training::sentence::Language;

const HELP: Text = Text("显示本说明", "Print this help");
const VERSION: Text = Text("显示版本", "Print the version");

/// The command and all below it, whose help has its headings in the language.
pub fn spoken(command: Command, language: Language) -> Command {
    let template = Text(
        "{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}",
        "{about-with-newline}\nUsage: {usage}\n\n{all-args}{after-help}",
    );
    let help = Arg::new("help").long("help").short('h').action(ArgAction::Help).help(HELP.of(language));
    let command = if command.get_version().is_some() {
        let version = Arg::new("version").long("version").short('V').action(ArgAction::Version);
        command.disable_version_flag(true).arg(version.help(VERSION.of(language)))
    } else {
        command
    };
    command
        .help_template(template.of(language))
        .subcommand_help_heading(Text("命令", "Commands").of(language))
        .subcommand_value_name(Text("命令", "COMMAND").of(language))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .arg(help)
        .mut_args(|arg| {
            let heading =
                if arg.is_positional() { Text("参数", "Arguments") } else { Text("选项", "Options") };
            let arg = arg.help_heading(heading.of(language));
            // What may be given and what is usual stand in each help text itself.
            let is_flag = !arg.get_action().takes_values();
            if is_flag { arg } else { arg.hide_default_value(true).hide_possible_values(true) }
        })
        .mut_subcommands(|below| spoken(below, language))
}

/// What is wrong with the command line, before clap's own account of it, which is English.
pub fn complaint(error: &Error, language: Language) -> Option<String> {
    if language == Language::English || !error.use_stderr() {
        return None;
    }
    let named = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => format!("“{text}”"),
        Some(ContextValue::Strings(texts)) => format!("“{}”", texts.join("、")),
        _ => String::new(),
    };
    let argument = named(ContextKind::InvalidArg);
    Some(match error.kind() {
        ErrorKind::InvalidSubcommand => format!("没有{}这个命令。", named(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => format!("没有{argument}这个选项。"),
        ErrorKind::MissingRequiredArgument => format!("缺少{argument}。"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!("{argument}不能是{}。", named(ContextKind::InvalidValue))
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "请写明要执行哪个命令：".to_owned()
        }
        _ => "命令行有误，请用 --help 查看用法。".to_owned(),
    })
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use super::*;
    use crate::command::tree;

    /// The help of every command, and what it says of itself.
    fn helps(command: &mut Command) -> Vec<String> {
        let below: Vec<String> = command.get_subcommands_mut().flat_map(helps).collect();
        [vec![command.render_long_help().to_string()], below].concat()
    }

    #[test]
    fn the_help_of_every_command_is_in_one_language() {
        for text in helps(&mut tree(Language::Chinese)) {
            for english in ["Usage", "Commands:", "Options:", "Arguments:", "Print", "[default", "[possible"]
            {
                assert!(!text.contains(english), "{english} in the Chinese help:\n{text}");
            }
        }
        for text in helps(&mut tree(Language::English)) {
            let chinese = text.chars().any(|letter| ('\u{4E00}'..='\u{9FFF}').contains(&letter));
            assert!(!chinese, "Chinese in the English help:\n{text}");
        }
    }

    #[test]
    fn every_argument_says_what_it_is() {
        fn silent(command: &Command) -> Vec<String> {
            let own = command.get_arguments().filter(|argument| argument.get_help().is_none());
            let own = own.map(|argument| format!("{} {}", command.get_name(), argument.get_id()));
            own.chain(command.get_subcommands().flat_map(silent)).collect()
        }
        assert_eq!(silent(&tree(Language::Chinese)), [""; 0]);
    }

    #[test]
    fn a_wrong_command_line_is_told_in_chinese_too() {
        let told = |words: &[&str]| {
            let error = tree(Language::Chinese).try_get_matches_from(words).unwrap_err();
            complaint(&error, Language::Chinese).unwrap()
        };
        assert_eq!(told(&["xuecheng-cli", "undoo"]), "没有“undoo”这个命令。");
        assert_eq!(told(&["xuecheng-cli", "undo", "--al"]), "没有“--al”这个选项。");
        assert!(told(&["xuecheng-cli", "import"]).starts_with("缺少“"));
        assert!(told(&["xuecheng-cli", "import", "a.csv", "--kind", "x"]).ends_with("不能是“x”。"));
    }
}
