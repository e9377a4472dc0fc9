//! xls, once [`super::compound`] has found that it fits into memory.

use super::collect::Collector;
use super::values::shown;
use crate::address::{Address, Area};
use crate::limits::Limits;
use crate::read_error::ReadError;
use crate::sheet::{Format, Workbook};
use calamine::{Dimensions, Reader, SheetType, SheetVisible, Xls, XlsError};
use std::io::Cursor;

pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Workbook, ReadError> {
    let mut file: Xls<Cursor<&[u8]>> = Xls::new(Cursor::new(bytes)).map_err(|error| refusal(&error))?;
    let sheets = file.sheets_metadata().to_vec();
    let mut collector = Collector::new(limits);
    for sheet in sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
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
        let merges = file.merge_cells_by_sheet_name(&sheet.name).map_err(|error| refusal(&error))?;
        collector.merges(merges.iter().map(area));
    }
    Ok(Workbook { format: Format::Xls, sheets: collector.finish() })
}

fn area(dimensions: &Dimensions) -> Area {
    let ((top, left), (bottom, right)) = (dimensions.start, dimensions.end);
    Area { first: Address::new(top, left), last: Address::new(bottom, right) }
}

fn refusal(error: &XlsError) -> ReadError {
    match error {
        XlsError::Password => ReadError::Password,
        _ => ReadError::Damaged { format: Format::Xls },
    }
}
