//! The days on record: reading them, setting them, importing a year's list.

use super::{Day, DayKind, SpecialDays};
use crate::ids::DayId;
use crate::store::{Draft, StoreError, View};
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeSet;
use ts_rs::TS;

/// What the State Council announced for 2022–2026: `date,kind,name`, ordinary weekends left out.
const STATUTORY_DAYS: &str = include_str!("statutory-days.csv");

crate::sentences! {
    /// Why a day was not recorded.
    pub enum CalendarError with StoreError {
        Missing { date: NaiveDate } => "calendar.missing",
            zh "{date} 没有登记过节假日或安排，请刷新后重试。",
            en "Nothing is recorded for {date}. Refresh and try again.";
        NameMissing { date: NaiveDate } => "calendar.name_missing",
            zh "请填写 {date} 是什么日子，例如“国庆节”。",
            en "Say what {date} is, such as “National Day”.";
        Twice { date: NaiveDate } => "calendar.twice",
            zh "清单里 {date} 出现了两次，请删去一行再导入。",
            en "{date} is in the list twice. Delete one of the lines and import again.";
    }
}

/// From one day to another.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct DaySpan {
    /// The first day.
    pub from: NaiveDate,
    /// The last day; it belongs to the span.
    pub to: NaiveDate,
}

/// The days on record in a span, in order.
pub fn days(view: &View<'_>, span: DaySpan) -> Result<Vec<Day>, StoreError> {
    let (from, to) = (span.from.to_string(), span.to.to_string());
    view.all::<Day>("WHERE date BETWEEN ? AND ? ORDER BY date", [from, to])
}

/// The same days as the rules take them.
pub fn special_days(view: &View<'_>, span: DaySpan) -> Result<SpecialDays, StoreError> {
    Ok(days(view, span)?.into_iter().filter_map(|day| Some((day.date?, day.kind))).collect())
}

/// What a day is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct NewDay {
    /// The date.
    pub date: NaiveDate,
    /// What it is.
    pub kind: DayKind,
    /// Such as 春节.
    pub name: String,
}

/// Records what a day is, whatever it was before.
pub fn set_day(draft: &mut Draft<'_>, new: NewDay) -> Result<Day, CalendarError> {
    let NewDay { date, kind, name } = new;
    let name = name.trim().to_owned();
    if name.is_empty() {
        return Err(CalendarError::NameMissing { date });
    }
    let day = Day { id: DayId::of(date), date: Some(date), kind, name };
    draft.put(&day)?;
    Ok(day)
}

/// Which day.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct DayReference {
    /// The date.
    pub date: NaiveDate,
}

/// Lets a day be what its weekday says.
pub fn remove_day(draft: &mut Draft<'_>, reference: DayReference) -> Result<(), CalendarError> {
    let DayReference { date } = reference;
    let day = draft.view().find::<Day>(DayId::of(date))?.ok_or(CalendarError::Missing { date })?;
    Ok(draft.remove(&day)?)
}

/// Lets every day of a span be what its weekday says; returns how many were something else.
pub fn remove_days(draft: &mut Draft<'_>, span: DaySpan) -> Result<u32, CalendarError> {
    let days = days(&draft.view(), span)?;
    days.iter().try_for_each(|day| draft.remove(day))?;
    draft.count(days.len());
    Ok(u32::try_from(days.len()).unwrap_or(u32::MAX))
}

/// A list of days, such as next year's holidays.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewDays {
    /// The days.
    pub days: Vec<NewDay>,
}

/// Records a list of days; returns how many of them were not on record in just this way.
pub fn import(draft: &mut Draft<'_>, list: NewDays) -> Result<u32, CalendarError> {
    let mut dates = BTreeSet::new();
    if let Some(twice) = list.days.iter().find(|day| !dates.insert(day.date)) {
        return Err(CalendarError::Twice { date: twice.date });
    }
    let mut changed = 0;
    for new in list.days {
        let known = draft.view().find::<Day>(DayId::of(new.date))?;
        if known != Some(set_day(draft, new)?) {
            changed += 1;
        }
    }
    draft.count(usize::try_from(changed).unwrap_or(usize::MAX));
    Ok(changed)
}

/// Records the statutory days that come with the program.
pub fn import_statutory(draft: &mut Draft<'_>) -> Result<u32, CalendarError> {
    import(draft, NewDays { days: statutory_days() })
}

fn statutory_days() -> Vec<NewDay> {
    STATUTORY_DAYS.lines().skip(1).filter_map(statutory_day).collect()
}

fn statutory_day(line: &str) -> Option<NewDay> {
    let mut fields = line.split(',');
    let (date, kind, name) = (fields.next()?, fields.next()?, fields.next()?);
    let kind = if kind == "workday" { DayKind::Workday } else { DayKind::Holiday };
    Some(NewDay { date: date.parse().ok()?, kind, name: name.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_list_that_comes_with_the_program_is_read() {
        let days = statutory_days();
        assert_eq!(days.len(), STATUTORY_DAYS.lines().count() - 1, "all but the header");
        let first = NaiveDate::from_ymd_opt(2022, 1, 1);
        assert_eq!(days.first().map(|day| day.date), first, "the first line is New Year 2022");
    }
}
