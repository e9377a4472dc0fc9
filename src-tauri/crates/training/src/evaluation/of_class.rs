//! What one class thought: of the class as a whole, or of one of its lectures, item by item.

use super::items::{ItemsQuery, items};
use super::{
    EvaluationError, EvaluationForm, EvaluationItem, EvaluationSheet, LEAST_ANSWERS, MOST_POINTS,
    WORST_FAVOURABLE, WORST_GRADE, count, thousandths,
};
use crate::classes::Class;
use crate::enrollment::EnrollmentState;
use crate::ids::{ClassId, EvaluationItemId, SessionId};
use crate::store::{StoreError, View, column_value};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
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
    /// On the class form the share of 好 and 较好, on the card the share of the points, in thousandths; none under
    /// the least number of answers.
    pub figure: Option<u32>,
    /// How often each grade was given, 好 first; empty on a card, and under the least number of answers.
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
    /// The share of the points, in thousandths; none under the least number of cards.
    pub figure: Option<u32>,
}

/// What a class thought.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClassEvaluation {
    /// Sheets entered of the paper asked for.
    pub sheets: u32,
    /// People on the roster: the most there can rightly be.
    pub roster: u32,
    /// Under so many answers no figure is told.
    pub least: u32,
    /// Class forms entered.
    pub forms: u32,
    /// The share of all items' answers, as with each item.
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
    let tail = "WHERE class = ? AND session IS ?";
    let sheets = view.all::<EvaluationSheet>(tail, (query.class, query.session))?;
    let figures = items(view, ItemsQuery { form })?.iter().map(|item| figure_of(item, &sheets)).collect();
    let roster = format!(
        "SELECT count(*) FROM enrollment WHERE class = ? AND state NOT IN ({})",
        EnrollmentState::off_roster_codes()
    );
    let forms = "SELECT count(*) FROM evaluation_sheet WHERE class = ? AND session IS NULL";
    let grades: Vec<u8> =
        sheets.iter().flat_map(|sheet| &sheet.answers.0).map(|answer| answer.grade).collect();
    Ok(ClassEvaluation {
        sheets: count(sheets.len()),
        roster: u32::try_from(view.number(&roster, [query.class])?).unwrap_or_default(),
        least: LEAST_ANSWERS,
        forms: u32::try_from(view.number(forms, [query.class])?).unwrap_or_default(),
        figure: share(form, &grades, count(sheets.len())),
        items: shown(figures),
        lectures: lectures(view, query.class)?,
    })
}

/// What is no longer asked is shown only where somebody answered it.
fn shown(figures: Vec<ItemFigure>) -> Vec<ItemFigure> {
    figures.into_iter().filter(|item| item.asked || item.answered > 0).collect()
}

fn figure_of(item: &EvaluationItem, sheets: &[EvaluationSheet]) -> ItemFigure {
    let answers = sheets.iter().flat_map(|sheet| &sheet.answers.0);
    let grades: Vec<u8> =
        answers.filter(|answer| answer.item == item.id).map(|answer| answer.grade).collect();
    let told = item.form == EvaluationForm::Class && count(grades.len()) >= LEAST_ANSWERS;
    let of = |grade: u8| count(grades.iter().filter(|given| u8::eq(given, &grade)).count());
    ItemFigure {
        item: item.id,
        heading: item.heading.clone(),
        title: item.title.clone(),
        asked: !item.retired,
        answered: count(grades.len()),
        figure: share(item.form, &grades, count(grades.len())),
        grades: if told { (1..=WORST_GRADE).map(of).collect() } else { Vec::new() },
    }
}

fn share(form: EvaluationForm, grades: &[u8], people: u32) -> Option<u32> {
    let given = i64::from(count(grades.len()));
    let (part, whole) = match form {
        EvaluationForm::Class => {
            let favourable = grades.iter().filter(|grade| **grade <= WORST_FAVOURABLE).count();
            (i64::from(count(favourable)), given)
        }
        EvaluationForm::Lecture => {
            (grades.iter().map(|grade| i64::from(*grade)).sum(), given * i64::from(MOST_POINTS))
        }
    };
    thousandths(part, whole, i64::from(people))
}

fn lectures(view: &View<'_>, class: ClassId) -> Result<Vec<LectureLine>, StoreError> {
    let statement = "SELECT session.id, session.title, trainer.name, session.date,
           count(sheet.id), coalesce(sum(sheet.total), 0), coalesce(sum(sheet.answered), 0)
         FROM session LEFT JOIN trainer ON trainer.id = session.trainer
           LEFT JOIN evaluation_sheet AS sheet ON sheet.session = session.id
         WHERE session.class = ? GROUP BY session.id ORDER BY session.date, session.start";
    view.rows(statement, [class], |row| {
        let (cards, total, answered): (i64, i64, i64) = (row.get(4)?, row.get(5)?, row.get(6)?);
        Ok(LectureLine {
            session: row.get(0)?,
            title: column_value(row, 1)?,
            trainer: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
            date: column_value(row, 3)?,
            cards: u32::try_from(cards).unwrap_or(u32::MAX),
            figure: thousandths(total, answered * i64::from(MOST_POINTS), cards),
        })
    })
}
