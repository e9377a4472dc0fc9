//! Giving numbers, and taking certificates back.

use super::numbering::{Sequences, may_number};
use super::{Certificate, Series};
use crate::classes::{Class, ClassState};
use crate::completion::{Completion, Decision};
use crate::ids::{ClassId, PersonId};
use crate::office::{Office, THIS_OFFICE};
use crate::people::Person;
use crate::plan::Program;
use crate::store::{Draft, StoreError, View};
use chrono::Datelike;
use serde::Serialize;
use ts_rs::TS;

/// Whether this device gives the numbers.
pub(crate) fn numbers_here(view: &View<'_>) -> Result<bool, StoreError> {
    let holder = view.find::<Office>(THIS_OFFICE)?.map(|office| office.numbering).unwrap_or_default();
    Ok(may_number(&holder, &view.device()?))
}

/// What giving numbers came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
pub struct Given {
    /// Numbers given.
    pub given: usize,
    /// Certificates that are now void.
    pub void: usize,
}

/// Gives numbers to all who completed in a class closed on another device; voids what was taken back there.
pub fn give(draft: &mut Draft<'_>) -> Result<Given, StoreError> {
    let view = draft.view();
    let mut sum = Given::default();
    for class in view.all::<Class>("WHERE state = ? ORDER BY ends, id", [ClassState::Closed.code()])? {
        let Given { given, void } = settle(draft, &class)?;
        sum = Given { given: sum.given + given, void: sum.void + void };
    }
    draft.count(sum.given + sum.void);
    Ok(sum)
}

/// Brings a closed class's certificates in step with its decisions, where this device gives the numbers.
pub(crate) fn settle(draft: &mut Draft<'_>, class: &Class) -> Result<Given, StoreError> {
    let view = draft.view();
    if !numbers_here(&view)? {
        return Ok(Given::default());
    }
    let good = view.all::<Certificate>("WHERE class = ? AND void_on IS NULL", [class.id])?;
    let mut void = 0;
    for certificate in good {
        if !completed(&view, class.id, certificate.person)? {
            draft.put(&Certificate { void_on: Some(view.caller.now.date), ..certificate })?;
            void += 1;
        }
    }
    let waiting = waiting(&view, class.id)?;
    let given = waiting.len();
    if given > 0 {
        number(draft, class, waiting)?;
    }
    Ok(Given { given, void })
}

fn completed(view: &View<'_>, class: ClassId, person: PersonId) -> Result<bool, StoreError> {
    let completion = view.find::<Completion>((class, person))?;
    Ok(completion.is_some_and(|completion| completion.decision == Decision::Completed))
}

/// Who completed and has no good certificate, in the order of the roster.
fn waiting(view: &View<'_>, class: ClassId) -> Result<Vec<PersonId>, StoreError> {
    let statement = "SELECT completion.person FROM completion
           LEFT JOIN enrollment ON enrollment.class = completion.class AND enrollment.person = completion.person
         WHERE completion.class = ?1 AND completion.decision = ?2 AND NOT EXISTS (
           SELECT 1 FROM certificate WHERE certificate.class = completion.class
             AND certificate.person = completion.person AND certificate.void_on IS NULL)
         ORDER BY enrollment.position, completion.person";
    view.rows(statement, (class, Decision::Completed.code()), |row| row.get(0))
}

fn number(draft: &mut Draft<'_>, class: &Class, people: Vec<PersonId>) -> Result<(), StoreError> {
    let view = draft.view();
    let today = view.caller.now.date;
    let program = class.program.map(|program| view.find::<Program>(program)).transpose()?.flatten();
    let (year, way) = (class.ends.unwrap_or(today).year(), program.map(|program| program.way));
    let mut sequences = Sequences::of(&view.all::<Certificate>("WHERE year = ?", [year])?);
    for person in people {
        let band = view.find::<Person>(person)?.map(|person| person.band).unwrap_or_default();
        draft.put(&Certificate {
            id: draft.new_id(),
            class: class.id,
            person,
            year,
            way,
            band,
            number: sequences.next(Series { year, way, band }),
            given: Some(today),
            void_on: None,
        })?;
    }
    Ok(())
}
