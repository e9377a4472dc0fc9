//! Scheduling (排课): a plan proposed for what has no place yet, the reasons where there is none, and repairs.
//!
//! What a class still has to be given are its sessions without a date: they have a course, a length and hours like any
//! other, and the plan gives them a date, a time, a venue and a trainer. So nothing is recorded twice, and what a plan
//! leaves out goes back to where it came from.

mod apply;
mod choices;
mod dates;
mod error;
mod material;
mod problem;
mod proposal;
mod repair;
mod scope;
mod structure;
mod waiting;
mod window;
mod words;

pub use apply::{AppliedDates, ApplyPlan, apply};
pub use dates::{ClassDays, DateFreedom, DatesInTheWay, DatesObstacle, ProposedDates};
pub use error::SchedulingError;
pub(crate) use material::{date, day, number};
pub use proposal::{ChangeSort, PlanProposal, ProposedChange, Slot, SlotShown, propose};
pub use repair::{ClashReference, Disruption, DisruptionSort, Repair, RepairSort, clash_repairs, repairs};
pub use scope::{Freedom, Prepared, ScheduleScope, SkipReason, SkippedClass, prepare};
pub use structure::{ClassStructure, StructureQuery, structure};
pub use waiting::{AddLessons, WaitingQuery, add_lessons, waiting};
pub use words::{NamedObstacle, ObstacleSort, WhyNot};
