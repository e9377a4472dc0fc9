//! The office's material as a problem for the engine.

use super::choices::{Preferences, Reach, activity, can_be_used, now};
use super::material::{Material, day, number};
use crate::calendar::DayKind;
use crate::ids::SessionId;
use crate::lesson_orders::OrderedPair;
use crate::sessions::{Session, SessionRow};
use crate::trainers::{Trainer, TrainerAbsence, quarter_around};
use crate::venues::{Venue, way_between};
use std::collections::{BTreeMap, BTreeSet};
use timetable::county::{Activity, Load, Place, Plan, Problem, Weights};
use timetable::{Booking, Interval, Limits, Order, Resource, Travel};

/// What a second venue on one day costs a class.
const VENUE_CHANGE: u32 = 4;

/// The problem of placing these sessions, everything else staying as it is, and the plan they have now.
pub(super) fn problem(material: &Material, sessions: &BTreeSet<SessionId>, reach: Reach) -> (Problem, Plan) {
    let rows: Vec<&SessionRow> = sessions.iter().filter_map(|id| material.sessions.get(id)).collect();
    let activities: Vec<Activity> = rows.iter().map(|row| activity(material, row, reach)).collect();
    let others = material.sessions.values().filter(|row| !sessions.contains(&row.session.id));
    let far = material.far.iter().filter_map(lying_far);
    let problem = Problem {
        fixed: others.filter_map(|row| booking(&row.session)).chain(far).collect(),
        limits: Limits { travel: travel(material, &activities), ..limits(material) },
        loads: loads(material),
        orders: orders(material, &rows),
        monday: 1,
        quarters: quarters(material),
        weights: weights(reach),
        activities,
    };
    // Also where everything is planned afresh: the plan is never worse than what there is.
    let stays = |row: &&&SessionRow| !material.redated.contains(&row.session.class);
    let start = rows.iter().filter(stays);
    let start = start.filter_map(|row| Some((number(row.session.id.0), place(material, &row.session)?)));
    let start = start.collect();
    (problem, start)
}

/// What is disliked, as much as the plan is to heed it.
fn weights(reach: Reach) -> Weights {
    let Preferences { same_venue, fair_work, .. } = reach.prefer;
    Weights {
        venue_change: VENUE_CHANGE * u32::from(same_venue),
        uneven_work: u32::from(reach.afresh) + u32::from(fair_work),
    }
}

/// Where a session is now, and who has its open place.
pub(super) fn place(material: &Material, session: &Session) -> Option<Place> {
    let trainer = material.open_place(session).map(|trainer| number(trainer.0));
    Some(Place { when: now(session)?, trainer, venue: session.venue.map(|venue| number(venue.0)) })
}

fn booking(session: &Session) -> Option<Booking> {
    let mut resources = vec![Resource::Class(number(session.class.0))];
    resources.extend(session.speakers().iter().map(|trainer| Resource::Trainer(number(trainer.0))));
    resources.extend(session.venue.map(|venue| Resource::Venue(number(venue.0))));
    Some(Booking { id: number(session.id.0), when: now(session)?, resources, people: 0 })
}

/// What lies in another quarter counts for the order of lessons alone: what its trainer teaches there is not looked at.
fn lying_far(session: &Session) -> Option<Booking> {
    let resources = vec![Resource::Class(number(session.class.0))];
    Some(Booking { id: number(session.id.0), when: now(session)?, resources, people: 0 })
}

fn limits(material: &Material) -> Limits {
    let closed = material.days.iter().filter(|(_, kind)| **kind != DayKind::Workday);
    let limit = |venue: &Venue| timetable::Venue {
        seats: (venue.capacity > 0).then_some(venue.capacity),
        open: opening(venue),
        closed: BTreeSet::new(),
    };
    Limits {
        venues: material.venues.values().map(|venue| (number(venue.id.0), limit(venue))).collect(),
        blocked: closed.map(|(date, _)| day(*date)).collect(),
        shared: material.shared.clone(),
        travel: Travel::default(),
        away: material.away.iter().map(|(trainer, days)| (number(trainer.0), away(material, days))).collect(),
    }
}

/// When a venue is open: never while nothing may be held there, always where nobody has said.
fn opening(venue: &Venue) -> BTreeSet<(u16, u16)> {
    let never = (!can_be_used(venue)).then_some((0, 0));
    never.or_else(|| venue.hours()).into_iter().collect()
}

/// The whole days a trainer cannot come, as far as they are looked at.
fn away(material: &Material, absences: &[TrainerAbsence]) -> BTreeSet<Interval> {
    let days = absences.iter().flat_map(|absence| {
        let last = absence.ends.min(material.to);
        absence.starts.max(material.from).iter_days().take_while(move |date| *date <= last)
    });
    days.map(|date| Interval::whole(day(date))).collect()
}

/// What trainers may teach in a week and in a quarter.
fn loads(material: &Material) -> BTreeMap<Resource, Load> {
    let limit = |minutes: u32| (minutes > 0).then_some(minutes);
    let load = |trainer: &Trainer| Load {
        minutes_a_day: None,
        minutes_a_week: limit(trainer.most_minutes.into()),
        minutes_a_quarter: limit(trainer.most_minutes_a_quarter),
    };
    let loads = material.trainers.values().map(|one| (Resource::Trainer(number(one.id.0)), load(one)));
    loads.filter(|(_, load)| *load != Load::default()).collect()
}

/// The first days of the quarters looked at.
fn quarters(material: &Material) -> BTreeSet<timetable::Day> {
    let days = material.from.iter_days().take_while(|date| *date <= material.to);
    days.map(|date| day(quarter_around(date)[0])).collect()
}

/// What was asked of the lessons to be placed; what stays where it is binds them.
fn orders(material: &Material, rows: &[&SessionRow]) -> Vec<Order> {
    let placed: BTreeSet<SessionId> = rows.iter().map(|row| row.session.id).collect();
    let asked = material.orders.iter();
    let concerned = asked.filter(|order| placed.contains(&order.first) || placed.contains(&order.second));
    concerned.map(OrderedPair::as_order).collect()
}

/// From any venue in play to any other.
fn travel(material: &Material, activities: &[Activity]) -> Travel {
    let chosen = activities.iter().flat_map(|activity| &activity.venues).map(|venue| venue.what);
    let booked = material.sessions.values().filter_map(|row| row.session.venue);
    let used: BTreeSet<u128> = chosen.chain(booked.map(|venue| number(venue.0))).collect();
    let venues: Vec<&Venue> =
        material.venues.values().filter(|venue| used.contains(&number(venue.id.0))).collect();
    let mut travel = Travel::default();
    for (place, one) in venues.iter().enumerate() {
        for other in venues.iter().skip(place + 1) {
            let minutes = way_between(one, other);
            if minutes > 0 {
                travel.set(number(one.id.0), number(other.id.0), minutes);
            }
        }
    }
    travel
}
