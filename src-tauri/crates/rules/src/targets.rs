//! Hour targets (学时要求): what a band owes in a year or a cycle, what counts towards it, and when it is due.

use crate::band::Career;
use crate::quarters::Quarters;
use crate::rule_set::{Counts, RuleSet, TargetName, TargetRule};
use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// Where credited hours come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CreditKind {
    /// A class's sessions.
    Class,
    /// A lecture.
    Lecture,
    /// Online self-study.
    Online,
    /// Training elsewhere, by proof.
    Outside,
}

/// Hours credited to a person on a day. Planned hours may stand in for a forecast.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CreditedHours<C> {
    /// Which credit: any id.
    pub id: C,
    /// The day the hours belong to.
    pub date: NaiveDate,
    /// The hours.
    pub hours: Quarters,
    /// Where they come from.
    pub kind: CreditKind,
}

/// How far a person is with one target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TargetProgress<C> {
    /// Which target.
    pub name: TargetName,
    /// The first day that counts.
    pub from: NaiveDate,
    /// The last day that counts.
    pub to: NaiveDate,
    /// Hours owed.
    pub required: Quarters,
    /// Hours credited from `from` up to `to` or the day of judgement, whichever is earlier.
    pub credited: Quarters,
    /// Hours still owed.
    pub short: Quarters,
    /// When it has to be met.
    pub due: NaiveDate,
    /// Hours credited after `to` and up to `due`, for someone whose time was extended by a rise. Not in `credited`.
    pub credited_in_extension: Quarters,
    /// The credits counted.
    pub counted: Vec<C>,
    /// Days on which the band changed within the period: full hours are asked all the same, and a person should look.
    pub band_changed: Vec<NaiveDate>,
    /// The version of the rules.
    pub rule_version: u32,
}

/// A person's targets on a day, by the band held on that day.
#[must_use]
pub fn targets<C: Copy>(
    career: &Career,
    credits: &[CreditedHours<C>],
    as_of: NaiveDate,
    rules: &RuleSet,
) -> Vec<TargetProgress<C>> {
    let band = career.band_on(as_of);
    let asked = rules.targets.iter().filter(|rule| rule.on && rule.bands.contains(&band));
    asked.map(|rule| progress(rule, career, credits, as_of, rules.version)).collect()
}

fn progress<C: Copy>(
    rule: &TargetRule,
    career: &Career,
    credits: &[CreditedHours<C>],
    as_of: NaiveDate,
    rule_version: u32,
) -> TargetProgress<C> {
    let (from, to) = rule.period.around(as_of);
    let inside = |from: NaiveDate, to: NaiveDate| {
        credits.iter().filter(move |credit| {
            (from..=to.min(as_of)).contains(&credit.date) && counts(rule.counts, credit.kind)
        })
    };
    let credited = inside(from, to).map(|credit| credit.hours).sum();
    let short = rule.required.less(credited);
    let due = if short > Quarters::ZERO { extended(rule, career, (from, to), as_of) } else { to };
    let after = to.succ_opt().unwrap_or(to);
    TargetProgress {
        name: rule.name,
        from,
        to,
        required: rule.required,
        credited,
        short,
        due,
        credited_in_extension: inside(after, due).map(|credit| credit.hours).sum(),
        counted: inside(from, to).map(|credit| credit.id).collect(),
        band_changed: career
            .until(as_of.min(to))
            .map(|change| change.from)
            .filter(|day| *day >= from)
            .collect(),
        rule_version,
    }
}

fn counts(counts: Counts, kind: CreditKind) -> bool {
    match counts {
        Counts::Online => kind == CreditKind::Online,
        Counts::AllButOnline => kind != CreditKind::Online,
    }
}

/// Whoever rose into the target's band within the period has some months from that day, if that is later than its end.
/// A rise on 29 February ends on 28 February: the last day of the month stands in for a day it lacks.
fn extended(
    rule: &TargetRule,
    career: &Career,
    (from, to): (NaiveDate, NaiveDate),
    as_of: NaiveDate,
) -> NaiveDate {
    career
        .rose_to(&rule.bands, as_of)
        .filter(|rose| (from..=to).contains(rose))
        .and_then(|rose| rose.checked_add_months(Months::new(rule.months_after_rise?.into())))
        .map_or(to, |day| day.max(to))
}
