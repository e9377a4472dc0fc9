//! The assessment (考核鉴定) at a placement's end.

use super::recording::person_of;
use super::{Placement, PlacementError, PlacementResult};
use crate::ids::PlacementId;
use crate::store::Draft;
use serde::Deserialize;
use std::collections::BTreeSet;
use ts_rs::TS;

/// What an assessor says of some placements.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct AssessPlacements {
    /// Which.
    pub ids: Vec<PlacementId>,
    /// How they went; `open` withdraws an assessment.
    pub result: PlacementResult,
    /// The assessor's name, or the unit that assessed.
    pub assessor: String,
    /// What there is to say; needed where one was not passed.
    pub opinion: String,
}

/// Assesses placements that are over, all or none; or withdraws their assessment.
pub fn assess(draft: &mut Draft<'_>, said: AssessPlacements) -> Result<(), PlacementError> {
    let (assessor, opinion) = (said.assessor.trim(), said.opinion.trim());
    let ids: BTreeSet<PlacementId> = said.ids.iter().copied().collect();
    let withdrawn = said.result == PlacementResult::Open;
    if ids.is_empty() {
        return Err(PlacementError::NothingChosen);
    }
    if !withdrawn && assessor.is_empty() {
        return Err(PlacementError::AssessorMissing);
    }
    if said.result == PlacementResult::Failed && opinion.is_empty() {
        return Err(PlacementError::OpinionMissing);
    }
    for id in &ids {
        let placement = draft.view().find::<Placement>(*id)?.ok_or(PlacementError::Missing)?;
        let next = if withdrawn {
            unassessed(placement)
        } else {
            refuse_unfinished(draft, &placement)?;
            Placement {
                result: said.result,
                assessor: assessor.to_owned(),
                assessed_on: Some(draft.caller().now.date),
                opinion: opinion.to_owned(),
                ..placement
            }
        };
        draft.put(&next)?;
    }
    draft.count(ids.len());
    Ok(())
}

fn unassessed(placement: Placement) -> Placement {
    Placement {
        result: PlacementResult::Open,
        assessor: String::new(),
        assessed_on: None,
        opinion: String::new(),
        ..placement
    }
}

/// A placement is assessed from its last day on.
fn refuse_unfinished(draft: &Draft<'_>, placement: &Placement) -> Result<(), PlacementError> {
    let today = draft.caller().now.date;
    let name = || person_of(&draft.view(), placement).map(|person| person.name);
    if placement.called_off {
        return Err(PlacementError::CalledOff { name: name()? });
    }
    match placement.ends {
        Some(ends) if ends > today => Err(PlacementError::NotOver { name: name()?, ends, today }),
        _ => Ok(()),
    }
}
