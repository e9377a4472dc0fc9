//! Entering a sheet: from paper, or as it is filled in at a kiosk.

use super::items::asked;
use super::{
    Answer, Answers, EvaluationError, EvaluationForm, EvaluationSheet, MOST_POINTS, TalkCard, WORST_GRADE,
};
use crate::classes::{Class, ClassState};
use crate::ids::{ClassId, EvaluationItemId, SessionId, TalkId};
use crate::outreach::Talk;
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
    let form = if new.session.is_some() { EvaluationForm::Lecture } else { EvaluationForm::Class };
    check_answers(&view, form, &new.answers)?;
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

fn check_answers(view: &View<'_>, form: EvaluationForm, answers: &[Answer]) -> Result<(), EvaluationError> {
    let grades = match form {
        EvaluationForm::Class | EvaluationForm::Talk => 1..=WORST_GRADE,
        EvaluationForm::Lecture => 0..=MOST_POINTS,
    };
    if answers.is_empty() {
        return Err(EvaluationError::Blank);
    }
    let mut open: BTreeSet<EvaluationItemId> = asked(view, form)?.iter().map(|item| item.id).collect();
    for answer in answers {
        if !open.remove(&answer.item) {
            return Err(EvaluationError::ItemMissing);
        }
        if !grades.contains(&answer.grade) {
            return Err(EvaluationError::Grade { grade: answer.grade, most: *grades.end() });
        }
    }
    Ok(())
}

/// A listener's card on a talk.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewTalkCard {
    /// The talk.
    pub talk: TalkId,
    /// What is ticked; what is blank is left out.
    pub answers: Vec<Answer>,
}

/// Records a card on a talk.
pub fn enter_card(draft: &mut Draft<'_>, new: NewTalkCard) -> Result<EnteredSheet, EvaluationError> {
    let view = draft.view();
    view.find::<Talk>(new.talk)?.ok_or(EvaluationError::TalkMissing)?;
    check_answers(&view, EvaluationForm::Talk, &new.answers)?;
    draft.put(&TalkCard { id: draft.new_id(), talk: new.talk, answers: Answers(new.answers) })?;
    draft.count(1);
    let sheets = view.number("SELECT count(*) FROM talk_card WHERE talk = ?", [new.talk])?;
    Ok(EnteredSheet { sheets: u32::try_from(sheets).unwrap_or(u32::MAX) })
}
