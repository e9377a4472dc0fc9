//! Recording people: new ones, changed ones, their order, their removal.

use super::{
    PeopleError, Person, PersonPatch, PersonReference, PersonRow, PostingsOf, former_postings, get,
    keep_posting, month,
};
use crate::ids::{PersonId, UnitId};
use crate::names;
use crate::store::{Draft, Patch};
use crate::units::Unit;
use identity::id_number::IdNumber;
use serde::Deserialize;
use ts_rs::TS;

/// A person to record.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewPerson {
    /// Their name, as typed.
    pub name: String,
    /// The unit they belong to.
    pub unit: Option<UnitId>,
    /// Whatever else is known.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub details: PersonPatch,
}

/// Records a person, last in their unit.
pub fn create(draft: &mut Draft<'_>, new: NewPerson) -> Result<PersonRow, PeopleError> {
    let mut person = Person { id: draft.new_id(), ..Person::default() };
    let patch = PersonPatch { name: Some(new.name), unit: Some(new.unit), ..new.details };
    let patch = checked(draft, person.id, patch)?;
    person.position = last_position(draft, new.unit)? + 1;
    patch.apply(&mut person);
    draft.put(&person)?;
    get(&draft.view(), PersonReference { id: person.id })
}

/// A change of some fields.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PersonEdit {
    /// Which person.
    pub id: PersonId,
    /// What to change.
    pub patch: PersonPatch,
}

/// Changes some fields of a person. Whoever comes into another unit comes last there; where they served is kept.
pub fn edit(draft: &mut Draft<'_>, edit: PersonEdit) -> Result<PersonRow, PeopleError> {
    let before = draft.view().find::<Person>(edit.id)?.ok_or(PeopleError::Missing)?;
    let mut patch = checked(draft, edit.id, edit.patch)?;
    if let (Some(unit), None) = (patch.unit, patch.position)
        && unit != before.unit
    {
        patch.position = Some(last_position(draft, unit)? + 1);
    }
    let mut after = before;
    patch.apply(&mut after);
    keep_posting(draft, &after)?;
    draft.put(&after)?;
    get(&draft.view(), PersonReference { id: edit.id })
}

/// One change of several people.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SeveralPeopleEdit {
    /// Which people.
    pub ids: Vec<PersonId>,
    /// What to change of each.
    pub patch: PersonPatch,
}

/// Changes the same fields of several people in one act; all of them or, if one is refused, none.
pub fn edit_several(draft: &mut Draft<'_>, several: SeveralPeopleEdit) -> Result<(), PeopleError> {
    for id in &several.ids {
        edit(draft, PersonEdit { id: *id, patch: several.patch.clone() })?;
    }
    draft.count(several.ids.len());
    Ok(())
}

/// How much else is recorded about a person. In a list of people every id begins at a multiple of 16 bytes.
const OTHERS: &str = "SELECT (SELECT count(*) FROM study WHERE person = ?1) + (SELECT count(*) FROM placement WHERE person = ?1)
    + (SELECT count(*) FROM follow_up WHERE person = ?1)
    + (SELECT count(*) FROM outreach_team WHERE instr(people, ?1) % 16 = 1)
    + (SELECT count(*) FROM talk WHERE instr(people, ?1) % 16 = 1 OR instr(listeners, ?1) % 16 = 1)";

/// Removes a person nothing is recorded about yet.
pub fn remove(draft: &mut Draft<'_>, reference: PersonReference) -> Result<(), PeopleError> {
    let view = draft.view();
    let person = view.find::<Person>(reference.id)?.ok_or(PeopleError::Missing)?;
    let count = |statement| view.number(statement, [person.id]);
    let classes = count("SELECT count(*) FROM enrollment WHERE person = ?")?;
    let marks = count("SELECT count(*) FROM mark WHERE person = ?")?;
    let trainers = count("SELECT count(*) FROM trainer WHERE person = ?")?;
    let others = count(OTHERS)?;
    if classes + marks + trainers + others > 0 {
        return Err(PeopleError::InUse { name: person.name, classes, marks, trainers, others });
    }
    for posting in former_postings(&view, PostingsOf { person: person.id })? {
        draft.remove(&posting)?;
    }
    draft.remove(&person)?;
    draft.count(1);
    Ok(())
}

/// Where a person goes in the official order of their unit.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MovePerson {
    /// Who moves.
    pub id: PersonId,
    /// A colleague of the same unit.
    pub beside: PersonId,
    /// Whether they come after the colleague instead of before.
    pub after: bool,
}

/// Moves a person beside a colleague, and renumbers those who shift.
pub fn move_to(draft: &mut Draft<'_>, target: MovePerson) -> Result<(), PeopleError> {
    let view = draft.view();
    let person = view.find::<Person>(target.id)?.ok_or(PeopleError::Missing)?;
    let tail = "WHERE unit IS ? AND id <> ? ORDER BY position, by_pinyin, id";
    let mut colleagues = view.all::<Person>(tail, (person.unit, person.id))?;
    let beside = colleagues.iter().position(|colleague| colleague.id == target.beside);
    let beside = beside.ok_or(PeopleError::OtherUnit)?;
    colleagues.insert(beside + usize::from(target.after), person);
    for (position, colleague) in (1..).zip(&mut colleagues) {
        if colleague.position != position {
            colleague.position = position;
            draft.put(colleague)?;
        }
    }
    draft.count(1);
    Ok(())
}

fn last_position(draft: &Draft<'_>, unit: Option<UnitId>) -> Result<i64, PeopleError> {
    Ok(draft.view().number("SELECT max(position) FROM person WHERE unit IS ?", [unit])?)
}

/// The patch with its values checked and in the form they are kept in.
fn checked(draft: &Draft<'_>, id: PersonId, mut patch: PersonPatch) -> Result<PersonPatch, PeopleError> {
    patch.name = patch.name.as_deref().map(names::kept).transpose()?;
    patch.birth = patch.birth.as_deref().map(kept_month).transpose()?;
    patch.work_start = patch.work_start.as_deref().map(kept_month).transpose()?;
    if let Some(Some(unit)) = patch.unit {
        draft.view().find::<Unit>(unit)?.ok_or(PeopleError::UnitMissing)?;
    }
    if let Some(number) = &mut patch.id_number {
        *number = if number.trim().is_empty() {
            String::new()
        } else {
            IdNumber::parse(number)?.digits().to_owned()
        };
        refuse_taken(draft, id, number)?;
    }
    Ok(patch)
}

fn kept_month(typed: &str) -> Result<String, PeopleError> {
    month(typed).ok_or_else(|| PeopleError::Month { text: typed.trim().to_owned() })
}

fn refuse_taken(draft: &Draft<'_>, id: PersonId, number: &str) -> Result<(), PeopleError> {
    if number.is_empty() {
        return Ok(());
    }
    let view = draft.view();
    let taken = view.all::<Person>("WHERE id_number = ? AND id <> ? LIMIT 1", (number, id))?.pop();
    let Some(other) = taken else { return Ok(()) };
    let other = get(&view, PersonReference { id: other.id })?;
    Err(PeopleError::IdNumberTaken { name: other.person.name, unit: other.unit_name })
}
