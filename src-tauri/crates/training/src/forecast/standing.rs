//! How one person stands with each of their targets, now and at its end. Pure.

use super::hours::{Horizon, Hours};
use chrono::{Datelike, NaiveDate};
use rules::rule_set::{Counts, TargetName};
use rules::{Career, CreditedHours, Quarters, TargetProgress};
use serde::Serialize;
use ts_rs::TS;

/// How someone stands with one target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ForecastLine {
    /// Which target.
    #[ts(type = "TargetSheet['name']")]
    pub name: TargetName,
    /// First day that counts.
    pub from: NaiveDate,
    /// Last day that counts.
    pub to: NaiveDate,
    /// When it has to be met.
    pub due: NaiveDate,
    /// Owed, in quarter-hours.
    pub required: u32,
    /// Credited so far, in quarter-hours.
    pub credited: u32,
    /// Scheduled from today to its end, in quarter-hours.
    pub planned: u32,
    /// What will be missing at its end, in quarter-hours.
    pub short: u32,
    /// Whether only online self-study counts towards it.
    pub online: bool,
    /// The version of the rules.
    pub rule_version: u32,
}

/// What the rules are silent on, so that a person should look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ForecastFlag {
    /// The band changed within the period; the full hours of the new one are asked.
    BandChanged {
        /// From when on.
        day: NaiveDate,
    },
    /// Work began within the year; the rules do not pro-rate.
    Entered,
    /// Moved away; the rules do not say what is still owed.
    Transferred,
    /// Retired; the rules do not say what is still owed.
    Retired,
}

/// A person's lines and the days their band changed.
pub(super) fn lines(
    career: &Career,
    hours: &Hours,
    horizon: &Horizon,
) -> (Vec<ForecastLine>, Vec<NaiveDate>) {
    let all: Vec<CreditedHours<()>> = hours.credited.iter().chain(&hours.planned).copied().collect();
    let at_end = |end| rules::targets(career, &all, end, &horizon.rules);
    let mut changed = Vec::new();
    let lines = at_end(horizon.year_end).into_iter().map(|at_year_end| {
        // A cycle that ends later is judged at its own end.
        let found = at_end(at_year_end.to).into_iter().find(|line| line.name == at_year_end.name);
        let last = found.unwrap_or(at_year_end);
        changed.extend(last.band_changed.iter().copied().filter(|day| *day <= horizon.year_end));
        line(&last, hours, horizon)
    });
    let lines = lines.collect();
    changed.sort_unstable();
    changed.dedup();
    (lines, changed)
}

fn line(last: &TargetProgress<()>, hours: &Hours, horizon: &Horizon) -> ForecastLine {
    let online =
        horizon.rules.targets.iter().any(|rule| rule.name == last.name && rule.counts == Counts::Online);
    let credited: Quarters = hours
        .credited
        .iter()
        .filter(|sum| {
            (last.from..=last.to).contains(&sum.date) && (sum.kind == rules::CreditKind::Online) == online
        })
        .map(|sum| sum.hours)
        .sum();
    ForecastLine {
        name: last.name,
        from: last.from,
        to: last.to,
        due: last.due,
        required: whole(last.required),
        credited: whole(credited),
        planned: whole(last.credited.less(credited)),
        short: whole(last.short),
        online,
        rule_version: last.rule_version,
    }
}

/// Whether work began (`YYYY-MM`) within the year.
pub(super) fn entered(work_start: &str, year_end: NaiveDate) -> bool {
    work_start.split('-').next().is_some_and(|year| year == year_end.year().to_string())
}

fn whole(quarters: Quarters) -> u32 {
    u32::try_from(quarters).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Horizon, Hours, entered, lines};
    use crate::rule_sets::History;
    use chrono::NaiveDate;
    use proptest::prelude::*;
    use rules::{Career, CreditKind, CreditedHours, Quarters, RankBand};

    fn horizon() -> Horizon {
        let today = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap_or_default();
        Horizon::of(2026, today, &History::of(Vec::new())).unwrap_or_else(|_| unreachable!("2026 is a year"))
    }

    fn hours(month: u32, quarters: u32) -> CreditedHours<()> {
        let date = NaiveDate::from_ymd_opt(2026, month, 2).unwrap_or_default();
        CreditedHours { id: (), date, hours: Quarters::new(quarters), kind: CreditKind::Class }
    }

    proptest! {
        #[test]
        fn what_is_owed_is_credited_planned_or_missing(credited in 0_u32..600, planned in 0_u32..600) {
            let (given, to_come) = (vec![hours(3, credited)], vec![hours(9, planned)]);
            let hours = Hours { credited: given, planned: to_come };
            let (lines, changed) = lines(&Career::steady(RankBand::Staff), &hours, &horizon());
            prop_assert!(changed.is_empty(), "nothing changed");
            for line in lines.iter().filter(|line| !line.online) {
                prop_assert_eq!((line.credited, line.planned), (credited, planned), "each counted once");
                prop_assert_eq!(line.short, line.required.saturating_sub(credited + planned), "the rest is missing");
            }
        }
    }

    #[test]
    fn work_that_began_this_year_is_flagged() {
        let end = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap_or_default();
        assert!(entered("2026-03", end), "in March");
        assert!(!entered("2025-12", end), "the year before");
        assert!(!entered("", end), "nobody knows");
    }
}
