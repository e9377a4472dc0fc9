//! Villages to be visited, the teams that can reach them, and the times there are.

use crate::booking::Id;
use crate::county::Choice;
use crate::interval::{Day, Interval, Minute};
use std::collections::{BTreeMap, BTreeSet};

/// An outreach team, which goes out as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Team {
    /// Which record it is.
    pub id: Id,
    /// Who speaks for it; two teams with a speaker in common are never out at the same time.
    pub speakers: BTreeSet<Id>,
    /// What it can speak about.
    pub topics: BTreeSet<Id>,
    /// When it cannot go out.
    pub busy: BTreeSet<Interval>,
    /// Talks it has given already in the time that is planned: they count towards its load.
    pub talks: u32,
}

/// A village to be visited.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Village {
    /// Which record it is.
    pub id: Id,
    /// The township it lies in.
    pub area: Id,
    /// How many talks it is to hear.
    pub visits: u16,
    /// The teams within reach, each with what it costs to send it; a team named twice goes by the first.
    pub teams: Vec<Choice<Id>>,
    /// The topics on offer, each with what it costs to speak about it: the least recently heard ones cost least.
    pub topics: BTreeMap<Id, u32>,
    /// When nobody would come.
    pub busy: BTreeSet<Interval>,
}

/// A talk that stays where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fixed {
    /// Who gives it.
    pub team: Id,
    /// Where.
    pub village: Id,
    /// The township the village lies in.
    pub area: Id,
    /// When.
    pub when: Interval,
}

/// What is disliked beyond the costs of the choices.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Weights {
    /// Work unevenly shared: for each team, the square of the talks it gives.
    pub uneven_work: u16,
    /// Everything at once: for each day, the square of the talks given on it.
    pub crowded_days: u16,
}

/// Which visit is meant: a village, and which of its visits, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Visit {
    /// The village.
    pub village: Id,
    /// Which of its visits.
    pub turn: u16,
}

/// A visit as planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Talk {
    /// Who speaks.
    pub team: Id,
    /// What about.
    pub topic: Id,
    /// When.
    pub when: Interval,
}

/// An outreach problem.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problem {
    /// The teams; of two with one id the first counts.
    pub teams: Vec<Team>,
    /// The villages; of two with one id the first counts.
    pub villages: Vec<Village>,
    /// When a talk may be given.
    pub times: BTreeSet<Interval>,
    /// What is arranged already and stays.
    pub fixed: Vec<Fixed>,
    /// Minutes from one village to another of its township.
    pub near: Minute,
    /// Minutes from one village to another elsewhere.
    pub far: Minute,
    /// Days between two talks in one village, at least.
    pub apart: u16,
    /// What is disliked.
    pub weights: Weights,
}

/// A talk somewhere, planned or fixed.
#[derive(Debug, Clone, Copy)]
pub(super) struct There {
    pub village: Id,
    pub area: Id,
    pub when: Interval,
}

impl Problem {
    /// Whether nobody can be at both talks: they overlap, or there is no time to go from one to the other.
    pub(super) fn collide(&self, one: There, other: There) -> bool {
        if one.when.day() != other.when.day() {
            return false;
        }
        let travel = match (one.village == other.village, one.area == other.area) {
            (true, _) => 0,
            (false, true) => u32::from(self.near),
            (false, false) => u32::from(self.far),
        };
        let (first, then) =
            if one.when <= other.when { (one.when, other.when) } else { (other.when, one.when) };
        u32::from(then.start()) < u32::from(first.end()) + travel
    }

    /// Whether two talks in one village come too soon after each other.
    pub(super) fn too_soon(&self, one: Interval, other: Interval) -> bool {
        let days = |day: Day| i64::from(day);
        let gap = (days(one.day()) - days(other.day())).unsigned_abs();
        gap < u64::from(self.apart) || one.overlaps(other)
    }
}

/// Costs are counted as far as this.
const MOST: u32 = 1_000_000;

pub(super) fn capped(cost: u32) -> i64 {
    i64::from(cost.min(MOST))
}
