//! Whom to call up: the people in post, with what they have had this year.

use super::warning::{Elsewhere, held_and_on_roster, overlapping};
use super::{ClassMention, EnrollmentError, EnrollmentState};
use crate::classes::Class;
use crate::ids::{ClassId, PersonId, UnitId};
use crate::people::{PersonState, RankBand, Sex};
use crate::store::{Conditions, Page, PageQuery, View, Window, column_value, order};
use crate::{names, units};
use chrono::Datelike;
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the candidates are ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CandidateSort {
    /// The official order.
    #[default]
    Official,
    /// By the pinyin of the name.
    Name,
    /// 职级层次.
    Band,
    /// Hours credited this year: who has had the least comes first.
    Quarters,
    /// How often they were called up this year: who was called the least comes first.
    Calls,
}

impl CandidateSort {
    fn terms(self) -> &'static [&'static str] {
        match self {
            Self::Official => &["place.ordinal", "position", "by_pinyin"],
            Self::Name => &["by_pinyin"],
            Self::Band => &["band", "place.ordinal", "position"],
            Self::Quarters => &["quarters", "calls", "place.ordinal", "position"],
            Self::Calls => &["calls", "quarters", "place.ordinal", "position"],
        }
    }
}

/// Which people.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct CandidateQuery {
    /// The class they would be added to.
    pub class: ClassId,
    /// Part of a name, its pinyin or initials, or part of a post.
    #[serde(default)]
    #[ts(as = "Option<_>")]
    pub text: String,
    /// A unit, with all those below it.
    #[serde(default)]
    pub unit: Option<UnitId>,
    /// 职级层次.
    #[serde(default)]
    pub band: Option<RankBand>,
    /// Only those on neither this roster nor that of a class on the same days.
    #[serde(default)]
    #[ts(as = "Option<_>")]
    pub free: bool,
    /// The order.
    #[serde(default)]
    #[ts(as = "Option<_>")]
    pub sort: CandidateSort,
    /// Whether it runs backwards.
    #[serde(default)]
    #[ts(as = "Option<_>")]
    pub descending: bool,
    /// Which rows.
    #[serde(flatten)]
    pub window: Window,
}

/// Someone who could be called up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// As in the personnel file.
    pub sex: Sex,
    /// Their unit's name.
    pub unit_name: String,
    /// 职务.
    pub post: String,
    /// 职级层次.
    pub band: RankBand,
    /// Hours credited by classes that began in the class's year, in quarter-hours.
    pub quarters: u32,
    /// How many classes of that year they were called up for.
    pub calls: u32,
    /// A class they are in on the same days.
    pub overlap: Option<ClassMention>,
    /// Whether they are on this roster already.
    pub enrolled: bool,
}

/// A page of people in post.
pub fn candidates(view: &View<'_>, query: CandidateQuery) -> Result<Page<Candidate>, EnrollmentError> {
    let class = view.find::<Class>(query.class)?.ok_or(EnrollmentError::ClassMissing)?;
    let elsewhere = Elsewhere::of(view, &class)?;
    let mut conditions = Conditions::default();
    conditions.and("state = ?", &PersonState::Active);
    names::filter(&mut conditions, &query.text, &["post"]);
    conditions.and_given(&format!("unit IN ({})", units::BELOW), query.unit.as_ref());
    conditions.and_given("band = ?", query.band.as_ref());
    if query.free {
        conditions.and(&format!("person.id NOT IN ({})", busy(&class)), &class.id);
    }
    let page = PageQuery {
        columns: &columns(&class, view.caller.now.date.year()),
        from: &format!("person LEFT JOIN ({}) AS place ON place.placed = person.unit", units::PLACES),
        conditions,
        order: order(query.sort.terms(), query.descending),
        window: query.window,
    };
    Ok(page.run(view, |row| candidate(row, &elsewhere))?)
}

/// The SQL for those who are on the class's roster, whose id is `?`, or on that of a class on the same days.
fn busy(class: &Class) -> String {
    let on_the_same_days = overlapping(class).map_or(String::new(), |condition| format!(" OR ({condition})"));
    let condition = format!("class.id = ?{on_the_same_days}").replace("?1", "?");
    format!("SELECT enrollment.person FROM {} WHERE {condition}", held_and_on_roster())
}

fn columns(class: &Class, this_year: i32) -> String {
    let year = class.starts.map_or(this_year, |starts| starts.year());
    let in_year = format!("class.starts BETWEEN '{year}-01-01' AND '{year}-12-31'");
    format!(
        "person.id AS id, person.name, sex, (SELECT name FROM unit WHERE unit.id = person.unit) AS unit_name,
        post, band,
        (SELECT coalesce(sum(completion.quarters), 0) FROM completion CROSS JOIN class
            ON class.id = completion.class AND {in_year} WHERE completion.person = person.id) AS quarters,
        (SELECT count(*) FROM enrollment CROSS JOIN class ON class.id = enrollment.class AND {in_year}
            AND class.state <> {cancelled}
            WHERE enrollment.person = person.id AND enrollment.state NOT IN ({off})) AS calls,
        EXISTS (SELECT 1 FROM enrollment WHERE enrollment.class = x'{class}' AND enrollment.person = person.id
            AND enrollment.state NOT IN ({off})) AS enrolled",
        cancelled = crate::classes::ClassState::Cancelled.code(),
        off = EnrollmentState::off_roster_codes(),
        class = class.id,
    )
}

fn candidate(row: &Row<'_>, elsewhere: &Elsewhere) -> rusqlite::Result<Candidate> {
    let person = row.get(0)?;
    Ok(Candidate {
        person,
        name: column_value(row, 1)?,
        sex: column_value(row, 2)?,
        unit_name: column_value(row, 3)?,
        post: column_value(row, 4)?,
        band: column_value(row, 5)?,
        quarters: row.get(6)?,
        calls: row.get(7)?,
        overlap: elsewhere.overlap(person).cloned(),
        enrolled: row.get(8)?,
    })
}
