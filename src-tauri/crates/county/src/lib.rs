//! The example county: Fengjie's official divisions with invented people, deterministic from a seed.
//!
//! Pure: a seed and a reference date in, plain lists out. Records point at each other by index into the lists of
//! [`County`]. The divisions and the statutory days are the published ones; every person, post holder, telephone
//! number, class and mark is invented, and the topics and the plan are starting lists to be edited.

mod assembly;
mod attendance;
mod calendar;
mod chance;
mod clashes;
mod classes;
mod lectures;
mod offices;
mod outreach;
mod people;
mod plan;
mod rosters;
mod timetable;
mod topics;
mod trainers;
mod units;
mod venues;

use chrono::NaiveDate;

pub use attendance::{Mark, MarkStatus};
pub use calendar::{DayKind, StatutoryDay};
pub use clashes::{Clash, ClashKind};
pub use classes::{Class, ClassState, Completion, Enrolment, EnrolmentState};
pub use lectures::{Lecture, LectureSeries};
pub use outreach::{OutreachTeam, Talk, TalkForm};
pub use people::{COUNTY_MANAGED, Nationality, PEOPLE, Person, RankBand, Sex, YearMonth};
pub use plan::{Program, TrainingWay};
pub use timetable::Session;
pub use topics::{Course, CourseForm, Topic, TopicCategory, topics};
pub use trainers::{Trainer, TrainerSource};
pub use units::{Unit, UnitKind};
pub use venues::{Venue, VenueKind};

use plan::Extent;

/// A whole county. Every list stands in the order it should be recorded in; indexes point backwards or across lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct County {
    /// 奉节县.
    pub name: &'static str,
    /// The reference date: what lies before it has been held, what lies on or after it has not.
    pub today: NaiveDate,
    /// Published holidays and make-up workdays, 2022–2026.
    pub statutory_days: Vec<StatutoryDay>,
    /// Units in the official manual order, parents before their children.
    pub units: Vec<Unit>,
    /// People, unit by unit, in each unit's manual order.
    pub people: Vec<Person>,
    /// The study plan's topics.
    pub topics: Vec<Topic>,
    /// Trainers, internal ones first.
    pub trainers: Vec<Trainer>,
    /// Courses, topic by topic.
    pub courses: Vec<Course>,
    /// Venues.
    pub venues: Vec<Venue>,
    /// The year plan, line by line.
    pub programs: Vec<Program>,
    /// Classes by first day.
    pub classes: Vec<Class>,
    /// Enrolments, class by class, in roster order.
    pub enrolments: Vec<Enrolment>,
    /// Sessions, class by class, in time order.
    pub sessions: Vec<Session>,
    /// Marks, session by session, in roster order.
    pub marks: Vec<Mark>,
    /// Decisions, class by class, for closed classes.
    pub completions: Vec<Completion>,
    /// Future clashes that are there on purpose; the sessions and enrolments already contain them.
    pub clashes: Vec<Clash>,
    /// 干部大讲堂.
    pub lectures: LectureSeries,
    /// One outreach team a village.
    pub teams: Vec<OutreachTeam>,
    /// Talks held, by date.
    pub talks: Vec<Talk>,
}

impl County {
    /// The example county: one training year of 73 classes and 7,700 enrolments, about half of it before `today`.
    ///
    /// Three classes are under way on `today`, or on the next working day if `today` is free: one of 300 people in a
    /// hall, one of 140, and one of 40 on its second day. The class that ended last still has one half-day unmarked.
    #[must_use]
    pub fn example(seed: u64, today: NaiveDate) -> Self {
        assembly::build(seed, today, Extent { years: 1, day_quarters: 4, talks: 2, talk_days: 180 })
    }

    /// Five training years for benches: 365 classes, 38,500 enrolments, about a million marks and 45,080 talks.
    #[must_use]
    pub fn five_years(seed: u64, today: NaiveDate) -> Self {
        assembly::build(seed, today, Extent { years: 5, day_quarters: 18, talks: 115, talk_days: 1_825 })
    }
}
