//! Recording placements, several people to one place at once; changing, calling off and removing them.

use super::sound::{refuse_overlap, refuse_reports_outside, sound};
use super::{
    PlaceKind, Placement, PlacementError, PlacementKind, PlacementPatch, PlacementReport, PlacementResult,
    PlacementRow, page,
};
use crate::ids::{PersonId, PlacementId};
use crate::people::{Person, Posting, Postings};
use crate::store::{Draft, Patch, StoreError, View};
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeSet;
use ts_rs::TS;

/// Placements to record: one for each person, alike in all else.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct NewPlacements {
    /// Who.
    pub people: Vec<PersonId>,
    /// What sort of placement.
    pub kind: PlacementKind,
    /// What sort of place.
    pub place_kind: PlaceKind,
    /// The region, project, industry or unit.
    pub place: String,
    /// 接收单位.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub host: String,
    /// 带教导师.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub mentor: String,
    /// The first day.
    pub starts: Option<NaiveDate>,
    /// The last day.
    pub ends: Option<NaiveDate>,
    /// What is to be learned or done there.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub goals: String,
}

/// Records a placement for each person, all or none.
pub fn record(draft: &mut Draft<'_>, new: NewPlacements) -> Result<Vec<PlacementRow>, PlacementError> {
    let people: BTreeSet<PersonId> = new.people.iter().copied().collect();
    if people.is_empty() {
        return Err(PlacementError::NobodyChosen);
    }
    let mut ids = Vec::new();
    for person in people {
        let id = draft.new_id();
        record_as(draft, id, person, &new)?;
        ids.push(id);
    }
    draft.count(ids.len());
    ids.into_iter().map(|id| row(&draft.view(), id)).collect()
}

/// Records one of them under an id that follows from something else, as in the example county.
pub(crate) fn record_as(
    draft: &mut Draft<'_>,
    id: PlacementId,
    person: PersonId,
    new: &NewPlacements,
) -> Result<(), PlacementError> {
    let new = new.clone();
    let placement = Placement {
        id,
        person,
        kind: new.kind,
        place_kind: new.place_kind,
        place: new.place,
        host: new.host,
        mentor: new.mentor,
        starts: new.starts,
        ends: new.ends,
        goals: new.goals,
        ..Placement::default()
    };
    let placement = sound(placement)?;
    let view = draft.view();
    let person = view.find::<Person>(person)?.ok_or(PlacementError::PersonMissing)?;
    refuse_overlap(&view, &placement, &person)?;
    Ok(draft.put(&with_posting(&view, &person, placement)?)?)
}

/// A placement with where its person served on its first day.
fn with_posting(view: &View<'_>, person: &Person, placement: Placement) -> Result<Placement, StoreError> {
    let Posting { unit, unit_name, post, rank, band } =
        Postings::of(view, person)?.on(placement.starts).clone();
    Ok(Placement { unit, unit_name, post, rank, band, ..placement })
}

/// A placement, and what to change about it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PlacementEdit {
    /// Which.
    pub id: PlacementId,
    /// What is said of it now.
    pub patch: PlacementPatch,
}

/// Changes what a placement says, as long as it has not been assessed. Who it is of, how it was assessed and whether it was
/// called off are not changed here.
pub fn edit(draft: &mut Draft<'_>, edit: PlacementEdit) -> Result<PlacementRow, PlacementError> {
    let view = draft.view();
    let before = unassessed(&view, edit.id)?;
    let mut after = before.clone();
    edit.patch.apply(&mut after);
    let after = sound(Placement {
        kind: after.kind,
        place_kind: after.place_kind,
        place: after.place,
        host: after.host,
        mentor: after.mentor,
        starts: after.starts,
        ends: after.ends,
        goals: after.goals,
        ..before.clone()
    })?;
    let person = person_of(&view, &after)?;
    refuse_overlap(&view, &after, &person)?;
    refuse_reports_outside(&view, &after)?;
    let after = if after.starts == before.starts { after } else { with_posting(&view, &person, after)? };
    draft.put(&after)?;
    draft.count(1);
    row(&draft.view(), edit.id)
}

/// A placement to call off, or to restore.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct CallOffPlacement {
    /// Which.
    pub id: PlacementId,
    /// Whether it is called off; otherwise it is restored.
    pub called_off: bool,
    /// Why; needed to call it off.
    pub reason: String,
}

/// Calls a placement off with a reason, or restores it.
pub fn call_off(draft: &mut Draft<'_>, said: CallOffPlacement) -> Result<PlacementRow, PlacementError> {
    let view = draft.view();
    let reason = if said.called_off { said.reason.trim().to_owned() } else { String::new() };
    if said.called_off && reason.is_empty() {
        return Err(PlacementError::ReasonMissing);
    }
    let before = unassessed(&view, said.id)?;
    let after = Placement { called_off: said.called_off, reason, ..before };
    refuse_overlap(&view, &after, &person_of(&view, &after)?)?;
    draft.put(&after)?;
    draft.count(1);
    row(&draft.view(), said.id)
}

/// Which placement.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct PlacementReference {
    /// Its id.
    pub id: PlacementId,
}

/// Removes a placement that has not been assessed, with its reports.
pub fn remove(draft: &mut Draft<'_>, placement: PlacementReference) -> Result<(), PlacementError> {
    let placement = unassessed(&draft.view(), placement.id)?;
    for report in draft.view().all::<PlacementReport>("WHERE placement = ?", [placement.id])? {
        draft.remove(&report)?;
    }
    draft.remove(&placement)?;
    draft.count(1);
    Ok(())
}

/// The placement, if it has not been assessed.
pub(super) fn unassessed(view: &View<'_>, id: PlacementId) -> Result<Placement, PlacementError> {
    let placement = view.find::<Placement>(id)?.ok_or(PlacementError::Missing)?;
    if placement.result == PlacementResult::Open {
        return Ok(placement);
    }
    Err(PlacementError::Assessed { name: person_of(view, &placement)?.name })
}

/// Whose placement it is. One who has been removed since leaves it without a name.
pub(super) fn person_of(view: &View<'_>, placement: &Placement) -> Result<Person, PlacementError> {
    Ok(view.find::<Person>(placement.person)?.unwrap_or_default())
}

fn row(view: &View<'_>, id: PlacementId) -> Result<PlacementRow, PlacementError> {
    page::row(view, id)?.ok_or(PlacementError::Missing)
}
