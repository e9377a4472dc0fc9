//! The office's material as a problem for the engine.

use super::choices::{Reach, activity, now};
use super::material::{Material, day, number};
use crate::calendar::DayKind;
use crate::ids::SessionId;
use crate::sessions::{Session, SessionRow};
use crate::trainers::{Trainer, TrainerAbsence, quarter_around};
use crate::venues::Venue;
use std::collections::{BTreeMap, BTreeSet};
use timetable::county::{Activity, Load, Order, Place, Plan, Problem, Travel, Weights};
use timetable::{Booking, Interval, Limits, Resource};

/// Minutes from a venue to one in another township.
const BETWEEN_TOWNSHIPS: u16 = 60;
/// What a second venue on one day costs a class.
const VENUE_CHANGE: u32 = 4;

/// The problem of placing these sessions, everything else staying as it is, and the plan they have now.
pub(super) fn problem(material: &Material, sessions: &BTreeSet<SessionId>, reach: Reach) -> (Problem, Plan) {
    let rows: Vec<&SessionRow> = sessions.iter().filter_map(|id| material.sessions.get(id)).collect();
    let activities: Vec<Activity> = rows.iter().map(|row| activity(material, row, reach)).collect();
    let others = material.sessions.values().filter(|row| !sessions.contains(&row.session.id));
    let problem = Problem {
        fixed: others.filter_map(|row| booking(&row.session)).collect(),
        limits: limits(material),
        loads: loads(material),
        orders: orders(&rows),
        travel: travel(material, &activities),
        monday: 1,
        quarters: quarters(material),
        weights: Weights { venue_change: VENUE_CHANGE, uneven_work: u32::from(reach.afresh) },
        activities,
    };
    let stays = |row: &&&SessionRow| !reach.afresh && !material.redated.contains(&row.session.class);
    let start = rows.iter().filter(stays);
    let start = start.filter_map(|row| Some((number(row.session.id.0), place(&row.session)?))).collect();
    (problem, start)
}

/// Where a session is now.
pub(super) fn place(session: &Session) -> Option<Place> {
    let trainer = session.trainer.map(|trainer| number(trainer.0));
    Some(Place { when: now(session)?, trainer, venue: session.venue.map(|venue| number(venue.0)) })
}

fn booking(session: &Session) -> Option<Booking> {
    let mut resources = vec![Resource::Class(number(session.class.0))];
    resources.extend(session.speakers().iter().map(|trainer| Resource::Trainer(number(trainer.0))));
    resources.extend(session.venue.map(|venue| Resource::Venue(number(venue.0))));
    Some(Booking { id: number(session.id.0), when: now(session)?, resources, people: 0 })
}

fn limits(material: &Material) -> Limits {
    let closed = material.days.iter().filter(|(_, kind)| **kind != DayKind::Workday);
    let limit = |venue: &Venue| timetable::Venue {
        seats: (venue.capacity > 0).then_some(venue.capacity),
        open: (venue.closes > 0).then_some((venue.opens, venue.closes)).into_iter().collect(),
        closed: BTreeSet::new(),
    };
    Limits {
        venues: material.venues.values().map(|venue| (number(venue.id.0), limit(venue))).collect(),
        blocked: closed.map(|(date, _)| day(*date)).collect(),
        shared: material.shared.clone(),
        away: material.away.iter().map(|(trainer, days)| (number(trainer.0), away(material, days))).collect(),
    }
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

/// 开班式 comes before everything else of its class, 结业式 after.
fn orders(rows: &[&SessionRow]) -> Vec<Order> {
    let mut orders = Vec::new();
    for row in rows {
        let opens = ["开班", "开学"].iter().any(|word| row.session.title.contains(word));
        let closes = ["结业", "结班"].iter().any(|word| row.session.title.contains(word));
        if opens == closes {
            continue;
        }
        let own = number(row.session.id.0);
        let of_class = rows.iter().filter(|other| other.session.class == row.session.class);
        for other in of_class.map(|other| number(other.session.id.0)).filter(|other| *other != own) {
            let (before, after) = if opens { (own, other) } else { (other, own) };
            orders.push(Order { before, after, least_days: 0, most_days: None });
        }
    }
    orders
}

/// From any venue in play to any other in another township.
fn travel(material: &Material, activities: &[Activity]) -> Travel {
    let chosen = activities.iter().flat_map(|activity| &activity.venues).map(|venue| venue.what);
    let booked = material.sessions.values().filter_map(|row| row.session.venue);
    let used: BTreeSet<u128> = chosen.chain(booked.map(|venue| number(venue.0))).collect();
    let venues: Vec<&Venue> =
        material.venues.values().filter(|venue| used.contains(&number(venue.id.0))).collect();
    let mut travel = Travel::default();
    for (place, one) in venues.iter().enumerate() {
        for other in venues.iter().skip(place + 1).filter(|other| other.township != one.township) {
            if one.township.is_some() && other.township.is_some() {
                travel.set(number(one.id.0), number(other.id.0), BETWEEN_TOWNSHIPS);
            }
        }
    }
    travel
}
