//! One value of a case: read it, or say where it stands and what is wrong with it.

use super::CaseError;
use crate::fraction::Fraction;
use crate::quarters::Quarters;
use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::num::NonZeroU16;

/// The most minutes there are in a day.
const MINUTES_OF_A_DAY: u16 = 1440;

/// A value and where it stands.
pub struct Field {
    place: String,
    value: Value,
}

impl Field {
    /// The value at a place, if there is one.
    pub fn new(place: String, value: Option<Value>) -> Result<Self, CaseError> {
        match value {
            Some(value) => Ok(Self { place, value }),
            None => Err(CaseError::Missing { place }),
        }
    }

    /// What was found, as written, and where.
    fn found(self) -> (String, String) {
        (self.place, self.value.to_string())
    }

    fn as_text(&self) -> Option<&str> {
        self.value.as_str()
    }

    /// A text that is not empty.
    pub fn text(self) -> Result<String, CaseError> {
        match self.as_text() {
            Some(text) if !text.trim().is_empty() => Ok(text.to_owned()),
            _ => Err(refused(self, |place, found| CaseError::NotText { place, found })),
        }
    }

    /// A local date, `2026-03-02`.
    pub fn date(self) -> Result<NaiveDate, CaseError> {
        let date = self.as_text().and_then(date);
        date.ok_or_else(|| refused(self, |place, found| CaseError::NotDate { place, found }))
    }

    /// A time of day as minutes since midnight, `09:00`.
    pub fn time(self) -> Result<u16, CaseError> {
        let time = self.as_text().and_then(time);
        time.ok_or_else(|| refused(self, |place, found| CaseError::NotTime { place, found }))
    }

    /// Hours in steps of 0.25.
    pub fn hours(self) -> Result<Quarters, CaseError> {
        let hours = Quarters::deserialize(&self.value).ok();
        hours.ok_or_else(|| refused(self, |place, found| CaseError::NotHours { place, found }))
    }

    /// Minutes, up to a day.
    pub fn minutes(self) -> Result<u16, CaseError> {
        let minutes = whole_number(&self.value).filter(|minutes| *minutes <= MINUTES_OF_A_DAY);
        minutes.ok_or_else(|| refused(self, |place, found| CaseError::NotMinutes { place, found }))
    }

    /// Minutes to round up to, at least one.
    pub fn step(self) -> Result<NonZeroU16, CaseError> {
        let step = whole_number(&self.value).filter(|minutes| *minutes <= MINUTES_OF_A_DAY);
        step.and_then(NonZeroU16::new)
            .ok_or_else(|| refused(self, |place, found| CaseError::NotStep { place, found }))
    }

    /// A fraction, `"1/7"`.
    pub fn fraction(self) -> Result<Fraction, CaseError> {
        let fraction = Fraction::deserialize(&self.value).ok();
        fraction.ok_or_else(|| refused(self, |place, found| CaseError::NotFraction { place, found }))
    }

    /// One of a few words, named in the sentence if it is another.
    pub fn one_of<T: DeserializeOwned>(self, known: &str) -> Result<T, CaseError> {
        let word = self.value.is_string().then(|| T::deserialize(&self.value).ok()).flatten();
        word.ok_or_else(|| {
            let (place, found) = self.found();
            CaseError::NotOneOf { place, found, known: known.to_owned() }
        })
    }
}

fn refused(field: Field, because: impl FnOnce(String, String) -> CaseError) -> CaseError {
    let (place, found) = field.found();
    because(place, found)
}

fn date(text: &str) -> Option<NaiveDate> {
    let written_out = text.len() == "2026-03-02".len();
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|_| written_out)?;
    (1900..=2999).contains(&date.year()).then_some(date)
}

fn time(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let shaped = matches!(hours.len(), 1 | 2) && minutes.len() == 2 && digits(hours) && digits(minutes);
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    let time = hours * 60 + minutes;
    (shaped && minutes < 60 && time <= MINUTES_OF_A_DAY).then_some(time)
}

/// A whole number, also one written `15.0`.
fn whole_number(value: &Value) -> Option<u16> {
    let hours = Quarters::deserialize(value).ok()?;
    hours.count().is_multiple_of(4).then(|| u16::try_from(hours.count() / 4).ok()).flatten()
}
