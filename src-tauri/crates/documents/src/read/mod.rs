//! Bytes in, cells out. What the bytes are decides, not the name of the file.

mod archive;
mod collect;
mod compound;
mod delimited;
mod ods;
mod ods_scan;
mod values;
mod xls;
mod xlsx;
mod xlsx_merges;

use crate::limits::Limits;
use crate::read_error::{Content, ReadError};
use crate::sheet::{Format, Workbook};
use archive::Package;
use compound::Compound;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Reads a spreadsheet. `file_name` only tells what its owner believes it to be: text under the name of a workbook is
/// refused, a workbook under any name is read.
pub fn read(bytes: &[u8], file_name: &str, limits: &Limits) -> Result<Workbook, ReadError> {
    let size = bytes.len() as u64;
    if size > limits.file_bytes {
        return Err(ReadError::FileTooLarge { bytes: size, limit: limits.file_bytes });
    }
    let extension = extension(file_name);
    let not_a_spreadsheet = |content| ReadError::NotASpreadsheet { extension: extension.clone(), content };
    match bytes {
        [] => Err(not_a_spreadsheet(Content::Empty)),
        [b'P', b'K', 3 | 5, 4 | 6, ..] => match archive::opened(bytes, limits)? {
            Package::Xlsx(parts) => guarded(Format::Xlsx, || xlsx::read(bytes, &parts, limits)),
            Package::Ods(content) => guarded(Format::Ods, || ods::read(bytes, &content, limits)),
            Package::Other(content) => Err(not_a_spreadsheet(content)),
        },
        [0xD0, 0xCF, 0x11, 0xE0, ..] => match guarded(Format::Xls, || compound::opened(bytes, limits))? {
            Compound::Xls => guarded(Format::Xls, || xls::read(bytes, limits)),
            Compound::Other(content) => Err(not_a_spreadsheet(content)),
        },
        _ => match foreign(bytes) {
            Some(content) => Err(not_a_spreadsheet(content)),
            None if matches!(extension.as_str(), "xlsx" | "xlsm" | "xls" | "xlt" | "et" | "ods") => {
                Err(not_a_spreadsheet(Content::Text))
            }
            None => delimited::read(bytes, limits),
        },
    }
}

/// Runs a foreign parser. They are built to return errors, and the checks before them keep them within memory; should one
/// panic over a damaged file all the same, the file is damaged, and the person's work goes on.
fn guarded<T>(format: Format, parse: impl FnOnce() -> Result<T, ReadError>) -> Result<T, ReadError> {
    catch_unwind(AssertUnwindSafe(parse)).unwrap_or(Err(ReadError::Damaged { format }))
}

fn extension(file_name: &str) -> String {
    match file_name.rsplit_once('.') {
        Some((_, extension)) if extension.chars().count() <= 8 => extension.to_lowercase(),
        _ => String::new(),
    }
}

/// What bytes are that belong to no spreadsheet, by how they begin.
fn foreign(bytes: &[u8]) -> Option<Content> {
    const BEGINNINGS: [(&[u8], Content); 8] = [
        (b"%PDF", Content::Pdf),
        (b"Rar!", Content::Archive),
        (b"7z\xBC\xAF", Content::Archive),
        (b"\x1F\x8B", Content::Archive),
        (b"\x89PNG", Content::Picture),
        (b"\xFF\xD8\xFF", Content::Picture),
        (b"GIF8", Content::Picture),
        (b"{\\rtf", Content::TextDocument),
    ];
    if let Some((_, content)) = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning)) {
        return Some(*content);
    }
    let start: Vec<u8> = bytes.iter().take(1024).map(u8::to_ascii_lowercase).collect();
    let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&start).trim_ascii_start();
    if start.starts_with(b"<!doctype") || start.starts_with(b"<html") || start.starts_with(b"<table") {
        return Some(Content::WebPage);
    }
    if start.starts_with(b"<?xml") {
        return Some(Content::Unknown);
    }
    // Text has no zero bytes, except UTF-16, which says so in its first two.
    let is_utf16 = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    (!is_utf16 && bytes.contains(&0)).then_some(Content::Unknown)
}
