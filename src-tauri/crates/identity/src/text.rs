//! The same text, however it was typed: full-width forms, invisible characters and spaces.

use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// Full-width letters, digits and signs as their plain forms, 　 as a space, everything else in NFC.
///
/// Characters that only layout engines see (zero-width spaces, byte order marks, variation selectors) are left out, and
/// the radicals ⼀…⿕ that copying from a PDF yields become the characters they look like.
#[must_use]
pub fn plain_forms(text: &str) -> String {
    // Nearly every text of an office: nothing in it has another form.
    if text.chars().all(|character| character.is_ascii() || matches!(character, '\u{4E00}'..='\u{9FFF}')) {
        return text.to_owned();
    }
    text.nfc().filter(|character| !is_invisible(*character)).map(plain_form).collect()
}

/// [`plain_forms`] without any kind of space: how numbers and codes are compared.
#[must_use]
pub fn without_spaces(text: &str) -> String {
    plain_forms(text).chars().filter(|character| !character.is_whitespace()).collect()
}

/// The text in one line: a line break or tab, with the spaces around it, is one space; what nobody sees (zero-width spaces,
/// marks that turn the direction of writing) is left out. Everything else stays as typed.
#[must_use]
pub fn one_line(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|character| is_break(character) || is_unseen(character)) {
        return Cow::Borrowed(text);
    }
    let lines = text.split(is_break).map(|line| {
        let line: String = line.chars().filter(|character| !is_unseen(*character)).collect();
        line.trim().to_owned()
    });
    Cow::Owned(lines.filter(|line| !line.is_empty()).collect::<Vec<String>>().join(" "))
}

/// Line breaks and tabs.
fn is_break(character: char) -> bool {
    matches!(character, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether a character is a Chinese ideograph, inside the BMP or outside it (𠮷), 〇 included.
#[must_use]
pub fn is_han(character: char) -> bool {
    matches!(character, '〇' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}')
        || matches!(character, '\u{20000}'..='\u{3FFFD}')
}

fn plain_form(character: char) -> char {
    match character {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        '\u{2F00}'..='\u{2FD5}' => std::iter::once(character).nfkc().next().unwrap_or(character),
        other => other,
    }
}

/// What takes no room, or chooses among the shapes of the character before it.
fn is_invisible(character: char) -> bool {
    is_unseen(character) || matches!(character, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{2069}' | '\u{FEFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_invisible_and_radical_forms_read_as_what_they_look_like() {
        assert_eq!(plain_forms("Ａ１２　３\u{200B}\u{FEFF}"), "A12 3");
        assert_eq!(plain_forms("⽂⽩"), "文白", "radicals copied out of a PDF");
        assert_eq!(without_spaces(" 5002 36\u{a0}　"), "500236");
    }

    #[test]
    fn a_text_of_several_lines_is_one_and_hides_nothing() {
        assert_eq!(one_line("白帝镇\r\n  人民政府\t"), "白帝镇 人民政府");
        assert_eq!(one_line("张\u{200B}三\u{202E}"), "张三");
        assert_eq!(
            one_line("\u{845B}\u{E0100}某"),
            "\u{845B}\u{E0100}某",
            "the shape of a rare character stays"
        );
        assert!(matches!(one_line("欧阳　娜娜"), Cow::Borrowed("欧阳　娜娜")), "nothing to do, nothing done");
    }

    #[test]
    fn ideographs_outside_the_bmp_are_ideographs() {
        assert!("𠮷㛃李〇".chars().all(is_han));
        assert!(!"·A1。あ".chars().any(is_han));
    }
}
