//! Where an office's files lie.

use std::path::{Path, PathBuf};

/// The folders of the office and of the example county, which never mix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// The office's own.
    pub office: PathBuf,
    /// The example county's.
    pub example: PathBuf,
}

impl Folders {
    /// The usual place: two folders inside the program's data folder.
    #[must_use]
    pub fn inside(data: &Path) -> Self {
        Self { office: data.join("office"), example: data.join("example") }
    }

    /// A folder that is the office's own, such as one named with `--data`.
    #[must_use]
    pub fn of_office(folder: &Path) -> Self {
        Self { office: folder.to_owned(), example: folder.join("example") }
    }
}

/// The database inside an office's folder.
pub(crate) fn database(folder: &Path) -> PathBuf {
    folder.join("office.db")
}
