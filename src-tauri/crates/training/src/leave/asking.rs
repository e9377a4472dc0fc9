//! Asking for leave: which sessions there are to ask for, and a request that makes sense.

use super::standing::Standing;
use super::{Leave, LeaveError, LeaveKind, LeaveSession, LeaveState, LeaveStep, LeaveVerdict};
use crate::attendance::MarkStatus;
use crate::classes::{Class, ClassState};
use crate::enrollment::Enrollment;
use crate::ids::{ClassId, LeaveId, LeaveStepId, PersonId, SessionId};
use crate::people::Person;
use crate::rule_sets::History;
use crate::sessions::Session;
use crate::store::{Draft, StoreError, View};
use chrono::NaiveDate;
use rules::{Quarters, approval_chain};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// A request for leave.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct NewLeave {
    /// From which class.
    pub class: ClassId,
    /// Who.
    pub person: PersonId,
    /// Which leave.
    pub kind: LeaveKind,
    /// Why.
    pub reason: String,
    /// From which sessions.
    pub sessions: Vec<SessionId>,
}

/// Records a request, with the chain of those who have to approve it.
pub fn request(draft: &mut Draft<'_>, new: NewLeave) -> Result<Leave, LeaveError> {
    let id = draft.new_id();
    request_as(draft, id, new)
}

/// Records a request under an id that follows from something else, as in the example county.
pub(crate) fn request_as(draft: &mut Draft<'_>, id: LeaveId, new: NewLeave) -> Result<Leave, LeaveError> {
    let view = draft.view();
    let class = open_class(&view, new.class)?;
    on_roster(&view, class.id, new.person)?;
    let reason = new.reason.trim().to_owned();
    let standing = Standing::read(&view, class.id, new.person)?;
    let chosen = chosen(&standing, &class, &new.sessions)?;
    refuse_spoken_for(&view, &standing, new.person, &chosen)?;
    if reason.is_empty() {
        return Err(LeaveError::ReasonMissing);
    }
    let leave = Leave {
        id,
        class: class.id,
        person: new.person,
        kind: new.kind,
        reason,
        asked: Some(draft.caller().now.date),
        ..Leave::default()
    };
    draft.put(&leave)?;
    for session in &chosen {
        draft.put(&LeaveSession { leave: leave.id, session: session.id, given_back: false })?;
    }
    let hours = chosen.iter().map(|session| Quarters::new(session.quarters)).sum();
    let history = History::read(&view)?;
    let chain = approval_chain(hours, history.of_class(&class)).map(|step| step.name.clone());
    put_chain(draft, leave.id, chain.collect())?;
    draft.count(1);
    Ok(leave)
}

/// A leave of no hours still needs somebody's approval: the first step's.
fn put_chain(draft: &mut Draft<'_>, leave: LeaveId, mut names: Vec<String>) -> Result<(), LeaveError> {
    if names.is_empty() {
        let rules = History::read(&draft.view())?;
        names.extend(rules.latest().leave_approval.value.first().map(|step| step.name.clone()));
    }
    for (place, name) in (0_u32..).zip(names) {
        draft.put(&LeaveStep {
            leave,
            step: LeaveStepId::of(place),
            place,
            name,
            verdict: LeaveVerdict::Pending,
            ..LeaveStep::default()
        })?;
    }
    Ok(())
}

/// The class, if leave can still be recorded in it.
pub(super) fn open_class(view: &View<'_>, id: ClassId) -> Result<Class, LeaveError> {
    let class = view.find::<Class>(id)?.ok_or(LeaveError::ClassMissing)?;
    match class.state {
        ClassState::Closed | ClassState::Cancelled => Err(LeaveError::ClassShut { class: class.name }),
        ClassState::Planned | ClassState::Confirmed => Ok(class),
    }
}

fn on_roster(view: &View<'_>, class: ClassId, person: PersonId) -> Result<(), LeaveError> {
    let enrolled = view.find::<Enrollment>((class, person))?;
    if enrolled.is_some_and(|enrollment| enrollment.state.on_roster()) {
        return Ok(());
    }
    Err(LeaveError::NotEnrolled { name: name_of(view, person)? })
}

/// A person's name; empty if the person is gone.
pub(super) fn name_of(view: &View<'_>, person: PersonId) -> Result<String, StoreError> {
    Ok(view.find::<Person>(person)?.map(|person| person.name).unwrap_or_default())
}

/// The sessions asked for in order of time, each once, if leave from them makes sense.
fn chosen<'a>(
    standing: &'a Standing,
    class: &Class,
    asked: &[SessionId],
) -> Result<Vec<&'a Session>, LeaveError> {
    let asked: BTreeSet<SessionId> = asked.iter().copied().collect();
    if asked.is_empty() {
        return Err(LeaveError::NoSessions);
    }
    let chosen: Vec<&Session> =
        standing.sessions.iter().filter(|session| asked.contains(&session.id)).collect();
    if chosen.len() < asked.len() {
        return Err(LeaveError::SessionOutside);
    }
    if let Some(undated) = chosen.iter().find(|session| session.date.is_none()) {
        return Err(LeaveError::Undated { title: undated.title.clone() });
    }
    if chosen.len() > 1 && chosen.len() == standing.sessions.len() {
        return Err(LeaveError::WholeClass { class: class.name.clone() });
    }
    Ok(chosen)
}

fn refuse_spoken_for(
    view: &View<'_>,
    standing: &Standing,
    person: PersonId,
    chosen: &[&Session],
) -> Result<(), LeaveError> {
    let spoken_for = spoken_for(view, person)?;
    for session in chosen {
        let (title, date) = (session.title.clone(), session.date.unwrap_or_default());
        if spoken_for.contains_key(&session.id) {
            return Err(LeaveError::Overlaps { title, date });
        }
        let marked = standing.marks.get(&session.id).map(|mark| mark.status);
        if let Some(MarkStatus::Present | MarkStatus::Late | MarkStatus::LeftEarly) = marked {
            return Err(LeaveError::Attended { title, date });
        }
    }
    Ok(())
}

/// The sessions in requests of a person that still stand, with the requests.
fn spoken_for(view: &View<'_>, person: PersonId) -> Result<BTreeMap<SessionId, LeaveId>, StoreError> {
    let statement = format!(
        "SELECT leave_session.session, leave.id FROM leave
           JOIN leave_session ON leave_session.leave = leave.id AND leave_session.given_back IS NOT 1
         WHERE leave.person = ? AND leave.state IN ({})",
        LeaveState::standing_codes()
    );
    let rows = view.rows(&statement, [person], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.into_iter().collect())
}

/// Whose sessions in which class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct LeaveSessionsQuery {
    /// The class.
    pub class: ClassId,
    /// The person.
    pub person: PersonId,
}

/// A session that leave could be asked from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SessionToLeave {
    /// The session.
    pub id: SessionId,
    /// What is taught.
    pub title: String,
    /// The local date.
    pub date: Option<NaiveDate>,
    /// Begins, minutes since midnight.
    pub start: u16,
    /// Ends, minutes since midnight.
    pub end: u16,
    /// Its hours, in quarter-hours.
    pub quarters: u32,
    /// The person's mark, where there is one.
    pub mark: Option<MarkStatus>,
    /// A request that is already for it.
    pub leave: Option<LeaveId>,
}

/// The sessions of a class as someone who asks for leave sees them, in order of time.
pub fn sessions(view: &View<'_>, query: LeaveSessionsQuery) -> Result<Vec<SessionToLeave>, LeaveError> {
    let standing = Standing::read(view, query.class, query.person)?;
    let spoken_for = spoken_for(view, query.person)?;
    let Standing { sessions, marks, .. } = standing;
    let rows = sessions.into_iter().map(|session| SessionToLeave {
        mark: marks.get(&session.id).map(|mark| mark.status),
        leave: spoken_for.get(&session.id).copied(),
        id: session.id,
        title: session.title,
        date: session.date,
        start: session.start,
        end: session.end,
        quarters: session.quarters,
    });
    Ok(rows.collect())
}
