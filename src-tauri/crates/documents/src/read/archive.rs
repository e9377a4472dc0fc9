//! The zip around xlsx and ods: what is in it, and whether it unpacks to something sane.

use crate::limits::Limits;
use crate::read_error::{Content, ReadError};
use crate::sheet::Format;
use quick_xml::events::Event;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// A file that unpacks to less than this is harmless at any ratio.
const HARMLESS_BYTES: u64 = 8 << 20;

/// What an archive is.
pub(super) enum Package {
    /// A workbook of Excel.
    Xlsx,
    /// An `OpenDocument` spreadsheet, with its content unpacked.
    Ods(Vec<u8>),
    /// Something else.
    Other(Content),
}

/// Looks into an archive. Every part is unpacked once, only to be counted: sizes that an archive states can lie.
pub(super) fn opened(bytes: &[u8], limits: &Limits) -> Result<Package, ReadError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged(bytes))?;
    let names: Vec<String> = archive.file_names().flatten().map(|name| name.to_lowercase()).collect();
    let package = kind(&names);
    let mut allowance =
        limits.unpacked_bytes.min(HARMLESS_BYTES.max(limits.unpacked_ratio * bytes.len() as u64));
    let limit = allowance;
    let mut content = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|error| refusal(&error, bytes))?;
        let name = part.name().map(|name| name.to_lowercase()).unwrap_or_default();
        let unpacked = match name.as_str() {
            "content.xml" if matches!(package, Package::Ods(_)) => {
                content.clear();
                unpack(&mut part, allowance, &mut content)
            }
            _ if name.ends_with("sharedstrings.xml") => {
                let mut strings = Vec::new();
                let size = unpack(&mut part, allowance, &mut strings);
                if states_too_many_strings(&strings) {
                    return Err(ReadError::Damaged { format: Format::Xlsx });
                }
                size
            }
            _ => std::io::copy(&mut part.by_ref().take(allowance + 1), &mut std::io::sink()),
        };
        let size = unpacked.map_err(|_| damaged(bytes))?;
        allowance = allowance.checked_sub(size).ok_or(ReadError::UnpacksTooLarge { limit })?;
    }
    Ok(if let Package::Ods(_) = package { Package::Ods(content) } else { package })
}

fn unpack(part: &mut impl Read, allowance: u64, into: &mut Vec<u8>) -> std::io::Result<u64> {
    part.by_ref().take(allowance + 1).read_to_end(into).map(|size| size as u64)
}

fn kind(names: &[String]) -> Package {
    let has = |name: &str| names.iter().any(|other| other == name);
    let has_under = |folder: &str| names.iter().any(|other| other.starts_with(folder));
    if has("xl/workbook.bin") {
        Package::Other(Content::Xlsb)
    } else if has_under("word/") {
        Package::Other(Content::TextDocument)
    } else if has_under("ppt/") {
        Package::Other(Content::Slides)
    } else if has("[content_types].xml") {
        Package::Xlsx
    } else if has("content.xml") && has("mimetype") {
        Package::Ods(Vec::new())
    } else {
        Package::Other(Content::Archive)
    }
}

/// The parser makes room for as many shared strings as the part states, so a lie there would exhaust the memory. Each
/// string takes several bytes.
fn states_too_many_strings(part: &[u8]) -> bool {
    let mut xml = quick_xml::Reader::from_reader(part);
    let mut buffer = Vec::new();
    loop {
        match xml.read_event_into(&mut buffer) {
            Ok(Event::Start(element)) if element.local_name().as_ref() == "sst" => {
                return element.attributes().flatten().any(|attribute| {
                    let is_count = attribute.key.local_name().as_ref() == "uniqueCount";
                    let count = attribute.value.trim().trim_start_matches('+').parse::<u64>();
                    is_count && count.is_ok_and(|count| count > part.len() as u64)
                });
            }
            Ok(Event::Eof) | Err(_) => return false,
            Ok(_) => buffer.clear(),
        }
    }
}

fn refusal(error: &ZipError, bytes: &[u8]) -> ReadError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => ReadError::Password,
        _ => damaged(bytes),
    }
}

/// A damaged archive is called what its first part suggests: an ods file begins with its type.
fn damaged(bytes: &[u8]) -> ReadError {
    let start = bytes.get(..200.min(bytes.len())).unwrap_or_default();
    let is_ods = start.windows(12).any(|window| window == b"opendocument");
    ReadError::Damaged { format: if is_ods { Format::Ods } else { Format::Xlsx } }
}
