//! Taking receipts, by hand or out of a file, and saying when they are due.

use super::units::named;
use super::{CallUp, CallUpError, CallUpPerson, CallUpUnits, Receipt, UnitPeopleQuery, units};
use crate::classes::Class;
use crate::enrollment::{Enrollment, EnrollmentState, accepting_class};
use crate::ids::{ClassId, UnitId};
use crate::quotas::Shares;
use crate::store::{Draft, StoreError};
use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

/// When receipts are due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct SetReceiptDue {
    /// The class.
    pub class: ClassId,
    /// The last day on which they are in time; null for the usual one.
    pub due: Option<NaiveDate>,
}

/// Says when a class's receipts are due.
pub fn set_due(draft: &mut Draft<'_>, wanted: SetReceiptDue) -> Result<CallUpUnits, CallUpError> {
    let view = draft.view();
    let class: Class = accepting_class(&view, wanted.class)?;
    if let (Some(due), Some(starts)) = (wanted.due, class.starts)
        && due > starts
    {
        return Err(CallUpError::DueAfterStart { starts });
    }
    draft.put(&CallUp { class: class.id, due: wanted.due })?;
    draft.count(1);
    units(&draft.view(), UnitPeopleQuery { class: class.id, unit: None })
}

/// An answer that came by letter or by telephone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct ReceiveAnswer {
    /// The class.
    pub class: ClassId,
    /// The unit.
    pub unit: UnitId,
    /// Whether it has come; false takes it back.
    pub received: bool,
    /// Whether it confirms all whom it has named and not spoken about otherwise.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub confirm: bool,
}

/// Takes down that a unit has answered, or that it has not after all. Taking it back leaves what became of its people.
pub fn receive(draft: &mut Draft<'_>, wanted: ReceiveAnswer) -> Result<CallUpUnits, CallUpError> {
    let view = draft.view();
    let class = accepting_class(&view, wanted.class)?.id;
    let shares = Shares::of(&view, class)?;
    // Whoever is of a unit without seats of its own takes those of the one above it, which answers for both.
    let unit = shares.holder(wanted.unit).ok_or(CallUpError::UnitMissing)?;
    match (wanted.received, view.find::<Receipt>((class, unit))?) {
        (true, _) => took_receipt(draft, class, unit, "")?,
        (false, Some(receipt)) => draft.remove(&receipt)?,
        (false, None) => {}
    }
    if wanted.received && wanted.confirm {
        confirm(draft, class, unit, &shares)?;
    }
    draft.count(1);
    units(&draft.view(), UnitPeopleQuery { class, unit: None })
}

/// Confirms all whom a unit has named and nobody has spoken about.
fn confirm(draft: &mut Draft<'_>, class: ClassId, unit: UnitId, shares: &Shares) -> Result<(), StoreError> {
    let view = draft.view();
    let waits =
        |person: &CallUpPerson| person.holder == Some(unit) && person.state == EnrollmentState::Nominated;
    for person in named(&view, shares, class)?.into_iter().filter(waits) {
        if let Some(nominated) = view.find::<Enrollment>((class, person.person))? {
            draft.put(&Enrollment { state: EnrollmentState::Confirmed, ..nominated })?;
        }
    }
    Ok(())
}

/// Records that a unit's receipt has come today; one that has come already keeps its day.
pub(crate) fn took_receipt(
    draft: &mut Draft<'_>,
    class: ClassId,
    unit: UnitId,
    file: &str,
) -> Result<(), StoreError> {
    let view = draft.view();
    if view.find::<Receipt>((class, unit))?.is_some() {
        return Ok(());
    }
    draft.put(&Receipt { class, unit, received: view.caller.now.date, file: file.to_owned() })
}
