//! The units a roster names, each text once: which unit it is, whether one is made for it, or that nobody knows it.

use super::super::choices::{Chosen, ImportChoices};
use super::super::report::{RecordGlance, UnknownUnit};
use super::super::trouble::{CellTrouble, Trouble};
use super::super::units::{Named, UnitIndex};
use crate::ids::UnitId;
use crate::units::Unit;
use documents::address::Address;
use documents::clean::text;
use documents::problem::ProblemKind;
use std::collections::BTreeMap;

/// The texts of the unit column and what they name.
#[derive(Default)]
pub(super) struct UnitCells {
    by_text: BTreeMap<String, UnitId>,
    pub new_units: Vec<Unit>,
    pub unknown: Vec<UnknownUnit>,
    pub troubles: Vec<CellTrouble>,
}

/// A text, and the cells it stands in.
struct Text {
    text: String,
    cells: Vec<Address>,
}

impl UnitCells {
    /// Looks up every text of the unit column, in the order of the table. Units to be made are added to the index.
    pub fn read(
        chosen: &Chosen<'_>,
        units: &mut UnitIndex,
        choices: &ImportChoices,
        new_id: &dyn Fn() -> UnitId,
    ) -> Self {
        let mut read = Self::default();
        for text in texts(chosen) {
            let unit = read.unit_of(&text, units, choices, new_id);
            if let Some(unit) = unit {
                read.by_text.insert(text.text, unit);
            }
        }
        read
    }

    /// The unit a text of the column names.
    pub fn unit(&self, text: &str) -> Option<UnitId> {
        self.by_text.get(text).copied()
    }

    fn unit_of(
        &mut self,
        text: &Text,
        units: &mut UnitIndex,
        choices: &ImportChoices,
        new_id: &dyn Fn() -> UnitId,
    ) -> Option<UnitId> {
        let choice = choices.units.iter().find(|choice| choice.text == text.text);
        let named = units.named(&text.text);
        if let (Named::One(unit), None) = (&named, choice) {
            return Some(*unit);
        }
        let nearest = units.nearest(&text.text);
        let chosen = choice.and_then(|choice| choice.unit);
        let is_made =
            choice.map_or(choices.create_units && named == Named::Nothing, |choice| choice.unit.is_none());
        self.unknown.push(UnknownUnit {
            text: text.text.clone(),
            rows: text.cells.len(),
            nearest: nearest.map(|unit| glance(units, unit)),
            several: several(&named, units),
            made: is_made,
            chosen,
        });
        if is_made {
            return self.make(text, units, nearest, new_id);
        }
        if chosen.is_none() {
            let trouble = unknown(&text.text, &named, nearest, units);
            self.troubles
                .extend(text.cells.iter().map(|cell| CellTrouble { cell: *cell, trouble: trouble.clone() }));
        }
        chosen
    }

    fn make(
        &mut self,
        text: &Text,
        units: &mut UnitIndex,
        nearest: Option<UnitId>,
        new_id: &dyn Fn() -> UnitId,
    ) -> Option<UnitId> {
        let name = text.text.clone();
        let trouble = match nearest {
            Some(nearest) => Trouble::UnitMadeLike { name, nearest: units.path(nearest) },
            None => Trouble::UnitMade { name },
        };
        self.troubles.extend(text.cells.first().map(|cell| CellTrouble { cell: *cell, trouble }));
        let missing = units.missing(&text.text, new_id);
        let unit = missing.last().map(|unit| unit.id);
        for unit in &missing {
            units.add(unit.clone());
        }
        self.new_units.extend(missing);
        unit
    }
}

/// Cells that hold no unit's name at all are left to the row's own reading, which names them.
fn texts(chosen: &Chosen<'_>) -> Vec<Text> {
    let Some(column) = chosen.mapping.column("unit") else { return Vec::new() };
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut texts: Vec<Text> = Vec::new();
    for row in &chosen.table.rows {
        let Some(text) = text(&row.cell(column)).value else { continue };
        let cell = Address::new(row.row, column);
        if let Some(known) = places.get(&text).and_then(|place| texts.get_mut(*place)) {
            known.cells.push(cell);
        } else {
            places.insert(text.clone(), texts.len());
            texts.push(Text { text, cells: vec![cell] });
        }
    }
    texts
}

fn unknown(text: &str, named: &Named, nearest: Option<UnitId>, units: &UnitIndex) -> Trouble {
    match named {
        Named::Several(several) => {
            let places: Vec<String> = several.iter().map(|unit| units.path(*unit)).collect();
            Trouble::UnitSeveral { name: text.to_owned(), places: places.join("、") }
        }
        Named::One(_) | Named::Nothing => {
            Trouble::Cell(ProblemKind::UnknownUnit { nearest: nearest.map(|unit| units.path(unit)) })
        }
    }
}

fn several(named: &Named, units: &UnitIndex) -> Vec<RecordGlance> {
    match named {
        Named::Several(several) => several.iter().map(|unit| glance(units, *unit)).collect(),
        Named::One(_) | Named::Nothing => Vec::new(),
    }
}

fn glance(units: &UnitIndex, unit: UnitId) -> RecordGlance {
    RecordGlance { id: unit.to_string(), title: units.name(unit).to_owned(), detail: units.path(unit) }
}
