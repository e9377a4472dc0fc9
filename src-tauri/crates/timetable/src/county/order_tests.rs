//! Orders of lessons: the search's plans, judged by code that shares nothing with it.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use super::samples::Unhurried;
use super::*;
use crate::booking::Id;
use crate::interval::Interval;
use crate::order::Order;
use crate::random::Random;
use std::collections::BTreeSet;

const LESSONS: usize = 5;
const DAYS: i32 = 4;
/// 上午 and 下午.
const STARTS: [u16; 2] = [540, 870];

/// One class with some lessons, half-days to put them, and orders among them.
fn lessons(random: &mut Random) -> Problem {
    let slots = (0..DAYS).flat_map(|day| STARTS.map(|start| Interval::new(day, start, start + 180).unwrap()));
    let times: Vec<Choice<Interval>> = slots.map(|what| Choice { what, cost: 0 }).collect();
    let lesson = |id: Id| Activity {
        id,
        class: 11,
        needs: Vec::new(),
        people: 0,
        times: times.clone(),
        trainers: Vec::new(),
        venues: Vec::new(),
        unsuited: BTreeSet::new(),
    };
    let orders = (0..=random.below(4)).map(|_| {
        let before = random.below(LESSONS);
        let after = (before + 1 + random.below(LESSONS - 1)) % LESSONS;
        let least_days = u16::try_from(random.below(3)).unwrap();
        let most_days = (random.below(2) == 0).then(|| least_days + u16::try_from(random.below(2)).unwrap());
        let either_way = random.below(3) == 0;
        Order { before: before as Id, after: after as Id, either_way, least_days, most_days }
    });
    let orders = orders.collect();
    Problem { activities: (0..LESSONS as Id).map(lesson).collect(), orders, ..Problem::default() }
}

/// Whether half-days, counted from the first, keep an order: even ones are mornings.
fn reads(order: &Order, half_days: &[Option<i32>]) -> bool {
    let of = |id: Id| half_days[usize::try_from(id).unwrap()];
    let (Some(first), Some(second)) = (of(order.before), of(order.after)) else { return true };
    let days = second / 2 - first / 2;
    let apart = days.abs();
    let in_turn = order.either_way || second > first;
    in_turn
        && apart >= i32::from(order.least_days)
        && order.most_days.is_none_or(|most| apart <= i32::from(most))
}

/// Whether all lessons have a half-day of their own in keeping with all orders, by trying all ways.
fn can_be(problem: &Problem, half_days: &mut Vec<Option<i32>>) -> bool {
    if !problem.orders.iter().all(|order| {
        let known =
            [order.before, order.after].iter().all(|id| usize::try_from(*id).unwrap() < half_days.len());
        !known || reads(order, half_days)
    }) {
        return false;
    }
    if half_days.len() == LESSONS {
        return true;
    }
    (0..DAYS * 2).any(|half_day| {
        if half_days.contains(&Some(half_day)) {
            return false;
        }
        half_days.push(Some(half_day));
        let found = can_be(problem, half_days);
        half_days.pop();
        found
    })
}

#[test]
fn every_plan_keeps_the_orders_and_leaves_nothing_out_that_can_be_placed() {
    let (mut whole, mut short) = (0, 0);
    for seed in 0..400 {
        let problem = lessons(&mut Random::new(seed, 3));
        let options = Options { seed, threads: 1, moves: Some(4_000), ..Options::default() };
        let (plan, _) = solve(&problem, &options, &Unhurried).unwrap();
        let half_days: Vec<Option<i32>> = (0..LESSONS as Id)
            .map(|id| plan.get(&id).map(|place| place.when.day() * 2 + i32::from(place.when.start() > 720)))
            .collect();
        for order in &problem.orders {
            assert!(reads(order, &half_days), "problem {seed}: {order:?} is not kept by {half_days:?}");
        }
        if can_be(&problem, &mut Vec::new()) {
            assert_eq!(
                plan.len(),
                LESSONS,
                "problem {seed}: all of them can be placed: {:?}",
                problem.orders
            );
            whole += 1;
        } else {
            short += 1;
        }
    }
    assert!(whole > 50 && short > 20, "{whole} can be kept whole, {short} cannot");
}
