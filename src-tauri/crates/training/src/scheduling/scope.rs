//! What is to be scheduled: which classes, between which days, and how much may move.

use super::choices::{MOST_PREFERRED, Preferences, Reach};
use super::dates::{ClassDays, DateFreedom, ProposedDates, Tried, Wanted, choose, wanted};
use super::error::SchedulingError;
use super::material::Material;
use super::problem::problem;
use crate::classes::{Class, ClassState};
use crate::ids::{ClassId, SessionId};
use crate::store::View;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;
use timetable::county::{Plan, Problem, violations};
use ts_rs::TS;

/// How much may move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Freedom {
    /// Only what has no date yet and what clashes.
    #[default]
    Gaps,
    /// Everything may, but each move costs.
    Everything,
    /// As if nothing had a date yet.
    Afresh,
}

/// What is to be scheduled.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ScheduleScope {
    /// Only these classes; empty: every class between the two days.
    pub classes: Vec<ClassId>,
    /// First day.
    pub from: NaiveDate,
    /// Last day, included.
    pub to: NaiveDate,
    /// How much may move.
    pub freedom: Freedom,
    /// Whether classes are given days too.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub dates: DateFreedom,
    /// What is liked better.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub prefer: Preferences,
}

/// Why a class was left aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SkipReason {
    /// It has no first and last day yet.
    NoDates,
    /// It is closed or cancelled.
    Closed,
}

/// A class that was asked for and left aside.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SkippedClass {
    /// The class.
    pub class: ClassId,
    /// Its name.
    pub name: String,
    /// 第N期.
    pub run: u32,
    /// Why.
    pub reason: SkipReason,
}

/// A problem, ready for the engine, and what is needed to tell its answer to people.
pub struct Prepared {
    /// The problem.
    pub problem: Problem,
    /// Where everything is now.
    pub start: Plan,
    pub(super) material: Material,
    pub(super) skipped: Vec<SkippedClass>,
    /// The days classes are to be given.
    pub(super) dates: Vec<ProposedDates>,
    ground: Arc<Ground>,
}

/// What was read, before any class was given days: other days can be chosen from it.
struct Ground {
    material: Material,
    scope: ScheduleScope,
    wanted: Vec<Wanted>,
    seed: u64,
}

/// Reads what is to be scheduled, and chooses the days of the classes that are to be given any; the same seed chooses the
/// same.
pub fn prepare(view: &View<'_>, scope: &ScheduleScope, seed: u64) -> Result<Prepared, SchedulingError> {
    if scope.to < scope.from {
        return Err(SchedulingError::Backwards);
    }
    let Preferences { mornings, same_venue, fair_work } = scope.prefer;
    if [mornings, same_venue, fair_work].into_iter().any(|degree| degree > MOST_PREFERRED) {
        return Err(SchedulingError::Preferences { most: MOST_PREFERRED });
    }
    let material = Material::read(view, scope.from, scope.to)?;
    let wanted = wanted(view, &material, scope)?;
    prepared(Arc::new(Ground { material, scope: scope.clone(), wanted, seed }), &Tried::new())
}

impl Prepared {
    /// The same with other days than those tried; none where that comes to the same.
    pub(super) fn with_other_days(&self, tried: &Tried) -> Result<Option<Self>, SchedulingError> {
        let other = prepared(Arc::clone(&self.ground), tried)?;
        Ok((other.dates != self.dates).then_some(other))
    }

    /// Whether any class is given days.
    pub(super) fn chooses_days(&self) -> bool {
        !self.ground.wanted.is_empty()
    }

    /// The days of a class that may be given others; none where it may not.
    pub(super) fn open_days(&self, class: ClassId) -> Option<ClassDays> {
        self.ground.wanted.iter().find(|one| one.class.id == class)?;
        self.material.classes.get(&class).and_then(ClassDays::of)
    }
}

/// The problem once the classes have their days.
fn prepared(ground: Arc<Ground>, tried: &Tried) -> Result<Prepared, SchedulingError> {
    let dates = choose(&ground.material, &ground.wanted, tried, ground.seed);
    let mut material = ground.material.clone();
    material.give_days(&dates);
    let (classes, mut skipped) = classes(&material, &ground.scope);
    skipped.retain(|skipped| dates.iter().all(|dates| dates.class != skipped.class));
    let (problem, start) = to_be_placed(&material, &classes, &ground.scope)?;
    Ok(Prepared { problem, start, material, skipped, dates, ground })
}

/// The problem of placing the sessions of these classes that may move, as far as the scope lets them.
fn to_be_placed(
    material: &Material,
    classes: &BTreeSet<ClassId>,
    scope: &ScheduleScope,
) -> Result<(Problem, Plan), SchedulingError> {
    let (from, to) = (scope.from, scope.to);
    let mut sessions: BTreeSet<SessionId> = material
        .sessions
        .values()
        .filter(|row| classes.contains(&row.session.class) && material.may_move(row))
        .filter(|row| row.session.date.is_none_or(|date| (from..=to).contains(&date)))
        .map(|row| row.session.id)
        .collect();
    let afresh = scope.freedom == Freedom::Afresh;
    let prefer = scope.prefer;
    let reach = Reach { from, to, days_after: 0, afresh, keep_time: false, prefer };
    if scope.freedom == Freedom::Gaps {
        let (all, start) = problem(material, &sessions, reach);
        let wrong: BTreeSet<u128> = violations(&all, &start)?.iter().map(|one| one.activity).collect();
        sessions.retain(|id| {
            let id = super::material::number(id.0);
            wrong.contains(&id) || !start.contains_key(&id)
        });
    }
    Ok(problem(material, &sessions, reach))
}

/// The classes in scope, and those asked for that cannot be scheduled.
fn classes(material: &Material, scope: &ScheduleScope) -> (BTreeSet<ClassId>, Vec<SkippedClass>) {
    let (mut kept, mut skipped) = (BTreeSet::new(), Vec::new());
    let waiting: BTreeSet<ClassId> = material.sessions.values().map(|row| row.session.class).collect();
    for class in material.classes.values() {
        let named = scope.classes.contains(&class.id);
        let in_year = scope.classes.is_empty() && waiting.contains(&class.id);
        if !(named || in_year) {
            continue;
        }
        match skip_reason(class) {
            None => {
                kept.insert(class.id);
            }
            Some(SkipReason::Closed) if !named => {}
            Some(reason) => {
                let (name, run) = (class.name.clone(), class.run);
                skipped.push(SkippedClass { class: class.id, name, run, reason });
            }
        }
    }
    (kept, skipped)
}

fn skip_reason(class: &Class) -> Option<SkipReason> {
    if matches!(class.state, ClassState::Closed | ClassState::Cancelled) {
        Some(SkipReason::Closed)
    } else if class.starts.is_none() || class.ends.is_none() {
        Some(SkipReason::NoDates)
    } else {
        None
    }
}
