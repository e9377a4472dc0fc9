//! What has become of tasks: done with a proof, dropped with a reason, or open again.

use super::{FollowUp, FollowUpError, FollowUpState};
use crate::ids::FollowUpId;
use crate::office;
use crate::store::Draft;
use serde::Deserialize;
use ts_rs::TS;

/// What has become of some tasks.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct SettleFollowUps {
    /// Which.
    pub ids: Vec<FollowUpId>,
    /// Done, dropped, or open again.
    pub state: FollowUpState,
    /// What proves that they were done, or why they were dropped; nothing where they are open again.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub said: String,
}

/// Settles tasks or opens them again, all or none. Who recorded it and on which day is kept.
pub fn settle(draft: &mut Draft<'_>, settle: SettleFollowUps) -> Result<(), FollowUpError> {
    let said = settle.said.trim().to_owned();
    if settle.ids.is_empty() {
        return Err(FollowUpError::NothingChosen);
    }
    let (proof, reason) = match settle.state {
        FollowUpState::Done if said.is_empty() => return Err(FollowUpError::ProofMissing),
        FollowUpState::Dropped if said.is_empty() => return Err(FollowUpError::ReasonMissing),
        FollowUpState::Done => (said, String::new()),
        FollowUpState::Dropped => (String::new(), said),
        FollowUpState::Open => (String::new(), String::new()),
    };
    let open = settle.state == FollowUpState::Open;
    let settled_on = (!open).then_some(draft.caller().now.date);
    let settled_by = if open { String::new() } else { office::own_name(&draft.view())? };
    for id in &settle.ids {
        let task = draft.view().find::<FollowUp>(*id)?.ok_or(FollowUpError::Missing)?;
        draft.put(&FollowUp {
            state: settle.state,
            proof: proof.clone(),
            reason: reason.clone(),
            settled_on,
            settled_by: settled_by.clone(),
            ..task
        })?;
    }
    draft.count(settle.ids.len());
    Ok(())
}
