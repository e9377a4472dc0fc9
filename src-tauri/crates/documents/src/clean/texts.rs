//! Texts, names, ID numbers and phone numbers.

use super::{Cleaned, cleaned, cleaned_lines};
use crate::problem::ProblemKind;
use crate::sheet::{Cell, CellKind};
use identity::id_number::{IdNumber, IdNumberError};
use identity::text::{plain_forms, without_spaces};

/// Spreadsheets keep 15 digits of a number.
const EXACT_BELOW: f64 = 1e15;

/// Any text in one line, without the spaces around it.
#[must_use]
pub fn text(cell: &Cell) -> Cleaned<String> {
    cleaned(cell, |text| Ok(text.to_owned()))
}

/// A person's name, as typed; [`identity::name::normalised`] gives the form for matching.
#[must_use]
pub fn name(cell: &Cell) -> Cleaned<String> {
    cleaned(cell, |text| {
        identity::name::checked(text).map_err(ProblemKind::Name)?;
        Ok(text.to_owned())
    })
}

/// An ID number. One of 18 digits that the file keeps as a number is never believed, though it may pass the check by chance.
#[must_use]
pub fn id_number(cell: &Cell) -> Cleaned<IdNumber> {
    cleaned(cell, |text| match cell.kind {
        CellKind::Number(number) if number >= EXACT_BELOW => {
            Err(ProblemKind::IdNumber(IdNumberError::DestroyedBySpreadsheet))
        }
        _ => IdNumber::parse(text).map_err(ProblemKind::IdNumber),
    })
}

/// One phone number, as its digits alone: a mobile number of 11 or a landline of 7 to 12 (with area code). A country code
/// +86, spaces, hyphens and brackets are left out.
#[must_use]
pub fn phone(cell: &Cell) -> Cleaned<String> {
    cleaned_lines(cell, |text| {
        let text = plain_forms(text);
        let several = text.split(['/', '、', ',', ';', '\n']).filter(|part| part.trim().len() >= 7).count();
        if several > 1 {
            return Err(ProblemKind::SeveralValues);
        }
        let bare: String =
            without_spaces(&text).chars().filter(|character| !"-()'".contains(*character)).collect();
        let bare = bare.strip_prefix("+86").unwrap_or(&bare);
        if is_scientific(bare) {
            return Err(ProblemKind::PhoneDestroyed);
        }
        if let Some(character) = bare.chars().find(|character| !character.is_ascii_digit()) {
            return Err(ProblemKind::PhoneCharacter { character });
        }
        let bare = bare.strip_prefix("86").filter(|rest| rest.len() == 11).unwrap_or(bare);
        let is_mobile = bare.len() == 11 && bare.starts_with('1');
        let is_landline =
            matches!(bare.len(), 7 | 8) || bare.starts_with('0') && matches!(bare.len(), 10..=12);
        if is_mobile || is_landline {
            Ok(bare.to_owned())
        } else {
            Err(ProblemKind::PhoneLength { digits: bare.len() })
        }
    })
}

fn is_scientific(text: &str) -> bool {
    let parts = text.split_once(['E', 'e']);
    parts
        .is_some_and(|(mantissa, exponent)| mantissa.parse::<f64>().is_ok() && exponent.parse::<i8>().is_ok())
}
