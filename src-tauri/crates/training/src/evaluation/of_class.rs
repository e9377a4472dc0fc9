//! What one class thought: of the class as a whole, or of one of its lectures, item by item.

use super::gathering::Subject;
use super::items::{ItemsQuery, items};
use super::papers::heaps_of_sheets;
use super::tally::Heap;
use super::{EvaluationError, EvaluationForm, EvaluationItem, LEAST_ANSWERS};
use crate::classes::Class;
use crate::enrollment::EnrollmentState;
use crate::ids::{ClassId, EvaluationItemId, SessionId};
use crate::sessions::SPEAKERS_NAMES;
use crate::store::{StoreError, View, column_value};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Which sheets.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct EvaluationQuery {
    /// The class.
    pub class: ClassId,
    /// The lecture; none for the class as a whole.
    pub session: Option<SessionId>,
}

/// How one item was answered.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ItemFigure {
    /// The item.
    pub item: EvaluationItemId,
    /// Its group.
    pub heading: String,
    /// What is asked.
    pub title: String,
    /// Whether it is still asked.
    pub asked: bool,
    /// How many answered it.
    pub answered: u32,
    /// Those of them that count in its figure.
    pub counted: u32,
    /// With four grades the share of 好 and 较好, on a lecture's card the share of the points, in thousandths; none under
    /// the least number of answers.
    pub figure: Option<u32>,
    /// How often each grade was given, 好 first; empty on a lecture's card, and under the least number of answers.
    pub grades: Vec<u32>,
}

/// A lecture that can be evaluated.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LectureLine {
    /// The session.
    pub session: SessionId,
    /// What was taught.
    pub title: String,
    /// By whom.
    pub trainer: String,
    /// When.
    pub date: Option<NaiveDate>,
    /// Cards entered.
    pub cards: u32,
    /// The share of the points, in thousandths; none under the least number of answers.
    pub figure: Option<u32>,
}

/// What a class thought.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClassEvaluation {
    /// Sheets entered of the paper asked for.
    pub sheets: u32,
    /// Those of them that count in the figures: whole batches of the least number.
    pub counted: u32,
    /// People on the roster: the most there can rightly be.
    pub roster: u32,
    /// Under so many answers no figure is told.
    pub least: u32,
    /// Class forms entered.
    pub forms: u32,
    /// The same of all items that have a figure, taken together: so no other can be had from it.
    pub figure: Option<u32>,
    /// Item by item, in the paper's order.
    pub items: Vec<ItemFigure>,
    /// The class's lectures, in order of time.
    pub lectures: Vec<LectureLine>,
}

/// What a class thought of itself or of one of its lectures.
pub fn of_class(view: &View<'_>, query: EvaluationQuery) -> Result<ClassEvaluation, EvaluationError> {
    view.find::<Class>(query.class)?.ok_or(EvaluationError::ClassMissing)?;
    let form = if query.session.is_some() { EvaluationForm::Lecture } else { EvaluationForm::Class };
    let asked = query.session.map_or(Subject::Class(query.class), Subject::Lecture);
    let heaps = heaps_of_sheets(view, OF_CLASS, [query.class])?;
    let sheets = |subject: Subject| heaps.get(&subject).map_or(0, |heap| heap.sheets);
    let heap = heaps.get(&asked).cloned().unwrap_or_default();
    let roster = format!(
        "SELECT count(*) FROM enrollment WHERE class = ? AND state NOT IN ({})",
        EnrollmentState::off_roster_codes()
    );
    Ok(ClassEvaluation {
        sheets: heap.sheets,
        counted: heap.counted(),
        roster: u32::try_from(view.number(&roster, [query.class])?).unwrap_or_default(),
        least: LEAST_ANSWERS,
        forms: sheets(Subject::Class(query.class)),
        figure: heap.total().share(form),
        items: item_figures(view, form, &heap)?,
        lectures: lectures(view, query.class, &heaps)?,
    })
}

/// A class's forms, and the cards of the lectures that are in it now.
const OF_CLASS: &str =
    "WHERE session IS NULL AND class = ?1 OR session IN (SELECT id FROM session WHERE class = ?1)";

/// Item by item; what is no longer asked is shown only where somebody answered it.
pub(super) fn item_figures(
    view: &View<'_>,
    form: EvaluationForm,
    heap: &Heap,
) -> Result<Vec<ItemFigure>, StoreError> {
    let figures = items(view, ItemsQuery { form })?.into_iter().map(|item| figure_of(item, form, heap));
    Ok(figures.filter(|item| item.asked || item.answered > 0).collect())
}

fn figure_of(item: EvaluationItem, form: EvaluationForm, heap: &Heap) -> ItemFigure {
    let tally = heap.item(item.id);
    ItemFigure {
        item: item.id,
        heading: item.heading,
        title: item.title,
        asked: !item.retired,
        answered: heap.answered(item.id),
        counted: tally.answered,
        figure: tally.share(form),
        grades: tally.spread(form),
    }
}

fn lectures(
    view: &View<'_>,
    class: ClassId,
    heaps: &BTreeMap<Subject, Heap>,
) -> Result<Vec<LectureLine>, StoreError> {
    let statement = format!(
        "SELECT session.id, session.title, {SPEAKERS_NAMES}, session.date
         FROM session LEFT JOIN trainer ON trainer.id = session.trainer
         WHERE session.class = ? ORDER BY session.date, session.start"
    );
    view.rows(&statement, [class], |row| {
        let session = row.get(0)?;
        let heap = heaps.get(&Subject::Lecture(session));
        Ok(LectureLine {
            session,
            title: column_value(row, 1)?,
            trainer: column_value(row, 2)?,
            date: column_value(row, 3)?,
            cards: heap.map_or(0, |heap| heap.sheets),
            figure: heap.and_then(|heap| heap.total().share(EvaluationForm::Lecture)),
        })
    })
}
