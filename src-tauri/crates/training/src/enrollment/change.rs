//! Changing a roster: states, order, removal.

use super::warning::{given_reason, open_class};
use super::{Enrollment, EnrollmentError, EnrollmentState};
use crate::completion::Completion;
use crate::ids::{ClassId, PersonId};
use crate::people::Person;
use crate::store::{Draft, StoreError, View};
use crate::units;
use serde::Deserialize;
use ts_rs::TS;

/// A state for some of a roster's people.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetEnrollmentState {
    /// The class.
    pub class: ClassId,
    /// Who.
    pub people: Vec<PersonId>,
    /// How far they have come.
    pub state: EnrollmentState,
    /// Why; needed for a withdrawal, and where a unit does not send someone.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub reason: String,
}

/// Sets how far people have come. Completion is decided elsewhere, and replacement has two sides. Who has left the roster comes
/// back by being added again, for that asks what speaks against it.
pub fn set_state(draft: &mut Draft<'_>, wanted: SetEnrollmentState) -> Result<(), EnrollmentError> {
    use EnrollmentState::{
        Attending, Completed, Confirmed, Declined, Nominated, NotCompleted, Replaced, Withdrawn,
    };
    let reason = match wanted.state {
        Nominated | Confirmed | Attending => wanted.reason.trim().to_owned(),
        Withdrawn | Declined => given_reason(&wanted.reason)?,
        Completed | NotCompleted | Replaced => return Err(EnrollmentError::ByDecision),
    };
    let view = draft.view();
    open_class(&view, wanted.class)?;
    for person in &wanted.people {
        let mut enrollment = enrolled(&view, wanted.class, *person)?;
        refuse_decided(&view, wanted.class, *person)?;
        if wanted.state.on_roster() && !enrollment.state.on_roster() {
            return Err(EnrollmentError::Left { name: name(&view, *person)? });
        }
        if wanted.state == Declined {
            refuse_marked(&view, wanted.class, *person)?;
        }
        enrollment.state = wanted.state;
        if !reason.is_empty() {
            enrollment.reason.clone_from(&reason);
        }
        draft.put(&enrollment)?;
    }
    draft.count(wanted.people.len());
    Ok(())
}

/// People to take off a roster.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RemoveEnrollments {
    /// The class.
    pub class: ClassId,
    /// Who.
    pub people: Vec<PersonId>,
}

/// Takes people off a roster as if they had never been on it; refused for whoever has been marked.
pub fn remove(draft: &mut Draft<'_>, wanted: RemoveEnrollments) -> Result<(), EnrollmentError> {
    let view = draft.view();
    open_class(&view, wanted.class)?;
    for person in &wanted.people {
        let enrollment = enrolled(&view, wanted.class, *person)?;
        refuse_decided(&view, wanted.class, *person)?;
        refuse_marked(&view, wanted.class, *person)?;
        draft.remove(&enrollment)?;
    }
    draft.count(wanted.people.len());
    Ok(())
}

/// What has been decided of someone stands on their enrolment: a certificate would be given to who has left.
pub(super) fn refuse_decided(
    view: &View<'_>,
    class: ClassId,
    person: PersonId,
) -> Result<(), EnrollmentError> {
    match view.find::<Completion>((class, person))? {
        Some(_) => Err(EnrollmentError::Decided { name: name(view, person)? }),
        None => Ok(()),
    }
}

/// Whoever has been marked was there: that stays on record.
fn refuse_marked(view: &View<'_>, class: ClassId, person: PersonId) -> Result<(), EnrollmentError> {
    let marks = view.number(
        "SELECT count(*) FROM session CROSS JOIN mark ON mark.session = session.id AND mark.person = ?2
         WHERE session.class = ?1",
        (class, person),
    )?;
    if marks > 0 { Err(EnrollmentError::HasMarks { name: name(view, person)?, marks }) } else { Ok(()) }
}

/// Where a person goes on the roster.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MoveEnrollment {
    /// The class.
    pub class: ClassId,
    /// Who moves.
    pub person: PersonId,
    /// How many people come before them.
    pub index: u32,
}

/// Moves a person on the roster, and renumbers those who shift.
pub fn move_to(draft: &mut Draft<'_>, wanted: MoveEnrollment) -> Result<(), EnrollmentError> {
    let view = draft.view();
    open_class(&view, wanted.class)?;
    let moved = enrolled(&view, wanted.class, wanted.person)?;
    let tail = format!(
        "WHERE class = ? AND person <> ? AND state NOT IN ({}) ORDER BY position, person",
        EnrollmentState::off_roster_codes()
    );
    let mut roster = view.all::<Enrollment>(&tail, (wanted.class, wanted.person))?;
    let index = usize::try_from(wanted.index).unwrap_or(usize::MAX).min(roster.len());
    roster.insert(index, moved);
    renumber(draft, roster)?;
    draft.count(1);
    Ok(())
}

/// Whose roster to put in order.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ArrangeRoster {
    /// The class.
    pub class: ClassId,
}

/// Puts a roster in the official order: the units' order, then the manual order within each.
pub fn arrange(draft: &mut Draft<'_>, wanted: ArrangeRoster) -> Result<(), EnrollmentError> {
    let view = draft.view();
    open_class(&view, wanted.class)?;
    let statement = format!(
        "SELECT enrollment.person FROM enrollment JOIN person ON person.id = enrollment.person
         LEFT JOIN ({}) AS place ON place.placed = person.unit
         WHERE enrollment.class = ? AND enrollment.state NOT IN ({})
         ORDER BY place.ordinal NULLS LAST, person.position, person.by_pinyin, person.id",
        units::PLACES,
        EnrollmentState::off_roster_codes()
    );
    let people: Vec<PersonId> = view.rows(&statement, [wanted.class], |row| row.get(0))?;
    let roster: Result<Vec<Enrollment>, EnrollmentError> =
        people.into_iter().map(|person| enrolled(&view, wanted.class, person)).collect();
    let roster = roster?;
    let people = roster.len();
    renumber(draft, roster)?;
    draft.count(people);
    Ok(())
}

fn renumber(draft: &mut Draft<'_>, roster: Vec<Enrollment>) -> Result<(), StoreError> {
    for (position, enrollment) in (1..).zip(roster) {
        draft.put(&Enrollment { position, ..enrollment })?;
    }
    Ok(())
}

/// A person's enrolment, whatever its state.
pub(super) fn enrolled(
    view: &View<'_>,
    class: ClassId,
    person: PersonId,
) -> Result<Enrollment, EnrollmentError> {
    view.find::<Enrollment>((class, person))?.ok_or(EnrollmentError::NotEnrolled)
}

pub(super) fn name(view: &View<'_>, person: PersonId) -> Result<String, EnrollmentError> {
    Ok(view.find::<Person>(person)?.ok_or(EnrollmentError::PersonMissing)?.name)
}
