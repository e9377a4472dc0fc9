//! Sessions (课次): what is taught when, where, by whom.

mod calendar_file;
mod clash;
mod clashes;
mod editing;
mod listing;
mod order_clashes;
mod reasons;
mod speakers;
mod trainer_clashes;

pub use calendar_file::calendar_file;
pub(crate) use clash::side;
pub use clash::{OrderSaid, SessionClash, SessionSide};
pub(crate) use clashes::unanswered_clashes;
pub use clashes::{ClashesQuery, clashes};
pub use editing::{NewSession, SessionEdit, SessionOutcome, SessionTrial, check, create, edit, remove};
pub use listing::{SessionReference, SessionRow, SessionsOfClass, SessionsQuery, get, list, of_class};
pub(crate) use listing::{balance, rows};
pub(crate) use reasons::forget_outdated;
pub use speakers::Speaker;
pub(crate) use speakers::{SPEAKERS_NAMES, speakers, taught_by};

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
        /// Who teaches with the trainer; none of them is the trainer.
        others: Vec<TrainerId> = 13,
        /// Whether scheduling leaves it where it is.
        pinned: bool = 14,
        /// What its venue needs besides what the course does.
        equipment: Vec<String> = 15,
    }
    /// Some fields of a session.
    pub struct SessionPatch;
    together [&["date", "start", "end", "venue", "trainer", "others"]];
    indexes ["date, start", "class, date, start", "venue, date", "trainer, date", "course", "others, date"];
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
        /// The trainer cannot come that day.
        Away = 8,
        /// The trainer would teach more in the week than agreed.
        Load = 9,
        /// The trainer would teach more in the quarter than agreed.
        QuarterLoad = 10,
        /// A field site without a safety plan.
        Safety = 11,
        /// Nothing is held at the venue for the time being.
        Suspended = 12,
        /// Two venues too far apart for the time between.
        Travel = 13,
        /// One lesson before or after another, or with too few or too many days between.
        Order = 14,
        /// A venue without equipment that is needed.
        Equipment = 15,
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

crate::sentences! {
    /// Why a session was not recorded.
    pub enum SessionError with StoreError {
        Missing => "sessions.missing",
            zh "找不到这个课次，可能已被删除，请刷新后重试。",
            en "This session no longer exists. Refresh and try again.";
        ClassMissing => "sessions.class_missing",
            zh "找不到这个班次，可能已被删除。",
            en "This class no longer exists.";
        ClassClosed { class: String } => "sessions.class_closed",
            zh "“{class}”已经结班，课表不能直接修改。请到该班的“结业”页，用“更正”修改并写明理由。",
            en "“{class}” is closed; its timetable does not change by itself. Correct it on the class's completion page, with a reason.";
        Times { start: String, end: String } => "sessions.times",
            zh "课次的结束时间 {end} 应晚于开始时间 {start}，并且不晚于 24:00，请更正。",
            en "The session must end ({end}) after it starts ({start}) and by 24:00. Correct the times.";
        OfLecture => "sessions.of_lecture",
            zh "这是干部大讲堂的一讲，不能单独删除课次。请到“干部大讲堂”里删除这一讲，名单和名额会一并删除。",
            en "This is a lecture of a series; its session is not removed alone. Remove the lecture in its series, with its list and seats.";
        Evaluated { sheets: i64 } => "sessions.evaluated",
            zh "这个课次已收到 {sheets} 份评价，删除后这些评价就无处可计，所以不能删除。请先到“评价”中删除这些评价。",
            en "{sheets} evaluations of this session have been entered and would count nowhere without it. Remove them first.";
        TooManyHours { hours: u32 } => "sessions.too_many_hours",
            zh "一个课次不可能有 {hours} 学时，请更正学时数。",
            en "A session cannot have {hours} hours. Correct the number.";
        Marked { marks: i64 } => "sessions.marked",
            zh "这个课次已有 {marks} 条考勤，不能移动或删除。请先清除考勤，或另建课次。",
            en "This session already has {marks} marks and cannot be moved or removed. Clear the marks first, or make another session.";
    }
}
