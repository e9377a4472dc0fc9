//! Sessions as an iCalendar file (RFC 5545), to be taken over by any calendar program.

use super::listing::{SessionRow, SessionsQuery, list};
use crate::store::{StoreError, View, hexadecimal};

/// The widest a line may be, in octets; longer ones go on in the next, after a blank.
const WIDEST: usize = 75;

/// 北京时间 has had no summer time since 1991.
const HEAD: &str = "BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Xuecheng//Timetable//ZH
CALSCALE:GREGORIAN
BEGIN:VTIMEZONE
TZID:Asia/Shanghai
BEGIN:STANDARD
DTSTART:19910915T000000
TZOFFSETFROM:+0800
TZOFFSETTO:+0800
TZNAME:CST
END:STANDARD
END:VTIMEZONE";

/// The sessions asked for as the text of an `.ics` file. The same session keeps its name in it, so that a file taken over
/// again changes what is there rather than adding to it.
pub fn calendar_file(view: &View<'_>, query: SessionsQuery) -> Result<String, StoreError> {
    let stamp = stamp(view.caller.now.unix_milliseconds);
    let mut lines: Vec<String> = HEAD.lines().map(str::to_owned).collect();
    for row in list(view, query)? {
        lines.extend(event(&row, &stamp));
    }
    lines.push("END:VCALENDAR".to_owned());
    Ok(lines.iter().map(|line| folded(line)).collect())
}

/// One session; nothing without a date.
fn event(row: &SessionRow, stamp: &str) -> Vec<String> {
    let session = &row.session;
    let Some(date) = session.date else { return Vec::new() };
    let run = if row.run > 0 { format!("（第{}期）", row.run) } else { String::new() };
    let moment = |name: &str, minute: u16| {
        // A calendar has no 24:00: what ends at midnight ends as the next day begins.
        let date = if minute < 1_440 { date } else { date.succ_opt().unwrap_or(date) };
        let minute = minute % 1_440;
        format!("{name};TZID=Asia/Shanghai:{}T{:02}{:02}00", date.format("%Y%m%d"), minute / 60, minute % 60)
    };
    let mut lines = vec!["BEGIN:VEVENT".to_owned(), format!("UID:{}@xuecheng", hexadecimal(&session.id.0))];
    lines.extend([
        format!("DTSTAMP:{stamp}"),
        moment("DTSTART", session.start),
        moment("DTEND", session.end),
    ]);
    lines.push(format!("SUMMARY:{}", escaped(&format!("{}{run} {}", row.class_name, session.title))));
    let named = [("LOCATION", &row.venue_name), ("DESCRIPTION", &row.trainer_name)];
    lines.extend(
        named
            .into_iter()
            .filter(|(_, name)| !name.is_empty())
            .map(|(field, name)| format!("{field}:{}", escaped(name))),
    );
    lines.push("END:VEVENT".to_owned());
    lines
}

/// A moment in universal time.
fn stamp(unix_milliseconds: u64) -> String {
    let seconds = i64::try_from(unix_milliseconds / 1_000).unwrap_or_default();
    let moment = chrono::DateTime::from_timestamp(seconds, 0).unwrap_or_default();
    moment.format("%Y%m%dT%H%M%SZ").to_string()
}

fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    text.replace("\r\n", "\\n").replace(['\n', '\r'], "\\n")
}

/// The line with its end, broken where it is too wide, never within a character.
fn folded(line: &str) -> String {
    let mut text = String::new();
    let mut width = 0;
    for character in line.chars() {
        if width + character.len_utf8() > WIDEST {
            text.push_str("\r\n ");
            width = 1;
        }
        text.push(character);
        width += character.len_utf8();
    }
    text + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_means_something_to_a_calendar_is_escaped() {
        assert_eq!(
            escaped("甲,乙;丙\\丁\n戊"),
            "甲\\,乙\\;丙\\\\丁\\n戊",
            "comma, semicolon, backslash, line end"
        );
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_unfolding_gives_it_back(line in "[a-z党校课程：]{0,200}") {
            let text = folded(&line);
            prop_assert!(text.split("\r\n").all(|part| part.len() <= WIDEST));
            prop_assert_eq!(text.replace("\r\n ", ""), line + "\r\n");
        }
    }
}
