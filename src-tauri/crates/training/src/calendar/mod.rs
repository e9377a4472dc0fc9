//! The calendar: statutory days, make-up workdays and county blocks.

mod days;
mod workdays;

pub use days::{
    CalendarError, DayReference, DaySpan, NewDay, NewDays, days, import, import_statutory, remove_day,
    remove_days, set_day, special_days,
};
pub use workdays::{SpecialDays, is_workday};

use crate::ids::DayId;
use crate::record;
use chrono::NaiveDate;

crate::choices! {
    /// What a day is instead of what its weekday says.
    pub enum DayKind {
        /// 法定节假日.
        Holiday = 1,
        /// 调休上班.
        Workday = 2,
        /// 全县性安排：两会、防汛、农忙.
        CountyBlock = 3,
    }
}

record! {
    /// A day that is not what its weekday says.
    pub struct Day [id: DayId] in "day" as 14 {
        /// The date.
        date: Option<NaiveDate> = 1,
        /// What it is.
        kind: DayKind = 2,
        /// Such as 春节.
        name: String = 3,
    }
    /// Some fields of a day.
    pub struct DayPatch;
    together [&["date", "kind", "name"]];
    indexes ["date"];
}
