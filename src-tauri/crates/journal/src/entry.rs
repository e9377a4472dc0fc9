//! One entry: new values for some fields of one entity, and the entries whose values they replace.

use crate::{DeviceId, EntryId, Value};
use minicbor::{Decoder, Encoder};
use sha2::{Digest, Sha256};

/// A field's number within its kind. Additive only: given once, never reused.
pub type Tag = u16;

/// Bytes that are not an entry, a header or a label.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("these bytes are no journal entry: {0}")]
pub struct DecodeError(pub String);

impl From<minicbor::decode::Error> for DecodeError {
    fn from(error: minicbor::decode::Error) -> Self {
        Self(error.to_string())
    }
}

/// What one entry says about its entity.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    /// The fields set, ascending by tag.
    pub fields: Vec<(Tag, Value)>,
    /// The entries whose values the author saw in these fields, and replaces.
    pub replaces: Vec<EntryId>,
}

impl Entry {
    /// The canonical bytes: a CBOR array of a flat tag–value array and the replaced ids in a row.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(16 + 16 * self.replaces.len());
        // Writing to memory cannot fail; the result is dropped because there is nobody to hand it to.
        let _ = self.write(&mut Encoder::new(&mut bytes));
        bytes
    }

    fn write(
        &self,
        encoder: &mut Encoder<&mut Vec<u8>>,
    ) -> Result<(), minicbor::encode::Error<std::convert::Infallible>> {
        encoder.array(2)?.array(2 * self.fields.len() as u64)?;
        for (tag, value) in &self.fields {
            encoder.u16(*tag)?.encode(value)?;
        }
        let replaced: Vec<u8> = self.replaces.iter().flat_map(|id| id.0).collect();
        encoder.bytes(&replaced)?;
        Ok(())
    }

    /// Reads canonical bytes; items a later version may have appended are left alone.
    pub fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        let mut decoder = Decoder::new(bytes);
        let items = decoder.array()?;
        if items.is_none_or(|count| count < 2) {
            return Err(DecodeError("an entry is an array of two".into()));
        }
        let numbers = decoder.array()?.unwrap_or_default();
        let mut fields = Vec::new();
        for _ in 0..numbers / 2 {
            fields.push((decoder.u16()?, decoder.decode()?));
        }
        let (replaced, rest) = decoder.bytes()?.as_chunks::<16>();
        if rest.is_empty() {
            Ok(Self { fields, replaces: replaced.iter().copied().map(EntryId).collect() })
        } else {
            Err(DecodeError("a replaced id is cut short".into()))
        }
    }

    /// The value set for a field, if this entry sets it.
    #[must_use]
    pub fn value(&self, tag: Tag) -> Option<&Value> {
        self.fields.iter().find(|(candidate, _)| *candidate == tag).map(|(_, value)| value)
    }
}

impl EntryId {
    /// The id of the entry at `position` of the change `sequence` of `device`, over its canonical bytes.
    #[must_use]
    pub fn of(device: DeviceId, sequence: u64, position: u32, body: &[u8]) -> Self {
        let digest = Sha256::new()
            .chain_update(device.0)
            .chain_update(sequence.to_be_bytes())
            .chain_update(position.to_be_bytes())
            .chain_update(body)
            .finalize();
        let mut id = [0; 16];
        id.iter_mut().zip(digest).for_each(|(place, byte)| *place = byte);
        Self(id)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;

    pub(crate) fn any_value() -> impl Strategy<Value = Value> {
        prop_oneof![
            Just(Value::Null),
            any::<i64>().prop_map(Value::Integer),
            ".{0,12}".prop_map(Value::Text),
            prop::collection::vec(any::<u8>(), 0..40).prop_map(Value::Bytes),
        ]
    }

    proptest! {
        #[test]
        fn an_entry_survives_its_bytes(
            fields in prop::collection::vec((any::<u16>(), any_value()), 0..8),
            replaces in prop::collection::vec(any::<[u8; 16]>().prop_map(EntryId), 0..4),
        ) {
            let entry = Entry { fields, replaces };
            prop_assert_eq!(Entry::decode(&entry.encode()), Ok(entry));
        }

        #[test]
        fn foreign_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
            let _ = Entry::decode(&bytes);
        }
    }
}
