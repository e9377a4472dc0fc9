//! Repairs: a trainer falls ill, a venue is lost, a county block appears. Each repair is a small plan,
//! with what it moves; the fewest moves come first.

use super::choices::{Preferences, Reach};
use super::error::SchedulingError;
use super::material::{HeldFast, Material, day, number};
use super::problem::problem;
use super::proposal::{PlanProposal, ProposedChange, proposal};
use super::search::settled;
use crate::ids::{ClassId, SessionId, TrainerId, VenueId};
use crate::sessions::{SessionRow, SessionSide, side};
use crate::store::View;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use timetable::county::{Options, Problem, solve};
use timetable::{Control, Interval};
use ts_rs::TS;

/// Repairs offered.
const OFFERED: usize = 3;
/// How far after a class's last day its sessions may go, where the class itself has no room.
pub(super) const DAYS_AFTER: u64 = 21;
/// Proposals weighed for one repair: enough for the sessions of some classes, and soon done.
const MOVES: u64 = 6_000;

/// What has happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DisruptionSort {
    /// A trainer is away.
    Trainer,
    /// A venue is lost.
    Venue,
    /// Nothing takes place in the whole county.
    Days,
}

/// What has happened, and from when to when.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct Disruption {
    /// What.
    pub sort: DisruptionSort,
    /// Who is away.
    pub trainer: Option<TrainerId>,
    /// What is lost.
    pub venue: Option<VenueId>,
    /// First day.
    pub from: NaiveDate,
    /// Last day, included.
    pub to: NaiveDate,
}

/// How a repair goes about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RepairSort {
    /// Times stay; other trainers or venues.
    Substitute,
    /// Other times within the class's days.
    Relocate,
    /// Other sessions of the class make room.
    Rearrange,
    /// Other times, also after the class's last day.
    Later,
}

/// One way out.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Repair {
    /// How it goes about it.
    pub sort: RepairSort,
    /// What it does.
    pub proposal: PlanProposal,
}

/// The ways out, and what they leave where it is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Repairs {
    /// The best repairs, those that leave out and move the fewest first; empty where no session that may move is concerned.
    pub repairs: Vec<Repair>,
    /// Sessions concerned that stay all the same, in order of time.
    pub staying: Vec<StayingSession>,
}

/// A session that is concerned and stays where it is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StayingSession {
    /// Which.
    pub session: SessionSide,
    /// Why.
    pub held: HeldFast,
}

/// The best repairs after something has happened, and what no repair can move.
pub fn repairs(view: &View<'_>, disruption: Disruption) -> Result<Repairs, SchedulingError> {
    let Disruption { from, to, .. } = disruption;
    if to < from {
        return Err(SchedulingError::Backwards);
    }
    match disruption.sort {
        DisruptionSort::Trainer if disruption.trainer.is_none() => return Err(SchedulingError::NothingNamed),
        DisruptionSort::Venue if disruption.venue.is_none() => return Err(SchedulingError::NothingNamed),
        _ => {}
    }
    let mut material = around(view, from, to)?;
    material.replaced = disruption.trainer.filter(|_| disruption.sort == DisruptionSort::Trainer);
    let staying = staying(&material, disruption);
    let concerned: BTreeSet<SessionId> = material
        .sessions
        .values()
        .filter(|row| is_concerned(row, disruption) && material.may_move(row))
        .map(|row| row.session.id)
        .collect();
    let repairs = if concerned.is_empty() { Vec::new() } else { found(&material, &concerned, disruption)? };
    Ok(Repairs { repairs, staying })
}

/// What is concerned and stays where it is, in order of time.
fn staying(material: &Material, disruption: Disruption) -> Vec<StayingSession> {
    let concerned = material.sessions.values().filter(|row| is_concerned(row, disruption));
    let held = |row: &SessionRow| Some(StayingSession { session: side(row), held: material.held_fast(row)? });
    let concerned = concerned.filter(|row| material.open_class(row).is_some());
    let mut staying: Vec<StayingSession> = concerned.filter_map(held).collect();
    staying.sort_by_key(|one| (one.session.date, one.session.start, one.session.id));
    staying
}

/// The best repairs, each another plan.
fn found(
    material: &Material,
    concerned: &BTreeSet<SessionId>,
    disruption: Disruption,
) -> Result<Vec<Repair>, SchedulingError> {
    let sorts = [RepairSort::Substitute, RepairSort::Relocate, RepairSort::Rearrange, RepairSort::Later];
    let mut found: Vec<Repair> = Vec::new();
    for sort in sorts {
        found.push(Repair { sort, proposal: repaired(material, concerned, disruption, (sort, &[]))? });
    }
    let mut found = best(found);
    // Where too few of them place everything, or all come to the same plan, others go another way: one plan is no choice.
    for sort in sorts.into_iter().chain([RepairSort::Later]) {
        let whole: Vec<&Repair> = found.iter().filter(|repair| repair.proposal.left_out == 0).collect();
        if whole.len() < OFFERED {
            let used = whole.iter().flat_map(|repair| &repair.proposal.changes).collect::<Vec<_>>();
            let proposal = repaired(material, concerned, disruption, (sort, &used))?;
            found.push(Repair { sort, proposal });
            found = best(found);
        }
    }
    Ok(found)
}

/// Takes what other repairs chose for a session out of its choices, as long as there is another: the trainer or venue it
/// would have got at its own time, or else the time.
fn avoid(problem: &mut Problem, used: &[&ProposedChange]) {
    for change in used {
        let id = number(change.session.0);
        let Some(activity) = problem.activities.iter_mut().find(|activity| activity.id == id) else {
            continue;
        };
        let (from, to) = (&change.from.slot, &change.to.slot);
        let trainer = newcomer(change);
        let venue = to.venue.filter(|venue| Some(*venue) != from.venue);
        if let Some(trainer) = trainer.filter(|_| activity.trainers.len() > 2) {
            activity.trainers.retain(|choice| choice.what != number(trainer.0));
        } else if let Some(venue) = venue.filter(|_| activity.venues.len() > 2) {
            activity.venues.retain(|choice| choice.what != number(venue.0));
        } else if let Some(date) = to.date.filter(|_| activity.times.len() > 2) {
            activity.times.retain(|choice| (choice.what.day(), choice.what.start()) != (day(date), to.start));
        }
    }
}

/// Who teaches the session after a change and did not before.
fn newcomer(change: &ProposedChange) -> Option<TrainerId> {
    let beside = change.others.as_ref();
    let beside = beside.and_then(|others| others.to.iter().find(|one| !others.from.contains(one)).copied());
    beside.or(change.to.slot.trainer.filter(|trainer| Some(*trainer) != change.from.slot.trainer))
}

/// The material of the classes' days around a disruption.
pub(super) fn around(view: &View<'_>, from: NaiveDate, to: NaiveDate) -> Result<Material, SchedulingError> {
    let reach = |days: u64| Days::new(days);
    let from = from.checked_sub_days(reach(62)).unwrap_or(from).max(view.caller.now.date.min(from));
    let to = to.checked_add_days(reach(62 + DAYS_AFTER)).unwrap_or(to);
    Ok(Material::read(view, from, to)?)
}

fn is_concerned(row: &SessionRow, disruption: Disruption) -> bool {
    let within = row.session.date.is_some_and(|date| (disruption.from..=disruption.to).contains(&date));
    within
        && match disruption.sort {
            DisruptionSort::Trainer => {
                disruption.trainer.is_some_and(|trainer| row.session.speakers().contains(&trainer))
            }
            DisruptionSort::Venue => row.session.venue == disruption.venue,
            DisruptionSort::Days => true,
        }
}

/// The plan of one sort of repair.
fn repaired(
    material: &Material,
    concerned: &BTreeSet<SessionId>,
    disruption: Disruption,
    (sort, used): (RepairSort, &[&ProposedChange]),
) -> Result<PlanProposal, SchedulingError> {
    let mut sessions = concerned.clone();
    if sort == RepairSort::Rearrange {
        let classes: BTreeSet<ClassId> = concerned
            .iter()
            .filter_map(|id| material.sessions.get(id).map(|row| row.session.class))
            .collect();
        let whole = material.sessions.values().filter(|row| classes.contains(&row.session.class));
        let whole = whole.filter(|row| row.session.date.is_some() && material.may_move(row));
        sessions.extend(whole.map(|row| row.session.id));
    }
    let reach = Reach {
        from: material.today,
        to: material.to,
        days_after: if sort == RepairSort::Later { DAYS_AFTER } else { 0 },
        afresh: false,
        keep_time: sort == RepairSort::Substitute,
        prefer: Preferences::default(),
    };
    let (mut problem, start) = problem(material, &sessions, reach);
    disrupt(&mut problem, disruption);
    avoid(&mut problem, used);
    let options = Options { seed: 1, threads: 1, moves: Some(MOVES), enough: None, start };
    let (plan, _) = solve(&problem, &options, &Unwatched)?;
    Ok(proposal(material, &problem, &settled(&problem, plan, &options.start)?)?)
}

/// Nobody watches a search that ends by itself.
struct Unwatched;

impl Control for Unwatched {
    fn spent(&self) -> f64 {
        0.0
    }
}

fn disrupt(problem: &mut Problem, disruption: Disruption) {
    let days = disruption.from.iter_days().take_while(|date| *date <= disruption.to);
    let days: BTreeSet<timetable::Day> = days.map(day).collect();
    let whole = days.iter().map(|day| Interval::whole(*day));
    match disruption.sort {
        DisruptionSort::Trainer => {
            let trainer = disruption.trainer.unwrap_or_default();
            problem.limits.away.entry(number(trainer.0)).or_default().extend(whole);
        }
        DisruptionSort::Venue => {
            let venue = disruption.venue.map(|venue| number(venue.0)).unwrap_or_default();
            problem.limits.venues.entry(venue).or_default().closed.extend(whole);
        }
        DisruptionSort::Days => problem.limits.blocked.extend(days),
    }
}

/// The best of them, each plan once.
fn best(mut found: Vec<Repair>) -> Vec<Repair> {
    let key = |repair: &Repair| {
        let proposal = &repair.proposal;
        (proposal.left_out, proposal.moved, proposal.people_moved, repair.sort)
    };
    found.sort_by_key(key);
    let mut seen = BTreeSet::new();
    found.retain(|repair| {
        let changes = repair.proposal.changes.iter();
        let places = changes.map(|change| (change.session, change.to.clone(), change.others.clone()));
        seen.insert(places.collect::<Vec<_>>())
    });
    found.truncate(OFFERED);
    found
}
