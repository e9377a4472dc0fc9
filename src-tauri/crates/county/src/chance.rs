//! The source of everything invented: `SplitMix64`, so that a seed means the same county on every machine and version.

/// A stream of numbers that depends on nothing but the seed and the stream's name.
pub(crate) struct Chance(u64);

impl Chance {
    /// Streams with different names are independent, so one part of the county can change without moving the others.
    pub(crate) fn new(seed: u64, stream: &str) -> Self {
        let name = stream
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ name)
    }

    /// The next number: one step of `SplitMix64` (Steele, Lea and Flood 2014).
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number in `0..bound`; 0 for a bound of 0.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        usize::try_from((u128::from(self.roll()) * (bound as u128)) >> 64).unwrap_or(0)
    }

    /// A number in `low..=high`; `low` when the two are crossed.
    pub(crate) fn between(&mut self, low: i32, high: i32) -> i32 {
        let span = usize::try_from(high.saturating_sub(low)).unwrap_or(0) + 1;
        low + i32::try_from(self.below(span)).unwrap_or(0)
    }

    /// True in `part` of 1,000 cases.
    pub(crate) fn per_mille(&mut self, part: usize) -> bool {
        self.below(1_000) < part
    }

    /// One of the list; the default when it is empty.
    pub(crate) fn pick<T: Copy + Default>(&mut self, list: &[T]) -> T {
        let at = self.below(list.len());
        list.get(at).copied().unwrap_or_default()
    }

    /// One of the list, each as often as its weight says.
    pub(crate) fn weighted<T: Copy + Default>(&mut self, list: &[(T, usize)]) -> T {
        let mut left = self.below(list.iter().map(|(_, weight)| weight).sum());
        for (item, weight) in list {
            if left < *weight {
                return *item;
            }
            left -= weight;
        }
        T::default()
    }

    /// Puts the list into an order of its own (Fisher and Yates).
    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Chance;

    #[test]
    fn the_same_seed_rolls_the_published_numbers() {
        let mut chance = Chance(1_234_567);
        let rolls: Vec<u64> = (0..3).map(|_| chance.roll()).collect();
        let published = [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423];
        assert_eq!(rolls, published, "published test vectors for seed 1234567");
    }

    #[test]
    fn streams_differ_by_name_and_by_seed() {
        let first = |seed, name| Chance::new(seed, name).roll();
        assert_ne!(first(1, "people"), first(1, "marks"), "one seed, two streams");
        assert_ne!(first(1, "people"), first(2, "people"), "two seeds, one stream");
    }

    #[test]
    fn every_choice_stays_inside_its_bounds() {
        let mut chance = Chance::new(7, "bounds");
        let mut seen = [false; 5];
        for _ in 0..500 {
            assert!((3..=5).contains(&chance.between(3, 5)), "between is inclusive on both sides");
            assert_ne!(chance.weighted(&[("never", 0), ("always", 4)]), "never", "weight 0 is never picked");
            if let Some(slot) = seen.get_mut(chance.below(5)) {
                *slot = true;
            }
        }
        assert!(seen.iter().all(|slot| *slot), "every number below the bound comes up");
        assert_eq!(chance.pick::<u8>(&[]), 0, "an empty list gives the default");
    }

    #[test]
    fn shuffling_keeps_every_item() {
        let mut list: Vec<u32> = (0..50).collect();
        Chance::new(7, "shuffle").shuffle(&mut list);
        assert_ne!(list, (0..50).collect::<Vec<_>>(), "the order changes");
        list.sort_unstable();
        assert_eq!(list, (0..50).collect::<Vec<_>>(), "nothing is lost or doubled");
    }
}
