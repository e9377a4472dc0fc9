//! Where a database's raw key is kept until accounts wrap it: in the system's key store, or in a file beside the
//! database that only its owner can read.

mod file;
mod system;
#[cfg(test)]
mod tests;

pub(crate) use system::{SystemKeys, connect};

use serde::Serialize;
use std::path::Path;
use training::store::{Key, StoreError, lock};
use training::world::World;
use ts_rs::TS;

/// Where the key is kept, for the screen to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum KeyPlace {
    /// In the key store of the person's account on this computer.
    System,
    /// In a file beside the database, readable by its owner only.
    File,
}

/// Finds the key of the office in `folder`, or makes one if there is neither key nor database. A new key goes to the
/// place wished for, or into a file if the system keeps none.
///
/// A key file counts before the key store, so that a saved key put back beside the database opens it anywhere.
pub(crate) fn key_of(
    folder: &Path,
    wish: KeyPlace,
    system: SystemKeys,
    world: &dyn World,
) -> Result<(Key, KeyPlace), StoreError> {
    if let Some(found) = found(folder, system)? {
        return Ok(found);
    }
    // Two programs may stand before an office that is not there yet: whoever comes second takes the key the first one made.
    let _turn = lock(&super::folders::database(folder))?;
    match found(folder, system)? {
        Some(found) => Ok(found),
        None => make(folder, wish, system, world),
    }
}

/// The key there is; none where there is neither key nor database.
fn found(folder: &Path, system: SystemKeys) -> Result<Option<(Key, KeyPlace)>, StoreError> {
    if let Some(key) = file::key(folder)? {
        return Ok(Some((key, KeyPlace::File)));
    }
    let exists = super::folders::database(folder).exists();
    if let Some(name) = file::name_in_system(folder)? {
        match system().and_then(|keys| system::recall(&keys, &name)) {
            Some(key) => return Ok(Some((key, KeyPlace::System))),
            None if exists => return Err(StoreError::KeyOutOfReach),
            None => (),
        }
    }
    if exists { Err(StoreError::WrongKey) } else { Ok(None) }
}

fn make(
    folder: &Path,
    wish: KeyPlace,
    system: SystemKeys,
    world: &dyn World,
) -> Result<(Key, KeyPlace), StoreError> {
    let (mut key, mut name) = (Key([0; 32]), [0; 16]);
    world.fill(&mut key.0);
    world.fill(&mut name);
    let name = format!("{:032x}", u128::from_be_bytes(name));
    if wish == KeyPlace::System
        && let Some(keys) = system()
        && system::keep(&keys, &name, &key)
    {
        file::write_name(folder, &name)?;
        return Ok((key, KeyPlace::System));
    }
    file::write_key(folder, &key)?;
    Ok((key, KeyPlace::File))
}
