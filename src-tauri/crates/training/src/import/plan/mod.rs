//! A year plan (年度培训计划表) on its way in: each row is a program of the plan's year.

mod line;
mod number;

use super::choices::{Chosen, ImportChoices, ImportDecision};
use super::outline::year_named;
use super::prepared::{Prepared, PreparedRow, Rows, unsound};
use super::settle::{Claims, Found, Newcomers, Reading, settle};
use super::trouble::{CellTrouble, Trouble};
use super::units::UnitIndex;
use super::{ImportError, ImportFile};
use crate::ids::ProgramId;
use crate::plan::Program;
use crate::store::View;
use chrono::Datelike;
use documents::problem::{Problem, ProblemKind};
use documents::table::HeaderCell;
use line::{Line, NAME, key};
use std::collections::{BTreeMap, HashMap};

/// Works out which program each row means and what it would change.
pub(super) fn prepare(
    view: &View<'_>,
    file: &ImportFile,
    choices: &ImportChoices,
    new_id: &dyn Fn() -> [u8; 16],
) -> Result<Prepared, ImportError> {
    let chosen = choices.table(file)?;
    let named = choices.year.or_else(|| year_named(&chosen.table));
    let year = named.unwrap_or_else(|| view.caller.now.date.year());
    if !(2000..=2100).contains(&year) {
        return Err(ImportError::YearBeyond { year });
    }
    let known = view.all::<Program>("WHERE year = ? ORDER BY position, id", [year])?;
    let mut troubles: Vec<CellTrouble> = missing_name(&chosen).into_iter().collect();
    let unreadable = troubles.len();
    let mut rows = Vec::new();
    if unreadable == 0 {
        let lines = chosen.table.rows.iter().map(|row| Line::read(row, &chosen, year, &mut troubles));
        let lines: Vec<Line> = lines.collect();
        rows = settled(&lines, &known, choices, &mut troubles, new_id);
    }
    Ok(Prepared {
        rows: Rows::Programs(rows),
        troubles,
        unreadable,
        new_units: Vec::new(),
        unknown_units: Vec::new(),
        units: UnitIndex::read(view)?,
        passed_over: chosen.table.passed_over.len(),
        year: Some(year),
    })
}

/// No column holds the names.
fn missing_name(chosen: &Chosen<'_>) -> Option<CellTrouble> {
    let first = chosen.table.header.first().filter(|_| chosen.mapping.column(NAME).is_none())?;
    let missing =
        |cell: &HeaderCell| Problem::new(cell.address, ProblemKind::MissingColumn { header: "班次名称" });
    Some(missing(first).into())
}

fn settled(
    lines: &[Line],
    known: &[Program],
    choices: &ImportChoices,
    troubles: &mut Vec<CellTrouble>,
    new_id: &dyn Fn() -> [u8; 16],
) -> Vec<PreparedRow<Program>> {
    let unsound = unsound(troubles);
    let found = find(lines, known, choices);
    let mut position = known.iter().map(|program| program.position).max().unwrap_or_default();
    let mut rows = Vec::with_capacity(lines.len());
    for (line, found) in lines.iter().zip(found) {
        let sound = !unsound.contains(&line.cell.row);
        let before = match &found {
            Found::One(place) => known.get(*place).cloned(),
            Found::Nobody if sound => {
                position += 1;
                Some(Program { id: ProgramId(new_id()), runs: 1, position, ..Program::default() })
            }
            _ => None,
        };
        let after = line.filled(&before.unwrap_or_default());
        let (title, detail) = (line.name.clone(), after.audience.clone());
        let reading = Reading { cell: line.cell, title, detail, sound, found, after };
        rows.push(settle(reading, known, choices, troubles));
    }
    rows
}

/// The programs the lines mean: what somebody decided, else by their names.
fn find(lines: &[Line], known: &[Program], choices: &ImportChoices) -> Vec<Found> {
    let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
    for (place, program) in known.iter().enumerate() {
        by_name.entry(key(&program.name)).or_default().push(place);
    }
    let (mut claims, mut newcomers) = (Claims::default(), Newcomers::new());
    let decisions = choices.by_row();
    let decided = lines.iter().map(|line| decided(line, known, &decisions, &mut claims));
    let decided: Vec<Option<Found>> = decided.collect();
    let mut by_name = |line: &Line| {
        let fitting = by_name.get(&line.key).map_or(&[][..], Vec::as_slice);
        let as_said = |place: usize| known.get(place).is_some_and(|one| line.filled(one) == *one);
        match claims.choose(&line.name, line.cell, fitting, as_said) {
            Found::Nobody => match newcomers.earlier(line.key.clone(), line.cell, (), |()| true) {
                Some(cell) => Found::Ask(Trouble::Repeated { name: line.name.clone(), cell }, Vec::new()),
                None => Found::Nobody,
            },
            found => found,
        }
    };
    lines.iter().zip(decided).map(|(line, found)| found.unwrap_or_else(|| by_name(line))).collect()
}

/// What somebody decided about a line. Whatever was chosen may have been removed since; then it is matched afresh.
fn decided(
    line: &Line,
    known: &[Program],
    decisions: &BTreeMap<u32, &ImportDecision>,
    claims: &mut Claims,
) -> Option<Found> {
    let decision = decisions.get(&line.cell.row)?;
    Some(match decision {
        ImportDecision::LeaveOut => Found::LeftOut,
        ImportDecision::New => Found::Nobody,
        ImportDecision::Same(_) => {
            let id = ProgramId(decision.same()?);
            let place = known.iter().position(|program| program.id == id)?;
            match claims.take(place, line.cell) {
                Ok(place) => Found::One(place),
                Err(cell) => Found::Refused(Trouble::Taken { name: line.name.clone(), cell }),
            }
        }
    })
}
