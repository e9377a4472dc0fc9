//! What it means: one folder a feature, over one journal and its projection.
//!
//! Each folder holds its types and rules (pure), its record (journal fields and projection) and its calls (what a user may do).

pub mod attendance;
pub mod calendar;
pub mod call_ups;
pub mod certificates;
pub mod classes;
pub mod completion;
pub mod corrections;
pub mod courses;
pub mod coverage;
pub mod credits;
pub mod enrollment;
pub mod evaluation;
pub mod example;
pub mod follow_ups;
pub mod forecast;
pub mod history;
mod icalendar;
pub mod ids;
pub mod import;
pub mod kinds;
pub mod leave;
pub mod lectures;
pub mod make_up;
pub mod names;
pub mod office;
pub mod outreach;
pub mod people;
pub mod placements;
pub mod plan;
pub mod quotas;
pub mod rule_sets;
pub mod scheduling;
pub mod search;
pub mod sentence;
pub mod sessions;
pub mod store;
pub mod study;
pub mod today;
pub mod topics;
pub mod trainers;
pub mod training_file;
pub mod undo;
pub mod units;
pub mod venues;
pub mod world;
