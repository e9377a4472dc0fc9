//! What a screen shows, as a value a spreadsheet can reckon and sort with.

use super::Value;
use chrono::NaiveDate;

/// More digits than this a spreadsheet rounds.
const EXACT_DIGITS: usize = 15;

impl Value {
    /// A figure as a screen shows it: `1,234`, `3.5` and `37.5%` become numbers; anything else, such as `3 / 5`, stays text.
    #[must_use]
    pub fn figure(shown: &str) -> Self {
        number(shown.trim()).unwrap_or_else(|| Self::text(shown))
    }

    /// A text as a screen shows it; a date is one in either language.
    #[must_use]
    pub fn shown(shown: &str) -> Self {
        date(shown).map_or_else(|| Self::text(shown), Self::Date)
    }

    fn text(shown: &str) -> Self {
        if shown.is_empty() { Self::Blank } else { Self::Text(shown.to_owned()) }
    }
}

fn date(shown: &str) -> Option<NaiveDate> {
    let parse = |pattern| NaiveDate::parse_from_str(shown, pattern).ok();
    shown.chars().next().filter(char::is_ascii_digit)?;
    parse("%Y-%m-%d").or_else(|| parse("%Y年%m月%d日"))
}

fn number(shown: &str) -> Option<Value> {
    let (unsigned, sign) = shown.strip_prefix('-').map_or((shown, 1), |rest| (rest, -1));
    let (body, is_share) = unsigned.strip_suffix('%').map_or((unsigned, false), |rest| (rest, true));
    let (whole, decimals) = body.split_once('.').map_or((body, None), |(whole, rest)| (whole, Some(rest)));
    let whole = sign * ungrouped(whole)?;
    let scaled = |digits: &str, places: usize| {
        let fits = (1..=places).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit());
        let part: i64 = if fits { format!("{digits:0<places$}").parse().ok()? } else { return None };
        Some(whole * 10_i64.pow(u32::try_from(places).ok()?) + sign * part)
    };
    Some(match (decimals, is_share) {
        (None, false) => Value::Whole(whole),
        (None, true) => Value::Thousandths(whole * 10),
        (Some(digits), false) => Value::Hundredths(scaled(digits, 2)?),
        (Some(digits), true) => Value::Thousandths(scaled(digits, 1)?),
    })
}

/// Digits, all together or in groups of three. What begins with a needless 0 is a code.
fn ungrouped(whole: &str) -> Option<i64> {
    let groups: Vec<&str> = whole.split(',').collect();
    let (first, rest) = groups.split_first()?;
    let grouped = rest.is_empty() || (first.len() <= 3 && rest.iter().all(|group| group.len() == 3));
    let digits = groups.concat();
    let plain = digits.bytes().all(|digit| digit.is_ascii_digit()) && !first.is_empty();
    let code = digits.len() > 1 && digits.starts_with('0');
    if grouped && plain && !code && digits.len() <= EXACT_DIGITS { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_on_screen_are_numbers_again() {
        let figures = [
            ("0", Value::Whole(0)),
            ("8,200", Value::Whole(8_200)),
            ("-3", Value::Whole(-3)),
            ("3.5", Value::Hundredths(350)),
            ("-0.25", Value::Hundredths(-25)),
            ("1,234.05", Value::Hundredths(123_405)),
            ("37.5%", Value::Thousandths(375)),
            ("100%", Value::Thousandths(1_000)),
        ];
        for (shown, value) in figures {
            assert_eq!(Value::figure(shown), value, "{shown}");
        }
    }

    #[test]
    fn what_only_looks_like_a_figure_stays_text() {
        for shown in ["3 / 5", "–", "12,34", "007", "1.", ".5", "1.2.3", "3.141", "1234567890123456", "=1+1"]
        {
            assert_eq!(Value::figure(shown), Value::Text(shown.to_owned()));
        }
        assert_eq!(Value::figure(""), Value::Blank);
    }

    #[test]
    fn a_date_is_one_in_either_language_and_a_month_is_not() {
        let day = NaiveDate::from_ymd_opt(2026, 9, 5).map(Value::Date);
        for shown in ["2026-09-05", "2026-9-5", "2026年9月5日"] {
            assert_eq!(Some(Value::shown(shown)), day, "{shown}");
        }
        for shown in ["1985-10", "2026-02-30", "2026年9月5日至9月7日", "-5"] {
            assert_eq!(Value::shown(shown), Value::Text(shown.to_owned()));
        }
    }
}
