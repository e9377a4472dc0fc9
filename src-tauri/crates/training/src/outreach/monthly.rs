//! The monthly return: what every township held, on screen and as a spreadsheet.

use super::coverage::villages;
use crate::ids::UnitId;
use crate::sentence::Language;
use crate::store::View;
use chrono::{Months, NaiveDate};
use documents::write::{Column, Report, Value, write_xlsx};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

crate::sentences! {
    /// Why there is no return.
    pub enum ReturnError with StoreError {
        Month { month: u32 } => "outreach.month",
            zh "没有 {month} 月，请填写 1 至 12。",
            en "There is no month {month}. Enter 1 to 12.";
        Export { detail: String } => "outreach.export",
            zh "月报表没有写成：{detail}。请缩小范围后重试。",
            en "The return could not be written: {detail}. Narrow it down and try again.";
    }
}

/// Which month.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ReturnQuery {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u32,
}

/// What a township held in the month.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
pub struct MonthlyRow {
    /// The township; none for villages that lie in no township.
    pub township: Option<UnitId>,
    /// Its name.
    pub name: String,
    /// How many villages and communities it has.
    pub villages: u32,
    /// In how many of them a talk was held.
    pub reached: u32,
    /// Talks held.
    pub talks: u32,
    /// Minutes spoken.
    pub minutes: u32,
    /// 受众人次.
    pub audience: u32,
}

/// The return: one line a township, in the official order, and the sum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MonthlyReturn {
    /// The townships.
    pub rows: Vec<MonthlyRow>,
    /// All of them together; its name is empty.
    pub total: MonthlyRow,
}

/// What every township held in a month.
pub fn monthly(view: &View<'_>, query: ReturnQuery) -> Result<MonthlyReturn, ReturnError> {
    let month = ReturnError::Month { month: query.month };
    let first = NaiveDate::from_ymd_opt(query.year, query.month, 1).ok_or(month.clone())?;
    let next = first.checked_add_months(Months::new(1)).ok_or(month)?;
    let held = view.rows(
        "SELECT village, count(*), sum(minutes), sum(audience) FROM talk WHERE date >= ? AND date < ? GROUP BY village",
        [first.to_string(), next.to_string()],
        |row| Ok((row.get::<_, UnitId>(0)?, [row.get(1)?, row.get(2)?, row.get(3)?])),
    )?;
    let held: BTreeMap<UnitId, [u32; 3]> = held.into_iter().collect();
    let mut rows: Vec<MonthlyRow> = Vec::new();
    let mut total = MonthlyRow::default();
    for village in villages(view, None)? {
        if rows.last().is_none_or(|row| row.township != village.township) {
            let (township, name) = (village.township, village.township_name);
            rows.push(MonthlyRow { township, name, ..MonthlyRow::default() });
        }
        let figures = held.get(&village.id).copied().unwrap_or_default();
        rows.last_mut().into_iter().for_each(|row| row.count(figures));
        total.count(figures);
    }
    Ok(MonthlyReturn { rows, total })
}

impl MonthlyRow {
    fn count(&mut self, [talks, minutes, audience]: [u32; 3]) {
        self.villages += 1;
        self.reached += u32::from(talks > 0);
        self.talks += talks;
        self.minutes += minutes;
        self.audience += audience;
    }

    fn cells(&self, number: Value, name: String) -> Vec<Value> {
        let figures = [self.villages, self.reached, self.talks, self.minutes, self.audience];
        let figures = figures.into_iter().map(|figure| Value::Whole(figure.into()));
        [number, Value::Text(name)].into_iter().chain(figures).collect()
    }
}

/// The return as xlsx.
pub fn monthly_xlsx(view: &View<'_>, query: ReturnQuery) -> Result<Vec<u8>, ReturnError> {
    let MonthlyReturn { rows, total } = monthly(view, query)?;
    let chinese = view.caller.language == Language::Chinese;
    let said = |zh: &str, en: &str| if chinese { zh } else { en }.to_owned();
    let lines = (1..).zip(rows).map(|(number, row)| row.cells(Value::Whole(number), row.name.clone()));
    let sum = total.cells(Value::Blank, said("合计", "Total"));
    let ReturnQuery { year, month } = query;
    let title = if chinese {
        format!("{year}年{month}月宣讲活动统计表")
    } else {
        format!("Outreach talks, {year}-{month:02}")
    };
    let headings = [
        ("序号", "No.", 6),
        ("乡镇（街道）", "Township", 18),
        ("村（社区）数", "Villages", 12),
        ("覆盖村（社区）", "Reached", 14),
        ("场次", "Talks", 8),
        ("时长（分钟）", "Minutes", 12),
        ("受众人次", "Audience", 10),
    ];
    let columns = headings.map(|(zh, en, width)| Column { header: said(zh, en), width }).into();
    let sheet = said("宣讲月报", "Outreach");
    let report = Report { sheet, title, note: String::new(), columns, rows: lines.chain([sum]).collect() };
    write_xlsx(&report).map_err(|error| ReturnError::Export { detail: error.to_string() })
}
