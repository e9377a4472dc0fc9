//! Months as people write them: `1980.5`, `1980-05`, `198005`, `1980年5月`, a whole date.

use identity::text::without_spaces;

/// The month as it is kept, `YYYY-MM`; empty where nothing was written, None where it is no month.
#[must_use]
pub fn month(written: &str) -> Option<String> {
    let text = without_spaces(written);
    if text.is_empty() {
        return Some(text);
    }
    let numbers: Vec<&str> =
        text.split(|letter: char| !letter.is_ascii_digit()).filter(|digits| !digits.is_empty()).collect();
    let (year, month) = match numbers.as_slice() {
        [joined] if matches!(joined.len(), 6 | 8) => (joined.get(..4)?, joined.get(4..6)?),
        [year, month] | [year, month, _] if year.len() == 4 && month.len() <= 2 => (*year, *month),
        _ => return None,
    };
    let (year, month): (u16, u8) = (year.parse().ok()?, month.parse().ok()?);
    ((1900..2100).contains(&year) && (1..=12).contains(&month)).then(|| format!("{year:04}-{month:02}"))
}

#[cfg(test)]
mod tests {
    use super::month;

    #[test]
    fn every_way_of_writing_a_month_is_kept_the_same() {
        for written in [
            "1980.5",
            "1980-05",
            "198005",
            "1980年5月",
            "１９８０．０５",
            "1980/5/12",
            "19800512",
            " 1980 - 5 ",
        ] {
            assert_eq!(month(written).as_deref(), Some("1980-05"), "{written}");
        }
        assert_eq!(month(" 　").as_deref(), Some(""), "nothing written is nothing recorded");
    }

    #[test]
    fn what_is_no_month_is_refused() {
        for written in ["1980", "1980.13", "1980-00", "80.5", "3080-05", "五月", "1980.5.1.2"] {
            assert_eq!(month(written), None, "{written}");
        }
    }
}
