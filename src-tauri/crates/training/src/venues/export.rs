//! The list of venues as a spreadsheet, under the words by which it can be imported again.

use super::list::{VenueRow, VenuesQuery, page};
use super::{VenueError, VenueKind};
use crate::ids::TopicId;
use crate::sentence::Language;
use crate::store::{View, Window};
use crate::topics::Topic;
use documents::columns::FieldSpec;
use documents::fields::VENUES;
use documents::write::{Column, Report, Value, write_xlsx};
use std::collections::BTreeMap;

/// The most rows a sheet is given.
const MOST: u32 = 100_000;

/// How wide the columns of the import's fields are, in their order.
const WIDTHS: [u16; VENUES.len()] = [6, 28, 16, 8, 14, 28, 10, 10, 28, 12, 18, 8, 28, 28, 24];

/// What lists call a kind of venue, the usual word first.
pub(crate) const KINDS_IN_LISTS: [(VenueKind, &[&str]); 6] = [
    (VenueKind::Classroom, &["教室", "培训教室"]),
    (VenueKind::LectureHall, &["报告厅", "礼堂", "大礼堂"]),
    (VenueKind::RedSite, &["红色教育基地", "红色基地", "党性教育基地", "革命遗址"]),
    (VenueKind::VillageSquare, &["村（社区）院坝", "村(社区)院坝", "院坝", "村院坝", "文化广场"]),
    (VenueKind::MeetingRoom, &["会议室"]),
    (VenueKind::FieldSite, &["现场教学点", "现场教学基地", "教学基地", "实训基地", "实践基地"]),
];

/// The venues asked for as xlsx, whatever page is on screen.
pub fn export(view: &View<'_>, query: VenuesQuery) -> Result<Vec<u8>, VenueError> {
    let found = page(view, VenuesQuery { window: Window { offset: 0, limit: MOST }, ..query })?;
    let topics = view.all::<Topic>("ORDER BY id", [])?;
    let topics = topics.into_iter().map(|topic| (topic.id, topic.name)).collect();
    let sheet = if view.caller.language == Language::Chinese { "场地" } else { "Venues" };
    let report = Report {
        sheet: sheet.to_owned(),
        columns: VENUES.iter().zip(WIDTHS).map(|(field, width)| column(field, width)).collect(),
        rows: (1..).zip(found.rows).map(|(number, row)| cells(number, row, &topics)).collect(),
        ..Report::default()
    };
    write_xlsx(&report).map_err(|error| VenueError::Export { detail: error.to_string() })
}

fn cells(number: i64, row: VenueRow, topics: &BTreeMap<TopicId, String>) -> Vec<Value> {
    let venue = row.venue;
    let whole = |count: u32| if count == 0 { Value::Blank } else { Value::Whole(count.into()) };
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let [opens, closes] = venue.hours().map(|(opens, closes)| [opens, closes].map(clock)).unwrap_or_default();
    let topics: Vec<String> = venue.topics.iter().filter_map(|topic| topics.get(topic).cloned()).collect();
    vec![
        Value::Whole(number),
        Value::Text(venue.name.clone()),
        Value::Text(kind(venue.kind).to_owned()),
        whole(venue.capacity),
        Value::Text(row.township_name),
        Value::Text(venue.address.clone()),
        Value::Text(opens),
        Value::Text(closes),
        Value::Text(venue.equipment.join("、")),
        Value::Text(venue.guide.clone()),
        Value::Text(venue.contact.clone()),
        whole(venue.travel_minutes.into()),
        Value::Text(topics.join("、")),
        Value::Text(venue.safety_plan.clone()),
        Value::Text(venue.note.clone()),
    ]
}

fn column(field: &FieldSpec, width: u16) -> Column {
    Column { header: field.synonyms.first().copied().unwrap_or(field.key).to_owned(), width }
}

fn kind(kind: VenueKind) -> &'static str {
    let words = KINDS_IN_LISTS.iter().find(|(known, _)| *known == kind);
    words.and_then(|(_, words)| words.first()).copied().unwrap_or_default()
}
