//! Judging a class: what the rules propose for each person, beside what has been decided.

use super::{CompletionError, Decision};
use crate::attendance::Mark;
use crate::classes::Class;
use crate::credits::{attendance_of, rule_mark, rule_session};
use crate::enrollment::EnrollmentState;
use crate::ids::{ClassId, PersonId, SessionId};
use crate::make_up::credited_for;
use crate::rule_sets::History;
use crate::sessions::Session;
use crate::store::{StoreError, View, column_value};
use rules::{Outcome, Quarters};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Which class.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct CompletionQuery {
    /// Its id.
    pub class: ClassId,
}

/// What the rules propose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Proposal {
    /// Nothing stands against completion.
    Eligible,
    /// Some session has no mark yet.
    Unmarked,
    /// Over the leave limit: a named person decides.
    NeedsDecision,
    /// Absent as often as proposes refusing completion.
    RefusalProposed,
    /// Absent for as long as proposes withdrawal.
    WithdrawProposed,
}

impl From<Outcome> for Proposal {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Eligible => Self::Eligible,
            Outcome::Unmarked => Self::Unmarked,
            Outcome::NeedsDecision => Self::NeedsDecision,
            Outcome::RefusalProposed => Self::RefusalProposed,
            Outcome::WithdrawProposed => Self::WithdrawProposed,
        }
    }
}

/// One person at the end of a class.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CompletionRow {
    /// The person.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their unit.
    pub unit: String,
    /// Their post.
    pub post: String,
    /// Hours credited, in quarter-hours; with what was made up elsewhere.
    pub credited: u32,
    /// Of these, credited elsewhere for making up what was missed here.
    pub made_up: u32,
    /// Hours missed on leave, in quarter-hours.
    pub leave: u32,
    /// Hours missed without leave, in quarter-hours.
    pub absent: u32,
    /// Sessions without a mark.
    pub unmarked: u32,
    /// The leave limit in hours, exactly, such as `40/7`.
    pub leave_limit: String,
    /// What the rules propose.
    pub proposal: Proposal,
    /// What has been decided.
    pub decision: Option<Decision>,
    /// Why, where it needed saying.
    pub reason: String,
    /// The certificate's number.
    pub certificate: String,
}

/// A class at its end.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClassCompletion {
    /// The class's hours: the sum of its sessions, in quarter-hours.
    pub quarters: u32,
    /// How many sessions it has.
    pub sessions: u32,
    /// Its roster.
    pub rows: Vec<CompletionRow>,
    /// The version of the rules.
    pub rule_version: u32,
}

/// Who stands where at the end of a class.
pub fn list(view: &View<'_>, query: CompletionQuery) -> Result<ClassCompletion, CompletionError> {
    let class = view.find::<Class>(query.class)?.ok_or(CompletionError::ClassMissing)?;
    let history = History::read(view)?;
    let sessions = view.all::<Session>("WHERE class = ? ORDER BY date, start", [query.class])?;
    let marks = marks(view, query.class)?;
    let made_up = credited_for(view, query.class, &history)?;
    let mut rows = roster(view, query.class)?;
    for row in &mut rows {
        judge(row, &sessions, &marks, (&class, &history));
        row.made_up = sessions.iter().filter_map(|session| made_up.get(&(row.person, session.id))).sum();
        row.credited += row.made_up;
    }
    Ok(ClassCompletion {
        quarters: sessions.iter().map(|session| session.quarters).sum(),
        sessions: u32::try_from(sessions.len()).unwrap_or(u32::MAX),
        rows,
        rule_version: history.of_class(&class).version,
    })
}

type Marks = BTreeMap<(PersonId, SessionId), Mark>;

fn marks(view: &View<'_>, class: ClassId) -> Result<Marks, StoreError> {
    let marks = view.all::<Mark>("WHERE session IN (SELECT id FROM session WHERE class = ?)", [class])?;
    Ok(marks.into_iter().map(|mark| ((mark.person, mark.session), mark)).collect())
}

/// The class as a whole is judged by the rules of its first day, each session's hours by those of its own.
fn judge(row: &mut CompletionRow, sessions: &[Session], marks: &Marks, (class, history): (&Class, &History)) {
    let person = row.person;
    let attendance = attendance_of(sessions, |session| marks.get(&(person, session)));
    let judgement = rules::outcome(&attendance, history.of_class(class));
    row.credited = sessions
        .iter()
        .filter_map(|session| marks.get(&(person, session.id)).map(|mark| (session, mark)))
        .map(|(session, mark)| {
            let session = rule_session(session);
            let rules = history.known_on(class.rules_known, session.date);
            rules::credited(&session, rule_mark(mark.status, mark.minutes), rules).hours
        })
        .map(whole)
        .sum();
    row.leave = whole(judgement.leave.hours);
    row.leave_limit = judgement.leave.limit.to_string();
    row.absent = whole(judgement.absent_hours);
    row.unmarked = u32::try_from(judgement.unmarked.len()).unwrap_or(u32::MAX);
    row.proposal = judgement.outcome.into();
}

fn roster(view: &View<'_>, class: ClassId) -> Result<Vec<CompletionRow>, StoreError> {
    let statement = format!(
        "SELECT person.id, person.name, coalesce(unit.name, ''), person.post,
            completion.decision, completion.reason, completion.certificate
         FROM enrollment JOIN person ON person.id = enrollment.person
           LEFT JOIN unit ON unit.id = person.unit
           LEFT JOIN completion ON completion.class = enrollment.class AND completion.person = enrollment.person
         WHERE enrollment.class = ? AND (completion.decision IS NOT NULL OR enrollment.state NOT IN ({}))
         ORDER BY enrollment.position, person.id",
        EnrollmentState::off_roster_codes()
    );
    view.rows(&statement, [class], |row| {
        Ok(CompletionRow {
            person: row.get(0)?,
            name: column_value(row, 1)?,
            unit: row.get(2)?,
            post: column_value(row, 3)?,
            decision: column_value(row, 4)?,
            reason: column_value(row, 5)?,
            certificate: column_value(row, 6)?,
            credited: 0,
            made_up: 0,
            leave: 0,
            absent: 0,
            unmarked: 0,
            leave_limit: String::new(),
            proposal: Proposal::Unmarked,
        })
    })
}

fn whole(quarters: Quarters) -> u32 {
    u32::try_from(quarters.count()).unwrap_or(u32::MAX)
}
