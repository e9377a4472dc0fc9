//! Whom to call up: the people in post, with what they have had this year.

use super::warning::{Elsewhere, held_and_on_roster, in_the_same_week, is_lecture, overlapping};
use super::{ClassMention, EnrollmentError, EnrollmentState};
use crate::classes::Class;
use crate::credits::credited_sql;
use crate::ids::{ClassId, PersonId, UnitId};
use crate::people::{OFFICIAL_ORDER, PersonState, RankBand, Sex, Whom, placed};
use crate::rule_sets::History;
use crate::store::{Page, PageQuery, View, Window, column_value, order};
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
            Self::Official => OFFICIAL_ORDER,
            Self::Name => &["by_pinyin"],
            Self::Band => &["band", "place.ordinal", "position"],
            Self::Quarters => &["coalesce(credited.quarters, 0)", "place.ordinal", "position"],
            Self::Calls => &["coalesce(called.calls, 0)", "place.ordinal", "position"],
        }
    }

    /// What the order needs to know of everyone, as SQL to join to `person`.
    fn joined(self, year: i32, credited: &str) -> String {
        match self {
            Self::Official | Self::Name | Self::Band => String::new(),
            Self::Quarters => format!(
                "LEFT JOIN (SELECT mark.person, sum({credited}) AS quarters
                    FROM session LEFT JOIN class ON class.id = session.class
                    CROSS JOIN mark ON mark.session = session.id WHERE {} GROUP BY mark.person) AS credited
                 ON credited.person = person.id",
                in_year("session.date", year)
            ),
            Self::Calls => format!(
                "LEFT JOIN (SELECT enrollment.person, count(*) AS calls FROM {} WHERE {}
                    GROUP BY enrollment.person) AS called
                 ON called.person = person.id",
                held_and_on_roster(),
                in_year("class.starts", year)
            ),
        }
    }
}

fn in_year(date: &str, year: i32) -> String {
    format!("{date} BETWEEN '{year:04}-01-01' AND '{year:04}-12-31'")
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
    /// Only those on neither this roster nor that of a class on the same days, or of another organiser's in the same week.
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
    /// Hours credited in the class's year, in quarter-hours.
    pub quarters: u32,
    /// How many classes of that year they were called up for.
    pub calls: u32,
    /// A class they are in on the same days, or another organiser's in the same week.
    pub overlap: Option<ClassMention>,
    /// Whether they are on this roster already.
    pub enrolled: bool,
}

/// A page of people in post.
pub fn candidates(view: &View<'_>, query: CandidateQuery) -> Result<Page<Candidate>, EnrollmentError> {
    let class = view.find::<Class>(query.class)?.ok_or(EnrollmentError::ClassMissing)?;
    let elsewhere = Elsewhere::of(view, &class)?;
    let whom = Whom { text: &query.text, unit: query.unit, band: query.band };
    let mut conditions = whom.conditions();
    conditions.and("state = ?", &PersonState::Active);
    if query.free {
        let busy = busy(&class, is_lecture(view, class.id)?);
        conditions.and(&format!("person.id NOT IN ({busy})"), &class.id);
    }
    let year = class.starts.unwrap_or(view.caller.now.date).year();
    let credited = credited_sql(&History::read(view)?);
    // First who is shown, then what is shown of them: what is counted for a row is counted for no other.
    let page = PageQuery {
        columns: "person.id AS id",
        from: &format!("{} {}", placed(), query.sort.joined(year, &credited)),
        conditions,
        order: order(query.sort.terms(), query.descending),
        window: query.window,
    };
    let Page { total, rows: people } = page.run(view, |row| row.get::<_, PersonId>(0))?;
    let statement = shown(&class, year, &credited);
    let mut rows = Vec::new();
    for person in people {
        rows.extend(view.rows(&statement, [person], |row| candidate(row, &elsewhere))?);
    }
    Ok(Page { total, rows })
}

/// The SQL for those who are on the class's roster, whose id is `?`, or called up elsewhere those days or that week; a lecture
/// calls nobody up, so it may share the week.
fn busy(class: &Class, is_lecture: bool) -> String {
    let here = Some("class.id = ?".to_owned());
    let that_week = in_the_same_week(class).filter(|_| !is_lecture);
    let conditions = [here, overlapping(class), that_week].into_iter().flatten();
    let conditions: Vec<String> = conditions.map(|condition| format!("({condition})")).collect();
    let condition = conditions.join(" OR ").replace("?1", "?");
    format!("SELECT enrollment.person FROM {} WHERE {condition}", held_and_on_roster())
}

/// The statement for what is shown of a person.
fn shown(class: &Class, year: i32, credited: &str) -> String {
    format!(
        "SELECT person.id, person.name, sex, (SELECT name FROM unit WHERE unit.id = person.unit), post, band,
        (SELECT coalesce(sum({credited}), 0) FROM mark CROSS JOIN session ON session.id = mark.session
            LEFT JOIN class ON class.id = session.class
            WHERE mark.person = person.id AND {}),
        (SELECT count(*) FROM {} WHERE enrollment.person = person.id AND {}),
        EXISTS (SELECT 1 FROM enrollment WHERE enrollment.class = x'{}' AND enrollment.person = person.id
            AND enrollment.state NOT IN ({}))
        FROM person WHERE person.id = ?",
        in_year("session.date", year),
        held_and_on_roster(),
        in_year("class.starts", year),
        class.id,
        EnrollmentState::off_roster_codes(),
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
        overlap: elsewhere.overlap(person).or(elsewhere.same_week(person)).cloned(),
        enrolled: row.get(8)?,
    })
}
