//! A change: one act of one person, from one entry to thousands, kept or lost as a whole.

use crate::entry::DecodeError;
use crate::{AccountId, HybridTime, Standing};
use minicbor::{Decoder, Encoder};

/// What the act was, for undo and history: a call's name and how many things it touched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The catalogue key, such as `attendance.mark`.
    pub code: String,
    /// How many records the act was about.
    pub count: u32,
}

/// What a change says about itself, once for all its entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// When, by the journal's clock.
    pub time: HybridTime,
    /// Who.
    pub author: AccountId,
    /// In what standing: decides which of several concurrent values is shown until a person picks.
    pub standing: Standing,
    /// What.
    pub label: Label,
    /// The sequence number, in the same feed, of the change this one takes back.
    pub undoes: Option<u64>,
}

impl Header {
    /// The canonical bytes: a CBOR array, to which later versions may append.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(64);
        // Writing to memory cannot fail; the result is dropped because there is nobody to hand it to.
        let _ = self.write(&mut Encoder::new(&mut bytes));
        bytes
    }

    fn write(
        &self,
        encoder: &mut Encoder<&mut Vec<u8>>,
    ) -> Result<(), minicbor::encode::Error<std::convert::Infallible>> {
        encoder.array(6)?.u64(self.time.0)?.bytes(&self.author.0)?.u8(self.standing.code())?;
        encoder.str(&self.label.code)?.u32(self.label.count)?.encode(self.undoes)?;
        Ok(())
    }

    /// Reads canonical bytes.
    pub fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        let mut decoder = Decoder::new(bytes);
        if decoder.array()?.is_none_or(|count| count < 6) {
            return Err(DecodeError("a change's header is an array of six".into()));
        }
        let time = HybridTime(decoder.u64()?);
        let author = decoder.bytes()?.try_into().map_err(|_| DecodeError("an author has 16 bytes".into()))?;
        let standing = Standing::from_code(decoder.u8()?);
        let label = Label { code: decoder.str()?.to_owned(), count: decoder.u32()? };
        Ok(Self { time, author: AccountId(author), standing, label, undoes: decoder.decode()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_survives_its_bytes() {
        for undoes in [None, Some(41)] {
            let header = Header {
                time: HybridTime(99),
                author: AccountId([3; 16]),
                standing: Standing::Trainer,
                label: Label { code: "attendance.mark".into(), count: 3 },
                undoes,
            };
            assert_eq!(Header::decode(&header.encode()), Ok(header), "written and read");
        }
    }
}
