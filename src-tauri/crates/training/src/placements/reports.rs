//! The reports of a placement, one a month.

use super::recording::{person_of, unassessed};
use super::{
    Placement, PlacementDetail, PlacementError, PlacementReference, PlacementReport, PlacementReportPatch,
    get, months,
};
use crate::ids::{PlacementId, PlacementReportId};
use crate::store::{Draft, Patch, View};
use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

/// A report to record.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct NewReport {
    /// Which placement.
    pub placement: PlacementId,
    /// Any day of the month it is about.
    pub month: NaiveDate,
    /// The day it was handed in.
    pub date: NaiveDate,
    /// What was done.
    pub summary: String,
    /// Where it can be looked up.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub proof: String,
    /// Who handed it in.
    pub by: String,
}

/// Records a report.
pub fn report(draft: &mut Draft<'_>, new: NewReport) -> Result<PlacementDetail, PlacementError> {
    let (id, placement) = (draft.new_id(), new.placement);
    report_as(draft, id, new)?;
    draft.count(1);
    get(&draft.view(), PlacementReference { id: placement })
}

/// Records a report under an id that follows from something else, as in the example county.
pub(crate) fn report_as(
    draft: &mut Draft<'_>,
    id: PlacementReportId,
    new: NewReport,
) -> Result<(), PlacementError> {
    let report = PlacementReport {
        id,
        placement: new.placement,
        month: Some(new.month),
        date: Some(new.date),
        summary: new.summary,
        proof: new.proof,
        by: new.by,
    };
    put(draft, report)
}

/// A report, and what to change about it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReportEdit {
    /// Which.
    pub id: PlacementReportId,
    /// What is said of it now.
    pub patch: PlacementReportPatch,
}

/// Changes what a report says.
pub fn edit_report(draft: &mut Draft<'_>, edit: ReportEdit) -> Result<PlacementDetail, PlacementError> {
    let mut report = known(&draft.view(), edit.id)?;
    let placement = report.placement;
    edit.patch.apply(&mut report);
    put(draft, PlacementReport { placement, ..report })?;
    draft.count(1);
    get(&draft.view(), PlacementReference { id: placement })
}

/// Which report.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ReportReference {
    /// Its id.
    pub id: PlacementReportId,
}

/// Removes a report.
pub fn remove_report(
    draft: &mut Draft<'_>,
    report: ReportReference,
) -> Result<PlacementDetail, PlacementError> {
    let report = known(&draft.view(), report.id)?;
    unassessed(&draft.view(), report.placement)?;
    draft.remove(&report)?;
    draft.count(1);
    get(&draft.view(), PlacementReference { id: report.placement })
}

fn known(view: &View<'_>, id: PlacementReportId) -> Result<PlacementReport, PlacementError> {
    view.find::<PlacementReport>(id)?.ok_or(PlacementError::ReportMissing)
}

fn put(draft: &mut Draft<'_>, report: PlacementReport) -> Result<(), PlacementError> {
    let view = draft.view();
    let placement = unassessed(&view, report.placement)?;
    if placement.called_off {
        return Err(PlacementError::CalledOff { name: person_of(&view, &placement)?.name });
    }
    let report = sound(report, &placement, view.caller.now.date)?;
    let there = view.number(
        "SELECT count(*) FROM placement_report WHERE placement = ? AND month = ? AND id <> ?",
        (report.placement, report.month.map(|month| month.to_string()), report.id),
    )?;
    match report.month {
        Some(month) if there > 0 => Err(PlacementError::ReportThere { month }),
        _ => Ok(draft.put(&report)?),
    }
}

/// The report plainly said, if it can be.
fn sound(
    report: PlacementReport,
    placement: &Placement,
    today: NaiveDate,
) -> Result<PlacementReport, PlacementError> {
    let plain = |text: &str| text.trim().to_owned();
    let month = months::first_of(report.month.unwrap_or(today));
    let date = report.date.unwrap_or(today);
    let report = PlacementReport {
        month: Some(month),
        date: Some(date),
        summary: plain(&report.summary),
        proof: plain(&report.proof),
        by: plain(&report.by),
        ..report
    };
    if !months::touched(placement).contains(&month) {
        let (starts, ends) = (placement.starts.unwrap_or_default(), placement.ends.unwrap_or_default());
        return Err(PlacementError::MonthOutside { month, starts, ends });
    }
    if date > today {
        return Err(PlacementError::NotYet { date, today });
    }
    if month > today {
        return Err(PlacementError::MonthAhead { month });
    }
    if report.summary.is_empty() {
        return Err(PlacementError::SummaryMissing);
    }
    if report.by.is_empty() {
        return Err(PlacementError::ReporterMissing);
    }
    Ok(report)
}
