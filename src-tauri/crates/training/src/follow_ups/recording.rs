//! Recording, changing and removing tasks.

use super::page::get;
use super::{FollowUp, FollowUpError, FollowUpPatch, FollowUpRow, FollowUpState};
use crate::classes::Class;
use crate::ids::{ClassId, FollowUpId, PersonId, UnitId};
use crate::people::Person;
use crate::store::{Draft, Patch, View};
use crate::units::Unit;
use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

/// As many characters as a table has room for.
const LONGEST: usize = 500;

/// A task to record.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct NewFollowUp {
    /// Whose decision it was.
    pub class: ClassId,
    /// What is to be done.
    pub task: String,
    /// Who answers for it.
    pub person: Option<PersonId>,
    /// Which unit answers for it; that of the person if none is said.
    pub unit: Option<UnitId>,
    /// The last day it is to be done by.
    pub due: Option<NaiveDate>,
    /// 备注.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub note: String,
}

/// Records a task.
pub fn record(draft: &mut Draft<'_>, new: NewFollowUp) -> Result<FollowUpRow, FollowUpError> {
    let id = draft.new_id();
    record_as(draft, id, new)?;
    get(&draft.view(), FollowUpReference { id })
}

/// Records one under an id that follows from something else, as in the example county.
pub(crate) fn record_as(
    draft: &mut Draft<'_>,
    id: FollowUpId,
    new: NewFollowUp,
) -> Result<(), FollowUpError> {
    let NewFollowUp { class, task, person, unit, due, note } = new;
    let follow_up = FollowUp { id, class, task, person, unit, due, note, ..FollowUp::default() };
    let follow_up = sound(&draft.view(), follow_up)?;
    Ok(draft.put(&follow_up)?)
}

/// A task, and what to change about it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FollowUpEdit {
    /// Which.
    pub id: FollowUpId,
    /// What is said of it now.
    pub patch: FollowUpPatch,
}

/// Changes what an open task says. Its class and what has become of it are not changed here.
pub fn edit(draft: &mut Draft<'_>, edit: FollowUpEdit) -> Result<FollowUpRow, FollowUpError> {
    let view = draft.view();
    let before = view.find::<FollowUp>(edit.id)?.ok_or(FollowUpError::Missing)?;
    if before.state != FollowUpState::Open {
        return Err(FollowUpError::Settled { task: before.task });
    }
    let mut after = before.clone();
    edit.patch.apply(&mut after);
    let FollowUp { task, person, unit, due, note, .. } = after;
    let after = sound(&view, FollowUp { task, person, unit, due, note, ..before })?;
    draft.put(&after)?;
    get(&draft.view(), FollowUpReference { id: after.id })
}

/// Which task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct FollowUpReference {
    /// Its id.
    pub id: FollowUpId,
}

/// Removes a task that was recorded by mistake.
pub fn remove(draft: &mut Draft<'_>, reference: FollowUpReference) -> Result<(), FollowUpError> {
    let follow_up = draft.view().find::<FollowUp>(reference.id)?.ok_or(FollowUpError::Missing)?;
    Ok(draft.remove(&follow_up)?)
}

/// The task with its texts trimmed and its unit filled in, if it can be.
fn sound(view: &View<'_>, follow_up: FollowUp) -> Result<FollowUp, FollowUpError> {
    let class = view.find::<Class>(follow_up.class)?.ok_or(FollowUpError::ClassMissing)?;
    let task = follow_up.task.trim().to_owned();
    match task.chars().count() {
        0 => return Err(FollowUpError::TaskMissing),
        characters if characters > LONGEST => return Err(FollowUpError::TaskTooLong { characters }),
        _ => {}
    }
    let due = follow_up.due.ok_or(FollowUpError::DueMissing)?;
    if let Some(starts) = class.starts.filter(|starts| due < *starts) {
        return Err(FollowUpError::DueBefore { due, starts });
    }
    let unit = owner(view, &follow_up)?;
    Ok(FollowUp { task, unit, note: follow_up.note.trim().to_owned(), ..follow_up })
}

/// The unit that answers for it, if whoever answers for it exists.
fn owner(view: &View<'_>, follow_up: &FollowUp) -> Result<Option<UnitId>, FollowUpError> {
    let person = match follow_up.person {
        Some(person) => Some(view.find::<Person>(person)?.ok_or(FollowUpError::PersonMissing)?),
        None => None,
    };
    if let Some(unit) = follow_up.unit {
        view.find::<Unit>(unit)?.ok_or(FollowUpError::UnitMissing)?;
        return Ok(Some(unit));
    }
    person.map(|person| person.unit).ok_or(FollowUpError::OwnerMissing)
}
