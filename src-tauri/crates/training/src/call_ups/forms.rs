//! 名额分配表 and 参训回执: what is sent to the units, and what comes back through the import.

use super::units::{CallUpPerson, CallUpUnit, UnitPeopleQuery, named, units};
use super::words::{Words, answer};
use super::{CallUpError, CallUpUnits};
use crate::classes::Class;
use crate::enrollment::{ClassMention, EnrollmentState};
use crate::ids::{ClassId, UnitId};
use crate::quotas::Shares;
use crate::store::View;
use documents::bundle::{Bundled, bundle};
use documents::fields;
use documents::write::{Column, Report, Value, write_xlsx};
use serde::Deserialize;
use ts_rs::TS;

/// Which class's table of seats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct AllocationQuery {
    /// The class.
    pub class: ClassId,
}

/// Which unit's receipt form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct ReceiptFormQuery {
    /// The class.
    pub class: ClassId,
    /// The unit that is to answer.
    pub unit: UnitId,
}

const ALLOCATION: [(&str, &str, u16); 10] = [
    ("序号", "No.", 6),
    ("单位", "Unit", 26),
    ("应训名额", "Seats", 10),
    ("已报", "Named", 8),
    ("实报", "Confirmed", 10),
    ("不参训", "Declined", 10),
    ("替换", "Replaced", 10),
    ("实到", "Came", 8),
    ("差额", "Difference", 10),
    ("回执", "Receipt", 14),
];

/// 名额分配表: every unit's seats and what has become of them, as xlsx.
pub fn allocation(view: &View<'_>, query: AllocationQuery) -> Result<Vec<u8>, CallUpError> {
    let words = Words(view.caller.language);
    let class = view.find::<Class>(query.class)?.ok_or(CallUpError::ClassMissing)?;
    let class = ClassMention::of(&class);
    let CallUpUnits { rows, total, due, .. } =
        units(view, UnitPeopleQuery { class: query.class, unit: None })?;
    let due =
        due.map(|due| format!("　{} {due}", words.said("回执截止", "Receipts due"))).unwrap_or_default();
    let sum = CallUpUnit {
        unit: None,
        name: words.said("合计", "Total"),
        figures: total,
        received: None,
        file: String::new(),
        missing: false,
        overdue: false,
    };
    let lines = (1..).zip(&rows).map(|(number, row)| cells(Value::Whole(number), row, words));
    let report = Report {
        sheet: words.said("名额分配表", "Seats"),
        title: format!("{}{}", class.title(), words.said("名额分配表", ": seats by unit")),
        note: format!("{}　{}{due}", class.organiser, words.dates(&class)).trim().to_owned(),
        columns: columns(&ALLOCATION, words),
        rows: lines.chain([cells(Value::Blank, &sum, words)]).collect(),
    };
    written(&report)
}

fn cells(number: Value, row: &CallUpUnit, words: Words) -> Vec<Value> {
    let figures = row.figures;
    let whole = |count: u32| Value::Whole(count.into());
    let receipt = match (row.received, row.unit) {
        (Some(day), _) => Value::Date(day),
        (None, Some(_)) if row.missing => Value::Text(words.said("未回", "missing")),
        _ => Value::Blank,
    };
    let name = if row.unit.is_none() && row.name.is_empty() {
        words.said("未登记单位", "Unit not recorded")
    } else {
        row.name.clone()
    };
    vec![
        number,
        Value::Text(name),
        whole(figures.seats),
        whole(figures.named),
        whole(figures.confirmed),
        whole(figures.declined),
        whole(figures.replaced),
        whole(figures.came),
        Value::Whole(i64::from(figures.named) - i64::from(figures.seats)),
        receipt,
    ]
}

/// 参训回执: a unit's form, with those named already and a line for each seat that is free, as xlsx.
pub fn receipt_form(view: &View<'_>, query: ReceiptFormQuery) -> Result<Vec<u8>, CallUpError> {
    let forms = Forms::read(view, query.class)?;
    let unit = forms.units.rows.iter().find(|row| row.unit == Some(query.unit));
    forms.form(query.unit, unit.ok_or(CallUpError::NoForms)?)
}

/// The forms of all units that have seats or names in a class, each in a file of its own, in one zip.
pub fn receipt_forms(view: &View<'_>, query: AllocationQuery) -> Result<Vec<u8>, CallUpError> {
    let forms = Forms::read(view, query.class)?;
    let mut files = Vec::new();
    for (number, row) in (1..).zip(&forms.units.rows) {
        let Some(unit) = row.unit else { continue };
        let name = format!("{number:02}-{}-{}.xlsx", row.name, forms.words.said("参训回执", "receipt"));
        files.push(Bundled { name, content: forms.form(unit, row)? });
    }
    if files.is_empty() {
        return Err(CallUpError::NoForms);
    }
    bundle(&files).map_err(|error| CallUpError::Export { detail: error.to_string() })
}

/// What the forms of a class say.
struct Forms {
    class: ClassMention,
    units: CallUpUnits,
    people: Vec<CallUpPerson>,
    shares: Shares,
    words: Words,
}

impl Forms {
    fn read(view: &View<'_>, class: ClassId) -> Result<Self, CallUpError> {
        let found = view.find::<Class>(class)?.ok_or(CallUpError::ClassMissing)?;
        let shares = Shares::of(view, class)?;
        Ok(Self {
            class: ClassMention::of(&found),
            units: units(view, UnitPeopleQuery { class, unit: None })?,
            people: named(view, &shares, class)?,
            shares,
            words: Words(view.caller.language),
        })
    }

    fn form(&self, unit: UnitId, row: &CallUpUnit) -> Result<Vec<u8>, CallUpError> {
        let words = self.words;
        let people = self.people.iter().filter(|person| person.holder == Some(unit) && self.has_line(person));
        let free = row.figures.seats.saturating_sub(row.figures.named);
        let blank = |_| vec![Value::Blank; fields::RECEIPTS.len() - 2];
        let rows = people.map(Self::line).chain((0..free).map(blank));
        let numbered = (1..).zip(rows).map(|(number, line)| [vec![Value::Whole(number)], line].concat());
        let due = self.units.due.map(|due| format!("　{}：{due}", words.said("回执截止", "Due")));
        let report = Report {
            sheet: words.said("参训回执", "Receipt"),
            title: format!("{}{}", self.class.title(), words.said("参训回执", " 参训回执")),
            // Read again by the import: which unit answers.
            note: format!(
                "单位：{}　{}：{}　{}：{}{}",
                self.path(unit),
                words.said("培训时间", "Dates"),
                words.dates(&self.class),
                words.said("名额", "Seats"),
                row.figures.seats,
                due.unwrap_or_default()
            ),
            columns: receipt_columns(),
            rows: numbered.collect(),
        };
        written(&report)
    }

    /// Who came in another's place stands in the other's line, if that one has a line: only who was replaced by someone who comes,
    /// and came in nobody's place themselves, has one.
    fn stands_with_another(&self, person: &CallUpPerson) -> bool {
        let replaced = person.replaced.and_then(|id| self.people.iter().find(|other| other.person == id));
        let first =
            |other: &CallUpPerson| other.state == EnrollmentState::Replaced && other.replaced.is_none();
        person.state.on_roster() && replaced.is_some_and(first)
    }

    fn has_line(&self, person: &CallUpPerson) -> bool {
        if person.state != EnrollmentState::Replaced {
            return !self.stands_with_another(person);
        }
        let stands_here =
            |other: &CallUpPerson| other.replaced == Some(person.person) && self.stands_with_another(other);
        self.people.iter().any(stands_here)
    }

    fn line(person: &CallUpPerson) -> Vec<Value> {
        let text = |text: &str| Value::Text(text.to_owned());
        let comes = person.state.on_roster() && person.state != EnrollmentState::Nominated;
        vec![
            text(&person.name),
            text(&person.unit_name),
            text(&person.post),
            text(answer(person.state)),
            text(&person.replaced_by),
            Value::Blank,
            text(if comes { "" } else { &person.reason }),
            text(&person.phone),
            Value::Blank,
        ]
    }

    /// The unit's name as the import finds it: with the units above it where another has the same name.
    fn path(&self, unit: UnitId) -> String {
        let named = |unit: UnitId| self.shares.units.iter().find(|node| node.unit.id == unit);
        let Some(node) = named(unit) else { return String::new() };
        let alike = self.shares.units.iter().filter(|other| other.unit.name == node.unit.name).count();
        match node.unit.parent.and_then(named) {
            Some(above) if alike > 1 => format!("{}/{}", above.unit.name, node.unit.name),
            _ => node.unit.name.clone(),
        }
    }
}

/// The headings of the form are those the import looks for.
fn receipt_columns() -> Vec<Column> {
    let width = |key: &str| match key {
        "number" => 6,
        "attends" | "name" | "replaced_by" => 10,
        "unit" | "post" | "replacer_post" => 18,
        "reason" => 26,
        _ => 14,
    };
    let heading = |spec: &documents::columns::FieldSpec| spec.synonyms.first().copied().unwrap_or_default();
    let shown = fields::RECEIPTS.iter().filter(|spec| spec.key != "replacer_unit");
    shown.map(|spec| Column { header: heading(spec).to_owned(), width: width(spec.key) }).collect()
}

fn columns(headings: &[(&str, &str, u16)], words: Words) -> Vec<Column> {
    let column = |(zh, en, width): &(&str, &str, u16)| Column { header: words.said(zh, en), width: *width };
    headings.iter().map(column).collect()
}

fn written(report: &Report) -> Result<Vec<u8>, CallUpError> {
    write_xlsx(report).map_err(|error| CallUpError::Export { detail: error.to_string() })
}
