//! Changing the plan: its lines, their order, and a new year from an old one.

use super::{BEST_GRADE, PlanError, Program, ProgramPatch};
use crate::ids::ProgramId;
use crate::lesson_orders;
use crate::store::{Draft, Patch, StoreError};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// The most people one run takes; more is a typing error.
pub const LARGEST_SIZE: u32 = 5000;
/// The most runs a program has; more is a typing error.
pub const MOST_RUNS: u32 = 200;
/// The longest a class lasts, in days.
pub const LONGEST_DAYS: u32 = 366;

/// A program to plan.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewProgram {
    /// The plan's year.
    pub year: i32,
    /// 班次名称.
    pub name: String,
    /// Whatever else is known.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub details: ProgramPatch,
}

/// Adds a program as the last line of its year.
pub fn create(draft: &mut Draft<'_>, new: NewProgram) -> Result<Program, PlanError> {
    let mut program = Program { id: draft.new_id(), runs: 1, ..Program::default() };
    new.details.apply(&mut program);
    (program.year, program.name) = (new.year, new.name);
    program.position = last_position(draft, new.year)? + 1;
    let program = checked(program)?;
    draft.put(&program)?;
    Ok(program)
}

/// A change of some fields.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProgramEdit {
    /// Which program.
    pub id: ProgramId,
    /// What to change.
    pub patch: ProgramPatch,
}

/// Changes some fields of a program. One that goes into another year comes last there.
pub fn edit(draft: &mut Draft<'_>, edit: ProgramEdit) -> Result<Program, PlanError> {
    let before = draft.view().find::<Program>(edit.id)?.ok_or(PlanError::Missing)?;
    let mut program = before.clone();
    edit.patch.apply(&mut program);
    if program.year != before.year {
        program.position = last_position(draft, program.year)? + 1;
    }
    let program = checked(program)?;
    draft.put(&program)?;
    Ok(program)
}

/// Where a program goes in its year.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MoveProgram {
    /// Which program.
    pub id: ProgramId,
    /// How many lines come before it.
    pub index: u32,
}

/// Moves a line of the plan, and renumbers those that shift.
pub fn move_to(draft: &mut Draft<'_>, target: MoveProgram) -> Result<(), PlanError> {
    let view = draft.view();
    let program = view.find::<Program>(target.id)?.ok_or(PlanError::Missing)?;
    let tail = "WHERE year = ? AND id <> ? ORDER BY position, id";
    let mut lines = view.all::<Program>(tail, (program.year, program.id))?;
    let index = usize::try_from(target.index).unwrap_or(usize::MAX).min(lines.len());
    lines.insert(index, program);
    for (position, line) in (1..).zip(&mut lines) {
        line.position = position;
        draft.put(line)?;
    }
    draft.count(1);
    Ok(())
}

/// Which program.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProgramReference {
    /// Its id.
    pub id: ProgramId,
}

/// Removes a program no class has been made for.
pub fn remove(draft: &mut Draft<'_>, reference: ProgramReference) -> Result<(), PlanError> {
    let view = draft.view();
    let program = view.find::<Program>(reference.id)?.ok_or(PlanError::Missing)?;
    let classes = view.number("SELECT count(*) FROM class WHERE program = ?", [program.id])?;
    if classes > 0 {
        return Err(PlanError::HasClasses { name: program.name, classes });
    }
    lesson_orders::remove_those_of(draft, &["program"], program.id)?;
    Ok(draft.remove(&program)?)
}

/// Which plan becomes the start of which.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CopyYear {
    /// The year to copy.
    pub from: i32,
    /// The year to copy it into.
    pub to: i32,
}

/// What was copied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct YearCopied {
    /// Programs added.
    pub copied: usize,
    /// Programs left out because the year already has one of that name.
    pub skipped: usize,
}

/// Adds a year's programs to another year, except those it already has by name.
pub fn copy_year(draft: &mut Draft<'_>, years: CopyYear) -> Result<YearCopied, PlanError> {
    if years.from == years.to {
        return Err(PlanError::SameYear { year: years.from });
    }
    let view = draft.view();
    let there = view.all::<Program>("WHERE year = ?", [years.to])?;
    let there: BTreeSet<String> = there.into_iter().map(|program| program.name).collect();
    let lines = view.all::<Program>("WHERE year = ? ORDER BY position, id", [years.from])?;
    let (skipped, lines): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| there.contains(&line.name));
    if lines.is_empty() {
        return Err(PlanError::NothingToCopy { year: years.from });
    }
    let last = last_position(draft, years.to)?;
    for (position, line) in (last + 1..).zip(&lines) {
        let copy = Program { id: draft.new_id(), year: years.to, position, ..line.clone() };
        let copy = checked(copy)?;
        draft.put(&copy)?;
        lesson_orders::copied_program(draft, line.id, copy.id)?;
    }
    draft.count(lines.len());
    Ok(YearCopied { copied: lines.len(), skipped: skipped.len() })
}

fn last_position(draft: &Draft<'_>, year: i32) -> Result<i64, StoreError> {
    draft.view().number("SELECT max(position) FROM program WHERE year = ?", [year])
}

/// The program with its name trimmed, if all of it makes sense.
fn checked(program: Program) -> Result<Program, PlanError> {
    let name = program.name.trim().to_owned();
    let Program { year, size, runs, days, .. } = program;
    if name.is_empty() {
        Err(PlanError::NameMissing)
    } else if !(2000..=2100).contains(&year) {
        Err(PlanError::YearBeyond { year })
    } else if size > LARGEST_SIZE {
        Err(PlanError::SizeBeyond { size })
    } else if runs > MOST_RUNS {
        Err(PlanError::RunsBeyond { runs })
    } else if days > LONGEST_DAYS {
        Err(PlanError::DaysBeyond { days })
    } else if program.pass_mark > BEST_GRADE {
        Err(PlanError::PassMarkBeyond)
    } else {
        Ok(Program { name, ..program })
    }
}
