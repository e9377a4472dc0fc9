//! Enrolment (参训): who is in a class, and how they came and went.

mod add;
mod candidates;
mod change;
mod error;
mod grouping;
mod paste;
mod replace;
mod roster;
mod warning;

pub use add::{AddPeople, Added, CheckPeople, CheckedPerson, add, check};
pub use candidates::{Candidate, CandidateQuery, CandidateSort, candidates};
pub use change::{
    ArrangeRoster, MoveEnrollment, RemoveEnrollments, SetEnrollmentState, arrange, move_to, remove, set_state,
};
pub use error::EnrollmentError;
pub use grouping::{GroupRoster, SetGroup, group, set_group};
pub use paste::{PasteLines, PasteOutcome, PastedLine, paste};
pub use replace::{ReplacePerson, Replacement, replace};
pub use roster::{Replacer, RosterQuery, RosterRow, RosterSort, roster};
pub use warning::{ClassMention, EnrollmentWarning};
pub(crate) use warning::{Elsewhere, accepting_class, held_and_on_roster, open_class};

use crate::ids::{ClassId, PersonId};
use crate::record;

crate::choices! {
    /// From being named to having finished.
    pub enum EnrollmentState {
        /// 已提名.
        Nominated = 1,
        /// 已确认.
        Confirmed = 2,
        /// 在训.
        Attending = 3,
        /// 已结业.
        Completed = 4,
        /// 未结业.
        NotCompleted = 5,
        /// 退学.
        Withdrawn = 6,
        /// 被替换.
        Replaced = 7,
        /// 不参训: named, and their unit does not send them.
        Declined = 8,
    }
}

impl EnrollmentState {
    /// Whether someone in this state belongs on the roster and the roll-call.
    #[must_use]
    pub fn on_roster(self) -> bool {
        !matches!(self, Self::Withdrawn | Self::Replaced | Self::Declined)
    }

    /// The numbers of the states that are not on the roster, for a query's `NOT IN`.
    #[must_use]
    pub fn off_roster_codes() -> String {
        let codes = Self::ALL.iter().filter(|state| !state.on_roster()).map(|state| state.code().to_string());
        codes.collect::<Vec<String>>().join(", ")
    }
}

record! {
    /// A person in a class.
    pub struct Enrollment [class: ClassId, person: PersonId] in "enrollment" as 11 {
        /// How far they have come.
        state: EnrollmentState = 1,
        /// Whom they replace.
        replaces: Option<PersonId> = 2,
        /// Why they do not come, withdrew, were replaced, or were let in against a warning.
        reason: String = 3,
        /// 组别; 0 while there are no groups.
        study_group: u32 = 4,
        /// Their place on the roster.
        position: i64 = 5,
    }
    /// Some fields of an enrolment.
    pub struct EnrollmentPatch;
    together [&["state", "replaces", "reason"]];
    indexes ["person, class"];
}
