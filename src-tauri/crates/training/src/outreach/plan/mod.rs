//! The outreach plan: which team is to speak where, about what and when, quarter by quarter.
//!
//! A planned talk is a record of its own; a talk that was held names the planned one it was. So nothing that is only planned
//! is ever counted as heard, and taking a talk back leaves the plan as it was.

mod apply;
mod edit;
mod files;
mod list;
mod material;
mod proposal;
mod scope;
mod warnings;

pub use apply::{ApplyQuarter, apply_quarter};
pub use edit::{PlannedEdit, PlannedError, PlannedReference, edit_planned, remove_planned};
pub use files::{planned_calendar, planned_xlsx};
pub use list::{
    OverdueTalks, PlannedQuery, PlannedRow, PlannedState, QuarterFigures, QuarterQuery, overdue_talks,
    planned, planned_talk, quarter_figures,
};
pub use proposal::{QuarterProposal, propose_quarter};
pub use scope::{QuarterScope, Reach, prepare_quarter};
pub use warnings::{PlannedWarning, PlannedWarningSort, WarnedTalk, planned_warnings};

use super::TalkForm;
use crate::ids::{PlannedTalkId, TeamId, TopicId, UnitId};
use crate::record;
use chrono::{Datelike, Months, NaiveDate};

record! {
    /// A talk that is planned (计划宣讲).
    pub struct PlannedTalk [id: PlannedTalkId] in "planned_talk" as 40 {
        /// Who is to speak.
        team: TeamId = 1,
        /// What about.
        topic: TopicId = 2,
        /// The village or community.
        village: UnitId = 3,
        /// The local date.
        date: NaiveDate = 4,
        /// Begins, minutes since midnight.
        start: u16 = 5,
        /// How long, in minutes.
        minutes: u16 = 6,
        /// How it is to be held.
        form: TalkForm = 7,
    }
    /// Some fields of a planned talk.
    pub struct PlannedTalkPatch;
    together [&["date", "start", "minutes"]];
    indexes ["date, start", "village, date", "team, date"];
}

/// Whether a planned talk was held, as SQL.
const HELD: &str = "EXISTS (SELECT 1 FROM talk WHERE talk.planned = planned_talk.id)";

/// The first and the last day of a quarter, 1 to 4.
fn span(year: i32, quarter: u8) -> Option<(NaiveDate, NaiveDate)> {
    let month = u32::from(quarter).checked_sub(1).filter(|place| *place < 4)? * 3 + 1;
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    Some((first, first.checked_add_months(Months::new(3))?.pred_opt()?))
}

/// The quarter a day lies in, 1 to 4.
pub(crate) fn quarter_of(date: NaiveDate) -> u8 {
    u8::try_from(date.month0() / 3 + 1).unwrap_or(1)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use super::{quarter_of, span};
    use chrono::NaiveDate;

    #[test]
    fn quarters_follow_each_other_without_a_gap() {
        let mut last = "2025-12-31".parse::<NaiveDate>().unwrap();
        for year in 2026..2030 {
            for quarter in 1..=4 {
                let (from, to) = span(year, quarter).unwrap();
                assert_eq!(last.succ_opt(), Some(from), "no day between two quarters");
                assert_eq!([quarter_of(from), quarter_of(to)], [quarter; 2], "both ends lie in it");
                last = to;
            }
        }
        assert_eq!([span(2026, 0), span(2026, 5), span(i32::MAX, 1)], [None; 3], "there is no such quarter");
    }
}
