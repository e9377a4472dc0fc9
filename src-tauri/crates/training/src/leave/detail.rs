//! One leave with everything about it: its sessions, its chain, its effect, and the case it may have opened.

use super::cases::case_of;
use super::deciding::{found, sessions_of};
use super::effect::effect_on;
use super::standing::Standing;
use super::{EffectOfLeave, LeaveCase, LeaveError, LeaveRow, LeaveStep};
use crate::attendance::MarkStatus;
use crate::classes::Class;
use crate::ids::{LeaveId, SessionId};
use crate::rule_sets::History;
use crate::store::View;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// Which leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct LeaveReference {
    /// Its id.
    pub id: LeaveId,
}

/// A session of a leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SessionOfLeave {
    /// The session.
    pub id: SessionId,
    /// What is taught.
    pub title: String,
    /// The local date.
    pub date: Option<NaiveDate>,
    /// Begins, minutes since midnight.
    pub start: u16,
    /// Ends, minutes since midnight.
    pub end: u16,
    /// Its hours, in quarter-hours.
    pub quarters: u32,
    /// Given back: they returned before it.
    pub given_back: bool,
    /// How the roll-call marked them.
    pub mark: Option<MarkStatus>,
}

/// A leave and everything about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeaveDetail {
    /// What the desk lists.
    pub leave: LeaveRow,
    /// Its sessions in order of time.
    pub sessions: Vec<SessionOfLeave>,
    /// Its approval, in order.
    pub steps: Vec<LeaveStep>,
    /// What it does: with it against without it.
    pub effect: EffectOfLeave,
    /// What was decided about the person, if their leave was beyond the limit.
    pub case: Option<LeaveCase>,
}

/// One leave.
pub fn get(view: &View<'_>, reference: LeaveReference) -> Result<LeaveDetail, LeaveError> {
    let leave = found(view, reference.id)?;
    let row = super::page::row(view, leave.id)?.ok_or(LeaveError::Missing)?;
    let class = view.find::<Class>(leave.class)?.ok_or(LeaveError::ClassMissing)?;
    let mut standing = Standing::read(view, leave.class, leave.person)?;
    let sessions = sessions_of(view, leave.id)?;
    let own: BTreeSet<SessionId> =
        sessions.iter().filter(|(_, link)| !link.given_back).map(|(session, _)| session.id).collect();
    let marks = standing.marks.clone();
    // Without it, its sessions would be neither granted nor marked as this leave.
    standing.granted.retain(|session, _| !own.contains(session));
    standing.marks.retain(|session, mark| !(own.contains(session) && mark.status == leave.kind.status()));
    let effect = effect_on(&standing, &own, History::read(view)?.of_class(&class));
    let sessions = sessions.into_iter().map(|(session, link)| SessionOfLeave {
        mark: marks.get(&session.id).map(|mark| mark.status),
        given_back: link.given_back,
        id: session.id,
        title: session.title,
        date: session.date,
        start: session.start,
        end: session.end,
        quarters: session.quarters,
    });
    Ok(LeaveDetail {
        leave: row,
        sessions: sessions.collect(),
        steps: view.all("WHERE leave = ? ORDER BY place", [leave.id])?,
        effect,
        case: case_of(view, leave.class, leave.person)?,
    })
}
