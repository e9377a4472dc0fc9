//! Applying a quarter's plan: one change, refused whole if anything it was computed from has changed.

use super::edit::{check, check_free, open};
use super::proposal::{QuarterProposal, TalkSlot};
use super::{PlannedError, PlannedTalk};
use crate::ids::{PlannedTalkId, UnitId};
use crate::store::{Draft, View};
use crate::units::Unit;
use serde::Deserialize;
use std::collections::BTreeSet;
use ts_rs::TS;

/// One talk of a plan.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct AppliedTalk {
    /// The planned talk; none where it is new.
    pub planned: Option<PlannedTalkId>,
    /// Where.
    pub village: UnitId,
    /// As it was when the plan was made; none where it is new.
    pub from: Option<TalkSlot>,
    /// As the plan has it; none where it is taken off.
    pub to: Option<TalkSlot>,
}

/// A plan to apply.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ApplyQuarter {
    /// What it does, talk by talk.
    pub changes: Vec<AppliedTalk>,
}

impl QuarterProposal {
    /// All of it, as it is applied.
    #[must_use]
    pub fn applied(&self) -> Vec<AppliedTalk> {
        let slot = |shown: &Option<super::proposal::TalkSlotShown>| shown.as_ref().map(|shown| shown.slot);
        let changes = self.changes.iter();
        changes
            .map(|change| AppliedTalk {
                planned: change.planned,
                village: change.village,
                from: slot(&change.from),
                to: slot(&change.to),
            })
            .collect()
    }
}

/// Applies a plan as one change; returns how many talks it concerns.
pub fn apply_quarter(draft: &mut Draft<'_>, plan: ApplyQuarter) -> Result<usize, PlannedError> {
    let mut changed = BTreeSet::new();
    let dates = || plan.changes.iter().filter_map(|change| change.to).map(|to| to.date);
    for change in &plan.changes {
        let now = match change.planned {
            Some(id) => Some(unchanged(&draft.view(), id, change)?),
            None => None,
        };
        match (now, change.to) {
            (now, Some(to)) => {
                let TalkSlot { team, topic, date, start, minutes } = to;
                let known =
                    now.unwrap_or_else(|| PlannedTalk { id: draft.new_id(), ..PlannedTalk::default() });
                let village = change.village;
                let talk = PlannedTalk { team, topic, village, date, start, minutes, ..known };
                check(&draft.view(), &talk)?;
                changed.insert(talk.id);
                draft.put(&talk)?;
            }
            (Some(now), None) => draft.remove(&now)?,
            (None, None) => {}
        }
    }
    if let Some((from, to)) = dates().min().zip(dates().max()) {
        check_free(&draft.view(), &changed, from, to)?;
    }
    draft.count(plan.changes.len());
    Ok(plan.changes.len())
}

/// The planned talk, if it is as it was when the plan was made.
fn unchanged(view: &View<'_>, id: PlannedTalkId, change: &AppliedTalk) -> Result<PlannedTalk, PlannedError> {
    let village = || -> Result<String, PlannedError> {
        Ok(view.find::<Unit>(change.village)?.map(|unit| unit.name).unwrap_or_default())
    };
    match open(view, id) {
        Ok(now) if Some(now.slot()) == change.from && now.village == change.village => Ok(now),
        Ok(_) | Err(PlannedError::Missing | PlannedError::Held) => {
            Err(PlannedError::Changed { village: village()? })
        }
        Err(error) => Err(error),
    }
}
