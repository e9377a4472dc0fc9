//! One line of a list of studies: whose it is, and what it says.

use super::super::cells::Cells;
use super::super::choices::Chosen;
use super::super::roster::known::{Known, Meant};
use super::super::trouble::{CellTrouble, Trouble};
use super::super::units::UnitIndex;
use crate::ids::PersonId;
use crate::people::Person;
use crate::study::{LONGEST_VIDEO, Study, StudyKind};
use chrono::NaiveDate;
use documents::address::Address;
use documents::clean::{choice, full_date, id_number, quarter_hours, whole_number};
use documents::sheet::SheetRow;

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
    /// Whether it names no day itself.
    undated: bool,
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
        let mut cells = Cells::of(row, chosen, NAME);
        let (unit, number) = (cells.text("unit"), cells.read("id_number", id_number));
        let said = says(&mut cells);
        let undated = said.starts.or(said.ends).is_none();
        let study = of_year(said, year, today);
        troubles.extend(cells.troubles());
        let id_number = number.map(|number| number.digits().to_owned());
        Self { cell: cells.cell, name: cells.name, study, undated, id_number, unit }
    }

    /// The one person on record it can mean.
    pub fn person<'a>(&self, people: &'a Known, units: &UnitIndex) -> Result<&'a Person, Trouble> {
        let meant =
            Meant { name: &self.name, id_number: self.id_number.as_deref(), unit: self.unit.as_deref() };
        people.the_one(&meant, units)
    }

    /// The study of a person; what the row says nothing about is as in the record it repeats.
    pub fn filled(&self, person: PersonId, before: Option<&Study>) -> Study {
        let study = Study { person, ..self.study.clone() };
        let Some(before) = before else { return study };
        let text =
            |said: &str, recorded: &str| if said.is_empty() { recorded.to_owned() } else { said.to_owned() };
        let count = |said: u32, recorded: u32| if said == 0 { recorded } else { said };
        let dates = if self.undated { (before.starts, before.ends) } else { (study.starts, study.ends) };
        Study {
            organiser: text(&study.organiser, &before.organiser),
            proof: text(&study.proof, &before.proof),
            minutes: count(study.minutes, before.minutes),
            claimed: count(study.claimed, before.claimed),
            starts: dates.0,
            ends: dates.1,
            ..study
        }
    }
}

/// The study a row tells of.
fn says(cells: &mut Cells<'_>) -> Study {
    Study {
        kind: cells.read("study_kind", |cell| choice(cell, &KINDS)).unwrap_or_default(),
        title: cells.text(COURSE).unwrap_or_default(),
        organiser: cells.text("organiser").unwrap_or_default(),
        proof: cells.text("proof").unwrap_or_default(),
        starts: cells.read("starts", full_date),
        ends: cells.read("ends", full_date),
        claimed: cells.read("hours", quarter_hours).unwrap_or_default(),
        minutes: cells.read("minutes", |cell| whole_number(cell, 0..=LONGEST_VIDEO)).unwrap_or_default(),
        ..Study::default()
    }
}

/// The study, within a year as far as that is over where it names no day.
fn of_year(study: Study, year: i32, today: NaiveDate) -> Study {
    let (starts, ends) = (study.starts.or(study.ends), study.ends.or(study.starts));
    if starts.is_some() {
        return Study { starts, ends, ..study };
    }
    let last = NaiveDate::from_ymd_opt(year, 12, 31);
    Study { starts: NaiveDate::from_ymd_opt(year, 1, 1), ends: last.map(|last| last.min(today)), ..study }
}
