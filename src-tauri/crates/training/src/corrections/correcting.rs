//! Correcting a closed class.

use super::{CorrectedField, CorrectedFields, Correction, CorrectionError, CorrectionKind};
use crate::attendance::{ClearMarks, Mark, MarkAttendance, MarkSource, MarkStatus, NewMark, clear, mark};
use crate::certificates;
use crate::classes::{Class, ClassState};
use crate::completion::{
    AssessPeople, Closing, DecideCompletion, Decision, NewAssessment, assess, decide, follow_hours,
};
use crate::enrollment::{AddPeople, add};
use crate::ids::{ClassId, PersonId, SessionId};
use crate::sessions::{Session, SessionEdit, SessionPatch, edit};
use crate::store::{Draft, StoreError, View};
use serde::Deserialize;
use ts_rs::TS;

/// What a correction sets right.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum WhatToCorrect {
    /// Someone's mark; no status takes it away.
    Mark {
        /// The session.
        session: SessionId,
        /// Who.
        person: PersonId,
        /// How they attended; none takes the mark away.
        status: Option<MarkStatus>,
        /// Minutes late or left early; 0 otherwise.
        minutes: u16,
    },
    /// Someone's grade, in tenths of a point, and whether they handed in an evaluation.
    Assessment {
        /// Who.
        person: PersonId,
        /// Their grade, in tenths of a point; none where there is none.
        grade: Option<u32>,
        /// Whether they handed in an evaluation.
        evaluation: bool,
    },
    /// The decision on someone.
    Decision {
        /// Who.
        person: PersonId,
        /// What is decided.
        decision: Decision,
    },
    /// Someone who was left out of the roster.
    Roster {
        /// Who.
        person: PersonId,
    },
    /// A session.
    Session {
        /// The session.
        session: SessionId,
        /// What to change.
        patch: SessionPatch,
    },
    /// The class as a whole: it is opened again.
    Reopening {},
}

/// A correction to make.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewCorrection {
    /// The closed class.
    pub class: ClassId,
    /// What is set right.
    pub what: WhatToCorrect,
    /// Why.
    pub reason: String,
    /// Who corrects.
    pub corrected_by: String,
}

/// Changes a closed class, and keeps what changed, why and by whom. Certificates follow: a decision taken back voids one.
pub fn correct(draft: &mut Draft<'_>, new: NewCorrection) -> Result<Correction, CorrectionError> {
    let class = closed(&draft.view(), new.class)?;
    let (reason, corrected_by) = (new.reason.trim().to_owned(), new.corrected_by.trim().to_owned());
    if reason.is_empty() {
        return Err(CorrectionError::ReasonMissing);
    }
    if corrected_by.is_empty() {
        return Err(CorrectionError::NameMissing);
    }
    let (what, person, session) = named(&new.what);
    draft.begin_correcting(class.id);
    carry_out(draft, &class, new.what, &reason)?;
    let changes = draft.end_correcting().into_iter();
    let changes = changes.map(|(table, change)| CorrectedField { table: table.to_owned(), change });
    let changes = CorrectedFields(changes.collect());
    if changes.0.is_empty() {
        return Err(CorrectionError::NothingChanged);
    }
    let (now, id) = (draft.caller().now, draft.new_id());
    let (corrected_on, corrected_at) = (Some(now.date), now.minute);
    let class = class.id;
    let correction = Correction {
        id,
        class,
        what,
        person,
        session,
        changes,
        reason,
        corrected_by,
        corrected_on,
        corrected_at,
    };
    draft.put(&correction)?;
    follow(draft, class)?;
    draft.count(1);
    Ok(correction)
}

fn closed(view: &View<'_>, class: ClassId) -> Result<Class, CorrectionError> {
    let class = view.find::<Class>(class)?.ok_or(CorrectionError::ClassMissing)?;
    if class.state == ClassState::Closed {
        Ok(class)
    } else {
        Err(CorrectionError::NotClosed { name: class.name })
    }
}

fn named(what: &WhatToCorrect) -> (CorrectionKind, Option<PersonId>, Option<SessionId>) {
    match what {
        WhatToCorrect::Mark { session, person, .. } => (CorrectionKind::Mark, Some(*person), Some(*session)),
        WhatToCorrect::Assessment { person, .. } => (CorrectionKind::Assessment, Some(*person), None),
        WhatToCorrect::Decision { person, .. } => (CorrectionKind::Decision, Some(*person), None),
        WhatToCorrect::Roster { person } => (CorrectionKind::Roster, Some(*person), None),
        WhatToCorrect::Session { session, .. } => (CorrectionKind::Session, None, Some(*session)),
        WhatToCorrect::Reopening {} => (CorrectionKind::Reopening, None, None),
    }
}

fn carry_out(
    draft: &mut Draft<'_>,
    class: &Class,
    what: WhatToCorrect,
    reason: &str,
) -> Result<(), CorrectionError> {
    match what {
        WhatToCorrect::Mark { session, person, status, minutes } => {
            refuse_elsewhere(&draft.view(), class.id, session)?;
            set_mark(draft, session, person, status.map(|status| NewMark { person, status, minutes }))
        }
        WhatToCorrect::Assessment { person, grade, evaluation } => {
            let people = vec![NewAssessment { person, grade, evaluation }];
            Ok(assess(draft, AssessPeople { class: class.id, people })?)
        }
        WhatToCorrect::Decision { person, decision } => {
            let reason = reason.to_owned();
            decide(draft, DecideCompletion { class: class.id, people: vec![person], decision, reason })?;
            Ok(())
        }
        WhatToCorrect::Roster { person } => {
            let (people, reason) = (vec![person], reason.to_owned());
            add(draft, AddPeople { class: class.id, accepted: people.clone(), people, reason })?;
            Ok(())
        }
        WhatToCorrect::Session { session, patch } => {
            refuse_elsewhere(&draft.view(), class.id, session)?;
            if patch.class.is_some_and(|other| other != class.id) {
                return Err(CorrectionError::SessionElsewhere);
            }
            edit(draft, SessionEdit { id: session, patch, reason: reason.to_owned() })?;
            Ok(())
        }
        WhatToCorrect::Reopening {} => Ok(reopen(draft, class)?),
    }
}

fn set_mark(
    draft: &mut Draft<'_>,
    session: SessionId,
    person: PersonId,
    new: Option<NewMark>,
) -> Result<(), CorrectionError> {
    let before = draft.view().find::<Mark>((session, person))?;
    let Some(new) = new else {
        clear(draft, ClearMarks { session, people: vec![person] })?;
        return Ok(());
    };
    // The same mark from another source is no correction.
    if before.is_none_or(|before| (before.status, before.minutes) != (new.status, new.minutes)) {
        mark(draft, MarkAttendance { session, marks: vec![new], source: MarkSource::RollCall })?;
    }
    Ok(())
}

/// An open class again: it follows the rules as they are now, and what was decided stands until it is decided anew.
fn reopen(draft: &mut Draft<'_>, class: &Class) -> Result<(), StoreError> {
    draft.put(&Class { state: ClassState::Confirmed, rules_known: 0, ..class.clone() })?;
    if let Some(closing) = draft.view().find::<Closing>(class.id)? {
        draft.put(&Closing { closed_on: None, ..closing })?;
    }
    Ok(())
}

fn refuse_elsewhere(view: &View<'_>, class: ClassId, session: SessionId) -> Result<(), CorrectionError> {
    let session = view.find::<Session>(session)?.filter(|session| session.class == class);
    session.map(|_| ()).ok_or(CorrectionError::SessionElsewhere)
}

/// What follows from a correction: the hours kept with decisions, the certificates. A reopened class settles when it closes.
fn follow(draft: &mut Draft<'_>, class: ClassId) -> Result<(), CorrectionError> {
    let Some(class) = draft.view().find::<Class>(class)? else { return Ok(()) };
    if class.state == ClassState::Closed {
        follow_hours(draft, class.id)?;
        certificates::settle(draft, &class)?;
    }
    Ok(())
}
