//! Call-ups (调训): for each class, what was asked of every unit, whom it named, what its receipt (回执) says, and who came.

mod answers;
mod board;
mod called;
mod error;
mod forms;
mod justification;
mod receiving;
mod units;
mod words;

pub use answers::CallUpFigures;
pub use board::{CallUpBoard, CallUpQuery, CallUpRow, board};
pub use called::{
    CalledPeriod, CalledQuery, CalledRow, CalledSort, CalledSpread, SpreadBy, SpreadQuery, SpreadRow, called,
    spread,
};
pub use error::CallUpError;
pub use forms::{AllocationQuery, ReceiptFormQuery, allocation, receipt_form, receipt_forms};
pub use justification::{
    Justification, JustificationQuery, JustifiedPerson, PassedOverPerson, justification,
};
pub(crate) use receiving::took_receipt;
pub use receiving::{ReceiveAnswer, SetReceiptDue, receive, set_due};
pub use units::{CallUpPerson, CallUpUnit, CallUpUnits, UnitPeopleQuery, people, units};

use crate::ids::{ClassId, UnitId};
use crate::record;
use chrono::{Days, NaiveDate};

/// So many days before a class begins its receipts are due, where nobody has said another day.
const USUAL_DAYS: u64 = 5;

record! {
    /// How a class calls people up.
    pub struct CallUp [class: ClassId] in "call_up" as 73 {
        /// 回执截止: the last day on which a unit's receipt is in time; none for the usual one.
        due: Option<NaiveDate> = 1,
    }
    /// Some fields of a call-up.
    pub struct CallUpPatch;
    together [];
    indexes [];
}

record! {
    /// That a unit has sent its receipt (回执) for a class.
    pub struct Receipt [class: ClassId, unit: UnitId] in "receipt" as 72 {
        /// When it first came.
        received: NaiveDate = 1,
        /// The file it came in; empty where it was taken down by hand.
        file: String = 2,
    }
    /// Some fields of a receipt.
    pub struct ReceiptPatch;
    together [&["received", "file"]];
    indexes [];
}

/// The last day on which a receipt is in time: the one somebody said, else the usual one before the class begins.
fn due(said: Option<NaiveDate>, starts: Option<NaiveDate>) -> Option<NaiveDate> {
    said.or_else(|| starts?.checked_sub_days(Days::new(USUAL_DAYS)))
}
