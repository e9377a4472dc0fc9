//! Completion (结业): the grades, the decision on each person at a class's end, and the class's closing (结班).

mod assessing;
mod closing;
mod deciding;
mod error;
mod judging;
mod papers;
mod reasons;
mod sessions;

pub use assessing::{AssessPeople, NewAssessment, assess};
pub use closing::{CloseClass, close};
pub(crate) use deciding::follow_hours;
pub use deciding::{DecideCompletion, decide};
pub use error::CompletionError;
pub use judging::{ClassCompletion, CompletionQuery, CompletionRow, list};
pub use papers::{FilePaper, Paper, PaperKind, RequirePapers, file_paper, require_papers};
pub use reasons::{CompletionReason, Proposal};
pub use sessions::{JudgedSession, JudgedSessionsQuery, sessions};

use crate::classes::Class;
use crate::ids::{ClassId, PersonId, UnitId};
use crate::people::{Person, Posting, Postings, RankBand};
use crate::plan::Grading;
use crate::record;
use crate::store::{StoreError, View};
use chrono::NaiveDate;

crate::choices! {
    /// What was decided.
    pub enum Decision {
        /// 结业.
        Completed = 1,
        /// 不予结业.
        NotCompleted = 2,
        /// 退学.
        Withdrawn = 3,
    }
}

record! {
    /// The decision on one person.
    pub struct Completion [class: ClassId, person: PersonId] in "completion" as 17 {
        /// What was decided.
        decision: Decision = 1,
        /// Why, where it needs saying.
        reason: String = 2,
        /// Hours credited by the class, in quarter-hours.
        quarters: u32 = 4,
        /// The version of the rules it was decided by.
        rule_version: u32 = 5,
        /// The unit at that time.
        unit: Option<UnitId> = 6,
        /// Its name at that time.
        unit_name: String = 7,
        /// The post at that time.
        post: String = 8,
        /// The rank at that time.
        rank: String = 9,
        /// The band at that time.
        band: RankBand = 10,
        /// Who decided.
        decided_by: String = 11,
    }
    /// Some fields of a completion.
    pub struct CompletionPatch;
    together [
        &["decision", "reason", "quarters", "rule_version", "decided_by"],
        &["unit", "unit_name", "post", "rank", "band"]
    ];
    indexes ["person, class"];
}

impl Completion {
    /// Where the person served on the class's last day, as it was first decided: a decision changed later does not move them.
    pub(crate) fn posting(view: &View<'_>, class: ClassId, person: PersonId) -> Result<Posting, StoreError> {
        if let Some(earlier) = view.find::<Self>((class, person))? {
            let Self { unit, unit_name, post, rank, band, .. } = earlier;
            return Ok(Posting { unit, unit_name, post, rank, band });
        }
        let person = view.find::<Person>(person)?.unwrap_or_default();
        let ends = view.find::<Class>(class)?.and_then(|class| class.ends);
        Ok(Postings::of(view, &person)?.on(ends).clone())
    }
}

record! {
    /// What someone handed in at a class's end. Evaluations are anonymous; that one came is all that is kept here.
    pub struct Assessment [class: ClassId, person: PersonId] in "assessment" as 45 {
        /// The grade of their test or paper, in tenths of a point.
        grade: Option<u32> = 1,
        /// Whether they have handed in an evaluation.
        evaluation: bool = 2,
    }
    /// Some fields of an assessment.
    pub struct AssessmentPatch;
    together [];
    indexes ["person, class"];
}

record! {
    /// A class's closing: the papers that are there, and what was asked for when it was closed.
    pub struct Closing [class: ClassId] in "closing" as 47 {
        /// The day it was closed; none while it is open.
        closed_on: Option<NaiveDate> = 1,
        /// How it ended, as it was closed.
        grading: Grading = 2,
        /// The least grade that passed, in tenths of a point, as it was closed.
        pass_mark: u32 = 3,
        /// Whether everyone had to hand in an evaluation, as it was closed.
        evaluation: bool = 4,
        /// The plan is kept on paper.
        plan: bool = 5,
        /// The agenda is kept on paper.
        agenda: bool = 6,
        /// The sign-in sheets are kept on paper.
        sign_in: bool = 7,
        /// The timetable is kept on paper.
        timetable: bool = 8,
    }
    /// Some fields of a closing.
    pub struct ClosingPatch;
    together [&["closed_on", "grading", "pass_mark", "evaluation"]];
    indexes [];
}
