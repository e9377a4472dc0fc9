//! The list of placements as a spreadsheet: the rows on screen, all pages of them.

use super::page::{PlacementQuery, PlacementRow, PlacementStage, page};
use super::{PlaceKind, PlacementError, PlacementKind, PlacementResult};
use crate::sentence::Language;
use crate::store::{View, Window};
use documents::write::{Column, Report, Value, write_xlsx};

/// The most rows a sheet is given: more than an office has people.
const MOST: u32 = 100_000;

/// What stands above a column in both languages, and how wide it is.
const HEADINGS: [(&str, &str, u16); 15] = [
    ("序号", "No.", 6),
    ("姓名", "Name", 10),
    ("单位", "Unit", 22),
    ("职务", "Post", 18),
    ("锻炼方式", "Kind", 14),
    ("去向类别", "Kind of place", 16),
    ("去向", "Place", 28),
    ("接收单位", "Host", 24),
    ("带教导师", "Mentor", 12),
    ("开始日期", "First day", 12),
    ("结束日期", "Last day", 12),
    ("状态", "State", 10),
    ("月报（已交/应交）", "Reports (in/owed)", 18),
    ("鉴定结果", "Result", 10),
    ("鉴定人", "Assessor", 14),
];

/// The placements asked for as xlsx, whatever page is on screen.
pub fn export(view: &View<'_>, query: PlacementQuery) -> Result<Vec<u8>, PlacementError> {
    let chinese = view.caller.language == Language::Chinese;
    let said = |zh: &str, en: &str| if chinese { zh } else { en }.to_owned();
    let found = page(view, PlacementQuery { window: Window { offset: 0, limit: MOST }, ..query })?;
    let report = Report {
        sheet: said("双学双促", "Placements"),
        title: said("双学双促一线实践锻炼人员情况表", "Placements"),
        note: String::new(),
        columns: HEADINGS.map(|(zh, en, width)| Column { header: said(zh, en), width }).into(),
        rows: (1..).zip(found.rows).map(|(number, row)| cells(number, row, chinese)).collect(),
    };
    write_xlsx(&report).map_err(|error| PlacementError::Export { detail: error.to_string() })
}

fn cells(number: i64, row: PlacementRow, chinese: bool) -> Vec<Value> {
    let said = |(zh, en): (&str, &str)| Value::Text(if chinese { zh } else { en }.to_owned());
    let date = |date: Option<_>| date.map_or(Value::Blank, Value::Date);
    let result = if row.result == PlacementResult::Open { Value::Blank } else { said(result(row.result)) };
    vec![
        Value::Whole(number),
        Value::Text(row.name),
        Value::Text(row.unit),
        Value::Text(row.post),
        said(kind(row.kind)),
        said(place_kind(row.place_kind)),
        Value::Text(row.place),
        Value::Text(row.host),
        Value::Text(row.mentor),
        date(row.starts),
        date(row.ends),
        said(stage(row.stage)),
        Value::Text(format!("{}/{}", row.reports, row.owed)),
        result,
        Value::Text(row.assessor),
    ]
}

fn kind(kind: PlacementKind) -> (&'static str, &'static str) {
    match kind {
        PlacementKind::Practice => ("一线实践锻炼", "Frontline practice"),
        PlacementKind::Secondment => ("挂职锻炼", "Secondment"),
        PlacementKind::Shadowing => ("跟班学习", "Shadowing"),
        PlacementKind::Stationed => ("驻点帮扶", "Stationed"),
    }
}

fn place_kind(kind: PlaceKind) -> (&'static str, &'static str) {
    match kind {
        PlaceKind::Region => ("先进地区", "Region"),
        PlaceKind::Project => ("重点项目", "Project"),
        PlaceKind::Industry => ("产业一线", "Industry"),
        PlaceKind::Unit => ("机关单位", "Unit"),
    }
}

fn stage(stage: PlacementStage) -> (&'static str, &'static str) {
    match stage {
        PlacementStage::Ahead => ("未开始", "Ahead"),
        PlacementStage::Running => ("锻炼中", "Running"),
        PlacementStage::ToAssess => ("待鉴定", "To assess"),
        PlacementStage::Assessed => ("已鉴定", "Assessed"),
        PlacementStage::CalledOff => ("已取消", "Called off"),
    }
}

fn result(result: PlacementResult) -> (&'static str, &'static str) {
    match result {
        PlacementResult::Open => ("未鉴定", "Not assessed"),
        PlacementResult::Excellent => ("优秀", "Excellent"),
        PlacementResult::Passed => ("合格", "Passed"),
        PlacementResult::Failed => ("不合格", "Not passed"),
    }
}
