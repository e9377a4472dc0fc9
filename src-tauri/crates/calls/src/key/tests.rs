//! Keys that stay, wherever they are kept.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use super::{KeyPlace, key_of};
use crate::Surroundings;
use keyring_core::{CredentialStore, mock};
use std::path::Path;
use std::sync::{Arc, LazyLock};
use training::sentence::{Language, Sentence};
use training::store::StoreError;

static KEYS: LazyLock<Arc<CredentialStore>> = LazyLock::new(|| mock::Store::new().unwrap());

#[expect(clippy::unnecessary_wraps, reason = "a system that has a key store")]
fn a_store() -> Option<Arc<CredentialStore>> {
    Some(Arc::clone(&KEYS))
}

fn no_store() -> Option<Arc<CredentialStore>> {
    None
}

fn key(folder: &Path, keys: super::SystemKeys) -> Result<([u8; 32], KeyPlace), StoreError> {
    key_of(folder, KeyPlace::System, keys, &Surroundings).map(|(key, place)| (key.0, place))
}

/// From here on the key must never be made anew.
fn make_database(folder: &Path) {
    std::fs::write(folder.join("office.db"), "…").unwrap();
}

#[test]
fn the_system_keeps_the_key_and_gives_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let (made, place) = key(folder.path(), a_store).unwrap();
    assert_eq!(place, KeyPlace::System, "as wished");
    assert!(!folder.path().join("office.key").exists(), "the key lies nowhere else");
    make_database(folder.path());
    assert_eq!(key(folder.path(), a_store).unwrap(), (made, KeyPlace::System), "the same key every time");
}

#[test]
fn a_key_that_cannot_be_had_is_neither_made_anew_nor_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let (made, _) = key(folder.path(), a_store).unwrap();
    make_database(folder.path());
    assert_eq!(key(folder.path(), no_store).unwrap_err().code(), "store.key_out_of_reach");
    assert_eq!(key(folder.path(), a_store).unwrap().0, made, "once the key store is unlocked, all is well");
    std::fs::write(folder.path().join("office.key"), made).unwrap();
    assert_eq!(key(folder.path(), no_store).unwrap(), (made, KeyPlace::File), "the saved key opens it too");
}

#[test]
fn without_a_key_store_the_key_lies_in_a_file_only_its_owner_reads() {
    let folder = tempfile::tempdir().unwrap();
    let (made, place) = key(folder.path(), no_store).unwrap();
    assert_eq!(place, KeyPlace::File, "there is nowhere else");
    #[cfg(unix)]
    {
        let file = std::fs::metadata(folder.path().join("office.key")).unwrap();
        let rights = std::os::unix::fs::PermissionsExt::mode(&file.permissions());
        assert_eq!(rights & 0o777, 0o600, "nobody else can read it");
    }
    make_database(folder.path());
    assert_eq!(key(folder.path(), a_store).unwrap(), (made, KeyPlace::File), "it stays where it is");
}

#[test]
fn a_database_without_its_key_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    make_database(folder.path());
    let refused = key(folder.path(), a_store).unwrap_err();
    assert_eq!(refused.code(), "store.wrong_key", "a new key opens nothing");
    for language in [Language::Chinese, Language::English] {
        assert!(refused.sentence(language).contains("office.key"), "what helps is the saved key");
    }
    assert!(!folder.path().join("office.key").exists(), "and none is made");
}

#[test]
fn two_programs_before_an_office_that_is_not_there_yet_never_have_two_keys() {
    for _ in 0..40 {
        let folder = tempfile::tempdir().unwrap();
        let both = std::thread::scope(|threads| {
            let asked = [(); 2].map(|()| threads.spawn(|| key(folder.path(), no_store)));
            asked.map(|one| one.join().unwrap())
        });
        let kept = key(folder.path(), no_store).unwrap().0;
        for one in both {
            match one {
                Ok((made, _)) => assert_eq!(made, kept, "what was handed out is what will be found tomorrow"),
                Err(error) => assert_eq!(error.code(), "store.in_use", "or whoever comes second waits"),
            }
        }
    }
}
