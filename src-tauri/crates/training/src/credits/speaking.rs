//! Hours for those who speak, teach and hear talks, where an office's rules credit them: every one opens to its talk or session.

use super::Served;
use crate::classes::ClassState;
use crate::ids::{PersonId, SessionId, TalkId};
use crate::outreach::{PLACES_IN_LIST, person_in_list, places_of_listeners};
use crate::people::Postings;
use crate::rule_sets::History;
use crate::sessions::taught_by;
use crate::store::{StoreError, View, column_value, hexadecimal};
use chrono::{Datelike, NaiveDate};
use rules::{Quarters, RuleSet};
use rusqlite::Row;
use serde::Serialize;
use ts_rs::TS;

/// What was spoken at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SpeakingKind {
    /// An outreach talk.
    Talk,
    /// An outreach talk that was heard.
    Heard,
    /// A session of a class.
    Session,
}

/// A talk or a session, and what speaking there credits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SpeakingCredit {
    /// Which of the two.
    pub kind: SpeakingKind,
    /// Its id.
    pub id: String,
    /// Its local date.
    pub date: NaiveDate,
    /// Begins, minutes since midnight.
    pub start: u16,
    /// Ends, minutes since midnight.
    pub end: u16,
    /// What about.
    pub title: String,
    /// The village, or the class.
    pub place: String,
    /// What it credits, in quarter-hours.
    pub credited: u32,
    /// The version of the rules.
    pub rule_version: u32,
    /// Where the rule stands.
    pub article: String,
    /// Where the person served on its day.
    pub served: Served,
}

/// The speakers of talks as SQL, for `elsewhere`.
pub(super) fn spoken_rows(history: &History) -> String {
    format!(
        "SELECT {} AS person, +talk.date AS day, spoken_quarters(talk.minutes, talk.date, {}) AS quarters, 0 AS online
         FROM talk CROSS JOIN {PLACES_IN_LIST} ON place.column1 * 16 < length(talk.people) WHERE {}",
        person_in_list("talk.people"),
        history.literal(),
        u8::from(history.all().any(|rules| rules.talk_minutes_per_hour.on))
    )
}

/// The named listeners of talks as SQL, for `elsewhere`.
pub(super) fn heard_rows(history: &History) -> String {
    format!(
        "SELECT {} AS person, +talk.date AS day, heard_quarters(talk.minutes, talk.date, {}) AS quarters, 0 AS online
         FROM talk CROSS JOIN {} ON place.column1 * 16 < length(talk.listeners)
         WHERE {} AND talk.listeners IS NOT NULL",
        person_in_list("talk.listeners"),
        history.literal(),
        places_of_listeners(),
        u8::from(history.all().any(|rules| rules.listening_minutes_per_hour.on))
    )
}

/// The teachers of sessions held by `today` as SQL, for `elsewhere`: trainers, and those who taught with them.
pub(super) fn taught_rows(history: &History, today: NaiveDate) -> String {
    let rows = |teachers: &str| {
        format!(
            "SELECT trainer.person AS person, session.date AS day,
                taught_quarters(session.quarters, session.date, class.rules_known, {}) AS quarters, 0 AS online
             FROM {teachers} JOIN class ON class.id = session.class
             WHERE {} AND trainer.person IS NOT NULL AND session.date <= '{today}' AND class.state <> {}",
            history.literal(),
            u8::from(history.all().any(|rules| rules.teaching_times.on)),
            ClassState::Cancelled.code()
        )
    };
    let (alone, with) = (
        rows("trainer JOIN session ON session.trainer = trainer.id"),
        rows(
            "session JOIN trainer ON session.others IS NOT NULL AND instr(session.others, trainer.id) % 16 = 1",
        ),
    );
    format!("{alone} UNION ALL {with}")
}

/// Every talk and session that credits a person for speaking or teaching, in order of time.
pub(super) fn speaking_of(
    view: &View<'_>,
    person: PersonId,
    history: &History,
) -> Result<Vec<SpeakingCredit>, StoreError> {
    // Where no version credits it, there is nothing to look for, and every talk on record would be looked through.
    let is_on = |on: fn(&RuleSet) -> bool| history.all().any(on);
    let mut credits = Vec::new();
    if is_on(|rules| rules.talk_minutes_per_hour.on) {
        credits.extend(talks_of(view, person, history)?);
    }
    if is_on(|rules| rules.listening_minutes_per_hour.on) {
        credits.extend(heard_by(view, person, history)?);
    }
    if is_on(|rules| rules.teaching_times.on) {
        credits.extend(sessions_of(view, person, history)?);
    }
    credits.retain(|credit| credit.credited > 0);
    credits.sort_by_key(|credit| (credit.date, credit.start));
    Ok(credits)
}

/// What of it falls in a year, each with where the person served that day.
pub(super) fn spoken_in(
    year: i32,
    speaking: Vec<SpeakingCredit>,
    postings: &Postings,
) -> Vec<SpeakingCredit> {
    let in_year = speaking.into_iter().filter(|credit| credit.date.year() == year);
    in_year.map(|credit| SpeakingCredit { served: postings.on(Some(credit.date)).into(), ..credit }).collect()
}

/// An id at a place in the list that a multiple of 16 bytes comes before is a person's, not the end of one and the beginning
/// of the next.
const TALKS_OF_PERSON: &str =
    "SELECT talk.id, talk.date, talk.start, talk.start + talk.minutes, topic.name, unit.name, talk.minutes
    FROM talk LEFT JOIN topic ON topic.id = talk.topic LEFT JOIN unit ON unit.id = talk.village
    WHERE talk.id IN (SELECT id FROM talk WHERE instr(people, ?) % 16 = 1)";

fn talks_of(view: &View<'_>, person: PersonId, history: &History) -> Result<Vec<SpeakingCredit>, StoreError> {
    view.rows(TALKS_OF_PERSON, [person], |row| {
        let id: TalkId = row.get(0)?;
        let date: NaiveDate = column_value(row, 1)?;
        let minutes: u16 = row.get(6)?;
        let rules = history.on(date);
        let credited = rules::spoken(minutes, rules);
        let article = &rules.talk_minutes_per_hour.rule.source;
        let line = read(row, date, credited, rules.version, article)?;
        Ok(SpeakingCredit { kind: SpeakingKind::Talk, id: hexadecimal(&id.0), ..line })
    })
}

/// The talks a person is named as a listener of.
const TALKS_HEARD_BY: &str =
    "SELECT talk.id, talk.date, talk.start, talk.start + talk.minutes, topic.name, unit.name, talk.minutes
    FROM talk LEFT JOIN topic ON topic.id = talk.topic LEFT JOIN unit ON unit.id = talk.village
    WHERE talk.id IN (SELECT id FROM talk WHERE listeners IS NOT NULL AND instr(listeners, ?) % 16 = 1)";

fn heard_by(view: &View<'_>, person: PersonId, history: &History) -> Result<Vec<SpeakingCredit>, StoreError> {
    view.rows(TALKS_HEARD_BY, [person], |row| {
        let id: TalkId = row.get(0)?;
        let date: NaiveDate = column_value(row, 1)?;
        let minutes: u16 = row.get(6)?;
        let rules = history.on(date);
        let article = &rules.listening_minutes_per_hour.rule.source;
        let line = read(row, date, rules::heard(minutes, rules), rules.version, article)?;
        Ok(SpeakingCredit { kind: SpeakingKind::Heard, id: hexadecimal(&id.0), ..line })
    })
}

fn sessions_of(
    view: &View<'_>,
    person: PersonId,
    history: &History,
) -> Result<Vec<SpeakingCredit>, StoreError> {
    let statement = format!(
        "SELECT session.id, session.date, session.start, session.end, session.title, class.name, session.quarters,
           class.rules_known
         FROM trainer JOIN session ON session.id IN {} JOIN class ON class.id = session.class
         WHERE trainer.person = ? AND session.date <= '{}' AND class.state <> {}",
        taught_by("trainer.id"),
        view.caller.now.date,
        ClassState::Cancelled.code()
    );
    view.rows(&statement, [person], |row| {
        let id: SessionId = row.get(0)?;
        let date: NaiveDate = column_value(row, 1)?;
        let (quarters, known): (u32, Option<u32>) = (row.get(6)?, row.get(7)?);
        // A closed class knows no later version, for those who taught in it as for those who learnt.
        let rules = history.known_on(known.unwrap_or_default(), date);
        let credited = rules::taught(Quarters::new(quarters), rules);
        let line = read(row, date, credited, rules.version, &rules.teaching_times.rule.source)?;
        Ok(SpeakingCredit { kind: SpeakingKind::Session, id: hexadecimal(&id.0), ..line })
    })
}

/// What a talk and a session have in common.
fn read(
    row: &Row<'_>,
    date: NaiveDate,
    credited: Quarters,
    rule_version: u32,
    article: &str,
) -> rusqlite::Result<SpeakingCredit> {
    let text = |column| row.get::<_, Option<String>>(column).map(Option::unwrap_or_default);
    Ok(SpeakingCredit {
        kind: SpeakingKind::Talk,
        id: String::new(),
        date,
        start: row.get(2)?,
        end: row.get(3)?,
        title: text(4)?,
        place: text(5)?,
        credited: u32::try_from(credited.count()).unwrap_or_default(),
        rule_version,
        article: article.to_owned(),
        served: Served::default(),
    })
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use super::TALKS_OF_PERSON;
    use crate::kinds::SHAPES;
    use crate::store::empty_tables;

    #[test]
    fn a_year_page_reads_one_covering_index_and_then_only_the_talks_of_that_person() {
        let sql = empty_tables(SHAPES).unwrap();
        let mut prepared = sql.prepare(&format!("EXPLAIN QUERY PLAN {TALKS_OF_PERSON}")).unwrap();
        let rows = prepared.query_map([[0_u8; 16]], |row| row.get::<_, String>("detail")).unwrap();
        let plan: Vec<String> = rows.map(Result::unwrap).collect();
        let reads: Vec<&String> = plan.iter().filter(|step| step.contains(" talk")).collect();
        let [look, scan] = reads.as_slice() else { panic!("two reads of the table: {plan:#?}") };
        assert!(look.starts_with("SEARCH talk USING PRIMARY KEY"), "the few found: {plan:#?}");
        assert!(scan.contains("USING COVERING INDEX"), "the lists of people alone are scanned: {plan:#?}");
    }
}
