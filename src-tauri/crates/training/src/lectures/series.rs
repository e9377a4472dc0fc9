//! The series: made, changed and removed, with how each stands.

use super::{Lecture, LectureError, LectureSeries, LectureSeriesPatch};
use crate::ids::{SeriesId, VenueId};
use crate::store::{Draft, Patch, Record, StoreError, View, column_value};
use crate::venues::Venue;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Usually in the afternoon, 14:30 to 17:30, credited with half a day.
const USUAL: (u16, u16, u32) = (14 * 60 + 30, 17 * 60 + 30, 16);
/// The last minute a lecture can end: midnight.
const MIDNIGHT: u16 = 1_440;

/// Which series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct SeriesReference {
    /// Its id.
    pub id: SeriesId,
}

/// A series with how far it has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SeriesRow {
    /// The series.
    #[serde(flatten)]
    pub series: LectureSeries,
    /// Its usual venue's name; empty if it has none.
    pub venue_name: String,
    /// Its lectures.
    pub lectures: u32,
    /// The day of the next of them.
    pub next: Option<NaiveDate>,
}

/// All series, the newest year first.
pub fn all(view: &View<'_>) -> Result<Vec<SeriesRow>, StoreError> {
    let statement = format!(
        "SELECT {}, (SELECT name FROM venue WHERE venue.id = lecture_series.venue) AS venue_name,
           (SELECT count(*) FROM lecture JOIN class ON class.id = lecture.class
             WHERE lecture.series = lecture_series.id) AS lectures,
           (SELECT min(session.date) FROM lecture JOIN session ON session.id = lecture.session
             WHERE lecture.series = lecture_series.id AND session.date >= ?) AS next
         FROM lecture_series ORDER BY year DESC, name, id",
        LectureSeries::COLUMNS
    );
    view.rows(&statement, [view.caller.now.date.to_string()], |row| {
        let column = |name| row.as_ref().column_index(name);
        Ok(SeriesRow {
            series: LectureSeries::from_row(row)?,
            venue_name: column_value(row, column("venue_name")?)?,
            lectures: row.get("lectures")?,
            next: column_value(row, column("next")?)?,
        })
    })
}

/// A series to make.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewSeries {
    /// Its name.
    pub name: String,
    /// The calendar year.
    pub year: i32,
    /// Whatever else is known.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub details: LectureSeriesPatch,
}

/// Makes a series, without lectures yet.
pub fn create_series(draft: &mut Draft<'_>, new: NewSeries) -> Result<LectureSeries, LectureError> {
    let (start, end, quarters) = USUAL;
    let blank = LectureSeries { id: draft.new_id(), start, end, quarters, ..LectureSeries::default() };
    let mut series = blank;
    LectureSeriesPatch { name: Some(new.name), year: Some(new.year), ..new.details }.apply(&mut series);
    let series = checked(&draft.view(), series)?;
    draft.put(&series)?;
    Ok(series)
}

/// A change of some fields.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SeriesEdit {
    /// Which series.
    pub id: SeriesId,
    /// What to change.
    pub patch: LectureSeriesPatch,
}

/// Changes some fields of a series; lectures already made stay as they are.
pub fn edit_series(draft: &mut Draft<'_>, edit: SeriesEdit) -> Result<LectureSeries, LectureError> {
    let mut series = found(&draft.view(), edit.id)?;
    edit.patch.apply(&mut series);
    let series = checked(&draft.view(), series)?;
    draft.put(&series)?;
    Ok(series)
}

/// Removes a series that has no lecture.
pub fn remove_series(draft: &mut Draft<'_>, reference: SeriesReference) -> Result<(), LectureError> {
    let series = found(&draft.view(), reference.id)?;
    let lectures = of_series(&draft.view(), series.id)?;
    if !lectures.is_empty() {
        let lectures = i64::try_from(lectures.len()).unwrap_or(i64::MAX);
        return Err(LectureError::NotEmpty { name: series.name, lectures });
    }
    Ok(draft.remove(&series)?)
}

/// The series, if it exists.
pub(super) fn found(view: &View<'_>, id: SeriesId) -> Result<LectureSeries, LectureError> {
    view.find::<LectureSeries>(id)?.ok_or(LectureError::SeriesMissing)
}

/// Its lectures whose class still exists, in order.
pub(super) fn of_series(view: &View<'_>, series: SeriesId) -> Result<Vec<Lecture>, StoreError> {
    view.all::<Lecture>(
        "WHERE series = ? AND class IN (SELECT id FROM class) ORDER BY number, class",
        [series],
    )
}

fn checked(view: &View<'_>, series: LectureSeries) -> Result<LectureSeries, LectureError> {
    let name = series.name.trim().to_owned();
    if name.is_empty() {
        return Err(LectureError::NameMissing);
    } else if !(2000..=2100).contains(&series.year) {
        return Err(LectureError::YearBeyond { year: series.year });
    }
    times(series.start, series.end)?;
    venue(view, series.venue)?;
    Ok(LectureSeries { name, ..series })
}

pub(super) fn times(start: u16, end: u16) -> Result<(), LectureError> {
    if start >= end || end > MIDNIGHT { Err(LectureError::Times) } else { Ok(()) }
}

/// The venue, if one is named and it exists.
pub(super) fn venue(view: &View<'_>, id: Option<VenueId>) -> Result<Option<Venue>, LectureError> {
    id.map(|id| view.find::<Venue>(id)?.ok_or(LectureError::VenueMissing)).transpose()
}
