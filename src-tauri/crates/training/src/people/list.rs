//! The list of people, and one of them.

use super::whom::{OFFICIAL_ORDER, Whom, placed};
use super::{PeopleError, Person, PersonState, RankBand};
use crate::ids::{PersonId, UnitId};
use crate::store::{Page, PageQuery, Record, StoreError, View, Window, order};
use identity::id_number::masked;
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the list is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PersonSort {
    /// The official order: the units' order, then the manual order within each.
    #[default]
    Official,
    /// By the pinyin of the name.
    Name,
    /// By the strokes of the name's characters (姓氏笔画).
    Strokes,
    /// 性别.
    Sex,
    /// 职务.
    Post,
    /// 职级.
    Rank,
    /// 职级层次.
    Band,
    /// Birth month.
    Birth,
    /// Month work began.
    WorkStart,
    /// Whether they are still called up.
    State,
}

impl PersonSort {
    fn terms(self) -> &'static [&'static str] {
        match self {
            Self::Official => OFFICIAL_ORDER,
            Self::Name => &["by_pinyin"],
            Self::Strokes => &["by_strokes"],
            Self::Sex => &["sex", "by_pinyin"],
            Self::Post => &["post", "by_pinyin"],
            Self::Rank => &["rank", "by_pinyin"],
            Self::Band => &["band", "by_pinyin"],
            Self::Birth => &["birth", "by_pinyin"],
            Self::WorkStart => &["work_start", "by_pinyin"],
            Self::State => &["state", "by_pinyin"],
        }
    }
}

/// Which people, and how.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct PeopleQuery {
    /// Part of a name, its pinyin or initials, or part of a post.
    pub text: String,
    /// A unit, with all those below it.
    pub unit: Option<UnitId>,
    /// 职级层次.
    pub band: Option<RankBand>,
    /// Whether they are still called up.
    pub state: Option<PersonState>,
    /// The order.
    pub sort: PersonSort,
    /// Whether it runs backwards.
    pub descending: bool,
    /// Which rows.
    #[serde(flatten)]
    pub window: Window,
}

/// A person as lists show them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonRow {
    /// The person; the ID number is masked.
    #[serde(flatten)]
    pub person: Person,
    /// Their unit's name; empty if they have none.
    pub unit_name: String,
}

/// Reads rows selected with [`columns`].
pub(super) fn row(row: &Row<'_>) -> rusqlite::Result<PersonRow> {
    let mut person = Person::from_row(row)?;
    person.id_number = masked(&person.id_number);
    Ok(PersonRow { person, unit_name: row.get::<_, Option<String>>("unit_name")?.unwrap_or_default() })
}

/// A person's columns and their unit's name.
pub(super) fn columns() -> String {
    format!("{}, (SELECT name FROM unit WHERE unit.id = person.unit) AS unit_name", Person::COLUMNS)
}

/// A page of people.
pub fn page(view: &View<'_>, query: PeopleQuery) -> Result<Page<PersonRow>, StoreError> {
    let whom = Whom { text: &query.text, unit: query.unit, band: query.band };
    let mut conditions = whom.conditions();
    conditions.and_given("state = ?", query.state.as_ref());
    let placed = placed();
    PageQuery {
        columns: &columns(),
        from: if query.sort == PersonSort::Official { &placed } else { "person" },
        conditions,
        order: order(query.sort.terms(), query.descending),
        window: query.window,
    }
    .run(view, row)
}

/// Which person.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PersonReference {
    /// Their id.
    pub id: PersonId,
}

/// One person.
pub fn get(view: &View<'_>, reference: PersonReference) -> Result<PersonRow, PeopleError> {
    let statement = format!("SELECT {} FROM person WHERE id = ?", columns());
    view.rows(&statement, [reference.id], row)?.pop().ok_or(PeopleError::Missing)
}

/// A person's ID number in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RevealedNumber {
    /// GB 11643; empty if none is recorded.
    pub id_number: String,
}

/// The ID number nobody else is shown in full.
pub fn reveal(view: &View<'_>, reference: PersonReference) -> Result<RevealedNumber, PeopleError> {
    let person = view.find::<Person>(reference.id)?.ok_or(PeopleError::Missing)?;
    Ok(RevealedNumber { id_number: person.id_number })
}
