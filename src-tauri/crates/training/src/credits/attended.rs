//! Between the records and the rules: sessions and marks as the crate `rules` sees them.

use crate::attendance::{Mark, MarkStatus};
use crate::ids::SessionId;
use crate::people::{Person, RankBand};
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

/// The bands someone has held: those of their earlier postings, each up to its last day, and now theirs. Where the day of the
/// latest change is recorded by itself, that day counts.
pub(crate) fn career(former: &[(NaiveDate, RankBand)], person: &Person) -> Career {
    let latest = person.band_since.zip(person.band_before.filter(|before| *before != person.band));
    career_of(former, person.band, latest)
}

fn career_of(
    former: &[(NaiveDate, RankBand)],
    now: RankBand,
    latest: Option<(NaiveDate, RankBand)>,
) -> Career {
    let bands = former.iter().map(|(_, band)| *band).skip(1).chain([now]);
    let begun = former.iter().map(|(until, _)| until.succ_opt().unwrap_or(*until));
    let mut first = rule_band(former.first().map_or(now, |(_, band)| *band));
    let mut changes: Vec<BandChange> = Vec::new();
    for (from, band) in begun.zip(bands.map(rule_band)) {
        if changes.last().map_or(first, |change| change.band) != band {
            changes.push(BandChange { from, band });
        }
    }
    if let Some((from, before)) = latest {
        let band = rule_band(now);
        changes.pop_if(|change| change.band == band);
        changes.retain(|change| change.from < from);
        if changes.is_empty() {
            first = rule_band(before);
        }
        changes.push(BandChange { from, band });
    }
    Career::new(first, changes).unwrap_or_else(|_| Career::steady(rule_band(now)))
}

#[cfg(test)]
mod tests {
    use super::{career_of, rule_band};
    use crate::people::RankBand;
    use chrono::{Days, NaiveDate};
    use proptest::prelude::*;

    fn day(number: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2023, 1, 1).unwrap_or_default() + Days::new(number)
    }

    fn band() -> impl Strategy<Value = RankBand> {
        prop::sample::select(RankBand::ALL.to_vec())
    }

    proptest! {
        #[test]
        fn the_band_of_a_day_is_that_of_the_posting_held_then(
            ends in prop::collection::btree_map(0_u64..400, band(), 0..6), now in band(), asked in 0_u64..450,
        ) {
            let former: Vec<(NaiveDate, RankBand)> = ends.iter().map(|(end, band)| (day(*end), *band)).collect();
            let held = ends.iter().find(|(end, _)| asked <= **end).map_or(now, |(_, band)| *band);
            prop_assert_eq!(career_of(&former, now, None).band_on(day(asked)), rule_band(held));
        }

        #[test]
        fn a_day_recorded_for_the_latest_change_counts(
            ends in prop::collection::btree_map(0_u64..200, band(), 0..4), (now, before) in (band(), band()), since in 200_u64..400,
        ) {
            prop_assume!(now != before);
            let former: Vec<(NaiveDate, RankBand)> = ends.iter().map(|(end, band)| (day(*end), *band)).collect();
            let career = career_of(&former, now, Some((day(since), before)));
            prop_assert_eq!(career.band_on(day(since)), rule_band(now), "from that day on");
            if former.is_empty() {
                prop_assert_eq!(career.band_on(day(since - 1)), rule_band(before), "and not before");
            }
        }
    }
}
