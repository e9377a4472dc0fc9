//! What comes before what, and how many days are between; and rules that cannot all be kept.
#![expect(clippy::indexing_slicing, reason = "every index comes from the lessons counted here")]

use crate::booking::Id;
use crate::interval::Interval;
use std::collections::BTreeMap;

/// How two bookings lie to each other. The later begins no earlier than the earlier ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// What comes first; to be placed, or fixed.
    pub before: Id,
    /// What comes later.
    pub after: Id,
    /// Whether either of them may come first: then only the days between them count.
    pub either_way: bool,
    /// Days between the two dates, at least; 0 is the same day.
    pub least_days: u16,
    /// Days between the two dates, at most; none where it does not matter.
    pub most_days: Option<u16>,
}

impl Order {
    /// Whether the two times keep this order.
    #[must_use]
    pub fn is_kept(&self, before: Interval, after: Interval) -> bool {
        let days = i64::from(after.day()) - i64::from(before.day());
        let follows = days > 0 || days == 0 && after.start() >= before.end();
        let between = if self.either_way { days.abs() } else { days };
        (self.either_way || follows)
            && between >= i64::from(self.least_days)
            && self.most_days.is_none_or(|most| between <= i64::from(most))
    }
}

/// Why some orders cannot all be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contradiction {
    /// Each of these comes before the next, and the last before the first.
    Circle(Vec<Id>),
    /// Two that have to be further apart than they may be, all orders taken together.
    Apart {
        /// The one.
        one: Id,
        /// The other.
        other: Id,
    },
    /// Two that need more days than there are.
    TooLong {
        /// What comes first.
        one: Id,
        /// What comes later.
        other: Id,
        /// Days there have to be from the first to the last, both counted.
        days: i64,
    },
}

/// Nothing is said about the days between two.
const UNKNOWN: i64 = i64::MIN / 4;

/// What makes it impossible to keep all of these orders on `days` days in a row, or on any number of days. That none is
/// told proves nothing where either of two may come first.
#[must_use]
pub fn contradiction(orders: &[Order], days: Option<u32>) -> Option<Contradiction> {
    if let Some(circle) = circle(orders) {
        return Some(Contradiction::Circle(circle));
    }
    let between = Between::of(orders);
    let too_far = orders.iter().find_map(|order| between.too_far(order));
    too_far.or_else(|| between.too_long(i64::from(days?)))
}

/// A round of lessons of which each comes before the next.
fn circle(orders: &[Order]) -> Option<Vec<Id>> {
    let mut after: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
    for order in orders.iter().filter(|order| !order.either_way) {
        after.entry(order.before).or_default().push(order.after);
    }
    let mut done: BTreeMap<Id, bool> = BTreeMap::new();
    for start in after.keys() {
        // The way from the start, each with those not yet looked at that come after it.
        let mut way: Vec<(Id, &[Id])> = vec![(*start, after[start].as_slice())];
        if done.contains_key(start) {
            continue;
        }
        done.insert(*start, false);
        while let Some((here, rest)) = way.pop() {
            let Some((next, rest)) = rest.split_first() else {
                done.insert(here, true);
                continue;
            };
            way.push((here, rest));
            match done.get(next) {
                Some(true) => {}
                Some(false) => {
                    let round = way.iter().map(|(id, _)| *id).skip_while(|id| id != next);
                    return Some(round.collect());
                }
                None => {
                    done.insert(*next, false);
                    way.push((*next, after.get(next).map(Vec::as_slice).unwrap_or_default()));
                }
            }
        }
    }
    None
}

/// How many days later each has to be than each other, by all orders taken together.
struct Between {
    ids: Vec<Id>,
    at: BTreeMap<Id, usize>,
    least: Vec<i64>,
}

impl Between {
    fn of(orders: &[Order]) -> Self {
        let mut ids: Vec<Id> = orders.iter().flat_map(|order| [order.before, order.after]).collect();
        ids.sort_unstable();
        ids.dedup();
        let at: BTreeMap<Id, usize> = ids.iter().copied().zip(0..).collect();
        let mut between = Self { least: vec![UNKNOWN; ids.len() * ids.len()], ids, at };
        for at in 0..between.ids.len() {
            between.raise(at, at, 0);
        }
        for order in orders {
            let (before, after) = (between.at[&order.before], between.at[&order.after]);
            if let Some(most) = order.most_days {
                between.raise(after, before, -i64::from(most));
            }
            match (order.either_way, order.most_days) {
                (false, _) => between.raise(before, after, order.least_days.into()),
                (true, Some(most)) => between.raise(before, after, -i64::from(most)),
                (true, None) => {}
            }
        }
        between.follow();
        between
    }

    fn raise(&mut self, from: usize, to: usize, days: i64) {
        let at = from * self.ids.len() + to;
        self.least[at] = self.least[at].max(days);
    }

    /// What follows over others in between.
    fn follow(&mut self) {
        let count = self.ids.len();
        for over in 0..count {
            for from in 0..count {
                let first = self.least[from * count + over];
                if first == UNKNOWN {
                    continue;
                }
                for to in 0..count {
                    let rest = self.least[over * count + to];
                    if rest != UNKNOWN {
                        // A round that grows with every turn must not grow without bounds.
                        self.raise(from, to, (first + rest).min(-UNKNOWN / 4));
                    }
                }
            }
        }
    }

    fn least(&self, from: Id, to: Id) -> i64 {
        self.least[self.at[&from] * self.ids.len() + self.at[&to]]
    }

    /// Whether the two of an order cannot be as far apart as they have to be.
    fn too_far(&self, order: &Order) -> Option<Contradiction> {
        let (one, other) = (order.before, order.after);
        let own = i64::from(order.least_days);
        let (later, earlier) = (self.least(one, other), self.least(other, one));
        let most = if earlier == UNKNOWN { i64::MAX } else { -earlier };
        let before = if later == UNKNOWN { i64::MAX } else { -later };
        // Or, whichever way round, they come too close.
        let apart = later != UNKNOWN && later > most || order.either_way && most < own && before < own;
        apart.then_some(Contradiction::Apart { one, other })
    }

    /// The two that need the most days, if there are not as many.
    fn too_long(&self, days: i64) -> Option<Contradiction> {
        let count = self.ids.len();
        let pairs = (0..count).flat_map(|one| (0..count).map(move |other| (one, other)));
        let (one, other) = pairs.max_by_key(|(one, other)| self.least[one * count + other])?;
        let needed = self.least[one * count + other] + 1;
        let (one, other) = (self.ids[one], self.ids[other]);
        (needed > days).then_some(Contradiction::TooLong { one, other, days: needed })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// How an order reads, in days and turns of a day: written anew, so that it shares nothing with what it judges.
    fn reads(order: &Order, places: &[(i64, i64)]) -> bool {
        let place = |id: Id| places[usize::try_from(id).unwrap_or_default()];
        let ((day, turn), (later_day, later_turn)) = (place(order.before), place(order.after));
        let gap = later_day - day;
        let in_turn = if gap == 0 { later_turn > turn } else { gap > 0 };
        let gap = if gap < 0 { -gap } else { gap };
        let enough = gap >= i64::from(order.least_days);
        let not_too_much = order.most_days.is_none_or(|most| gap <= i64::from(most));
        (order.either_way || in_turn) && enough && not_too_much
    }

    const LESSONS: usize = 3;
    /// As many turns a day as lessons, so that a day is never full.
    const TURNS: i64 = 3;

    /// Whether any way to place the lessons on so many days keeps all orders, by trying them all.
    fn by_trying(orders: &[Order], days: i64) -> bool {
        let places: Vec<(i64, i64)> =
            (0..days).flat_map(|day| (0..TURNS).map(move |turn| (day, turn))).collect();
        let mut counters = [0; LESSONS];
        loop {
            let chosen: Vec<(i64, i64)> = counters.iter().map(|at| places[*at]).collect();
            if orders.iter().all(|order| reads(order, &chosen)) {
                return true;
            }
            let Some(next) = counters.iter().position(|at| at + 1 < places.len()) else { return false };
            counters[next] += 1;
            counters[..next].fill(0);
        }
    }

    fn some_order() -> impl Strategy<Value = Order> {
        let pair = (0..3_u128, 1..3_u128).prop_map(|(one, step)| (one, (one + step) % 3));
        (pair, any::<bool>(), 0..4_u16, prop::option::of(0..4_u16)).prop_map(
            |((before, after), either_way, least_days, most_days)| Order {
                before,
                after,
                either_way,
                least_days,
                most_days,
            },
        )
    }

    proptest! {
        #[test]
        fn what_is_called_a_contradiction_cannot_be_kept_and_what_is_not_can(
            orders in prop::collection::vec(some_order(), 1..5),
            days in 1..6_u32,
        ) {
            let found = contradiction(&orders, Some(days));
            let possible = by_trying(&orders, i64::from(days));
            if found.is_some() {
                prop_assert!(!possible, "{:?} is no contradiction", found);
            } else if orders.iter().all(|order| !order.either_way || order.least_days == 0) {
                prop_assert!(possible, "nothing was found against {:?}", orders);
            }
        }

        #[test]
        fn two_times_keep_an_order_as_it_reads(
            order in some_order(),
            places in prop::collection::vec((0..5_i64, 0..3_i64), 3),
        ) {
            let when = |id: Id| {
                let (day, turn) = places[usize::try_from(id).unwrap_or_default()];
                let (day, start) = (i32::try_from(day).ok()?, u16::try_from(540 + 60 * turn).ok()?);
                Interval::new(day, start, start + 60).ok()
            };
            let kept = when(order.before).zip(when(order.after)).map(|(before, after)| order.is_kept(before, after));
            prop_assert_eq!(kept, Some(reads(&order, &places)));
        }
    }
}
