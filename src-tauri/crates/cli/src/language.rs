//! Which language to speak: `--lang`, else the environment's.

use training::sentence::Language;

/// Looks for `--lang zh` or `--lang en` before the command line is read, because its help depends on it.
pub fn asked_for(arguments: impl Iterator<Item = String>) -> Language {
    let arguments: Vec<String> = arguments.collect();
    let after = |words: &[String]| match words {
        [flag, value] if flag == "--lang" => Some(value.clone()),
        _ => None,
    };
    let named = arguments
        .windows(2)
        .find_map(after)
        .or_else(|| arguments.iter().find_map(|word| word.strip_prefix("--lang=").map(str::to_owned)));
    match named.or_else(|| std::env::var("LANG").ok()).as_deref() {
        Some(value) if value.starts_with("en") => Language::English,
        _ => Language::Chinese,
    }
}

/// One text in two languages.
#[derive(Clone, Copy)]
pub struct Text(pub &'static str, pub &'static str);

impl Text {
    /// The text in a language.
    pub fn of(self, language: Language) -> &'static str {
        match language {
            Language::Chinese => self.0,
            Language::English => self.1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_known_before_the_command_line_is_read() {
        let spoken = |words: &[&str]| asked_for(words.iter().map(|word| (*word).to_owned()));
        assert_eq!(spoken(&["cli", "--lang", "en", "--help"]), Language::English, "two words");
        assert_eq!(spoken(&["cli", "--lang=en"]), Language::English, "one word");
        assert_eq!(spoken(&["cli", "--lang", "zh"]), Language::Chinese, "Chinese when asked");
    }
}
