//! Today: what is on, what has not been marked, and how the week looks.

use crate::attendance::Balance;
use crate::classes::{self, ClassState};
use crate::outreach::{self, OverdueTalks};
use crate::sessions::{self, SessionRow};
use crate::store::{StoreError, View};
use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How far back unmarked sessions are looked for.
const UNMARKED_DAYS: u64 = 60;

/// Which day to look at; today unless said.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct TodayQuery {
    /// The day.
    #[serde(default)]
    #[ts(optional)]
    pub date: Option<NaiveDate>,
}

/// A session with the state of its roll-call.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionToMark {
    /// The session.
    #[serde(flatten)]
    pub row: SessionRow,
    /// 应到 = 实到 + 请假 + 缺席 + 未点.
    pub balance: Balance,
}

/// One day of the week.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DayOfWeek {
    /// The date.
    pub date: NaiveDate,
    /// Sessions on it.
    pub sessions: u32,
    /// People expected in them, in each session anew (人次).
    pub people: u32,
}

/// The dashboard.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Today {
    /// The day looked at.
    pub date: NaiveDate,
    /// Its sessions, in order of time; those of cancelled classes are not held.
    pub sessions: Vec<SessionToMark>,
    /// Earlier sessions of open classes that are not fully marked, oldest first.
    pub unmarked: Vec<SessionRow>,
    /// The week the day lies in, Monday first.
    pub week: Vec<DayOfWeek>,
    /// Classes in session on the day.
    pub running_classes: u32,
    /// People on their rosters, each counted once (人数).
    pub people_in_training: u32,
    /// Planned outreach talks whose day has passed and that were not logged.
    pub overdue_talks: OverdueTalks,
}

/// The dashboard of a day.
pub fn board(view: &View<'_>, query: TodayQuery) -> Result<Today, StoreError> {
    let date = query.date.unwrap_or(view.caller.now.date);
    let day = date.to_string();
    let tail = "WHERE session.date = ? AND class.state IS NOT ? ORDER BY session.start, class.name";
    let sessions = sessions::rows(view, tail, (&day, ClassState::Cancelled.code()))?;
    let sessions = sessions.into_iter().map(|row| {
        let balance = sessions::balance(view, &row)?;
        Ok(SessionToMark { row, balance })
    });
    Ok(Today {
        date,
        sessions: sessions.collect::<Result<_, StoreError>>()?,
        unmarked: unmarked(view, date)?,
        week: week(view, date)?,
        overdue_talks: outreach::overdue_talks(view, date)?,
        running_classes: running(view, date, "count(DISTINCT class.id)")?,
        people_in_training: running(view, date, "count(DISTINCT enrollment.person)")?,
    })
}

fn unmarked(view: &View<'_>, date: NaiveDate) -> Result<Vec<SessionRow>, StoreError> {
    let from = date.checked_sub_days(Days::new(UNMARKED_DAYS)).unwrap_or(date).to_string();
    let tail = "WHERE session.date >= ? AND session.date < ? AND class.state NOT IN (?, ?)
         ORDER BY session.date, session.start";
    let closed = (from, date.to_string(), ClassState::Closed.code(), ClassState::Cancelled.code());
    let rows = sessions::rows(view, tail, closed)?;
    Ok(rows.into_iter().filter(|row| row.marked < row.roster).collect())
}

fn week(view: &View<'_>, date: NaiveDate) -> Result<Vec<DayOfWeek>, StoreError> {
    let monday =
        date.checked_sub_days(Days::new(u64::from(date.weekday().num_days_from_monday()))).unwrap_or(date);
    let days = (0..7).filter_map(|day| monday.checked_add_days(Days::new(day)));
    days.map(|date| {
        let held = (date.to_string(), ClassState::Cancelled.code());
        let rows = sessions::rows(view, "WHERE session.date = ? AND class.state IS NOT ?", held)?;
        Ok(DayOfWeek { date, sessions: count(rows.len()), people: rows.iter().map(|row| row.roster).sum() })
    })
    .collect()
}

fn running(view: &View<'_>, day: NaiveDate, what: &str) -> Result<u32, StoreError> {
    let statement = format!(
        "SELECT {what} FROM class LEFT JOIN enrollment ON enrollment.class = class.id
           AND enrollment.state NOT IN ({})
         WHERE {}",
        crate::enrollment::EnrollmentState::off_roster_codes(),
        classes::running(day)
    );
    Ok(u32::try_from(view.number(&statement, [])?).unwrap_or_default())
}

fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}
