//! How a name is looked for: by its characters, its pinyin or its initials.

use crate::name::normalised;
use crate::readings::{DOUBLE_SURNAMES, IN_NAMES, SURNAMES};
use crate::text::{is_han, plain_forms};
use pinyin::ToPinyin;
use std::borrow::Cow;

/// Most readings a key lists; a name with more keeps those nearest to its usual reading.
pub const MOST_READINGS: usize = 8;

/// A syllable with its tone, or a foreign character in lower case.
type Reading = Cow<'static, str>;

/// What a list is searched by. `pinyin` and `initials` hold every likely reading, the usual one first, apart by one space.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchKey {
    /// The characters without spaces and middle dots, Latin letters in lower case.
    pub hanzi: String,
    /// Syllables without tones and joined, ü as v: `shanxiaole shanxiaoyue …`.
    pub pinyin: String,
    /// First letters: `sxl sxy …`.
    pub initials: String,
}

impl SearchKey {
    /// Whether what somebody typed finds this: characters anywhere, pinyin and initials from the start of a reading.
    #[must_use]
    pub fn found_by(&self, typed: &str) -> bool {
        let query = search_query(typed);
        let starts_a_reading =
            |readings: &str| readings.split(' ').any(|reading| reading.starts_with(&query));
        self.hanzi.contains(&query) || starts_a_reading(&self.pinyin) || starts_a_reading(&self.initials)
    }
}

/// The key of a person's name. Surnames are read as surnames (单 Shàn, 尉迟 Yùchí), but their everyday reading finds them
/// too; a name with "·" has no Chinese surname.
#[must_use]
pub fn search_key(name: &str) -> SearchKey {
    key_of(&character_readings(&normalised(name)))
}

/// The key of anything that is not a person's name: a unit, a venue, a class.
#[must_use]
pub fn search_key_of_words(text: &str) -> SearchKey {
    let readings: Vec<_> = plain_forms(text)
        .chars()
        .filter(|character| character.is_alphanumeric())
        .map(|character| (character, own_readings(character)))
        .collect();
    key_of(&readings)
}

/// What was typed into a search box, in the form of the keys: half-width, lower case, no spaces, dots or apostrophes, ü as v.
#[must_use]
pub fn search_query(typed: &str) -> String {
    lower_case(&normalised(typed)).chars().filter(|character| character.is_alphanumeric()).collect()
}

/// Every character of a normalised name that is read, with its usual syllable and tone; "" where no reading is known.
pub(crate) fn main_readings(name: &str) -> Vec<(char, Reading)> {
    character_readings(name)
        .into_iter()
        .map(|(character, readings)| (character, readings.into_iter().next().unwrap_or_default()))
        .collect()
}

fn character_readings(name: &str) -> Vec<(char, Vec<Reading>)> {
    let characters: Vec<char> = name.chars().filter(|character| character.is_alphanumeric()).collect();
    let mut readings: Vec<Vec<Reading>> =
        characters.iter().map(|character| own_readings(*character)).collect();
    if !name.contains('·') {
        read_surname(&characters, &mut readings);
    }
    characters.into_iter().zip(readings).collect()
}

/// Puts the readings of the surname before the everyday ones.
fn read_surname(characters: &[char], readings: &mut [Vec<Reading>]) {
    let double: String = characters.iter().take(2).collect();
    let given_name_follows = characters.len() > 2;
    if let Some((_, syllables)) =
        DOUBLE_SURNAMES.iter().find(|(surname, _)| given_name_follows && *surname == double)
    {
        for (reading, syllable) in readings.iter_mut().zip(syllables) {
            put_first(reading, &[syllable]);
        }
        return;
    }
    let single = characters.first().and_then(|first| SURNAMES.iter().find(|(surname, _)| surname == first));
    if let (Some((_, syllables)), Some(reading)) = (single, readings.first_mut()) {
        put_first(reading, syllables);
    }
}

fn put_first(readings: &mut Vec<Reading>, syllables: &[&'static str]) {
    let mut ordered: Vec<Reading> = syllables.iter().copied().map(Cow::Borrowed).collect();
    ordered.extend(readings.drain(..).filter(|reading| !syllables.contains(&&**reading)));
    *readings = ordered;
}

fn own_readings(character: char) -> Vec<Reading> {
    if !is_han(character) {
        return vec![Cow::Owned(character.to_lowercase().collect())];
    }
    if let Some((_, readings)) = IN_NAMES.iter().find(|(known, _)| *known == character) {
        return readings.iter().copied().map(Cow::Borrowed).collect();
    }
    let usual = character.to_pinyin().map(|reading| Cow::Borrowed(reading.with_tone_num_end()));
    usual.into_iter().collect()
}

fn key_of(readings: &[(char, Vec<Reading>)]) -> SearchKey {
    let mut ways: Vec<(String, String)> = vec![(String::new(), String::new())];
    for (_, syllables) in readings {
        let mut spelled: Vec<Cow<'_, str>> = Vec::new();
        for syllable in syllables.iter().map(|syllable| without_tone(syllable)) {
            if !spelled.contains(&syllable) {
                spelled.push(syllable);
            }
        }
        match spelled.as_slice() {
            [] => (),
            [only] => ways.iter_mut().for_each(|way| go_on(way, only)),
            several => ways = continued(&ways, several),
        }
    }
    let mut initials: Vec<&str> = Vec::new();
    for (_, letters) in &ways {
        if !initials.contains(&letters.as_str()) {
            initials.push(letters);
        }
    }
    SearchKey {
        hanzi: lower_case(&readings.iter().map(|(character, _)| *character).collect::<String>()),
        pinyin: ways.iter().map(|(whole, _)| whole.as_str()).collect::<Vec<_>>().join(" "),
        initials: initials.join(" "),
    }
}

/// Every way so far, followed by every syllable: first all ways with the usual syllable, so that cutting the list at
/// [`MOST_READINGS`] drops the least likely.
fn continued(ways: &[(String, String)], syllables: &[Cow<'_, str>]) -> Vec<(String, String)> {
    syllables
        .iter()
        .flat_map(|syllable| {
            ways.iter().cloned().map(move |mut way| {
                go_on(&mut way, syllable);
                way
            })
        })
        .take(MOST_READINGS)
        .collect()
}

fn go_on((whole, initials): &mut (String, String), syllable: &str) {
    whole.push_str(syllable);
    initials.extend(syllable.chars().next());
}

fn without_tone(syllable: &str) -> Cow<'_, str> {
    let is_digit_alone = syllable.chars().all(|character| character.is_ascii_digit());
    let toneless =
        if is_digit_alone { syllable } else { syllable.trim_end_matches(|last: char| last.is_ascii_digit()) };
    if toneless.contains('ü') { Cow::Owned(toneless.replace('ü', "v")) } else { Cow::Borrowed(toneless) }
}

fn lower_case(text: &str) -> String {
    text.to_lowercase().replace('ü', "v")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn usual(name: &str) -> (String, String) {
        let key = search_key(name);
        let first = |readings: &str| readings.split(' ').next().unwrap_or_default().to_owned();
        (first(&key.pinyin), first(&key.initials))
    }

    #[test]
    fn surnames_are_read_as_surnames() {
        for (name, pinyin, initials) in [
            ("单雄信", "shanxiongxin", "sxx"),
            ("解珍", "xiezhen", "xz"),
            ("查良镛", "zhaliangyong", "zly"),
            ("仇和", "qiuhe", "qh"),
            ("区红", "ouhong", "oh"),
            ("朴明", "piaoming", "pm"),
            ("曾国", "zengguo", "zg"),
            ("尉迟恭", "yuchigong", "ycg"),
            ("万俟雪", "moqixue", "mqx"),
            ("任远", "renyuan", "ry"),
            ("吕绿", "lvlv", "ll"),
            ("𠮷野", "jiye", "jy"),
            ("王㛃", "wangjie", "wj"),
        ] {
            assert_eq!(usual(name), (pinyin.to_owned(), initials.to_owned()), "{name}");
        }
    }

    #[test]
    fn a_surname_reading_belongs_to_the_surname_only() {
        assert_eq!(usual("李单").0, "lidan");
        assert_eq!(usual("万俟").0, "wanqi", "two characters are a surname and a given name");
        assert_eq!(usual("万一").0, "wanyi");
        assert_eq!(usual("解放·买买提").0, "jiefangmaimaiti", "no Chinese surname in a name with a dot");
    }

    #[test]
    fn whoever_types_another_reading_still_finds_the_person() {
        let key = search_key("单长乐");
        for typed in
            ["shan", "dan", "shanchangle", "shanzhangyue", "SCL", "dcy", "长乐", "ｓｃｌ", "shan chang le"]
        {
            assert!(key.found_by(typed), "{typed} in {key:?}");
        }
        assert!(!key.found_by("changle"), "pinyin is typed from the surname on");
        assert!(search_key("吕布").found_by("lü") && search_key("吕布").found_by("lv"));
        assert!(search_key("阿依古丽·买买提").found_by("古丽买"));
        assert!(search_key("John Smith").found_by("johns"));
    }

    #[test]
    fn units_and_venues_have_no_surname() {
        let key = search_key_of_words("曾家镇便民服务中心（2楼）");
        assert!(key.found_by("zengjiazhen") && key.found_by("中心"), "{key:?}");
        assert_eq!(search_key_of_words("单位").pinyin.split(' ').next(), Some("danwei"));
    }

    proptest! {
        #[test]
        fn any_text_has_a_key_of_bounded_size(name in any::<String>()) {
            let key = search_key(&name);
            prop_assert!(key.pinyin.split(' ').count() <= MOST_READINGS);
            prop_assert!(!key.pinyin.chars().any(is_han));
        }

        #[test]
        fn a_name_is_found_by_its_own_first_characters(name in "[单解查仇区朴曾万李王尉][一-龥]{1,3}", length in 1_usize..4) {
            let start: String = name.chars().take(length).collect();
            let (whole, _) = usual(&name);
            prop_assert!(search_key(&name).found_by(&start));
            prop_assert!(search_key(&name).found_by(&whole));
        }
    }
}
