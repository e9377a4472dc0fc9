//! How one person stands with each of their targets, now and at its end. Pure.

use super::hours::{Horizon, Hours};
use chrono::{Datelike, NaiveDate};
use rules::rule_set::{Counts, TargetName};
use rules::{Career, CreditedHours, Quarters, RuleSet, TargetProgress};
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
    /// Credited so far, in quarter-hours; what a rise into the band gave time for is included.
    pub credited: u32,
    /// Scheduled from today until it is due, in quarter-hours.
    pub planned: u32,
    /// What will be missing when it is due, as far as anything is scheduled, in quarter-hours.
    pub short: u32,
    /// Whether a rise into the target's band has put off the day it is due beyond its end and the year's: then nobody misses it
    /// yet, whatever is short.
    pub put_off: bool,
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

impl ForecastLine {
    /// What will be missing at the end of the target or of the year, in quarter-hours: nothing that is due later.
    pub(super) fn missed(&self) -> u32 {
        if self.put_off { 0 } else { self.short }
    }

    /// What is still to be found for it by classes, whenever it is due, in quarter-hours.
    pub(crate) fn wanting(&self) -> u32 {
        if self.online { 0 } else { self.short }
    }
}

/// The days within a year until which a rise has put off a target that ended before: hours up to them count.
pub(super) fn put_off_to(career: &Career, year_end: NaiveDate, rules: &RuleSet) -> Vec<NaiveDate> {
    let targets = rules::targets::<()>(career, &[], year_end, rules).into_iter();
    targets
        .filter(|target| target.to < target.due && target.due <= year_end)
        .map(|target| target.due)
        .collect()
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
        let extension = at_year_end.credited_in_extension;
        let last = found.unwrap_or(at_year_end);
        changed.extend(last.band_changed.iter().copied().filter(|day| *day <= horizon.year_end));
        line(&last, extension, hours, horizon)
    });
    let lines = lines.collect();
    changed.sort_unstable();
    changed.dedup();
    (lines, changed)
}

/// The line of a target as it stands at its end, with the hours that a rise gave time for after it.
fn line(last: &TargetProgress<()>, extension: Quarters, hours: &Hours, horizon: &Horizon) -> ForecastLine {
    let online =
        horizon.rules.targets.iter().any(|rule| rule.name == last.name && rule.counts == Counts::Online);
    let credited: Quarters = hours
        .credited
        .iter()
        .filter(|sum| {
            (last.from..=last.due).contains(&sum.date) && (sum.kind == rules::CreditKind::Online) == online
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
        planned: whole((last.credited + extension).less(credited)),
        short: whole(last.short.less(extension)),
        put_off: last.due > last.to.max(horizon.year_end),
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
    use super::{ForecastLine, Horizon, Hours, entered, lines};
    use crate::rule_sets::History;
    use chrono::NaiveDate;
    use proptest::prelude::*;
    use rules::rule_set::TargetName;
    use rules::{BandChange, Career, CreditKind, CreditedHours, Quarters, RankBand};

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

    /// Who rose to county leader on a day, with hours credited by month of the cycle's last year.
    fn risen(on: (i32, u32, u32), credited: Vec<CreditedHours<()>>, horizon: &Horizon) -> ForecastLine {
        let from = NaiveDate::from_ymd_opt(on.0, on.1, on.2).unwrap_or_default();
        let change = BandChange { from, band: RankBand::CountyLeader };
        let career = Career::new(RankBand::TownshipLeader, vec![change]);
        let career = career.unwrap_or_else(|_| unreachable!("one change is in order"));
        let (lines, _) = lines(&career, &Hours { credited, planned: Vec::new() }, horizon);
        let cycle = lines.into_iter().find(|line| line.name == TargetName::Cycle);
        cycle.unwrap_or_else(|| unreachable!("a county leader has five years' hours"))
    }

    fn in_year(year: i32, (month, day): (u32, u32)) -> Horizon {
        let today = NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
        Horizon::of(year, today, &History::of(Vec::new())).unwrap_or_else(|_| unreachable!("a year"))
    }

    #[test]
    fn who_rose_late_in_the_cycle_misses_nothing_at_its_end() {
        let last_year = in_year(2027, (11, 1));
        let late = risen((2027, 6, 1), Vec::new(), &last_year);
        assert_eq!(late.due.to_string(), "2028-06-01", "a rise gives twelve months");
        assert_eq!((late.short, late.put_off, late.missed()), (2_200, true, 0), "owed, and not yet missed");
        let early = risen((2024, 6, 1), Vec::new(), &last_year);
        assert_eq!((early.put_off, early.missed()), (false, 2_200), "who rose long ago has had the time");
        let year_before = risen((2026, 6, 1), Vec::new(), &in_year(2026, (11, 1)));
        assert_eq!(
            (year_before.put_off, year_before.missed()),
            (false, 2_200),
            "a year's end puts nothing off"
        );
    }

    #[test]
    fn what_a_rise_gave_time_for_is_missed_once_that_time_is_over() {
        let day = |year, month| NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default();
        let horizon = in_year(2028, (12, 1)).with([day(2028, 6)]);
        let credit = |date, quarters| CreditedHours {
            id: (),
            date,
            hours: Quarters::new(quarters),
            kind: CreditKind::Class,
        };
        let credits =
            vec![credit(day(2027, 12), 1_000), credit(day(2028, 3), 400), credit(day(2028, 9), 600)];
        let line = risen((2027, 6, 1), credits, &horizon);
        assert_eq!(
            (line.credited, line.planned),
            (1_400, 0),
            "hours of the added months count, later ones do not"
        );
        assert_eq!((line.put_off, line.missed()), (false, 800), "and the rest is missed");
    }

    proptest! {
        #[test]
        fn a_rise_never_makes_anyone_miss_more(month in 1_u32..=12, year in 2023_i32..=2027, credited in 0_u32..2_500) {
            let horizon = in_year(2027, (11, 1));
            let day = NaiveDate::from_ymd_opt(2027, 3, 2).unwrap_or_default();
            let credit = CreditedHours { id: (), date: day, hours: Quarters::new(credited), kind: CreditKind::Class };
            let hours = Hours { credited: vec![credit], planned: Vec::new() };
            let (steady, _) = lines(&Career::steady(RankBand::CountyLeader), &hours, &horizon);
            let steady = steady.iter().find(|line| line.name == TargetName::Cycle).map_or(0, ForecastLine::missed);
            let line = risen((year, month, 1), vec![credit], &horizon);
            prop_assert!(line.missed() <= steady, "the rule gives time, it never takes any");
            prop_assert_eq!(line.short, 2_200_u32.saturating_sub(credited), "nor does it ask for fewer hours");
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
