//! Exact fractions in lowest terms: 1/7 of 40 hours is 40/7, never 5.71.

use crate::quarters::Quarters;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// A fraction of nought or more, always in lowest terms; `"40/7"`, `"8"` or `"0"` in JSON.
///
/// Typed fractions have 64-bit terms. Taken of hours, they stay well within the 128 bits kept here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fraction {
    numerator: u128,
    denominator: u128,
}

sentences! {
    /// Why a text is no fraction.
    pub enum FractionError {
        NotFraction { found: String } => "rules.not_fraction",
            zh "“{found}”不是分数：请写成 1/7 这样，分子、分母都是整数，分母不为 0。",
            en "“{found}” is not a fraction: write it like 1/7, whole numbers with a denominator above 0.";
    }
}

impl Fraction {
    /// Nought.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };
    /// The whole.
    pub const ONE: Self = Self { numerator: 1, denominator: 1 };

    /// The fraction in lowest terms; `None` over nought.
    #[must_use]
    pub const fn new(numerator: u64, denominator: u64) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        Some(Self::reduced(numerator as u128, denominator as u128))
    }

    /// A percentage, such as the 70 of 70 %.
    #[must_use]
    pub const fn percent(percent: u32) -> Self {
        Self::reduced(percent as u128, 100)
    }

    const fn reduced(numerator: u128, denominator: u128) -> Self {
        let divisor = greatest_common_divisor(numerator, denominator);
        Self { numerator: numerator / divisor, denominator: denominator / divisor }
    }

    /// This share of so many hours, in hours.
    #[must_use]
    pub fn of(self, hours: Quarters) -> Self {
        let quarters = u128::from(hours.count());
        Self::reduced(self.numerator.saturating_mul(quarters), self.denominator.saturating_mul(4))
    }

    /// Whether this is more than so many wholes.
    #[must_use]
    pub fn exceeds(self, wholes: u32) -> bool {
        self > Self::reduced(wholes.into(), 1)
    }

    /// Whether `part` is more than this share of `whole`; being equal is not.
    #[must_use]
    pub fn exceeded_by(self, part: u64, whole: u64) -> bool {
        let part = Self::reduced(u128::from(part), 1);
        let allowed = Self::reduced(self.numerator.saturating_mul(u128::from(whole)), self.denominator);
        part > allowed
    }

    /// What is left after `other`, never below nought.
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        let shared = greatest_common_divisor(self.denominator, other.denominator);
        let (scale, other_scale) = (other.denominator / shared, self.denominator / shared);
        let numerator =
            self.numerator.saturating_mul(scale).saturating_sub(other.numerator.saturating_mul(other_scale));
        Self::reduced(numerator, self.denominator.saturating_mul(scale))
    }

    /// So many hours, rounded up to a quarter-hour.
    #[must_use]
    pub fn rounded_up(self) -> Quarters {
        let quarters = self.numerator.saturating_mul(4).div_ceil(self.denominator);
        Quarters::new(u32::try_from(quarters).unwrap_or(u32::MAX))
    }

    /// How many times `hours` fits in this many hours; none of nothing.
    #[must_use]
    pub fn times_holding(self, hours: Quarters) -> u64 {
        let unit = self.denominator.saturating_mul(u128::from(hours.count()));
        let times = self.numerator.saturating_mul(4).checked_div(unit).unwrap_or(0);
        u64::try_from(times).unwrap_or(u64::MAX)
    }
}

const fn greatest_common_divisor(mut left: u128, mut right: u128) -> u128 {
    while right != 0 {
        (left, right) = (right, left % right);
    }
    left
}

impl From<Quarters> for Fraction {
    fn from(hours: Quarters) -> Self {
        Self::reduced(u128::from(hours.count()), 4)
    }
}

impl Ord for Fraction {
    /// By whole parts, then by what remains: exact for all terms, where cross-multiplying could overflow.
    fn cmp(&self, other: &Self) -> Ordering {
        let whole = (self.numerator / self.denominator).cmp(&(other.numerator / other.denominator));
        let (rest, other_rest) = (self.numerator % self.denominator, other.numerator % other.denominator);
        whole.then_with(|| match (rest, other_rest) {
            (0, 0) => Ordering::Equal,
            (0, _) => Ordering::Less,
            (_, 0) => Ordering::Greater,
            _ => {
                let turned = Self { numerator: self.denominator, denominator: rest };
                let other_turned = Self { numerator: other.denominator, denominator: other_rest };
                other_turned.cmp(&turned)
            }
        })
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.denominator {
            1 => write!(formatter, "{}", self.numerator),
            denominator => write!(formatter, "{}/{denominator}", self.numerator),
        }
    }
}

impl FromStr for Fraction {
    type Err = FractionError;

    fn from_str(text: &str) -> Result<Self, FractionError> {
        read(text).ok_or_else(|| FractionError::NotFraction { found: text.to_owned() })
    }
}

fn read(text: &str) -> Option<Fraction> {
    let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
    let term = |part: &str| -> Option<u128> {
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok()).flatten()
    };
    let denominator = term(denominator).filter(|denominator| *denominator > 0)?;
    let fraction = Fraction::reduced(term(numerator)?, denominator);
    let fits = |term: u128| u64::try_from(term).is_ok();
    (fits(fraction.numerator) && fits(fraction.denominator)).then_some(fraction)
}

impl Serialize for Fraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Fraction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}
