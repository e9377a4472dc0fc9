//! The forecast by unit: of each top unit and all below it, how many meet each target and how many will miss it.

use super::ForecastError;
use super::page::{ForecastFilter, rows};
use crate::ids::UnitId;
use crate::people::RankBand;
use crate::store::View;
use crate::units::{UnitNode, tops, tree};
use rules::rule_set::TargetName;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Which year, and of whom.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct UnitForecastQuery {
    /// The calendar year.
    pub year: i32,
    /// 职级层次.
    #[serde(default)]
    #[ts(optional)]
    pub band: Option<RankBand>,
}

/// How many people stand how with one target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TargetTotals {
    /// Which target.
    #[ts(type = "TargetSheet['name']")]
    pub name: TargetName,
    /// People in post who have it.
    pub people: u32,
    /// Of those, people who have met it already.
    pub met: u32,
    /// Of those, people who will have missed it at its end.
    pub missing: u32,
    /// What they will miss together, in quarter-hours.
    pub short: u32,
}

/// A unit at the top of the tree and everyone below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UnitForecast {
    /// The unit; none for the whole office, which comes first.
    pub unit: Option<UnitId>,
    /// Its name; empty for the whole office.
    pub name: String,
    /// By target, in the rules' order of names.
    pub targets: Vec<TargetTotals>,
}

/// The whole office, then the top units in the official order.
pub fn units(view: &View<'_>, query: UnitForecastQuery) -> Result<Vec<UnitForecast>, ForecastError> {
    let nodes = tree(view)?;
    let tops = tops(&nodes);
    let filter = ForecastFilter { band: query.band, ..ForecastFilter::default() };
    let mut totals: BTreeMap<(Option<UnitId>, TargetName), TargetTotals> = BTreeMap::new();
    for row in rows(view, query.year, &filter, None)?.into_iter().filter(|row| !row.left()) {
        let top = row.unit.and_then(|unit| tops.get(&unit)).map(|top| top.unit.id);
        for line in &row.lines {
            for place in [None, top].into_iter().take(1 + usize::from(top.is_some())) {
                let sum = totals.entry((place, line.name)).or_insert_with(|| empty(line.name));
                sum.people += 1;
                sum.met += u32::from(line.credited >= line.required);
                sum.missing += u32::from(line.missed() > 0);
                sum.short = sum.short.saturating_add(line.missed());
            }
        }
    }
    let mut of = |unit: Option<UnitId>, name: &str| {
        let targets =
            totals.extract_if((unit, TargetName::Year)..=(unit, TargetName::BranchSecretary), |_, _| true);
        UnitForecast { unit, name: name.to_owned(), targets: targets.map(|(_, sum)| sum).collect() }
    };
    let top = nodes.iter().filter(|node: &&UnitNode| node.depth == 0);
    let whole = of(None, "");
    let units =
        top.map(|node| of(Some(node.unit.id), &node.unit.name)).filter(|unit| !unit.targets.is_empty());
    Ok(std::iter::once(whole).chain(units).collect())
}

fn empty(name: TargetName) -> TargetTotals {
    TargetTotals { name, people: 0, met: 0, missing: 0, short: 0 }
}
