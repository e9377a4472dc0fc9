//! People whose leave is beyond the limit: a named person decides whether they stay.

use super::asking::{name_of, open_class};
use super::effect::whole;
use super::standing::Standing;
use super::{CaseDecision, LeaveCase, LeaveError, LeaveState};
use crate::attendance::MarkStatus;
use crate::classes::{Class, ClassState};
use crate::completion::Completion;
use crate::enrollment::{Enrollment, EnrollmentState};
use crate::ids::{ClassId, PersonId};
use crate::lectures::NOT_A_LECTURE;
use crate::rule_sets::History;
use crate::store::{Draft, StoreError, View};
use rules::leave_of;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which cases: those of open classes, narrowed to one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct LeaveCasesQuery {
    /// Only this class's.
    #[serde(default)]
    #[ts(optional)]
    pub class: Option<ClassId>,
}

/// Someone beyond the limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeaveCaseRow {
    /// The class.
    pub class: ClassId,
    /// Its name.
    pub class_name: String,
    /// 第N期.
    pub run: u32,
    /// The person.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Hours on leave, in quarter-hours.
    pub used: u32,
    /// The class's hours, in quarter-hours.
    pub class_quarters: u32,
    /// The limit in hours, exactly, such as `40/7`.
    pub limit: String,
    /// The version of the rules.
    pub rule_version: u32,
    /// Where the limit stands, as it is cited.
    pub article: String,
    /// What was decided; none while it is open, and again once there is more leave than was decided on.
    pub decision: Option<LeaveCase>,
}

/// Everyone in an open class whose leave, taken or granted, is beyond the limit; the undecided first.
pub fn cases(view: &View<'_>, query: LeaveCasesQuery) -> Result<Vec<LeaveCaseRow>, LeaveError> {
    let history = History::read(view)?;
    let mut cases = Vec::new();
    for (class, person) in away(view, query.class)? {
        let Some(class) = view.find::<Class>(class)? else { continue };
        cases.extend(case(view, &class, person, &history)?);
    }
    cases.sort_by_key(|case| case.decision.is_some());
    Ok(cases)
}

/// Who is or was on leave in an open class, and is on its roster or was decided on. A single lecture is no class that leave is a share of.
fn away(view: &View<'_>, class: Option<ClassId>) -> Result<Vec<(ClassId, PersonId)>, StoreError> {
    let statement = format!(
        "WITH open AS MATERIALIZED (
           SELECT id, starts, name, run FROM class WHERE state NOT IN ({}, {}) AND (?1 IS NULL OR id = ?1)
             AND {NOT_A_LECTURE}),
         away AS (
           SELECT session.class AS class, mark.person AS person
           FROM open CROSS JOIN session ON session.class = open.id CROSS JOIN mark ON mark.session = session.id
           WHERE mark.status IN ({}, {}, {})
           UNION
           SELECT leave.class, leave.person FROM open CROSS JOIN leave ON leave.class = open.id
           WHERE leave.state IN ({}))
         SELECT away.class, away.person FROM away JOIN open ON open.id = away.class
         WHERE EXISTS (SELECT 1 FROM enrollment WHERE enrollment.class = away.class
               AND enrollment.person = away.person AND enrollment.state NOT IN ({}))
           OR EXISTS (SELECT 1 FROM leave_case WHERE leave_case.class = away.class AND leave_case.person = away.person)
         ORDER BY open.starts, open.name, open.run, away.person",
        ClassState::Closed.code(),
        ClassState::Cancelled.code(),
        MarkStatus::Sick.code(),
        MarkStatus::Personal.code(),
        MarkStatus::Duty.code(),
        LeaveState::granted_codes(),
        EnrollmentState::off_roster_codes(),
    );
    view.rows(&statement, [class], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The case of someone, if their leave is beyond the limit.
fn case(
    view: &View<'_>,
    class: &Class,
    person: PersonId,
    history: &History,
) -> Result<Option<LeaveCaseRow>, StoreError> {
    let rules = history.of_class(class);
    let leave = leave_of(&Standing::read(view, class.id, person)?.rows(), rules);
    if !leave.over {
        return Ok(None);
    }
    let used = whole(leave.hours);
    let decision = case_of(view, class.id, person)?.filter(|decided| used <= decided.quarters);
    Ok(Some(LeaveCaseRow {
        class: class.id,
        class_name: class.name.clone(),
        run: class.run,
        person,
        name: name_of(view, person)?,
        used,
        class_quarters: whole(leave.class_hours),
        limit: leave.limit.to_string(),
        rule_version: leave.rule_version,
        article: rules.leave_limit.source.clone(),
        decision,
    }))
}

/// What was decided about someone in a class.
pub(super) fn case_of(
    view: &View<'_>,
    class: ClassId,
    person: PersonId,
) -> Result<Option<LeaveCase>, StoreError> {
    view.find::<LeaveCase>((class, person))
}

/// A decision about someone beyond the limit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct DecideLeaveCase {
    /// The class.
    pub class: ClassId,
    /// The person.
    pub person: PersonId,
    /// Whether they stay.
    pub decision: CaseDecision,
    /// Who decides.
    pub decided_by: String,
    /// Why.
    pub reason: String,
}

/// Records a decision; who is withdrawn leaves the roster.
pub fn decide_case(draft: &mut Draft<'_>, decide: DecideLeaveCase) -> Result<LeaveCase, LeaveError> {
    let view = draft.view();
    let class = open_class(&view, decide.class)?;
    let (decided_by, reason) = (decide.decided_by.trim().to_owned(), decide.reason.trim().to_owned());
    if decided_by.is_empty() {
        return Err(LeaveError::NameMissing);
    }
    if reason.is_empty() {
        return Err(LeaveError::NoteMissing);
    }
    let history = History::read(&view)?;
    let may_leave = away(&view, Some(class.id))?.contains(&(class.id, decide.person));
    let Some(open) = case(&view, &class, decide.person, &history)?.filter(|_| may_leave) else {
        return Err(LeaveError::NoCase { name: name_of(&view, decide.person)? });
    };
    let decided = LeaveCase {
        class: class.id,
        person: decide.person,
        decision: decide.decision,
        reason,
        decided_by,
        decided_on: Some(draft.caller().now.date),
        quarters: open.used,
        rule_version: open.rule_version,
    };
    if decide.decision == CaseDecision::Withdraw
        && view.find::<Completion>((class.id, decide.person))?.is_some()
    {
        return Err(LeaveError::Decided { name: name_of(&view, decide.person)? });
    }
    let before = case_of(&view, class.id, decide.person)?;
    draft.put(&decided)?;
    if let Some(enrollment) = view.find::<Enrollment>((class.id, decide.person))? {
        follow(draft, enrollment, before, &decided)?;
    }
    draft.count(1);
    Ok(decided)
}

/// The roster follows the decision: out of it, or back into it if it was this case that had put them out.
fn follow(
    draft: &mut Draft<'_>,
    enrollment: Enrollment,
    before: Option<LeaveCase>,
    decided: &LeaveCase,
) -> Result<(), StoreError> {
    let was_out = before.is_some_and(|before| before.decision == CaseDecision::Withdraw);
    let state = match decided.decision {
        CaseDecision::Withdraw => EnrollmentState::Withdrawn,
        CaseDecision::Keep if was_out && enrollment.state == EnrollmentState::Withdrawn => {
            EnrollmentState::Attending
        }
        CaseDecision::Keep => return Ok(()),
    };
    draft.put(&Enrollment { state, reason: decided.reason.clone(), ..enrollment })
}
