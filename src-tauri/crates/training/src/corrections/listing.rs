//! A class's corrections.

use super::{CorrectedFields, CorrectionKind};
use crate::history::readable;
use crate::ids::{ClassId, CorrectionId};
use crate::store::{StoreError, View, column_value};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct CorrectionQuery {
    /// Its id.
    pub class: ClassId,
}

/// A correction as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CorrectionRow {
    /// The correction.
    pub id: CorrectionId,
    /// What was corrected.
    pub what: CorrectionKind,
    /// About whom; empty where it is about no one person.
    pub name: String,
    /// About which session; empty where it is about none.
    pub session_title: String,
    /// The session's day.
    pub session_date: Option<NaiveDate>,
    /// Old and new values.
    pub changes: CorrectedFields,
    /// Why.
    pub reason: String,
    /// Who corrected.
    pub corrected_by: String,
    /// The day.
    pub corrected_on: Option<NaiveDate>,
    /// The minute of that day.
    pub corrected_at: u16,
}

/// Every correction of a class, the newest first.
pub fn list(view: &View<'_>, query: CorrectionQuery) -> Result<Vec<CorrectionRow>, StoreError> {
    let statement = "SELECT correction.id, correction.what, coalesce(person.name, ''), coalesce(session.title, ''),
           session.date, correction.changes, correction.reason, correction.corrected_by, correction.corrected_on,
           correction.corrected_at
         FROM correction LEFT JOIN person ON person.id = correction.person
           LEFT JOIN session ON session.id = correction.session
         WHERE correction.class = ? ORDER BY correction.corrected_on DESC, correction.corrected_at DESC, correction.id";
    let mut rows = view.rows(statement, [query.class], |row| {
        Ok(CorrectionRow {
            id: row.get(0)?,
            what: column_value(row, 1)?,
            name: row.get(2)?,
            session_title: row.get(3)?,
            session_date: column_value(row, 4)?,
            changes: column_value(row, 5)?,
            reason: column_value(row, 6)?,
            corrected_by: column_value(row, 7)?,
            corrected_on: column_value(row, 8)?,
            corrected_at: column_value(row, 9)?,
        })
    })?;
    for field in rows.iter_mut().flat_map(|row| &mut row.changes.0) {
        readable(view, &field.table, &mut field.change)?;
    }
    Ok(rows)
}
