//! The key store of the operating system: the Secret Service of a Linux desktop, the Credential Manager of Windows.

use keyring_core::CredentialStore;
use std::sync::Arc;
use training::store::Key;

/// Opens the system's key store; none where there is no such thing, or it cannot be reached.
pub(crate) type SystemKeys = fn() -> Option<Arc<CredentialStore>>;

const SERVICE: &str = "学程 Xuecheng";

#[cfg(target_os = "linux")]
pub(crate) fn connect() -> Option<Arc<CredentialStore>> {
    zbus_secret_service_keyring_store::Store::new().ok().map(|store| store as Arc<CredentialStore>)
}

#[cfg(windows)]
pub(crate) fn connect() -> Option<Arc<CredentialStore>> {
    windows_native_keyring_store::Store::new().ok().map(|store| store as Arc<CredentialStore>)
}

#[cfg(not(any(target_os = "linux", windows)))]
pub(crate) fn connect() -> Option<Arc<CredentialStore>> {
    None
}

/// Keeps a key under a name; whether it is there when asked for.
pub(super) fn keep(keys: &Arc<CredentialStore>, name: &str, key: &Key) -> bool {
    let kept = keys.build(SERVICE, name, None).and_then(|entry| entry.set_secret(&key.0));
    kept.is_ok() && recall(keys, name).is_some_and(|found| found.0 == key.0)
}

/// The key kept under a name.
pub(super) fn recall(keys: &Arc<CredentialStore>, name: &str) -> Option<Key> {
    let bytes = keys.build(SERVICE, name, None).and_then(|entry| entry.get_secret()).ok()?;
    bytes.try_into().ok().map(Key)
}
