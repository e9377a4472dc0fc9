//! The plan's dates: half over, half to come, whatever the season, and never on a free day.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};
use county::{ClassState, County, DayKind, TopicCategory, TrainingWay};

use crate::{AWKWARD_DAYS, SEED, day, example};

fn is_worked(county: &County, date: NaiveDate) -> bool {
    let published = county.statutory_days.iter().find(|known| known.date == date);
    let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
    let new_year = date.month() == 1 && date.day() == 1;
    published.map_or(!weekend && !new_year, |known| known.kind == DayKind::Workday)
}

#[test]
fn about_half_is_over_whatever_the_season() {
    for today in AWKWARD_DAYS {
        let county = County::example(SEED, day(today));
        let over = county.classes.iter().filter(|class| class.days.last().unwrap() < &county.today).count();
        assert!((33..=40).contains(&over), "{today}: {over} of 73 classes are over");
        let held =
            county.enrolments.iter().filter(|one| county.classes[one.class].days[0] < county.today).count();
        assert!((3_080..=4_620).contains(&held), "{today}: {held} of 7,700 enrolments have begun");
    }
}

#[test]
fn classes_meet_on_working_days_only() {
    for today in AWKWARD_DAYS {
        let county = County::example(SEED, day(today));
        for class in &county.classes {
            assert!(
                class.days.iter().all(|date| is_worked(&county, *date)),
                "{today}: {} {:?}",
                class.title,
                class.days
            );
            assert!(class.days.is_sorted_by(|one, next| one < next), "{} in order", class.title);
        }
        assert!(
            county.lectures.lectures.iter().all(|lecture| is_worked(&county, lecture.date)),
            "{today}: lectures"
        );
    }
}

#[test]
fn the_day_itself_has_a_class_of_forty_and_a_hall_of_three_hundred() {
    for today in AWKWARD_DAYS {
        let county = County::example(SEED, day(today));
        let date = county.today.iter_days().find(|date| is_worked(&county, *date)).unwrap();
        let on = |class: &&county::Class| class.days.contains(&date);
        let mut sizes: Vec<u32> = county.classes.iter().filter(on).map(|class| class.capacity).collect();
        sizes.sort_unstable();
        assert_eq!(sizes, [40, 140, 300], "{today}: the classes of {date}");
        let marked = county.marks.iter().any(|mark| county.sessions[mark.session].date >= county.today);
        assert!(!marked, "{today}: nothing is marked before it has been held");
    }
}

#[test]
fn programs_are_the_sum_of_their_classes() {
    let county = example();
    assert_eq!(county.programs.iter().map(|program| program.runs).sum::<u32>(), 73, "runs in the plan");
    assert_eq!(
        county.programs.iter().map(|program| program.runs * program.size).sum::<u32>(),
        7_700,
        "places"
    );
    for (at, program) in county.programs.iter().enumerate() {
        let own: Vec<_> = county.classes.iter().filter(|class| class.program == at).collect();
        let numbers: Vec<u32> = own.iter().map(|class| class.number).collect();
        assert_eq!(numbers, (1..=program.runs).collect::<Vec<_>>(), "{}: 第N期 by date", program.name);
        assert!(
            own.iter().all(|class| class.days.len() == program.days as usize),
            "{} as long as planned",
            program.name
        );
        assert_eq!(own[0].days[0], program.from, "{} begins with its first run", program.name);
        assert!(own.iter().all(|class| class.days.last().unwrap() <= &program.to), "{} ends", program.name);
    }
    for way in [
        TrainingWay::ExpertLecture,
        TrainingWay::PartySchool,
        TrainingWay::FieldVisit,
        TrainingWay::FrontlinePractice,
    ] {
        assert!(county.programs.iter().any(|program| program.way == way), "{way:?} is in the plan");
    }
}

#[test]
fn short_classes_rarely_run_over_a_weekend() {
    let county = example();
    let broken = county.classes.iter().filter(|class| {
        let span = (*class.days.last().unwrap() - class.days[0]).num_days() + 1;
        class.days.len() <= 5 && usize::try_from(span) != Ok(class.days.len())
    });
    assert!(broken.count() <= 6, "three pinned to the reference date and a few in short weeks");
}

#[test]
fn party_school_classes_keep_the_structure_gauges() {
    let county = example();
    let spoilt: Vec<usize> =
        county.clashes.iter().map(|clash| county.sessions[clash.session].class).collect();
    let mut hours: BTreeMap<usize, [u32; 3]> = BTreeMap::new();
    for session in &county.sessions {
        let category = county.topics[county.courses[session.course].topic].category;
        let sums = hours.entry(session.class).or_default();
        sums[0] += session.quarter_hours;
        sums[1] += session.quarter_hours * u32::from(category <= TopicCategory::PartySpirit);
        sums[2] += session.quarter_hours * u32::from(category == TopicCategory::PartySpirit);
    }
    for (class, [all, theory_and_spirit, spirit]) in hours {
        let of_school = county.programs[county.classes[class].program].way == TrainingWay::PartySchool;
        if of_school && !spoilt.contains(&class) {
            assert!(theory_and_spirit * 10 >= all * 7, "{}: 70 %", county.classes[class].title);
            assert!(spirit * 10 >= all * 2, "{}: 20 %", county.classes[class].title);
        }
    }
}

#[test]
fn states_follow_the_reference_date() {
    let county = example();
    let count = |state| county.classes.iter().filter(|class| class.state == state).count();
    assert_eq!(count(ClassState::Ended), 1, "one class waits for its last marks");
    assert_eq!(count(ClassState::Running), 3, "three are under way");
    assert!(
        count(ClassState::Closed) >= 30 && count(ClassState::Planned) >= 30,
        "the rest is over or to come"
    );
}
