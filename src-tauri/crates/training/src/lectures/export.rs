//! A series' standing as a spreadsheet, unit by unit.

use super::series::found;
use super::{LectureError, SeriesReference, statistics};
use crate::sentence::Language;
use crate::store::View;
use documents::write::{Column, Report, Value, write_xlsx};

/// What stands above a column in both languages, and how wide it is.
const HEADINGS: [(&str, &str, u16); 8] = [
    ("单位", "Unit", 30),
    ("名额", "Seats", 8),
    ("应到人次", "Expected", 10),
    ("实到人次", "Came", 10),
    ("听讲人数", "People", 10),
    ("认定学时", "Hours credited", 12),
    ("到课率（%）", "Came (%)", 12),
    ("名次", "Place", 8),
];

/// A series' standing as xlsx.
pub fn export(view: &View<'_>, series: SeriesReference) -> Result<Vec<u8>, LectureError> {
    let of = found(view, series.id)?;
    let figures = statistics(view, series)?;
    let chinese = view.caller.language == Language::Chinese;
    let said = |zh: &str, en: &str| if chinese { zh } else { en }.to_owned();
    let whole = |number: u32| Value::Whole(number.into());
    let shares = |came: u32, invited: u32| match invited {
        0 => Value::Blank,
        invited => Value::Tenths((i64::from(came) * 2_000 + i64::from(invited)) / (2 * i64::from(invited))),
    };
    let line = |name: String, figures: [u32; 5], place: Option<u32>| {
        let [seats, invited, came, people, credited] = figures;
        let mut row = vec![Value::Text(name)];
        row.extend([seats, invited, came, people].map(whole));
        row.extend([Value::Quarters(credited.into()), shares(came, invited)]);
        row.push(place.map_or(Value::Blank, whole));
        row
    };
    let seats = figures.units.iter().map(|unit| unit.seats).sum();
    let whole_series = [seats, figures.invited, figures.came, figures.people, figures.credited];
    let units = figures.units.into_iter().map(|unit| {
        line(unit.name, [unit.seats, unit.invited, unit.came, unit.people, unit.credited], unit.place)
    });
    let report = Report {
        sheet: said("到课情况", "Attendance"),
        title: if chinese {
            format!("{}年{}到课情况", of.year, of.name)
        } else {
            format!("{} {}", of.name, of.year)
        },
        note: if chinese {
            format!("已举办{}讲", figures.held)
        } else {
            format!("{} held", figures.held)
        },
        columns: HEADINGS.map(|(zh, en, width)| Column { header: said(zh, en), width }).into(),
        rows: units.chain([line(said("合计", "All"), whole_series, None)]).collect(),
    };
    write_xlsx(&report).map_err(|error| LectureError::Export { detail: error.to_string() })
}
