//! A stretch of one local day.

use std::collections::BTreeSet;

/// A local day, counted from whatever day the caller counts from.
pub type Day = i32;
/// Minutes since midnight, 0 to [`MIDNIGHT`].
pub type Minute = u16;
/// The end of a day: 24:00.
pub const MIDNIGHT: Minute = 1440;

/// Why two times do not make an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IntervalError {
    /// It ends before it starts, or as it starts.
    #[error("结束时间（第 {end} 分钟）必须晚于开始时间（第 {start} 分钟），请更正起止时间")]
    Empty {
        /// The start given.
        start: Minute,
        /// The end given.
        end: Minute,
    },
    /// It ends after midnight.
    #[error("结束时间（第 {end} 分钟）超过了当天 24:00，跨日的活动请按天分成两段")]
    PastMidnight {
        /// The end given.
        end: Minute,
    },
}

/// A half-open stretch of one day: its start belongs to it, its end does not, so periods that touch do not overlap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Interval {
    day: Day,
    start: Minute,
    end: Minute,
}

impl Interval {
    /// The stretch of `day` from `start` up to, and without, `end`; `end` may be [`MIDNIGHT`].
    pub const fn new(day: Day, start: Minute, end: Minute) -> Result<Self, IntervalError> {
        if end > MIDNIGHT {
            return Err(IntervalError::PastMidnight { end });
        }
        if start >= end {
            return Err(IntervalError::Empty { start, end });
        }
        Ok(Self { day, start, end })
    }

    /// All of a day.
    #[must_use]
    pub const fn whole(day: Day) -> Self {
        Self { day, start: 0, end: MIDNIGHT }
    }

    /// Its day.
    #[must_use]
    pub const fn day(self) -> Day {
        self.day
    }

    /// Its first minute.
    #[must_use]
    pub const fn start(self) -> Minute {
        self.start
    }

    /// The minute after its last.
    #[must_use]
    pub const fn end(self) -> Minute {
        self.end
    }

    /// Whether the two share a minute.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.day == other.day && self.start < other.end && other.start < self.end
    }

    /// The minutes between the two, if they lie on one day and share none.
    #[must_use]
    pub const fn gap(self, other: Self) -> Option<Minute> {
        if self.day != other.day || self.overlaps(other) {
            None
        } else if self.end <= other.start {
            Some(other.start - self.end)
        } else {
            Some(self.start - other.end)
        }
    }

    /// Whether any of `others` shares a minute with it.
    #[must_use]
    pub fn overlaps_any(self, others: &BTreeSet<Self>) -> bool {
        let first = Self { day: self.day, start: 0, end: 0 };
        let past = Self { day: self.day, start: self.end, end: 0 };
        others.range(first..past).any(|other| self.overlaps(*other))
    }

    /// Whether `spans` together, each from a minute up to another, leave no minute of it out.
    #[must_use]
    pub fn is_covered_by(self, spans: &BTreeSet<(Minute, Minute)>) -> bool {
        let reached =
            spans.iter().fold(
                self.start,
                |reached, (from, to)| {
                    if *from <= reached { reached.max(*to) } else { reached }
                },
            );
        reached >= self.end
    }
}
