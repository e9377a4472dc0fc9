//! Leave (请假): how much was used, how much the limit leaves.

use crate::attendance::Attendance;
use crate::fraction::Fraction;
use crate::hours::class_hours;
use crate::quarters::Quarters;
use crate::rule_set::RuleSet;
use serde::Serialize;

/// One person's leave in one class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Leave<S> {
    /// Hours of the sessions missed on leave of any kind.
    pub hours: Quarters,
    /// The class's hours the limit is a share of.
    pub class_hours: Quarters,
    /// The limit, exactly; in hours.
    pub limit: Fraction,
    /// What the limit leaves, exactly; in hours, not below nought.
    pub remaining: Fraction,
    /// Whole half-days that still fit.
    pub half_days_left: u64,
    /// More than the limit. Using it up exactly is allowed.
    pub over: bool,
    /// The sessions missed on leave.
    pub sessions: Vec<S>,
    /// The version of the rules.
    pub rule_version: u32,
}

/// The leave of one person, from their row over all sessions of the class.
#[must_use]
pub fn leave_of<S: Copy>(rows: &[Attendance<S>], rules: &RuleSet) -> Leave<S> {
    let missed = || rows.iter().filter(|row| row.mark.is_some_and(|mark| mark.status.is_leave()));
    let hours = missed().map(|row| row.session.hours).sum::<Quarters>();
    let class_hours = class_hours(rows.iter().map(|row| row.session));
    let limit = rules.leave_limit.value.of(class_hours);
    let remaining = limit.less(hours.into());
    Leave {
        hours,
        class_hours,
        limit,
        remaining,
        half_days_left: remaining.times_holding(rules.hours_per_half_day.value),
        over: Fraction::from(hours) > limit,
        sessions: missed().map(|row| row.session.id).collect(),
        rule_version: rules.version,
    }
}
