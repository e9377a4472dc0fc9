//! Relaxations: what would have to give for a session without a place to have one. Each is ready to be applied with the
//! plan, in the same change.

use super::apply::AppliedDates;
use super::error::SchedulingError;
use super::proposal::ProposedChange;
use crate::calendar::{Day, DayKind};
use crate::ids::{DayId, SessionId, TrainerId, VenueId};
use crate::sentence::Language;
use crate::sessions::{ClashKind, ClashOverride};
use crate::store::Draft;
use crate::trainers::Trainer;
use crate::venues::{Venue, tidy};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a relaxation goes about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RelaxationSort {
    /// Somebody gives it who was not asked so far.
    OtherTrainer,
    /// It is held where nobody looked so far.
    OtherVenue,
    /// What is there goes elsewhere.
    MoveOther,
    /// The trainer teaches more than agreed.
    RaiseLimit,
    /// The venue opens earlier or closes later.
    OpenLonger,
    /// The venue gets more seats.
    MoreSeats,
    /// The venue gets the equipment.
    BringEquipment,
    /// The county block of that day is lifted.
    LiftBlock,
    /// The class goes on for some days more.
    Extend,
    /// What must come before or after it no longer must.
    OutOfOrder,
    /// It waits for a trainer, or for a venue, or for both, but has its time.
    Unnamed,
}

/// What changes besides sessions and classes' days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "sort")]
pub enum RelaxationStep {
    /// A trainer may teach more, in minutes; 0 leaves a limit as it is.
    TrainerLimit {
        /// Who.
        trainer: TrainerId,
        /// In a week.
        week: u16,
        /// In a quarter.
        quarter: u32,
    },
    /// A venue is open longer, in minutes since midnight.
    OpeningHours {
        /// Where.
        venue: VenueId,
        /// From.
        opens: u16,
        /// To.
        closes: u16,
    },
    /// A venue has more seats.
    Seats {
        /// Where.
        venue: VenueId,
        /// How many.
        seats: u32,
    },
    /// A venue gets equipment.
    Equipment {
        /// Where.
        venue: VenueId,
        /// What it had not got.
        items: Vec<String>,
    },
    /// A session need not stand to others as was asked: that is let stand, as any clash is.
    LetOrderStand {
        /// Which session.
        session: SessionId,
        /// The others.
        others: Vec<SessionId>,
    },
    /// A county block is lifted.
    OpenDay {
        /// Which day.
        date: NaiveDate,
    },
}

/// One way to give a session without a place one.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Relaxation {
    /// How it goes about it.
    pub sort: RelaxationSort,
    /// The trainer, venue, class or day it is about.
    pub name: String,
    /// The session's new place, then that of whoever gives way; each stands instead of what the plan does with the session.
    #[ts(type = "Array<ProposedChange>")]
    pub changes: Vec<ProposedChange>,
    /// The days a class has then.
    pub dates: Option<AppliedDates>,
    /// What changes besides.
    pub step: Option<RelaxationStep>,
}

impl RelaxationStep {
    /// Records what it says; nothing where it is so already.
    pub(super) fn take(self, draft: &mut Draft<'_>) -> Result<(), SchedulingError> {
        match self {
            Self::TrainerLimit { trainer, week, quarter } => {
                let trainer =
                    draft.view().find::<Trainer>(trainer)?.ok_or(SchedulingError::RelaxedMissing)?;
                let more = Trainer {
                    most_minutes: raised(trainer.most_minutes, week),
                    most_minutes_a_quarter: raised(trainer.most_minutes_a_quarter, quarter),
                    ..trainer
                };
                draft.put(&more)?;
            }
            Self::OpeningHours { venue, opens, closes } => {
                let venue = draft.view().find::<Venue>(venue)?.ok_or(SchedulingError::RelaxedMissing)?;
                if let Some((opened, closed)) = venue.hours() {
                    let (opens, closes) = (opened.min(opens), closed.max(closes));
                    draft.put(&Venue { opens, closes, ..venue })?;
                }
            }
            Self::Seats { venue, seats } => {
                let venue = draft.view().find::<Venue>(venue)?.ok_or(SchedulingError::RelaxedMissing)?;
                draft.put(&Venue { capacity: raised(venue.capacity, seats), ..venue })?;
            }
            Self::Equipment { venue, items } => {
                let venue = draft.view().find::<Venue>(venue)?.ok_or(SchedulingError::RelaxedMissing)?;
                let equipment = tidy(venue.equipment.iter().chain(&items).cloned().collect());
                draft.put(&Venue { equipment, ..venue })?;
            }
            Self::LetOrderStand { session, others } => let_stand(draft, session, others)?,
            Self::OpenDay { date } => {
                let day = draft.view().find::<Day>(DayId::of(date))?;
                if let Some(day) = day.filter(|day| day.kind == DayKind::CountyBlock) {
                    draft.remove(&day)?;
                }
            }
        }
        Ok(())
    }
}

/// Lets a session be out of order with others.
fn let_stand(
    draft: &mut Draft<'_>,
    session: SessionId,
    others: Vec<SessionId>,
) -> Result<(), SchedulingError> {
    let reason = stands(draft.view().caller.language);
    for other in others {
        let (id, kind, reason) = (draft.new_id(), ClashKind::Order, reason.to_owned());
        draft.put(&ClashOverride { id, session, other: Some(other), kind, reason })?;
    }
    Ok(())
}

/// Why an order is let stand, as it is kept with it.
const fn stands(language: Language) -> &'static str {
    match language {
        Language::Chinese => "排课时放宽先后要求",
        Language::English => "Out of order as the plan proposed",
    }
}

/// A limit that is at least as high; 0, no limit at all, stays.
fn raised<N: Copy + Ord + Default>(limit: N, least: N) -> N {
    if limit == N::default() { limit } else { limit.max(least) }
}
