//! The table within a sheet: what stands above its header, the header, the rows, and the rows that are none.

use crate::address::{Address, Area};
use crate::columns::FieldSpec;
use crate::sheet::{Cell, Sheet, SheetRow};
use crate::table_header::{Header, HeaderKeys, at, find, header_key};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A table, its rows borrowed from the sheet unless merged cells filled them.
#[derive(Debug, Clone, PartialEq)]
pub struct Table<'a> {
    /// The texts above the header, such as the title, from the top.
    pub above: Vec<String>,
    /// The header, from the left.
    pub header: Vec<HeaderCell>,
    /// The rows that hold data. A cell without text that is merged with those above it has their text.
    pub rows: Vec<Cow<'a, SheetRow>>,
    /// The filled rows below the header that hold no data.
    pub passed_over: Vec<PassedOver>,
}

/// The header of one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeaderCell {
    /// Its place in the header's last line.
    pub address: Address,
    /// Its text; where the header has two lines, that of the group first.
    pub parts: Vec<String>,
}

impl HeaderCell {
    /// Its text in one piece: `基本情况/姓名`.
    #[must_use]
    pub fn text(&self) -> String {
        self.parts.join("/")
    }
}

/// A row that holds no data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PassedOver {
    /// Counted from 0.
    pub row: u32,
    /// Why.
    pub reason: Reason,
}

/// Why a row holds no data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// 合计, 总计, 小计.
    Total,
    /// The header again, as on a second printed page.
    RepeatedHeader,
    /// A note, a signature line or a heading across the table.
    Note,
}

impl<'a> Table<'a> {
    /// Finds the table of a sheet by the fields it may have; none when nothing looks like a header with rows.
    #[must_use]
    pub fn find(sheet: &'a Sheet, fields: &[FieldSpec]) -> Option<Self> {
        find(sheet, fields).map(|header| Self::below(sheet, header, fields))
    }

    /// The table whose header's last line a person says is in this row, counted from 0; none when nothing is in it.
    #[must_use]
    pub fn at(sheet: &'a Sheet, row: u32, fields: &[FieldSpec]) -> Option<Self> {
        at(sheet, row, fields).map(|header| Self::below(sheet, header, fields))
    }

    fn below(sheet: &'a Sheet, header: Header, fields: &[FieldSpec]) -> Self {
        let Header { cells: header, first, lines } = header;
        let above =
            sheet.rows.iter().take(first).flat_map(|row| &row.cells).map(|cell| cell.text.trim().to_owned());
        let mut table = Self { above: above.collect(), header, rows: Vec::new(), passed_over: Vec::new() };
        let start = sheet.rows.get(first + lines).map_or(0, |row| row.row);
        let merges = merged_downwards(sheet, start);
        let keys: Vec<Vec<String>> = table
            .header
            .iter()
            .map(|cell| cell.parts.iter().map(|part| header_key(part)).collect())
            .collect();
        let number = number_column(&table.header, fields);
        for row in sheet.rows.iter().skip(first + lines) {
            match table.reason_to_pass_over(row, sheet, &keys) {
                Some(reason) => table.passed_over.push(PassedOver { row: row.row, reason }),
                // A line that was numbered beforehand and stayed empty is a blank one.
                None if is_numbered_only(row, number) => (),
                None => table.rows.push(table.filled(row, sheet, &merges)),
            }
        }
        table
    }

    /// Why a row is none of the table; `keys` are those of the header's cells, part by part.
    fn reason_to_pass_over(&self, row: &SheetRow, sheet: &Sheet, keys: &[Vec<String>]) -> Option<Reason> {
        if row.cells.iter().take(2).any(|cell| is_total(&cell.text)) {
            return Some(Reason::Total);
        }
        // The first cell decides for nearly every row; only then are all compared.
        let repeats = |(cell, keys): &(&HeaderCell, &Vec<String>)| {
            let text = header_key(row.text(cell.address.column));
            !text.is_empty() && keys.contains(&text)
        };
        let cells = || self.header.iter().zip(keys);
        let begins_alike = cells()
            .find(|(cell, _)| !row.text(cell.address.column).is_empty())
            .is_some_and(|cell| repeats(&cell));
        if begins_alike && cells().filter(repeats).count() * 2 > self.header.len() {
            return Some(Reason::RepeatedHeader);
        }
        let is_note = match row.cells.as_slice() {
            [only] => is_note(&only.text) || spans_columns(sheet, only.address),
            several => several.iter().all(|cell| is_signature(&cell.text)),
        };
        is_note.then_some(Reason::Note)
    }

    /// The row with the texts of cells that are merged downwards into it.
    fn filled(
        &self,
        row: &'a SheetRow,
        sheet: &Sheet,
        merges: &BTreeMap<(u32, u32), Area>,
    ) -> Cow<'a, SheetRow> {
        let mut filled = Cow::Borrowed(row);
        if merges.is_empty() {
            return filled;
        }
        for column in self.header.iter().map(|cell| cell.address.column) {
            let above = merges.range(..=(column, row.row)).next_back().map(|(_, area)| area);
            let Some(area) = above.filter(|area| area.contains(Address::new(row.row, column))) else {
                continue;
            };
            let Err(place) = filled.cells.binary_search_by_key(&column, |cell| cell.address.column) else {
                continue;
            };
            let top = sheet.rows.binary_search_by_key(&area.first.row, |row| row.row).ok();
            let Some(top) = top.and_then(|place| sheet.rows.get(place)) else { continue };
            let source = top.cell(column);
            if !source.is_blank() {
                let address = Address::new(row.row, column);
                filled.to_mut().cells.insert(place, Cell { address, ..source.into_owned() });
            }
        }
        filled
    }
}

/// The column that counts the rows.
fn number_column(header: &[HeaderCell], fields: &[FieldSpec]) -> Option<u32> {
    let field = fields.iter().find(|field| field.key == "number")?;
    let counts = |cell: &&HeaderCell| HeaderKeys::of(&cell.parts).likeness(field) == 100;
    header.iter().find(counts).map(|cell| cell.address.column)
}

/// Whether nothing is written in a row but its number; what merged cells lend it is written elsewhere.
fn is_numbered_only(row: &SheetRow, number: Option<u32>) -> bool {
    let mut own = row.cells.iter().filter(|cell| !cell.is_blank());
    match (own.next(), own.next()) {
        (Some(only), None) => {
            let digits = only.text.trim().trim_end_matches(['.', '、']);
            Some(only.address.column) == number && digits.chars().all(char::is_numeric)
        }
        _ => false,
    }
}

/// Areas of several rows in one column, by column and first row.
fn merged_downwards(sheet: &Sheet, start: u32) -> BTreeMap<(u32, u32), Area> {
    let downwards = sheet.merges.iter().filter(|area| {
        area.first.column == area.last.column && area.first.row < area.last.row && area.first.row >= start
    });
    downwards.map(|area| ((area.first.column, area.first.row), *area)).collect()
}

fn spans_columns(sheet: &Sheet, address: Address) -> bool {
    sheet.merges.iter().any(|area| area.first == address && area.last.column > address.column)
}

fn is_total(text: &str) -> bool {
    if !text.contains('计') {
        return false;
    }
    let key = header_key(text);
    ["合计", "总计", "小计", "共计", "累计"].iter().any(|total| key.starts_with(total))
        && key.chars().count() <= 8
}

/// A text alone in its row: a note below the table or a heading such as `一、永安街道`.
fn is_note(text: &str) -> bool {
    let text = text.trim();
    let begins = ["注", "说明", "备注", "填表", "制表", "审核", "负责人", "联系人"];
    let is_heading = text.split_once('、').is_some_and(|(number, _)| {
        !number.is_empty() && number.chars().all(|character| "一二三四五六七八九十".contains(character))
    });
    is_heading || is_signature(text) || begins.iter().any(|word| text.starts_with(word))
}

/// `填表人：张三`: a word, a colon, perhaps a name.
fn is_signature(text: &str) -> bool {
    text.contains(['：', ':'])
        && !text.contains(|character: char| character.is_ascii_digit() && text.len() < 12)
}
