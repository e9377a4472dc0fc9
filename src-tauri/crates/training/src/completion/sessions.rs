//! What someone's figures in a class rest on: every session, the mark, what it credits and by which rule.

use super::CompletionError;
use super::judging::Evidence;
use crate::attendance::MarkStatus;
use crate::classes::Class;
use crate::credits::{article, rule_mark, rule_session};
use crate::ids::{ClassId, PersonId, SessionId};
use crate::make_up::{SessionMention, credited_for, links_of_person};
use crate::sessions::Session;
use crate::store::View;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose figures, in which class.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct JudgedSessionsQuery {
    /// The class.
    pub class: ClassId,
    /// The person.
    pub person: PersonId,
}

/// A session as it counts for someone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct JudgedSession {
    /// The session.
    pub session: SessionId,
    /// Its date.
    pub date: Option<NaiveDate>,
    /// Begins, minutes since midnight.
    pub start: u16,
    /// Ends, minutes since midnight.
    pub end: u16,
    /// What was taught.
    pub title: String,
    /// The session's hours, in quarter-hours.
    pub quarters: u32,
    /// How the person attended; none while it is not marked.
    pub status: Option<MarkStatus>,
    /// Minutes late or left early.
    pub minutes: u16,
    /// What the mark credits, in quarter-hours.
    pub credited: u32,
    /// What was credited where it was made up, in quarter-hours.
    pub made_up: u32,
    /// Where that is.
    pub made_up_in: Option<SessionMention>,
    /// The version of the rules.
    pub rule_version: u32,
    /// Where the rule stands that decided on the hours.
    pub article: String,
}

/// Every session of a class for one of its people, in order of time.
pub fn sessions(view: &View<'_>, query: JudgedSessionsQuery) -> Result<Vec<JudgedSession>, CompletionError> {
    let JudgedSessionsQuery { class, person } = query;
    let found = view.find::<Class>(class)?.ok_or(CompletionError::ClassMissing)?;
    let sessions = view.all::<Session>("WHERE class = ? ORDER BY date, start", [class])?;
    let evidence = Evidence::read(view, found, sessions)?;
    let made_up = credited_for(view, class, &evidence.history)?;
    let links = links_of_person(view, person)?;
    let judged = evidence.sessions.iter().map(|session| {
        let line = line(&evidence, session, person);
        let made_up = made_up.get(&(person, session.id)).copied().unwrap_or_default();
        JudgedSession { made_up, made_up_in: links.made_up_in.get(&session.id).cloned(), ..line }
    });
    Ok(judged.collect())
}

fn line(evidence: &Evidence, session: &Session, person: PersonId) -> JudgedSession {
    let mark = evidence.marks.get(&(person, session.id));
    let rules = evidence.history.known_on(evidence.class.rules_known, session.date.unwrap_or_default());
    let credit =
        mark.map(|mark| rules::credited(&rule_session(session), rule_mark(mark.status, mark.minutes), rules));
    JudgedSession {
        session: session.id,
        date: session.date,
        start: session.start,
        end: session.end,
        title: session.title.clone(),
        quarters: session.quarters,
        status: mark.map(|mark| mark.status),
        minutes: mark.map(|mark| mark.minutes).unwrap_or_default(),
        credited: credit.map(|credit| u32::try_from(credit.hours).unwrap_or(u32::MAX)).unwrap_or_default(),
        made_up: 0,
        made_up_in: None,
        rule_version: rules.version,
        article: credit.map(|credit| article(credit.because, rules).to_owned()).unwrap_or_default(),
    }
}
