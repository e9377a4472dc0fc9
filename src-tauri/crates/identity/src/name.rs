//! People's names: what two spellings of one name have in common, and what cannot be a name.

use crate::language::Language;
use crate::text::{is_han, plain_forms};

/// Fewest characters of a name.
pub const SHORTEST: usize = 2;
/// Most characters of a name, counting "·".
pub const LONGEST: usize = 30;

/// What cannot be a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// Nothing but spaces.
    #[error("the name is empty")]
    Empty,
    /// Fewer than [`SHORTEST`] characters.
    #[error("the name has only {length} character")]
    TooShort {
        /// Characters found.
        length: usize,
    },
    /// More than [`LONGEST`] characters.
    #[error("the name has {length} characters")]
    TooLong {
        /// Characters found.
        length: usize,
    },
    /// A digit or sign that no name has, such as the 2 of `张伟2`.
    #[error("the name contains {character:?}")]
    Foreign {
        /// The first such character.
        character: char,
    },
    /// A character of a font's private range, or `�`: a rare character lost on its way here.
    #[error("the name contains a character that only one font knows, U+{:04X}", u32::from(*character))]
    Lost {
        /// What stands in its place.
        character: char,
    },
}

impl NameError {
    /// What is wrong and what to do.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        match language {
            Language::Zh => self.chinese(),
            Language::En => self.english(),
        }
    }

    fn chinese(&self) -> String {
        match self {
            Self::Empty => "姓名是空的，请填写姓名。".to_owned(),
            Self::TooShort { length } => format!("姓名只有{length}个字，至少要{SHORTEST}个字。"),
            Self::TooLong { length } => {
                format!("姓名有{length}个字，最多{LONGEST}个字，请检查是否填错了栏。")
            }
            Self::Foreign { character } => format!("姓名中不应有“{character}”，请删去后再试。"),
            Self::Lost { .. } => "姓名中有一个生僻字没有正确保存，请重新输入这个字。".to_owned(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Empty => "The name is empty: type a name.".to_owned(),
            Self::TooShort { length } => {
                format!("The name has only {length} character; it needs at least {SHORTEST}.")
            }
            Self::TooLong { length } => {
                format!("The name has {length} characters, more than {LONGEST}: check the column.")
            }
            Self::Foreign { character } => format!("A name cannot contain “{character}”: remove it."),
            Self::Lost { .. } => "A rare character of the name was lost: type it again.".to_owned(),
        }
    }
}

/// The form by which names are compared; what was typed is kept beside it for display.
///
/// Full-width forms become plain, every middle dot becomes "·" (also a full stop between two Chinese characters), spaces
/// stay only between Latin words, where one is enough.
#[must_use]
pub fn normalised(typed: &str) -> String {
    // Nearly every name: nothing in it has another form.
    if typed.chars().all(|character| matches!(character, '\u{4E00}'..='\u{9FFF}')) {
        return typed.to_owned();
    }
    let dotted: Vec<char> = plain_forms(typed).trim().chars().map(middle_dot).collect();
    let mut name = String::with_capacity(typed.len());
    for (place, character) in dotted.iter().enumerate() {
        let next =
            dotted.get(place + 1..).unwrap_or_default().iter().find(|next| !next.is_whitespace()).copied();
        match character {
            space if space.is_whitespace() => {
                if name.ends_with(|last| is_latin(last) || last == '.') && next.is_some_and(is_latin) {
                    name.push(' ');
                }
            }
            '.' if name.ends_with(is_han) && next.is_some_and(is_han) => name.push('·'),
            other => name.push(*other),
        }
    }
    name
}

/// The [`normalised`] form of a name, or what is wrong with it.
pub fn checked(typed: &str) -> Result<String, NameError> {
    let name = normalised(typed);
    if let Some(character) = name.chars().find(|character| is_lost(*character)) {
        return Err(NameError::Lost { character });
    }
    if let Some(character) = name.chars().find(|character| !belongs_in_a_name(*character)) {
        return Err(NameError::Foreign { character });
    }
    if let Some(edge) = name.chars().next().filter(|_| name.starts_with('·') || name.ends_with('·')) {
        return Err(NameError::Foreign { character: if edge == '·' { edge } else { '·' } });
    }
    match name.chars().count() {
        0 => Err(NameError::Empty),
        length if length < SHORTEST => Err(NameError::TooShort { length }),
        length if length > LONGEST => Err(NameError::TooLong { length }),
        _ => Ok(name),
    }
}

fn middle_dot(character: char) -> char {
    match character {
        '·' | '•' | '・' | '‧' | '･' | '∙' | '⋅' | 'ㆍ' | '᛫' | '●' | '﹒' => '·',
        other => other,
    }
}

fn is_latin(character: char) -> bool {
    character.is_alphabetic() && !is_han(character)
}

fn is_lost(character: char) -> bool {
    matches!(character, '\u{FFFD}' | '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFD}')
}

fn belongs_in_a_name(character: char) -> bool {
    is_han(character) || is_latin(character) || matches!(character, '·' | ' ' | '.' | '-' | '\'' | '’')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_name_typed_five_ways_is_one_name() {
        for typed in [" 张  三", "张　三", "张三\u{200B}", "张\u{a0}三 ", "\u{FEFF}张三"] {
            assert_eq!(normalised(typed), "张三", "{typed:?}");
        }
        let dots = [
            "阿依古丽·买买提",
            "阿依古丽•买买提",
            "阿依古丽・买买提",
            "阿依古丽‧买买提",
            "阿依古丽 · 买买提",
        ];
        for typed in dots.iter().chain(&["阿依古丽.买买提", "阿依古丽．买买提"]) {
            assert_eq!(normalised(typed), "阿依古丽·买买提", "{typed:?}");
        }
        assert_eq!(normalised("Ｊｏｈｎ  Smith"), "John Smith", "Latin words stay apart");
        assert_eq!(normalised("\u{F9D1}"), "六", "a compatibility ideograph is the character it repeats");
    }

    #[test]
    fn rare_and_minority_names_pass() {
        for name in ["𠮷野", "王㛃", "阿依古丽·买买提", "尉迟敬德", "J. O'Neil", "李〇"] {
            assert_eq!(checked(name).as_deref(), Ok(name));
        }
    }

    #[test]
    fn what_cannot_be_a_name_is_said() {
        assert_eq!(checked(" 　 "), Err(NameError::Empty));
        assert_eq!(checked("张"), Err(NameError::TooShort { length: 1 }));
        assert_eq!(checked(&"李".repeat(31)), Err(NameError::TooLong { length: 31 }));
        assert_eq!(checked(&"李".repeat(30)), Ok("李".repeat(30)));
        assert_eq!(checked("张伟2"), Err(NameError::Foreign { character: '2' }));
        assert_eq!(checked("张伟?"), Err(NameError::Foreign { character: '?' }));
        assert_eq!(checked("·张伟"), Err(NameError::Foreign { character: '·' }));
        assert_eq!(checked("张\u{E863}"), Err(NameError::Lost { character: '\u{E863}' }));
        assert_eq!(checked("张�"), Err(NameError::Lost { character: '�' }));
    }

    proptest! {
        #[test]
        fn a_normalised_name_does_not_change_again(typed in "[张三𠮷·•.．　 aＢb-]{0,40}") {
            let once = normalised(&typed);
            prop_assert_eq!(normalised(&once), once);
        }

        #[test]
        fn any_text_gets_an_answer(typed in any::<String>()) {
            if let Ok(name) = checked(&typed) {
                prop_assert!((SHORTEST..=LONGEST).contains(&name.chars().count()));
            }
        }
    }
}
