//! Hours (学时), first cut: what a person earned in a year, each hour traceable to its mark, and how units are doing.

mod attended;
mod person;
mod progress;

pub use attended::credited_quarters;
pub(crate) use attended::{attendance_of, rule_mark, rule_session};
pub use person::{ClassCredits, PersonYear, PersonYearQuery, SessionCredit, TargetLine, person_year};
pub use progress::{ProgressQuery, UnitProgress, progress};

use crate::store::rusqlite::{Connection, functions::FunctionFlags};

crate::sentences! {
    /// Why hours cannot be shown.
    pub enum CreditError with StoreError {
        PersonMissing => "credits.person_missing",
            zh "找不到这名干部，可能已被删除。",
            en "This person no longer exists.";
    }
}

/// Teaches a connection the one rule the queries need, so that it is written once.
///
/// `credited_quarters(status, minutes, start, end, quarters)` is the credit of a mark in quarter-hours.
pub fn teach(sql: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    let rules = rules::RuleSet::shipped();
    sql.create_scalar_function("credited_quarters", 5, flags, move |context| {
        let status: u8 = context.get(0)?;
        let (minutes, start, end): (Option<u16>, Option<u16>, Option<u16>) =
            (context.get(1)?, context.get(2)?, context.get(3)?);
        let quarters: Option<u32> = context.get(4)?;
        let times = (start.unwrap_or_default(), end.unwrap_or_default());
        Ok(credited_quarters(
            status,
            minutes.unwrap_or_default(),
            times,
            quarters.unwrap_or_default(),
            &rules,
        ))
    })
}
