//! Making classes: one, or all runs a program still lacks.

use super::checks::checked;
use super::shift::last_day;
use super::{Class, ClassError, ClassPatch, ClassState};
use crate::calendar::{DaySpan, special_days};
use crate::ids::{ProgramId, VenueId};
use crate::plan::Program;
use crate::store::{Draft, Patch, StoreError, View};
use crate::venues::Venue;
use chrono::{Days, NaiveDate};
use serde::Deserialize;
use std::collections::BTreeSet;
use ts_rs::TS;

/// A planned day's hours, in quarter-hours; the sessions' own hours are what counts.
const QUARTERS_A_DAY: u32 = 8 * 4;

/// Makes a class. What is not given comes from its program: name, size, audience, organiser, hours, place; the run is
/// the one after the last, and the last day follows from the first and the program's number of days.
pub fn create(draft: &mut Draft<'_>, details: ClassPatch) -> Result<Class, ClassError> {
    let view = draft.view();
    let program = match details.program.flatten() {
        Some(id) => Some(view.find::<Program>(id)?.ok_or(ClassError::ProgramMissing)?),
        None => None,
    };
    if details.state == Some(ClassState::Closed) {
        return Err(ClassError::CloseElsewhere);
    }
    let run_given = details.run.is_some();
    let mut class = begun(draft, program.as_ref())?;
    details.apply(&mut class);
    class.rules_known = 0;
    if !run_given {
        class.run = next_run(&view, class.program, &class.name)?;
    }
    if let (Some(starts), None, Some(program)) = (class.starts, class.ends, &program) {
        class.ends = Some(last_planned_day(&view, starts, program.days)?);
    }
    let class = checked(class)?;
    refuse_missing_venue(&view, class.venue)?;
    draft.put(&class)?;
    Ok(class)
}

/// Which program's runs.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct RunsOf {
    /// The program.
    pub program: ProgramId,
}

/// Makes all the runs a program plans and has no class for yet, without dates.
pub fn create_runs(draft: &mut Draft<'_>, wanted: RunsOf) -> Result<Vec<Class>, ClassError> {
    let view = draft.view();
    let program = view.find::<Program>(wanted.program)?.ok_or(ClassError::ProgramMissing)?;
    let held = view.all::<Class>("WHERE program = ?", [program.id])?;
    let held: BTreeSet<u32> = held.iter().map(|class| class.run).collect();
    let missing: Vec<u32> = (1..=program.runs).filter(|run| !held.contains(run)).collect();
    if missing.is_empty() {
        return Err(ClassError::RunsComplete { name: program.name, runs: program.runs });
    }
    let mut made = Vec::new();
    for run in missing {
        let class = checked(Class { run, ..begun(draft, Some(&program))? })?;
        draft.put(&class)?;
        made.push(class);
    }
    Ok(made)
}

/// A class with what its program says filled in.
fn begun(draft: &Draft<'_>, program: Option<&Program>) -> Result<Class, StoreError> {
    let blank = Class { id: draft.new_id(), ..Class::default() };
    let Some(program) = program.cloned() else { return Ok(blank) };
    let venues = draft.view().all::<Venue>("WHERE name = ? ORDER BY id LIMIT 1", [&program.place])?;
    Ok(Class {
        program: Some(program.id),
        name: program.name,
        capacity: program.size,
        venue: venues.first().map(|venue| venue.id),
        audience: program.audience,
        quarters: program.days * QUARTERS_A_DAY,
        organiser: program.organiser,
        ..blank
    })
}

/// The number of the next run: one more than the last of the program. A class of no program is numbered only when
/// another class has its name.
pub(super) fn next_run(view: &View<'_>, program: Option<ProgramId>, name: &str) -> Result<u32, StoreError> {
    if let Some(program) = program {
        let last = view.number("SELECT max(run) FROM class WHERE program = ?", [program])?;
        return Ok(u32::try_from(last + 1).unwrap_or(u32::MAX));
    }
    let namesakes = view.all::<Class>("WHERE program IS NULL AND name = ?", [name.trim()])?;
    Ok(namesakes.iter().map(|class| class.run.max(1) + 1).max().unwrap_or_default())
}

fn last_planned_day(view: &View<'_>, starts: NaiveDate, days: u32) -> Result<NaiveDate, StoreError> {
    let to = starts.checked_add_days(Days::new(3 * 366)).unwrap_or(starts);
    Ok(last_day(starts, days, &special_days(view, DaySpan { from: starts, to })?))
}

pub(super) fn refuse_missing_venue(view: &View<'_>, venue: Option<VenueId>) -> Result<(), ClassError> {
    let Some(venue) = venue else { return Ok(()) };
    view.find::<Venue>(venue)?.map(drop).ok_or(ClassError::VenueMissing)
}
