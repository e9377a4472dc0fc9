//! The dates a series' lectures could have.

use super::dates::{quarter_of, quarterly};
use super::series::{found, of_series};
use super::{LectureError, SeriesReference};
use crate::calendar::{DaySpan, special_days};
use crate::ids::VenueId;
use crate::sessions::Session;
use crate::store::View;
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeSet;
use ts_rs::TS;

/// A lecture as it could be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProposedLecture {
    /// Its quarter, 1 to 4.
    pub quarter: u32,
    /// A workday in it.
    pub date: NaiveDate,
    /// Begins, minutes since midnight.
    pub start: u16,
    /// Ends, minutes since midnight.
    pub end: u16,
    /// Where.
    pub venue: Option<VenueId>,
    /// Credits, in quarter-hours.
    pub quarters: u32,
}

/// A date for each quarter of the series' year that is not over and has no lecture: no weekend, no statutory holiday, no
/// county block. Records nothing.
pub fn propose(view: &View<'_>, reference: SeriesReference) -> Result<Vec<ProposedLecture>, LectureError> {
    let series = found(view, reference.id)?;
    let year = series.year;
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    let (Some(from), Some(to)) = (day(1, 1), day(12, 31)) else {
        return Err(LectureError::YearBeyond { year });
    };
    let mut held = BTreeSet::new();
    for lecture in of_series(view, series.id)? {
        let date = view.find::<Session>(lecture.session)?.and_then(|session| session.date);
        held.extend(date.map(quarter_of));
    }
    let days = special_days(view, DaySpan { from, to })?;
    let dates = quarterly(year, view.caller.now.date, &days).into_iter();
    let open = dates.filter(|(quarter, _)| !held.contains(quarter));
    let proposed = open.map(|(quarter, date)| ProposedLecture {
        quarter,
        date,
        start: series.start,
        end: series.end,
        venue: series.venue,
        quarters: series.quarters,
    });
    Ok(proposed.collect())
}
