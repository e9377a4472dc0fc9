//! Photos of talks: checked, stripped of everything but the picture, and kept beside the database.

mod care;
mod folder;

pub(crate) use care::{OfficeVerification, Swept, sweep, verify};
pub(crate) use folder::Pictures;

use crate::failure::CallError;
use crate::host::{Context, OpenOffice, Xuecheng};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use documents::photo::{self, PhotoError};
use folder::Name;
use serde::{Deserialize, Serialize};
use training::ids::TalkId;
use training::outreach::{self, NewTalk, TalkError, TalkRow};
use training::store::Written;
use training::world::Role;
use ts_rs::TS;

training::sentences! {
    /// Why a photo was not kept or shown.
    pub enum PhotoCallError with StoreError and Call(CallError) and Talk(TalkError) {
        Content => "photo.content",
            zh "照片没有完整传过来，请重新选择文件。",
            en "The photo did not arrive in one piece. Choose it again.";
        NotAPhoto { name: String } => "photo.not_a_photo",
            zh "“{name}”不是照片：内容不是 JPEG、PNG 或 WebP 图片，可能只是改了扩展名。请重新选择照片。",
            en "“{name}” is not a photo: it holds neither JPEG nor PNG nor WebP, whatever its name ends in. Choose a photo.";
        Damaged { name: String } => "photo.damaged",
            zh "“{name}”已损坏或不完整，打不开。请从相机或手机里重新复制一份再添加。",
            en "“{name}” is damaged or incomplete. Copy it from the camera or phone again, then add it.";
        TooLarge { name: String } => "photo.too_large",
            zh "“{name}”太大（超过 32 MB 或 8000 万像素），请缩小后再添加。",
            en "“{name}” is too large (over 32 MB or 80 million pixels). Make it smaller, then add it.";
        NotHere => "photo.not_here",
            zh "这张照片不在这台电脑上，或文件已损坏。重新添加原照片即可恢复。",
            en "This photo is not on this computer, or its file is damaged. Add the original again to bring it back.";
    }
}

/// A photo to add to a talk.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewPhoto {
    /// The talk.
    pub talk: TalkId,
    /// The file's name, without the folder.
    pub file_name: String,
    /// Its bytes, in base 64.
    pub content: String,
}

/// The call `outreach.add_photo`.
pub(crate) fn add(
    host: &Xuecheng,
    context: &Context<'_>,
    new: NewPhoto,
) -> Result<Written<TalkRow>, PhotoCallError> {
    let (office, caller) = host.admitted(context, Role::Clerk)?;
    let NewPhoto { talk, file_name: name, content } = new;
    office.store.read(caller, |view| outreach::room_for_photo(view, talk))?;
    // The picture first: what is recorded is there.
    let (kept, _) = keep_drawn(&office, name, &content)?;
    let written = office.store.write(caller, host.world.as_ref(), &context.request.name, |draft| {
        outreach::add_photo(draft, talk, kept.as_str().to_owned())
    });
    Ok(written?)
}

/// Draws a photo anew, without position and camera notes, and keeps it under its name.
fn keep_drawn(office: &OpenOffice, name: String, content: &str) -> Result<(Name, Vec<u8>), PhotoCallError> {
    let bytes = STANDARD.decode(content).map_err(|_| PhotoCallError::Content)?;
    let picture = photo::redraw(&bytes).map_err(|error| match error {
        PhotoError::NotAPhoto => PhotoCallError::NotAPhoto { name },
        PhotoError::Damaged => PhotoCallError::Damaged { name },
        PhotoError::TooLarge => PhotoCallError::TooLarge { name },
    })?;
    Ok((office.pictures.keep(&picture)?, picture))
}

/// A photo for a talk that is still being typed in.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PhotoToKeep {
    /// The file's name, without the folder.
    pub file_name: String,
    /// Its bytes, in base 64.
    pub content: String,
}

/// A photo that is kept, and can be logged with a talk.
#[derive(Debug, Clone, Serialize, TS)]
pub struct KeptPhoto {
    /// Its name.
    pub photo: String,
    /// The JPEG that is kept, in base 64.
    pub content: String,
}

/// The call `outreach.keep_photo`. A picture that no talk is logged with in the end is swept.
pub(crate) fn keep(
    host: &Xuecheng,
    context: &Context<'_>,
    new: PhotoToKeep,
) -> Result<KeptPhoto, PhotoCallError> {
    let (office, _) = host.admitted(context, Role::Clerk)?;
    let (name, picture) = keep_drawn(&office, new.file_name, &new.content)?;
    Ok(KeptPhoto { photo: name.as_str().to_owned(), content: STANDARD.encode(picture) })
}

/// The call `outreach.log`: a talk, with photos that are here.
pub(crate) fn log(
    host: &Xuecheng,
    context: &Context<'_>,
    new: NewTalk,
) -> Result<Written<TalkRow>, PhotoCallError> {
    let (office, caller) = host.admitted(context, Role::Clerk)?;
    for photo in &new.photos {
        let name = Name::read(photo).ok_or(PhotoCallError::NotHere)?;
        office.pictures.find(&name)?.ok_or(PhotoCallError::NotHere)?;
    }
    let written = office
        .store
        .write(caller, host.world.as_ref(), &context.request.name, |draft| outreach::log(draft, new));
    Ok(written?)
}

/// Which photo.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PhotoAsked {
    /// Its name.
    pub photo: String,
}

/// A photo to look at.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Photo {
    /// The JPEG's bytes, in base 64.
    pub content: String,
}

/// The call `outreach.photo`.
pub(crate) fn show(
    host: &Xuecheng,
    context: &Context<'_>,
    asked: PhotoAsked,
) -> Result<Photo, PhotoCallError> {
    let (office, _) = host.admitted(context, Role::Reader)?;
    let name = Name::read(&asked.photo).ok_or(PhotoCallError::NotHere)?;
    let picture = office.pictures.find(&name)?.ok_or(PhotoCallError::NotHere)?;
    Ok(Photo { content: STANDARD.encode(picture) })
}
