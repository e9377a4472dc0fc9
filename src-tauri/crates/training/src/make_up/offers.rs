//! Where a missed session can be heard again.

use super::MakeUpError;
use super::links::guests_sql;
use crate::classes::ClassState;
use crate::enrollment::EnrollmentState;
use crate::ids::{ClassId, PersonId, SessionId};
use crate::sessions::SPEAKERS_NAMES;
use crate::store::{StoreError, View, column_value};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who missed what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct OffersQuery {
    /// The session missed.
    pub original: SessionId,
    /// By whom.
    pub person: PersonId,
}

/// A later session that would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MakeUpOffer {
    /// The session.
    pub id: SessionId,
    /// What is taught.
    pub title: String,
    /// The local date.
    pub date: Option<NaiveDate>,
    /// Begins, minutes since midnight.
    pub start: u16,
    /// Ends, minutes since midnight.
    pub end: u16,
    /// Its hours, in quarter-hours.
    pub quarters: u32,
    /// Its class.
    pub class: ClassId,
    /// The class's name.
    pub class_name: String,
    /// 第N期.
    pub run: u32,
    /// Where.
    pub venue: String,
    /// By whom.
    pub trainer: String,
    /// The very course that was missed, not only its topic.
    pub same_course: bool,
    /// Seats still free; none where nobody counts them.
    pub free: Option<u32>,
}

/// Later sessions of other open classes on the same topic, of no more hours, with a free seat, at which the person has
/// nothing else; the earliest first.
pub fn offers(view: &View<'_>, query: OffersQuery) -> Result<Vec<MakeUpOffer>, MakeUpError> {
    let rows = view.rows(&statement(), (query.original, query.person), |row| {
        let (seats, taken): (u32, u32) = (row.get(12)?, row.get(13)?);
        Ok(MakeUpOffer {
            id: row.get(0)?,
            title: column_value(row, 1)?,
            date: column_value(row, 2)?,
            start: column_value(row, 3)?,
            end: column_value(row, 4)?,
            quarters: column_value(row, 5)?,
            class: row.get(6)?,
            class_name: row.get(7)?,
            run: row.get(8)?,
            venue: row.get(9)?,
            trainer: row.get(10)?,
            same_course: row.get(11)?,
            free: (seats > 0).then(|| seats.saturating_sub(taken)),
        })
    })?;
    Ok(rows.into_iter().filter(|offer| offer.free != Some(0)).collect())
}

/// The seats are the venue's, or where nobody counts them the class's.
fn statement() -> String {
    let off = EnrollmentState::off_roster_codes();
    format!(
        "SELECT later.id, later.title, later.date, later.start, later.end, later.quarters, class.id,
            coalesce(class.name, ''), coalesce(class.run, 0), coalesce(venue.name, ''), coalesce({speakers}, ''),
            later.course = missed.course, coalesce(nullif(venue.capacity, 0), class.capacity, 0),
            (SELECT count(*) FROM enrollment WHERE enrollment.class = class.id AND enrollment.state NOT IN ({off}))
              + (SELECT count(*) FROM make_up WHERE make_up.session = later.id AND make_up.person <> ?2
                   AND make_up.person IN ({guests}))
         FROM session AS missed JOIN course AS heard ON heard.id = missed.course
           JOIN course ON course.topic = heard.topic OR course.id = heard.id
           CROSS JOIN session AS later ON later.course = course.id
           JOIN class ON class.id = later.class AND class.state NOT IN ({closed}, {cancelled})
           LEFT JOIN venue ON venue.id = later.venue LEFT JOIN trainer ON trainer.id = later.trainer
         WHERE missed.id = ?1 AND later.class <> missed.class AND later.quarters <= missed.quarters
           AND (later.date > missed.date OR (later.date = missed.date AND later.start >= missed.end))
           AND NOT EXISTS (
             SELECT 1 FROM enrollment JOIN session AS own ON own.class = enrollment.class
             WHERE enrollment.person = ?2 AND enrollment.state NOT IN ({off})
               AND (own.class = later.class
                 OR (own.date = later.date AND own.start < later.end AND later.start < own.end)))
           AND NOT EXISTS (
             SELECT 1 FROM make_up JOIN session AS own ON own.id = make_up.session
             WHERE make_up.person = ?2 AND make_up.original <> ?1
               AND own.date = later.date AND own.start < later.end AND later.start < own.end)
         ORDER BY later.date, later.start, class.name, later.id",
        speakers = SPEAKERS_NAMES.replace("session.", "later."),
        guests = guests_sql("later.id", "class.id"),
        closed = ClassState::Closed.code(),
        cancelled = ClassState::Cancelled.code(),
    )
}

/// The offer of this session, if it is one.
pub(super) fn offer(
    view: &View<'_>,
    query: OffersQuery,
    session: SessionId,
) -> Result<Option<MakeUpOffer>, MakeUpError> {
    Ok(offers(view, query)?.into_iter().find(|offer| offer.id == session))
}

/// What is missed is called.
pub(super) fn title_of(view: &View<'_>, session: SessionId) -> Result<Option<String>, StoreError> {
    Ok(view.find::<crate::sessions::Session>(session)?.map(|session| session.title))
}
