//! What the outside hands in: the clock, the random source, and who is calling.

use crate::sentence::Language;
use chrono::NaiveDate;
use journal::{AccountId, Standing};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A moment as the office lives it, with the instant only the journal's clock needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The local date.
    pub date: NaiveDate,
    /// Minutes since local midnight.
    pub minute: u16,
    /// Milliseconds since 1970.
    pub unix_milliseconds: u64,
}

/// The clock and the random source.
pub trait World: Send + Sync {
    /// What time it is.
    fn now(&self) -> Moment;

    /// Fills `bytes` with secret random bytes.
    fn fill(&self, bytes: &mut [u8]);
}

/// What a caller may do; each includes those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Looks things up.
    #[default]
    Reader,
    /// Records talks and self-study in a township.
    Clerk,
    /// Marks attendance.
    Trainer,
    /// Plans, schedules, decides.
    Coordinator,
}

/// Who calls, when, and in which language they read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caller {
    /// The account.
    pub account: AccountId,
    /// Its role.
    pub role: Role,
    /// The language of sentences.
    pub language: Language,
    /// The moment of the call.
    pub now: Moment,
}

impl Caller {
    /// The standing in which the caller's entries are recorded.
    #[must_use]
    pub fn standing(&self) -> Standing {
        match self.role {
            Role::Coordinator => Standing::Coordinator,
            Role::Trainer => Standing::Trainer,
            Role::Clerk | Role::Reader => Standing::Own,
        }
    }
}

/// How far a long job has come, and whether it should go on.
pub trait Progress {
    /// Reports `done` of `total` steps; false asks the job to stop and leave nothing behind.
    fn report(&self, done: u64, total: u64) -> bool;

    /// The same of a search, with what its best plan leaves out so far, and what it costs.
    fn report_found(&self, done: u64, total: u64, _found: Found) -> bool {
        self.report(done, total)
    }
}

/// What a search has found so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
pub struct Found {
    /// What is without a place.
    pub left_out: u32,
    /// What the plan costs; less is better.
    pub cost: i32,
}

/// For work that nobody watches.
pub struct Unwatched;

impl Progress for Unwatched {
    fn report(&self, _done: u64, _total: u64) -> bool {
        true
    }
}
