//! The orders a list of people can be read in, as keys that sort byte by byte (so SQL can do it).

use crate::name::normalised;
use crate::reading::main_readings;
use crate::strokes::strokes;
use std::fmt::Write;

/// The key of 拼音 order: character by character, by syllable, then tone, then the character itself, so that all 黎 (Lí)
/// stand together and before all 李 (Lǐ). A surname has its reading as a surname.
#[must_use]
pub fn by_pinyin(name: &str) -> String {
    main_readings(&normalised(name)).into_iter().fold(String::new(), |mut key, (character, syllable)| {
        // lü stands between lu and luan, as in a dictionary.
        for letter in syllable.chars() {
            if letter == 'ü' { key.push_str("u:") } else { key.push(letter) }
        }
        if !syllable.ends_with(|last: char| last.is_ascii_digit()) {
            key.push('5');
        }
        key.push(character);
        key
    })
}

/// The key of 笔画 order: character by character, fewest strokes first; equal counts in the order of the code, which is
/// that of the radicals. The finer order of equal counts by the kind of the first stroke (横竖撇点折) is not in the source.
#[must_use]
pub fn by_strokes(name: &str) -> String {
    normalised(name).chars().filter(|character| *character != '·').fold(
        String::new(),
        |mut key, character| {
            // Writing to a String cannot fail.
            let _ = write!(key, "{:02}{character}", strokes(character).unwrap_or(99));
            key
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted<const N: usize>(mut names: [&str; N], key: fn(&str) -> String) -> [&str; N] {
        names.sort_by_key(|name| key(name));
        names
    }

    #[test]
    fn pinyin_order_reads_surnames_as_surnames() {
        assert_eq!(
            sorted(
                ["张三", "曾国", "单雄信", "邓超", "解珍", "李四", "吕布", "陆游", "栾平", "黎明", "李安"],
                by_pinyin
            ),
            ["邓超", "黎明", "李安", "李四", "陆游", "吕布", "栾平", "单雄信", "解珍", "曾国", "张三"],
        );
    }

    #[test]
    fn stroke_order_goes_character_by_character() {
        assert_eq!(
            sorted(["谭一", "王五", "丁二", "𠮷野", "王一", "冉三"], by_strokes),
            ["丁二", "王一", "王五", "冉三", "𠮷野", "谭一"],
        );
    }

    #[test]
    fn how_a_name_was_typed_does_not_move_it() {
        assert_eq!(by_pinyin(" 张  三"), by_pinyin("张三"));
        assert_eq!(by_strokes("阿依古丽•买买提"), by_strokes("阿依古丽·买买提"));
    }
}
