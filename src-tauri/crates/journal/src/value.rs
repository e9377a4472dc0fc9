//! What a field can hold. The four cases are `SQLite`'s own, so that a projection is a copy, not a translation.

use minicbor::data::Type;
use minicbor::{Decode, Decoder, Encode, Encoder, decode, encode};

/// A field's value. Booleans are 0 and 1, dates `YYYY-MM-DD`, hours quarter-hours, lists of ids their bytes in a row.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Value {
    /// Nothing recorded, or taken back.
    #[default]
    Null,
    /// A whole number.
    Integer(i64),
    /// A text, kept as typed.
    Text(String),
    /// Ids and other raw bytes.
    Bytes(Vec<u8>),
}

impl<C> Encode<C> for Value {
    fn encode<W: encode::Write>(
        &self,
        encoder: &mut Encoder<W>,
        _: &mut C,
    ) -> Result<(), encode::Error<W::Error>> {
        match self {
            Self::Null => encoder.null()?,
            Self::Integer(number) => encoder.i64(*number)?,
            Self::Text(text) => encoder.str(text)?,
            Self::Bytes(bytes) => encoder.bytes(bytes)?,
        };
        Ok(())
    }
}

impl<'bytes, C> Decode<'bytes, C> for Value {
    fn decode(decoder: &mut Decoder<'bytes>, _: &mut C) -> Result<Self, decode::Error> {
        match decoder.datatype()? {
            Type::Null => decoder.null().map(|()| Self::Null),
            Type::String => Ok(Self::Text(decoder.str()?.to_owned())),
            Type::Bytes => Ok(Self::Bytes(decoder.bytes()?.to_vec())),
            _ => decoder.i64().map(Self::Integer),
        }
    }
}
