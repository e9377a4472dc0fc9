//! Correction (更正): the only way in which a closed class changes. It keeps what changed from what to what, why, by whom, when.
//!
//! What a correction does is an ordinary act of an open class, by the same call, with the same checks: only the class's being
//! closed does not stand against it ([`crate::store::View::corrects`]).

mod changes;
mod correcting;
mod error;
mod listing;

pub use changes::{CorrectedField, CorrectedFields};
pub use correcting::{NewCorrection, WhatToCorrect, correct};
pub use error::CorrectionError;
pub use listing::{CorrectionQuery, CorrectionRow, list};

use crate::ids::{ClassId, CorrectionId, PersonId, SessionId};
use crate::record;
use chrono::NaiveDate;

crate::choices! {
    /// What was corrected.
    pub enum CorrectionKind {
        /// A mark.
        Mark = 1,
        /// A grade, or whether an evaluation came.
        Assessment = 2,
        /// A decision.
        Decision = 3,
        /// Someone put on the roster who was left out.
        Roster = 4,
        /// A session.
        Session = 5,
        /// The class was opened again.
        Reopening = 6,
    }
}

record! {
    /// A change of a closed class.
    pub struct Correction [id: CorrectionId] in "correction" as 46 {
        /// The class.
        class: ClassId = 1,
        /// What was corrected.
        what: CorrectionKind = 2,
        /// About whom, where it is about one person.
        person: Option<PersonId> = 3,
        /// About which session, where it is about one.
        session: Option<SessionId> = 4,
        /// Old and new values.
        changes: CorrectedFields = 5,
        /// Why.
        reason: String = 6,
        /// Who corrects.
        corrected_by: String = 7,
        /// The day.
        corrected_on: Option<NaiveDate> = 8,
        /// The minute of that day.
        corrected_at: u16 = 9,
    }
    /// Some fields of a correction.
    pub struct CorrectionPatch;
    together [&[
        "class", "what", "person", "session", "changes", "reason", "corrected_by", "corrected_on", "corrected_at"
    ]];
    indexes ["class, corrected_on"];
}
