//! Follow-through (后续落实): what a class decided to do, who answers for it, by when, and what proves that it was done.
//!
//! That a task is overdue is nowhere recorded: it follows from the day.

mod error;
mod export;
mod page;
mod recording;
mod settling;

pub use error::FollowUpError;
pub use export::export;
pub use page::{FollowUpQuery, FollowUpRow, FollowUpSort, FollowUpStage, get, page};
pub(crate) use recording::record_as;
pub use recording::{FollowUpEdit, FollowUpReference, NewFollowUp, edit, record, remove};
pub use settling::{SettleFollowUps, settle};

use crate::ids::{ClassId, FollowUpId, PersonId, UnitId};
use chrono::NaiveDate;

crate::choices! {
    /// What has become of a task.
    pub enum FollowUpState {
        /// 待落实.
        Open = 1,
        /// 已落实.
        Done = 2,
        /// 不再落实.
        Dropped = 3,
    }
}

crate::record! {
    /// One task a class decided on.
    pub struct FollowUp [id: FollowUpId] in "follow_up" as 42 {
        /// Whose decision it was.
        class: ClassId = 1,
        /// What is to be done.
        task: String = 2,
        /// Who answers for it.
        person: Option<PersonId> = 3,
        /// Which unit answers for it.
        unit: Option<UnitId> = 4,
        /// The last day it is to be done by.
        due: Option<NaiveDate> = 5,
        /// 备注.
        note: String = 6,
        /// What has become of it.
        state: FollowUpState = 7,
        /// What proves that it was done.
        proof: String = 8,
        /// Why it was dropped.
        reason: String = 9,
        /// The day it was settled.
        settled_on: Option<NaiveDate> = 10,
        /// Who recorded that.
        settled_by: String = 11,
    }
    /// Some fields of a task.
    pub struct FollowUpPatch;
    together [&["state", "proof", "reason", "settled_on", "settled_by"]];
    indexes ["class, due", "state, due"];
}
