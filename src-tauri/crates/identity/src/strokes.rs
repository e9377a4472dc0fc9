//! How many strokes a character has.

/// One byte a character, block after block; source and licence in `data/README.md`.
static COUNTS: &[u8] = include_bytes!("../data/strokes.bin");

/// First and last code point of every block of the table, in its order.
const BLOCKS: [(u32, u32); 9] = [
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B739),
    (0x2B740, 0x2B81D),
    (0x2B820, 0x2CEA1),
    (0x2CEB0, 0x2EBE0),
    (0x30000, 0x3134A),
    (0x31350, 0x323AF),
];

/// The strokes of a simplified Chinese character; none for anything else.
#[must_use]
pub fn strokes(character: char) -> Option<u8> {
    let code = u32::from(character);
    let mut offset = 0;
    for (first, last) in BLOCKS {
        if (first..=last).contains(&code) {
            return COUNTS.get((offset + code - first) as usize).copied();
        }
        offset += last - first + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_follow_the_character_standard() {
        for (character, count) in
            [('丁', 2), ('王', 4), ('冉', 5), ('单', 8), ('谭', 14), ('𠮷', 6), ('㛃', 9)]
        {
            assert_eq!(strokes(character), Some(count), "{character}");
        }
        assert_eq!(strokes('A'), None);
    }

    #[test]
    fn the_table_has_exactly_one_count_for_every_character() {
        let size: u32 = BLOCKS.iter().map(|(first, last)| last - first + 1).sum();
        assert_eq!(COUNTS.len(), size as usize);
        assert!(!COUNTS.contains(&0));
    }
}
