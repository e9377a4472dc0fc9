//! The lectures of a series, each with who was invited and who came.

use super::{Lecture, LectureError, SeriesReference};
use crate::attendance::{MarkSource, MarkStatus};
use crate::classes::ClassState;
use crate::enrollment::EnrollmentState;
use crate::ids::{ClassId, SeriesId, SessionId, TopicId, TrainerId, VenueId};
use crate::sessions::{SPEAKERS_NAMES, Session, Speaker, speakers};
use crate::store::{StoreError, View, column_value};
use chrono::NaiveDate;
use rusqlite::{Params, Row};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which lecture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct LectureReference {
    /// By its class.
    pub class: ClassId,
}

/// A lecture as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LectureRow {
    /// Its class.
    pub id: ClassId,
    /// Its series.
    pub series: SeriesId,
    /// 第N讲.
    pub number: u32,
    /// The class's name.
    pub name: String,
    /// Its session, where roll is called.
    pub session: SessionId,
    /// 题目.
    pub title: String,
    /// The local date.
    pub date: Option<NaiveDate>,
    /// Begins, minutes since midnight.
    pub start: u16,
    /// Ends, minutes since midnight.
    pub end: u16,
    /// What it credits, in quarter-hours.
    pub quarters: u32,
    /// The topic it counts for.
    pub topic: Option<TopicId>,
    /// Its name; empty if there is none.
    pub topic_name: String,
    /// Who speaks.
    pub trainer: Option<TrainerId>,
    /// The names of all who speak, the first first; empty if nobody is known.
    pub trainer_name: String,
    /// All who speak, where there are several; empty otherwise.
    pub speakers: Vec<Speaker>,
    /// Where.
    pub venue: Option<VenueId>,
    /// Its name; empty if it is not known.
    pub venue_name: String,
    /// Its seats; 0 where nobody counts them.
    pub capacity: u32,
    /// The units' seats in all.
    pub seats: u32,
    /// People on the list, also those who came without being on it before.
    pub invited: u32,
    /// Who came.
    pub came: u32,
    /// Of those, who was not on the list before.
    pub walk_ins: u32,
    /// Who was excused.
    pub excused: u32,
    /// Who stayed away.
    pub absent: u32,
    /// Whether it is closed, so that nothing changes but by correction.
    pub closed: bool,
}

/// The lectures of a series, in order.
pub fn list(view: &View<'_>, series: SeriesReference) -> Result<Vec<LectureRow>, LectureError> {
    super::series::found(view, series.id)?;
    Ok(rows(view, "WHERE lecture.series = ? ORDER BY lecture.number, lecture.class", [series.id])?)
}

/// One lecture.
pub fn get(view: &View<'_>, lecture: LectureReference) -> Result<LectureRow, LectureError> {
    view.find::<Lecture>(lecture.class)?.ok_or(LectureError::Missing)?;
    let found = rows(view, "WHERE lecture.class = ?", [lecture.class])?;
    found.into_iter().next().ok_or(LectureError::Missing)
}

fn rows(view: &View<'_>, tail: &str, parameters: impl Params) -> Result<Vec<LectureRow>, StoreError> {
    let marks = |condition: String| {
        format!("(SELECT count(*) FROM mark WHERE mark.session = session.id AND {condition})")
    };
    let (there, walk_in) = (MarkStatus::there_codes(), MarkSource::WalkIn.code());
    let excused = [MarkStatus::Sick, MarkStatus::Personal, MarkStatus::Duty];
    let excused = excused.map(|status| status.code().to_string()).join(", ");
    let statement = format!(
        "SELECT lecture.class, lecture.series, lecture.number, class.name, session.id, session.title, session.date,
           session.start, session.end, session.quarters, topic.id, topic.name, session.trainer, {SPEAKERS_NAMES},
           session.venue, venue.name, venue.capacity,
           (SELECT coalesce(sum(seats), 0) FROM quota WHERE quota.class = lecture.class),
           (SELECT count(*) FROM enrollment WHERE enrollment.class = lecture.class AND state NOT IN ({})),
           {}, {}, {}, {}, class.state = {}
         FROM lecture JOIN class ON class.id = lecture.class JOIN session ON session.id = lecture.session
           LEFT JOIN course ON course.id = session.course LEFT JOIN topic ON topic.id = course.topic
           LEFT JOIN trainer ON trainer.id = session.trainer LEFT JOIN venue ON venue.id = session.venue {tail}",
        EnrollmentState::off_roster_codes(),
        marks(format!("mark.status IN ({there})")),
        marks(format!("mark.status IN ({there}) AND mark.source = {walk_in}")),
        marks(format!("mark.status IN ({excused})")),
        marks(format!("mark.status = {}", MarkStatus::Absent.code())),
        ClassState::Closed.code(),
    );
    let mut rows = view.rows(&statement, parameters, row)?;
    for row in &mut rows {
        if let Some(session) = view.find::<Session>(row.session)?.filter(|session| !session.others.is_empty())
        {
            row.speakers = speakers(view, &session)?;
        }
    }
    Ok(rows)
}

fn row(row: &Row<'_>) -> rusqlite::Result<LectureRow> {
    Ok(LectureRow {
        id: row.get(0)?,
        series: row.get(1)?,
        number: column_value(row, 2)?,
        name: column_value(row, 3)?,
        session: row.get(4)?,
        title: column_value(row, 5)?,
        date: column_value(row, 6)?,
        start: column_value(row, 7)?,
        end: column_value(row, 8)?,
        quarters: column_value(row, 9)?,
        topic: column_value(row, 10)?,
        topic_name: column_value(row, 11)?,
        trainer: column_value(row, 12)?,
        trainer_name: column_value(row, 13)?,
        speakers: Vec::new(),
        venue: column_value(row, 14)?,
        venue_name: column_value(row, 15)?,
        capacity: column_value(row, 16)?,
        seats: row.get(17)?,
        invited: row.get(18)?,
        came: row.get(19)?,
        walk_ins: row.get(20)?,
        excused: row.get(21)?,
        absent: row.get(22)?,
        closed: row.get(23)?,
    })
}
