//! The days of classes: each class without any gets a run of workdays within the time its line of the year plan names, so
//! that classes of the same people, the same audience, head teacher or venue never meet on a day, and those that need the
//! same trainers rather not. Its sessions are placed within these days afterwards.

use super::material::{Material, date, day, number};
use super::scope::ScheduleScope;
use super::window::window;
use crate::calendar::{DayKind, is_workday};
use crate::classes::{Class, ClassState};
use crate::ids::{ClassId, ProgramId};
use crate::plan::Program;
use crate::store::{StoreError, View};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use timetable::dates::{Dated, OpenClass, Options, Plan, Problem, Run, Weights, solve, why_not};
use timetable::{Id, Resource};
use ts_rs::TS;

/// What a run costs: each day off inside it, more for a holiday or a county block; each week it begins later; each day a
/// trainer it needs is away; moving a class that has its days.
const DAY_OFF: u32 = 2;
const SPECIAL_DAY: u32 = 12;
const WEEK_LATER: u32 = 1;
const TRAINER_AWAY: u32 = 20;
const MOVED: u32 = 150;
const WEIGHTS: Weights = Weights { shared: 20, crowded: 1 };
/// Moves the search weighs: some, and some more for each class.
const MOVES: (u64, u64) = (2_000, 300);
/// A planned day's hours, in quarter-hours.
const QUARTERS_A_DAY: u32 = 8 * 4;
/// No class is given days sooner: its people have to be called up.
const NOTICE: u64 = 7;
/// The longest class that is given days, in days.
const LONGEST: u32 = 130;

/// Which classes are given days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DateFreedom {
    /// None.
    #[default]
    Keep,
    /// Those without any.
    Open,
    /// Those too that have not begun: at a cost, they may go elsewhere within the time their plan names.
    Movable,
}

/// First and last day of a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct ClassDays {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

impl ClassDays {
    /// The days a class has; none where it has none.
    pub(super) fn of(class: &Class) -> Option<Self> {
        Some(Self { from: class.starts?, to: class.ends? })
    }
}

/// What two classes cannot share on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DatesObstacle {
    /// People who are in both.
    People,
    /// The audience, or the head teacher.
    Audience,
    /// The venue.
    Venue,
}

/// A class in the way of another's days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DatesInTheWay {
    /// What they cannot share.
    pub sort: DatesObstacle,
    /// The audience, head teacher or venue by name; empty for people.
    pub name: String,
    /// The other class.
    pub class_name: String,
    /// Its 第N期.
    pub run: u32,
}

/// The days a plan gives a class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProposedDates {
    /// The class.
    pub class: ClassId,
    /// Its name.
    pub class_name: String,
    /// 第N期.
    pub run: u32,
    /// How many days it takes.
    pub days: u32,
    /// The days its plan leaves it, as far as they are looked at.
    pub window: ClassDays,
    /// Its days now.
    pub from: Option<ClassDays>,
    /// Its days by the plan; none where there are none for it.
    pub to: Option<ClassDays>,
    /// Days it could have if nobody in the way were there; none where the time its plan leaves is too short.
    pub nearly: Option<ClassDays>,
    /// Who is in the way there.
    pub in_the_way: Vec<DatesInTheWay>,
}

/// A class to be given days.
struct Wanted {
    class: Class,
    days: u32,
    window: ClassDays,
}

/// Chooses days for the classes in scope, and puts the plan's days into the material. Classes whose days stay are not told.
pub(super) fn choose(
    view: &View<'_>,
    material: &mut Material,
    scope: &ScheduleScope,
    seed: u64,
) -> Result<Vec<ProposedDates>, StoreError> {
    if scope.dates == DateFreedom::Keep {
        return Ok(Vec::new());
    }
    let wanted = wanted(view, material, scope)?;
    let (problem, start) = problem(material, &wanted);
    let moves = MOVES.0 + MOVES.1 * wanted.len() as u64;
    let (plan, _) = solve(&problem, &Options { seed, moves, start: start.clone() });
    let mut proposed = Vec::new();
    for (one, open) in wanted.iter().zip(&problem.classes) {
        let dates = told(material, &problem, [&start, &plan], (one, open));
        if dates.from.is_none() || dates.from != dates.to {
            proposed.push(dates);
        }
    }
    for dates in &proposed {
        if let (Some(class), Some(to)) = (material.classes.get_mut(&dates.class), dates.to) {
            (class.starts, class.ends) = (Some(to.from), Some(to.to));
            material.redated.insert(dates.class);
        }
    }
    proposed.sort_by(|one, two| (one.to, &one.class_name, one.run).cmp(&(two.to, &two.class_name, two.run)));
    Ok(proposed)
}

/// The classes in scope that are to be given days.
fn wanted(view: &View<'_>, material: &Material, scope: &ScheduleScope) -> Result<Vec<Wanted>, StoreError> {
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
        let window = planned.map_or(scope_days, |(from, to)| ClassDays {
            from: from.max(scope_days.from),
            to: to.min(scope_days.to),
        });
        let is_due = planned.is_some() && window.from <= window.to || waits(material, class.id);
        if named || is_due || class.starts.is_some() {
            let days = length(material, class, program).clamp(1, LONGEST);
            wanted.push(Wanted { class: class.clone(), days, window });
        }
    }
    Ok(wanted)
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

fn of_class(material: &Material, class: ClassId) -> impl Iterator<Item = &crate::sessions::SessionRow> {
    material.sessions.values().filter(move |row| row.session.class == class)
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

/// The days of a class's sessions.
fn session_days(material: &Material, class: ClassId) -> BTreeSet<timetable::Day> {
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
fn workdays(material: &Material, days: ClassDays) -> BTreeSet<timetable::Day> {
    let all = days.from.iter_days().take_while(|date| *date <= days.to);
    all.filter(|date| is_workday(*date, &material.days)).map(day).collect()
}

/// The problem of giving these classes days, all others keeping theirs, and the plan they have now.
fn problem(material: &Material, wanted: &[Wanted]) -> (Problem, Plan) {
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
        if let Some(days) = present(material, &one.class) {
            runs.retain(|run| run.days != days);
            start.insert(number(one.class.id.0), runs.len());
            runs.push(Run { days, cost: 0 });
        }
        classes.push(OpenClass { id: number(one.class.id.0), runs, needs: groups.needs(&one.class), wishes });
    }
    let dated = others.flat_map(|class| dated(material, &groups, class)).collect();
    (Problem { classes, dated, shared: material.shared.clone(), weights: WEIGHTS }, start)
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

/// Audiences and head teachers, by what they are called.
struct Groups(BTreeMap<String, Id>);

impl Groups {
    fn of(material: &Material) -> Self {
        let called = material.classes.values().flat_map(|class| [&class.audience, &class.head_teacher]);
        let called: BTreeSet<&str> = called.map(|name| name.trim()).filter(|name| !name.is_empty()).collect();
        Self(called.into_iter().map(str::to_owned).zip(1..).collect())
    }

    /// What a class needs to itself.
    fn needs(&self, class: &Class) -> BTreeSet<Resource> {
        let groups = [&class.audience, &class.head_teacher].map(|name| self.0.get(name.trim()).copied());
        let groups = groups.into_iter().flatten().map(Resource::Audience);
        let own = [Resource::Class(number(class.id.0))];
        own.into_iter()
            .chain(groups)
            .chain(class.venue.map(|venue| Resource::Venue(number(venue.0))))
            .collect()
    }

    fn name(&self, group: Id) -> String {
        self.0.iter().find(|(_, id)| **id == group).map(|(name, _)| name.clone()).unwrap_or_default()
    }
}

/// What a plan does with a class, and what is in its way where it gives it no days.
fn told(
    material: &Material,
    problem: &Problem,
    [start, plan]: [&Plan; 2],
    (wanted, open): (&Wanted, &OpenClass),
) -> ProposedDates {
    let days = |run: usize| {
        let days = &open.runs.get(run)?.days;
        Some(ClassDays { from: date(*days.first()?)?, to: date(*days.last()?)? })
    };
    let Wanted { class, days: length, window } = wanted;
    let from = ClassDays::of(class);
    let chosen = plan.get(&open.id).copied();
    let stays = chosen.is_some() && start.get(&open.id).copied() == chosen;
    let to = if stays { from } else { chosen.and_then(days) };
    let why = if chosen.is_none() { why_not(problem, plan, open) } else { None };
    let groups = Groups::of(material);
    let obstacle = |resource: Resource, other: Id| in_the_way(material, &groups, resource, other);
    ProposedDates {
        class: class.id,
        class_name: class.name.clone(),
        run: class.run,
        days: *length,
        window: *window,
        from,
        to,
        nearly: why.as_ref().and_then(|(run, _)| days(*run)),
        in_the_way: why
            .into_iter()
            .flat_map(|(_, obstacles)| obstacles)
            .map(|one| obstacle(one.resource, one.other))
            .collect(),
    }
}

fn in_the_way(material: &Material, groups: &Groups, resource: Resource, other: Id) -> DatesInTheWay {
    let class = material.classes.get(&ClassId(other.to_be_bytes()));
    let (sort, name) = match resource {
        Resource::Venue(venue) => (DatesObstacle::Venue, super::words::venue_name(material, venue)),
        Resource::Audience(group) => (DatesObstacle::Audience, groups.name(group)),
        Resource::Class(_) | Resource::Trainer(_) | Resource::Team(_) => {
            (DatesObstacle::People, String::new())
        }
    };
    DatesInTheWay {
        sort,
        name,
        class_name: class.map(|class| class.name.clone()).unwrap_or_default(),
        run: class.map(|class| class.run).unwrap_or_default(),
    }
}
