//! Which classes are to be given days, how many, and within which time.

use super::super::material::Material;
use super::super::scope::ScheduleScope;
use super::super::window::window;
use super::problem::{of_class, session_days, workdays};
use super::{ClassDays, DateFreedom};
use crate::classes::{Class, ClassState};
use crate::ids::{ClassId, ProgramId};
use crate::plan::Program;
use crate::store::{StoreError, View};
use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// A planned day's hours, in quarter-hours.
const QUARTERS_A_DAY: u32 = 8 * 4;
/// No class is given days sooner: its people have to be called up.
const NOTICE: u64 = 7;
/// The longest class that is given days, in days.
const LONGEST: u32 = 130;

/// A class to be given days.
pub(in super::super) struct Wanted {
    pub class: Class,
    pub days: u32,
    pub window: ClassDays,
}

/// The classes in scope that are to be given days.
pub(in super::super) fn wanted(
    view: &View<'_>,
    material: &Material,
    scope: &ScheduleScope,
) -> Result<Vec<Wanted>, StoreError> {
    if scope.dates == DateFreedom::Keep {
        return Ok(Vec::new());
    }
    let programs = view.all::<Program>("", [])?.into_iter().map(|program| (program.id, program));
    let programs: BTreeMap<ProgramId, Program> = programs.collect();
    let lectures = view.rows("SELECT class FROM lecture", [], |row| row.get(0))?;
    let lectures: BTreeSet<ClassId> = lectures.into_iter().collect();
    let earliest = material.today.checked_add_days(Days::new(NOTICE)).unwrap_or(scope.from);
    let scope_days = ClassDays { from: scope.from.max(earliest), to: scope.to };
    let mut wanted = Vec::new();
    for class in material.classes.values().filter(|class| !lectures.contains(&class.id)) {
        let named = scope.classes.contains(&class.id);
        if !(named || scope.classes.is_empty()) || !may_be_dated(material, class, scope) {
            continue;
        }
        let program = class.program.and_then(|program| programs.get(&program));
        let planned = program.and_then(|program| window(program.year, &program.period));
        let window = own_window(class, planned, scope_days);
        let is_due = (planned.is_some() || class.not_before.is_some()) && window.from <= window.to
            || waits(material, class.id);
        if named || is_due || class.starts.is_some() {
            let days = length(material, class, program).clamp(1, LONGEST);
            wanted.push(Wanted { class: class.clone(), days, window });
        }
    }
    Ok(wanted)
}

/// The time a class may be held in: its own where somebody has said, else that of its line of the plan.
fn own_window(class: &Class, planned: Option<(NaiveDate, NaiveDate)>, scope: ClassDays) -> ClassDays {
    let (from, to) = planned.unwrap_or((scope.from, scope.to));
    let has_own = class.not_before.is_some() || class.not_after.is_some();
    let (from, to) = if has_own { (scope.from, scope.to) } else { (from, to) };
    ClassDays {
        from: class.not_before.unwrap_or(from).max(scope.from),
        to: class.not_after.unwrap_or(to).min(scope.to),
    }
}

/// Whether a class may be given days: open, and without any, or not begun yet where such may move.
fn may_be_dated(material: &Material, class: &Class, scope: &ScheduleScope) -> bool {
    if !matches!(class.state, ClassState::Planned | ClassState::Confirmed) {
        return false;
    }
    let Some(days) = ClassDays::of(class) else { return true };
    scope.dates == DateFreedom::Movable
        && days.from > material.today
        && days.from >= scope.from
        && days.to <= scope.to
        && of_class(material, class.id).all(|row| material.may_move(row))
}

/// Whether sessions of a class wait for a date.
fn waits(material: &Material, class: ClassId) -> bool {
    of_class(material, class).any(|row| row.session.date.is_none())
}

/// How many days a class takes: by its plan or its sessions, else its planned hours, the days it has now, or its lessons.
fn length(material: &Material, class: &Class, program: Option<&Program>) -> u32 {
    let planned = program.map_or(0, |program| program.days);
    let held = u32::try_from(session_days(material, class.id).len()).unwrap_or(LONGEST);
    let now = ClassDays::of(class).map_or(0, |days| workdays(material, days).len());
    let now = u32::try_from(now).unwrap_or(LONGEST);
    let lessons = u32::try_from(of_class(material, class.id).count()).unwrap_or(LONGEST);
    let guesses = [planned.max(held), class.quarters.div_ceil(QUARTERS_A_DAY), now, lessons.div_ceil(2)];
    guesses.into_iter().find(|days| *days > 0).unwrap_or(1)
}
