//! Hours that no mark stands behind: each feature that credits some names them here, and every sum takes them from here.

use crate::store::column_value;
use crate::study;
use chrono::NaiveDate;
use rules::{CreditKind, CreditedHours, Quarters};
use rusqlite::Row;

/// Everything credited elsewhere as SQL: `person`, `day`, `quarters`, and whether they are `online` (0 or 1).
pub(crate) fn elsewhere_sql() -> String {
    study::credited_rows()
}

/// Reads `day`, `quarters` and `online` from this column on.
pub(crate) fn elsewhere_read(row: &Row<'_>, first: usize) -> rusqlite::Result<CreditedHours<()>> {
    let day: Option<NaiveDate> = column_value(row, first)?;
    let (quarters, online): (u32, bool) = (row.get(first + 1)?, row.get(first + 2)?);
    let kind = if online { CreditKind::Online } else { CreditKind::Outside };
    Ok(CreditedHours { id: (), date: day.unwrap_or_default(), hours: Quarters::new(quarters), kind })
}
