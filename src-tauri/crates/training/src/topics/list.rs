//! The list of topics in the plan's order.

use super::Topic;
use crate::store::{Record, StoreError, View};
use serde::Serialize;
use ts_rs::TS;

/// A topic as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TopicRow {
    /// The topic.
    #[serde(flatten)]
    pub topic: Topic,
    /// How many courses are on it.
    pub courses: i64,
    /// How many trainers can teach it.
    pub trainers: i64,
    /// How many outreach teams can deliver it.
    pub teams: i64,
}

/// Every topic, in the plan's order.
pub fn list(view: &View<'_>) -> Result<Vec<TopicRow>, StoreError> {
    rows(view, "ORDER BY position, name, id", [])
}

/// The topics a query's tail names.
pub(super) fn rows(
    view: &View<'_>,
    tail: &str,
    parameters: impl rusqlite::Params,
) -> Result<Vec<TopicRow>, StoreError> {
    let statement = format!(
        "SELECT {}, (SELECT count(*) FROM course WHERE course.topic = topic.id) AS courses,
            (SELECT count(*) FROM trainer WHERE instr(trainer.topics, topic.id) > 0) AS trainers,
            (SELECT count(*) FROM outreach_team WHERE instr(outreach_team.topics, topic.id) > 0) AS teams
        FROM topic {tail}",
        Topic::COLUMNS
    );
    view.rows(&statement, parameters, |row| {
        Ok(TopicRow {
            topic: Topic::from_row(row)?,
            courses: row.get("courses")?,
            trainers: row.get("trainers")?,
            teams: row.get("teams")?,
        })
    })
}
