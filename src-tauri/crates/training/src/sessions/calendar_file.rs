//! Sessions as a calendar file.

use super::listing::{SessionRow, SessionsQuery, scheduled};
use crate::classes::ClassState;
use crate::icalendar::{Event, calendar};
use crate::store::{StoreError, View, hexadecimal};

/// The sessions asked for as the text of an `.ics` file; those without a date are left out, those called off are said to be so, for
/// a calendar that took them over earlier.
pub fn calendar_file(view: &View<'_>, query: SessionsQuery) -> Result<String, StoreError> {
    let events: Vec<Event> = scheduled(view, query)?.into_iter().filter_map(event).collect();
    Ok(calendar(events, view.caller.now.unix_milliseconds))
}

fn event(row: SessionRow) -> Option<Event> {
    let session = row.session;
    let run = if row.run > 0 { format!("（第{}期）", row.run) } else { String::new() };
    Some(Event {
        id: hexadecimal(&session.id.0),
        called_off: row.class_state == ClassState::Cancelled,
        date: session.date?,
        start: session.start,
        end: session.end,
        summary: format!("{}{run} {}", row.class_name, session.title),
        location: row.venue_name,
        description: row.trainer_name,
    })
}
