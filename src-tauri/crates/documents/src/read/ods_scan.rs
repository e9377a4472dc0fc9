//! A first walk through an ods file's content: is it whole, how large is it once its repetitions are written out, and which
//! cells are merged. The parser writes repetitions out and waits for closing tags, so both must be known before.

use crate::address::{Address, Area};
use crate::limits::Limits;
use crate::read_error::ReadError;
use crate::sheet::Format;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Cells of the rectangle around the tables for every cell allowed to be filled.
const SPARSENESS: u64 = 4;

#[derive(Default)]
struct Scan {
    merges: Vec<Vec<Area>>,
    /// Where the next cell goes.
    row: u64,
    column: u64,
    /// How often the current row is repeated.
    repeats: u64,
    /// Of the current row: one past the last filled column.
    width: u64,
    /// Of the current table: one past the last filled row and column.
    height: u64,
    widest: u64,
    /// Of all tables, as rectangles and as rows of different width.
    area: u64,
    filled: u64,
}

/// The merged areas of every table, in order.
pub(super) fn scan(content: &[u8], limits: &Limits) -> Result<Vec<Vec<Area>>, ReadError> {
    let damaged = || ReadError::Damaged { format: Format::Ods };
    let most = SPARSENESS * limits.cells as u64;
    let mut xml = Reader::from_reader(content);
    xml.config_mut().expand_empty_elements = true;
    let (mut scan, mut buffer, mut depth) = (Scan::default(), Vec::new(), 0_u64);
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).map_err(|_| damaged())? {
            Event::Start(element) => {
                depth += 1;
                scan.start(&element, limits).ok_or_else(damaged)?;
            }
            Event::End(element) => {
                depth = depth.checked_sub(1).ok_or_else(damaged)?;
                scan.end(element.name().as_ref());
            }
            Event::Eof if depth == 0 => return Ok(scan.merges),
            Event::Eof => return Err(damaged()),
            _ => (),
        }
        if scan.area.saturating_add(scan.height.saturating_mul(scan.widest)) > most || scan.filled > most {
            return Err(ReadError::TooManyCells { limit: limits.cells });
        }
        if scan.merges.len() > limits.sheets {
            return Err(ReadError::TooManySheets { sheets: scan.merges.len(), limit: limits.sheets });
        }
    }
}

impl Scan {
    fn start(&mut self, element: &BytesStart<'_>, limits: &Limits) -> Option<()> {
        match element.name().as_ref() {
            "table:table" => {
                self.merges.push(Vec::new());
                (self.row, self.height, self.widest) = (0, 0, 0);
            }
            "table:table-row" => {
                self.repeats = number(element, "table:number-rows-repeated")?;
                (self.column, self.width) = (0, 0);
            }
            "table:table-cell" | "table:covered-table-cell" => self.cell(element)?,
            // Runs of spaces are stated as a number, too.
            "text:s" if number(element, "text:c")? > limits.cell_characters as u64 => return None,
            _ => (),
        }
        Some(())
    }

    fn cell(&mut self, element: &BytesStart<'_>) -> Option<()> {
        let repeats = number(element, "table:number-columns-repeated")?;
        let (rows, columns) =
            (number(element, "table:number-rows-spanned")?, number(element, "table:number-columns-spanned")?);
        if rows > 1 || columns > 1 {
            let corner = |row: u64, column: u64| {
                Some(Address::new(u32::try_from(row).ok()?, u32::try_from(column).ok()?))
            };
            let first = corner(self.row, self.column)?;
            let last = corner(self.row.checked_add(rows)? - 1, self.column.checked_add(columns)? - 1)?;
            self.merges.last_mut()?.push(Area { first, last });
        }
        self.column = self.column.checked_add(repeats)?;
        let is_filled = element.attributes().flatten().any(|attribute| {
            let key = attribute.key.as_ref();
            key.starts_with("office:") || key.starts_with("calcext:") || key == "table:formula"
        });
        if is_filled {
            self.width = self.column;
        }
        Some(())
    }

    fn end(&mut self, name: &str) {
        match name {
            "table:table-row" => {
                self.row = self.row.saturating_add(self.repeats);
                if self.width > 0 {
                    self.height = self.row;
                    self.widest = self.widest.max(self.width);
                    self.filled = self.filled.saturating_add(self.width.saturating_mul(self.repeats));
                }
            }
            "table:table" => {
                self.area = self.area.saturating_add(self.height.saturating_mul(self.widest));
                (self.height, self.widest) = (0, 0);
            }
            _ => (),
        }
    }
}

/// A number among the attributes: 1 when absent, none when it is no number.
fn number(element: &BytesStart<'_>, name: &str) -> Option<u64> {
    match element.attributes().flatten().find(|attribute| attribute.key.as_ref() == name) {
        Some(attribute) => attribute.value.parse().ok(),
        None => Some(1),
    }
}
