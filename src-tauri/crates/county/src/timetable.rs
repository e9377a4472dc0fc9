//! Half-days of each class with course, trainer and venue, assigned so that nobody and nothing is in two places.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::plan::{Run, TrainingWay};
use crate::rosters::Diary;
use crate::topics::{Course, CourseForm, Topic, TopicCategory};
use crate::trainers::{Trainer, TrainerSource};
use crate::venues::{Venue, VenueKind};

/// 上午, 9:00–12:00, in minutes after midnight.
pub(crate) const MORNING: (u16, u16) = (9 * 60, 12 * 60);
/// 下午, 14:30–17:30.
pub(crate) const AFTERNOON: (u16, u16) = (14 * 60 + 30, 17 * 60 + 30);

/// One half-day of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The class, as an index into the classes.
    pub class: usize,
    /// The local date.
    pub date: NaiveDate,
    /// Start, in minutes after midnight.
    pub start: u16,
    /// End, in minutes after midnight, exclusive.
    pub end: u16,
    /// The course, as an index into the courses.
    pub course: usize,
    /// Who gives it, as an index into the trainers.
    pub trainer: usize,
    /// Where, as an index into the venues.
    pub venue: usize,
    /// 学时, in quarter-hours.
    pub quarter_hours: u32,
}

/// A half-day on a date.
#[derive(Clone, Copy)]
pub(crate) struct Slot {
    pub(crate) date: NaiveDate,
    pub(crate) start: u16,
    pub(crate) end: u16,
}

/// The two half-days of a date.
pub(crate) fn half_days(date: NaiveDate) -> impl Iterator<Item = Slot> {
    [MORNING, AFTERNOON].into_iter().map(move |(start, end)| Slot { date, start, end })
}

/// What is there to teach with.
pub(crate) struct Resources<'a> {
    pub(crate) topics: &'a [Topic],
    pub(crate) courses: &'a [Course],
    pub(crate) trainers: &'a [Trainer],
    pub(crate) venues: &'a [Venue],
    /// When trainers who are people of the county sit in class themselves.
    pub(crate) diary: &'a Diary,
}

/// Who and what is taken when.
#[derive(Default)]
pub(crate) struct Board {
    trainers: BTreeSet<(usize, NaiveDate, u16)>,
    venues: BTreeSet<(usize, NaiveDate, u16)>,
}

impl Board {
    pub(crate) fn book_trainer(&mut self, trainer: usize, slot: Slot) {
        self.trainers.insert((trainer, slot.date, slot.start));
    }

    pub(crate) fn book_venue(&mut self, venue: usize, slot: Slot) {
        self.venues.insert((venue, slot.date, slot.start));
    }

    pub(crate) fn has_venue(&self, at: usize, venue: &Venue, slot: Slot, size: usize) -> bool {
        let fits = usize::try_from(venue.capacity).is_ok_and(|seats| size <= seats);
        fits && venue.is_open(slot.date, slot.start, slot.end)
            && !self.venues.contains(&(at, slot.date, slot.start))
    }

    fn has_trainer(&self, at: usize, slot: Slot, with: &Resources) -> bool {
        let in_class = match with.trainers.get(at).map(|trainer| &trainer.source) {
            Some(TrainerSource::Internal(person)) => with.diary.classes(*person, slot.date, slot.date) > 0,
            _ => false,
        };
        !in_class && !self.trainers.contains(&(at, slot.date, slot.start))
    }

    /// How much a trainer has on the board, so that work is shared.
    fn load(&self, trainer: usize) -> usize {
        self.trainers.range((trainer, NaiveDate::MIN, 0)..(trainer + 1, NaiveDate::MIN, 0)).count()
    }
}

/// The sessions of every run, run by run in time order, and the room each class keeps.
pub(crate) fn build(runs: &[Run], with: &Resources, board: &mut Board) -> (Vec<Session>, Vec<Option<usize>>) {
    let mut sessions = Vec::new();
    let mut homes = Vec::with_capacity(runs.len());
    for (class, run) in runs.iter().enumerate() {
        let home = home(run, with, board);
        homes.push(home);
        let Some(home) = home else { continue };
        let mut given: Vec<usize> = Vec::new();
        for (turn, slot) in run.days.iter().copied().flat_map(half_days).enumerate() {
            let wanted = Wanted { class, home, turn, slot };
            if let Some(session) = lesson(run, &wanted, &given, with, board) {
                board.book_trainer(session.trainer, slot);
                board.book_venue(session.venue, slot);
                given.push(session.course);
                sessions.push(session);
            }
        }
    }
    (sessions, homes)
}

/// The smallest room free and large enough all the class's days; township rooms only when the county seat has none.
fn home(run: &Run, with: &Resources, board: &mut Board) -> Option<usize> {
    let slots = || run.days.iter().copied().flat_map(half_days);
    let rooms = with.venues.iter().enumerate().filter(|(at, venue)| {
        !matches!(venue.kind, VenueKind::RedSite | VenueKind::VillageSquare)
            && slots().all(|slot| board.has_venue(*at, venue, slot, run.size))
    });
    let (room, _) =
        rooms.min_by_key(|(at, venue)| (venue.kind == VenueKind::MeetingRoom, venue.capacity, *at))?;
    slots().for_each(|slot| board.book_venue(room, slot));
    Some(room)
}

/// A half-day of a class that wants a lesson.
struct Wanted {
    class: usize,
    home: usize,
    /// The half-day's number within the class, from 0.
    turn: usize,
    slot: Slot,
}

/// The first suitable course that has a free trainer and a place: of the wanted category if possible, new to the
/// class, in the wanted form.
fn lesson(run: &Run, wanted: &Wanted, given: &[usize], with: &Resources, board: &Board) -> Option<Session> {
    let (category, form) = (category_of(run.way, wanted.turn), form_of(run.way, wanted.turn));
    let mut order: Vec<(usize, &Course)> = with.courses.iter().enumerate().collect();
    order.sort_by_cached_key(|(at, course)| {
        let used = given.iter().filter(|other| *other == at).count();
        let off_category = with.topics.get(course.topic).is_none_or(|topic| topic.category != category);
        (off_category, used, course.form != form, (at * 37 + wanted.class * 29) % with.courses.len().max(1))
    });
    let Slot { date, start, end } = wanted.slot;
    order.into_iter().find_map(|(at, course)| {
        let venue = place_of(course, run, wanted, with, board)?;
        let trainer = trainer_of(course, run.way, wanted.slot, with, board)?;
        let quarter_hours = course.quarter_hours;
        Some(Session { class: wanted.class, date, start, end, course: at, trainer, venue, quarter_hours })
    })
}

/// The course's own site, if it is open, free and large enough; the class's room for a course that needs none.
fn place_of(course: &Course, run: &Run, wanted: &Wanted, with: &Resources, board: &Board) -> Option<usize> {
    let Some(site) = course.site else { return Some(wanted.home) };
    let venue = with.venues.get(site)?;
    board.has_venue(site, venue, wanted.slot, run.size).then_some(site)
}

fn trainer_of(
    course: &Course,
    way: TrainingWay,
    slot: Slot,
    with: &Resources,
    board: &Board,
) -> Option<usize> {
    let guest = |at: usize| {
        with.trainers.get(at).is_some_and(|trainer| matches!(trainer.source, TrainerSource::External { .. }))
    };
    let free = course.trainers.iter().copied().filter(|at| board.has_trainer(*at, slot, with));
    free.min_by_key(|at| (guest(*at) != (way == TrainingWay::ExpertLecture), board.load(*at), *at))
}

use TopicCategory::{Ability, Knowledge, PartySpirit, Policy, Theory};

/// Party-school classes keep theory and party spirit at 70 % or more and party spirit at 20 % or more at any length.
fn category_of(way: TrainingWay, turn: usize) -> TopicCategory {
    let cycle: &[TopicCategory] = match way {
        TrainingWay::PartySchool => {
            &[Theory, PartySpirit, Theory, Theory, PartySpirit, Theory, Policy, Theory, PartySpirit, Ability]
        }
        TrainingWay::ExpertLecture => &[Theory, Policy, PartySpirit, Ability, Theory, Knowledge],
        TrainingWay::FieldVisit => &[Policy, Policy, PartySpirit, PartySpirit, Theory, Knowledge],
        TrainingWay::FrontlinePractice => &[Ability, Ability, Policy, PartySpirit, Theory, Ability],
    };
    cycle.get(turn % cycle.len()).copied().unwrap_or_default()
}

fn form_of(way: TrainingWay, turn: usize) -> CourseForm {
    match (way, turn % 6) {
        (TrainingWay::FieldVisit | TrainingWay::FrontlinePractice, 1 | 3 | 5)
        | (TrainingWay::PartySchool, 4) => CourseForm::Field,
        (TrainingWay::PartySchool, 3) | (TrainingWay::ExpertLecture, 5) => CourseForm::Discussion,
        (TrainingWay::PartySchool | TrainingWay::ExpertLecture, 2) => CourseForm::Case,
        _ => CourseForm::Lecture,
    }
}
