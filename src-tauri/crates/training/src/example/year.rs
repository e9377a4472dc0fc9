//! The year plan, its classes, their rosters and timetables.

use super::Recording;
use super::names::{CLASS, COURSE, PERSON, PROGRAM, SESSION, TRAINER, VENUE, id};
use super::resources::{form, place};
use crate::classes::{Class, ClassState};
use crate::enrollment::{Enrollment, EnrollmentState};
use crate::plan::{Grading, Program, WayOfTraining};
use crate::sessions::Session;
use crate::store::StoreError;
use chrono::{Datelike, Days, Months, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

impl Recording<'_> {
    pub(super) fn plan(&self) -> Result<(), StoreError> {
        self.change("plan.create", self.county.programs.len(), |draft| {
            self.county
                .programs
                .iter()
                .enumerate()
                .try_for_each(|(index, program)| draft.put(&self.program(index, program)))
        })
    }

    pub(super) fn program(&self, index: usize, program: &county::Program) -> Program {
        let unit =
            |index: usize| self.county.units.get(index).map(|unit| unit.name.clone()).unwrap_or_default();
        let in_charge = program.in_charge.and_then(|person| self.county.people.get(person));
        Program {
            id: id(PROGRAM, index),
            year: program.year,
            position: place(index),
            name: program.name.to_owned(),
            content: program.purpose.to_owned(),
            audience: program.audience.to_owned(),
            size: program.size,
            runs: program.runs,
            period: period(program),
            days: program.days,
            place: self.usual_place(index),
            organiser: unit(program.organiser),
            undertaker: unit(program.host),
            budget: format!("{} {} 元", program.budget_line, program.budget_yuan),
            in_charge: in_charge.map(|person| person.name.clone()).unwrap_or_default(),
            grading: match program.way {
                county::TrainingWay::PartySchool => Grading::Test,
                county::TrainingWay::FrontlinePractice => Grading::Paper,
                county::TrainingWay::ExpertLecture | county::TrainingWay::FieldVisit => Grading::Ungraded,
            },
            pass_mark: 600,
            evaluation: program.way == county::TrainingWay::PartySchool,
            way: match program.way {
                county::TrainingWay::ExpertLecture => WayOfTraining::ExpertLecture,
                county::TrainingWay::PartySchool => WayOfTraining::PartySchool,
                county::TrainingWay::FieldVisit => WayOfTraining::FieldVisit,
                county::TrainingWay::FrontlinePractice => WayOfTraining::FrontlinePractice,
            },
            note: String::new(),
        }
    }

    fn usual_place(&self, program: usize) -> String {
        let class = self.county.classes.iter().find(|class| class.program == program);
        let venue = class.and_then(|class| class.venue).and_then(|venue| self.county.venues.get(venue));
        venue.map(|venue| venue.name.clone()).unwrap_or_default()
    }

    /// A class at a time, each with its roster and its timetable: three changes, as a coordinator makes them.
    pub(super) fn classes(&self) -> Result<(), StoreError> {
        let rosters = grouped(&self.county.enrolments, |enrolment| enrolment.class);
        let timetables = grouped(&self.county.sessions, |session| session.class);
        let (waiting, open) = (self.waiting(), self.without_days_yet());
        let calling: BTreeSet<usize> = self.calling_up().into_iter().collect();
        let mut done = self.county.people.len();
        for (index, class) in self.county.classes.iter().enumerate() {
            self.come_to(done)?;
            let made = self.class(index, class);
            let made = if open == Some(index) { without_days(made) } else { made };
            self.change("classes.create", 1, |draft| draft.put(&made))?;
            let roster = rosters.get(&index).map_or(&[][..], Vec::as_slice);
            self.change("enrollment.add", roster.len(), |draft| {
                roster.iter().try_for_each(|(_, one)| {
                    let recorded = recorded(&self.county.enrolments, one);
                    draft.put(&if calling.contains(&index) { nominated(recorded) } else { recorded })
                })
            })?;
            let timetable = timetables.get(&index).map_or(&[][..], Vec::as_slice);
            self.change("sessions.create", timetable.len(), |draft| {
                timetable.iter().try_for_each(|(place, session)| {
                    let session = self.session(*place, session);
                    let waits = open == Some(index) || waiting.contains(place);
                    draft.put(&if waits { undated(session) } else { session })
                })
            })?;
            done += roster.len();
        }
        Ok(())
    }

    /// Classes some days ahead that clash with nothing, by first day.
    fn ahead(&self, days: u64) -> impl Iterator<Item = (usize, &county::Class)> {
        let county = self.county;
        let clashing = county.clashes.iter().flat_map(|clash| [Some(clash.session), clash.other]).flatten();
        let of = |session: usize| county.sessions.get(session).map(|session| session.class);
        let clashing: BTreeSet<usize> = clashing.filter_map(of).collect();
        let soon = county.today.checked_add_days(Days::new(days)).unwrap_or(county.today);
        let ahead = move |class: &county::Class| class.days.first().is_some_and(|first| *first >= soon);
        let classes = county.classes.iter().enumerate();
        classes.filter(move |(index, class)| ahead(class) && !clashing.contains(index))
    }

    /// The class that has no days yet, only the months it may be held in: one of some days, further ahead than the others.
    fn without_days_yet(&self) -> Option<usize> {
        let mut later = self.ahead(AHEAD * 3);
        later.find(|(_, class)| (2..=5).contains(&class.days.len())).map(|(index, _)| index)
    }

    /// The sessions that have no date yet: the last days of a class some weeks ahead.
    fn waiting(&self) -> BTreeSet<usize> {
        let county = self.county;
        let mut classes = self.ahead(AHEAD);
        let Some((index, class)) = classes.find(|(_, class)| class.days.len() > 2) else {
            return BTreeSet::new();
        };
        let dated = class.days.get(class.days.len() / 2);
        let sessions = county.sessions.iter().enumerate();
        let late = sessions.filter(|(_, one)| one.class == index && dated.is_some_and(|day| one.date > *day));
        late.map(|(place, _)| place).collect()
    }

    fn class(&self, index: usize, class: &county::Class) -> Class {
        let program = self.county.programs.get(class.program);
        let head = class.head_teacher.and_then(|person| self.county.people.get(person));
        Class {
            id: id(CLASS, index),
            program: Some(id(PROGRAM, class.program)),
            name: program.map_or_else(|| class.title.clone(), |program| program.name.to_owned()),
            run: class.number,
            starts: class.days.first().copied(),
            ends: class.days.last().copied(),
            capacity: class.capacity,
            venue: class.venue.map(|venue| id(VENUE, venue)),
            head_teacher: head.map(|person| person.name.clone()).unwrap_or_default(),
            audience: program.map(|program| program.audience.to_owned()).unwrap_or_default(),
            rules_known: u32::from(class.state == county::ClassState::Closed),
            state: match class.state {
                county::ClassState::Planned => ClassState::Planned,
                county::ClassState::Running | county::ClassState::Ended => ClassState::Confirmed,
                county::ClassState::Closed => ClassState::Closed,
            },
            quarters: class.quarter_hours,
            organiser: program
                .and_then(|program| self.county.units.get(program.organiser))
                .map(|unit| unit.name.clone())
                .unwrap_or_default(),
            ..Class::default()
        }
    }

    fn session(&self, index: usize, session: &county::Session) -> Session {
        let course = self.county.courses.get(session.course);
        Session {
            id: id(SESSION, index),
            class: id(CLASS, session.class),
            course: Some(id(COURSE, session.course)),
            title: course.map(|course| course.title.clone()).unwrap_or_default(),
            form: course.map(|course| form(course.form)).unwrap_or_default(),
            date: Some(session.date),
            start: session.start,
            end: session.end,
            venue: Some(id(VENUE, session.venue)),
            trainer: Some(id(TRAINER, session.trainer)),
            quarters: session.quarter_hours,
            ..Session::default()
        }
    }
}

/// Somebody whose unit has not answered yet.
fn nominated(enrollment: Enrollment) -> Enrollment {
    Enrollment { state: EnrollmentState::Nominated, ..enrollment }
}

/// Days ahead of a class whose timetable is not complete.
const AHEAD: u64 = 21;

/// A session as it waits for its date: how long it takes is known, not when or where.
fn undated(session: Session) -> Session {
    Session { date: None, start: 0, end: session.end - session.start, venue: None, ..session }
}

/// A class whose days are open, within the months it was meant for.
fn without_days(class: Class) -> Class {
    let first = class.starts.and_then(|day| day.with_day(1));
    let next = class.ends.and_then(|day| day.with_day(1)?.checked_add_months(Months::new(1)));
    let last = next.and_then(|day| day.pred_opt());
    Class { starts: None, ends: None, not_before: first, not_after: last, ..class }
}

/// An enrolment as recorded. A replacement points at the enrolment it replaces, which keeps the reason too.
fn recorded(roster: &[county::Enrolment], enrolment: &county::Enrolment) -> Enrollment {
    let replaced = enrolment.replaces.and_then(|(place, reason)| Some((roster.get(place)?, reason)));
    let reason = replaced.map(|(_, reason)| reason.to_owned()).unwrap_or_default();
    Enrollment {
        class: id(CLASS, enrolment.class),
        person: id(PERSON, enrolment.person),
        state: match enrolment.state {
            county::EnrolmentState::Nominated => EnrollmentState::Nominated,
            county::EnrolmentState::Confirmed => EnrollmentState::Confirmed,
            county::EnrolmentState::Attending => EnrollmentState::Attending,
            county::EnrolmentState::Completed => EnrollmentState::Completed,
            county::EnrolmentState::NotCompleted => EnrollmentState::NotCompleted,
            county::EnrolmentState::Withdrawn => EnrollmentState::Withdrawn,
        },
        replaces: replaced.map(|(other, _)| id(PERSON, other.person)),
        reason,
        study_group: 0,
        position: i64::from(enrolment.order),
    }
}

/// The months of a program as a plan of its year names them.
fn period(program: &county::Program) -> String {
    let month = |day: NaiveDate, known: i32| {
        let year = if day.year() > known { "次年" } else { "" };
        format!("{year}{}月", day.month())
    };
    let (from, to) = (program.from, program.to);
    let first = month(from, program.year);
    if (from.year(), from.month()) == (to.year(), to.month()) {
        first
    } else {
        format!("{first}—{}", month(to, from.year()))
    }
}

/// A list's members by the thing they belong to, each with its place in the list.
pub(super) fn grouped<T>(list: &[T], of: impl Fn(&T) -> usize) -> BTreeMap<usize, Vec<(usize, &T)>> {
    let mut groups: BTreeMap<usize, Vec<(usize, &T)>> = BTreeMap::new();
    for (place, member) in list.iter().enumerate() {
        groups.entry(of(member)).or_default().push((place, member));
    }
    groups
}
