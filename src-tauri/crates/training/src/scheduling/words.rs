//! The engine's reasons in the office's names.

use super::material::{Material, date, number};
use super::proposal::{SlotShown, shown};
use super::relaxation::Relaxation;
use crate::ids::{ClassId, SessionId, TrainerId, VenueId};
use crate::sessions::SessionSide;
use serde::Serialize;
use timetable::county::{Activity, Family, Obstacle, Plan, Problem, Reason, why_not};
use timetable::{DuplicateBooking, Id, Resource};
use ts_rs::TS;

/// What sort of obstacle; each is got out of the way in another manner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ObstacleSort {
    /// The class has another session then.
    ClassBusy,
    /// People of the class are elsewhere then.
    PeopleBusy,
    /// The trainer teaches elsewhere then.
    TrainerBusy,
    /// The trainer is away.
    TrainerAway,
    /// The trainer would have too much.
    TrainerLoad,
    /// The class would have too much.
    ClassLoad,
    /// The venue is taken.
    VenueBusy,
    /// The venue is not open.
    VenueClosed,
    /// Too few seats.
    Seats,
    /// Equipment that is needed is not there.
    Equipment,
    /// A holiday or a county block.
    BlockedDay,
    /// Something must come before or after it.
    Order,
    /// The way takes too long.
    Travel,
    /// There is no day left to choose from.
    NoDays,
}

impl From<Family> for ObstacleSort {
    fn from(family: Family) -> Self {
        match family {
            Family::ClassBusy => Self::ClassBusy,
            Family::PeopleBusy => Self::PeopleBusy,
            Family::TrainerBusy => Self::TrainerBusy,
            Family::TrainerAway => Self::TrainerAway,
            Family::TrainerLoad => Self::TrainerLoad,
            Family::ClassLoad => Self::ClassLoad,
            Family::VenueBusy => Self::VenueBusy,
            Family::VenueClosed => Self::VenueClosed,
            Family::Seats => Self::Seats,
            Family::Equipment => Self::Equipment,
            Family::BlockedDay => Self::BlockedDay,
            Family::Order => Self::Order,
            Family::Travel => Self::Travel,
        }
    }
}

/// One thing in the way, by name.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NamedObstacle {
    /// What sort.
    pub sort: ObstacleSort,
    /// The trainer, venue or class it is about; empty for a day or an order.
    pub name: String,
    /// The other session, where there is one.
    pub other: Option<SessionSide>,
}

/// One reason why a session has no place.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WhyNot {
    /// What sort of obstacle it is.
    pub sort: ObstacleSort,
    /// The place that is free once the obstacles are out of the way; none where there is no day to choose from.
    pub place: Option<SlotShown>,
    /// What is in the way there.
    pub obstacles: Vec<NamedObstacle>,
    /// What can give for it; none where nobody has looked, or nothing can.
    pub relaxation: Option<Relaxation>,
}

/// Why a session has no place.
pub(super) fn reasons(
    material: &Material,
    problem: &Problem,
    plan: &Plan,
    activity: &Activity,
) -> Result<Vec<WhyNot>, DuplicateBooking> {
    if activity.times.is_empty() {
        return Ok(vec![WhyNot {
            sort: ObstacleSort::NoDays,
            place: None,
            obstacles: Vec::new(),
            relaxation: None,
        }]);
    }
    let found = why_not(problem, plan, activity)?;
    Ok(found.iter().map(|reason| in_words(material, plan, reason)).collect())
}

fn in_words(material: &Material, plan: &Plan, reason: &Reason) -> WhyNot {
    let named = |obstacle: &Obstacle| NamedObstacle {
        sort: obstacle.family.into(),
        name: obstacle.resource.map(|resource| name(material, resource)).unwrap_or_default(),
        other: obstacle.other.and_then(|other| side(material, plan, other)),
    };
    WhyNot {
        sort: reason.family.into(),
        place: Some(shown(material, reason.place)),
        obstacles: reason.obstacles.iter().map(named).collect(),
        relaxation: None,
    }
}

fn name(material: &Material, resource: Resource) -> String {
    match resource {
        Resource::Trainer(id) => trainer_name(material, id),
        Resource::Venue(id) => venue_name(material, id),
        Resource::Class(id) => {
            let class = material.classes.get(&ClassId(id.to_be_bytes()));
            class.map(|class| class.name.clone()).unwrap_or_default()
        }
        Resource::Team(_) | Resource::Audience(_) => String::new(),
    }
}

pub(super) fn trainer_name(material: &Material, id: Id) -> String {
    let trainer = material.trainers.get(&TrainerId(id.to_be_bytes()));
    trainer.map(|trainer| trainer.name.clone()).unwrap_or_default()
}

pub(super) fn venue_name(material: &Material, id: Id) -> String {
    let venue = material.venues.get(&VenueId(id.to_be_bytes()));
    venue.map(|venue| venue.name.clone()).unwrap_or_default()
}

/// A session as one side of a clash, where the plan puts it.
fn side(material: &Material, plan: &Plan, id: Id) -> Option<SessionSide> {
    let row = material.sessions.get(&SessionId(id.to_be_bytes()))?;
    let session = &row.session;
    let place = plan.get(&number(session.id.0));
    let when = place.map(|place| place.when);
    let planned = |name: fn(&Material, Id) -> String, id: Option<Id>| id.map(|id| name(material, id));
    let trainer = place.map(|place| planned(trainer_name, place.trainer).unwrap_or_default());
    let venue = place.map(|place| planned(venue_name, place.venue).unwrap_or_default());
    Some(SessionSide {
        id: session.id,
        class: session.class,
        class_name: row.class_name.clone(),
        run: row.run,
        title: session.title.clone(),
        date: when.map_or(session.date, |when| date(when.day())),
        start: when.map_or(session.start, timetable::Interval::start),
        end: when.map_or(session.end, timetable::Interval::end),
        venue: venue.unwrap_or_else(|| row.venue_name.clone()),
        trainer: trainer.unwrap_or_else(|| row.trainer_name.clone()),
    })
}
