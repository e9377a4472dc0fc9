//! Puts the county together: what is there, then what is planned, then what has come of it.

use chrono::{Datelike, NaiveDate};

use crate::calendar::{self, Calendar};
use crate::clashes::{self, Clash, Material};
use crate::classes::{self, Records, Sources};
use crate::lectures::{self, LectureSeries};
use crate::plan::{self, Extent, Program, Run, Window};
use crate::timetable::{self, Board, Resources, Session};
use crate::trainers::TrainerSource;
use crate::{County, Course, Person, StatutoryDay, Topic, Trainer, Unit, Venue};
use crate::{outreach, people, rosters, topics, trainers, units, venues};

/// How many of the trainers, party-school lecturers all, take turns as 班主任.
const HEAD_TEACHERS: usize = 24;

pub(crate) fn build(seed: u64, today: NaiveDate, extent: Extent) -> County {
    let ground = Ground::build(seed, today);
    let plan = Plan::build(seed, today, extent, &ground);
    let Records { classes, enrolments, marks, completions } = classes::build(&Sources {
        seed,
        today,
        programs: &plan.programs,
        runs: &plan.runs,
        rosters: &plan.rosters,
        sessions: &plan.sessions,
        homes: &plan.homes,
        people: &ground.people,
        teachers: &head_teachers(&ground.trainers),
    });
    let teams = outreach::teams(&ground.units, &ground.people, ground.topics.len());
    let talks = outreach::talks(seed, &teams, today, extent.talk_days, extent.talks);
    let Ground { statutory_days, units, people, topics, trainers, courses, venues } = ground;
    let Plan { programs, sessions, clashes, lectures, .. } = plan;
    County {
        name: "奉节县",
        today,
        statutory_days,
        units,
        people,
        topics,
        trainers,
        courses,
        venues,
        programs,
        classes,
        enrolments,
        sessions,
        marks,
        completions,
        clashes,
        lectures,
        teams,
        talks,
    }
}

fn head_teachers(trainers: &[Trainer]) -> Vec<usize> {
    let person = |trainer: &Trainer| match trainer.source {
        TrainerSource::Internal(person) => Some(person),
        TrainerSource::External { .. } => None,
    };
    trainers.iter().take(HEAD_TEACHERS).filter_map(person).collect()
}

/// What is there before anything is planned.
struct Ground {
    statutory_days: Vec<StatutoryDay>,
    units: Vec<Unit>,
    people: Vec<Person>,
    topics: Vec<Topic>,
    trainers: Vec<Trainer>,
    courses: Vec<Course>,
    venues: Vec<Venue>,
}

impl Ground {
    fn build(seed: u64, today: NaiveDate) -> Self {
        let units = units::build();
        let people = people::build(seed, today, &units);
        let trainers = trainers::build(seed, &units, &people);
        let venues = venues::build(&units);
        Self {
            statutory_days: calendar::statutory_days(),
            topics: topics::topics(),
            courses: topics::courses(&trainers, &venues),
            venues,
            units,
            people,
            trainers,
        }
    }
}

/// What is planned, the clashes put into it included.
struct Plan {
    programs: Vec<Program>,
    runs: Vec<Run>,
    rosters: Vec<Vec<usize>>,
    sessions: Vec<Session>,
    homes: Vec<Option<usize>>,
    lectures: LectureSeries,
    clashes: Vec<Clash>,
}

impl Plan {
    fn build(seed: u64, today: NaiveDate, extent: Extent, ground: &Ground) -> Self {
        let Ground { units, people, topics, trainers, courses, venues, statutory_days } = ground;
        let calendar = Calendar::new(statutory_days);
        let window = Window::new(today, &calendar);
        let (programs, runs) = plan::build(&window, &calendar, extent, units, people);
        let (mut rosters, diary) = rosters::build(seed, &runs, units, people);
        let with = Resources { topics, courses, trainers, venues, diary: &diary };
        let mut board = Board::default();
        let years = (0..extent.years).rev().map(|back| today.year().saturating_sub_unsigned(back));
        let lectures = lectures::build(years, &calendar, units, &with, &mut board);
        let (mut sessions, homes) = timetable::build(&runs, &with, &mut board);
        let after = window.working_day;
        let material =
            Material { runs: &runs, trainers, courses, venues, diary: &diary, board: &board, after };
        let clashes = clashes::add(&material, &mut sessions, &mut rosters);
        Self { programs, runs, rosters, sessions, homes, lectures, clashes }
    }
}
