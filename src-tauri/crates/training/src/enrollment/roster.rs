//! The roster: who is in a class, in its order, those who left at the end.

use super::warning::Elsewhere;
use super::{Enrollment, EnrollmentError, EnrollmentState, EnrollmentWarning};
use crate::classes::Class;
use crate::ids::{ClassId, PersonId};
use crate::people::{Person, RankBand, Sex};
use crate::store::{Conditions, PageQuery, Record, StoreError, View, Window, column_value, order};
use crate::{names, units};
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What the roster is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RosterSort {
    /// Its own order.
    #[default]
    Position,
    /// By the pinyin of the name.
    Name,
    /// The units' official order.
    Unit,
    /// 职级层次.
    Band,
    /// 组别.
    Group,
    /// How far they have come.
    State,
}

impl RosterSort {
    fn terms(self) -> &'static [&'static str] {
        match self {
            Self::Position => &["roster_position"],
            Self::Name => &["by_pinyin"],
            Self::Unit => &["place.ordinal", "position"],
            Self::Band => &["band", "roster_position"],
            Self::Group => &["nullif(study_group, 0)", "roster_position"],
            Self::State => &["roster_state", "roster_position"],
        }
    }
}

/// Whose roster, and how.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct RosterQuery {
    /// The class.
    pub class: ClassId,
    /// Part of a name, its pinyin or initials, or part of a post.
    #[serde(default)]
    #[ts(as = "Option<_>")]
    pub text: String,
    /// The order.
    #[serde(default)]
    #[ts(as = "Option<_>")]
    pub sort: RosterSort,
    /// Whether it runs backwards.
    #[serde(default)]
    #[ts(as = "Option<_>")]
    pub descending: bool,
}

/// Who came in someone's place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Replacer {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
}

/// A person on the roster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RosterRow {
    /// How they are enrolled.
    #[serde(flatten)]
    pub enrollment: Enrollment,
    /// Their name.
    pub name: String,
    /// As in the personnel file.
    pub sex: Sex,
    /// Their unit's name.
    pub unit_name: String,
    /// 职务.
    pub post: String,
    /// 职级.
    pub rank: String,
    /// 职级层次.
    pub band: RankBand,
    /// 联系电话.
    pub phone: String,
    /// The name of whom they replace; empty if nobody.
    pub replaces_name: String,
    /// Who came in their place.
    pub replaced_by: Option<Replacer>,
    /// Attendance marks they have in this class.
    pub marks: u32,
    /// Whether they are on the roster, that is neither withdrawn nor replaced.
    pub on_roster: bool,
    /// What speaks against their being here; nothing for those who left.
    pub warnings: Vec<EnrollmentWarning>,
}

/// A class's roster. It has at most a few hundred people, so all of them come at once.
pub fn roster(view: &View<'_>, query: RosterQuery) -> Result<Vec<RosterRow>, EnrollmentError> {
    let class = view.find::<Class>(query.class)?.ok_or(EnrollmentError::ClassMissing)?;
    let elsewhere = Elsewhere::of(view, &class)?;
    let replacers = replacers(view, class.id)?;
    let mut conditions = Conditions::default();
    conditions.and("enrolled_class = ?", &class.id);
    names::filter(&mut conditions, &query.text, &["post"]);
    let by = order(query.sort.terms(), query.descending);
    let page = PageQuery {
        columns: &columns(),
        from: &source(),
        conditions,
        order: by.replacen("ORDER BY", "ORDER BY off_roster, ", 1),
        window: Window { offset: 0, limit: u32::MAX },
    };
    Ok(page.run(view, |row| roster_row(row, &elsewhere, &replacers))?.rows)
}

/// People joined with their enrolments, whose columns that both have are told apart by their names.
fn source() -> String {
    format!(
        "(SELECT class AS enrolled_class, person AS enrolled_person, state AS roster_state, replaces, reason,
            study_group, position AS roster_position, state IN ({}) AS off_roster FROM enrollment)
         CROSS JOIN person ON person.id = enrolled_person
         LEFT JOIN ({}) AS place ON place.placed = person.unit",
        EnrollmentState::off_roster_codes(),
        units::PLACES,
    )
}

fn columns() -> String {
    format!(
        "{}, enrolled_class, roster_state, replaces, reason, study_group, roster_position,
        (SELECT name FROM unit WHERE unit.id = person.unit) AS unit_name,
        (SELECT name FROM person AS other WHERE other.id = replaces) AS replaces_name,
        (SELECT count(*) FROM session CROSS JOIN mark ON mark.session = session.id AND mark.person = enrolled_person
            WHERE session.class = enrolled_class) AS marks",
        Person::COLUMNS
    )
}

fn roster_row(
    row: &Row<'_>,
    elsewhere: &Elsewhere,
    replacers: &BTreeMap<PersonId, Replacer>,
) -> rusqlite::Result<RosterRow> {
    let person = Person::from_row(row)?;
    let column = |name| row.as_ref().column_index(name);
    let enrollment = Enrollment {
        class: row.get("enrolled_class")?,
        person: person.id,
        state: column_value(row, column("roster_state")?)?,
        replaces: column_value(row, column("replaces")?)?,
        reason: column_value(row, column("reason")?)?,
        study_group: column_value(row, column("study_group")?)?,
        position: column_value(row, column("roster_position")?)?,
    };
    let on_roster = enrollment.state.on_roster();
    Ok(RosterRow {
        replaced_by: replacers.get(&person.id).cloned(),
        replaces_name: column_value(row, column("replaces_name")?)?,
        unit_name: column_value(row, column("unit_name")?)?,
        marks: row.get("marks")?,
        on_roster,
        warnings: if on_roster { elsewhere.warnings(&person) } else { Vec::new() },
        enrollment,
        name: person.name,
        sex: person.sex,
        post: person.post,
        rank: person.rank,
        band: person.band,
        phone: person.phone,
    })
}

fn replacers(view: &View<'_>, class: ClassId) -> Result<BTreeMap<PersonId, Replacer>, StoreError> {
    let statement = "SELECT enrollment.replaces, person.id, person.name
         FROM enrollment JOIN person ON person.id = enrollment.person
         WHERE enrollment.class = ? AND enrollment.replaces IS NOT NULL";
    let pairs = view.rows(statement, [class], |row| {
        Ok((row.get(0)?, Replacer { person: row.get(1)?, name: column_value(row, 2)? }))
    })?;
    Ok(pairs.into_iter().collect())
}
