//! Hours (学时): what a mark credits, and in which year.

use crate::attendance::{Attendance, Mark, MarkStatus, Session};
use crate::quarters::Quarters;
use crate::rule_set::RuleSet;
use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use std::collections::BTreeMap;

/// Why a session gave the hours it gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Because {
    /// Attended in full.
    Present,
    /// Late or left early: a part of the clock length is lost.
    MinutesLost {
        /// Minutes as marked.
        minutes: u16,
        /// Minutes lost, rounded up to the rule's step.
        lost: u16,
        /// The session's clock length in minutes.
        length: u16,
    },
    /// Late or left early by more than the rule's share of the session: nothing is left.
    Voided {
        /// Minutes as marked.
        minutes: u16,
        /// The session's clock length in minutes.
        length: u16,
    },
    /// On leave.
    Leave {
        /// Which leave.
        status: MarkStatus,
    },
    /// Absent without leave.
    Absent,
}

/// What one mark credits, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Credit<S> {
    /// The session.
    pub session: S,
    /// Its date.
    pub date: NaiveDate,
    /// Hours credited: never more than the session's.
    pub hours: Quarters,
    /// The session's hours that were not credited.
    pub lost: Quarters,
    /// Why.
    pub because: Because,
    /// The version of the rules this was computed by.
    pub rule_version: u32,
}

/// What a mark at a session credits.
#[must_use]
pub fn credited<S: Copy>(session: &Session<S>, mark: Mark, rules: &RuleSet) -> Credit<S> {
    let (hours, because) = match mark.status {
        MarkStatus::Present => (session.hours, Because::Present),
        MarkStatus::Late | MarkStatus::LeftEarly => in_part(session, mark.minutes, rules),
        status @ (MarkStatus::Sick | MarkStatus::Personal | MarkStatus::Duty) => {
            (Quarters::ZERO, Because::Leave { status })
        }
        MarkStatus::Absent => (Quarters::ZERO, Because::Absent),
    };
    Credit {
        session: session.id,
        date: session.date,
        hours,
        lost: session.hours.less(hours),
        because,
        rule_version: rules.version,
    }
}

/// The voiding share is judged on the minutes as marked; only what is lost is rounded up.
fn in_part<S>(session: &Session<S>, minutes: u16, rules: &RuleSet) -> (Quarters, Because) {
    let length = session.length();
    if rules.void_share.value.exceeded_by(minutes.into(), length.into()) {
        return (Quarters::ZERO, Because::Voided { minutes, length });
    }
    let step = rules.step_minutes.value;
    let lost = minutes.div_ceil(step.get()).saturating_mul(step.get()).min(length);
    let hours = session.hours.share((length - lost).into(), length.into());
    (hours, Because::MinutesLost { minutes, lost, length })
}

/// What each marked session of one person credits.
#[must_use]
pub fn credits<S: Copy>(rows: &[Attendance<S>], rules: &RuleSet) -> Vec<Credit<S>> {
    rows.iter().filter_map(|row| row.mark.map(|mark| credited(&row.session, mark, rules))).collect()
}

/// A class's hours: the sum of its sessions'.
pub fn class_hours<S>(sessions: impl IntoIterator<Item = Session<S>>) -> Quarters {
    sessions.into_iter().map(|session| session.hours).sum()
}

/// The hours of one year and the sessions they come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct YearHours<S> {
    /// Hours credited in the year.
    pub hours: Quarters,
    /// The sessions that gave some.
    pub sessions: Vec<S>,
}

/// Hours by the year of the session's date; only years that have some.
#[must_use]
pub fn hours_by_year<S: Copy>(credits: &[Credit<S>]) -> BTreeMap<i32, YearHours<S>> {
    let mut years = BTreeMap::new();
    for credit in credits.iter().filter(|credit| credit.hours > Quarters::ZERO) {
        let year = years
            .entry(credit.date.year())
            .or_insert_with(|| YearHours { hours: Quarters::ZERO, sessions: Vec::new() });
        year.hours += credit.hours;
        year.sessions.push(credit.session);
    }
    years
}
