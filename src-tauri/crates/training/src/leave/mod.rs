//! Leave (请假): asked for session by session, approved step by step, given back on return (销假).
//!
//! What a leave would do to the hours and to completion is computed by the crate `rules` and shown before anyone approves it.
//! Beyond the limit a named person decides whether someone stays in the class.

mod asking;
mod cases;
mod deciding;
mod detail;
mod effect;
mod error;
mod hours;
mod page;
mod proposal;
mod removing;
mod returning;
mod standing;

pub(crate) use asking::request_as;
pub use asking::{LeaveSessionsQuery, NewLeave, SessionToLeave, request, sessions};
pub use cases::{DecideLeaveCase, LeaveCaseRow, LeaveCasesQuery, cases, decide_case};
pub use deciding::{DecideLeave, WithdrawLeave, decide, withdraw};
pub use detail::{LeaveDetail, LeaveReference, get};
pub use effect::{EffectOfLeave, LeaveQuestion, effect};
pub use error::LeaveError;
pub use hours::LeaveHours;
pub use page::{LeaveQuery, LeaveRow, LeaveSort, page};
pub(crate) use proposal::proposed;
pub(crate) use removing::remove_those_of;
pub use returning::{ReturnFromLeave, come_back};

use crate::attendance::MarkStatus;
use crate::ids::{ClassId, LeaveId, LeaveStepId, PersonId, SessionId};
use crate::record;
use chrono::NaiveDate;

crate::choices! {
    /// Why someone is away.
    pub enum LeaveKind {
        /// 病假.
        Sick = 1,
        /// 事假.
        Personal = 2,
        /// 公假.
        Duty = 3,
    }
}

impl LeaveKind {
    /// How the roll-call marks it.
    #[must_use]
    pub const fn status(self) -> MarkStatus {
        match self {
            Self::Sick => MarkStatus::Sick,
            Self::Personal => MarkStatus::Personal,
            Self::Duty => MarkStatus::Duty,
        }
    }
}

crate::choices! {
    /// How far a leave has come.
    pub enum LeaveState {
        /// 待批.
        Requested = 1,
        /// 已准.
        Approved = 2,
        /// 不准.
        Refused = 3,
        /// 已撤回.
        Withdrawn = 4,
        /// 已销假.
        Returned = 5,
    }
}

impl LeaveState {
    /// The numbers of the states in which its sessions count as leave.
    #[must_use]
    pub fn granted_codes() -> String {
        format!("{}, {}", Self::Approved.code(), Self::Returned.code())
    }

    /// The numbers of the states in which its sessions are spoken for.
    #[must_use]
    pub fn standing_codes() -> String {
        format!("{}, {}", Self::Requested.code(), Self::granted_codes())
    }
}

record! {
    /// A request for leave from a class.
    pub struct Leave [id: LeaveId] in "leave" as 22 {
        /// From which class.
        class: ClassId = 1,
        /// Who.
        person: PersonId = 2,
        /// Which leave.
        kind: LeaveKind = 3,
        /// Why.
        reason: String = 4,
        /// How far it has come.
        state: LeaveState = 5,
        /// The day it was asked for.
        asked: Option<NaiveDate> = 6,
        /// The day they reported back.
        returned: Option<NaiveDate> = 7,
        /// Why it was withdrawn.
        withdrawn_because: String = 8,
    }
    /// Some fields of a leave.
    pub struct LeavePatch;
    together [&["state", "returned", "withdrawn_because"]];
    indexes ["person, class", "class", "state, asked"];
}

record! {
    /// A session that a leave is for.
    pub struct LeaveSession [leave: LeaveId, session: SessionId] in "leave_session" as 23 {
        /// Given back: they returned before it.
        given_back: bool = 1,
    }
    /// Some fields of a session of a leave.
    pub struct LeaveSessionPatch;
    together [];
    indexes ["session"];
}

crate::choices! {
    /// What someone who has to approve a leave said.
    pub enum LeaveVerdict {
        /// 待批.
        Pending = 1,
        /// 同意.
        Approved = 2,
        /// 不同意.
        Refused = 3,
    }
}

record! {
    /// A step of a leave's approval.
    pub struct LeaveStep [leave: LeaveId, step: LeaveStepId] in "leave_step" as 24 {
        /// Its place in the chain, from 0.
        place: u32 = 1,
        /// Whose step it is, such as 班主任.
        name: String = 2,
        /// What was said.
        verdict: LeaveVerdict = 3,
        /// The name of the person who said it.
        decided_by: String = 4,
        /// The day.
        decided_on: Option<NaiveDate> = 5,
        /// The minute of that day.
        decided_at: u16 = 6,
        /// 意见.
        note: String = 7,
    }
    /// Some fields of a step.
    pub struct LeaveStepPatch;
    together [&["verdict", "decided_by", "decided_on", "decided_at", "note"]];
    indexes [];
}

crate::choices! {
    /// What a named person decided about someone beyond the leave limit.
    pub enum CaseDecision {
        /// 保留学籍, stays in the class.
        Keep = 1,
        /// 退学.
        Withdraw = 2,
    }
}

record! {
    /// The decision about someone whose leave is beyond the limit.
    pub struct LeaveCase [class: ClassId, person: PersonId] in "leave_case" as 25 {
        /// What was decided.
        decision: CaseDecision = 1,
        /// Why.
        reason: String = 2,
        /// Who decided.
        decided_by: String = 3,
        /// The day.
        decided_on: Option<NaiveDate> = 4,
        /// Hours on leave as it was decided, in quarter-hours; more than these open the case again.
        quarters: u32 = 5,
        /// The version of the rules.
        rule_version: u32 = 6,
    }
    /// Some fields of a case.
    pub struct LeaveCasePatch;
    together [&["decision", "reason", "decided_by", "decided_on", "quarters", "rule_version"]];
    indexes ["person"];
}
