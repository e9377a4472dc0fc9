//! A class at other dates: as a new run copied from an earlier one, or put off with its whole timetable.

use super::change::{open, refuse_marked};
use super::checks::checked;
use super::create::next_run;
use super::shift::{horizon, shifted};
use super::{Class, ClassError, ClassState};
use crate::calendar::{DaySpan, special_days};
use crate::ids::ClassId;
use crate::lesson_orders;
use crate::plan::{self, Program};
use crate::sessions::Session;
use crate::store::{Draft, StoreError, View};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// A run to copy.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct CopyClass {
    /// The earlier run.
    pub class: ClassId,
    /// The first day of the new one.
    pub starts: NaiveDate,
}

/// A class and its timetable at their new dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ClassCopied {
    /// The class.
    pub class: Class,
    /// Its sessions.
    pub sessions: usize,
    /// Of these, how many could not keep their distance from the first day, because it fell on a day off.
    pub displaced: usize,
}

/// Makes the next run of a class: its timetable is copied to the new dates, its roster is not.
pub fn copy(draft: &mut Draft<'_>, wanted: CopyClass) -> Result<ClassCopied, ClassError> {
    let view = draft.view();
    let earlier = view.find::<Class>(wanted.class)?.ok_or(ClassError::Missing)?;
    let program = program_in(&view, &earlier, wanted.starts.year())?;
    let run = next_run(&view, program, &earlier.name)?;
    let timetable = Timetable::of(&view, &earlier, wanted.starts)?;
    let class = Class {
        id: draft.new_id(),
        program,
        run,
        state: ClassState::Planned,
        note: String::new(),
        // What was settled when the earlier run closed, and when it could have been held, says nothing about this one.
        rules_known: 0,
        not_before: None,
        not_after: None,
        ..timetable.dated(&earlier)?
    };
    draft.put(&class)?;
    let mut became = BTreeMap::new();
    for session in &timetable.sessions {
        let copy = Session { id: draft.new_id(), class: class.id, ..timetable.placed(session) };
        draft.put(&copy)?;
        became.insert(session.id, copy.id);
    }
    lesson_orders::copied(draft, earlier.id, class.id, &became)?;
    draft.count(1);
    Ok(timetable.answer(class))
}

/// A class to move to other dates.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct MoveClass {
    /// Which class.
    pub class: ClassId,
    /// Its new first day.
    pub starts: NaiveDate,
}

/// Moves a class with its whole timetable; refused once anyone's attendance is marked.
pub fn move_to(draft: &mut Draft<'_>, wanted: MoveClass) -> Result<ClassCopied, ClassError> {
    let view = draft.view();
    let class = open(&view, wanted.class)?;
    refuse_marked(&view, &class)?;
    let timetable = Timetable::of(&view, &class, wanted.starts)?;
    let class = timetable.dated(&class)?;
    draft.put(&class)?;
    for session in &timetable.sessions {
        draft.put(&timetable.placed(session))?;
    }
    draft.count(1);
    Ok(timetable.answer(class))
}

/// The program the copy belongs to: that of the earlier run if it is of that year, else its namesake in that year's plan.
fn program_in(
    view: &View<'_>,
    earlier: &Class,
    year: i32,
) -> Result<Option<crate::ids::ProgramId>, StoreError> {
    let Some(id) = earlier.program else { return Ok(None) };
    match view.find::<Program>(id)? {
        Some(program) if program.year != year => plan::of_the_same_name(view, year, &program.name),
        Some(program) => Ok(Some(program.id)),
        None => Ok(None),
    }
}

/// A timetable and where each of its days goes.
struct Timetable {
    sessions: Vec<Session>,
    places: BTreeMap<NaiveDate, NaiveDate>,
    from: NaiveDate,
    to: NaiveDate,
}

impl Timetable {
    fn of(view: &View<'_>, class: &Class, to: NaiveDate) -> Result<Self, StoreError> {
        let sessions = view.all::<Session>("WHERE class = ? ORDER BY date, start, id", [class.id])?;
        let mut days: BTreeSet<NaiveDate> = sessions.iter().filter_map(|session| session.date).collect();
        days.extend(class.ends);
        let from = class.starts.or_else(|| days.first().copied()).unwrap_or(to);
        // The first day is what was asked for, even if it is a day off: people arrive on a Sunday.
        let first_teaches = days.remove(&from);
        let (first, last) = horizon(&days, from, to);
        let special = special_days(view, DaySpan { from: first, to: last })?;
        let mut places = shifted(&days, from, to, &special);
        if first_teaches {
            places.insert(from, to);
        }
        Ok(Self { sessions, places, from, to })
    }

    fn place(&self, date: NaiveDate) -> NaiveDate {
        self.places.get(&date).copied().unwrap_or(date + (self.to - self.from))
    }

    fn placed(&self, session: &Session) -> Session {
        Session { date: session.date.map(|date| self.place(date)), ..session.clone() }
    }

    /// The class at its new dates, if they make sense.
    fn dated(&self, class: &Class) -> Result<Class, ClassError> {
        let ends = class.ends.map(|date| self.place(date));
        checked(Class { starts: Some(self.to), ends, ..class.clone() })
    }

    fn answer(&self, class: Class) -> ClassCopied {
        let displaced = |session: &&Session| {
            session.date.is_some_and(|date| self.place(date) != date + (self.to - self.from))
        };
        let displaced = self.sessions.iter().filter(displaced).count();
        ClassCopied { class, sessions: self.sessions.len(), displaced }
    }
}
