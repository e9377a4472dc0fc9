//! How much a trainer may teach.

use crate::ids::TrainerId;
use crate::store::{StoreError, View};
use chrono::{Datelike, Months, NaiveDate};
use std::collections::BTreeMap;

/// The most a trainer teaches, in minutes; 0 where there is no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Most {
    /// In a week, Monday to Sunday.
    pub week: u32,
    /// In a quarter of the year.
    pub quarter: u32,
}

/// What each trainer who has a limit may teach.
pub(crate) fn most(view: &View<'_>) -> Result<BTreeMap<TrainerId, Most>, StoreError> {
    let statement = "SELECT id, most_minutes, most_minutes_a_quarter FROM trainer
                     WHERE most_minutes > 0 OR most_minutes_a_quarter > 0";
    let limits =
        view.rows(statement, [], |row| Ok((row.get(0)?, Most { week: row.get(1)?, quarter: row.get(2)? })))?;
    Ok(limits.into_iter().collect())
}

/// The first and the last day of a day's quarter.
pub(crate) fn quarter_around(date: NaiveDate) -> [NaiveDate; 2] {
    let month = date.month0() / 3 * 3 + 1;
    let first = NaiveDate::from_ymd_opt(date.year(), month, 1).unwrap_or(date);
    let last = first.checked_add_months(Months::new(3)).and_then(|next| next.pred_opt());
    [first, last.unwrap_or(date)]
}
