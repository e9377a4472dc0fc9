//! The names of things: devices, accounts, entries and entities.

use std::fmt;

/// Why some bytes or text are not the id of an entity.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EntityIdError {
    /// Neither 16 bytes nor two ids of 16 bytes side by side.
    #[error("an entity id has 16 or 32 bytes, not {0}")]
    Length(usize),
    /// The text is not lower-case hexadecimal.
    #[error("an entity id is written in hexadecimal")]
    NotHexadecimal,
}

macro_rules! sixteen_bytes {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; 16]);

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_hexadecimal(formatter, &self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, "{self}")
            }
        }
    };
}

sixteen_bytes!(
    /// One installation: the first 16 bytes of the SHA-256 of its public key.
    DeviceId
);
sixteen_bytes!(
    /// The person at the keyboard, as the office knows them.
    AccountId
);
sixteen_bytes!(
    /// One entry: the first 16 bytes of the SHA-256 over its device, place in the feed and bytes.
    EntryId
);

/// What sort of thing an entity is. Numbers are given once and never reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kind(pub u16);

/// An entity's identity: 16 bytes of its own, or the ids of the two entities it joins, side by side.
///
/// A mark is its session and its person, an enrolment its class and its person: two offline offices that
/// record the same mark therefore mean the same entity without ever having spoken.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityId(Vec<u8>);

impl EntityId {
    /// An identity of its own.
    #[must_use]
    pub fn of(id: [u8; 16]) -> Self {
        Self(id.to_vec())
    }

    /// The identity of what joins two entities; the order matters.
    #[must_use]
    pub fn joining(first: [u8; 16], second: [u8; 16]) -> Self {
        Self([first, second].concat())
    }

    /// Reads an id back from its bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, EntityIdError> {
        match bytes.len() {
            16 | 32 => Ok(Self(bytes.to_vec())),
            length => Err(EntityIdError::Length(length)),
        }
    }

    /// Reads an id written by `Display`.
    pub fn from_hexadecimal(text: &str) -> Result<Self, EntityIdError> {
        Self::from_bytes(&read_hexadecimal(text)?)
    }

    /// The id's bytes, 16 or 32 of them.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Display for EntityId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_hexadecimal(formatter, &self.0)
    }
}

impl fmt::Debug for EntityId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{self}")
    }
}

fn write_hexadecimal(formatter: &mut fmt::Formatter<'_>, bytes: &[u8]) -> fmt::Result {
    bytes.iter().try_for_each(|byte| write!(formatter, "{byte:02x}"))
}

fn read_hexadecimal(text: &str) -> Result<Vec<u8>, EntityIdError> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Ok(byte - b'0'),
        b'a'..=b'f' => Ok(byte - b'a' + 10),
        _ => Err(EntityIdError::NotHexadecimal),
    };
    text.as_bytes()
        .chunks(2)
        .map(|pair| match pair {
            [high, low] => Ok(digit(*high)? << 4 | digit(*low)?),
            _ => Err(EntityIdError::NotHexadecimal),
        })
        .collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use super::*;

    #[test]
    fn an_id_survives_being_written_and_read() {
        let id = EntityId::joining([7; 16], [255; 16]);
        assert_eq!(EntityId::from_hexadecimal(&id.to_string()).unwrap(), id, "32 bytes");
        let id = EntityId::of([1; 16]);
        assert_eq!(EntityId::from_hexadecimal(&id.to_string()).unwrap(), id, "16 bytes");
    }

    #[test]
    fn nonsense_is_refused() {
        assert_eq!(EntityId::from_hexadecimal("zz"), Err(EntityIdError::NotHexadecimal), "not a digit");
        assert_eq!(EntityId::from_hexadecimal("abc"), Err(EntityIdError::NotHexadecimal), "half a byte");
        assert_eq!(EntityId::from_hexadecimal("abcd"), Err(EntityIdError::Length(2)), "too short");
    }
}
