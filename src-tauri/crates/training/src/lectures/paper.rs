//! The list on paper (签到表): printed for the door, and typed back in when everybody has gone home.
//!
//! A line's number is its place in the roster's own order. It stays with the person: who is put on the list later comes last,
//! and who leaves it leaves a gap, so that a sheet printed before is read rightly afterwards.

use super::door::{keep_to_todays_rules, roll};
use super::{LectureError, LectureReference};
use crate::attendance::{self, MarkAttendance, MarkSource, MarkStatus, NewMark, RollRow};
use crate::enrollment::Enrollment;
use crate::ids::{ClassId, PersonId};
use crate::store::{Draft, StoreError, View};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SheetLine {
    /// Its number on paper; two people have the same only where two devices gave it.
    pub number: i64,
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their unit's name.
    pub unit_name: String,
    /// 职务.
    pub post: String,
    /// How they attended; null while nobody said.
    pub status: Option<MarkStatus>,
    /// Whether leave was granted, so that they are excused if they did not sign.
    pub on_leave: bool,
}

/// A lecture's list in the order of its numbers.
pub fn sheet(view: &View<'_>, lecture: LectureReference) -> Result<Vec<SheetLine>, LectureError> {
    let rows = roll(view, lecture.class)?.rows;
    let numbers = numbers(view, lecture.class)?;
    let mut lines: Vec<SheetLine> = rows.into_iter().map(|row| line(row, &numbers)).collect();
    lines.sort_by_key(|line| line.number);
    Ok(lines)
}

fn line(row: RollRow, numbers: &BTreeMap<PersonId, i64>) -> SheetLine {
    SheetLine {
        number: numbers.get(&row.person).copied().unwrap_or_default(),
        person: row.person,
        name: row.name,
        unit_name: row.unit,
        post: row.post,
        status: row.status,
        on_leave: row.proposed != MarkStatus::Present,
    }
}

fn numbers(view: &View<'_>, class: ClassId) -> Result<BTreeMap<PersonId, i64>, StoreError> {
    let enrolled = view.all::<Enrollment>("WHERE class = ?", [class])?;
    Ok(enrolled.into_iter().map(|one| (one.person, one.position)).collect())
}

/// Who stands behind a number; nobody where there is none such.
pub(super) fn numbered(
    view: &View<'_>,
    class: ClassId,
    number: i64,
) -> Result<Option<PersonId>, LectureError> {
    let on_list = view.all::<Enrollment>("WHERE class = ? AND position = ?", (class, number))?;
    let mut people = on_list.into_iter().filter(|one| one.state.on_roster()).map(|one| one.person);
    match (people.next(), people.next()) {
        (Some(_), Some(_)) => Err(LectureError::SameNumber { number }),
        (person, _) => Ok(person),
    }
}

/// A list as it came back from the door.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct EnterSheet {
    /// The lecture, by its class.
    pub class: ClassId,
    /// Whose line is not signed; everyone else on the list has signed.
    pub unsigned: Vec<PersonId>,
}

/// What entering a list left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct SheetEntered {
    /// Signed.
    pub came: u32,
    /// Not signed, but on leave.
    pub excused: u32,
    /// Not signed.
    pub absent: u32,
}

/// Enters the list on paper in one act and closes the door, as when everybody had signed in at it. Who has been marked before
/// stays as they were: they came to the door itself.
pub fn enter_sheet(draft: &mut Draft<'_>, wanted: EnterSheet) -> Result<SheetEntered, LectureError> {
    let roll = roll(&draft.view(), wanted.class)?;
    let unsigned: BTreeSet<PersonId> = wanted.unsigned.into_iter().collect();
    let listed: BTreeSet<PersonId> = roll.rows.iter().map(|row| row.person).collect();
    if !unsigned.is_subset(&listed) {
        return Err(LectureError::NotListed);
    }
    let open = roll.rows.iter().filter(|row| row.status.is_none());
    let marks: Vec<NewMark> = open.map(|row| mark(row, unsigned.contains(&row.person))).collect();
    let count = |wanted: fn(MarkStatus) -> bool| {
        u32::try_from(marks.iter().filter(|mark| wanted(mark.status)).count()).unwrap_or(u32::MAX)
    };
    let (came, absent) = (count(MarkStatus::is_there), count(|status| status == MarkStatus::Absent));
    let entered = SheetEntered { came, absent, excused: count(|_| true) - came - absent };
    let (session, source) = (roll.session.id, MarkSource::Paper);
    attendance::mark(draft, MarkAttendance { session, marks, source })?;
    keep_to_todays_rules(draft, wanted.class)?;
    Ok(entered)
}

fn mark(row: &RollRow, unsigned: bool) -> NewMark {
    let away = if row.proposed == MarkStatus::Present { MarkStatus::Absent } else { row.proposed };
    let status = if unsigned { away } else { MarkStatus::Present };
    NewMark { person: row.person, status, minutes: 0 }
}
