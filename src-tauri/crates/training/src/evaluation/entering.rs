//! Entering a sheet from paper.

use super::items::asked;
use super::{Answer, Answers, EvaluationError, EvaluationForm, EvaluationSheet, MOST_POINTS, WORST_GRADE};
use crate::classes::{Class, ClassState};
use crate::ids::{ClassId, EvaluationItemId, SessionId};
use crate::sessions::Session;
use crate::store::{Draft, View};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// A sheet as it lies on the desk.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewSheet {
    /// The class it is from.
    pub class: ClassId,
    /// The lecture a card is about; none for a class form.
    pub session: Option<SessionId>,
    /// What is ticked; what is blank is left out.
    pub answers: Vec<Answer>,
}

/// What entering a sheet leaves.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct EnteredSheet {
    /// How many sheets there are now of the same paper, for the heap on the desk to be compared with.
    pub sheets: u32,
}

/// Records a sheet. A class that is closed can still get some: sheets are opinions, no record of anyone.
pub fn enter(draft: &mut Draft<'_>, new: NewSheet) -> Result<EnteredSheet, EvaluationError> {
    let view = draft.view();
    check_subject(&view, &new)?;
    check_answers(&view, &new)?;
    let sheet = EvaluationSheet {
        id: draft.new_id(),
        class: new.class,
        session: new.session,
        answers: Answers(new.answers),
    };
    draft.put(&sheet)?;
    draft.count(1);
    let statement = "SELECT count(*) FROM evaluation_sheet WHERE class = ? AND session IS ?";
    let sheets = view.number(statement, (sheet.class, sheet.session))?;
    Ok(EnteredSheet { sheets: u32::try_from(sheets).unwrap_or(u32::MAX) })
}

fn check_subject(view: &View<'_>, new: &NewSheet) -> Result<(), EvaluationError> {
    let class = view.find::<Class>(new.class)?.ok_or(EvaluationError::ClassMissing)?;
    if class.state == ClassState::Cancelled {
        return Err(EvaluationError::ClassCancelled);
    }
    let Some(session) = new.session else { return Ok(()) };
    let session = view.find::<Session>(session)?.filter(|session| session.class == class.id);
    session.map(|_| ()).ok_or(EvaluationError::SessionMissing)
}

fn check_answers(view: &View<'_>, new: &NewSheet) -> Result<(), EvaluationError> {
    let (form, grades) = match new.session {
        None => (EvaluationForm::Class, 1..=WORST_GRADE),
        Some(_) => (EvaluationForm::Lecture, 0..=MOST_POINTS),
    };
    if new.answers.is_empty() {
        return Err(EvaluationError::Blank);
    }
    let mut open: BTreeSet<EvaluationItemId> = asked(view, form)?.iter().map(|item| item.id).collect();
    for answer in &new.answers {
        if !open.remove(&answer.item) {
            return Err(EvaluationError::ItemMissing);
        }
        if !grades.contains(&answer.grade) {
            return Err(EvaluationError::Grade { grade: answer.grade, most: *grades.end() });
        }
    }
    Ok(())
}
