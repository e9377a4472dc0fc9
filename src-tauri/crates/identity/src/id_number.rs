//! Resident identity numbers as GB 11643 defines them: six digits of region, eight of birth date, three of sequence (odd for
//! men), one check character.

use crate::language::Language;
use crate::text::without_spaces;
use chrono::NaiveDate;
use std::fmt;

const LENGTH: usize = 18;
const OLD_LENGTH: usize = 15;
const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS: [char; 11] = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'];
/// Provinces and the like, by the first two digits.
const PROVINCES: [u8; 36] = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54,
    61, 62, 63, 64, 65, 71, 81, 82, 83, 91,
];

/// The sex a number states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sex {
    /// 男.
    Male,
    /// 女.
    Female,
}

/// A valid number. Printing it shows the masked form; [`IdNumber::digits`] is the whole.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct IdNumber {
    digits: String,
    birth: NaiveDate,
}

/// Why a text is no ID number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IdNumberError {
    /// Nothing but spaces.
    #[error("the ID number is empty")]
    Empty,
    /// Neither 18 nor 15 characters.
    #[error("the ID number has {length} characters instead of 18")]
    Length {
        /// Characters found, spaces not counted.
        length: usize,
    },
    /// Something other than a digit, or an X before the end.
    #[error("character {position} of the ID number is {character:?}")]
    Character {
        /// Counted from 1.
        position: usize,
        /// What stands there.
        character: char,
    },
    /// The first two digits are no province.
    #[error("the ID number begins with {code}, which is no province")]
    Province {
        /// The two digits.
        code: String,
    },
    /// Digits 7 to 14 are no date.
    #[error("the ID number has no valid birth date")]
    BirthDate {
        /// The eight digits.
        digits: String,
    },
    /// The last character does not fit the others: something was mistyped.
    #[error("the check character of the ID number does not fit")]
    Check,
    /// Ends in 000 and fails the check, or shows as 5.00236E+17: a spreadsheet kept it as a number and lost the last digits.
    #[error("the ID number was destroyed by a spreadsheet")]
    DestroyedBySpreadsheet,
    /// A number of the first generation, without century and check character.
    #[error("the ID number is an old one of 15 digits")]
    FifteenDigits {
        /// What its 18-digit form would be, for a person to confirm.
        becomes: IdNumber,
    },
}

impl IdNumber {
    /// Reads a number; spaces, full-width digits, a leading apostrophe and a small x are forgiven.
    pub fn parse(typed: &str) -> Result<Self, IdNumberError> {
        let text = without_spaces(typed).to_uppercase();
        let text = text.trim_start_matches(['\'', '’', '‘', '`']);
        if is_scientific(text) {
            return Err(IdNumberError::DestroyedBySpreadsheet);
        }
        let length = text.chars().count();
        match length {
            0 => Err(IdNumberError::Empty),
            LENGTH => Self::of_eighteen(text),
            OLD_LENGTH => Err(Self::of_fifteen(text)),
            _ => Err(IdNumberError::Length { length }),
        }
    }

    /// All 18 characters, the check character in upper case.
    #[must_use]
    pub fn digits(&self) -> &str {
        &self.digits
    }

    /// The form for screens and papers: `500236********0010`.
    #[must_use]
    pub fn masked(&self) -> String {
        masked(&self.digits)
    }

    /// The birth date it states.
    #[must_use]
    pub fn birth_date(&self) -> NaiveDate {
        self.birth
    }

    /// The sex it states.
    #[must_use]
    pub fn sex(&self) -> Sex {
        let sequence = self.digits.as_bytes().get(16).copied().unwrap_or(b'0');
        if (sequence - b'0') % 2 == 1 { Sex::Male } else { Sex::Female }
    }

    fn of_eighteen(text: &str) -> Result<Self, IdNumberError> {
        expect_digits(text, LENGTH - 1)?;
        let last = text.chars().last().unwrap_or_default();
        if !last.is_ascii_digit() && last != 'X' {
            return Err(IdNumberError::Character { position: LENGTH, character: last });
        }
        let destroyed = text.ends_with("000") && check_character(text) != Some(last);
        let number = expect_province(text).and_then(|()| dated(text));
        match number {
            _ if destroyed => Err(IdNumberError::DestroyedBySpreadsheet),
            Ok(_) if check_character(text) != Some(last) => Err(IdNumberError::Check),
            other => other,
        }
    }

    fn of_fifteen(text: &str) -> IdNumberError {
        let long = |text: &str| {
            expect_digits(text, OLD_LENGTH)?;
            expect_province(text)?;
            let (region, rest) = text.split_at(6);
            let unchecked = format!("{region}19{rest}");
            let check = check_character(&unchecked).ok_or(IdNumberError::Check)?;
            dated(&format!("{unchecked}{check}"))
        };
        match long(text) {
            Ok(becomes) => IdNumberError::FifteenDigits { becomes },
            Err(error) => error,
        }
    }
}

impl fmt::Debug for IdNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.masked())
    }
}

/// Any text in place of a number, masked the same way: the first six and the last four characters stay if there are enough.
#[must_use]
pub fn masked(text: &str) -> String {
    let length = text.chars().count();
    let kept = if length >= OLD_LENGTH { 6..length - 4 } else { 0..length };
    text.chars()
        .enumerate()
        .map(|(place, character)| if kept.contains(&place) { '*' } else { character })
        .collect()
}

impl IdNumberError {
    /// What is wrong and what to do. Shows no digits of the number beyond those needed.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        match language {
            Language::Zh => self.chinese(),
            Language::En => self.english(),
        }
    }

    fn chinese(&self) -> String {
        match self {
            Self::Empty => "身份证号是空的。".to_owned(),
            Self::Length { length } => format!("身份证号应为18位，这里有{length}位，请核对。"),
            Self::Character { position, character } => {
                format!("身份证号第{position}位是“{character}”，应为数字（末位可为X），请核对。")
            }
            Self::Province { code } => format!("身份证号开头的“{code}”不是任何省份的代码，请核对前两位。"),
            Self::BirthDate { digits } => format!("身份证号第7至14位“{digits}”不是有效的出生日期，请核对。"),
            Self::Check => "身份证号的校验位不对，至少有一位录错，请对照证件核对。".to_owned(),
            Self::DestroyedBySpreadsheet => {
                "身份证号已被电子表格当作数字破坏（末几位变成0），无法恢复，请把该列设为文本后重新录入。"
                    .to_owned()
            }
            Self::FifteenDigits { .. } => "这是15位的旧身份证号，请改填18位号码。".to_owned(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Empty => "The ID number is empty.".to_owned(),
            Self::Length { length } => format!("An ID number has 18 characters; this one has {length}. Check it."),
            Self::Character { position, character } => {
                format!("Character {position} of the ID number is “{character}”; it must be a digit (X only at the end).")
            }
            Self::Province { code } => format!("The ID number begins with {code}, which is no province. Check it."),
            Self::BirthDate { digits } => {
                format!("Digits 7 to 14 of the ID number, {digits}, are no birth date. Check them.")
            }
            Self::Check => "The check character does not fit: at least one digit is wrong. Compare the card.".to_owned(),
            Self::DestroyedBySpreadsheet => {
                "A spreadsheet kept this ID number as a number and replaced its last digits with 0. They are lost: format \
                 the column as text and type it again."
                    .to_owned()
            }
            Self::FifteenDigits { .. } => "This is an old ID number of 15 digits; enter the one of 18.".to_owned(),
        }
    }
}

fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once('E') else { return false };
    mantissa.starts_with(|first: char| first.is_ascii_digit())
        && mantissa.chars().all(|character| character.is_ascii_digit() || character == '.')
        && exponent.trim_start_matches('+').parse::<u8>().is_ok_and(|exponent| (14..=18).contains(&exponent))
}

fn expect_digits(text: &str, count: usize) -> Result<(), IdNumberError> {
    let foreign = text.chars().take(count).enumerate().find(|(_, character)| !character.is_ascii_digit());
    foreign
        .map_or(Ok(()), |(place, character)| Err(IdNumberError::Character { position: place + 1, character }))
}

fn expect_province(text: &str) -> Result<(), IdNumberError> {
    let code: String = text.chars().take(2).collect();
    if code.parse().is_ok_and(|province: u8| PROVINCES.contains(&province)) {
        return Ok(());
    }
    Err(IdNumberError::Province { code })
}

fn dated(text: &str) -> Result<IdNumber, IdNumberError> {
    let digits: String = text.chars().skip(6).take(8).collect();
    match NaiveDate::parse_from_str(&digits, "%Y%m%d") {
        Ok(birth) => Ok(IdNumber { digits: text.to_owned(), birth }),
        Err(_) => Err(IdNumberError::BirthDate { digits }),
    }
}

/// The check character that the first 17 digits ask for.
fn check_character(text: &str) -> Option<char> {
    let digits: Option<Vec<u32>> = text.chars().take(WEIGHTS.len()).map(|digit| digit.to_digit(10)).collect();
    let sum: u32 = digits?.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    CHECKS.get((sum % 11) as usize).copied()
}

#[cfg(test)]
#[path = "id_number_tests.rs"]
mod tests;
