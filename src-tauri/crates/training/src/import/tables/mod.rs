//! Tables of teams, talks, trainers, venues and placements on their way in. A kind of table is one [`Tabled`] record: which columns it
//! needs, what each column says, what two rows about the same thing share, and when a record can be.

mod against;
mod period;
mod placement;
mod said;
mod talk;
mod team;
mod time;
mod trainer;
mod venue;

use super::by_key::{Keyed, KnownBy, find};
use super::choices::{Chosen, ImportChoices};
use super::prepared::{Prepared, PreparedRow, Rows, unsound};
use super::settle::{Found, Reading, settle};
use super::trouble::{CellTrouble, Trouble};
use super::{ImportError, ImportFile};
use crate::store::{Record, StoreError, View};
use crate::world::Progress;
use against::Against;
use documents::address::Address;
use documents::columns::Mapping;
use documents::problem::{Problem, ProblemKind};
use documents::sheet::SheetRow;
use identity::text::{one_line, without_spaces};
use said::Said;

/// A record that comes from a row of a table.
pub(super) trait Tabled: Record + Default + PartialEq {
    /// The columns without which no row says anything, with their usual headings; the first is the row's name.
    const NEEDED: &'static [(&'static str, &'static str)];

    /// A new one.
    fn with_id(id: [u8; 16]) -> Self;

    /// Its identity.
    fn id(&self) -> [u8; 16];

    /// Writes what the row says into the record; what it does not say stays.
    fn read(&mut self, said: &mut Said<'_>);

    /// What two about the same thing share.
    fn key(&self) -> String;

    /// Whether two of the same key may be the same after all.
    fn may_be(&self, _other: &Self) -> bool {
        true
    }

    /// What somebody should be asked before this changes a record of the same key.
    fn doubt(&self, _before: &Self) -> Option<Trouble> {
        None
    }

    /// What tells it from its namesakes.
    fn detail(&self, against: &Against) -> String;

    /// Whether it can be, beside everything else on record and in the file; what was assumed goes to the list.
    fn check(
        &mut self,
        _cell: Address,
        _against: &mut Against,
        _troubles: &mut Vec<CellTrouble>,
    ) -> Result<(), Trouble> {
        Ok(())
    }
}

/// A row as read.
struct Line<'a, R> {
    row: &'a SheetRow,
    cell: Address,
    name: String,
    key: String,
    /// What the row alone says.
    said: R,
    mapping: &'a Mapping,
    against: &'a Against,
}

/// What a table is worked out from.
pub(super) struct With<'a> {
    pub view: &'a View<'a>,
    pub file: &'a ImportFile,
    pub choices: &'a ImportChoices,
    pub new_id: &'a dyn Fn() -> [u8; 16],
    pub progress: &'a dyn Progress,
}

/// Works out which record each row means and what it would change.
pub(super) fn prepare<R: Tabled>(
    with: &With<'_>,
    rows: fn(Vec<PreparedRow<R>>) -> Rows,
) -> Result<Prepared, ImportError> {
    let chosen = with.choices.table(with.file)?;
    let mut against = Against::read(with.view)?;
    let known = with.view.all::<R>("ORDER BY id", [])?;
    let mut troubles: Vec<CellTrouble> = chosen.missing(R::NEEDED).collect();
    let unreadable = troubles.len();
    let settled = match unreadable {
        0 => settled(with, &chosen, &known, &mut against, &mut troubles)?,
        _ => Vec::new(),
    };
    Ok(Prepared {
        rows: rows(settled),
        troubles,
        unreadable,
        new_units: Vec::new(),
        unknown_units: Vec::new(),
        others: against.names(),
        units: against.units,
        passed_over: chosen.table.passed_over.len(),
        year: None,
        for_class: None,
    })
}

/// A row takes two steps: it is read, and then set beside everything else.
fn settled<R: Tabled>(
    with: &With<'_>,
    chosen: &Chosen<'_>,
    known: &[R],
    against: &mut Against,
    troubles: &mut Vec<CellTrouble>,
) -> Result<Vec<PreparedRow<R>>, StoreError> {
    let (readings, mut steps) = matched(with, chosen, known, against, troubles)?;
    let checked = readings.into_iter().map(|mut reading| {
        steps.one_more()?;
        let is_put = reading.sound && matches!(reading.found, Found::Nobody | Found::One(_));
        if is_put && let Err(trouble) = reading.after.check(reading.cell, against, troubles) {
            reading.found = Found::Refused(trouble);
        }
        Ok(settle(reading, known, with.choices, troubles))
    });
    checked.collect()
}

/// Every row with the record it means, as that would then be.
fn matched<'a, R: Tabled>(
    with: &With<'a>,
    chosen: &Chosen<'_>,
    known: &[R],
    against: &Against,
    troubles: &mut Vec<CellTrouble>,
) -> Result<(Vec<Reading<R>>, Steps<'a>), StoreError> {
    let mut steps = Steps::of_rows(with.progress, chosen.table.rows.len());
    let lines = chosen.table.rows.iter().map(|row| {
        steps.one_more()?;
        Ok(Line::read(row, &chosen.mapping, against, troubles))
    });
    let lines: Vec<Line<'_, R>> = lines.collect::<Result<_, StoreError>>()?;
    let unsound = unsound(troubles);
    let found = find(&lines, &KnownBy { records: known, id: R::id, key: R::key }, &unsound, with.choices);
    let readings = lines.into_iter().zip(found).map(|(line, found)| {
        let before = match found {
            Found::One(place) => known.get(place).cloned(),
            _ => None,
        };
        let after = line.filled(before.unwrap_or_else(|| R::with_id((with.new_id)())));
        Reading {
            cell: line.cell,
            detail: after.detail(against),
            sound: !unsound.contains(&line.cell.row),
            title: line.name,
            found,
            after,
        }
    });
    Ok((readings.collect(), steps))
}

/// How far a table has come.
struct Steps<'a> {
    progress: &'a dyn Progress,
    done: usize,
    total: usize,
}

impl<'a> Steps<'a> {
    /// Between two reports.
    const STEP: usize = 500;

    fn of_rows(progress: &'a dyn Progress, rows: usize) -> Self {
        Self { progress, done: 0, total: rows * 2 }
    }

    fn one_more(&mut self) -> Result<(), StoreError> {
        let steps = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let reports = self.done.is_multiple_of(Self::STEP);
        if reports && !self.progress.report(steps(self.done), steps(self.total)) {
            return Err(StoreError::Cancelled);
        }
        self.done += 1;
        Ok(())
    }
}

impl<'a, R: Tabled> Line<'a, R> {
    /// Reads a row; what is wrong with it goes to the list.
    fn read(
        row: &'a SheetRow,
        mapping: &'a Mapping,
        against: &'a Against,
        troubles: &mut Vec<CellTrouble>,
    ) -> Self {
        let cell = |key: &str| row.cell(mapping.column(key).unwrap_or_default());
        for (key, _) in R::NEEDED {
            if cell(key).is_blank() {
                troubles.push(Problem::new(cell(key).address, ProblemKind::Missing).into());
            }
        }
        let mut record = R::default();
        let mut said = Said::new(row, mapping, against);
        record.read(&mut said);
        troubles.append(&mut said.troubles);
        let named = cell(R::NEEDED.first().map_or("", |(key, _)| key));
        let name = one_line(named.text.trim()).into_owned();
        Self { row, cell: named.address, name, key: record.key(), said: record, mapping, against }
    }

    /// A record with what the row says about it.
    fn filled(&self, mut record: R) -> R {
        record.read(&mut Said::new(self.row, self.mapping, self.against));
        record
    }
}

impl<R: Tabled> Keyed for Line<'_, R> {
    type Of = R;

    fn cell(&self) -> Address {
        self.cell
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn key(&self) -> &str {
        &self.key
    }

    fn is_as_said(&self, record: &R) -> bool {
        self.filled(record.clone()) == *record
    }

    fn may_be(&self, record: &R) -> bool {
        self.said.may_be(record)
    }

    fn doubt(&self, record: &R) -> Option<Trouble> {
        self.said.doubt(record)
    }

    fn repeats(&self, earlier: &Self) -> bool {
        self.said.may_be(&earlier.said)
    }
}

/// The form in which names are compared.
fn key(name: &str) -> String {
    without_spaces(name).to_lowercase()
}

/// What is said of both, or only of one of them.
fn fits<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
    one.zip(other).is_none_or(|(one, other)| one == other)
}
