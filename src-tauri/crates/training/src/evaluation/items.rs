//! The items of a paper: as shipped, with what the office changed.

use super::shipped::shipped;
use super::{EvaluationError, EvaluationForm, EvaluationItem};
use crate::ids::EvaluationItemId;
use crate::store::{Draft, StoreError, View};
use serde::Deserialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// Which paper.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ItemsQuery {
    /// The paper.
    pub form: EvaluationForm,
}

/// Every item of a paper, also those no longer asked, in order.
pub fn items(view: &View<'_>, query: ItemsQuery) -> Result<Vec<EvaluationItem>, StoreError> {
    let changed = view.all::<EvaluationItem>("WHERE form = ?", [query.form.code()])?;
    let all = shipped(query.form).into_iter().chain(changed);
    let by_id: BTreeMap<EvaluationItemId, EvaluationItem> = all.map(|item| (item.id, item)).collect();
    let mut items: Vec<EvaluationItem> = by_id.into_values().collect();
    items.sort_by_key(|item| (item.position, item.id));
    Ok(items)
}

/// The items a paper asks now.
pub(super) fn asked(view: &View<'_>, form: EvaluationForm) -> Result<Vec<EvaluationItem>, StoreError> {
    let items = items(view, ItemsQuery { form })?;
    Ok(items.into_iter().filter(|item| !item.retired).collect())
}

/// An item to change, or one to add.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetItem {
    /// The paper.
    pub form: EvaluationForm,
    /// Which item; none for a new one, which comes last.
    pub id: Option<EvaluationItemId>,
    /// Its group.
    pub heading: String,
    /// What is asked.
    pub title: String,
    /// Whether it is no longer asked.
    pub retired: bool,
}

/// Changes an item or adds one.
pub fn set_item(draft: &mut Draft<'_>, set: SetItem) -> Result<Vec<EvaluationItem>, EvaluationError> {
    let all = items(&draft.view(), ItemsQuery { form: set.form })?;
    let title = set.title.trim();
    if title.is_empty() {
        return Err(EvaluationError::TitleMissing);
    }
    let last = all.iter().map(|item| item.position).max().unwrap_or_default();
    let known = set.id.map(|id| all.iter().find(|item| item.id == id).ok_or(EvaluationError::ItemMissing));
    let (id, position) = match known.transpose()? {
        Some(item) => (item.id, item.position),
        None => (draft.new_id(), last + 1),
    };
    let others_asked = all.iter().any(|item| item.id != id && !item.retired);
    if set.retired && !others_asked {
        return Err(EvaluationError::LastItem);
    }
    draft.put(&EvaluationItem {
        id,
        form: set.form,
        heading: set.heading.trim().to_owned(),
        title: title.to_owned(),
        position,
        retired: set.retired,
    })?;
    draft.count(1);
    Ok(items(&draft.view(), ItemsQuery { form: set.form })?)
}
