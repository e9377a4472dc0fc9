//! Who was to hear the lecture before and did not: they come first for the next one.

use super::{Lecture, LectureError, LectureReference};
use crate::attendance::MarkStatus;
use crate::enrollment::EnrollmentState;
use crate::ids::{ClassId, PersonId};
use crate::sessions::Session;
use crate::store::{StoreError, View, column_value};
use serde::Serialize;
use std::collections::BTreeSet;
use ts_rs::TS;

/// Someone carried over from the lecture before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CarriedPerson {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their unit's name.
    pub unit_name: String,
    /// 职务.
    pub post: String,
    /// How they stayed away; null if nobody marked it.
    pub status: Option<MarkStatus>,
    /// Whether they are on this lecture's list already.
    pub invited: bool,
}

/// Everyone on the list of the lecture before who did not come, in the order of that list.
pub fn carried(view: &View<'_>, lecture: LectureReference) -> Result<Vec<CarriedPerson>, LectureError> {
    view.find::<Lecture>(lecture.class)?.ok_or(LectureError::Missing)?;
    let Some(before) = before(view, lecture.class)? else { return Ok(Vec::new()) };
    let off = EnrollmentState::off_roster_codes();
    let statement = format!(
        "SELECT person.id, person.name, (SELECT name FROM unit WHERE unit.id = person.unit), person.post, mark.status,
           EXISTS (SELECT 1 FROM enrollment AS here WHERE here.class = ?3 AND here.person = person.id
             AND here.state NOT IN ({off}))
         FROM enrollment JOIN person ON person.id = enrollment.person
           LEFT JOIN mark ON mark.session = ?2 AND mark.person = person.id
         WHERE enrollment.class = ?1 AND enrollment.state NOT IN ({off})
           AND coalesce(mark.status, 0) NOT IN ({})
         ORDER BY enrollment.position, person.id",
        MarkStatus::there_codes()
    );
    let people = view.rows(&statement, (before.class, before.session, lecture.class), |row| {
        Ok(CarriedPerson {
            person: row.get(0)?,
            name: column_value(row, 1)?,
            unit_name: column_value(row, 2)?,
            post: column_value(row, 3)?,
            status: column_value(row, 4)?,
            invited: row.get(5)?,
        })
    })?;
    Ok(people)
}

/// The same as ids; nobody for a class that is no lecture.
pub(crate) fn carried_people(view: &View<'_>, class: ClassId) -> Result<BTreeSet<PersonId>, StoreError> {
    match carried(view, LectureReference { class }) {
        Ok(people) => Ok(people.into_iter().map(|one| one.person).collect()),
        Err(LectureError::StoreError(error)) => Err(error),
        Err(_) => Ok(BTreeSet::new()),
    }
}

/// The lecture before in the same series, if it is over or being held.
fn before(view: &View<'_>, class: ClassId) -> Result<Option<Lecture>, StoreError> {
    let Some(lecture) = view.find::<Lecture>(class)? else { return Ok(None) };
    let Some(date) = view.find::<Session>(lecture.session)?.and_then(|session| session.date) else {
        return Ok(None);
    };
    let earlier = view.all::<Lecture>(
        "WHERE series = ?1 AND class <> ?2 AND class IN (SELECT id FROM class) AND session IN (
            SELECT id FROM session WHERE date < ?3 AND date <= ?4)
         ORDER BY (SELECT date FROM session WHERE session.id = lecture.session) DESC, class LIMIT 1",
        (lecture.series, class, date.to_string(), view.caller.now.date.to_string()),
    )?;
    Ok(earlier.into_iter().next())
}
