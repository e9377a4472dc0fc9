//! ods, once [`super::ods_scan`] has found that it is whole and fits into memory.

use super::collect::Collector;
use super::ods_scan::scan;
use super::values::shown;
use crate::address::Address;
use crate::limits::Limits;
use crate::read_error::ReadError;
use crate::sheet::{Format, Workbook};
use calamine::{Ods, OdsError, Reader, SheetVisible};
use std::io::Cursor;

pub(super) fn read(bytes: &[u8], content: &[u8], limits: &Limits) -> Result<Workbook, ReadError> {
    let scanned = scan(content, limits);
    // An encrypted content is no XML at all; the manifest, which the parser reads first, tells the two apart.
    if scanned.is_err() && is_encrypted(bytes) {
        return Err(ReadError::Password);
    }
    let merges = scanned?;
    let mut file: Ods<Cursor<&[u8]>> = Ods::new(Cursor::new(bytes)).map_err(|error| refusal(&error))?;
    let sheets = file.sheets_metadata().to_vec();
    let mut collector = Collector::new(limits);
    for (place, sheet) in sheets.iter().enumerate() {
        collector.sheet(&sheet.name, sheet.visible != SheetVisible::Visible)?;
        let range = file.worksheet_range(&sheet.name).map_err(|error| refusal(&error))?;
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let below = u32::try_from(row).unwrap_or(u32::MAX);
            let right = u32::try_from(column).unwrap_or(u32::MAX);
            let (text, kind) = shown(value.clone());
            collector.cell(
                Address::new(top.saturating_add(below), left.saturating_add(right)),
                text,
                kind,
            )?;
        }
        collector.merges(merges.get(place).into_iter().flatten().copied());
    }
    Ok(Workbook { format: Format::Ods, sheets: collector.finish() })
}

fn is_encrypted(bytes: &[u8]) -> bool {
    matches!(Ods::new(Cursor::new(bytes)), Err(OdsError::Password))
}

fn refusal(error: &OdsError) -> ReadError {
    match error {
        OdsError::Password => ReadError::Password,
        _ => ReadError::Damaged { format: Format::Ods },
    }
}
