//! Classes: the runs of a program (第N期), each with its roster and timetable.

mod change;
mod checks;
mod copy;
mod create;
mod error;
mod list;
mod shift;

pub use change::{ClassEdit, edit, remove};
pub use copy::{ClassCopied, CopyClass, MoveClass, copy, move_to};
pub use create::{RunsOf, create, create_runs};
pub use error::ClassError;
pub(crate) use list::running;
pub use list::{ClassDetail, ClassPhase, ClassQuery, ClassReference, ClassRow, ClassSort, get, page};

use crate::ids::{ClassId, ProgramId, VenueId};
use crate::store::View;
use crate::{names, record};
use chrono::NaiveDate;
use journal::Value;

/// Whether a class is closed to what is being done: it is closed, and this is no correction of it.
pub(crate) fn closed_to(view: &View<'_>, class: &Class) -> bool {
    class.state == ClassState::Closed && view.corrects != Some(class.id)
}

crate::choices! {
    /// How far a class has come; whether it is running follows from its dates.
    pub enum ClassState {
        /// Still being put together.
        Planned = 1,
        /// Called up: the roster stands.
        Confirmed = 2,
        /// Closed (结班): changes only by correction.
        Closed = 3,
        /// Called off.
        Cancelled = 4,
    }
}

record! {
    /// One run of a program (班次).
    pub struct Class [id: ClassId] in "class" as 10 {
        /// The program it is a run of.
        program: Option<ProgramId> = 1,
        /// Its name, without the run.
        name: String = 2,
        /// 第N期.
        run: u32 = 3,
        /// First day.
        starts: Option<NaiveDate> = 4,
        /// Last day.
        ends: Option<NaiveDate> = 5,
        /// How many it takes; 0 where nobody has said.
        capacity: u32 = 6,
        /// Where it usually sits.
        venue: Option<VenueId> = 7,
        /// 班主任.
        head_teacher: String = 8,
        /// 培训对象.
        audience: String = 9,
        /// How far it has come.
        state: ClassState = 10,
        /// 备注.
        note: String = 11,
        /// Planned hours, in quarter-hours; its sessions' sum is what counts.
        quarters: u32 = 12,
        /// 主办单位.
        organiser: String = 13,
        /// The newest version of the rules when it was closed, or a lecture's door was: what it credited stays by the versions
        /// up to it; 0 while open.
        rules_known: u32 = 14,
        /// The first day it may be held on, where its line of the plan does not decide.
        not_before: Option<NaiveDate> = 15,
        /// The last day it may be held on.
        not_after: Option<NaiveDate> = 16,
    }
    /// Some fields of a class.
    pub struct ClassPatch;
    together [&["starts", "ends"], &["not_before", "not_after"]];
    indexes ["starts", "program, run"];
    derived search_keys => ["name_key TEXT NOT NULL", "pinyin TEXT NOT NULL", "initials TEXT NOT NULL"];
}

/// The columns classes are found by.
fn search_keys(class: &Class) -> Vec<Value> {
    names::of_words(&class.name)
}
