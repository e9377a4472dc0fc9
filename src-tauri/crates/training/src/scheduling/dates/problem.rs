//! The days classes could have as a problem for the engine.

use super::super::material::{Material, date, day, number};
use super::told::Groups;
use super::{ClassDays, Tried, Wanted};
use crate::calendar::{DayKind, is_workday};
use crate::classes::{Class, ClassState};
use crate::ids::ClassId;
use crate::sessions::SessionRow;
use std::collections::{BTreeMap, BTreeSet};
use timetable::dates::{Dated, OpenClass, Plan, Problem, Run, Weights};
use timetable::{Id, Resource};

/// What a run costs: each day off inside it, more for a holiday or a county block; each week it begins later; each day a
/// trainer it needs is away; moving a class that has its days.
const DAY_OFF: u32 = 2;
const SPECIAL_DAY: u32 = 12;
const WEEK_LATER: u32 = 1;
const TRAINER_AWAY: u32 = 20;
const MOVED: u32 = 150;
const WEIGHTS: Weights = Weights { shared: 20, crowded: 1 };

/// The sessions of a class.
pub(super) fn of_class(material: &Material, class: ClassId) -> impl Iterator<Item = &SessionRow> {
    material.sessions.values().filter(move |row| row.session.class == class)
}

/// The days of a class's sessions.
pub(super) fn session_days(material: &Material, class: ClassId) -> BTreeSet<timetable::Day> {
    of_class(material, class).filter_map(|row| row.session.date).map(day).collect()
}

/// The days a class has now, if it can keep them: none where nothing takes place on one of them any more.
fn present(material: &Material, class: &Class) -> Option<BTreeSet<timetable::Day>> {
    let sessions = session_days(material, class.id);
    let blocked = |day: &timetable::Day| {
        let kind = date(*day).and_then(|date| material.days.get(&date));
        kind.is_some_and(|kind| *kind != DayKind::Workday)
    };
    let mut days = workdays(material, ClassDays::of(class)?);
    if days.is_empty() || sessions.iter().any(blocked) {
        return None;
    }
    days.extend(sessions);
    Some(days)
}

/// The workdays of a stretch.
pub(super) fn workdays(material: &Material, days: ClassDays) -> BTreeSet<timetable::Day> {
    let all = days.from.iter_days().take_while(|date| *date <= days.to);
    all.filter(|date| is_workday(*date, &material.days)).map(day).collect()
}

/// The problem of giving these classes days, all others keeping theirs, and the plan they have now. What was tried is
/// left aside.
pub(super) fn problem(material: &Material, wanted: &[Wanted], tried: &Tried) -> (Problem, Plan) {
    let groups = Groups::of(material);
    let ids: BTreeSet<ClassId> = wanted.iter().map(|one| one.class.id).collect();
    let others = material.classes.values().filter(|class| !ids.contains(&class.id));
    let others = others.filter(|class| class.state != ClassState::Cancelled);
    let mut start = Plan::new();
    let mut classes = Vec::new();
    for one in wanted {
        let wishes = trainers(material, one.class.id);
        let mut runs = runs(material, one, &wishes);
        if one.class.starts.is_some() {
            for run in &mut runs {
                run.cost += MOVED;
            }
        }
        let tried = tried.get(&one.class.id).map(Vec::as_slice).unwrap_or_default();
        if let Some(days) = present(material, &one.class) {
            runs.retain(|run| run.days != days);
            if !ClassDays::of(&one.class).is_some_and(|days| tried.contains(&days)) {
                start.insert(number(one.class.id.0), runs.len());
                runs.push(Run { days, cost: 0 });
            }
        }
        leave_aside(&mut runs, tried);
        classes.push(OpenClass { id: number(one.class.id.0), runs, needs: groups.needs(&one.class), wishes });
    }
    let dated = others.flat_map(|class| dated(material, &groups, class)).collect();
    (Problem { classes, dated, shared: material.shared.clone(), weights: WEIGHTS }, start)
}

/// Takes out the runs that share a day with what was tried, or at least those that are the same.
fn leave_aside(runs: &mut Vec<Run>, tried: &[ClassDays]) {
    let tried: Vec<[timetable::Day; 2]> = tried.iter().map(|days| [day(days.from), day(days.to)]).collect();
    let meets = |run: &Run| tried.iter().any(|[from, to]| run.days.range(*from..=*to).next().is_some());
    if runs.iter().any(|run| !meets(run)) {
        runs.retain(|run| !meets(run));
    } else {
        let ends = |run: &Run| Some([*run.days.first()?, *run.days.last()?]);
        runs.retain(|run| !ends(run).is_some_and(|ends| tried.contains(&ends)));
    }
}

/// A class that keeps its days, and what its sessions take elsewhere.
fn dated(material: &Material, groups: &Groups, class: &Class) -> Vec<Dated> {
    let (id, needs) = (number(class.id.0), groups.needs(class));
    let wishes = trainers(material, class.id);
    let mut elsewhere: BTreeMap<Id, BTreeSet<timetable::Day>> = BTreeMap::new();
    for session in of_class(material, class.id).map(|row| &row.session) {
        if let (Some(venue), Some(date)) = (session.venue, session.date) {
            elsewhere.entry(number(venue.0)).or_default().insert(day(date));
        }
    }
    let sits = elsewhere.into_iter().map(|(venue, days)| Dated {
        id,
        days,
        needs: BTreeSet::from([Resource::Venue(venue)]),
        wishes: BTreeSet::new(),
    });
    let days = ClassDays::of(class).map(|days| workdays(material, days));
    days.map(|days| Dated { id, days, needs, wishes }).into_iter().chain(sits).collect()
}

/// Who gives a class's sessions.
fn trainers(material: &Material, class: ClassId) -> BTreeSet<Resource> {
    let given = of_class(material, class).flat_map(|row| row.session.speakers());
    given.map(|trainer| Resource::Trainer(number(trainer.0))).collect()
}

/// Every run of workdays a class could have.
fn runs(material: &Material, wanted: &Wanted, trainers: &BTreeSet<Resource>) -> Vec<Run> {
    let days: Vec<timetable::Day> = workdays(material, wanted.window).into_iter().collect();
    let length = usize::try_from(wanted.days).unwrap_or(usize::MAX);
    let weeks = |first: timetable::Day| first.abs_diff(day(wanted.window.from)) / 7;
    let run = |days: &[timetable::Day]| {
        let (first, last) = (*days.first()?, *days.last()?);
        let off = (first..=last).filter(|day| !days.contains(day));
        let price = |day| if is_special(material, day) { SPECIAL_DAY } else { DAY_OFF };
        let away = days.iter().map(|day| away(material, *day, trainers)).sum::<u32>();
        let cost = off.map(price).sum::<u32>() + WEEK_LATER * weeks(first) + TRAINER_AWAY * away;
        Some(Run { days: days.iter().copied().collect(), cost })
    };
    days.windows(length).filter_map(run).collect()
}

fn is_special(material: &Material, day: timetable::Day) -> bool {
    date(day).is_some_and(|date| material.days.contains_key(&date))
}

/// How many of these trainers are away that day.
fn away(material: &Material, day: timetable::Day, trainers: &BTreeSet<Resource>) -> u32 {
    let Some(date) = date(day) else { return 0 };
    let away = material.away.iter().filter(|(trainer, absences)| {
        trainers.contains(&Resource::Trainer(number(trainer.0)))
            && absences.iter().any(|absence| (absence.starts..=absence.ends).contains(&date))
    });
    u32::try_from(away.count()).unwrap_or(u32::MAX)
}
