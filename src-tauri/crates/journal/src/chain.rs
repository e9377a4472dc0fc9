//! The chain: each change is hashed with all that came before it in its feed, and the device signs the newest link.
//! Whoever alters, drops or reorders an entry breaks the chain; whoever rewrites the whole chain lacks the key.

use crate::{DeviceId, EntityId, Kind};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

/// The hash of a feed up to some change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChainHash(pub [u8; 32]);

/// A device's signature over its feed's newest link.
pub type HeadSignature = [u8; 64];

/// Why a feed is not what its device signed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChainError {
    /// The public key is no ed25519 key, or belongs to another device.
    #[error("the public key is not this device's")]
    WrongKey,
    /// The signature does not fit the entries: something was altered, dropped or reordered.
    #[error("the signature does not fit the entries of this feed")]
    WrongSignature,
}

/// A device's signing key.
pub struct DeviceKey(SigningKey);

impl DeviceKey {
    /// The key made from 32 secret random bytes.
    #[must_use]
    pub fn from_secret(secret: [u8; 32]) -> Self {
        Self(SigningKey::from_bytes(&secret))
    }

    /// The device this key is the identity of.
    #[must_use]
    pub fn device(&self) -> DeviceId {
        device_of(&self.public())
    }

    /// The public half.
    #[must_use]
    pub fn public(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }

    /// Signs the newest link of this device's feed.
    #[must_use]
    pub fn sign(&self, sequence: u64, head: ChainHash) -> HeadSignature {
        self.0.sign(&signed_bytes(sequence, head)).to_bytes()
    }
}

/// A feed's hash under construction: one link a change.
pub struct Chain {
    hash: ChainHash,
    link: Sha256,
}

impl Chain {
    /// The start of a device's feed.
    #[must_use]
    pub fn start(device: DeviceId) -> Self {
        Self::resume(ChainHash(
            Sha256::new().chain_update(b"xuecheng feed 1").chain_update(device.0).finalize().into(),
        ))
    }

    /// Goes on from a known link.
    #[must_use]
    pub fn resume(hash: ChainHash) -> Self {
        Self { hash, link: Sha256::new().chain_update(hash.0) }
    }

    /// The newest link.
    #[must_use]
    pub fn hash(&self) -> ChainHash {
        self.hash
    }

    /// Adds one entry of the current change, in the order of its positions.
    pub fn entry(&mut self, kind: Kind, entity: &EntityId, body: &[u8]) {
        self.link.update(kind.0.to_be_bytes());
        self.part(entity.as_bytes());
        self.part(body);
    }

    /// Each part is preceded by its length, so that no two feeds share their bytes.
    fn part(&mut self, bytes: &[u8]) {
        self.link.update((bytes.len() as u64).to_be_bytes());
        self.link.update(bytes);
    }

    /// Closes the current change with its header, last because it counts what came before; returns the new link.
    pub fn close(&mut self, sequence: u64, header: &[u8]) -> ChainHash {
        self.link.update(sequence.to_be_bytes());
        self.part(header);
        let link = std::mem::take(&mut self.link);
        self.hash = ChainHash(link.finalize().into());
        self.link = Sha256::new().chain_update(self.hash.0);
        self.hash
    }

    /// Checks that `device` signed this head.
    pub fn verify(
        device: DeviceId,
        public: [u8; 32],
        sequence: u64,
        head: ChainHash,
        signature: HeadSignature,
    ) -> Result<(), ChainError> {
        let key = VerifyingKey::from_bytes(&public).map_err(|_| ChainError::WrongKey)?;
        if device_of(&public) != device {
            return Err(ChainError::WrongKey);
        }
        key.verify_strict(&signed_bytes(sequence, head), &Signature::from_bytes(&signature))
            .map_err(|_| ChainError::WrongSignature)
    }
}

fn device_of(public: &[u8; 32]) -> DeviceId {
    let digest = Sha256::digest(public);
    let mut id = [0; 16];
    id.iter_mut().zip(digest).for_each(|(place, byte)| *place = byte);
    DeviceId(id)
}

fn signed_bytes(sequence: u64, head: ChainHash) -> Vec<u8> {
    [b"xuecheng head 1".as_slice(), &sequence.to_be_bytes(), &head.0].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feed(bodies: &[&[u8]]) -> (DeviceKey, ChainHash) {
        let key = DeviceKey::from_secret([9; 32]);
        let mut chain = Chain::start(key.device());
        let mut head = ChainHash([0; 32]);
        for (sequence, body) in (1..).zip(bodies) {
            chain.entry(Kind(1), &EntityId::of([1; 16]), body);
            head = chain.close(sequence, b"header");
        }
        (key, head)
    }

    #[test]
    fn a_head_signed_by_its_device_is_accepted() {
        let (key, head) = feed(&[b"one", b"two"]);
        let verdict = Chain::verify(key.device(), key.public(), 2, head, key.sign(2, head));
        assert_eq!(verdict, Ok(()), "untouched");
    }

    #[test]
    fn altering_dropping_or_reordering_is_noticed() {
        let (key, head) = feed(&[b"one", b"two"]);
        let signature = key.sign(2, head);
        for bodies in
            [vec![b"one".as_slice(), b"twO"], vec![b"two", b"one"], vec![b"one"], vec![b"onetwo", b""]]
        {
            let (_, other) = feed(&bodies);
            let verdict = Chain::verify(key.device(), key.public(), 2, other, signature);
            assert_eq!(verdict, Err(ChainError::WrongSignature), "{bodies:?} is not what was signed");
        }
    }

    #[test]
    fn another_devices_key_is_refused() {
        let (key, head) = feed(&[b"one"]);
        let other = DeviceKey::from_secret([8; 32]);
        let verdict = Chain::verify(key.device(), other.public(), 1, head, other.sign(1, head));
        assert_eq!(verdict, Err(ChainError::WrongKey), "the id is bound to the key");
    }
}
