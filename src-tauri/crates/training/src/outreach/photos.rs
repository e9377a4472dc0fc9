//! Which photos a talk has. The pictures lie beside the database under the names recorded here.

use super::{Talk, TalkError, TalkReference, TalkRow, talk};
use crate::ids::TalkId;
use crate::store::{Draft, Field, Record, StoreError, View, ever_recorded};
use serde::Deserialize;
use std::collections::BTreeSet;
use ts_rs::TS;

/// How many a talk keeps.
const MOST: usize = 6;

/// Whether a talk may have one photo more; asked before a picture is worked on.
pub fn room_for_photo(view: &View<'_>, id: TalkId) -> Result<(), TalkError> {
    let talk = view.find::<Talk>(id)?.ok_or(TalkError::Missing)?;
    if talk.photos.len() < MOST { Ok(()) } else { Err(TalkError::TooManyPhotos { most: MOST }) }
}

/// Whether a talk may begin with these photos.
pub(super) fn check_photos(photos: &[String]) -> Result<(), TalkError> {
    if photos.len() > MOST {
        return Err(TalkError::TooManyPhotos { most: MOST });
    }
    let different: BTreeSet<&String> = photos.iter().collect();
    if different.len() < photos.len() { Err(TalkError::PhotoTwice) } else { Ok(()) }
}

/// Every photo that a talk shows, with its talk.
pub fn shown_photos(view: &View<'_>) -> Result<Vec<(TalkId, String)>, StoreError> {
    let talks = view.all::<Talk>("WHERE photos <> '' ORDER BY date, start, id", [])?;
    let named = talks.into_iter().flat_map(|talk| {
        let id = talk.id;
        talk.photos.into_iter().map(move |photo| (id, photo))
    });
    Ok(named.collect())
}

/// Every photo a talk has ever had, also one that was taken off: undo brings it back, so its picture is still needed.
pub fn recorded_photos(view: &View<'_>) -> Result<BTreeSet<String>, StoreError> {
    let mut names = BTreeSet::new();
    ever_recorded(view, &Talk::SHAPE, "photos", |value| names.extend(Vec::<String>::read(value)))?;
    Ok(names)
}

/// Adds the photo of that name, which is kept already.
pub fn add_photo(draft: &mut Draft<'_>, id: TalkId, name: String) -> Result<TalkRow, TalkError> {
    room_for_photo(&draft.view(), id)?;
    let mut held = draft.view().find::<Talk>(id)?.ok_or(TalkError::Missing)?;
    if held.photos.contains(&name) {
        return Err(TalkError::PhotoTwice);
    }
    held.photos.push(name);
    draft.put(&held)?;
    talk(&draft.view(), TalkReference { id })
}

/// Which photo of which talk.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PhotoReference {
    /// The talk.
    pub talk: TalkId,
    /// The photo's name.
    pub photo: String,
}

/// Takes a photo off a talk. The picture itself stays, so that this can be undone.
pub fn remove_photo(draft: &mut Draft<'_>, reference: PhotoReference) -> Result<TalkRow, TalkError> {
    let PhotoReference { talk: id, photo } = reference;
    let mut held = draft.view().find::<Talk>(id)?.ok_or(TalkError::Missing)?;
    let before = held.photos.len();
    held.photos.retain(|name| *name != photo);
    if held.photos.len() == before {
        return Err(TalkError::PhotoMissing);
    }
    draft.put(&held)?;
    talk(&draft.view(), TalkReference { id })
}
