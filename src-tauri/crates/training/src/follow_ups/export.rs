//! The list of tasks as a spreadsheet for the archive: the rows on screen, all pages of them.

use super::FollowUpError;
use super::page::{FollowUpQuery, FollowUpRow, FollowUpStage, page};
use crate::sentence::Language;
use crate::store::{View, Window};
use documents::write::{Column, Report, Value, write_xlsx};

/// The most rows a sheet is given: more than an office decides on in ten years.
const MOST: u32 = 100_000;

/// What stands above a column in both languages, and how wide it is.
const HEADINGS: [(&str, &str, u16); 9] = [
    ("序号", "No.", 6),
    ("班次", "Class", 30),
    ("落实事项", "Task", 44),
    ("责任人", "Person", 10),
    ("责任单位", "Unit", 24),
    ("完成期限", "Due", 12),
    ("状态", "State", 10),
    ("佐证或原因", "Proof or reason", 34),
    ("办结日期", "Settled on", 12),
];

/// The tasks asked for as xlsx, whatever page is on screen.
pub fn export(view: &View<'_>, query: FollowUpQuery) -> Result<Vec<u8>, FollowUpError> {
    let chinese = view.caller.language == Language::Chinese;
    let said = |zh: &str, en: &str| if chinese { zh } else { en }.to_owned();
    let found = page(view, FollowUpQuery { window: Window { offset: 0, limit: MOST }, ..query })?;
    let report = Report {
        sheet: said("后续落实", "Follow-through"),
        title: said("培训成果后续落实台账", "Follow-through"),
        note: String::new(),
        columns: HEADINGS.map(|(zh, en, width)| Column { header: said(zh, en), width }).into(),
        rows: (1..).zip(found.rows).map(|(number, row)| cells(number, row, chinese)).collect(),
    };
    write_xlsx(&report).map_err(|error| FollowUpError::Export { detail: error.to_string() })
}

fn cells(number: i64, row: FollowUpRow, chinese: bool) -> Vec<Value> {
    let date = |date: Option<_>| date.map_or(Value::Blank, Value::Date);
    let run = match (row.run, chinese) {
        (0, _) => String::new(),
        (run, true) => format!("第{run}期"),
        (run, false) => format!(" (run {run})"),
    };
    let (zh, en) = stage(row.stage);
    let said = if row.stage == FollowUpStage::Dropped { row.reason } else { row.proof };
    vec![
        Value::Whole(number),
        Value::Text(format!("{}{run}", row.class_name)),
        Value::Text(row.task),
        Value::Text(row.person_name),
        Value::Text(row.unit_name),
        date(row.due),
        Value::Text(if chinese { zh } else { en }.to_owned()),
        Value::Text(said),
        date(row.settled_on),
    ]
}

fn stage(stage: FollowUpStage) -> (&'static str, &'static str) {
    match stage {
        FollowUpStage::Overdue => ("已逾期", "Overdue"),
        FollowUpStage::Soon => ("即将到期", "Due soon"),
        FollowUpStage::Open => ("待落实", "Open"),
        FollowUpStage::Done => ("已落实", "Done"),
        FollowUpStage::Dropped => ("不再落实", "Dropped"),
    }
}
