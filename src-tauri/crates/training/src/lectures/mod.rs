//! 干部大讲堂: a series of lectures. A lecture is a class of its own with one session, so that its roster, roll-call, clashes,
//! leave and hours are those of every class; here are the series, its dates, its door and its figures.

mod carrying;
mod dates;
mod door;
mod error;
mod export;
mod listing;
mod paper;
mod planning;
mod proposing;
mod series;
mod statistics;

pub(crate) use carrying::carried_people;
pub use carrying::{CarriedPerson, carried};
pub use door::{FinishLecture, Finished, ScanAtDoor, SignIn, SignedIn, finish, scan, sign_in};
pub use error::LectureError;
pub use export::export;
pub use listing::{LectureReference, LectureRow, get, list};
pub use paper::{EnterSheet, SheetEntered, SheetLine, enter_sheet, sheet};
pub(crate) use planning::follow;
pub use planning::{CreateLectures, EditLecture, LecturesMade, NewLecture, create, edit, remove};
pub use proposing::{ProposedLecture, propose};
pub use series::{
    NewSeries, SeriesEdit, SeriesReference, SeriesRow, all, create_series, edit_series, remove_series,
};
pub use statistics::{SeriesStatistics, UnitAttendance, statistics};

use crate::ids::{ClassId, SeriesId, SessionId, VenueId};
use crate::record;

/// The condition, in a query over `class`, by which lectures are left out: a series lists its own, and they are no class of
/// a plan.
pub(crate) const NOT_A_LECTURE: &str = "class.id NOT IN (SELECT lecture.class FROM lecture)";

record! {
    /// A recurring series of lectures, a year at a time.
    pub struct LectureSeries [id: SeriesId] in "lecture_series" as 36 {
        /// Its name, such as 干部大讲堂.
        name: String = 1,
        /// 主办单位.
        organiser: String = 2,
        /// The calendar year.
        year: i32 = 3,
        /// Where its lectures usually are.
        venue: Option<VenueId> = 4,
        /// Usually begin, minutes since midnight.
        start: u16 = 5,
        /// Usually end, minutes since midnight.
        end: u16 = 6,
        /// Usually credit, in quarter-hours.
        quarters: u32 = 7,
        /// 备注.
        note: String = 8,
    }
    /// Some fields of a series.
    pub struct LectureSeriesPatch;
    together [&["start", "end"]];
    indexes ["year"];
}

record! {
    /// That a class is a lecture of a series.
    pub struct Lecture [class: ClassId] in "lecture" as 37 {
        /// The series.
        series: SeriesId = 1,
        /// 第N讲.
        number: u32 = 2,
        /// When it is held.
        session: SessionId = 3,
    }
    /// Some fields of a lecture.
    pub struct LecturePatch;
    together [&["series", "number"]];
    indexes ["series, number"];
}
