//! Completion (结业): the decision on each person at a class's end.

mod deciding;
mod judging;

pub use deciding::{CloseClass, DecideCompletion, close, decide};
pub use judging::{ClassCompletion, CompletionQuery, CompletionRow, Proposal, list};

use crate::ids::{ClassId, PersonId};
use crate::record;
use chrono::NaiveDate;

crate::choices! {
    /// What was decided.
    pub enum Decision {
        /// 结业.
        Completed = 1,
        /// 不予结业.
        NotCompleted = 2,
        /// 退学.
        Withdrawn = 3,
    }
}

record! {
    /// The decision on one person.
    pub struct Completion [class: ClassId, person: PersonId] in "completion" as 17 {
        /// What was decided.
        decision: Decision = 1,
        /// Why, where it needs saying.
        reason: String = 2,
        /// The certificate's number.
        certificate: String = 3,
        /// Hours credited by the class, in quarter-hours.
        quarters: u32 = 4,
        /// The version of the rules it was decided by.
        rule_version: u32 = 5,
    }
    /// Some fields of a completion.
    pub struct CompletionPatch;
    together [&["decision", "reason", "quarters", "rule_version"]];
    indexes ["person, class"];
}

crate::sentences! {
    /// Why nothing was decided.
    pub enum CompletionError with StoreError {
        ClassMissing => "completion.class_missing",
            zh "找不到这个班次，可能已被删除。",
            en "This class no longer exists.";
        NotEnrolled => "completion.not_enrolled",
            zh "所选人员中有人不在本班名单里，请刷新后重新选择。",
            en "Someone chosen is not on this class's roster. Refresh and choose again.";
        Closed => "completion.closed",
            zh "这个班次已经结班，结业决定只能通过“更正”修改。",
            en "This class is closed; decisions change only by correction.";
        Cancelled => "completion.cancelled",
            zh "这个班次已经取消，不能办理结业。",
            en "This class was cancelled; there is nothing to decide.";
        Unmarked { name: String, sessions: u32 } => "completion.unmarked",
            zh "{name} 还有 {sessions} 个课次没有考勤，请先补齐考勤再办理结业。",
            en "{name} has {sessions} sessions without a mark. Mark them before completing.";
        ReasonMissing { name: String } => "completion.reason_missing",
            zh "{name} 的决定与规则建议不一致，请写明理由。",
            en "The decision on {name} differs from what the rules propose. Give a reason.";
        NotOver { ends: NaiveDate } => "completion.not_over",
            zh "班次到 {ends} 才结束，结束后才能结班。",
            en "The class runs until {ends} and can be closed after that.";
        Undecided { people: usize } => "completion.undecided",
            zh "还有 {people} 人没有结业决定，请先逐一决定再结班。",
            en "{people} people are still undecided. Decide on each before closing.";
    }
}
