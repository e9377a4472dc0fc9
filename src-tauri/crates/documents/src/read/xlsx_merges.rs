//! Which cells of an xlsx file are merged. That stands behind the cells of a sheet, so only the end of a sheet is read again.

use super::archive::Parts;
use crate::address::{Address, Area};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;

/// The merged areas by the name of the sheet. What cannot be read is left out: it only costs a guess at the header.
pub(super) fn merges(parts: &Parts) -> BTreeMap<String, Vec<Area>> {
    let part = |ending: &str| parts.iter().find(|(name, _)| name.ends_with(ending)).map(|(_, part)| part);
    let (Some(workbook), Some(relations)) = (part("workbook.xml"), part("workbook.xml.rels")) else {
        return BTreeMap::new();
    };
    let targets: BTreeMap<String, String> =
        elements(relations, "Relationship", &["Id", "Target"]).into_iter().collect();
    let sheets = elements(workbook, "sheet", &["id", "name"]);
    sheets
        .into_iter()
        .filter_map(|(id, name)| {
            let target = targets.get(&id)?.to_lowercase();
            let end = target.rsplit('/').next()?;
            let part =
                parts.iter().find(|(name, _)| name.rsplit('/').next() == Some(end)).map(|(_, part)| part)?;
            let areas = elements(part, "mergeCell", &["ref", "ref"])
                .into_iter()
                .filter_map(|(area, _)| self::area(&area));
            Some((name, areas.collect()))
        })
        .collect()
}

/// Two attributes of every element of a name, whatever prefixes they have.
fn elements(part: &[u8], element: &str, [first, second]: &[&str; 2]) -> Vec<(String, String)> {
    let mut xml = Reader::from_reader(part);
    // The end of a sheet begins in the middle of a tag that was opened long before.
    xml.config_mut().check_end_names = false;
    xml.config_mut().allow_unmatched_ends = true;
    let (mut buffer, mut found) = (Vec::new(), Vec::new());
    loop {
        match xml.read_event_into(&mut buffer) {
            Ok(Event::Start(tag) | Event::Empty(tag)) if tag.local_name().as_ref() == element => {
                found.extend(attribute(&tag, first).zip(attribute(&tag, second)));
            }
            Ok(Event::Eof) | Err(_) => return found,
            Ok(_) => (),
        }
        buffer.clear();
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    quick_xml::escape::unescape(&found.value).ok().map(std::borrow::Cow::into_owned)
}

/// An area such as `A1:J1`.
fn area(text: &str) -> Option<Area> {
    let (first, last) = text.split_once(':')?;
    Some(Area { first: address(first)?, last: address(last)? })
}

fn address(text: &str) -> Option<Address> {
    let letters = text.find(|character: char| character.is_ascii_digit())?;
    let (letters, digits) = text.split_at(letters);
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        let place = letter.is_ascii_uppercase().then(|| u32::from(letter - b'A') + 1)?;
        column.checked_mul(26)?.checked_add(place)
    });
    Some(Address::new(digits.parse::<u32>().ok()?.checked_sub(1)?, column?.checked_sub(1)?))
}
