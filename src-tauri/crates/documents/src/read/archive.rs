//! The zip around xlsx and ods: what is in it, and whether it unpacks to something sane.

use crate::limits::Limits;
use crate::read_error::{Content, ReadError};
use crate::sheet::Format;
use quick_xml::events::Event;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// A file that unpacks to less than this is harmless at any ratio.
const HARMLESS_BYTES: u64 = 8 << 20;
/// What closes the cells of a sheet, whatever prefix its names have.
const AFTER_CELLS: &[u8] = b"sheetData>";

/// Unpacked parts by their names in small letters; of a sheet only what follows its cells.
pub(super) type Parts = BTreeMap<String, Vec<u8>>;

/// What an archive is.
pub(super) enum Package {
    /// A workbook of Excel, with the parts that say which cells are merged.
    Xlsx(Parts),
    /// An `OpenDocument` spreadsheet, with its content unpacked.
    Ods(Vec<u8>),
    /// Something else.
    Other(Content),
}

/// Looks into an archive. Every part is unpacked once to be counted: sizes that an archive states can lie.
pub(super) fn opened(bytes: &[u8], limits: &Limits) -> Result<Package, ReadError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged(bytes))?;
    let names: Vec<String> = archive.file_names().flatten().map(|name| name.to_lowercase()).collect();
    let mut package = kind(&names);
    let limit = limits.unpacked_bytes.min(HARMLESS_BYTES.max(limits.unpacked_ratio * bytes.len() as u64));
    let mut allowance = limit;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|error| refusal(&error, bytes))?;
        let name = part.name().map(|name| name.to_lowercase()).unwrap_or_default();
        let mut unpacked = Vec::new();
        part.by_ref().take(allowance + 1).read_to_end(&mut unpacked).map_err(|_| damaged(bytes))?;
        let left = allowance.checked_sub(unpacked.len() as u64);
        allowance = left.ok_or(ReadError::UnpacksTooLarge { limit })?;
        package.keep(name, unpacked)?;
    }
    Ok(package)
}

impl Package {
    /// Keeps a part that the readers need beside the archive.
    fn keep(&mut self, name: String, mut part: Vec<u8>) -> Result<(), ReadError> {
        match self {
            Self::Ods(content) if name == "content.xml" => *content = part,
            Self::Xlsx(_) if name.ends_with("sharedstrings.xml") && states_too_many_strings(&part) => {
                return Err(ReadError::Damaged { format: Format::Xlsx });
            }
            Self::Xlsx(parts) if name.ends_with("workbook.xml") || name.ends_with("workbook.xml.rels") => {
                parts.insert(name, part);
            }
            Self::Xlsx(parts) if name.contains("worksheets/") => {
                let end = part.windows(AFTER_CELLS.len()).rposition(|window| window == AFTER_CELLS);
                parts.insert(name, part.split_off(end.unwrap_or(part.len())));
            }
            _ => (),
        }
        Ok(())
    }
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
        Package::Xlsx(Parts::new())
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
