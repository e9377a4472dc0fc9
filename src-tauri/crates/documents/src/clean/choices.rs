//! Fields that have a few possible values.

use super::{Cleaned, cleaned};
use crate::problem::ProblemKind;
use crate::sheet::{Cell, CellKind};
use identity::id_number::Sex;
use identity::text::without_spaces;

/// 男 or 女.
#[must_use]
pub fn sex(cell: &Cell) -> Cleaned<Sex> {
    cleaned(cell, |text| match without_spaces(text).as_str() {
        "男" | "男性" => Ok(Sex::Male),
        "女" | "女性" => Ok(Sex::Female),
        _ => Err(ProblemKind::UnknownSex),
    })
}

/// Yes or no, in the ways offices write it.
#[must_use]
pub fn yes_no(cell: &Cell) -> Cleaned<bool> {
    if let CellKind::Truth(truth) = cell.kind {
        return Cleaned { value: Some(truth), problem: None };
    }
    cleaned(cell, |text| match without_spaces(text).to_lowercase().as_str() {
        "是" | "有" | "√" | "✓" | "✔" | "y" | "yes" | "1" | "true" => Ok(true),
        "否" | "无" | "不是" | "×" | "✗" | "✘" | "x" | "n" | "no" | "0" | "false" => Ok(false),
        _ => Err(ProblemKind::UnknownYesNo),
    })
}

/// One of several values, each with the ways it is written; the first way is its name.
#[must_use]
pub fn choice<T: Copy>(cell: &Cell, choices: &[(T, &[&str])]) -> Cleaned<T> {
    cleaned(cell, |text| {
        let text = without_spaces(text);
        let found = choices.iter().find(|(_, spellings)| spellings.contains(&text.as_str()));
        found.map(|(value, _)| *value).ok_or_else(|| ProblemKind::UnknownChoice {
            known: choices
                .iter()
                .filter_map(|(_, spellings)| spellings.first())
                .map(ToString::to_string)
                .collect(),
        })
    })
}
