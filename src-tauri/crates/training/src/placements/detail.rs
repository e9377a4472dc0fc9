//! One placement with its reports, and the classes its person is called up for meanwhile.

use super::{
    Placement, PlacementError, PlacementReference, PlacementReport, PlacementResult, PlacementRow, months,
    page,
};
use crate::credits::{PlacementMonth, placements_of};
use crate::enrollment::{ClassMention, held_and_on_roster};
use crate::rule_sets::History;
use crate::store::{StoreError, View};
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// A month of a placement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReportMonth {
    /// Its first day.
    pub month: NaiveDate,
    /// Whether a report is owed for it.
    pub owed: bool,
    /// Whether it is late.
    pub overdue: bool,
    /// Its reports: one, or two where two devices recorded one each.
    pub reports: Vec<PlacementReport>,
}

/// A placement and all there is about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlacementDetail {
    /// The placement.
    #[serde(flatten)]
    pub row: PlacementRow,
    /// Its months, in order.
    pub months: Vec<ReportMonth>,
    /// The full months so far and what they credit; none where the rules do not credit it.
    pub credits: Vec<PlacementMonth>,
    /// Where the rule stands; empty where it is off.
    pub article: String,
    /// Classes its person is called up for on some of its days.
    pub classes: Vec<ClassMention>,
}

/// One placement.
pub fn get(view: &View<'_>, placement: PlacementReference) -> Result<PlacementDetail, PlacementError> {
    let row = page::row(view, placement.id)?.ok_or(PlacementError::Missing)?;
    let placement = view.find::<Placement>(placement.id)?.ok_or(PlacementError::Missing)?;
    let history = History::read(view)?;
    let credits = placements_of(view, placement.person, &history)?.months_of(placement.id);
    let rule = &history.on(view.caller.now.date).placement_hours_per_month;
    Ok(PlacementDetail {
        row,
        months: months_of(view, &placement)?,
        credits,
        article: if rule.on { rule.rule.source.clone() } else { String::new() },
        classes: classes_of(view, &placement)?,
    })
}

fn months_of(view: &View<'_>, placement: &Placement) -> Result<Vec<ReportMonth>, StoreError> {
    let all = view.all::<PlacementReport>("WHERE placement = ? ORDER BY month, date, id", [placement.id])?;
    let (owed, late) = (months::owed(placement), months::late_before(view.caller.now.date));
    let open = placement.result == PlacementResult::Open;
    let months = months::touched(placement).into_iter().map(|month| {
        let reports: Vec<PlacementReport> =
            all.iter().filter(|report| report.month == Some(month)).cloned().collect();
        let owed = owed.contains(&month);
        ReportMonth { month, owed, overdue: open && owed && month < late && reports.is_empty(), reports }
    });
    Ok(months.collect())
}

fn classes_of(view: &View<'_>, placement: &Placement) -> Result<Vec<ClassMention>, StoreError> {
    let (Some(starts), Some(ends)) = (placement.starts, placement.ends) else { return Ok(Vec::new()) };
    if placement.called_off {
        return Ok(Vec::new());
    }
    let statement = format!(
        "SELECT {} FROM {}
         WHERE enrollment.person = ?1 AND class.starts <= ?2 AND coalesce(class.ends, class.starts) >= ?3
         ORDER BY class.starts, class.id",
        ClassMention::COLUMNS,
        held_and_on_roster()
    );
    let parameters = (placement.person, ends.to_string(), starts.to_string());
    view.rows(&statement, parameters, |row| ClassMention::from_row(row, 0))
}
