//! A quarter's plan as files: a spreadsheet to send to the townships, a calendar to take over.

use super::list::between;
use super::{PlannedError, PlannedRow, PlannedState, QuarterQuery, span};
use crate::icalendar::{Event, calendar};
use crate::outreach::TalkForm;
use crate::sentence::Language;
use crate::store::{View, hexadecimal};
use documents::write::{Column, Report, Value, write_xlsx};

/// What stands above a column in both languages, and how wide it is.
const HEADINGS: [(&str, &str, u16); 10] = [
    ("序号", "No.", 6),
    ("日期", "Date", 12),
    ("时间", "Time", 14),
    ("乡镇（街道）", "Township", 14),
    ("村（社区）", "Village", 14),
    ("宣讲队伍", "Team", 30),
    ("宣讲员", "Speakers", 20),
    ("专题", "Topic", 30),
    ("形式", "Form", 12),
    ("完成情况", "State", 10),
];

/// A quarter's plan as xlsx.
pub fn planned_xlsx(view: &View<'_>, query: QuarterQuery) -> Result<Vec<u8>, PlannedError> {
    let (from, to) = span(query.year, query.quarter).ok_or(PlannedError::Quarter)?;
    let chinese = view.caller.language == Language::Chinese;
    let said = |zh: &str, en: &str| if chinese { zh } else { en }.to_owned();
    let rows = (1..).zip(between(view, from, to)?).map(|(number, row)| cells(number, row, chinese)).collect();
    let QuarterQuery { year, quarter } = query;
    let report = Report {
        sheet: said("宣讲计划", "Outreach plan"),
        title: if chinese {
            format!("{year}年第{quarter}季度宣讲活动计划表")
        } else {
            format!("Outreach plan, {year} Q{quarter}")
        },
        note: String::new(),
        columns: HEADINGS.map(|(zh, en, width)| Column { header: said(zh, en), width }).into(),
        rows,
    };
    write_xlsx(&report).map_err(|error| PlannedError::Export { detail: error.to_string() })
}

fn cells(number: i64, row: PlannedRow, chinese: bool) -> Vec<Value> {
    let said = |zh: &str, en: &str| Value::Text(if chinese { zh } else { en }.to_owned());
    let planned = row.planned;
    let clock = |minute: u16| format!("{}:{:02}", minute / 60, minute % 60);
    let form = match planned.form {
        TalkForm::Courtyard => said("坝坝会", "Courtyard"),
        TalkForm::Meeting => said("会议宣讲", "Meeting"),
        TalkForm::Household => said("入户宣讲", "Household"),
        TalkForm::Stage => said("文艺宣讲", "Stage"),
    };
    let state = match row.state {
        PlannedState::Ahead => said("待讲", "Ahead"),
        PlannedState::Overdue => said("逾期未登记", "Overdue"),
        PlannedState::Held => said("已讲", "Held"),
    };
    vec![
        Value::Whole(number),
        Value::Date(planned.date),
        Value::Text(format!("{}–{}", clock(planned.start), clock(planned.start + planned.minutes))),
        Value::Text(row.township_name),
        Value::Text(row.village_name),
        Value::Text(row.team_name),
        Value::Text(row.speakers.join("、")),
        Value::Text(row.topic_name),
        form,
        state,
    ]
}

/// A quarter's plan as the text of an `.ics` file.
pub fn planned_calendar(view: &View<'_>, query: QuarterQuery) -> Result<String, PlannedError> {
    let (from, to) = span(query.year, query.quarter).ok_or(PlannedError::Quarter)?;
    let event = |row: PlannedRow| Event {
        called_off: false,
        id: hexadecimal(&row.planned.id.0),
        date: row.planned.date,
        start: row.planned.start,
        end: row.planned.start + row.planned.minutes,
        summary: row.topic_name,
        location: format!("{}{}", row.township_name, row.village_name),
        description: [vec![row.team_name], row.speakers].concat().join("、"),
    };
    let events: Vec<Event> = between(view, from, to)?.into_iter().map(event).collect();
    Ok(calendar(events, view.caller.now.unix_milliseconds))
}
