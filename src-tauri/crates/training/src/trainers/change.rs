//! Recording trainers.

use super::{Trainer, TrainerAbsence, TrainerPatch, TrainerReference, TrainerRow, get};
use crate::ids::TrainerId;
use crate::names;
use crate::store::{Draft, Patch};
use identity::name::NameError;
use serde::Deserialize;
use ts_rs::TS;

crate::sentences! {
    /// Why a trainer was not changed.
    pub enum TrainerError with StoreError and Name(NameError) {
        Missing => "trainers.missing",
            zh "找不到这位师资，可能已被删除，请刷新后重试。",
            en "This trainer no longer exists. Refresh and try again.";
        OwnUnderstudy { name: String } => "trainers.own_understudy",
            zh "“{name}”不能做自己的AB角，请另选一位。",
            en "{name} cannot be their own understudy. Choose someone else.";
        InUse { name: String, sessions: i64, courses: i64, understudies: i64 } => "trainers.in_use",
            zh "“{name}”担任 {sessions} 个课次、{courses} 门课程的主讲，是 {understudies} 位师资的AB角，不能删除。请先把这些改给别人。",
            en "{name} teaches {sessions} sessions and {courses} courses and is the understudy of {understudies} trainers. Give those to someone else first.";
    }
}

/// A trainer to record.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewTrainer {
    /// Their name, as typed.
    pub name: String,
    /// Whatever else is known.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub details: TrainerPatch,
}

/// Records a trainer.
pub fn create(draft: &mut Draft<'_>, new: NewTrainer) -> Result<TrainerRow, TrainerError> {
    let mut trainer = Trainer { id: draft.new_id(), ..Trainer::default() };
    new.details.apply(&mut trainer);
    trainer.name = names::kept(&new.name)?;
    draft.put(&trainer)?;
    get(&draft.view(), TrainerReference { id: trainer.id })
}

/// A change of some fields.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TrainerEdit {
    /// Which trainer.
    pub id: TrainerId,
    /// What to change.
    pub patch: TrainerPatch,
}

/// Changes some fields of a trainer.
pub fn edit(draft: &mut Draft<'_>, edit: TrainerEdit) -> Result<TrainerRow, TrainerError> {
    let mut patch = edit.patch;
    patch.name = patch.name.as_deref().map(names::kept).transpose()?;
    let own_understudy = patch.understudy == Some(Some(edit.id));
    let trainer = draft.edit(edit.id, patch)?.ok_or(TrainerError::Missing)?;
    if own_understudy {
        return Err(TrainerError::OwnUnderstudy { name: trainer.name });
    }
    get(&draft.view(), TrainerReference { id: edit.id })
}

/// Removes a trainer nobody counts on, and the absences.
pub fn remove(draft: &mut Draft<'_>, reference: TrainerReference) -> Result<(), TrainerError> {
    let view = draft.view();
    let TrainerRow { trainer, courses, sessions, .. } = get(&view, reference)?;
    let understudies = view.number("SELECT count(*) FROM trainer WHERE understudy = ?", [trainer.id])?;
    if sessions + courses + understudies > 0 {
        return Err(TrainerError::InUse { name: trainer.name, sessions, courses, understudies });
    }
    for absence in view.all::<TrainerAbsence>("WHERE trainer = ?", [trainer.id])? {
        draft.remove(&absence)?;
    }
    Ok(draft.remove(&trainer)?)
}
