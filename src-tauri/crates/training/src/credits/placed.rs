//! Hours for placements, where an office's rules credit them: every one opens to its placement, its month and its rule.

use crate::ids::{PersonId, PlacementId};
use crate::placements::{PlaceKind, Placement, PlacementKind, PlacementResult};
use crate::rule_sets::History;
use crate::store::rusqlite::{self, Connection, functions::FunctionFlags};
use crate::store::{StoreError, View};
use chrono::{Datelike, NaiveDate};
use rules::placement::{Placed, PlacedMonth, placed};
use serde::Serialize;
use ts_rs::TS;

/// A full month of a placement, and what it credits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlacementMonth {
    /// Its first day, counted from the placement's.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
    /// What it credits, in quarter-hours: nothing once the year's most is reached.
    pub credited: u32,
    /// The version of the rules.
    pub rule_version: u32,
}

/// A placement with days in a year, and what its months that end in it credit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlacementCredit {
    /// The placement.
    pub placement: PlacementId,
    /// What sort.
    pub kind: PlacementKind,
    /// What sort of place.
    pub place_kind: PlaceKind,
    /// Where.
    pub place: String,
    /// 接收单位.
    pub host: String,
    /// The first day.
    pub starts: Option<NaiveDate>,
    /// The last day.
    pub ends: Option<NaiveDate>,
    /// How it was assessed.
    pub result: PlacementResult,
    /// By whom.
    pub assessor: String,
    /// The unit at that time.
    pub unit: String,
    /// The post at that time.
    pub post: String,
    /// The rank at that time.
    pub rank: String,
    /// What the year credits for it, in quarter-hours.
    pub credited: u32,
    /// The months, in order of time; none where the rules do not credit it.
    pub months: Vec<PlacementMonth>,
    /// The version of the rules that decided last.
    pub rule_version: u32,
    /// Where the rule stands.
    pub article: String,
}

/// Everything a person's placements credit by today, with the placements.
pub(crate) struct Placements {
    placements: Vec<Placement>,
    /// Every month that credits something or nothing, in order of time.
    pub months: Vec<PlacedMonth<PlacementId>>,
}

/// A person's placements that have begun, and what they credit.
pub(crate) fn placements_of(
    view: &View<'_>,
    person: PersonId,
    history: &History,
) -> Result<Placements, StoreError> {
    let today = view.caller.now.date;
    let placements = view.all::<Placement>(
        "WHERE person = ? AND NOT called_off AND starts <= ? ORDER BY starts, id",
        (person, today.to_string()),
    )?;
    let rows: Vec<Placed<PlacementId>> = placements.iter().filter_map(rule_placement).collect();
    let months = placed(&rows, today, |day| history.on(day));
    Ok(Placements { placements, months })
}

impl Placements {
    /// Those with days in a year, and what that year credits for each.
    pub fn in_year(&self, year: i32, history: &History) -> Vec<PlacementCredit> {
        let touches = |placement: &&Placement| match (placement.starts, placement.ends) {
            (Some(starts), Some(ends)) => (starts.year()..=ends.year()).contains(&year),
            _ => false,
        };
        self.placements
            .iter()
            .filter(touches)
            .map(|placement| self.credit(placement, year, history))
            .collect()
    }

    fn credit(&self, placement: &Placement, year: i32, history: &History) -> PlacementCredit {
        let own = self.months.iter().filter(|month| month.id == placement.id && month.to.year() == year);
        let months: Vec<PlacementMonth> = own.map(shown).collect();
        let last = months.last().map(|month| month.to).or(placement.ends);
        let rules = history.on(last.unwrap_or_default());
        PlacementCredit {
            placement: placement.id,
            kind: placement.kind,
            place_kind: placement.place_kind,
            place: placement.place.clone(),
            host: placement.host.clone(),
            starts: placement.starts,
            ends: placement.ends,
            result: placement.result,
            assessor: placement.assessor.clone(),
            unit: placement.unit_name.clone(),
            post: placement.post.clone(),
            rank: placement.rank.clone(),
            credited: months.iter().map(|month| month.credited).sum(),
            months,
            rule_version: rules.version,
            article: rules.placement_hours_per_month.rule.source.clone(),
        }
    }

    /// The months of one placement.
    pub fn months_of(&self, placement: PlacementId) -> Vec<PlacementMonth> {
        self.months.iter().filter(|month| month.id == placement).map(shown).collect()
    }
}

fn shown(month: &PlacedMonth<PlacementId>) -> PlacementMonth {
    PlacementMonth {
        from: month.from,
        to: month.to,
        credited: u32::try_from(month.hours.count()).unwrap_or_default(),
        rule_version: month.rule_version,
    }
}

/// A placement as the rules see it; none without dates.
pub(crate) fn rule_placement(placement: &Placement) -> Option<Placed<PlacementId>> {
    let passed = matches!(placement.result, PlacementResult::Excellent | PlacementResult::Passed);
    Some(Placed { id: placement.id, starts: placement.starts?, ends: placement.ends?, passed })
}

/// The months of all placements as SQL, for `elsewhere`.
pub(super) fn placed_rows(history: &History, today: NaiveDate) -> String {
    format!(
        "SELECT placed.person AS person, month.value ->> 0 AS day, month.value ->> 1 AS quarters, 0 AS online
         FROM (SELECT person, json_group_array(json_array(starts, ends, result IN ({}, {}))) AS spans
                FROM placement WHERE {} AND NOT called_off AND starts <= '{today}' GROUP BY person) AS placed,
            json_each(placed_months(placed.spans, '{today}', {})) AS month",
        PlacementResult::Excellent.code(),
        PlacementResult::Passed.code(),
        u8::from(history.all().any(|rules| rules.placement_hours_per_month.on)),
        history.literal(),
    )
}

/// Teaches a connection `placed_months(spans, today, rules)`: the days and quarter-hours, as JSON, that a person's placements
/// credit, each of them its first day, its last day and whether it was passed.
pub(super) fn teach(sql: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    sql.create_scalar_function("placed_months", 3, flags, |context| {
        let spans: Vec<(NaiveDate, NaiveDate, u8)> =
            serde_json::from_str(context.get_raw(0).as_str()?).unwrap_or_default();
        let rows: Vec<Placed<usize>> = spans
            .into_iter()
            .enumerate()
            .map(|(id, (starts, ends, passed))| Placed { id, starts, ends, passed: passed == 1 })
            .collect();
        let history = super::history(context, 2)?;
        let months = placed(&rows, super::day(context, 1)?, |day| history.on(day));
        let rows: Vec<(NaiveDate, u64)> =
            months.iter().map(|month| (month.to, month.hours.count())).collect();
        // Dates and numbers: writing them cannot fail.
        Ok(serde_json::to_string(&rows).unwrap_or_default())
    })
}
