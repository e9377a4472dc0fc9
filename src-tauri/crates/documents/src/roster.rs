//! A list of people out of a table: every value read, every problem named by its cell, nothing half-taken.

use crate::clean::{id_number, name, phone, sex, text, year_month};
use crate::columns::Mapping;
use crate::cores::in_parts;
use crate::problem::{Month, Problem, ProblemKind, Severity};
use crate::sheet::{Cell, SheetRow};
use crate::table::Table;
use chrono::{Datelike, NaiveDate};
use identity::id_number::{IdNumber, Sex};
use identity::name::normalised;
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

/// Nobody younger works, by the number of years between birth and first work.
const YOUNGEST_WORKER: i32 = 14;
/// Ages outside these are pointed out.
const LIKELY_AGES: std::ops::RangeInclusive<i32> = 16..=90;

/// One person as the table has them. What has an error is none; [`Roster::problems`] says why.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RosterRow {
    /// The row of the sheet, counted from 0.
    pub row: u32,
    /// As typed.
    pub name: Option<String>,
    /// As stated, else as the ID number states.
    pub sex: Option<Sex>,
    /// 民族.
    pub nationality: Option<String>,
    /// As stated, else as the ID number states.
    pub birth: Option<Month>,
    /// The ID number.
    pub id_number: Option<IdNumber>,
    /// The unit's name.
    pub unit: Option<String>,
    /// 职务.
    pub post: Option<String>,
    /// 职级.
    pub rank: Option<String>,
    /// 政治面貌.
    pub politics: Option<String>,
    /// 学历.
    pub education: Option<String>,
    /// When they began to work.
    pub joined: Option<Month>,
    /// Digits only.
    pub phone: Option<String>,
    /// 备注.
    pub remark: Option<String>,
}

/// A roster as read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Roster {
    /// Everyone, in the order of the table.
    pub rows: Vec<RosterRow>,
    /// Everything wrong, by cell.
    pub problems: Vec<Problem>,
}

impl Roster {
    /// Rows without an error; warnings do not count.
    pub fn sound_rows(&self) -> impl Iterator<Item = &RosterRow> {
        let errors = self.problems.iter().filter(|problem| problem.severity == Severity::Error);
        let unsound: BTreeSet<u32> = errors.map(|problem| problem.cell.row).collect();
        self.rows.iter().filter(move |row| !unsound.contains(&row.row))
    }
}

/// Reads a table as a list of people. Whether there is such a unit is for whoever knows the office's units to say.
#[must_use]
pub fn read_roster(table: &Table<'_>, mapping: &Mapping, today: NaiveDate) -> Roster {
    let mut roster = Roster::default();
    for (key, header) in [("name", "姓名"), ("unit", "单位")] {
        if let (None, Some(first)) = (mapping.column(key), table.header.first()) {
            roster.problems.push(Problem::new(first.address, ProblemKind::MissingColumn { header }));
        }
    }
    let columns = Columns::of(mapping);
    for part in in_parts(&table.rows, |rows| read_rows(rows, columns, today)) {
        roster.rows.extend(part.rows);
        roster.problems.extend(part.problems);
    }
    find_repetitions(table, columns, &mut roster);
    roster.problems.sort_by_key(|problem| problem.cell);
    roster
}

/// Declares the columns of the fields, looked up by the fields' names once for all rows.
macro_rules! columns {
    ($($field:ident),+) => {
        #[derive(Clone, Copy)]
        struct Columns {
            $($field: Option<u32>,)+
        }

        impl Columns {
            fn of(mapping: &Mapping) -> Self {
                Self { $($field: mapping.column(stringify!($field)),)+ }
            }
        }
    };
}

columns!(
    name,
    sex,
    nationality,
    birth,
    id_number,
    unit,
    post,
    rank,
    politics,
    education,
    joined,
    phone,
    remark
);

/// The cells of a row, by field.
struct Cells<'a> {
    row: &'a SheetRow,
    columns: Columns,
}

impl Cells<'_> {
    fn get(&self, column: Option<u32>) -> Option<Cow<'_, Cell>> {
        column.map(|column| self.row.cell(column))
    }

    fn problem(&self, column: Option<u32>, kind: ProblemKind) -> Option<Problem> {
        self.get(column).map(|cell| Problem::new(cell.address, kind))
    }
}

fn read_rows(rows: &[Cow<'_, SheetRow>], columns: Columns, today: NaiveDate) -> Roster {
    let mut roster = Roster { rows: Vec::with_capacity(rows.len()), problems: Vec::new() };
    for row in rows {
        let cells = Cells { row, columns };
        let person = read_row(&cells, &mut roster.problems);
        check_dates(&cells, &person, today, &mut roster.problems);
        roster.rows.push(person);
    }
    roster
}

fn read_row(cells: &Cells<'_>, problems: &mut Vec<Problem>) -> RosterRow {
    let columns = cells.columns;
    for column in [columns.name, columns.unit] {
        if let Some(cell) = cells.get(column).filter(|cell| cell.is_blank()) {
            problems.push(Problem::new(cell.address, ProblemKind::Missing));
        }
    }
    let id_number = cells.get(columns.id_number).and_then(|cell| id_number(&cell).take(problems));
    let mut plain = |column| cells.get(column).and_then(|cell| text(&cell).take(problems));
    let mut person = RosterRow {
        row: cells.row.row,
        nationality: plain(columns.nationality),
        unit: plain(columns.unit),
        post: plain(columns.post),
        rank: plain(columns.rank),
        politics: plain(columns.politics),
        education: plain(columns.education),
        remark: plain(columns.remark),
        ..RosterRow::default()
    };
    person.name = cells.get(columns.name).and_then(|cell| name(&cell).take(problems));
    person.phone = cells.get(columns.phone).and_then(|cell| phone(&cell).take(problems));
    person.joined = cells.get(columns.joined).and_then(|cell| year_month(&cell).take(problems));
    person.sex = read_sex(cells, id_number.as_ref(), problems);
    person.birth = read_birth(cells, id_number.as_ref(), problems);
    person.id_number = id_number;
    person
}

fn read_sex(cells: &Cells<'_>, id: Option<&IdNumber>, problems: &mut Vec<Problem>) -> Option<Sex> {
    let cleaned = cells.get(cells.columns.sex).map(|cell| sex(&cell));
    let written = cleaned.and_then(|cleaned| cleaned.take(problems));
    match (written, id.map(IdNumber::sex)) {
        (Some(written), Some(stated)) if written != stated => {
            problems.extend(cells.problem(cells.columns.sex, ProblemKind::SexAgainstId { stated }));
            None
        }
        (written, stated) => written.or(stated),
    }
}

fn read_birth(cells: &Cells<'_>, id: Option<&IdNumber>, problems: &mut Vec<Problem>) -> Option<Month> {
    let stated = id.map(|id| Month { year: id.birth_date().year(), month: id.birth_date().month() });
    let cleaned = cells.get(cells.columns.birth).map(|cell| year_month(&cell));
    if let (Some(stated), Some(problem)) =
        (stated, cleaned.as_ref().and_then(|cleaned| cleaned.problem.as_ref()))
    {
        // The ID number knows whether 1980.1 is January or October.
        let is_either = matches!(problem.kind, ProblemKind::JanuaryOrOctober { year }
            if year == stated.year && matches!(stated.month, 1 | 10));
        if is_either {
            return Some(stated);
        }
    }
    let written = cleaned.and_then(|cleaned| cleaned.take(problems));
    match (written, stated) {
        (Some(written), Some(stated)) if written != stated => {
            problems.extend(cells.problem(cells.columns.birth, ProblemKind::BirthAgainstId { stated }));
            None
        }
        (written, stated) => written.or(stated),
    }
}

fn check_dates(cells: &Cells<'_>, person: &RosterRow, today: NaiveDate, problems: &mut Vec<Problem>) {
    let this_month = Month { year: today.year(), month: today.month() };
    let columns = cells.columns;
    let mut report = |column, kind: ProblemKind| problems.extend(cells.problem(column, kind));
    if person.joined.is_some_and(|joined| joined > this_month) {
        report(columns.joined, ProblemKind::InFuture);
    }
    let Some(birth) = person.birth else { return };
    let age = today.year() - birth.year - i32::from(today.month() < birth.month);
    if birth > this_month {
        report(columns.birth, ProblemKind::InFuture);
    } else if !LIKELY_AGES.contains(&age) {
        report(columns.birth, ProblemKind::UnlikelyAge { age });
    } else if person
        .joined
        .is_some_and(|joined| joined < Month { year: birth.year + YOUNGEST_WORKER, ..birth })
    {
        report(columns.joined, ProblemKind::WorkedAsChild);
    }
}

/// The same ID number twice is an error; the same name in the same unit twice, unless ID numbers tell them apart, a warning.
fn find_repetitions(table: &Table<'_>, columns: Columns, roster: &mut Roster) {
    let mut ids = HashMap::new();
    let mut people: HashMap<(String, &str), (Option<&IdNumber>, _)> = HashMap::new();
    for (row, person) in table.rows.iter().zip(&roster.rows) {
        let address = |column: Option<u32>| column.map(|column| row.cell(column).address);
        if let (Some(id), Some(here)) = (&person.id_number, address(columns.id_number)) {
            let first = *ids.entry(id.digits()).or_insert(here);
            if first != here {
                roster.problems.push(Problem::new(here, ProblemKind::RepeatedId { first }));
                continue;
            }
        }
        if let (Some(name), Some(unit), Some(here)) = (&person.name, &person.unit, address(columns.name)) {
            let id = person.id_number.as_ref();
            let (other, first) = *people.entry((normalised(name), unit)).or_insert((id, here));
            if first != here && (id.is_none() || other.is_none()) {
                roster.problems.push(Problem::new(here, ProblemKind::RepeatedPerson { first }));
            }
        }
    }
}
