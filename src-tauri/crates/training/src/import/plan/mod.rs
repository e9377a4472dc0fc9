//! A year plan (年度培训计划表) on its way in: each row is a program of the plan's year.

mod line;
mod number;

use super::by_key::{KnownBy, find};
use super::choices::ImportChoices;
use super::outline::year_named;
use super::prepared::{Prepared, PreparedRow, Rows, unsound};
use super::settle::{Found, Reading, settle};
use super::trouble::CellTrouble;
use super::units::UnitIndex;
use super::{ImportError, ImportFile};
use crate::ids::ProgramId;
use crate::plan::Program;
use crate::store::View;
use chrono::Datelike;
use line::{Line, NAME, key};
use std::collections::BTreeMap;

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
    let mut troubles: Vec<CellTrouble> = chosen.missing(&[(NAME, "班次名称")]).collect();
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
        others: BTreeMap::new(),
        passed_over: chosen.table.passed_over.len(),
        year: Some(year),
        for_class: None,
    })
}

fn settled(
    lines: &[Line],
    known: &[Program],
    choices: &ImportChoices,
    troubles: &mut Vec<CellTrouble>,
    new_id: &dyn Fn() -> [u8; 16],
) -> Vec<PreparedRow<Program>> {
    let unsound = unsound(troubles);
    let by_name = KnownBy { records: known, id: |program| program.id.0, key: |program| key(&program.name) };
    let found = find(lines, &by_name, &unsound, choices);
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
