//! Every class that calls people up, at a glance.

use super::answers::CallUpFigures;
use super::units::{Counted, among, counted, is_late, of_units};
use super::{CallUp, CallUpError, CallUpUnit, Receipt, due};
use crate::classes::{Class, ClassState};
use crate::enrollment::ClassMention;
use crate::ids::{ClassId, UnitId};
use crate::lectures::NOT_A_LECTURE;
use crate::names;
use crate::quotas::{Quota, Shares};
use crate::store::{Conditions, PageQuery, Record, StoreError, View, Window};
use crate::units;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Which call-ups.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct CallUpQuery {
    /// Part of a class's name, its pinyin or initials, or part of its organiser.
    pub text: String,
    /// Classes of this year that are over, instead of those running or to come.
    pub over: Option<i32>,
    /// Only those for which something is to be done: an answer or a name is missing.
    pub attention: bool,
}

/// A class's call-up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CallUpRow {
    /// The class.
    pub class: ClassMention,
    /// The last day on which a receipt is in time.
    pub due: Option<NaiveDate>,
    /// How it stands.
    pub figures: CallUpFigures,
    /// Seats nobody has been named for, unit by unit.
    pub gap: u32,
    /// Units that are asked for a receipt: those with seats or people in it, none while the seats are not divided.
    pub units: u32,
    /// Of those, the ones that have answered.
    pub answered: u32,
    /// Of those that have not, the ones that are late.
    pub overdue: u32,
}

/// The call-ups, and what they sum up to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CallUpBoard {
    /// Class by class, by first day.
    pub rows: Vec<CallUpRow>,
    /// Receipts that are late, of the rows.
    pub overdue: u32,
    /// Receipts that are still to come, of the rows, late ones included.
    pub missing: u32,
    /// Seats without a name, of the rows.
    pub gap: u32,
}

/// Everything that is needed for all classes, read once.
struct Known {
    nodes: Vec<units::UnitNode>,
    quotas: BTreeMap<ClassId, BTreeMap<UnitId, u32>>,
    people: BTreeMap<ClassId, Vec<Counted>>,
    receipts: BTreeMap<ClassId, Vec<Receipt>>,
    dues: BTreeMap<ClassId, CallUp>,
}

/// The classes that call people up, by first day.
pub fn board(view: &View<'_>, query: CallUpQuery) -> Result<CallUpBoard, CallUpError> {
    let classes = classes(view, &query)?;
    let known = Known::read(view, &classes)?;
    let rows = classes.iter().map(|class| known.row(class, view.caller.now.date));
    let concerned = |row: &CallUpRow| !query.attention || row.gap + row.units - row.answered > 0;
    let rows: Vec<CallUpRow> = rows.filter(concerned).collect();
    let sum = |of: fn(&CallUpRow) -> u32| rows.iter().map(of).sum();
    Ok(CallUpBoard {
        overdue: sum(|row| row.overdue),
        missing: sum(|row| row.units - row.answered),
        gap: sum(|row| row.gap),
        rows,
    })
}

fn classes(view: &View<'_>, query: &CallUpQuery) -> Result<Vec<Class>, StoreError> {
    let today = view.caller.now.date.to_string();
    let mut conditions = Conditions::default();
    conditions.and_always(NOT_A_LECTURE);
    conditions.and("state <> ?", &ClassState::Cancelled);
    names::filter_words(&mut conditions, &query.text, &["organiser"]);
    match query.over {
        // What has no dates yet is still to come.
        None => conditions.and("coalesce(ends, starts, '9999') >= ?", &today),
        Some(year) => {
            conditions.and("coalesce(ends, starts) < ?", &today);
            conditions.and("CAST(substr(starts, 1, 4) AS INTEGER) = ?", &year);
        }
    }
    let page = PageQuery {
        columns: Class::COLUMNS,
        from: "class",
        conditions,
        order: "ORDER BY starts IS NULL, starts, pinyin, run, id".to_owned(),
        window: Window { offset: 0, limit: u32::MAX },
    };
    Ok(page.run(view, Class::from_row)?.rows)
}

impl Known {
    fn read(view: &View<'_>, classes: &[Class]) -> Result<Self, StoreError> {
        let ids: Vec<ClassId> = classes.iter().map(|class| class.id).collect();
        let among = among(&ids);
        let mut quotas: BTreeMap<ClassId, BTreeMap<UnitId, u32>> = BTreeMap::new();
        for quota in view.all::<Quota>(&format!("WHERE {among} ORDER BY class, unit"), [])? {
            quotas.entry(quota.class).or_default().insert(quota.unit, quota.seats);
        }
        let mut people: BTreeMap<ClassId, Vec<Counted>> = BTreeMap::new();
        for (class, one) in counted(view, &ids)? {
            people.entry(class).or_default().push(one);
        }
        let mut receipts: BTreeMap<ClassId, Vec<Receipt>> = BTreeMap::new();
        for receipt in view.all::<Receipt>(&format!("WHERE {among} ORDER BY class, unit"), [])? {
            receipts.entry(receipt.class).or_default().push(receipt);
        }
        let dues = view.all::<CallUp>(&format!("WHERE {among} ORDER BY class"), [])?;
        let dues = dues.into_iter().map(|call_up| (call_up.class, call_up)).collect();
        Ok(Self { nodes: units::tree(view)?, quotas, people, receipts, dues })
    }

    fn row(&self, class: &Class, today: NaiveDate) -> CallUpRow {
        let seats = self.quotas.get(&class.id).cloned().unwrap_or_default();
        let shares = Shares::among(&self.nodes, seats);
        let people = self.people.get(&class.id).cloned().unwrap_or_default();
        let receipts = self.receipts.get(&class.id).cloned().unwrap_or_default();
        let due = due(self.dues.get(&class.id).and_then(|call_up| call_up.due), class.starts);
        let late = is_late(due, class, today);
        let units = of_units(&shares, people.into_iter(), receipts, late);
        let asked = if shares.divided() { units.as_slice() } else { &[] };
        let count = |such: fn(&CallUpUnit) -> bool| {
            u32::try_from(asked.iter().filter(|unit| such(unit)).count()).unwrap_or(u32::MAX)
        };
        CallUpRow {
            class: ClassMention::of(class),
            due,
            figures: units.iter().fold(CallUpFigures::default(), |sum, unit| sum.plus(unit.figures)),
            gap: units.iter().map(|unit| unit.figures.seats.saturating_sub(unit.figures.named)).sum(),
            units: count(|_| true),
            answered: count(|unit| !unit.missing),
            overdue: count(|unit| unit.overdue),
        }
    }
}
