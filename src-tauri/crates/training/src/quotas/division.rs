//! Dividing seats among units. Pure.

/// Divides the seats in proportion to the units' sizes, by the largest remainder: the parts sum to `seats` exactly, no part
/// of a larger unit is smaller than that of a smaller one, and a unit without people gets none. Nothing is divided where
/// nobody is.
#[must_use]
pub fn by_size(seats: u32, sizes: &[u32]) -> Vec<u32> {
    let total: u64 = sizes.iter().map(|size| u64::from(*size)).sum();
    if total == 0 {
        return vec![0; sizes.len()];
    }
    let product = |size: u32| u64::from(seats) * u64::from(size);
    let mut parts: Vec<u32> = sizes.iter().map(|size| whole(product(*size) / total)).collect();
    let given: u32 = parts.iter().sum();
    let mut places: Vec<(usize, u32)> = sizes.iter().copied().enumerate().collect();
    // Stable: of units alike, the one that stands first in the official order comes first.
    places.sort_by_key(|(_, size)| std::cmp::Reverse((product(*size) % total, *size)));
    let left = usize::try_from(seats.saturating_sub(given)).unwrap_or(usize::MAX);
    for (place, _) in places.into_iter().take(left) {
        if let Some(part) = parts.get_mut(place) {
            *part += 1;
        }
    }
    parts
}

/// One seat for each `one_in` people, at least `least`, and never more than there are people.
#[must_use]
pub fn by_rule(one_in: u32, least: u32, sizes: &[u32]) -> Vec<u32> {
    let part = |size: &u32| (size / one_in.max(1)).max(least).min(*size);
    sizes.iter().map(part).collect()
}

/// A part is never larger than the seats, which fit.
fn whole(part: u64) -> u32 {
    u32::try_from(part).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{by_rule, by_size};
    use proptest::prelude::*;

    fn sizes() -> impl Strategy<Value = Vec<u32>> {
        prop::collection::vec(0_u32..2_000, 1..60)
    }

    /// Whether a larger unit has at least what a smaller one has.
    fn monotone(sizes: &[u32], parts: &[u32]) -> bool {
        let units: Vec<(u32, u32)> = sizes.iter().copied().zip(parts.iter().copied()).collect();
        units.iter().all(|one| units.iter().all(|other| one.0 <= other.0 || one.1 >= other.1))
    }

    proptest! {
        #[test]
        fn the_parts_are_the_seats(sizes in sizes(), seats in 0_u32..5_000) {
            prop_assume!(sizes.iter().any(|size| *size > 0));
            let parts = by_size(seats, &sizes);
            prop_assert_eq!(parts.iter().sum::<u32>(), seats, "not one more, not one less");
            prop_assert!(monotone(&sizes, &parts), "a larger unit never has less: {parts:?}");
            let total: u32 = sizes.iter().sum();
            for (size, part) in sizes.iter().zip(&parts) {
                let exact = f64::from(seats) * f64::from(*size) / f64::from(total);
                prop_assert!((f64::from(*part) - exact).abs() < 1.0, "each within one seat of its share");
                prop_assert!(*size > 0 || *part == 0, "no seat for a unit without people");
            }
        }

        #[test]
        fn a_rule_never_asks_for_more_than_there_are(sizes in sizes(), one_in in 0_u32..50, least in 0_u32..9) {
            let parts = by_rule(one_in, least, &sizes);
            prop_assert!(monotone(&sizes, &parts), "a larger unit never has less: {parts:?}");
            for (size, part) in sizes.iter().zip(&parts) {
                prop_assert!(part <= size && *part >= least.min(*size), "between its least and everyone");
            }
        }
    }

    #[test]
    fn the_largest_remainder_gets_the_seat_left_over() {
        assert_eq!(by_size(10, &[50, 30, 20]), [5, 3, 2], "it comes out even");
        assert_eq!(by_size(10, &[47, 16, 37]), [5, 1, 4], "4.7, 1.6 and 3.7: the two of .7 come first");
        assert_eq!(by_size(3, &[0, 0]), [0, 0], "nobody is there");
        assert_eq!(by_rule(10, 1, &[35, 9, 0]), [3, 1, 0], "one in ten, at least one");
    }
}
