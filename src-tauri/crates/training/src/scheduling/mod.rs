//! Scheduling (排课): a plan proposed for what has no place yet, the reasons where there is none, and repairs.
//!
//! What a class still has to be given are its sessions without a date: they have a course, a length and hours like any
//! other, and the plan gives them a date, a time, a venue and a trainer. So nothing is recorded twice, and what a plan
//! leaves out goes back to where it came from.

mod apply;
mod choices;
mod clash_repairs;
mod dates;
mod error;
mod material;
mod problem;
mod proposal;
mod relax;
mod relaxation;
mod repair;
mod scope;
mod search;
mod structure;
mod waiting;
mod window;
mod words;

pub use apply::{AppliedDates, ApplyPlan, apply};
pub use choices::Preferences;
pub use clash_repairs::{ClashReference, ClashRepairs, NarrowSide, clash_repairs};
pub use dates::{ClassDays, DateFreedom, DatesInTheWay, DatesObstacle, ProposedDates};
pub use error::SchedulingError;
pub use material::HeldFast;
pub(crate) use material::{date, day, number};
pub use proposal::{ChangeSort, OthersChange, PlanProposal, ProposedChange, Slot, SlotShown};
pub use relaxation::{Relaxation, RelaxationSort, RelaxationStep};
pub use repair::{Disruption, DisruptionSort, Repair, RepairSort, Repairs, StayingSession, repairs};
pub use scope::{Freedom, Prepared, ScheduleScope, SkipReason, SkippedClass, prepare};
pub use search::propose;
pub use structure::{ClassStructure, StructureQuery, structure};
pub use waiting::{AddLessons, WaitingQuery, add_lessons, waiting};
pub use words::{NamedObstacle, ObstacleSort, WhyNot};
