//! Who was there: mostly everybody, with late comers, leave in blocks as real absences come, and a few who stay away.

use std::ops::Range;

use crate::chance::Chance;

/// 考勤.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MarkStatus {
    /// 实到.
    #[default]
    Present,
    /// 迟到, with its minutes.
    Late(u16),
    /// 早退, with its minutes.
    LeftEarly(u16),
    /// 病假.
    SickLeave,
    /// 事假.
    PersonalLeave,
    /// 公假.
    DutyLeave,
    /// 旷课.
    Absent,
}

/// One person's attendance at one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The session, as an index into the sessions.
    pub session: usize,
    /// The person, as an index into the people.
    pub person: usize,
    /// What was marked.
    pub status: MarkStatus,
}

/// How somebody attends one class: away in one stretch, or not at all away.
#[derive(Clone)]
pub(crate) struct Habit {
    status: MarkStatus,
    /// The half-days away, numbered within the class.
    away: Range<usize>,
}

impl Habit {
    /// What happens to somebody in a class of so many half-days.
    pub(crate) fn of(half_days: usize, chance: &mut Chance) -> Self {
        use MarkStatus::{Absent, DutyLeave, PersonalLeave, Present, SickLeave};
        let status = chance.weighted(&[
            (Present, 868),
            (DutyLeave, 45),
            (PersonalLeave, 42),
            (SickLeave, 30),
            (Absent, 15),
        ]);
        // One half-day often, a third or half of the class sometimes; a week at most.
        let longest = (half_days / 2).clamp(1, 10);
        let length = if chance.per_mille(450) { 1 } else { 1 + chance.below(longest) };
        let start = chance.below(half_days.saturating_sub(length) + 1);
        Self { status, away: if status == Present { 0..0 } else { start..start + length } }
    }

    /// The mark of the half-day with that number.
    pub(crate) fn mark(&self, half_day: usize, chance: &mut Chance) -> MarkStatus {
        if self.away.contains(&half_day) {
            return self.status;
        }
        match chance.below(1_000) {
            0..18 => MarkStatus::Late(5 * minutes(chance, 1, 8)),
            18..26 => MarkStatus::LeftEarly(5 * minutes(chance, 2, 12)),
            _ => MarkStatus::Present,
        }
    }

    /// Half-days on leave, and half-days of absence without leave.
    pub(crate) fn missed(&self) -> (usize, usize) {
        if self.status == MarkStatus::Absent { (0, self.away.len()) } else { (self.away.len(), 0) }
    }
}

fn minutes(chance: &mut Chance, low: i32, high: i32) -> u16 {
    u16::try_from(chance.between(low, high)).unwrap_or(1)
}
