//! xlsx, cell by cell, so that one stray cell in the last corner costs nothing.

use super::archive::Parts;
use super::collect::Collector;
use super::values::shown;
use super::xlsx_merges::merges;
use crate::address::Address;
use crate::limits::Limits;
use crate::read_error::ReadError;
use crate::sheet::{Format, Workbook};
use calamine::{Data, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::io::Cursor;

pub(super) fn read(bytes: &[u8], parts: &Parts, limits: &Limits) -> Result<Workbook, ReadError> {
    let mut file: Xlsx<Cursor<&[u8]>> = Xlsx::new(Cursor::new(bytes)).map_err(|error| refusal(&error))?;
    let sheets = file.sheets_metadata().to_vec();
    let mut merges = merges(parts);
    let mut collector = Collector::new(limits);
    for sheet in sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        collector.sheet(&sheet.name, sheet.visible != SheetVisible::Visible)?;
        let mut cells = file.worksheet_cells_reader(&sheet.name).map_err(|error| refusal(&error))?;
        while let Some(cell) = cells.next_cell().map_err(|error| refusal(&error))? {
            let (row, column) = cell.get_position();
            let (text, kind) = shown(Data::from(cell.get_value().clone()));
            collector.cell(Address::new(row, column), text, kind)?;
        }
        drop(cells);
        collector.merges(merges.remove(&sheet.name).unwrap_or_default());
    }
    Ok(Workbook { format: Format::Xlsx, sheets: collector.finish() })
}

fn refusal(error: &XlsxError) -> ReadError {
    match error {
        XlsxError::Password => ReadError::Password,
        _ => ReadError::Damaged { format: Format::Xlsx },
    }
}
