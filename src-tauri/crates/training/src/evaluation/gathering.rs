//! The heaps of a year's papers, and under whom each of them is gathered.

use super::EvaluationForm;
use super::papers::{heaps_of_cards, heaps_of_sheets};
use super::summary::SummaryBy;
use super::tally::Heap;
use crate::ids::{ClassId, SessionId, TalkId};
use crate::store::{StoreError, View, column_value, hexadecimal};
use rusqlite::Row;
use std::collections::BTreeMap;

/// What a heap of papers is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Subject {
    /// A class as a whole.
    Class(ClassId),
    /// One of a class's lectures.
    Lecture(SessionId),
    /// An outreach talk.
    Talk(TalkId),
}

impl Subject {
    /// The paper it is asked about with.
    pub const fn form(self) -> EvaluationForm {
        match self {
            Self::Class(_) => EvaluationForm::Class,
            Self::Lecture(_) => EvaluationForm::Lecture,
            Self::Talk(_) => EvaluationForm::Talk,
        }
    }

    /// Reads the first three columns: of the class, the lecture and the talk one is given.
    fn read(row: &Row<'_>) -> rusqlite::Result<Option<Self>> {
        let class = row.get::<_, Option<ClassId>>(0)?.map(Self::Class);
        let lecture = row.get::<_, Option<SessionId>>(1)?.map(Self::Lecture);
        let talk = row.get::<_, Option<TalkId>>(2)?.map(Self::Talk);
        Ok(class.or(lecture).or(talk))
    }
}

/// That a heap is gathered under something.
#[derive(Debug, Clone)]
pub(super) struct Member {
    /// The heap.
    pub subject: Subject,
    /// What it is gathered under.
    pub id: String,
    /// Its name.
    pub name: String,
    /// 第N期 of a class.
    pub run: u32,
    /// What tells it from others of the same name.
    pub detail: String,
}

/// The first and the last day of a year.
type Year = (String, String);

const LECTURES: &str = "WHERE session IN (SELECT id FROM session WHERE date BETWEEN ?1 AND ?2)";

/// A lecture's cards belong to the class it is in now, so that they are one heap whoever looks.
const CLASSES: &str =
    "WHERE session IS NULL AND class IN (SELECT id FROM class WHERE starts BETWEEN ?1 AND ?2)
      OR session IN (SELECT session.id FROM session JOIN class ON class.id = session.class
        WHERE class.starts BETWEEN ?1 AND ?2)";

const TALKS: &str = "WHERE talk IN (SELECT id FROM talk WHERE date BETWEEN ?1 AND ?2)";

/// The heaps of a year.
pub(super) fn heaps(
    view: &View<'_>,
    by: SummaryBy,
    year: &Year,
) -> Result<BTreeMap<Subject, Heap>, StoreError> {
    match by.form() {
        EvaluationForm::Lecture => heaps_of_sheets(view, LECTURES, year.clone()),
        EvaluationForm::Class => heaps_of_sheets(view, CLASSES, year.clone()),
        EvaluationForm::Talk => heaps_of_cards(view, TALKS, year.clone()),
    }
}

/// A lecture counts for each of those who gave it.
const BY_TRAINER: &str = "SELECT NULL, session.id, NULL, trainer.id, trainer.name, 0, trainer.organisation
    FROM session JOIN trainer ON trainer.id = session.trainer
      OR session.others IS NOT NULL AND instr(session.others, trainer.id) % 16 = 1
    WHERE session.date BETWEEN ?1 AND ?2 AND session.id IN (SELECT session FROM evaluation_sheet)
    ORDER BY trainer.by_pinyin, trainer.id";

const BY_TOPIC: &str = "SELECT NULL, session.id, NULL, topic.id, topic.name, 0, ''
    FROM session JOIN course ON course.id = session.course JOIN topic ON topic.id = course.topic
    WHERE session.date BETWEEN ?1 AND ?2 AND session.id IN (SELECT session FROM evaluation_sheet)
    ORDER BY topic.position, topic.id";

const BY_CLASS: &str =
    "SELECT class.id, NULL, NULL, class.id, class.name AS name, class.run AS run, '', class.starts AS starts
    FROM class WHERE class.starts BETWEEN ?1 AND ?2
      AND class.id IN (SELECT class FROM evaluation_sheet WHERE session IS NULL)
    UNION ALL SELECT NULL, session.id, NULL, class.id, class.name, class.run, '', class.starts
    FROM class JOIN session ON session.class = class.id
    WHERE class.starts BETWEEN ?1 AND ?2 AND session.id IN (SELECT session FROM evaluation_sheet)
    ORDER BY starts, name, run";

const BY_TEAM: &str = "SELECT NULL, NULL, talk.id, team.id, team.name, 0, team.brand
    FROM talk JOIN outreach_team AS team ON team.id = talk.team
    WHERE talk.date BETWEEN ?1 AND ?2 AND talk.id IN (SELECT talk FROM talk_card)
    ORDER BY team.name, team.id";

const BY_SPEAKER: &str = "SELECT NULL, NULL, talk.id, team.id, team.name, 0, team.name, talk.speakers
    FROM talk JOIN outreach_team AS team ON team.id = talk.team
    WHERE talk.date BETWEEN ?1 AND ?2 AND talk.id IN (SELECT talk FROM talk_card)
    ORDER BY team.name, team.id, talk.date, talk.start";

const BY_TALK_TOPIC: &str = "SELECT NULL, NULL, talk.id, topic.id, topic.name, 0, ''
    FROM talk JOIN topic ON topic.id = talk.topic
    WHERE talk.date BETWEEN ?1 AND ?2 AND talk.id IN (SELECT talk FROM talk_card)
    ORDER BY topic.position, topic.id";

/// Under whom the heaps of a year are gathered, in the order they are listed.
pub(super) fn members(view: &View<'_>, by: SummaryBy, year: &Year) -> Result<Vec<Member>, StoreError> {
    let statement = match by {
        SummaryBy::Trainer => BY_TRAINER,
        SummaryBy::Topic => BY_TOPIC,
        SummaryBy::Class => BY_CLASS,
        SummaryBy::Team => BY_TEAM,
        SummaryBy::Speaker => return speakers(view, year),
        SummaryBy::TalkTopic => BY_TALK_TOPIC,
    };
    let members = view.rows(statement, year.clone(), member)?;
    Ok(members.into_iter().flatten().collect())
}

fn member(row: &Row<'_>) -> rusqlite::Result<Option<Member>> {
    let Some(subject) = Subject::read(row)? else { return Ok(None) };
    Ok(Some(Member {
        subject,
        id: hexadecimal(&row.get::<_, Vec<u8>>(3)?),
        name: column_value(row, 4)?,
        run: column_value(row, 5)?,
        detail: column_value(row, 6)?,
    }))
}

/// A talk counts for each of its speakers; one is told by team and name, as the team's list has it.
fn speakers(view: &View<'_>, year: &Year) -> Result<Vec<Member>, StoreError> {
    let talks =
        view.rows(BY_SPEAKER, year.clone(), |row| Ok((member(row)?, column_value::<Vec<String>>(row, 7)?)))?;
    let named = talks.into_iter().filter_map(|(talk, speakers)| Some((talk?, speakers)));
    let each = named.flat_map(|(talk, speakers)| {
        let speaker = move |name: String| Member { id: format!("{}{name}", talk.id), name, ..talk.clone() };
        speakers.into_iter().filter(|name| !name.is_empty()).map(speaker)
    });
    Ok(each.collect())
}
