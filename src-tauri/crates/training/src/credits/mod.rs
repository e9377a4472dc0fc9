//! Hours (学时): what a person earned in a year, each hour traceable to its mark or its proof, and how units are doing.

mod attended;
mod elsewhere;
mod person;
mod progress;

pub use attended::credited_quarters;
pub(crate) use attended::{attendance_of, career, credited_sql, rule_band, rule_mark, rule_session};
pub(crate) use elsewhere::{elsewhere_read, elsewhere_sql};
pub use person::{ClassCredits, PersonYear, PersonYearQuery, SessionCredit, TargetLine, person_year};
pub use progress::{ProgressQuery, UnitProgress, progress};

use crate::rule_sets::History;
use crate::store::rusqlite::{Connection, functions::FunctionFlags};
use chrono::NaiveDate;

/// Why a literal of rules could not be read.
type Unread = Box<dyn std::error::Error + Send + Sync>;

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
/// `credited_quarters(status, minutes, start, end, quarters, date, known, rules)` is the credit of a mark in quarter-hours, by
/// the version of the rules in force on the date among those up to `known` (0 or NULL for all). `rules` is a literal
/// ([`History::literal`]), read once a statement.
pub fn teach(sql: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    sql.create_scalar_function("credited_quarters", 8, flags, move |context| {
        let status: u8 = context.get(0)?;
        let (minutes, start, end): (Option<u16>, Option<u16>, Option<u16>) =
            (context.get(1)?, context.get(2)?, context.get(3)?);
        let quarters: Option<u32> = context.get(4)?;
        let times = (start.unwrap_or_default(), end.unwrap_or_default());
        let (date, known): (Option<String>, Option<u32>) = (context.get(5)?, context.get(6)?);
        let date = date.and_then(|date| date.parse::<NaiveDate>().ok()).unwrap_or_default();
        let history = context.get_or_create_aux(7, |text| -> Result<History, Unread> {
            Ok(History::from_literal(text.as_str()?)?)
        })?;
        let rules = history.known_on(known.unwrap_or_default(), date);
        Ok(credited_quarters(status, minutes.unwrap_or_default(), times, quarters.unwrap_or_default(), rules))
    })
}
