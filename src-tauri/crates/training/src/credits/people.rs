//! The people behind a unit's hours: everyone counted, and what the year credited each.

use super::progress::hours_of_everyone;
use crate::ids::{PersonId, UnitId};
use crate::people::{OFFICIAL_ORDER, PersonState, RankBand, Whom, placed};
use crate::store::{Page, PageQuery, StoreError, View, Window, column_value, order};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose hours, of which year.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct EarnersQuery {
    /// The calendar year.
    pub year: i32,
    /// Part of a name, its pinyin or initials, or part of a post.
    #[serde(default)]
    #[ts(as = "Option<_>")]
    pub text: String,
    /// A unit, with all those below it.
    #[serde(default)]
    pub unit: Option<UnitId>,
    /// 职级层次.
    #[serde(default)]
    pub band: Option<RankBand>,
    /// Only those with any hours (true) or without (false).
    #[serde(default)]
    pub trained: Option<bool>,
    /// By hours instead of the official order.
    #[serde(default)]
    #[ts(as = "Option<_>")]
    pub by_hours: bool,
    /// Whether the order runs backwards.
    #[serde(default)]
    #[ts(as = "Option<_>")]
    pub descending: bool,
    /// Which rows.
    #[serde(flatten)]
    pub window: Window,
}

/// Someone still called up, and what the year credited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Earner {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their unit's name.
    pub unit: String,
    /// 职务.
    pub post: String,
    /// 职级层次.
    pub band: RankBand,
    /// Hours credited in the year, in quarter-hours.
    pub quarters: u32,
}

/// A page of them. Those counted are those [`super::progress`] counts, and their hours add up to its sums.
pub fn earners(view: &View<'_>, query: EarnersQuery) -> Result<Page<Earner>, StoreError> {
    let hours = hours_of_everyone(view, query.year)?;
    let mut rows = called_up(view, &query)?;
    for row in &mut rows {
        row.quarters = hours.get(&row.person).copied().unwrap_or_default();
    }
    if let Some(trained) = query.trained {
        rows.retain(|row| (row.quarters > 0) == trained);
    }
    if query.by_hours {
        // Stable: those alike stay in the official order.
        rows.sort_by_key(|row| row.quarters);
    }
    if query.descending {
        rows.reverse();
    }
    let total = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let place = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let (offset, limit) = (place(query.window.offset), place(query.window.limit));
    Ok(Page { total, rows: rows.into_iter().skip(offset).take(limit).collect() })
}

/// Everyone still called up, in the official order.
fn called_up(view: &View<'_>, query: &EarnersQuery) -> Result<Vec<Earner>, StoreError> {
    let whom = Whom { text: &query.text, unit: query.unit, band: query.band };
    let mut conditions = whom.conditions();
    conditions.and_given("state IS NOT ?", Some(&PersonState::Retired));
    let rows = PageQuery {
        columns: "id, name, coalesce((SELECT name FROM unit WHERE unit.id = person.unit), ''), post, band",
        from: &placed(),
        conditions,
        order: order(OFFICIAL_ORDER, false),
        window: Window { offset: 0, limit: u32::MAX },
    };
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Earner {
            person: row.get(0)?,
            name: column_value(row, 1)?,
            unit: row.get(2)?,
            post: column_value(row, 3)?,
            band: column_value(row, 4)?,
            quarters: 0,
        })
    };
    Ok(rows.run(view, read)?.rows)
}
