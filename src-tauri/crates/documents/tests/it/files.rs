//! The fixtures, and what every test does with them.
#![expect(clippy::expect_used, reason = "a test stops at the first surprise")]

use chrono::NaiveDate;
use documents::columns::guess_columns;
use documents::fields::ROSTER;
use documents::limits::Limits;
use documents::read::read;
use documents::read_error::ReadError;
use documents::roster::{Roster, read_roster};
use documents::sheet::{Sheet, Workbook};
use documents::table::Table;
use std::path::Path;

/// The bytes of a file under `tests/fixtures/import`.
pub fn bytes(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/import");
    std::fs::read(folder.join(name)).expect("the fixture is there")
}

/// Reads a fixture within the ordinary limits.
pub fn opened(name: &str) -> Result<Workbook, ReadError> {
    read(&bytes(name), name, &Limits::default())
}

/// The first sheet of a fixture.
pub fn sheet(name: &str) -> Sheet {
    opened(name).expect("the fixture is read").sheets.into_iter().next().expect("a sheet")
}

/// The roster on a sheet.
pub fn table(sheet: &Sheet) -> Table<'_> {
    Table::find(sheet, &ROSTER).expect("a table")
}

/// The day the tests are at.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date")
}

/// The people of a fixture.
pub fn roster(name: &str) -> Roster {
    let sheet = sheet(name);
    let table = table(&sheet);
    read_roster(&table, &guess_columns(&table, &ROSTER), today())
}
