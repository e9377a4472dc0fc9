//! What is to be given days, and what has them already.

use crate::booking::{Id, Resource};
use crate::interval::Day;
use crate::limits::SharedPeople;
use std::collections::{BTreeMap, BTreeSet};

/// A run of days a class may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The days it is held on; those off are left out.
    pub days: BTreeSet<Day>,
    /// What choosing it costs: 0 for what is liked best.
    pub cost: u32,
}

/// A class whose days are open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenClass {
    /// Which class.
    pub id: Id,
    /// The runs of days it may have; a plan names one by its place here.
    pub runs: Vec<Run>,
    /// What it needs to itself on each of its days: its people, its audience, its venue.
    pub needs: BTreeSet<Resource>,
    /// What it would rather not share on a day: the trainers of its lessons.
    pub wishes: BTreeSet<Resource>,
}

/// What has its days already, and keeps them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// Which class.
    pub id: Id,
    /// Its days.
    pub days: BTreeSet<Day>,
    /// What it has to itself on them.
    pub needs: BTreeSet<Resource>,
    /// What it would rather not share.
    pub wishes: BTreeSet<Resource>,
}

/// What is disliked beyond the costs of the runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Weights {
    /// Each day two classes share something that either would rather not share, for each such thing.
    pub shared: u32,
    /// Days with many classes: for each day, the square of their number.
    pub crowded: u32,
}

/// Which run of days each class is to have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problem {
    /// What is to be given days; of two with one id the first.
    pub classes: Vec<OpenClass>,
    /// What keeps its days; one class may be named several times.
    pub dated: Vec<Dated>,
    /// Groups that have people in common.
    pub shared: SharedPeople,
    /// What is disliked.
    pub weights: Weights,
}

/// The run of each class, by its place among the class's runs; those that are missing have none.
pub type Plan = BTreeMap<Id, usize>;
