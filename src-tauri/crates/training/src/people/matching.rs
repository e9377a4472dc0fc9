//! Matching a pasted list of names with the people on record: who is certain, who must be chosen, whom nobody knows.

use super::list::{columns, row};
use super::{PersonRow, PersonState};
use crate::names;
use crate::store::{StoreError, View};
use crate::units::Lineages;
use identity::id_number::IdNumber;
use rusqlite::ToSql;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Lines pasted from a spreadsheet: a name, perhaps with a unit or an ID number beside it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NameLines {
    /// The lines; blank ones are passed over.
    pub names: Vec<String>,
}

/// What became of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MatchOutcome {
    /// One person, and only one.
    Certain,
    /// Several, or one of another unit than the line says: somebody has to choose.
    Choice,
    /// No such name.
    Nobody,
}

/// A line and the people it may mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NameMatch {
    /// The line, as pasted.
    pub line: String,
    /// The part taken for the name.
    pub name: String,
    /// What became of it.
    pub outcome: MatchOutcome,
    /// Whom it may mean; those in post alone, if any are.
    pub people: Vec<PersonRow>,
}

/// Matches line by line.
pub fn match_names(view: &View<'_>, lines: NameLines) -> Result<Vec<NameMatch>, StoreError> {
    let lineages = Lineages::read(view)?;
    let lines = lines.names.iter().map(|line| line.trim()).filter(|line| !line.is_empty());
    lines.map(|line| matched(view, &lineages, line)).collect()
}

fn matched(view: &View<'_>, lineages: &Lineages, line: &str) -> Result<NameMatch, StoreError> {
    let cells = cells(line);
    if let Some(number) = cells.iter().find_map(|cell| IdNumber::parse(cell).ok()) {
        let people = by(view, "id_number", number.digits())?;
        if !people.is_empty() {
            return Ok(outcome(line, line, true, people));
        }
    }
    let whole = by(view, "name_key", names::key(line))?;
    if !whole.is_empty() {
        return Ok(outcome(line, line, true, whole));
    }
    for (place, cell) in cells.iter().enumerate() {
        let people = by(view, "name_key", names::key(cell))?;
        if !people.is_empty() {
            let hints = cells.iter().enumerate().filter(|(other, _)| *other != place);
            let hints: Vec<&str> = hints.map(|(_, hint)| *hint).collect();
            let (agreed, people) = narrowed(lineages, &hints, people);
            return Ok(outcome(line, cell, agreed, people));
        }
    }
    let likely = cells.iter().find(|cell| names::kept(cell).is_ok()).copied().unwrap_or(line);
    Ok(outcome(line, likely, true, Vec::new()))
}

/// The cells of a line: apart by tabs or punctuation, or, if there is none, by spaces.
fn cells(line: &str) -> Vec<&str> {
    const SEPARATORS: [char; 12] = ['\t', ',', '，', '、', ';', '；', '|', '(', ')', '（', '）', '/'];
    let by_signs: Vec<&str> = line.split(SEPARATORS).map(str::trim).filter(|cell| !cell.is_empty()).collect();
    if by_signs.len() > 1 { by_signs } else { line.split_whitespace().collect() }
}

/// The people of the units the other cells name, and whether there were any such people. Cells that name no unit say nothing.
fn narrowed(lineages: &Lineages, hints: &[&str], people: Vec<PersonRow>) -> (bool, Vec<PersonRow>) {
    let mut agreed = true;
    let mut left = people;
    for named in hints.iter().map(|hint| lineages.named(hint)).filter(|named| !named.is_empty()) {
        let of_unit = |row: &&PersonRow| row.person.unit.is_some_and(|unit| lineages.within(unit, &named));
        let fewer: Vec<PersonRow> = left.iter().filter(of_unit).cloned().collect();
        if fewer.is_empty() {
            agreed = false;
        } else {
            left = fewer;
        }
    }
    (agreed, left)
}

fn outcome(line: &str, name: &str, agreed: bool, mut people: Vec<PersonRow>) -> NameMatch {
    if people.iter().any(in_post) {
        people.retain(in_post);
    }
    let outcome = match people.len() {
        0 => MatchOutcome::Nobody,
        1 if agreed => MatchOutcome::Certain,
        _ => MatchOutcome::Choice,
    };
    NameMatch { line: line.to_owned(), name: name.to_owned(), outcome, people }
}

fn in_post(row: &PersonRow) -> bool {
    row.person.state == PersonState::Active
}

fn by(view: &View<'_>, column: &str, value: impl ToSql) -> Result<Vec<PersonRow>, StoreError> {
    let statement = format!(
        "SELECT {} FROM person WHERE {column} = ? ORDER BY by_pinyin, unit_name, position, id",
        columns()
    );
    view.rows(&statement, [value], row)
}
