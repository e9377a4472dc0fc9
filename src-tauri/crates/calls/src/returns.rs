//! Returns (报表) as files to save.

use crate::imports::ExportedFile;
use training::call_ups::{self, AllocationQuery, CallUpError, ReceiptFormQuery};
use training::evaluation::{self, EvaluationError, SummaryQuery};
use training::follow_ups::{self, FollowUpError, FollowUpQuery};
use training::lectures::{self, LectureError, SeriesReference};
use training::outreach::{self, PlannedError, QuarterQuery, ReturnError, ReturnQuery};
use training::placements::{self, PlacementError, PlacementQuery};
use training::store::View;
use training::venues::{self, VenueError, VenuesQuery};

/// The call `outreach.export_monthly`.
pub(crate) fn monthly(view: &View<'_>, query: ReturnQuery) -> Result<ExportedFile, ReturnError> {
    Ok(ExportedFile::xlsx(&outreach::monthly_xlsx(view, query)?))
}

/// The call `outreach.export_plan`.
pub(crate) fn planned(view: &View<'_>, query: QuarterQuery) -> Result<ExportedFile, PlannedError> {
    Ok(ExportedFile::xlsx(&outreach::planned_xlsx(view, query)?))
}

/// The call `placements.export`.
pub(crate) fn placements(view: &View<'_>, query: PlacementQuery) -> Result<ExportedFile, PlacementError> {
    Ok(ExportedFile::xlsx(&placements::export(view, query)?))
}

/// The call `follow_ups.export`.
pub(crate) fn follow_ups(view: &View<'_>, query: FollowUpQuery) -> Result<ExportedFile, FollowUpError> {
    Ok(ExportedFile::xlsx(&follow_ups::export(view, query)?))
}

/// The call `venues.export`.
pub(crate) fn venues(view: &View<'_>, query: VenuesQuery) -> Result<ExportedFile, VenueError> {
    Ok(ExportedFile::xlsx(&venues::export(view, query)?))
}

/// The call `evaluation.export`.
pub(crate) fn evaluation(view: &View<'_>, query: SummaryQuery) -> Result<ExportedFile, EvaluationError> {
    Ok(ExportedFile::xlsx(&evaluation::export(view, query)?))
}

/// The call `call_ups.export_allocation`.
pub(crate) fn allocation(view: &View<'_>, query: AllocationQuery) -> Result<ExportedFile, CallUpError> {
    Ok(ExportedFile::xlsx(&call_ups::allocation(view, query)?))
}

/// The call `call_ups.export_receipt`.
pub(crate) fn receipt_form(view: &View<'_>, query: ReceiptFormQuery) -> Result<ExportedFile, CallUpError> {
    Ok(ExportedFile::xlsx(&call_ups::receipt_form(view, query)?))
}

/// The call `call_ups.export_receipts`.
pub(crate) fn receipt_forms(view: &View<'_>, query: AllocationQuery) -> Result<ExportedFile, CallUpError> {
    Ok(ExportedFile::of("zip", &call_ups::receipt_forms(view, query)?))
}

/// The call `lectures.export`.
pub(crate) fn lectures(view: &View<'_>, series: SeriesReference) -> Result<ExportedFile, LectureError> {
    Ok(ExportedFile::xlsx(&lectures::export(view, series)?))
}
