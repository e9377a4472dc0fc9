//! Summaries of a year: lectures by trainer, topic and class, talks by team, speaker and topic.

use super::gathering::{Member, heaps, members};
use super::items::{ItemsQuery, items};
use super::tally::{Heap, Tally};
use super::{EvaluationForm, EvaluationItem, LEAST_ANSWERS};
use crate::ids::EvaluationItemId;
use crate::store::{StoreError, View};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What the papers are gathered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SummaryBy {
    /// Lecture cards by who taught.
    Trainer,
    /// Lecture cards by the topic of what was taught.
    Topic,
    /// Class forms and lecture cards by class.
    Class,
    /// Cards of outreach talks by team.
    Team,
    /// Cards of outreach talks by who spoke.
    Speaker,
    /// Cards of outreach talks by the topic spoken about.
    TalkTopic,
}

impl SummaryBy {
    /// The paper whose items stand in the columns.
    pub(super) const fn form(self) -> EvaluationForm {
        match self {
            Self::Trainer | Self::Topic => EvaluationForm::Lecture,
            Self::Class => EvaluationForm::Class,
            Self::Team | Self::Speaker | Self::TalkTopic => EvaluationForm::Talk,
        }
    }
}

/// Which papers, and gathered by what.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct SummaryQuery {
    /// The year in which the lecture or the talk was held, or the class began.
    pub year: u16,
    /// What they are gathered by.
    pub by: SummaryBy,
}

/// A year's papers gathered.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EvaluationSummary {
    /// Under so many answers no figure is told.
    pub least: u32,
    /// The paper whose items are told one by one.
    pub form: EvaluationForm,
    /// What these items ask, in the paper's order.
    pub items: Vec<String>,
    /// One line for each trainer, topic, class, team or speaker that has papers.
    pub lines: Vec<EvaluationLine>,
}

/// One trainer, topic, class, team or speaker. Figures are in thousandths, and stand only on what may be told.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct EvaluationLine {
    /// Its id; a speaker's is the team's with the name.
    pub id: String,
    /// Its name.
    pub name: String,
    /// 第N期 of a class; 0 otherwise.
    pub run: u32,
    /// What tells it from others of the same name: a trainer's organisation, a speaker's team.
    pub detail: String,
    /// Lectures or talks with cards; for a class its lectures with cards.
    pub held: u32,
    /// Papers with four grades: a class's forms, a talk's cards.
    pub forms: u32,
    /// Those of them that count in the figure.
    pub forms_told: u32,
    /// The share of 好 and 较好 on those.
    pub favourable: Option<u32>,
    /// Lecture cards.
    pub cards: u32,
    /// Those of them that count in the figure.
    pub cards_told: u32,
    /// The share of the points on those.
    pub points: Option<u32>,
    /// The same as for the whole, item by item.
    pub items: Vec<Option<u32>>,
}

/// The year's papers gathered, what has papers only.
pub fn summary(view: &View<'_>, query: SummaryQuery) -> Result<EvaluationSummary, StoreError> {
    let form = query.by.form();
    let year = (format!("{:04}-01-01", query.year), format!("{:04}-12-31", query.year));
    let heaps = heaps(view, query.by, &year)?;
    let mut lines: Vec<Gathered> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for member in members(view, query.by, &year)? {
        let Some(heap) = heaps.get(&member.subject) else { continue };
        let place = *places.entry(member.id.clone()).or_insert_with(|| {
            lines.push(Gathered::default());
            lines.len() - 1
        });
        if let Some(line) = lines.get_mut(place) {
            line.take(member, heap, form);
        }
    }
    let answered = |item: &EvaluationItem| lines.iter().any(|line| line.items.contains_key(&item.id));
    let all = items(view, ItemsQuery { form })?;
    let shown: Vec<EvaluationItem> = all.into_iter().filter(|item| !item.retired || answered(item)).collect();
    Ok(EvaluationSummary {
        least: LEAST_ANSWERS,
        form,
        lines: lines.into_iter().map(|line| line.told(form, &shown)).collect(),
        items: shown.into_iter().map(|item| item.title).collect(),
    })
}

/// What is gathered under one line.
#[derive(Default)]
struct Gathered {
    line: EvaluationLine,
    graded: Tally,
    pointed: Tally,
    items: BTreeMap<EvaluationItemId, Tally>,
}

impl Gathered {
    fn take(&mut self, member: Member, heap: &Heap, form: EvaluationForm) {
        let (own, total) = (member.subject.form(), heap.total());
        let told = heap.counted();
        let line = &mut self.line;
        if own == EvaluationForm::Lecture {
            (line.cards, line.cards_told) = (line.cards + heap.sheets, line.cards_told + told);
            self.pointed.join(&total);
        } else {
            (line.forms, line.forms_told) = (line.forms + heap.sheets, line.forms_told + told);
            self.graded.join(&total);
        }
        line.held += u32::from(own != EvaluationForm::Class);
        if own == form {
            heap.told().for_each(|(item, tally)| self.items.entry(item).or_default().join(&tally));
        }
        (line.id, line.name, line.run, line.detail) = (member.id, member.name, member.run, member.detail);
    }

    fn told(self, form: EvaluationForm, items: &[EvaluationItem]) -> EvaluationLine {
        let of = |item: &EvaluationItem| self.items.get(&item.id).and_then(|tally| tally.share(form));
        EvaluationLine {
            favourable: self.graded.share(EvaluationForm::Class),
            points: self.pointed.share(EvaluationForm::Lecture),
            items: items.iter().map(of).collect(),
            ..self.line
        }
    }
}
