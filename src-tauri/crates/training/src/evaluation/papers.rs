//! Papers as they came and went, laid on their heaps.

use super::gathering::Subject;
use super::tally::Heap;
use super::{Answers, EvaluationSheet, TalkCard};
use crate::store::{Coming, Place, StoreError, View, comings, comings_of_gone};
use rusqlite::Params;
use std::collections::BTreeMap;

/// That a paper came to its heap, or was taken off it.
struct Step {
    place: Place,
    subject: Subject,
    paper: Place,
    answers: Answers,
    came: bool,
}

/// The heaps of the class forms and lecture cards that a query's tail (`WHERE …`) names.
pub(super) fn heaps_of_sheets(
    view: &View<'_>,
    tail: &str,
    parameters: impl Params,
) -> Result<BTreeMap<Subject, Heap>, StoreError> {
    let there = comings(view, EvaluationSheet::from_values, tail, parameters)?;
    let gone = comings_of_gone(view, EvaluationSheet::from_values)?;
    Ok(heaps(steps(there, sheet), steps(gone, sheet)))
}

/// The heaps of the listeners' cards that a query's tail names.
pub(super) fn heaps_of_cards(
    view: &View<'_>,
    tail: &str,
    parameters: impl Params,
) -> Result<BTreeMap<Subject, Heap>, StoreError> {
    let there = comings(view, TalkCard::from_values, tail, parameters)?;
    let gone = comings_of_gone(view, TalkCard::from_values)?;
    Ok(heaps(steps(there, card), steps(gone, card)))
}

fn sheet(sheet: EvaluationSheet) -> (Subject, Answers) {
    (sheet.session.map_or(Subject::Class(sheet.class), Subject::Lecture), sheet.answers)
}

fn card(card: TalkCard) -> (Subject, Answers) {
    (Subject::Talk(card.talk), card.answers)
}

fn steps<R>(comings: Vec<Coming<R>>, says: fn(R) -> (Subject, Answers)) -> Vec<Step> {
    let step = |Coming { place, first, record, came }| {
        let (subject, answers) = says(record);
        Step { place, subject, paper: first, answers, came }
    };
    comings.into_iter().map(step).collect()
}

/// Of the papers that are gone only those count that lay on a heap asked about: they may have filled a batch of it.
fn heaps(there: Vec<Step>, gone: Vec<Step>) -> BTreeMap<Subject, Heap> {
    let mut heaps: BTreeMap<Subject, Heap> =
        there.iter().map(|step| (step.subject, Heap::default())).collect();
    let mut steps = there;
    steps.extend(gone.into_iter().filter(|step| heaps.contains_key(&step.subject)));
    steps.sort_by_key(|step| step.place);
    for Step { subject, paper, answers, came, .. } in &steps {
        if let Some(heap) = heaps.get_mut(subject) {
            if *came { heap.lay(*paper, answers) } else { heap.take_off(*paper, answers) }
        }
    }
    heaps
}
