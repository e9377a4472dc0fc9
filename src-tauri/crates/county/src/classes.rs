//! Classes with their rosters: what has been held is marked and decided, what is to come is nominated or confirmed.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::attendance::{Habit, Mark};
use crate::calendar::weeks_from;
use crate::chance::Chance;
use crate::people::{Person, RankBand};
use crate::plan::{Program, Run, TrainingWay};
use crate::timetable::Session;

/// Where a class stands on the reference date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClassState {
    /// Not begun.
    Planned,
    /// Between its first and its last day.
    Running,
    /// Over, with a session still to mark, so not closed.
    Ended,
    /// Over, marked and decided.
    Closed,
}

/// One run of a program: 班次（第N期）.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// The program, as an index into the programs.
    pub program: usize,
    /// 第几期, from 1 in date order.
    pub number: u32,
    /// The full name, such as 中青年干部培训班第1期.
    pub title: String,
    /// The days of class, ascending; weekends and holidays between them are free.
    pub days: Vec<NaiveDate>,
    /// Places.
    pub capacity: u32,
    /// The room the class keeps, as an index into the venues.
    pub venue: Option<usize>,
    /// 班主任, as an index into the people.
    pub head_teacher: Option<usize>,
    /// 总学时, in quarter-hours.
    pub quarter_hours: u32,
    /// Where it stands.
    pub state: ClassState,
}

/// 参训 of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EnrolmentState {
    /// 已提名.
    Nominated,
    /// 已确认.
    Confirmed,
    /// 在训.
    Attending,
    /// 结业.
    Completed,
    /// 不予结业.
    NotCompleted,
    /// 退学, or replaced before the class began.
    Withdrawn,
}

/// A person in a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolment {
    /// The class, as an index into the classes.
    pub class: usize,
    /// The person, as an index into the people.
    pub person: usize,
    /// The place on the roster, from 1.
    pub order: u32,
    /// Where it stands.
    pub state: EnrolmentState,
    /// Whom this person stands in for, as an index into the enrolments, and why.
    pub replaces: Option<(usize, &'static str)>,
}

/// The decision at the end of a closed class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// The enrolment, as an index into the enrolments; its state is the outcome.
    pub enrolment: usize,
    /// Why, where the rule leaves it to a person or the outcome is not 结业.
    pub reason: Option<&'static str>,
    /// The certificate's number within way of training, band and year, from 1; only for 结业.
    pub certificate: Option<u32>,
    /// The day of the decision.
    pub decided: NaiveDate,
}

/// Everything about the classes that follows from who is called up and what is taught when.
#[derive(Default)]
pub(crate) struct Records {
    pub(crate) classes: Vec<Class>,
    pub(crate) enrolments: Vec<Enrolment>,
    pub(crate) marks: Vec<Mark>,
    pub(crate) completions: Vec<Completion>,
}

/// What the records are made from.
pub(crate) struct Sources<'a> {
    pub(crate) seed: u64,
    pub(crate) today: NaiveDate,
    pub(crate) programs: &'a [Program],
    pub(crate) runs: &'a [Run],
    pub(crate) rosters: &'a [Vec<usize>],
    pub(crate) sessions: &'a [Session],
    pub(crate) homes: &'a [Option<usize>],
    pub(crate) people: &'a [Person],
    /// Those who look after classes, as indexes into the people.
    pub(crate) teachers: &'a [usize],
}

/// How many classes pass between two in which somebody stands in for another.
const REPLACEMENT_EVERY: usize = 5;
const REPLACEMENT_REASON: &str = "因承担防汛值守任务，经组织部同意换人参训";

/// Classes, enrolments, marks and completions.
pub(crate) fn build(of: &Sources) -> Records {
    let mut chance = Chance::new(of.seed, "attendance");
    let mut records = Records::default();
    let mut numbers = BTreeMap::new();
    let mut certificates = Certificates::new();
    let forgotten = forgotten_class(of);
    for (at, run) in of.runs.iter().enumerate() {
        let own: Vec<(usize, &Session)> =
            of.sessions.iter().enumerate().filter(|(_, session)| session.class == at).collect();
        let number = numbers.entry(run.program).and_modify(|number| *number += 1).or_insert(1_u32);
        let class = class(of, at, run, *number, &own, forgotten == Some(at));
        let outcomes = enrol(of, &class, at, &own, &mut records, &mut chance);
        if class.state == ClassState::Closed {
            let decided = run.last();
            decide(of, run.way, decided, outcomes, &mut records, &mut certificates);
        }
        records.classes.push(class);
    }
    records.marks.sort_by_key(|mark| (mark.session, mark.person));
    records
}

/// The class that ended last: its closing half-day was never marked, as happens in every office.
fn forgotten_class(of: &Sources) -> Option<usize> {
    let ended = of.runs.iter().enumerate().filter(|(_, run)| run.last() < of.today);
    ended.max_by_key(|(at, run)| (run.last(), *at)).map(|(at, _)| at)
}

fn class(
    of: &Sources,
    at: usize,
    run: &Run,
    number: u32,
    own: &[(usize, &Session)],
    forgotten: bool,
) -> Class {
    let name = of.programs.get(run.program).map_or("", |program| program.name);
    Class {
        program: run.program,
        number,
        title: format!("{name}第{number}期"),
        days: run.days.clone(),
        capacity: u32::try_from(run.size).unwrap_or(u32::MAX),
        venue: of.homes.get(at).copied().flatten(),
        head_teacher: of.teachers.get(at % of.teachers.len().max(1)).copied(),
        quarter_hours: own.iter().map(|(_, session)| session.quarter_hours).sum(),
        state: match (run.first(), run.last()) {
            (first, _) if first > of.today => ClassState::Planned,
            (_, last) if last >= of.today => ClassState::Running,
            _ if forgotten => ClassState::Ended,
            _ => ClassState::Closed,
        },
    }
}

/// An enrolment with how its holder attended.
type Outcome = (usize, usize, Habit, usize);

/// Enrols the roster and marks what has been held; returns what there is to decide.
fn enrol(
    of: &Sources,
    class: &Class,
    at: usize,
    own: &[(usize, &Session)],
    records: &mut Records,
    chance: &mut Chance,
) -> Vec<Outcome> {
    let roster = of.rosters.get(at).map(Vec::as_slice).unwrap_or_default();
    let replaced = class.state == ClassState::Closed && at.is_multiple_of(REPLACEMENT_EVERY);
    let held = held(of, class, own);
    let mut outcomes = Vec::new();
    for (place, person) in roster.iter().enumerate() {
        let enrolment = records.enrolments.len();
        let out = replaced && place + 2 == roster.len();
        let stands_in = replaced && place + 1 == roster.len();
        records.enrolments.push(Enrolment {
            class: at,
            person: *person,
            order: u32::try_from(place + 1).unwrap_or(u32::MAX),
            state: if out { EnrolmentState::Withdrawn } else { state_in(of, class, chance) },
            replaces: stands_in.then(|| (enrolment.saturating_sub(1), REPLACEMENT_REASON)),
        });
        if out {
            continue;
        }
        let habit = Habit::of(own.len(), chance);
        let marks = held.iter().enumerate();
        records.marks.extend(marks.map(|(half_day, session)| Mark {
            session: *session,
            person: *person,
            status: habit.mark(half_day, chance),
        }));
        outcomes.push((enrolment, *person, habit, own.len()));
    }
    outcomes
}

/// The sessions before the reference date, less the one that was forgotten.
fn held(of: &Sources, class: &Class, own: &[(usize, &Session)]) -> Vec<usize> {
    let mut held: Vec<usize> =
        own.iter().filter(|(_, session)| session.date < of.today).map(|(at, _)| *at).collect();
    if class.state == ClassState::Ended {
        held.pop();
    }
    held
}

fn state_in(of: &Sources, class: &Class, chance: &mut Chance) -> EnrolmentState {
    let soon = class.days.first().is_some_and(|first| *first <= weeks_from(of.today, 3));
    match class.state {
        ClassState::Planned if soon || chance.per_mille(400) => EnrolmentState::Confirmed,
        ClassState::Planned => EnrolmentState::Nominated,
        _ => EnrolmentState::Attending,
    }
}

/// The last certificate number by way, band and year.
type Certificates = BTreeMap<(TrainingWay, RankBand, i32), u32>;

/// Decides every enrolment of a closed class, as the default rules propose.
fn decide(
    of: &Sources,
    way: TrainingWay,
    decided: NaiveDate,
    outcomes: Vec<Outcome>,
    records: &mut Records,
    certificates: &mut Certificates,
) {
    for (enrolment, person, habit, half_days) in outcomes {
        let (state, reason) = judge(&habit, half_days, enrolment);
        if let Some(record) = records.enrolments.get_mut(enrolment) {
            record.state = state;
        }
        let band = of.people.get(person).map(|person| person.band).unwrap_or_default();
        let certificate = (state == EnrolmentState::Completed).then(|| {
            let last = certificates.entry((way, band, decided.year())).or_insert(0);
            *last += 1;
            *last
        });
        records.completions.push(Completion { enrolment, reason, certificate, decided });
    }
}

/// Absent for two days: withdrawn. More than 1/7 on leave: a person decides, mostly against.
fn judge(habit: &Habit, half_days: usize, turn: usize) -> (EnrolmentState, Option<&'static str>) {
    let (leave, absent) = habit.missed();
    if absent >= 4 {
        return (EnrolmentState::Withdrawn, Some("旷课累计2天及以上，按退学处理"));
    }
    if leave * 7 <= half_days {
        return (EnrolmentState::Completed, None);
    }
    if turn.is_multiple_of(4) {
        return (EnrolmentState::Completed, Some("请假超过总学时1/7，因公请假且已补学，经研究同意结业"));
    }
    (EnrolmentState::NotCompleted, Some("请假超过总学时1/7"))
}
