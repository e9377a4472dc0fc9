//! Quotas (名额): how many seats of a class or a lecture each unit has, who fills them, and whose turn it is.

mod division;
mod error;
mod fairness;
mod filling;
mod ranking;
mod setting;
mod shares;
mod standing;

pub use division::{by_rule, by_size};
pub use error::QuotaError;
pub use fairness::{FairCandidate, PassedOver, SuggestQuery, suggest};
pub(crate) use fairness::{everyone, states};
pub use filling::{FillQuotas, QuotasFilled, fill};
pub use setting::{ProposeQuotas, QuotaWay, SetQuotas, UnitSeats, propose, set};
pub(crate) use shares::Shares;
pub use standing::{ClassQuotas, QuotaRow, QuotasQuery, Room, of_class};

use crate::ids::{ClassId, UnitId};
use crate::record;

record! {
    /// A unit's seats in a class.
    pub struct Quota [class: ClassId, unit: UnitId] in "quota" as 38 {
        /// How many of its people, and of all units below it, are wanted.
        seats: u32 = 1,
    }
    /// Some fields of a quota.
    pub struct QuotaPatch;
    together [];
    indexes [];
}
