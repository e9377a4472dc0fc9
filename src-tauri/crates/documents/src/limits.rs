//! How much a file may hold before it is refused with a sentence.

/// The bounds of one file. The default is far above a county's roster (8,200 rows of 20 columns, 2 MB) and far below what
/// would make an office computer stand still.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file itself.
    pub file_bytes: u64,
    /// Bytes of all parts of the file once unpacked.
    pub unpacked_bytes: u64,
    /// How many times larger the unpacked parts may be than the file, once they pass 8 MiB.
    pub unpacked_ratio: u64,
    /// Sheets.
    pub sheets: usize,
    /// The last row of a sheet that holds anything.
    pub rows: u32,
    /// The last column of a sheet that holds anything.
    pub columns: u32,
    /// Cells that hold anything, in all sheets.
    pub cells: usize,
    /// Characters of one cell.
    pub cell_characters: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 32 << 20,
            unpacked_bytes: 256 << 20,
            unpacked_ratio: 200,
            sheets: 64,
            rows: 100_000,
            columns: 512,
            cells: 2_000_000,
            cell_characters: 4_000,
        }
    }
}
