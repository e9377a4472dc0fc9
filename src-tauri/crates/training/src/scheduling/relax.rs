//! Finds what can give for a session without a place: for each reason the first of the ways that suit it and make the
//! place it names free, or another one.

use super::apply::AppliedDates;
use super::choices::{Preferences, Reach, activity, are_alike, can_be_used, later_times};
use super::dates::{ClassDays, ProposedDates};
use super::material::{Material, date, day, number};
use super::proposal::{ProposedChange, Slot, change, told};
use super::relaxation::{Relaxation, RelaxationSort, RelaxationStep};
use super::words::ObstacleSort;
use crate::calendar::DayKind;
use crate::ids::{SessionId, TrainerId, VenueId};
use crate::sessions::SessionRow;
use crate::trainers::Trainer;
use crate::venues::{Venue, lacking};
use std::collections::BTreeSet;
use timetable::county::{Activity, Check, Place, Plan, Problem, alternatives};
use timetable::{Booking, DuplicateBooking, Id, Interval, MIDNIGHT, Resource};

/// So many sessions may have to go elsewhere for one.
const MOST_MOVED: usize = 2;

/// Gives every reason told in a plan what can give for it. What is promised to one session is taken for the next, so that
/// all of them can be applied together.
pub(super) fn relax(
    material: &Material,
    (problem, plan): (&Problem, &Plan),
    dates: &[ProposedDates],
    changes: &mut [ProposedChange],
) -> Result<(), DuplicateBooking> {
    let mut problem = problem.clone();
    let mut next = Id::MAX;
    for change in changes.iter_mut().filter(|change| !change.reasons.is_empty()) {
        let id = number(change.session.0);
        let row = material.sessions.get(&change.session);
        let activity = problem.activities.iter().find(|activity| activity.id == id);
        let (Some(row), Some(activity)) = (row, activity.cloned()) else { continue };
        let check = Check::new(&problem, plan)?;
        let case = Case { material, problem: &problem, plan, dates, row, activity: &activity, check: &check };
        for reason in &mut change.reasons {
            let place = reason.place.as_ref().and_then(|shown| place_of(shown.slot));
            reason.relaxation = case.relaxation(reason.sort, place)?;
        }
        let given = change.reasons.iter().filter_map(|reason| reason.relaxation.as_ref());
        let promised: Vec<Booking> = given
            .flat_map(|relaxation| &relaxation.changes)
            .filter_map(|change| {
                next -= 1;
                Some(booked(next, change, place_of(change.to.slot)?))
            })
            .collect();
        problem.fixed.extend(promised);
    }
    Ok(())
}

fn place_of(slot: Slot) -> Option<Place> {
    Some(Place {
        when: Interval::new(day(slot.date?), slot.start, slot.end).ok()?,
        trainer: slot.trainer.map(|trainer| number(trainer.0)),
        venue: slot.venue.map(|venue| number(venue.0)),
    })
}

fn booked(id: Id, change: &ProposedChange, place: Place) -> Booking {
    let mut resources = vec![Resource::Class(number(change.class.0))];
    resources.extend(place.trainer.map(Resource::Trainer));
    resources.extend(place.venue.map(Resource::Venue));
    Booking { id, when: place.when, resources, people: 0 }
}

/// The ways that suit a reason, those first that change least.
const fn ways(sort: ObstacleSort) -> &'static [RelaxationSort] {
    use RelaxationSort::{
        BringEquipment, Extend, LiftBlock, MoreSeats, MoveOther, OpenLonger, OtherTrainer, OtherVenue,
        OutOfOrder, RaiseLimit, Unnamed,
    };
    match sort {
        ObstacleSort::TrainerBusy => &[OtherTrainer, MoveOther, Unnamed, Extend],
        ObstacleSort::TrainerAway => &[OtherTrainer, Unnamed, Extend],
        ObstacleSort::TrainerLoad => &[RaiseLimit, OtherTrainer, Unnamed, Extend],
        ObstacleSort::VenueBusy => &[OtherVenue, MoveOther, Unnamed, Extend],
        ObstacleSort::VenueClosed => &[OpenLonger, OtherVenue, Unnamed, Extend],
        ObstacleSort::Seats => &[OtherVenue, MoreSeats, Unnamed],
        ObstacleSort::Equipment => &[OtherVenue, BringEquipment, Unnamed],
        ObstacleSort::Travel => &[OtherVenue, OtherTrainer, MoveOther, Unnamed, Extend],
        ObstacleSort::ClassBusy | ObstacleSort::PeopleBusy | ObstacleSort::ClassLoad => &[MoveOther, Extend],
        ObstacleSort::BlockedDay => &[LiftBlock, Extend],
        ObstacleSort::Order => &[OutOfOrder, Extend],
        ObstacleSort::NoDays => &[Extend],
    }
}

/// A session without a place, and everything else where the plan has it.
struct Case<'a> {
    material: &'a Material,
    problem: &'a Problem,
    plan: &'a Plan,
    dates: &'a [ProposedDates],
    row: &'a SessionRow,
    activity: &'a Activity,
    check: &'a Check<'a>,
}

type Found = Result<Option<Relaxation>, DuplicateBooking>;

impl Case<'_> {
    fn relaxation(&self, sort: ObstacleSort, place: Option<Place>) -> Found {
        for way in ways(sort) {
            let found = match (way, place) {
                (RelaxationSort::Extend, _) => self.extend(),
                (_, None) => Ok(None),
                (RelaxationSort::OtherTrainer, Some(place)) => Ok(self.other_trainer(place)),
                (RelaxationSort::OtherVenue, Some(place)) => Ok(self.other_venue(place)),
                (RelaxationSort::Unnamed, Some(place)) => Ok(self.unnamed(place)),
                (RelaxationSort::MoveOther, Some(place)) => self.move_other(place),
                (RelaxationSort::RaiseLimit, Some(place)) => self.raise_limit(place),
                (RelaxationSort::OpenLonger, Some(place)) => self.open_longer(place),
                (RelaxationSort::MoreSeats, Some(place)) => self.more_seats(place),
                (RelaxationSort::BringEquipment, Some(place)) => Ok(self.bring_equipment(place)),
                (RelaxationSort::LiftBlock, Some(place)) => self.lift_block(place),
                (RelaxationSort::OutOfOrder, Some(place)) => self.out_of_order(place),
            }?;
            if found.is_some() {
                return Ok(found);
            }
        }
        Ok(None)
    }

    /// The session at a place, and nothing else changed.
    fn placed(&self, sort: RelaxationSort, name: String, place: Place) -> Relaxation {
        let changes = vec![told(self.material, self.row, Some(place))];
        Relaxation { sort, name, changes, dates: None, step: None }
    }

    fn is_free(&self, place: Place) -> bool {
        self.check.is_free(self.activity, place)
    }

    /// Whether a place is free in the problem as `change` leaves it.
    fn is_free_if(&self, place: Place, change: impl FnOnce(&mut Problem)) -> Result<bool, DuplicateBooking> {
        let mut changed = self.problem.clone();
        change(&mut changed);
        Ok(Check::new(&changed, self.plan)?.is_free(self.activity, place))
    }

    /// Whoever is free then, those who know the topic first.
    fn other_trainer(&self, place: Place) -> Option<Relaxation> {
        let course = self.row.session.course.and_then(|course| self.material.courses.get(&course));
        let topic = course.and_then(|course| course.topic);
        let knows = |trainer: &Trainer| topic.is_some_and(|topic| trainer.topics.contains(&topic));
        let helps = |trainer: &&Trainer| self.row.session.others.contains(&trainer.id);
        let mut others: Vec<&Trainer> =
            self.material.trainers.values().filter(|trainer| !helps(trainer)).collect();
        others.sort_by_key(|trainer| (!knows(trainer), trainer.external, trainer.id));
        let at = |trainer: &Trainer| Place { trainer: Some(number(trainer.id.0)), ..place };
        let trainer = others.into_iter().find(|trainer| self.is_free(at(trainer)))?;
        Some(self.placed(RelaxationSort::OtherTrainer, trainer.name.clone(), at(trainer)))
    }

    /// A free venue of the same sort, the smallest that holds everybody.
    fn other_venue(&self, place: Place) -> Option<Relaxation> {
        let own = place.venue.and_then(|venue| self.material.venues.get(&VenueId(venue.to_be_bytes())))?;
        let venues = self.material.venues.values();
        let mut others: Vec<&Venue> = venues.filter(|venue| are_alike(venue, own)).collect();
        others.sort_by_key(|venue| (venue.township != own.township, venue.capacity, venue.id));
        let at = |venue: &Venue| Place { venue: Some(number(venue.id.0)), ..place };
        let venue = others.into_iter().find(|venue| self.is_free(at(venue)))?;
        Some(self.placed(RelaxationSort::OtherVenue, venue.name.clone(), at(venue)))
    }

    fn unnamed(&self, place: Place) -> Option<Relaxation> {
        let ways = [
            Place { trainer: None, ..place },
            Place { venue: None, ..place },
            Place { trainer: None, venue: None, ..place },
        ];
        let free = ways.into_iter().find(|way| *way != place && self.is_free(*way))?;
        Some(self.placed(RelaxationSort::Unnamed, String::new(), free))
    }

    /// What is there goes to its next best place.
    fn move_other(&self, place: Place) -> Found {
        let obstacles = self.check.obstacles(self.activity, place);
        let others: BTreeSet<Id> = obstacles.iter().filter_map(|obstacle| obstacle.other).collect();
        if others.len() > MOST_MOVED || obstacles.iter().any(|obstacle| obstacle.other.is_none()) {
            return Ok(None);
        }
        let (mut problem, mut plan) = (self.problem.clone(), self.plan.clone());
        plan.insert(self.activity.id, place);
        let mut changes = vec![told(self.material, self.row, Some(place))];
        for other in others {
            let Some(moved) = self.moved(&mut problem, &mut plan, other)? else { return Ok(None) };
            changes.push(moved);
        }
        let name = changes.last().map(|change| change.class_name.clone()).unwrap_or_default();
        let stands = Check::new(&problem, &plan)?.is_free(self.activity, place);
        let sort = RelaxationSort::MoveOther;
        Ok(stands.then_some(Relaxation { sort, name, changes, dates: None, step: None }))
    }

    /// Takes a session off its place and gives it another; none where it may not move or has no other.
    fn moved(
        &self,
        problem: &mut Problem,
        plan: &mut Plan,
        other: Id,
    ) -> Result<Option<ProposedChange>, DuplicateBooking> {
        let row = self.material.sessions.get(&SessionId(other.to_be_bytes()));
        let Some(row) = row.filter(|row| self.material.may_move(row)) else { return Ok(None) };
        plan.remove(&other);
        let known = problem.activities.iter().find(|activity| activity.id == other).cloned();
        let activity = known.unwrap_or_else(|| {
            let (from, to) = (self.material.from, self.material.to);
            let reach = Reach {
                from,
                to,
                days_after: 0,
                afresh: false,
                keep_time: false,
                prefer: Preferences::default(),
            };
            let activity = activity(self.material, row, reach);
            problem.fixed.retain(|booking| booking.id != other);
            problem.activities.push(activity.clone());
            activity
        });
        let Some(way) = alternatives(problem, plan, &activity, 1)?.pop() else { return Ok(None) };
        plan.insert(other, way.what);
        Ok(change(self.material, row, Some(way.what)))
    }

    /// For whoever teaches there, chosen or not, has too much by it.
    fn raise_limit(&self, place: Place) -> Found {
        for resource in self.activity.booked(place).resources {
            let Resource::Trainer(trainer) = resource else { continue };
            let found = self.raise_limit_of(TrainerId(trainer.to_be_bytes()), place)?;
            if found.is_some() {
                return Ok(found);
            }
        }
        Ok(None)
    }

    fn raise_limit_of(&self, id: TrainerId, place: Place) -> Found {
        let resource = Resource::Trainer(number(id.0));
        let lifted = self.is_free_if(place, |problem| {
            problem.loads.remove(&resource);
        })?;
        let Some(trainer) = self.material.trainers.get(&id).filter(|_| lifted) else { return Ok(None) };
        let [week, quarter] = self.check.minutes_with(self.activity, place, resource);
        let beyond = |most: u32, minutes: u32| if most > 0 && minutes > most { minutes } else { 0 };
        let week = beyond(trainer.most_minutes.into(), week);
        let quarter = beyond(trainer.most_minutes_a_quarter, quarter);
        let Ok(week) = u16::try_from(week) else { return Ok(None) };
        let step = RelaxationStep::TrainerLimit { trainer: id, week, quarter };
        Ok(Some(self.stepped(RelaxationSort::RaiseLimit, trainer.name.clone(), place, step)))
    }

    fn open_longer(&self, place: Place) -> Found {
        let Some(venue) = self.venue(place) else { return Ok(None) };
        let lifted = self.is_free_if(place, |problem| {
            if let Some(limits) = problem.limits.venues.get_mut(&number(venue.id.0)) {
                limits.open = BTreeSet::from([(0, MIDNIGHT)]);
            }
        })?;
        let Some((opens, closes)) = venue.hours().filter(|_| lifted && can_be_used(venue)) else {
            return Ok(None);
        };
        let (opens, closes) = (opens.min(place.when.start()), closes.max(place.when.end()));
        let step = RelaxationStep::OpeningHours { venue: venue.id, opens, closes };
        Ok(Some(self.stepped(RelaxationSort::OpenLonger, venue.name.clone(), place, step)))
    }

    fn more_seats(&self, place: Place) -> Found {
        let Some(venue) = self.venue(place) else { return Ok(None) };
        let lifted = self.is_free_if(place, |problem| {
            if let Some(limits) = problem.limits.venues.get_mut(&number(venue.id.0)) {
                limits.seats = None;
            }
        })?;
        let step = RelaxationStep::Seats { venue: venue.id, seats: self.activity.people };
        let name = venue.name.clone();
        Ok(lifted.then(|| self.stepped(RelaxationSort::MoreSeats, name, place, step)))
    }

    fn bring_equipment(&self, place: Place) -> Option<Relaxation> {
        let venue = self.venue(place)?;
        let mut suited = self.activity.clone();
        suited.unsuited.remove(&number(venue.id.0));
        let items = lacking(venue, &self.material.needed(&self.row.session));
        let step = RelaxationStep::Equipment { venue: venue.id, items };
        let brought = self.check.is_free(&suited, place);
        brought.then(|| self.stepped(RelaxationSort::BringEquipment, venue.name.clone(), place, step))
    }

    fn lift_block(&self, place: Place) -> Found {
        let lifted = self.is_free_if(place, |problem| {
            problem.limits.blocked.remove(&place.when.day());
        })?;
        let date = date(place.when.day());
        let date = date.filter(|date| self.material.days.get(date) == Some(&DayKind::CountyBlock));
        let Some(date) = date.filter(|_| lifted) else { return Ok(None) };
        let step = RelaxationStep::OpenDay { date };
        Ok(Some(self.stepped(RelaxationSort::LiftBlock, date.to_string(), place, step)))
    }

    fn out_of_order(&self, place: Place) -> Found {
        let id = self.activity.id;
        let lifted = self.is_free_if(place, |problem| {
            problem.orders.retain(|order| order.before != id && order.after != id);
        })?;
        if !lifted {
            return Ok(None);
        }
        let placed = self.placed(RelaxationSort::OutOfOrder, String::new(), place);
        let obstacles = self.check.obstacles(self.activity, place);
        let session = self.row.session.id;
        let asked =
            |other: &SessionId| self.material.orders.iter().any(|order| order.other(session) == Some(*other));
        let others = obstacles.iter().filter_map(|obstacle| Some(SessionId(obstacle.other?.to_be_bytes())));
        let others: Vec<SessionId> = others.filter(asked).collect();
        let step = (!others.is_empty()).then_some(RelaxationStep::LetOrderStand { session, others });
        Ok(Some(Relaxation { step, ..placed }))
    }

    /// The class goes on until there is a free half-day.
    fn extend(&self) -> Found {
        let class = self.material.open_class(self.row);
        let Some((class, now)) = class.and_then(|class| Some((class, ClassDays::of(class)?))) else {
            return Ok(None);
        };
        let times = later_times(self.material, &self.row.session, now.to);
        let later = Activity { times, ..self.activity.clone() };
        let Some(way) = alternatives(self.problem, self.plan, &later, 1)?.pop() else { return Ok(None) };
        let Some(last) = date(way.what.when.day()) else { return Ok(None) };
        let planned = self.dates.iter().find(|dates| dates.class == class.id);
        let dates = AppliedDates {
            class: class.id,
            from: planned.map_or(Some(now), |dates| dates.from),
            to: ClassDays { to: last, ..now },
        };
        let placed = self.placed(RelaxationSort::Extend, class.name.clone(), way.what);
        Ok(Some(Relaxation { dates: Some(dates), ..placed }))
    }

    fn venue(&self, place: Place) -> Option<&Venue> {
        self.material.venues.get(&VenueId(place.venue?.to_be_bytes()))
    }

    fn stepped(&self, sort: RelaxationSort, name: String, place: Place, step: RelaxationStep) -> Relaxation {
        Relaxation { step: Some(step), ..self.placed(sort, name, place) }
    }
}
