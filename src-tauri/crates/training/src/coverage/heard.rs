//! Who has heard what: everyone in post, and the topics of the sessions they were at.

use crate::attendance::MarkStatus;
use crate::ids::{PersonId, TopicId, UnitId};
use crate::people::{OFFICIAL_ORDER, PersonState, RankBand, Whom, placed};
use crate::store::{PageQuery, StoreError, View, Window, column_value, order};
use crate::topics::Topic;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Someone in post.
#[derive(Debug, Clone)]
pub(super) struct Listener {
    pub person: PersonId,
    pub name: String,
    pub unit: Option<UnitId>,
    pub unit_name: String,
    pub post: String,
    pub band: RankBand,
}

/// On which day someone last heard a topic.
pub(super) type Heard = BTreeMap<(PersonId, TopicId), NaiveDate>;

/// Everyone in post, in the official order; of a unit with all below it, or of a band.
pub(super) fn listeners(
    view: &View<'_>,
    unit: Option<UnitId>,
    band: Option<RankBand>,
) -> Result<Vec<Listener>, StoreError> {
    let mut conditions = Whom { unit, band, ..Whom::default() }.conditions();
    conditions.and("state = ?", &PersonState::Active);
    let query = PageQuery {
        columns: "id, name, unit, (SELECT name FROM unit WHERE unit.id = person.unit), post, band",
        from: &placed(),
        conditions,
        order: order(OFFICIAL_ORDER, false),
        window: Window { offset: 0, limit: u32::MAX },
    };
    let page = query.run(view, |row| {
        Ok(Listener {
            person: row.get(0)?,
            name: column_value(row, 1)?,
            unit: row.get(2)?,
            unit_name: column_value(row, 3)?,
            post: column_value(row, 4)?,
            band: column_value(row, 5)?,
        })
    })?;
    Ok(page.rows)
}

/// Who was at a session on which topic in a year; late and gone early count as having heard it.
pub(super) fn heard(view: &View<'_>, year: i32) -> Result<Heard, StoreError> {
    let statement = format!(
        "SELECT mark.person, course.topic, max(session.date)
         FROM session JOIN course ON course.id = session.course CROSS JOIN mark ON mark.session = session.id
         WHERE session.date BETWEEN ? AND ? AND course.topic IS NOT NULL AND mark.status IN ({})
         GROUP BY 1, 2",
        MarkStatus::there_codes()
    );
    let span = (format!("{year:04}-01-01"), format!("{year:04}-12-31"));
    let rows = view.rows(&statement, span, |row| Ok(((row.get(0)?, row.get(1)?), column_value(row, 2)?)))?;
    Ok(rows.into_iter().collect())
}

/// The topics on offer, in the plan's order.
pub(super) fn topics(view: &View<'_>) -> Result<Vec<Topic>, StoreError> {
    view.all::<Topic>("WHERE coalesce(retired, 0) = 0 ORDER BY position, name, id", [])
}
