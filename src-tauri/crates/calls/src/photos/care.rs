//! Looking after the pictures: whether each photo of a talk is here and whole, and sweeping what no talk ever named.

use super::folder::{Name, PictureFile, PictureState};
use crate::host::{Context, OpenOffice, Xuecheng};
use crate::office::CareError;
use serde::Serialize;
use std::collections::BTreeSet;
use std::fs;
use training::ids::TalkId;
use training::outreach::{recorded_photos, shown_photos};
use training::store::{StoreError, Verification};
use training::world::{Caller, Progress};
use ts_rs::TS;

/// A photo of a talk that is still being typed in has so long to be recorded, in milliseconds: a day.
const TYPED_IN: u64 = 24 * 60 * 60 * 1_000;
/// Between two reports of progress.
const STEP: usize = 50;

/// What is wrong with a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PictureTrouble {
    /// There is no such file on this computer.
    Missing,
    /// The file holds something else.
    Damaged,
}

/// A talk's photo whose picture is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WrongPicture {
    /// The talk.
    pub talk: TalkId,
    /// The photo's name: the SHA-256 of its picture.
    pub photo: String,
    /// What is wrong.
    pub trouble: PictureTrouble,
}

/// What verifying an office found: its database, and the pictures beside it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OfficeVerification {
    /// The database.
    #[serde(flatten)]
    pub found: Verification,
    /// How many photos talks show.
    pub pictures: usize,
    /// Those whose picture is missing or damaged.
    pub wrong_pictures: Vec<WrongPicture>,
    /// Files that no talk has ever named, and that may be swept.
    pub unused_pictures: usize,
}

/// The call `office.verify`: the file, the feeds' chains, the projection, and the pictures.
pub(crate) fn verify(host: &Xuecheng, context: &Context<'_>) -> Result<OfficeVerification, CareError> {
    let open = host.current().ok_or(CareError::NoOffice)?;
    let caller = host.caller(&open, context)?;
    let found = open.store.verify(caller, context.progress)?;
    let shown = open.store.read(caller, shown_photos)?;
    let wrong_pictures = wrong(&open, &shown, context.progress)?;
    let unused_pictures = unused(&open, caller)?.len();
    Ok(OfficeVerification { found, pictures: shown.len(), wrong_pictures, unused_pictures })
}

fn wrong(
    open: &OpenOffice,
    shown: &[(TalkId, String)],
    progress: &dyn Progress,
) -> Result<Vec<WrongPicture>, StoreError> {
    let steps = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    let mut wrong = Vec::new();
    for (done, (talk, photo)) in shown.iter().enumerate() {
        if done.is_multiple_of(STEP) && !progress.report(steps(done), steps(shown.len())) {
            return Err(StoreError::Cancelled);
        }
        // A name that cannot be one leads to no file.
        let state = Name::read(photo).map_or(Ok(PictureState::Missing), |name| open.pictures.state(&name))?;
        let trouble = match state {
            PictureState::Whole => continue,
            PictureState::Missing => PictureTrouble::Missing,
            PictureState::Damaged => PictureTrouble::Damaged,
        };
        wrong.push(WrongPicture { talk: *talk, photo: photo.clone(), trouble });
    }
    Ok(wrong)
}

/// What a sweep took away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Swept {
    /// How many files.
    pub files: usize,
}

/// The call `office.sweep_pictures`. A photo that was taken off a talk stays: undo has no end, and brings it back.
pub(crate) fn sweep(host: &Xuecheng, context: &Context<'_>) -> Result<Swept, CareError> {
    let open = host.current().ok_or(CareError::NoOffice)?;
    let unused = unused(&open, host.caller(&open, context)?)?;
    for file in &unused {
        fs::remove_file(&file.path).map_err(StoreError::from)?;
    }
    Ok(Swept { files: unused.len() })
}

/// The files that no entry of the journal names, and that nobody can still be about to record.
fn unused(open: &OpenOffice, caller: Caller) -> Result<Vec<PictureFile>, StoreError> {
    let mut files = open.pictures.files(caller.now.unix_milliseconds)?;
    files.retain(|file| file.age > TYPED_IN);
    if files.is_empty() {
        return Ok(files);
    }
    let recorded: BTreeSet<String> = open.store.read(caller, recorded_photos)?;
    files.retain(|file| !file.finished || !recorded.contains(file.name.as_str()));
    Ok(files)
}
