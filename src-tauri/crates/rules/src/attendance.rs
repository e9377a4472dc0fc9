//! Sessions (课次) and marks (考勤) as the rules see them, and which of them make no sense.

use crate::quarters::Quarters;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One half-day or period of a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Session<S> {
    /// Which session: any id.
    pub id: S,
    /// The local date; its year is the year the hours belong to.
    pub date: NaiveDate,
    /// Begins, in minutes since midnight.
    pub start: u16,
    /// Ends, in minutes since midnight, up to 1440; half-open.
    pub end: u16,
    /// What it credits to those who attend all of it.
    pub hours: Quarters,
}

sentences! {
    /// Why a session makes no sense.
    pub enum SessionError {
        EndsBeforeItBegins { start: String, end: String } => "rules.session_ends_before_it_begins",
            zh "课次的结束时间 {end} 不晚于开始时间 {start}：请更正起止时间；跨午夜的课请分成两个课次。",
            en "The session's end {end} is not after its start {start}: correct the times; split a session that crosses midnight.";
        AfterMidnight { end: String } => "rules.session_after_midnight",
            zh "课次的结束时间 {end} 超过 24:00：请更正时间；跨午夜的课请分成两个课次。",
            en "The session's end {end} is past 24:00: correct the time; split a session that crosses midnight.";
    }
}

impl<S> Session<S> {
    /// Its clock length in minutes.
    #[must_use]
    pub const fn length(&self) -> u16 {
        self.end.saturating_sub(self.start)
    }

    /// Whether its times are those of one day, in order.
    pub fn check(&self) -> Result<(), SessionError> {
        if self.end > 1440 {
            return Err(SessionError::AfterMidnight { end: clock(self.end) });
        }
        if self.start >= self.end {
            return Err(SessionError::EndsBeforeItBegins { start: clock(self.start), end: clock(self.end) });
        }
        Ok(())
    }
}

/// Minutes since midnight as `09:00`.
fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// How someone attended a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MarkStatus {
    /// 实到.
    Present,
    /// 迟到.
    Late,
    /// 早退.
    LeftEarly,
    /// 病假.
    Sick,
    /// 事假.
    Personal,
    /// 公假.
    Duty,
    /// 旷课.
    Absent,
}

impl MarkStatus {
    /// Every status.
    pub const ALL: [Self; 7] =
        [Self::Present, Self::Late, Self::LeftEarly, Self::Sick, Self::Personal, Self::Duty, Self::Absent];

    /// 请假: leave of any kind counts towards the limit.
    #[must_use]
    pub const fn is_leave(self) -> bool {
        matches!(self, Self::Sick | Self::Personal | Self::Duty)
    }

    /// 实到: there for at least a part.
    #[must_use]
    pub const fn is_present(self) -> bool {
        matches!(self, Self::Present | Self::Late | Self::LeftEarly)
    }

    /// Whether minutes belong to it.
    #[must_use]
    pub const fn has_minutes(self) -> bool {
        matches!(self, Self::Late | Self::LeftEarly)
    }

    /// The name in Chinese.
    #[must_use]
    pub const fn zh(self) -> &'static str {
        match self {
            Self::Present => "实到",
            Self::Late => "迟到",
            Self::LeftEarly => "早退",
            Self::Sick => "病假",
            Self::Personal => "事假",
            Self::Duty => "公假",
            Self::Absent => "旷课",
        }
    }
}

/// One person's mark at one session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// How they attended.
    pub status: MarkStatus,
    /// Clock minutes late or left early; 0 for every other status.
    pub minutes: u16,
}

sentences! {
    /// Why a mark makes no sense.
    pub enum MarkError {
        BeyondTheSession { minutes: u16, length: u16 } => "rules.minutes_beyond_the_session",
            zh "迟到或早退 {minutes} 分钟，超过了课次的全长 {length} 分钟：请更正分钟数；整节未到请记旷课或请假。",
            en "Late or gone by {minutes} minutes in a session of {length}: correct the minutes, or mark them absent or on leave.";
        MinutesWithoutLateness { minutes: u16, status: &'static str } => "rules.minutes_without_lateness",
            zh "“{status}”不应带有分钟数（{minutes}）：请改记迟到或早退，或去掉分钟数。",
            en "“{status}” carries {minutes} minutes: mark it late or left early, or take the minutes away.";
    }
}

impl Mark {
    /// A mark without minutes.
    #[must_use]
    pub const fn of(status: MarkStatus) -> Self {
        Self { status, minutes: 0 }
    }

    /// Whether it can be a mark at this session.
    pub fn check<S>(self, session: &Session<S>) -> Result<(), MarkError> {
        if !self.status.has_minutes() && self.minutes > 0 {
            let status = self.status.zh();
            return Err(MarkError::MinutesWithoutLateness { minutes: self.minutes, status });
        }
        if self.minutes > session.length() {
            let length = session.length();
            return Err(MarkError::BeyondTheSession { minutes: self.minutes, length });
        }
        Ok(())
    }
}

/// One person at one session: a row of the class attendance matrix, joined from session and mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attendance<S> {
    /// The session.
    pub session: Session<S>,
    /// The person's mark; none while not marked yet.
    pub mark: Option<Mark>,
}
