//! What an import would do, as the screens show it: figures, a page of rows, a page of problems.

use super::prepared::{Fate, ImportCounts, Prepared, PreparedRow, each_kind};
use super::receipts::Answer;
use super::trouble::{CellTrouble, ImportProblem, Severity};
use crate::enrollment::ClassMention;
use crate::ids::UnitId;
use crate::outreach::{OutreachTeam, Talk};
use crate::people::Person;
use crate::placements::Placement;
use crate::plan::Program;
use crate::sentence::{Language, Sentence};
use crate::store::{Page, Window};
use crate::study::Study;
use crate::trainers::Trainer;
use crate::venues::Venue;
use identity::id_number::masked;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use ts_rs::TS;

/// A unit the file names and the office does not have, or has several of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UnknownUnit {
    /// As the file writes it.
    pub text: String,
    /// In how many rows.
    pub rows: usize,
    /// The unit it is most like.
    pub nearest: Option<RecordGlance>,
    /// The units that have this name.
    pub several: Vec<RecordGlance>,
    /// Whether it is going to be made.
    pub made: bool,
    /// The unit somebody said it is.
    pub chosen: Option<UnitId>,
}

/// A record in passing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RecordGlance {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What tells it from its namesakes.
    pub detail: String,
}

/// How many problems ask for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
pub struct ProblemCounts {
    /// Errors.
    pub errors: usize,
    /// Questions.
    pub questions: usize,
    /// Warnings.
    pub warnings: usize,
}

/// What an import would do, in figures.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportPreview {
    /// Rows by what becomes of them.
    pub counts: ImportCounts,
    /// Problems by what they ask for.
    pub problems: ProblemCounts,
    /// The units of the file that need a word.
    pub unknown_units: Vec<UnknownUnit>,
    /// The units to be made, each after those above it.
    pub new_units: Vec<String>,
    /// Rows that hold no data.
    pub passed_over: usize,
    /// The plan's year.
    pub year: Option<i32>,
    /// The class a receipt is for.
    pub for_class: Option<ClassMention>,
    /// Whether it can be applied as it is.
    pub ready: bool,
}

/// One field a row changes. Texts are shown as they are; what has a fixed set of values goes by its name in the code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FieldDifference {
    /// The field of the record.
    pub field: String,
    /// What is recorded; empty where nothing is.
    pub before: String,
    /// What will be.
    pub after: String,
}

/// One row and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImportRow {
    /// Counted from 1.
    pub row: u32,
    /// What becomes of it.
    pub fate: Fate,
    /// The name.
    pub title: String,
    /// Unit and post, or the audience.
    pub detail: String,
    /// The record it means.
    pub matched: Option<RecordGlance>,
    /// What it changes.
    pub differences: Vec<FieldDifference>,
    /// The records it may mean.
    pub candidates: Vec<RecordGlance>,
    /// What is wrong with it.
    pub problems: Vec<ImportProblem>,
}

/// What an import would do, in figures.
#[must_use]
pub fn preview(prepared: &Prepared) -> ImportPreview {
    let mut problems = ProblemCounts::default();
    for trouble in &prepared.troubles {
        match trouble.trouble.severity() {
            Severity::Error => problems.errors += 1,
            Severity::Question => problems.questions += 1,
            Severity::Warning => problems.warnings += 1,
        }
    }
    ImportPreview {
        counts: prepared.counts(),
        problems,
        unknown_units: prepared.unknown_units.clone(),
        new_units: prepared.new_units.iter().map(|unit| prepared.units.path(unit.id)).collect(),
        passed_over: prepared.passed_over,
        year: prepared.year,
        for_class: prepared.for_class.clone(),
        ready: prepared.refusal().is_none(),
    }
}

/// The problems, by cell; of one severity, or all.
#[must_use]
pub fn problems(
    prepared: &Prepared,
    severity: Option<Severity>,
    window: Window,
    language: Language,
) -> Page<ImportProblem> {
    let troubles = prepared.troubles.iter();
    let asked: Vec<&CellTrouble> =
        troubles.filter(|one| severity.is_none_or(|severity| one.trouble.severity() == severity)).collect();
    page(&asked, window, |trouble| problem(trouble, language))
}

/// The rows in their order; of one fate, or all.
#[must_use]
pub fn rows(prepared: &Prepared, fate: Option<Fate>, window: Window, language: Language) -> Page<ImportRow> {
    let mut by_row: BTreeMap<u32, Vec<&CellTrouble>> = BTreeMap::new();
    for trouble in &prepared.troubles {
        by_row.entry(trouble.cell.row).or_default().push(trouble);
    }
    each_kind!(&prepared.rows, rows => rows_of(rows, fate, window, prepared, &by_row, language))
}

fn rows_of<R: Glanced>(
    rows: &[PreparedRow<R>],
    fate: Option<Fate>,
    window: Window,
    prepared: &Prepared,
    troubles: &BTreeMap<u32, Vec<&CellTrouble>>,
    language: Language,
) -> Page<ImportRow> {
    let asked: Vec<&PreparedRow<R>> =
        rows.iter().filter(|row| fate.is_none_or(|fate| row.fate == fate)).collect();
    page(&asked, window, |row| ImportRow {
        row: row.row + 1,
        fate: row.fate,
        title: row.title.clone(),
        detail: row.detail.clone(),
        matched: row.before.as_ref().map(|record| record.glance(prepared)),
        differences: row
            .before
            .as_ref()
            .map(|before| differences(before, &row.after, prepared))
            .unwrap_or_default(),
        candidates: row.candidates.iter().map(|record| record.glance(prepared)).collect(),
        problems: troubles.get(&row.row).into_iter().flatten().map(|one| problem(one, language)).collect(),
    })
}

fn page<T, U>(all: &[T], window: Window, show: impl Fn(&T) -> U) -> Page<U> {
    let place = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let shown = all.iter().skip(place(window.offset)).take(place(window.limit));
    Page { total: i64::try_from(all.len()).unwrap_or(i64::MAX), rows: shown.map(show).collect() }
}

/// A problem in words.
pub(super) fn problem(trouble: &CellTrouble, language: Language) -> ImportProblem {
    ImportProblem {
        row: trouble.cell.row + 1,
        cell: trouble.cell.to_string(),
        severity: trouble.trouble.severity(),
        sentence: trouble.trouble.sentence(language),
    }
}

/// A record that can be shown in passing.
trait Glanced: Serialize {
    fn glance(&self, prepared: &Prepared) -> RecordGlance;
}

impl Glanced for Person {
    fn glance(&self, prepared: &Prepared) -> RecordGlance {
        let unit = self.unit.map(|unit| prepared.units.name(unit)).unwrap_or_default();
        RecordGlance {
            id: self.id.to_string(),
            title: self.name.clone(),
            detail: said(&[unit, &self.post, &self.birth, &masked(&self.id_number)]),
        }
    }
}

impl Glanced for Program {
    fn glance(&self, _: &Prepared) -> RecordGlance {
        RecordGlance {
            id: self.id.to_string(),
            title: self.name.clone(),
            detail: said(&[&self.audience, &self.period, &self.place]),
        }
    }
}

impl Glanced for Study {
    fn glance(&self, _: &Prepared) -> RecordGlance {
        let ends = self.ends.map(|day| day.to_string()).unwrap_or_default();
        RecordGlance {
            id: self.id.to_string(),
            title: self.title.clone(),
            detail: said(&[&self.organiser, &ends]),
        }
    }
}

impl Glanced for OutreachTeam {
    fn glance(&self, prepared: &Prepared) -> RecordGlance {
        let village = self.village.map(|village| prepared.units.path(village)).unwrap_or_default();
        let (id, title) = (self.id.to_string(), self.name.clone());
        RecordGlance { id, title, detail: said(&[&village, &self.brand]) }
    }
}

impl Glanced for Talk {
    fn glance(&self, prepared: &Prepared) -> RecordGlance {
        let (team, topic) = (self.team.to_string(), self.topic.to_string());
        let time = format!("{} {:02}:{:02}", self.date, self.start / 60, self.start % 60);
        RecordGlance {
            id: self.id.to_string(),
            title: called(&team, prepared),
            detail: said(&[&time, prepared.units.name(self.village), &called(&topic, prepared)]),
        }
    }
}

impl Glanced for Trainer {
    fn glance(&self, _: &Prepared) -> RecordGlance {
        let (id, title) = (self.id.to_string(), self.name.clone());
        RecordGlance { id, title, detail: said(&[&self.organisation, &self.phone]) }
    }
}

impl Glanced for Placement {
    fn glance(&self, _: &Prepared) -> RecordGlance {
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        RecordGlance {
            id: self.id.to_string(),
            title: self.place.clone(),
            detail: said(&[&self.unit_name, &day(self.starts), &day(self.ends)]),
        }
    }
}

impl Glanced for Venue {
    fn glance(&self, prepared: &Prepared) -> RecordGlance {
        let township = self.township.map(|township| prepared.units.name(township)).unwrap_or_default();
        let (id, title) = (self.id.to_string(), self.name.clone());
        RecordGlance { id, title, detail: said(&[township, &self.address]) }
    }
}

impl Glanced for Answer {
    fn glance(&self, _: &Prepared) -> RecordGlance {
        RecordGlance { id: self.person.to_string(), title: self.name.clone(), detail: self.detail.clone() }
    }
}

fn said(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<&str>>().join(" · ")
}

/// The fields in which two states of a record differ, but for its place in the order, which follows from the rest.
fn differences(before: &impl Serialize, after: &impl Serialize, prepared: &Prepared) -> Vec<FieldDifference> {
    let (Ok(Value::Object(before)), Ok(Value::Object(after))) =
        (serde_json::to_value(before), serde_json::to_value(after))
    else {
        return Vec::new();
    };
    let changed =
        after.iter().filter(|(field, value)| *field != "position" && before.get(*field) != Some(value));
    let difference = |(field, value): (&String, &Value)| FieldDifference {
        field: field.clone(),
        before: shown(field, before.get(field).unwrap_or(&Value::Null), prepared),
        after: shown(field, value, prepared),
    };
    changed.map(difference).collect()
}

fn shown(field: &str, value: &Value, prepared: &Prepared) -> String {
    match (field, value) {
        (_, Value::Null) => String::new(),
        ("id_number", Value::String(number)) => masked(number),
        (_, Value::String(text)) => called(text, prepared),
        (_, Value::Array(items)) => {
            items.iter().map(|item| shown(field, item, prepared)).collect::<Vec<_>>().join("、")
        }
        (_, other) => other.to_string(),
    }
}

/// What a record is called, where a text is its id; else the text.
fn called(text: &str, prepared: &Prepared) -> String {
    let unit = crate::store::sixteen_bytes(text).map(UnitId).filter(|unit| prepared.units.has(*unit));
    let unit = unit.map(|unit| prepared.units.name(unit));
    unit.or(prepared.others.get(text).map(String::as_str)).unwrap_or(text).to_owned()
}
