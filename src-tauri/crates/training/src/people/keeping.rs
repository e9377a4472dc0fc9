//! Keeping where someone served when a change moves them.

use super::{FormerPosting, Person, Posting};
use crate::store::{Draft, StoreError, View, first_recorded};
use chrono::{Days, NaiveDate};

/// Keeps where someone served up to yesterday, if the person about to be put serves elsewhere. To be said before they are put.
///
/// Whoever was recorded only today was never anywhere else as far as the office knows: that is a mistake put right. Of
/// several changes on one day the first keeps the posting, as those between never lasted.
pub(crate) fn keep_posting(draft: &mut Draft<'_>, after: &Person) -> Result<(), StoreError> {
    let view = draft.view();
    let Some(before) = view.find::<Person>(after.id)? else { return Ok(()) };
    if !moves(&before, after) || new_today(&view, &before)? {
        return Ok(());
    }
    let until = last_day(&before, after, view.caller.now.date);
    let kept = view.number(
        "SELECT count(*) FROM former_posting WHERE person = ? AND until >= ?",
        (before.id, until.to_string()),
    )?;
    if kept > 0 {
        return Ok(());
    }
    let Posting { unit, unit_name, post, rank, band } = Posting::of(&view, &before)?;
    let (id, person) = (draft.new_id(), before.id);
    draft.put(&FormerPosting { id, person, until: Some(until), unit, unit_name, post, rank, band })
}

/// Whether someone serves elsewhere. What is filled in where nothing stood is no move.
fn moves(before: &Person, after: &Person) -> bool {
    let replaced = |before: &str, after: &str| !before.is_empty() && before != after;
    (before.unit.is_some() && before.unit != after.unit)
        || replaced(&before.post, &after.post)
        || replaced(&before.rank, &after.rank)
        || before.band != after.band
}

/// Yesterday, or the day before the band changed where the same act says when it did.
fn last_day(before: &Person, after: &Person, today: NaiveDate) -> NaiveDate {
    let said = after.band_since.filter(|since| after.band_since != before.band_since && *since <= today);
    let first = said.unwrap_or(today);
    first.checked_sub_days(Days::new(1)).unwrap_or(first)
}

const DAY_IN_MILLISECONDS: u64 = 24 * 60 * 60_000;

/// Whether someone was first recorded today. The journal's clock never goes back: where this machine's was ahead once, the journal's
/// still is, and proves nothing.
fn new_today(view: &View<'_>, person: &Person) -> Result<bool, StoreError> {
    let now = view.caller.now;
    let midnight = now.unix_milliseconds.saturating_sub(u64::from(now.minute) * 60_000);
    let today = midnight..midnight.saturating_add(DAY_IN_MILLISECONDS);
    Ok(first_recorded(view, person)?.is_none_or(|first| today.contains(&first)))
}
