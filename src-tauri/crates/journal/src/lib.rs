//! What happened. Everything anyone records is an entry in a journal; everything anyone sees is computed from it.
//!
//! This crate is pure: bytes in, bytes out. It knows values, entries, changes, the chain that makes a feed
//! tamper-evident, and how a set of entries becomes the current values of an entity, whatever order they came in.

mod chain;
mod change;
mod clock;
mod entry;
mod identity;
mod register;
mod value;

pub use chain::{Chain, ChainError, ChainHash, DeviceKey, HeadSignature};
pub use change::{Header, Label};
pub use clock::HybridTime;
pub use entry::{DecodeError, Entry, Tag};
pub use identity::{AccountId, DeviceId, EntityId, EntityIdError, EntryId, Kind};
pub use register::{Current, REMOVED, Recorded, Registers, Stamp, Standing};
pub use value::Value;
