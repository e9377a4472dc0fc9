//! Where the header of a sheet is, and how like a field's name a header is.

use crate::address::Address;
use crate::columns::FieldSpec;
use crate::sheet::{CellKind, Sheet, SheetRow};
use crate::table::HeaderCell;
use identity::text::without_spaces;
use std::collections::BTreeSet;

/// How many filled rows may stand above the header and in it.
const ROWS_TO_SEARCH: usize = 30;
/// A header at least this like a field's name (of 100) counts as that field.
const CLEARLY_ALIKE: u8 = 50;

/// A header found: its cells, and which of the sheet's filled rows it takes.
pub(crate) struct Header {
    pub(crate) cells: Vec<HeaderCell>,
    /// Place among the filled rows, not the row's number.
    pub(crate) first: usize,
    pub(crate) lines: usize,
}

/// The line, or the two lines, that name most of the fields. Where none names two of them, the first line of nothing but
/// text with something below it.
pub(crate) fn find(sheet: &Sheet, fields: &[FieldSpec]) -> Option<Header> {
    let enough = fields.len().min(2);
    let mut best: Option<(usize, Header)> = None;
    for first in 0..sheet.rows.len().min(ROWS_TO_SEARCH) {
        for lines in [1, 2] {
            let Some(rows) = sheet.rows.get(first..first + lines) else { continue };
            if lines == 2 && !could_be_second_line(rows) {
                continue;
            }
            let header = Header { cells: cells(sheet, rows), first, lines };
            let named = named_fields(&header.cells, fields);
            // One line is preferred where a second names nothing new.
            if named >= enough && named > 0 && best.as_ref().is_none_or(|(most, _)| named > *most) {
                best = Some((named, header));
            }
        }
    }
    // Of equals, the line itself, not the pair of it with a title above.
    best.map(|(_, header)| without_title(sheet, header, fields)).or_else(|| first_line_of_text(sheet))
}

/// The header whose last line is in this row, together with the line above where the two name more fields than it alone.
pub(crate) fn at(sheet: &Sheet, row: u32, fields: &[FieldSpec]) -> Option<Header> {
    let last = sheet.rows.binary_search_by_key(&row, |row| row.row).ok()?;
    let alone = Header { cells: cells(sheet, sheet.rows.get(last..=last)?), first: last, lines: 1 };
    let first = last.saturating_sub(1);
    match sheet.rows.get(first..=last) {
        Some(rows) if could_be_second_line(rows) => {
            let both = Header { cells: cells(sheet, rows), first, lines: 2 };
            let names_more = named_fields(&both.cells, fields) > named_fields(&alone.cells, fields);
            Some(if names_more { both } else { alone })
        }
        _ => Some(alone),
    }
}

fn without_title(sheet: &Sheet, header: Header, fields: &[FieldSpec]) -> Header {
    let second = header.first + 1;
    match sheet.rows.get(second..=second) {
        Some(rows) if header.lines == 2 => {
            let alone = cells(sheet, rows);
            if named_fields(&alone, fields) < named_fields(&header.cells, fields) {
                return header;
            }
            Header { cells: alone, first: second, lines: 1 }
        }
        _ => header,
    }
}

fn first_line_of_text(sheet: &Sheet) -> Option<Header> {
    let is_text =
        |row: &SheetRow| row.cells.len() > 1 && row.cells.iter().all(|cell| cell.kind == CellKind::Text);
    let first = sheet.rows.iter().take(ROWS_TO_SEARCH).position(is_text)?;
    let rows = sheet.rows.get(first..=first)?;
    (sheet.rows.len() > first + 1).then(|| Header { cells: cells(sheet, rows), first, lines: 1 })
}

/// A second line of a header stands directly below the first and is all text.
fn could_be_second_line(rows: &[SheetRow]) -> bool {
    match rows {
        [upper, lower] => {
            lower.row == upper.row + 1 && lower.cells.iter().all(|cell| cell.kind == CellKind::Text)
        }
        _ => false,
    }
}

fn named_fields(cells: &[HeaderCell], fields: &[FieldSpec]) -> usize {
    let keys: Vec<HeaderKeys> = cells.iter().map(|cell| HeaderKeys::of(&cell.parts)).collect();
    let is_named = |field: &&FieldSpec| keys.iter().any(|keys| keys.likeness(field) >= CLEARLY_ALIKE);
    fields.iter().filter(is_named).count()
}

/// The cells of a header of one or two lines; the text of a merged cell belongs to all its columns.
fn cells(sheet: &Sheet, rows: &[SheetRow]) -> Vec<HeaderCell> {
    let columns: BTreeSet<u32> =
        rows.iter().flat_map(|row| &row.cells).map(|cell| cell.address.column).collect();
    let Some(lowest) = rows.last() else { return Vec::new() };
    let header = columns.into_iter().map(|column| {
        let mut parts: Vec<String> = Vec::new();
        for (place, row) in rows.iter().enumerate() {
            let below = rows.get(place + 1);
            let text = Some(row.text(column)).filter(|text| !text.is_empty());
            let text = text.or_else(|| group_above(sheet, row, below?, column));
            if let Some(text) = text.map(tidy).filter(|text| parts.last() != Some(text)) {
                parts.push(text);
            }
        }
        HeaderCell { address: Address::new(lowest.row, column), parts }
    });
    header.collect()
}

/// The text of the group that a column of the lower line belongs to: of the merged cell above it, or, where the file knows
/// no merged cells, of the nearest text to the left in the upper line that has a text below it as well.
fn group_above<'a>(sheet: &Sheet, upper: &'a SheetRow, lower: &SheetRow, column: u32) -> Option<&'a str> {
    let here = Address::new(upper.row, column);
    if let Some(area) = sheet.merges.iter().find(|area| area.contains(here)) {
        return Some(upper.text(area.first.column)).filter(|text| !text.is_empty());
    }
    let group = upper.cells.iter().rev().find(|cell| cell.address.column < column)?;
    let is_group = !lower.text(group.address.column).is_empty() && !lower.text(column).is_empty();
    (is_group && sheet.merges.is_empty()).then(|| group.text.trim())
}

/// A header without the spaces and line breaks that only make it look even.
fn tidy(text: &str) -> String {
    without_spaces(text)
}

/// A header in the form that is compared: all its lines together, and the last alone.
pub(crate) struct HeaderKeys {
    whole: String,
    last: String,
}

impl HeaderKeys {
    pub(crate) fn of(parts: &[String]) -> Self {
        Self {
            whole: header_key(&parts.concat()),
            last: parts.last().map(|part| header_key(part)).unwrap_or_default(),
        }
    }

    /// How like a field's name the header is, 0 to 100: 100 is one of its very words, less when only part of it.
    pub(crate) fn likeness(&self, field: &FieldSpec) -> u8 {
        let alike = |synonym: &&str| shared(&self.whole, synonym).max(shared(&self.last, synonym));
        field.synonyms.iter().map(alike).max().unwrap_or_default()
    }
}

/// What of a header is compared: no brackets and what they hold, no signs, small letters.
pub(crate) fn header_key(text: &str) -> String {
    let mut depth = 0_u32;
    let mut key = String::new();
    for character in without_spaces(text).chars() {
        match character {
            '(' | '[' | '【' | '〔' => depth += 1,
            ')' | ']' | '】' | '〕' => depth = depth.saturating_sub(1),
            letter if depth == 0 && letter.is_alphanumeric() => key.extend(letter.to_lowercase()),
            _ => (),
        }
    }
    key
}

/// 100 for equal texts, else the share of the longer that the shorter (of two characters or more) makes up.
fn shared(one: &str, other: &str) -> u8 {
    let (length, other_length) = (one.chars().count(), other.chars().count());
    let (shorter, longer) = (length.min(other_length), length.max(other_length));
    if one == other && length > 0 {
        return 100;
    }
    if shorter < 2 || !(one.contains(other) || other.contains(one)) {
        return 0;
    }
    u8::try_from(95 * shorter / longer).unwrap_or(95)
}
