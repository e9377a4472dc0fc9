//! One item's answers on one heap, in batches. Pure.
//!
//! Whoever looks just before and just after one paper could subtract it, if it were told as soon as it came. So answers are told
//! in whole batches of [`LEAST_ANSWERS`], filled in the order one device recorded them: two looks that differ differ by
//! whole batches. A batch that was full stays those answers for good. If one of them is taken back the batch is told no more,
//! nor are its other answers ever put into another batch, or the difference would be the one that went and the one that came.

use super::LEAST_ANSWERS;
use super::tally::Tally;
use crate::store::Place;

/// An answer, and the paper it stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Given {
    paper: Place,
    grade: u8,
    /// Whether the paper has not been taken back.
    there: bool,
}

/// The answers of one device.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Batches {
    full: Vec<Vec<Given>>,
    filling: Vec<Given>,
}

impl Batches {
    /// A paper came, or came back.
    pub fn come(&mut self, paper: Place, grade: u8) {
        if let Some(given) = self.of_full(paper) {
            given.there = true;
            return;
        }
        self.filling.push(Given { paper, grade, there: true });
        if usize::try_from(LEAST_ANSWERS).is_ok_and(|least| self.filling.len() >= least) {
            self.full.push(std::mem::take(&mut self.filling));
        }
    }

    /// A paper was taken back. Out of a batch that was never told it leaves no gap.
    pub fn go(&mut self, paper: Place) {
        match self.of_full(paper) {
            Some(given) => given.there = false,
            None => self.filling.retain(|given| given.paper != paper),
        }
    }

    fn of_full(&mut self, paper: Place) -> Option<&mut Given> {
        self.full.iter_mut().flatten().find(|given| given.paper == paper)
    }

    /// How many answers there are.
    pub fn answered(&self) -> u32 {
        super::count(self.full.iter().flatten().filter(|given| given.there).count() + self.filling.len())
    }

    /// What may be told: the batches that are full, and still whole.
    pub fn told(&self) -> Tally {
        let mut told = Tally::default();
        self.whole().for_each(|given| told.add(given.grade));
        told
    }

    fn whole(&self) -> impl Iterator<Item = &Given> {
        self.full.iter().filter(|batch| batch.iter().all(|given| given.there)).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::Batches;
    use crate::evaluation::LEAST_ANSWERS;
    use crate::store::Place;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    /// What happens at the desk: a paper is entered, or one is taken back, or one that was is brought back.
    fn acts() -> impl Strategy<Value = Vec<(u8, usize, u8)>> {
        prop::collection::vec((0_u8..5, any::<prop::sample::Index>(), 1_u8..=4), 0..60).prop_map(|acts| {
            acts.into_iter().map(|(act, which, grade)| (act, which.index(60), grade)).collect()
        })
    }

    /// The papers that count, after each act.
    fn looks(acts: &[(u8, usize, u8)]) -> Vec<BTreeSet<Place>> {
        let mut batches = Batches::default();
        let (mut there, mut gone, mut next) = (Vec::new(), Vec::new(), 0);
        let mut looks = Vec::new();
        for (act, which, grade) in acts {
            match act {
                0 if !there.is_empty() => {
                    let (paper, grade) = there.remove(which % there.len());
                    batches.go(paper);
                    gone.push((paper, grade));
                }
                1 if !gone.is_empty() => {
                    let (paper, grade) = gone.remove(which % gone.len());
                    batches.come(paper, grade);
                    there.push((paper, grade));
                }
                _ => {
                    let paper = Place::at(next);
                    next += 1;
                    batches.come(paper, *grade);
                    there.push((paper, *grade));
                }
            }
            looks.push(batches.whole().map(|given| given.paper).collect());
        }
        looks
    }

    proptest! {
        #[test]
        fn two_looks_that_differ_differ_by_five_papers_at_least(acts in acts()) {
            let looks = looks(&acts);
            let least = usize::try_from(LEAST_ANSWERS).unwrap_or_default();
            for (at, one) in looks.iter().enumerate() {
                for other in looks.iter().skip(at + 1) {
                    let (went, came) = (one.difference(other).count(), other.difference(one).count());
                    prop_assert!(went % least == 0 && came % least == 0, "{} went, {} came", went, came);
                }
            }
        }

        #[test]
        fn every_answer_is_counted_once_and_told_only_if_it_is_there(acts in acts(), grade in 1_u8..=4) {
            let mut batches = Batches::default();
            let papers = u32::try_from(acts.len()).unwrap_or_default();
            (0..papers).for_each(|paper| batches.come(Place::at(paper), grade));
            prop_assert_eq!(batches.answered(), papers, "all of them are there");
            prop_assert_eq!(batches.told().answered, papers / LEAST_ANSWERS * LEAST_ANSWERS, "whole fives are told");
            batches.go(Place::at(0));
            batches.come(Place::at(0), grade);
            prop_assert_eq!(batches.answered(), papers.max(1), "who comes back is there once");
        }
    }

    #[test]
    fn a_slip_while_a_batch_fills_costs_nothing_and_later_its_batch() {
        let mut batches = Batches::default();
        (0..4).for_each(|paper| batches.come(Place::at(paper), 1));
        batches.go(Place::at(2));
        batches.come(Place::at(4), 1);
        assert_eq!(batches.told().answered, 0, "four");
        batches.come(Place::at(5), 1);
        assert_eq!(batches.told().answered, 5, "nobody had seen the one taken back");
        batches.go(Place::at(5));
        assert_eq!((batches.answered(), batches.told().answered), (4, 0), "the four left say nothing alone");
        (6..10).for_each(|paper| batches.come(Place::at(paper), 4));
        assert_eq!(batches.told().answered, 0, "nor do they make up another five");
        batches.come(Place::at(5), 1);
        assert_eq!(batches.told().answered, 5, "brought back, it is the same five again");
    }
}
