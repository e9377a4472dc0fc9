//! A clash as people know it: both sides by name.

use super::ClashKind;
use super::listing::SessionRow;
use crate::ids::{ClassId, SessionId};
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// One side of a clash, as people know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SessionSide {
    /// The session.
    pub id: SessionId,
    /// Its class.
    pub class: ClassId,
    /// The class's name.
    pub class_name: String,
    /// 第N期.
    pub run: u32,
    /// What is taught.
    pub title: String,
    /// The local date.
    pub date: Option<NaiveDate>,
    /// Begins, minutes since midnight.
    pub start: u16,
    /// Ends, minutes since midnight.
    pub end: u16,
    /// Where.
    pub venue: String,
    /// By whom.
    pub trainer: String,
}

/// A clash, naming both sides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SessionClash {
    /// What clashes.
    pub kind: ClashKind,
    /// The session.
    pub session: SessionSide,
    /// The other session, where there is one.
    pub other: Option<SessionSide>,
    /// People on both rosters, or people in too small a room.
    pub people: u32,
    /// The room's seats, where they do not suffice.
    pub seats: u32,
    /// Some of the people who clash, or the name of the day, the venue's hours or the minutes a way takes.
    pub detail: String,
    /// The names of the trainers it is about, where it is about trainers.
    pub trainers: String,
    /// What was asked of the two, where that is what it is about.
    pub order: Option<OrderSaid>,
    /// The reason recorded for letting it stand.
    pub overridden: Option<String>,
}

/// What was asked of two sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct OrderSaid {
    /// Whether the clash's session is the one that comes first.
    pub is_first: bool,
    /// Whether either may come first.
    pub either_way: bool,
    /// Days between them, at least.
    pub least_days: u16,
    /// Days between them, at most.
    pub most_days: Option<u16>,
}

/// A session as one side of a clash.
pub(crate) fn side(row: &SessionRow) -> SessionSide {
    SessionSide {
        id: row.session.id,
        class: row.session.class,
        class_name: row.class_name.clone(),
        run: row.run,
        title: row.session.title.clone(),
        date: row.session.date,
        start: row.session.start,
        end: row.session.end,
        venue: row.venue_name.clone(),
        trainer: row.trainer_name.clone(),
    }
}

/// Minutes since midnight as `09:00`.
pub(super) fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
