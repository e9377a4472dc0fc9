//! Forecast (达标预测): who will miss which target by the year's or the cycle's end, from what is credited and what is scheduled.

mod closing;
mod hours;
mod page;
mod standing;
mod units;

pub use closing::{Closing, ClosingClass, ClosingQuery, closing};
pub(crate) use page::but_for;
pub use page::{ForecastFilter, ForecastQuery, ForecastRow, ForecastSort, Outlook, page};
pub use standing::{ForecastFlag, ForecastLine};
pub use units::{TargetTotals, UnitForecast, UnitForecastQuery, units};

crate::sentences! {
    /// Why there is no forecast.
    pub enum ForecastError with StoreError {
        PersonMissing => "forecast.person_missing",
            zh "找不到这名干部，可能已被删除，请刷新后重试。",
            en "This person no longer exists. Refresh and try again.";
        YearOutOfRange { year: i32 } => "forecast.year_out_of_range",
            zh "{year} 年不能预测：请填写 2000 至 2100 之间的年份。",
            en "There is no forecast for the year {year}: give one from 2000 to 2100.";
    }
}
