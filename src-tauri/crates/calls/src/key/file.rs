//! The two small files beside a database: its key, or the name under which the system keeps it.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::Path;
use training::store::{Key, StoreError};

const KEY: &str = "office.key";
const NAME: &str = "office.keystore";
/// More than either file ever holds.
const MOST_BYTES: u64 = 64;

/// The key in its file, if there is one.
pub(super) fn key(folder: &Path) -> Result<Option<Key>, StoreError> {
    let Some(bytes) = read(&folder.join(KEY))? else { return Ok(None) };
    bytes.as_slice().try_into().map(|bytes| Some(Key(bytes))).map_err(|_| StoreError::WrongKey)
}

/// The name under which the system keeps the key, if it does.
pub(super) fn name_in_system(folder: &Path) -> Result<Option<String>, StoreError> {
    Ok(read(&folder.join(NAME))?.and_then(|bytes| String::from_utf8(bytes).ok()))
}

pub(super) fn write_key(folder: &Path, key: &Key) -> Result<(), StoreError> {
    write(folder, KEY, &key.0)
}

pub(super) fn write_name(folder: &Path, name: &str) -> Result<(), StoreError> {
    write(folder, NAME, name.as_bytes())
}

fn read(path: &Path) -> Result<Option<Vec<u8>>, StoreError> {
    let file = match File::open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        opened => opened?,
    };
    let mut bytes = Vec::new();
    file.take(MOST_BYTES).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

/// Writes a file whole or not at all, whenever the power fails.
fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
    let unfinished = folder.join(format!("{name}.new"));
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    Ok(std::fs::rename(unfinished, folder.join(name))?)
}
