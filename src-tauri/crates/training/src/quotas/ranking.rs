//! Whose turn it is. Pure.

/// What decides between two people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Claim {
    /// They were to hear the lecture before this one and could not.
    pub carried: bool,
    /// What they will lack of their hours, in thousandths of what is asked of them.
    pub behind: u32,
    /// The required topics they have not heard this year and would hear here.
    pub heard_here: usize,
    /// All the required topics they have not heard this year.
    pub lacking: usize,
    /// How often they have been called up this year.
    pub calls: u32,
}

/// Puts those first who missed the lecture before, then those furthest behind on hours, then on topics, then those called
/// up least; who is alike stays in the official order.
pub(super) fn rank<T>(people: &mut [T], claim: impl Fn(&T) -> Claim) {
    use std::cmp::Reverse;
    people.sort_by_key(|person| {
        let Claim { carried, behind, heard_here, lacking, calls } = claim(person);
        (Reverse(carried), Reverse(behind), Reverse(heard_here), Reverse(lacking), calls)
    });
}

#[cfg(test)]
mod tests {
    use super::{Claim, rank};
    use proptest::prelude::*;

    fn claims() -> impl Strategy<Value = Claim> {
        (any::<bool>(), 0_u32..400, 0_usize..5, 0_usize..9, 0_u32..9).prop_map(
            |(carried, behind, heard_here, lacking, calls)| Claim {
                carried,
                behind,
                heard_here,
                lacking,
                calls,
            },
        )
    }

    proptest! {
        #[test]
        fn nobody_comes_before_whoever_is_no_better_off_in_anything(people in prop::collection::vec(claims(), 2..40)) {
            let mut ranked = people.clone();
            rank(&mut ranked, |person| *person);
            let needier = |one: &Claim, other: &Claim| {
                one.carried >= other.carried && one.behind >= other.behind && one.heard_here >= other.heard_here
                    && one.lacking >= other.lacking && one.calls <= other.calls && one != other
            };
            for (place, person) in ranked.iter().enumerate() {
                prop_assert!(!ranked.iter().skip(place + 1).any(|later| needier(later, person)), "{ranked:?}");
            }
            prop_assert_eq!(ranked.len(), people.len(), "and nobody is lost");
        }
    }
}
