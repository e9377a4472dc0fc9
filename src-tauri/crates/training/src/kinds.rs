//! Every kind of record there is. Numbers are given once and never reused.

use crate::store::{Record, Schema, Shape};
use crate::{
    attendance, calendar, call_ups, certificates, classes, completion, corrections, courses, enrollment,
    evaluation, follow_ups, leave, lectures, lesson_orders, make_up, office, outreach, people, placements,
    plan, quotas, rule_sets, sessions, study, topics, trainers, units, venues,
};

/// The shapes of all kinds, in the order their tables are made.
pub static SHAPES: &[Shape] = &[
    office::Office::SHAPE,
    office::Account::SHAPE,
    units::Unit::SHAPE,
    people::Person::SHAPE,
    people::FormerPosting::SHAPE,
    trainers::Trainer::SHAPE,
    trainers::TrainerAbsence::SHAPE,
    venues::Venue::SHAPE,
    topics::Topic::SHAPE,
    courses::Course::SHAPE,
    plan::Program::SHAPE,
    classes::Class::SHAPE,
    enrollment::Enrollment::SHAPE,
    sessions::Session::SHAPE,
    sessions::ClashOverride::SHAPE,
    attendance::Mark::SHAPE,
    calendar::Day::SHAPE,
    outreach::OutreachTeam::SHAPE,
    outreach::Talk::SHAPE,
    outreach::PlannedTalk::SHAPE,
    completion::Completion::SHAPE,
    rule_sets::RuleVersion::SHAPE,
    evaluation::EvaluationItem::SHAPE,
    evaluation::EvaluationSheet::SHAPE,
    evaluation::TalkCard::SHAPE,
    leave::Leave::SHAPE,
    leave::LeaveSession::SHAPE,
    leave::LeaveStep::SHAPE,
    leave::LeaveCase::SHAPE,
    make_up::MakeUp::SHAPE,
    completion::Assessment::SHAPE,
    corrections::Correction::SHAPE,
    completion::Closing::SHAPE,
    certificates::Certificate::SHAPE,
    study::Study::SHAPE,
    lectures::LectureSeries::SHAPE,
    lectures::Lecture::SHAPE,
    quotas::Quota::SHAPE,
    placements::Placement::SHAPE,
    placements::PlacementReport::SHAPE,
    follow_ups::FollowUp::SHAPE,
    call_ups::CallUp::SHAPE,
    call_ups::Receipt::SHAPE,
    lesson_orders::LessonOrder::SHAPE,
];

/// What an office's database holds.
pub const SCHEMA: Schema = Schema { shapes: SHAPES, teach: crate::credits::teach };

#[cfg(test)]
mod tests {
    use super::SHAPES;
    use std::collections::BTreeSet;

    #[test]
    fn no_number_is_given_twice() {
        let kinds: BTreeSet<u16> = SHAPES.iter().map(|shape| shape.kind.0).collect();
        assert_eq!(kinds.len(), SHAPES.len(), "each kind has a number of its own");
        for shape in SHAPES {
            let tags: BTreeSet<u16> = shape.columns.iter().map(|column| column.tag).collect();
            assert_eq!(
                tags.len(),
                shape.columns.len(),
                "each field of {} has a number of its own",
                shape.table
            );
            assert!(!tags.contains(&0), "0 is the removal in {}", shape.table);
        }
    }
}
