//! What may be told of heaps of papers. Pure.
//!
//! The least that is ever told is how one item was answered on one heap: a class's forms, a lecture's cards, a talk's cards.
//! Where that is fewer than [`LEAST_ANSWERS`] answers they count in no figure at all, neither the heap's own nor that of the
//! class, trainer, team or topic it is gathered under. Every figure is a sum of such parts, so whatever two figures are
//! taken from each other, what is left stands on enough answers, or on none.

use super::{
    Answers, EvaluationForm, LEAST_ANSWERS, MOST_POINTS, WORST_FAVOURABLE, WORST_GRADE, thousandths,
};
use crate::ids::EvaluationItemId;
use std::collections::BTreeMap;

/// How something was answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Answers given.
    pub answered: u32,
    /// Their grades or points in all.
    points: u32,
    /// Those of them that speak well of it, on papers with four grades.
    favourable: u32,
    /// How often each of the four grades was given, the best first.
    grades: [u32; WORST_GRADE as usize],
}

impl Tally {
    fn add(&mut self, grade: u8) {
        self.answered += 1;
        self.points += u32::from(grade);
        self.favourable += u32::from(grade <= WORST_FAVOURABLE);
        let place = usize::from(grade).checked_sub(1);
        if let Some(given) = place.and_then(|place| self.grades.get_mut(place)) {
            *given += 1;
        }
    }

    /// Takes in what was told elsewhere.
    pub fn join(&mut self, other: &Self) {
        self.answered += other.answered;
        self.points += other.points;
        self.favourable += other.favourable;
        self.grades.iter_mut().zip(other.grades).for_each(|(given, more)| *given += more);
    }

    /// Whether it may be told at all.
    pub fn told(&self) -> bool {
        self.answered >= LEAST_ANSWERS
    }

    /// The share of good grades, or on lecture cards of the points, in thousandths; none where it may not be told.
    pub fn share(&self, form: EvaluationForm) -> Option<u32> {
        let (part, whole) = match form {
            EvaluationForm::Class | EvaluationForm::Talk => (self.favourable, self.answered),
            EvaluationForm::Lecture => (self.points, self.answered.saturating_mul(MOST_POINTS.into())),
        };
        thousandths(part.into(), whole.into(), self.answered.into())
    }

    /// How often each of the four grades was given; empty where there are no such grades, or it may not be told.
    pub fn spread(&self, form: EvaluationForm) -> Vec<u32> {
        if form == EvaluationForm::Lecture || !self.told() { Vec::new() } else { self.grades.to_vec() }
    }
}

/// The papers about one thing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Heap {
    /// How many papers.
    pub sheets: u32,
    items: BTreeMap<EvaluationItemId, Tally>,
}

impl Heap {
    /// The heap of these papers.
    pub fn of<'a>(papers: impl IntoIterator<Item = &'a Answers>) -> Self {
        let mut heap = Self::default();
        papers.into_iter().for_each(|answers| heap.add(answers));
        heap
    }

    /// Lays a paper on it.
    pub fn add(&mut self, answers: &Answers) {
        self.sheets += 1;
        for answer in &answers.0 {
            self.items.entry(answer.item).or_default().add(answer.grade);
        }
    }

    /// How an item was answered, told or not.
    pub fn item(&self, item: EvaluationItemId) -> Tally {
        self.items.get(&item).copied().unwrap_or_default()
    }

    /// The items that may be told.
    pub fn told(&self) -> impl Iterator<Item = (EvaluationItemId, &Tally)> {
        self.items.iter().filter(|(_, tally)| tally.told()).map(|(item, tally)| (*item, tally))
    }

    /// All that may be told, taken together.
    pub fn total(&self) -> Tally {
        let mut total = Tally::default();
        self.told().for_each(|(_, tally)| total.join(tally));
        total
    }
}

#[cfg(test)]
mod tests {
    use super::{Heap, Tally};
    use crate::evaluation::{Answer, Answers, EvaluationForm, LEAST_ANSWERS};
    use crate::ids::EvaluationItemId;
    use proptest::prelude::*;

    fn sheets() -> impl Strategy<Value = Vec<Vec<Option<u8>>>> {
        prop::collection::vec(prop::collection::vec(prop::option::of(1_u8..=4), 4), 0..14)
    }

    fn heap(sheets: &[Vec<Option<u8>>]) -> Heap {
        let item = |place| EvaluationItemId::of(1, place);
        let answers: Vec<Answers> = sheets
            .iter()
            .map(|sheet| {
                let given = (1..).zip(sheet).filter_map(|(place, grade)| Some((place, (*grade)?)));
                Answers(given.map(|(place, grade)| Answer { item: item(place), grade }).collect())
            })
            .collect();
        Heap::of(&answers)
    }

    #[test]
    fn the_whole_gives_no_item_away() {
        let mut sheets = vec![vec![Some(4), Some(1), Some(1), Some(1)]; 4];
        sheets.extend(vec![vec![None, Some(1), Some(1), Some(1)]; 2]);
        let heap = heap(&sheets);
        assert_eq!(
            heap.item(EvaluationItemId::of(1, 1)).share(EvaluationForm::Class),
            None,
            "four answered it"
        );
        assert_eq!(
            heap.total().share(EvaluationForm::Class),
            Some(1_000),
            "less the other items, the whole would say that all four found it poor"
        );
    }

    proptest! {
        #[test]
        fn no_two_figures_leave_a_few_answers_between_them(heaps in prop::collection::vec(sheets(), 1..5)) {
            let heaps: Vec<Heap> = heaps.iter().map(|sheets| heap(sheets)).collect();
            let parts: Vec<Tally> = heaps.iter().flat_map(|heap| heap.told().map(|(_, tally)| *tally)).collect();
            for kept in 0..(1_u32 << parts.len().min(8)) {
                let mut difference = Tally::default();
                let left = parts.iter().take(8).enumerate().filter(|(place, _)| kept & (1 << place) == 0);
                left.for_each(|(_, part)| difference.join(part));
                prop_assert!(difference.answered == 0 || difference.answered >= LEAST_ANSWERS);
            }
            for heap in &heaps {
                let items = (1..=4).map(|place| heap.item(EvaluationItemId::of(1, place)));
                let shown: u32 = items.filter(Tally::told).map(|tally| tally.answered).sum();
                prop_assert_eq!(heap.total().answered, shown, "a heap's figure stands on the items that are shown");
            }
        }
    }
}
