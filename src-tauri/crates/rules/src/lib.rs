//! What counts: hours, leave, absence, completion and targets. Pure: marks in, figures out.
//!
//! Every figure carries what it was made of (sessions, credits, the version of the rules), so that a screen can open it.
//! No clock, no files, no database: rows come in as plain structs with any `Copy` id, figures go out.

#[macro_use]
mod sentences;

pub mod approval;
pub mod attendance;
pub mod balance;
pub mod band;
pub mod case;
pub mod completion;

pub mod fraction;
pub mod hours;
pub mod leave;
pub mod outcome;
pub mod outside_class;
pub mod placement;
pub mod quarters;
pub mod rule_set;
pub mod structure;
pub mod targets;

pub use approval::{ApprovalStep, approval_chain};
pub use attendance::{Attendance, Mark, MarkError, MarkStatus, Session, SessionError};
pub use balance::{Balance, balance};
pub use band::{BandChange, Career, CareerError, RankBand};
pub use case::{CaseError, CaseReport, check_case};
pub use completion::{Conditions, Hindrance, Work, hindrances};
pub use fraction::Fraction;
pub use hours::{Because, Credit, YearHours, class_hours, credited, credits, hours_by_year};
pub use leave::{Leave, leave_of};
pub use outcome::{Judgement, LeaveEffect, Outcome, leave_effect, outcome};
pub use outside_class::{heard, spoken, taught};
pub use quarters::Quarters;
pub use rule_set::{RuleError, RuleSet, in_force};
pub use targets::{CreditKind, CreditedHours, TargetProgress, targets};
