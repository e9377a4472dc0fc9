//! Names: the columns by which people, places and courses are found, whatever was typed.

use crate::store::Conditions;
use identity::name::{NameError, checked};
use identity::order::{by_pinyin, by_strokes};
use identity::reading::{SearchKey, search_key, search_key_of_words, search_query};
use journal::Value;

/// Whether a row is found by the typed key `?`: by characters anywhere, by pinyin and initials from the start of a reading.
pub(crate) const FOUND: &str = "
    instr(name_key, ?) > 0 OR instr(' ' || pinyin, ' ' || ?) > 0 OR instr(' ' || initials, ' ' || ?) > 0";

/// Whether a row that is no person is found by the typed key `?`: pinyin and initials count from anywhere, because people
/// leave out what every name begins with (纪委 for 县纪委).
pub(crate) const FOUND_IN_WORDS: &str =
    "instr(name_key, ?) > 0 OR instr(pinyin, ?) > 0 OR instr(initials, ?) > 0";

/// How close a name comes to the typed key `?`, 0 being exactly it; what begins with it ranks before what contains it.
pub(crate) const CLOSENESS: &str = "
    CASE
        WHEN name_key = ? THEN 0
        WHEN instr(name_key, ?) = 1 THEN 1
        WHEN instr(' ' || initials || ' ', ' ' || ? || ' ') > 0 THEN 2
        WHEN instr(' ' || pinyin, ' ' || ?) > 0 OR instr(' ' || initials, ' ' || ?) > 0 THEN 3
        ELSE 4
    END";

/// What was typed, in the form of the keys.
#[must_use]
pub fn key(typed: &str) -> String {
    search_query(typed)
}

/// A person's name as it is kept: as typed, without space around it, if it can be a name at all.
pub fn kept(typed: &str) -> Result<String, NameError> {
    checked(typed).map(|_| typed.trim().to_owned())
}

/// Narrows a list of people to what was typed: by name, or contained in one of the columns. Nothing typed narrows nothing.
pub(crate) fn filter(conditions: &mut Conditions, typed: &str, columns: &[&str]) {
    narrow(conditions, typed, FOUND, columns);
}

/// The same for a list of anything else.
pub(crate) fn filter_words(conditions: &mut Conditions, typed: &str, columns: &[&str]) {
    narrow(conditions, typed, FOUND_IN_WORDS, columns);
}

fn narrow(conditions: &mut Conditions, typed: &str, found: &str, columns: &[&str]) {
    let typed = typed.trim();
    if typed.is_empty() {
        return;
    }
    let contained = columns.iter().map(|column| (format!("instr({column}, ?) > 0"), typed.to_owned()));
    let by_name = Some((found.to_owned(), key(typed))).filter(|(_, key)| !key.is_empty());
    conditions.and_any(&by_name.into_iter().chain(contained).collect::<Vec<_>>());
}

/// The columns `name_key`, `pinyin`, `initials`, `by_pinyin` and `by_strokes` of a person's name.
pub(crate) fn of_person(name: &str) -> Vec<Value> {
    let mut columns = columns(search_key(name));
    columns.extend([by_pinyin(name), by_strokes(name)].map(Value::Text));
    columns
}

/// The columns `name_key`, `pinyin` and `initials` of anything else.
pub(crate) fn of_words(text: &str) -> Vec<Value> {
    columns(search_key_of_words(text))
}

fn columns(key: SearchKey) -> Vec<Value> {
    [key.hanzi, key.pinyin, key.initials].map(Value::Text).into()
}
