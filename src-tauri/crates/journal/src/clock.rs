//! The journal's clock: the only place where an instant, and not a local date, is kept.

/// Hybrid time: milliseconds since 1970 in the upper 48 bits, a counter in the lower 16.
///
/// It orders truly concurrent values for display and nothing else: no entry is ever rejected for its clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct HybridTime(pub u64);

impl HybridTime {
    /// The next stamp: the wall clock if it has moved on, else one tick after the last one seen.
    #[must_use]
    pub fn next(self, unix_milliseconds: u64) -> Self {
        let wall = (unix_milliseconds & 0xffff_ffff_ffff) << 16;
        Self(wall.max(self.0.saturating_add(1)))
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub fn unix_milliseconds(self) -> u64 {
        self.0 >> 16
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_never_goes_back_even_when_the_wall_clock_does() {
        let first = HybridTime::default().next(1_000_000);
        let second = first.next(5);
        assert!(second > first, "a clock set back still moves the journal forward");
        assert_eq!(second.unix_milliseconds(), 1_000_000, "and keeps the last moment it knew");
    }
}
