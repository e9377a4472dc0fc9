//! Making, moving, editing and removing sessions. A clash is refused unless a reason lets it stand.

use super::clash::{SessionClash, clock};
use super::clashes::clashes_of;
use super::reasons::{is_about, outdated};
use super::{ClashKind, ClashOverride, Session, SessionError, SessionPatch};
use crate::attendance::Mark;
use crate::classes::{Class, closed_to};
use crate::courses::{Course, CourseForm};
use crate::ids::{ClassId, CourseId, SessionId, TrainerId, VenueId};
use crate::lectures::{self, Lecture};
use crate::lesson_orders;
use crate::make_up;
use crate::store::{Draft, Patch, StoreError, View};
use crate::venues::tidy;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The last minute a session can end: midnight.
const MIDNIGHT: u16 = 1_440;
/// More hours in one session than any day holds: 24 hours in quarter-hours.
const MOST_QUARTERS: u32 = 96;

/// A session to make.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewSession {
    /// Whose timetable it goes into.
    pub class: ClassId,
    /// What is taught, if it is one of the courses.
    pub course: Option<CourseId>,
    /// What is taught, as printed; the course's name if left empty.
    pub title: String,
    /// How it is taught; the course's form unless said.
    pub form: Option<CourseForm>,
    /// The local date.
    pub date: NaiveDate,
    /// Begins, minutes since midnight.
    pub start: u16,
    /// Ends, minutes since midnight, up to 1440.
    pub end: u16,
    /// Where.
    pub venue: Option<VenueId>,
    /// By whom; the course's usual trainer unless said.
    pub trainer: Option<TrainerId>,
    /// Who teaches with the trainer.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub others: Vec<TrainerId>,
    /// Credited hours, in quarter-hours; the course's unless said.
    pub quarters: Option<u32>,
    /// What its venue needs besides what the course does.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub equipment: Vec<String>,
    /// Why a clash may stand; empty to be told of clashes instead.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub reason: String,
}

/// What came of making or changing a session.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionOutcome {
    /// The session as recorded; none if clashes stood in the way and nothing was recorded.
    pub session: Option<Session>,
    /// The clashes found, each naming both sides.
    pub clashes: Vec<SessionClash>,
}

/// Makes a session; with clashes and no reason, nothing is recorded and the clashes are returned.
pub fn create(draft: &mut Draft<'_>, new: NewSession) -> Result<SessionOutcome, SessionError> {
    open_class(&draft.view(), new.class)?;
    let course = match new.course {
        Some(course) => draft.view().find::<Course>(course)?,
        None => None,
    };
    let of_course = course.as_ref();
    let session = Session {
        id: draft.new_id(),
        class: new.class,
        course: new.course,
        title: new.title,
        form: new.form.or(of_course.map(|course| course.form)).unwrap_or_default(),
        date: Some(new.date),
        start: new.start,
        end: new.end,
        venue: new.venue,
        trainer: new.trainer.or(of_course.and_then(|course| course.trainers.first().copied())),
        others: new.others,
        equipment: tidy(new.equipment),
        quarters: new.quarters.or(of_course.map(|course| course.quarters)).unwrap_or_default(),
        ..Session::default()
    };
    let session = Session { title: titled(&draft.view(), &session)?, ..session };
    record(draft, None, session, &new.reason)
}

/// A change of some fields of a session: a drag, a resize, an edit.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SessionEdit {
    /// Which session.
    pub id: SessionId,
    /// What to change.
    pub patch: SessionPatch,
    /// Why a clash may stand; empty to be told of clashes instead.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub reason: String,
}

/// Changes a session; with clashes and no reason, nothing is recorded and the clashes are returned.
pub fn edit(draft: &mut Draft<'_>, edit: SessionEdit) -> Result<SessionOutcome, SessionError> {
    let session = draft.view().find::<Session>(edit.id)?.ok_or(SessionError::Missing)?;
    let mut changed = session.clone();
    edit.patch.apply(&mut changed);
    changed = changed.with_speakers_in_order();
    changed.equipment = tidy(changed.equipment);
    changed.title = titled(&draft.view(), &changed)?;
    for class in [session.class, changed.class] {
        open_class(&draft.view(), class)?;
    }
    if is_where_it_was(&changed, &session) {
        refuse_nonsense(&changed)?;
        draft.put(&changed)?;
        return Ok(SessionOutcome { session: Some(changed), clashes: Vec::new() });
    }
    let marks = draft.view().number("SELECT count(*) FROM mark WHERE session = ?", [session.id])?;
    if marks > 0 && (changed.date, changed.start, changed.end) != (session.date, session.start, session.end) {
        return Err(SessionError::Marked { marks });
    }
    record(draft, Some(&session), changed, &edit.reason)
}

/// A session as it would be, to be coloured while it is dragged.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SessionTrial {
    /// The session being moved; none for a new one.
    pub id: Option<SessionId>,
    /// Whose timetable it is in.
    pub class: ClassId,
    /// The local date.
    pub date: NaiveDate,
    /// Begins, minutes since midnight.
    pub start: u16,
    /// Ends, minutes since midnight.
    pub end: u16,
    /// Where.
    pub venue: Option<VenueId>,
    /// By whom.
    pub trainer: Option<TrainerId>,
    /// Who teaches with the trainer.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub others: Vec<TrainerId>,
}

/// The clashes a session would have there. Records nothing.
pub fn check(view: &View<'_>, trial: SessionTrial) -> Result<Vec<SessionClash>, SessionError> {
    let recorded = trial.id.map(|id| view.find::<Session>(id)).transpose()?.flatten().unwrap_or_default();
    let session = Session {
        id: trial.id.unwrap_or_default(),
        course: recorded.course,
        equipment: recorded.equipment,
        class: trial.class,
        date: Some(trial.date),
        start: trial.start,
        end: trial.end,
        venue: trial.venue,
        trainer: trial.trainer,
        others: trial.others,
        ..Session::default()
    };
    refuse_nonsense(&session)?;
    clashes_of(view, &session)
}

/// Removes a session that has no marks.
pub fn remove(draft: &mut Draft<'_>, reference: super::SessionReference) -> Result<(), SessionError> {
    let session = draft.view().find::<Session>(reference.id)?.ok_or(SessionError::Missing)?;
    open_class(&draft.view(), session.class)?;
    let marks = draft.view().all::<Mark>("WHERE session = ?", [session.id])?.len();
    if marks > 0 {
        return Err(SessionError::Marked { marks: i64::try_from(marks).unwrap_or(i64::MAX) });
    }
    refuse_if_relied_on(&draft.view(), &session)?;
    make_up::remove_those_of(draft, session.id)?;
    lesson_orders::remove_those_of(draft, &["first_session", "second_session"], session.id)?;
    Ok(draft.remove(&session)?)
}

/// A lecture is nothing without its session, and answers about a session would count nowhere without it.
fn refuse_if_relied_on(view: &View<'_>, session: &Session) -> Result<(), SessionError> {
    if view.find::<Lecture>(session.class)?.is_some() {
        return Err(SessionError::OfLecture);
    }
    let sheets = view.number("SELECT count(*) FROM evaluation_sheet WHERE session = ?", [session.id])?;
    if sheets > 0 { Err(SessionError::Evaluated { sheets }) } else { Ok(()) }
}

/// What is taught, as printed: the course's name where nothing else is said.
fn titled(view: &View<'_>, session: &Session) -> Result<String, StoreError> {
    let title = session.title.trim();
    match session.course.filter(|_| title.is_empty()) {
        Some(course) => Ok(view.find::<Course>(course)?.map(|course| course.name).unwrap_or_default()),
        None => Ok(title.to_owned()),
    }
}

fn is_where_it_was(session: &Session, before: &Session) -> bool {
    let slot = |session: &Session| (session.date, session.start, session.end, session.venue, session.trainer);
    let needs = |session: &Session| (session.course, session.equipment.clone());
    slot(session) == slot(before) && session.others == before.others && needs(session) == needs(before)
}

/// Records a session as it is now; `before` is how it was recorded so far.
fn record(
    draft: &mut Draft<'_>,
    before: Option<&Session>,
    session: Session,
    reason: &str,
) -> Result<SessionOutcome, SessionError> {
    refuse_nonsense(&session)?;
    let session = session.with_speakers_in_order();
    let mut clashes = clashes_of(&draft.view(), &session)?;
    let outdated = before.map_or(Ok(Vec::new()), |before| outdated(&draft.view(), before, &session))?;
    for clash in &mut clashes {
        let other = clash.other.as_ref().map(|other| other.id);
        if outdated.iter().any(|reason| is_about(reason, clash.kind, session.id, other)) {
            clash.overridden = None;
        }
    }
    let (reason, standing) = (reason.trim(), clashes.iter().filter(|clash| clash.overridden.is_none()));
    let unanswered: Vec<(Option<SessionId>, ClashKind)> =
        standing.map(|clash| (clash.other.as_ref().map(|other| other.id), clash.kind)).collect();
    if !unanswered.is_empty() && reason.is_empty() {
        return Ok(SessionOutcome { session: None, clashes });
    }
    outdated.iter().try_for_each(|reason| draft.remove(reason))?;
    draft.put(&session)?;
    lectures::follow(draft, &session)?;
    for (other, kind) in unanswered {
        let id = draft.new_id();
        draft.put(&ClashOverride { id, session: session.id, other, kind, reason: reason.to_owned() })?;
    }
    draft.count(1);
    Ok(SessionOutcome { session: Some(session), clashes })
}

fn refuse_nonsense(session: &Session) -> Result<(), SessionError> {
    if session.start >= session.end || session.end > MIDNIGHT {
        return Err(SessionError::Times { start: clock(session.start), end: clock(session.end) });
    }
    if session.quarters > MOST_QUARTERS {
        return Err(SessionError::TooManyHours { hours: session.quarters / 4 });
    }
    Ok(())
}

fn open_class(view: &View<'_>, id: ClassId) -> Result<Class, SessionError> {
    let class = view.find::<Class>(id)?.ok_or(SessionError::ClassMissing)?;
    if closed_to(view, &class) { Err(SessionError::ClassClosed { class: class.name }) } else { Ok(class) }
}
