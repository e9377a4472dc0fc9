//! Signing in at the door: by name, by a scanned number, also for people who are not on the list.

use super::{Lecture, LectureError, LectureReference, get, paper};
use crate::attendance::{
    self, Mark, MarkAttendance, MarkSource, MarkStatus, NewMark, Roll, RollQuery, TypedNumber,
};
use crate::classes::Class;
use crate::enrollment::{Enrollment, EnrollmentState, accepting_class};
use crate::ids::{ClassId, PersonId};
use crate::people::{Person, Posting};
use crate::rule_sets::History;
use crate::store::{Draft, View};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who is at the door.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct SignIn {
    /// The lecture, by its class.
    pub class: ClassId,
    /// Who.
    pub person: PersonId,
}

/// Someone who has signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SignedIn {
    /// Who.
    pub person: PersonId,
    /// Their name, to be read out.
    pub name: String,
    /// Their unit's name.
    pub unit_name: String,
    /// Whether they were not on the list.
    pub walk_in: bool,
    /// How many have come, with them.
    pub came: u32,
    /// How many are on the list, with them.
    pub invited: u32,
}

/// Signs someone in. Who is not on the list is put on it and counts as having come without an invitation.
pub fn sign_in(draft: &mut Draft<'_>, wanted: SignIn) -> Result<SignedIn, LectureError> {
    let person = draft.view().find::<Person>(wanted.person)?.ok_or(LectureError::PersonMissing)?;
    come(draft, wanted.class, person, MarkSource::RollCall)
}

/// A number read by a scanner at the door.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct ScanAtDoor {
    /// The lecture, by its class.
    pub class: ClassId,
    /// What the scanner typed: an ID number, a phone number, or a line's number on the list.
    pub number: String,
}

/// Signs in whoever has this number.
pub fn scan(draft: &mut Draft<'_>, scanned: ScanAtDoor) -> Result<SignedIn, LectureError> {
    let number = TypedNumber::read(&scanned.number);
    let view = draft.view();
    view.find::<Lecture>(scanned.class)?.ok_or(LectureError::Missing)?;
    let on_paper = number.place().and_then(|place| i64::try_from(place + 1).ok());
    let listed = on_paper.map(|number| paper::numbered(&view, scanned.class, number)).transpose()?.flatten();
    let person = match listed {
        Some(person) => view.find::<Person>(person)?,
        None => numbered(&view, number.text())?,
    };
    let person = person.ok_or_else(|| LectureError::UnknownNumber { number: number.tail() })?;
    come(draft, scanned.class, person, MarkSource::Scanner)
}

fn numbered(view: &View<'_>, number: &str) -> Result<Option<Person>, LectureError> {
    if number.is_empty() {
        return Ok(None);
    }
    let tail = "WHERE id_number = ?1 OR phone = ?1 ORDER BY state, id LIMIT 2";
    let mut people = view.all::<Person>(tail, [number])?;
    // A number two people share names neither of them.
    Ok(if people.len() == 1 { people.pop() } else { None })
}

fn come(
    draft: &mut Draft<'_>,
    class: ClassId,
    person: Person,
    source: MarkSource,
) -> Result<SignedIn, LectureError> {
    let view = draft.view();
    let lecture = view.find::<Lecture>(class)?.ok_or(LectureError::Missing)?;
    let before = view.find::<Mark>((lecture.session, person.id))?;
    if before.is_some_and(|mark| mark.status.is_there()) {
        return Err(LectureError::AlreadySigned { name: person.name });
    }
    let enrolled = view.find::<Enrollment>((class, person.id))?;
    let walk_in = !enrolled.is_some_and(|enrolled| enrolled.state.on_roster());
    if walk_in {
        put_on_list(draft, class, person.id)?;
    }
    let source = if walk_in { MarkSource::WalkIn } else { source };
    let marks = vec![NewMark { person: person.id, status: MarkStatus::Present, minutes: 0 }];
    attendance::mark(draft, MarkAttendance { session: lecture.session, marks, source })?;
    let row = get(&draft.view(), LectureReference { class })?;
    let unit_name = Posting::of(&draft.view(), &person)?.unit_name;
    Ok(SignedIn {
        person: person.id,
        name: person.name,
        unit_name,
        walk_in,
        came: row.came,
        invited: row.invited,
    })
}

fn put_on_list(draft: &mut Draft<'_>, class: ClassId, person: PersonId) -> Result<(), LectureError> {
    let view = draft.view();
    accepting_class(&view, class)?;
    let last = view.number("SELECT max(position) FROM enrollment WHERE class = ?", [class])?;
    let state = EnrollmentState::Confirmed;
    draft.put(&Enrollment { class, person, state, position: last + 1, ..Enrollment::default() })?;
    Ok(())
}

/// Which lecture's door closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct FinishLecture {
    /// The lecture, by its class.
    pub class: ClassId,
}

/// How the list divides once the door is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Finished {
    /// Marked excused, for leave had been granted.
    pub excused: u32,
    /// Marked absent.
    pub absent: u32,
}

/// Closes the door: who has not signed in is excused where leave was granted, and absent otherwise; the next lecture
/// proposes them first. From here on the lecture goes by the versions of the rules there are now, as a closed class does:
/// hardly any office will close a lecture, and what it credited must not follow a later rule.
pub fn finish(draft: &mut Draft<'_>, wanted: FinishLecture) -> Result<Finished, LectureError> {
    let roll = roll(&draft.view(), wanted.class)?;
    let missing = roll.rows.iter().filter(|row| row.status.is_none());
    let marks: Vec<NewMark> = missing
        .map(|row| {
            let excused = row.proposed != MarkStatus::Present;
            let status = if excused { row.proposed } else { MarkStatus::Absent };
            NewMark { person: row.person, status, minutes: 0 }
        })
        .collect();
    let absent = marks.iter().filter(|mark| mark.status == MarkStatus::Absent).count();
    let whole = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let finished = Finished { excused: whole(marks.len() - absent), absent: whole(absent) };
    let (session, source) = (roll.session.id, MarkSource::Confirmed);
    attendance::mark(draft, MarkAttendance { session, marks, source })?;
    keep_to_todays_rules(draft, wanted.class)?;
    Ok(finished)
}

pub(super) fn keep_to_todays_rules(draft: &mut Draft<'_>, class: ClassId) -> Result<(), LectureError> {
    let view = draft.view();
    if let Some(class) = view.find::<Class>(class)?.filter(|class| class.rules_known == 0) {
        let rules_known = History::read(&view)?.latest().version;
        draft.put(&Class { rules_known, ..class })?;
    }
    Ok(())
}

pub(super) fn roll(view: &View<'_>, class: ClassId) -> Result<Roll, LectureError> {
    let lecture = view.find::<Lecture>(class)?.ok_or(LectureError::Missing)?;
    Ok(attendance::roll(view, RollQuery { session: lecture.session })?)
}
