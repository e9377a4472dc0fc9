//! What speaks against calling someone up. A warning never blocks: a named person lets it stand, with a reason.

use super::{EnrollmentError, EnrollmentState};
use crate::classes::{Class, ClassState, closed_to};
use crate::ids::{ClassId, PersonId};
use crate::lectures::NOT_A_LECTURE;
use crate::people::{Person, PersonState};
use crate::placements::{Away, PlacementMention, away};
use crate::store::{StoreError, View, column_value};
use chrono::{Datelike, Days, NaiveDate};
use rusqlite::Row;
use rusqlite::types::ToSql;
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// A class as a warning names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ClassMention {
    /// Which class.
    pub id: ClassId,
    /// Its name, without the run.
    pub name: String,
    /// 第N期.
    pub run: u32,
    /// First day.
    pub starts: Option<NaiveDate>,
    /// Last day.
    pub ends: Option<NaiveDate>,
    /// 主办单位; empty where nobody has said.
    pub organiser: String,
}

impl ClassMention {
    /// Its columns, in the order in which [`ClassMention::from_row`] reads them.
    pub(crate) const COLUMNS: &'static str =
        "class.id, class.name, class.run, class.starts, class.ends, class.organiser";

    /// Reads [`ClassMention::COLUMNS`] that begin at a column of a row.
    pub(crate) fn from_row(row: &Row<'_>, first: usize) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(first)?,
            name: column_value(row, first + 1)?,
            run: column_value(row, first + 2)?,
            starts: column_value(row, first + 3)?,
            ends: column_value(row, first + 4)?,
            organiser: column_value(row, first + 5)?,
        })
    }

    /// A class as a warning names it.
    pub(crate) fn of(class: &Class) -> Self {
        Self {
            id: class.id,
            name: class.name.clone(),
            run: class.run,
            starts: class.starts,
            ends: class.ends,
            organiser: class.organiser.clone(),
        }
    }

    /// Its name with its run, as the screens write it: 科级干部进修班（第2期）.
    #[must_use]
    pub fn title(&self) -> String {
        if self.run == 0 { self.name.clone() } else { format!("{}（第{}期）", self.name, self.run) }
    }
}

/// What speaks against calling someone up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum EnrollmentWarning {
    /// They are in another class on some of the same days.
    Overlap {
        /// The other class.
        class: ClassMention,
    },
    /// Another organiser has called them up for another class in the same week.
    SameWeek {
        /// The other class.
        class: ClassMention,
    },
    /// They are away on a placement on some of the same days.
    Placed {
        /// The placement.
        placement: PlacementMention,
    },
    /// They have been called up for another run of the same program.
    Repeat {
        /// The other run.
        class: ClassMention,
    },
    /// The class is full.
    OverCapacity {
        /// How many it takes.
        capacity: u32,
        /// How many there would be, with this person.
        enrolled: u32,
    },
    /// They have been transferred or have retired.
    NotActive {
        /// Which of the two.
        state: PersonState,
    },
    /// They have left this class before.
    Left {
        /// How.
        state: EnrollmentState,
    },
}

type Mentions = BTreeMap<PersonId, Vec<ClassMention>>;

/// What is known about a class's people elsewhere, read once for all of them.
pub(crate) struct Elsewhere {
    overlaps: Mentions,
    same_week: Mentions,
    repeats: Mentions,
    placed: Away,
}

impl Elsewhere {
    /// Who is in which other class or on which placement on this one's days, and in which other run of its program.
    pub fn of(view: &View<'_>, class: &Class) -> Result<Self, StoreError> {
        let overlaps = match overlapping(class) {
            Some(condition) => mentions(view, &condition, &[&class.id])?,
            None => Mentions::new(),
        };
        let same_week = match in_the_same_week(class) {
            Some(condition) if !is_lecture(view, class.id)? => mentions(view, &condition, &[&class.id])?,
            _ => Mentions::new(),
        };
        let repeats = match class.program {
            Some(program) => mentions(view, "class.id <> ?1 AND class.program = ?2", &[&class.id, &program])?,
            None => Mentions::new(),
        };
        let placed = match (class.starts, class.ends.or(class.starts)) {
            (Some(starts), Some(ends)) => away(view, starts, ends)?,
            _ => Away::new(),
        };
        Ok(Self { overlaps, same_week, repeats, placed })
    }

    /// The first class a person is in on the same days.
    pub fn overlap(&self, person: PersonId) -> Option<&ClassMention> {
        self.overlaps.get(&person)?.first()
    }

    /// The first class another organiser has called a person up for in the same week.
    pub fn same_week(&self, person: PersonId) -> Option<&ClassMention> {
        self.same_week.get(&person)?.first()
    }

    /// The placement a person is on meanwhile.
    pub fn placement(&self, person: PersonId) -> Option<&PlacementMention> {
        self.placed.get(&person)
    }

    /// What speaks against a person, whatever the class's capacity. A run that overlaps is not named a second time.
    pub fn warnings(&self, person: &Person) -> Vec<EnrollmentWarning> {
        let overlaps = self.overlaps.get(&person.id).map_or(&[][..], Vec::as_slice);
        let repeats = self.repeats.get(&person.id).into_iter().flatten();
        let repeats = repeats.filter(|class| !overlaps.contains(class)).cloned();
        let inactive = (person.state != PersonState::Active)
            .then_some(EnrollmentWarning::NotActive { state: person.state });
        let overlaps = overlaps.iter().cloned().map(|class| EnrollmentWarning::Overlap { class });
        let same_week = self.same_week.get(&person.id).into_iter().flatten().cloned();
        let same_week = same_week.map(|class| EnrollmentWarning::SameWeek { class });
        let repeats = repeats.map(|class| EnrollmentWarning::Repeat { class });
        let placed = self.placed.get(&person.id).cloned();
        let placed = placed.map(|placement| EnrollmentWarning::Placed { placement });
        overlaps.chain(same_week).chain(placed).chain(repeats).chain(inactive).collect()
    }
}

/// The SQL by which another class, `class`, shares a day with this one, whose id is `?1`; none if this one has no dates.
pub(super) fn overlapping(class: &Class) -> Option<String> {
    let starts = class.starts?;
    let ends = class.ends.unwrap_or(starts);
    Some(format!(
        "class.id <> ?1 AND class.starts <= '{ends}' AND coalesce(class.ends, class.starts) >= '{starts}'"
    ))
}

/// The SQL by which another organiser's class, `class`, lies in a week of this one, whose id is `?1`, and shares no day with
/// it; none where this one has no dates or nobody has said who organises it. A lecture calls nobody up.
pub(super) fn in_the_same_week(class: &Class) -> Option<String> {
    let on_the_same_days = overlapping(class)?;
    let starts = class.starts?;
    let ends = class.ends.unwrap_or(starts).max(starts);
    let organiser = class.organiser.trim().replace('\'', "''");
    let monday = starts.checked_sub_days(Days::new(starts.weekday().num_days_from_monday().into()))?;
    let sunday = ends.checked_add_days(Days::new(6 - u64::from(ends.weekday().num_days_from_monday())))?;
    (!organiser.is_empty()).then(|| {
        format!(
            "class.id <> ?1 AND class.starts <= '{sunday}' AND coalesce(class.ends, class.starts) >= '{monday}'
             AND NOT ({on_the_same_days}) AND trim(class.organiser) NOT IN ('', '{organiser}') AND {NOT_A_LECTURE}"
        )
    })
}

pub(super) fn is_lecture(view: &View<'_>, class: ClassId) -> Result<bool, StoreError> {
    Ok(view.number("SELECT EXISTS (SELECT 1 FROM lecture WHERE class = ?)", [class])? > 0)
}

/// The SQL for everyone on the roster of a class that is held.
pub(crate) fn held_and_on_roster() -> String {
    format!(
        "class JOIN enrollment ON enrollment.class = class.id
         AND class.state <> {} AND enrollment.state NOT IN ({})",
        ClassState::Cancelled.code(),
        EnrollmentState::off_roster_codes()
    )
}

fn mentions(view: &View<'_>, condition: &str, parameters: &[&dyn ToSql]) -> Result<Mentions, StoreError> {
    let statement = format!(
        "SELECT enrollment.person, {} FROM {} WHERE {condition} ORDER BY class.starts, class.id",
        ClassMention::COLUMNS,
        held_and_on_roster()
    );
    let rows = view.rows(&statement, parameters, |row| Ok((row.get(0)?, ClassMention::from_row(row, 1)?)))?;
    let mut mentions = Mentions::new();
    for (person, mention) in rows {
        mentions.entry(person).or_default().push(mention);
    }
    Ok(mentions)
}

/// The class, if its roster may still change.
pub(crate) fn open_class(view: &View<'_>, id: ClassId) -> Result<Class, EnrollmentError> {
    let class = view.find::<Class>(id)?.ok_or(EnrollmentError::ClassMissing)?;
    if closed_to(view, &class) {
        return Err(EnrollmentError::ClassClosed { class: class.name });
    }
    Ok(class)
}

/// The class, if it still takes people.
pub(crate) fn accepting_class(view: &View<'_>, id: ClassId) -> Result<Class, EnrollmentError> {
    let class = open_class(view, id)?;
    if class.state == ClassState::Cancelled {
        return Err(EnrollmentError::ClassCancelled { class: class.name });
    }
    Ok(class)
}

/// The reason as it is kept, if there is one.
pub(super) fn given_reason(reason: &str) -> Result<String, EnrollmentError> {
    let reason = reason.trim();
    if reason.is_empty() { Err(EnrollmentError::ReasonMissing) } else { Ok(reason.to_owned()) }
}
