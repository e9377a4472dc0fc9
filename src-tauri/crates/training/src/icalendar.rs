//! Calendar files (iCalendar, RFC 5545), to be taken over by any calendar program.

use chrono::NaiveDate;

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

/// Something that takes place, as a calendar shows it.
pub(crate) struct Event {
    /// What it is known by: the same thing keeps its name, so that a file taken over again changes what is there.
    pub id: String,
    /// Whether it is not held after all.
    pub called_off: bool,
    pub date: NaiveDate,
    /// Minutes since midnight.
    pub start: u16,
    /// Minutes since midnight, at most 24:00.
    pub end: u16,
    pub summary: String,
    /// Where; empty if unknown.
    pub location: String,
    /// By whom, and whatever else; empty if there is nothing to say.
    pub description: String,
}

/// The events as the text of an `.ics` file, made at `unix_milliseconds`.
pub(crate) fn calendar(events: impl IntoIterator<Item = Event>, unix_milliseconds: u64) -> String {
    let stamp = stamp(unix_milliseconds);
    let mut lines: Vec<String> = HEAD.lines().map(str::to_owned).collect();
    for event in events {
        lines.extend(event.lines(&stamp));
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

impl Event {
    fn lines(&self, stamp: &str) -> Vec<String> {
        let mut lines = vec!["BEGIN:VEVENT".to_owned(), format!("UID:{}@xuecheng", self.id)];
        lines.extend([
            format!("DTSTAMP:{stamp}"),
            self.moment("DTSTART", self.start),
            self.moment("DTEND", self.end),
        ]);
        lines.extend(self.called_off.then(|| "STATUS:CANCELLED".to_owned()));
        let named =
            [("SUMMARY", &self.summary), ("LOCATION", &self.location), ("DESCRIPTION", &self.description)];
        let given = named.into_iter().filter(|(_, text)| !text.is_empty());
        lines.extend(given.map(|(field, text)| format!("{field}:{}", escaped(text))));
        lines.push("END:VEVENT".to_owned());
        lines
    }

    fn moment(&self, name: &str, minute: u16) -> String {
        // A calendar has no 24:00: what ends at midnight ends as the next day begins.
        let date = if minute < 1_440 { self.date } else { self.date.succ_opt().unwrap_or(self.date) };
        let minute = minute % 1_440;
        format!("{name};TZID=Asia/Shanghai:{}T{:02}{:02}00", date.format("%Y%m%d"), minute / 60, minute % 60)
    }
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
