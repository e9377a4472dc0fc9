//! One line of a list of studies: whose it is, and what it says.

use super::super::choices::Chosen;
use super::super::roster::known::{Known, Meant};
use super::super::trouble::{CellTrouble, Trouble};
use super::super::units::UnitIndex;
use crate::people::Person;
use crate::study::{LONGEST_VIDEO, Study, StudyKind};
use chrono::NaiveDate;
use documents::address::Address;
use documents::clean::{choice, full_date, id_number, quarter_hours, text, whole_number};
use documents::problem::{Problem, ProblemKind};
use documents::sheet::{Cell, SheetRow};
use identity::text::one_line;

/// The column of the name.
pub(super) const NAME: &str = "name";
/// The column of what was learned.
pub(super) const COURSE: &str = "course";

/// What a study is called in lists; without a column it is online.
const KINDS: [(StudyKind, &[&str]); 3] = [
    (StudyKind::Online, &["网络自学", "网络学习", "网络", "在线学习", "线上", "网络培训"]),
    (StudyKind::Outside, &["外出培训", "外训", "外出学习", "异地培训"]),
    (StudyKind::Superior, &["上级调训", "调训", "上级培训", "脱产调训"]),
];

/// A line of a list of studies.
pub(super) struct Line {
    /// The cell of the name.
    pub cell: Address,
    /// The name as written.
    pub name: String,
    /// What it says, but for whose it is.
    pub study: Study,
    id_number: Option<String>,
    unit: Option<String>,
}

impl Line {
    /// Reads a row; what is wrong with it goes to the list. Without dates the study is of the year, as far as it is over.
    pub fn read(
        row: &SheetRow,
        chosen: &Chosen<'_>,
        year: i32,
        today: NaiveDate,
        troubles: &mut Vec<CellTrouble>,
    ) -> Self {
        let mut problems = Vec::new();
        let cell = |key: &str| chosen.mapping.column(key).map(|column| row.cell(column));
        let named = row.cell(chosen.mapping.column(NAME).unwrap_or_default());
        if named.is_blank() {
            problems.push(Problem::new(named.address, ProblemKind::Missing));
        }
        let mut said = |key: &str| text(cell(key)?.as_ref()).take(&mut problems);
        let (title, organiser, proof) = (said(COURSE), said("organiser"), said("proof"));
        let (unit, kind) = (said("unit"), cell("study_kind"));
        let kind = kind.and_then(|cell| choice(&cell, &KINDS).take(&mut problems));
        let mut day = |key: &str| full_date(cell(key)?.as_ref()).take(&mut problems);
        let (starts, ends) = (day("starts"), day("ends"));
        let number = cell("id_number").and_then(|cell| id_number(&cell).take(&mut problems));
        let mut amount = |key: &str, read: &dyn Fn(&Cell) -> documents::clean::Cleaned<u32>| {
            read(cell(key)?.as_ref()).take(&mut problems)
        };
        let claimed = amount("hours", &quarter_hours).unwrap_or_default();
        let minutes = amount("minutes", &|cell| whole_number(cell, 0..=LONGEST_VIDEO)).unwrap_or_default();
        troubles.extend(problems.into_iter().map(CellTrouble::from));
        let (from, to) =
            if starts.is_none() && ends.is_none() { of_year(year, today) } else { (starts, ends) };
        let study = Study {
            kind: kind.unwrap_or_default(),
            title: title.unwrap_or_default(),
            organiser: organiser.unwrap_or_default(),
            proof: proof.unwrap_or_default(),
            starts: from,
            ends: to,
            claimed,
            minutes,
            ..Study::default()
        };
        let id_number = number.map(|number| number.digits().to_owned());
        Self { cell: named.address, name: one_line(named.text.trim()).into_owned(), study, id_number, unit }
    }

    /// The one person on record it can mean.
    pub fn person<'a>(&self, people: &'a Known, units: &UnitIndex) -> Result<&'a Person, Trouble> {
        let meant =
            Meant { name: &self.name, id_number: self.id_number.as_deref(), unit: self.unit.as_deref() };
        people.the_one(&meant, units)
    }
}

/// The first day of a year, and its last that is over.
fn of_year(year: i32, today: NaiveDate) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let last = NaiveDate::from_ymd_opt(year, 12, 31);
    (NaiveDate::from_ymd_opt(year, 1, 1), last.map(|last| last.min(today)))
}
