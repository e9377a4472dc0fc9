//! What its listeners thought of an outreach talk.

use super::of_class::{ItemFigure, item_figures};
use super::papers::heaps_of_cards;
use super::{EvaluationError, EvaluationForm, LEAST_ANSWERS};
use crate::ids::TalkId;
use crate::outreach::Talk;
use crate::store::View;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which talk's cards.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct TalkEvaluationQuery {
    /// The talk.
    pub talk: TalkId,
}

/// What the listeners of a talk thought of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TalkEvaluation {
    /// Cards entered.
    pub sheets: u32,
    /// Those of them that count in the figures: whole batches of the least number.
    pub counted: u32,
    /// How many heard it: the most there can rightly be.
    pub audience: u32,
    /// Under so many answers no figure is told.
    pub least: u32,
    /// The share of 好 and 较好 in all items that have a figure, in thousandths.
    pub figure: Option<u32>,
    /// Item by item, in the card's order.
    pub items: Vec<ItemFigure>,
}

/// What the listeners of a talk thought of it.
pub fn of_talk(view: &View<'_>, query: TalkEvaluationQuery) -> Result<TalkEvaluation, EvaluationError> {
    let talk = view.find::<Talk>(query.talk)?.ok_or(EvaluationError::TalkMissing)?;
    let heaps = heaps_of_cards(view, "WHERE talk = ?", [query.talk])?;
    let heap = heaps.into_values().next().unwrap_or_default();
    Ok(TalkEvaluation {
        sheets: heap.sheets,
        counted: heap.counted(),
        audience: talk.audience,
        least: LEAST_ANSWERS,
        figure: heap.total().share(EvaluationForm::Talk),
        items: item_figures(view, EvaluationForm::Talk, &heap)?,
    })
}
