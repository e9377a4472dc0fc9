//! Recording venues.

use super::{Venue, VenuePatch, VenueReference, VenueRow, get, tidy};
use crate::ids::VenueId;
use crate::store::{Draft, Patch};
use serde::Deserialize;
use ts_rs::TS;

crate::sentences! {
    /// Why a venue was not changed.
    pub enum VenueError with StoreError {
        Missing => "venues.missing",
            zh "找不到这处场地，可能已被删除，请刷新后重试。",
            en "This venue no longer exists. Refresh and try again.";
        NameMissing => "venues.name_missing",
            zh "请填写场地名称。",
            en "Enter the venue's name.";
        Hours { name: String } => "venues.hours",
            zh "“{name}”的开放时间不对：关门要晚于开门，且都在一天之内；不关门的，关门时间请留空。",
            en "The opening hours of “{name}” are wrong: it must close after it opens, within one day. Leave the closing time empty if it never closes.";
        Export { detail: String } => "venues.export",
            zh "表格没有写成：{detail}。请缩小范围后重试。",
            en "The spreadsheet could not be written: {detail}. Narrow the list down and try again.";
        TooFar { name: String, minutes: u16 } => "venues.too_far",
            zh "到“{name}”的车程 {minutes} 分钟超过一天，请核对。",
            en "{minutes} minutes to “{name}” is more than a day. Check it.";
        InUse { name: String, sessions: i64, classes: i64 } => "venues.in_use",
            zh "“{name}”排有 {sessions} 个课次，是 {classes} 个班次的常用场地，不能删除。请先给它们改换场地。",
            en "{sessions} sessions are held at “{name}” and {classes} classes usually sit there. Move them to another venue first.";
    }
}

/// A venue to record.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewVenue {
    /// Its name.
    pub name: String,
    /// Whatever else is known.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub details: VenuePatch,
}

/// Records a venue.
pub fn create(draft: &mut Draft<'_>, new: NewVenue) -> Result<VenueRow, VenueError> {
    let mut venue = Venue { id: draft.new_id(), ..Venue::default() };
    VenuePatch { name: Some(new.name), ..new.details }.apply(&mut venue);
    put(draft, venue)
}

/// A change of some fields.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct VenueEdit {
    /// Which venue.
    pub id: VenueId,
    /// What to change.
    pub patch: VenuePatch,
}

/// Changes some fields of a venue.
pub fn edit(draft: &mut Draft<'_>, edit: VenueEdit) -> Result<VenueRow, VenueError> {
    let mut venue = draft.view().find::<Venue>(edit.id)?.ok_or(VenueError::Missing)?;
    edit.patch.apply(&mut venue);
    put(draft, venue)
}

fn put(draft: &mut Draft<'_>, venue: Venue) -> Result<VenueRow, VenueError> {
    let venue = kept(venue)?;
    draft.put(&venue)?;
    get(&draft.view(), VenueReference { id: venue.id })
}

/// A venue as it is recorded, if it can be.
pub(crate) fn kept(venue: Venue) -> Result<Venue, VenueError> {
    let plain = |text: &str| text.trim().to_owned();
    let venue = Venue { name: plain(&venue.name), safety_plan: plain(&venue.safety_plan), ..venue };
    let venue = Venue { equipment: tidy(venue.equipment.clone()), ..venue };
    if venue.name.is_empty() {
        return Err(VenueError::NameMissing);
    }
    if venue.closes != 0 && (venue.opens >= venue.closes || venue.closes > MINUTES_OF_A_DAY) {
        return Err(VenueError::Hours { name: venue.name });
    }
    if venue.travel_minutes > MINUTES_OF_A_DAY {
        return Err(VenueError::TooFar { name: venue.name, minutes: venue.travel_minutes });
    }
    Ok(venue)
}

const MINUTES_OF_A_DAY: u16 = 24 * 60;

/// Removes a venue nothing is held at.
pub fn remove(draft: &mut Draft<'_>, reference: VenueReference) -> Result<(), VenueError> {
    let view = draft.view();
    let VenueRow { venue, sessions, .. } = get(&view, reference)?;
    let classes = view.number("SELECT count(*) FROM class WHERE venue = ?", [venue.id])?;
    if sessions + classes > 0 {
        return Err(VenueError::InUse { name: venue.name, sessions, classes });
    }
    Ok(draft.remove(&venue)?)
}
