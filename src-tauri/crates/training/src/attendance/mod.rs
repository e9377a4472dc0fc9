//! Attendance (考勤): who was there, saved mark by mark.

use crate::ids::{PersonId, SessionId};
use crate::record;

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
