//! Real files in, tables and problems out; tables out and in again.

mod clean;
mod damage;
mod files;
mod hostile;
mod rosters;
mod write;
