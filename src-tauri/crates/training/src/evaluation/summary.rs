//! Summaries of a year: by trainer, by topic, by class.

use super::{LEAST_ANSWERS, MOST_POINTS, thousandths};
use crate::store::{StoreError, View, hexadecimal};
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the sheets are gathered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SummaryBy {
    /// Lecture cards by who taught.
    Trainer,
    /// Lecture cards by the topic of what was taught.
    Topic,
    /// Both papers by class.
    Class,
}

/// Which sheets, and gathered by what.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct SummaryQuery {
    /// The year in which the lecture was held or the class began.
    pub year: u16,
    /// What they are gathered by.
    pub by: SummaryBy,
}

/// One trainer, topic or class. Figures are in thousandths, and none under the least number of sheets.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EvaluationLine {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// 第N期 of a class; 0 otherwise.
    pub run: u32,
    /// Class forms entered.
    pub forms: u32,
    /// The share of 好 and 较好 on them.
    pub favourable: Option<u32>,
    /// Lecture cards entered.
    pub cards: u32,
    /// The share of the points on those of lectures with enough cards for a figure of their own.
    pub points: Option<u32>,
}

/// A lecture with too few cards counts in nobody's figure: else that of the others could be taken away from it, and the few
/// would be left. So every figure stands on lectures that have a figure of their own.
const SUMS: &str = "count(*) FILTER (WHERE sheet.session IS NULL),
    coalesce(sum(sheet.favourable) FILTER (WHERE sheet.session IS NULL), 0),
    coalesce(sum(sheet.answered) FILTER (WHERE sheet.session IS NULL), 0),
    count(*) FILTER (WHERE sheet.session IS NOT NULL),
    coalesce(sum(sheet.total) FILTER (WHERE enough.session IS NOT NULL), 0),
    coalesce(sum(sheet.answered) FILTER (WHERE enough.session IS NOT NULL), 0),
    count(enough.session)";

impl SummaryBy {
    /// Id, name, run; from where; the day that decides the year; the order.
    fn parts(self) -> [&'static str; 4] {
        match self {
            Self::Trainer => [
                "trainer.id, trainer.name, 0",
                "JOIN session ON session.id = sheet.session JOIN trainer ON trainer.id = session.trainer",
                "session.date",
                "trainer.by_pinyin, trainer.id",
            ],
            Self::Topic => [
                "topic.id, topic.name, 0",
                "JOIN session ON session.id = sheet.session JOIN course ON course.id = session.course
                 JOIN topic ON topic.id = course.topic",
                "session.date",
                "topic.position, topic.id",
            ],
            Self::Class => [
                "class.id, class.name, class.run",
                "JOIN class ON class.id = sheet.class",
                "class.starts",
                "class.starts, class.name, class.run",
            ],
        }
    }
}

/// The year's sheets gathered, those evaluated only.
pub fn summary(view: &View<'_>, query: SummaryQuery) -> Result<Vec<EvaluationLine>, StoreError> {
    let [what, from, day, order] = query.by.parts();
    let statement = format!(
        "WITH enough AS (
           SELECT session FROM evaluation_sheet WHERE session IS NOT NULL
           GROUP BY session HAVING count(*) >= {LEAST_ANSWERS})
         SELECT {what}, {SUMS} FROM evaluation_sheet AS sheet
           LEFT JOIN enough ON enough.session = sheet.session {from}
         WHERE {day} BETWEEN ? AND ? GROUP BY 1 ORDER BY {order}"
    );
    let year = (format!("{:04}-01-01", query.year), format!("{:04}-12-31", query.year));
    view.rows(&statement, year, line)
}

fn line(row: &Row<'_>) -> rusqlite::Result<EvaluationLine> {
    let (forms, favourable, graded): (i64, i64, i64) = (row.get(3)?, row.get(4)?, row.get(5)?);
    let (cards, total, answered): (i64, i64, i64) = (row.get(6)?, row.get(7)?, row.get(8)?);
    let told: i64 = row.get(9)?;
    let counted = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(EvaluationLine {
        id: hexadecimal(&row.get::<_, Vec<u8>>(0)?),
        name: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
        run: row.get::<_, Option<u32>>(2)?.unwrap_or_default(),
        forms: counted(forms),
        favourable: thousandths(favourable, graded, forms),
        cards: counted(cards),
        points: thousandths(total, answered * i64::from(MOST_POINTS), told),
    })
}
