//! The list of venues as a spreadsheet, under the headings by which it can be imported again.

use super::list::{VenueRow, VenuesQuery, page};
use super::{VenueError, VenueKind};
use crate::ids::TopicId;
use crate::sentence::Language;
use crate::store::{View, Window};
use crate::topics::Topic;
use documents::write::{Column, Report, Value, write_xlsx};
use std::collections::BTreeMap;

/// The most rows a sheet is given.
const MOST: u32 = 100_000;

/// The headings the import knows, and how wide they are.
const HEADINGS: [(&str, u16); 15] = [
    ("序号", 6),
    ("场地名称", 28),
    ("类别", 16),
    ("座位", 8),
    ("所在乡镇", 14),
    ("地址", 28),
    ("开门时间", 10),
    ("关门时间", 10),
    ("设备", 28),
    ("讲解员", 12),
    ("联系方式", 18),
    ("车程", 8),
    ("适用专题", 28),
    ("安全预案", 28),
    ("备注", 24),
];

/// The venues asked for as xlsx, whatever page is on screen.
pub fn export(view: &View<'_>, query: VenuesQuery) -> Result<Vec<u8>, VenueError> {
    let found = page(view, VenuesQuery { window: Window { offset: 0, limit: MOST }, ..query })?;
    let topics = view.all::<Topic>("ORDER BY id", [])?;
    let topics = topics.into_iter().map(|topic| (topic.id, topic.name)).collect();
    let sheet = if view.caller.language == Language::Chinese { "场地" } else { "Venues" };
    let report = Report {
        sheet: sheet.to_owned(),
        columns: HEADINGS.map(|(header, width)| Column { header: header.to_owned(), width }).into(),
        rows: (1..).zip(found.rows).map(|(number, row)| cells(number, row, &topics)).collect(),
        ..Report::default()
    };
    write_xlsx(&report).map_err(|error| VenueError::Export { detail: error.to_string() })
}

fn cells(number: i64, row: VenueRow, topics: &BTreeMap<TopicId, String>) -> Vec<Value> {
    let venue = row.venue;
    let whole = |count: u32| if count == 0 { Value::Blank } else { Value::Whole(count.into()) };
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let hours = |minutes: u16| if venue.closes == 0 { String::new() } else { clock(minutes) };
    let topics: Vec<String> = venue.topics.iter().filter_map(|topic| topics.get(topic).cloned()).collect();
    vec![
        Value::Whole(number),
        Value::Text(venue.name.clone()),
        Value::Text(kind(venue.kind).to_owned()),
        whole(venue.capacity),
        Value::Text(row.township_name),
        Value::Text(venue.address.clone()),
        Value::Text(hours(venue.opens)),
        Value::Text(hours(venue.closes)),
        Value::Text(venue.equipment.join("、")),
        Value::Text(venue.guide.clone()),
        Value::Text(venue.contact.clone()),
        whole(venue.travel_minutes.into()),
        Value::Text(topics.join("、")),
        Value::Text(venue.safety_plan.clone()),
        Value::Text(venue.note.clone()),
    ]
}

/// What lists call a kind of venue.
const fn kind(kind: VenueKind) -> &'static str {
    match kind {
        VenueKind::Classroom => "教室",
        VenueKind::LectureHall => "报告厅",
        VenueKind::RedSite => "红色教育基地",
        VenueKind::VillageSquare => "村（社区）院坝",
        VenueKind::MeetingRoom => "会议室",
        VenueKind::FieldSite => "现场教学点",
    }
}
