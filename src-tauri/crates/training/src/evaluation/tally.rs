//! What may be told of heaps of papers. Pure.
//!
//! The least that is ever told is how one item was answered on one heap: a class's forms, a lecture's cards, a talk's cards.
//! It is told in whole batches of [`LEAST_ANSWERS`] (`batches`); what is in none counts in no figure at all, neither the
//! heap's own nor that of the class, trainer, team or topic it is gathered under. Every figure is a sum of such parts, so
//! whatever two figures are taken from each other, at one look or at two, what is left stands on enough answers, or on none.

use super::batches::Batches;
use super::{
    Answers, EvaluationForm, LEAST_ANSWERS, MOST_POINTS, WORST_FAVOURABLE, WORST_GRADE, thousandths,
};
use crate::ids::EvaluationItemId;
use crate::store::Place;
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
    /// Takes in an answer.
    pub fn add(&mut self, grade: u8) {
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
    /// Item by item the answers, device by device: what a device will hear of is in no batch of another's.
    items: BTreeMap<EvaluationItemId, BTreeMap<i64, Batches>>,
}

impl Heap {
    /// Lays a paper on it. Papers come in the order their device recorded them.
    pub fn lay(&mut self, paper: Place, answers: &Answers) {
        self.sheets += 1;
        for answer in &answers.0 {
            self.batches(answer.item, paper).come(paper, answer.grade);
        }
    }

    /// Takes a paper off that was laid on it.
    pub fn take_off(&mut self, paper: Place, answers: &Answers) {
        self.sheets = self.sheets.saturating_sub(1);
        for answer in &answers.0 {
            self.batches(answer.item, paper).go(paper);
        }
    }

    fn batches(&mut self, item: EvaluationItemId, paper: Place) -> &mut Batches {
        self.items.entry(item).or_default().entry(paper.feed()).or_default()
    }

    /// How many answered an item, told or not.
    pub fn answered(&self, item: EvaluationItemId) -> u32 {
        self.items.get(&item).into_iter().flat_map(BTreeMap::values).map(Batches::answered).sum()
    }

    /// What may be told of an item.
    pub fn item(&self, item: EvaluationItemId) -> Tally {
        self.items.get(&item).map(joined).unwrap_or_default()
    }

    /// The items of which something may be told, with that.
    pub fn told(&self) -> impl Iterator<Item = (EvaluationItemId, Tally)> {
        self.items.iter().map(|(item, devices)| (*item, joined(devices))).filter(|(_, tally)| tally.told())
    }

    /// All that may be told, taken together.
    pub fn total(&self) -> Tally {
        let mut total = Tally::default();
        self.told().for_each(|(_, tally)| total.join(&tally));
        total
    }

    /// How many papers count in that: as many as in the item of which most is told.
    pub fn counted(&self) -> u32 {
        self.told().map(|(_, tally)| tally.answered).max().unwrap_or_default()
    }
}

/// What may be told of all devices' answers to an item.
fn joined(devices: &BTreeMap<i64, Batches>) -> Tally {
    let mut told = Tally::default();
    for batches in devices.values() {
        told.join(&batches.told());
    }
    told
}

#[cfg(test)]
mod tests {
    use super::{Heap, Tally};
    use crate::evaluation::{Answer, Answers, EvaluationForm, LEAST_ANSWERS};
    use crate::ids::EvaluationItemId;
    use crate::store::Place;
    use proptest::prelude::*;

    fn sheets() -> impl Strategy<Value = Vec<Vec<Option<u8>>>> {
        prop::collection::vec(prop::collection::vec(prop::option::of(1_u8..=4), 4), 0..14)
    }

    fn heap(sheets: &[Vec<Option<u8>>]) -> Heap {
        let item = |place| EvaluationItemId::of(1, place);
        let mut heap = Heap::default();
        for (number, sheet) in (0..).zip(sheets) {
            let given = (1..).zip(sheet).filter_map(|(place, grade)| Some((place, (*grade)?)));
            let answers = given.map(|(place, grade)| Answer { item: item(place), grade }).collect();
            heap.lay(Place::at(number), &Answers(answers));
        }
        heap
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
            let parts: Vec<Tally> = heaps.iter().flat_map(|heap| heap.told().map(|(_, tally)| tally)).collect();
            for kept in 0..(1_u32 << parts.len().min(8)) {
                let mut difference = Tally::default();
                let left = parts.iter().take(8).enumerate().filter(|(place, _)| kept & (1 << place) == 0);
                left.for_each(|(_, part)| difference.join(part));
                prop_assert!(difference.answered == 0 || difference.answered >= LEAST_ANSWERS);
            }
            for heap in &heaps {
                let items = (1..=4).map(|place| heap.item(EvaluationItemId::of(1, place)));
                let shown: u32 = items.map(|tally| tally.answered).sum();
                prop_assert_eq!(heap.total().answered, shown, "a heap's figure stands on the items that are shown");
            }
        }

        #[test]
        fn one_more_paper_changes_every_figure_by_whole_batches_or_not_at_all(sheets in sheets()) {
            for known in 0..sheets.len() {
                let (before, after) = (heap(sheets.get(..known).unwrap_or_default()), heap(sheets.get(..=known).unwrap_or_default()));
                for place in 1..=4 {
                    let item = EvaluationItemId::of(1, place);
                    let more = after.item(item).answered - before.item(item).answered;
                    prop_assert!(more == 0 || more == LEAST_ANSWERS, "{} answers came between two looks", more);
                    prop_assert!(more > 0 || after.item(item) == before.item(item), "else the figure stands");
                }
                prop_assert!(after.counted() <= after.sheets, "no more papers count than there are");
            }
        }
    }
}
