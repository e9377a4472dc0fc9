//! A number that a scanner typed: an ID number, a phone number, or a place on the list.

/// Up to so many digits are a place on the list, more are a number on a card.
const PLACE_DIGITS: usize = 4;
/// How much of a number is repeated on a screen that a whole hall may see.
const SHOWN: usize = 4;

/// A number as it was typed, without blanks and in capitals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TypedNumber(String);

impl TypedNumber {
    pub fn read(typed: &str) -> Self {
        Self(typed.trim().to_uppercase())
    }

    /// All of it.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// How many stand before the place on the list, if it can be one.
    pub fn place(&self) -> Option<usize> {
        let place: usize = self.0.parse().ok().filter(|_| self.0.len() <= PLACE_DIGITS)?;
        place.checked_sub(1)
    }

    /// Its end.
    pub fn tail(&self) -> String {
        let from = self.0.chars().count().saturating_sub(SHOWN);
        self.0.chars().skip(from).collect()
    }
}
