//! xlsx, cell by cell, so that one stray cell in the last corner costs nothing. One core parses, another collects.

use super::archive::Parts;
use super::collect::Collector;
use super::values::shown;
use super::xlsx_merges::merges;
use crate::address::Address;
use crate::limits::Limits;
use crate::read_error::ReadError;
use crate::sheet::{Format, Workbook};
use calamine::{Cell, Data, DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxCellReader, XlsxError};
use std::io::Cursor;
use std::panic::resume_unwind;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::scope;

/// How many cells are handed over at once, and how many of these handfuls may wait.
const HANDFUL: usize = 1_024;
const WAITING: usize = 8;

pub(super) fn read(bytes: &[u8], parts: &Parts, limits: &Limits) -> Result<Workbook, ReadError> {
    let mut file: Xlsx<Cursor<&[u8]>> = Xlsx::new(Cursor::new(bytes)).map_err(|error| refusal(&error))?;
    let sheets = file.sheets_metadata().to_vec();
    let mut merges = merges(parts);
    let mut collector = Collector::new(limits);
    for sheet in sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        collector.sheet(&sheet.name, sheet.visible != SheetVisible::Visible)?;
        let mut cells = file.worksheet_cells_reader(&sheet.name).map_err(|error| refusal(&error))?;
        scope(|threads| {
            let (parsed, collected) = sync_channel::<Vec<Cell<DataRef<'_>>>>(WAITING);
            let collecting = threads.spawn(|| collect(collected, &mut collector));
            let end = parse(&mut cells, parsed);
            // What a collector refuses is further up than where the parser stopped.
            collecting.join().unwrap_or_else(|panic| resume_unwind(panic))?;
            end
        })?;
        drop(cells);
        collector.merges(merges.remove(&sheet.name).unwrap_or_default());
    }
    Ok(Workbook { format: Format::Xlsx, sheets: collector.finish() })
}

/// Hands over the cells of a sheet by the handful, until nobody takes them any more.
fn parse<'a>(
    cells: &mut XlsxCellReader<'a, Cursor<&[u8]>>,
    parsed: SyncSender<Vec<Cell<DataRef<'a>>>>,
) -> Result<(), ReadError> {
    let mut handful = Vec::with_capacity(HANDFUL);
    while let Some(cell) = cells.next_cell().map_err(|error| refusal(&error))? {
        handful.push(cell);
        if handful.len() == HANDFUL
            && parsed.send(std::mem::replace(&mut handful, Vec::with_capacity(HANDFUL))).is_err()
        {
            return Ok(());
        }
    }
    // Where it is not taken, why is said by whoever did not.
    let _ = parsed.send(handful);
    Ok(())
}

fn collect(
    collected: Receiver<Vec<Cell<DataRef<'_>>>>,
    collector: &mut Collector<'_>,
) -> Result<(), ReadError> {
    for cell in collected.into_iter().flatten() {
        let (row, column) = cell.get_position();
        let (text, kind) = shown(Data::from(cell.get_value().clone()));
        collector.cell(Address::new(row, column), unescaped(text), kind)?;
    }
    Ok(())
}

/// What XML cannot hold is written `_x000D_`, and an underscore before such a code `_x005F_`.
fn unescaped(text: String) -> String {
    if !text.contains("_x") {
        return text;
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("_x") {
        plain.push_str(before);
        let code = after.get(..4).filter(|_| after.get(4..5) == Some("_"));
        let sign = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        if let Some(sign) = sign.filter(|sign| sign.is_control() || *sign == '_') {
            plain.push(sign);
            rest = after.get(5..).unwrap_or_default();
        } else {
            plain.push_str("_x");
            rest = after;
        }
    }
    plain.push_str(rest);
    plain
}

fn refusal(error: &XlsxError) -> ReadError {
    match error {
        XlsxError::Password => ReadError::Password,
        _ => ReadError::Damaged { format: Format::Xlsx },
    }
}
