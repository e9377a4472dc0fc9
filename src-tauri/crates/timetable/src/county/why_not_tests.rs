#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use super::samples::{CROWDED, Unhurried, problem};
use super::*;
use crate::booking::Resource;
use crate::travel::Travel;
use std::collections::BTreeSet;

/// Gets an obstacle out of the way, as the reason's relaxation would.
fn relax(problem: &mut Problem, plan: &mut Plan, place: Place, obstacle: &Obstacle) {
    if let Some(other) = obstacle.other
        && obstacle.family != Family::Order
        && obstacle.family != Family::Travel
    {
        plan.remove(&other);
        problem.fixed.retain(|booking| booking.id != other);
    }
    match (obstacle.family, obstacle.resource) {
        (Family::TrainerAway, Some(Resource::Trainer(trainer))) => {
            problem.limits.away.remove(&trainer);
        }
        (Family::VenueClosed, Some(Resource::Venue(venue))) => {
            let venue = problem.limits.venues.get_mut(&venue).unwrap();
            venue.open.clear();
            venue.closed.clear();
        }
        (Family::Seats, Some(Resource::Venue(venue))) => {
            problem.limits.venues.get_mut(&venue).unwrap().seats = None;
        }
        (Family::TrainerLoad | Family::ClassLoad, Some(resource)) => {
            problem.loads.remove(&resource);
        }
        (Family::BlockedDay, _) => {
            problem.limits.blocked.remove(&place.when.day());
        }
        (Family::Order, _) => problem
            .orders
            .retain(|order| Some(order.before) != obstacle.other && Some(order.after) != obstacle.other),
        (Family::Travel, _) => problem.limits.travel = Travel::default(),
        _ => {}
    }
}

#[test]
fn the_reasons_are_complete_and_none_is_superfluous_and_each_has_a_way_out() {
    let mut families: BTreeSet<Family> = BTreeSet::new();
    for seed in 0..400 {
        let problem = problem(seed, CROWDED);
        let options = Options { seed, threads: 1, moves: Some(200), ..Options::default() };
        let (plan, _) = solve(&problem, &options, &Unhurried).unwrap();
        let left_out = problem.activities.iter().filter(|activity| !plan.contains_key(&activity.id));
        for activity in left_out {
            let reasons = why_not(&problem, &plan, activity).unwrap();
            assert!(!reasons.is_empty(), "problem {seed}: {} had a free place and was left out", activity.id);
            let named: BTreeSet<Family> = reasons.iter().map(|reason| reason.family).collect();
            families.extend(&named);
            let check = Check::new(&problem, &plan).unwrap();
            for place in places_of(activity) {
                let obstacles = check.obstacles(activity, place.what);
                let met = obstacles.iter().any(|obstacle| named.contains(&obstacle.family));
                assert!(met, "problem {seed}: some place of {} is not explained", activity.id);
            }
            for reason in &reasons {
                let (mut relaxed, mut without) = (problem.clone(), plan.clone());
                let mut suited = activity.clone();
                if reason.obstacles.iter().any(|obstacle| obstacle.family == Family::Equipment) {
                    suited.unsuited.clear();
                }
                for obstacle in &reason.obstacles {
                    relax(&mut relaxed, &mut without, reason.place, obstacle);
                }
                let check = Check::new(&relaxed, &without).unwrap();
                assert!(check.is_free(&suited, reason.place), "problem {seed}: {reason:?} opens no place");
                let others = reason.obstacles.iter().filter(|obstacle| obstacle.family != reason.family);
                let explained = others.into_iter().any(|obstacle| named.contains(&obstacle.family));
                assert!(!explained, "problem {seed}: {:?} could be left out", reason.family);
            }
        }
    }
    assert!(families.len() >= 8, "enough sorts of reasons were seen: {families:?}");
}

#[test]
fn what_is_free_has_no_reasons() {
    let problem = problem(5, CROWDED);
    let free = problem.activities.iter().filter(|activity| {
        let check = Check::new(&problem, &Plan::new()).unwrap();
        places_of(activity).any(|place| check.is_free(activity, place.what))
    });
    for activity in free {
        assert_eq!(
            why_not(&problem, &Plan::new(), activity).unwrap(),
            [],
            "nothing is in the way of {}",
            activity.id
        );
    }
}
