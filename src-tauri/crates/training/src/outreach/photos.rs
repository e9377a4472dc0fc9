//! Which photos a talk has. The pictures lie beside the database under the names recorded here.

use super::{Talk, TalkError, TalkReference, TalkRow, talk};
use crate::ids::TalkId;
use crate::store::{Draft, View};
use serde::Deserialize;
use ts_rs::TS;

/// How many a talk keeps.
const MOST: usize = 6;

/// Whether a talk may have one photo more; asked before a picture is worked on.
pub fn room_for_photo(view: &View<'_>, id: TalkId) -> Result<(), TalkError> {
    let talk = view.find::<Talk>(id)?.ok_or(TalkError::Missing)?;
    if talk.photos.len() < MOST { Ok(()) } else { Err(TalkError::TooManyPhotos { most: MOST }) }
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
