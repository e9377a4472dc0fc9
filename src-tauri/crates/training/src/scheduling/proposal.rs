//! A plan as people see it before it is applied: what is placed, what moves, what is left out and why.

use super::dates::ProposedDates;
use super::material::{Material, date, number};
use super::problem::place;
use super::scope::SkippedClass;
use super::words::{WhyNot, reasons, trainer_name, venue_name};
use crate::ids::{ClassId, SessionId, TrainerId, VenueId};
use crate::sessions::{Session, SessionRow};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use timetable::DuplicateBooking;
use timetable::county::{Activity, Place, Plan, Problem};
use ts_rs::TS;

/// So many of the sessions left out are explained.
const MOST_EXPLAINED: usize = 40;

/// When, where and by whom, as recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Slot {
    /// The local date; none while it waits for one.
    pub date: Option<NaiveDate>,
    /// Begins, minutes since midnight.
    pub start: u16,
    /// Ends, minutes since midnight.
    pub end: u16,
    /// Where.
    pub venue: Option<VenueId>,
    /// By whom.
    pub trainer: Option<TrainerId>,
}

/// The same with names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
pub struct SlotShown {
    /// When, where and by whom.
    #[serde(flatten)]
    pub slot: Slot,
    /// The venue's name.
    pub venue_name: String,
    /// The trainer's name.
    pub trainer_name: String,
}

/// What a plan does with a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ChangeSort {
    /// It had no date and gets one.
    Placed,
    /// It goes to another time.
    Moved,
    /// It keeps its time and gets another trainer or venue.
    Swapped,
    /// It stays where it is, and something else gives for it.
    Kept,
    /// There is no place for it: it waits for a date.
    LeftOut,
}

/// What a plan does with one session.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProposedChange {
    /// The session.
    pub session: SessionId,
    /// Its class.
    pub class: ClassId,
    /// The class's name.
    pub class_name: String,
    /// 第N期.
    pub run: u32,
    /// What is taught.
    pub title: String,
    /// People on the roster.
    pub people: u32,
    /// What happens to it.
    pub sort: ChangeSort,
    /// Where it is now.
    pub from: SlotShown,
    /// Where the plan puts it; without a date where it is left out.
    pub to: SlotShown,
    /// Who teaches with the trainer, before and after; none where they stay the same.
    pub others: Option<OthersChange>,
    /// Why it is left out.
    pub reasons: Vec<WhyNot>,
}

/// Who teaches a session with its trainer, before and after.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct OthersChange {
    /// Before.
    pub from: Vec<TrainerId>,
    /// After.
    pub to: Vec<TrainerId>,
}

/// A plan, before it is applied.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanProposal {
    /// What it does, session by session: those left out first, then in order of time.
    pub changes: Vec<ProposedChange>,
    /// Sessions that were considered.
    pub sessions: usize,
    /// Sessions that had no date and get one.
    pub placed: usize,
    /// Sessions that had a date and get another time, trainer or venue.
    pub moved: usize,
    /// People of the sessions that move, each time counted.
    pub people_moved: u32,
    /// Sessions without a place.
    pub left_out: usize,
    /// Classes that were asked for and cannot be scheduled.
    pub skipped: Vec<SkippedClass>,
    /// Classes that get days, or for which there are none: those first, then in order of their days.
    pub dates: Vec<ProposedDates>,
}

/// What a plan would do.
pub(super) fn proposal(
    material: &Material,
    problem: &Problem,
    plan: &Plan,
) -> Result<PlanProposal, DuplicateBooking> {
    let mut changes = Vec::new();
    let mut explained = 0;
    for activity in &problem.activities {
        let Some(row) = material.sessions.get(&SessionId(activity.id.to_be_bytes())) else { continue };
        let Some(mut change) = change(material, row, plan.get(&activity.id).copied()) else { continue };
        if change.sort == ChangeSort::LeftOut && explained < MOST_EXPLAINED {
            change.reasons = reasons(material, problem, plan, activity)?;
            explained += 1;
        }
        changes.push(change);
    }
    changes.sort_by(|one, two| order(one).cmp(&order(two)));
    Ok(counted(changes, &problem.activities))
}

/// Those left out first, then by time.
fn order(change: &ProposedChange) -> (bool, Option<NaiveDate>, u16, &str, SessionId) {
    let slot = &change.to.slot;
    (change.sort != ChangeSort::LeftOut, slot.date, slot.start, &change.class_name, change.session)
}

fn counted(changes: Vec<ProposedChange>, activities: &[Activity]) -> PlanProposal {
    let count = |sorts: &[ChangeSort]| changes.iter().filter(|change| sorts.contains(&change.sort)).count();
    let moves = [ChangeSort::Moved, ChangeSort::Swapped];
    let moving = changes.iter().filter(|change| moves.contains(&change.sort));
    PlanProposal {
        sessions: activities.len(),
        placed: count(&[ChangeSort::Placed]),
        moved: count(&moves),
        people_moved: moving.map(|change| change.people).sum(),
        left_out: count(&[ChangeSort::LeftOut]),
        skipped: Vec::new(),
        dates: Vec::new(),
        changes,
    }
}

/// What happens to a session; none where nothing does.
pub(super) fn change(material: &Material, row: &SessionRow, to: Option<Place>) -> Option<ProposedChange> {
    Some(told(material, row, to)).filter(|change| change.sort != ChangeSort::Kept)
}

/// What happens to a session, also where it stays.
pub(super) fn told(material: &Material, row: &SessionRow, to: Option<Place>) -> ProposedChange {
    let session = &row.session;
    let from = place(material, session);
    let sort = match (from, to) {
        (_, None) => ChangeSort::LeftOut,
        (None, Some(_)) => ChangeSort::Placed,
        (Some(from), Some(to)) if from == to => ChangeSort::Kept,
        (Some(from), Some(to)) if from.when == to.when => ChangeSort::Swapped,
        (Some(_), Some(_)) => ChangeSort::Moved,
    };
    let from = SlotShown {
        slot: slot_of(session),
        venue_name: row.venue_name.clone(),
        trainer_name: row.trainer_name.clone(),
    };
    let waits = || SlotShown { slot: Slot { date: None, ..from.slot }, ..from.clone() };
    let changed = to.map(|to| material.given_to(session, to.trainer.map(|id| TrainerId(id.to_be_bytes()))));
    let others = changed.as_ref().filter(|changed| changed.others != session.others);
    let others =
        others.map(|changed| OthersChange { from: session.others.clone(), to: changed.others.clone() });
    ProposedChange {
        session: session.id,
        class: session.class,
        class_name: row.class_name.clone(),
        run: row.run,
        title: session.title.clone(),
        people: row.roster,
        sort,
        to: to.zip(changed).map_or_else(waits, |(to, changed)| taught(material, to, &changed)),
        from,
        others,
        reasons: Vec::new(),
    }
}

/// Where a session is recorded to be.
pub(super) const fn slot_of(session: &Session) -> Slot {
    Slot {
        date: session.date,
        start: session.start,
        end: session.end,
        venue: session.venue,
        trainer: session.trainer,
    }
}

/// A place with its names, and those of everyone who teaches there.
fn taught(material: &Material, place: Place, session: &Session) -> SlotShown {
    let shown = shown(material, place);
    let names = session.speakers().into_iter().map(|speaker| trainer_name(material, number(speaker.0)));
    let names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
    SlotShown {
        slot: Slot { trainer: session.trainer, ..shown.slot },
        trainer_name: names.join("、"),
        ..shown
    }
}

/// A place with its names.
pub(super) fn shown(material: &Material, place: Place) -> SlotShown {
    SlotShown {
        slot: Slot {
            date: date(place.when.day()),
            start: place.when.start(),
            end: place.when.end(),
            venue: place.venue.map(|venue| VenueId(venue.to_be_bytes())),
            trainer: place.trainer.map(|trainer| TrainerId(trainer.to_be_bytes())),
        },
        venue_name: place.venue.map(|venue| venue_name(material, venue)).unwrap_or_default(),
        trainer_name: place.trainer.map(|trainer| trainer_name(material, trainer)).unwrap_or_default(),
    }
}
