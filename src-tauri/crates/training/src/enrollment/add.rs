//! Calling people up: what speaks against it is said first, and let stand only with a reason.

use super::warning::{Elsewhere, accepting_class, given_reason};
use super::{Enrollment, EnrollmentError, EnrollmentState, EnrollmentWarning};
use crate::classes::Class;
use crate::ids::{ClassId, PersonId};
use crate::people::Person;
use crate::store::{Draft, StoreError, View};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// People who might be added to a class.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CheckPeople {
    /// The class.
    pub class: ClassId,
    /// The people, in the order in which they would be added.
    pub people: Vec<PersonId>,
}

/// A person who might be added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CheckedPerson {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Whether they are on the roster already, so that there is nothing to add.
    pub enrolled: bool,
    /// What speaks against adding them.
    pub warnings: Vec<EnrollmentWarning>,
}

/// Says what speaks against adding these people. Nothing is recorded.
pub fn check(view: &View<'_>, wanted: CheckPeople) -> Result<Vec<CheckedPerson>, EnrollmentError> {
    let class = accepting_class(view, wanted.class)?;
    checked(view, &class, &wanted.people)
}

/// People to add to a class.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AddPeople {
    /// The class.
    pub class: ClassId,
    /// The people, in the order in which they are added.
    pub people: Vec<PersonId>,
    /// Those whose warnings are let stand.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub accepted: Vec<PersonId>,
    /// Why they are; kept with each of them.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub reason: String,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Added {
    /// How many were added; none while there are warnings nobody has accepted.
    pub added: usize,
    /// Whether there are such warnings, so that nothing was recorded.
    pub held_back: bool,
    /// Every person asked for.
    pub people: Vec<CheckedPerson>,
}

/// Adds people to a class: all of them as one change, or none while a warning has not been accepted.
pub fn add(draft: &mut Draft<'_>, wanted: AddPeople) -> Result<Added, EnrollmentError> {
    let view = draft.view();
    let class = accepting_class(&view, wanted.class)?;
    let people = checked(&view, &class, &wanted.people)?;
    let new: Vec<&CheckedPerson> = people.iter().filter(|person| !person.enrolled).collect();
    let warned = |person: &&&CheckedPerson| !person.warnings.is_empty();
    if new.iter().filter(warned).any(|person| !wanted.accepted.contains(&person.person)) {
        return Ok(Added { added: 0, held_back: true, people });
    }
    let reason = if new.iter().any(|person| !person.warnings.is_empty()) {
        given_reason(&wanted.reason)?
    } else {
        String::new()
    };
    let last = view.number("SELECT max(position) FROM enrollment WHERE class = ?", [class.id])?;
    for (position, person) in (last + 1..).zip(&new) {
        let reason = if person.warnings.is_empty() { String::new() } else { reason.clone() };
        draft.put(&Enrollment { reason, position, ..nominated(class.id, person.person) })?;
    }
    let added = new.len();
    draft.count(added);
    Ok(Added { added, held_back: false, people })
}

fn nominated(class: ClassId, person: PersonId) -> Enrollment {
    Enrollment { class, person, state: EnrollmentState::Nominated, ..Enrollment::default() }
}

/// Each person once, with what speaks against them.
fn checked(
    view: &View<'_>,
    class: &Class,
    people: &[PersonId],
) -> Result<Vec<CheckedPerson>, EnrollmentError> {
    let elsewhere = Elsewhere::of(view, class)?;
    let mut on_roster = on_roster(view, class.id)?;
    let mut seen = BTreeSet::new();
    let mut checked = Vec::new();
    for id in people.iter().filter(|id| seen.insert(**id)) {
        let person = view.find::<Person>(*id)?.ok_or(EnrollmentError::PersonMissing)?;
        let before = view.find::<Enrollment>((class.id, *id))?;
        let enrolled = before.as_ref().is_some_and(|before| before.state.on_roster());
        let mut warnings = Vec::new();
        if !enrolled {
            on_roster += 1;
            warnings = elsewhere.warnings(&person);
            warnings.extend(before.map(|before| EnrollmentWarning::Left { state: before.state }));
            warnings.extend(over_capacity(class.capacity, on_roster));
        }
        checked.push(CheckedPerson { person: *id, name: person.name, enrolled, warnings });
    }
    Ok(checked)
}

fn over_capacity(capacity: u32, enrolled: u32) -> Option<EnrollmentWarning> {
    (capacity > 0 && enrolled > capacity).then_some(EnrollmentWarning::OverCapacity { capacity, enrolled })
}

/// How many people are on a class's roster.
fn on_roster(view: &View<'_>, class: ClassId) -> Result<u32, StoreError> {
    let off = EnrollmentState::off_roster_codes();
    let statement = format!("SELECT count(*) FROM enrollment WHERE class = ? AND state NOT IN ({off})");
    Ok(u32::try_from(view.number(&statement, [class])?).unwrap_or(u32::MAX))
}
