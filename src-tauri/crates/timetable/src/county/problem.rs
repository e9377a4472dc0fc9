//! What is to be placed, and everything a plan must respect or would rather.

use crate::booking::{Booking, Id, Resource};
use crate::interval::{Day, Interval};
use crate::limits::Limits;
use crate::order::Order;
use std::collections::{BTreeMap, BTreeSet};

/// One of several possibilities, and what choosing it costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice<T> {
    /// The possibility.
    pub what: T,
    /// What it costs: 0 for what is liked best.
    pub cost: u32,
}

/// Something to be placed: one session of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// Which record it is.
    pub id: Id,
    /// The class it belongs to.
    pub class: Id,
    /// Who must be free for it besides, whatever is chosen: other groups, or those who teach beside whoever is chosen.
    pub needs: Vec<Resource>,
    /// How many people need a seat.
    pub people: u32,
    /// When it may take place: half-days of real dates, or any explicit times.
    pub times: Vec<Choice<Interval>>,
    /// Who may give it; empty where nobody is needed.
    pub trainers: Vec<Choice<Id>>,
    /// Where it may be held, by kind; empty where no venue is needed.
    pub venues: Vec<Choice<Id>>,
    /// Venues that lack equipment it needs.
    pub unsuited: BTreeSet<Id>,
}

/// How much a trainer or a class may have.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Load {
    /// Minutes a day.
    pub minutes_a_day: Option<u32>,
    /// Minutes a week, Monday to Sunday.
    pub minutes_a_week: Option<u32>,
    /// Minutes a quarter, by [`Problem::quarters`].
    pub minutes_a_quarter: Option<u32>,
}

/// What is disliked beyond the costs of the choices.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Weights {
    /// A class that sits in another venue on the same day, for each venue beyond the first.
    pub venue_change: u32,
    /// Work unevenly shared: for each trainer, the square of the sessions given.
    pub uneven_work: u32,
}

/// A timetabling problem. What is pinned is among the fixed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problem {
    /// What is to be placed.
    pub activities: Vec<Activity>,
    /// What is booked already and stays: pinned sessions, those held, those outside the scope.
    pub fixed: Vec<Booking>,
    /// Holidays and county blocks, venues' seats and opening, trainers' absences, groups with people in common, ways.
    pub limits: Limits,
    /// What comes before what, and how many days are between.
    pub orders: Vec<Order>,
    /// How much trainers and classes may have.
    pub loads: BTreeMap<Resource, Load>,
    /// Any Monday: weeks are counted from it.
    pub monday: Day,
    /// The first days of the quarters looked at; what lies before the first of them is one quarter too.
    pub quarters: BTreeSet<Day>,
    /// What is disliked.
    pub weights: Weights,
}

impl Problem {
    /// Which quarter a day is in.
    pub(super) fn quarter(&self, day: Day) -> usize {
        self.quarters.range(..=day).count()
    }

    /// Which week a day is in.
    pub(super) fn week(&self, day: Day) -> i64 {
        (i64::from(day) - i64::from(self.monday)).div_euclid(7)
    }
}
