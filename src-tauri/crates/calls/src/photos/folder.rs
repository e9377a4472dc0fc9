//! The folder of pictures beside a database: each a file named by the SHA-256 of its picture, encrypted like the database.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use sha2::{Digest, Sha256};
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;
use training::store::{Key, StoreError, hexadecimal};

/// Keeps the pictures' key apart from the database's own, from which it is made.
const PURPOSE: &[u8] = b"xuecheng pictures 1";

/// What a picture's file ends in while it is written.
const UNFINISHED: &str = "new";

/// The pictures of one office.
pub(crate) struct Pictures {
    folder: PathBuf,
    cipher: XChaCha20Poly1305,
}

/// How a picture lies in the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PictureState {
    Whole,
    /// There is no such file.
    Missing,
    /// The file holds something else.
    Damaged,
}

/// A picture's file.
pub(crate) struct PictureFile {
    pub path: PathBuf,
    pub name: Name,
    /// Whether all of it was written.
    pub finished: bool,
    /// In milliseconds.
    pub age: u64,
}

/// A picture's name: 64 hexadecimal digits, and nothing else, or it could lead out of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Name(String);

impl Name {
    /// Reads a name.
    pub fn read(text: &str) -> Option<Self> {
        let digits = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        (digits && text.len() == 64).then(|| Self(text.to_owned()))
    }

    /// The name as it is recorded.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same name is the same picture, so that a nonce made from it never serves two.
    fn nonce(&self) -> XNonce {
        let digest: [u8; 32] = Sha256::digest(self.0.as_bytes()).into();
        XNonce::from(std::array::from_fn::<u8, 24, _>(|place| digest.get(place).copied().unwrap_or_default()))
    }
}

impl Pictures {
    /// The pictures of the office in `folder`.
    pub fn of(folder: &Path, key: &Key) -> Self {
        let own: [u8; 32] = Sha256::new().chain_update(PURPOSE).chain_update(key.0).finalize().into();
        Self { folder: folder.join("pictures"), cipher: XChaCha20Poly1305::new(&own.into()) }
    }

    /// Two digits a folder, so that none holds too many.
    fn place(&self, name: &Name) -> PathBuf {
        self.folder.join(name.0.get(..2).unwrap_or_default()).join(&name.0)
    }

    /// Keeps a picture, whole or not at all; the same picture is kept once.
    pub fn keep(&self, picture: &[u8]) -> Result<Name, StoreError> {
        let name = Name(digest_of(picture));
        let place = self.place(&name);
        if self.find(&name)?.is_some() {
            return Ok(name);
        }
        let sealed = Payload { msg: picture, aad: name.0.as_bytes() };
        let sealed = self.cipher.encrypt(&name.nonce(), sealed).map_err(|_| unreadable())?;
        fs::create_dir_all(place.parent().unwrap_or(&self.folder))?;
        let unfinished = place.with_extension(UNFINISHED);
        let mut file = File::create(&unfinished)?;
        file.write_all(&sealed)?;
        file.sync_all()?;
        fs::rename(unfinished, place)?;
        Ok(name)
    }

    /// How the picture of that name lies here.
    pub fn state(&self, name: &Name) -> Result<PictureState, StoreError> {
        Ok(match (self.place(name).exists(), self.find(name)?) {
            (false, _) => PictureState::Missing,
            (true, Some(picture)) if digest_of(&picture) == name.0 => PictureState::Whole,
            (true, _) => PictureState::Damaged,
        })
    }

    /// The files of pictures with their age at `now`, in milliseconds since 1970. Whatever else lies there is not ours.
    pub fn files(&self, now: u64) -> Result<Vec<PictureFile>, StoreError> {
        let mut files = Vec::new();
        for folder in entries(&self.folder)? {
            if !folder.is_dir() {
                continue;
            }
            for path in entries(&folder)? {
                let Some((name, finished)) = named(&path) else { continue };
                let changed = fs::metadata(&path)?.modified()?.duration_since(UNIX_EPOCH);
                let changed = changed.map_or(0, |since| u64::try_from(since.as_millis()).unwrap_or(u64::MAX));
                files.push(PictureFile { path, name, finished, age: now.saturating_sub(changed) });
            }
        }
        Ok(files)
    }

    /// The picture of that name, if it is here and whole.
    pub fn find(&self, name: &Name) -> Result<Option<Vec<u8>>, StoreError> {
        let sealed = match fs::read(self.place(name)) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            read => read?,
        };
        let sealed = Payload { msg: sealed.as_slice(), aad: name.0.as_bytes() };
        // What cannot be opened is as good as gone: keeping the picture again mends it.
        Ok(self.cipher.decrypt(&name.nonce(), sealed).ok())
    }
}

fn digest_of(picture: &[u8]) -> String {
    let digest: [u8; 32] = Sha256::digest(picture).into();
    hexadecimal(&digest)
}

/// The name of the picture a file holds, and whether all of it was written; None for what is no picture.
fn named(path: &Path) -> Option<(Name, bool)> {
    let finished = match path.extension() {
        None => true,
        Some(ending) if ending == UNFINISHED => false,
        Some(_) => return None,
    };
    Some((Name::read(path.file_stem().and_then(OsStr::to_str)?)?, finished))
}

/// What lies in a folder, in order; nothing where there is none yet.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let there = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        read => read?,
    };
    let mut paths = there.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn unreadable() -> StoreError {
    StoreError::Files { detail: "cipher".to_owned() }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use super::{Name, Pictures};
    use std::fs;
    use training::store::Key;

    #[test]
    fn a_picture_lies_encrypted_under_its_name_and_comes_back() {
        let folder = tempfile::tempdir().unwrap();
        let pictures = Pictures::of(folder.path(), &Key([7; 32]));
        let name = pictures.keep(b"a yard full of people").unwrap();
        let file = folder.path().join("pictures").join(&name.as_str()[..2]).join(name.as_str());
        let lying = fs::read(&file).unwrap();
        assert!(!lying.windows(4).any(|part| part == b"yard"), "whoever has the file alone sees nothing");
        assert_eq!(pictures.find(&name).unwrap().unwrap(), b"a yard full of people", "the office sees it");
        assert_eq!(pictures.keep(b"a yard full of people").unwrap(), name, "the same picture, the same name");
        let other = Pictures::of(folder.path(), &Key([8; 32]));
        assert_eq!(other.find(&name).unwrap(), None, "another key opens nothing");
        fs::write(&file, b"damaged").unwrap();
        assert_eq!(pictures.find(&name).unwrap(), None, "a damaged file is not shown");
        pictures.keep(b"a yard full of people").unwrap();
        assert!(pictures.find(&name).unwrap().is_some(), "keeping it again mends it");
    }

    #[test]
    fn a_name_leads_nowhere_else() {
        assert!(Name::read(&"0a".repeat(32)).is_some(), "64 digits");
        for wrong in ["", "../../office.key", &"0A".repeat(32), &"0a".repeat(33), &"é".repeat(32)] {
            assert_eq!(Name::read(wrong), None, "{wrong} names no picture");
        }
    }
}
