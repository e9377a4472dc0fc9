//! Judging a class: what the rules propose for each person, beside what has been decided.

use super::papers::{papers, required};
use super::reasons::{count, reasons, whole};
use super::{Assessment, Closing, CompletionError, CompletionReason, Decision, Paper, Proposal};
use crate::attendance::Mark;
use crate::certificates;
use crate::classes::{Class, ClassState};
use crate::credits::attendance_of;
use crate::enrollment::EnrollmentState;
use crate::ids::{ClassId, PersonId, SessionId};
use crate::leave::LeaveCase;
use crate::make_up::credited_for;
use crate::plan::{Grading, Program};
use crate::rule_sets::History;
use crate::sessions::Session;
use crate::store::{StoreError, View, column_value};
use chrono::NaiveDate;
use rules::{Attendance, Conditions, Work};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use ts_rs::TS;

/// Which class.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct CompletionQuery {
    /// Its id.
    pub class: ClassId,
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
    /// The grade of their test or paper, in tenths of a point.
    pub grade: Option<u32>,
    /// Whether they have handed in an evaluation.
    pub evaluation: bool,
    /// What the rules propose.
    pub proposal: Proposal,
    /// Every reason for it, the gravest first.
    pub reasons: Vec<CompletionReason>,
    /// What has been decided.
    pub decision: Option<Decision>,
    /// Why, where it needed saying.
    pub reason: String,
    /// The certificate's number; empty until the class is closed and the device that gives numbers has given it.
    pub certificate: String,
}

/// A class at its end.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts, each shown by itself")]
pub struct ClassCompletion {
    /// The class's hours: the sum of its sessions, in quarter-hours.
    pub quarters: u32,
    /// How many sessions it has.
    pub sessions: u32,
    /// Its roster.
    pub rows: Vec<CompletionRow>,
    /// The version of the rules.
    pub rule_version: u32,
    /// The day the class was closed; none while it is open.
    pub closed_on: Option<NaiveDate>,
    /// Whether the class is closed.
    pub closed: bool,
    /// How it ends.
    pub grading: Grading,
    /// The least grade that passes, in tenths of a point.
    pub pass_mark: u32,
    /// Whether everyone has to hand in an evaluation.
    pub evaluation: bool,
    /// Its papers.
    pub papers: Vec<Paper>,
    /// Whether it closes only once they are there.
    pub papers_required: bool,
    /// Whether this device gives the certificates' numbers.
    pub numbering_here: bool,
}

/// What a class asks for: what was asked when it was closed, and what its program asks while it is open.
pub(super) fn conditions_of(view: &View<'_>, class: &Class) -> Result<Closing, StoreError> {
    let closing = view.find::<Closing>(class.id)?.unwrap_or_default();
    if class.state == ClassState::Closed {
        return Ok(closing);
    }
    let program = class.program.map(|program| view.find::<Program>(program)).transpose()?.flatten();
    let Program { grading, pass_mark, evaluation, .. } = program.unwrap_or_default();
    Ok(Closing { grading, pass_mark, evaluation, ..closing })
}

/// Who stands where at the end of a class.
pub fn list(view: &View<'_>, query: CompletionQuery) -> Result<ClassCompletion, CompletionError> {
    let class = view.find::<Class>(query.class)?.ok_or(CompletionError::ClassMissing)?;
    let sessions = view.all::<Session>("WHERE class = ? ORDER BY date, start", [query.class])?;
    let evidence = Evidence::read(view, class, sessions)?;
    let made_up = credited_for(view, query.class, &evidence.history)?;
    let mut rows = roster(view, query.class)?;
    for row in &mut rows {
        evidence.judge(row);
        let sessions = evidence.sessions.iter();
        row.made_up = sessions.filter_map(|session| made_up.get(&(row.person, session.id))).sum();
        row.credited += row.made_up;
    }
    let Evidence { class, conditions, sessions, history, .. } = evidence;
    Ok(ClassCompletion {
        quarters: sessions.iter().map(|session| session.quarters).sum(),
        sessions: count(sessions.len()),
        papers: papers(view, &class, &sessions, &rows)?,
        rows,
        rule_version: history.of_class(&class).version,
        closed_on: conditions.closed_on,
        closed: class.state == ClassState::Closed,
        grading: conditions.grading,
        pass_mark: conditions.pass_mark,
        evaluation: conditions.evaluation,
        papers_required: required(view)?,
        numbering_here: certificates::numbers_here(view)?,
    })
}

pub(super) type Marks = HashMap<(PersonId, SessionId), Mark>;

fn marks(view: &View<'_>, class: ClassId) -> Result<Marks, StoreError> {
    let marks = view.all::<Mark>("WHERE session IN (SELECT id FROM session WHERE class = ?)", [class])?;
    Ok(marks.into_iter().map(|mark| ((mark.person, mark.session), mark)).collect())
}

/// What a class's people are judged by.
pub(super) struct Evidence {
    pub class: Class,
    conditions: Closing,
    pub history: History,
    pub sessions: Vec<Session>,
    pub marks: Marks,
    cases: BTreeMap<PersonId, LeaveCase>,
    work: BTreeMap<PersonId, Assessment>,
}

impl Evidence {
    pub fn read(view: &View<'_>, class: Class, sessions: Vec<Session>) -> Result<Self, StoreError> {
        let cases = view.all::<LeaveCase>("WHERE class = ?", [class.id])?;
        let work = view.all::<Assessment>("WHERE class = ?", [class.id])?;
        Ok(Self {
            conditions: conditions_of(view, &class)?,
            history: History::read(view)?,
            marks: marks(view, class.id)?,
            cases: cases.into_iter().map(|case| (case.person, case)).collect(),
            work: work.into_iter().map(|work| (work.person, work)).collect(),
            class,
            sessions,
        })
    }

    /// The class as a whole is judged by the rules of its first day, each session's hours by those of its own.
    fn judge(&self, row: &mut CompletionRow) {
        let person = row.person;
        let rules = self.history.of_class(&self.class);
        let attendance = attendance_of(&self.sessions, |session| self.marks.get(&(person, session)));
        let judgement = rules::outcome(&attendance, rules);
        let work = self.work.get(&person);
        row.grade = work.and_then(|work| work.grade);
        row.evaluation = work.is_some_and(|work| work.evaluation);
        let graded = self.conditions.grading != Grading::Ungraded;
        let conditions = Conditions {
            pass_mark: graded.then_some(self.conditions.pass_mark),
            evaluation: self.conditions.evaluation,
        };
        let work = Work { grade: row.grade, evaluation: row.evaluation };
        (row.proposal, row.reasons) = reasons(&judgement, rules, self.cases.get(&person), conditions, work);
        row.credited = self.credited(&attendance);
        row.leave = whole(judgement.leave.hours);
        row.leave_limit = judgement.leave.limit.to_string();
        row.absent = whole(judgement.absent_hours);
        row.unmarked = count(judgement.unmarked.len());
    }

    fn credited(&self, attendance: &[Attendance<SessionId>]) -> u32 {
        let credit = |row: &Attendance<SessionId>| {
            let rules = self.history.known_on(self.class.rules_known, row.session.date);
            row.mark.map(|mark| whole(rules::credited(&row.session, mark, rules).hours))
        };
        attendance.iter().filter_map(credit).sum()
    }
}

fn roster(view: &View<'_>, class: ClassId) -> Result<Vec<CompletionRow>, StoreError> {
    let statement = format!(
        "SELECT person.id, person.name, coalesce(unit.name, ''), person.post,
            completion.decision, completion.reason, {}
         FROM enrollment JOIN person ON person.id = enrollment.person
           LEFT JOIN unit ON unit.id = person.unit
           LEFT JOIN completion ON completion.class = enrollment.class AND completion.person = enrollment.person
         WHERE enrollment.class = ? AND (completion.decision IS NOT NULL OR enrollment.state NOT IN ({}))
         ORDER BY enrollment.position, person.id",
        certificates::number_sql("enrollment.class", "enrollment.person"),
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
            certificate: row.get(6)?,
            credited: 0,
            made_up: 0,
            leave: 0,
            absent: 0,
            unmarked: 0,
            leave_limit: String::new(),
            grade: None,
            evaluation: false,
            proposal: Proposal::Unmarked,
            reasons: Vec::new(),
        })
    })
}
