//! Numbers of a plan, as people write them.

use super::super::trouble::{CellTrouble, Trouble};
use documents::clean::whole_number;
use documents::problem::ProblemKind;
use documents::sheet::Cell;
use identity::text::without_spaces;

/// A count of people, runs or days. `每期约50人` and `两期` are read too, with a warning.
pub(super) fn number(cell: &Cell, most: u32, troubles: &mut Vec<CellTrouble>) -> Option<u32> {
    let cleaned = whole_number(cell, 0..=most);
    let Some(problem) = cleaned.problem else { return cleaned.value };
    let loosely = match problem.kind {
        ProblemKind::NotANumber => number_within(&cell.text).filter(|number| *number <= most),
        _ => None,
    };
    let trouble = loosely.map_or(Trouble::Cell(problem.kind), |number| Trouble::ReadAs { number });
    troubles.push(CellTrouble { cell: cell.address, trouble });
    loosely
}

/// A count of days. Half a day, as of a lecture, is part of a day that the plan counts as one.
pub(super) fn days(cell: &Cell, most: u32, troubles: &mut Vec<CellTrouble>) -> Option<u32> {
    let is_broken = matches!(whole_number(cell, 0..=most).problem, Some(problem) if problem.kind == ProblemKind::NotWhole);
    let begun = begun_days(&cell.text).filter(|days| is_broken && *days <= most);
    let Some(number) = begun else { return number(cell, most, troubles) };
    troubles.push(CellTrouble { cell: cell.address, trouble: Trouble::ReadAsDays { number } });
    Some(number)
}

/// The days that `4.5天` begins: five.
fn begun_days(text: &str) -> Option<u32> {
    let text = without_spaces(text);
    let (whole, fraction) = text.trim_end_matches(['天', '日']).split_once('.')?;
    let days: u32 = whole.parse().ok()?;
    let is_part =
        fraction.chars().all(|digit| digit.is_ascii_digit()) && fraction.contains(|digit| digit != '0');
    Some(days.saturating_add(u32::from(is_part)))
}

/// The only number in a text: Arabic digits, or Chinese numerals below a hundred.
fn number_within(text: &str) -> Option<u32> {
    let text = without_spaces(text);
    let mut runs = text.split(|letter: char| !letter.is_ascii_digit()).filter(|digits| !digits.is_empty());
    match (runs.next(), runs.next()) {
        (Some(only), None) => only.parse().ok(),
        (Some(_), Some(_)) => None,
        (None, _) => chinese_number(&text),
    }
}

/// A Chinese numeral such as 两, 十二 or 三十.
fn chinese_number(text: &str) -> Option<u32> {
    let letters: Vec<char> = text.chars().collect();
    let is_numeral = |letter: &char| *letter == '十' || digit(*letter).is_some();
    let begins = letters.iter().position(is_numeral)?;
    let rest = letters.get(begins..)?;
    let ends = rest.iter().position(|letter| !is_numeral(letter)).unwrap_or(rest.len());
    match rest.get(..ends)? {
        ['十'] => Some(10),
        ['十', units] => Some(10 + digit(*units)?),
        [tens, '十'] => Some(10 * digit(*tens)?),
        [tens, '十', units] => Some(10 * digit(*tens)? + digit(*units)?),
        [units] => digit(*units),
        _ => None,
    }
}

fn digit(letter: char) -> Option<u32> {
    let place = "零一二三四五六七八九".chars().position(|known| known == letter);
    if letter == '两' { Some(2) } else { place.and_then(|place| u32::try_from(place).ok()) }
}

#[cfg(test)]
mod tests {
    use super::{begun_days, number_within};

    #[test]
    fn a_day_begun_is_a_day() {
        for (text, days) in [("4.5天", Some(5)), ("0.5", Some(1)), ("３．０ 天", Some(3)), ("五天半", None)]
        {
            assert_eq!(begun_days(text), days, "{text}");
        }
    }

    #[test]
    fn a_number_is_found_among_words_if_there_is_one_only() {
        for (text, number) in [
            ("每期约50人", Some(50)),
            ("约 ５０ 人", Some(50)),
            ("两期", Some(2)),
            ("十二", Some(12)),
            ("三十人", Some(30)),
            ("共二十一天", Some(21)),
            ("50-60人", None),
            ("若干", None),
            ("一二期", None),
        ] {
            assert_eq!(number_within(text), number, "{text}");
        }
    }
}
