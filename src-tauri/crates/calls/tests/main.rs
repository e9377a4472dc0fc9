//! What a user would notice, asked of the one door every shell knocks at.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

mod class_dates;
mod classes;
mod closing;
mod coverage;
mod desk;
mod door;
mod enrollment;
mod evaluation;
mod explain;
mod follow_ups;
mod forecast;
mod import;
mod leave;
mod lectures;
mod long_jobs;
mod make_up;
mod office;
mod outreach;
mod outreach_photos;
mod outreach_plan;
mod people;
mod placements;
mod plan;
mod quotas;
mod relaxations;
mod repairs_of_the_example;
mod resources;
mod rule_sets;
mod scheduling;
mod searches;
mod speakers;
mod study;
mod timetable;
mod trainer_absence;
mod training_file;
