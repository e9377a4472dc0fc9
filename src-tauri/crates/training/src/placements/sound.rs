//! A placement as it may be recorded. Pure but for looking at the same person's others.

use super::{Placement, PlacementError, PlacementReport, months};
use crate::people::Person;
use crate::store::View;
use chrono::Months;

/// The longest placement, in months: what is longer is a slip in the year.
const LONGEST_MONTHS: u32 = 36;

/// The placement plainly said, if it can be.
pub(crate) fn sound(placement: Placement) -> Result<Placement, PlacementError> {
    let plain = |text: &str| text.trim().to_owned();
    let placement = Placement {
        place: plain(&placement.place),
        host: plain(&placement.host),
        mentor: plain(&placement.mentor),
        goals: plain(&placement.goals),
        reason: plain(&placement.reason),
        ..placement
    };
    if placement.place.is_empty() {
        return Err(PlacementError::PlaceMissing);
    }
    let (Some(starts), Some(ends)) = (placement.starts, placement.ends) else {
        return Err(PlacementError::DatesMissing);
    };
    if ends < starts {
        return Err(PlacementError::DatesReversed { starts, ends });
    }
    if starts.checked_add_months(Months::new(LONGEST_MONTHS)).is_none_or(|latest| ends >= latest) {
        return Err(PlacementError::TooLong { starts, ends });
    }
    Ok(placement)
}

/// Nobody is at two places on one day.
pub(super) fn refuse_overlap(
    view: &View<'_>,
    placement: &Placement,
    person: &Person,
) -> Result<(), PlacementError> {
    let (Some(starts), Some(ends)) = (placement.starts, placement.ends) else { return Ok(()) };
    if placement.called_off {
        return Ok(());
    }
    let there = view.all::<Placement>(
        "WHERE person = ? AND starts <= ? AND ends >= ? AND id <> ? AND NOT called_off ORDER BY starts",
        (placement.person, ends.to_string(), starts.to_string(), placement.id),
    )?;
    let Some(other) = there.into_iter().next() else { return Ok(()) };
    Err(PlacementError::Overlap {
        name: person.name.clone(),
        place: other.place,
        starts: other.starts.unwrap_or_default(),
        ends: other.ends.unwrap_or_default(),
    })
}

/// No report is left outside the dates.
pub(super) fn refuse_reports_outside(view: &View<'_>, placement: &Placement) -> Result<(), PlacementError> {
    let months = months::touched(placement);
    let reports = view.all::<PlacementReport>("WHERE placement = ? ORDER BY month", [placement.id])?;
    let outside = reports.iter().filter_map(|report| report.month).find(|month| !months.contains(month));
    outside.map_or(Ok(()), |month| Err(PlacementError::ReportsOutside { month }))
}
