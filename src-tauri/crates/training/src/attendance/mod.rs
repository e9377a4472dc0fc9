//! Attendance (考勤): who was there, saved mark by mark.

mod balance;
mod filling;
mod marking;
mod matrix;
mod number;
mod roll;

pub use balance::Balance;
pub use filling::{FillMarks, MatrixCell, fill};
pub use marking::{
    ClearMarks, ConfirmPresent, MarkAttendance, NewMark, ScanNumber, Scanned, clear, confirm, mark, scan,
};
pub use matrix::{Matrix, MatrixMark, MatrixQuery, MatrixRow, MatrixSession, matrix};
pub(crate) use number::TypedNumber;
pub use roll::{Roll, RollQuery, RollRow, RollSession, roll};

use crate::ids::{PersonId, SessionId};
use crate::record;
use chrono::NaiveDate;

crate::choices! {
    /// How someone attended a session.
    pub enum MarkStatus {
        /// 实到.
        Present = 1,
        /// 迟到.
        Late = 2,
        /// 早退.
        LeftEarly = 3,
        /// 病假.
        Sick = 4,
        /// 事假.
        Personal = 5,
        /// 公假.
        Duty = 6,
        /// 旷课.
        Absent = 7,
    }
}

crate::choices! {
    /// How a mark came to be.
    pub enum MarkSource {
        /// Set for this person at the roll-call.
        RollCall = 1,
        /// Confirmed with everyone else who was there.
        Confirmed = 2,
        /// By a scanner at the door.
        Scanner = 3,
        /// From a sign-in sheet, later.
        Paper = 4,
        /// From a file.
        Import = 5,
        /// At the door, by somebody who was not on the list.
        WalkIn = 6,
    }
}

impl MarkStatus {
    /// The numbers of those by which someone was there, also late or leaving early, for a query's `IN`.
    #[must_use]
    pub fn there_codes() -> String {
        Self::ALL
            .iter()
            .filter(|status| status.is_there())
            .map(|status| status.code().to_string())
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// Whether someone was there, also late or leaving early.
    #[must_use]
    pub const fn is_there(self) -> bool {
        matches!(self, Self::Present | Self::Late | Self::LeftEarly)
    }
}

record! {
    /// One person's attendance at one session.
    pub struct Mark [session: SessionId, person: PersonId] in "mark" as 13 {
        /// How they attended.
        status: MarkStatus = 1,
        /// Minutes late, or minutes left early.
        minutes: u16 = 2,
        /// How the mark came to be.
        source: MarkSource = 3,
    }
    /// Some fields of a mark.
    pub struct MarkPatch;
    together [&["status", "minutes", "source"]];
    indexes ["person, session"];
}

crate::sentences! {
    /// Why a mark was not set.
    pub enum AttendanceError with StoreError {
        SessionMissing => "attendance.session_missing",
            zh "找不到这个课次，可能已被删除，请返回今日页面重新打开。",
            en "This session no longer exists. Go back to Today and open it again.";
        ClassMissing => "attendance.class_missing",
            zh "找不到这个班次，可能已被删除，请返回班次列表。",
            en "This class no longer exists. Go back to the list of classes.";
        NotEnrolled => "attendance.not_enrolled",
            zh "此人不在本班学员名单中，请先在班次的学员页加入，再点名。",
            en "This person is not on the class's roster. Add them on the class's roster page first.";
        ClassClosed { class: String } => "attendance.class_closed",
            zh "“{class}”已经结班，考勤不能直接修改。请到该班的“结业”页，用“更正”修改并写明理由。",
            en "“{class}” is closed; its attendance does not change by itself. Correct it on the class's completion page, with a reason.";
        CountsForClosed { class: String } => "attendance.counts_for_closed",
            zh "这是为“{class}”补的课，该班已经结班，学时已定。确需改动的，请先在该班的“结业”页更正重新开班。",
            en "This makes up for a session of “{class}”, which is closed, so its hours are settled. Reopen that class by a correction on its completion page first.";
        NotYet { date: NaiveDate } => "attendance.not_yet",
            zh "这个课次在 {date} 才开始，当天起才能点名。",
            en "This session is on {date}; marks can be set from that day on.";
        MinutesMissing => "attendance.minutes_missing",
            zh "请填写迟到或早退的分钟数。",
            en "Enter how many minutes late or early.";
        MinutesBeyond { minutes: u16, length: u16 } => "attendance.minutes_beyond",
            zh "迟到或早退 {minutes} 分钟超过了课次全长 {length} 分钟，请检查分钟数；整场未到请记旷课或请假。",
            en "{minutes} minutes exceed the session's {length}. Check the number; use absence or leave for the whole session.";
        MinutesUnwanted => "attendance.minutes_unwanted",
            zh "只有迟到和早退需要填写分钟数。",
            en "Only lateness and leaving early take minutes.";
        MadeUp { title: String, class: String } => "attendance.made_up",
            zh "此人缺这一课，已安排在“{class}”的“{title}”补课，不能再记为到课或清除考勤，以免重复计学时。请先在“补课”中取消安排。",
            en "This person missed the session and makes it up in “{title}” of “{class}”, so it can neither count as attended nor be cleared. Cancel the make-up first.";
        UnknownNumber { number: String } => "attendance.unknown_number",
            zh "名单中没有号码尾号为 {number} 的学员，请核对或按姓名查找。",
            en "Nobody on the roster has a number ending in {number}. Check it, or look for the name.";
    }
}
