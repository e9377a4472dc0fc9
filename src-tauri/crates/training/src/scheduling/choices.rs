//! What a session may be given: its half-days, its trainers, its venues, each with what choosing it costs.
//!
//! Costs are counted against each other only: another trainer or venue is a lesser change than another half-day, another
//! half-day of the same day a lesser one than another day.

use super::material::{Material, day, number};
use crate::calendar::is_workday;
use crate::classes::Class;
use crate::courses::CourseForm;
use crate::ids::{TrainerId, VenueId};
use crate::sessions::{Session, SessionRow};
use crate::venues::{Venue, VenueKind, lacking};
use chrono::{Days, NaiveDate};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use timetable::county::{Activity, Choice};
use timetable::{Id, Interval, MIDNIGHT, Resource};
use ts_rs::TS;

/// 上午 begins at 9:00, 下午 at 14:30.
const HALF_DAYS: [u16; 2] = [9 * 60, 14 * 60 + 30];
const NOON: u16 = 12 * 60;
/// What is longer begins in the morning.
const LONGEST_HALF_DAY: u16 = 240;
/// A session that says no length takes a half-day.
pub(super) const HALF_DAY: u16 = 180;

const OTHER_DAY: u32 = 30;
const SAME_DAY: u32 = 20;
const AFTER_THE_CLASS: u32 = 15;
/// An afternoon, for each degree to which mornings are preferred.
const AFTERNOON: u32 = 3;
/// So many days after its last a class may be drawn out.
const DRAWN_OUT: u64 = 45;
const OTHER_TRAINER: u32 = 10;
const OTHER_VENUE: u32 = 6;
const OTHER_TOWNSHIP: u32 = 8;
/// Too small, or without equipment that is needed: only considered where there are few others.
const UNFIT: u32 = 100;
/// Someone who knows the topic but is not named for the course.
const KNOWS_THE_TOPIC: u32 = 12;

/// So many trainers who know the topic are considered besides those named.
const MOST_TRAINERS: usize = 8;
/// So many venues are considered.
const MOST_VENUES: usize = 16;

/// What a plan is to heed, from 0, not at all, to 3, much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct Preferences {
    /// Mornings rather than afternoons.
    pub mornings: u8,
    /// A class stays in one venue all day.
    pub same_venue: u8,
    /// Trainers teach about as much as each other.
    pub fair_work: u8,
}

/// The most a preference weighs.
pub(super) const MOST_PREFERRED: u8 = 3;

impl Default for Preferences {
    fn default() -> Self {
        Self { mornings: 0, same_venue: 1, fair_work: 0 }
    }
}

/// How far sessions may be moved, and from where they are counted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reach {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// Days after the class's last that may be used too.
    pub days_after: u64,
    /// As if nothing had a place yet.
    pub afresh: bool,
    /// Sessions keep their time; only trainer and venue change.
    pub keep_time: bool,
    /// What is liked better.
    pub prefer: Preferences,
}

/// A session as the engine places it.
pub(super) fn activity(material: &Material, row: &SessionRow, reach: Reach) -> Activity {
    let session = &row.session;
    let class = material.classes.get(&session.class).cloned().unwrap_or_default();
    let people = if row.roster > 0 { row.roster } else { class.capacity };
    let who_stay = material.who_stay(session);
    Activity {
        id: number(session.id.0),
        class: number(session.class.0),
        needs: who_stay.iter().map(|speaker| Resource::Trainer(number(speaker.0))).collect(),
        people,
        times: times(material, session, &class, reach)
            .into_iter()
            .filter(|time| those_who_stay_can_come(material, session, time.what.day()))
            .collect(),
        trainers: trainers(material, session, reach),
        venues: venues(material, session, &class, people, reach),
        unsuited: unsuited(material, session),
    }
}

/// When a session lies now; none without a date.
pub(super) fn now(session: &Session) -> Option<Interval> {
    Interval::new(day(session.date?), session.start, session.end).ok()
}

fn times(material: &Material, session: &Session, class: &Class, reach: Reach) -> Vec<Choice<Interval>> {
    let own = now(session).filter(|_| !reach.afresh && !material.redated.contains(&class.id));
    let priced = |what: Interval, cost: u32| {
        let late = u32::from(what.start() >= NOON) * AFTERNOON * u32::from(reach.prefer.mornings);
        Choice { what, cost: cost + late }
    };
    let mut times: Vec<Choice<Interval>> = own.iter().map(|own| priced(*own, 0)).collect();
    let (Some(starts), Some(ends), false) = (class.starts, class.ends, own.is_some() && reach.keep_time)
    else {
        return times;
    };
    let last = ends.checked_add_days(Days::new(reach.days_after)).unwrap_or(ends).min(reach.to);
    let first = starts.max(reach.from).max(material.today);
    let length = length(session);
    let dates = first.iter_days().take_while(|date| *date <= last);
    for (turn, date) in (0..).zip(dates.filter(|date| is_workday(*date, &material.days))) {
        let late = if date > ends { AFTER_THE_CLASS } else { 0 };
        let cost = match own {
            None => turn,
            Some(own) if own.day() == day(date) => SAME_DAY,
            Some(_) => OTHER_DAY + late,
        };
        let half_days = HALF_DAYS.iter().filter_map(|start| half_day(date, *start, length));
        times.extend(half_days.filter(|when| Some(*when) != own).map(|what| priced(what, cost)));
    }
    times
}

/// Whether those who teach a session, whoever its open place goes to, can come on a day.
fn those_who_stay_can_come(material: &Material, session: &Session, on: timetable::Day) -> bool {
    let stay = material.who_stay(session);
    let absences = stay.iter().filter_map(|speaker| material.away.get(speaker)).flatten();
    let mut days = absences.map(|absence| (day(absence.starts)..=day(absence.ends)).contains(&on));
    !days.any(|away| away)
}

/// The half-days after a class's last day, as far as it may be drawn out; each day later costs more.
pub(super) fn later_times(material: &Material, session: &Session, last: NaiveDate) -> Vec<Choice<Interval>> {
    let first = last.succ_opt().unwrap_or(last).max(material.today);
    let most = last.checked_add_days(Days::new(DRAWN_OUT)).unwrap_or(last).min(material.to);
    let length = length(session);
    let dates = first.iter_days().take_while(|date| *date <= most);
    let can_be = |date: &NaiveDate| {
        is_workday(*date, &material.days) && those_who_stay_can_come(material, session, day(*date))
    };
    let dates = (0..).zip(dates.filter(can_be));
    let of_date = |(turn, date): (u32, NaiveDate)| {
        let half_days = HALF_DAYS.iter().filter_map(move |start| half_day(date, *start, length));
        half_days.map(move |what| Choice { what, cost: OTHER_DAY * turn })
    };
    dates.flat_map(of_date).collect()
}

/// How long a session is.
fn length(session: &Session) -> u16 {
    session.end.checked_sub(session.start).filter(|length| *length > 0).unwrap_or(HALF_DAY)
}

fn half_day(date: NaiveDate, start: u16, length: u16) -> Option<Interval> {
    let end = start.checked_add(length).filter(|end| *end <= MIDNIGHT)?;
    let fits = start < NOON || length <= LONGEST_HALF_DAY;
    if fits { Interval::new(day(date), start, end).ok() } else { None }
}

/// Whoever has its open place, those named for its course in their order, the understudy, and some who know the topic.
fn trainers(material: &Material, session: &Session, reach: Reach) -> Vec<Choice<Id>> {
    let course = session.course.and_then(|course| material.courses.get(&course));
    let mut ranked: Vec<(TrainerId, u32)> = Vec::new();
    let named = course.map(|course| course.trainers.as_slice()).unwrap_or_default();
    let open = material.open_place(session);
    let own = open.filter(|own| !reach.afresh || named.is_empty() || named.contains(own));
    ranked.extend(own.filter(|_| !reach.afresh).map(|own| (own, 0)));
    let change = if own.is_some() && !reach.afresh { OTHER_TRAINER } else { 0 };
    ranked.extend((0..).zip(named).map(|(rank, trainer)| (*trainer, change + 2 * rank)));
    ranked.extend(own.map(|own| (own, change)));
    let first = open.or(named.first().copied());
    let understudy = first.and_then(|first| material.trainers.get(&first)?.understudy);
    ranked.extend(understudy.map(|understudy| (understudy, change + 4)));
    if let (false, Some(topic)) = (ranked.is_empty(), course.and_then(|course| course.topic)) {
        let known = material.trainers.values().filter(|trainer| trainer.topics.contains(&topic));
        ranked.extend(known.take(MOST_TRAINERS).map(|trainer| (trainer.id, change + KNOWS_THE_TOPIC)));
    }
    let mut costs: BTreeMap<Id, u32> = BTreeMap::new();
    let stay = material.who_stay(session);
    let can = |trainer: &TrainerId| material.trainers.contains_key(trainer) && !stay.contains(trainer);
    for (trainer, cost) in ranked.into_iter().filter(|(trainer, _)| can(trainer)) {
        costs.entry(number(trainer.0)).and_modify(|least| *least = cost.min(*least)).or_insert(cost);
    }
    costs.into_iter().map(|(what, cost)| Choice { what, cost }).collect()
}

/// The venue it has or its class usually sits in, and others of the same sort, those nearby and snug first.
fn venues(
    material: &Material,
    session: &Session,
    class: &Class,
    people: u32,
    reach: Reach,
) -> Vec<Choice<Id>> {
    let is_field = session.form == CourseForm::FieldTeaching;
    let usual = if is_field { session.venue } else { session.venue.or(class.venue) };
    let home = usual.or(class.venue).and_then(|venue| material.venues.get(&venue));
    let sort = match usual.and_then(|venue| material.venues.get(&venue)) {
        Some(venue) => sort_of(venue.kind),
        None if is_field => Sort::Field,
        None => Sort::Room,
    };
    let kept = if reach.afresh && !is_field { class.venue.or(session.venue) } else { usual };
    let needed = material.needed(session);
    let cost = |venue: &Venue| -> u32 {
        if venue.capacity > 0 && venue.capacity < people || !lacking(venue, &needed).is_empty() {
            return UNFIT;
        }
        if Some(venue.id) == kept {
            return 0;
        }
        let far = home.is_some_and(|home| home.township != venue.township);
        let empty = venue.capacity.saturating_sub(people) / 50;
        OTHER_VENUE + if far { OTHER_TOWNSHIP } else { 0 } + empty
    };
    let of_sort = material.venues.values().filter(|venue| sort_of(venue.kind) == sort && can_be_used(venue));
    let mut ranked: Vec<(u32, VenueId)> = of_sort.map(|venue| (cost(venue), venue.id)).collect();
    ranked.sort_unstable();
    ranked.truncate(MOST_VENUES);
    if let Some(own) = session.venue.filter(|own| ranked.iter().all(|(_, venue)| venue != own)) {
        ranked.push((0, own));
    }
    ranked.into_iter().map(|(cost, venue)| Choice { what: number(venue.0), cost }).collect()
}

/// The venues that lack equipment a session needs.
fn unsuited(material: &Material, session: &Session) -> BTreeSet<Id> {
    let needed = material.needed(session);
    let venues = material.venues.values().filter(|venue| !lacking(venue, &needed).is_empty());
    venues.map(|venue| number(venue.id.0)).collect()
}

/// Whether something may be held at a venue at all: it is in use, and where there are dangers something is done about them.
pub(super) fn can_be_used(venue: &Venue) -> bool {
    !venue.suspended && (venue.kind != VenueKind::FieldSite || !venue.safety_plan.is_empty())
}

/// Whether one venue can stand in for the other, which may be out of use itself.
pub(super) fn are_alike(venue: &Venue, other: &Venue) -> bool {
    venue.id != other.id && can_be_used(venue) && sort_of(venue.kind) == sort_of(other.kind)
}

/// Venues that can stand in for each other.
#[derive(PartialEq, Eq)]
enum Sort {
    Room,
    Field,
    Square,
}

const fn sort_of(kind: VenueKind) -> Sort {
    match kind {
        VenueKind::Classroom | VenueKind::LectureHall | VenueKind::MeetingRoom => Sort::Room,
        VenueKind::RedSite | VenueKind::FieldSite => Sort::Field,
        VenueKind::VillageSquare => Sort::Square,
    }
}
