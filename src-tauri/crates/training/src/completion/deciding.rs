//! Deciding: who completes, who does not, and why.

use super::{
    ClassCompletion, Completion, CompletionError, CompletionQuery, CompletionRow, Decision, Proposal, list,
};
use crate::classes::{Class, ClassState, closed_to};
use crate::enrollment::{Enrollment, EnrollmentState};
use crate::ids::{ClassId, PersonId};
use crate::office;
use crate::people::Posting;
use crate::store::{Draft, View};
use serde::Deserialize;
use ts_rs::TS;

/// A decision on some people of a class.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DecideCompletion {
    /// The class.
    pub class: ClassId,
    /// Whom it is about.
    pub people: Vec<PersonId>,
    /// What is decided.
    pub decision: Decision,
    /// Why; required unless the decision is what the rules propose.
    pub reason: String,
}

/// Records a decision on each person.
pub fn decide(draft: &mut Draft<'_>, decide: DecideCompletion) -> Result<ClassCompletion, CompletionError> {
    let class = open_class(&draft.view(), decide.class)?;
    let standing = list(&draft.view(), CompletionQuery { class: class.id })?;
    let reason = decide.reason.trim();
    for person in &decide.people {
        let row =
            standing.rows.iter().find(|row| row.person == *person).ok_or(CompletionError::NotEnrolled)?;
        refuse_unreasoned(row, decide.decision, reason)?;
        record(draft, &class, row, decide.decision, reason, standing.rule_version)?;
    }
    draft.count(decide.people.len());
    list(&draft.view(), CompletionQuery { class: class.id })
}

/// Completing someone with unmarked sessions is refused; going against the proposal takes a reason.
fn refuse_unreasoned(row: &CompletionRow, decision: Decision, reason: &str) -> Result<(), CompletionError> {
    if row.unmarked > 0 && decision == Decision::Completed {
        return Err(CompletionError::Unmarked { name: row.name.clone(), sessions: row.unmarked });
    }
    let as_proposed = match decision {
        Decision::Completed => row.proposal == Proposal::Eligible,
        Decision::NotCompleted => matches!(row.proposal, Proposal::RefusalProposed | Proposal::NotPassed),
        Decision::Withdrawn => row.proposal == Proposal::WithdrawProposed,
    };
    if reason.is_empty() && !as_proposed {
        return Err(CompletionError::ReasonMissing { name: row.name.clone() });
    }
    Ok(())
}

fn record(
    draft: &mut Draft<'_>,
    class: &Class,
    row: &CompletionRow,
    decision: Decision,
    reason: &str,
    rule_version: u32,
) -> Result<(), CompletionError> {
    let Posting { unit, unit_name, post, rank, band } =
        Completion::posting(&draft.view(), class.id, row.person)?;
    draft.put(&Completion {
        class: class.id,
        person: row.person,
        decision,
        reason: reason.to_owned(),
        quarters: row.credited,
        rule_version,
        unit,
        unit_name,
        post,
        rank,
        band,
        decided_by: office::own_name(&draft.view())?,
    })?;
    if let Some(mut enrollment) = draft.view().find::<Enrollment>((class.id, row.person))? {
        enrollment.state = match decision {
            Decision::Completed => EnrollmentState::Completed,
            Decision::NotCompleted => EnrollmentState::NotCompleted,
            Decision::Withdrawn => EnrollmentState::Withdrawn,
        };
        draft.put(&enrollment)?;
    }
    Ok(())
}

/// After a correction: the hours kept with each decision are again those the class credits.
pub(crate) fn follow_hours(draft: &mut Draft<'_>, class: ClassId) -> Result<(), CompletionError> {
    let view = draft.view();
    let standing = list(&view, CompletionQuery { class })?;
    for row in standing.rows {
        let Some(completion) = view.find::<Completion>((class, row.person))? else { continue };
        if completion.quarters != row.credited {
            draft.put(&Completion { quarters: row.credited, ..completion })?;
        }
    }
    Ok(())
}

/// The class, if something may still be decided about its people.
pub(super) fn open_class(view: &View<'_>, id: ClassId) -> Result<Class, CompletionError> {
    let class = view.find::<Class>(id)?.ok_or(CompletionError::ClassMissing)?;
    if closed_to(view, &class) {
        Err(CompletionError::Closed)
    } else if class.state == ClassState::Cancelled {
        Err(CompletionError::Cancelled)
    } else {
        Ok(class)
    }
}
