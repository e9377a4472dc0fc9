//! Completion (结业): the decision on each person at a class's end.

use crate::ids::{ClassId, PersonId};
use crate::record;

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
