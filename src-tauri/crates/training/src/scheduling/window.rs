//! When the year plan means a class to be held: 时间 as offices write it, as first and last day.

use chrono::{Months, NaiveDate};

/// What stands between the two ends of a stretch of months.
const BETWEEN: [char; 10] = ['-', '－', '–', '—', '~', '～', '至', '到', '、', '，'];
/// How offices write the year after the plan's.
const NEXT_YEAR: [&str; 5] = ["次年", "翌年", "来年", "明年", "下年"];
const NUMERALS: [&str; 12] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

/// The first and the last day a plan's words leave: `3月`, `3—4月`, `十月中旬`, `二季度`, `上半年`. None where they name no
/// time of the plan's year, as `次年3月` does; a stretch that goes on into the next year ends with this one.
pub(super) fn window(year: i32, words: &str) -> Option<(NaiveDate, NaiveDate)> {
    let words: String = words.chars().filter(|one| !one.is_whitespace()).collect();
    let this_year = before_next_year(year, &words);
    let goes_on = this_year.len() < words.len();
    let (first, last) = named_months(this_year)?;
    let last = if goes_on { 12 } else { last };
    let from = NaiveDate::from_ymd_opt(year, first, 1)?;
    let to = NaiveDate::from_ymd_opt(year, last, 1)?.checked_add_months(Months::new(1))?.pred_opt()?;
    Some(if first == last && !goes_on { third_of_month(this_year, from, to) } else { (from, to) })
}

/// What is said before the words come to a later year.
fn before_next_year(year: i32, words: &str) -> &str {
    let named = NEXT_YEAR.iter().filter_map(|name| words.find(name));
    let numbered = words.match_indices('年').filter_map(|(end, _)| {
        let before = words.get(..end)?;
        let start = before.trim_end_matches(|one: char| one.is_ascii_digit()).len();
        let written: i32 = before.get(start..)?.parse().ok()?;
        (written > year).then_some(start)
    });
    named.chain(numbered).min().and_then(|start| words.get(..start)).unwrap_or(words)
}

/// The first and the last month of the words, 1 to 12.
fn named_months(words: &str) -> Option<(u32, u32)> {
    for (name, months) in [("上半年", (1, 6)), ("下半年", (7, 12)), ("全年", (1, 12))] {
        if words.contains(name) {
            return Some(months);
        }
    }
    if let Some((first, last)) = stretch(words, "季度", 4) {
        return Some((first * 3 - 2, last * 3));
    }
    stretch(words, "月", 12)
}

/// The first and the last of what is counted in `unit`, as in `3—4月` or `一、二季度`; the last is never before the first:
/// a stretch that goes over the year's end ends with the year.
fn stretch(words: &str, unit: &str, most: u32) -> Option<(u32, u32)> {
    let mut found = Vec::new();
    let pieces: Vec<&str> = words.split(unit).collect();
    for piece in pieces.iter().take(pieces.len().saturating_sub(1)) {
        let (rest, number) = ending_number(piece);
        let before = rest.strip_suffix(BETWEEN).map(|rest| ending_number(rest).1);
        found.extend(before.flatten());
        found.extend(number);
    }
    found.retain(|number| (1..=most).contains(number));
    let (first, last) = (*found.first()?, *found.last()?);
    Some((first, if last < first { most } else { last }))
}

/// The number some words end with, and what stands before it.
fn ending_number(words: &str) -> (&str, Option<u32>) {
    let rest = words.trim_end_matches(|one: char| one.is_ascii_digit());
    if let Some(Ok(number)) = words.strip_prefix(rest).filter(|digits| !digits.is_empty()).map(str::parse) {
        return (rest, Some(number));
    }
    let numerals = (1..13).zip(NUMERALS).rev();
    let mut ends =
        numerals.filter_map(|(number, numeral)| Some((words.strip_suffix(numeral)?, Some(number))));
    ends.next().unwrap_or((words, None))
}

/// The third of a month the words name, or all of it.
fn third_of_month(words: &str, from: NaiveDate, to: NaiveDate) -> (NaiveDate, NaiveDate) {
    let day = |days: u64| from.checked_add_days(chrono::Days::new(days)).unwrap_or(to);
    match ["上旬", "中旬", "下旬"].map(|third| words.contains(third)) {
        [true, false, false] => (from, day(9)),
        [false, true, false] => (day(10), day(19)),
        [false, false, true] => (day(20), to),
        _ => (from, to),
    }
}

#[cfg(test)]
mod tests {
    use super::window;

    #[test]
    fn a_plans_words_leave_the_days_an_office_means() {
        let cases = [
            ("3月", "2026-03-01 2026-03-31"),
            ("2月", "2026-02-01 2026-02-28"),
            ("3月—4月", "2026-03-01 2026-04-30"),
            ("3－5 月", "2026-03-01 2026-05-31"),
            ("9、10月", "2026-09-01 2026-10-31"),
            ("十一月", "2026-11-01 2026-11-30"),
            ("4月中旬", "2026-04-11 2026-04-20"),
            ("2026年5月下旬", "2026-05-21 2026-05-31"),
            ("6月8日—12日", "2026-06-01 2026-06-30"),
            ("第二季度", "2026-04-01 2026-06-30"),
            ("1-2季度", "2026-01-01 2026-06-30"),
            ("上半年", "2026-01-01 2026-06-30"),
            ("11月至次年1月", "2026-11-01 2026-12-31"),
            ("2月至次年3月", "2026-02-01 2026-12-31"),
            ("12月下旬至次年1月", "2026-12-01 2026-12-31"),
            ("2026年11月—2027年1月", "2026-11-01 2026-12-31"),
        ];
        for (words, expected) in cases {
            let found = window(2026, words).map(|(from, to)| format!("{from} {to}"));
            assert_eq!(found.as_deref(), Some(expected), "{words}");
        }
        for words in ["", "待定", "13月", "季度", "月", "次年3月", "明年上半年", "2027年3月"]
        {
            assert_eq!(window(2026, words), None, "{words} names no time of the year");
        }
    }
}
