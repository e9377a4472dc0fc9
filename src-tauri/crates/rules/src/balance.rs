//! The foot of a sign-in sheet: 应到 = 实到 + 请假 + 缺席, with those not marked yet named beside it.

use crate::attendance::Mark;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Who was expected at a session, and where each of them went. The four lists are disjoint and make up 应到.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Balance<P> {
    /// 应到: how many were expected.
    pub expected: usize,
    /// 实到: there for at least a part.
    pub present: Vec<P>,
    /// 请假: on leave of any kind.
    pub leave: Vec<P>,
    /// 缺席: absent without leave.
    pub absent: Vec<P>,
    /// Expected and not marked yet.
    pub unmarked: Vec<P>,
    /// Marked though nobody expected them; in none of the other figures.
    pub unexpected: Vec<P>,
}

/// Balances a session's marks against those expected.
#[must_use]
pub fn balance<P: Copy + Ord>(expected: &BTreeSet<P>, marks: &BTreeMap<P, Mark>) -> Balance<P> {
    let mut balance = Balance {
        expected: expected.len(),
        present: Vec::new(),
        leave: Vec::new(),
        absent: Vec::new(),
        unmarked: Vec::new(),
        unexpected: marks.keys().filter(|person| !expected.contains(person)).copied().collect(),
    };
    for person in expected {
        let list = match marks.get(person).map(|mark| mark.status) {
            None => &mut balance.unmarked,
            Some(status) if status.is_present() => &mut balance.present,
            Some(status) if status.is_leave() => &mut balance.leave,
            Some(_) => &mut balance.absent,
        };
        list.push(*person);
    }
    balance
}
