//! Sessions (课次): what is taught when, where, by whom.

mod listing;

pub use listing::{SessionReference, SessionRow, SessionsQuery, get, list};
pub(crate) use listing::{balance, rows};

use crate::courses::CourseForm;
use crate::ids::{ClassId, CourseId, OverrideId, SessionId, TrainerId, VenueId};
use crate::record;
use chrono::NaiveDate;

record! {
    /// One half-day or period of a class.
    pub struct Session [id: SessionId] in "session" as 12 {
        /// Whose timetable it is in.
        class: ClassId = 1,
        /// What is taught, if it is one of the courses.
        course: Option<CourseId> = 2,
        /// What is taught, as it is printed.
        title: String = 3,
        /// How it is taught.
        form: CourseForm = 4,
        /// The local date.
        date: Option<NaiveDate> = 5,
        /// Begins, minutes since midnight.
        start: u16 = 6,
        /// Ends, minutes since midnight, up to 1440; half-open.
        end: u16 = 7,
        /// Where.
        venue: Option<VenueId> = 8,
        /// By whom.
        trainer: Option<TrainerId> = 9,
        /// Credited hours, in quarter-hours.
        quarters: u32 = 10,
        /// 主持人.
        host: String = 11,
        /// 备注.
        note: String = 12,
    }
    /// Some fields of a session.
    pub struct SessionPatch;
    together [&["date", "start", "end", "venue", "trainer"]];
    indexes ["date, start", "class, date, start", "venue, date", "trainer, date", "course"];
}

crate::choices! {
    /// What clashes.
    pub enum ClashKind {
        /// A trainer in two places.
        Trainer = 1,
        /// Two sessions in one venue.
        Venue = 2,
        /// A class in two sessions.
        Class = 3,
        /// People in two sessions.
        People = 4,
        /// More people than seats.
        Capacity = 5,
        /// The venue is closed.
        Closed = 6,
        /// A holiday or a county block.
        Day = 7,
    }
}

record! {
    /// A clash that someone let stand, and why.
    pub struct ClashOverride [id: OverrideId] in "clash_override" as 15 {
        /// The session that was let stand.
        session: SessionId = 1,
        /// The other side, where there is one.
        other: Option<SessionId> = 2,
        /// What clashes.
        kind: ClashKind = 3,
        /// Why it may.
        reason: String = 4,
    }
    /// Some fields of an override.
    pub struct ClashOverridePatch;
    together [&["session", "other", "kind", "reason"]];
    indexes ["session", "other"];
}
