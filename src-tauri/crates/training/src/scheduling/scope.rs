//! What is to be scheduled: which classes, between which days, and how much may move.

use super::choices::Reach;
use super::dates::{DateFreedom, ProposedDates, choose};
use super::error::SchedulingError;
use super::material::Material;
use super::problem::problem;
use crate::classes::{Class, ClassState};
use crate::ids::{ClassId, SessionId};
use crate::store::View;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
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
}

/// Reads what is to be scheduled, and chooses the days of the classes that are to be given any; the same seed chooses the
/// same.
pub fn prepare(view: &View<'_>, scope: &ScheduleScope, seed: u64) -> Result<Prepared, SchedulingError> {
    if scope.to < scope.from {
        return Err(SchedulingError::Backwards);
    }
    let mut material = Material::read(view, scope.from, scope.to)?;
    let dates = choose(view, &mut material, scope, seed)?;
    let (classes, mut skipped) = classes(&material, scope);
    skipped.retain(|skipped| dates.iter().all(|dates| dates.class != skipped.class));
    let mut sessions: BTreeSet<SessionId> = material
        .sessions
        .values()
        .filter(|row| classes.contains(&row.session.class) && material.may_move(row))
        .filter(|row| row.session.date.is_none_or(|date| (scope.from..=scope.to).contains(&date)))
        .map(|row| row.session.id)
        .collect();
    let (from, to) = (scope.from, scope.to);
    let afresh = scope.freedom == Freedom::Afresh;
    let reach = Reach { from, to, days_after: 0, afresh, keep_time: false };
    if scope.freedom == Freedom::Gaps {
        let (all, start) = problem(&material, &sessions, reach);
        let wrong: BTreeSet<u128> = violations(&all, &start)?.iter().map(|one| one.activity).collect();
        sessions.retain(|id| {
            let id = super::material::number(id.0);
            wrong.contains(&id) || !start.contains_key(&id)
        });
    }
    let (problem, start) = problem(&material, &sessions, reach);
    Ok(Prepared { problem, start, material, skipped, dates })
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
