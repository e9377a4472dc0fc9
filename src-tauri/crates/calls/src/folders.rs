//! Where an office's files lie.

use crate::KeyPlace;
use std::path::{Path, PathBuf};

/// The folders of the office and of the example county, which never mix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// The office's own.
    pub office: PathBuf,
    /// The example county's.
    pub example: PathBuf,
    /// Where the key of a new office is to be kept.
    pub key: KeyPlace,
}

impl Folders {
    /// The usual place: two folders inside the program's data folder, which stays on this computer.
    #[must_use]
    pub fn inside(data: &Path) -> Self {
        Self { office: data.join("office"), example: data.join("example"), key: KeyPlace::System }
    }

    /// A folder that is the office's own, such as one named with `--data`. It may be on a USB stick, so its key goes
    /// with it.
    #[must_use]
    pub fn of_office(folder: &Path) -> Self {
        Self { office: folder.to_owned(), example: folder.join("example"), key: KeyPlace::File }
    }
}

/// The database inside an office's folder.
pub(crate) fn database(folder: &Path) -> PathBuf {
    folder.join("office.db")
}

impl Folders {
    /// Where the key of a new office in `folder` is to be kept; the example's has nothing to hide.
    pub(crate) fn key_of(&self, folder: &Path) -> KeyPlace {
        if folder == self.office { self.key } else { KeyPlace::File }
    }
}
