//! Studies elsewhere on their way in: each row is a study of somebody on record, who is never made here.

mod line;

use super::choices::{ImportChoices, ImportDecision};
use super::outline::year_named;
use super::prepared::{Prepared, PreparedRow, Rows, unsound};
use super::roster::known::Known;
use super::served::Served;
use super::settle::{Claims, Found, Newcomers, Reading, settle};
use super::trouble::{CellTrouble, Trouble};
use super::units::UnitIndex;
use super::{ImportError, ImportFile};
use crate::ids::{PersonId, StudyId};
use crate::rule_sets::History;
use crate::store::View;
use crate::study::{Study, StudyError, StudyState, same_study, sound};
use chrono::{Datelike, NaiveDate};
use line::{COURSE, Line, NAME};
use std::collections::{BTreeMap, HashMap};

/// The studies on record, and the places of everyone's among them.
type Recorded<'a> = (&'a [Study], &'a HashMap<PersonId, Vec<usize>>);

/// What rows are checked against.
struct Against {
    people: Known,
    served: Served,
    units: UnitIndex,
    history: History,
    today: NaiveDate,
}

/// Works out whose study each row is, and whether it is recorded already.
pub(super) fn prepare(
    view: &View<'_>,
    file: &ImportFile,
    choices: &ImportChoices,
    new_id: &dyn Fn() -> [u8; 16],
) -> Result<Prepared, ImportError> {
    let chosen = choices.table(file)?;
    let today = view.caller.now.date;
    let year = choices.year.or_else(|| year_named(&chosen.table)).unwrap_or_else(|| today.year());
    if !(2000..=2100).contains(&year) {
        return Err(ImportError::YearBeyond { year });
    }
    let (people, units) = (Known::read(view)?, UnitIndex::read(view)?);
    let (served, history) = (Served::read(view)?, History::read(view)?);
    let against = Against { people, served, units, history, today };
    let known = view.all::<Study>("ORDER BY person, ends, id", [])?;
    let mut troubles: Vec<CellTrouble> = chosen.missing(&[(NAME, "姓名"), (COURSE, "课程名称")]).collect();
    let unreadable = troubles.len();
    let mut rows = Vec::new();
    if unreadable == 0 {
        let lines = chosen.table.rows.iter().map(|row| Line::read(row, &chosen, year, today, &mut troubles));
        let lines: Vec<Line> = lines.collect();
        rows = settled(lines, &against, &known, choices, &mut troubles, new_id);
    }
    Ok(Prepared {
        rows: Rows::Studies(rows),
        troubles,
        unreadable,
        new_units: Vec::new(),
        unknown_units: Vec::new(),
        units: against.units,
        others: BTreeMap::new(),
        passed_over: chosen.table.passed_over.len(),
        year: Some(year),
        for_class: None,
    })
}

fn settled(
    lines: Vec<Line>,
    against: &Against,
    known: &[Study],
    choices: &ImportChoices,
    troubles: &mut Vec<CellTrouble>,
    new_id: &dyn Fn() -> [u8; 16],
) -> Vec<PreparedRow<Study>> {
    let of_person = by_person(known);
    let checked = all_checked(lines, against, (known, &of_person), troubles);
    let unsound = unsound(troubles);
    let (mut claims, mut newcomers) = (Claims::default(), Newcomers::new());
    let decisions = choices.by_row();
    let rows = checked.into_iter().map(|(line, study)| {
        let study = study.unwrap_or_default();
        let left_out = matches!(decisions.get(&line.cell.row), Some(ImportDecision::LeaveOut));
        let is_sound = !unsound.contains(&line.cell.row);
        let found = match (left_out, is_sound) {
            (true, _) => Found::LeftOut,
            (_, false) => Found::Nobody,
            _ => {
                let places = of_person.get(&study.person).map_or(&[][..], Vec::as_slice);
                find(&line, &study, known, places, &mut claims, &mut newcomers)
            }
        };
        let id = match found {
            Found::One(place) => known.get(place).map(|before| before.id),
            _ => None,
        };
        let after = merged(Study { id: id.unwrap_or_else(|| StudyId(new_id())), ..study }, known, &found);
        let detail = after.title.clone();
        let reading = Reading { cell: line.cell, title: line.name, detail, sound: is_sound, found, after };
        settle(reading, known, choices, troubles)
    });
    rows.collect()
}

/// The places of everyone's studies in the list.
fn by_person(known: &[Study]) -> HashMap<PersonId, Vec<usize>> {
    let mut of_person: HashMap<PersonId, Vec<usize>> = HashMap::new();
    for (place, study) in known.iter().enumerate() {
        of_person.entry(study.person).or_default().push(place);
    }
    of_person
}

/// Each line with the study it would be recorded as; what makes no sense goes to `troubles`.
fn all_checked(
    lines: Vec<Line>,
    against: &Against,
    recorded: Recorded<'_>,
    troubles: &mut Vec<CellTrouble>,
) -> Vec<(Line, Option<Study>)> {
    let check = |line: Line| {
        let study = checked(&line, against, recorded);
        let study = study.map_err(|trouble| troubles.push(CellTrouble { cell: line.cell, trouble }));
        (line, study.ok())
    };
    lines.into_iter().map(check).collect()
}

/// The study as it would be recorded, if it makes sense.
fn checked(line: &Line, against: &Against, (known, of_person): Recorded<'_>) -> Result<Study, Trouble> {
    let person = line.person(&against.people, &against.units)?;
    let places = of_person.get(&person.id).map_or(&[][..], Vec::as_slice);
    let before = repeated(&line.study, known, places).and_then(|place| known.get(place));
    let study = line.filled(person.id, before);
    let posting = against.served.on(study.ends.or(study.starts), person, &against.units);
    Ok(sound(study, posting, against.today, &against.history)?)
}

/// The place of the first record that a study repeats, of those of its person.
fn repeated(study: &Study, known: &[Study], places: &[usize]) -> Option<usize> {
    places.iter().copied().find(|place| known.get(*place).is_some_and(|one| same_study(one, study)))
}

/// The record a row repeats: the same course of the same person at the same time. What has been reviewed stays as it is.
fn find(
    line: &Line,
    study: &Study,
    known: &[Study],
    places: &[usize],
    claims: &mut Claims,
    newcomers: &mut Newcomers<(PersonId, String), Study>,
) -> Found {
    let Some(place) = repeated(study, known, places) else {
        let key = (study.person, study.title.clone());
        let earlier = newcomers.earlier(key, line.cell, study.clone(), |other| same_study(other, study));
        let taken = |cell| Found::Refused(Trouble::Taken { name: line.name.clone(), cell });
        return earlier.map_or(Found::Nobody, taken);
    };
    let Ok(place) = claims.take(place, line.cell) else {
        let cell = claims.holder(place).unwrap_or(line.cell);
        return Found::Refused(Trouble::Taken { name: line.name.clone(), cell });
    };
    let reviewed = known.get(place).is_some_and(|one| {
        matches!(one.state, StudyState::Checked | StudyState::Credited) && !says_the_same(one, study)
    });
    if reviewed { Found::Refused(StudyError::Reviewed.into()) } else { Found::One(place) }
}

fn says_the_same(one: &Study, other: &Study) -> bool {
    let said = |study: &Study| (study.starts, study.ends, study.minutes, study.claimed);
    said(one) == said(other) && one.organiser == other.organiser && one.proof == other.proof
}

/// A row that repeats a record leaves what it says nothing about, and what that person was then.
fn merged(study: Study, known: &[Study], found: &Found) -> Study {
    let Found::One(place) = found else { return study };
    let Some(before) = known.get(*place) else { return study };
    if says_the_same(before, &study) {
        return before.clone();
    }
    Study { topic: before.topic, note: before.note.clone(), ..study }
}
