//! The papers of the last classes held, each with a heap of forms and cards of its lectures, of the lectures of the 大讲堂,
//! and of talks in some villages.

use super::Recording;
use super::names::{CLASS, EVALUATION, SESSION, TALK, id};
use crate::evaluation::{
    self, Answer, Answers, EvaluationForm, EvaluationItem, EvaluationSheet, ItemsQuery, TalkCard,
};
use crate::ids::{ClassId, SessionId};
use crate::lectures::Lecture;
use crate::store::{Draft, StoreError};

/// Classes with a heap of papers.
const CLASSES: usize = 4;
/// Papers in a heap; the last class has too few for a figure, as happens.
const PAPERS: [usize; CLASSES] = [14, 11, 9, 4];
/// Teams whose talks have cards.
const TEAMS: usize = 14;
/// Where the numbers of lectures' cards, of the 大讲堂's and of talks' begin.
const STARTS: [usize; 3] = [1_000_000, 2_000_000, 3_000_000];
/// More papers than any heap here has.
const ROOM: usize = 100;

impl Recording<'_> {
    pub(super) fn evaluations(&self) -> Result<(), StoreError> {
        let mut closed: Vec<usize> =
            self.county.completions.iter().filter_map(|one| self.class_of(one)).collect();
        closed.sort_unstable();
        closed.dedup();
        for (class, papers) in closed.into_iter().rev().take(CLASSES).zip(PAPERS) {
            let all = self.county.sessions.iter().enumerate();
            let lectures: Vec<usize> =
                all.filter(|(_, session)| session.class == class).map(|(place, _)| place).collect();
            self.change("evaluation.enter", papers * (1 + lectures.len()), |draft| {
                let of = id(CLASS, class);
                heap(draft, of, None, class * ROOM, papers)?;
                lectures.iter().try_for_each(|lecture| {
                    let fewer = papers.saturating_sub(lecture % 3);
                    heap(draft, of, Some(id(SESSION, *lecture)), STARTS[0] + lecture * ROOM, fewer)
                })
            })?;
        }
        self.talk_cards()
    }

    /// The cards handed in after each lecture of the 大讲堂 that has been held.
    pub(super) fn lecture_cards(&self) -> Result<(), StoreError> {
        let held = "WHERE session IN (SELECT id FROM session WHERE date < ?) AND session IN (SELECT session FROM mark)
            ORDER BY (SELECT date FROM session WHERE session.id = lecture.session)";
        let today = self.county.today.to_string();
        let lectures = self.store.read(self.caller, |view| view.all::<Lecture>(held, [today]))?;
        self.change("evaluation.enter", lectures.len(), |draft| {
            (0..).zip(&lectures).try_for_each(|(place, lecture)| {
                let start = STARTS[1] + place * ROOM;
                heap(draft, lecture.class, Some(lecture.session), start, 40 - 3 * (place % 4))
            })
        })
    }

    fn talk_cards(&self) -> Result<(), StoreError> {
        let all = self.county.talks.iter().enumerate();
        let rated: Vec<(usize, usize)> = all
            .filter(|(_, talk)| talk.team < TEAMS)
            .map(|(place, _)| (place, if place % 9 == 8 { 3 } else { 6 + place * 5 % 13 }))
            .collect();
        let cards = rated.iter().map(|(_, cards)| cards).sum();
        self.change("evaluation.enter_card", cards, |draft| {
            let items = evaluation::items(&draft.view(), ItemsQuery { form: EvaluationForm::Talk })?;
            let each = rated.iter().flat_map(|(talk, cards)| (0..*cards).map(move |card| (*talk, card)));
            each.into_iter().try_for_each(|(talk, card)| {
                let number = STARTS[2] + talk * ROOM + card;
                draft.put(&TalkCard {
                    id: id(EVALUATION, number),
                    talk: id(TALK, talk),
                    answers: answers(&items, number),
                })
            })
        })
    }

    fn class_of(&self, completion: &county::Completion) -> Option<usize> {
        self.county.enrolments.get(completion.enrolment).map(|enrolment| enrolment.class)
    }
}

fn heap(
    draft: &mut Draft<'_>,
    class: ClassId,
    session: Option<SessionId>,
    start: usize,
    papers: usize,
) -> Result<(), StoreError> {
    let form = if session.is_some() { EvaluationForm::Lecture } else { EvaluationForm::Class };
    let items = evaluation::items(&draft.view(), ItemsQuery { form })?;
    (start..start + papers).try_for_each(|number| {
        let (id, answers) = (id(EVALUATION, number), answers(&items, number));
        draft.put(&EvaluationSheet { id, class, session, answers })
    })
}

/// Mostly content, now and then not: decided by the paper's number, the same on every machine.
fn answers(items: &[EvaluationItem], number: usize) -> Answers {
    let heap = number / ROOM;
    let answer = |(place, item): (usize, &EvaluationItem)| {
        let grade = grade(item.form, heap, number * 13 + heap * 5 + place * 3);
        Answer { item: item.id, grade }
    };
    Answers(items.iter().enumerate().map(answer).collect())
}

/// Some heaps think less of what they were given than others.
fn grade(form: EvaluationForm, heap: usize, number: usize) -> u8 {
    let less: u8 = [0, 2, 1, 3].get(heap % 4).copied().unwrap_or_default();
    let at = number % 11;
    match form {
        EvaluationForm::Lecture => {
            let points: u8 =
                [19, 19, 19, 19, 18, 18, 18, 20, 20, 17, 15].get(at).copied().unwrap_or_default();
            points.saturating_sub(if at.is_multiple_of(2) { less } else { 0 })
        }
        EvaluationForm::Class | EvaluationForm::Talk => match at {
            0..=5 => 1,
            8 if less > 1 => 3,
            6..=8 => 2,
            9 => 3,
            _ => 1 + u8::from(number.is_multiple_of(5)) * 3,
        },
    }
}
