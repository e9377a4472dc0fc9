//! The structure of a class's hours: theory and party spirit, party spirit alone, leaders' lectures.
//!
//! Party-school classes: theory and party spirit at least 70 % of the hours, party spirit at least 20 % (2015 text),
//! leaders' lectures at least 20 % a semester (2025 text).

use crate::ids::ClassId;
use crate::lectures::NOT_A_LECTURE;
use crate::plan::WayOfTraining;
use crate::store::{StoreError, View, column_value};
use crate::topics::TopicCategory;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose structure.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct StructureQuery {
    /// Only this class's.
    pub class: Option<ClassId>,
    /// Only classes that end on this day or later; for one class it does not matter.
    pub from: NaiveDate,
    /// Only classes that begin on this day or earlier.
    pub to: NaiveDate,
}

/// A class's hours by what they count as, in quarter-hours; sessions without a date count too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ClassStructure {
    /// The class.
    pub class: ClassId,
    /// Its name.
    pub name: String,
    /// 第N期.
    pub run: u32,
    /// Its first day: it counts in that day's semester.
    pub starts: Option<NaiveDate>,
    /// Whether it is a class of the party school, for which the least shares hold; so is a class of no program.
    pub party_school: bool,
    /// All hours.
    pub total: u32,
    /// Theory.
    pub theory: u32,
    /// Party spirit.
    pub party_spirit: u32,
    /// Given by leaders.
    pub leaders: u32,
}

/// The structure of each class, in order of their first days.
pub fn structure(view: &View<'_>, query: StructureQuery) -> Result<Vec<ClassStructure>, StoreError> {
    let statement = format!(
        "SELECT class.id, class.name, class.run, class.starts, coalesce(program.way, {party_school}) = {party_school}, total(session.quarters),
            total(session.quarters) FILTER (WHERE topic.category = {theory}),
            total(session.quarters) FILTER (WHERE topic.category = {party_spirit}),
            total(session.quarters) FILTER (WHERE trainer.leader OR session.others IS NOT NULL AND EXISTS (
              SELECT 1 FROM trainer AS other WHERE other.leader AND instr(session.others, other.id) % 16 = 1))
         FROM class JOIN session ON session.class = class.id
           LEFT JOIN course ON course.id = session.course LEFT JOIN topic ON topic.id = course.topic
           LEFT JOIN trainer ON trainer.id = session.trainer LEFT JOIN program ON program.id = class.program
         WHERE CASE WHEN ?1 IS NULL THEN class.starts <= ?3 AND class.ends >= ?2 ELSE class.id = ?1 END AND {NOT_A_LECTURE}
         GROUP BY class.id ORDER BY class.starts, class.name, class.run",
        theory = TopicCategory::Theory.code(),
        party_spirit = TopicCategory::PartySpirit.code(),
        party_school = WayOfTraining::PartySchool.code(),
    );
    let between = (query.class, query.from.to_string(), query.to.to_string());
    view.rows(&statement, between, |row| {
        let quarters = |column: usize| -> Result<u32, _> {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a sum of quarter-hours"
            )]
            row.get::<_, f64>(column).map(|sum| sum as u32)
        };
        Ok(ClassStructure {
            class: row.get(0)?,
            name: row.get(1)?,
            run: row.get(2)?,
            starts: column_value(row, 3)?,
            party_school: row.get(4)?,
            total: quarters(5)?,
            theory: quarters(6)?,
            party_spirit: quarters(7)?,
            leaders: quarters(8)?,
        })
    })
}
