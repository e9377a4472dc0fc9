//! Why an activity has no place: the fewest sorts of obstacles that between them block every place, and for each one a
//! place that opens up when it is out of the way.

use super::check::Check;
use super::obstacle::{Family, Obstacle};
use super::place::{Place, Plan, places_of};
use super::problem::{Activity, Problem};
use crate::occupancy::DuplicateBooking;
use std::collections::BTreeMap;

/// One reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// What sort of obstacle it is.
    pub family: Family,
    /// A place that is free once the obstacles below are out of the way.
    pub place: Place,
    /// What is in the way there. All of the reason's own sort, but where no place is blocked by that sort alone.
    pub obstacles: Vec<Obstacle>,
}

/// The reasons why an activity has no place, those first that are easiest to get out of the way; empty where it has a
/// free place, or where it has no choice of time at all.
///
/// Every place it could have is blocked by at least one of the sorts named. None of them can be left out: for each there
/// is a place that none of the other sorts named blocks; it is the one told, the cheapest of them with the fewest obstacles.
pub fn why_not(problem: &Problem, plan: &Plan, activity: &Activity) -> Result<Vec<Reason>, DuplicateBooking> {
    let mut others = plan.clone();
    others.remove(&activity.id);
    let check = Check::new(problem, &others)?;
    // By the sorts that block it, the cheapest place with the fewest obstacles.
    let mut blocked: BTreeMap<u16, Blocked> = BTreeMap::new();
    for place in places_of(activity) {
        let obstacles = check.obstacles(activity, place.what);
        if obstacles.is_empty() {
            return Ok(Vec::new());
        }
        let sorts = obstacles.iter().fold(0, |sorts, obstacle| sorts | bit(obstacle.family));
        let one = Blocked { cost: place.cost, place: place.what, obstacles };
        let kept = blocked.entry(sorts).or_insert_with(|| one.clone());
        if one.key() < kept.key() {
            *kept = one;
        }
    }
    let Some(core) = smallest_core(&blocked.keys().copied().collect::<Vec<u16>>()) else {
        return Ok(Vec::new());
    };
    Ok(Family::ALL.into_iter().filter_map(|family| reason(family, core, &blocked)).collect())
}

/// A place and what is in its way.
#[derive(Debug, Clone)]
struct Blocked {
    cost: u32,
    place: Place,
    obstacles: Vec<Obstacle>,
}

impl Blocked {
    fn key(&self) -> (usize, u32, Place) {
        (self.obstacles.len(), self.cost, self.place)
    }
}

/// The reason of one sort: of the places that no other sort of the core blocks, the one with the fewest sorts.
fn reason(family: Family, core: u16, blocked: &BTreeMap<u16, Blocked>) -> Option<Reason> {
    let own = blocked.iter().filter(|(sorts, _)| **sorts & core == bit(family));
    let (_, best) = own.min_by_key(|(sorts, blocked)| (sorts.count_ones(), blocked.key()))?;
    Some(Reason { family, place: best.place, obstacles: best.obstacles.clone() })
}

/// The bit of a sort; the hardest to get out of the way stand highest, so that of equal cores the easier one is less.
fn bit(family: Family) -> u16 {
    let place = Family::ALL.iter().position(|other| *other == family).unwrap_or_default();
    1 << place
}

/// The fewest sorts that meet every set; of several such, the easiest. None where there is nothing to meet.
fn smallest_core(sets: &[u16]) -> Option<u16> {
    if sets.is_empty() {
        return None;
    }
    let all = sets.iter().fold(0, |all, set| all | set);
    let meets = |core: &u16| *core & !all == 0 && sets.iter().all(|set| set & core != 0);
    (1..=all).filter(meets).min_by_key(|core| (core.count_ones(), *core))
}
