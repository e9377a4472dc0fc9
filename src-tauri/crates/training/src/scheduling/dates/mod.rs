//! The days of classes: each class without any gets a run of workdays within the time its line of the year plan names, so
//! that classes of the same people, the same audience, head teacher or venue never meet on a day, and those that need the
//! same trainers rather not. Its sessions are placed within these days afterwards.

mod problem;
mod told;
mod wanted;

use super::material::Material;
use crate::classes::Class;
use crate::ids::ClassId;
use chrono::NaiveDate;
use problem::problem;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use timetable::dates::{Options, solve};
use told::told;
use ts_rs::TS;
pub(super) use wanted::{Wanted, wanted};

/// Moves the search weighs: some, and some more for each class.
const MOVES: (u64, u64) = (2_000, 300);

/// Days that were given to classes and in which some of their sessions found no place.
pub(super) type Tried = BTreeMap<ClassId, Vec<ClassDays>>;

/// Which classes are given days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DateFreedom {
    /// None.
    #[default]
    Keep,
    /// Those without any.
    Open,
    /// Those too that have not begun: at a cost, they may go elsewhere within the time their plan names.
    Movable,
}

/// First and last day of a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct ClassDays {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

impl ClassDays {
    /// The days a class has; none where it has none.
    pub(super) fn of(class: &Class) -> Option<Self> {
        Some(Self { from: class.starts?, to: class.ends? })
    }
}

/// What two classes cannot share on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DatesObstacle {
    /// People who are in both.
    People,
    /// The audience, or the head teacher.
    Audience,
    /// The venue.
    Venue,
}

/// A class in the way of another's days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DatesInTheWay {
    /// What they cannot share.
    pub sort: DatesObstacle,
    /// The audience, head teacher or venue by name; empty for people.
    pub name: String,
    /// The other class.
    pub class_name: String,
    /// Its 第N期.
    pub run: u32,
}

/// The days a plan gives a class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProposedDates {
    /// The class.
    pub class: ClassId,
    /// Its name.
    pub class_name: String,
    /// 第N期.
    pub run: u32,
    /// How many days it takes.
    pub days: u32,
    /// The days its plan leaves it, as far as they are looked at.
    pub window: ClassDays,
    /// Its days now.
    pub from: Option<ClassDays>,
    /// Its days by the plan; none where there are none for it.
    pub to: Option<ClassDays>,
    /// Days it could have if nobody in the way were there; none where the time its plan leaves is too short.
    pub nearly: Option<ClassDays>,
    /// Who is in the way there.
    pub in_the_way: Vec<DatesInTheWay>,
}

/// Chooses days for these classes, other than those tried where there are others. Classes whose days stay are not told.
pub(super) fn choose(material: &Material, wanted: &[Wanted], tried: &Tried, seed: u64) -> Vec<ProposedDates> {
    if wanted.is_empty() {
        return Vec::new();
    }
    let (problem, start) = problem(material, wanted, tried);
    let moves = MOVES.0 + MOVES.1 * wanted.len() as u64;
    let (plan, _) = solve(&problem, &Options { seed, moves, start: start.clone() });
    let mut proposed = Vec::new();
    for (one, open) in wanted.iter().zip(&problem.classes) {
        let dates = told(material, &problem, [&start, &plan], (one, open));
        if dates.from.is_none() || dates.from != dates.to {
            proposed.push(dates);
        }
    }
    proposed.sort_by(|one, two| (one.to, &one.class_name, one.run).cmp(&(two.to, &two.class_name, two.run)));
    proposed
}
