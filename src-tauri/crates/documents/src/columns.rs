//! Which column holds which field: guessed from the header and the values, corrected by a person.

use crate::table::Table;
use crate::table_header::HeaderKeys;
use identity::text::without_spaces;
use std::collections::{BTreeMap, BTreeSet};

/// Below this confidence (of 100) a column is left for a person to name.
pub const LEAST_CONFIDENCE: u8 = 35;
/// How many rows are looked at.
const ROWS_TO_JUDGE: usize = 50;
/// Fewer values than this prove nothing.
const LEAST_VALUES: usize = 3;

/// A field a table may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldSpec {
    /// Its name in the code.
    pub key: &'static str,
    /// What headers call it, the usual word first: without spaces, signs and brackets, in small letters.
    pub synonyms: &'static [&'static str],
    /// What its values look like: an example with digits stands for every text of the same shape, one without for itself.
    pub examples: &'static [&'static str],
}

/// One guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guess {
    /// Counted from 0.
    pub column: u32,
    /// 1 to 100; 100 is the very word, or a person's choice.
    pub confidence: u8,
}

/// Which column holds which field, by the field's key. A column holds one field at most.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mapping {
    /// The guesses and choices.
    pub columns: BTreeMap<&'static str, Guess>,
}

impl Mapping {
    /// The column of a field.
    #[must_use]
    pub fn column(&self, key: &str) -> Option<u32> {
        self.columns.get(key).map(|guess| guess.column)
    }

    /// A person's choice: this field is in that column (and no other field is), or nowhere.
    pub fn assign(&mut self, key: &'static str, column: Option<u32>) {
        self.columns.remove(key);
        if let Some(column) = column {
            self.columns.retain(|_, guess| guess.column != column);
            self.columns.insert(key, Guess { column, confidence: 100 });
        }
    }

    /// Columns of a table that hold none of the fields.
    #[must_use]
    pub fn unused(&self, table: &Table<'_>) -> Vec<u32> {
        let used: BTreeSet<u32> = self.columns.values().map(|guess| guess.column).collect();
        table.header.iter().map(|cell| cell.address.column).filter(|column| !used.contains(column)).collect()
    }
}

/// Guesses the columns of a table: the surest pair of field and column first.
#[must_use]
pub fn guess_columns(table: &Table<'_>, fields: &[FieldSpec]) -> Mapping {
    let mut pairs = Vec::new();
    let examples: Vec<Vec<String>> =
        fields.iter().map(|field| field.examples.iter().map(|example| shape(example)).collect()).collect();
    for cell in &table.header {
        let keys = HeaderKeys::of(&cell.parts);
        let shapes = shapes(table, cell.address.column);
        for (place, (field, examples)) in fields.iter().zip(&examples).enumerate() {
            let confidence = confidence(&shapes, examples, keys.likeness(field));
            if confidence >= LEAST_CONFIDENCE {
                pairs.push((confidence, place, field.key, cell.address.column));
            }
        }
    }
    // Equal confidence goes to the field named first and the column furthest left.
    pairs.sort_by_key(|(confidence, place, _, column)| (u8::MAX - confidence, *place, *column));
    let mut mapping = Mapping::default();
    let mut taken = BTreeSet::new();
    for (confidence, _, key, column) in pairs {
        if !mapping.columns.contains_key(key) && taken.insert(column) {
            mapping.columns.insert(key, Guess { column, confidence });
        }
    }
    mapping
}

/// What the first values of a column look like.
fn shapes(table: &Table<'_>, column: u32) -> Vec<String> {
    let texts = table.rows.iter().take(ROWS_TO_JUDGE).map(|row| row.text(column));
    texts.filter(|text| !text.is_empty()).map(shape).collect()
}

fn confidence(shapes: &[String], examples: &[String], likeness: u8) -> u8 {
    if likeness == 100 || examples.is_empty() {
        return likeness;
    }
    let resembling = shapes.iter().filter(|shape| examples.contains(shape)).count();
    // The values alone tell a sex or an ID number, but less surely than a word above them.
    if shapes.len() < LEAST_VALUES || resembling * 5 < shapes.len() * 4 {
        return likeness;
    }
    if likeness == 0 { 40 } else { (likeness + 15).min(99) }
}

/// Digits become 0 where a text has any; a text without digits is its own shape.
fn shape(text: &str) -> String {
    without_spaces(text)
        .chars()
        .map(|character| if character.is_ascii_digit() { '0' } else { character })
        .collect()
}
