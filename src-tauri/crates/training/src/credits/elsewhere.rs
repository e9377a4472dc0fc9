//! Hours that no mark stands behind: each feature that credits some names them here, and every sum takes them from here.

use super::placed::placed_rows;
use super::speaking::{heard_rows, spoken_rows, taught_rows};
use crate::rule_sets::History;
use crate::store::column_value;
use crate::study;
use chrono::NaiveDate;
use rules::{CreditKind, CreditedHours, Quarters};
use rusqlite::Row;

/// Everything credited elsewhere up to `today` as SQL: `person`, `day`, `quarters`, and whether they are `online` (0 or 1).
pub(crate) fn elsewhere_sql(history: &History, today: NaiveDate) -> String {
    let [spoken, heard, taught, placed] = sources_by_rule(history, today);
    [study::credited_rows(), spoken, heard, taught, placed].join(" UNION ALL ")
}

/// Speaking, hearing and teaching alone.
pub(crate) fn speaking_sql(history: &History, today: NaiveDate) -> String {
    let [spoken, heard, taught, _] = sources_by_rule(history, today);
    [spoken, heard, taught].join(" UNION ALL ")
}

/// The sources whose hours follow from the rules, not from a proof somebody reviewed: speaking, hearing, teaching, placements.
pub(crate) fn sources_by_rule(history: &History, today: NaiveDate) -> [String; 4] {
    [spoken_rows(history), heard_rows(history), taught_rows(history, today), placed_rows(history, today)]
}

/// Reads `day`, `quarters` and `online` from this column on.
pub(crate) fn elsewhere_read(row: &Row<'_>, first: usize) -> rusqlite::Result<CreditedHours<()>> {
    let day: Option<NaiveDate> = column_value(row, first)?;
    let (quarters, online): (u32, bool) = (row.get(first + 1)?, row.get(first + 2)?);
    let kind = if online { CreditKind::Online } else { CreditKind::Outside };
    Ok(CreditedHours { id: (), date: day.unwrap_or_default(), hours: Quarters::new(quarters), kind })
}
