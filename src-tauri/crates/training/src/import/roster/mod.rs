//! A list of people (干部名册) on its way in.

pub(super) mod known;
mod line;
mod matching;
mod unit_cells;

use super::choices::{Chosen, ImportChoices};
use super::prepared::{Prepared, PreparedRow, Rows, unsound};
use super::settle::{Found, Reading, settle};
use super::trouble::{CellTrouble, Trouble};
use super::units::UnitIndex;
use super::{ImportError, ImportFile};
use crate::ids::{PersonId, UnitId};
use crate::people::Person;
use crate::store::View;
use documents::address::Address;
use documents::problem::{Problem, ProblemKind};
use documents::roster::{Roster, read_roster};
use known::Known;
use line::Line;
use std::collections::{BTreeMap, BTreeSet};
use unit_cells::UnitCells;

/// Works out whom each row means and what it would change.
pub(super) fn prepare(
    view: &View<'_>,
    file: &ImportFile,
    choices: &ImportChoices,
    new_id: &dyn Fn() -> [u8; 16],
) -> Result<Prepared, ImportError> {
    let chosen = choices.table(file)?;
    let mut units = UnitIndex::read(view)?;
    let named = choices.units.iter().filter_map(|choice| choice.unit).chain(choices.unit_for_all);
    if named.into_iter().any(|unit| !units.has(unit)) {
        return Err(ImportError::UnitMissing);
    }
    let unit_cells = UnitCells::read(&chosen, &mut units, choices, &|| UnitId(new_id()));
    let roster = read_roster(&chosen.table, &chosen.mapping, view.caller.now.date);
    let mut problems: Vec<Problem> =
        roster.problems.iter().filter(|problem| concerns_us(problem, &chosen, choices)).cloned().collect();
    let unreadable =
        problems.iter().filter(|problem| matches!(problem.kind, ProblemKind::MissingColumn { .. })).count();
    let lines =
        if unreadable > 0 { Vec::new() } else { lines(roster, &chosen, &unit_cells, choices, &mut problems) };
    let mut troubles: Vec<CellTrouble> = problems.into_iter().map(CellTrouble::from).collect();
    troubles.extend(unit_cells.troubles);
    let rows = settled(view, lines, &units, choices, &mut troubles, new_id)?;
    Ok(Prepared {
        rows: Rows::People(rows),
        troubles,
        unreadable,
        new_units: unit_cells.new_units,
        unknown_units: unit_cells.unknown,
        units,
        others: BTreeMap::new(),
        passed_over: chosen.table.passed_over.len(),
        year: None,
        for_class: None,
    })
}

/// A unit is not missing where there is one for all.
fn concerns_us(problem: &Problem, chosen: &Chosen<'_>, choices: &ImportChoices) -> bool {
    let is_of_unit = match &problem.kind {
        ProblemKind::MissingColumn { .. } => chosen.mapping.column("name").is_some(),
        ProblemKind::Missing => chosen.mapping.column("unit") == Some(problem.cell.column),
        _ => false,
    };
    !(is_of_unit && choices.unit_for_all.is_some())
}

fn lines(
    roster: Roster,
    chosen: &Chosen<'_>,
    unit_cells: &UnitCells,
    choices: &ImportChoices,
    problems: &mut Vec<Problem>,
) -> Vec<Line> {
    let rows = roster.rows.into_iter().zip(&chosen.table.rows);
    let read = rows.map(|(row, cells)| {
        let mut line = Line::read(row, cells, &chosen.mapping, problems);
        line.unit = match &line.row.unit {
            Some(text) => unit_cells.unit(text),
            None => choices.unit_for_all,
        };
        line
    });
    read.collect()
}

fn settled(
    view: &View<'_>,
    mut lines: Vec<Line>,
    units: &UnitIndex,
    choices: &ImportChoices,
    troubles: &mut Vec<CellTrouble>,
    new_id: &dyn Fn() -> [u8; 16],
) -> Result<Vec<PreparedRow<Person>>, ImportError> {
    let unsound = unsound(troubles);
    for line in &mut lines {
        line.sound = !unsound.contains(&line.cell.row);
    }
    let mut known = Known::read(view)?;
    let found = matching::find(&lines, &known, units, &choices.by_row());
    let mut rows = Vec::with_capacity(lines.len());
    for (line, found) in lines.into_iter().zip(found) {
        let after = outcome(&line, &found, &mut known, units, new_id);
        let reading = Reading {
            cell: line.cell,
            title: line.row.name.clone().unwrap_or_default(),
            detail: detail(&line, units),
            sound: line.sound,
            found,
            after,
        };
        rows.push(settle(reading, &known.people, choices, troubles));
    }
    drop_doubled(troubles);
    Ok(rows)
}

/// Who is asked about as a repetition, or stands for a record already taken, needs no warning of being repeated besides.
fn drop_doubled(troubles: &mut Vec<CellTrouble>) {
    let is_said =
        |one: &&CellTrouble| matches!(one.trouble, Trouble::Repeated { .. } | Trouble::Taken { .. });
    let said: BTreeSet<Address> = troubles.iter().filter(is_said).map(|one| one.cell).collect();
    troubles.retain(|one| {
        !(matches!(one.trouble, Trouble::Cell(ProblemKind::RepeatedPerson { .. }))
            && said.contains(&one.cell))
    });
}

/// The person as the line leaves them. Whoever is new or comes into another unit comes last there.
fn outcome(
    line: &Line,
    found: &Found,
    known: &mut Known,
    units: &UnitIndex,
    new_id: &dyn Fn() -> [u8; 16],
) -> Person {
    match found {
        Found::One(place) => {
            let before = known.person(*place).cloned().unwrap_or_default();
            let mut after = line.filled(&before);
            if after.unit != before.unit {
                after.position = known.next_position(after.unit);
            }
            after
        }
        Found::Nobody if line.sound => {
            let kind = line.unit.and_then(|unit| units.kind(unit));
            line.newcomer(PersonId(new_id()), known.next_position(line.unit), kind)
        }
        _ => line.filled(&Person::default()),
    }
}

/// The unit and the post.
fn detail(line: &Line, units: &UnitIndex) -> String {
    let unit = line.unit.map(|unit| units.name(unit).to_owned()).or_else(|| line.row.unit.clone());
    let parts = [unit, line.row.post.clone()];
    parts.into_iter().flatten().collect::<Vec<String>>().join(" · ")
}
