//! Hours (学时): what a person earned in a year, each hour traceable to its mark or its proof, and how units are doing.

mod attended;
mod elsewhere;
mod people;
mod person;
mod placed;
mod progress;
mod speaking;

pub use attended::credited_quarters;
pub(crate) use attended::{attendance_of, career, credited_sql, rule_band, rule_mark, rule_session};
pub(crate) use elsewhere::{elsewhere_read, elsewhere_sql, sources_by_rule, speaking_sql};
pub use people::{Earner, EarnersQuery, earners};
pub(crate) use person::article;
pub use person::{ClassCredits, PersonYear, PersonYearQuery, Served, SessionCredit, TargetLine, person_year};
pub use placed::{PlacementCredit, PlacementMonth};
pub(crate) use placed::{placements_of, rule_placement};
pub use progress::{ProgressQuery, UnitProgress, progress};
pub use speaking::{SpeakingCredit, SpeakingKind};

use crate::rule_sets::History;
use crate::store::rusqlite::{Connection, functions::Context, functions::FunctionFlags};
use chrono::NaiveDate;
use rules::Quarters;
use std::sync::Arc;

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

/// Teaches a connection the rules the queries need, so that each is written once.
///
/// `credited_quarters(status, minutes, start, end, quarters, date, known, rules)` is the credit of a mark in quarter-hours, by
/// the version of the rules in force on the date among those up to `known` (0 or NULL for all);
/// `spoken_quarters(minutes, date, rules)` is the credit of speaking at a talk, `heard_quarters` that of hearing it,
/// `taught_quarters(quarters, date, known, rules)` that of teaching a session; for `placed_months` see [`placed`]. `rules` is a literal ([`History::literal`]), read once a statement.
pub fn teach(sql: &Connection) -> rusqlite::Result<()> {
    placed::teach(sql)?;
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    sql.create_scalar_function("spoken_quarters", 3, flags, |context| {
        let minutes: Option<u16> = context.get(0)?;
        let credit = rules::spoken(minutes.unwrap_or_default(), history(context, 2)?.on(day(context, 1)?));
        Ok(u32::try_from(credit.count()).unwrap_or_default())
    })?;
    sql.create_scalar_function("heard_quarters", 3, flags, |context| {
        let minutes: Option<u16> = context.get(0)?;
        let credit = rules::heard(minutes.unwrap_or_default(), history(context, 2)?.on(day(context, 1)?));
        Ok(u32::try_from(credit.count()).unwrap_or_default())
    })?;
    sql.create_scalar_function("taught_quarters", 4, flags, |context| {
        let (quarters, known): (Option<u32>, Option<u32>) = (context.get(0)?, context.get(2)?);
        let hours = Quarters::new(quarters.unwrap_or_default());
        let history = history(context, 3)?;
        let credit = rules::taught(hours, history.known_on(known.unwrap_or_default(), day(context, 1)?));
        Ok(u32::try_from(credit.count()).unwrap_or_default())
    })?;
    sql.create_scalar_function("credited_quarters", 8, flags, |context| {
        let status: u8 = context.get(0)?;
        let (minutes, start, end): (Option<u16>, Option<u16>, Option<u16>) =
            (context.get(1)?, context.get(2)?, context.get(3)?);
        let quarters: Option<u32> = context.get(4)?;
        let times = (start.unwrap_or_default(), end.unwrap_or_default());
        let known: Option<u32> = context.get(6)?;
        let history = history(context, 7)?;
        let rules = history.known_on(known.unwrap_or_default(), day(context, 5)?);
        Ok(credited_quarters(status, minutes.unwrap_or_default(), times, quarters.unwrap_or_default(), rules))
    })
}

/// The rules in an argument.
fn history(context: &Context<'_>, argument: i32) -> rusqlite::Result<Arc<History>> {
    context.get_or_create_aux(argument, |text| -> Result<History, Unread> {
        Ok(History::from_literal(text.as_str()?)?)
    })
}

/// The day in an argument.
fn day(context: &Context<'_>, argument: usize) -> rusqlite::Result<NaiveDate> {
    let text = context.get_raw(argument).as_str_or_null()?;
    Ok(text.and_then(|text| text.parse().ok()).unwrap_or_default())
}

#[cfg(test)]
#[expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a database in memory, gone with the test"
)]
mod tests {
    use super::{Connection, credited_quarters, credited_sql, teach};
    use crate::rule_sets::History;
    use chrono::{Days, NaiveDate};
    use proptest::prelude::*;
    use rules::RuleSet;
    use std::num::NonZeroU16;

    /// The shipped rules and some versions after them, a year apart, each with a step of its own.
    fn histories() -> impl Strategy<Value = History> {
        prop::collection::vec(1_u16..=180, 0..4).prop_map(|steps| {
            let following = steps.into_iter().zip(2_u32..).map(|(step, version)| {
                let effective = RuleSet::shipped().effective + Days::new(u64::from(version) * 365);
                let mut rules = RuleSet { version, effective, ..RuleSet::shipped() };
                rules.step_minutes.value = NonZeroU16::new(step).unwrap();
                rules
            });
            History::of(std::iter::once(RuleSet::shipped()).chain(following).collect())
        })
    }

    fn days() -> impl Strategy<Value = NaiveDate> {
        (0_u64..2_500).prop_map(|days| RuleSet::shipped().effective + Days::new(days))
    }

    proptest! {
        #[test]
        fn queries_credit_what_the_rule_credits(
            history in histories(),
            (status, minutes) in (1_u8..=7, prop_oneof![Just(0_u16), 1_u16..240]),
            (start, length, quarters) in (480_u16..900, 1_u16..300, 0_u32..64),
            (date, known) in (days(), 0_u32..6),
        ) {
            let sql = Connection::open_in_memory().unwrap();
            teach(&sql).unwrap();
            let statement = format!(
                "SELECT {} FROM (SELECT ?1 AS status, ?2 AS minutes) AS mark,
                   (SELECT ?3 AS start, ?4 AS end, ?5 AS quarters, ?6 AS date) AS session, (SELECT ?7 AS rules_known) AS class",
                credited_sql(&history)
            );
            let values = (status, minutes, start, start + length, quarters, date.to_string(), known);
            let asked: u32 = sql.query_row(&statement, values, |row| row.get(0)).unwrap();
            let rules = history.known_on(known, date);
            prop_assert_eq!(asked, credited_quarters(status, minutes, (start, start + length), quarters, rules));
        }
    }
}
