//! Earlier postings (任职经历): where someone served up to a day. What was credited until then names it, wherever they serve now.

use super::{PeopleError, Person, RankBand};
use crate::ids::{FormerPostingId, PersonId, UnitId};
use crate::record;
use crate::store::{Draft, StoreError, View};
use crate::units::Unit;
use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

record! {
    /// Where someone served before, and until when.
    pub struct FormerPosting [id: FormerPostingId] in "former_posting" as 71 {
        /// Who.
        person: PersonId = 1,
        /// The last day.
        until: Option<NaiveDate> = 2,
        /// The unit.
        unit: Option<UnitId> = 3,
        /// Its name at that time.
        unit_name: String = 4,
        /// 职务.
        post: String = 5,
        /// 职级.
        rank: String = 6,
        /// 职级层次.
        band: RankBand = 7,
    }
    /// Some fields of an earlier posting.
    pub struct FormerPostingPatch;
    together [&["until", "unit", "unit_name", "post", "rank", "band"]];
    indexes ["person, until"];
}

/// Whose earlier postings.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct PostingsOf {
    /// The person.
    pub person: PersonId,
}

/// Someone's earlier postings, the latest first.
pub fn former_postings(view: &View<'_>, query: PostingsOf) -> Result<Vec<FormerPosting>, StoreError> {
    view.all("WHERE person = ? ORDER BY until DESC, id", [query.person])
}

/// An earlier posting to record, or what one says now.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewFormerPosting {
    /// Which, if it is recorded already.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<FormerPostingId>,
    /// Who.
    pub person: PersonId,
    /// The last day.
    pub until: NaiveDate,
    /// The unit.
    pub unit: Option<UnitId>,
    /// 职务.
    pub post: String,
    /// 职级.
    pub rank: String,
    /// 职级层次.
    pub band: RankBand,
}

/// Records an earlier posting, or changes one. A unit keeps the name it went by unless another is chosen.
pub fn record_former(draft: &mut Draft<'_>, new: NewFormerPosting) -> Result<FormerPosting, PeopleError> {
    let view = draft.view();
    view.find::<Person>(new.person)?.ok_or(PeopleError::Missing)?;
    let before = match new.id {
        Some(id) => Some(view.find::<FormerPosting>(id)?.ok_or(PeopleError::PostingMissing)?),
        None => None,
    };
    refuse_day(&view, &new)?;
    let same = before.as_ref().filter(|before| before.unit == new.unit);
    let unit_name = match (same, new.unit) {
        (Some(before), _) => before.unit_name.clone(),
        (None, Some(unit)) => view.find::<Unit>(unit)?.ok_or(PeopleError::UnitMissing)?.name,
        (None, None) => String::new(),
    };
    let posting = FormerPosting {
        id: before.map_or_else(|| draft.new_id(), |before| before.id),
        person: new.person,
        until: Some(new.until),
        unit: new.unit,
        unit_name,
        post: new.post.trim().to_owned(),
        rank: new.rank.trim().to_owned(),
        band: new.band,
    };
    draft.put(&posting)?;
    draft.count(1);
    Ok(posting)
}

/// One posting ends a day, and it has ended.
fn refuse_day(view: &View<'_>, new: &NewFormerPosting) -> Result<(), PeopleError> {
    let until = new.until;
    if until >= view.caller.now.date {
        return Err(PeopleError::PostingUntil { until });
    }
    let same_day =
        view.all::<FormerPosting>("WHERE person = ? AND until = ?", (new.person, until.to_string()))?;
    if same_day.iter().any(|other| Some(other.id) != new.id) {
        return Err(PeopleError::PostingTwice { until });
    }
    Ok(())
}

/// Which earlier posting.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct FormerPostingReference {
    /// Its id.
    pub id: FormerPostingId,
}

/// Removes an earlier posting: what was credited in it names the one after it.
pub fn remove_former(draft: &mut Draft<'_>, reference: FormerPostingReference) -> Result<(), PeopleError> {
    let posting = draft.view().find::<FormerPosting>(reference.id)?.ok_or(PeopleError::PostingMissing)?;
    draft.remove(&posting)?;
    draft.count(1);
    Ok(())
}
