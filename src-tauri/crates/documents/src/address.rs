//! Where a cell is.

use std::fmt;

/// The place of a cell in its sheet, counted from 0; shown as a spreadsheet shows it: `C12`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// Row, 0 for the first.
    pub row: u32,
    /// Column, 0 for A.
    pub column: u32,
}

impl Address {
    /// The cell in this row and column, both counted from 0.
    #[must_use]
    pub const fn new(row: u32, column: u32) -> Self {
        Self { row, column }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}{}", column_letters(self.column), u64::from(self.row) + 1)
    }
}

/// The letters of a column counted from 0: A, …, Z, AA, …
#[must_use]
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

/// A rectangle of merged cells; both corners belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// The top left cell, which holds the text of all.
    pub first: Address,
    /// The bottom right cell.
    pub last: Address,
}

impl Area {
    /// Whether a cell is one of the merged ones.
    #[must_use]
    pub fn contains(&self, address: Address) -> bool {
        (self.first.row..=self.last.row).contains(&address.row)
            && (self.first.column..=self.last.column).contains(&address.column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_read_as_in_a_spreadsheet() {
        for (row, column, shown) in
            [(11, 2, "C12"), (0, 0, "A1"), (0, 25, "Z1"), (8, 26, "AA9"), (0, 16_383, "XFD1")]
        {
            assert_eq!(Address::new(row, column).to_string(), shown);
        }
        assert_eq!(Address::new(u32::MAX, u32::MAX).to_string(), "MWLQKWV4294967296");
    }
}
