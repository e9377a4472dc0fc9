//! One line of a plan: what it says, and the program it makes or changes.

use super::super::by_key::Keyed;
use super::super::cells::Cells;
use super::super::choices::Chosen;
use super::super::trouble::CellTrouble;
use super::number::{days, number};
use crate::plan::{LARGEST_SIZE, LONGEST_DAYS, MOST_RUNS, Program};
use documents::address::Address;
use documents::sheet::{Cell, SheetRow};
use identity::text::without_spaces;

/// The column of the name.
pub(super) const NAME: &str = "class_name";

type TextField = fn(&mut Program) -> &mut String;
type NumberField = fn(&mut Program) -> &mut u32;
type ReadNumber = fn(&Cell, u32, &mut Vec<CellTrouble>) -> Option<u32>;

const TEXTS: [(&str, TextField); 9] = [
    (NAME, |program| &mut program.name),
    ("content", |program| &mut program.content),
    ("audience", |program| &mut program.audience),
    ("dates", |program| &mut program.period),
    ("place", |program| &mut program.place),
    ("organiser", |program| &mut program.organiser),
    ("undertaker", |program| &mut program.undertaker),
    ("budget", |program| &mut program.budget),
    ("responsible", |program| &mut program.in_charge),
];

/// Each with the most it can be; more is a typing error.
const NUMBERS: [(&str, ReadNumber, u32, NumberField); 3] = [
    ("size", number, LARGEST_SIZE, |program| &mut program.size),
    ("runs", number, MOST_RUNS, |program| &mut program.runs),
    ("days", days, LONGEST_DAYS, |program| &mut program.days),
];

/// A line of a plan.
pub(super) struct Line {
    /// The cell of the name.
    pub cell: Address,
    /// The name as written.
    pub name: String,
    /// The form names are compared by.
    pub key: String,
    year: i32,
    texts: Vec<(TextField, String)>,
    numbers: Vec<(NumberField, u32)>,
}

impl Line {
    /// Reads a row; what is wrong with it goes to the list.
    pub fn read(row: &SheetRow, chosen: &Chosen<'_>, year: i32, troubles: &mut Vec<CellTrouble>) -> Self {
        let mut cells = Cells::of(row, chosen, NAME);
        let said = |(key, field): (&str, TextField)| Some((field, cells.text(key)?));
        let texts = TEXTS.into_iter().filter_map(said).collect();
        troubles.extend(cells.troubles());
        let counted = |(key, read, most, field): (&str, ReadNumber, u32, NumberField)| {
            let cell = row.cell(chosen.mapping.column(key)?);
            Some((field, read(&cell, most, troubles)?))
        };
        let numbers = NUMBERS.into_iter().filter_map(counted).collect();
        Self { cell: cells.cell, key: key(&cells.name), name: cells.name, year, texts, numbers }
    }

    /// The program with what the line says about it; what it does not say stays.
    pub fn filled(&self, before: &Program) -> Program {
        let mut after = Program { year: self.year, ..before.clone() };
        for (field, said) in &self.texts {
            field(&mut after).clone_from(said);
        }
        for (field, said) in &self.numbers {
            *field(&mut after) = *said;
        }
        after
    }
}

impl Keyed for Line {
    type Of = Program;

    fn cell(&self) -> Address {
        self.cell
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn key(&self) -> &str {
        &self.key
    }

    fn is_as_said(&self, program: &Program) -> bool {
        self.filled(program) == *program
    }
}

/// The form in which names of programs are compared.
pub(super) fn key(name: &str) -> String {
    without_spaces(name).to_lowercase()
}
