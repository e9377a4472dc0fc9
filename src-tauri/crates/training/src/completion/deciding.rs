//! Deciding: who completes, who does not and why, and the class's closing.

use super::{
    ClassCompletion, Completion, CompletionError, CompletionQuery, CompletionRow, Decision, Proposal, list,
};
use crate::classes::{Class, ClassState};
use crate::enrollment::{Enrollment, EnrollmentState};
use crate::ids::{ClassId, PersonId};
use crate::rule_sets::History;
use crate::store::{Draft, StoreError, View};
use chrono::Datelike;
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

/// Records a decision on each person, with a certificate number for those who complete.
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
    let as_proposed = decision == Decision::Completed && row.proposal == Proposal::Eligible;
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
    let certificate = match decision {
        Decision::Completed if row.certificate.is_empty() => next_certificate(draft, class)?,
        Decision::Completed => row.certificate.clone(),
        Decision::NotCompleted | Decision::Withdrawn => String::new(),
    };
    draft.put(&Completion {
        class: class.id,
        person: row.person,
        decision,
        reason: reason.to_owned(),
        certificate,
        quarters: row.credited,
        rule_version,
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

/// The next number of the class's year, from 0001.
fn next_certificate(draft: &Draft<'_>, class: &Class) -> Result<String, StoreError> {
    let year = class.ends.unwrap_or(draft.caller().now.date).year();
    let statement = "SELECT max(CAST(substr(certificate, 6) AS INTEGER)) FROM completion
         WHERE certificate GLOB ?";
    let last = draft.view().number(statement, [format!("{year:04}-[0-9]*")])?;
    Ok(format!("{year:04}-{:04}", last + 1))
}

/// Which class to close.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct CloseClass {
    /// Its id.
    pub class: ClassId,
}

/// Closes a class (结班): from here on its records change only by correction.
pub fn close(draft: &mut Draft<'_>, close: CloseClass) -> Result<(), CompletionError> {
    let mut class = open_class(&draft.view(), close.class)?;
    let today = draft.caller().now.date;
    if let Some(ends) = class.ends.filter(|ends| *ends > today) {
        return Err(CompletionError::NotOver { ends });
    }
    let standing = list(&draft.view(), CompletionQuery { class: class.id })?;
    let undecided = standing.rows.iter().filter(|row| row.decision.is_none()).count();
    if undecided > 0 {
        return Err(CompletionError::Undecided { people: undecided });
    }
    class.state = ClassState::Closed;
    class.rules_known = History::read(&draft.view())?.latest().version;
    draft.put(&class)?;
    draft.count(1);
    Ok(())
}

fn open_class(view: &View<'_>, id: ClassId) -> Result<Class, CompletionError> {
    let class = view.find::<Class>(id)?.ok_or(CompletionError::ClassMissing)?;
    match class.state {
        ClassState::Closed => Err(CompletionError::Closed),
        ClassState::Cancelled => Err(CompletionError::Cancelled),
        ClassState::Planned | ClassState::Confirmed => Ok(class),
    }
}
