//! Working days: weekdays, less statutory holidays, plus make-up workdays. Years without a published list have
//! their weekends, the festivals the law puts on fixed dates, and the week of Spring Festival.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// What the State Council's notice says of a day that ordinary weekends would get wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayKind {
    /// 法定节假日: free, whatever the weekday.
    Holiday,
    /// 调休上班: a weekend day that is worked.
    Workday,
}

/// One line of the published list of holidays and make-up workdays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatutoryDay {
    /// The local date.
    pub date: NaiveDate,
    /// Free or worked.
    pub kind: DayKind,
    /// The festival it belongs to, such as 春节.
    pub name: &'static str,
}

/// The published days of 2022–2026, in date order.
pub(crate) fn statutory_days() -> Vec<StatutoryDay> {
    include_str!("../data/statutory-days.csv").lines().skip(1).filter_map(parse).collect()
}

fn parse(line: &'static str) -> Option<StatutoryDay> {
    let mut fields = line.split(',');
    let date = fields.next()?.parse().ok()?;
    let kind = match fields.next()? {
        "holiday" => DayKind::Holiday,
        "workday" => DayKind::Workday,
        _ => return None,
    };
    Some(StatutoryDay { date, kind, name: fields.next()? })
}

/// 除夕 to 初六 of the years after the published lists, by the day of 初一: the only movable week that empties every office.
const SPRING_FESTIVALS: [(i32, u32, u32); 9] = [
    (2027, 2, 6),
    (2028, 1, 26),
    (2029, 2, 13),
    (2030, 2, 3),
    (2031, 1, 23),
    (2032, 2, 11),
    (2033, 1, 31),
    (2034, 2, 19),
    (2035, 2, 8),
];

/// Tells working days from free ones.
pub(crate) struct Calendar {
    published: BTreeMap<NaiveDate, DayKind>,
}

impl Calendar {
    pub(crate) fn new(days: &[StatutoryDay]) -> Self {
        Self { published: days.iter().map(|day| (day.date, day.kind)).collect() }
    }

    pub(crate) fn is_workday(&self, date: NaiveDate) -> bool {
        match self.published.get(&date) {
            Some(kind) => *kind == DayKind::Workday,
            None if matches!(date.weekday(), Weekday::Sat | Weekday::Sun) => false,
            None => self.is_published(date.year()) || !is_certain_holiday(date),
        }
    }

    fn is_published(&self, year: i32) -> bool {
        self.published.keys().any(|day| day.year() == year)
    }

    /// The working days from `from` up to, not including, `to`.
    pub(crate) fn workdays(&self, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
        from.iter_days().take_while(|day| *day < to).filter(|day| self.is_workday(*day)).collect()
    }

    /// `date` itself when it is worked, else the next working day.
    pub(crate) fn on_or_after(&self, date: NaiveDate) -> NaiveDate {
        date.iter_days().take(60).find(|day| self.is_workday(*day)).unwrap_or(date)
    }
}

/// A holiday that needs no notice: 元旦, 劳动节 and 国庆节 by 全国年节及纪念日放假办法, and the Spring Festival week.
fn is_certain_holiday(date: NaiveDate) -> bool {
    let fixed = matches!((date.month(), date.day()), (1, 1) | (5, 1 | 2) | (10, 1..=3));
    let first_day = |(year, month, day): (i32, u32, u32)| NaiveDate::from_ymd_opt(year, month, day);
    let mut weeks = SPRING_FESTIVALS.into_iter().filter_map(first_day);
    fixed || weeks.any(|first| (-1..=5).contains(&(date - first).num_days()))
}

/// `weeks` later, or earlier when negative; the edge of the calendar stays where it is.
pub(crate) fn weeks_from(date: NaiveDate, weeks: i32) -> NaiveDate {
    let days = Days::new(u64::from(weeks.unsigned_abs()) * 7);
    let moved = if weeks < 0 { date.checked_sub_days(days) } else { date.checked_add_days(days) };
    moved.unwrap_or(date)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "dates written out in a test")]
mod tests {
    use chrono::NaiveDate;

    use super::{Calendar, statutory_days, weeks_from};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_whole_published_list_is_read() {
        let lines = include_str!("../data/statutory-days.csv").lines().count() - 1;
        assert_eq!(statutory_days().len(), lines, "no line is dropped");
    }

    #[test]
    fn holidays_are_free_and_make_up_days_are_worked() {
        let calendar = Calendar::new(&statutory_days());
        assert!(!calendar.is_workday(day("2026-10-06")), "a Tuesday in the National Day week");
        assert!(calendar.is_workday(day("2026-10-10")), "a Saturday worked for it");
        assert!(!calendar.is_workday(day("2026-10-11")), "an ordinary Sunday");
        assert_eq!(calendar.on_or_after(day("2026-10-01")), day("2026-10-08"), "the first day back");
    }

    #[test]
    fn an_unpublished_year_has_weekends_and_certain_holidays() {
        let calendar = Calendar::new(&statutory_days());
        assert!(!calendar.is_workday(day("2027-01-01")), "New Year's Day, a Friday");
        assert!(!calendar.is_workday(day("2027-02-05")), "除夕 of 2027");
        assert!(!calendar.is_workday(day("2027-02-11")), "初六 of 2027");
        assert!(calendar.is_workday(day("2027-02-12")), "初七 is worked");
        assert!(!calendar.is_workday(day("2031-10-04")), "a Saturday");
        assert!(calendar.is_workday(day("2031-10-06")), "nobody knows yet whether this Monday will be free");
    }

    #[test]
    fn weeks_go_both_ways() {
        assert_eq!(weeks_from(day("2026-01-15"), -3), day("2025-12-25"), "back over New Year");
        assert_eq!(weeks_from(NaiveDate::MAX, 1), NaiveDate::MAX, "the calendar's end stays");
    }
}
