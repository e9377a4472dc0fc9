//! Sessions as a calendar file.

use super::listing::{SessionRow, SessionsQuery, list};
use crate::icalendar::{Event, calendar};
use crate::store::{StoreError, View, hexadecimal};

/// The sessions asked for as the text of an `.ics` file; those without a date are left out.
pub fn calendar_file(view: &View<'_>, query: SessionsQuery) -> Result<String, StoreError> {
    let events: Vec<Event> = list(view, query)?.into_iter().filter_map(event).collect();
    Ok(calendar(events, view.caller.now.unix_milliseconds))
}

fn event(row: SessionRow) -> Option<Event> {
    let session = row.session;
    let run = if row.run > 0 { format!("（第{}期）", row.run) } else { String::new() };
    Some(Event {
        id: hexadecimal(&session.id.0),
        date: session.date?,
        start: session.start,
        end: session.end,
        summary: format!("{}{run} {}", row.class_name, session.title),
        location: row.venue_name,
        description: row.trainer_name,
    })
}
