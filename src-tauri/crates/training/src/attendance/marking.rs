//! Marking: each entry is saved as it is made.

use super::roll::session;
use super::{AttendanceError, Mark, MarkSource, MarkStatus, RollSession, TypedNumber};
use crate::enrollment::{Enrollment, EnrollmentState};
use crate::ids::{PersonId, SessionId};
use crate::make_up;
use crate::people::Person;
use crate::store::{Draft, StoreError, View};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One person's mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct NewMark {
    /// Who.
    pub person: PersonId,
    /// How they attended.
    pub status: MarkStatus,
    /// Minutes late or left early; 0 for every other status.
    pub minutes: u16,
}

/// Marks to set in one act.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct MarkAttendance {
    /// The session.
    pub session: SessionId,
    /// The marks.
    pub marks: Vec<NewMark>,
    /// How they came to be.
    pub source: MarkSource,
}

/// Sets some marks of a session. Nothing is counted here, for a mark is made safe before anything else:
/// what shows a balance counts the rows it shows.
pub fn mark(draft: &mut Draft<'_>, marking: MarkAttendance) -> Result<(), AttendanceError> {
    let session = open_session(draft, marking.session)?;
    for new in &marking.marks {
        refuse_nonsense(&draft.view(), &session, new)?;
        let NewMark { person, status, minutes } = *new;
        draft.put(&Mark { session: session.id, person, status, minutes, source: marking.source })?;
    }
    draft.count(marking.marks.len());
    Ok(())
}

/// Which session to confirm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct ConfirmPresent {
    /// The session.
    pub session: SessionId,
}

/// Marks everyone who has no mark yet as proposed, present or on leave: the proposal becomes the record. Whose hours are those of
/// another session is left to be marked by hand, where it is said what stands against it.
pub fn confirm(draft: &mut Draft<'_>, confirm: ConfirmPresent) -> Result<(), AttendanceError> {
    let session = open_session(draft, confirm.session)?;
    let roll = super::roll(&draft.view(), super::RollQuery { session: session.id })?;
    let mut confirmed = 0;
    for row in roll.rows.iter().filter(|row| row.status.is_none()) {
        let (person, status, source) = (row.person, row.proposed, MarkSource::Confirmed);
        if is_credited_elsewhere(&draft.view(), session.id, person, status)? {
            continue;
        }
        draft.put(&Mark { session: session.id, person, status, minutes: 0, source })?;
        confirmed += 1;
    }
    draft.count(confirmed);
    Ok(())
}

/// Whose mark to take away.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct ClearMarks {
    /// The session.
    pub session: SessionId,
    /// Whose.
    pub people: Vec<PersonId>,
}

/// Takes marks away: those people count as not yet called.
pub fn clear(draft: &mut Draft<'_>, clear: ClearMarks) -> Result<(), AttendanceError> {
    let session = open_session(draft, clear.session)?;
    let mut cleared = 0;
    for person in clear.people {
        cleared += usize::from(clear_mark(draft, &session, person)?);
    }
    draft.count(cleared);
    Ok(())
}

/// Takes a mark away, if there is one. What others rely on stays: a closed class on what was made up here, a make-up on what was
/// missed here.
pub(super) fn clear_mark(
    draft: &mut Draft<'_>,
    session: &RollSession,
    person: PersonId,
) -> Result<bool, AttendanceError> {
    let view = draft.view();
    let Some(mark) = view.find::<Mark>((session.id, person))? else { return Ok(false) };
    refuse_settled(&view, session.id, person)?;
    refuse_made_up(&view, session.id, person)?;
    draft.remove(&mark)?;
    Ok(true)
}

/// A number read by a scanner at the door.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct ScanNumber {
    /// The session.
    pub session: SessionId,
    /// What the scanner typed: an ID number, a phone number, or a place on the roster.
    pub number: String,
}

/// Whom a scanned number was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Scanned {
    /// The person.
    pub person: PersonId,
    /// Their name, to be read out.
    pub name: String,
}

/// Marks the person with this number as present.
pub fn scan(draft: &mut Draft<'_>, scan: ScanNumber) -> Result<Scanned, AttendanceError> {
    let session = open_session(draft, scan.session)?;
    let number = TypedNumber::read(&scan.number);
    let roll = super::roll(&draft.view(), super::RollQuery { session: session.id })?;
    let person = match number.place().and_then(|place| roll.rows.get(place)) {
        Some(row) => row.person,
        None => numbered(&draft.view(), &session, &number)?,
    };
    let name = draft.view().find::<Person>(person)?.ok_or(AttendanceError::NotEnrolled)?.name;
    refuse_settled(&draft.view(), session.id, person)?;
    refuse_made_up(&draft.view(), session.id, person)?;
    let source = MarkSource::Scanner;
    draft.put(&Mark { session: session.id, person, status: MarkStatus::Present, minutes: 0, source })?;
    draft.count(1);
    Ok(Scanned { person, name })
}

/// The person expected here with this ID or phone number.
fn numbered(
    view: &View<'_>,
    session: &RollSession,
    number: &TypedNumber,
) -> Result<PersonId, AttendanceError> {
    let statement = format!(
        "SELECT person.id FROM person WHERE (person.id_number = ?3 OR person.phone = ?3) AND (
           EXISTS (SELECT 1 FROM enrollment WHERE enrollment.class = ?2 AND enrollment.person = person.id
             AND enrollment.state NOT IN ({}))
           OR person.id IN ({}))",
        EnrollmentState::off_roster_codes(),
        make_up::guests_sql("?1", "?2")
    );
    let found = view.rows(&statement, (session.id, session.class, number.text()), |row| row.get(0))?;
    found.into_iter().next().ok_or_else(|| AttendanceError::UnknownNumber { number: number.tail() })
}

/// The session, if marks may be set in it now.
pub(super) fn open_session(draft: &Draft<'_>, id: SessionId) -> Result<RollSession, AttendanceError> {
    let session = session(&draft.view(), id)?.ok_or(AttendanceError::SessionMissing)?;
    let today = draft.caller().now.date;
    match session.date {
        _ if session.closed && draft.view().corrects != Some(session.class) => {
            Err(AttendanceError::ClassClosed { class: session.class_name })
        }
        Some(date) if date > today => Err(AttendanceError::NotYet { date }),
        _ => Ok(session),
    }
}

/// Refuses a mark for someone who is not on the roster, or with minutes that cannot be.
pub(super) fn refuse_nonsense(
    view: &View<'_>,
    session: &RollSession,
    mark: &NewMark,
) -> Result<(), AttendanceError> {
    let enrolled = view.find::<Enrollment>((session.class, mark.person))?;
    let on_roster = enrolled.is_some_and(|enrollment| enrollment.state.on_roster());
    if !on_roster && !make_up::is_guest(view, session.id, mark.person)? {
        return Err(AttendanceError::NotEnrolled);
    }
    refuse_settled(view, session.id, mark.person)?;
    if mark.status.is_there() {
        refuse_made_up(view, session.id, mark.person)?;
    }
    let length = session.end.saturating_sub(session.start);
    match mark.status {
        MarkStatus::Late | MarkStatus::LeftEarly if mark.minutes == 0 => Err(AttendanceError::MinutesMissing),
        MarkStatus::Late | MarkStatus::LeftEarly if mark.minutes > length => {
            Err(AttendanceError::MinutesBeyond { minutes: mark.minutes, length })
        }
        MarkStatus::Late | MarkStatus::LeftEarly => Ok(()),
        _ if mark.minutes > 0 => Err(AttendanceError::MinutesUnwanted),
        _ => Ok(()),
    }
}

/// Who makes up here for a session of a closed class has had the hours settled with that class.
fn refuse_settled(view: &View<'_>, session: SessionId, person: PersonId) -> Result<(), AttendanceError> {
    match make_up::closed_original(view, session, person)? {
        Some(class) => Err(AttendanceError::CountsForClosed { class }),
        None => Ok(()),
    }
}

/// Whether a mark here would be refused because another session has the hours.
fn is_credited_elsewhere(
    view: &View<'_>,
    session: SessionId,
    person: PersonId,
    status: MarkStatus,
) -> Result<bool, StoreError> {
    let is_settled = make_up::closed_original(view, session, person)?.is_some();
    Ok(is_settled || (status.is_there() && make_up::links_of_session(view, session)?.contains_key(&person)))
}

/// Who makes up for a session elsewhere is not credited here too.
fn refuse_made_up(view: &View<'_>, session: SessionId, person: PersonId) -> Result<(), AttendanceError> {
    match make_up::links_of_session(view, session)?.remove(&person) {
        Some(later) => Err(AttendanceError::MadeUp { title: later.title, class: later.class_name }),
        None => Ok(()),
    }
}
