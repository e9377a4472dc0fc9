//! Between the records and the rules: sessions and marks as the crate `rules` sees them.

use crate::attendance::{Mark, MarkStatus};
use crate::ids::SessionId;
use crate::people::RankBand;
use crate::rule_sets::History;
use crate::sessions::Session;
use crate::store::Field;
use chrono::NaiveDate;
use journal::Value;
use rules::{Attendance, BandChange, Career, Quarters, RuleSet};

/// A session as the rules see it.
pub(crate) fn rule_session(session: &Session) -> rules::Session<SessionId> {
    rules::Session {
        id: session.id,
        date: session.date.unwrap_or_default(),
        start: session.start,
        end: session.end,
        hours: Quarters::new(session.quarters),
    }
}

/// A mark as the rules see it.
pub(crate) fn rule_mark(status: MarkStatus, minutes: u16) -> rules::Mark {
    let status = match status {
        MarkStatus::Present => rules::MarkStatus::Present,
        MarkStatus::Late => rules::MarkStatus::Late,
        MarkStatus::LeftEarly => rules::MarkStatus::LeftEarly,
        MarkStatus::Sick => rules::MarkStatus::Sick,
        MarkStatus::Personal => rules::MarkStatus::Personal,
        MarkStatus::Duty => rules::MarkStatus::Duty,
        MarkStatus::Absent => rules::MarkStatus::Absent,
    };
    rules::Mark { status, minutes }
}

/// One person's row over the sessions of a class.
pub(crate) fn attendance_of<'a>(
    sessions: &'a [Session],
    mark_of: impl Fn(SessionId) -> Option<&'a Mark> + 'a,
) -> Vec<Attendance<SessionId>> {
    let row = |session: &Session| Attendance {
        session: rule_session(session),
        mark: mark_of(session.id).map(|mark| rule_mark(mark.status, mark.minutes)),
    };
    sessions.iter().map(row).collect()
}

/// The credit of a mark in quarter-hours; `status` is the number the journal keeps.
#[must_use]
pub fn credited_quarters(status: u8, minutes: u16, times: (u16, u16), quarters: u32, rules: &RuleSet) -> u32 {
    let status = MarkStatus::read(&Value::Integer(i64::from(status)));
    let (start, end) = times;
    let session =
        rules::Session { id: (), date: NaiveDate::default(), start, end, hours: Quarters::new(quarters) };
    u32::try_from(rules::credited(&session, rule_mark(status, minutes), rules).hours.count())
        .unwrap_or(quarters)
}

/// The credit of a mark in quarter-hours as SQL, over `mark`, its `session` and that session's `class`.
///
/// Nine in ten marks are of people who were there, and whoever was has the session's hours by any version of the rules; the
/// rule is only asked about the others.
pub(crate) fn credited_sql(history: &History) -> String {
    format!(
        "CASE WHEN mark.status = {} THEN coalesce(session.quarters, 0)
            ELSE credited_quarters(mark.status, mark.minutes, session.start, session.end, session.quarters,
                session.date, class.rules_known, {}) END",
        MarkStatus::Present.code(),
        history.literal()
    )
}

/// The band as the rules name it.
pub(crate) fn rule_band(band: RankBand) -> rules::RankBand {
    match band {
        RankBand::CountyLeader => rules::RankBand::CountyLeader,
        RankBand::TownshipLeader => rules::RankBand::TownshipLeader,
        RankBand::Staff => rules::RankBand::Staff,
        RankBand::VillageCadre => rules::RankBand::VillageCadre,
        RankBand::PartyMember => rules::RankBand::PartyMember,
    }
}

/// The bands someone has held: one change is recorded at most, the latest.
pub(crate) fn career(band: RankBand, since: Option<NaiveDate>, before: Option<RankBand>) -> Career {
    let steady = Career::steady(rule_band(band));
    let (Some(from), Some(before)) = (since, before.filter(|before| *before != band)) else { return steady };
    let change = BandChange { from, band: rule_band(band) };
    Career::new(rule_band(before), vec![change]).unwrap_or(steady)
}
