//! Tables out: what a list shows, as xlsx or csv.

mod delimited;
mod figure;
mod workbook;

use chrono::NaiveDate;

pub use delimited::write_csv;
pub use workbook::write_xlsx;

/// A table to write.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// The tab's name; characters a tab cannot have are left out.
    pub sheet: String,
    /// Above the table, in large letters; "" for none.
    pub title: String,
    /// Below the title, such as the date and the purpose; "" for none.
    pub note: String,
    /// From the left.
    pub columns: Vec<Column>,
    /// From the top; a short row ends in blank cells, a long one loses what has no column.
    pub rows: Vec<Vec<Value>>,
}

/// A column of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its header.
    pub header: String,
    /// Its width in characters of half width; a Chinese character takes two.
    pub width: u16,
}

/// A value of a report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Value {
    /// Nothing.
    #[default]
    Blank,
    /// Text, which stays text: an ID number keeps its digits and `=1+1` is no formula.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// Quarter-hours, shown as hours: 14 is 3.5.
    Quarters(i64),
    /// Tenths, shown with one decimal: 857 is 85.7.
    Tenths(i64),
    /// Hundredths, shown without needless zeros: 350 is 3.5.
    Hundredths(i64),
    /// A share in thousandths, shown as a percentage with one decimal: 375 is 37.5%.
    Thousandths(i64),
    /// A date.
    Date(NaiveDate),
}

/// Why a report was not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// More rows or columns than a sheet has.
    #[error("{rows} rows of {columns} columns do not fit into a sheet")]
    TooLarge {
        /// Rows of the report.
        rows: usize,
        /// Columns of the report.
        columns: usize,
    },
    /// The file could not be put together.
    #[error("the workbook could not be written")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
}

impl WriteError {
    /// What is wrong and what to do.
    #[must_use]
    pub fn sentence(&self, language: crate::Language) -> String {
        use crate::Language::{En, Zh};
        match (self, language) {
            (Self::TooLarge { rows, columns }, Zh) => {
                format!("共{rows}行{columns}列，一张表放不下，请筛选后再导出。")
            }
            (Self::TooLarge { rows, columns }, En) => {
                format!("{rows} rows of {columns} columns do not fit into a sheet: filter the list first.")
            }
            (Self::Workbook(_), Zh) => "表格没有生成，请重试；若仍不成功，请改为导出csv。".to_owned(),
            (Self::Workbook(_), En) => {
                "The workbook was not written: try again, or export as csv.".to_owned()
            }
        }
    }
}
