//! The container around xls: what is in it, and whether its sheets fit into memory.
//!
//! The parser lays every sheet out as a full rectangle, so two cells in opposite corners would ask for 128 GB. The records
//! are walked first, the same way the parser walks them.

use crate::limits::Limits;
use crate::read_error::{Content, ReadError};
use crate::sheet::Format;
use cfb::CompoundFile;
use std::io::{Cursor, Read};

/// Cells of the rectangle around a sheet for every cell allowed to be filled.
const SPARSENESS: u64 = 4;
/// The largest sheet that xls knows: what a file may state without meaning harm.
const WHOLE_SHEET: u64 = 65_536 * 256;

const BOUND_SHEET: u16 = 0x0085;
const BEGIN: u16 = 0x0809;
const END: u16 = 0x000A;
const DIMENSIONS: u16 = 0x0200;
const MANY_NUMBERS: u16 = 0x00BD;
/// Formula, number, label, truth or error, formula text, number (RK), rich label, label by index, many numbers.
const CELLS: [u16; 9] = [0x0006, 0x0203, 0x0204, 0x0205, 0x0207, 0x027E, 0x00D6, 0x00FD, MANY_NUMBERS];

/// What a compound file is.
pub(super) enum Compound {
    /// A workbook of Excel 97–2003.
    Xls,
    /// Something else.
    Other(Content),
}

/// Looks into a compound file.
pub(super) fn opened(bytes: &[u8], limits: &Limits) -> Result<Compound, ReadError> {
    let damaged = |_| ReadError::Damaged { format: Format::Xls };
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(damaged)?;
    if file.exists("/EncryptedPackage") {
        return Err(ReadError::Password);
    }
    if file.exists("/WordDocument") {
        return Ok(Compound::Other(Content::TextDocument));
    }
    if file.exists("/PowerPoint Document") {
        return Ok(Compound::Other(Content::Slides));
    }
    let Some(name) = ["/Workbook", "/Book"].into_iter().find(|name| file.exists(name)) else {
        return Ok(Compound::Other(Content::Unknown));
    };
    let mut records = Vec::new();
    let stream = file.open_stream(name).map_err(damaged)?;
    stream.take(bytes.len() as u64).read_to_end(&mut records).map_err(damaged)?;
    check_size(&records, limits)?;
    Ok(Compound::Xls)
}

fn check_size(stream: &[u8], limits: &Limits) -> Result<(), ReadError> {
    let mut area = 0;
    let mut sheets = 0;
    for (_, data) in records(stream, 0).filter(|(kind, _)| *kind == BOUND_SHEET) {
        sheets += 1;
        if sheets > limits.sheets {
            return Err(ReadError::TooManySheets { sheets, limit: limits.sheets });
        }
        area += sheet_area(records(stream, number(data, 0) | number(data, 2) << 16));
        if area > SPARSENESS * limits.cells as u64 {
            return Err(ReadError::TooManyCells { limit: limits.cells });
        }
    }
    let states_the_impossible =
        records(stream, 0).any(|(kind, data)| kind == DIMENSIONS && stated_area(data) > WHOLE_SHEET);
    if states_the_impossible { Err(ReadError::Damaged { format: Format::Xls }) } else { Ok(()) }
}

/// Cells of the rectangle from A1 to the last filled row and column of a sheet. Charts inside it are passed over.
fn sheet_area<'a>(records: impl Iterator<Item = (u16, &'a [u8])>) -> u64 {
    let (mut depth, mut rows, mut columns) = (0_u32, 0, 0);
    for (kind, data) in records {
        match kind {
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            _ if depth <= 1 && CELLS.contains(&kind) => {
                rows = rows.max(number(data, 0) + 1);
                columns = columns.max(number(data, 2) + 1);
                if kind == MANY_NUMBERS {
                    columns = columns.max(number(data, data.len().saturating_sub(2)) + 1);
                }
            }
            _ => (),
        }
    }
    rows as u64 * columns as u64
}

/// The size a sheet states: rows as 2 or 4 bytes, depending on the version.
fn stated_area(data: &[u8]) -> u64 {
    let (rows, columns) = if data.len() >= 14 {
        (number(data, 4) | number(data, 6) << 16, number(data, 10))
    } else {
        (number(data, 2), number(data, 6))
    };
    rows as u64 * columns as u64
}

/// Kind and data of every record from an offset on.
fn records(stream: &[u8], offset: usize) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = stream.get(offset..).unwrap_or_default();
    std::iter::from_fn(move || {
        let (header, after) = rest.split_at_checked(4)?;
        let kind = u16::try_from(number(header, 0)).unwrap_or_default();
        let (data, next) = after.split_at_checked(number(header, 2))?;
        rest = next;
        Some((kind, data))
    })
}

/// Two bytes, the low one first; 0 where there are none.
fn number(data: &[u8], at: usize) -> usize {
    let byte = |at: usize| usize::from(data.get(at).copied().unwrap_or_default());
    byte(at) | byte(at + 1) << 8
}
