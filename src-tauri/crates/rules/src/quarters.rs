//! 学时, counted in quarter-hours, so that every sum is exact.

use serde::de::{Unexpected, Visitor};
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign};
use std::str::FromStr;

/// The most hours one typed figure may say; sums may be larger.
const MOST_HOURS: u32 = 1_000_000;

/// Hours (学时) as a number of quarter-hours. In JSON and on paper: hours in steps of 0.25.
///
/// A single figure fits in 32 bits and a sum is kept in 64, so no county's sum can overflow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Quarters(u64);

sentences! {
    /// Why a text is no number of hours.
    pub enum HoursError {
        NotHours { found: String } => "rules.not_hours",
            zh "“{found}”不是有效的学时数：请填写 0 至 1000000 之间、以 0.25 为单位的数，如 4 或 3.25。",
            en "“{found}” is not a number of hours: use steps of 0.25 between 0 and 1000000, such as 4 or 3.25.";
    }
}

impl Quarters {
    /// No hours.
    pub const ZERO: Self = Self(0);

    /// So many quarter-hours.
    #[must_use]
    pub const fn new(quarters: u32) -> Self {
        Self(quarters as u64)
    }

    /// So many whole hours.
    #[must_use]
    pub const fn hours(hours: u32) -> Self {
        Self(hours as u64 * 4)
    }

    /// How many quarter-hours.
    #[must_use]
    pub const fn count(self) -> u64 {
        self.0
    }

    /// What is left after `other`, never below zero.
    #[must_use]
    pub const fn less(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// `part`/`whole` of these hours, rounded down to a quarter-hour; nothing of an empty whole.
    #[must_use]
    pub const fn share(self, part: u64, whole: u64) -> Self {
        match self.0.saturating_mul(part).checked_div(whole) {
            Some(quarters) => Self(quarters),
            None => Self::ZERO,
        }
    }
}

impl From<u32> for Quarters {
    fn from(quarters: u32) -> Self {
        Self::new(quarters)
    }
}

impl TryFrom<Quarters> for u32 {
    type Error = std::num::TryFromIntError;

    fn try_from(hours: Quarters) -> Result<Self, Self::Error> {
        Self::try_from(hours.0)
    }
}

impl Add for Quarters {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Quarters {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Quarters {
    fn sum<I: Iterator<Item = Self>>(hours: I) -> Self {
        hours.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Quarters {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fraction = match self.0 % 4 {
            0 => "",
            1 => ".25",
            2 => ".5",
            _ => ".75",
        };
        write!(formatter, "{}{fraction}", self.0 / 4)
    }
}

impl FromStr for Quarters {
    type Err = HoursError;

    fn from_str(text: &str) -> Result<Self, HoursError> {
        read(text).ok_or_else(|| HoursError::NotHours { found: text.to_owned() })
    }
}

fn read(text: &str) -> Option<Quarters> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let hours: u32 = whole.parse().ok().filter(|hours| digits(whole) && *hours <= MOST_HOURS)?;
    let quarters = match fraction.trim_end_matches('0') {
        _ if !digits(fraction) => return None,
        "" => 0,
        "25" => 1,
        "5" => 2,
        "75" => 3,
        _ => return None,
    };
    (hours < MOST_HOURS || quarters == 0).then(|| Quarters::new(hours * 4 + quarters))
}

impl Serialize for Quarters {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.is_multiple_of(4) {
            return serializer.serialize_u64(self.0 / 4);
        }
        serializer.serialize_f64(self.to_string().parse().map_err(S::Error::custom)?)
    }
}

impl<'de> Deserialize<'de> for Quarters {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Hours;

        impl Visitor<'_> for Hours {
            type Value = Quarters;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("hours in steps of 0.25, from 0 to 1000000")
            }

            fn visit_u64<E: serde::de::Error>(self, hours: u64) -> Result<Quarters, E> {
                read(&hours.to_string()).ok_or_else(|| E::invalid_value(Unexpected::Unsigned(hours), &self))
            }

            fn visit_f64<E: serde::de::Error>(self, hours: f64) -> Result<Quarters, E> {
                read(&hours.to_string()).ok_or_else(|| E::invalid_value(Unexpected::Float(hours), &self))
            }
        }

        deserializer.deserialize_any(Hours)
    }
}
