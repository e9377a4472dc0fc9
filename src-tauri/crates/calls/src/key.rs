//! Where a database's raw key is kept until accounts wrap it: a file beside the database that only its owner can read.

use serde::Serialize;
use std::fs::OpenOptions;
use std::io::{Read, Write};
use std::path::Path;
use training::store::{Key, StoreError};
use training::world::World;
use ts_rs::TS;

/// Where the key is kept, for the screen to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum KeyPlace {
    /// In a file beside the database, readable by its owner only.
    File,
}

/// Reads the key in `folder`, making one if there is neither key nor database.
pub(crate) fn key_of(folder: &Path, world: &dyn World) -> Result<Key, StoreError> {
    let path = folder.join("office.key");
    if !path.exists() && !super::folders::database(folder).exists() {
        write(&path, world)?;
    }
    let mut bytes = Vec::new();
    std::fs::File::open(&path)?.take(64).read_to_end(&mut bytes)?;
    bytes.as_slice().try_into().map(Key).map_err(|_| StoreError::WrongKey)
}

fn write(path: &Path, world: &dyn World) -> Result<(), StoreError> {
    let mut bytes = [0; 32];
    world.fill(&mut bytes);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(&bytes)?;
    Ok(file.sync_all()?)
}
