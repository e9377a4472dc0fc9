//! What comes in and goes out on paper: spreadsheets read with every problem named by its cell, and photos.
//!
//! Coming in: [`read::read`] turns bytes into a [`sheet::Workbook`], [`table::Table::find`] finds header and rows in a sheet,
//! [`columns::guess_columns`] says which column holds which field, and the functions of [`clean`] turn cells into values
//! or a [`problem::Problem`]; [`roster`] does all of it for a list of people. Going out: [`write`]. Photos are checked and drawn anew by [`photo`].
//!
//! Pure: bytes and today's date are arguments, and no bytes make it panic.

pub mod address;
pub mod bundle;
pub mod clean;
pub mod columns;
pub mod cores;
pub mod fields;
pub mod limits;
pub mod photo;
pub mod problem;
mod problem_sentences;
pub mod read;
pub mod read_error;
pub mod roster;
pub mod sheet;
pub mod table;
mod table_header;
pub mod write;

pub use identity::language::Language;
